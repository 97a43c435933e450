"""Where the keyboard goes: the order of Tab, arrows inside groups, and what gets the focus when it is lost."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.placing import Placed


def stops(placed: Sequence[Placed]) -> list[Placed]:
    """Where Tab stops, in reading order: a group is one stop, at its selected member or else at its first."""
    found: list[Placed] = []
    groups: dict[int, int] = {}
    for one in placed:
        if not one.widget.focusable:
            continue
        if not one.widget.in_group:
            found.append(one)
            continue
        at = groups.get(one.parent)
        if at is None:
            groups[one.parent] = len(found)
            found.append(one)
        elif one.widget.stop and not found[at].widget.stop:
            found[at] = one
    return found


def after(placed: Sequence[Placed], key: str, back: bool) -> Placed | None:
    """The next stop after the widget with this key, round the ends; the first (or last) when nothing has the focus."""
    order = stops(placed)
    if not order:
        return None
    at = next((i for i, one in enumerate(order) if one.key == key), None)
    if at is None:
        here = next((one for one in placed if one.key == key), None)
        if here is not None and here.widget.in_group:
            at = next((i for i, one in enumerate(order) if one.parent == here.parent and one.widget.in_group), None)
    if at is None:
        return order[-1 if back else 0]
    return order[(at + (-1 if back else 1)) % len(order)]


def neighbour(placed: Sequence[Placed], here: Placed, name: str) -> Placed | None:
    """The member of the same group that an arrow, Home or End leads to."""
    group = [one for one in placed if one.parent == here.parent and one.widget.in_group and one.widget.focusable]
    at = next((i for i, one in enumerate(group) if one.key == here.key), None)
    if at is None or not group:
        return None
    led = here.widget.leads(name)
    if led:
        return next((one for one in group if one.key == led), None)
    if name in ("home", "end"):
        return group[0 if name == "home" else -1]
    step = {"left": -1, "up": -1, "right": 1, "down": 1}.get(name)
    return None if step is None else group[(at + step) % len(group)]


def rescued(placed: Sequence[Placed], key: str, parents: Sequence[str]) -> str:
    """The focus after a rebuild: the same key if it is still there, else its group's stop, else the first that asks."""
    if key and any(one.key == key and one.widget.focusable for one in placed):
        return key
    wished = next((one.key for one in placed if one.widget.focusable and one.widget.first), "")
    if wished:
        return wished
    for parent in parents:
        inside = next((one for one in stops(placed) if one.key.startswith(parent + "/")), None) if parent else None
        if inside is not None:
            return inside.key
    return ""
