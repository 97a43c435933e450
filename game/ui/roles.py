"""Type in design units: every way a text on the screen may look, one row a role."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple


class Role(NamedTuple):
    """A font, its size and the height of its line; `fixed` type does not grow with the user's factor."""

    font: str
    size: float
    line: float
    fixed: bool = False


# Young Serif for names, headings and questions, where its lining figures stand among words; never for figures alone.
_SERIF = "serif"
_REGULAR, _MEDIUM, _SEMIBOLD, _BOLD = "regular", "medium", "semibold", "bold"

ROLES: Final[dict[str, Role]] = {
    "hint": Role(_REGULAR, 20, 24),
    "hint_strong": Role(_MEDIUM, 20, 24),
    "cap": Role(_SEMIBOLD, 20, 24),
    "body": Role(_REGULAR, 24, 31),
    "body_medium": Role(_MEDIUM, 24, 31),
    "body_strong": Role(_BOLD, 24, 31),
    "label": Role(_SEMIBOLD, 24, 29),
    "chip": Role(_MEDIUM, 24, 29),
    "chip_on": Role(_MEDIUM, 24, 29),
    "small_button": Role(_SEMIBOLD, 24, 31),
    "button": Role(_SEMIBOLD, 26, 34),
    "field": Role(_REGULAR, 26, 34),
    "field_strong": Role(_SEMIBOLD, 26, 34),
    "card_text": Role(_REGULAR, 26, 34),
    "row": Role(_REGULAR, 28, 36),
    "row_strong": Role(_SEMIBOLD, 28, 36),
    "figure": Role(_BOLD, 28, 34),
    "figure_big": Role(_BOLD, 36, 42),
    "figure_huge": Role(_BOLD, 72, 80),
    "lead": Role(_REGULAR, 36, 46),
    "name_small": Role(_SERIF, 26, 30),
    "name": Role(_SERIF, 28, 32),
    "name_big": Role(_SERIF, 30, 34),
    "heading": Role(_SERIF, 32, 40),
    "heading_big": Role(_SERIF, 36, 41),
    "menu": Role(_SERIF, 34, 39),
    "band": Role(_SERIF, 34, 38),
    "bar": Role(_SERIF, 38, 44),
    "title_field": Role(_SERIF, 34, 44),
    "scene": Role(_SERIF, 54, 62),
    "question_32": Role(_SERIF, 32, 38),
    "question_36": Role(_SERIF, 36, 43),
    "question_40": Role(_SERIF, 40, 48),
    "question_44": Role(_SERIF, 44, 52),
    "question_46": Role(_SERIF, 46, 55),
    "question_48": Role(_SERIF, 48, 57),
    "question_52": Role(_SERIF, 52, 62),
    "curtain": Role(_SERIF, 92, 105),
    "title": Role(_SERIF, 104, 119),
}

# Headings and titles: their lines are about as long as each other.
BALANCED: Final = frozenset({"heading", "heading_big", "row_strong"})

# The faces of a picture (`game.drawing.picture`) and the font of each.
_FACES: Final = {"body": _REGULAR, "medium": _MEDIUM, "semibold": _SEMIBOLD, "bold": _BOLD, "serif": _SERIF}

# Where somebody enlarged the text, a question may be written in these before it has to be scrolled.
QUESTION_SMALLER: Final = ("question_36", "question_32")

# The largest that fits is used for the question on a card.
QUESTION: Final = ("question_52", "question_48", "question_46", "question_44", "question_40")


def picture_role(face: str, size: float) -> str:
    """The role of words on a picture, whose size is a part of the drawing: a name that `role` understands."""
    return f"{face}@{size:.3f}"


@lru_cache(maxsize=1024)
def role(name: str) -> Role:
    """The role of a name, be it a row above or the face and size of words on a picture. KeyError for another name."""
    known = ROLES.get(name)
    if known is not None:
        return known
    face, at, size = name.partition("@")
    if not at:
        raise KeyError(name)
    return Role(_FACES[face], float(size), float(size) * 1.2, fixed=True)
