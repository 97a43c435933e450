"""How the interests are spread over levels and lenses, as bars that can be counted: one block for each interest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.analysis.summary import Summary
from game.drawing.icon_names import LENS_ICONS, LEVEL_ICONS
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.drawing.svg import fill, outlined, rect
from game.pictures.lines import set_in
from game.pictures.pen import SIZE, Pen, sentence
from game.pictures.words import Words

WIDTH = 1000.0
_HIGH = 46.0
_BLOCK = 30.0


class Share(NamedTuple):
    """One bar: its icon ("" for what was not chosen), its name, and on how many interests."""

    icon: str
    name: str
    interests: int


def levels(summary: Summary, say: Words) -> tuple[Share, ...]:
    """Return a bar for each level, and one for no level where that occurs; nothing when nobody chose any."""
    found = [(one.level, len(one.interests)) for one in summary.levels.levels]
    return _shares([(LEVEL_ICONS[key], f"vocabulary.level.{key}", n) if key else ("", "", n) for key, n in found], say)


def lenses(summary: Summary, say: Words) -> tuple[Share, ...]:
    """Return a bar for each lens, and one for no lens where that occurs; nothing when nobody chose any."""
    found = [(one.lens, len(one.interests)) for one in summary.levels.lenses]
    return _shares([(LENS_ICONS[key], f"vocabulary.lens.{key}", n) if key else ("", "", n) for key, n in found], say)


def _shares(found: Sequence[tuple[str, str, int]], say: Words) -> tuple[Share, ...]:
    if not any(count for icon, _, count in found if icon):
        return ()
    return tuple(
        Share(icon, say(key) if key else say("report.not_chosen"), count) for icon, key, count in found if icon or count
    )


def shares_picture(
    shares: Sequence[Share], measure: Measure, look: Theme, width: float = WIDTH, side: float = 260
) -> Picture:
    """Draw the bars with their names and figures; blocks become one bar where there are too many to count."""
    pen = Pen(look, measure)
    most = max((one.interests for one in shares), default=0)
    room = width - side - 66
    step = min(_BLOCK, room / max(1, most))
    for place, one in enumerate(shares):
        y = (place + 0.5) * _HIGH
        if one.icon:
            pen.icon(one.icon, 16, y, 28, look.ink_2)
        pen.write(44, y, set_in(one.name, SIZE, "body", side - 56, 1, measure)[0])
        paint = fill(look.mine.plate) if one.icon else outlined(look.paper, look.control, 2)
        if step < 9 and one.interests:
            pen.add(rect(side, y - 13, one.interests * step, 26, 4, paint))
        else:
            for block in range(one.interests):
                pen.add(rect(side + block * step + 1, y - 13, step - 4, 26, 4, paint))
        pen.write(side + one.interests * step + 12, y, str(one.interests), face="bold")
    return pen.picture(width, len(shares) * _HIGH)


def _picture(shares: Sequence[Share], say: Words, measure: Measure, look: Theme) -> Picture:
    return shares_picture(shares, measure, look) if shares else sentence(say("picture.no_shares"), measure, look, WIDTH)


def levels_picture(summary: Summary, say: Words, measure: Measure, look: Theme) -> Picture:
    """Draw the balance of levels."""
    return _picture(levels(summary, say), say, measure, look)


def lenses_picture(summary: Summary, say: Words, measure: Measure, look: Theme) -> Picture:
    """Draw the balance of lenses."""
    return _picture(lenses(summary, say), say, measure, look)


def levels_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Say how many interests lie on each level."""
    return shares_twin(levels(summary, say), say)


def lenses_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Say how many interests are seen through each lens."""
    return shares_twin(lenses(summary, say), say)


def shares_twin(shares: Sequence[Share], say: Words) -> tuple[str, ...]:
    """Say each bar, or that there is none."""
    return tuple(say("picture.share", name=one.name, n=one.interests) for one in shares) or (say("picture.no_shares"),)
