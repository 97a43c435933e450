"""The events of a survey, written down by hand: its start, and what was said about an interest."""

from __future__ import annotations

from game.core.events import Entry, Event, SessionStarted
from game.core.seats import Party
from game.core.survey import InterestSurveyed, Survey
from tests.builders import START


def brought(parties: int = 2, people: int = 3, more: dict[str, object] | None = None) -> SessionStarted:
    """The start of a survey with so many people in each party."""
    ids = [f"p{number}" for number in range(1, parties + 1)]
    fields: dict[str, object] = {
        "alliance_id": "a1",
        "session_id": "s1",
        "title": "Everybody on the ward",
        "language": "en",
        "parties": [Party(id=one, name=f"Party {one}", number=place % 8 + 1) for place, one in enumerate(ids)],
        "players": (),
        "rules": {"secrecy": "parties", "minutes": None},
        "seed": 0,
        "pile": (),
        "survey": Survey(people=dict.fromkeys(ids, people), others=1),
    }
    return SessionStarted.model_validate(fields | (more or {}))


def told(*events: Event) -> list[Entry]:
    return [Entry(seq=seq, at=START, event=event) for seq, event in enumerate(events, 1)]


def asked(text: str = "Rest on the ward", **said: tuple[int, int, int, int]) -> InterestSurveyed:
    others = said.pop("others", (0, 0, 0, 0))
    return InterestSurveyed(text=text, said=said, others=others)
