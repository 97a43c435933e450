"""The interests as a list by class, and what is known of the one that is chosen."""

from __future__ import annotations

from game.analysis.interests import READING_ORDER, InterestClass, InterestStanding, of_class
from game.scenes.pages import interest_sheet
from game.scenes.pages.map import legend
from game.scenes.pages.pieces import bare, class_sign, scrolled, token
from game.scenes.pages.reader import Page, Reader, called
from game.scenes.pages.stretches import stretch, with_ways
from game.ui.inputs import Input, Key
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Box, Button, Column, Flow, Label, Named, Panel, Pick, Row, Walked


class Interests(Page):
    """Everything on the table; a class can be picked out, an interest chosen."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.only: InterestClass | None = None
        self.chosen = ""
        self.sheet_scroll = ScrollModel()

    def build(self) -> Widget:
        """Filters above; list and sheet below."""
        if not self.summary.interests:
            return bare(self.reader, self.say("summary.no_interests"), "mutual_gains", "interests")
        chosen = self._chosen()
        parts = (
            self._list(chosen),
            Panel(
                Column(
                    (scrolled(interest_sheet.body(self.reader, chosen), self.sheet_scroll), self._go_on(chosen)), gap=16
                ),
                pad=(28, 24, 20, 24),
                width=640 * (1 + max(0.0, self.reader.factor - 1) * 0.2),
                name=self.say("summary.chosen"),
            ),
        )
        return Column((self._filters(), Row(parts, gap=24, align="stretch", weight=1)), gap=16)

    def choose(self, interest: str) -> None:
        """Show another interest; the one that is shown already opens its evidence."""
        if interest == self.chosen:
            found = self.summary.interest(interest)
            self.reader.open(found.text, found.evidence)()
            return
        self.chosen = interest
        self.sheet_scroll.to(0)

    def on_input(self, event: Input) -> bool:
        """Arrows walk along the interests wherever the focus is."""
        if isinstance(event, Key) and event.chord in ("left", "up", "right", "down"):
            self._walk(1 if event.chord in ("right", "down") else -1)
            return True
        return False

    def basis(self) -> str:
        """How many interests, of how many parties."""
        return self.say("summary.basis_interests", n=len(self.summary.interests))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Arrows walk."""
        return (("right", self.say("summary.hint_walk")),) if self.summary.interests else ()

    def legend(self) -> Widget | None:
        """What a token's segments mean."""
        return legend(self.reader) if self.summary.interests else None

    def _shown(self) -> tuple[InterestStanding, ...]:
        found = self.summary.interests
        members = of_class(found, self.only) if self.only is not None else found
        if not members:
            self.only = None  # what was said later moved the last of them to another class
        return members or found

    def _chosen(self) -> InterestStanding:
        shown = self._shown()
        found = next((one for one in shown if one.id == self.chosen), shown[0])
        self.chosen = found.id
        return found

    def _walk(self, step: int) -> None:
        shown = [one.id for one in self._shown()]
        if not shown:
            return
        self.chosen = shown[(shown.index(self._chosen().id) + step) % len(shown)]
        self.sheet_scroll.to(0)

    def _pick(self, only: InterestClass | None) -> None:
        self.only = only
        self.scroll.to(0)

    def _filters(self) -> Widget:
        every = self.summary.interests
        chips: list[Widget] = [self._filter(None, self.say("summary.all"), len(every))]
        chips += [
            self._filter(one, self.say(f"vocabulary.class.{one}"), len(members))
            for one in READING_ORDER
            if (members := of_class(every, one))
        ]
        return Named(Flow(tuple(chips), gap=10), name=self.say("summary.filter"))

    def _filter(self, only: InterestClass | None, words: str, n: int) -> Widget:
        sign: tuple[Widget, ...] = () if only is None else (class_sign(only),)
        child = Row(
            (*sign, Label(words, role="chip", hidden=True), Label(str(n), role="body_strong", hidden=True)), gap=8
        )
        return Pick(
            child, lambda: self._pick(only), selected=self.only == only, look="card", pad=10, radius=26,
            name=f"{words}: {n}", role="toggle", key=f"only-{only}",
        )  # fmt: skip

    def _list(self, chosen: InterestStanding) -> Widget:
        every = self._shown()
        places = stretch(every.index(chosen), len(every))
        shown = every[places.start : places.stop]
        lines: list[Widget] = []
        for one in READING_ORDER:
            members = of_class(shown, one)
            if members:
                head = Row(
                    (class_sign(one, 30), Label(self.say(f"vocabulary.class.{one}"), role="label", heading=3)), gap=10
                )
                lines.append(Box(head, across="start", min_height=44))
            lines += [self._line(member, member.id == chosen.id) for member in members]
        found = with_ways(self.say, places, len(every), tuple(lines), lambda place: self._reach(every[place].id))
        listed = Named(Column(found, gap=2), role="list", name=self.say("summary.page.interests"))
        return Panel(scrolled(listed, self.scroll), pad=(20, 16, 14, 16), weight=1)

    def _line(self, one: InterestStanding, chosen: bool) -> Widget:
        raised = self.reader.raised(one)
        words = Column(
            (
                Label(one.short_name, role="body_strong" if chosen else "body_medium", hidden=True),
                Label(f"{raised} · {one.text}", role="hint", ink="ink_2", hidden=True, max_lines=1, cut=True),
            ),
            gap=0,
            weight=1,
        )
        return Walked(
            Row((token(self.reader.token(one), 56), words), gap=14),
            lambda: self.choose(one.id),
            selected=chosen,
            pad=8,
            name=f"{called(one)}. {raised}. {self.say(f'vocabulary.class.{one.class_}')}",
            key=f"interest-{one.id}",
            on_reach=lambda: self._reach(one.id),
        )

    def _reach(self, interest: str) -> None:
        self.chosen = interest
        self.sheet_scroll.to(0)

    def _go_on(self, chosen: InterestStanding) -> Widget:
        return Row(
            (
                Button(
                    self.reader.all_of_it, self.reader.open(chosen.text, chosen.evidence),
                    shortcut="enter", weight=1, key="talk", autofocus=True,
                ),
                Button("", lambda: self._walk(-1), icon="arrow-left", name=self.say("summary.previous"), key="previous"),
                Button("", lambda: self._walk(1), icon="arrow-right", name=self.say("summary.next"), key="next"),
            ),
            gap=12,
        )  # fmt: skip
