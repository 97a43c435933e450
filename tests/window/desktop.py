"""A screen of our own with a window manager, a keyboard and an accessibility bus, and programs played in it.

def test_it(desktop: Desktop) -> None:
    with desktop.start("--lang", "nl") as game:
        game.press(BUTTON, "Nieuwe sessie")
        game.fill("Waar gaat het over?", "één idee, geëerd en gevoeld")
        game.keys("ctrl+Return")
        game.find(HEADING, "Wie zitten er aan tafel?")
        game.kill()
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from game.ui import access_tree as tree
from tests.window.atspi import Place, Reader, Seen
from tests.window.bus import accessibility, plain_environment, stop
from tests.window.wait import until

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1920, 1080)
# No frame round the window and nothing beside it: its pixels are the screen's.
_OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus>
<placement><policy>Smart</policy></placement><desktops><number>1</number></desktops>
<applications><application class="*"><decor>no</decor><focus>yes</focus>
<position force="yes"><x>0</x><y>0</y></position></application></applications></openbox_config>
"""


class Desktop:
    """One screen; `environment` is for programs that run in it."""

    def __init__(self, environment: dict[str, str], reader: Reader, folder: Path) -> None:
        self.environment = environment
        self.reader = reader
        self.folder = folder
        self._started = 0

    def start(self, *arguments: str, module: str = "game", home: Path | None = None) -> Program:
        """Run `python -m game` with these arguments; `home` is the user's data, one of its own unless given."""
        self._started += 1
        home = home or self.folder / f"home {self._started}"
        home.mkdir(parents=True, exist_ok=True)
        return Program(self, module, arguments, home, self.folder / f"log {self._started}.txt")

    def tool(self, *command: str) -> str:
        """Run a program of the desktop and give what it printed."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, f"{' '.join(command)}: {done.stderr or done.stdout}"
        return done.stdout.strip()


class Program:
    """A program in its real window, worked by keyboard and through the accessibility tree."""

    def __init__(self, desktop: Desktop, module: str, arguments: Sequence[str], home: Path, log: Path) -> None:
        self.desktop = desktop
        self.home = home
        self._log = log
        environment = {**desktop.environment, "ALLIANCE_CARDS_HOME": str(home), "PYTHONUNBUFFERED": "1"}
        with log.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", module, *arguments], cwd=ROOT, env=environment, stdout=out, stderr=out
            )
        try:
            self.window = until(self._opened, f"the window of {module}")
        except BaseException as missing:
            self.kill()
            raise AssertionError(f"{missing}; it said: {self.said()}") from missing

    def __enter__(self) -> Program:
        return self

    def __exit__(self, *fault: object) -> None:
        stop(self.process)

    def said(self) -> str:
        """What it printed so far."""
        return self._log.read_text()

    def kill(self) -> None:
        """End it with -9, as a power cut would."""
        self.process.kill()
        self.process.wait()

    def ended(self) -> int:
        """Wait until it has ended by itself; its exit status."""
        until(lambda: self.process.poll() is not None, "the program to end")
        return self.process.returncode

    def find(self, role: str, name: str | None = None) -> Seen:
        """The first of this role and name in its window, waiting until it is there."""
        return self.window.find(role, name)

    def press(self, role: str, name: str) -> None:
        """Press something by role and name as a screen reader does."""
        self.find(role, name).press()

    def keys(self, *chords: str) -> None:
        """Press keys, spelled as xdotool does: "Return", "ctrl+Return", "Tab", "alt+g", "1", "Escape"."""
        self._keyboard()
        for chord in chords:
            self.desktop.tool("xdotool", "key", "--clearmodifiers", chord)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self._keyboard()
        self.desktop.tool("xdotool", "type", "--delay", "15", "--", words)

    def fill(self, name: str, words: str) -> Seen:
        """Type words into the text field with this name, in place of what is there, until they have all arrived.

        A slow machine may drop a key of the made keyboard: then the field is typed anew, at most three times.
        """
        field = self.find(tree.TEXT_FIELD, name)
        for last in (False, False, True):
            field.focus()
            self.keys("ctrl+a", "BackSpace")
            until(lambda: field.text == "", f"{name!r} to be empty")
            self.type(words)
            try:
                until(lambda: field.text == words, f"{words!r} in {name!r}", patience=30 if last else 6)
                break
            except AssertionError:
                if last:
                    raise AssertionError(f"{name!r} holds {field.text!r}, not {words!r}") from None
        return field

    def click(self, place: Place) -> None:
        """Click in the middle of a place on the screen."""
        self._keyboard()
        x, y = place.x + place.w // 2, place.y + place.h // 2
        self.desktop.tool("xdotool", "mousemove", "--sync", str(x), str(y), "click", "1")

    def _opened(self) -> Seen | None:
        assert self.process.poll() is None, f"ended with {self.process.returncode}"
        return self.desktop.reader.look_for(self.process.pid)

    def _keyboard(self) -> None:
        """Give its window the keyboard, and make sure that it has it."""
        assert self.process.poll() is None, f"the program ended: {self.said()}"

        def ours() -> bool:
            done = subprocess.run(
                ["xdotool", "getactivewindow", "getwindowpid"],
                env=self.desktop.environment, capture_output=True, text=True, check=False, timeout=60,
            )  # fmt: skip
            if done.stdout.strip() == str(self.process.pid):
                return True
            subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "windowactivate"],
                env=self.desktop.environment, capture_output=True, check=False, timeout=60,
            )  # fmt: skip
            return False

        until(ours, "the window to have the keyboard")


@contextmanager
def open_desktop(folder: Path, size: tuple[int, int] = SIZE) -> Iterator[Desktop]:
    """Start the screen, its window manager and keyboard, and the accessibility bus; end them all afterwards."""
    read, write = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as screen:  # fmt: skip
        os.close(write)
        try:
            with os.fdopen(read) as line:
                number = line.readline().strip()
            assert number, "Xvfb did not start"
            environment = {**plain_environment(), "DISPLAY": f":{number}", "SDL_AUDIODRIVER": "dummy"}
            environment.setdefault("LC_ALL", "C.UTF-8")
            with accessibility(folder / "bus", environment) as (environment, connection):
                rules = folder / "openbox.xml"
                rules.write_text(_OPENBOX)
                with subprocess.Popen(
                    ["openbox", "--sm-disable", "--config-file", str(rules)],
                    env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                ) as manager:  # fmt: skip
                    try:
                        desktop = Desktop(environment, Reader(connection), folder)
                        # The plain layout drops "ë"; this one types it with AltGr.
                        desktop.tool("setxkbmap", "us", "-variant", "altgr-intl")
                        yield desktop
                    finally:
                        stop(manager)
        finally:
            stop(screen)
