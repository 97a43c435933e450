"""Small pictures of who sits at the table, and how they are called."""

from __future__ import annotations

from game.core.seats import Player
from game.core.state import State
from game.storage.catalog import Say
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Picture, Widget


def disc(number: int, size: float, name: str = "") -> Picture:
    """A party's disc on paper, nobody's an empty place; silent unless it gets a name."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None and number:
            canvas.sprite(canvas.art.disc(size, number), rect)

    return Picture(paint, size=(size, size), shows=("disc", number, size), name=name)


def large_disc(number: int, size: float) -> Widget:
    """A party's disc with the gold halo of whose turn it is."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.seat(size, number, turn=True), rect)

    return Picture(paint, size=(size, size), shows=(number, size), beyond=52)


def stance_sign(stance: str, size: float) -> Picture:
    """The sign of a stance; silent."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.stance(size, stance), rect)

    return Picture(paint, size=(size, size), shows=("stance", stance, size))


def members(state: State, party: str, say: Say) -> str:
    """What stands below a party's name: its one player with the role, or how many they are."""
    seated = state.members(party)
    if len(seated) != 1:
        return say("response.players", n=len(seated))
    return described(seated[0])


def described(player: Player) -> str:
    """A player's role, or the name where there is none."""
    return player.role or player.name
