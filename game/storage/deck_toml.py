"""A deck as the text of its file, laid out for people who write in it: the way that the shipped decks are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from game.core.deck import Deck

_ONE_LINE: Final = frozenset({"title", "term", "low", "high"})
"""Texts of a few words: their languages stand beside each other; those of other texts stand below each other."""

_HEAD: Final = ("format", "id", "version", "title", "languages", "authors", "licence", "about")
_CARD: Final = (
    "id", "kind", "theme", "depth", "direction", "empty_chair", "lens", "moment", "hidden", "minutes", "measured_id",
    "term", "question", "low", "high", "why", "follow_ups", "note", "examples", "source",
)  # fmt: skip
_ESCAPED: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}


def deck_toml(deck: Deck) -> str:
    r"""Return the text of a deck's file, in TOML: fields at their default are left out, texts follow the deck's languages.

    Reading it back gives an equal deck. Characters stand as they are (`\n` apart, texts hold no control characters,
    for the door of typed text takes them out).
    """
    plain = deck.model_dump(mode="json", exclude_defaults=True)
    languages = list(deck.languages)
    head = [line for name in _ordered(plain, _HEAD) if name != "cards" for line in _field(name, plain[name], languages)]
    cards = (
        ["", "[[cards]]", *(line for name in _ordered(card, _CARD) for line in _field(name, card[name], languages))]
        for card in plain["cards"]
    )
    return "\n".join([*head, *(line for card in cards for line in card), ""])


def _ordered(plain: dict[str, Any], order: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of fields, those of the usual order first."""
    yield from (name for name in order if name in plain)
    yield from (name for name in plain if name not in order)


def _field(name: str, value: Any, languages: list[str]) -> Iterator[str]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        yield f"{name} = ["
        yield from (f"  {_inline(item, languages)}," for item in value)
        yield "]"
    elif isinstance(value, dict) and name != "source" and name not in _ONE_LINE:
        for language in _spoken(value, languages):
            yield f"{name}.{language} = {_lines(value[language])}"
    else:
        yield f"{name} = {_inline(value, languages)}"


def _spoken(text: dict[str, str], languages: list[str]) -> Iterator[str]:
    yield from (language for language in languages if language in text)
    yield from (language for language in text if language not in languages)


def _inline(value: Any, languages: list[str]) -> str:
    """Return a value on one line."""
    match value:
        case dict():
            return "{ " + ", ".join(f"{key} = {_inline(value[key], [])}" for key in _spoken(value, languages)) + " }"
        case list():
            return "[" + ", ".join(_inline(item, languages) for item in value) + "]"
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case int():
            return str(value)
        case _:
            return '"' + "".join(_ESCAPED.get(sign, sign) for sign in value) + '"'


def _lines(text: str) -> str:
    """Return a text as it stands behind its name: a text of several lines as such."""
    if "\n" not in text:
        return _inline(text, [])
    quoted = text.replace("\\", "\\\\").replace('"""', '""\\"')
    return '"""\n' + (quoted[:-1] + '\\"' if quoted.endswith('"') else quoted) + '"""'
