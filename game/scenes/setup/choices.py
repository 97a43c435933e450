"""The right of set-up: what it is about, which cards, how long, who sees the screen, what stays secret."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.scenes.parts import note, section
from game.scenes.scene import Context
from game.scenes.setup.decks import cards_section
from game.scenes.setup.model import LEAST_MINUTES, MINUTES, MOST_CARDS_EACH, MOST_MINUTES, Choices
from game.ui.widgets import (
    Checkbox,
    ChoiceGroup,
    Column,
    Icon,
    Label,
    Named,
    Option,
    Pick,
    Row,
    TextField,
    Widget,
    labelled,
)

_EACH = "each"  # the option for cards per player among the lengths in minutes


def choices_sheet(
    ctx: Context,
    choices: Choices,
    go_to: Callable[[str], object],
    decks: Callable[[str], object],
    more: Callable[[], object],
) -> tuple[Widget, ...]:
    """The parts of the sheet from top to bottom.

    `go_to` moves the focus to a key, `decks` opens the list of decks at a key, `more` the other choices.
    """
    about = _about(ctx, choices, go_to)
    if choices.people.alone:
        return (about, cards_section(ctx, choices, decks, None), _length(ctx, choices))
    cards = cards_section(ctx, choices, decks, more)
    return (about, cards, _length(ctx, choices), _screen(ctx, choices), _secrecy(ctx, choices))


def _about(ctx: Context, choices: Choices, go_to: Callable[[str], object]) -> Widget:
    say = ctx.say
    title = TextField(
        choices.title,
        placeholder=choices.people.defaults.title,
        role="title_field",
        on_enter=partial(go_to, "ambition"),
        key="title",
    )
    ambition = TextField(
        choices.ambition,
        placeholder=say("setup.ambition_example"),
        max_lines=2,
        on_enter=partial(go_to, "begin"),
        key="ambition",
    )
    means: tuple[Widget, ...]
    if choices.alone:
        wish, means = say("setup.ambition_alone"), (note("armchair", say("setup.alone_means")),)
    else:
        wish, means = say("setup.ambition"), ()
    empty = say("setup.may_be_empty")
    label = Row(
        (
            Label(wish, role="label", ink="ink_2", hidden=True),
            Label(empty, ink="ink_2", hidden=True),
        ),
        gap=8,
    )
    hint = Label(say("setup.no_patients"), role="hint", ink="ink_2")
    named = replace(ambition, name=wish, description=empty)
    return Column(
        (*means, labelled(say("setup.about"), title), Column((label, named, hint), gap=8)),
        gap=12,
    )


def _length(ctx: Context, choices: Choices) -> Widget:
    say = ctx.say
    options = tuple(Option(minutes, say(f"setup.minutes.{minutes}")) for minutes in MINUTES)
    options += (Option(_EACH, say("setup.by_cards")),)

    def choose(value: object) -> None:
        choices.by_cards = value == _EACH
        if isinstance(value, int):
            choices.minutes = value

    chosen: object = _EACH if choices.by_cards else choices.minutes
    group = ChoiceGroup(options, chosen, choose, name=say("setup.how_long"), key="length", weight=1)
    return section(say("setup.how_long"), Row((group, _stepper(ctx, choices)), gap=14))


def _stepper(ctx: Context, choices: Choices) -> Widget:
    """The length to the quarter of an hour, or the cards for each."""
    say = ctx.say
    if choices.by_cards:
        now, least, most = choices.cards_each, 1, MOST_CARDS_EACH
        words = say("setup.each", n=now)
    else:
        now, least, most = choices.minutes, LEAST_MINUTES, MOST_MINUTES
        words = say("setup.length", n=now)

    # at its end a button stays, and does nothing: the focus may not jump away under a finger that presses on
    def step(icon: str, by: int, key: str, further: bool) -> Widget:
        return Pick(
            Icon(icon, 28, "ink" if further else "disabled"),
            partial(choices.step_length, by),
            pad=12,
            radius=27,
            width=54,
            height=54,
            name=say("setup.longer" if by > 0 else "setup.shorter"),
            key=f"length-{key}",
        )

    return Named(
        Row(
            (
                step("minus", -1, "less", now > least),
                Label(words, role="body_strong", align="center", width=112, hidden=True),
                step("plus", 1, "more", now < most),
            ),
            gap=4,
        ),
        name=say("setup.how_long"),
        value=words,
    )


def _screen(ctx: Context, choices: Choices) -> Widget:
    say = ctx.say
    options = (
        Option("private", say("setup.screen.private"), description=say("setup.screen.private_means")),
        Option("visible", say("setup.screen.visible"), description=say("setup.screen.visible_means")),
    )

    def choose(value: object) -> None:
        choices.screen = "visible" if value == "visible" else "private"

    words = say("setup.screen.question")
    return section(words, ChoiceGroup(options, choices.screen, choose, name=words, key="screen"))


def _secrecy(ctx: Context, choices: Choices) -> Widget:
    """The three ways to be secret; what the table is too small for says so."""
    say = ctx.say

    def option(value: str, allowed: bool) -> Option:
        words = say(f"vocabulary.secrecy.{value}")
        if allowed:
            return Option(value, words)
        return Option(value, say(f"setup.secrecy.{value}_from"), enabled=False)

    options = (
        option("named", True),
        option("parties", choices.allows("parties")),
        option("anonymous", choices.allows("anonymous")),
    )

    def choose(value: object) -> None:
        for secrecy in ("named", "parties", "anonymous"):
            if value == secrecy:
                choices.wished_secrecy = secrecy

    words = say("setup.secrecy.question")
    means = say(f"setup.secrecy.{choices.secrecy}_means")
    if choices.secrecy != choices.wished_secrecy:
        means = say(f"setup.secrecy.{choices.wished_secrecy}_not")
    people = choices.people

    def toggle_aliases() -> None:
        people.aliases = not people.aliases

    aliases = Checkbox(
        say("setup.aliases"), people.aliases, toggle_aliases, description=say("setup.aliases_means"), key="aliases"
    )
    return section(
        words,
        ChoiceGroup(options, choices.secrecy, choose, name=words, key="secrecy"),
        Row((note("eye" if choices.secrecy == "named" else "eye-off", means, weight=1), aliases), gap=24),
    )
