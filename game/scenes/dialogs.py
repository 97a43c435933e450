"""The dialog that several screens share: a question with yes and no."""

from __future__ import annotations

from collections.abc import Callable

from game.scenes.scene import Context
from game.ui.fitting import FirstThatFits
from game.ui.widgets import Button, Column, Dialog, Row, Spacer, Widget
from game.ui.widgets_buttons import ButtonKind

_WIDE = 860


def either(back: Widget, on: Widget) -> Widget:
    """Return the two ways out of a dialog, below each other where they do not fit side by side."""
    return FirstThatFits((Row((back, Spacer(), on)), Column((on, back), gap=12)))


def confirm(
    ctx: Context,
    title: str,
    text: str,
    yes: str,
    on_yes: Callable[[], object],
    on_no: Callable[[], object],
    *,
    danger: bool = False,
) -> Widget:
    """Ask before something happens; Esc is no. With `danger` the focus starts at no, as what follows is for good."""
    no = Button(ctx.say("common.cancel"), on_no, shortcut="esc", autofocus=danger, key="no")
    kind: ButtonKind = "danger" if danger else "primary"
    do = Button(yes, on_yes, kind, shortcut="ctrl+enter", autofocus=not danger, key="yes")
    return Dialog(title, either(no, do), on_no, text, wide=_WIDE, key="confirm")
