"""Paints a picture that reports share: its shapes as one surface that is kept, its words in the game's fonts."""

from __future__ import annotations

from game.drawing.picture import Lettering, Picture
from game.ui import canvas as canvases
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.roles import picture_role


def paint_picture(canvas: Canvas, picture: Picture, rect: Rect) -> None:
    """A picture as large as fits the middle of the rectangle; nothing until there is something to draw with."""
    if canvas.art is None or not picture.width or not picture.height:
        return
    zoom = round(min(rect.w / picture.width, rect.h / picture.height), 3)
    wide, high = picture.width * zoom, picture.height * zoom
    whole = Rect(rect.x + (rect.w - wide) / 2, rect.y + (rect.h - high) / 2, wide, high)
    sheet = canvas.art.picture(picture, zoom)
    canvas.surface.blit(sheet, canvas.pixels(whole).topleft)
    for words in picture.words:
        if words.text:
            write(canvas, words, whole, zoom)


def write(canvas: Canvas, words: Lettering, whole: Rect, zoom: float) -> None:
    """One line of a picture's words, the picture being `whole` and enlarged by `zoom`; what sticks out is an overflow."""
    role = picture_role(words.face, words.size * zoom)
    wide = canvas.type.width(words.text, role)
    x = whole.x + words.x * zoom - {"start": 0.0, "middle": wide / 2, "end": wide}[words.anchor]
    baseline = whole.y + words.y * zoom
    rise = canvas.type.ascent(role)
    rect = Rect(x, baseline - rise / canvas.scale, wide, canvas.type.line_height(role))
    rough = 1.5 * max(1.0, zoom) / canvas.scale  # what was measured small is rounded before it is enlarged
    over = (
        rect.x < whole.x - rough
        or rect.right > whole.right + rough
        or baseline > whole.bottom + rough
        or rect.y < whole.y - rect.h / 2
    )
    ground = words.halo or _painted_at(canvas, rect)
    canvas.note(canvases.Drawn(words.text, rect, words.ink, ground, role), over=over)
    line = canvas.type.render(words.text, role, words.ink, words.halo or None)
    edge = canvas.type.halo_pixels() if words.halo else 0
    ox, oy = canvas.origin
    place = (round(x * canvas.scale + ox) - edge, round(baseline * canvas.scale + oy) - rise - edge)
    canvas.surface.blit(line, place)


def _painted_at(canvas: Canvas, rect: Rect) -> str:
    """The colour in the middle of a rectangle as it is now painted; none where it is clipped away or not painted."""
    middle = canvas.pixels(rect).center
    if not canvas.surface.get_clip().collidepoint(middle):
        return ""
    red, green, blue, alpha = canvas.surface.get_at(middle)
    return f"#{red:02X}{green:02X}{blue:02X}" if alpha else ""
