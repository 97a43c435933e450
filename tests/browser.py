"""A real browser without a window, driven through a pipe: opens pages, asks them things, and tells what they did."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
AXE = ROOT / "build" / "node_modules" / "axe-core" / "axe.min.js"
PATIENCE = 60.0
_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--remote-debugging-pipe",
)  # fmt: skip


def require_browser() -> str:
    """Return the browser's program; skip the running test where there is none, and fail it where CI promised one."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        missing("a test in a browser needs: apt-get install chromium")
        raise AssertionError("skipping and failing both leave this function")
    return found


def require_axe() -> str:
    """Return the source of the accessibility checker; skip or fail as `require_browser` does."""
    if not AXE.is_file():
        missing("the accessibility checker is missing: npm install --no-save --prefix build axe-core")
    return AXE.read_text("utf-8")


def missing(words: str) -> None:
    """Skip the running test, or fail it in CI."""
    if os.environ.get("CI") == "true":
        pytest.fail(words)
    pytest.skip(words)


class Page:
    """One page in the browser, and what happened in it since it was opened."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser = browser
        self._session = session

    def ask(self, expression: str) -> Any:
        """Return what an expression comes to in the page; a promise is waited for."""
        found = self.command("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def command(self, method: str, **values: Any) -> dict[str, Any]:
        """Carry out a command of the browser's protocol in this page."""
        return self._browser.command(method, values, self._session)

    def happened(self, method: str) -> list[dict[str, Any]]:
        """Return the events of a sort that this page sent so far."""
        return [
            told["params"]
            for told in self._browser.events
            if told.get("sessionId") == self._session and told["method"] == method
        ]


class Browser:
    """The browser's process and the pipe to it; messages end in a null byte."""

    def __init__(self, profile: Path) -> None:
        program = require_browser()
        theirs_in, self._to = os.pipe()
        self._from, theirs_out = os.pipe()
        self.events: list[dict[str, Any]] = []
        self._number = 0
        self._rest = b""
        command = 'exec "$@" 3<&"$TO_BROWSER" 4>&"$FROM_BROWSER"'
        self._process = subprocess.Popen(
            ["bash", "-c", command, "bash", program, *_QUIET, f"--user-data-dir={profile}", "about:blank"],
            env={**os.environ, "TO_BROWSER": str(theirs_in), "FROM_BROWSER": str(theirs_out), "HOME": str(profile)},
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)

    @contextmanager
    def page(self, file: Path, width: int = 1280, height: int = 900) -> Iterator[Page]:
        """Open a file, and close it again."""
        target = self.command("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = self.command("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        page = Page(self, session)
        for domain in ("Page", "Network", "Runtime", "Log"):
            page.command(f"{domain}.enable")
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        page.command("Emulation.setDeviceMetricsOverride", **size)
        page.command("Page.navigate", url=file.as_uri())
        self._read_until(lambda: bool(page.happened("Page.loadEventFired")))
        yield page
        self.command("Target.closeTarget", {"targetId": target})

    def command(self, method: str, values: dict[str, Any], session: str | None = None) -> dict[str, Any]:
        """Send a command and return its result."""
        self._number += 1
        number = self._number
        told: dict[str, Any] = {"id": number, "method": method, "params": values}
        os.write(self._to, json.dumps(told | ({"sessionId": session} if session else {})).encode() + b"\0")
        answers: list[dict[str, Any]] = []
        self._read_until(lambda: bool(answers), number, answers)
        assert "error" not in answers[0], f"{method}: {answers[0]['error']}"
        result: dict[str, Any] = answers[0]["result"]
        return result

    def _read_until(self, done: Any, number: int = 0, answers: list[dict[str, Any]] | None = None) -> None:
        give_up = time.monotonic() + PATIENCE
        while not done():
            ready, _, _ = select.select([self._from], [], [], max(0.0, give_up - time.monotonic()))
            assert ready, "the browser does not answer"
            data = os.read(self._from, 1 << 20)
            assert data, "the browser went away"
            *whole, self._rest = (self._rest + data).split(b"\0")
            for message in map(json.loads, whole):
                if "id" not in message:
                    self.events.append(message)
                elif message["id"] == number and answers is not None:
                    answers.append(message)

    def close(self) -> None:
        """End the browser, and wait until it is gone."""
        os.close(self._to)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._from)
