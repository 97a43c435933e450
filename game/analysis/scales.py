"""How a table scored each statement: dots, median and range, without ever telling who when the round was sealed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from statistics import median

from game.analysis.evidence import Act, CardShown, EvidenceItem, Witness, shown
from game.core.cards import ScaleAnswer, ScaleCard, TermAnswer
from game.core.events import RevealedAnswer
from game.core.sealed import ENOUGH
from game.core.seats import Secrecy
from game.core.state import SecretRound, State
from game.core.text import Frozen, Text


class Figures(Frozen):
    """The median of some scores, the lowest and highest of them, and the spread between these two."""

    median: float
    lowest: int
    highest: int
    spread: int


class PartyDots(Frozen):
    """The scores of one party, lowest first; figures only over three or more."""

    party: str
    dots: tuple[int, ...]
    figures: Figures | None


class Measured(Frozen):
    """How the same measured statement was scored before; `statement` is its id in this session, None in an earlier one."""

    statement: str | None
    at: dt.datetime
    dots: tuple[int, ...]
    figures: Figures | None
    scored: int
    dont_know: int


class StatementStanding(Frozen):
    """A statement with its scores, lowest first; who did not know or passed is in no figure.

    In a sealed round dots and figures need three scores, and no evidence names a player or a party. Where there were
    too few answers to turn over, `too_few` is true and nothing else is known: the counts are None. `before` is the
    first time that the same measure was scored, where both may stand side by side.
    """

    id: str
    card: CardShown
    low: Text
    high: Text
    measured_id: str | None
    secrecy: Secrecy
    too_few: bool
    scored: int | None
    dont_know: int | None
    no_answer: int | None
    dots: tuple[int, ...]
    figures: Figures | None
    parties: tuple[PartyDots, ...]
    before: Measured | None = None
    evidence: tuple[EvidenceItem, ...]


def statements(state: State, witness: Witness) -> tuple[StatementStanding, ...]:
    """Return every statement that was turned over and not set aside, in the order of play."""
    return tuple(
        _standing(found, found.card.card, found.revealed, state, witness)
        for found in state.rounds.values()
        if found.revealed is not None and not found.set_aside and isinstance(found.card.card, ScaleCard)
    )


def figures(scores: Sequence[int]) -> Figures | None:
    """Return median and range of some scores; None when there are none."""
    if not scores:
        return None
    lowest, highest = min(scores), max(scores)
    return Figures(median=float(median(scores)), lowest=lowest, highest=highest, spread=highest - lowest)


def _standing(
    found: SecretRound, card: ScaleCard, revealed: Sequence[RevealedAnswer], state: State, witness: Witness
) -> StatementStanding:
    scores = _scores(revealed)
    visible = not found.too_few and (not found.sealed or len(scores) >= ENOUGH)
    unsure = sum(isinstance(one.answer, ScaleAnswer) and one.answer.value is None for one in revealed)
    counts = (len(scores), unsure, len(state.players) - len(scores) - unsure)
    scored, dont_know, no_answer = (None, None, None) if found.too_few else counts
    return StatementStanding(
        id=found.id,
        card=shown(found.card),
        low=card.low,
        high=card.high,
        measured_id=card.measured_id,
        secrecy=found.secrecy,
        too_few=found.too_few,
        scored=scored,
        dont_know=dont_know,
        no_answer=no_answer,
        dots=scores if visible else (),
        figures=figures(scores) if visible else None,
        parties=_per_party(revealed, state) if visible and found.secrecy != "anonymous" else (),
        evidence=round_evidence(found, witness),
    )


def _scores(revealed: Sequence[RevealedAnswer]) -> tuple[int, ...]:
    values = [one.answer.value for one in revealed if isinstance(one.answer, ScaleAnswer)]
    return tuple(sorted(value for value in values if value is not None))


def _per_party(revealed: Sequence[RevealedAnswer], state: State) -> tuple[PartyDots, ...]:
    """Dots of each party in the order of the seats; with fewer than three they stand without a figure."""
    found = []
    for party in state.parties:
        scores = _scores([one for one in revealed if one.party == party.id])
        if scores:
            enough = len(scores) >= ENOUGH
            found.append(PartyDots(party=party.id, dots=scores, figures=figures(scores) if enough else None))
    return tuple(found)


def round_evidence(found: SecretRound, witness: Witness) -> tuple[EvidenceItem, ...]:
    """Return who gave what in a named round; of a sealed round, or where nobody answered, only that it was held."""
    act: Act = "scored" if isinstance(found.card.card, ScaleCard) else "defined"
    held = witness.item(found.evidence, act)
    given = [] if found.sealed else [one for one in found.revealed or () if one.answer is not None]
    return tuple(
        held.model_copy(update={"party": one.party, "player": one.player, "words": _words(one.answer)}) for one in given
    ) or (held,)


def _words(answer: object) -> str:
    match answer:
        case ScaleAnswer(value=int(value)):
            return str(value)
        case TermAnswer(definition=definition):
            return definition
        case _:
            return ""
