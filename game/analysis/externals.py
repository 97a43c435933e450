"""Who outside the table has an interest: influence × interest, who keeps the contact, and what is still assumed."""

from __future__ import annotations

from game.analysis.evidence import EvidenceItem, Witness
from game.core.cards import ExternalAnswer, ExternalStance
from game.core.state import External, State
from game.core.text import Frozen

HIGH = 4
"""From this score on an influence is high, on the scale of 1 to 5."""


class ExternalStanding(Frozen):
    """An external as one player described it; influence and interest are 1-5, or None where nobody said.

    `keeper` is the player who keeps the contact and `keeper_party` that player's party. An assumption was spoken
    from the empty chair and is to be checked with them.
    """

    id: str
    who: str
    stake: str
    influence: int | None
    interest: int | None
    stance: ExternalStance | None
    keeper: str | None
    keeper_party: str | None
    unkept: bool
    assumption: bool
    evidence: tuple[EvidenceItem, ...]


def externals(state: State, witness: Witness) -> tuple[ExternalStanding, ...]:
    """Return the externals, those with most influence and then most interest first."""
    kept = {_name(one) for one in state.externals.values() if one.answer.contact is not None}
    found = [_standing(one, state, kept, witness) for one in state.externals.values()]
    return tuple(sorted(found, key=lambda one: (-(one.influence or 0), -(one.interest or 0), one.evidence[0].seq)))


def _standing(one: External, state: State, kept: set[str], witness: Witness) -> ExternalStanding:
    answer = one.answer
    return ExternalStanding(
        id=one.id,
        who=answer.who,
        stake=answer.stake,
        influence=answer.influence,
        interest=answer.interest,
        stance=answer.stance,
        keeper=answer.contact,
        keeper_party=state.party_of(answer.contact) if answer.contact is not None else None,
        unkept=_high(answer) and _name(one) not in kept,
        assumption=answer.assumption,
        evidence=(witness.item(one.evidence, "described", answer.stake),),
    )


def _high(answer: ExternalAnswer) -> bool:
    return answer.influence is not None and answer.influence >= HIGH


def _name(one: External) -> str:
    """The same name twice is the same external here: whoever keeps one keeps the other."""
    return one.answer.who.casefold()
