"""What several pages are made of: tokens and signs as widgets, sheets, rows that open their evidence."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.evidence import EvidenceItem
from game.drawing.dashes import dashed_line, round_corners
from game.drawing.icon_names import THEME_ICONS
from game.drawing.picture import Picture as Shapes
from game.drawing.tokens import TokenLook
from game.scenes.discs import disc
from game.scenes.pages.reader import Reader
from game.ui.canvas import Canvas
from game.ui.drawn import paint_picture
from game.ui.geometry import Rect
from game.ui.widget import Widget
from game.ui.widgets import (
    Box,
    Column,
    Icon,
    Label,
    Layers,
    Pad,
    Panel,
    Pick,
    Picture,
    Row,
    Scroll,
    ScrollModel,
)

_BARE = 900.0
"""How wide the sheet of a page is about which nothing was said."""
_DRAWING = (400.0, 220.0)
"""The room of the drawing on it."""


def discs(reader: Reader, parties: Sequence[str], size: float = 40, gap: float = 6) -> Row:
    """The discs of some parties in the order of their seats, each with its name for assistive technology."""
    return Row(tuple(disc(reader.number(one), size, reader.party(one)) for one in reader.parties(parties)), gap=gap)


def token(look: TokenLook, size: float = 60) -> Picture:
    """An interest's token."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.token(size, look), rect)

    return Picture(paint, size=(size, size), shows=("token", look, size), beyond=24)


def class_sign(kind: str, size: float = 30) -> Picture:
    """The sign of a class of interests."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.class_sign(size, kind), rect)

    return Picture(paint, size=(size, size), shows=("class", kind, size))


def dashed(ink: str, radius: float = 16) -> Picture:
    """A dashed edge round whatever lies above it; ink is a colour of the look by name."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        edge = round_corners(1, 1, rect.w - 2, rect.h - 2, radius)
        body = dashed_line(edge, str(getattr(canvas.theme, ink)), 2, (7, 5))
        paint_picture(canvas, Shapes(rect.w, rect.h, body), rect)

    return Picture(paint, shows=("dashed", ink, radius))


def swatch(state: str) -> Picture:
    """A token's segment on a small plate, for a legend."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.swatch(state), rect)

    return Picture(paint, size=(44, 28), shows=("swatch", state))


def theme_band(theme: str, name: str) -> Widget:
    """A theme's colour with its icon and name, as the top of a sheet."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        face = canvas.theme.band(theme)
        with canvas.clip(rect):
            canvas.box(Rect(rect.x, rect.y, rect.w, rect.h + 40), face, 24)
        canvas.ground(rect, face)

    words = Label(name, role="name_small", ink="on_band", heading=2, weight=1)
    line = Row((Icon(THEME_ICONS.get(theme, "circle"), 36, "on_band"), words), gap=14)
    band = Picture(paint, shows=("band", theme))
    return Layers((band, Box(Pad(line, sides=(18, 8, 16, 8)), across="stretch", min_height=64)))


def sheet(title: str, child: Widget, *, beside: Sequence[Widget] = (), weight: float = 0, level: int = 2) -> Panel:
    """A panel under a heading; `beside` stands at the heading's right."""
    head = Row((Label(title, role="heading_big", heading=level, weight=1), *beside), gap=16)
    return Panel(Column((head, child), gap=14), pad=(28, 20, 28, 22), weight=weight, name=title)


def scrolled(child: Widget, model: ScrollModel, *, room: bool = False) -> Scroll:
    """A child that takes the height there is and scrolls beyond it; `room` when it lies on the room."""
    return Scroll(child, model, room=room, weight=1)


def row(
    reader: Reader, words: str, items: Sequence[EvidenceItem], *, before: Sequence[Widget] = (),
    after: Sequence[Widget] = (), second: str = "", name: str = "", key: str = "", role: str = "body_medium",
) -> Pick:  # fmt: skip
    """A statement that opens its evidence when pressed; `second` is a quieter line under it."""
    lines: list[Widget] = [Label(words, role=role, hidden=True)]
    if second:
        lines.append(Label(second, role="hint", ink="ink_2", hidden=True))
    child = Row((*before, Column(tuple(lines), gap=2, weight=1), *after), gap=14)
    said = name or (f"{words}. {second}" if second else words)
    return Pick(child, reader.open(words, items), look="bare", pad=10, name=said, key=key)


def empty(words: str, *, room: bool = False) -> Widget:
    """What stands where there is nothing yet."""
    return Box(Label(words, ink="on_room" if room else "ink_2", align="center"), down="center", min_height=90)


def bare(reader: Reader, words: str, theme: str, page: str) -> Widget:
    """A page about which nothing was said: that, and how it comes about, on a sheet no larger than that."""
    return Box(
        Panel(Box(unsaid(reader, words, theme, page)), pad=(64, 36, 64, 52), width=_BARE),
        across="center",
        down="center",
        weight=1,
    )


def unsaid(reader: Reader, words: str, theme: str, page: str) -> Column:
    """That nothing was said yet, under the quiet drawing of a theme, and how it comes about in a session."""
    told: list[Widget] = [_ornament(theme), Label(words, role="row" if reader.large else "lead", align="center")]
    if reader.summary.session.imported is None:
        told.append(Label(reader.say(f"summary.comes.{page}"), ink="ink_2", align="center"))
    return Column(tuple(told), gap=18)


def _ornament(theme: str) -> Widget:
    """The drawing of a theme as it lies on its cards."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.ornament(*_DRAWING, theme), rect)

    return Picture(paint, size=_DRAWING, shows=("ornament", theme))


def tag(words: str, ink: str = "ink_2") -> Label:
    """A short word above a part."""
    return Label(words, role="label", ink=ink)
