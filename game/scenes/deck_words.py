"""What is said of a deck wherever it is listed: its title, what it is about, its cards and languages, and whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from game.core.deck import Deck
from game.core.text import say_in
from game.scenes.scene import Context
from game.storage.catalog import Catalog
from game.storage.faults import Fault, printable
from game.ui.widgets import Column, Icon, Label, Panel, Row, Widget

FEW_FAULTS: Final = 3
"""So many faults of one file are told among other things; who has mended those sees the rest."""
MOST_FAULTS: Final = 9
"""So many are told where there is room for them."""


def title_of(ctx: Context, deck: Deck) -> str:
    """Return the deck's title in the language of the screen, or in its own."""
    return say_in(deck.title.root, ctx.settings.language, deck.fallback)


def about_of(ctx: Context, deck: Deck) -> str:
    """Return what the deck is about."""
    return say_in(deck.about.root, ctx.settings.language, deck.fallback)


def own_first(ctx: Context) -> list[Deck]:
    """Return all decks as people look for them: the user's own by title, then those that ship with the game."""
    own = [deck for deck in ctx.desk.decks.values() if ctx.desk.is_own(deck.id)]
    shipped = [deck for deck in ctx.desk.decks.values() if deck not in own]
    return [*sorted(own, key=lambda deck: title_of(ctx, deck).casefold()), *shipped]


def dealt(deck: Deck) -> int:
    """Return how many cards of a deck can be dealt."""
    return sum(not card.hidden for card in deck.cards)


def theme_of(deck: Deck) -> str:
    """Return the theme that most of its cards have: the back that stands for the deck."""
    return Counter(card.theme for card in deck.cards).most_common(1)[0][0]


def language_names(say: Catalog, codes: Sequence[str]) -> str:
    """Return the names that languages have for themselves; one that the program does not speak is named by its code."""
    own = say.languages()
    return ", ".join(own.get(code, code) for code in codes)


def counted(ctx: Context, deck: Deck, *, whose: bool = True) -> str:
    """Return how many cards a deck deals and hides, in which languages and, if asked, whether it is the user's own."""
    say = ctx.say
    hidden = len(deck.cards) - dealt(deck)
    parts = [say("decks.cards", n=dealt(deck))]
    if hidden:
        parts.append(say("decks.hidden", n=hidden))
    parts.append(language_names(say, deck.languages))
    if whose and ctx.desk.is_own(deck.id):
        parts.append(say("decks.own"))
    return " · ".join(parts)


def unusable(ctx: Context) -> dict[str, list[Fault]]:
    """Return the files that should be decks and cannot be played, each with what is wrong in it."""
    found: dict[str, list[Fault]] = {}
    for fault in ctx.desk.deck_faults:
        if not fault.minor:
            found.setdefault(fault.file, []).append(fault)
    return found


def fault_words(ctx: Context, fault: Fault) -> str:
    """Return one fault as a sentence: line or cell, card and field as far as known, and what is wrong there."""
    say = ctx.say
    where = []
    if fault.cell:
        where.append(say("decks.at_cell", cell=fault.cell))
    elif fault.line:
        where.append(say("decks.at_line", line=fault.line))
    where += [part for part in (fault.card or "", fault.field) if part]
    place, words = printable(", ".join(where)), printable(fault.words(say))
    return f"{place}: {words}." if place else f"{words[:1].upper()}{words[1:]}."


def minor_words(ctx: Context, faults: Sequence[Fault], most: int = FEW_FAULTS) -> list[str]:
    """Return what can be said of a deck that plays: what was left out of its file, and how many texts lack a language."""
    others = [fault for fault in faults if fault.code not in {"language_missing", "more_faults"}]
    # what is no longer told one by one is as good as always a text without words in some language
    gaps = sum(int(dict(fault.values).get("n", 1)) for fault in faults if fault not in others)
    told = [fault_words(ctx, fault) for fault in others[:most]]
    if len(others) > most:
        told.append(ctx.say("decks.more_left_out", n=len(others) - most))
    if gaps:
        told.append(ctx.say("decks.gaps", n=gaps))
    return told


def fault_panel(
    ctx: Context, title: str, faults: Sequence[Fault], *, after: str = "", most: int = FEW_FAULTS
) -> Widget:
    """Return a sheet that names the first faults of one file, and says after them what can still be done."""
    lines: list[Widget] = [Label(title, "body_strong")]
    lines += [Label(fault_words(ctx, fault)) for fault in faults[:most]]
    if len(faults) > most:
        lines.append(Label(ctx.say("decks.more_faults", n=len(faults) - most)))
    if after:
        lines.append(Label(after, "body_medium"))
    signed = Row((Icon("triangle-alert", 32, "clash"), Column(tuple(lines), gap=6, weight=1)), gap=16, align="start")
    return Panel(signed, pad=16, look="fault", radius=16, shadow=0)


def fault_title(ctx: Context, file: str) -> str:
    """Return the heading of such a sheet: which file cannot be used."""
    return ctx.say("decks.unusable", file=printable(Path(file).name))
