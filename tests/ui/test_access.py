"""The bridge to assistive technology where no message bus is needed: how it starts, and the other systems' adapters."""

from __future__ import annotations

import importlib
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from game.ui import access
from game.ui import access_tree as tree
from game.ui.access_nodes import request, update
from game.ui.access_numbers import Numbers
from game.ui.access_tree import AccessNode, AccessTree, LiveMessage, TextState
from game.ui.geometry import Rect
from game.ui.inputs import Act

accesskit: Any = pytest.importorskip("accesskit")


def a_tree(words: str = "aé👍", said: str = "") -> AccessTree:
    nodes = [
        AccessNode("w", tree.WINDOW, children=("f", "b")),
        AccessNode("f", tree.TEXT_FIELD, "Field", words, text=TextState(len(words), 0), actions=(tree.SET_SELECTION,)),
        AccessNode("b", tree.BUTTON, "Go", actions=(tree.PRESS,)),
    ]
    live = (LiveMessage(1, said),) if said else ()
    return AccessTree("w", {node.key: node for node in nodes}, "f", "Window", live)


class Adapter:
    """Stands in for AccessKit's adapters of Windows and macOS; somebody always listens."""

    def __init__(self, handle: int, whole: Any, asked: Any) -> None:
        self.handle, self.asked = handle, asked
        self.sent = [whole()]
        self.raised = 0
        made.append(self)

    @classmethod
    def for_window(cls, handle: int, whole: Any, asked: Any) -> Adapter:
        return cls(handle, whole, asked)

    def update_if_active(self, changes: Any) -> Any:
        self.sent.append(changes())
        return SimpleNamespace(raise_events=self._raise)

    def update_view_focus_state(self, gained: bool) -> Any:
        return None

    def _raise(self) -> None:
        self.raised += 1


made: list[Adapter] = []


def pretend(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    """Be another system as far as the bridge can see."""
    made.clear()
    names = {name: getattr(accesskit, name) for name in dir(accesskit) if name[0].isupper()}
    kit = SimpleNamespace(
        **names,
        windows=SimpleNamespace(SubclassingAdapter=Adapter),
        macos=SimpleNamespace(SubclassingAdapter=Adapter, add_focus_forwarder_to_window_class=lambda name: None),
    )
    user32 = SimpleNamespace(IsWindowVisible=lambda handle: 1, ShowWindow=lambda handle, how: shown.append(how))

    def refuse(handle: object, name: bytes) -> int:
        raise ValueError("no such capsule")

    api = SimpleNamespace(PyCapsule_GetPointer=refuse)
    ctypes = SimpleNamespace(WinDLL=lambda name: user32, pythonapi=api, c_void_p=None, py_object=None, c_char_p=None)
    modules: dict[str, object] = {"accesskit": kit, "ctypes": ctypes}
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(importlib, "import_module", lambda name: modules[name])
    shown.clear()


shown: list[int] = []


def test_without_accesskit_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "accesskit", None)
    bridge = access.open_bridge(a_tree(), lambda act: None)
    assert isinstance(bridge, access.Silent)
    bridge.update(a_tree())
    bridge.focus(True)
    bridge.bounds(Rect(0, 0, 10, 10))
    bridge.close()


def test_without_a_message_bus_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    bridge = access.open_bridge(a_tree(), lambda act: None)
    bridge.update(a_tree("more"))
    bridge.bounds(Rect(0, 0, 10, 10))
    bridge.close()
    bridge.update(a_tree("after"))
    bridge.focus(False)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_send_changes_and_raise_events(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    pretend(monkeypatch, system)
    acts: list[Act] = []
    bridge = access.open_bridge(a_tree(), acts.append, handle=7)
    assert made[0].handle == 7
    assert shown == ([0, 5] if system == "win32" else [])
    bridge.update(a_tree("other"))
    bridge.update(a_tree("other"))
    assert [len(one.nodes) for one in made[0].sent] == [4, 2, 0]
    assert made[0].raised == 2
    made[0].asked(SimpleNamespace(action=accesskit.Action.CLICK, target=3, data=None))
    made[0].asked(SimpleNamespace(action=accesskit.Action.CLICK, target=99, data=None))
    assert len(acts) == 1
    assert (acts[0].key, acts[0].verb) == ("b", tree.PRESS)
    bridge.close()
    bridge.update(a_tree())
    assert len(made[0].sent) == 3


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_are_silent_without_a_window(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    pretend(monkeypatch, system)
    assert isinstance(access.open_bridge(a_tree(), lambda act: None), access.Silent)


def test_only_what_differs_is_sent() -> None:
    numbers = Numbers()
    first = update(accesskit, a_tree(), None, numbers)
    assert first.tree is not None
    assert len(first.nodes) == 4
    same = update(accesskit, a_tree(), a_tree(), numbers)
    assert (same.tree, len(same.nodes)) == (None, 0)
    spoken = update(accesskit, a_tree(said="Saved"), a_tree(), numbers)
    assert [node.label for _, node in spoken.nodes] == ["Window", "Saved"]


def test_a_selection_that_is_asked_for_counts_code_points() -> None:
    numbers = Numbers()
    now = a_tree("👩‍⚕️é\nx")
    whole = update(accesskit, now, None, numbers)
    runs = {node.value: number for number, node in whole.nodes if node.role == accesskit.Role.TEXT_RUN}
    position = accesskit.TextPosition
    wish = accesskit.TextSelection(position(runs["👩‍⚕️é\n"], 1), position(runs["x"], 1))
    asked = SimpleNamespace(action=accesskit.Action.SET_TEXT_SELECTION, target=numbers.of("f"), data=(None, wish))
    assert request(accesskit, asked, now, numbers) == ("f", tree.SET_SELECTION, (4, 7))


def test_a_letter_with_very_many_accents_is_served() -> None:
    whole = update(accesskit, a_tree("e" + "\u0301\u0302" * 300 + "x" * 600), None, Numbers())
    assert len(whole.nodes) == 4


@pytest.mark.parametrize(("system", "said"), [("linux", "serves this. An interest"), ("win32", "An interest")])
def test_the_value_of_a_button_is_heard_where_the_system_reads_no_values(
    monkeypatch: pytest.MonkeyPatch, system: str, said: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    button = AccessNode("b", tree.BUTTON, "Calm", "serves this", "An interest")
    whole = update(accesskit, AccessTree("b", {"b": button}, "b"), None, Numbers())
    assert whole.nodes[0][1].description == said


def test_places_controls_and_languages_reach_accesskit() -> None:
    """AccessKit counts places from 0, and wants the size of a set on what holds it."""
    nodes = [
        AccessNode("w", tree.WINDOW, children=("tabs", "page")),
        AccessNode("tabs", tree.TAB_LIST, "Pages", children=("a", "b")),
        AccessNode("a", tree.TAB, "Map", selected=True, position=1, set_size=2, controls=("page", "gone")),
        AccessNode("b", tree.TAB, "Nederlands", selected=False, position=2, set_size=2, language="nl"),
        AccessNode("page", tree.TAB_PANEL, "Map"),
    ]
    numbers = Numbers()
    whole = update(accesskit, AccessTree("w", {node.key: node for node in nodes}, "w", "Window"), None, numbers)
    made = {numbers.key(number): node for number, node in whole.nodes}
    assert [made[key].position_in_set for key in "ab"] == [0, 1]
    assert made["tabs"].size_of_set == 2
    assert made["a"].controls == [numbers.of("page")]
    assert (made["a"].language, made["b"].language) == (None, "nl")
    assert [str(made[key].role) for key in ("tabs", "a", "page")] == [
        str(role) for role in (accesskit.Role.TAB_LIST, accesskit.Role.TAB, accesskit.Role.TAB_PANEL)
    ]
