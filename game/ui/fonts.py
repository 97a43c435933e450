"""Sets words in type: loads the fonts, measures, breaks into lines and renders, always at the window's true size.

Callers speak design units; the typesetter knows the scale. Widths are those of whole strings (kerning counts), and every
result is cached until the scale changes. A character that no font has is shown as a small empty box.
"""

from __future__ import annotations

import math
import unicodedata
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from game.glyphs import covered
from game.ui import roles
from game.ui.roles import Role

if TYPE_CHECKING:
    from game.drawing.picture import Measure

Colour = str  # "#RRGGBB", as the theme has it

FILES: Final = {
    "serif": "YoungSerif-Regular.ttf",
    "regular": "AtkinsonHyperlegibleNext-Regular.ttf",
    "medium": "AtkinsonHyperlegibleNext-Medium.ttf",
    "semibold": "AtkinsonHyperlegibleNext-SemiBold.ttf",
    "bold": "AtkinsonHyperlegibleNext-Bold.ttf",
    "fallback": "Inter-Fallback.ttf",
}
_MISSING: Final = "\u25a1"  # an empty box
_SOFT: Final = "\u00ad"  # a place where a word may be broken
_UNSEEN: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f")
_RENDERED_BYTES: Final = 12_000_000
_FINE: Final = 4.0  # pixels per design unit, so that whole pixels make no difference


class Typesetter:
    """Measures and renders words for one window; `folder` holds the font files.

    `scale` is pixels per design unit; `factor` is the user's own enlargement of text alone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.scale = 1.0
        self.factor = 1.0
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._wraps: dict[tuple[str, str, float], tuple[str, ...]] = {}
        self._renders: OrderedDict[tuple[str, str, Colour, Colour | None], pygame.Surface] = OrderedDict()
        self._bytes = 0
        if not pygame.font.get_init():
            pygame.font.init()

    def resize(self, scale: float, factor: float = 1.0) -> None:
        """Take another scale; what was cached for the old one is dropped."""
        if (scale, factor) == (self.scale, self.factor):
            return
        self.scale, self.factor = scale, factor
        self._fonts.clear()
        self._widths.clear()
        self._wraps.clear()
        self._renders.clear()
        self._bytes = 0

    def line_height(self, role: str) -> float:
        """The height of one line in design units."""
        shape = roles.role(role)
        return shape.line * self._factor(shape)

    def width(self, words: str, role: str) -> float:
        """The width of one line in design units, measured as a whole."""
        if not words:
            return 0.0
        key = (words, role)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            known = sum(font.size(part)[0] for font, part in self._runs(words, role)) / self.scale
            self._widths[key] = known
        return known

    def wrap(self, words: str, role: str, width: float) -> tuple[str, ...]:
        """The words broken into lines no wider than `width`; a word that is too long by itself is broken inside."""
        key = (words, role, width)
        known = self._wraps.get(key)
        if known is None:
            if len(self._wraps) > 4_000:
                self._wraps.clear()
            lines: list[str] = []
            for paragraph in words.split("\n"):
                lines.extend(self._wrap_paragraph(paragraph, role, width))
            known = self._wraps[key] = tuple(lines)
        return known

    def balanced(self, words: str, role: str, width: float) -> tuple[str, ...]:
        """As many lines as `wrap` makes, about as long as each other: a heading ends with no word alone on a line."""
        lines = self.wrap(words, role, width)
        if len(lines) < 2 or "\n" in words or _SOFT in words:
            return lines
        key = (words, f"={role}", width)
        known = self._wraps.get(key)
        if known is None:
            longest = max(self.width(word, role) for word in words.split())
            narrow, wide = min(width, max(width / 2, longest)), width
            while wide - narrow > 4:
                middle = (narrow + wide) / 2
                if len(self._wrap_paragraph(words, role, middle)) > len(lines):
                    narrow = middle
                else:
                    wide = middle
            known = self._wraps[key] = tuple(self._wrap_paragraph(words, role, wide))
        return known

    def shortened(self, words: str, role: str, width: float) -> str:
        """As much of one line as fits, closed by an ellipsis when something was left out."""
        words = words.replace(_SOFT, "")
        if self.width(words, role) <= width:
            return words
        low, high = 0, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(words[:middle].rstrip() + "…", role) <= width:
                low = middle
            else:
                high = middle - 1
        return words[:low].rstrip() + "…"

    def render(self, words: str, role: str, ink: Colour, halo: Colour | None = None) -> pygame.Surface:
        """One line in pixels; its top is the top of the font's ascent. With a halo the surface is larger all round."""
        key = (words, role, ink, halo)
        known = self._renders.get(key)
        if known is not None:
            self._renders.move_to_end(key)
            return known
        made = self._render(words, role, ink, halo)
        self._renders[key] = made
        self._bytes += made.get_width() * made.get_height() * 4
        while self._bytes > _RENDERED_BYTES and len(self._renders) > 1:
            _, old = self._renders.popitem(last=False)
            self._bytes -= old.get_width() * old.get_height() * 4
        return made

    def drop(self, role: str) -> float:
        """How far below the line's top the rendered surface begins, in pixels: the type stands in the line's middle."""
        font = self._font(roles.role(role))
        return (self.line_height(role) * self.scale - font.get_ascent() + font.get_descent()) / 2

    def halo_pixels(self) -> int:
        """How much wider a halo makes a rendered line on each side."""
        return max(1, round(3 * self.scale))

    def ascent(self, role: str) -> int:
        """How far the top of a rendered line lies above its baseline, in pixels."""
        return self._font(roles.role(role)).get_ascent()

    def measure(self, text: str, size: float, face: str) -> float:
        """The width of words on a picture, in design units: a `game.drawing.picture.Measure`."""
        return self.width(text, roles.picture_role(face, size))

    def _factor(self, role: Role) -> float:
        return 1.0 if role.fixed else self.factor

    def _font(self, role: Role) -> pygame.font.Font:
        return self._load(role.font, self._pixels(role))

    def _pixels(self, role: Role) -> int:
        exact = role.size * self.scale * self._factor(role)
        # The smallest text may not fall below 1/54 of the window's height, so it is rounded upwards.
        return max(8, math.ceil(exact - 0.01) if role.size <= 20 and not role.fixed else round(exact))

    def _load(self, name: str, pixels: int) -> pygame.font.Font:
        font = self._fonts.get((name, pixels))
        if font is None:
            font = self._fonts[name, pixels] = pygame.font.Font(str(self._folder / FILES[name]), pixels)
        return font

    def _runs(self, words: str, role: str) -> list[tuple[pygame.font.Font, str]]:
        """The line in pieces of one font each, without what cannot be drawn."""
        shape = roles.role(role)
        font = self._font(shape)
        if max(words) < "\u00ad":  # the common case: every font has these
            return [(font, words)]
        main = covered(self._folder / FILES[shape.font])
        spare = covered(self._folder / FILES["fallback"])
        runs: list[tuple[pygame.font.Font, str]] = []
        for mark in words:
            if mark == _SOFT or mark in _UNSEEN:
                continue
            if ord(mark) in main:
                chosen, drawn = font, mark
            elif ord(mark) in spare:
                chosen, drawn = self._load("fallback", self._pixels(shape)), mark
            elif unicodedata.combining(mark) or 0x1F3FB <= ord(mark) <= 0x1F3FF:
                continue  # an accent or skin tone on a box would be noise
            else:
                box = ord(_MISSING) in spare
                chosen = self._load("fallback", self._pixels(shape)) if box else font
                drawn = _MISSING if box else "?"
            if runs and runs[-1][0] is chosen:
                runs[-1] = (chosen, runs[-1][1] + drawn)
            else:
                runs.append((chosen, drawn))
        return runs

    def _render(self, words: str, role: str, ink: Colour, halo: Colour | None) -> pygame.Surface:
        runs = self._runs(words, role) if words else []
        main = self._font(roles.role(role))
        if halo is None and len(runs) == 1 and runs[0][0] is main:  # nearly always: no pieces to put together
            return main.render(runs[0][1], True, ink)
        edge = self.halo_pixels() if halo is not None else 0
        width = sum(font.size(part)[0] for font, part in runs)
        made = pygame.Surface((max(1, width + 2 * edge), main.get_height() + 2 * edge), pygame.SRCALPHA)
        layers: tuple[tuple[Colour, int], ...] = ((ink, 0),)
        if halo is not None:
            layers = ((halo, edge), *layers)
        for colour, outline in layers:
            x = edge - outline
            for font, part in runs:
                place = (x, edge - outline + main.get_ascent() - font.get_ascent())
                if outline:  # to set it, even to what it is, makes the font forget every shape it has drawn
                    font.outline = outline
                made.blit(font.render(part, True, colour), place)
                if outline:
                    font.outline = 0
                x += font.size(part)[0]
        return made

    def _wrap_paragraph(self, words: str, role: str, width: float) -> list[str]:
        if self.width(words, role) <= width:
            return [words.replace(_SOFT, "")]
        lines: list[str] = []
        line = ""
        for word in words.split(" "):
            longer = f"{line} {word}" if line else word
            if self.width(longer, role) <= width:
                line = longer
                continue
            start, rest = self._soft_break(line, word, role, width)
            if start:
                lines.append(start)
            line = rest
            while self.width(line, role) > width and len(line) > 1:
                head = self._most(line, role, width)
                lines.append(line[:head])
                line = line[head:]
        lines.append(line)
        return [piece.replace(_SOFT, "") for piece in lines]

    def _soft_break(self, line: str, word: str, role: str, width: float) -> tuple[str, str]:
        """The line with as much of the word as its soft hyphens allow, and what remains."""
        places = [at for at, mark in enumerate(word) if mark == _SOFT]
        for at in reversed(places):
            attempt = (f"{line} {word[:at]}" if line else word[:at]) + "-"
            if self.width(attempt, role) <= width:
                return attempt, word[at + 1 :]
        return line, word

    def _most(self, words: str, role: str, width: float) -> int:
        """How many characters of a word fit, at least one."""
        low, high = 1, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(words[:middle], role) <= width:
                low = middle
            else:
                high = middle - 1
        return low


def measuring(folder: Path) -> Measure:
    """The measure of words on pictures for whoever has no window; `folder` holds the font files."""
    type_ = Typesetter(folder)
    type_.resize(_FINE)
    return type_.measure
