"""A tag of paper beside another widget: it says one thing, and lies only where it covers nothing that people read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import ClassVar, Final, NamedTuple

from game.record import replace
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.nooks import Nooks
from game.ui.record import record
from game.ui.widget import Kit, Look, Spot, Stood, Taken, Widget, call
from game.ui.widgets_text import Label, Picture

_WIDTHS: Final = (460.0, 370.0, 300.0, 760.0, 240.0)
_AWAYS: Final = (36.0, 52.0, 76.0, 110.0, 160.0, 220.0, 280.0, 340.0)  # from what it is beside, with room for the sign
_CLEAR: Final = 6.0  # to anything else
_STEP: Final = 20.0  # between two places that are tried
_SIGN: Final = 20.0  # the radius of the sign that points
_OUT: Final = 12.0  # how far its middle is outside the paper
_PAD: Final = 18.0
_ICON: Final = 30.0
_ARROWS: Final = {"left": "arrow-right", "right": "arrow-left", "above": "arrow-down", "below": "arrow-up"}
"""For each side of the other widget, the arrow that points back at it."""


@record
class Tag(Widget):
    """Words beside the first of some widgets, on the first of some sides with room; pressed, it goes.

    `short` are the words for when there is less room.

    A key that ends in a star stands for any that begins so. `ground` are keys that it may lie on. It finds its place when
    everything below it has one (see `settled`); where there is no room, or a dialog is open, it is not there.
    """

    text: str
    short: str = ""
    beside: tuple[str, ...] = ()
    sides: tuple[str, ...] = ("right", "left", "above", "below")
    ground: tuple[str, ...] = ()
    on_press: Callable[[], object] | None = None
    side: str = ""
    towards: tuple[float, float] = (0.0, 0.0)
    wraps: ClassVar[bool] = True
    bleed: ClassVar[float] = 60

    def measure(self, width: float, kit: Kit) -> Size:
        """As high as its words need beside its icons."""
        around = 2 * _PAD + 2 * _ICON + 24
        words = kit.measure(Label(self.text), width - around)
        return Size(min(width, words.w + around + 1), max(60.0, words.h + 20))

    def settled(self, rect: Rect, placed: Sequence[Stood], kit: Kit) -> Spot | None:
        """The nearest free place beside the other widgets, for fewer words if need be; None where there is none."""
        others = [place for key in self.beside if (place := _found(key, placed)) is not None]
        if not others or any(one.widget.modal for one in placed):
            return None
        tags = [
            (tag := replace(self, text=text), tag.measure(width * max(1.0, kit.type.factor), kit))
            for text, width in product((self.text, self.short) if self.short else (self.text,), _WIDTHS)
        ]
        taken = tuple(_taken(placed, self.ground, kit))
        found = _nook(kit.frame.inset(_CLEAR), taken, tuple(others), self.sides, tuple(size for _, size in tags))
        if found is None:
            return None
        tag, size = tags[found.which]
        return Spot(replace(tag, side=found.side, towards=found.towards), Rect(found.x, found.y, *size))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Paper with a bulb, the words, a cross to put it away, and a sign at the edge that points."""
        theme = kit.theme
        canvas.box(rect, theme.hover if look.hover else theme.paper, 18, edge=theme.primary, width=3, shadow=2)
        if look.focus:
            canvas.ring(rect, 18)
        canvas.icon("lightbulb", Rect(rect.x + _PAD, rect.y, _ICON, rect.h), theme.primary)
        canvas.icon("x", Rect(rect.right - _PAD - _ICON + 6, rect.y, _ICON - 6, rect.h), theme.ink_2)
        left = rect.x + _PAD + _ICON + 12
        canvas.text(Rect(left, rect.y, rect.right - _PAD - _ICON - 6 - left, rect.h), self.text, "body", theme.ink)
        x = min(max(self.towards[0], rect.x + 2 * _SIGN), rect.right - 2 * _SIGN)
        y = min(max(self.towards[1], rect.y + _SIGN), rect.bottom - _SIGN)
        edges = {
            "right": (rect.x - _OUT, y),
            "left": (rect.right + _OUT, y),
            "above": (x, rect.bottom + _OUT),
            "below": (x, rect.y - _OUT),
        }
        if self.side:
            x, y = edges[self.side]
            canvas.disc(x, y, _SIGN, theme.primary, theme.paper, 3)
            canvas.icon(_ARROWS[self.side], Rect.around(x, y, 1.3 * _SIGN), theme.on_primary)

    def says(self, kit: Kit) -> AccessNode | None:
        """The words, as something that can be put away."""
        return AccessNode("", tree.BUTTON, self.text, description=self.description, actions=(tree.PRESS, tree.FOCUS))

    def press(self) -> Taken | None:
        """It goes."""
        return call(self.on_press)

    @property
    def focusable(self) -> bool:
        """After everything else."""
        return True


@record
class Laid(Widget):
    """A layer that holds a tag: the tag finds its place when the whole tree has one."""

    tag: Tag

    hollow: ClassVar[bool] = True

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Above everything."""
        return (Spot(self.tag, rect, overlay=True),)


class _Found(NamedTuple):
    """A free place: for which of the sizes, on which side of what point, and its corner."""

    which: int
    side: str
    towards: tuple[float, float]
    x: float
    y: float


@lru_cache(maxsize=8)  # while somebody types, nothing moves, and a search in vain takes some milliseconds
def _nook(
    frame: Rect, taken: tuple[Rect, ...], others: tuple[Rect, ...], sides: tuple[str, ...], sizes: tuple[Size, ...]
) -> _Found | None:
    nooks = Nooks(frame, taken)
    for which, size in enumerate(sizes):
        nooks.look_for(size)
        for other, side in product(others, sides):
            for x, y in _places(side, other, size):
                if nooks.free(x, y):
                    return _Found(which, side, other.centre, x, y)
    return None


def _means(keys: Sequence[str], key: str) -> bool:
    return any(key.startswith(one[:-1]) if one.endswith("*") else key == one for one in keys)


def _found(key: str, placed: Sequence[Stood]) -> Rect | None:
    """Where the first widget of a key stands, when it is in sight."""
    seen = (one.seen for one in placed if _means((key,), one.key))
    return next((rect for rect in seen if rect.w > 0 and rect.h > 0), None)


def _taken(placed: Sequence[Stood], ground: Sequence[str], kit: Kit) -> Iterator[Rect]:
    """What nothing may lie on: all that shows or can be pressed; of words only where they are."""
    for one in placed:
        widget, rect = one.widget, one.seen
        leaf = one.end == one.index + 1
        shows = leaf and type(widget).paint is not Widget.paint
        if not (shows or widget.focusable or widget.press_here) or _means(ground, one.key) or rect.w <= 0:
            continue
        if isinstance(widget, Label) and widget.align == "start":
            rect = rect.clipped(Rect(one.rect.x, rect.y, kit.measure(widget, one.rect.w).w, rect.h))
        named = type(widget).reach is not Widget.reach and not isinstance(widget, Picture)
        yield rect.inset(-_CLEAR - (widget.reach if named else 0))


def _places(side: str, other: Rect, size: Size) -> Iterator[tuple[float, float]]:
    """Corners on one side of the other widget, the nearest first; each is where the sign can still point at it."""
    across = side in ("left", "right")
    slide = ((other.h + size.h) if across else (other.w + size.w)) / 2 - _SIGN
    middle_x, middle_y = other.centre
    for away in _AWAYS:
        for step in range(int(slide / _STEP) + 1):
            for shift in {step * _STEP, -step * _STEP}:
                if across:
                    x = other.right + away if side == "right" else other.x - away - size.w
                    yield x, middle_y - size.h / 2 + shift
                else:
                    y = other.bottom + away if side == "below" else other.y - away - size.h
                    yield middle_x - size.w / 2 + shift, y
