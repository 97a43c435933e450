"""Which decks a table plays with: what is taken stands in the sheet, and a list of all decks lies behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from game.core.cards import THEMES
from game.core.deck import Deck
from game.scenes.board_beside import enlarged
from game.scenes.deck_words import (
    about_of,
    counted,
    dealt,
    fault_panel,
    fault_title,
    own_first,
    theme_of,
    title_of,
    unusable,
)
from game.scenes.parts import backs, section, tick
from game.scenes.scene import Context
from game.scenes.setup.model import Choices
from game.ui import access_tree as tree
from game.ui.widgets import Column, Grid, Icon, Label, Pick, Row, Widget

_TILES: Final = 3
"""So many taken decks stand in the sheet by name; the others are counted in one tile."""
_LINES: Final = 2


def cards_section(
    ctx: Context, choices: Choices, open_decks: Callable[[str], object], more: Callable[[], object] | None
) -> Widget:
    """Return the decks that are taken, the way to the others and, where themes are left out, what leads `more` there.

    `open_decks` is called with the key of the deck to begin at.
    """
    say = ctx.say
    taken = [deck for deck in ctx.desk.decks.values() if deck.id in choices.decks]
    shown = taken[:_TILES]
    tiles = [_taken(ctx, deck, partial(open_decks, deck_key(deck.id))) for deck in shown]
    others = [deck for deck in own_first(ctx) if deck not in shown]
    if others:
        tiles.append(_others(ctx, taken[_TILES:], others, partial(open_decks, deck_key(others[0].id))))
    chosen = tuple(theme for theme in THEMES if theme in choices.themes)
    if more is not None and len(chosen) < len(THEMES):
        words = say("setup.some_themes", n=len(chosen))
        tiles.append(_way(chosen[:3], words, "", say("setup.themes_more"), more, "themes"))
    columns = (1,) if enlarged(ctx) else (1, 1)
    return section(say("setup.cards"), Grid(tuple(tiles), columns, gap=14, line_gap=14))


def deck_key(deck: str) -> str:
    """Return the key of a deck in the list."""
    return f"deck-{deck}"


def _taken(ctx: Context, deck: Deck, on_press: Callable[[], object]) -> Widget:
    name, count = title_of(ctx, deck), ctx.say("setup.deck_cards", n=dealt(deck))
    words = Column((Label(name, role="label", hidden=True), Label(count, ink="ink_2", hidden=True)), gap=0, weight=1)
    return Pick(
        Row((backs((theme_of(deck),), 60, 84), words), gap=18),
        on_press,
        selected=True,
        pad=10,
        name=name,
        value=count,
        description=about_of(ctx, deck),
        key=f"taken-{deck.id}",
    )


def _others(ctx: Context, taken: list[Deck], others: list[Deck], on_press: Callable[[], object]) -> Widget:
    """The way to the list, which says how many decks are taken beside those that stand here."""
    say = ctx.say
    if taken:
        words = say("setup.more_decks", n=len(taken))
        below = say("setup.deck_cards", n=sum(dealt(deck) for deck in taken))
    else:
        words, below = say("setup.other_decks"), say("setup.decks_to_choose", n=len(others))
    themes = tuple(theme_of(deck) for deck in (taken or others)[:3])
    return _way(themes, words, below, say("setup.decks_more"), on_press, "decks")


def _way(
    themes: tuple[str, ...], words: str, below: str, means: str, on_press: Callable[[], object], key: str
) -> Widget:
    """A tile that leads to a sheet over this one."""
    lines: list[Widget] = [Label(words, role="label", hidden=True)]
    if below:
        lines.append(Label(below, ink="ink_2", hidden=True))
    row = Row(
        (backs(themes, 92, 84), Column(tuple(lines), gap=0, weight=1), Icon("chevron-right", 30, "ink_2")), gap=18
    )
    return Pick(row, on_press, pad=10, name=words, value=below, description=means, key=key)


def decks_sheet(ctx: Context, choices: Choices) -> tuple[Widget, ...]:
    """Return every deck with a tick, the user's own first, and what is wrong with those that cannot be played."""
    say = ctx.say
    faulty = [fault_panel(ctx, fault_title(ctx, file), faults) for file, faults in unusable(ctx).items()]
    if faulty:
        faulty.append(Label(say("decks.others_play"), ink="ink_2"))
    return (
        Label(say("setup.decks_text"), ink="ink_2"),
        *(_line(ctx, choices, deck) for deck in own_first(ctx)),
        *faulty,
    )


def _line(ctx: Context, choices: Choices, deck: Deck) -> Widget:
    name, about, count = title_of(ctx, deck), about_of(ctx, deck), counted(ctx, deck)
    chosen = deck.id in choices.decks

    def press() -> None:
        if not choices.toggle_deck(deck.id):
            ctx.toast(ctx.say("setup.one_deck"), icon="info")

    words = Column(
        (
            Label(name, role="label", hidden=True),
            Label(about, max_lines=_LINES, cut=True, hidden=True),
            Label(count, "hint", ink="ink_2", hidden=True),
        ),
        gap=2,
        weight=1,
    )
    parts: tuple[Widget, ...] = (words, tick(chosen))
    if not enlarged(ctx):
        parts = (backs((theme_of(deck),), 60, 84), *parts)
    return Pick(
        Row(parts, gap=18),
        press,
        selected=chosen,
        pad=12,
        role=tree.TOGGLE,
        name=name,
        value=count,
        description=about,
        key=deck_key(deck.id),
    )


def tell_of_faults(ctx: Context) -> None:
    """Say in passing that a deck cannot be played, and where it says why."""
    if files := unusable(ctx):
        ctx.toast(ctx.say("setup.deck_faults", n=len(files)), icon="triangle-alert")
