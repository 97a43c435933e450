"""The form of the deck itself: what it is called and about, in which languages, who made it and who may use it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.scenes.board_beside import enlarged
from game.scenes.deck_editor.fields import Fields, Shape, beside
from game.scenes.deck_editor.words import LANGUAGES, language_name
from game.scenes.deck_editor.writing import Writing
from game.scenes.scene import Context
from game.ui.widgets import Button, Column, Dropdown, DropdownModel, Label, Line, Option, Row, Widget

_MOST_AUTHORS = 12


class Hands(NamedTuple):
    """What can be done to the languages and the authors."""

    speak: Callable[[str], object]
    silence: Callable[[str], object]
    put_first: Callable[[str], object]
    drop_author: Callable[[int], object]


class DeckForm:
    """Keeps whether the list of languages is open."""

    def __init__(self) -> None:
        self._list = DropdownModel()

    def build(self, ctx: Context, fields: Fields, hands: Hands) -> Widget:
        """Return the form of the deck as it now stands."""
        say = ctx.say
        title = fields.text("title", say("editor.deck_field.title"), shape=Shape(most=2, strong=True), first=True)
        about = fields.text("about", say("editor.deck_field.about"), shape=Shape(2, 4))
        return Column(
            (title, about, self._languages(ctx, fields.writing, hands), Line(), *self._makers(ctx, fields, hands)),
            gap=18,
        )

    def _languages(self, ctx: Context, writing: Writing, hands: Hands) -> Widget:
        say, draft = ctx.say, writing.draft
        lines: list[Widget] = []
        for at, code in enumerate(draft.languages):
            name = language_name(say, code)
            parts: list[Widget] = [Label(name, "body_medium", in_language=code, weight=1)]
            if at == 0 and len(draft.languages) > 1:
                parts.append(Label(say("editor.stands_in"), "hint", "ink_2"))
            if at:
                words = say("editor.put_first")
                parts.append(
                    Button(
                        words,
                        lambda code=code: hands.put_first(code),  # type: ignore[misc]
                        small=True,
                        name=say("editor.put_first_named", language=name),
                        key=f"first-{code}",
                    )
                )
            if len(draft.languages) > 1:
                parts.append(
                    Button(
                        "",
                        lambda code=code: hands.silence(code),  # type: ignore[misc]
                        "ghost",
                        "x",
                        small=True,
                        name=say("editor.silence", language=name),
                        key=f"silence-{code}",
                    )
                )
            lines.append(Row(tuple(parts), gap=12))
        known = dict.fromkeys((*say.languages(), *LANGUAGES))
        more = tuple(Option(code, language_name(say, code)) for code in known if code not in draft.languages)
        name = say("editor.speak")
        lines.append(
            Dropdown(
                more, self._list, None, lambda code: hands.speak(str(code)), placeholder=name, name=name, key="speak"
            )
        )
        heading = Label(say("editor.languages"), "label", "ink_2")
        return Column((heading, *lines, Label(say("editor.languages_hint"), "hint", "ink_2")), gap=8)

    def _makers(self, ctx: Context, fields: Fields, hands: Hands) -> list[Widget]:
        say, draft = ctx.say, fields.writing.draft
        lines: list[Widget] = []
        for at in range(min(len(draft.authors) + 1, max(_MOST_AUTHORS, len(draft.authors)))):
            field = fields.plain(f"authors/{at}", say("editor.deck_field.authors", n=at + 1))
            if at and at < len(draft.authors):
                drop = Button(
                    "",
                    lambda at=at: hands.drop_author(at),  # type: ignore[misc]
                    "ghost",
                    "x",
                    small=True,
                    name=say("editor.drop_author", n=at + 1),
                    key=f"drop-author-{at}",
                )
                lines.append(Row((Column((field,), weight=1), drop), gap=12, align="end"))
            else:
                lines.append(field)
        licence = fields.plain("licence", say("editor.deck_field.licence"), say("editor.licence_hint"))
        return [beside((Column(tuple(lines), gap=10), licence), narrow=enlarged(ctx))]
