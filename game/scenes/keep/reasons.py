"""Why a folder or file could not be used, in words for people: what happened, what is safe, what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.storage.catalog import Say
from game.storage.why_not import Cause, cause, told_by_the_system

_SAID: Final[Mapping[Cause, str]] = {
    "none": "gone", "no_folder": "gone", "gone": "gone",
    "full": "full",
    "forbidden": "forbidden", "read_only": "forbidden",
    "held": "held",
    "long": "long",
}  # fmt: skip
"""What can be done about it is the same for several of them."""


def reason(say: Say, error: OSError) -> str:
    """Return what is in the way and what to do, without a number or a path."""
    return say(f"keep.fault.{_SAID.get(cause(error), 'unknown')}", reason=told_by_the_system(error))
