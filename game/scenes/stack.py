"""The scenes that lie on each other, and how wishes move them."""

from __future__ import annotations

import contextlib

from game.scenes.scene import Context, Scene
from game.scenes.wish import Home, Pop, Push, Quit, Replace, Sure, Wish


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
        """Do what a scene wished; whether another scene is in front now. TypeError for what is no wish.

        A scene that would lose something by it comes to the front and asks, unless the wish is sure.
        """
        if isinstance(wish, Sure):
            wish = wish.wish
        elif self._held(wish):
            return True
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

    def _held(self, wish: object) -> bool:
        """Whether a scene that would leave has something unsaved; then it is in front and has been told to ask."""
        match wish:
            case Replace() | Pop():
                leaving = self._scenes[-1:]
            case Home():
                leaving = self._scenes[1:]
            case Quit():
                leaving = self._scenes
            case _:
                return False
        holder = next((scene for scene in reversed(leaving) if scene.unsaved()), None)
        if holder is None:
            return False
        while self.front is not holder:
            self._leave()
        holder.opened(self._ctx)
        holder.asks(wish, self._ctx)
        return True

    def close(self) -> None:
        """Let every scene go, the front one first."""
        while self._scenes:
            with contextlib.suppress(OSError):
                self._leave()

    def _leave(self) -> None:
        self._scenes.pop().closed(self._ctx)
