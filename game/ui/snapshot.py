"""Says what is on the stage in the plain values of the accessibility tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.record import replace
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.placing import Placed
from game.ui.widget import Kit, Widget

WINDOW_KEY: Final = "window"


def describe(
    placed: Sequence[Placed], modal: Placed | None, focus: str, title: str, kit: Kit, canvas: Canvas | None
) -> dict[str, AccessNode]:
    """Every widget that speaks, under the nearest ancestor that speaks; what a dialog covers is hidden."""
    nodes: dict[str, AccessNode] = {}
    children: dict[str, list[str]] = {WINDOW_KEY: []}
    holder: dict[int, str] = {-1: WINDOW_KEY}
    aside = next((one for one in reversed(placed) if one.widget.aside), None)
    secret: dict[int, bool] = {-1: False}
    scrolls = {-1: False}
    for one in placed:
        above = holder[one.parent]
        secret[one.index] = one.widget.secret or secret[one.parent]
        scrolls[one.index] = scrolls[one.parent] or type(one.widget).reveal is not Widget.reveal
        node = one.widget.says(kit)
        if node is None:
            holder[one.index] = above
            continue
        holder[one.index] = one.key
        nodes[one.key] = replace(
            node,
            key=one.key,
            actions=(*node.actions, tree.SCROLL_INTO_VIEW) if scrolls[one.index] else node.actions,
            language=node.language or one.widget.in_language,
            bounds=_bounds(one.seen, canvas),
            focused=one.key == focus,
            hidden=node.hidden or _covered(one, modal, aside),
            secret=secret[one.index],
        )
        children.setdefault(above, []).append(one.key)
    for key, inside in children.items():
        if key in nodes:
            nodes[key] = replace(nodes[key], children=tuple(inside))
    bounds = _bounds(kit.frame, canvas)
    nodes[WINDOW_KEY] = AccessNode(
        WINDOW_KEY, tree.WINDOW, title, bounds=bounds, children=tuple(children[WINDOW_KEY]), focused=focus not in nodes
    )
    return nodes


def _covered(one: Placed, modal: Placed | None, aside: Placed | None) -> bool:
    """Whether a dialog keeps it out of reach; an open list does not hide the scene it belongs to."""
    if modal is None or modal.widget.keeps_focus:
        return False
    if aside is not None and aside.index <= one.index < aside.end:
        return False
    inside = modal.index <= one.index < modal.end
    around = one.index < modal.index < one.end
    return not inside and not around


def _bounds(rect: Rect, canvas: Canvas | None) -> tuple[float, float, float, float]:
    if canvas is None:
        return rect.x, rect.y, rect.w, rect.h
    area = canvas.pixels(rect)
    return float(area.x), float(area.y), float(area.w), float(area.h)
