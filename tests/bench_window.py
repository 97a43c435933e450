"""The window beside a bare pygame-ce window: first frame, first key, memory, idle processor time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
SETTLE, IDLE = 6.0, 10.0
"""Seconds before memory and processor time are read, and over which processor time is counted."""

BARE = """
import time
import os
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
surface = pygame.display.set_mode((1280, 720))
surface.fill((52, 96, 92))
pygame.display.flip()
print("frame", time.monotonic_ns(), flush=True)
clock = pygame.time.Clock()
while True:
    pygame.event.get()
    clock.tick(20)
"""

OURS = """
import time
import sys
from game.ui import window

seen = []
update = window.Window.update

def told(self, areas):
    update(self, areas)
    if not seen:
        seen.append("frame")
        print("frame", time.monotonic_ns(), flush=True)
        import pygame
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, mod=0, unicode="", scancode=0))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=pygame.K_F1, mod=0, unicode="", scancode=0))
    elif len(seen) == 1 and areas:
        from game.app import App
        import gc
        app = next(one for one in gc.get_objects() if isinstance(one, App))
        if type(app.scene).__name__ != "TitleScene":
            seen.append("key")
            print("key", time.monotonic_ns(), flush=True)
            if {quiet}:
                return
            pygame = sys.modules["pygame"]
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0, unicode="", scancode=0))

window.Window.update = told
from game.cli import main
sys.exit(main(["--size", "1280x720"]))
"""


def where() -> str:
    """Say which display the windows open on."""
    if os.environ.get("DISPLAY"):
        return f"windows on the display {os.environ['DISPLAY']}"
    return "windows on a virtual display (Xvfb)" if shutil.which("Xvfb") else "windows on SDL's dummy driver"


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    with display() as environment:
        ours: list[tuple[float, float]] = []
        bare: list[float] = []
        for _ in range(runs + 1):  # the first pair warms the disk up
            bare.append(_started(BARE, environment, ("frame",))[0])
            frame, key = _started(OURS.format(quiet=True), environment, ("frame", "key"))
            ours.append((frame, key))
        base = median(bare[1:])
        yield "first frame with words and buttons", median(f for f, _ in ours[1:]), base, "ms", "≤ 1.3"
        yield "first key answered, from process start", median(k for _, k in ours[1:]), base, "ms", "≤ 4"
        bare_memory, bare_idle = _resting(BARE, environment, ("frame",))
        memory, idle = _resting(OURS.format(quiet=False), environment, ("frame", "key"))
        yield "resident memory on the title screen", memory, bare_memory, "MB", "≤ 2.0"
        yield "idle processor time, of one core", idle, bare_idle, "%", "≤ 0.5 %"


@contextmanager
def display(pixels: str = "1920x1080") -> Iterator[dict[str, str]]:
    """Give the environment in which a window opens, with a virtual display and a home of its own."""
    environment = {key: value for key, value in os.environ.items() if key not in {"SDL_VIDEODRIVER", "DISPLAY"}}
    environment["PYTHONPATH"] = str(ROOT)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as home:
        environment["ALLIANCE_CARDS_HOME"] = home
        # Both windows start from compiled modules, as installed ones do; the first pair compiles them.
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        if display := os.environ.get("DISPLAY"):
            environment["DISPLAY"] = display
            yield environment
            return
        if not shutil.which("Xvfb"):
            environment["SDL_VIDEODRIVER"] = "dummy"
            yield environment
            return
        read, write = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{pixels}x24", "-nolisten", "tcp"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        try:
            environment["DISPLAY"] = f":{os.read(read, 16).decode().strip()}"
            yield environment
        finally:
            os.close(read)
            screen.terminate()
            screen.wait()


def _open(program: str, environment: dict[str, str]) -> tuple[subprocess.Popen[str], int]:
    began = time.monotonic_ns()
    process = subprocess.Popen(
        [sys.executable, "-c", program], env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    return process, began


def _told(process: subprocess.Popen[str], began: int, marks: tuple[str, ...]) -> list[float]:
    assert process.stdout is not None
    found = []
    for mark in marks:
        word, _, when = process.stdout.readline().partition(" ")
        assert word == mark, f"the window said {word!r} where {mark!r} was expected"
        found.append((int(when) - began) / 1e6)
    return found


def _started(program: str, environment: dict[str, str], marks: tuple[str, ...]) -> list[float]:
    process, began = _open(program, environment)
    try:
        return _told(process, began, marks)
    finally:
        process.kill()
        process.wait()


def _resting(program: str, environment: dict[str, str], marks: tuple[str, ...]) -> tuple[float, float]:
    """Return resident memory in MB and processor time in percent of a window that nobody touches."""
    process, began = _open(program, environment)
    try:
        _told(process, began, marks)
        time.sleep(SETTLE)
        before = _ticks(process.pid)
        time.sleep(IDLE)
        used = (_ticks(process.pid) - before) / os.sysconf("SC_CLK_TCK")
        pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 100 * used / IDLE
    finally:
        process.kill()
        process.wait()


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
