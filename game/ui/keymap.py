"""Which key does the work of another: the user's own keys, and whether letters work without Alt.

A choice is an exchange of two keys, so that each key always does exactly one key's work and none gets lost.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from typing import Final

from game.record import replace
from game.ui.inputs import Key

LETTERS: Final = tuple(string.ascii_lowercase)
FUNCTIONS: Final = tuple(f"f{number}" for number in range(1, 13))


def kin(name: str) -> tuple[str, ...]:
    """Return the keys with which this one can be exchanged: letters with letters, function keys with function keys."""
    return next((group for group in (LETTERS, FUNCTIONS) if name in group), ())


class KeyMap:
    """The keys of one user. `own` says for each meaning, spelled as the key it has by itself, which key it has now.

    With `letters` off, letters and digits are shortcuts only together with Alt (WCAG 2.2, 2.1.4).
    """

    def __init__(self, own: Mapping[str, str] | None = None, *, letters: bool = True) -> None:
        self.own = dict(own or {})
        self.letters = letters
        self._meanings = {key: meaning for meaning, key in self.own.items()}

    def meant(self, event: Key, *, typing: bool) -> Key:
        """Return the key that a key stands for; what is typed, and what is held with Ctrl, stands for itself."""
        if event.ctrl or (typing and not event.alt and event.name in LETTERS):
            return event
        name = self._meanings.get(event.name, event.name)
        return event if name == event.name else replace(event, name=name)

    def key_of(self, meaning: str) -> str:
        """Return the key that now does the work of this one."""
        return self.own.get(meaning, meaning)

    def exchanged(self, meaning: str, key: str) -> dict[str, str]:
        """Return the user's keys once this meaning has this key; whatever had it takes the key that came free."""
        free, other = self.key_of(meaning), self._meanings.get(key, key)
        changed = {**self.own, meaning: key, other: free}
        return {one: now for one, now in changed.items() if one != now}
