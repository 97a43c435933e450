"""The accessibility tree as plain values."""

from __future__ import annotations

from dataclasses import replace

from game.ui.access_tree import BUTTON, GROUP, WINDOW, AccessNode, AccessTree


def tree() -> AccessTree:
    """A window with a hidden group and two buttons."""
    nodes = [
        AccessNode("w", WINDOW, children=("g", "b")),
        AccessNode("g", GROUP, children=("a",), hidden=True),
        AccessNode("a", BUTTON, "Inside"),
        AccessNode("b", BUTTON, "Outside"),
    ]
    return AccessTree("w", {node.key: node for node in nodes}, "b")


def test_reading_order_leaves_out_what_is_hidden() -> None:
    assert [node.key for node in tree().reading_order()] == ["w", "b"]


def test_find_takes_the_first_visible() -> None:
    found = tree().find(BUTTON)
    assert found is not None
    assert found.name == "Outside"
    assert tree().find(BUTTON, "Inside") is None


def test_a_sound_tree_has_no_faults() -> None:
    assert tree().faults() == []


def test_each_fault_is_named() -> None:
    sound = tree()
    nodes = dict(sound.nodes)
    nodes["b"] = replace(nodes["b"], role="knob", children=("gone", "a"))
    nodes["loose"] = AccessNode("lost", BUTTON)
    wrong = "\n".join(replace(sound, nodes=nodes, focus="nobody").faults())
    for part in ("'knob'", "'gone'", "below both", "calls itself 'lost'", "below nothing", "focus 'nobody'"):
        assert part in wrong
    assert "root" in AccessTree("w").faults()[0]
