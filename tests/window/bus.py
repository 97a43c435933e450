"""A message bus of our own with an accessibility bus behind it, so that no test meets the user's desktop."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.needs import find_program
from tests.window.wait import until

_BUS = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
_STATUS = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Status")


def stop(process: subprocess.Popen[Any]) -> None:
    """End a program that a test started, gently first."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    if process.stdout is not None:
        process.stdout.close()


@contextmanager
def accessibility(folder: Path, environment: dict[str, str]) -> Iterator[tuple[dict[str, str], DBusConnection]]:
    """Start both buses; gives the environment for programs, and a connection to the accessibility bus.

    The bus says that a screen reader is on, which makes programs serve their trees.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    environment = {**environment, "XDG_RUNTIME_DIR": str(folder), "GIO_USE_VFS": "local", "NO_AT_BRIDGE": "0"}
    for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"):
        environment.pop(name, None)
    launcher = find_program("at-spi-bus-launcher")
    assert launcher is not None
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:dir={folder}", "--print-address=1"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as daemon:  # fmt: skip
        try:
            assert daemon.stdout is not None
            environment["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
            with subprocess.Popen(
                [launcher, "--launch-immediately", "--a11y=1", "--screen-reader=1"],
                env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            ) as helper:  # fmt: skip
                try:
                    with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
                        address = _address(session)
                        for name in ("IsEnabled", "ScreenReaderEnabled"):
                            session.send_and_get_reply(Properties(_STATUS).set(name, "b", True), timeout=5)
                    with open_dbus_connection(address) as connection:
                        yield environment, connection
                finally:
                    stop(helper)
        finally:
            stop(daemon)


def _address(session: DBusConnection) -> str:
    def ask() -> str:
        body = session.send_and_get_reply(new_method_call(_BUS, "GetAddress"), timeout=5).body
        return str(body[0]) if body and str(body[0]).startswith("unix:") else ""

    return until(ask, "the accessibility bus to answer")


def plain_environment() -> dict[str, str]:
    """The environment for a program in a real window: without the settings that keep tests off the screen."""
    hidden = ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER", "WAYLAND_DISPLAY", "DISPLAY")
    return {name: value for name, value in os.environ.items() if name not in hidden}
