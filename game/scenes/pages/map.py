"""The table map: every interest where it lies between the parties, filters above it, and the evidence beside it."""

from __future__ import annotations

from collections.abc import Hashable

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.background import Job
from game.pictures.map_layout import LABEL, Laid, Measured, laid, measured
from game.pictures.map_shapes import PlateFace
from game.pictures.table_map import LEGEND
from game.scenes.pages import interest_sheet
from game.scenes.pages.map_board import MapBoard
from game.scenes.pages.map_filters import Filters
from game.scenes.pages.map_list import Listing
from game.scenes.pages.map_seen import choose, places, point, see
from game.scenes.pages.map_view import Seen
from game.scenes.pages.map_walk import Ways, ways
from game.scenes.pages.pieces import empty, scrolled, swatch, unsaid
from game.scenes.pages.reader import Page, Reader
from game.ui.fitting import FirstThatFits
from game.ui.inputs import Input, Key
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Box, Button, Column, Label, Panel, Row

Made = tuple[Laid, Ways]
"""A map with where arrows lead on it."""

_SHEET = 540.0
_GROWS = 0.4
"""How much of an enlargement of the text makes the sheet wider: the map then leaves room beside it."""
ARROWS = ("left", "up", "right", "down")


class MapPage(Page):
    """The summary's first page."""

    tight = True

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.filters = Filters()
        self.chosen = ""
        self._walked = False
        self.pointed = ""
        self.listing = Listing()
        self.sheet_scroll = ScrollModel()
        self.ways: Ways = {}
        self._made: Made | None = None
        self._of: tuple[Summary, float] | None = None
        self._job: Job[Made] | None = None
        self._kept: tuple[Made, Summary, Hashable, Seen] | None = None

    @property
    def place(self) -> str:
        """The map, before and after somebody walked along it."""
        if self.filters.open or self.listing.party is not None:
            return ""
        return "map.walked" if self._walked else "map"

    def build(self) -> Widget:
        """Chips above; map and sheet below. Without interests the table is bare, and the sheet says so."""
        shown = self.filters.picked(self.summary.interests)
        chosen = self._chosen(shown)
        seen = self._seen(shown, chosen.id if chosen is not None else "")
        self.ways = seen.ways
        board = MapBoard(
            seen, self._reach, self.choose, self.listing.open, self._point, self._more_name, self.say("map.tokens"),
            name=self.say("map.title"), weight=1, key="map", description=self.say("map.one_party") if len(self.summary.parties) == 1 else "",
        )  # fmt: skip
        below = Row((board, self._sheet(chosen)), gap=16, align="stretch", weight=1)
        if not self.summary.interests:
            return Column((below,))
        lost = self._without_place("")
        more = (
            Button(self.say("map.more_nobody", n=len(lost)), lambda: self.listing.open(""), small=True, key="more-nobody"),
        ) if lost else ()  # fmt: skip
        return Column((self.filters.chips(self.reader, self._filtered, *more), below), gap=8)

    def _seen(self, shown: tuple[InterestStanding, ...], chosen: str) -> Seen:
        """What the map shows; all but what is chosen is worked out once."""
        made = self._map()
        if made is None:
            return Seen(None)
        look = self.reader.look
        key = (look.name, tuple(one.id for one in shown), self.say.language)
        kept = self._kept
        if kept is None or kept[0] is not made or kept[1] is not self.summary or kept[2] != key:
            seen = see(self.reader, made[0], look, shown, None if self.filters.some else made[1])
            kept = self._kept = made, self.summary, key, seen
        return point(self.reader, choose(self.reader, kept[3], look, chosen), look, self.pointed)

    # ---- the layout, made beside the screen's thread ----

    def _map(self) -> Made | None:
        """The newest map that there is; until the first one the table is bare."""
        wanted = (self.summary, self.reader.factor)
        if self._of is None or self._of[0] is not wanted[0] or self._of[1] != wanted[1]:
            self._of = wanted
            if self._job is not None:
                self._job.let_go()
            sizes = measured(self.summary, self.reader.measure, LABEL * self.reader.factor)
            self._job = self._begin(self.summary, sizes)
        if self._job is not None and self._job.done:
            if self._made is None:
                self.reader.land()
            self._made, self._job = self._job.result, None
        return self._made

    def _begin(self, summary: Summary, sizes: Measured) -> Job[Made]:
        def work(_: Job[Made]) -> Made:
            found = laid(summary, sizes)
            return found, ways(places(found))

        if self.reader.jobs is not None:
            return self.reader.jobs.start(work)
        job = Job(work)
        job.run()
        return job

    # ---- what is chosen ----

    def _chosen(self, shown: tuple[InterestStanding, ...]) -> InterestStanding | None:
        found = next((one for one in shown if one.id == self.chosen), shown[0] if shown else None)
        self.chosen = found.id if found is not None else ""
        return found

    def choose(self, interest: str) -> None:
        """Show another interest; the one that is shown already opens its evidence."""
        if interest == self.chosen:
            found = self.summary.interest(interest)
            self.reader.open(found.text, found.evidence)()
            return
        self._reach(interest)

    def point_at(self, interest: str) -> None:
        """Choose an interest that is on the table."""
        if any(one.id == interest for one in self.summary.interests):
            self._reach(interest)

    def _point(self, interest: str) -> None:
        self.pointed = interest

    def left(self) -> None:
        """The pointer is on another page now."""
        self.pointed = ""

    def _reach(self, interest: str) -> None:
        self.chosen = interest
        self._walked = True
        self.sheet_scroll.to(0)

    def _step(self, by: int) -> None:
        """On in reading order, to those without a place too."""
        shown = [one.id for one in self.filters.picked(self.summary.interests)]
        if shown:
            self._reach(shown[(shown.index(self.chosen) + by) % len(shown)])

    def _find(self, interest: str) -> None:
        """Show one that has no place, whatever the filters were."""
        self.filters.clear()
        self._reach(interest)

    def _filtered(self) -> None:
        self.sheet_scroll.to(0)

    def on_input(self, event: Input) -> bool:
        """An arrow leads to the tokens from wherever the focus is."""
        if (
            not (isinstance(event, Key) and event.chord in ARROWS)
            or self.filters.open
            or self.listing.party is not None
        ):
            return False
        here = f"map-{self.chosen}"
        # what is chosen may have no place on the table: then the way begins at the first that has
        key = self.ways[here].get(event.chord, here) if here in self.ways else next(iter(self.ways), here)
        interest = key.removeprefix("map-")
        if any(one.id == interest for one in self.summary.interests):
            self._reach(interest)
        self.wants_focus = key
        return True

    # ---- parts ----

    def _sheet(self, chosen: InterestStanding | None) -> Widget:
        pad = (28, 22, 20, 22)
        if chosen is None:
            if self.summary.interests:
                return Panel(empty(self.say("map.nothing")), pad=pad, width=_SHEET)
            told = unsaid(self.reader, self.say("summary.no_interests"), "mutual_gains", "interests")
            bare = Column(told.children[1:], gap=told.gap)  # without its drawing, where the words are large
            shown = FirstThatFits((Box(told, across="stretch"), Box(bare, across="stretch")), down=True)
            return Panel(shown, pad=(48, 22, 48, 22), width=_SHEET)
        talk = Button(
            self.reader.all_of_it, self.reader.open(chosen.text, chosen.evidence), shortcut="enter", weight=1,
            key="talk",
        )  # fmt: skip
        ways = (
            Button("", lambda: self._step(-1), icon="arrow-left", name=self.say("summary.previous"), key="previous"),
            Button("", lambda: self._step(1), icon="arrow-right", name=self.say("summary.next"), key="next"),
        )
        body = scrolled(interest_sheet.body(self.reader, chosen), self.sheet_scroll)
        wider = 1 + max(0.0, self.reader.factor - 1) * _GROWS
        return Panel(
            Column((body, Row((talk, *ways), gap=12)), gap=14),
            pad=pad,
            width=_SHEET * wider,
            name=self.say("summary.chosen"),
        )

    def _without_place(self, party: str) -> tuple[str, ...]:
        """The interests of a party that found no place; for "" those that no plate tells of."""
        if self._made is None:
            return ()
        table = self._made[0].map
        if party:
            return tuple(table.listed.get(party, ()))
        plates = {plate.party for plate in table.plates}
        return tuple(one for other, ids in table.listed.items() if other not in plates for one in ids)

    def _more_name(self, face: PlateFace) -> str:
        return self.say("map.more_of", n=face.listed, party=self.reader.party(face.party))

    def overlay(self) -> Widget | None:
        """The other filters, or what found no place on the table."""
        if self.listing.party is not None and self._made is not None:
            return self.listing.dialog(self.reader, self._without_place(self.listing.party), self._find)
        return self.filters.dialog(self.reader, self._filtered)

    def basis(self) -> str:
        """How many interests."""
        return self.say("summary.basis_interests", n=len(self.summary.interests))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The four arrows walk."""
        if not self.summary.interests:
            return ()
        return (("left+up+down+right", self.say("map.hint_walk")),)

    def legend(self) -> Widget | None:
        """What a token's segments mean."""
        if not self.summary.interests:
            return None
        return legend(self.reader)


def legend(reader: Reader) -> Row:
    """What a token's segments mean, for the foot of a page."""
    return Row(
        tuple(
            Row((swatch(state), Label(reader.say(f"summary.legend.{state}"), ink="on_room")), gap=10)
            for state in LEGEND
        ),
        gap=22,
    )
