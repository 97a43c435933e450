"""What every widget is: a frozen description that can measure, arrange, paint and speak for itself.

A scene makes new widgets after each change; nothing that must outlive a rebuild is kept here. Such things (typed text,
scroll offset, an open dropdown) live in model objects that the scene owns and passes in.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, Protocol

from game.drawing.palette import Theme
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.fonts import Typesetter
from game.ui.geometry import Rect, Size
from game.ui.inputs import Input
from game.ui.keymap import KeyMap
from game.ui.motion import Motion
from game.ui.record import record

if TYPE_CHECKING:
    from game.ui.ways import Way

ENDLESS: Final = math.inf
TARGET: Final = 48.0
"""How wide and high everything to press is at least, in design units."""
SURE_TARGET: Final = 68.0
"""How far everything grows with a small screen, also what has a fixed place in a scene, such as a seat at the table."""
_MOST_TARGET: Final = 78.0  # how far targets grow on a small screen: the frame has no room for more
_MOST_BESIDE_LARGE_TEXT: Final = 64.0
_LARGE_TEXT: Final = 1.25
FINGER_MM: Final = 9.0
"""How wide and high a target must be for a finger, in millimetres."""
_MOST_REACH: Final = 120.0


class Spot(NamedTuple):
    """Where a child stands; `overlay` puts it above everything else, `clip` hides what lies outside."""

    widget: Widget
    rect: Rect
    clip: Rect | None = None
    overlay: bool = False


class Stood(Protocol):
    """A widget where the layout put it; its descendants follow it up to `end`, `seen` is what is not clipped away."""

    widget: Widget
    key: str
    rect: Rect
    index: int
    end: int

    @property
    def seen(self) -> Rect:
        """The part of the rectangle that shows."""


class Look(NamedTuple):
    """What the stage knows of a widget while it is painted."""

    hover: bool
    focus: bool
    pressed: bool


class Taken(NamedTuple):
    """A widget took an input; a value that is not None goes up to the scene."""

    value: object = None


class At(NamedTuple):
    """Where and with what a widget takes an input."""

    rect: Rect
    kit: Kit
    focused: bool


class Kit:
    """What widgets need beside their rectangle: type, look, key names, clipboard, motion. One a window, kept by the stage."""

    def __init__(self, type_: Typesetter, theme: Theme) -> None:
        self.type = type_
        self.theme = theme
        self.key_names: Mapping[str, str] = {}
        self.keys = KeyMap()
        self.in_editor = False
        self.captions: dict[str, str] = {}  # what `cap_of` answered since somebody emptied it, by shortcut
        self.frame = Rect(0, 0, 1920, 1080)
        self.now = 0
        self.per_mm = 0.0  # design units to a millimetre of the screen; 0 where its true size is not known
        self.target = TARGET  # how wide and high everything to press is at least
        self.reach = TARGET  # and how much of it a finger can hit, unseen, where nothing else lies beside it
        self.motion = Motion(enabled=False)
        self.clipboard_get: Callable[[], str] = lambda: ""
        self.clipboard_put: Callable[[str], None] = lambda words: None
        self.input_area: Callable[[Rect], None] = lambda rect: None
        self._sizes: dict[tuple[int, float], tuple[Widget, Size]] = {}

    def suit_fingers(self, per_mm: float) -> None:
        """Make targets 9 mm where a millimetre of the screen has so many units (0: not known), as far as there is room."""
        self.per_mm = per_mm
        self.reach = min(max(TARGET, FINGER_MM * per_mm), _MOST_REACH)
        self.target = min(self.reach, _MOST_BESIDE_LARGE_TEXT if self.type.factor > _LARGE_TEXT else _MOST_TARGET)

    def fresh(self) -> None:
        """Forget the sizes: a new layout begins."""
        self._sizes.clear()

    def measure(self, widget: Widget, width: float = ENDLESS) -> Size:
        """The size a widget takes when it may be this wide, its own fixed width and height included."""
        key = (id(widget), width)
        known = self._sizes.get(key)
        if known is not None:
            return known[1]
        fixed_w, fixed_h = widget.width, widget.height
        size = widget.measure(width if fixed_w is None else fixed_w, self)
        size = Size(size.w if fixed_w is None else fixed_w, size.h if fixed_h is None else fixed_h)
        if self.target > TARGET and (widget.focusable or widget.press_here):
            size = Size(max(size.w, min(width, self.target)), max(size.h, self.target))
        self._sizes[key] = (widget, size)
        return size

    def cap_of(self, shortcut: str) -> str:
        """How a shortcut is written on its key cap now: letters need Alt while somebody types."""
        asked = shortcut
        if (self.in_editor or not self.keys.letters) and is_letter(shortcut):
            shortcut = "alt+" + shortcut
        held, plus = (shortcut[:-1].rstrip("+"), ["+"]) if shortcut.endswith("+") else (shortcut, [])
        if "ctrl" not in held:
            held = "+".join(self.keys.key_of(part) for part in held.split("+"))
        parts = [*(held.split("+") if held else ()), *plus]
        caption = self.captions[asked] = " ".join(self.key_names.get(part, part.capitalize()) for part in parts)
        return caption


def is_letter(shortcut: str) -> bool:
    """Whether a shortcut would type something, and so needs Alt inside an editor."""
    return len(shortcut) == 1 or shortcut == "space"


@record(kw_only=True)
class Widget:
    """One thing in the tree. `key` names it across rebuilds; `weight` shares out what a row or column has left.

    `width` and `height` fix its size in design units. `name` is what assistive technology calls it where its own words
    do not say enough. The words above a
    field or a choice must be given to it as `name` too. `in_language` is that of its words where it is not the screen's.
    """

    key: str = ""
    weight: float = 0
    width: float | None = None
    height: float | None = None
    name: str = ""
    description: str = ""
    in_language: str = ""

    wraps: ClassVar[bool] = False  # a row may make it narrower than its natural width
    editor: ClassVar[bool] = False  # letters typed here are text
    modal: ClassVar[bool] = False  # keeps focus, keys and pointer to itself
    keeps_focus: ClassVar[bool] = False  # modal, but the focus stays where it was (an open list)
    aside: ClassVar[bool] = (
        False  # can be pressed beside a modal widget too, and closes nothing (the keys on the screen)
    )
    hollow: ClassVar[bool] = False  # only holds what lies above everything: what is below is what lies under a pointer
    in_group: ClassVar[bool] = False  # Tab stops once at its group, arrows move inside
    secret: ClassVar[bool] = False  # only its own player may know what was chosen in it: never read aloud
    bleed: ClassVar[float] = 10  # how far it paints beyond its rectangle
    effort: ClassVar[int] = 0  # tenths of a frame that a new drawing of it takes; 0 for hardly any

    def measure(self, width: float, kit: Kit) -> Size:
        """The natural size when at most `width` is there (which may be endless)."""
        return Size(0, 0)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The children with their rectangles, in reading order."""
        return ()

    def settled(self, rect: Rect, placed: Sequence[Stood], kit: Kit) -> Spot | None:
        """As an overlay: where it stands now that everything below has its place; None leaves it out."""
        return Spot(self, rect)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Draw the widget itself; its children draw themselves afterwards."""

    def stamp(self) -> Hashable:
        """What of a model shows: when it differs from the last painting, the widget is painted again."""
        return None

    def says(self, kit: Kit) -> AccessNode | None:
        """The widget as assistive technology knows it; None when only its children matter."""
        return None

    def take(self, event: Input, at: At) -> Taken | None:
        """Handle an input; None leaves it to others."""
        return None

    def press(self) -> Taken | None:
        """Do what Enter, Space, a click and the shortcut do; None when it cannot be pressed."""
        return None

    def tapped(self) -> Taken | None:
        """Do what a single tap of a finger does, where that differs from other presses."""
        return self.press()

    def reveal(self, inside: Rect, rect: Rect) -> None:
        """Bring a rectangle inside this widget into view: what scrolls does so when the focus moves."""

    @property
    def reach(self) -> float:
        """How far this one paints beyond its rectangle."""
        return self.bleed

    def way(self) -> Way | None:
        """How it comes to its place, with all that it holds, while the motion of that way runs."""
        return None

    @property
    def drawing(self) -> Hashable:
        """Which drawing it shows, for one that takes effort: the same drawing takes effort only once."""
        return None

    def ready(self, canvas: Canvas) -> bool:
        """Whether its drawing can be made in this frame; one that is begun here beside the screen's thread is later."""
        return True

    @property
    def press_here(self) -> bool:
        """Whether a click lands here although Tab does not stop here."""
        return False

    def leads(self, arrow: str) -> str:
        """In a group that is no line: the key of the member that an arrow leads to; "" for the next in line."""
        return ""

    def reached(self) -> Taken | None:
        """An arrow led here inside a group; a choice may choose at once."""
        return None

    def pointed(self, *, here: bool) -> Taken | None:
        """The pointer came here, or left; None when that changes no more than the widget's own look."""
        return None

    @property
    def focusable(self) -> bool:
        """Whether Tab stops here."""
        return False

    @property
    def at_hand(self) -> bool:
        """Whether the keyboard is at this one while what it belongs to keeps the focus: a line of an open list."""
        return False

    @property
    def alarm(self) -> str:
        """What is wrong here: spoken at once when it comes up, wherever the focus is."""
        return ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The shortcuts that press it."""
        return ()

    @property
    def first(self) -> bool:
        """Whether the focus goes here when a tree is shown anew."""
        return False

    @property
    def stop(self) -> bool:
        """In a group: whether Tab stops at this one."""
        return True

    def same(self, other: Widget) -> bool:
        """Whether it looks the same: callables and children are not compared."""
        if type(self) is not type(other):
            return False
        theirs = other.__dict__
        for field, mine in self.__dict__.items():
            value = theirs[field]
            if mine is value or callable(mine) or isinstance(mine, Widget):
                continue
            if isinstance(mine, tuple) and mine and isinstance(mine[0], Widget):
                continue
            if mine != value:
                return False
        return True


def call(action: Callable[[], object] | None) -> Taken:
    """Run what a widget does; its value goes up."""
    return Taken(action() if action is not None else None)
