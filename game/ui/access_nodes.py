"""Translates our accessibility tree into AccessKit's nodes, and its requests into ours.

AccessKit is handed in as a module, because it is imported only where it has a wheel, and only after the first frame.
"""

from __future__ import annotations

import sys
from typing import Any, Final

from game.ui import access_tree as tree_
from game.ui.access_numbers import Numbers
from game.ui.access_text import offsets, runs, select
from game.ui.access_tree import AccessNode, AccessTree, LiveMessage

_ROLES: Final = {
    tree_.WINDOW: "WINDOW",
    tree_.GROUP: "GROUP",
    tree_.LABEL: "LABEL",
    tree_.HEADING: "HEADING",
    tree_.BUTTON: "BUTTON",
    tree_.TOGGLE: "BUTTON",
    tree_.CHECKBOX: "CHECK_BOX",
    tree_.RADIO: "RADIO_BUTTON",
    tree_.RADIO_GROUP: "RADIO_GROUP",
    tree_.SLIDER: "SLIDER",
    tree_.TEXT_FIELD: "TEXT_INPUT",
    tree_.DROPDOWN: "COMBO_BOX",
    tree_.LIST: "LIST",
    tree_.LIST_ITEM: "LIST_ITEM",
    tree_.IMAGE: "IMAGE",
    tree_.DIALOG: "DIALOG",
    tree_.ALERT: "ALERT",
    tree_.STATUS: "STATUS",
    tree_.PROGRESS: "PROGRESS_INDICATOR",
    tree_.TABLE: "TABLE",
    tree_.ROW: "ROW",
    tree_.CELL: "CELL",
    tree_.LINK: "LINK",
    tree_.TAB_LIST: "TAB_LIST",
    tree_.TAB: "TAB",
    tree_.TAB_PANEL: "TAB_PANEL",
}
_ACTIONS: Final = {
    tree_.PRESS: "CLICK",
    tree_.FOCUS: "FOCUS",
    tree_.SET_VALUE: "SET_VALUE",
    tree_.SCROLL_INTO_VIEW: "SCROLL_INTO_VIEW",
    tree_.SET_SELECTION: "SET_TEXT_SELECTION",
    tree_.EXPAND: "EXPAND",
    tree_.COLLAPSE: "COLLAPSE",
}


def update(kit: Any, tree: AccessTree, before: AccessTree | None, numbers: Numbers) -> Any:
    """What AccessKit must be told: all when there is no tree before, else only the nodes that differ."""
    root, focus = numbers.of(tree.root), tree.nodes.get(tree.focus)
    made = kit.TreeUpdate(numbers.of(focus.key if focus is not None else tree.root))
    if before is None:
        made.tree = kit.Tree(root)
    for key, node in tree.nodes.items():
        again = before is not None and before.nodes.get(key) == node
        if key == tree.root:
            again = again and before is not None and (before.title, before.live) == (tree.title, tree.live)
        if not again:
            made.nodes.extend(_nodes(kit, tree, node, numbers))
    spoken = set(before.live) if before is not None else set()
    made.nodes.extend(_live(kit, message, numbers) for message in tree.live if message not in spoken)
    return made


def request(kit: Any, asked: Any, tree: AccessTree, numbers: Numbers) -> tuple[str, str, object] | None:
    """Key, verb and data of what was asked; None for what we do not offer."""
    key = numbers.key(asked.target)
    if key is None or key not in tree.nodes:
        return None
    node, value = tree.nodes[key], asked.data[1] if asked.data is not None else None
    if asked.action in (kit.Action.INCREMENT, kit.Action.DECREMENT) and node.number is not None:
        step = 1 if asked.action == kit.Action.INCREMENT else -1
        return key, tree_.SET_VALUE, node.number + step
    for verb, name in _ACTIONS.items():
        if asked.action == getattr(kit.Action, name):
            if verb == tree_.SET_SELECTION:
                value = offsets(value, node, numbers)
                if value is None:
                    return None
            return key, verb, value
    return None


def _nodes(kit: Any, tree: AccessTree, node: AccessNode, numbers: Numbers) -> list[Any]:
    """The node, followed by the runs of text below it."""
    made = kit.Node(getattr(kit.Role, _role(tree, node)))
    made.set_author_id(node.key)
    x, y, w, h = node.bounds
    made.set_bounds(kit.Rect(x, y, x + w, y + h))
    name = tree.title if node.key == tree.root else node.name
    if node.role == tree_.LABEL:
        made.set_value(name)  # the words of a label are its value for AccessKit
    elif name:
        made.set_label(name)
    for given, setter in (
        (_described(node), made.set_description),
        (node.placeholder, made.set_placeholder),
        (node.shortcut, made.set_keyboard_shortcut),
        (node.level, made.set_level),
        (None if node.position is None else node.position - 1, made.set_position_in_set),  # AccessKit counts from 0
        (_size_of_set(tree, node), made.set_size_of_set),
        (node.number, made.set_numeric_value),
        (node.minimum, made.set_min_numeric_value),
        (node.maximum, made.set_max_numeric_value),
        (node.selected, made.set_selected),
        (node.expanded, made.set_expanded),
        (node.language, made.set_language),
    ):
        if given is not None and given != "":
            setter(given)
    for flag, switch in (
        (node.disabled, made.set_disabled),
        (node.hidden, made.set_hidden),
        (node.read_only, made.set_read_only),
        (node.modal, made.set_modal),
    ):
        if flag:
            switch()
    if node.invalid:
        made.set_invalid(kit.Invalid.TRUE)
    if node.checked is not None:
        made.set_toggled(kit.Toggled.TRUE if node.checked else kit.Toggled.FALSE)
    if node.value and node.text is None:
        made.set_value(node.value)
    for verb in node.actions:
        made.add_action(getattr(kit.Action, _ACTIONS[verb]))
    if node.role == tree_.SLIDER and tree_.SET_VALUE in node.actions:
        made.set_numeric_value_step(1)
        made.add_action(kit.Action.INCREMENT)
        made.add_action(kit.Action.DECREMENT)
    if node.controls:
        made.set_controls([numbers.of(key) for key in node.controls if key in tree.nodes])
    children = [numbers.of(child) for child in node.children if child in tree.nodes]
    below: list[tuple[int, Any]] = []
    if node.key == tree.root:
        if tree.language:
            made.set_language(tree.language)
        children += [numbers.of(_live_key(message)) for message in tree.live]
    if node.text is not None:
        below = runs(kit, node, node.text, numbers)
        children += [number for number, _ in below]
        select(kit, made, node, node.text, numbers)
    made.set_children(children)
    return [(numbers.of(node.key), made), *below]


def _described(node: AccessNode) -> str:
    """The description; where the system reads no value of anything but text and figures, the value stands before it."""
    if sys.platform in ("win32", "darwin") or node.text is not None or node.number is not None:
        return node.description
    return ". ".join(words for words in (node.value, node.description) if words)


def _size_of_set(tree: AccessTree, node: AccessNode) -> int | None:
    """How many belong together, which AccessKit wants on what holds them as well."""
    inside = (tree.nodes[child].set_size for child in node.children if child in tree.nodes)
    return node.set_size or next((size for size in inside if size is not None), None)


def _role(tree: AccessTree, node: AccessNode) -> str:
    if node.role == tree_.TEXT_FIELD and node.multiline:
        return "MULTILINE_TEXT_INPUT"
    chosen = node.role == tree_.LIST_ITEM and node.selected is not None
    if node.role == tree_.LIST:
        chosen = any(child in tree.nodes and tree.nodes[child].selected is not None for child in node.children)
    if chosen:
        return "LIST_BOX" if node.role == tree_.LIST else "LIST_BOX_OPTION"
    return _ROLES.get(node.role, "UNKNOWN")


def _live_key(message: LiveMessage) -> str:
    return f"\0live {message.number}"


def _live(kit: Any, message: LiveMessage, numbers: Numbers) -> tuple[int, Any]:
    urgent = message.urgency == tree_.ASSERTIVE
    made = kit.Node(kit.Role.ALERT if urgent else kit.Role.STATUS)
    made.set_label(message.words)
    made.set_live(kit.Live.ASSERTIVE if urgent else kit.Live.POLITE)
    return numbers.of(_live_key(message)), made
