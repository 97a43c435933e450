"""Which interests clash with which: pairs where the clash named an interest, and clashes that named none yet."""

from __future__ import annotations

from collections.abc import Mapping

from game.analysis import survey
from game.analysis.evidence import EvidenceItem, Witness
from game.analysis.short_names import propose
from game.core.state import Interest, State
from game.core.text import Frozen


class ClashSide(Frozen):
    """One interest of a clash with its why-ladder: from the position along the whys to the interest underneath."""

    interest: str
    text: str
    short_name: str
    raised_by: str | None
    position: str
    whys: tuple[str, ...]


class Clash(Frozen):
    """Two interests that clash, or one interest that a party clashes with without having named its own yet.

    `by` holds the clashing parties, sorted; a pair named from both ends is one clash, and so is an interest of a survey
    with all parties that clash with it. The evidence is what each party said it clashes for, or how many of its people.
    """

    first: ClashSide
    second: ClashSide | None
    by: tuple[str, ...]
    evidence: tuple[EvidenceItem, ...]

    @property
    def people(self) -> int | None:
        """How many people of a survey this is; None at a table, where a party speaks as one."""
        counts = [item.people for item in self.evidence if item.people is not None]
        return sum(counts) if counts else None

    @property
    def interests(self) -> tuple[str, ...]:
        """The ids of the interests in this clash: one or two."""
        return (self.first.interest,) if self.second is None else (self.first.interest, self.second.interest)


_Key = tuple[str, str | None, str | None]
"""An interest, the interest that it clashes with, and the one party that clashes without naming one, or none of these."""


def clashes(state: State, witness: Witness) -> tuple[Clash, ...]:
    """Return all clashes in the order in which they were first said; named pairs first, in a survey most people first."""
    voices: dict[_Key, list[EvidenceItem]] = {}
    order = {interest: place for place, interest in enumerate(state.interests)}
    for interest in state.interests.values():
        for giver, entry in interest.stances.items():
            if entry.stance != "clash":
                continue
            key = _key(interest.id, entry.against, entry.party, order)
            voices.setdefault(key, []).append(witness.item(interest.stances_seq[giver], "clash", entry.why))
        for item in survey.clashes(interest):
            voices.setdefault((interest.id, None, None), []).append(item)
    found = [_clash(state.interests, key, said) for key, said in voices.items()]
    return tuple(sorted(found, key=lambda clash: (clash.second is None, -(clash.people or 0), clash.evidence[0].seq)))


def _key(interest: str, against: str | None, party: str, order: Mapping[str, int]) -> _Key:
    """Pairs are one whichever end named the other; a clash that names nothing is one for each party."""
    if against is None or against not in order:
        return (interest, None, party)
    first, second = sorted((interest, against), key=order.__getitem__)
    return (first, second, None)


def _clash(interests: Mapping[str, Interest], key: _Key, said: list[EvidenceItem]) -> Clash:
    first, second, _ = key
    return Clash(
        first=_side(interests[first]),
        second=_side(interests[second]) if second is not None else None,
        by=tuple(sorted({item.party for item in said if item.party is not None})),
        evidence=tuple(sorted(said, key=lambda item: (item.seq, -(item.people or 0)))),
    )


def _side(interest: Interest) -> ClashSide:
    return ClashSide(
        interest=interest.id,
        text=interest.draft.text,
        short_name=interest.draft.short_name or propose(interest.draft.text),
        raised_by=interest.evidence.party,
        position=interest.draft.position,
        whys=interest.draft.whys,
    )
