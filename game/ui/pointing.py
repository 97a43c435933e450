"""Where the mouse and the fingers go: which widget each of them holds, what is pressed when it is let go.

Every finger has a press of its own, so that people tap at once, each at their own place. A finger presses when it is
lifted where it went down; one that strays is a drag, which moves what scrolls and presses nothing. A finger leaves the
focus where it is, unless it taps a field: Enter and the words typed are for who has the keyboard, not for who taps.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final, NamedTuple

from game.drawing.palette import Theme
from game.record import replace
from game.ui.fonts import Typesetter
from game.ui.inputs import MAIN, Drag, Hold, Input, Pointer
from game.ui.placing import Placed
from game.ui.pressing import Glide, Press, slack
from game.ui.standing import Standing, acting
from game.ui.widget import At, Taken, Widget

_AIMED_MS: Final = 250
"""Who taps aimed so long before; what another tap moved away in that time is what was meant."""


class _Before(NamedTuple):
    """What could be reached before the last tap changed something, and when that was."""

    when: int
    scope: tuple[Placed, ...]


class Pointing(Standing):
    """A window's tree with the presses on it; the stage adds keys, what comes from outside, and painting."""

    def __init__(self, type_: Typesetter, theme: Theme, window: str = MAIN) -> None:
        super().__init__(type_, theme, window)
        self.calm = False  # nothing runs on after a finger was lifted
        self._presses: dict[int, Press] = {}
        self._glides: dict[str, Glide] = {}
        self._before: _Before | None = None
        self._taker = ""  # the widget that took the last input that was offered

    @property
    def running(self) -> bool:
        """Whether anything runs on, or is held: the loop must look soon again."""
        return bool(self._glides or self._presses)

    @property
    def held(self) -> bool:
        """Whether a finger or a button is down."""
        return bool(self._presses)

    def show(self, root: Widget, *, anew: bool = False) -> None:
        """Show another tree; another scene knows nothing of what is held."""
        if anew:
            self.let_go()
        super().show(root, anew=anew)

    def let_go(self) -> None:
        """End every press without pressing anything: the window lost the keyboard, or its size is another."""
        for press in [*self._presses.values()]:
            if press.taker:
                self._offer(Pointer("cancel", press.x, press.y, 1, press.touch, finger=press.finger), press.taker)
        self._presses.clear()
        self._glides.clear()
        self._before = None

    def spend(self, finger: int) -> None:
        """Have a finger that is down press nothing when it lets go: what it rests on was used in another way."""
        press = self._presses.get(finger)
        if press is not None:
            press.done = True

    def due(self, now: int) -> Iterator[Input]:
        """What has come about without anybody moving, as of when it is first asked: long presses, and what runs on."""
        held = [press for press in self._presses.values() if press.holds_on(now)]
        on_its_way = [glide.on(now) for glide in self._glides.values() if glide.when < now]
        for press in held:
            yield Hold(press.key, *press.at, press.finger, press.touch)
        yield from on_its_way

    # ---- mouse ----

    def _point(self, event: Pointer) -> Taken | None:
        if event.kind == "leave":
            self._pointer = None
            return self._hovered("")
        if event.kind == "cancel":
            press = self._presses.pop(event.finger, None)
            return self._offer(event, press.taker) if press is not None and press.taker else None
        if event.touch:
            return self._finger(event)
        self._pointer = (event.x, event.y)
        under = self._at(event.x, event.y)
        if event.kind == "move":
            over = self._hovered(under)
            press = self._presses.get(event.finger)
            return (self._pulled(event, press) if press is not None else None) or over
        if event.button != 1:
            return None
        return self._mouse_down(event, under) if event.kind == "down" else self._mouse_up(event, under)

    def _mouse_down(self, event: Pointer, under: str) -> Taken | None:
        self.keyboard = False
        one = self._by_key.get(under)
        if one is None:
            return self._outside(event)
        press = self._presses[event.finger] = Press(event, under, one.rect, self.kit.now)
        self._hover = under
        outside = self._outside(event)
        if one.widget.focusable:
            self._focus_on(under)
        taken = self._bubble(event, under)
        press.taker = self._taker if taken is not None else ""
        return taken or outside

    def _mouse_up(self, event: Pointer, under: str) -> Taken | None:
        press = self._presses.pop(event.finger, None)
        one = self._reachable(press.key) if press is not None else None
        if press is None or one is None:
            return None
        taken = self._bubble(event, press.key)
        if taken is None and not press.done and (under == press.key or press.rect.holds(event.x, event.y)):
            taken = one.widget.press()
        return taken

    def _pulled(self, event: Pointer, press: Press) -> Taken | None:
        """A move with the mouse button held: the widget may take it (an editor), or what holds it (a bar)."""
        press.over = self._hover == press.key
        press.went(event, self.kit.now, slack(self.kit.per_mm))
        taken = self._offer(event, press.key)
        if taken is None:
            taken = self._bubble(event, press.key)
            press.done = press.done or taken is not None
        return taken

    def _hovered(self, key: str) -> Taken | None:
        """Tell what the pointer leaves, and what it comes to."""
        left, self._hover = self._hover, key
        if left == key:
            return None
        taken = None
        for one, here in ((self._by_key.get(left), False), (self._by_key.get(key), True)):
            if one is not None:
                taken = one.widget.pointed(here=here) or taken
        return taken

    # ---- fingers ----

    def _finger(self, event: Pointer) -> Taken | None:
        if event.kind == "down":
            return self._finger_down(event)
        press = self._presses.get(event.finger)
        if press is None:
            return None
        if event.kind == "move":
            return self._finger_moved(event, press)
        del self._presses[event.finger]
        return self._finger_up(event, press)

    def _finger_down(self, event: Pointer) -> Taken | None:
        self.keyboard = False
        self._pointer = None
        left = self._hovered("")
        under = self._aimed(event.x, event.y)
        one = self._by_key.get(under)
        outside = self._outside(event)
        if one is None:
            return outside or left
        press = Press(event, under, one.rect, self.kit.now)
        # two fingers on the same thing press it once, and a finger that stops what runs does nothing else
        press.done = self._stopped(one) or any(other.key == under for other in self._presses.values())
        self._presses[event.finger] = press
        taken = None if one.widget.editor else self._bubble(event, under)
        press.grip = taken is not None
        press.taker = self._taker if press.grip else ""
        return taken or outside or left

    def _finger_moved(self, event: Pointer, press: Press) -> Taken | None:
        press.over = press.rect.holds(event.x, event.y)
        dx, dy = press.went(event, self.kit.now, slack(self.kit.per_mm))
        if press.grip:
            return self._bubble(event, press.key)
        if not press.moved:
            return None
        start = press.key if press.key in self._by_key else press.drags
        others = {other.drags for other in self._presses.values() if other is not press}
        taken = self._bubble(Drag(start, dx, dy, press.finger), start, others)
        if taken is not None:
            press.drags = self._taker
        return taken

    def _finger_up(self, event: Pointer, press: Press) -> Taken | None:
        if press.grip:
            return self._bubble(event, press.key)
        if press.moved:
            speed = 0.0 if self.calm or not press.drags else press.speed(self.kit.now)
            if speed:
                self._glides[press.drags] = Glide(press.drags, speed, self.kit.now)
            return None
        one = self._reachable(press.key)
        if one is None or press.done:
            return None
        return self._tapped(event, one)

    def _tapped(self, event: Pointer, one: Placed) -> Taken | None:
        """A finger was lifted where it went down."""
        self._before = _Before(self.kit.now, tuple(self._scope()))
        if one.widget.editor:
            self._focus_on(one.key)
            placed = self._bubble(replace(event, kind="down"), one.key)
            return self._bubble(event, one.key) or placed
        # the second of two quick taps is seldom meant to undo the first
        return one.widget.tapped() if event.clicks == 1 else one.widget.press()

    def _aimed(self, x: float, y: float) -> str:
        """What lies under a finger, or lay there until another tap moved it just now; else the nearest within reach."""
        if self._before is not None and self.kit.now - self._before.when <= _AIMED_MS:
            was = acting(self._before.scope, x, y)
            one = None if was is None else self._reachable(was.key)
            if was is not None and was.widget.key and one is not None and type(one.widget) is type(was.widget):
                return one.key
        return self._at(x, y, self.kit.reach)

    def _stopped(self, one: Placed) -> bool:
        """Whether the finger stopped something that ran on, in what holds this widget."""
        held = {one.key, *self._ancestors(one.key)}
        running = [key for key in self._glides if key in held]
        for key in running:
            del self._glides[key]
        return bool(running)

    # ---- what is due ----

    def _held(self, event: Hold) -> Taken | None:
        press = self._presses.get(event.finger)
        taken = None if press is None else self._bubble(event, press.key)
        if press is not None and taken is not None:
            press.grip = press.done = True
            press.taker = self._taker
            one = self._by_key.get(press.key)
            if one is not None and one.widget.editor:
                self._focus_on(press.key)
        return taken

    def _ran(self, event: Drag) -> Taken | None:
        glide = self._glides.get(event.key)
        taken = None if glide is None else self._bubble(event, event.key)
        if glide is not None and (taken is None or glide.over):
            del self._glides[event.key]
        return taken

    # ---- to whom ----

    def _outside(self, event: Pointer) -> Taken | None:
        """Tell the topmost overlay that somebody pressed beside it, so that an open list closes."""
        if any(one.seen.holds(event.x, event.y) for one in self._aside()):
            return None
        for one in reversed(self._placed):
            if one.widget.modal and not one.rect.holds(event.x, event.y):
                return one.widget.take(event, At(one.rect, self.kit, False))
        return None

    def _reachable(self, key: str) -> Placed | None:
        """The widget with this key, unless it is gone or something lies over everything."""
        one = self._by_key.get(key)
        return one if one is not None and one in self._scope() else None

    def _offer(self, event: Input, key: str) -> Taken | None:
        one = self._by_key.get(key)
        return None if one is None else one.widget.take(event, At(one.rect, self.kit, key == self.focus))

    def _bubble(self, event: Input, key: str, but: Container[str] = ()) -> Taken | None:
        """Offer to a widget, then to its ancestors (`but` for some); to the modal alone when nothing has the focus."""
        one = self._reachable(key) or self._modal()
        while one is not None:
            taken = None
            if one.key not in but:
                taken = one.widget.take(event, At(one.rect, self.kit, one.key == self.focus))
            if taken is not None:
                self._taker = one.key
                return taken
            if one.widget.modal or one.parent < 0:
                return None
            one = self._placed[one.parent]
        return None
