"""The words of the deck editor that are put together: what is wrong, what was done, what languages are called."""

from __future__ import annotations

from typing import Final

from game.core.card_draft import CardDraft, parted
from game.core.deck_draft import DeckDraft
from game.core.deck_edits import Change
from game.core.proofreading import Wrong
from game.scenes.deck_editor.writing import DECK
from game.storage.catalog import Catalog
from game.storage.faults import translate
from game.storage.notice import notice

LANGUAGES: Final = ("nl", "en", "de", "fr", "fy", "es", "it", "pt", "da", "sv", "nb", "fi", "pl", "cs", "tr", "id")
"""The languages that can be chosen for a deck; one that has another already keeps it."""
_SAID: Final = ("question", "low", "high", "term", "title", "about", "authors", "licence")
"""The fields whose lack has a sentence of its own."""


def language_name(say: Catalog, code: str) -> str:
    """Return what a language calls itself; its code where nobody told."""
    return say.languages().get(code) or (say(f"editor.language.{code}") if code in LANGUAGES else code)


def wrong_words(say: Catalog, one: Wrong) -> str:
    """Return what is wrong in a field, and what to do about it, as a sentence."""
    name = parted(one.field)[0]
    if name in ("source_title", "source_organisation") and one.missing:
        return say("editor.fault.source")
    if one.missing and name in _SAID:
        return say(f"editor.fault.{name}")
    code, values = translate(one.detail)
    return notice(code, **values).sentence(say)


def short_question(say: Catalog, card: CardDraft, language: str, fallback: str) -> str:
    """Return a card's question as far as it is written, in a language or another; of a term card its word."""
    words = card.words("term" if card.kind == "term" and any(card.term.values()) else "question")
    found = words.get(language) or words.get(fallback) or next(filter(None, words.values()), "")
    return " ".join(found.split()) or say("editor.no_question")


def deck_title(say: Catalog, draft: DeckDraft) -> str:
    """Return the deck's title as far as it is written."""
    words = draft.title
    found = words.get(say.language) or words.get(draft.fallback) or next(filter(None, words.values()), "")
    return found.strip() or say("editor.no_title")


def done_words(say: Catalog, change: Change, *, back: bool) -> str:
    """Say what was taken back, or done again."""
    name, place = parted(change.field)
    if change.what == "typed":
        field = f"editor.deck_field.{name}" if change.card == DECK else f"editor.field.{name}"
        what = say("editor.did.typed", field=say(field, n=(place or 0) + 1))
    else:
        what = say(f"editor.did.{change.what}")
    return say("editor.undone" if back else "editor.redone", what=what)
