"""Serves the accessibility tree of a window to screen readers, and posts what they ask to the loop.

One interface over AccessKit's adapters for Unix, Windows and macOS, and a silent one where there is none. On Unix the
handlers run on another thread: they see only an immutable tree and post an input. Open the bridge after the first
frame; keep it and call it on the main thread.
"""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from game.record import replace
from game.ui.access_nodes import request, update
from game.ui.access_numbers import Numbers
from game.ui.access_tree import AccessTree
from game.ui.geometry import Rect
from game.ui.inputs import MAIN, Act

_FAILURES = (ImportError, AttributeError, OSError, RuntimeError, TypeError, ValueError)


class AccessBridge(Protocol):
    """What the loop tells assistive technology about one window."""

    def update(self, tree: AccessTree) -> None:
        """Serve another tree; cheap while nobody listens."""

    def focus(self, gained: bool) -> None:
        """Say that the window got or lost the keyboard."""

    def bounds(self, rect: Rect) -> None:
        """Say where the window's drawing area stands on the screen, in pixels."""

    def close(self) -> None:
        """Stop serving."""


class Silent:
    """A bridge to nobody: where AccessKit is missing, refused to start, or is switched off."""

    def update(self, tree: AccessTree) -> None:
        """Nothing to serve."""

    def focus(self, gained: bool) -> None:
        """Nobody to tell."""

    def bounds(self, rect: Rect) -> None:
        """Nobody to tell."""

    def close(self) -> None:
        """Nothing to stop."""


def open_bridge(
    tree: AccessTree,
    post: Callable[[Act], None],
    *,
    window: str = MAIN,
    handle: object = None,
    focused: bool = True,
) -> AccessBridge:
    """Serve a window's tree from now on; `post` is called with what was asked, from any thread.

    `handle` is the system's own window as pygame's `get_wm_info()["window"]` has it (HWND, NSWindow), needed on Windows
    and macOS only; `focused` says whether the window has the keyboard now. Never fails: a bridge that cannot be built is
    silent.
    """
    try:
        kit: Any = importlib.import_module("accesskit")
        bridge = _for_system(kit, _Server(kit, tree, post, window), handle)
        bridge.focus(focused)
    except BaseException as fault:
        # A panic inside AccessKit is not even an Exception; nothing but itself is hurt by it.
        if isinstance(fault, _FAILURES) or type(fault).__name__ == "PanicException":
            return Silent()
        raise
    return bridge


def _for_system(kit: Any, server: _Server, handle: object) -> AccessBridge:
    if sys.platform == "win32":
        return _Windows(kit, server, _pointer(handle))
    if sys.platform == "darwin":
        return _MacOS(kit, server, _pointer(handle))
    return _Unix(kit, server)


def _pointer(handle: object) -> int:
    """The window as a number; on macOS pygame wraps it in a capsule."""
    if isinstance(handle, int):
        return handle
    ctypes: Any = importlib.import_module("ctypes")
    read = ctypes.pythonapi.PyCapsule_GetPointer
    read.restype, read.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    return int(read(handle, b"window"))


class _Server:
    """The newest tree and what of it was sent: all that the handlers touch, safe from any thread."""

    def __init__(self, kit: Any, tree: AccessTree, post: Callable[[Act], None], window: str) -> None:
        self._kit = kit
        self._post = post
        self._window = window
        self._lock = threading.Lock()
        self._numbers = Numbers()
        self._newest = tree
        self._sent: AccessTree | None = None

    def renew(self, tree: AccessTree) -> Iterator[None]:
        """Take the newest tree, in as many steps as it has new messages: those of one update are told in any order."""
        with self._lock:
            known = set(self._newest.live)
        for count, message in enumerate(tree.live, 1):
            if message not in known and count < len(tree.live):
                self._take(replace(tree, live=tree.live[:count]))
                yield
        self._take(tree)
        yield

    def _take(self, tree: AccessTree) -> None:
        with self._lock:
            self._newest = tree

    def whole(self) -> Any:
        """Everything, for somebody who begins to listen."""
        with self._lock:
            self._sent = self._newest
            return update(self._kit, self._newest, None, self._numbers)

    def changes(self) -> Any:
        """What differs from what was sent last."""
        with self._lock:
            before, self._sent = self._sent, self._newest
            return update(self._kit, self._newest, before, self._numbers)

    def deaf(self) -> None:
        """Nobody listens any more."""
        with self._lock:
            self._sent = None

    def asked(self, action: Any) -> None:
        """Post what was asked to the loop."""
        with self._lock:
            wish = request(self._kit, action, self._newest, self._numbers)
        if wish is not None:
            key, verb, data = wish
            self._post(Act(key, verb, data, window=self._window))


class _Unix:
    """AT-SPI over D-Bus; without D-Bus nothing is served and nothing fails."""

    def __init__(self, kit: Any, server: _Server) -> None:
        self._kit = kit
        self._server = server
        self._place: Rect | None = None
        self._adapter: Any = kit.unix.Adapter(server.whole, server.asked, server.deaf)

    def update(self, tree: AccessTree) -> None:
        for _ in self._server.renew(tree):
            if self._adapter is not None:
                self._adapter.update_if_active(self._server.changes)

    def focus(self, gained: bool) -> None:
        if self._adapter is not None:
            self._adapter.update_window_focus_state(gained)

    def bounds(self, rect: Rect) -> None:
        if self._adapter is not None and rect != self._place:
            self._place = rect
            area = self._kit.Rect(rect.x, rect.y, rect.right, rect.bottom)
            self._adapter.set_root_window_bounds(area, area)

    def close(self) -> None:
        self._adapter = None


class _Events:
    """Windows and macOS: an update gives events that must be raised, and the system knows focus and place itself."""

    def __init__(self, server: _Server, adapter: Any) -> None:
        self._server = server
        self._adapter = adapter

    def update(self, tree: AccessTree) -> None:
        for _ in self._server.renew(tree):
            self._raise(self._adapter.update_if_active(self._server.changes) if self._adapter is not None else None)

    def focus(self, gained: bool) -> None:
        pass

    def bounds(self, rect: Rect) -> None:
        pass

    def close(self) -> None:
        self._adapter = None

    @staticmethod
    def _raise(events: Any) -> None:
        if events is not None:
            events.raise_events()


class _Windows(_Events):
    """UI Automation, by subclassing the window; it must not be visible while that happens."""

    def __init__(self, kit: Any, server: _Server, handle: int) -> None:
        user32: Any = importlib.import_module("ctypes").WinDLL("user32")
        seen = bool(user32.IsWindowVisible(handle))
        if seen:
            user32.ShowWindow(handle, 0)
        try:
            super().__init__(server, kit.windows.SubclassingAdapter(handle, server.whole, server.asked))
        finally:
            if seen:
                user32.ShowWindow(handle, 5)


class _MacOS(_Events):
    """NSAccessibility, by subclassing SDL's window."""

    def __init__(self, kit: Any, server: _Server, handle: int) -> None:
        kit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        adapter = kit.macos.SubclassingAdapter.for_window(handle, server.whole, server.asked)
        super().__init__(server, adapter)

    def focus(self, gained: bool) -> None:
        self._raise(self._adapter.update_view_focus_state(gained) if self._adapter is not None else None)
