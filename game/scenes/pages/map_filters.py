"""What is picked out on the map: a class by its chip; level, party and lens in a dialog of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.analysis.interests import READING_ORDER, InterestClass, InterestStanding
from game.core.cards import LENSES, LEVELS
from game.drawing.icon_names import LENS_ICONS, LEVEL_ICONS
from game.scenes.discs import disc
from game.scenes.pages.pieces import class_sign
from game.scenes.pages.reader import Reader
from game.ui.widget import Widget
from game.ui.widgets import (
    Button,
    Column,
    Dialog,
    Flow,
    Icon,
    Label,
    Named,
    Pad,
    Pick,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
)


class Filters:
    """One choice a kind at most; an interest is picked out when it meets them all."""

    def __init__(self) -> None:
        self.only: InterestClass | None = None
        self.level = ""
        self.party = ""
        self.lens = ""
        self.open = False
        self.scroll = ScrollModel()

    @property
    def more(self) -> int:
        """How many of those in the dialog are set."""
        return sum(map(bool, (self.level, self.party, self.lens)))

    @property
    def some(self) -> bool:
        """Whether anything is left out."""
        return self.only is not None or self.more > 0

    def clear(self) -> None:
        """Show everything."""
        self.only, self.level, self.party, self.lens = None, "", "", ""

    def picked(self, interests: Sequence[InterestStanding]) -> tuple[InterestStanding, ...]:
        """The interests that are picked out, in their order."""
        return tuple(one for one in self._others(interests) if self.only in (None, one.class_))

    def _others(self, interests: Sequence[InterestStanding]) -> tuple[InterestStanding, ...]:
        """The interests that meet all but the class."""
        return tuple(
            one
            for one in interests
            if (not self.level or one.level == self.level)
            and (not self.lens or one.lens == self.lens)
            and (not self.party or self.party in one.holds)
        )

    # ---- the chips ----

    def chips(self, reader: Reader, on_change: Callable[[], object], *beside: Widget) -> Widget:
        """A chip for each class that occurs, with its count; at the end what leads to the others, and what the page has."""
        say, every = reader.say, reader.summary.interests
        counted = self._others(every)
        chips: list[Widget] = [self._chip(reader, None, len(counted), on_change)]
        present = {one.class_ for one in every}
        chips += [
            self._chip(reader, kind, sum(one.class_ == kind for one in counted), on_change)
            for kind in READING_ORDER
            if kind in present
        ]
        words = say("map.filters_on", n=self.more) if self.more else say("map.more_filters")
        more = Button(words, self._show, icon="sliders-horizontal", small=True, key="more-filters")
        return Row(
            (Named(Flow(tuple(chips), gap=8), name=say("summary.filter"), weight=1), *beside, more),
            gap=16,
            align="start",
        )

    def _chip(self, reader: Reader, kind: InterestClass | None, n: int, on_change: Callable[[], object]) -> Widget:
        words = reader.say("summary.all" if kind is None else f"vocabulary.class.{kind}")
        sign: tuple[Widget, ...] = () if kind is None else (class_sign(kind, 28),)
        child = Row(
            (*sign, Label(words, role="chip", hidden=True), Label(str(n), role="body_strong", hidden=True)), gap=8
        )

        def pick() -> None:
            self.only = kind
            on_change()

        return Pick(
            child, pick, selected=self.only == kind, look="card", pad=10, radius=26, name=f"{words}: {n}", role="toggle",
            key=f"only-{kind}",
        )  # fmt: skip

    # ---- the dialog ----

    def _show(self) -> None:
        self.open = True

    def _hide(self) -> None:
        self.open = False
        self.scroll = ScrollModel()

    def dialog(self, reader: Reader, on_change: Callable[[], object]) -> Widget | None:
        """Level, party and lens; None while it is closed."""
        if not self.open:
            return None
        say, summary = reader.say, reader.summary
        levels = {one.level for one in summary.interests}
        lenses = {one.lens for one in summary.interests}
        groups: list[Widget] = []
        if len(summary.parties) > 1:
            parties: list[tuple[str, str, Widget]] = [
                (party.id, party.name, disc(party.number, 30)) for party in summary.parties
            ]
            groups.append(self._group(say("map.by_party"), "party", parties, on_change, say("map.everything")))
        found: list[tuple[str, str, Widget]] = [
            (level, say(f"vocabulary.level.{level}"), Icon(LEVEL_ICONS[level], 28))
            for level in LEVELS
            if level in levels
        ]
        if found:
            groups.append(self._group(say("map.by_level"), "level", found, on_change, say("map.everything")))
        found = [
            (lens, say(f"vocabulary.lens.{lens}"), Icon(LENS_ICONS[lens], 28)) for lens in LENSES if lens in lenses
        ]
        if found:
            groups.append(self._group(say("map.by_lens"), "lens", found, on_change, say("map.everything")))

        def clear() -> None:
            self.clear()
            on_change()

        foot = Row(
            (
                Button(say("map.clear"), clear, key="clear-filters", enabled=self.some),
                Spacer(),
                Button(say("map.done"), self._hide, kind="primary", shortcut="esc", key="filters-done", autofocus=True),
            ),
            gap=16,
        )
        shown = Scroll(Pad(Column(tuple(groups), gap=22), sides=(8, 8, 8, 8)), self.scroll, weight=1)
        body = Column((shown, foot), gap=14, weight=1)
        return Dialog(say("map.filter_title"), body, self._hide, text=say("map.filter_text"), wide=1100)

    def _group(
        self, title: str, kind: str, options: Sequence[tuple[str, str, Widget]], on_change: Callable[[], object],
        everything: str,
    ) -> Widget:  # fmt: skip
        chips: list[Widget] = []
        for value, words, sign in (("", everything, None), *options):

            def pick(value: str = value) -> None:
                setattr(self, kind, value)
                on_change()

            parts = (sign,) if sign is not None else ()
            child = Row((*parts, Label(words, role="chip", hidden=True)), gap=10)
            chips.append(
                Pick(
                    child, pick, selected=getattr(self, kind) == value, pad=10, radius=26, name=words, role="toggle",
                    key=f"{kind}-{value}",
                )
            )  # fmt: skip
        head = Label(title, role="label", ink="ink_2", heading=3)
        return Named(Column((head, Flow(tuple(chips), gap=10)), gap=8), name=title)
