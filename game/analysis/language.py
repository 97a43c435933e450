"""The glossary: words with an agreed wording, and words that still mean different things to different people."""

from __future__ import annotations

from game.analysis.evidence import CardShown, EvidenceItem, Witness, shown
from game.analysis.scales import round_evidence
from game.core.cards import TermAnswer, TermCard
from game.core.seats import Secrecy
from game.core.state import SecretRound, State
from game.core.text import Frozen, Text


class Definition(Frozen):
    """What somebody means by a word; who that is only where the round was named (or its party, parties only)."""

    words: str
    party: str | None
    player: str | None


class TermStanding(Frozen):
    """A word with its agreed wording, or without one an open difference, and all definitions side by side.

    `heard` players gave one and `no_answer` did not; both are None where there were too few to turn over.
    """

    id: str
    card: CardShown
    term: Text
    wording: str | None
    secrecy: Secrecy
    too_few: bool
    definitions: tuple[Definition, ...]
    heard: int | None = None
    no_answer: int | None = None
    evidence: tuple[EvidenceItem, ...]

    @property
    def is_open(self) -> bool:
        """Whether the table has no wording that it can live with yet."""
        return self.wording is None


def terms(state: State, witness: Witness) -> tuple[TermStanding, ...]:
    """Return every word that was turned over and not set aside, in the order of play."""
    return tuple(
        _standing(found, found.card.card, len(state.players), witness)
        for found in state.rounds.values()
        if found.revealed is not None and not found.set_aside and isinstance(found.card.card, TermCard)
    )


def _standing(found: SecretRound, card: TermCard, players: int, witness: Witness) -> TermStanding:
    heard = sum(isinstance(one.answer, TermAnswer) for one in found.revealed or ())
    return TermStanding(
        id=found.id,
        card=shown(found.card),
        term=card.term,
        wording=found.wording or None,
        secrecy=found.secrecy,
        too_few=found.too_few,
        definitions=tuple(
            Definition(words=one.answer.definition, party=one.party, player=None if found.sealed else one.player)
            for one in found.revealed or ()
            if isinstance(one.answer, TermAnswer)
        ),
        heard=None if found.too_few else heard,
        no_answer=None if found.too_few else players - heard,
        evidence=round_evidence(found, witness),
    )
