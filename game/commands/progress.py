"""A bar in the terminal that fills while work goes on; nothing where nobody watches."""

from __future__ import annotations

import sys

_WIDE = 30


class Bar:
    """One line on the terminal's error stream, drawn anew whenever it grows; `clear` takes it away."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._stream = sys.stderr
        self._watched = self._stream.isatty()
        self._drawn = ""

    def at(self, share: float) -> None:
        """Show how far the work is, from 0 to 1."""
        if not self._watched:
            return
        filled = round(_WIDE * min(max(share, 0.0), 1.0))
        line = f"{self._words} [{'#' * filled}{'.' * (_WIDE - filled)}]"
        if line != self._drawn:
            encoding = self._stream.encoding or "ascii"
            self._stream.write("\r" + line.encode(encoding, "replace").decode(encoding))
            self._stream.flush()
            self._drawn = line

    def clear(self) -> None:
        """Leave nothing of the bar behind."""
        if self._drawn:
            self._stream.write("\r" + " " * len(self._drawn) + "\r")
            self._stream.flush()
            self._drawn = ""
