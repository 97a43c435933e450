"""What can happen at the end of a session: agreements, the ambition, a day to look back, and the close."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from game.core.text import Frozen, Id, Line, Name, OptionalLine


class ClosingOpened(Frozen):
    """The cards are done; the table turns to agreements."""

    type: Literal["closing_opened"] = "closing_opened"


class AgreementMade(Frozen):
    """Who (in words, and by id for those of this table) does what by when, and which interests it serves or not."""

    type: Literal["agreement_made"] = "agreement_made"
    what: Line
    who: Line
    parties: Annotated[tuple[Id, ...], Field(max_length=8)] = ()
    players: Annotated[tuple[Id, ...], Field(max_length=12)] = ()
    by: dt.date | None = None
    step: OptionalLine = ""
    step_by: dt.date | None = None
    serves: Annotated[tuple[Id, ...], Field(max_length=100)] = ()
    not_served: Annotated[tuple[Id, ...], Field(max_length=100)] = ()


class AmbitionSet(Frozen):
    """The shared ambition in one sentence, and who looks after it."""

    type: Literal["ambition_set"] = "ambition_set"
    sentence: Line
    owner: OptionalLine = ""
    owner_player: Id | None = None


class EvaluationSet(Frozen):
    """The day on which the table looks back together."""

    type: Literal["evaluation_set"] = "evaluation_set"
    on: dt.date


class CheckedOut(Frozen):
    """A player's one-word check-out."""

    type: Literal["checked_out"] = "checked_out"
    player: Id
    word: Name


class SessionClosed(Frozen):
    """The session is over and can no longer be changed."""

    type: Literal["session_closed"] = "session_closed"
