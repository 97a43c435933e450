"""The fields of the deck editor: a text in one language or in two beside each other, with what is wrong below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.scenes.deck_editor.words import language_name
from game.scenes.deck_editor.writing import NO_LANGUAGE, Writing, field_key
from game.storage.catalog import Catalog
from game.ui.editor_view import TextField, labelled
from game.ui.widgets import Column, Grid, Icon, Label, Row, Widget


@dataclass(frozen=True)
class Shape:
    """How a field looks: how many lines it shows and grows to, and whether it is the one that matters most."""

    least: int = 1
    most: int = 3
    strong: bool = False


class Fields:
    """Makes the fields of what is open. `faults` and `advice` are sentences by field and language."""

    def __init__(
        self,
        say: Catalog,
        writing: Writing,
        languages: Sequence[str],
        faults: Mapping[tuple[str, str], str],
        advice: Mapping[tuple[str, str], str],
        on_typed: Callable[[str, str], object],
        on_next: Callable[[], object],
    ) -> None:
        self.say = say
        self.writing = writing
        self.languages = tuple(languages)
        self._faults = faults
        self._advice = advice
        self._typed = on_typed
        self._next = on_next

    def text(
        self,
        field: str,
        label: str,
        hint: str = "",
        example: str = "",
        shape: Shape | None = None,
        *,
        first: bool = False,
    ) -> Widget:
        """Return a text that is another in each language; two of them stand beside each other while one translates."""
        shape = shape or Shape()
        parts = tuple(
            self._one(field, language, label, hint, example, shape, first=first) for language in self.languages
        )
        return parts[0] if len(parts) == 1 else Grid(parts, (1,) * len(parts), gap=20, align="start")

    def plain(self, field: str, label: str, hint: str = "", shape: Shape | None = None) -> Widget:
        """Return a text that is the same in every language."""
        return self._one(field, NO_LANGUAGE, label, hint, "", shape or Shape(most=1), first=False)

    def texts(self, field: str, label: Callable[[int], str], filled: int, least: int, most: int) -> Widget:
        """Return the texts of a list below each other: all that there are and one more, at least so many."""
        count = min(max(least, filled + 1), max(most, filled))
        return Column(tuple(self.text(f"{field}/{at}", label(at + 1)) for at in range(count)), gap=10)

    def _one(
        self, field: str, language: str, label: str, hint: str, example: str, shape: Shape, *, first: bool
    ) -> Widget:
        model = self.writing.field(field, language)
        fault = self._faults.get((field, language), "")
        if not fault and language in (NO_LANGUAGE, self.languages[0]):
            fault = self._faults.get((field, NO_LANGUAGE), "")
        here = label
        if language and len(self.languages) > 1:
            here = self.say("editor.in_language", field=label, language=language_name(self.say, language))
        fallback = self.writing.draft.fallback
        if language not in (NO_LANGUAGE, fallback) and language == self.languages[0]:
            example = self.writing.words(field, fallback) or example  # to translate from
        key = field_key(field, language)
        self.writing.order.append(key)
        made = TextField(
            model,
            placeholder=example,
            min_lines=shape.least,
            max_lines=shape.most,
            strong=shape.strong,
            fault=fault,
            autofocus=first,
            on_change=lambda: self._typed(field, language),
            on_enter=self._next,
            in_language=language,
            key=key,
        )
        field_and_words = labelled(here, made, hint)
        advice = self._advice.get((field, language), "")
        if not advice or fault:
            return field_and_words
        told = Row((Icon("lightbulb", 26, "ink_2"), Label(advice, "hint", weight=1)), gap=10)
        return Column((field_and_words, told), gap=6)


def headed(label: str, control: Widget, hint: str = "") -> Widget:
    """Return a choice below its words."""
    parts: list[Widget] = [Label(label, "label", "ink_2", hidden=True), control]
    if hint:
        parts.append(Label(hint, "hint", "ink_2"))
    return Column(tuple(parts), gap=8)


def beside(parts: tuple[Widget, ...], *, narrow: bool) -> Widget:
    """Return choices beside each other, or below each other where there is too little room."""
    if narrow:
        return Column(parts, gap=16)
    return Grid(parts, (1,) * len(parts), gap=20, align="start")
