"""What lies ahead of the table, day by day: first steps, agreements, and the day on which everybody looks back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from game.core.state import State
from game.scenes.view import Play
from game.ui import access_tree as tree
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widget import Widget
from game.ui.widgets import Column, Label, Named, Pad, Panel, Picture, Row

_KNOT = 30.0
"""Across, in design units: the round sign of a day on the line."""
_DAYS = 250.0
"""The room for a date before the line."""
_BESIDE: Final = 135
"""Percent of text up to which the date stands before the line."""


class _Day(NamedTuple):
    """One thing that is to happen; `kind` is "step", "by" or "evaluation", and `below` a quieter line."""

    day: dt.date
    kind: str
    words: str
    below: str


_ICONS: Final = {"step": "milestone", "by": "handshake", "evaluation": "calendar"}


def ahead(play: Play, evaluation: dt.date | None) -> Widget | None:
    """Return the days in their order, that of the evaluation among them; None when nothing has a day."""
    days = sorted(_days(play, evaluation), key=lambda one: (one.day, one.kind == "evaluation"))
    if not days:
        return None
    rows = tuple(_row(play, one, first=at == 0, last=at == len(days) - 1) for at, one in enumerate(days))
    head = Label(play.say("closing.ahead"), role="name_small", heading=3)
    parts: list[Widget] = [head, Named(Column(rows, gap=0), role=tree.LIST, name=play.say("closing.ahead"))]
    undated = _undated(play.state)
    if undated:
        parts.append(Label(play.say("closing.undated", n=undated), ink="ink_2"))
    return Column(tuple(parts), gap=14)


def _days(play: Play, evaluation: dt.date | None) -> Iterator[_Day]:
    say = play.say
    for one in play.state.agreements.values():
        if one.step and one.step_by is not None:
            yield _Day(one.step_by, "step", one.step, say("closing.ahead_step", who=one.who))
        if one.by is not None:
            yield _Day(one.by, "by", one.what, say("closing.ahead_by", who=one.who))
    if evaluation is not None:
        kept = play.state.evaluation == evaluation
        told = say("closing.evaluation_kept" if kept else "closing.evaluation_not_kept")
        yield _Day(evaluation, "evaluation", say("closing.ahead_evaluation"), told)


def _undated(state: State) -> int:
    """How many agreements have no day at all."""
    return sum(one.by is None and (one.step_by is None or not one.step) for one in state.agreements.values())


def _row(play: Play, one: _Day, *, first: bool, last: bool) -> Widget:
    date, ours = play.say.date(one.day), one.kind == "evaluation"
    beside = play.ctx.settings.text_size <= _BESIDE
    when = Label(date, role="label", ink="ink" if ours else "ink_2", hidden=True, align="end" if beside else "start")
    lines: list[Widget] = [
        Label(one.words, role="row_strong" if ours else "body_medium", hidden=True),
        Label(one.below, role="hint", ink="ink_2", hidden=True),
    ]
    if not beside:
        lines.insert(0, when)
    words = Pad(Column(tuple(lines), gap=2), sides=(0, 10, 0, 14), weight=1)
    face: Widget = Panel(words, look="selected", pad=(18, 4, 18, 0), radius=16, weight=1) if ours else words
    line = Picture(
        lambda canvas, rect: _spine(canvas, rect, one.kind, first=first, last=last),
        (44, 0), shows=("spine", one.kind, first, last),
    )  # fmt: skip
    before = (Pad(when, sides=(0, 14, 0, 0), width=_DAYS),) if beside else ()
    said = f"{date}. {one.words}. {one.below}"
    return Named(Row((*before, line, face), gap=18, align="stretch"), role=tree.LIST_ITEM, name=said)


def _spine(canvas: Canvas, rect: Rect, kind: str, *, first: bool, last: bool) -> None:
    """The line from day to day, with the sign of this one on it."""
    theme, x, y = canvas.theme, rect.x + rect.w / 2, rect.y + 27
    top, bottom = y if first else rect.y, y if last else rect.bottom
    if bottom > top:
        canvas.line(x, top, x, bottom, theme.control, 3)
    ours = kind == "evaluation"
    radius = _KNOT / 2 + (5 if ours else 2)
    canvas.disc(x, y, radius, theme.primary if ours else theme.paper, theme.primary if ours else theme.control, 2)
    canvas.icon(_ICONS[kind], Rect.around(x, y, radius * 1.25), theme.on_primary if ours else theme.ink_2)
