"""Somebody who reads the whole summary tries to get sealed answers back: by combining, subtracting and comparing."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from itertools import product
from random import Random
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.scales import StatementStanding
from game.analysis.summary import Summary, summarise
from game.core.cards import ScaleAnswer, SecretlyGiven, Stance, StanceAnswer, TermAnswer
from game.core.illegal import IllegalMoveError
from game.core.state import Exchange, SecretRound, State
from tests.builders import Table, card, started, table
from tests.wanderer import Wanderer, tables

STEPS = 40
SIZES = {"anonymous": [(1, 5), (2, 5), (3, 6), (5, 5)], "parties": [(1, 3), (2, 4), (2, 5), (3, 6), (2, 6)]}
"""Parties and players of tables that are large enough to be as secret as this."""


# What a summary may hold at all, whatever was played


@settings(max_examples=100)
@given(table=st.sampled_from(["named", "parties", "anonymous"]).flatmap(tables), data=st.data())
def test_no_figure_is_over_fewer_than_three_scores(table: Table, data: st.DataObject) -> None:
    wanderer = Wanderer(table, data.draw)
    for _ in range(STEPS):
        with suppress(IllegalMoveError):
            wanderer.step()
    shows_no_more(table.state)


def test_a_value_that_waits_for_the_other_end_is_not_told() -> None:
    asked = table("exchange").need("Figures", of="B", value=4)
    shows_no_more(asked.state)
    assert summarise(asked.reply("yes", 2).state).exchange.exchanges[0].gives == 4


def shows_no_more(state: State) -> None:
    """Check what a summary may hold at all: no figure over fewer than three scores, nobody named, nothing too early."""
    summary = summarise(state)
    for one in summary.statements:
        assert sum(len(party.dots) for party in one.parties) in (0, len(one.dots))
        assert all((party.figures is not None) == (len(party.dots) >= 3) for party in one.parties)
        if one.secrecy != "named":
            sealed_well(one)
    for term in summary.terms:
        if term.secrecy != "named":
            assert {(item.party, item.player, item.words) for item in term.evidence} == {(None, None, "")}
            assert all(one.player is None for one in term.definitions)
            assert term.secrecy == "parties" or all(one.party is None for one in term.definitions)
    assert summarise(blinded(state)) == summary, "the summary knows what nobody may see yet"


def sealed_well(one: StatementStanding) -> None:
    """Check one statement of a sealed round."""
    assert len(one.dots) == 0 or len(one.dots) >= 3
    assert len(one.dots) in (0, one.scored)
    assert (one.figures is not None) == bool(one.dots)
    assert one.parties == () or (one.secrecy == "parties" and one.dots)
    assert {(item.party, item.player, item.words) for item in one.evidence} == {(None, None, "")}
    assert one.before is None or (one.dots and len(one.before.dots) >= 3)


def blinded(state: State) -> State:
    """The same session with other answers wherever they must not show: open rounds, too few scores, no reply yet."""
    state = deepcopy(state)
    for found in state.rounds.values():
        _blind(found)
    for exchange in state.exchanges.values():
        _blind_value(exchange)
    return state


def _blind(found: SecretRound) -> None:
    if found.revealed is None:
        found.given = {player: _other(answer) for player, answer in found.given.items()}
        return
    scored = [one for one in found.revealed if isinstance(one.answer, ScaleAnswer) and one.answer.value is not None]
    if found.sealed and found.card.card.kind == "scale" and found.interest is None and len(scored) < 3:
        found.revealed = tuple(one.model_copy(update={"answer": _other(one.answer)}) for one in found.revealed)


def _other(answer: SecretlyGiven | None) -> SecretlyGiven | None:
    match answer:
        case ScaleAnswer(value=int(value)):
            return ScaleAnswer(value=6 - value if value != 3 else 1)
        case TermAnswer():
            return TermAnswer(definition="something else")
        case StanceAnswer(stance=stance):
            return StanceAnswer(stance="neutral" if stance == "mine" else "mine")
        case _:
            return answer


def _blind_value(exchange: Exchange) -> None:
    if exchange.reply is None and exchange.other is not None and exchange.own_value is not None:
        exchange.own_value = 6 - exchange.own_value if exchange.own_value != 3 else 1


# Somebody who knows who sits where, reads the summary and tries every world that fits it


Answer = int | str | None
"""What somebody can have answered in a sealed round: a score, "?" for a don't-know, None for nothing."""


class Sealed(NamedTuple):
    """A table that scored one measure twice, and what each seat answered, which no summary may tell."""

    table: Table
    truth: tuple[dict[str, Answer], dict[str, Answer]]


@st.composite
def scored_twice(draw: st.DrawFn) -> Sealed:
    secrecy = draw(st.sampled_from(sorted(SIZES)))
    parties, players = draw(st.sampled_from(SIZES[secrecy]))
    pile = [card("scale", ref=f"s{place}", measured_id="trust") for place in (1, 2)]
    sat = Table(started(pile, parties, players, secrecy=secrecy))
    seats = [player.id for player in sat.state.players]
    few = st.sampled_from([1, 2, 5, "?", None])
    truth = []
    for _ in pile:
        answers: dict[str, Answer] = {seat: draw(few) for seat in seats}
        score(sat, answers)
        truth.append(answers)
    return Sealed(sat, (truth[0], truth[1]))


def score(sat: Table, answers: dict[str, Answer]) -> None:
    """Answer the statement on the table, seat by seat, and go on."""
    sat.open()
    for seat, answer in answers.items():
        sat.secretly(**{seat: 0 if answer == "?" else answer})
    sat.next()


def worlds(one: StatementStanding, summary: Summary) -> list[dict[str, Answer]]:
    """Every way in which the seats can have answered, if all that is known is in the summary."""
    groups: list[tuple[list[str], list[int]]] = []
    if one.secrecy == "parties":
        dots = {party.party: list(party.dots) for party in one.parties}
        members = {
            party.id: [player.id for player in summary.players if player.party == party.id] for party in summary.parties
        }
        groups += [(seats, dots.get(party, [])) for party, seats in members.items()]
    else:
        groups.append(([player.id for player in summary.players], list(one.dots)))
    fitting = [_of_group(seats, known, hidden=not one.dots) for seats, known in groups]
    found = []
    for parts in product(*fitting):
        world = {seat: answer for part in parts for seat, answer in part.items()}
        unsure, silent = (sum(answer == what for answer in world.values()) for what in ("?", None))
        if one.scored is None or (unsure, silent) == (one.dont_know, one.no_answer):
            found.append(world)
    return found


def _of_group(seats: list[str], dots: list[int], *, hidden: bool) -> list[dict[str, Answer]]:
    """The answers of a group whose dots are known, or (hidden) of which nothing is."""
    options: tuple[Answer, ...] = (1, 2, 5, "?", None) if hidden else (*sorted(set(dots)), "?", None)
    return [
        dict(zip(seats, answers, strict=True))
        for answers in product(options, repeat=len(seats))
        if hidden or sorted(answer for answer in answers if isinstance(answer, int)) == sorted(dots)
    ]


def told(found: list[dict[str, Answer]]) -> dict[str, Answer]:
    """The seats that answered the same in every world: these somebody can name."""
    first, *others = found
    return {seat: answer for seat, answer in first.items() if all(other[seat] == answer for other in others)}


@settings(max_examples=80)
@given(scored_twice())
def test_nobody_can_be_told_by_combining_all_that_a_summary_says(made: Sealed) -> None:
    shows_no_more(made.table.state)
    summary = summarise(made.table.state)
    for one, truth in zip(summary.statements, made.truth, strict=True):
        found = worlds(one, summary)
        assert truth in found, "the summary says something that is not so"
        for seat, answer in told(found).items():
            assert answer == truth[seat]
            # Where a whole group gave one answer, showing the answers is telling them: any dots would. Nothing else may.
            party = summary.player(seat).party if one.secrecy == "parties" else None
            group = [player.id for player in summary.players if party in (None, player.party)]
            assert len(group) >= (2 if party else 5)
            assert {truth[other] for other in group} == {answer}
        if one.before is not None:
            silent = [sum(answer is None for answer in answers.values()) for answers in made.truth]
            assert abs(silent[0] - silent[1]) not in (1, 2), "what differs can be told to be somebody's"


@settings(max_examples=80)
@given(scored_twice(), st.randoms(use_true_random=False))
def test_a_summary_is_the_same_whoever_of_a_group_gave_which_answer(made: Sealed, chance: Random) -> None:
    state = made.table.state
    again = Table(state.started)
    for answers in made.truth:
        score(again, changed_places(state, answers, chance))
    assert summarise(again.state) == summarise(state)


def changed_places(state: State, answers: dict[str, Any], chance: Random) -> dict[str, Any]:
    """The same answers, given by others of the same party, or by anybody where the round was anonymous."""
    groups: dict[str | None, list[str]] = {}
    for seat in answers:
        groups.setdefault(state.party_of(seat) if state.rules.secrecy == "parties" else None, []).append(seat)
    moved: dict[str, Any] = {}
    for seats in groups.values():
        among = [answers[seat] for seat in seats]
        chance.shuffle(among)
        moved |= dict(zip(seats, among, strict=True))
    return {seat: moved[seat] for seat in answers}


STANCES_OF: list[Stance | None] = ["mine", "grant", "neutral", "clash", None]


@settings(max_examples=80)
@given(st.sampled_from([(2, 5), (3, 6), (2, 6)]), st.data())
def test_a_secret_stance_is_told_of_a_party_and_never_of_a_person(seats: tuple[int, int], data: st.DataObject) -> None:
    tellers = [table("interest", *seats, secrecy="parties", response="secret").answer("Rest") for _ in range(2)]
    asked = tellers[0].open_stances().session.awaited()
    given_by = {seat: data.draw(st.sampled_from(STANCES_OF)) for seat in asked}
    moved = changed_places(tellers[0].state, given_by, data.draw(st.randoms(use_true_random=False)))
    tellers[1].open_stances()
    for teller, stances in zip(tellers, (given_by, moved), strict=True):
        teller.take_stances(**stances)
    first, second = (summarise(teller.state) for teller in tellers)
    assert first == second
    for item in first.interests[0].evidence[1:]:
        members = [seat for seat in asked if first.player(seat).party == item.party]
        assert item.player is None
        assert len(members) >= 2, "one person alone was asked for a party"
