"""What a screen reader is told of a screen, held against what is drawn on it.

`unheard(app)` gives every word that stands on the screen and that nobody hears; `unsound(app)` gives what else is wrong
with the tree: things without a name, things that cannot be told apart, things that cannot be worked, another order than
that of Tab. Both are empty for a screen that is as good heard as seen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from game.app import App
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode, AccessTree
from game.ui.canvas import Drawn
from game.ui.focus import stops
from game.ui.widget import Widget

NAMED = frozenset(tree.ROLES - {tree.GROUP, tree.CELL, tree.ROW})
"""The roles that mean nothing without a name."""
SHOWN = frozenset((tree.GROUP, tree.LABEL, tree.HEADING))
"""The roles that only tell: two of them may tell the same."""
_NEAR = 12.0  # design units that words may stick out of what tells them
_ABOVE = 56.0  # how far above a field or a choice the words stand that are its name
_NAMED_BEFORE = 420.0  # how far before a field the words stand that are its name, on the same line
_BESIDE = 170.0  # how far before it the figure of its step stands
_HEADED = frozenset((tree.TEXT_FIELD, tree.RADIO_GROUP, tree.DROPDOWN))
_WORD = re.compile(r"−?\w+…?")  # with the sign that it was cut, where it was
_LABEL = re.compile(r"[^\W\d_]{3,}…?")
_PART = re.compile(r"[.,;:·()‘’“”\n]+")


def unheard(app: App) -> list[str]:
    """Return the words that are drawn and that nothing in the tree tells, neither where they stand nor as a part of it."""
    app.stage.dirty()
    app.show()
    seen = app.stage.snapshot()
    told = [(node, _words(" ".join(_told(seen, node)))) for node in seen.nodes.values()]
    every = [words for _, words in told]
    parts = {
        tuple(_words(part)) for node in seen.nodes.values() for one in _told(seen, node) for part in _PART.split(one)
    }
    caps = {node.shortcut for node in seen.nodes.values()}
    missing = []
    for drawn in app.canvas.drawn:
        if (drawn.role == "cap" and drawn.words in caps) or not drawn.ground:  # on no ground: scrolled away
            continue
        for part in drawn.words.split(" · "):
            words, cut = _words(part.split()[-1] if drawn.role == "cap" else part), part.endswith("…")
            here = [said for node, said in told if node.key != seen.root and _stands(drawn, node)]
            # a picture's names are told by what lists them; what is partly scrolled away by what lies beyond the edge
            elsewhere = every if "@" in drawn.role or len(words) > 2 else []
            if _is_tick(drawn, here) or _is_piece(words, here):
                continue
            if words and not (_heard(words, here, cut) or _heard(words, elsewhere, cut) or _whole(words, parts)):
                missing.append(part)
    return missing


def told_words(told: Iterable[str]) -> list[list[str]]:
    """Return what was told in words that `untold` can look for."""
    return [_words(words) for words in told]


def untold(words: str, role: str, told: list[list[str]]) -> list[str]:
    """Return the parts of a drawn text that nothing told tells, wherever it stood."""
    missing = []
    for part in words.split(" · "):
        found, cut = _words(part), part.endswith("…")
        if found and not (_heard(found, told, cut) or _is_piece(found, told)):
            missing.append(part)
    return missing


def mislabelled(app: App) -> list[str]:
    """Return what can be pressed and is not called by the words that stand first on it (WCAG 2.2, 2.5.3).

    A figure, a sign or the words of something that lies over it is no label; what scrolled away at its top has its
    label there.
    """
    app.stage.dirty()
    app.show()
    seen = app.stage.snapshot()
    places = {one.key: one.seen for one in app.stage._scope() if one.seen.y < one.rect.y + 1}
    names = {key: _words(node.name) for key, node in seen.nodes.items()}
    told = {key: _words(" ".join(_told(seen, node))) for key, node in seen.nodes.items()}
    found = []
    for key, place in places.items():
        node = seen.nodes.get(key)
        if node is None or node.hidden or tree.PRESS not in node.actions or node.role == tree.TEXT_FIELD:
            continue
        drawn = [
            one
            for one in app.canvas.drawn
            if one.role != "cap" and "@" not in one.role and place.holds(*one.rect.centre)
        ]
        first = min(drawn, key=lambda one: (round(one.rect.y), one.rect.x), default=None)
        label = [] if first is None else _LABEL.findall(first.words.replace("\u00ad", "").casefold())
        others = any(set(label) <= set(words) for other, words in told.items() if other != key)
        elsewhere = any(names[key] == _words(one.words) for one in drawn) or set(label) <= set(_words(node.value))
        if label and not all(_called(word, names[key]) for word in label) and not (others or elsewhere):
            found.append(f"{node.role} {node.name!r} shows {' '.join(label)!r}")
    return found


def _called(word: str, name: Iterable[str]) -> bool:
    """Whether a name holds a word, or one that begins like it where it was cut or broken."""
    return any(one.startswith(word.rstrip("…-")) or one.endswith(word) for one in name)


def unsound(app: App) -> list[str]:
    """Return what is wrong with the tree, in words for a programmer."""
    seen = app.stage.snapshot()
    return [*seen.faults(), *_nameless(seen), *_twins(seen), *_out_of_reach(app, seen), *_out_of_order(app, seen)]


def _nameless(seen: AccessTree) -> Iterator[str]:
    for node in seen.nodes.values():
        if node.role in NAMED and not (seen.title if node.key == seen.root else node.name).strip():
            yield f"{node.role} {node.key!r} has no name"


def _twins(seen: AccessTree) -> Iterator[str]:
    """What stands side by side and is told in the very same words."""
    for parent in seen.nodes.values():
        inside = [seen.nodes[key] for key in parent.children]
        alike = Counter((one.role, *_told(seen, one)[:3]) for one in inside if one.role not in SHOWN)
        yield from (f"{parent.key!r} holds {n} times {what}" for what, n in alike.items() if n > 1)


def _out_of_reach(app: App, seen: AccessTree) -> Iterator[str]:
    for one in app.stage._placed:
        node, widget = seen.nodes.get(one.key), one.widget
        if widget.focusable:
            actions = node.actions if node is not None else ()
            if tree.FOCUS not in actions:
                yield f"{one.key!r} has the focus but nobody outside can give it"
            if type(widget).press is not Widget.press and tree.PRESS not in actions:
                yield f"{one.key!r} can be pressed but not from outside"
        if getattr(widget, "enabled", True) is False and (node is None or not node.disabled):
            yield f"{one.key!r} is off and does not say so"


def _out_of_order(app: App, seen: AccessTree) -> Iterator[str]:
    order = [one.key for one in stops(app.stage._scope())]
    read = [node.key for node in seen.reading_order() if node.key in set(order)]
    if read != order:
        yield f"Tab goes {order}, reading goes {read}"


def _told(seen: AccessTree, node: AccessNode) -> Sequence[str]:
    """Everything that is said of a node, its name first."""
    name = seen.title if node.key == seen.root else node.name
    return name, node.value, node.description, node.placeholder, node.shortcut


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("\u00ad", "").casefold())


def _stands(drawn: Drawn, node: AccessNode) -> bool:
    (x, y), (left, top, wide, high) = drawn.rect.centre, node.bounds
    if node.role in _HEADED and top <= y <= top + high and left - _NAMED_BEFORE <= x <= left:
        return True
    above = _ABOVE if node.role in _HEADED or drawn.words.isdigit() else _NEAR
    before = _BESIDE if drawn.words.isdigit() else _NEAR
    return left - before <= x <= left + wide + _NEAR and top - above <= y <= top + high + (
        above if drawn.words.isdigit() else _NEAR
    )


def _heard(words: list[str], told: Iterable[list[str]], cut: bool) -> bool:
    """Whether somebody says these words one after the other; of a text that was cut the last word may go on."""

    def same(word: str, other: str) -> bool:
        return other.startswith(word.removesuffix("…")) if word.endswith("…") else word == other

    def fits(said: list[str]) -> bool:
        return len(said) == len(words) and all(same(word, other) for word, other in zip(words, said, strict=True))

    return any(
        fits(said[at : at + len(words)]) or (len(words) > 1 and set(words) <= set(said) and not cut)
        for said in told
        for at in range(len(said) - len(words) + 1)
    )


def _is_tick(drawn: Drawn, told: Iterable[list[str]]) -> bool:
    """Whether it is a figure along a scale whose two ends are told."""
    return drawn.role == "figure_big" and drawn.words in "234" and any({"1", "5"} <= set(said) for said in told)


def _is_piece(words: list[str], told: Iterable[list[str]]) -> bool:
    """Whether it is the begin or the end of a word that was too long for its line."""
    piece = words[0] if len(words) == 1 else ""
    return piece.isalpha() and any(one.startswith(piece) or one.endswith(piece) for said in told for one in said)


def _whole(words: list[str], parts: set[tuple[str, ...]]) -> bool:
    """Whether they are by themselves a part of what is told anywhere; figures alone could be any figure."""
    return tuple(words) in parts and any(word[-1].isalpha() for word in words)
