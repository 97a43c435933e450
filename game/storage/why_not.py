"""Why a file or folder could not be used, in words for people: the system tells it in a language of its own."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Final, Literal

from game.storage.catalog import Say
from game.storage.notice import Key

Cause = Literal["none", "no_folder", "folder", "gone", "forbidden", "read_only", "held", "full", "long", "rare"]
"""What is in the way; the disk is `gone` when it stops answering, and a file is `held` by another program."""

_CAUSES: Final[Mapping[str, Cause]] = {
    "ENOENT": "none",
    "EISDIR": "folder", "ENOTDIR": "no_folder",
    "ENODEV": "gone", "EIO": "gone",
    "EACCES": "forbidden", "EPERM": "forbidden", "EROFS": "read_only",
    "EBUSY": "held", "ETXTBSY": "held",
    "ENOSPC": "full", "EDQUOT": "full", "EFBIG": "full",
    "ENAMETOOLONG": "long",
}  # fmt: skip
_HELD: Final = (32, 33)  # Windows: another program has the file open


def cause(error: OSError) -> Cause:
    """Return what is in the way."""
    if getattr(error, "winerror", None) in _HELD:
        return "held"
    return _CAUSES.get(errno.errorcode.get(error.errno or 0, ""), "rare")


def why_not(error: OSError, say: Say) -> str:
    """Return a few words without a capital, to stand between brackets; the system's own for what is rare."""
    found = cause(error)
    return told_by_the_system(error) if found == "rare" else say(f"fault.why.{found}")


def key_of(error: OSError) -> str:
    """Return the same as a value of a notice, which is made where no language is known yet."""
    found = cause(error)
    return told_by_the_system(error) if found == "rare" else Key(f"fault.why.{found}")


def told_by_the_system(error: OSError) -> str:
    """Return what the system says, in whatever language that is."""
    return error.strerror or type(error).__name__
