"""How a survey becomes a session: the first event with its parties, and one event for each interest that was asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from game.core.events import SessionStarted
from game.core.seats import Party, Rules
from game.core.survey import Counts, InterestSurveyed, Survey

NOBODY: Counts = (0, 0, 0, 0)
COLOURS = 8


class Asked(NamedTuple):
    """One interest of a survey: its words, and how many people of each party, by its name, said what.

    The name None stands for people who named no party.
    """

    text: str
    said: Mapping[str | None, Counts]


def bring(
    title: str, language: str, people: Mapping[str | None, int], asked: Iterable[Asked], new_id: Callable[[], str]
) -> tuple[SessionStarted, list[InterestSurveyed]]:
    """Return the events of a survey: who filled it in by the name of their party (None: of no party), what they said.

    Parties keep their order; the first eight have a colour and a symbol of their own, then these come round again.
    `new_id` gives random ids. Raises pydantic's ValidationError for what is beyond the limits of a survey.
    """
    names = [name for name in people if name is not None]
    ids = {name: new_id() for name in names}
    started = SessionStarted(
        alliance_id=new_id(),
        session_id=new_id(),
        title=title,
        language=language,
        parties=tuple(Party(id=ids[name], name=name, number=place % COLOURS + 1) for place, name in enumerate(names)),
        players=(),
        rules=Rules(secrecy="parties", minutes=None),
        seed=0,
        pile=(),
        survey=Survey(people={ids[name]: people[name] for name in names}, others=people.get(None, 0)),
    )
    return started, [
        InterestSurveyed(
            text=one.text,
            said={ids[name]: one.said[name] for name in names if any(one.said.get(name, NOBODY))},
            others=one.said.get(None, NOBODY),
        )
        for one in asked
    ]
