"""The steps of the closing: one step a file, and the visible list of them in their order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.scenes.closings.agreeing import Agreeing
from game.scenes.closings.aiming import Aiming
from game.scenes.closings.checking_out import CheckingOut
from game.scenes.closings.ending import Ending
from game.scenes.closings.evaluating import Evaluating
from game.scenes.closings.looking_back import LookingBack
from game.scenes.closings.step import Step

STEPS: Mapping[str, type[Step]] = MappingProxyType(
    {
        "look_back": LookingBack,
        "agreements": Agreeing,
        "ambition": Aiming,
        "evaluation": Evaluating,
        "check_out": CheckingOut,
        "ending": Ending,
    }
)
"""Every step by its id, which is also its words (`closing.page.<id>`); a new one is a module and a line here."""

__all__ = ["STEPS", "Step"]
