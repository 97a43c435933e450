"""Paints a layout: compares it with the one painted before and draws only where something changed.

Widgets that say what `effort` their drawing takes come a few a frame while it is new, so that a table full of tokens holds
nobody up; until its turn comes, a widget looks as it did before.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

import pygame

from game.ui.canvas import Canvas
from game.ui.placing import Placed
from game.ui.widget import Kit, Look, Widget

Background = Callable[[Canvas, pygame.Rect], None]  # paints the room in a rectangle of pixels

_RING = 10.0  # a focus ring may reach this far out of what clips it
_FRAME = 10  # the effort that one frame has room for
_MANY = 40  # so many new widgets take a frame to lay out and compare, without any drawings
_REMEMBERED = 4_000  # drawings known to be made; a few more than the shelf keeps
_MOST = 0.7  # above this share of the window everything is painted at once


class Painter:
    """Remembers what is on the surface; `whole` asks for everything to be painted anew."""

    def __init__(self) -> None:
        self.whole = True
        self.behind = False  # new drawings wait for the next frame
        self._made: set[Hashable] = set()
        self._keys: set[str] = set()  # of what was to be painted the last time
        self._painted: list[Placed] = []
        self._looks: dict[str, Look] = {}  # of what is painted: a widget that stays may be looked at anew

    def paint(self, canvas: Canvas, placed: list[Placed], kit: Kit, background: Background | None) -> list[pygame.Rect]:
        """Bring the surface up to date; the rectangles that changed come back."""
        bounds = canvas.surface.get_rect()
        placed = self._within_reach(canvas, placed)
        areas = [bounds] if self.whole else self._changed(canvas, placed, bounds)
        self._painted = placed
        self._looks = {one.key: one.look for one in placed}
        if not areas:
            return []
        canvas.begin([] if self.whole or areas == [bounds] else areas)
        self.whole = False
        seen = [one for one in placed if _paints(one) and (one.clip is None or one.rect.touches(one.clip))]
        reaches = [_reach(canvas, one) for one in seen]
        for area in areas:
            canvas.surface.set_clip(area)
            if background is not None:
                background(canvas, area)
            else:
                canvas.surface.fill(kit.theme.room_centre, area)
            for place in area.collidelistall(reaches):
                _paint_one(canvas, seen[place], kit)
        canvas.surface.set_clip(None)
        return areas

    def _within_reach(self, canvas: Canvas, placed: list[Placed]) -> list[Placed]:
        """What can be painted in the time of a frame; what can't stays as it was, or away where it was not."""
        self.behind = False
        if canvas.art is None or not any(one.widget.effort for one in placed):
            return placed
        if len(self._made) > _REMEMBERED:
            self._made.clear()
        before = {} if self.whole else {one.key: one for one in self._painted}
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
                    found.append(before[one.key])
        return found

    def _changed(self, canvas: Canvas, placed: list[Placed], bounds: pygame.Rect) -> list[pygame.Rect]:
        before = {one.key: one for one in self._painted if _paints(one)}
        now = [one for one in placed if _paints(one)]
        kept = [one.key for one in now if one.key in before]
        still = set(kept)
        if kept != [key for key in before if key in still]:
            return [bounds]  # what lies above what is another matter now
        areas: list[pygame.Rect] = []
        for one in now:
            old = before.pop(one.key, None)
            if old is None:
                areas.append(_reach(canvas, one))
            elif one.look != self._looks[one.key] or not _alike(one, old):
                areas += [_reach(canvas, one), _reach(canvas, old)]
        areas += [_reach(canvas, one) for one in before.values()]
        return _merged([area.clip(bounds) for area in areas], bounds)


def _paints(one: Placed) -> bool:
    return type(one.widget).paint is not Widget.paint


def _paint_one(canvas: Canvas, one: Placed, kit: Kit) -> None:
    if one.clip is None:
        one.widget.paint(canvas, one.rect, one.look, kit)
    else:
        with canvas.clip(one.clip.inset(-_RING, 0)):
            one.widget.paint(canvas, one.rect, one.look, kit)


def _alike(one: Placed, old: Placed) -> bool:
    return (
        one.rect == old.rect
        and one.clip == old.clip
        and one.stamp == old.stamp
        and (one.widget is old.widget or one.widget.same(old.widget))
    )


def _reach(canvas: Canvas, one: Placed) -> pygame.Rect:
    rect = one.rect.inset(-one.widget.reach)
    return canvas.pixels(rect if one.clip is None else rect.clipped(one.clip.inset(-_RING))).inflate(2, 2)


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
