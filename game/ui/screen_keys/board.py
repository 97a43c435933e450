"""How the keyboard on the screen looks: paper keys on the dark room, along the lower edge of the window."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import ClassVar, Final

from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.inputs import Input, Pointer
from game.ui.record import record
from game.ui.screen_keys.model import KeysModel
from game.ui.screen_keys.rows import WIDE, Cap, rows
from game.ui.widget import At, Kit, Look, Spot, Taken, Widget

_ROLE: Final = "row"
_KEY: Final = 72.0  # the least height of a key
_HIGHEST: Final = 88.0  # how high keys grow on a small screen, where 9 mm are many units
_GAP: Final = 8.0
_ROUND: Final = 16.0  # between the keys and the edge of the keyboard
_MOST: Final = 1560.0  # how wide the keys are together at most
_OFFERED: Final = 84.0  # how wide each of the other letters of a key is


class _InPlace(Widget):
    """What the keys share: they are pressed where they stand, and the focus stays in the field."""

    bleed: ClassVar[float] = 6

    @property
    def press_here(self) -> bool:
        """A press lands here although the focus stays in the field."""
        return True


@record
class KeyOf(_InPlace):
    """One key of the keyboard. `quiet` shows no finger on it: what is typed is for nobody else's eyes."""

    cap: Cap
    model: KeysModel
    shown: str = ""
    on: bool = False
    quiet: bool = False

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A paper key; those that type nothing are darker, and the one that sends is like a button to go on with."""
        theme, cap = kit.theme, self.cap
        pressed = look.pressed and not self.quiet
        hover = look.hover and not self.quiet
        if self.on:
            face, edge, ink = theme.selected, theme.selected, theme.on_selected
        elif cap.kind == "enter":
            face = (theme.primary, theme.primary_hover, theme.primary_pressed)[2 if pressed else 1 if hover else 0]
            edge, ink = face, theme.on_primary
        elif cap.kind in ("text", "space"):
            face = (theme.face, theme.hover, theme.pressed)[2 if pressed else 1 if hover else 0]
            edge, ink = theme.control, theme.ink
        else:
            face = (theme.inset, theme.hover, theme.pressed)[2 if pressed else 1 if hover else 0]
            edge, ink = theme.control, theme.ink
        place = rect.moved(0, 2) if pressed else rect
        canvas.box(place, face, 12, edge=edge, foot=0 if pressed else 3)
        inner = Rect(place.x, place.y, place.w, place.h - 3)
        if cap.icon:
            size = min(34.0 * kit.type.factor, rect.h - 24, rect.w - 24)
            canvas.icon(cap.icon, Rect.around(*inner.centre, size), ink)
            if cap.kind == "shift" and self.model.shift == "lock":
                canvas.fill(Rect(inner.centre[0] - 16, inner.bottom - 12, 32, 4), ink)
        else:
            canvas.text(inner, self.shown, _ROLE if cap.kind == "text" else "body_medium", ink, align="center")
        if cap.more and cap.kind == "text":
            canvas.disc(place.right - 14, place.y + 14, 3, theme.ink_2, theme.ink_2)

    def stamp(self) -> Hashable:
        """Locked capitals have a line under the arrow."""
        return self.model.shift == "lock" if self.cap.kind == "shift" else None

    def says(self, kit: Kit) -> AccessNode | None:
        """A button, or a toggle that stays down."""
        stays = self.cap.kind in ("shift", "accents")
        return AccessNode(
            "",
            tree.TOGGLE if stays else tree.BUTTON,
            self.name,
            description=self.description or (self.cap.text if self.cap.kind == "accents" else ""),
            checked=self.on if stays else None,
            actions=(tree.PRESS,),
        )

    def take(self, event: Input, at: At) -> Taken | None:
        """A finger or the mouse on the key."""
        if not isinstance(event, Pointer):
            return None
        if event.kind == "down":
            self.model.down(self.cap)
            return Taken()
        if event.kind == "move":
            return Taken() if self.model.slid(self.cap, event.x, event.y) else None
        if event.kind == "up":
            self.model.up(self.cap, inside=at.rect.inset(-_GAP / 2).holds(event.x, event.y))
        else:
            self.model.lost()
        return Taken()

    def press(self) -> Taken | None:
        """Type it."""
        self.model.hit(self.cap)
        return Taken()


@record
class _Other(_InPlace):
    """One of the other letters of a key."""

    text: str
    model: KeysModel
    over: bool = False

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A letter; dark where the finger is."""
        theme = kit.theme
        dark = self.over or look.hover or look.pressed
        face, ink = (theme.selected, theme.on_selected) if dark else (theme.face, theme.ink)
        canvas.box(rect.inset(4), face, 10)
        canvas.text(rect, self.text, _ROLE, ink, align="center")

    def says(self, kit: Kit) -> AccessNode | None:
        """A button."""
        return AccessNode("", tree.BUTTON, self.text, actions=(tree.PRESS,))

    def take(self, event: Input, at: At) -> Taken | None:
        """A finger or the mouse on the letter: it is held like a key, so that none that rests there has it read aloud."""
        if not isinstance(event, Pointer) or event.kind not in ("down", "up"):
            return None
        inside = event.kind == "up" and at.rect.holds(event.x, event.y)
        return self.press() if inside else Taken()

    def press(self) -> Taken | None:
        """Type it."""
        self.model.choose(self.text)
        return Taken()


@record
class _Offered(Widget):
    """The other letters of a key, on a sheet above it."""

    model: KeysModel
    others: tuple[str, ...]
    bleed: ClassVar[float] = 50

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Side by side."""
        each = (rect.w - 8) / len(self.others)
        places = tuple(
            (text, Rect(rect.x + 4 + at * each, rect.y + 4, each, rect.h - 8)) for at, text in enumerate(self.others)
        )
        self.model.places = places
        return tuple(
            Spot(_Other(text, self.model, text == self.model.over, key=f"keys-other-{text}"), place)
            for text, place in places
        )

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A sheet of paper."""
        canvas.box(rect, kit.theme.face, 14, edge=kit.theme.control, shadow=2)

    def says(self, kit: Kit) -> AccessNode | None:
        """A group."""
        return AccessNode("", tree.GROUP, self.name)


def height(kit: Kit) -> float:
    """How high the keyboard is, in design units."""
    return 5 * _high(kit) + 4 * _GAP + 2 * _ROUND


def _high(kit: Kit) -> float:
    return max(_KEY, kit.type.line_height(_ROLE) + 14, min(kit.reach, _HIGHEST))


@record
class Keyboard(Widget):
    """The whole keyboard, at the lower edge of what it gets. `words` names the keys that type nothing, by kind."""

    model: KeysModel
    beside: str
    words: Mapping[str, str]
    quiet: bool = False
    aside: ClassVar[bool] = True
    bleed: ClassVar[float] = 20_000  # the ledge goes on beside the frame, in a window of any width

    def measure(self, width: float, kit: Kit) -> Size:
        """As wide as there is room."""
        return Size(width, height(kit))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Five rows of keys, and above one of them its other letters."""
        model, high = self.model, _high(kit)
        wide = min(_MOST, rect.w - 2 * _ROUND)
        unit = (wide + _GAP) / WIDE
        left = rect.x + (rect.w - wide) / 2
        spots, y = [], rect.y + _ROUND
        for row in rows(self.beside, model.page):
            x = left
            for cap in row:
                place = Rect(x, y, unit * cap.wide - _GAP, high)
                spots.append(Spot(self._key(cap), place))
                if cap == model.offered:
                    spots.append(self._offered(cap, place, rect))
                x += unit * cap.wide
            y += high + _GAP
        return tuple(spots)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A dark ledge, as wide as the window."""
        edge = canvas.surface.get_rect()
        ox, _ = canvas.origin
        ledge = Rect(-ox / canvas.scale, rect.y, edge.w / canvas.scale, rect.h + 4)
        canvas.fill(ledge, kit.theme.room_edge)
        canvas.fill(Rect(ledge.x, ledge.y, ledge.w, 2), kit.theme.room_line)

    def says(self, kit: Kit) -> AccessNode | None:
        """A group of buttons."""
        return AccessNode("", tree.GROUP, self.name)

    def _key(self, cap: Cap) -> KeyOf:
        model = self.model
        shown = model.case(cap.text) if cap.kind == "text" else cap.text or self.words["space"]
        on = (cap.kind == "shift" and model.shift != "off") or (cap.kind == "accents" and model.accents)
        if cap.kind == "text":
            name = shown
        elif cap.kind == "page":
            name = self.words["letters" if model.page == "signs" else "signs"]
        elif cap.kind == "shift" and model.shift == "lock":
            name = self.words["lock"]
        else:
            name = self.words[cap.kind]
        return KeyOf(cap, model, shown, on, self.quiet, name=name, key=f"keys-{cap.kind}-{cap.text}")

    def _offered(self, cap: Cap, place: Rect, rect: Rect) -> Spot:
        others = tuple(self.model.case(sign) for sign in cap.more)
        wide = len(others) * _OFFERED + 8
        x = min(max(rect.x + _ROUND, place.centre[0] - wide / 2), rect.right - _ROUND - wide)
        sheet = Rect(x, place.y - place.h - 12, wide, place.h + 4)
        return Spot(_Offered(self.model, others, name=self.words["others"], key="keys-others"), sheet, overlay=True)


@record
class OpenKeys(_InPlace):
    """A small key beside the field with the focus: it opens the keyboard, for whoever has a mouse alone."""

    model: KeysModel
    aside: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """A key."""
        return Size(64, 48)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A paper key with a keyboard on it."""
        theme = kit.theme
        face = theme.pressed if look.pressed else theme.hover if look.hover else theme.face
        canvas.box(rect, face, 12, edge=theme.control, foot=3)
        canvas.icon("keyboard", Rect.around(*rect.centre, 34), theme.ink)

    def says(self, kit: Kit) -> AccessNode | None:
        """A button."""
        return AccessNode("", tree.BUTTON, self.name, actions=(tree.PRESS,))

    def press(self) -> Taken | None:
        """Open it."""
        self.model.wanted, self.model.hidden = True, False
        return Taken()
