"""Reads and works another program's window through AT-SPI, as a screen reader does.

`Reader(connection).window("Alliance Cards")` gives the window; everything else is found from there by role and name.
Roles are those of `game.ui.access_tree`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

from jeepney import DBusAddress, DBusErrorResponse, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection

from game.ui import access_tree as tree
from tests.window.wait import until

_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_SPI = "org.a11y.atspi."
_BUS = DBusAddress("/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus")

# AT-SPI's number of a role: (AtspiRole in atspi-constants.h)
_ROLES = {
    2: tree.ALERT, 7: tree.CHECKBOX, 11: tree.DROPDOWN, 16: tree.DIALOG, 23: tree.WINDOW, 27: tree.IMAGE,
    29: tree.LABEL, 31: tree.LIST, 32: tree.LIST_ITEM, 37: tree.TAB, 38: tree.TAB_LIST, 39: tree.GROUP, 42: tree.PROGRESS, 43: tree.BUTTON,
    44: tree.RADIO, 49: tree.TAB_PANEL, 51: tree.SLIDER, 54: tree.STATUS, 55: tree.TABLE, 56: tree.CELL, 61: tree.TEXT_FIELD,
    62: tree.TOGGLE, 69: tree.WINDOW, 79: tree.TEXT_FIELD, 83: tree.HEADING, 88: tree.LINK, 90: tree.ROW,
    98: tree.LIST, 99: tree.GROUP, 101: tree.STATUS,
}  # fmt: skip
# AT-SPI's number of a state (AtspiStateType), for those that a test asks about.
_STATES = {
    1: "active", 4: "checked", 7: "editable", 8: "enabled", 9: "expandable", 10: "expanded", 11: "focusable",
    12: "focused", 16: "modal", 17: "multi_line", 20: "pressed", 22: "selectable", 23: "selected", 24: "sensitive",
    25: "showing", 26: "single_line", 30: "visible", 41: "checkable", 43: "read_only",
}  # fmt: skip


class Place(NamedTuple):
    """A rectangle in pixels of the screen."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True)
class Seen:
    """One thing in another program's tree; each question is asked afresh."""

    reader: Reader
    owner: str
    path: str

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        """What more is said about it."""
        return str(self._get("Accessible", "Description"))

    @property
    def key(self) -> str:
        """The widget's key."""
        return str(self._get("Accessible", "AccessibleId"))

    @property
    def role(self) -> str:
        """Its role in the words of `game.ui.access_tree`, or AT-SPI's number."""
        number = int(self._call("Accessible", "GetRole")[0])
        return _ROLES.get(number, str(number))

    @property
    def states(self) -> frozenset[str]:
        """Which states hold: focused, checked, selected, enabled, expanded, editable, …; none when it is gone."""
        try:
            low, high = self._call("Accessible", "GetState")[0]
        except DBusErrorResponse:
            return frozenset()
        bits = low | high << 32
        return frozenset(word for number, word in _STATES.items() if bits >> number & 1)

    @property
    def children(self) -> list[Seen]:
        """What hangs below it."""
        return [Seen(self.reader, owner, path) for owner, path in self._call("Accessible", "GetChildren")[0]]

    @property
    def text(self) -> str:
        """What stands in a text field."""
        return str(self._call("Text", "GetText", "ii", (0, -1))[0])

    @property
    def placeholder(self) -> str:
        """What stands in an empty text field."""
        return self.attributes.get("placeholder-text", "")

    @property
    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return int(self._get("Text", "CaretOffset"))

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected; equal when nothing is."""
        if not int(self._call("Text", "GetNSelections")[0]):
            return self.caret, self.caret
        start, end = self._call("Text", "GetSelection", "i", (0,))
        return int(start), int(end)

    @property
    def number(self) -> float:
        """The value of a slider or progress bar."""
        return float(self._get("Value", "CurrentValue"))

    @property
    def place(self) -> Place:
        """Where it stands on the screen."""
        return Place(*map(int, self._call("Component", "GetExtents", "u", (0,))[0]))

    @property
    def attributes(self) -> dict[str, str]:
        """What else is told of it, by name: its place among its like, its placeholder."""
        return dict(self._call("Accessible", "GetAttributes")[0])

    @property
    def controls(self) -> list[str]:
        """The keys of what it brings about (AT-SPI's relation "controller for")."""
        found = (things for kind, things in self._call("Accessible", "GetRelationSet")[0] if kind == 3)
        return [Seen(self.reader, owner, path).key for things in found for owner, path in things]

    def scroll_to(self) -> None:
        """Have it brought into view."""
        assert self._call("Component", "ScrollTo", "u", (6,))[0], f"{self} cannot be brought into view"

    def set_number(self, number: float) -> None:
        """Move a slider."""
        address = DBusAddress(self.path, bus_name=self.owner, interface=_SPI + "Value")
        self.reader.send(Properties(address).set("CurrentValue", "d", number))

    def press(self) -> None:
        """Do its first action, as a screen reader's user does with Enter."""
        assert self._call("Action", "DoAction", "i", (0,))[0], f"{self} cannot be pressed"

    def focus(self) -> None:
        """Ask for the focus and wait until it is there."""
        self._call("Component", "GrabFocus")
        until(lambda: "focused" in self.states, f"the focus on {self.name!r}")

    def walk(self) -> Iterator[Seen]:
        """This thing and all below it, in reading order; what vanishes meanwhile is left out."""
        yield self
        try:
            below = self.children
        except DBusErrorResponse:
            return
        for child in below:
            yield from child.walk()

    def all(self, role: str, name: str | None = None) -> list[Seen]:
        """Everything of this role, and this name when one is given."""
        return [one for one in self.walk() if one._is(role, name)]

    def look(self, role: str, name: str | None = None) -> Seen | None:
        """The first of this role and name, or None."""
        return next((one for one in self.walk() if one._is(role, name)), None)

    def find(self, role: str, name: str | None = None) -> Seen:
        """The first of this role and name, waiting until it is there; the tree is told when it never comes."""
        try:
            return until(lambda: self.look(role, name), f"{role} {name!r}")
        except AssertionError as missing:
            raise AssertionError(f"{missing}; there was:\n{self.dump()}") from None

    def gone(self, role: str, name: str | None = None) -> None:
        """Wait until there is none of this role and name."""
        until(lambda: self.look(role, name) is None, f"{role} {name!r} to go")

    def words(self) -> list[str]:
        """Every name in reading order: what the screen says; what vanishes meanwhile is left out."""
        found = []
        for one in self.walk():
            with suppress(DBusErrorResponse):
                found.append(one.name)
        return [name for name in found if name]

    def dump(self, depth: int = 0) -> str:
        """The tree in lines, for a person."""
        try:
            states = " ".join(sorted(self.states - {"enabled", "sensitive", "showing", "visible"}))
            lines = [f"{'  ' * depth}{self.role} {self.name!r} {states}".rstrip()]
            return "\n".join(lines + [child.dump(depth + 1) for child in self.children])
        except DBusErrorResponse:
            return f"{'  ' * depth}(gone)"

    def _is(self, role: str, name: str | None) -> bool:
        try:
            return self.role == role and (name is None or self.name == name)
        except DBusErrorResponse:
            return False

    def _call(self, interface: str, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> Any:
        address = DBusAddress(self.path, bus_name=self.owner, interface=_SPI + interface)
        return self.reader.send(new_method_call(address, method, signature or None, body))

    def _get(self, interface: str, name: str) -> Any:
        address = DBusAddress(self.path, bus_name=self.owner, interface=_SPI + interface)
        return self.reader.send(Properties(address).get(name))[0][1]


class Reader:
    """A connection to the accessibility bus."""

    def __init__(self, connection: DBusConnection) -> None:
        self.connection = connection

    def send(self, message: Any) -> Any:
        """Ask, and give the answer's body; raises DBusErrorResponse when the thing is gone."""
        reply = self.connection.send_and_get_reply(message, timeout=20)
        if reply.header.message_type == MessageType.error:
            raise DBusErrorResponse(reply)
        return reply.body

    def programs(self) -> list[Seen]:
        """Every program that serves a tree."""
        return Seen(self, *_ROOT).children

    def window(self, title: str) -> Seen:
        """The window with this title, waiting until a program has opened and described it."""
        return until(lambda: self._look(lambda one: one.name == title), f"a window called {title!r}")

    def look_for(self, pid: int) -> Seen | None:
        """The window of the program with this process id, if it is there; it stays good when it is renamed."""
        return self._look(lambda one: self._pid(one) == pid)

    def _look(self, wanted: Callable[[Seen], bool]) -> Seen | None:
        for program in self.programs():
            try:
                for window in program.children:
                    if wanted(window):
                        return window
            except DBusErrorResponse:
                continue
        return None

    def _pid(self, one: Seen) -> int:
        return int(self.send(new_method_call(_BUS, "GetConnectionUnixProcessID", "s", (one.owner,)))[0])
