"""Hands that play with one device alone: a keyboard, a mouse, or fingers. Each makes the events of its device, no other.

They look for what they need by role and name in what a screen reader is told, and go there as people do: Tab and the
arrows, a click in the middle of what shows, a tap. What is out of sight is scrolled to first.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Final

import pygame

from game.app import App
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode, AccessTree
from game.ui.events import Translator
from game.ui.geometry import Rect
from game.ui.headless import Headless
from game.ui.inputs import Input
from game.ui.placing import Placed
from game.ui.scroll import Scroll
from tests.stagehand import Stagehand

_MOST: Final = 120
"""Presses of Tab, or tries to scroll, after which something counts as out of reach."""
_STEP_MS: Final = 20
_REST_MS: Final = 300
"""Between two taps: who taps sooner means what stood there before the first."""
_SHOWS: Final = 24.0
"""Units of a widget that must show before a hand goes there."""


class Posted(Headless):
    """A window that takes the events of pygame through the same translator as the real one."""

    def __init__(self, title: str = "", size: tuple[int, int] = (1280, 720)) -> None:
        super().__init__(title, size)
        self.events: list[pygame.Event] = []
        self.kinds: set[int] = set()
        """Which types of event there have been."""
        self._translator = Translator(fingers=True)

    def inputs(self) -> list[Input]:
        """What was posted, and what the events mean."""
        events, self.events = self.events, []
        meant = (self._translator.translate(event, self.view) for event in events)
        return [*super().inputs(), *(one for one in meant if one is not None)]


class Device(ABC):
    """One device, and the eyes that look where to go with it."""

    def __init__(self, hand: Stagehand) -> None:
        self.hand = hand

    @property
    def app(self) -> App:
        """The program."""
        return self.hand.on_stage

    # ---- eyes ----

    def seen(self) -> AccessTree:
        """What a screen reader is told now."""
        return self.app.stage.snapshot()

    def all(self, role: str, name: str = "", within: str = "") -> list[AccessNode]:
        """Everything of a role, and of this name or one that begins with it and a comma, inside something of a name."""
        nodes = self.seen().nodes
        inside = set(nodes)
        if within:
            holders = [node for node in nodes.values() if node.name == within and not node.hidden]
            inside = {key for node in holders for key in _below(nodes, node)}
        return [
            node
            for key, node in nodes.items()
            if key in inside and node.role == role and not node.hidden
            and (not name or node.name == name or node.name.startswith(f"{name},"))
        ]  # fmt: skip

    def sees(self, role: str, name: str = "", within: str = "") -> bool:
        """Whether such a thing is on the screen, be it out of sight."""
        return bool(self.all(role, name, within))

    def find(self, role: str, name: str = "", within: str = "") -> AccessNode:
        """The first such thing; some time may pass until it is there."""
        for _ in range(_MOST):
            found = self.all(role, name, within)
            if found:
                return found[0]
            self.wait(100)
        told = sorted(f"{node.role} {node.name!r}" for node in self.seen().nodes.values() if node.name)
        raise AssertionError(f"no {role} {name!r} {within!r} among {told}")

    def words(self) -> list[str]:
        """All that a screen reader is told, and what was announced last."""
        seen = self.seen()
        told = [part for node in seen.nodes.values() for part in (node.name, node.value, node.description) if part]
        return told + [message.words for message in seen.live]

    def wait(self, ms: int = _STEP_MS) -> None:
        """Let time pass."""
        for _ in range(max(1, ms // _REST_MS)):
            self.hand.now += min(ms, _REST_MS)
            self.app.step()

    def post(self, *events: pygame.Event) -> None:
        """Let events reach the window, one look of the loop each."""
        screen = self.app.screen
        assert isinstance(screen, Posted)
        for event in events:
            screen.events.append(event)
            screen.kinds.add(event.type)
            self.wait()

    # ---- hands ----

    @abstractmethod
    def press(self, role: str, name: str = "", within: str = "") -> None:
        """Go to something and press it."""

    @abstractmethod
    def write(self, field: str, words: str, within: str = "") -> None:
        """Go to a field and type."""

    def choose(self, group: str, option: str) -> None:
        """Take one of some options, which stand side by side or, where text is large, in a list that opens."""
        if self.sees(tree.DROPDOWN, group):
            self.press(tree.DROPDOWN, group)
            self.pick(group, option)
            assert self.find(tree.DROPDOWN, group).value == option
            return
        role = tree.TAB if self.sees(tree.TAB, option, group) else tree.RADIO
        self.press(role, option, group)
        taken = self.find(role, option, group)
        assert taken.checked or taken.selected, f"{option!r} is not taken"

    def pick(self, group: str, option: str) -> None:
        """Take something from the list that is open."""
        self.press(tree.LIST_ITEM, option)

    def field(self, name: str, within: str) -> AccessNode:
        """A field, and what stands in it."""
        return self.find(tree.TEXT_FIELD, name, within)


def _below(nodes: dict[str, AccessNode], node: AccessNode) -> Iterator[str]:
    for key in node.children:
        yield key
        yield from _below(nodes, nodes[key])


class Keyboard(Device):
    """Keys alone: Tab, arrows, Enter and letters."""

    def key(self, code: int, mod: int = 0, text: str = "") -> None:
        """Press a key, and let what it types come."""
        events = [pygame.Event(pygame.KEYDOWN, key=code, mod=mod, unicode="")]
        if text:
            events.append(pygame.Event(pygame.TEXTINPUT, text=text))
        self.post(*events, pygame.Event(pygame.KEYUP, key=code, mod=mod))

    def reach(self, role: str, name: str, within: str) -> AccessNode:
        """Tab to something; arrows lead on inside a group."""
        wanted = self.find(role, name, within)
        stage = self.app.stage
        passed = []
        for _ in range(_MOST):
            if stage.focus == wanted.key:
                return wanted
            here, there = stage._by_key.get(stage.focus), stage._by_key[wanted.key]
            together = here is not None and here.parent == there.parent
            if here is not None and together and here.widget.in_group and there.widget.in_group:
                self.key(pygame.K_RIGHT if here.index < there.index else pygame.K_LEFT)
            else:
                self.key(pygame.K_TAB)
            passed.append(stage.focus)
        raise AssertionError(f"Tab never came to {role} {name!r}, only to {passed}")

    def press(self, role: str, name: str = "", within: str = "") -> None:
        """Go there, and press Enter; Space takes an option or makes a tick."""
        node = self.reach(role, name, within)
        if node.role in (tree.RADIO, tree.TAB, tree.CHECKBOX, tree.TOGGLE):
            now = self.find(role, name, within)
            if not (node.role == tree.RADIO and now.checked):
                self.key(pygame.K_SPACE, text=" ")
        else:
            self.key(pygame.K_RETURN)

    def pick(self, group: str, option: str) -> None:
        """Walk down the list that is open."""
        self.key(pygame.K_HOME)
        while self.find(tree.DROPDOWN, group).value != option:
            before = self.find(tree.DROPDOWN, group).value
            self.key(pygame.K_DOWN)
            assert self.find(tree.DROPDOWN, group).value != before, f"no {option!r} down the list"
        self.key(pygame.K_RETURN)

    def write(self, field: str, words: str, within: str = "") -> None:
        """Go to a field, take what stands there, and type."""
        self.reach(tree.TEXT_FIELD, field, within)
        if self.field(field, within).value:
            self.key(pygame.K_a, pygame.KMOD_CTRL)
        for sign in words:
            code = ord(sign.lower()) if sign.isascii() else pygame.K_UNKNOWN
            self.key(code, pygame.KMOD_SHIFT if sign.isupper() else 0, sign)


class _Hand(Device):
    """What the mouse and a finger share: they go to places, and type on the keyboard of the screen."""

    def pixels(self, place: tuple[float, float]) -> tuple[float, float]:
        """A place in the window's pixels."""
        view = self.app.screen.view
        return place[0] * view.scale + view.origin[0], place[1] * view.scale + view.origin[1]

    @abstractmethod
    def tap(self, x: float, y: float) -> None:
        """Press at a place, in pixels of the window."""

    @abstractmethod
    def scroll(self, holder: Placed, down: float) -> None:
        """Scroll by about so many units."""

    def press(self, role: str, name: str = "", within: str = "") -> None:
        """Bring it into sight, and press in the middle of what shows of it."""
        self.go(self.find(role, name, within).key)

    def go(self, key: str) -> None:
        """Press the widget with this key."""
        self.tap(*self.pixels(self.bring(key).centre))

    def bring(self, key: str) -> Rect:
        """Bring a widget into sight; what shows of it, in design units."""
        stage = self.app.stage
        if not key.startswith("keys-") and stage.rect_of("keys") is not None and not self._shows(key):
            self.go("keys-hide-")
        for _ in range(_MOST):
            one = stage._by_key[key]
            if self._shows(key):
                return one.seen
            holder = self._scroll_of(one)
            assert holder is not None, f"{key} is out of sight, and nothing scrolls"
            above = one.rect.centre[1] < holder.seen.centre[1]
            self.scroll(holder, -120.0 if above else 120.0)
        raise AssertionError(f"{key} cannot be brought into sight")

    def _shows(self, key: str) -> bool:
        """Whether enough of it shows, and nothing lies over its middle."""
        stage = self.app.stage
        one = stage._by_key[key]
        w, h = one.seen.size
        if w < min(_SHOWS, one.rect.w) or h < min(_SHOWS, one.rect.h):
            return False
        under = stage._at(*one.seen.centre)
        return under == key or key in stage._ancestors(under)

    def _scroll_of(self, one: Placed) -> Placed | None:
        placed = self.app.stage._placed
        while one.parent >= 0:
            one = placed[one.parent]
            if isinstance(one.widget, Scroll) and one.widget.model.limit > 0:
                return one
        return None

    def write(self, field: str, words: str, within: str = "") -> None:
        """Go to a field, have the keyboard of the screen, wipe what stands there, and type."""
        self.go(self.field(field, within).key)
        self.open_keys()
        while self.field(field, within).value:
            self.hold("keys-backspace-")
        for sign in words:
            self.sign(sign)

    def open_keys(self) -> None:
        """Have the keyboard of the screen open."""
        assert self.app.stage.rect_of("keys") is not None, "no keyboard came"

    def sign(self, sign: str) -> None:
        """Press what types a sign: its key, with Shift before it, its page, or its letter and the choice above that."""
        stage = self.app.stage
        if sign == " ":
            self.go("keys-space-")
            return
        if sign.isupper():
            self.go("keys-shift-")
        small = sign.lower()
        if f"keys-text-{small}" in stage._by_key:
            self.go(f"keys-text-{small}")
            return
        holder = next(
            (one.key for one in stage._placed if sign in getattr(getattr(one.widget, "cap", None), "more", "")), ""
        )
        if holder:
            self.hold(holder)
            self.go(f"keys-other-{sign}")
            return
        page = next(one.key for one in stage._placed if one.key.startswith("keys-page"))
        self.go(page)
        self.go(f"keys-text-{small}")
        self.go(next(one.key for one in stage._placed if one.key.startswith("keys-page")))

    @abstractmethod
    def hold(self, key: str) -> None:
        """Hold a key of the screen for a while."""


class Mouse(_Hand):
    """A mouse alone, with its first button."""

    def tap(self, x: float, y: float) -> None:
        """Go there and click."""
        self._move(x, y)
        self._button(pygame.MOUSEBUTTONDOWN, x, y)
        self._button(pygame.MOUSEBUTTONUP, x, y)
        self.wait(_REST_MS)

    def hold(self, key: str) -> None:
        """Hold the button down."""
        x, y = self.pixels(self.bring(key).centre)
        self._move(x, y)
        self._button(pygame.MOUSEBUTTONDOWN, x, y)
        self.wait(3 * _REST_MS)
        self._button(pygame.MOUSEBUTTONUP, x, y)
        self.wait(_REST_MS)

    def scroll(self, holder: Placed, down: float) -> None:
        """Take the bar and pull it."""
        widget = holder.widget
        assert isinstance(widget, Scroll)
        x, y = self.pixels(widget._bar(holder.rect).centre)
        self._move(x, y)
        self._button(pygame.MOUSEBUTTONDOWN, x, y)
        self._move(x, y + down * widget.model.view / widget.model.content, held=True)
        self._button(pygame.MOUSEBUTTONUP, x, y)

    def open_keys(self) -> None:
        """The small key beside the field opens it."""
        if self.app.stage.rect_of("keys") is None:
            self.go("open-keys")
        super().open_keys()

    def _move(self, x: float, y: float, *, held: bool = False) -> None:
        buttons = (int(held), 0, 0)
        self.post(pygame.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=buttons, touch=False))

    def _button(self, kind: int, x: float, y: float) -> None:
        self.post(pygame.Event(kind, pos=(x, y), button=1, touch=False))


class Fingers(_Hand):
    """A touch screen alone."""

    def tap(self, x: float, y: float) -> None:
        """Touch and lift."""
        self._finger(pygame.FINGERDOWN, x, y)
        self._finger(pygame.FINGERUP, x, y)
        self.wait(_REST_MS)

    def hold(self, key: str) -> None:
        """Touch for a while."""
        x, y = self.pixels(self.bring(key).centre)
        self._finger(pygame.FINGERDOWN, x, y)
        self.wait(3 * _REST_MS)
        self._finger(pygame.FINGERUP, x, y)
        self.wait(_REST_MS)

    def scroll(self, holder: Placed, down: float) -> None:
        """Drag with a finger, and rest before it is lifted."""
        x, y = self.pixels(holder.seen.centre)
        self._finger(pygame.FINGERDOWN, x, y)
        for _ in range(6):
            y -= down / 6 * self.app.screen.view.scale
            self._finger(pygame.FINGERMOTION, x, y)
        self.wait(200)
        self._finger(pygame.FINGERUP, x, y)
        self.wait(_REST_MS)

    def _finger(self, kind: int, x: float, y: float) -> None:
        w, h = self.app.screen.view.pixels
        self.post(pygame.Event(kind, touch_id=1, finger_id=7, x=x / w, y=y / h, dx=0.0, dy=0.0, pressure=1.0))
