"""The stage of one window: it lays a tree out, paints what changed, and leads inputs to the widgets they are for.

A scene builds a tree of frozen widgets after each change and shows it; the stage compares it with the one before::

    from game.ui.layout import Column, Row, Spacer
    from game.ui.widgets import Button, Label, Panel

    tree = Panel(
        Column(
            (
                Label(say("title.welcome"), role="heading", heading=1),
                Row((Button(say("title.new"), lambda: Push(setup), kind="primary", shortcut="n", key="new"), Spacer())),
            )
        )
    )
    stage.show(tree)
    wish = stage.handle(Key("n"))  # what on_press returned, or None; stage.taken says whether a widget took it

Give a `key` to whatever must keep the focus while the tree around it changes.
"""

from __future__ import annotations

import pygame

from game.drawing.palette import Theme
from game.ui import access_tree as tree
from game.ui import focus as order
from game.ui.access_tree import AccessNode, AccessTree, LiveMessage
from game.ui.canvas import Canvas
from game.ui.fonts import Typesetter
from game.ui.inputs import MAIN, Act, Drag, Hold, Input, Key, Pointer, Preedit, Text, Wheel
from game.ui.motion import OVER, RISE
from game.ui.painter import Painter, PaintRoom
from game.ui.pointing import Pointing
from game.ui.snapshot import WINDOW_KEY, describe
from game.ui.widget import Look, Taken, Widget, is_letter


class Stage(Pointing):
    """One window's tree with its focus, hover and pressed widget."""

    def __init__(self, type_: Typesetter, theme: Theme, window: str = MAIN) -> None:
        super().__init__(type_, theme, window)
        self.paint_room: PaintRoom | None = None
        self.title = ""
        self.language = ""
        self.taken = False
        self._painter = Painter()
        # The letter of a shortcut comes once more as text: it must not be typed where the shortcut led.
        self._typed_at: str | None = None
        # A letter with Alt that led nowhere is not typed; what a Mac's Option makes of it is.
        self._alt_letter = ""
        self._over = ""  # the dialog that was open when a tree was shown last
        self._messages: list[LiveMessage] = []
        self._said = 0
        self._told_at: dict[int, int] = {}  # when each message was announced, by its number
        self._just_said: dict[str, int] = {}  # when words were announced last
        self._alarms: dict[str, str] = {}  # what is wrong now, by the key of where it is

    def show(self, root: Widget, *, anew: bool = False) -> None:
        """Show another tree; `anew` (another scene) forgets the old focus."""
        if anew and self._typed_at is not None:
            self._typed_at = _NOWHERE
        super().show(root, anew=anew)
        self._sound_alarms()
        modal, before = self._modal(), self._over
        self._over = modal.key if modal is not None else ""
        if self._over not in ("", before):
            self.kit.motion.start(OVER, self.kit.now, RISE, "out_quad")

    def dirty(self) -> None:
        """Paint everything next time: the window's surface, scale or look is another."""
        self._painter.whole = True

    @property
    def waiting(self) -> bool:
        """Whether there is more to be painted: everything anew, drawings that wait for their turn, or what moves."""
        return self._painter.whole or self._painter.behind or self._painter.moving

    @property
    def moving(self) -> bool:
        """Whether something that was painted is on its way: then only the picture changes, and not what it says."""
        return self._painter.moving

    @property
    def silent(self) -> bool:
        """Whether nothing was announced at this moment."""
        return self.kit.now not in self._just_said.values()

    def announce(self, words: str, urgent: bool = False) -> None:
        """Have words spoken without moving the focus; at one moment the same words are spoken once."""
        now = self.kit.now
        self._just_said = {said: when for said, when in self._just_said.items() if when == now}
        if words in self._just_said:
            return
        self._said += 1
        self._just_said[words] = now
        urgency = tree.ASSERTIVE if urgent else tree.POLITE
        self._messages = [*self._messages[1 - _REMEMBERED :], LiveMessage(self._said, words, urgency)]
        self._told_at = {one.number: self._told_at.get(one.number, now) for one in self._messages}

    def _try_again(self) -> None:
        """Somebody goes on as things are: what is still wrong in a field then is spoken once more."""
        known = self._by_key
        self._alarms = {
            key: words for key, words in self._alarms.items() if key in known and not known[key].widget.editor
        }

    def _sound_alarms(self) -> None:
        """Have what is wrong spoken when it comes up, and not again while it stays."""
        found = {one.key: one.widget.alarm for one in self._placed if one.widget.alarm}
        for key, words in found.items():
            if self._alarms.get(key) != words:
                self.announce(words, urgent=True)
        self._alarms = found

    @property
    def live(self) -> tuple[LiveMessage, ...]:
        """The last of the words that were to be spoken, the newest at the end."""
        return tuple(self._messages)

    def find(self, role: str, name: str | None = None) -> AccessNode | None:
        """The first node of this role and name in reading order: how tests look at a screen."""
        return self.snapshot().find(role, name)

    # ---- inputs ----

    def handle(self, event: Input) -> object:
        """Lead an input to its widget. The value a widget gave comes back; `taken` says whether one took it."""
        self.taken = False
        if (isinstance(event, Key) and event.name == "enter") or (isinstance(event, Act) and event.verb == tree.PRESS):
            self._try_again()
        taken: Taken | None = None
        if isinstance(event, _ACTS) or (isinstance(event, Pointer) and event.kind == "down"):
            self.kit.motion.finish()
        match event:
            case Key():
                before = self.focus
                taken = self._key(event)
                self._typed_at = before if is_letter(event.name) and not event.ctrl else None
                if event.alt and taken is not None:
                    self._typed_at = _NOWHERE
                alone = event.alt and not event.ctrl and taken is None
                self._alt_letter = self.kit.keys.key_of(event.name) if alone else ""
            case Text() if self._alt_letter and event.words.lower() == self._alt_letter:
                self._alt_letter = ""
            case Text() if self.typing and self._typed_at not in (None, self.focus):
                self._typed_at = None
            case Text() | Preedit():
                taken = self._bubble(event, self.focus)
            case Pointer():
                if event.kind == "down" and event.button == 1:
                    self._typed_at = None
                taken = self._point(event)
            case Hold():
                taken = self._held(event)
            case Drag():
                taken = self._ran(event)
            case Wheel():
                taken = self._bubble(event, self._at(event.x, event.y))
            case Act():
                taken = self._act(event)
            case _:
                pass
        if taken is None:
            return None
        self.taken = True
        self.relayout()
        return taken.value

    def _key(self, event: Key) -> Taken | None:
        self.keyboard = True
        # a button that shows Ctrl+Enter goes before what Enter does in the field where somebody types
        taken = self._shortcut(event) if event.chord == "ctrl+enter" else None
        taken = taken or self._bubble(event, self.focus)
        if taken is not None:
            return taken
        here = self._by_key.get(self.focus)
        if event.name == "tab" and not event.ctrl and not event.alt:
            target = order.after(self._scope(), self.focus, event.shift)
            return self._moved(target)
        bare = not (event.ctrl or event.alt)
        if here is not None and bare and here.widget.in_group and event.name in _ARROWS:
            target = order.neighbour(self._scope(), here, event.name)
            moved = self._moved(target)
            return (target.widget.reached() or moved) if target is not None else None
        if here is not None and bare and event.name in ("enter", "space") and not here.widget.editor:
            taken = None if event.repeat else here.widget.press()
            if taken is not None:
                return taken
        return self._shortcut(event)

    def _shortcut(self, event: Key) -> Taken | None:
        typing = self.needs_alt
        chords = [event.chord]
        if event.alt and not event.ctrl and is_letter(event.name):
            chords = [event.name] if not event.shift else []
        elif event.shift and not event.ctrl and is_letter(event.name):
            chords.append(event.name)  # a digit or sign that needs Shift on this keyboard
        elif typing and is_letter(event.chord):
            return None
        if typing and event.shift and is_letter(event.name):
            return None
        for one in self._scope():
            if any(key in chords for key in one.widget.keys) and (not event.repeat or "repeat" in one.widget.keys):
                taken = one.widget.press()
                if taken is not None:
                    return taken
        return None

    def _act(self, event: Act) -> Taken | None:
        one = self._by_key.get(event.key)
        modal = self._modal()
        opened = modal is not None and modal.widget.keeps_focus and one is not None and modal.parent == one.index
        if one is None or (one not in self._scope() and not opened):
            return None
        if event.verb == tree.FOCUS and one.widget.focusable:
            self.keyboard = True
            return self._moved(one)
        if event.verb == tree.SCROLL_INTO_VIEW:
            self._bring(one)
            return Taken()
        if event.verb == tree.PRESS:
            if one.widget.focusable:
                self._focus_on(one.key)
            return one.widget.press() or self._offer(event, one.key)
        return self._offer(event, one.key)

    # ---- what comes out ----

    def paint(self, canvas: Canvas) -> list[pygame.Rect]:
        """Paint what changed since the last time; the changed rectangles in pixels come back, none when nothing did."""
        down = {press.key for press in self._presses.values() if press.over and not (press.touch and press.moved)}
        for one in self._placed:
            focused, pressed = one.key == self.focus and (self.keyboard or one.widget.editor), one.key in down
            one.look = Look(one.key == self._hover or pressed, focused, pressed)
        return self._painter.paint(canvas, self._placed, self.kit, self.paint_room)

    def snapshot(self, canvas: Canvas | None = None) -> AccessTree:
        """The whole tree as plain values; with a canvas the bounds are window pixels, else design units."""
        early = self.kit.now - _LINGERS_MS
        fresh = tuple(one for one in self._messages if self._told_at[one.number] > early)
        focus = next((one.key for one in self._placed if one.widget.at_hand), self.focus)
        nodes = describe(self._placed, self._modal(), focus, self.title, self.kit, canvas)
        focused = focus if focus in nodes else WINDOW_KEY
        return AccessTree(WINDOW_KEY, nodes, focused, self.title, fresh, self.language)


_ACTS = (Key, Text, Preedit, Hold, Wheel, Act)
"""What ends all motion, as a press does; a pointer that passes by does not."""
_LINGERS_MS = 10_000  # so long a message can be read in the tree, by who missed it; then it would be in the way
_REMEMBERED = 8  # messages that are served: more than one input brings
_NOWHERE = "\0"  # no widget has this key
_ARROWS = ("left", "right", "up", "down", "home", "end")
