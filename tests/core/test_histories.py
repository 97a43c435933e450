"""What holds for every history that the rules allow, whatever a table does."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from copy import deepcopy
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import turns
from game.core.events import CardSwapped, Corrected, Entry, SecretAnswered, SecretRevealed, Undone
from game.core.illegal import IllegalMoveError
from game.core.replay import replay
from game.core.state import State
from game.core.view import visible_to
from tests.builders import Table
from tests.wanderer import Wanderer, tables

STEPS = 30


def wander(table: Table, data: st.DataObject, steps: int = STEPS) -> None:
    """Let a table play a number of moves."""
    wanderer = Wanderer(table, data.draw)
    for _ in range(steps):
        with suppress(IllegalMoveError):
            wanderer.step()


@given(table=tables(), data=st.data())
def test_what_is_written_tells_what_is_shown_after_every_move(table: Table, data: st.DataObject) -> None:
    wanderer = Wanderer(table, data.draw)
    for _ in range(STEPS):
        with suppress(IllegalMoveError):
            wanderer.step()
        assert replay(table.session.entries) == table.state


@given(table=tables(), data=st.data())
def test_judging_a_move_changes_nothing(table: Table, data: st.DataObject) -> None:
    wanderer = Wanderer(table, data.draw)
    for _ in range(STEPS):
        before, lines = deepcopy(table.state), table.session.entries
        table.log.witness = partial(_same, table, before)
        try:
            wanderer.step()
        except IllegalMoveError:
            _same(table, before)
            assert table.session.entries == lines
        else:
            assert table.session.entries[: len(lines)] == lines


def _same(table: Table, before: State) -> None:
    assert table.state == before


@given(table=tables(), data=st.data())
def test_one_move_is_at_most_one_line(table: Table, data: st.DataObject) -> None:
    wanderer = Wanderer(table, data.draw)
    for _ in range(STEPS):
        before = len(table.session.entries)
        with suppress(IllegalMoveError):
            wanderer.step()
        assert len(table.session.entries) - before in (0, 1)


def everything(state: State, entries: tuple[Entry, ...]) -> Counter[tuple[str, str]]:
    """The cards of a state wherever they lie, those that were swapped away included."""
    undone = {entry.event.target for entry in entries if isinstance(entry.event, Undone)}
    swaps = [entry for entry in entries if isinstance(entry.event, CardSwapped) and entry.seq not in undone]
    lying = Counter(one.ref for one in (*state.pile, *state.reserve, *state.dropped))
    started = Counter(one.ref for one in (*state.started.pile, *state.started.reserve))
    away = started - lying
    if state.stage == "cards" or len(state.played) + len(state.dropped) == len(state.started.pile):
        assert away.total() == len(swaps)
    return lying + away


@given(table=tables(), data=st.data())
def test_no_card_is_lost_or_doubled(table: Table, data: st.DataObject) -> None:
    wander(table, data)
    state = table.state
    cards = everything(state, table.session.entries)
    assert cards == Counter(one.ref for one in (*state.started.pile, *state.started.reserve))
    assert set(cards.values()) == {1}
    assert [played.card for played in state.played] == state.pile[: len(state.played)]
    if state.turn is not None:
        assert state.turn.card == state.pile[state.turn.index]
        assert state.turn.index == len(state.played)


@given(table=tables(), data=st.data())
def test_every_line_survives_its_file(table: Table, data: st.DataObject) -> None:
    wander(table, data)
    for entry in table.session.entries:
        line = entry.model_dump_json()
        assert Entry.model_validate_json(line) == entry
        assert Entry.model_validate(json.loads(line)) == entry
        assert Entry.model_validate(entry.model_dump()) == entry
    state = table.state
    assert table.restart().state == state


@given(table=tables(), data=st.data())
def test_every_first_part_of_a_history_is_a_history(table: Table, data: st.DataObject) -> None:
    wander(table, data)
    entries = table.session.entries
    for end in range(1, len(entries) + 1):
        assert replay(entries[:end]).seq == end


@given(table=tables(), data=st.data())
def test_undo_leads_back_to_the_start_or_the_last_barrier(table: Table, data: st.DataObject) -> None:
    wander(table, data, 20)
    now = table.state.round_now()
    if now is not None and now.sealed and now.revealed is None:
        table.restart()
    steps = len(table.state.undoable)
    table.undo(steps)
    assert table.state.undoable == []
    assert all(isinstance(entry.event, Undone) for entry in table.session.entries[len(table.session.entries) - steps :])
    barred = any(
        isinstance(e.event, SecretRevealed) and table.state.rules.secrecy != "named" for e in table.session.entries
    )
    if not barred and table.state.stage != "closed":
        fresh = replay(table.session.entries[:1])
        fresh.seq, fresh.last_at = table.state.seq, table.state.last_at
        assert table.state == fresh


@given(table=tables(), data=st.data())
def test_a_history_without_what_was_undone_tells_the_same(table: Table, data: st.DataObject) -> None:
    wander(table, data)
    entries = table.session.entries
    undone = {entry.event.target for entry in entries if isinstance(entry.event, Undone)}
    kept = [entry for entry in entries if entry.seq not in undone and not isinstance(entry.event, Undone)]
    told = replay(kept)
    told.seq, told.last_at = table.state.seq, table.state.last_at
    assert told == table.state


@given(table=tables(), data=st.data())
def test_a_view_hides_and_adds_nothing(table: Table, data: st.DataObject) -> None:
    wander(table, data)
    state = table.state
    for seat in (None, *[player.id for player in state.players]):
        shown = visible_to(state, seat)
        for key, found in state.rounds.items():
            if found.revealed is None:
                others = {player: given for player, given in shown.rounds[key].given.items() if player != seat}
                assert set(others.values()) <= {None}
            else:
                assert shown.rounds[key] == found
        for key, exchange in state.exchanges.items():
            if (
                exchange.reply is None
                and exchange.other is not None
                and (seat is None or state.party_of(seat) != exchange.party)
            ):
                assert shown.exchanges[key].own_value is None
            else:
                assert shown.exchanges[key] == exchange


@settings(max_examples=60)
@given(table=st.one_of(tables("anonymous"), tables("parties")), data=st.data())
def test_a_sealed_round_never_names_its_givers(table: Table, data: st.DataObject) -> None:
    wander(table, data, 40)
    if table.state.rules.secrecy == "named":
        return
    sealed_stances = turns.stance_secrecy(table.state) != "named"
    for entry in table.session.entries:
        event = entry.event.event if isinstance(entry.event, Corrected) else entry.event
        if isinstance(event, SecretAnswered):
            assert not sealed_stances
            assert event.answer is None or event.answer.kind == "stance"
        if isinstance(event, SecretRevealed):
            assert all(one.player is None for one in event.answers)
            stances = all(one.answer is None or one.answer.kind == "stance" for one in event.answers)
            parties = table.state.rules.secrecy == "parties" or stances
            assert parties or all(one.party is None for one in event.answers)
            assert event.answers or event.too_few
    for found in table.state.rounds.values():
        assert found.given == {} or not found.sealed
