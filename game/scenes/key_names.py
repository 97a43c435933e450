"""What keys are called in a language: those that are more than a letter."""

from __future__ import annotations

from typing import Final

from game.storage.catalog import Say

_NAMED: Final = (
    "enter", "esc", "ctrl", "alt", "shift", "tab", "space", "backspace", "delete", "left", "right", "up", "down", "home",
    "end",
)  # fmt: skip


def key_names(say: Say) -> dict[str, str]:
    """Return the words on the caps of the keys that have words."""
    return {name: say(f"key.{name}") for name in _NAMED}
