"""Which forms of report are kept as files, and what each asks for."""

from __future__ import annotations

from typing import Final

FORMS: Final = ("pdf", "html", "md", "csv", "xlsx", "json", "png", "svg")
"""The forms that are kept as a file, in the order in which they are offered; each is also the end of the file's name."""
TYPESET: Final = frozenset({"pdf", "png", "svg"})
"""The forms that need the typesetter."""
DRAWN: Final = TYPESET | {"html"}
"""The forms with pictures, which need the true width of words."""
PAGED: Final = frozenset({"pdf", "html", "md"})
"""The forms that also come as one page."""
ON_PAPER: Final = frozenset({"pdf", "html"})
"""The forms that ask which paper."""
