"""Whose turn it is, what a player may do with a card, and what a table may take back."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from game.core import moves
from game.core.cards import OpenAnswer
from game.core.events import (
    CardAnswered,
    TurnEnded,
)
from game.core.replay import replay
from game.core.turns import player_in_turn, round_of
from tests.builders import Table, card, cards, refused, started, table

# Turns


def test_the_opening_seat_rotates_from_round_to_round() -> None:
    assert [player_in_turn(index, 3) for index in range(9)] == [0, 1, 2, 1, 2, 0, 2, 0, 1]
    assert [round_of(index, 3) for index in range(7)] == [1, 1, 1, 2, 2, 2, 3]


def test_every_seat_gets_as_many_turns_as_there_are_rounds() -> None:
    sat = table("open " * 9, parties=3)
    turns = []
    while sat.step != "closing":
        turns.append(sat.now)
        sat.pass_card()
    assert turns == ["a1", "b1", "c1", "b1", "c1", "a1", "c1", "a1", "b1"]


def test_only_the_player_in_turn_plays_the_card() -> None:
    sat = table("open open")
    for move in (moves.pass_card, moves.swap, moves.talk_about):
        with refused("not_your_turn"):
            sat.session.play(move, "b1")
    with refused("not_your_turn"):
        sat.answer("Mine", by="b1")


def test_a_card_is_played_once() -> None:
    sat = table("open open").answer("Words")
    for move in (moves.pass_card, moves.swap, moves.talk_about):
        with refused("not_now"):
            sat.session.play(move, "a1")
    with refused("not_now"):
        sat.answer("More words")


def test_the_next_card_waits_for_this_one() -> None:
    for kind in ("open", "interest", "scale"):
        with refused("not_now"):
            table(kind).next()
    with refused("not_now"):
        table("scale").open().next()


def test_after_the_last_card_the_closing_begins() -> None:
    sat = table("open").answer("Words").next()
    assert sat.step == "closing"
    for move in (moves.next_card, moves.open_secret):
        with refused("no_card"):
            sat.session.play(move)
    with refused("no_card"):
        sat.session.play(moves.pass_card, "a1")


# Swap


def swaps(pile: str, *reserve: tuple[str, str, int]) -> Table:
    """A table whose first card is about trust, at depth 2, with this reserve of kind, theme and depth."""
    first, *later = pile.split()
    dealt = [card(first, ref="had", depth=2), *cards(" ".join(later))]
    spare = [card(kind, ref=f"r{n}", theme=theme, depth=depth) for n, (kind, theme, depth) in enumerate(reserve, 1)]
    return Table(started(dealt, reserve=spare))


def swapped(sat: Table) -> str:
    """Swap, and say which card lies there now."""
    sat.swap()
    assert sat.state.turn is not None
    return sat.state.turn.card.card.id


def test_a_swap_takes_the_same_theme_and_the_nearest_depth() -> None:
    assert swapped(swaps("open", ("open", "externals", 2), ("open", "trust", 3), ("open", "trust", 2))) == "r3"
    assert swapped(swaps("open", ("open", "externals", 2), ("scale", "trust", 3))) == "r2"


def test_a_swap_without_the_theme_takes_the_nearest_depth() -> None:
    assert swapped(swaps("open", ("open", "externals", 3), ("open", "appreciation", 2))) == "r2"


def test_without_a_reserve_only_passing_remains() -> None:
    sat = table("open open", reserve="open").swap()
    with refused("reserve_empty"):
        sat.swap()
    assert sat.pass_card().now == "b1"


def test_a_swapped_card_never_comes_back() -> None:
    sat = table("open open", reserve="open open").swap().swap()
    assert [one.card.id for one in sat.state.pile] == ["r2", "c2"]
    assert sat.state.reserve == []
    with refused("reserve_empty"):
        sat.swap()


def test_a_swap_brings_no_second_term() -> None:
    assert swapped(swaps("open term", ("term", "trust", 2), ("open", "externals", 3))) == "r2"
    with refused("reserve_empty"):
        swaps("open term", ("term", "trust", 2)).swap()


def test_a_term_may_be_swapped_for_a_term_and_a_first_one_may_come() -> None:
    assert swapped(swaps("term open", ("term", "trust", 2))) == "r1"
    assert swapped(swaps("open open", ("term", "trust", 2))) == "r1"


def test_a_swap_keeps_the_turn() -> None:
    sat = table("open open", reserve="interest").swap()
    assert (sat.now, sat.step) == ("a1", "answer")
    assert sat.answer("Rest").step == "respond"


# Undo


def test_undo_takes_back_step_by_step_to_the_beginning() -> None:
    sat = table("interest exchange", reserve="open", parties=3)
    states = []
    plays: list[Callable[[], object]] = [
        lambda: sat.answer("Rest"),
        lambda: sat.respond(B="clash", C="grant"),
        lambda: sat.park("Parking"),
        sat.next,
        lambda: sat.bring("Time", to="C", value=3),
        lambda: sat.reply("accepted", 2),
        sat.next,
    ]
    for play in plays:
        states.append(deepcopy(sat.state))
        play()
    lines = sat.session.entries
    for before in reversed(states):
        sat.undo()
        before.seq, before.last_at = sat.state.seq, sat.state.last_at
        assert sat.state == before
    with refused("nothing_to_undo"):
        sat.undo()
    assert sat.session.entries[: len(lines)] == lines


def test_undo_goes_on_after_a_restart() -> None:
    sat = table("open open").answer("Words").next().answer("Others").restart().undo(2)
    assert sat.step == "talk"
    assert sat.restart().undo().step == "answer"
    assert not sat.state.reflections


def test_what_was_undone_is_played_anew_and_undone_anew() -> None:
    sat = table("open open").answer("One").undo().answer("Two").undo().talk()
    assert [note.text for note in sat.state.reflections.values()] == [""]
    assert sat.undo().step == "answer"
    with refused("nothing_to_undo"):
        sat.undo()


def test_undo_brings_a_swapped_card_back() -> None:
    sat = table("open open", reserve="open").swap().undo()
    assert [one.card.id for one in sat.state.pile] == ["c1", "c2"]
    assert [one.card.id for one in sat.state.reserve] == ["r1"]


def test_undo_takes_a_correction_back_before_what_it_corrected() -> None:
    sat = table("open open").answer("One")
    sat.correct(2, CardAnswered(player="a1", answer=OpenAnswer(text="Two")))
    assert sat.state.reflections["o2"].text == "Two"
    assert sat.undo().state.reflections["o2"].text == "One"
    assert sat.undo().state.reflections == {}


def test_nothing_is_taken_back_after_the_close() -> None:
    sat = table("open").pass_card().close()
    with refused("nothing_to_undo"):
        sat.undo()
    with refused("nothing_to_undo"):
        sat.restart().undo()


def test_a_refused_move_leaves_no_trace() -> None:
    sat = table("interest open").answer("Rest")
    before, lines = deepcopy(sat.state), sat.session.entries
    with refused("not_now"):
        sat.pass_card()
    with refused("unknown_party"):
        sat.respond(Z="grant")
    assert (sat.state, sat.session.entries) == (before, lines)
    assert replay(lines) == before
    assert TurnEnded().type not in sat.events
