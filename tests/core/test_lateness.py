"""A session of fixed length that runs late: which cards go, which never do, and that time stays for the closing."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import moves, pace
from game.core.events import CardsDropped
from game.core.replay import BrokenHistoryError, replay
from game.core.seats import PileCard
from tests.builders import Table, card, refused, started

THEMES = ["trust", "externals", "appreciation"]


def sit(spelled: str, minutes: int | None = 60, players: int = 2) -> Table:
    """A table with open cards: `t1 e3` is one of trust at depth 1, then one of externals at depth 3."""
    themes = {theme[0]: theme for theme in THEMES}
    pile = [
        card(theme=themes[one[0]], depth=int(one[1]), ref=f"{one}-{place}")
        for place, one in enumerate(spelled.split(), 1)
    ]
    return Table(started(pile, 2, players, minutes=minutes))


def play(sat: Table, *minutes: float) -> Table:
    """Play cards that take so many minutes each; after each of them the table looks at the time."""
    for took in minutes:
        sat.log.minutes = took
        sat.talk()
        sat.log.minutes = 0
        sat.next()
        sat.session.drop_late()
    return sat


def refs(piled: list[PileCard] | tuple[PileCard, ...]) -> list[str]:
    """The ids of cards."""
    return [one.card.id for one in piled]


TEN = "t1 e1 a1 t2 e2 a2 t2 t3 e3 a3"  # 34 minutes of a session of 60: there are 45 before the closing


def test_a_table_that_keeps_to_its_time_plays_every_card() -> None:
    sat = play(sit(TEN), *[3.4] * 10)
    assert sat.state.dropped == []
    assert sat.state.stage == "closing"
    assert "cards_dropped" not in sat.events


def test_a_long_break_with_the_window_open_makes_nobody_late() -> None:
    sat = play(sit(TEN), 3.4, 45)
    assert sat.state.elapsed == pytest.approx(3.4 * 60)
    assert sat.state.dropped == []


def test_cards_per_player_know_no_time() -> None:
    assert play(sit(TEN, minutes=None), 25, 25, 25).state.dropped == []


def test_the_deepest_card_of_the_most_played_theme_goes_first() -> None:
    sat = play(sit("t1 e1 t1 e2 a2 e3 t3 a3 a3"), 3.4, 3.4, 14)
    # 20.8 minutes for 10.2 make a pace of 1.5: after the card on the table 19 are left for five cards of 5.2 each
    assert refs(sat.state.dropped) == ["t3-7", "e3-6"]
    assert refs(sat.state.pile[3:]) == ["e2-4", "a2-5", "a3-8", "a3-9"]


def test_among_equals_the_theme_with_most_left_goes_first_and_then_the_last_card() -> None:
    sat = play(sit("t1 e1 a2 t2 e2 t2 a2 e2 t2"), 11)
    assert refs(sat.state.dropped)[:2] == ["t2-9", "e2-8"]


def test_the_card_on_the_table_stays_even_when_no_time_is_left() -> None:
    sat = play(sit(TEN), 29, 29)
    assert sat.state.turn is not None
    assert sat.state.turn.index + 1 == len(sat.state.pile)
    play(sat, 1)
    assert sat.state.stage == "closing"


def test_no_deepest_card_begins_in_the_last_minutes_once_a_table_ran_late() -> None:
    sat = play(sit(TEN), 8)
    assert refs(sat.state.dropped) == ["t3-8"]
    play(sat, 1.5, 1.5, 1.5, 1.5)
    assert refs(sat.state.dropped) == ["t3-8"]
    play(sat, 12)  # two cards more would fit before the closing, but not such deep ones
    assert refs(sat.state.dropped) == ["t3-8", "e3-9", "a3-10"]


def test_a_table_that_was_never_late_may_go_deep_to_the_end() -> None:
    sat = play(sit(TEN), *[3.4] * 8)
    assert 60 - pace.CLOSING - (sat.state.elapsed / 60 + 3.4) < pace.LAST
    assert refs(sat.state.pile[-2:]) == ["e3-9", "a3-10"]


def test_what_was_taken_back_took_its_time_all_the_same() -> None:
    sat = sit(TEN)
    sat.log.minutes = 10
    sat.talk().undo().talk()
    assert sat.state.elapsed == 30 * 60
    assert replay(sat.session.entries).elapsed == 30 * 60


def test_a_drop_that_was_taken_back_is_the_last_word_also_after_a_restart() -> None:
    sat = play(sit(TEN), 8)
    assert sat.events[-1] == "cards_dropped"
    sat.undo()
    assert len(sat.state.pile) == 10
    assert sat.state.dropped == []
    assert play(sat, 20).state.dropped == []
    sat.restart()
    assert play(sat, 5).state.dropped == []


def test_a_table_may_be_late_more_than_once() -> None:
    sat = play(sit(TEN), 8, 3, 20)
    assert sat.events.count("cards_dropped") == 2
    assert refs(sat.state.dropped) == ["t3-8", "e3-9", "a3-10", "t2-7", "a2-6"]


def test_only_cards_that_are_still_to_come_are_dropped() -> None:
    sat = play(sit("t1 e1 a1"), 3)
    for wrong in (["t1-1"], ["e1-2"], ["none"], []):
        with refused("not_to_come"):
            sat.session.play(moves.drop_cards, [("test", ref) for ref in wrong])
    with refused("twice"):
        sat.session.play(moves.drop_cards, [("test", "a1-3")] * 2)
    sat.close_cards()
    with refused("no_card"):
        sat.session.play(moves.drop_cards, [("test", "a1-3")])


def test_a_file_that_drops_the_card_on_the_table_tells_nothing_that_can_have_happened() -> None:
    sat = sit("t1 e1")
    line = sat.log.append(CardsDropped(cards=(("test", "t1-1"),)))
    with pytest.raises(BrokenHistoryError, match="cards_dropped"):
        replay([*sat.session.entries, line])


def test_the_own_pace_is_steady_at_the_start_and_has_bounds() -> None:
    assert pace.own_pace(sit(TEN).state) == 1
    assert 1 < pace.own_pace(play(sit(TEN), 6.8).state) < 1.5
    assert pace.own_pace(play(sit(TEN), 29, 29).state) == pace.SLOWEST
    assert pace.own_pace(play(sit("t1 " * 20, minutes=120), *[0.1] * 19).state) == pace.FASTEST


@given(
    pile=st.lists(st.tuples(st.sampled_from("tea"), st.integers(1, 3)), min_size=2, max_size=24),
    minutes=st.integers(5, 120),
    took=st.lists(st.floats(0, 29.9), min_size=1, max_size=12),
)
def test_after_every_look_at_the_time_what_is_left_fits_and_no_card_is_lost(
    pile: list[tuple[str, int]], minutes: int, took: list[float]
) -> None:
    spelled = " ".join(f"{theme}{depth}" for theme, depth in sorted(pile, key=lambda one: one[1]))
    sat = sit(spelled, minutes)
    for one in took:
        if sat.state.stage != "cards":
            break
        before = list(sat.state.pile)
        play(sat, one)
        state = sat.state
        assert Counter(refs([*state.pile, *state.dropped])) == Counter(refs(state.started.pile))
        assert replay(sat.session.entries) == state
        if state.turn is None:
            continue
        assert state.turn.card == before[state.turn.index]
        assert pace.too_late(state) == ()
        left = state.pile[state.turn.index :]
        ends = state.elapsed / 60 + pace.own_pace(state) * 3.4 * len(left)
        assert len(left) == 1 or ends <= minutes - pace.CLOSING + 1e-6
        gone = [one for one in before if one not in state.pile]
        assert min((one.card.depth for one in gone), default=3) >= max((one.card.depth for one in left[1:]), default=1)
