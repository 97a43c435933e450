"""The doors of the deck editor: a new deck, a copy of one, one's own deck. Each returns a wish, or tells why not."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from game.core.deck import Deck
from game.core.deck_draft import DeckDraft
from game.scenes.deck_editor.scene import DeckEditorScene
from game.scenes.deck_editor.writing import Writing, field_key
from game.scenes.scene import Context
from game.scenes.wish import Push, Wish
from game.storage import own_decks
from game.storage.notice import RefusedError
from game.storage.why_not import why_not
from game.storage.written_decks import WrittenDeck, begin

T = TypeVar("T")


def edit(ctx: Context, path: Path, card: str = "") -> Wish | None:
    """Open one's own deck by its file, which need not exist while there is a draft; a toast says why it does not open.

    It opens at `card`, or at the first one.
    """
    files = WrittenDeck(path)
    draft = _tried(ctx, files.open, "editor.not_opened")
    if draft is None:
        return None
    writing = Writing(draft)
    if ctx.settings.language in draft.languages:
        writing.language = ctx.settings.language
    if draft.cards:
        writing.choose(card if any(one.id == card for one in draft.cards) else draft.cards[0].id)
    return Push(DeckEditorScene(files, writing))


def write_new(ctx: Context) -> Wish | None:
    """Begin a deck in the language of the screen, with its title ready to be typed over."""
    say, language = ctx.say, ctx.settings.language
    draft = DeckDraft(
        id=own_decks.free_id(f"deck-{secrets.token_hex(4)}", ctx.desk.own_decks, ctx.desk.decks),
        languages=(language,),
        title={language: say("editor.new_title")},
        about={language: say("editor.new_about")},
        authors=(say("editor.new_author"),),
        licence=say("editor.new_licence"),
    )
    path = _tried(ctx, lambda: begin(ctx.desk.own_decks, draft), "editor.not_made")
    wish = None if path is None else edit(ctx, path)
    if isinstance(wish, Push) and isinstance(wish.scene, DeckEditorScene):
        writing = wish.scene.writing
        writing.to = field_key("title", language)
        writing.field("title", language).select(0, len(say("editor.new_title")))
    return wish


def copy(ctx: Context, deck: Deck) -> Wish | None:
    """Open a copy of any deck, with an id and a title of its own; whoever made the first stays its author."""
    added = _tried(ctx, lambda: own_decks.add(deck, ctx.desk.own_decks, ctx.desk.decks), "editor.not_made")
    if added is None:
        return None
    ctx.desk.read_decks_again()
    return edit(ctx, added.path)


def _tried(ctx: Context, act: Callable[[], T], failed: str) -> T | None:
    """Return what an act gives; None, with the reason told, where it is refused or the disk is at fault (`failed`)."""
    try:
        return act()
    except RefusedError as refused:
        ctx.toast(refused.notice.sentence(ctx.say), icon="triangle-alert")
    except OSError as error:
        ctx.toast(ctx.say(failed, reason=why_not(error, ctx.say)), icon="triangle-alert")
    return None
