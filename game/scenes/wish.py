"""What a scene wants to happen next; the app does it, so scenes need not know each other's neighbours."""

from __future__ import annotations

from game.scenes.scene import Scene
from game.ui.record import Value, record


@record
class Wish(Value):
    """Any wish; on_press and on_input return one, or None."""


@record
class Push(Wish):
    """Open a scene over this one, which comes back when the other pops."""

    scene: Scene


@record
class Replace(Wish):
    """Put a scene in this one's place."""

    scene: Scene


@record
class Pop(Wish):
    """Go back to the scene below."""


@record
class Home(Wish):
    """Go back to the first scene."""


@record
class Quit(Wish):
    """Stop the program."""


@record
class Sure(Wish):
    """Do another wish even though something is lost by it; whoever wishes this has asked."""

    wish: Wish
