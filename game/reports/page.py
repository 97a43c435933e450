"""A page of plain text: headings, points and details, wrapped to a width that terminals and mail can hold."""

from __future__ import annotations

import textwrap

WIDTH = 78


class Page:
    """Lines of text that grow from top to bottom."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def title(self, words: str) -> None:
        """Add the title of the whole text."""
        self._lines += [words, "=" * min(len(words), WIDTH)]

    def heading(self, words: str) -> None:
        """Begin a part."""
        self._lines += ["", "", words, "-" * min(len(words), WIDTH)]

    def subheading(self, words: str) -> None:
        """Begin a part of a part."""
        self._lines += ["", words]

    def line(self, words: str) -> None:
        """Add a paragraph."""
        self._wrap(words, "", "")

    def point(self, words: str) -> None:
        """Add a point of a list."""
        self._wrap(words, "  • ", "    ")

    def detail(self, words: str) -> None:
        """Add what belongs to the point above; nothing when there are no words."""
        if words:
            self._wrap(words, "    ", "      ")

    def _wrap(self, words: str, first: str, rest: str) -> None:
        self._lines += textwrap.wrap(
            words, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
        ) or [""]

    def text(self) -> str:
        """Return everything that was added."""
        return "\n".join(self._lines) + "\n"
