"""Markdown read back by a real reader: its texts as they are shown, and the markup that it found."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from game.reports.isolating import plain


def read(markdown: str) -> tuple[list[str], set[str]]:
    """What a reader shows, a text for each paragraph, and all the markup that it found."""
    found = MarkdownIt("js-default", {"html": True, "linkify": False}).parse(markdown)
    texts, marks = [], set()
    for token in found:
        marks.add(re.sub("_(open|close)$", "", token.type))
        if token.type == "inline":
            inside = token.children or []
            marks |= {child.type for child in inside}
            texts.append("".join(_shown(child) for child in inside))
    return texts, marks


def _shown(token: Token) -> str:
    return "\n" if token.type == "hardbreak" else token.content


def squeezed(words: str) -> str:
    """Words as a page shows them: one space where there are more, none at the ends of a line."""
    return re.sub(r" *\n *", "\n", re.sub(r"[ \t]+", " ", plain(words))).strip(" ")
