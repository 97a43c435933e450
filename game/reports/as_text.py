"""The summary as plain text, to read in a terminal and to mail."""

from __future__ import annotations

import textwrap

from game.analysis.summary import Summary
from game.pictures.teller import Teller
from game.reports.isolating import Marked, plain
from game.reports.making import Making
from game.reports.struck import in_words
from game.reports.text.outline import write
from game.reports.text.page import Page

WIDTH = 78


def render(summary: Summary, making: Making) -> str:
    """Return the summary in the language of the words, ending in what was agreed and what is open."""
    page = PlainPage()
    write(page, Teller(in_words(summary, making.say), Marked(making.say)), making.page)
    return page.text()


class PlainPage(Page):
    """Lines of plain text, wrapped to a width that terminals and mail can hold."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def title(self, words: str) -> None:
        """Add the title of the whole text."""
        words = plain(words)
        self._lines += [words, "=" * min(len(words), WIDTH)]

    def heading(self, words: str) -> None:
        """Begin a part."""
        words = plain(words)
        self._lines += ["", "", words, "-" * min(len(words), WIDTH)]

    def subheading(self, words: str) -> None:
        """Begin a part of a part."""
        self._lines += ["", plain(words)]

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
            plain(words), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
        ) or [""]

    def text(self) -> str:
        """Return everything that was added."""
        return "\n".join(self._lines) + "\n"
