"""A screen reader's user: works a program in a real window by what its accessibility tree tells, and keeps a log of it.

Everything is found by role and name, pressed by its action and read from the tree; words are typed with the keyboard.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, message_bus, new_method_call

from game.ui import access_tree as tree
from tests.scenes.one_device import Device
from tests.window.atspi import Reader, Seen
from tests.window.desktop import Program
from tests.window.wait import until

_REGISTRY = DBusAddress(
    "/org/a11y/atspi/registry", bus_name="org.a11y.atspi.Registry", interface="org.a11y.atspi.Registry"
)
_SPOKEN = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")


class Read(NamedTuple):
    """One thing as it was read: what a `Device` is asked about a node."""

    thing: Seen
    role: str
    name: str
    description: str
    value: str
    states: frozenset[str]
    depth: int

    @property
    def checked(self) -> bool:
        """Whether it is ticked, or chosen among others."""
        return bool(self.states & {"checked", "selected"})


class ScreenReader(Device):
    """Hears one program; `told` is everything that was ever read, and `announced` what was spoken unasked, in order."""

    def __init__(self, game: Program, spoken: deque[Any]) -> None:
        self.game = game
        self.told: set[str] = set()
        self.announced: list[str] = []
        self._spoken = spoken

    # ---- ears ----

    def listen(self) -> list[Read]:
        """Read the whole window once more, from the top."""
        found: list[Read] = []
        self._read(self.game.window, 0, found)
        self.told.update(word for one in found for word in (one.name, one.description, one.value) if word)
        while self._spoken:
            message = self._spoken.popleft()
            self.announced.append(str(message.body[3][1]))
        self.told.update(self.announced)
        return found

    def _read(self, thing: Seen, depth: int, found: list[Read]) -> None:
        with suppress(DBusErrorResponse):
            role = thing.role
            field = role == tree.TEXT_FIELD
            value = thing.text if field else ""
            if field:
                self.told.add(thing.placeholder)
            found.append(Read(thing, role, thing.name, thing.description, value, thing.states, depth))
            for child in thing.children:
                self._read(child, depth + 1, found)

    def all(self, role: str, name: str = "", within: str = "") -> list[Any]:
        """Everything of a role and a name, inside something of a name."""
        read, found = self.listen(), []
        inside = -1 if not within else len(read)
        for one in read:
            if within and one.depth <= inside:
                inside = len(read)
            if one.depth > inside and one.role == role and _called(one.name, name):
                found.append(one)
            if within and inside == len(read) and one.name == within:
                inside = one.depth
        return found

    def find(self, role: str, name: str = "", within: str = "") -> Any:
        """The first such thing, waiting until it is there."""
        try:
            return until(lambda: self.all(role, name, within), f"{role} {name!r} {within!r}")[0]
        except AssertionError as missing:
            raise AssertionError(f"{missing}; there was:\n{self.game.window.dump()}") from None

    def field(self, name: str, within: str) -> Any:
        """A field, and what stands in it."""
        return self.find(tree.TEXT_FIELD, name, within)

    def words(self) -> list[str]:
        """All that the window tells now, and everything that was announced."""
        read = self.listen()
        return [word for one in read for word in (one.name, one.description, one.value) if word] + self.announced

    def wait(self, ms: int = 20) -> None:
        """Let time pass."""
        time.sleep(ms / 1000)

    # ---- hands ----

    def press(self, role: str, name: str = "", within: str = "") -> None:
        """Do the first action of something, once it is not off."""

        def pressed() -> bool:
            one = self.find(role, name, within)
            if "sensitive" not in one.states:
                return False
            try:
                one.thing.press()
            except DBusErrorResponse:  # it changed while it was looked at, and was not pressed
                return False
            return True

        until(pressed, f"{name!r} to be on")
        if role == tree.TOGGLE or within:  # it changes what stands round it: hear that before anything else is done
            self.wait(200)
            self.listen()

    def choose(self, group: str, option: str) -> None:
        """Take one of some options, and hear that it is taken."""
        role = tree.TAB if self.sees(tree.TAB, option, group) else tree.RADIO
        self.press(role, option, group)
        until(lambda: self.find(role, option, group).checked, f"{option!r} to be taken")

    def write(self, field: str, words: str, within: str = "") -> None:
        """Go to a field and type."""
        self.find(tree.TEXT_FIELD, field, within)
        self.game.fill(field, words)


def _called(name: str, wanted: str) -> bool:
    return not wanted or name == wanted or name.startswith(f"{wanted},")


@contextmanager
def heard(reader: Reader) -> Iterator[deque[Any]]:
    """What programs announce meanwhile: it arrives as events of the accessibility bus."""
    reader.send(new_method_call(_REGISTRY, "RegisterEvent", "s", ("object:announcement",)))
    reader.send(message_bus.AddMatch(_SPOKEN))
    with reader.connection.filter(_SPOKEN, queue=deque()) as spoken:
        yield spoken
    reader.send(message_bus.RemoveMatch(_SPOKEN))


@contextmanager
def screen_reader(game: Program) -> Iterator[ScreenReader]:
    """Listen to a program."""
    with heard(game.desktop.reader) as spoken:
        yield ScreenReader(game, spoken)
