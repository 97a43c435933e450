"""The program tells assistive technology how things stand, and does what it asks: in the loop's own thread and order."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from game.app import App
from game.scenes.scene import Context, Scene
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from game.ui import access
from game.ui import access_tree as tree
from game.ui.access_tree import AccessTree
from game.ui.geometry import Rect
from game.ui.headless import Headless
from game.ui.inputs import Act, Focused
from game.ui.widgets import Button, Widget


class Counter(Scene):
    """One button that counts."""

    count = 0

    def build(self, ctx: Context) -> Widget:
        return Button(f"pressed {self.count}", self.more, key="more")

    def more(self) -> None:
        self.count += 1
        assert threading.current_thread() is threading.main_thread()


class Bridge:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.post: Callable[[Act], None] = lambda act: None

    def open(self, first: AccessTree, post: Callable[[Act], None], **given: Any) -> Bridge:
        self.post = post
        self.calls.append(f"open {_button(first)} for {given['handle']}")
        return self

    def update(self, now: AccessTree) -> None:
        self.calls.append(_button(now))

    def focus(self, gained: bool) -> None:
        self.calls.append(f"focus {gained}")

    def bounds(self, rect: Rect) -> None:
        pass

    def close(self) -> None:
        self.calls.append("close")

    def news(self) -> list[str]:
        found, self.calls = self.calls, []
        return found


class Handled(Headless):
    """A window that the system knows by a number."""

    @property
    def handle(self) -> object:
        return 41


def _button(seen: AccessTree) -> str:
    found = seen.find(tree.BUTTON)
    return found.name if found is not None else "nothing"


def test_the_bridge_is_opened_after_the_first_frame_told_of_changes_and_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bridge, screen = Bridge(), Handled()
    monkeypatch.setattr(access, "open_bridge", bridge.open)
    say = Catalog(paths.resource("assets") / "lang", "nl")
    app = App(screen, Counter(), say, Settings(language="nl", motion=False), clock=lambda: 0)
    app.show()
    assert bridge.news() == []
    for _ in range(5):
        app.step()
    assert bridge.news()[0] == "open pressed 0 for 41"
    app.step()
    assert bridge.news() == []
    asking = threading.Thread(target=bridge.post, args=(Act("more", tree.PRESS),))
    asking.start()
    asking.join()
    app.step()
    assert bridge.news() == ["pressed 1"]
    screen.post(Focused(gained=False))
    app.step()
    assert bridge.news()[0] == "focus False"
    app.grant(None)
    app._end()
    assert bridge.news()[-1] == "close"
