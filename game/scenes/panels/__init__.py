"""One panel for each kind of card that is answered openly, by kind."""

from game.scenes.panels.exchange import ExchangePanel
from game.scenes.panels.external import ExternalPanel
from game.scenes.panels.interest import InterestPanel
from game.scenes.panels.open import OpenPanel
from game.scenes.view import View

PANELS: dict[str, type[View]] = {
    "open": OpenPanel,
    "interest": InterestPanel,
    "exchange": ExchangePanel,
    "external": ExternalPanel,
}

__all__ = ["PANELS"]
