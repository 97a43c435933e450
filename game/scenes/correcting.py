"""Which parts of an earlier answer can read otherwise, and the event that this makes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter

from game.analysis.evidence import EvidenceItem
from game.core.events import Correctable, Corrected, Entry, SecretAnswered, SecretOpened, SecretRevealed, Undone
from game.core.text import LINE_LENGTH, NAME_LENGTH, NOTE_LENGTH, SHORT_NAME_LENGTH

EditKind = Literal["text", "score", "stance"]
_CORRECTABLE: TypeAdapter[Correctable] = TypeAdapter(Correctable)


@dataclass(frozen=True)
class Edit:
    """One part of an event that can be changed: the way to it, what sort of value, and whether it may be empty."""

    way: tuple[str | int, ...]
    kind: EditKind
    value: Any
    limit: int = LINE_LENGTH
    needed: bool = False
    giver: str | None = None

    @property
    def name(self) -> str:
        """The field, for the words above it."""
        return str(next(part for part in reversed(self.way) if isinstance(part, str)))


TEXTS: Mapping[str, tuple[tuple[tuple[str, ...], int, bool], ...]] = {
    "card_talked_about": ((("note",), NOTE_LENGTH, False),),
    "term_settled": ((("wording",), LINE_LENGTH, False),),
    "parked": ((("text",), LINE_LENGTH, True),),
    "ambition_set": ((("sentence",), LINE_LENGTH, True), (("owner",), LINE_LENGTH, False)),
    "checked_out": ((("word",), NAME_LENGTH, True),),
    "interest_lifted": (
        (("interest", "text"), LINE_LENGTH, True),
        (("interest", "short_name"), SHORT_NAME_LENGTH, False),
    ),
    "external_added": ((("external", "who"), NAME_LENGTH, True), (("external", "stake"), LINE_LENGTH, False)),
    "agreement_made": (
        (("what",), LINE_LENGTH, True),
        (("who",), LINE_LENGTH, True),
        (("step",), LINE_LENGTH, False),
    ),
}
"""The texts of each event that can be corrected: the way, the longest length, and whether words are needed."""
ANSWERS: Mapping[str, tuple[tuple[str, EditKind, int, bool], ...]] = {
    "open": (("text", "text", NOTE_LENGTH, True),),
    "interest": (("text", "text", LINE_LENGTH, True), ("short_name", "text", SHORT_NAME_LENGTH, False)),
    "exchange": (("what", "text", LINE_LENGTH, True), ("value", "score", 0, False)),
    "external": (
        ("who", "text", NAME_LENGTH, True),
        ("stake", "text", LINE_LENGTH, False),
        ("influence", "score", 0, False),
        ("interest", "score", 0, False),
    ),
    "scale": (("value", "score", 0, False),),
    "term": (("definition", "text", LINE_LENGTH, True),),
    "stance": (("stance", "stance", 0, True),),
}
"""The same for the answers to each kind of card."""


def line_of(entries: Sequence[Entry], item: EvidenceItem) -> int:
    """Return the line that says what an item shows: in a named round that is the player's own, after the opening.

    A round that was entered from paper or raised fingers has one line for all. The search ends where the next round
    begins, whose answers may still be secret.
    """
    if item.player is None or not any(
        entry.seq == item.seq and isinstance(entry.event, SecretOpened) for entry in entries
    ):
        return item.seq
    undone = {entry.event.target for entry in entries if isinstance(entry.event, Undone)}
    for entry in entries:
        event = entry.event
        if entry.seq <= item.seq or entry.seq in undone:
            continue
        if isinstance(event, SecretOpened):
            break
        if isinstance(event, SecretRevealed) or (isinstance(event, SecretAnswered) and event.player == item.player):
            return entry.seq
    return item.seq


def standing(entries: Sequence[Entry], seq: int) -> Correctable | None:
    """Return the event of a line as it now counts: with its last correction; None when it was undone or never was."""
    undone = {entry.event.target for entry in entries if isinstance(entry.event, Undone)}
    found: Any = None
    for entry in entries:
        if entry.seq in undone:
            continue
        if entry.seq == seq:
            found = entry.event
        elif isinstance(entry.event, Corrected) and entry.event.target == seq:
            found = entry.event.event
    return found if found is not None and edits(found) else None


def edits(event: Any, party: str | None = None, player: str | None = None) -> tuple[Edit, ...]:
    """Return what can be changed in an event.

    Of a response round only the stance of one party, if one is given; of a round entered at once only the answer of
    one player, if one is given, and nothing at all of a sealed round.
    """
    told = event.model_dump(mode="json")
    kind = told["type"]
    if kind in TEXTS:
        return tuple(Edit(way, "text", _at(told, way), limit, needed) for way, limit, needed in TEXTS[kind])
    if kind in ("card_answered", "secret_answered") and told["answer"] is not None:
        fields = ANSWERS[told["answer"]["kind"]]
        return tuple(
            Edit(("answer", name), sort, told["answer"][name], limit, needed) for name, sort, limit, needed in fields
        )
    if kind == "secret_revealed":
        return tuple(
            Edit(("answers", place, "answer", name), sort, one["answer"][name], limit, needed)
            for place, one in enumerate(told["answers"])
            if one["answer"] is not None and one["player"] is not None and player in (None, one["player"])
            for name, sort, limit, needed in ANSWERS[one["answer"]["kind"]]
        )
    if kind == "exchange_answered" and told["value"] is not None:
        return (Edit(("value",), "score", told["value"]),)
    if kind == "stances_given":
        return tuple(
            Edit(("stances", place, "stance"), "stance", one["stance"], giver=one["party"])
            for place, one in enumerate(told["stances"])
            if party is None or one["party"] == party
        )
    return ()


def changed(event: Correctable, values: Mapping[tuple[str | int, ...], Any]) -> Correctable:
    """Return the event with other values; a stance that clashes no longer names nothing any more.

    Raises ValueError when a value does not fit.
    """
    told = event.model_dump(mode="json")
    for way, value in values.items():
        _at(told, way[:-1])[way[-1]] = value
    if told.get("answer") and told["answer"]["kind"] == "stance" and told["answer"]["stance"] != "clash":
        told["answer"]["against"] = None
    if told["type"] == "stances_given":
        for one in told["stances"]:
            if one["stance"] != "clash":
                one["against"] = one["own"] = None
    return _CORRECTABLE.validate_python(told, strict=False)


def _at(told: Any, way: Sequence[str | int]) -> Any:
    for part in way:
        told = told[part]
    return told
