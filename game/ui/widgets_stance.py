"""One of the four stances towards an interest, each with a sign and a plate of its own shape."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, Final

from game.drawing.palette import StanceColours, Theme
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.widget import ENDLESS, Kit, Look, Spot, Taken, Widget
from game.ui.widgets_buttons import face_of, paint_face
from game.ui.widgets_choice import Choose, Option, Radio
from game.ui.widgets_text import cap_size, paint_cap

STANCES: Final = ("mine", "grant", "neutral", "clash")
HALF: Final = 2
"""So many stances stand side by side where four do not fit."""
_SIDE: Final = 12.0
_SIGN: Final = 40.0
_GAP: Final = 10.0


@record
class _Cell(Radio):
    """One stance to choose: sign, words and, on the row in turn, its key; narrow ones show only the sign."""

    narrow: bool = False
    wraps: ClassVar[bool] = True

    def least(self, kit: Kit) -> float:
        """The width below which a word of it would break."""
        longest = max(kit.type.width(word, "label") for word in self.option.text.split())
        return 1.5 * _SIDE + _SIGN + _GAP + longest + self._cap(kit)

    def measure(self, width: float, kit: Kit) -> Size:
        """High enough for a finger."""
        if self.narrow:
            return Size(min(width, 64 + self._cap(kit)), 64)
        words = kit.type.width(self.option.text, "label") + 1
        natural = 2 * _SIDE + _SIGN + _GAP + words + self._cap(kit)
        if width == ENDLESS or natural <= width:
            return Size(natural, 76)
        room = max(40.0, width - natural + words)
        lines = len(kit.type.wrap(self.option.text, "label", room))
        return Size(width, max(76.0, lines * kit.type.line_height("label") + 16))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The plate in the colour of the stance once it is chosen."""
        theme, stance = kit.theme, str(self.option.value)
        ink = theme.ink
        if self.selected:
            colours = colours_of(theme, stance)
            ink = theme.ink if stance == "neutral" else colours.sign
            heavy = stance in ("grant", "neutral")
            face = theme.inset if stance == "neutral" else colours.plate
            canvas.box(rect, face, 16, edge=ink if heavy else colours.edge, width=4 if heavy else 2)
            if look.focus:
                canvas.ring(rect, 16)
        else:
            face_now = face_of("plain", look, self.option.enabled, kit)._replace(shadow=0)
            paint_face(canvas, rect, 16, face_now, look._replace(pressed=False), self.option.enabled)
        self._paint_inside(canvas, rect, ink, kit)

    def press(self) -> Taken | None:
        """Choose it; once chosen, Enter is free for what the sheet goes on with."""
        return None if self.selected else super().press()

    def _paint_inside(self, canvas: Canvas, rect: Rect, ink: str, kit: Kit) -> None:
        cap = self._cap(kit)
        if self.narrow:
            self._paint_sign(canvas, Rect(rect.x, rect.y, rect.w - cap, rect.h), kit)
        else:
            self._paint_sign(canvas, Rect(rect.x + _SIDE, rect.y, _SIGN, rect.h), kit)
            x = rect.x + _SIDE + _SIGN + _GAP
            words = Rect(x, rect.y, rect.right - _SIDE / 2 - cap - x, rect.h)
            canvas.text(words, self.option.text, "label", ink)
        if self.option.shortcut:
            caption = kit.cap_of(self.option.shortcut)
            size = cap_size(caption, kit)
            place = Rect(rect.right - _GAP - size.w, rect.y + (rect.h - size.h) / 2, size.w, size.h)
            on_full = self.selected and self.option.value in ("mine", "clash")
            paint_cap(canvas, place, caption, "primary" if on_full else "paper", kit, ink=ink if on_full else "")

    def _paint_sign(self, canvas: Canvas, rect: Rect, kit: Kit) -> None:
        if canvas.art is None:
            return
        full = self.selected and self.option.value in ("mine", "clash")
        plate = kit.theme.paper if full else ""
        canvas.sprite(canvas.art.stance(_SIGN + 4 if full else _SIGN, str(self.option.value), plate=plate), rect)

    def _cap(self, kit: Kit) -> float:
        return cap_size(kit.cap_of(self.option.shortcut), kit).w + 6 if self.option.shortcut else 0.0


@record
class StanceChoice(Widget):
    """Four stances side by side. Give it the name of who chooses; `words` are the stances' words by id.

    `keyed` gives them the keys 1 to 4: only the row in turn has them. `narrow` shows signs only. `on_tap` gets the stance
    instead of `on_choose` where a finger chose it, also when it is chosen already.
    """

    words: Mapping[str, str]
    chosen: str = ""
    on_choose: Callable[[str], object] | None = None
    keyed: bool = False
    narrow: bool = False
    gap: float = 12
    on_tap: Callable[[str], object] | None = None
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """Equal parts of the width there is."""
        cells = self._cells()
        if width == ENDLESS:
            widest = max(kit.measure(cell).w for cell in cells)
            return Size(4 * widest + 3 * self.gap, max(kit.measure(cell).h for cell in cells))
        across = self._across(width, kit)
        part = (width - (across - 1) * self.gap) / across
        high = max(kit.measure(cell, part).h for cell in cells)
        lines = len(cells) // across
        return Size(width, lines * high + (lines - 1) * self.gap)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """From strongest to clash; on two lines where a word would break."""
        across = self._across(rect.w, kit)
        part, high = (rect.w - (across - 1) * self.gap) / across, rect.h
        if across == HALF:
            high = (rect.h - self.gap) / 2
        return tuple(
            Spot(
                cell,
                Rect(
                    rect.x + place % across * (part + self.gap),
                    rect.y + place // across * (high + self.gap),
                    part,
                    high,
                ),
            )
            for place, cell in enumerate(self._cells())
        )

    def says(self, kit: Kit) -> AccessNode | None:
        """A group of radio buttons."""
        return AccessNode("", tree.RADIO_GROUP, self.name, self.words.get(self.chosen, ""), self.description)

    def _across(self, width: float, kit: Kit) -> int:
        part = (width - 3 * self.gap) / 4
        breaks = any(cell.least(kit) > part for cell in self._cells())
        return HALF if breaks and not self.narrow else len(STANCES)

    def _cells(self) -> tuple[_Cell, ...]:
        choose, tap = _by_stance(self.on_choose), _by_stance(self.on_tap)
        return tuple(
            _Cell(
                Option(stance, self.words[stance], shortcut=str(place) if self.keyed else ""),
                stance == self.chosen,
                choose,
                False,
                (place, len(STANCES)),
                tap,
                self.narrow,
                key=f"{self.key}/{place}" if self.key else "",
            )
            for place, stance in enumerate(STANCES, 1)
        )


def _by_stance(told: Callable[[str], object] | None) -> Choose | None:
    return None if told is None else lambda value: told(str(value))


def colours_of(theme: Theme, stance: str) -> StanceColours:
    """The colours of a stance in a look."""
    return {"mine": theme.mine, "grant": theme.grant, "neutral": theme.neutral, "clash": theme.clashing}[stance]
