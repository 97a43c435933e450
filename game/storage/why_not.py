"""Why a file or folder could not be used, in words for people: the system tells it in a language of its own."""

from __future__ import annotations

import errno
from typing import Final

from game.storage.catalog import Say

_WORDS: Final = {
    "ENOENT": "none", "ENODEV": "none",
    "EISDIR": "folder", "ENOTDIR": "no_folder",
    "EACCES": "forbidden", "EPERM": "forbidden", "EROFS": "read_only",
    "ENOSPC": "full", "EDQUOT": "full", "EFBIG": "full",
    "ENAMETOOLONG": "long",
}  # fmt: skip


def why_not(error: OSError, say: Say) -> str:
    """Return a few words without a capital, to stand between brackets; the system's own for what is rare."""
    code = _WORDS.get(errno.errorcode.get(error.errno or 0, ""))
    return error.strerror or type(error).__name__ if code is None else say(f"fault.why.{code}")
