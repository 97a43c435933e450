"""What the pages of the summary read from, and the way to the evidence behind each statement."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from game.analysis.clashes import Clash
from game.analysis.evidence import EvidenceItem
from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.background import Background
from game.drawing.looks import LAMP
from game.drawing.palette import Theme
from game.drawing.picture import Measure
from game.drawing.tokens import TokenLook
from game.pictures.map_shapes import token_look
from game.pictures.teller import Teller
from game.scenes.board_beside import PLATES_UPTO
from game.scenes.board_look import SeatLook
from game.scenes.pages.shaped import Kept
from game.storage.catalog import Catalog
from game.ui.inputs import Input
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget


@dataclass(frozen=True)
class Statement:
    """Something the summary says, with what it rests on."""

    words: str
    items: tuple[EvidenceItem, ...]
    where: str = ""


@dataclass
class Reader:
    """The summary as it stands, in the language of the screen; `show` opens the evidence of a statement.

    `jobs` does what takes longer than a frame; `measure`, `look` and `factor` are those of the screen, for pictures.
    `land` lets tokens set out for their places.
    """

    say: Catalog
    summary: Summary
    show: Callable[[Statement], object] = field(default=lambda statement: None)
    kept: Kept = field(default_factory=Kept)
    jobs: Background | None = None
    measure: Measure = field(default=lambda text, size, face: len(text) * size / 2)
    look: Theme = LAMP
    factor: float = 1.0
    land: Callable[[], object] = field(default=lambda: None)

    @property
    def large(self) -> bool:
        """Whether the text is so much enlarged that what stood side by side stands below each other."""
        return self.factor > PLATES_UPTO

    @property
    def tell(self) -> Teller:
        """Names and quotes."""
        return Teller(self.summary, self.say)

    def number(self, party: str | None) -> int:
        """The colour and symbol of a party; 0 for nobody."""
        return self.summary.party(party).number if party is not None else 0

    def party(self, party: str) -> str:
        """The name of a party."""
        return self.summary.party(party).name

    def parties(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """These parties in the order of their seats."""
        return tuple(party.id for party in self.summary.parties if party.id in set(wanted))

    def raised(self, one: InterestStanding) -> str:
        """Who brought an interest up: a party, nobody here, or in a survey how many of its people are for it."""
        if one.people is not None:
            return self.say("survey.agree", n=one.people.mine + one.people.grant, heard=one.people.heard)
        return self.party(one.raised_by) if one.raised_by else self.say("summary.nobody")

    @property
    def all_of_it(self) -> str:
        """What the button says that opens the evidence: the conversation, or the answers of a survey."""
        return self.say("summary.whole_talk" if self.summary.session.imported is None else "survey.answers")

    def clash(self, clash: Clash) -> str:
        """A clash in short: both short names, or the one that is known."""
        first = self.tell.quote(clash.first.short_name)
        if clash.second is None:
            return self.say("summary.clash_one", name=first)
        return self.say("summary.clash_two", first=first, second=self.tell.quote(clash.second.short_name))

    def open(self, words: str, items: Sequence[EvidenceItem], where: str = "") -> Callable[[], object]:
        """What a row does when it is pressed: show this evidence."""
        return lambda: self.show(Statement(words, tuple(items), where))

    @property
    def seats(self) -> tuple[SeatLook, ...]:
        """The parties round the table, nobody in turn."""
        return tuple(SeatLook(party.id, party.number, party.name) for party in self.summary.parties)

    def token(self, interest: InterestStanding) -> TokenLook:
        """How an interest's token looks, here as on the map: a segment for each seat."""
        return token_look(interest, self.summary)


def called(one: InterestStanding) -> str:
    """Return an interest's short name, as it is drawn, and its text where that says more."""
    same = one.short_name.casefold() == one.text.casefold()
    return one.text if same else f"{one.short_name}. {one.text}"


class Page(ABC):
    """One page of the summary; it lives as long as the scene and keeps what is chosen and scrolled on it."""

    tight: ClassVar[bool] = False
    """Whether the page wants all the room there is."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.wants_focus = ""
        self.scroll = ScrollModel()

    @property
    def say(self) -> Catalog:
        """The words of the program."""
        return self.reader.say

    @property
    def summary(self) -> Summary:
        """What the session says."""
        return self.reader.summary

    @property
    def place(self) -> str:
        """Where people are, for the hints that belong there; nothing under a dialog of the page's own."""
        return "summary"

    @abstractmethod
    def build(self) -> Widget:
        """The page as things now stand."""

    def point_at(self, interest: str) -> None:
        """Choose an interest, on a page that has one chosen."""

    def left(self) -> None:
        """Another page is turned to."""

    def basis(self) -> str:
        """On how much the page rests, said at its foot."""
        return ""

    def overlay(self) -> Widget | None:
        """A dialog of the page's own over it."""
        return None

    def legend(self) -> Widget | None:
        """What the signs of the page mean, at its foot in place of its basis."""
        return None

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys and what they do here, for the foot of the screen."""
        if not self.says_something():
            return ()
        survey = self.summary.session.imported is not None
        return (("enter", self.say("survey.hint_answers" if survey else "summary.hint_evidence")),)

    def says_something(self) -> bool:
        """Whether the page has anything whose evidence can be opened."""
        return True

    def on_input(self, event: Input) -> bool:
        """What no widget took; whether the page took it."""
        return False
