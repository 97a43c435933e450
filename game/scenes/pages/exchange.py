"""Give and take: who brings what to whom, the balance of each party, how it is valued, and what stands apart."""

from __future__ import annotations

from game.analysis.exchange import ExchangeGroup, ExchangeStanding
from game.scenes.pages.gauges import balance_bar, colour_mark, value_line
from game.scenes.pages.matrix import ROOMY, legend, matrix
from game.scenes.pages.pieces import disc, empty, row, scrolled, sheet, tag
from game.scenes.pages.reader import Page
from game.ui.widget import Widget
from game.ui.widgets import Column, Icon, Label, Panel, Pick, Row

APART: tuple[ExchangeGroup, ...] = ("unmet", "unused", "gift", "unvalued")
DEAR = 2
"""From this gap on, something is given dearly or is a hidden treasure."""


class Exchanges(Page):
    """Four sheets: the matrix, the balance, the appreciation, and what stands apart."""

    def build(self) -> Widget:
        """Two columns, as long as there is any exchange."""
        if not self.summary.exchange.exchanges:
            return Panel(empty(self.say("report.no_exchange")), weight=1)
        say = self.say
        value = Label(say("summary.value_from_to"), role="hint", ink="ink_2")
        grid = Column((matrix(self.reader), legend(self.reader)), gap=12)
        left: list[Widget] = [sheet(say("summary.who_brings"), grid, beside=(value,))]
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
        both = Row((Column(tuple(left), gap=24, weight=12), Column(right, gap=24, weight=11)), gap=24, align="stretch")
        return scrolled(both, self.scroll, room=True)

    def basis(self) -> str:
        """How many exchanges count."""
        found = self.summary.exchange
        return self.say("summary.basis_exchange", n=len(found.exchanges), counted=len(found.of_group("counted")))

    def _colours(self) -> Widget:
        marks = ((False, "summary.brings"), (True, "summary.receives"))
        return Row(
            tuple(
                Row((colour_mark(received=received), Label(self.say(words), role="hint", ink="ink_2")), gap=8)
                for received, words in marks
            ),
            gap=20,
        )

    def _balances(self) -> Widget:
        reader, found = self.reader, self.summary.exchange
        most = max((max(one.gave, one.received) for one in found.balances), default=0)
        if not most:
            return empty(self.say("summary.nothing_counts"))
        rows: list[Widget] = []
        counted = found.of_group("counted")
        high = 44.0 if len(found.balances) <= ROOMY else 36.0
        for one in found.balances:
            party = reader.party(one.party)
            mine = [each for each in counted if one.party in (each.giver, each.receiver)]
            words = (
                self.say("report.balance_of", party=party, n=one.exchanges, received=one.received, gave=one.gave,
                         balance=_signed(one.balance))
                if one.exchanges
                else self.say("report.balance_none", party=party)
            )  # fmt: skip
            figure = Label(
                _signed(one.balance) if one.exchanges else "–", role="figure", align="end", hidden=True, width=76
            )
            line = Row(
                (disc(reader.number(one.party), high - 2), balance_bar(one.gave, one.received, most, high), figure),
                gap=14,
            )
            items = tuple(item for each in mine for item in each.evidence)
            rows.append(
                Pick(line, reader.open(words, items), look="bare", pad=4, name=words, key=f"balance-{one.party}")
            )
        rows.append(Label(self.say("summary.own_values"), role="hint", ink="ink_2"))
        return Column(tuple(rows), gap=2)

    def _gaps(self) -> Widget:
        gaps = self.summary.exchange.gaps
        if not gaps:
            return empty(self.say("summary.nothing_counts"))
        return Column(tuple(self._gap(one) for one in gaps), gap=4)

    def _gap(self, one: ExchangeStanding) -> Widget:
        reader, gap = self.reader, one.gap or 0
        kind = "dear" if gap >= DEAR else "treasure" if gap <= -DEAR else "even"
        between = self._between(one)
        asks, gives = one.asks or 1, one.gives or 1
        words = Column(
            (
                Label(one.what, role="body_strong", hidden=True, max_lines=2, cut=True),
                Label(self.say(f"summary.gap.{kind}"), role="hint", ink="ink_2", hidden=True),
            ),
            gap=0,
            weight=1,
        )
        line = value_line(asks, gives, reader.number(one.giver), reader.number(one.receiver))
        said = f"{self._said(one)}. {self.say('report.gap', asks=asks, gives=gives, gap=_signed(gap))}"
        return Pick(
            Row((between, words, line), gap=16), reader.open(one.what, one.evidence, self._said(one)), look="bare", pad=8,
            name=said, key=f"gap-{one.id}",
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
        if one.other is None:
            return self.say("report.the_alliance")
        party = self.reader.party(one.other)
        if one.reply is None:
            return self.say("report.no_reply", party=party)
        return self.say("report.reply", party=party, words=self.say(f"vocabulary.reply.{one.reply}"))

    def _said(self, one: ExchangeStanding) -> str:
        other = self.reader.party(one.other) if one.other is not None else self.say("report.the_alliance")
        what = self.reader.tell.quote(one.what)
        return self.say(f"report.{one.direction}", party=self.reader.party(one.party), other=other, what=what)


def _signed(value: int) -> str:
    return f"+{value}" if value > 0 else str(value).replace("-", "−")
