"""A survey: its start and its events, and the limits that it does not have and a table that plays keeps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from game.core import closing, moves
from game.core.cards import InterestDraft
from game.core.closing_events import AgreementMade
from game.core.events import Entry, InterestLifted, Parked, SessionStarted
from game.core.illegal import IllegalMoveError
from game.core.replay import BrokenHistoryError, replay
from game.core.seats import Party, Player
from game.core.state import State
from game.core.survey import SURVEY_LENGTH, InterestSurveyed, Survey
from tests.storage.samples import started
from tests.survey_events import asked, brought, told


def test_an_interest_of_a_survey_lies_on_the_table_with_its_counts_and_nobody_raised_it() -> None:
    event = asked(p1=(2, 0, 0, 1), others=(0, 1, 0, 0))
    state = replay(told(brought(), event))
    (interest,) = state.interests.values()
    assert (interest.id, interest.draft.text, interest.evidence.party) == ("i2", "Rest on the ward", None)
    assert interest.surveyed == event
    assert event.stances() == (("p1", "mine", 2), ("p1", "clash", 1))


def test_a_survey_has_thousands_of_people_and_hundreds_of_parties_and_longer_texts() -> None:
    start = brought(parties=300, people=9)
    text = "w" * SURVEY_LENGTH
    state = replay(told(start, asked(text, p300=(9, 0, 0, 0))))
    assert len(state.parties) == 300
    assert state.interests["i2"].draft.text == text


def test_what_a_survey_says_survives_its_line() -> None:
    for entry in told(brought(), asked(p1=(2, 0, 0, 1))):
        assert Entry.model_validate_json(entry.model_dump_json()) == entry
        assert Entry.model_validate(entry.model_dump()) == entry


# Limits that bind played sessions only


def played(**more: object) -> SessionStarted:
    return SessionStarted.model_validate({**dict(started()), **more})


def seats(parties: int, players: int) -> dict[str, object]:
    return {
        "parties": tuple(Party(id=f"p{n}", name="Ward", number=(n - 1) % 8 + 1) for n in range(1, parties + 1)),
        "players": tuple(Player(id=f"u{n}", name="Noor", party="p1") for n in range(1, players + 1)),
    }


@pytest.mark.parametrize(("parties", "players"), [(1, 1), (8, 12)])
def test_a_table_that_plays_has_room_for_eight_parties_and_twelve_players(parties: int, players: int) -> None:
    assert len(played(**seats(parties, players)).parties) == parties


@pytest.mark.parametrize(("parties", "players"), [(9, 12), (8, 13), (0, 0), (1, 0), (0, 1)])
def test_a_table_that_plays_has_no_more_and_no_less(parties: int, players: int) -> None:
    with pytest.raises(ValidationError, match="at least 1" if 0 in (parties, players) else "at most"):
        played(**seats(parties, players))


def test_a_table_that_plays_writes_interests_of_three_hundred_characters_at_most() -> None:
    with pytest.raises(ValidationError, match="at most 300"):
        InterestLifted(party="p1", interest=InterestDraft(text="w" * 301))


def test_the_first_line_of_a_played_session_says_nothing_of_surveys() -> None:
    assert "survey" not in started().model_dump()
    assert "survey" not in started().model_dump_json()


# What cannot be


@pytest.mark.parametrize(
    "more",
    [
        {"players": (Player(id="u1", name="Noor", party="p1"),)},
        {"pile": started().pile},
        {"reserve": started().pile},
        {"survey": Survey(people={"p1": 3})},
        {"survey": Survey(people={"p1": 3, "p3": 3})},
        {"parties": ()},
    ],
    ids=["players", "pile", "reserve", "uncounted party", "unknown party", "no party"],
)
def test_a_survey_has_no_seats_no_cards_and_people_of_its_own_parties_only(more: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        brought(more=more)


@pytest.mark.parametrize(
    "event",
    [asked(p3=(1, 0, 0, 0)), asked(p1=(4, 0, 0, 0)), asked(p1=(1, 1, 1, 1)), asked(others=(2, 0, 0, 0))],
    ids=["unknown party", "too many people", "too many in all", "too many others"],
)
def test_more_voices_than_people_do_not_fit(event: InterestSurveyed) -> None:
    with pytest.raises(BrokenHistoryError, match="line 2"):
        replay(told(brought(), event))


def test_a_played_session_takes_no_survey_and_a_survey_nothing_else() -> None:
    with pytest.raises(BrokenHistoryError, match="line 2"):
        replay(told(started(), asked(p1=(1, 0, 0, 0))))
    with pytest.raises(BrokenHistoryError, match="line 2"):
        replay(told(brought(), Parked(text="The waiting list")))


@pytest.mark.parametrize(
    "said",
    [{"p1": (0, 0, 0, 0)}, {"p1": (-1, 0, 0, 0)}, {"p1": (1, 0, 0)}, {"p 1": (1, 0, 0, 0)}, {"p1": (True, 0, 0, 0)}],
)
def test_counts_are_checked(said: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        InterestSurveyed.model_validate({"text": "Rest", "said": said})


# Nothing is played on

MOVES: dict[str, Callable[[State], object]] = {
    "talk": lambda state: moves.talk_about(state, "u1"),
    "pass": lambda state: moves.pass_card(state, "u1"),
    "swap": lambda state: moves.swap(state, "u1"),
    "respond": lambda state: moves.respond(state, "i2", []),
    "lift": lambda state: moves.lift_interest(state, "p1", InterestDraft(text="Rest")),
    "park": lambda state: moves.park(state, "Rest"),
    "next": moves.next_card,
    "undo": moves.undo,
    "secret": moves.open_secret,
    "closing": closing.open_closing,
    "agree": lambda state: closing.agree(state, AgreementMade(what="Meet", who="All"), dt.date(2026, 3, 2)),
    "ambition": lambda state: closing.set_ambition(state, "Rest for all"),
    "evaluation": lambda state: closing.set_evaluation(state, dt.date(2026, 4, 2), dt.date(2026, 3, 2)),
    "close": closing.close,
}


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
def test_a_survey_is_closed_to_every_move(move: Callable[[State], object]) -> None:
    state = replay(told(brought(), asked(p1=(1, 0, 0, 0))))
    assert state.stage == "closed"
    with pytest.raises(IllegalMoveError):
        move(state)


def test_a_survey_cannot_be_corrected() -> None:
    entries = told(brought(), asked(p1=(1, 0, 0, 0)))
    with pytest.raises(IllegalMoveError, match="closed"):
        closing.correct(replay(entries), entries, 2, Parked(text="Otherwise"))
