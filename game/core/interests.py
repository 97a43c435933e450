"""How an interest comes on the table: as one of its own, or as another one said in other words."""

from __future__ import annotations

from game.core.cards import InterestDraft
from game.core.events import Entry, StanceEntry
from game.core.illegal import IllegalMoveError
from game.core.state import Evidence, Interest, OtherWords, State
from game.core.survey import InterestSurveyed


def put(state: State, interest_id: str, draft: InterestDraft, evidence: Evidence) -> str:
    """Put an interest on the table and return its id; what is the same in other words joins the one it names.

    Then that one interest is held by both: the words stay with it, and who said them holds it too. Raises KeyError when
    the interest that is named never was on the table, or nobody is said to hold the words.
    """
    if draft.same_as is None:
        state.interests[interest_id] = Interest(interest_id, draft, evidence)
        return interest_id
    if evidence.party is None:
        raise KeyError("words of nobody")
    interest = state.interest(draft.same_as)
    giver = (evidence.party, evidence.player)
    interest.other_words[giver] = OtherWords(draft, evidence)
    interest.stances[giver] = StanceEntry(party=evidence.party, player=evidence.player, stance="mine", why=draft.text)
    interest.stances_seq[giver] = evidence
    return interest.id


def fits_table(state: State, draft: InterestDraft, party: str | None, but: str | None = None) -> None:
    """Refuse words for an interest that is not on the table, that this party raised itself, or that it answers (`but`)."""
    if draft.same_as is None:
        return
    named = state.interests.get(draft.same_as)
    if named is None or named.id == but:
        raise IllegalMoveError("unknown_interest")
    if party is None or named.evidence.party == party:
        raise IllegalMoveError("own_interest")


def ask(state: State, entry: Entry, event: InterestSurveyed) -> None:
    """Put an interest of a survey on the table, raised by nobody, with what the people in the survey said."""
    interest_id = f"i{entry.seq}"
    told = Evidence(entry.seq, entry.at)
    state.interests[interest_id] = Interest(interest_id, event.draft(), told, surveyed=event)
