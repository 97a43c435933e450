"""Give and take: who brings what to whom, the balance of each party, how it is valued, and what stands apart."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.exchange import APART, Balance, ExchangeStanding
from game.pictures.balance import bar_picture, mark_picture, most_of
from game.pictures.gaps import gap_said, line_picture
from game.pictures.gives import fall, wedge_picture
from game.pictures.sayings import balance_counted, exchange_said, reply_said, signed
from game.scenes.discs import disc
from game.scenes.pages.fits import fits, tensions
from game.scenes.pages.matrix import ROOMY, legend, matrix
from game.scenes.pages.pieces import bare, empty, row, scrolled, sheet, tag
from game.scenes.pages.reader import Page
from game.scenes.pages.shaped import Shaped
from game.ui.widget import Widget
from game.ui.widgets import Column, Icon, Label, Pick, Row


class Exchanges(Page):
    """The matrix, the balance and the appreciation; what may fit together, what is needed twice, what stands apart."""

    def build(self) -> Widget:
        """Two columns, as long as there is any exchange."""
        if not self.summary.exchange.exchanges:
            return bare(self.reader, self.say("report.no_exchange"), "give_and_take", "exchange")
        say = self.say
        value = Label(say("summary.value_from_to"), role="hint", ink="ink_2")
        grid = Column((matrix(self.reader), legend(self.reader)), gap=12)
        left: list[Widget] = [sheet(say("summary.who_brings"), grid, beside=(value,))]
        left += [*fits(self.reader), *tensions(self.reader)]
        if any(self.summary.exchange.of_group(group) for group in APART):
            left.append(sheet(say("summary.apart"), self._apart(), weight=1))
        right = (
            sheet(say("summary.balance"), self._balances(), beside=(self._colours(),)),
            sheet(
                say("summary.valued"),
                self._gaps(),
                beside=(Label(say("summary.one_to_five"), role="hint", ink="ink_2"),),
                weight=1,
            ),
        )
        share = 12 if len(self.summary.parties) <= ROOMY else 13
        both: Widget = Row(
            (Column(tuple(left), gap=24, weight=share), Column(right, gap=24, weight=11)), gap=24, align="stretch"
        )
        if self.reader.large:
            both = Column((Column(tuple(left), gap=24), Column(right, gap=24)), gap=24)
        return scrolled(both, self.scroll, room=True)

    def says_something(self) -> bool:
        """Whether there is any."""
        return bool(self.summary.exchange.exchanges)

    def basis(self) -> str:
        """How many exchanges count."""
        found = self.summary.exchange
        counted = self.say("summary.basis_counted", n=len(found.of_group("counted")))
        return f"{self.say('summary.basis_exchange', n=len(found.exchanges))} {counted}"

    def _colours(self) -> Widget:
        marks = ((False, "summary.brings"), (True, "summary.receives"))
        return Row(tuple(self._colour(words, received=received) for received, words in marks), gap=20)

    def _colour(self, words: str, *, received: bool) -> Widget:
        mark = Shaped(
            lambda room: mark_picture(room.measure, room.look, received=received), (32, 22), received, width=32
        )
        return Row((mark, Label(self.say(words), role="hint", ink="ink_2")), gap=8)

    def _balances(self) -> Widget:
        found = self.summary.exchange
        most = most_of(self.summary)
        if not most:
            return empty(self.say("summary.nothing_counts"))
        counted = found.of_group("counted")
        high = 44.0 if len(found.balances) <= ROOMY else 36.0
        rows = [self._balance(one, most, high, counted) for one in found.balances]
        return Column((*rows, Label(self.say("summary.own_values"), role="hint", ink="ink_2")), gap=2)

    def _balance(self, one: Balance, most: int, high: float, counted: Sequence[ExchangeStanding]) -> Widget:
        reader = self.reader
        mine = [each for each in counted if one.party in (each.giver, each.receiver)]
        words = balance_counted(reader.tell, one)
        figure = Label(
            signed(one.balance) if one.exchanges else "–",
            role="figure",
            align="end",
            hidden=True,
            width=76 * max(1.0, reader.factor),
        )
        bar = Shaped(
            lambda room: bar_picture(one, most, room.measure, room.look, room.width, room.height),
            (400, high), (one.gave, one.received, most), least=300, weight=1,
        )  # fmt: skip
        line = Row((disc(reader.number(one.party), high - 2), bar, figure), gap=14)
        items = tuple(item for each in mine for item in each.evidence)
        return Pick(line, reader.open(words, items), look="bare", pad=4, name=words, key=f"balance-{one.party}")

    def _gaps(self) -> Widget:
        gaps = self.summary.exchange.gaps
        if not gaps:
            return empty(self.say("summary.nothing_counts"))
        return Column(tuple(self._gap(one) for one in gaps), gap=4)

    def _gap(self, one: ExchangeStanding) -> Widget:
        reader, kind = self.reader, fall(one)
        note: tuple[Widget, ...] = (Label(self.say(f"summary.gap.{kind}"), role="hint", ink="ink_2", hidden=True),)
        if kind != "even":
            sign = Shaped(lambda room: wedge_picture(kind, room.measure, room.look), (24, 24), kind, width=24)
            note = (Row((sign, *note), gap=8),)
        words = Column(
            (Label(one.what, role="body_strong", hidden=True, max_lines=2, cut=True), *note), gap=0, weight=1
        )
        line = Shaped(
            lambda room: line_picture(one, self.summary, room.measure, room.look, room.width, room.height),
            (236, 52), (one.asks, one.gives, one.giver, one.receiver), width=236,
        )  # fmt: skip
        figure = Label(
            signed(one.gap or 0), role="figure", align="end", hidden=True, width=56 * max(1.0, reader.factor)
        )
        return Pick(
            Row((self._between(one), words, line, figure), gap=16), reader.open(one.what, one.evidence, self._said(one)),
            look="bare", pad=8, name=gap_said(reader.tell, one), key=f"gap-{one.id}",
        )  # fmt: skip

    def _between(self, one: ExchangeStanding) -> Widget:
        ends = [
            disc(self.reader.number(end), 40) if end else Icon("users-round", 36) for end in (one.giver, one.receiver)
        ]
        return Row((ends[0], Icon("arrow-right", 22, "ink_2"), ends[1]), gap=6)

    def _apart(self) -> Widget:
        parts: list[Widget] = []
        for group in APART:
            members = self.summary.exchange.of_group(group)
            if members:
                parts.append(tag(self.say(f"report.group.{group}")))
            parts += [
                row(
                    self.reader, one.what, one.evidence, before=(self._between(one),), second=self._answer(one),
                    name=f"{self._said(one)}. {self._answer(one)}", key=f"apart-{one.id}",
                )
                for one in members
            ]  # fmt: skip
        return Column(tuple(parts), gap=2)

    def _answer(self, one: ExchangeStanding) -> str:
        return reply_said(self.reader.tell, one) or self.say("report.the_alliance")

    def _said(self, one: ExchangeStanding) -> str:
        return exchange_said(self.reader.tell, one)
