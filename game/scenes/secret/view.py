"""A secret round while the answers come in: a curtain before each seat, and behind it a panel or blind keys."""

from __future__ import annotations

from game.scenes.secret.curtain import curtain
from game.scenes.secret.entry import blind_panel, scale_panel, term_panel
from game.scenes.secret.seats import SecretSeats
from game.ui.widgets import Widget


class SecretView(SecretSeats):
    """One seat after another answers; whatever is entered, what others can see stays the same."""

    def build(self) -> Widget:
        """Slips, curtain, blind keys or panel."""
        if self.slips is not None:
            return self.slips.build()
        if not self.behind:
            return curtain(self)
        if self.way == "blind":
            return blind_panel(self)
        return term_panel(self) if self.round.card.card.kind == "term" else scale_panel(self)
