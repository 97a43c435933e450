"""What the pages of the settings are made of: a name, a choice beside or under it, and a line that explains it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.scenes.scene import Context
from game.ui.widgets import Box, Checkbox, ChoiceGroup, Column, Label, Option, Row, Widget

Page = Callable[[Context], tuple[Widget, ...]]
"""A page: its rows, from the top."""

BESIDE = 125
"""Percent of text up to which the words, the choice and the example stand side by side."""
_NAMES = 330  # the width of the words before a choice


def change(ctx: Context, **values: Any) -> None:
    """Take other values of the settings over."""
    ctx.change(replace(ctx.settings, **values))


def row(ctx: Context, name: str, control: Widget) -> Widget:
    """Return a row with its name and its explanation, which stand in the language files as `name` and `name_hint`."""
    say, key = ctx.say, f"settings.{name}"
    words = Label(say(key), "name_small")
    below = Label(say(f"settings.{name}_hint"), "hint", "ink_2")
    if ctx.settings.text_size > BESIDE:
        return Column((words, Row((control,)), below), gap=8)
    names = Box(words, across="stretch", min_height=56, width=_NAMES)
    return Row((names, Column((Row((control,)), below), gap=8, weight=1)), gap=20, align="start")


def choice(ctx: Context, name: str, options: tuple[Option, ...]) -> Widget:
    """Return a row in which one of some values of a setting is chosen; `name` is the setting's own."""
    group = ChoiceGroup(
        options,
        getattr(ctx.settings, name),
        lambda value: change(ctx, **{name: value}),
        name=ctx.say(f"settings.{name}"),
        key=name,
        weight=1,
    )
    return row(ctx, name, group)


def switch(ctx: Context, name: str, *, shortcut: str = "", wide: bool = True) -> Checkbox:
    """Return the box of a setting that is on or off, with the words that stand in the language files as `name_on`.

    `wide` lets it take the row's width; not beside something else.
    """
    on = bool(getattr(ctx.settings, name))
    return Checkbox(
        ctx.say(f"settings.{name}_on"),
        on,
        lambda: change(ctx, **{name: not on}),
        shortcut=shortcut,
        key=name,
        weight=1 if wide else 0,
    )
