"""The response round: how everybody else stands towards an interest, one row a party, one key a row."""

from __future__ import annotations

from game.scenes.response.gathering import Responses
from game.scenes.response.rows import rows
from game.scenes.response.sheet import sheet, side
from game.ui.widgets import Row, Widget


class ResponseView(Responses):
    """One row for each that is asked; 1 to 4 answer the row in turn, Enter is done."""

    @property
    def place(self) -> str:
        """The responses to an interest."""
        return "respond"

    def build(self) -> Widget:
        """The table at the left, the sheet with the rows at the right."""
        return Row((side(self), sheet(self, rows(self))), gap=24, align="stretch")
