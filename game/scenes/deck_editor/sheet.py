"""The sheet in the middle of the deck editor: what is open, what can be done to it, in which language, and its form."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.proofreading import to_translate
from game.scenes.board_beside import enlarged
from game.scenes.deck_editor.acts import Acts
from game.scenes.deck_editor.advice import Advice
from game.scenes.deck_editor.card_form import CardForm
from game.scenes.deck_editor.deck_form import DeckForm, Hands
from game.scenes.deck_editor.fields import Fields
from game.scenes.deck_editor.words import language_name, wrong_words
from game.scenes.scene import Context
from game.ui.fitting import FirstThatFits
from game.ui.widgets import (
    Button,
    Checkbox,
    ChoiceGroup,
    Column,
    Label,
    Option,
    Pad,
    Panel,
    Row,
    Scroll,
    Widget,
)


class EditorSheet:
    """Builds the sheet for what is open; keeps the forms."""

    def __init__(self) -> None:
        self._card, self._deck = CardForm(), DeckForm()

    def build(self, ctx: Context, acts: Acts, advice: Advice) -> Widget:
        """Return the sheet as things now stand."""
        writing = acts.writing
        writing.order.clear()
        card = writing.card
        told = {} if card is None else advice.about(card)
        faults = self._faults(ctx, acts)
        fields = Fields(ctx.say, writing, self.languages(acts), faults, told, acts.typed, acts.next_field)
        parts: list[Widget] = [self._heading(ctx, acts)]
        if len(writing.draft.languages) > 1:
            parts.append(self._language(ctx, acts))
        if card is None:
            hands = Hands(acts.speak, acts.silence, acts.put_first, acts.drop_author)
            form = self._deck.build(ctx, fields, hands)
        else:
            form = self._card.build(ctx, card, fields, acts.turn, acts.fold)
        # room for the focus ring of what stands at the edges
        inside = Pad(form, sides=(10, 10, 10, 14))
        parts.append(Scroll(inside, writing.form_scroll, steady=True, weight=1))
        name = ctx.say("editor.deck_itself" if card is None else "editor.card_itself")
        return Panel(Column(tuple(parts), gap=12), pad=(20, 18, 10, 10), name=name, weight=1)

    def languages(self, acts: Acts) -> tuple[str, ...]:
        """Return the languages of the columns: one, or while one translates the first of the deck and another."""
        writing = acts.writing
        return (writing.draft.fallback, writing.language) if writing.beside else (writing.language,)

    def _heading(self, ctx: Context, acts: Acts) -> Widget:
        say, writing = ctx.say, acts.writing
        card = writing.card
        if card is None:
            return Pad(Label(say("editor.deck_itself"), "heading_big", heading=2), sides=(10, 6, 10, 6))
        cards = writing.draft.cards
        at = writing.draft.place(card.id)
        words = Label(say("editor.place", card=at + 1, cards=len(cards)), "heading", heading=2, max_lines=1, weight=1)
        return Pad(Row((words, *_tools(ctx, acts, at, len(cards), hidden=card.hidden)), gap=6), sides=(10, 0, 10, 0))

    def _language(self, ctx: Context, acts: Acts) -> Widget:
        say, writing = ctx.say, acts.writing
        there = writing.draft.languages
        shown = there[1:] if writing.beside else there
        options = tuple(Option(code, language_name(say, code), language=code) for code in shown)
        name = say("editor.write_in")
        parts: list[Widget] = []
        if len(options) > 1:
            parts.append(ChoiceGroup(options, writing.language, acts.write_in, name=name, key="language"))
        if not enlarged(ctx):
            parts.append(Checkbox(say("editor.beside"), writing.beside, acts.translate, key="beside"))
        row: Widget = Row(tuple(parts), gap=20)
        if writing.card is not None:
            lacking = sum(language == writing.language for _, language in to_translate(writing.card, there))
            words = say("editor.untranslated", n=lacking, language=language_name(say, writing.language))
            if lacking:
                row = FirstThatFits((Row((*parts, Label(words, "hint", "ink_2")), gap=20), row))
        return Pad(row, sides=(10, 0, 10, 0))

    def _faults(self, ctx: Context, acts: Acts) -> Mapping[tuple[str, str], str]:
        writing = acts.writing
        card = writing.card
        wrong = writing.proof.wrong_deck(writing.draft) if card is None else writing.told(card)
        found: dict[tuple[str, str], str] = {}
        for one in wrong:
            field = "authors/0" if card is None and one.field == "authors" else one.field
            found.setdefault((field, one.language), wrong_words(ctx.say, one))
        return found


def _tools(ctx: Context, acts: Acts, at: int, count: int, *, hidden: bool) -> tuple[Widget, ...]:
    """What can be done to a whole card; with enlarged text the keys are left out."""
    say = ctx.say
    asked = (
        ("up", "arrow-up", "alt+up", lambda: acts.move(-1), at > 0),
        ("down", "arrow-down", "alt+down", lambda: acts.move(1), at < count - 1),
        ("duplicate", "copy", "ctrl+d", acts.duplicate, True),
        ("show" if hidden else "hide", "eye" if hidden else "eye-off", "ctrl+h", acts.hide, True),
        ("remove", "trash-2", "delete", acts.remove, True),
    )
    return tuple(
        Button(
            "", act, "ghost", icon, shortcut=key, cap=False, enabled=able, small=True, name=say(f"editor.{name}"),
            key=f"tool-{name if name != 'show' else 'hide'}",
        )
        for name, icon, key, act, able in asked
    )  # fmt: skip
