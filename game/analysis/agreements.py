"""What the table agreed, and what that leaves open: shared interests not served, clashes without a next step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from game.analysis.clashes import Clash
from game.analysis.evidence import Act, EvidenceItem, Witness
from game.analysis.interests import SHARED, InterestStanding
from game.core.state import Agreement, Ambition, Evidence, State
from game.core.text import Frozen


class AgreementStanding(Frozen):
    """Who does what by when, with its first step, and the ids of the interests it serves or knowingly does not."""

    id: str
    what: str
    who: str
    by: dt.date | None
    step: str
    step_by: dt.date | None
    serves: tuple[str, ...]
    not_served: tuple[str, ...]
    evidence: tuple[EvidenceItem, ...]


class AmbitionStanding(Frozen):
    """The shared ambition in one sentence, and who looks after it."""

    sentence: str
    owner: str
    evidence: tuple[EvidenceItem, ...]


class ParkedItem(Frozen):
    """Something that was raised and set aside."""

    id: str
    text: str
    evidence: tuple[EvidenceItem, ...]


class CheckOut(Frozen):
    """A player's one-word check-out."""

    player: str
    word: str
    evidence: tuple[EvidenceItem, ...]


class Outcome(Frozen):
    """What the session ends in; `unserved` holds ids of interests, `without_step` the clashes themselves."""

    agreements: tuple[AgreementStanding, ...]
    unserved: tuple[str, ...]
    without_step: tuple[Clash, ...]
    parked: tuple[ParkedItem, ...]
    ambition: AmbitionStanding | None
    evaluation: dt.date | None
    evaluation_evidence: tuple[EvidenceItem, ...]
    check_outs: tuple[CheckOut, ...]


def outcome(state: State, interests: Sequence[InterestStanding], clashes: Sequence[Clash], witness: Witness) -> Outcome:
    """Return the agreements, and what they leave open.

    A clash has a next step when one agreement names all its interests, as served or as knowingly not served. A survey
    leaves nothing open: nobody sat together to agree on anything.
    """
    agreements = tuple(_standing(one, witness) for one in state.agreements.values())
    served = {interest for one in agreements for interest in one.serves}
    named = [{*one.serves, *one.not_served} for one in agreements]
    if state.started.survey is not None:
        interests, clashes = (), ()
    return Outcome(
        agreements=agreements,
        unserved=tuple(one.id for one in interests if one.class_ in SHARED and one.id not in served),
        without_step=tuple(clash for clash in clashes if not any(names.issuperset(clash.interests) for names in named)),
        parked=tuple(
            ParkedItem(id=one.id, text=one.text, evidence=(witness.item(one.evidence, "parked", one.text),))
            for one in state.parked.values()
        ),
        ambition=_ambition(state.ambition, witness),
        evaluation=state.evaluation,
        evaluation_evidence=_told(state.evaluation_evidence, "chosen", "", witness),
        check_outs=tuple(
            CheckOut(
                player=player.id,
                word=state.check_outs[player.id],
                evidence=_told(
                    state.check_out_evidence.get(player.id), "checked_out", state.check_outs[player.id], witness
                ),
            )
            for player in state.players
            if player.id in state.check_outs
        ),
    )


def _ambition(ambition: Ambition | None, witness: Witness) -> AmbitionStanding | None:
    if ambition is None:
        return None
    return AmbitionStanding(
        sentence=ambition.sentence,
        owner=ambition.owner,
        evidence=_told(ambition.evidence, "aimed", ambition.sentence, witness),
    )


def _told(evidence: Evidence | None, act: Act, words: str, witness: Witness) -> tuple[EvidenceItem, ...]:
    return (witness.item(evidence, act, words),) if evidence is not None else ()


def _standing(one: Agreement, witness: Witness) -> AgreementStanding:
    return AgreementStanding(
        id=one.id,
        what=one.what,
        who=one.who,
        by=one.by,
        step=one.step,
        step_by=one.step_by,
        serves=one.serves,
        not_served=one.not_served,
        evidence=(witness.item(one.evidence, "agreed", one.what),),
    )
