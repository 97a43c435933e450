"""Where the cards lie on a sheet: in the middle, edge to edge, each back behind its front."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from game.reports.making import Paper

CardSize = Literal["poker", "a6"]
"""63 × 88 mm, as most playing cards are; or A6 lying down, 148 × 105 mm."""

PAPERS: Final[Mapping[Paper, tuple[float, float]]] = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""The width and height of a sheet in mm."""
_CARDS: Final[Mapping[CardSize, tuple[float, float]]] = {"poker": (63.0, 88.0), "a6": (148.0, 105.0)}
_ACROSS: Final[Mapping[CardSize, tuple[int, int]]] = {"poker": (3, 3), "a6": (1, 2)}


@dataclass(frozen=True, slots=True)
class Grid:
    """The places of the cards on a sheet, in mm from its top left corner."""

    page: tuple[float, float]
    card: tuple[float, float]
    columns: int
    rows: int

    @property
    def left(self) -> float:
        """How far the first column lies from the edge of the paper, and the last from the other."""
        return (self.page[0] - self.columns * self.card[0]) / 2

    @property
    def top(self) -> float:
        """How far the first row lies from the edge of the paper, and the last from the other."""
        return (self.page[1] - self.rows * self.card[1]) / 2

    def fronts(self) -> list[tuple[float, float]]:
        """Return the top left corners of the cards' fronts, row by row."""
        wide, high = self.card
        return [
            (self.left + column * wide, self.top + row * high)
            for row in range(self.rows)
            for column in range(self.columns)
        ]

    def backs(self) -> list[tuple[float, float]]:
        """Return the corners of the backs of the same cards on a sheet that was turned over its long, upright edge."""
        return [(self.page[0] - x - self.card[0], y) for x, y in self.fronts()]

    def cuts(self) -> tuple[list[float], list[float]]:
        """Return where to cut from top to bottom, and from left to right."""
        wide, high = self.card
        return (
            [self.left + column * wide for column in range(self.columns + 1)],
            [self.top + row * high for row in range(self.rows + 1)],
        )


def grid(paper: Paper, cards: CardSize) -> Grid:
    """Return the places of cards of a size on a kind of paper: nine of 63 × 88 mm a sheet, or two A6."""
    return Grid(PAPERS[paper], _CARDS[cards], *_ACROSS[cards])
