"""What people do to a window, as frozen values: the stage and the scenes never see a pygame event.

Positions are design units of the frame (the centred 1920-wide area), so a press at the left of a very wide window can be
negative. Key names are plain lower case: "a", "1", "enter", "esc", "tab", "f1", "left", "backspace", "space", "page up".
"""

from __future__ import annotations

from typing import Final, Literal

from game.ui.record import Value, record

MAIN: Final = "main"  # the window that everybody sees


@record(kw_only=True)
class Input(Value):
    """Anything that reaches a window; `window` says which."""

    window: str = MAIN


@record
class Key(Input):
    """A key that went down. What it types comes as `Text`; digits of the key pad have the name of the digit."""

    name: str
    ctrl: bool = False
    alt: bool = False
    shift: bool = False
    repeat: bool = False

    @property
    def chord(self) -> str:
        """The key with its modifiers as widgets spell a shortcut: "g", "ctrl+enter", "alt+g", "shift+tab"."""
        held = (("ctrl+", self.ctrl), ("alt+", self.alt), ("shift+", self.shift))
        return "".join(word for word, down in held if down) + self.name


@record
class Text(Input):
    """Words that were typed, as the system composed them."""

    words: str


@record
class Preedit(Input):
    """Words still being composed by an input method; `caret` counts code points in them."""

    words: str
    caret: int


@record
class Pointer(Input):
    """A mouse or a finger; button 0 is none, 1 the first. `clicks` counts presses in quick succession.

    `finger` is 0 for the mouse and tells fingers apart that are down together. A press that ends without being meant
    (the window lost the keyboard, a scene went) is a "cancel".
    """

    kind: Literal["down", "move", "up", "leave", "cancel"]
    x: float
    y: float
    button: int = 0
    touch: bool = False
    clicks: int = 1
    shift: bool = False
    finger: int = 0


@record
class Hold(Input):
    """Something was held down for half a second without moving: `key` is the widget, `touch` says that a finger did it.

    Who takes it has the pointer from then on: it gets the moves and the "up", and letting go presses nothing.
    """

    key: str
    x: float
    y: float
    finger: int = 0
    touch: bool = False


@record
class Drag(Input):
    """A finger that went down on the widget `key` moved on by so much, in design units; what scrolls goes with it.

    `running` is the way that is left when the finger was lifted while it moved.
    """

    key: str
    dx: float
    dy: float
    finger: int = 0
    running: bool = False


@record
class Wheel(Input):
    """A turn of the wheel in notches (down and right positive), with the place of the pointer."""

    dx: float
    dy: float
    x: float = 0.0
    y: float = 0.0


@record
class Resize(Input):
    """The window has another size, in pixels."""

    w: int
    h: int


@record
class Exposed(Input):
    """The window was covered and must be drawn whole."""


@record
class Focused(Input):
    """The window got or lost the keyboard."""

    gained: bool


@record
class Closed(Input):
    """Somebody asked the window to close."""


@record
class Dropped(Input):
    """A file was dropped on the window."""

    file: str


@record
class Act(Input):
    """Something asked through the accessibility tree: the widget's key, a verb of `access_tree`, and its data."""

    key: str
    verb: str
    data: object = None
