"""The folders in which keeping a file begins."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.scenes.scene import Context


def usual_folder(ctx: Context) -> Path:
    """Return where the program keeps files for the user, or the home of who may make no folder there."""
    try:
        return ctx.desk.summaries()
    except OSError:
        return Path.home()


def last_folder(kept: Mapping[str, object]) -> Path | None:
    """Return the folder of the last time, from what the settings keep; None where there was none, or it is gone."""
    last = kept.get("folder")
    if isinstance(last, str) and Path(last).is_absolute() and Path(last).is_dir():
        return Path(last)
    return None
