"""Small drawings of figures: a balance, two values on one line, dots on a scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Picture

LAST = 5
_ROUND = 6.0


def written(canvas: Canvas, x: float, y: float, words: str, ink: str) -> None:
    """A figure with its middle at a point, however large the text is set."""
    role = "body_strong"
    wide, high = canvas.type.width(words, role) + 2, canvas.type.line_height(role)
    canvas.text(Rect(x - wide / 2, y - high / 2, wide, high), words, role, ink, align="center")


def balance_bar(gave: int, received: int, most: int, height: float = 44) -> Picture:
    """What a party gave to the left of the middle and what it received to the right; `most` fills a side."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        theme, middle = canvas.theme, rect.x + rect.w / 2
        unit = (rect.w / 2 - 4) / most
        bar = Rect(rect.x, rect.y + (rect.h - 30) / 2, 0, 30)
        for value, left, face, edge, ink in (
            (gave, True, theme.mine.plate, theme.mine.edge, theme.mine.sign),
            (received, False, theme.accent, theme.accent_ink, theme.on_accent),
        ):
            wide = value * unit
            place = Rect(middle - wide if left else middle, bar.y, wide, bar.h)
            if wide > 0:
                canvas.box(place, face, _ROUND, edge=edge)
            room = canvas.type.width(str(value), "body_strong") + 16
            inside = wide >= room
            x = (
                (place.x + 8 if left else place.right - room + 8)
                if not inside
                else (middle - room + 8 if left else middle + 8)
            )
            if not inside:
                x = place.x - room + 8 if left else place.right + 8
            written(canvas, x + (room - 16) / 2, rect.centre[1], str(value), ink if inside else theme.ink)
        canvas.fill(Rect(middle - 1.5, rect.y - 1, 3, rect.h + 2), theme.ink)

    return Picture(paint, size=(400, height), shows=("balance", gave, received, most), weight=1)


def colour_mark(*, received: bool) -> Picture:
    """A small patch of the colour of a side of the balance, for its legend."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        theme = canvas.theme
        face, edge = (theme.accent, theme.accent_ink) if received else (theme.mine.plate, theme.mine.edge)
        canvas.box(rect, face, 5, edge=edge)

    return Picture(paint, size=(28, 22), shows=("mark", received))


def value_line(asks: int, gives: int, giver: int, receiver: int) -> Picture:
    """What something asks of its giver and gives its receiver, on one line from 1 to 5."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        theme = canvas.theme
        y, left, step = rect.centre[1], rect.x + 20, (rect.w - 40) / (LAST - 1)
        canvas.fill(Rect(left, y - 1.5, rect.w - 40, 3), theme.control)
        for n in range(LAST):
            canvas.fill(Rect(left + n * step - 1.5, y - 7, 3, 14), theme.control)
        low, high = sorted((asks, gives))
        ink = theme.clash if asks > gives else theme.mine.plate
        if high > low:
            canvas.box(Rect(left + (low - 1) * step, y - 5, (high - low) * step, 10), ink, 5)
        if canvas.art is None:
            return
        apart = 9 if asks == gives else 0
        for value, party, aside in ((gives, receiver, apart), (asks, giver, -apart)):
            x = left + (value - 1) * step + aside
            canvas.sprite(canvas.art.disc(36, party), Rect(x - 18, y - 18, 36, 36))

    return Picture(paint, size=(236, 52), shows=("values", asks, gives, giver, receiver))


def dots_on_scale(scores: Sequence[int], median: float | None, words: str = "", width: float = 520) -> Picture:
    """Scores as dots above a line from 1 to 5, the median as a mark below it; `words` is the median as written."""
    piles = Counter(scores)
    high = max(piles.values(), default=0)
    size = 26.0
    step_up = min(size + 4, 132 / max(1, high))
    tall = max(size, (high - 1) * step_up + size) + 62

    def paint(canvas: Canvas, rect: Rect) -> None:
        theme = canvas.theme
        left, step = rect.x + 40, (rect.w - 80) / (LAST - 1)
        floor = rect.bottom - 46
        canvas.fill(Rect(left - 16, floor - 1.5, rect.w - 48, 3), theme.control)
        for n in range(1, LAST + 1):
            x = left + (n - 1) * step
            canvas.fill(Rect(x - 1.5, floor - 6, 3, 12), theme.control)
            written(canvas, x, floor + 27, str(n), theme.ink)
            for place in range(piles.get(n, 0)):
                y = floor - 8 - size / 2 - place * step_up
                canvas.disc(x, y, size / 2, theme.primary, theme.paper)
        if median is not None:
            x = left + (median - 1) * step
            half = max(28.0, canvas.type.width(words, "body_strong") / 2 + 8)
            mark = Rect(x - half, floor + 8, 2 * half, 38)
            canvas.box(mark, theme.paper, 10, edge=theme.ink, width=3)
            written(canvas, *mark.centre, words, theme.ink)

    return Picture(paint, size=(width, tall), shows=("dots", tuple(scores), median, words, width))
