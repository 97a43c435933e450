"""Classes, support and order of interests by a second reading of their definition, on thousands of random tables.

The second reading shares no code with the first: it counts letters, as somebody with pencil and paper would.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.interests import InterestStanding
from game.analysis.summary import summarise
from game.core.cards import InterestDraft, Stance
from game.core.events import StanceEntry
from game.core.replay import replay
from game.core.state import Evidence, Interest
from game.storage import paths, reading
from tests import surveys
from tests.builders import LETTERS, START, table

SAID: tuple[Stance | None, ...] = (None, "mine", "grant", "neutral", "clash")
SEATS = 3
"""Voices of a party: its own stance and those of two members."""
READ_FIRST_TO_LAST = [
    "shared_by_all", "shared", "granted", "contested", "conflicting", "own", "not_yet_heard", "held_by_nobody",
]  # fmt: skip


class Sheet(NamedTuple):
    """One interest on paper: who raised it (a place among the parties, or nobody), and every voice of every party."""

    raised_by: int | None
    voices: tuple[tuple[Stance | None, ...], ...]


class Reading(NamedTuple):
    """What the second reading makes of a sheet."""

    name: str
    support: Fraction
    heard: int
    letters: tuple[str, ...]


def read(sheet: Sheet) -> Reading:
    """Read a sheet by the definitions, line by line: H, G, N by the strongest answer, a mark for a clash."""
    letters = []
    for place, voices in enumerate(sheet.voices):
        said = [voice for voice in voices if voice is not None]
        if place == sheet.raised_by or "mine" in said:
            side = "H"
        elif "grant" in said:
            side = "G"
        elif "neutral" in said:
            side = "N"
        else:
            side = "" if "clash" in said else "U"
        letters.append(side + ("!" if "clash" in said else ""))
    holders = [place for place, one in enumerate(letters) if one[0] == "H"]
    backers = [place for place, one in enumerate(letters) if one[0] in "HG"]
    against = [place for place, one in enumerate(letters) if one.endswith("!")]
    heard = [place for place, one in enumerate(letters) if one != "U"]
    support = Fraction(len(backers) + 1, len(heard) + 2)
    return Reading(_class(letters, holders, backers, against), support, len(heard), tuple(letters))


def _class(letters: list[str], holders: list[int], backers: list[int], against: list[int]) -> str:
    if not holders:
        return "held_by_nobody"
    if against:
        lonely = len(backers) == 1 and any(place != backers[0] for place in against)
        return "conflicting" if lonely else "contested"
    if len(holders) == len(letters) > 1:
        return "shared_by_all"
    if len(holders) > 1:
        return "shared"
    others = [one for place, one in enumerate(letters) if place != holders[0]]
    silent = sum(one == "U" for one in others)
    if len(others) - silent < len(others) / 2:
        return "not_yet_heard"
    if "G" in others and "N" not in others:
        return "granted"
    return "own"


@st.composite
def tables(draw: st.DrawFn) -> list[Sheet]:
    """Up to four interests on a table of one to eight parties; a sheet is one number, read five by five."""
    parties = draw(st.integers(1, 8))
    sheets = []
    for number in draw(st.lists(st.integers(0, 5 ** (SEATS * parties) - 1), min_size=1, max_size=4)):
        raised_by = draw(st.none() | st.integers(0, parties - 1))
        digits = [number // 5**place % 5 for place in range(SEATS * parties)]
        voices = tuple(
            tuple(SAID[digit] for digit in digits[SEATS * party : SEATS * (party + 1)]) for party in range(parties)
        )
        sheets.append(Sheet(raised_by, voices))
    return sheets


def standing(sheets: list[Sheet]) -> tuple[InterestStanding, ...]:
    """Let the program read the same sheets: interests on a table, in the order in which they were put there."""
    parties = len(sheets[0].voices)
    state = table("open", parties).state
    for seq, sheet in enumerate(sheets, 2):
        party = LETTERS[sheet.raised_by] if sheet.raised_by is not None else None
        interest = Interest(f"i{seq}", InterestDraft(text="Rest"), Evidence(seq, START, party=party))
        for letter, voices in zip(LETTERS, sheet.voices, strict=False):
            for seat, said in enumerate(voices):
                if said is not None:
                    giver = (letter, f"{letter.lower()}{seat}" if seat else None)
                    interest.stances[giver] = StanceEntry(party=letter, player=giver[1], stance=said)
                    interest.stances_seq[giver] = Evidence(seq, START, None, *giver)
        state.interests[interest.id] = interest
    return summarise(state).interests


@settings(max_examples=2000)
@given(tables())
def test_two_readings_of_a_table_agree(sheets: list[Sheet]) -> None:
    found = standing(sheets)
    readings = {f"i{seq}": read(sheet) for seq, sheet in enumerate(sheets, 2)}
    for one in found:
        again = readings[one.id]
        assert (one.class_, one.heard, one.support) == (again.name, again.heard, float(again.support))
        by_letter = dict(zip(LETTERS, again.letters, strict=False))
        for side, parties in (("H", one.holds), ("G", one.grants), ("N", one.neutral)):
            assert parties == tuple(party for party, letter in by_letter.items() if letter[0] == side)
        assert one.clashes == tuple(party for party, letter in by_letter.items() if letter.endswith("!"))
        assert one.divided == tuple(party for party, letter in by_letter.items() if letter in ("H!", "G!"))
    in_order = sorted(
        readings,
        key=lambda interest: (
            READ_FIRST_TO_LAST.index(readings[interest].name),
            -readings[interest].support,
            -readings[interest].heard,
            int(interest[1:]),
        ),
    )
    assert [one.id for one in found] == in_order


SMALL_TABLES = paths.resource("assets").parent.parent / "shared" / "examples" / "tables" / "small_tables.json"
CUTS = range(12)
VOTES: dict[int | None, Stance | None] = {1: "mine", -1: "clash", 0: "neutral", None: None}


@pytest.fixture(scope="module")
def cuts() -> list[dict[str, Any]]:
    if not SMALL_TABLES.is_file():
        pytest.skip(f"there are no outside tables to check against in {SMALL_TABLES.parent}")
    found: list[dict[str, Any]] = json.loads(SMALL_TABLES.read_text(encoding="utf-8"))
    assert len(found) == len(CUTS)
    return found


@pytest.mark.parametrize("place", CUTS)
def test_real_votes_conflict_and_agree_exactly_where_their_reference_says(
    cuts: list[dict[str, Any]], place: int
) -> None:
    cut = cuts[place]
    people = [f"Party {number}" for number in cut["participants"]]
    titles = [f"Comment {comment['id']}" for comment in cut["comments"]]
    rows = [["player", "party", *titles]]
    rows += [
        [who, who, *(VOTES[vote] or "" for vote in votes)] for who, votes in zip(people, cut["stances"], strict=True)
    ]
    summary = summarise(replay(reading.read(surveys.journal(rows)).entries))
    assert len(summary.parties) == len(people)
    found = {one.text: one.class_ for one in summary.interests}
    assert len(found) == len(cut["reference"]) == 24
    for column, (title, reference) in enumerate(zip(titles, cut["reference"], strict=True)):
        assert (found[title] in ("contested", "conflicting")) == reference["has_conflict"]
        assert (found[title] == "shared_by_all") == reference["everyone_agrees"]
        voices = tuple((VOTES[votes[column]],) for votes in cut["stances"])
        assert found[title] == read(Sheet(None, voices)).name


def test_a_missing_answer_is_no_agreement() -> None:
    sat = table("interest exchange scale", parties=3)
    sat.answer("Rest").respond(B="mine").next()
    sat.bring("A room", to="A", value=2).next()
    sat.open().secretly(a1=5, b1=None, c1=0)
    summary = summarise(sat.state)
    (rest,) = summary.interests
    assert (rest.class_, rest.heard) == ("shared", 2)
    assert "C" not in (*rest.holds, *rest.grants, *rest.neutral, *rest.clashes)
    (room,) = summary.exchange.exchanges
    assert (room.group, room.gap) == ("unused", None)
    assert [one.exchanges for one in summary.exchange.balances] == [0, 0, 0]
    (statement,) = summary.statements
    assert (statement.dots, statement.dont_know, statement.no_answer) == ((5,), 1, 1)
