"""What reading aloud says of the screen, built from the accessibility tree: the same truth that a screen reader has.

A loudspeaker is heard by the whole room. So of what is secret nothing is said that could tell an answer: no value, no
typed text, not which choice has the focus, not whether there is an answer at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from game.storage.catalog import Say
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode, AccessTree

_SILENT: Final = frozenset({tree.WINDOW, tree.LABEL})  # their words say what they are
_TOLD: Final = frozenset({tree.LABEL, tree.HEADING, tree.ALERT, tree.STATUS, tree.IMAGE})
_AROUND: Final = frozenset({tree.RADIO_GROUP, tree.LIST, tree.TABLE, tree.TAB_LIST})
_BOXES: Final = frozenset({tree.CHECKBOX})
_OUTSIDE: Final = frozenset({tree.BUTTON, tree.LINK, tree.HEADING, tree.LABEL})
"""What has a name that does not depend on an answer."""


Piece = tuple[str, str]
"""A language ("nl") and what is said in it."""


def focused(shown: AccessTree, say: Say, in_secret: Sequence[str] | None = None) -> tuple[Piece, ...]:
    """Return what is said of the thing that has the focus, or of the whole screen when nothing has.

    `in_secret` is what may be said while a secret answer is given, None while there is no such thing.
    """
    node = shown.nodes.get(shown.focus)
    if node is not None and node.key != shown.root:
        return _about(shown, node, say, in_secret)
    if in_secret is None:
        return _whole(shown, say)
    return joined((shown.language, words) for words in (shown.title, *in_secret, say("hear.secret")))


def touched(
    shown: AccessTree, x: float, y: float, say: Say, in_secret: Sequence[str] | None = None
) -> tuple[Piece, ...]:
    """Return what is said of the innermost thing with a name at a place, in the units of the tree; nothing for none."""
    found = None
    for node in shown.reading_order():
        left, top, wide, high = node.bounds
        if node.name and node.key != shown.root and left <= x < left + wide and top <= y < top + high:
            found = node
    return () if found is None else _about(shown, found, say, in_secret)


def _about(shown: AccessTree, node: AccessNode, say: Say, in_secret: Sequence[str] | None) -> tuple[Piece, ...]:
    own = shown.language
    if node.secret or in_secret is not None:
        return joined((own, words) for words in _secretly(shown, node, say))
    around = _around(shown, node)
    group = around.name if around is not None and around.role in _AROUND else ""
    what = ", ".join(_of(node, say))
    if not node.language:
        what = ", ".join(part for part in (_bare(node.name), what) if part)
        return joined(((own, group), (own, what), (own, node.description)))
    return joined(((own, group), (node.language, node.name), (own, what), (own, node.description)))


def joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces as sentences, those in the same language after each other as one."""
    found: list[Piece] = []
    for language, words in pieces:
        words = words.strip()
        if not words:
            continue
        ended = words if words[-1] in ".?!:" else f"{words}."
        if found and found[-1][0] == language:
            found[-1] = (language, f"{found[-1][1]} {ended}")
        else:
            found.append((language, ended))
    return tuple(found)


def _of(node: AccessNode, say: Say) -> Iterator[str]:
    """Yield role, value, state and place, as far as there are any."""
    if node.role not in _SILENT:
        yield say(f"hear.role.{node.role}")
    value = node.value or (str(round(node.number, 2)) if node.number is not None else "")
    if value and value != node.name:
        yield _bare(value)
    elif node.role == tree.TEXT_FIELD:
        yield say("hear.state.empty")
    yield from _states(node, say)
    if node.position is not None and node.set_size is not None:
        yield say("hear.position", at=node.position, of=node.set_size)


def _states(node: AccessNode, say: Say) -> Iterator[str]:
    if node.checked is not None:
        name = "checked" if node.role in _BOXES else "on" if node.role == tree.TOGGLE else "chosen"
        yield say(f"hear.state.{name}" if node.checked else f"hear.state.not_{name}")
    if node.selected is not None:
        yield say("hear.state.chosen" if node.selected else "hear.state.not_chosen")
    if node.expanded is not None:
        yield say("hear.state.open" if node.expanded else "hear.state.shut")
    if node.disabled:
        yield say("hear.state.disabled")
    if node.invalid:
        yield say("hear.state.invalid")


def _secretly(shown: AccessTree, node: AccessNode, say: Say) -> tuple[str, ...]:
    """The name of a button; of anything else that could be an answer, only what the answer is to."""
    if node.role in _OUTSIDE and not node.secret:
        role = [] if node.role in _SILENT else [say(f"hear.role.{node.role}")]
        return (", ".join((_bare(node.name), *role)),)
    asked = _around(shown, node) if node.role != tree.TEXT_FIELD and not _stands_alone(node) else node
    return (asked.name if asked is not None else "", say("hear.secret"))


def _stands_alone(node: AccessNode) -> bool:
    """Whether its name is that of the question, not of an answer: a value that goes in by blind keys."""
    return node.secret and node.role == tree.BUTTON


def _around(shown: AccessTree, node: AccessNode) -> AccessNode | None:
    """The nearest node around this one that has a name, the window left out."""
    above = {child: one for one in shown.nodes.values() for child in one.children}
    here = above.get(node.key)
    while here is not None and not here.name:
        here = above.get(here.key)
    return here if here is not None and here.key != shown.root else None


def _whole(shown: AccessTree, say: Say) -> tuple[Piece, ...]:
    """Everything that is to be read, from the top."""
    own = shown.language
    told = [node for node in shown.reading_order() if node.role in _TOLD and not node.secret]
    end = "" if told else say("hear.nothing")
    return joined(((own, shown.title), *((node.language or own, node.name) for node in told), (own, end)))


def _bare(words: str) -> str:
    return words.strip().rstrip(".:,;")
