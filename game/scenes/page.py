"""The frame of the screens beside the table: a way back, a title, and what the screen is about."""

from __future__ import annotations

from game.scenes.wish import Pop
from game.storage.catalog import Say
from game.ui.widgets import Button, Column, Label, Pad, Row, Widget


def page(say: Say, title: str, body: Widget, *, also: tuple[str, ...] = (), focused: bool = True) -> Widget:
    """Return a whole screen; `body` needs a weight to fill it. Esc and the keys in `also` go back.

    `focused` puts the focus on the way back, where the body has no better place for it.
    """
    back = Button(
        say("common.back"), Pop, "quiet", "arrow-left", shortcut="esc", also=also, key="back", autofocus=focused
    )
    heading = Label(
        title, "scene", "on_room", fit=("question_44", "heading"), vertical="center", heading=1, weight=1, height=76
    )
    return Pad(Column((Row((back, heading), gap=28), body), gap=20), sides=(64, 22, 64, 32))
