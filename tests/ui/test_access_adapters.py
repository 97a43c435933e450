"""The adapters of Windows and macOS, which no test machine has: the exact calls that are made of them, in order."""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from game.ui import access
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode, AccessTree, LiveMessage
from game.ui.geometry import Rect
from game.ui.inputs import Act

accesskit: Any = pytest.importorskip("accesskit")

WINDOW = 41
HIDE, SHOW = 0, 5


def a_tree(name: str = "Go", said: tuple[str, ...] = ()) -> AccessTree:
    nodes = (
        AccessNode("w", tree.WINDOW, children=("b",)),
        AccessNode("b", tree.BUTTON, name, actions=(tree.PRESS, tree.FOCUS)),
    )
    live = tuple(LiveMessage(number, words) for number, words in enumerate(said, 1))
    return AccessTree("w", {node.key: node for node in nodes}, "b", "Window", live)


class Log:
    """Stands in for AccessKit and the system, and writes down each call in the order in which it comes."""

    def __init__(self, *, visible: bool = True, listens: bool = True) -> None:
        self.calls: list[tuple[object, ...]] = []
        self.visible = visible
        self.listens = listens
        self.asked: Callable[[Any], None] = lambda request: None
        self.threads: set[str] = set()

    def note(self, *call: object) -> None:
        self.threads.add(threading.current_thread().name)
        self.calls.append(call)

    def news(self) -> list[tuple[object, ...]]:
        found, self.calls = self.calls, []
        return found

    def subclass(self, window: int, whole: Callable[[], Any], asked: Callable[[Any], None]) -> Log:
        self.note("subclass", window, "visible" if self.visible else "hidden")
        self.asked = asked
        if self.listens:
            whole()
        return self

    def update_if_active(self, changes: Callable[[], Any]) -> Any:
        if not self.listens:
            self.note("update", "nobody listens")
            return None
        sent = changes()
        self.note("update", *[node.label for _, node in sent.nodes])
        return SimpleNamespace(raise_events=lambda: self.note("raise events"))

    def update_view_focus_state(self, gained: bool) -> Any:
        self.note("focus", gained)
        return SimpleNamespace(raise_events=lambda: self.note("raise events"))

    def show(self, window: int, how: int) -> None:
        self.note("show window", window, how)
        self.visible = how == SHOW


def pretend(monkeypatch: pytest.MonkeyPatch, system: str, log: Log) -> None:
    """Be another system as far as the bridge can see."""
    names = {name: getattr(accesskit, name) for name in dir(accesskit) if name[0].isupper()}
    adapter = SimpleNamespace(for_window=log.subclass)
    kit = SimpleNamespace(
        **names,
        windows=SimpleNamespace(SubclassingAdapter=log.subclass),
        macos=SimpleNamespace(
            SubclassingAdapter=adapter, add_focus_forwarder_to_window_class=lambda name: log.note("forward focus", name)
        ),
    )
    user32 = SimpleNamespace(IsWindowVisible=lambda window: log.visible, ShowWindow=log.show)
    ctypes = SimpleNamespace(WinDLL=lambda name: user32)
    modules: dict[str, object] = {"accesskit": kit, "ctypes": ctypes}
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(importlib, "import_module", lambda name: modules[name])


def test_windows_hides_the_window_while_it_is_subclassed(monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log()
    pretend(monkeypatch, "win32", log)
    access.open_bridge(a_tree(), lambda act: None, handle=WINDOW)
    assert log.news() == [("show window", WINDOW, HIDE), ("subclass", WINDOW, "hidden"), ("show window", WINDOW, SHOW)]


def test_windows_leaves_a_window_hidden_that_was_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log(visible=False)
    pretend(monkeypatch, "win32", log)
    access.open_bridge(a_tree(), lambda act: None, handle=WINDOW)
    assert log.news() == [("subclass", WINDOW, "hidden")]


def test_windows_shows_the_window_again_when_it_cannot_be_subclassed(monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log()

    def refuse(*given: object) -> Log:
        raise OSError("no")

    monkeypatch.setattr(log, "subclass", refuse)
    pretend(monkeypatch, "win32", log)
    assert isinstance(access.open_bridge(a_tree(), lambda act: None, handle=WINDOW), access.Silent)
    assert log.news() == [("show window", WINDOW, HIDE), ("show window", WINDOW, SHOW)]


def test_macos_forwards_the_focus_before_it_subclasses(monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log()
    pretend(monkeypatch, "darwin", log)
    bridge = access.open_bridge(a_tree(), lambda act: None, handle=WINDOW, focused=False)
    assert log.news() == [
        ("forward focus", "SDLWindow"), ("subclass", WINDOW, "visible"), ("focus", False), ("raise events",),
    ]  # fmt: skip
    bridge.focus(True)
    assert log.news() == [("focus", True), ("raise events",)]


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_what_changes_is_sent_and_its_events_raised_until_the_bridge_is_closed(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    log = Log()
    pretend(monkeypatch, system, log)
    bridge = access.open_bridge(a_tree(), lambda act: None, handle=WINDOW)
    log.news()
    bridge.update(a_tree("Stop"))
    bridge.update(a_tree("Stop"))
    bridge.bounds(Rect(0, 0, 10, 10))
    assert log.news() == [("update", "Stop"), ("raise events",), ("update",), ("raise events",)]
    bridge.close()
    bridge.update(a_tree("After"))
    bridge.focus(True)
    assert log.news() == []
    assert log.threads == {threading.current_thread().name}, "these adapters must stay on the main thread"


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_messages_of_one_moment_are_sent_one_after_the_other(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    log = Log()
    pretend(monkeypatch, system, log)
    bridge = access.open_bridge(a_tree(said=("before",)), lambda act: None, handle=WINDOW)
    log.news()
    bridge.update(a_tree("Stop", said=("before", "Saved", "Your turn")))
    sent = [call for call in log.news() if call[0] == "update"]
    assert sent == [("update", "Window", "Stop", "Saved"), ("update", "Window", "Your turn")]


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_while_nobody_listens_nothing_is_made_or_raised(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    log = Log(listens=False)
    pretend(monkeypatch, system, log)
    bridge = access.open_bridge(a_tree(), lambda act: None, handle=WINDOW)
    log.news()
    bridge.update(a_tree("Stop"))
    assert log.news() == [("update", "nobody listens")]


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_what_is_asked_becomes_an_input_of_the_loop(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    log, acts = Log(), list[Act]()
    pretend(monkeypatch, system, log)
    access.open_bridge(a_tree(), acts.append, handle=WINDOW)
    action = accesskit.Action
    for asked, data in ((action.CLICK, None), (action.FOCUS, None), (action.EXPAND, None)):
        log.asked(SimpleNamespace(action=asked, target=2, data=data))
    log.asked(SimpleNamespace(action=action.CLICK, target=77, data=None))
    assert [(act.key, act.verb) for act in acts] == [("b", tree.PRESS), ("b", tree.FOCUS), ("b", tree.EXPAND)]
