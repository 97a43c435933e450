"""Why a folder or file could not be used, in words for people: what happened, what is safe, what to do now."""

from __future__ import annotations

import errno
from typing import Final

from game.storage.catalog import Say

_CODES: Final = {
    "ENOENT": "gone", "ENOTDIR": "gone", "ENODEV": "gone", "EIO": "gone",
    "ENOSPC": "full", "EDQUOT": "full", "EFBIG": "full",
    "EACCES": "forbidden", "EPERM": "forbidden", "EROFS": "forbidden",
    "EBUSY": "held", "ETXTBSY": "held",
    "ENAMETOOLONG": "long",
}  # fmt: skip
_HELD: Final = (32, 33)  # Windows: another program has the file open


def reason(say: Say, error: OSError) -> str:
    """Return what is in the way and what to do, without a number or a path."""
    code = (
        "held"
        if getattr(error, "winerror", None) in _HELD
        else _CODES.get(errno.errorcode.get(error.errno or 0, ""), "unknown")
    )
    return say(f"keep.fault.{code}", reason=error.strerror or type(error).__name__)
