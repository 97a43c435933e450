"""Waiting for something to become true, as long as it takes a slow machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 30.0  # seconds before something counts as never; no measure of speed


def until(look: Callable[[], T | None], wanted: str, patience: float = PATIENCE) -> T:
    """Look again and again until there is something true, and give it back."""
    end = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {wanted}")
        time.sleep(0.05)
