"""The summary as Markdown: headings and lists that any reader of CommonMark shows, and that read well as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from game.analysis.summary import Summary
from game.pictures.table_map import Told
from game.pictures.teller import Teller
from game.reports.isolating import Marked, plain
from game.reports.making import Making
from game.reports.struck import in_words
from game.reports.text.outline import write
from game.reports.text.page import Page

_ANYWHERE: Final = re.compile(r"[\\`*_{}\[\]<>&|~$^@]|=(?==)|(?<==)=|:(?=[\w+-]+:)")
"""What begins markup wherever it stands: emphasis, code, links, tags, entities, tables, mathematics, citations, emoji."""
_AT_THE_START: Final = re.compile(r"^(\s*)(?:([#+=:-])|(\d+)([.)]))")
"""What makes a heading, a list or a rule of the line that it begins."""


def render(summary: Summary, making: Making) -> str:
    """Return the whole summary, or one page of it, in the language of the words."""
    page = MarkdownPage()
    write(page, Teller(in_words(summary, making.say), Marked(making.say)), making.page)
    return page.text()


class MarkdownPage(Page):
    """Lines of Markdown; every text is escaped, so that nothing anybody typed becomes markup."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def title(self, words: str) -> None:
        """Add the title of the whole text."""
        self._block("# ", words)

    def heading(self, words: str) -> None:
        """Begin a part."""
        self._block("## ", words)

    def subheading(self, words: str) -> None:
        """Begin a part of a part."""
        self._block("### ", words)

    def line(self, words: str) -> None:
        """Add a paragraph; paragraphs stand apart already, so an empty one adds nothing."""
        if words:
            self._block("", words)

    def point(self, words: str) -> None:
        """Add a point of a list; a list begins after an empty line."""
        if self._lines and not self._lines[-1].lstrip().startswith("- "):
            self._lines.append("")
        self._lines.append("- " + _inside(words, "  "))

    def detail(self, words: str) -> None:
        """Add a point under the point above; nothing when there are no words."""
        if words:
            self._lines.append("  - " + _inside(words, "    "))

    def picture(self, words: str, twin: Sequence[Told]) -> None:
        """Add a picture as a part of its own: its twin, a point for each sentence, with those under it as its points."""
        self.heading(words)
        for one in twin:
            self.point(one.words)
            for line in one.under:
                self.detail(line)

    def text(self) -> str:
        """Return everything that was added."""
        return "\n".join(self._lines) + "\n"

    def _block(self, sign: str, words: str) -> None:
        if self._lines:
            self._lines.append("")
        self._lines.append(sign + (_inside(words, "") if not sign else _escaped(" ".join(plain(words).split()))))


def _inside(words: str, indent: str) -> str:
    """Keep the line ends of a text as line breaks inside the same point."""
    return f"\\\n{indent}".join(_escaped(line) for line in plain(words).split("\n"))


def _escaped(line: str) -> str:
    line = _ANYWHERE.sub(lambda found: "\\" + found.group(), line)
    return _AT_THE_START.sub(
        lambda found: found[1] + (f"\\{found[2]}" if found[2] else f"{found[3]}\\{found[4]}"), line, count=1
    )
