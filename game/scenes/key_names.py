"""What keys are called in a language: those that are more than a letter."""

from __future__ import annotations

from typing import Final

from game.storage.catalog import Say

_NAMED: Final = (
    "enter", "esc", "ctrl", "alt", "shift", "tab", "space", "backspace", "delete", "left", "right", "up", "down", "home",
    "end",
)  # fmt: skip
_ON_SCREEN: Final = (
    "name", "open", "space", "backspace", "enter", "left", "right", "shift", "lock", "signs", "letters", "accents",
    "others", "hide",
)  # fmt: skip


def key_names(say: Say) -> dict[str, str]:
    """Return the words on the caps of the keys that have words."""
    return {name: say(f"key.{name}") for name in _NAMED}


def screen_key_names(say: Say) -> dict[str, str]:
    """Return the names of the keys on the screen that type no sign, and of that keyboard itself."""
    return {name: say(f"typing.{name}") for name in _ON_SCREEN}
