"""The dialogs that several screens share: a question with yes and no, and a message."""

from __future__ import annotations

from collections.abc import Callable

from game.storage.catalog import Say
from game.ui.widgets import Button, Dialog, Row, Spacer, Widget

_WIDE = 760


def confirm(
    say: Say,
    title: str,
    text: str,
    yes: str,
    on_yes: Callable[[], object],
    on_no: Callable[[], object],
    *,
    danger: bool = False,
) -> Widget:
    """Ask before something happens; Esc is no. With `danger` the focus starts at no, as what follows is for good."""
    buttons = Row(
        (
            Button(say("common.cancel"), on_no, shortcut="esc", autofocus=danger, key="no"),
            Spacer(),
            Button(
                yes, on_yes, "danger" if danger else "primary", shortcut="ctrl+enter", autofocus=not danger, key="yes"
            ),
        )
    )
    return Dialog(title, buttons, on_no, text, wide=_WIDE, key="confirm")


def message(say: Say, title: str, text: str, close: Callable[[], object]) -> Widget:
    """Tell something that stays until somebody has read it."""
    button = Row(
        (Spacer(), Button(say("common.close"), close, "primary", shortcut="enter", autofocus=True, key="close"))
    )
    return Dialog(title, button, close, text, wide=_WIDE, key="message")
