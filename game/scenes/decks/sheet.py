"""The sheet beside the shelf: one deck, whose it is, what is in it, and what can be done with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

from game.core.cards import THEMES, ThemeId
from game.core.deck import Deck
from game.scenes.board_beside import enlarged
from game.scenes.deck_words import MOST_FAULTS, dealt, fault_panel, fault_title, language_names
from game.scenes.decks.items import Item
from game.scenes.parts import backs, note
from game.scenes.scene import Context
from game.ui import access_tree as tree
from game.ui.widgets import Button, Column, Grid, Label, Line, Named, Pad, Panel, Row, Scroll, ScrollModel, Widget

_BACK: Final = (32.0, 43.0)
_GAP: Final = 12.0
_SHEET: Final = 660.0
"""The width that a sheet leaves its buttons, beside the list."""


class Acts(NamedTuple):
    """What can be done with the chosen deck; what cannot is None."""

    browse: Callable[[], object] | None = None
    play: Callable[[], object] | None = None
    edit: Callable[[], object] | None = None
    copy: Callable[[], object] | None = None
    share: Callable[[], object] | None = None
    print_it: Callable[[], object] | None = None
    remove: Callable[[], object] | None = None


def sheet(
    ctx: Context, one: Item, acts: Acts, scroll: ScrollModel, *, waiting: int = 0, narrow: bool = False
) -> Widget:
    """Return the sheet; `waiting` cards of the deck are not finished yet.

    `narrow` puts its buttons below each other and lets them scroll, as large words need the room.
    """
    parts: list[Widget] = [Label(one.title, "heading_big", heading=2)]
    if one.about:
        parts.append(Label(one.about))
    if one.deck is not None:
        parts += facts(ctx, one.deck, waiting)
        if waiting:
            parts.append(note("pencil", ctx.say("decks.waiting_text", n=waiting)))
        if one.gaps:
            parts.append(note("info", ctx.say("decks.gaps", n=one.gaps)))
    elif one.sort == "draft":
        parts.append(note("pencil", ctx.say("decks.unfinished_text")))
    else:
        after = ctx.say("decks.others_play")
        parts = [fault_panel(ctx, fault_title(ctx, one.key), one.faults, after=after, most=MOST_FAULTS)]
    if one.path is not None:
        parts += [Line(), Label(ctx.say("decks.file", file=one.path), "hint", "ink_2")]
        if one.earlier is not None:
            parts.append(Label(ctx.say("decks.earlier", file=one.earlier), "hint", "ink_2"))
    buttons = _buttons(ctx, acts, narrow=narrow)
    if narrow:
        whole: Widget = Scroll(Pad(Column((*parts, *buttons), gap=14), 8), scroll)
    else:
        whole = Column((Scroll(Pad(Column(tuple(parts), gap=14), 4), scroll, weight=1), *buttons), gap=16)
    return Panel(whole, pad=(26, 22, 22, 24), weight=2)


def facts(ctx: Context, deck: Deck, waiting: int = 0) -> list[Widget]:
    """Return what is to be known of a deck: how many cards of each theme, languages, version, makers and licence.

    `waiting` cards are written for it and not finished yet.
    """
    say = ctx.say
    counts = Counter(card.theme for card in deck.cards if not card.hidden)
    hidden = len(deck.cards) - dealt(deck)
    words = say("decks.cards", n=dealt(deck))
    if hidden:
        words += ", " + say("decks.hidden", n=hidden)
    if waiting:
        words += ", " + say("decks.waiting", n=waiting)
    return [
        Label(words, "label"),
        _themes(ctx, counts),
        Grid(
            (
                *_fact(say("decks.languages"), language_names(say, deck.languages)),
                *_fact(say("decks.authors"), ", ".join(deck.authors)),
                *_fact(say("decks.licence"), deck.licence),
                *_fact(say("decks.version"), deck.version),
            ),
            (1,) if enlarged(ctx) else (2, 5),
            gap=16,
            line_gap=8,
        ),
    ]


def _themes(ctx: Context, counts: Counter[ThemeId]) -> Widget:
    """How many cards there are of each theme, in two columns where the names have the room."""
    shown = tuple(_count(ctx, theme, counts[theme]) for theme in THEMES if counts[theme])
    widest = max((ctx.stage.kit.measure(one).w for one in shown), default=0.0)
    return Grid(shown, (1,) if 2 * widest + _GAP > _SHEET else (1, 1), gap=_GAP, line_gap=8)


def _count(ctx: Context, theme: str, count: int) -> Widget:
    """The back of a theme's cards with its name and how many there are."""
    name = ctx.say(f"vocabulary.theme.{theme}")
    words, number = Label(name, hidden=True), Label(ctx.say.number(count), "label", hidden=True)
    shown = Row((backs((theme,), *_BACK), words, number), gap=10)
    return Named(shown, tree.LABEL, name=f"{name}: {ctx.say('decks.cards', n=count)}")


def _fact(name: str, words: str) -> tuple[Widget, Widget]:
    return Label(name, ink="ink_2"), Label(words)


def _buttons(ctx: Context, acts: Acts, *, narrow: bool) -> tuple[Widget, ...]:
    say = ctx.say
    main = "edit" if acts.browse is None else "browse"
    made = [
        _button(say("decks.play"), acts.play, "play", "s", "play", small=not narrow),
        _button(say("decks.edit"), acts.edit, "pencil", "b", "edit", main=main == "edit", small=not narrow),
        _button(say("decks.copy"), acts.copy, "copy", "k", "copy", small=not narrow),
        _button(say("decks.share"), acts.share, "download", "d", "share", small=not narrow),
        _button(say("decks.print"), acts.print_it, "printer", "p", "print", small=not narrow),
        _button(say("decks.remove"), acts.remove, "trash-2", "delete", "remove", small=not narrow),
    ]
    first = _button(say("decks.browse"), acts.browse, "eye", "enter", "browse", main=True)
    others = tuple(one for one in made if one is not None)
    top = (first,) if first is not None else ()
    widest = max((ctx.stage.kit.measure(one).w for one in others), default=0.0)
    if narrow or 2 * widest + _GAP > _SHEET:
        return (*top, *others)
    return (*top, Grid(others, (1, 1), gap=_GAP, line_gap=_GAP)) if others else top


def _button(
    words: str,
    on_press: Callable[[], object] | None,
    icon: str,
    shortcut: str,
    key: str,
    *,
    main: bool = False,
    small: bool = False,
) -> Widget | None:
    if on_press is None:
        return None
    return Button(words, on_press, "primary" if main else "plain", icon, shortcut=shortcut, small=small, key=key)
