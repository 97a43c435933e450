"""What a scene wants to happen next; the app does it, so scenes need not know each other's neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenes.scene import Scene


@dataclass(frozen=True)
class Wish:
    """Any wish; on_press and on_input return one, or None."""


@dataclass(frozen=True)
class Push(Wish):
    """Open a scene over this one, which comes back when the other pops."""

    scene: Scene


@dataclass(frozen=True)
class Replace(Wish):
    """Put a scene in this one's place."""

    scene: Scene


@dataclass(frozen=True)
class Pop(Wish):
    """Go back to the scene below."""


@dataclass(frozen=True)
class Home(Wish):
    """Go back to the first scene."""


@dataclass(frozen=True)
class Quit(Wish):
    """Stop the program."""
