"""A survey, read from its file without trusting it: every fault is found and none is a traceback.

Columns: player, party, then one for each interest; a line for each person. Nobody is kept: people are only counted.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from pydantic import TypeAdapter, ValidationError

from game.core.cards import STANCES, Stance
from game.core.survey import MOST_PARTIES, MOST_PEOPLE, Counts, SurveyText
from game.core.surveying import Asked
from game.core.text import Name
from game.storage.catalog import Say
from game.storage.faults import translate
from game.storage.notice import Notice, notice
from game.storage.survey_text import decode, folded, separated

MOST_INTERESTS: Final = 5_000
MOST_SHOWN: Final = 20
"""How many faults are kept to be shown; the others are counted."""
ALIKE: Final = 3
"""How often the same wrong answer is shown."""

_DIGITS: Final = re.compile(r"([0-9]{1,9})")
_EVERY: Final = 256
_PLACES: Final[dict[Stance, int]] = {stance: place for place, stance in enumerate(STANCES)}
_TEXT: Final[TypeAdapter[str]] = TypeAdapter(SurveyText)
_NAME: Final[TypeAdapter[str]] = TypeAdapter(Name)


@dataclass(frozen=True)
class Wrong(Notice):
    """Something that is wrong in a survey's file, and where: its line and column, counted from 1; 0 when it is nowhere."""

    line: int = 0
    column: int = 0

    def where(self, say: Say) -> str:
        """Say it with its place."""
        if not self.line:
            return self.sentence(say)
        place = "survey.at_cell" if self.column else "survey.at_line"
        return say(place, line=self.line, column=self.column, words=self.words(say))


class SurveyFaultsError(Exception):
    """A survey that cannot be brought in: its first faults, and how many more there are."""

    def __init__(self, shown: tuple[Wrong, ...], more: int) -> None:
        super().__init__(f"{len(shown) + more} faults")
        self.shown = shown
        self.more = more


class Vocabulary(NamedTuple):
    """The words that people use: names of the first two columns, and answers; all in the form that `folded` gives.

    `known` is what a complaint says would be right.
    """

    player: frozenset[str]
    party: frozenset[str]
    answers: Mapping[str, Stance]
    known: str


class SurveyFile(NamedTuple):
    """What a survey's file says: people by the name of their party (None: of no party), sorted, and what was asked.

    `notices` are to be said aloud, though nothing is wrong.
    """

    people: dict[str | None, int]
    asked: list[Asked]
    notices: tuple[Notice, ...]


def read(data: bytes, words: Vocabulary, progress: Callable[[float], object] = lambda share: None) -> SurveyFile:
    """Read a survey from the bytes of its file; `progress` hears now and then which share of it was read.

    Raises RefusedError when it is no text, and SurveyFaultsError with every fault otherwise.
    """
    text, notices = decode(data)
    table, above, separator = separated(text, words.player, words.party)
    reader = _Reader(words, above)
    reader.read(table, separator, progress)
    if reader.faults:
        raise SurveyFaultsError(tuple(reader.faults), reader.more)
    people = dict(sorted(reader.people.items(), key=lambda one: _order(one[0])))
    return SurveyFile(people, reader.asked(), (*notices, *reader.notices))


def _order(party: str | None) -> tuple[bool, list[tuple[int, str]]]:
    """Sort parties as people do: by their words, in which 10 comes after 9; who named none last."""
    parts = _DIGITS.split(folded(party or ""))
    return party is None, [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


class _Reader:
    """Goes through the rows once and counts; faults are collected."""

    def __init__(self, words: Vocabulary, above: int) -> None:
        self.people: dict[str | None, int] = {}
        self.faults: list[Wrong] = []
        self.more = 0
        self.notices: list[Notice] = []
        self._words = words
        self._line = above  # of the row that is being read, counted from 1
        self._interests: list[str] = []
        self._tallies: dict[str | None, dict[int, int]] = {}  # per party: 4 × interest + place of the stance → people
        self._answers: dict[str, int | None] = {}
        self._parties: dict[str, str | None] = {"": None}
        self._spelt: dict[str, str] = {}
        self._players: dict[tuple[str, str], int] = {}
        self._alike: dict[str, int] = {}

    def read(self, table: str, separator: str, progress: Callable[[float], object]) -> None:
        """Read the table, head first."""
        rows = self._rows(table, separator, progress)
        head = next(rows, None)
        if head is None:
            if not self.faults:
                self._line = 0
                self._wrong("survey_empty")
            return
        self._head(head)
        if any(fault.column < 3 for fault in self.faults):
            return  # with other columns than these every answer would seem wrong
        for row in rows:
            self._person(row)
            if sum(self.people.values()) > MOST_PEOPLE:
                self._wrong("survey_too_many_people", most=MOST_PEOPLE)
                return
        self._line = 0
        if not self.faults and not self.people:
            self._wrong("survey_nobody")
        elif not self.faults and not any(party is not None for party in self.people):
            self._wrong("survey_no_party")

    def asked(self) -> list[Asked]:
        """Return what was asked, each interest with the counts of each party that was heard."""
        said: list[dict[str | None, list[int]]] = [{} for _ in self._interests]
        for party, tally in self._tallies.items():
            for key, count in tally.items():
                said[key >> 2].setdefault(party, [0, 0, 0, 0])[key & 3] = count
        return [
            Asked(text, {party: _counts(counts) for party, counts in told.items()})
            for text, told in zip(self._interests, said, strict=True)
        ]

    def _rows(self, table: str, separator: str, progress: Callable[[float], object]) -> Iterator[list[str]]:
        reader = csv.reader(io.StringIO(table, newline=""), delimiter=separator, strict=True)
        above, lines = self._line, table.count("\n") + 1
        while True:
            self._line = above + reader.line_num + 1
            try:
                row = next(reader, None)
            except csv.Error:
                self._wrong("survey_quotes")
                return
            if row is None:
                return
            if reader.line_num % _EVERY == 0:
                progress(reader.line_num / lines)
            if any(cell and not cell.isspace() for cell in row):
                yield row

    def _head(self, head: list[str]) -> None:
        while head and not head[-1].strip():
            head.pop()  # a spreadsheet may end each line with empty cells
        for column, names in ((1, self._words.player), (2, self._words.party)):
            found = head[column - 1] if len(head) >= column else ""
            if folded(found) not in names:
                code = "survey_head_player" if column == 1 else "survey_head_party"
                self._wrong(code if found.strip() else f"{code}_none", column, found=_short(found))
        if len(head) < 3:
            self._wrong("survey_no_interests")
        if len(head) - 2 > MOST_INTERESTS:
            self._wrong("survey_too_many_interests", most=MOST_INTERESTS)
        first: dict[str, int] = {}
        for column, cell in enumerate(head[2:], 3):
            text = self._checked(_TEXT, cell, column)
            self._interests.append(text)
            before = first.setdefault(folded(text), column)
            if before != column and text:
                self.notices.append(notice("survey_same_interest", column=column, other=before))

    def _person(self, row: list[str]) -> None:
        if len(row) - 2 > len(self._interests) and any(cell.strip() for cell in row[2 + len(self._interests) :]):
            self._wrong("survey_wide", n=len(self._interests) + 2)
        party = self._party(row[1]) if len(row) > 1 else None
        self._is_another(row)
        self.people[party] = self.people.get(party, 0) + 1
        tally = self._tallies.setdefault(party, {})
        answers = self._answers
        for place, cell in enumerate(row[2 : 2 + len(self._interests)]):
            if cell:
                stance = answers[cell] if cell in answers else self._answer(cell)
                if stance is not None:
                    key = 4 * place + stance
                    tally[key] = tally.get(key, 0) + 1
                elif cell and not cell.isspace():
                    self._no_answer(cell, place + 3)

    def _is_another(self, row: list[str]) -> None:
        """Complain of a player who stood on an earlier line; who has no name is counted as somebody each time."""
        name, party = folded(row[0]), folded(row[1]) if len(row) > 1 else ""
        before = self._players.setdefault((name, party), self._line)
        if name and before != self._line:
            self._wrong("survey_same_player", 1, found=_short(row[0]), other=before)

    def _party(self, cell: str) -> str | None:
        """Return the name of a party as it was first written, whatever its capitals; None for a blank."""
        if cell not in self._parties:
            name = self._checked(_NAME, cell, 2) if cell.strip() else ""
            self._parties[cell] = self._spelt.setdefault(folded(name), name) if name else None
            if len(self._spelt) == MOST_PARTIES + 1:
                self._wrong("survey_too_many_parties", most=MOST_PARTIES)
        return self._parties[cell]

    def _answer(self, cell: str) -> int | None:
        found = self._words.answers.get(folded(cell))
        self._answers[cell] = None if found is None else _PLACES[found]
        return self._answers[cell]

    def _no_answer(self, cell: str, column: int) -> None:
        self._alike[cell] = self._alike.get(cell, 0) + 1
        if self._alike[cell] > ALIKE:
            self.more += 1
        else:
            self._wrong("survey_answer", column, found=_short(cell), known=self._words.known)

    def _checked(self, door: TypeAdapter[str], cell: str, column: int) -> str:
        """Return a text as it may be kept; nothing, and a fault, when it may not."""
        try:
            return door.validate_python(cell)
        except ValidationError as refused:
            code, values = translate(refused.errors()[0])
            self._wrong(code if cell.strip() else "survey_no_text", column, **values)
            return ""

    def _wrong(self, code: str, column: int = 0, /, **values: str | int) -> None:
        if len(self.faults) < MOST_SHOWN:
            self.faults.append(Wrong(code, notice(code, **values).values, self._line, column))
        else:
            self.more += 1


def _counts(counts: list[int]) -> Counts:
    mine, grant, neutral, clash = counts
    return mine, grant, neutral, clash


def _short(found: str) -> str:
    text = "".join(letter if letter.isprintable() else " " for letter in found)
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
