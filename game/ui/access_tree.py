"""The accessibility tree as plain values: what assistive technology and tests can know of a window.

The stage makes one of these after each change and hands it to the bridge (`game.ui.access`), which serves it from
another thread; so everything here is frozen and holds no surface, widget or callable.
"""

from __future__ import annotations

from typing import Final

from game.record import Value, fresh, record

# Roles, in the words of WAI-ARIA where it has one. The bridge translates them for each platform.
WINDOW: Final = "window"
GROUP: Final = "group"
LABEL: Final = "label"
HEADING: Final = "heading"
BUTTON: Final = "button"
TOGGLE: Final = "toggle"  # a chip or button that stays pressed
CHECKBOX: Final = "checkbox"
RADIO: Final = "radio"
RADIO_GROUP: Final = "radiogroup"
SLIDER: Final = "slider"
TEXT_FIELD: Final = "textfield"
DROPDOWN: Final = "dropdown"
LIST: Final = "list"
LIST_ITEM: Final = "listitem"
IMAGE: Final = "image"
DIALOG: Final = "dialog"
ALERT: Final = "alert"
STATUS: Final = "status"
PROGRESS: Final = "progress"
TABLE: Final = "table"
ROW: Final = "row"
CELL: Final = "cell"
LINK: Final = "link"
TAB_LIST: Final = "tablist"
TAB: Final = "tab"
TAB_PANEL: Final = "tabpanel"

ROLES: Final = frozenset(
    (
        WINDOW, GROUP, LABEL, HEADING, BUTTON, TOGGLE, CHECKBOX, RADIO, RADIO_GROUP, SLIDER, TEXT_FIELD, DROPDOWN,
        LIST, LIST_ITEM, IMAGE, DIALOG, ALERT, STATUS, PROGRESS, TABLE, ROW, CELL, LINK, TAB_LIST, TAB, TAB_PANEL,
    )
)  # fmt: skip

# What can be asked of a node. The verb of `inputs.Act` is one of these.
PRESS: Final = "press"
FOCUS: Final = "focus"
SET_VALUE: Final = "set_value"
SCROLL_INTO_VIEW: Final = "scroll_into_view"
SET_SELECTION: Final = "set_selection"
EXPAND: Final = "expand"
COLLAPSE: Final = "collapse"

# How urgently a message is spoken: after what is being said, or through it.
POLITE: Final = "polite"
ASSERTIVE: Final = "assertive"


@record
class TextState(Value):
    """Where the caret and the selection's other end stand in a text field, as code point offsets into its value.

    `lines` are the lines as drawn, each with its own line break when it has one: joined they are the value. Without
    them the bridge makes one line a paragraph. `line_bounds` are their rectangles in window pixels, in the same order,
    and may be empty.
    """

    caret: int
    anchor: int
    lines: tuple[str, ...] = ()
    line_bounds: tuple[tuple[float, float, float, float], ...] = ()


@record
class AccessNode(Value):
    """One widget as assistive technology knows it.

    `bounds` is x, y, width and height in window pixels. `checked`, `selected` and `expanded` are None where the notion
    does not apply. `level` is a heading's (1..6); `position` and `set_size` count from 1 in a list or group. `controls`
    are the keys of what shows what it chose. `language` is that of its words where it is not the screen's (WCAG 3.1.2).
    `secret` is what others in the room may not hear: a screen reader in somebody's ear has it, a loudspeaker has not.
    """

    key: str
    role: str
    name: str = ""
    value: str = ""
    description: str = ""
    bounds: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    children: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    focused: bool = False
    disabled: bool = False
    hidden: bool = False
    invalid: bool = False
    read_only: bool = False
    multiline: bool = False
    modal: bool = False
    selected: bool | None = None
    checked: bool | None = None
    expanded: bool | None = None
    number: float | None = None
    minimum: float | None = None
    maximum: float | None = None
    text: TextState | None = None
    placeholder: str = ""
    shortcut: str = ""
    level: int | None = None
    position: int | None = None
    set_size: int | None = None
    secret: bool = False
    controls: tuple[str, ...] = ()
    language: str = ""


@record
class LiveMessage(Value):
    """Words to be spoken without moving the focus; `number` rises so that equal words are spoken again."""

    number: int
    words: str
    urgency: str = POLITE


@record
class AccessTree(Value):
    """All nodes of one window: `root` and `focus` are keys in `nodes`; the root stands for the window itself.

    `focus` is the root's key when no widget has the focus. `language` is a tag such as "nl".
    """

    root: str
    nodes: dict[str, AccessNode] = fresh(factory=dict)
    focus: str = ""
    title: str = ""
    live: tuple[LiveMessage, ...] = ()
    language: str = ""

    def find(self, role: str, name: str | None = None) -> AccessNode | None:
        """The first visible node in reading order with this role, and this name when one is given."""
        for node in self.reading_order():
            if node.role == role and (name is None or node.name == name):
                return node
        return None

    def reading_order(self) -> list[AccessNode]:
        """Every visible node, parents before their children; what hangs below a hidden node is left out."""
        found: list[AccessNode] = []
        waiting = [self.root]
        while waiting:
            node = self.nodes.get(waiting.pop())
            if node is None or node.hidden:
                continue
            found.append(node)
            waiting.extend(reversed(node.children))
        return found

    def faults(self) -> list[str]:
        """What is wrong with the tree, in words for a programmer; empty when a bridge can serve it."""
        wrong: list[str] = []
        if self.root not in self.nodes:
            wrong.append(f"the root {self.root!r} is not among the nodes")
        if self.focus and self.focus not in self.nodes:
            wrong.append(f"the focus {self.focus!r} is not among the nodes")
        parents: dict[str, str] = {}
        for key, node in self.nodes.items():
            if node.key != key:
                wrong.append(f"{key!r} holds a node that calls itself {node.key!r}")
            if node.role not in ROLES:
                wrong.append(f"{key!r} has the unknown role {node.role!r}")
            for child in node.children:
                if child not in self.nodes:
                    wrong.append(f"{key!r} has a child {child!r} that is not among the nodes")
                if child in parents:
                    wrong.append(f"{child!r} hangs below both {parents[child]!r} and {key!r}")
                parents[child] = key
        wrong.extend(f"{key!r} hangs below nothing" for key in self.nodes if key != self.root and key not in parents)
        return wrong
