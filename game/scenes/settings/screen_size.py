"""How large the screen really is: systems say it wrongly, and only who knows it can make buttons large enough to touch."""

from __future__ import annotations

from functools import partial
from math import floor
from typing import Final

from game.scenes.scene import Context
from game.scenes.settings.rows import change, row
from game.storage.settings import SCREEN_INCHES
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widget import SURE_TARGET
from game.ui.widgets import Button, Chip, Column, Flow, Label, Picture, Row, Widget

_USUAL: Final = (11, 13.3, 14, 15.6, 24, 27, 32, 43, 55, 65, 75, 86)
_STEP: Final = 0.1
_RULERS: Final = (5, 2, 1)
"""The lengths of a ruler in centimetres, the longest that fits is drawn."""
_LONGEST: Final = 600.0  # design units that a ruler may be long
_HIGH: Final = 46.0


def screen_size(ctx: Context) -> Widget:
    """Return the row with the usual sizes, a way to any other, and a ruler to check it by."""
    say, inches = ctx.say, ctx.settings.screen_inches
    sizes = [0.0, *sorted({*map(float, _USUAL), *([inches] if inches else [])})]
    chips = tuple(
        Chip(
            say("settings.inches", size=size) if size else say("settings.screen_unknown"),
            partial(change, ctx, screen_inches=size),
            selected=size == inches,
            key=f"inches-{size:g}",
        )
        for size in sizes
    )
    parts: list[Widget] = [Flow(chips, gap=8, line_gap=8)]
    if inches:
        parts += [_finer(ctx, inches), _ruler(ctx), Label(_reached(ctx))]
    return row(ctx, "screen_inches", Column(tuple(parts), gap=14, weight=1))


def _finer(ctx: Context, inches: float) -> Widget:
    """A tenth of an inch less or more."""
    low, high = SCREEN_INCHES

    def button(way: int, icon: str) -> Button:
        size = round(inches + way * _STEP, 1)
        name = ctx.say("settings.screen_smaller" if way < 0 else "settings.screen_larger")
        return Button(
            "", partial(change, ctx, screen_inches=size), icon=icon, small=True, name=name,
            enabled=low <= size <= high, key=f"inches-{icon}",
        )  # fmt: skip

    words = Label(ctx.say("settings.screen_ruler", cm=_length(ctx)), weight=1)
    return Row((button(-1, "minus"), button(1, "plus"), words), gap=10)


def _length(ctx: Context) -> int:
    """How many centimetres of ruler there is room for."""
    per_cm = 10 * ctx.stage.kit.per_mm
    return next((cm for cm in _RULERS if cm * per_cm <= _LONGEST), _RULERS[-1])


def _ruler(ctx: Context) -> Widget:
    """A ruler of true size, with a mark for each centimetre and each half."""
    per_cm, cm = 10 * ctx.stage.kit.per_mm, _length(ctx)

    def paint(canvas: Canvas, rect: Rect) -> None:
        ink = canvas.theme.ink
        canvas.fill(Rect(rect.x, rect.bottom - 3, cm * per_cm, 3), ink)
        for half in range(2 * cm + 1):
            high = _HIGH * (0.45 if half % 2 else 0.8)
            x = min(rect.x + half * per_cm / 2, rect.x + cm * per_cm - 3)
            canvas.fill(Rect(x, rect.bottom - high, 3, high), ink)

    name = ctx.say("settings.screen_ruler_is", cm=cm)
    return Row((Picture(paint, size=(cm * per_cm, _HIGH), shows=(per_cm, cm), name=name),))


def _reached(ctx: Context) -> str:
    """How large what people touch is at least, in millimetres: seen, and with the room round it."""
    kit = ctx.stage.kit
    seen, felt = (floor(10 * units / kit.per_mm) / 10 for units in (min(kit.target, SURE_TARGET), kit.reach))
    return ctx.say("settings.screen_reached" if seen == felt else "settings.screen_reached_felt", seen=seen, felt=felt)
