"""What the first screen shows beside its menu: a table, and what playing is in three steps.

Its words need nothing that is slow to import; the drawings come in the second frame, and what they need is imported then.
"""

from __future__ import annotations

from collections.abc import Callable

from game.storage.catalog import Say
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.layout import Column, Row
from game.ui.widget import Widget
from game.ui.widgets_text import Label, Line, Panel, Picture


def steps(say: Say) -> Widget:
    """What playing is, in three steps, for a table that has not played yet."""

    def step(name: str, picture: Widget) -> Widget:
        words = Column(
            (
                Label(say(f"title.step.{name}"), "name_big"),
                Label(say(f"title.step.{name}_sub"), ink="ink_2"),
            ),
            gap=2,
            weight=1,
        )
        return Row((picture, words), gap=22, weight=1)

    return Panel(
        Row(
            (
                step("draw", picture(_paint_fan, 126, 112)),
                Line(down=True),
                step("say", picture(_paint_token, 126, 112)),
                Line(down=True),
                step("see", picture(_paint_stances, 126, 116)),
            ),
            gap=20,
            align="stretch",
        ),
        pad=(30, 0, 20, 0),
        look="inset",
        edge="outline",
        shadow=2,
        height=132,
    )


def picture(
    paint: Callable[[Canvas, Rect], None], wide: float, high: float, beyond: float = 24, key: str = ""
) -> Widget:
    """A drawing of this size, which may reach this far beyond its edges."""
    return Picture(paint, (wide, high), shows=paint, beyond=beyond, key=key)


def paint_table(canvas: Canvas, rect: Rect) -> None:
    """Draw a table as it looks at the end of a session."""
    from game.scenes import emblem

    emblem.table(canvas, rect)


def _paint_fan(canvas: Canvas, rect: Rect) -> None:
    from game.scenes import emblem

    emblem.fan(canvas, rect)


def _paint_token(canvas: Canvas, rect: Rect) -> None:
    from game.scenes import emblem

    emblem.token(canvas, rect)


def _paint_stances(canvas: Canvas, rect: Rect) -> None:
    from game.scenes import emblem

    emblem.stances(canvas, rect)
