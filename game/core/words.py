"""The one door for typed and pasted text: what may stay in it, and in which form.

Only the standard library, so that the screen's editor can use the same rule as the models without loading them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Carriage returns, the separators of other systems (vertical tab, form feed, NEL, U+2028, U+2029): each ends a line.
_LINE_END: Final = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")

# Removed: control characters; soft hyphen, zero-width space, word joiner and byte order mark (left behind by pasting,
# invisible, and they keep equal words from matching); overrides, embeddings and isolates of writing direction, which
# can make a text read as something else; marks of annotation; code points that are no characters.
# Kept: the joiners U+200C and U+200D (emoji, Persian), marks of direction U+200E and U+200F, variation selectors.
_REMOVED: Final = re.compile(
    "[\x00-\x09\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def clean(text: str, lines: bool) -> str:
    r"""Return a text as it may be kept: NFC, with only `\n` between lines (a space instead when not `lines`).

    Control characters and overrides of writing direction go, a tab becomes a space, two halves of a surrogate pair
    become their character and a lone half becomes U+FFFD. Cleaning twice changes nothing more.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _LINE_END.sub("\n" if lines else " ", text)
    return unicodedata.normalize("NFC", _REMOVED.sub("", text.replace("\t", " ")))
