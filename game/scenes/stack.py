"""The scenes that lie on each other, and how wishes move them."""

from __future__ import annotations

import contextlib

from game.scenes.scene import Context, Scene
from game.scenes.wish import Home, Pop, Push, Quit, Replace, Wish


class Stack:
    """The scene in front is the last; the first stays until the end. `over` is set when the program should stop."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._scenes: list[Scene] = []
        self.over = False

    @property
    def front(self) -> Scene:
        """The scene that people see."""
        return self._scenes[-1]

    def push(self, scene: Scene) -> None:
        """Lay a scene over the others."""
        self._scenes.append(scene)
        scene.opened(self._ctx)

    def grant(self, wish: object) -> bool:
        """Do what a scene wished; whether another scene is in front now. TypeError for what is no wish."""
        match wish:
            case None:
                return False
            case Push(scene):
                self.push(scene)
            case Replace(scene):
                self._leave()
                self.push(scene)
            case Pop() if len(self._scenes) == 1:
                self.over = True
            case Pop():
                self._leave()
                self.front.opened(self._ctx)
            case Home():
                while len(self._scenes) > 1:
                    self._leave()
                self.front.opened(self._ctx)
            case Quit():
                self.over = True
            case Wish():
                raise TypeError(f"nobody grants {wish!r}")
            case _:
                raise TypeError(f"{wish!r} is no wish")
        return not self.over

    def close(self) -> None:
        """Let every scene go, the front one first."""
        while self._scenes:
            with contextlib.suppress(OSError):
                self._leave()

    def _leave(self) -> None:
        self._scenes.pop().closed(self._ctx)
