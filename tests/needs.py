"""What a test asks of the machine, and what to do where that is missing."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

# Program and the Debian package that brings it.
WINDOW_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "setxkbmap": "x11-xkb-utils",
    "xprop": "x11-utils",
    "xrandr": "x11-xserver-utils",
    "dbus-daemon": "dbus",
    "dbus-launch": "dbus-x11",
    "at-spi-bus-launcher": "at-spi2-core",
}
# Helpers of the accessibility bus are not on the path of programs.
_OTHER_PLACES = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib/at-spi2")


def find_program(name: str) -> str | None:
    """Find a program on the path, or where Linux systems keep the helpers of the accessibility bus."""
    others = [place for place in _OTHER_PLACES if Path(place).is_dir()]
    return shutil.which(name) or shutil.which(name, path=os.pathsep.join(others))


def require_window_tools() -> None:
    """Skip the running test where no real window can be opened, and fail it where CI promised one."""
    require(WINDOW_PROGRAMS, "a test in a real window")


def require(programs: Mapping[str, str], who: str) -> None:
    """Skip the running test where a program is missing, and fail it where CI promised it; programs have packages."""
    missing = sorted({package for name, package in programs.items() if find_program(name) is None})
    if not missing:
        return
    words = f"{who} needs: apt-get install {' '.join(missing)}"
    if os.environ.get("CI") == "true":
        pytest.fail(words)
    pytest.skip(words)
