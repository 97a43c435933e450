"""What an input means on every screen, where neither a widget nor the scene took it."""

from __future__ import annotations

from game.scenes.scene import Scene
from game.scenes.wish import Push, Quit, Wish
from game.ui.inputs import Closed, Input, Key


def otherwise(event: Input, scene: Scene) -> Wish | None:
    """Return the wish of an input that nobody took: F1 helps, closing the window stops."""
    if isinstance(event, Closed):
        return Quit()
    if isinstance(event, Key) and event.name == "f1" and scene.helped:
        from game.scenes.help import HelpScene

        return Push(HelpScene())
    return None
