"""The settings: language, look, size of text, motion, full screen, and where everything is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game import encoder
from game.scenes.page import page
from game.scenes.sample import sample
from game.scenes.scene import Context, Scene
from game.storage import paths
from game.storage import settings as settings_store
from game.storage.catalog import Say
from game.ui.widgets import (
    Button,
    Checkbox,
    ChoiceGroup,
    Column,
    Label,
    Line,
    Option,
    Pad,
    Panel,
    Row,
    Scroll,
    ScrollModel,
    Widget,
)

_SIZES = (100, 110, 125, 150, 200)
_LOOKS = (("lamp", "lightbulb"), ("daylight", "sun"), ("high_contrast", "contrast"))
_NAMES = 330  # the width of the words before a choice
_BESIDE = 125  # percent of text up to which words and choice stand side by side


class SettingsScene(Scene):
    """Every choice holds at once and is kept; a card and a token at the right show what it does."""

    def __init__(self) -> None:
        self._scroll = ScrollModel()

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("settings.title")

    def build(self, ctx: Context) -> Widget:
        """The choices at the left, an example at the right."""
        say = ctx.say
        rows: list[Widget] = []
        for row in self._rows(ctx):
            rows += [Line(), row] if rows else [row]
        choices = Panel(
            Scroll(Pad(Column(tuple(rows), gap=16), sides=(12, 14, 12, 14)), self._scroll),
            pad=(28, 16, 20, 16),
            weight=1,
        )
        parts: tuple[Widget, ...] = (choices,)
        if ctx.settings.text_size <= _BESIDE:
            parts = (choices, sample(say))
        return page(say, self.title(say), Row(parts, gap=32, align="stretch", weight=1))

    def _rows(self, ctx: Context) -> tuple[Widget, ...]:
        say, now = ctx.say, ctx.settings
        languages = tuple(Option(code, name) for code, name in say.languages().items())
        looks = tuple(Option(look, say(f"settings.{look}"), icon) for look, icon in _LOOKS)
        sizes = tuple(Option(size, say("settings.percent", size=size)) for size in _sizes(now.text_size))

        def choice(name: str, options: tuple[Option, ...], chosen: object) -> Widget:
            group = ChoiceGroup(
                options,
                chosen,
                lambda value: change(ctx, **{name: value}),
                name=say(f"settings.{name}"),
                key=name,
                weight=1,
            )
            return _row(ctx, name, group)

        return (
            choice("language", languages, now.language),
            choice("theme", looks, now.theme),
            choice("text_size", sizes, now.text_size),
            _row(
                ctx,
                "motion",
                Checkbox(
                    say("settings.motion_on"),
                    now.motion,
                    lambda: change(ctx, motion=not now.motion),
                    shortcut="m",
                    key="motion",
                ),
            ),
            _row(
                ctx,
                "full",
                Button(
                    say("settings.full_switch"),
                    ctx.full_screen,
                    icon="maximize",
                    shortcut="f11",
                    small=True,
                    key="full",
                ),
            ),
            _row(ctx, "matching", Label(say(f"settings.matching_{encoder.way()}"), weight=1)),
            _row(ctx, "folder", Column(tuple(_places(ctx)), gap=6, weight=1)),
        )


def change(ctx: Context, **values: Any) -> None:
    """Take other values of the settings over."""
    ctx.change(replace(ctx.settings, **values))


def _sizes(chosen: int) -> tuple[int, ...]:
    """The sizes to choose from; one that was written into the file by hand is among them."""
    low, high = settings_store.TEXT_SIZES
    return tuple(sorted({*(size for size in _SIZES if low <= size <= high), chosen}))


def _row(ctx: Context, name: str, control: Widget) -> Widget:
    say, key = ctx.say, f"settings.{name}"
    words = Label(say(key), "name_small")
    below = Label(say(f"settings.{name}_hint"), "hint", "ink_2")
    if ctx.settings.text_size > _BESIDE:
        return Column((words, Row((control,)), below), gap=8)
    names = Row((words,), width=_NAMES, height=56)
    return Row((names, Column((Row((control,)), below), gap=8, weight=1)), gap=20, align="start")


def _places(ctx: Context) -> tuple[Widget, ...]:
    say, home = ctx.say, paths.user_data()
    return (
        Label(say("settings.saves_in", folder=ctx.saves or home / "saves")),
        Label(say("settings.decks_in", folder=home / "decks"), ink="ink_2"),
    )
