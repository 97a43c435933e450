"""Paints a layout: compares it with the one painted before and draws only where something changed.

What is on its way to its place is painted as one picture with all that it holds, made once. Widgets that say what
`effort` their drawing takes come a few a frame while it is new, so that a table full of tokens holds nobody up; until its
turn comes, a widget looks as it did before.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple

import pygame

from game.ui.beneath import Beneath
from game.ui.canvas import Canvas
from game.ui.placing import Placed
from game.ui.stills import Still
from game.ui.widget import Kit, Look, Widget

PaintRoom = Callable[[Canvas, pygame.Rect], None]  # paints the room in a rectangle of pixels

_RING = 10.0  # a focus ring may reach this far out of what clips it
_FRAME = 10  # the effort that one frame has room for
_MANY = 40  # so many new widgets take a frame to lay out and compare, without any drawings
_REMEMBERED = 4_000  # drawings known to be made; a few more than the shelf keeps
_NOWHERE = [pygame.Rect(0, 0, 0, 0)]
_MOST = 0.7  # above this share of the window everything is painted at once


class _Shown(NamedTuple):
    """What is painted of a widget: where it stands, how it looks, and how far it is on its way (1 when it is there)."""

    one: Placed
    look: Look
    share: float


class Painter:
    """Remembers what is on the surface; `whole` asks for everything to be painted anew."""

    def __init__(self) -> None:
        self.whole = True
        self.behind = False  # new drawings wait for the next frame
        self.moving = False  # something was on its way
        self._made: set[Hashable] = set()
        self._keys: set[str] = set()  # of what was to be painted the last time
        self._shown: dict[str, _Shown] = {}
        # The words on the key caps of each: where the focus is changes them, and nothing else of the widget.
        self._captions: dict[str, dict[str, str]] = {}
        self._stills: dict[str, tuple[Placed, Still]] = {}
        self._beneath = Beneath()

    def paint(self, canvas: Canvas, placed: list[Placed], kit: Kit, paint_room: PaintRoom | None) -> list[pygame.Rect]:
        """Bring the surface up to date; the rectangles that changed come back."""
        bounds = canvas.surface.get_rect()
        was_behind = self.behind
        shares, carried = _on_their_way(placed, kit) if canvas.art is not None else ({}, set[str]())
        self.moving = bool(shares)
        before, self._shown = self._shown, {
            one.key: _Shown(one, one.look, shares.get(one.key, 1.0))
            for one in self._within_reach(canvas, placed)
            if (_paints(one) or one.key in shares) and one.key not in carried
        }  # fmt: skip
        areas = [bounds] if self.whole else self._changed(canvas, before, bounds, kit)
        if was_behind and not self.behind:  # what has the focus lay among its neighbours until now
            areas = _merged([*areas, *(_reach(canvas, now) for now in self._shown.values() if now.look.focus)], bounds)
        if self.whole or not shares:
            self._stills.clear()
        if self.whole:
            self._beneath.forget()
            self._captions.clear()
        if not areas:
            return []
        if shares:
            new = self._beneath.follow(frozenset(shares), frozenset(carried), lambda: self._ways(canvas, bounds))
            areas = _merged([*areas, *new], bounds)
        seen = [now for now in self._shown.values() if now.one.clip is None or now.one.rect.touches(now.one.clip)]
        if not self.behind:
            seen = _focus_above(seen, placed)
        reaches = [_reach(canvas, now) for now in seen]
        above = self._beneath.above
        first = next((at for at, now in enumerate(seen) if now.one.key in above), len(seen))
        laid = [self._beneath.lay(canvas.surface, area) for area in areas]
        anew = [area for area, known in zip(areas, laid, strict=True) if not known]
        canvas.begin([] if self.whole or anew == [bounds] else anew or _NOWHERE)
        self.whole = False
        for area, known in zip(areas, laid, strict=True):
            canvas.surface.set_clip(area)
            hits = area.collidelistall(reaches)
            if not known:
                if paint_room is not None:
                    paint_room(canvas, area)
                else:
                    canvas.surface.fill(kit.theme.room_centre, area)
                for place in hits:
                    if place < first:
                        self._paint_one(canvas, placed, seen[place], kit)
                self._beneath.take(canvas.surface, area)
            for place in hits:
                if place >= first:
                    self._paint_one(canvas, placed, seen[place], kit)
        canvas.surface.set_clip(None)
        if not shares:
            self._beneath.forget()
        return areas

    def _ways(self, canvas: Canvas, bounds: pygame.Rect) -> list[pygame.Rect]:
        """Where what moves may come on its way: those regions that touch are one."""
        ways = [
            _reach(canvas, now).union(_reach(canvas, now._replace(share=1.0))).clip(bounds)
            for now in self._shown.values()
            if now.share < 1
        ]
        return _merged(ways, bounds)

    def _paint_one(self, canvas: Canvas, placed: list[Placed], now: _Shown, kit: Kit) -> None:
        one = now.one
        if one.clip is None:
            self._paint_free(canvas, placed, now, kit)
        else:
            # at the ends of what scrolls the ring lies beyond it
            whole = now.look.focus and one.seen.h > one.rect.h - 1
            with canvas.clip(one.clip.inset(-_RING, -_RING if whole else 0)):
                self._paint_free(canvas, placed, now, kit)

    def _paint_free(self, canvas: Canvas, placed: list[Placed], now: _Shown, kit: Kit) -> None:
        """Paint a widget, or what moves with all that it holds as a picture of it."""
        one, way = now.one, now.one.widget.way() if now.share < 1 else None
        if way is None:
            kit.captions = {}
            one.widget.paint(canvas, one.rect, now.look, kit)
            self._captions[one.key], kit.captions = kit.captions, {}
            return
        kept = self._stills.get(one.key)
        if kept is None or kept[0] is not one:
            still = Still(canvas, one.rect, one.widget.reach, lambda: _draw(canvas, placed, one, kit))
            kept = self._stills[one.key] = one, still
        way.paint(canvas, kept[1], now.share)

    def _within_reach(self, canvas: Canvas, placed: list[Placed]) -> list[Placed]:
        """What can be painted in the time of a frame; what can't stays as it was, or away where it was not."""
        self.behind = False
        if canvas.art is None or not any(one.widget.effort for one in placed):
            return placed
        if len(self._made) > _REMEMBERED:
            self._made.clear()
        before = {} if self.whole else self._shown
        keys = {one.key for one in placed}
        left = most = 0 if self._keys and len(keys - self._keys) > _MANY else _FRAME
        self._keys = keys
        found = []
        for one in placed:
            drawing = (canvas.theme.name, canvas.scale, one.widget.drawing) if one.widget.effort else None
            if drawing is None or drawing in self._made:
                found.append(one)
            elif (one.widget.effort <= left or 0 < left == most) and one.widget.ready(canvas):
                left -= one.widget.effort
                self._made.add(drawing)
                found.append(one)
            else:
                self.behind = True
                if one.key in before:
                    found.append(before[one.key].one)
        return found

    def _other_caps(self, key: str, kit: Kit) -> bool:
        """Whether a key cap on it would be painted otherwise now: letters need Alt while somebody types."""
        return any(kit.cap_of(one) != words for one, words in self._captions.get(key, {}).items())

    def _changed(self, canvas: Canvas, before: dict[str, _Shown], bounds: pygame.Rect, kit: Kit) -> list[pygame.Rect]:
        kept = [key for key in self._shown if key in before]
        still = set(kept)
        above = self._beneath.above
        if kept != [key for key in before if key in still]:
            self._beneath.forget()
            return [bounds]  # what lies above what is another matter now
        areas: list[pygame.Rect] = []
        for key, now in self._shown.items():
            old = before.get(key)
            if old is None:
                areas.append(_reach(canvas, now))
            elif (
                now.look != old.look
                or now.share != old.share
                or not _alike(now.one, old.one)
                or self._other_caps(key, kit)
            ):
                areas += [_reach(canvas, now), _reach(canvas, old)]
            else:
                continue
            if key not in above:
                self._beneath.forget()
        for key, old in before.items():
            if key not in self._shown:
                self._captions.pop(key, None)
                areas.append(_reach(canvas, old))
                if key not in above:
                    self._beneath.forget()
        return _merged([area.clip(bounds) for area in areas], bounds)


def _on_their_way(placed: list[Placed], kit: Kit) -> tuple[dict[str, float], set[str]]:
    """How far what moves is, by key, and the keys of what is carried along; nothing moves below a dialog."""
    shares: dict[str, float] = {}
    carried: set[str] = set()
    if not kit.motion.moving(kit.now):
        return shares, carried
    over = (at for at, one in enumerate(placed) if one.widget.modal and not one.widget.keeps_focus)
    top = max(over, default=0)
    for one in placed[top:]:
        way = one.widget.way() if one.key not in carried else None
        share = 1.0 if way is None else kit.motion.at(way.name, kit.now)
        if share < 1:
            shares[one.key] = share
            carried.update(other.key for other in placed[one.index + 1 : one.end])
    return shares, carried


def _draw(canvas: Canvas, placed: list[Placed], one: Placed, kit: Kit) -> None:
    """Paint a widget with all that it holds, where it will be."""
    inside = placed[one.index : one.end]
    for other in (
        inside if inside and inside[0] is one else [one]
    ):  # one that waits for its drawing is of another layout
        if other.clip is None or other.clip is one.clip:
            other.widget.paint(canvas, other.rect, other.look, kit)
        elif other.rect.touches(other.clip):
            with canvas.clip(other.clip.inset(-_RING, 0)):
                other.widget.paint(canvas, other.rect, other.look, kit)


def _focus_above(seen: list[_Shown], placed: list[Placed]) -> list[_Shown]:
    """What has the focus comes after its neighbours, which would else lie over its ring."""
    one = next((now.one for now in seen if now.look.focus), None)
    if one is None or one.parent < 0:
        return seen
    last = placed[one.parent].end
    own = [now for now in seen if one.index <= now.one.index < one.end]
    beside = [now for now in seen if one.end <= now.one.index < last]
    before = [now for now in seen if now.one.index < one.index]
    return [*before, *beside, *own, *(now for now in seen if now.one.index >= last)]


def _paints(one: Placed) -> bool:
    return type(one.widget).paint is not Widget.paint


def _alike(one: Placed, old: Placed) -> bool:
    return (
        one.rect == old.rect
        and one.clip == old.clip
        and one.stamp == old.stamp
        and (one.widget is old.widget or one.widget.same(old.widget))
    )


def _reach(canvas: Canvas, now: _Shown) -> pygame.Rect:
    """What it paints on, in pixels; for what rests that is worked out once a layout."""
    one, seen = now.one, (canvas.scale, canvas.origin)
    if now.share == 1 and one.area is not None and one.area[0] == seen:
        return one.area[1]
    way = one.widget.way() if now.share < 1 else None
    rect = one.rect.inset(-one.widget.reach)
    if way is not None:
        rect = way.covers(rect, now.share)
    found = canvas.pixels(rect if one.clip is None else rect.clipped(one.clip.inset(-_RING))).inflate(2, 2)
    if now.share == 1:
        one.area = seen, found
    return found


def _merged(areas: list[pygame.Rect], bounds: pygame.Rect) -> list[pygame.Rect]:
    """Rectangles that touch become one; when most of the window changed, it is painted whole."""
    found: list[pygame.Rect] = []
    for area in areas:
        if area.w <= 0 or area.h <= 0:
            continue
        joined = area.copy()
        while (hit := joined.collidelist(found)) >= 0:
            joined.union_ip(found.pop(hit))
        found.append(joined)
    if sum(area.w * area.h for area in found) > _MOST * bounds.w * bounds.h:
        return [bounds]
    return found
