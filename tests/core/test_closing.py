"""From sitting down to the check-out: what set-up, agreements and the close ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from game.core import closing
from game.core.events import SessionStarted
from game.core.replay import BrokenHistoryError, replay
from game.core.state import Ambition
from tests.builders import START, TODAY, MemoryLog, Table, cards, refused, started, table

# Sitting down


def test_a_table_sits_down() -> None:
    sat = table("open interest", parties=3, players=5, ambition="Nobody waits")
    assert [player.id for player in sat.state.players] == ["a1", "b1", "c1", "a2", "b2"]
    assert [player.id for player in sat.state.members("A")] == ["a1", "a2"]
    assert sat.state.ambition == Ambition("Nobody waits")
    assert (sat.now, sat.step) == ("a1", "answer")


@pytest.mark.parametrize(
    ("secrecy", "parties", "players", "fits"),
    [
        ("anonymous", 2, 4, False),
        ("anonymous", 2, 5, True),
        ("anonymous", 5, 5, True),
        ("parties", 2, 3, False),
        ("parties", 2, 4, True),
        ("parties", 1, 2, True),
        ("named", 1, 1, True),
    ],
)
def test_secrecy_needs_company(secrecy: str, parties: int, players: int, fits: bool) -> None:
    first = started(cards("open"), parties, players, secrecy=secrecy)
    if fits:
        assert closing.start(first) == first
    else:
        with refused("too_few_for_secrecy"):
            closing.start(first)


def test_somebody_alone_keeps_no_secrets() -> None:
    with refused("too_few_for_secrecy"):
        closing.start(started(cards("open"), 1, 5, alone=True, secrecy="anonymous"))


def test_a_table_that_does_not_fit_is_refused() -> None:
    first = started(cards("open open"), 2, 3)
    a, b = first.parties
    a1, b1, a2 = first.players
    wrong: list[tuple[str, dict[str, object]]] = [
        ("no_cards", {"pile": ()}),
        ("twice", {"pile": (*first.pile, first.pile[0])}),
        ("twice", {"reserve": first.pile[:1]}),
        ("twice", {"players": (a1, b1, a1)}),
        ("twice", {"parties": (a, a)}),
        ("twice", {"parties": (a, b.model_copy(update={"number": 1}))}),
        ("empty_party", {"players": (a1, a2)}),
        ("unknown_party", {"parties": (a,)}),
    ]
    for code, change in wrong:
        with refused(code):
            closing.start(first.model_copy(update=change))


@pytest.mark.parametrize("field", ["parties", "players", "pile"])
def test_the_first_event_keeps_its_limits(field: str) -> None:
    plain = started(cards("open"), 8, 12).model_dump()
    plain[field] = [*plain[field]] * 600
    with pytest.raises(ValidationError, match=field):
        SessionStarted.model_validate(plain)


# Agreements


def test_a_step_lies_within_six_weeks() -> None:
    sat = table("open").pass_card()
    for days in (0, 42):
        sat.agree("Meet monthly", step="Pick a day", step_by=TODAY + dt.timedelta(days=days))
    with refused("step_too_late"):
        sat.agree("Meet monthly", step="Pick a day", step_by=TODAY + dt.timedelta(days=43))
    assert len(sat.state.agreements) == 2


def test_an_agreement_serves_interests_and_knowingly_not_others() -> None:
    sat = table("interest interest").answer("Open late").next().answer("Rest").next()
    sat.agree("Take turns", serves=("i2",), not_served=("i4",), by=TODAY)
    (agreement,) = sat.state.agreements.values()
    assert (agreement.serves, agreement.not_served, agreement.by) == (("i2",), ("i4",), TODAY)
    for fields in ({"serves": ("i9",)}, {"not_served": ("i9",)}, {"serves": ("i2",), "not_served": ("i2",)}):
        with refused("unknown_interest"):
            sat.agree("Take turns", **fields)


def test_an_agreement_and_an_ambition_are_of_people_at_this_table() -> None:
    sat = table("open").agree("Meet", parties=("A", "B"), players=("a1",))
    with refused("unknown_party"):
        sat.agree("Meet", parties=("A", "Z"))
    for play in (
        lambda: sat.agree("Meet", players=("z9",)),
        lambda: sat.session.play(closing.set_ambition, "Nobody waits", "Z", "z9"),
    ):
        with refused("unknown_player"):
            play()
    sat.session.play(closing.set_ambition, "Nobody waits", "A 1", "a1")


def test_an_agreement_can_be_made_while_cards_are_played() -> None:
    assert table("open").agree("Meet monthly").step == "answer"


# The closing


def test_a_session_ends_in_action() -> None:
    sat = table("open open").answer("Words").close_cards()
    assert sat.step == "closing"
    assert [played.outcome for played in sat.state.played] == ["answered"]
    session = sat.agree("Meet monthly").session
    session.play(closing.set_ambition, "Nobody waits", "A 1")
    session.play(closing.set_evaluation, TODAY + dt.timedelta(days=90), TODAY)
    session.play(closing.check_out, "a1", "Relieved")
    session.play(closing.check_out, "a1", "Glad")
    sat.close()
    assert sat.state.stage == "closed"
    assert sat.state.ambition == Ambition("Nobody waits", "A 1")
    assert sat.state.evaluation == TODAY + dt.timedelta(days=90)
    assert sat.state.check_outs == {"a1": "Glad"}
    state = sat.state
    assert sat.restart().state == state


def test_a_card_left_unanswered_is_not_counted_as_answered() -> None:
    sat = table("open open").close_cards()
    assert [played.outcome for played in sat.state.played] == ["unfinished"]
    assert sat.undo().step == "answer"
    assert len(sat.state.pile) == 2


def test_a_secret_round_is_finished_before_the_closing() -> None:
    sat = table("scale").open()
    with refused("secret_first"):
        sat.close_cards()
    assert sat.secretly(a1=1, b1=2).close_cards().step == "closing"


def test_the_closing_comes_first_and_once() -> None:
    sat = table("open")
    for move in (closing.close, lambda state: closing.check_out(state, "a1", "Glad")):
        with refused("not_now"):
            sat.session.play(move)
    with refused("not_now"):
        sat.pass_card().close_cards()
    with refused("unknown_player"):
        sat.session.play(closing.check_out, "z9", "Glad")
    with refused("date_passed"):
        sat.session.play(closing.set_evaluation, TODAY - dt.timedelta(days=1), TODAY)


def test_after_the_close_nothing_happens_any_more() -> None:
    sat = table("interest").answer("Rest").close_cards().close()
    played: list[Callable[[], object]] = [
        lambda: sat.agree("Meet"),
        lambda: sat.park("Parking"),
        lambda: sat.lift("A", "Rest"),
        lambda: sat.respond("i2", B="grant"),
        sat.close,
        lambda: sat.session.play(closing.check_out, "a1", "Glad"),
        lambda: sat.session.play(closing.set_ambition, "Nobody waits"),
        lambda: sat.session.play(closing.set_evaluation, TODAY, TODAY),
    ]
    for play in played:
        with refused("closed"):
            play()
    with refused("not_now"):
        sat.close_cards()


# What cannot have happened


def test_a_history_that_does_not_hold_together_names_its_line() -> None:
    sat = table("interest open", parties=2, reserve="open").swap().answer("Words").next()
    first, swap, answer, end = sat.session.entries
    for lines, line in [
        ([], 1),
        ([swap], 2),
        ([first, first], 1),
        ([first, swap, swap], 2),
        ([first, swap, answer, end, end, end, answer], 4),
    ]:
        with pytest.raises(BrokenHistoryError) as caught:
            replay(lines)
        assert caught.value.seq == line


def test_the_clock_may_go_back() -> None:
    log = MemoryLog()
    entries = [log.append(event.event) for event in table("open").answer("Words").session.entries]
    late = entries[1].model_copy(update={"at": START - dt.timedelta(days=400)})
    assert replay([entries[0], late]).last_at == late.at


def test_the_table_class_starts_where_the_rules_do() -> None:
    assert Table(started(cards("open"))).events == ["session_started"]
