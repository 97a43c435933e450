"""Gives every key of the tree the number that AccessKit knows it by."""

from __future__ import annotations

import threading


class Numbers:
    """The number that AccessKit knows each key by: given once, never to another key. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._numbers: dict[str, int] = {}
        self._keys: dict[int, str] = {}

    def of(self, key: str) -> int:
        """The number of a key, a new one when it has none yet."""
        with self._lock:
            number = self._numbers.setdefault(key, len(self._numbers) + 1)
            self._keys[number] = key
            return number

    def key(self, number: int) -> str | None:
        """The key behind a number."""
        with self._lock:
            return self._keys.get(number)
