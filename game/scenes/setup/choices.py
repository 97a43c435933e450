"""The right of set-up: what it is about, which cards, how long, who sees the screen, what stays secret."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.core.cards import THEMES
from game.core.deck import Deck
from game.core.text import say_in
from game.scenes.scene import Context
from game.scenes.setup.model import LEAST_MINUTES, MINUTES, MOST_CARDS_EACH, MOST_MINUTES, Choices
from game.ui import access_tree as tree
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import (
    Checkbox,
    ChoiceGroup,
    Column,
    Grid,
    Icon,
    Label,
    Named,
    Option,
    Pick,
    Picture,
    Row,
    TextField,
    Widget,
    labelled,
)

_EACH = "each"  # the option for cards per player among the lengths in minutes


def choices_sheet(
    ctx: Context, choices: Choices, go_to: Callable[[str], object], more: Callable[[], object]
) -> tuple[Widget, ...]:
    """The parts of the sheet from top to bottom; `go_to` moves the focus to a key, `more` opens the other choices."""
    about = _about(ctx, choices, go_to)
    if choices.people.alone:
        return (about, _cards(ctx, choices, None), _length(ctx, choices))
    return (about, _cards(ctx, choices, more), _length(ctx, choices), _screen(ctx, choices), _secrecy(ctx, choices))


def section(words: str, *parts: Widget, gap: float = 8) -> Widget:
    """A question in large letters with what answers it."""
    return Column((Label(words, role="heading", heading=2), *parts), gap=gap)


def note(icon: str, words: str, *, weight: float = 0) -> Widget:
    """A quiet line that says what a choice means."""
    return Row((Icon(icon, 30, "primary"), Label(words, ink="ink_2", weight=1)), gap=14, weight=weight)


def tick(chosen: bool) -> Widget:
    """The box of something that can be taken, drawn only: what it stands in is pressed."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        theme = canvas.theme
        if not chosen:
            canvas.box(rect, theme.face, 12, edge=theme.control)
            return
        canvas.box(rect, theme.primary, 12)
        canvas.icon("check", rect.inset(8), theme.on_primary)

    return Picture(paint, (44, 44), chosen)


def backs(themes: tuple[str, ...], width: float, height: float) -> Widget:
    """One card's back, or a few like a hand of cards."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is None:
            return
        if len(themes) == 1:
            canvas.sprite(canvas.art.card_back(width, height, themes[0], radius=10), rect)
        else:
            canvas.sprite(canvas.art.fan(height * 0.56, height * 0.8, themes, tilt=7, step=16), rect)

    return Picture(paint, (width, height), themes, beyond=16)


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


def _cards(ctx: Context, choices: Choices, more: Callable[[], object] | None) -> Widget:
    say = ctx.say
    tiles = [_deck(ctx, choices, deck) for deck in ctx.desk.decks.values()]
    if more is None:
        return section(say("setup.cards"), Grid(tuple(tiles), (1, 1), gap=14, line_gap=14))
    chosen = tuple(theme for theme in THEMES if theme in choices.themes)
    words = say("setup.all_themes") if len(chosen) == len(THEMES) else say("setup.some_themes", n=len(chosen))
    tiles.append(
        Pick(
            Row(
                (
                    backs(chosen[:3], 92, 84),
                    Column((Label(words, role="label", hidden=True),), weight=1),
                    Icon("chevron-right", 30, "ink_2"),
                ),
                gap=18,
            ),
            more,
            pad=10,
            name=words,
            description=say("setup.themes_more"),
            key="themes",
        )
    )
    return section(say("setup.cards"), Grid(tuple(tiles), (1, 1), gap=14, line_gap=14))


def _deck(ctx: Context, choices: Choices, deck: Deck) -> Widget:
    language = ctx.settings.language
    name = say_in(deck.title.root, language, deck.fallback)
    count = ctx.say("setup.deck_cards", n=len(deck.cards))
    chosen = deck.id in choices.decks

    def press() -> None:
        if not choices.toggle_deck(deck.id):
            ctx.toast(ctx.say("setup.one_deck"), icon="info")

    words = Column((Label(name, role="label", hidden=True), Label(count, ink="ink_2", hidden=True)), gap=0, weight=1)
    return Pick(
        Row((backs((deck.cards[0].theme,), 60, 84), words, tick(chosen)), gap=18),
        press,
        selected=chosen,
        pad=10,
        role=tree.TOGGLE,
        name=name,
        value=count,
        description=say_in(deck.about.root, language, deck.fallback),
        key=f"deck-{deck.id}",
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
