"""The card as it will lie on the table, beside its form, as far as it is written."""

from __future__ import annotations

from collections import Counter

from game.core.card_draft import CardDraft, filled
from game.core.cards import THEMES
from game.core.deck_draft import DeckDraft
from game.scenes.card import BigCard, CardWords
from game.scenes.deck_editor.words import deck_title
from game.scenes.deck_editor.writing import Writing
from game.scenes.faces import paint_back
from game.scenes.scene import Context
from game.scenes.screen_aloud import joined
from game.storage.catalog import Catalog
from game.ui.art.cards import RADIUS
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Box, Column, Label, Named, Picture, Widget

WIDE = 484.0
_BACK = (330.0, 460.0)


def preview(ctx: Context, writing: Writing, language: str) -> Widget:
    """Return the open card face up in a language; of the deck itself the back that stands for it, and what it holds."""
    card = writing.card
    if card is None:
        return _whole(ctx, writing)
    face = BigCard(draft_words(ctx.say, writing.draft, card, language), writing.card_scroll, key="card")
    return Named(face, name=ctx.say("editor.as_on_table"), width=WIDE)


def draft_words(say: Catalog, draft: DeckDraft, card: CardDraft, language: str) -> CardWords:
    """Return what stands on a card that may be unfinished; a line says where the question will come."""
    spoken = language if filled(card.question).get(language) else draft.fallback

    def words(field: str) -> str:
        found = filled(card.words(field))
        return found.get(language) or found.get(draft.fallback) or next(iter(found.values()), "")

    kind = say(f"vocabulary.kind.{card.kind}")
    if card.kind == "external" and card.empty_chair:
        kind = say("play.empty_chair")
    asked = tuple(text for at in range(len(card.follow_ups)) if (text := words(f"follow_ups/{at}")))
    return CardWords(
        card.theme,
        say(f"vocabulary.theme.{card.theme}"),
        kind,
        card.depth,
        say(f"vocabulary.depth.{card.depth}"),
        words("question") or say("editor.question_here"),
        words("why"),
        say("play.ask_on"),
        asked,
        deck_title(say, draft),
        say("editor.place", card=draft.place(card.id) + 1, cards=len(draft.cards)),
        "" if spoken == say.language else spoken,
    )


def aloud(say: Catalog, writing: Writing, language: str) -> tuple[tuple[str, str], ...]:
    """Return what is read aloud of the open card: languages with words."""
    card = writing.card
    if card is None:
        return ()
    words = draft_words(say, writing.draft, card, language)
    own, spoken = say.language, words.language or say.language
    told = [(own, words.theme_name), (spoken, words.question), (spoken, words.why)]
    if words.follow_ups:
        told += [(own, words.ask_on), *((spoken, text) for text in words.follow_ups)]
    return joined([*told, (own, words.kind)])


def _whole(ctx: Context, writing: Writing) -> Widget:
    say, draft = ctx.say, writing.draft
    theme = Counter(card.theme for card in draft.cards).most_common(1)[0][0] if draft.cards else THEMES[0]

    def paint(canvas: Canvas, rect: Rect) -> None:
        paint_back(canvas, rect, theme, RADIUS, card=True)

    unfinished = len(writing.unfinished)
    hidden = sum(card.hidden and not writing.wrong(card) for card in draft.cards)
    lines = [Label(say("editor.dealt", n=len(draft.cards) - unfinished - hidden), "name", "on_room", align="center")]
    if hidden:
        lines.append(Label(say("editor.hidden_cards", n=hidden), ink="on_room_2", align="center"))
    if unfinished:
        lines.append(Label(say("editor.unfinished_cards", n=unfinished), ink="on_room_2", align="center"))
    back = Box(Picture(paint, _BACK, theme, beyond=50))
    return Box(Column((back, *lines), gap=18), width=WIDE)
