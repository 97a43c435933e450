"""Time for agreements is kept free: when it is getting late, cards leave the pile, and the table hears it."""

from __future__ import annotations

from collections.abc import Callable

from game.core.events import CardsDropped, TurnEnded
from game.scenes.view import Play


def keep_time(play: Play, undo: Callable[[], object]) -> None:
    """Let the cards go that no longer fit, if a turn has just ended, and offer to take that back."""
    if not isinstance(play.session.entries[-1].event, TurnEnded):
        return
    entry = play.session.drop_late()
    if entry is not None and isinstance(entry.event, CardsDropped):
        play.ctx.toast(
            play.say("play.dropped", n=len(entry.event.cards)), play.say("play.undo"), "ctrl+z", undo, icon="clock"
        )
