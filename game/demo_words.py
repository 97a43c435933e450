"""What the people of the demo table bring with them: interests, clashes, exchanges, externals and agreements.

Each is one line in the language files. A head of short words, the same in every language, says whose it is and how the
others take it; the texts follow, divided by `|`. Parties go by their number, 1 to 8, in the order of `demo.parties`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.core.cards import Direction, ExternalAnswer, InterestDraft, Reply, Stance
from game.pictures.words import Words

ALLIANCE = 0
"""Stands where a party's number would, for the whole alliance."""

_STANCES: dict[str, Stance | None] = {"m": "mine", "g": "grant", "n": "neutral", "c": "clash", "-": None}


class DemoWords(Words, Protocol):
    """The words of one language with lists of them, where the demo's texts come from; a catalogue is one."""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of words of a key."""
        ...


@dataclass(frozen=True)
class Wanted:
    """An interest, the party that raises it, the theme it suits, and how the first five parties stand towards it."""

    party: int
    stances: str
    theme: str
    draft: InterestDraft

    def stance(self, party: int) -> Stance | None:
        """Return a party's stance; None when it is not heard. KeyError for a party that has none here."""
        if not 1 <= party <= len(self.stances):
            raise KeyError(party)
        return _STANCES[self.stances[party - 1]]


@dataclass(frozen=True)
class Objection:
    """Why a party clashes with an interest, and with which of its own; interests by their short names."""

    interest: str
    party: int
    own: str
    why: str


@dataclass(frozen=True)
class Swap:
    """Something that one party gives another, what it asks and gives (1-5), and the reply; a gift has no reply."""

    giver: int
    receiver: int
    sort: str
    asks: int | None
    gives: int | None
    reply: Reply | None
    what: str

    @property
    def direction(self) -> Direction:
        """Whether the giver offers it or the receiver asks for it."""
        return "bring" if self.reply in {None, "accepted", "declined"} else "need"

    @property
    def ends(self) -> tuple[int, int]:
        """The party that speaks of it first, and the party (or the alliance) at the other end."""
        return (self.giver, self.receiver) if self.direction == "bring" else (self.receiver, self.giver)

    @property
    def first_value(self) -> int | None:
        """The value that the party that speaks first puts on it."""
        return self.asks if self.direction == "bring" else self.gives

    @property
    def second_value(self) -> int | None:
        """The value that the other end puts on it."""
        return self.gives if self.direction == "bring" else self.asks

    @property
    def shows(self) -> str:
        """What the summary makes of it: a gift, unused, unmet, given dearly, a hidden treasure, or even."""
        if self.reply not in {"accepted", "yes"}:
            return {None: "gift", "declined": "unused"}.get(self.reply, "unmet")
        gap = (self.asks or 0) - (self.gives or 0)
        return "dear" if gap > 1 else "treasure" if gap < -1 else "even"


@dataclass(frozen=True)
class Outsider:
    """An external, the card that brings it to mind (any card: `*`), and whether the player keeps the contact."""

    card: str
    kept: bool
    answer: ExternalAnswer


@dataclass(frozen=True)
class Plan:
    """An agreement with its first step (weeks from today) and the short names of what it serves and does not serve."""

    party: int
    step_weeks: int
    weeks: int
    serves: tuple[str, ...]
    not_served: tuple[str, ...]
    what: str
    step: str


def interests(words: DemoWords) -> tuple[Wanted, ...]:
    """Return the interests: `party stances level lens theme | text | short name | position | one or two whys`."""
    found = []
    for line in words.texts("demo.interests"):
        (party, stances, level, lens, theme), (text, short, position, *whys) = _split(line)
        draft = InterestDraft.model_validate(
            {
                "text": text,
                "short_name": short,
                "level": level,
                "lens": None if lens == "-" else lens,
                "position": position,
                "whys": tuple(whys),
            }
        )
        found.append(Wanted(int(party), stances, theme, draft))
    return tuple(found)


def objections(words: DemoWords) -> tuple[Objection, ...]:
    """Return the reasons behind clashes: `clashing party | interest | its own interest | why`."""
    lines = [_split(line) for line in words.texts("demo.objections")]
    return tuple(Objection(interest, int(party), own, why) for (party,), (interest, own, why) in lines)


def swaps(words: DemoWords) -> tuple[Swap, ...]:
    """Return the exchanges: `giver receiver sort asks gives reply | what`."""
    found = []
    for line in words.texts("demo.exchanges"):
        (giver, receiver, sort, asks, gives, reply), (what,) = _split(line)
        found.append(Swap(int(giver), int(receiver), sort, _score(asks), _score(gives), _reply(reply), what))
    return tuple(found)


def outsiders(words: DemoWords) -> tuple[Outsider, ...]:
    """Return the externals: `card influence interest stance kept|open | who | stake`."""
    found = []
    for line in words.texts("demo.externals"):
        (card, influence, interest, stance, kept), (who, stake) = _split(line)
        told = {"who": who, "stake": stake, "influence": _score(influence), "interest": _score(interest)}
        found.append(Outsider(card, kept == "kept", ExternalAnswer.model_validate(told | {"stance": stance})))
    return tuple(found)


def plans(words: DemoWords) -> tuple[Plan, ...]:
    """Return the agreements: `party step-weeks weeks | served; served | not served or - | what | first step`."""
    found = []
    for line in words.texts("demo.agreements"):
        (party, step_weeks, weeks), (serves, not_served, what, step) = _split(line)
        found.append(Plan(int(party), int(step_weeks), int(weeks), _names(serves), _names(not_served), what, step))
    return tuple(found)


def _split(line: str) -> tuple[list[str], list[str]]:
    head, *texts = (part.strip() for part in line.split("|"))
    return head.split(), texts


def _score(written: str) -> int | None:
    return None if written == "-" else int(written)


_REPLIES: dict[str, Reply | None] = {
    "accepted": "accepted",
    "declined": "declined",
    "yes": "yes",
    "try": "try",
    "no": "no",
    "unclear": "unclear",
    "-": None,
}


def _reply(written: str) -> Reply | None:
    return _REPLIES[written]


def _names(written: str) -> tuple[str, ...]:
    return () if written == "-" else tuple(name.strip() for name in written.split(";"))
