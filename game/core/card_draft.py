"""A card while somebody writes it: plain values that may be unfinished, and the ways to change them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final

from pydantic import Field

from game.core.cards import Card, Depth, Direction, Kind, Lens, Moment, ThemeId
from game.core.text import Frozen, Id, Language, Text
from game.core.words import clean

Words = dict[Language, str]
"""A text as it is typed: languages with words, which may be empty."""

QUESTION: Final = "question"
TEXTS: Final = (QUESTION, "why", "note", "low", "high", "term")
"""The fields of a card that are one text."""
LISTS: Final = ("follow_ups", "examples")
"""The fields of a card that are a list of texts; one of them is named by its place: "examples/0"."""
OF_KIND: Final[Mapping[Kind, tuple[str, ...]]] = {
    "open": (),
    "interest": ("lens",),
    "exchange": ("direction",),
    "scale": ("low", "high"),
    "external": ("empty_chair",),
    "term": ("term",),
}
"""The fields that only cards of a kind have; a draft keeps those of its earlier kinds, and the deck leaves them out."""
_ONLY_OF_A_KIND: Final = frozenset(field for fields in OF_KIND.values() for field in fields)
_MEASURED: Final = (QUESTION, "low", "high")
"""What makes a measured statement that statement: with other words here it measures something else."""


class CardDraft(Frozen):
    """A card as far as it is written; only its id, and with it its place in sessions, is there from the start."""

    id: Id
    kind: Kind = "open"
    theme: ThemeId = "mutual_gains"
    depth: Depth = 1
    question: Words = Field(default_factory=dict)
    why: Words = Field(default_factory=dict)
    note: Words = Field(default_factory=dict)
    low: Words = Field(default_factory=dict)
    high: Words = Field(default_factory=dict)
    term: Words = Field(default_factory=dict)
    follow_ups: tuple[Words, ...] = ()
    examples: tuple[Words, ...] = ()
    source_title: str = ""
    source_organisation: str = ""
    minutes: Annotated[float, Field(gt=0, le=60)] | None = None
    direction: Direction | None = None
    empty_chair: bool = False
    lens: Lens | None = None
    moment: Moment | None = None
    hidden: bool = False
    measured_id: Id | None = None

    @classmethod
    def of(cls, card: Card) -> CardDraft:
        """Return a card of a deck as a draft."""
        found: dict[str, Any] = {"id": card.id}
        for name in type(card).model_fields:
            value = getattr(card, name)
            if isinstance(value, Text):
                found[name] = filled(value.root)
            elif name in LISTS:
                found[name] = tuple(filled(one.root) for one in value)
            elif name == "source":
                if value is not None:
                    found |= {"source_title": value.title, "source_organisation": value.organisation}
            elif value is not None:
                found[name] = value
        return cls.model_validate(found)

    def words(self, field: str) -> Words:
        """Return the words of a text; nothing where a list is not that long yet."""
        name, place = parted(field)
        if place is None:
            found: Words = getattr(self, name)
            return found
        texts: tuple[Words, ...] = getattr(self, name)
        return texts[place] if place < len(texts) else {}

    def put(self, field: str, language: str, words: str) -> CardDraft:
        """Return the card with other words in a field and a language.

        A statement that changes is no longer the measured one; a translation that comes to it leaves it measured.
        """
        name, place = parted(field)
        before = self.words(field)
        changed = {**before, language: words}
        values: dict[str, Any] = {name: changed}
        if place is not None:
            texts = list(getattr(self, name))
            texts += [{} for _ in range(place + 1 - len(texts))]
            texts[place] = changed
            values = {name: tuple(texts)}
        if name in _MEASURED and before.get(language, "").strip() and words != before[language]:
            values["measured_id"] = None
        return self.model_copy(update=values)

    def turned(self, **values: Any) -> CardDraft:
        """Return the card with other choices (kind, theme, depth…); another kind measures nothing."""
        if values.get("kind", self.kind) != self.kind:
            values["measured_id"] = None
        return self.model_copy(update=values)

    def without(self, language: str) -> CardDraft:
        """Return the card without its words in a language."""
        values: dict[str, Any] = {name: less(self.words(name), language) for name in TEXTS}
        values |= {name: tuple(less(words, language) for words in getattr(self, name)) for name in LISTS}
        return self.model_copy(update=values)

    @property
    def blank(self) -> bool:
        """Whether nobody typed anything yet."""
        texts = [self.words(name) for name in TEXTS]
        texts += [words for name in LISTS for words in getattr(self, name)]
        return not any(filled(words) for words in texts) and not self.source_title and not self.source_organisation

    def plain(self) -> dict[str, Any]:
        """Return the card as a deck's file has it, without what is empty or left as usual."""
        found: dict[str, Any] = {"id": self.id, "kind": self.kind, "theme": self.theme, "depth": self.depth}
        for name in TEXTS:
            if words := filled(self.words(name)):
                found[name] = words
        for name in LISTS:
            if texts := [words for one in getattr(self, name) if (words := filled(one))]:
                found[name] = texts
        source = {"title": one_line(self.source_title), "organisation": one_line(self.source_organisation)}
        if any(source.values()):
            found["source"] = {name: words for name, words in source.items() if words}
        for name in ("minutes", "direction", "lens", "moment", "measured_id"):
            if getattr(self, name) is not None:
                found[name] = getattr(self, name)
        for name in ("empty_chair", "hidden"):
            if getattr(self, name):
                found[name] = True
        own = OF_KIND[self.kind]
        return {name: value for name, value in found.items() if name not in _ONLY_OF_A_KIND or name in own}


def parted(field: str) -> tuple[str, int | None]:
    """Return the name of a field, and the place in its list where it is one of several: "examples/0"."""
    name, slash, place = field.partition("/")
    return name, int(place) if slash else None


def filled(words: Mapping[str, str]) -> Words:
    """Return the languages that have words, as a deck keeps them: cleaned, and without space round them."""
    return {language: text for language, typed in words.items() if (text := clean(typed, lines=True).strip())}


def less(words: Words, language: str) -> Words:
    """Return the words in all languages but one."""
    return {one: text for one, text in words.items() if one != language}


def one_line(typed: str) -> str:
    """Return what was typed as a deck keeps a name: cleaned, on one line, without space round it."""
    return clean(typed, lines=False).strip()
