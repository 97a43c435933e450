"""The parts that a report in running text is made of: headings, paragraphs, points and what belongs to them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from game.pictures.table_map import Told


class Page(ABC):
    """A text that grows from top to bottom; what a heading or a point looks like is up to the form."""

    @abstractmethod
    def title(self, words: str) -> None:
        """Add the title of the whole text."""

    @abstractmethod
    def heading(self, words: str) -> None:
        """Begin a part."""

    @abstractmethod
    def subheading(self, words: str) -> None:
        """Begin a part of a part."""

    @abstractmethod
    def line(self, words: str) -> None:
        """Add a paragraph."""

    @abstractmethod
    def point(self, words: str) -> None:
        """Add a point of a list."""

    @abstractmethod
    def detail(self, words: str) -> None:
        """Add what belongs to the point above; nothing when there are no words."""

    def picture(self, words: str, twin: Sequence[Told]) -> None:
        """Add a picture with a heading of its own, by its twin in sentences; nothing where lists say the same."""

    @abstractmethod
    def text(self) -> str:
        """Return everything that was added."""
