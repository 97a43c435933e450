"""What a step of the closing is."""

from __future__ import annotations

from abc import ABC, abstractmethod

from game.core.state import State
from game.scenes.view import Action, Play
from game.storage.catalog import Catalog
from game.ui.widget import Widget


class Step(ABC):
    """One step: its sheet, what the strip offers, and whether it is done. It lives as long as the closing."""

    icon = "circle"

    def __init__(self, play: Play) -> None:
        self.play = play

    @property
    def say(self) -> Catalog:
        """The words of the program."""
        return self.play.say

    @property
    def state(self) -> State:
        """The session as everybody may see it."""
        return self.play.state

    @abstractmethod
    def build(self) -> Widget:
        """The sheet."""

    def actions(self) -> tuple[Action, ...]:
        """What the strip offers for this step."""
        return ()

    def done(self) -> bool:
        """Whether the table has done this."""
        return False

    def overlay(self) -> Widget | None:
        """A question over everything, or None."""
        return None
