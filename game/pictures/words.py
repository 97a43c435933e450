"""What pictures and reports ask of the words of the program: a language, texts for keys, numbers and times."""

from __future__ import annotations

import datetime as dt
from typing import Protocol


class Words(Protocol):
    """The words of one language; a catalogue is one."""

    language: str

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words of a key, with the values in their places; `n` chooses between one and more."""
        ...

    def time(self, moment: dt.datetime) -> str:
        """Write the time of day of a moment, on the clock that the moment carries."""
        ...
