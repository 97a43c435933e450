"""A third language that nobody speaks, made of files only: `python -m tests.pseudo --out DIR [--size WxH] [--area X]`.

Its words are the English ones with accents and a third longer, as a translation may be; what stands in braces stays as it
is. With it the whole gallery shows what does not fit, and which words do not come from the language files.
"""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from game.core.deck import Deck
from game.core.text import Text
from game.storage import paths
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_deck

LANGUAGE: Final = "zz"
LONGER: Final = 0.37
"""How much longer a text is than the English one."""

_ACCENTS: Final = str.maketrans("aeiouycnAEIOUYCN", "áéíöûýçñÁÉÍÖÛÝÇÑ")
_PART: Final = re.compile(r"\{[^{}]*\}|Alliance Cards|[^\W\d_]+|.", re.DOTALL)
_BETWEEN: Final = re.compile(r"( \| |; )")
_TYPED: Final = ("demo.", "story.interest.", "story.agreement.", "story.run.")
_CODED: Final = tuple(f"demo.{rows}" for rows in ("interests", "objections", "exchanges", "externals", "agreements"))
_VOWELS: Final = "áéíöûý"


def pseudo(text: str, longer: float = LONGER) -> str:
    """Return a text in the language that nobody speaks; words in capitals alone, such as PDF, stay as they are.

    Each cell of a row (`a | b; c`) is a text by itself, so that one that is named twice has one name.
    """
    return "".join(cell if _BETWEEN.fullmatch(cell) else _pseudo(cell, longer) for cell in _BETWEEN.split(text))


def _pseudo(text: str, longer: float) -> str:
    made, owed = [], 0.0
    if not re.search("[A-Za-z]", text):  # signs, and letters that a language has a key for
        return text
    for part in _PART.findall(text):
        if not part.isalpha() or (len(part) > 1 and part.isupper()):
            owed += longer * (len(part) == 1)
            made.append(part)
            continue
        owed += longer * len(part)
        more = min(int(owed), len(part))
        owed -= more
        made.append(_stretched(part.translate(_ACCENTS), more))
    return "".join(made)


def _stretched(word: str, more: int) -> str:
    """Return a word with so many letters more: its vowels come again where they stood."""
    letters = list(word)
    at = [place for place, letter in enumerate(letters) if letter.lower() in _VOWELS]
    if not at:
        return word + "é" * max(more, len(word) > 1)
    for number in range(more):
        place = at[number % len(at)]
        letters[place] += word[place].lower()
    return "".join(letters)


def words_of(table: Any, way: str = "") -> Any:
    """Return the words of a language file in the language that nobody speaks, in the same shape.

    `way` leads to the table, from the name of its file. What people at a sample table type has no more letters than in
    English, for there is only so much room to type; the codes at the beginning of such a row stay as they are.
    """
    if isinstance(table, str):
        codes, row, rest = table.partition(" | ") if way.startswith(_CODED) else ("", "", table)
        return codes + row + pseudo(rest, 0 if way.startswith(_TYPED) else LONGER)
    if isinstance(table, list):
        return [words_of(one, way) for one in table]
    return {key: words_of(value, f"{way}.{key}") for key, value in table.items()}


def deck_in_pseudo(deck: Deck) -> Deck:
    """Return a deck with its English words, else its first ones, in the language that nobody speaks as well."""

    def more(value: Any) -> Any:
        if isinstance(value, Text):
            return Text({**value.root, LANGUAGE: pseudo(value.say("en", deck.fallback))})
        if isinstance(value, tuple):
            return tuple(more(one) for one in value)
        if hasattr(value, "model_copy"):
            return value.model_copy(update={name: more(getattr(value, name)) for name in type(value).model_fields})
        return value

    made: Deck = more(deck)
    return made.model_copy(update={"languages": (*deck.languages, LANGUAGE)})


def make(folder: Path) -> None:
    """Fill a folder with all that ships with the game, and the language that nobody speaks as a third one.

    Nothing is added but files: a folder of words in `assets/lang`, and words in the decks.
    """
    assets = folder / "assets"
    for name in ("assets", "decks", "assets/lang", f"assets/lang/{LANGUAGE}"):
        (folder / name).mkdir()
    _link(paths.resource("saves"), folder / "saves")
    for one in paths.resource("assets").iterdir():
        if one.name != "lang":
            _link(one, assets / one.name)
    for one in (paths.resource("assets") / "lang").iterdir():
        _link(one, assets / "lang" / one.name)
    for file in sorted((paths.resource("assets") / "lang" / "en").glob("*.toml")):
        words = words_of(tomllib.loads(file.read_text("utf-8")), file.stem)
        (assets / "lang" / LANGUAGE / file.name).write_text("\n".join(_toml(words)) + "\n", "utf-8")
    for file in sorted(paths.resource("decks").glob("*.toml")):
        deck, _ = load_deck(file)
        assert deck is not None
        (folder / "decks" / file.name).write_text(deck_toml(deck_in_pseudo(deck)), "utf-8")


@contextlib.contextmanager
def installed() -> Iterator[Path]:
    """Let the game find the language that nobody speaks where its own files are, for as long as this lasts."""
    with tempfile.TemporaryDirectory() as made, pytest.MonkeyPatch.context() as patch:
        make(Path(made))
        patch.setattr(paths, "_PACKAGE", Path(made))
        yield Path(made)


def _link(real: Path, place: Path) -> None:
    place.symlink_to(real.resolve(), target_is_directory=real.is_dir())


def _toml(table: dict[str, Any], way: str = "") -> Iterator[str]:
    """Write a table of words: strings, lists and tables in each other."""
    inner = {key: value for key, value in table.items() if isinstance(value, dict)}
    yield from (f"{_key(key)} = {_value(value)}" for key, value in table.items() if key not in inner)
    for key, value in inner.items():
        yield f"[{way}{_key(key)}]"
        yield from _toml(value, f"{way}{_key(key)}.")


def _key(key: str) -> str:
    return key if re.fullmatch(r"[\w-]+", key, re.ASCII) else _value(key)


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items()) + " }"
    text = str(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{text}"'


def main() -> int:
    """Write a picture of each scene in the language that nobody speaks; the status says whether every text fitted."""
    from tests.gallery import AREAS, pictures  # takes the screen away before pygame comes

    import pygame  # isort: skip

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--area", choices=AREAS, action="append")
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    options.out.mkdir(parents=True, exist_ok=True)
    pygame.init()
    wrong = 0
    with installed():
        for picture in pictures(LANGUAGE, (width, height), areas=tuple(options.area or AREAS)):
            pygame.image.save(picture.surface, options.out / f"{picture.name}.png")
            print(picture.name, *(f"    does not fit: {one}" for one in picture.overflows), sep="\n")
            wrong += len(picture.overflows)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
