"""A secret round of stances: a curtain before each seat, and behind it a panel or blind keys."""

from __future__ import annotations

from game.scenes.secret.curtain import curtain
from game.scenes.secret.stance_panels import blind_panel, private_panel
from game.scenes.secret.stance_seats import StanceSeats
from game.ui.widgets import Widget


class StancesView(StanceSeats):
    """One seat after another says how they stand; whatever that is, what others can see stays the same."""

    def build(self) -> Widget:
        """Curtain, blind keys or panel."""
        if not self.behind:
            return curtain(self)
        return blind_panel(self) if self.way == "blind" else private_panel(self)
