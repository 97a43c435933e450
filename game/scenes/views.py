"""Which view the table scene shows for each thing that the table can be at."""

from __future__ import annotations

from game.core.cards import SECRET_KINDS
from game.core.state import State
from game.scenes.closing import ClosingView
from game.scenes.panels import PANELS
from game.scenes.panels.respond_exchange import RespondExchangeView
from game.scenes.panels.talk import TalkView
from game.scenes.response.view import ResponseView
from game.scenes.secret.opening import OpenSecretView
from game.scenes.secret.reveal import RevealView
from game.scenes.secret.settle import SettleView
from game.scenes.secret.stances import StancesView
from game.scenes.secret.stances_opening import OpenStancesView
from game.scenes.secret.view import SecretView
from game.scenes.view import View

VIEWS: dict[str, type[View]] = {
    **{f"answer.{kind}": panel for kind, panel in PANELS.items()},
    "open_secret": OpenSecretView,
    "respond_interest": ResponseView,
    "respond_exchange": RespondExchangeView,
    "open_stances": OpenStancesView,
    "stances": StancesView,
    "secret": SecretView,
    "settle": SettleView,
    "reveal": RevealView,
    "talk": TalkView,
    "closing": ClosingView,
}
"""What the screen shows for each thing that the table can be at."""


def view_key(state: State) -> str:
    """Return the name in VIEWS of what the table is at."""
    turn = state.turn
    if state.stage != "cards" or turn is None:
        return "closing"
    kind = turn.card.card.kind
    if turn.step == "answer":
        return "open_secret" if kind in SECRET_KINDS else f"answer.{kind}"
    if turn.step == "respond":
        how = "open_stances" if state.rules.response == "secret" else "respond_interest"
        return "respond_exchange" if turn.subject in state.exchanges else how
    now = state.round_now()
    if turn.step == "talk":
        return "reveal" if now is not None and now.revealed is not None else "talk"
    return "stances" if now is not None and now.interest is not None else turn.step
