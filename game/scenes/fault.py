"""The last resort: something went wrong that nobody foresaw; what happened, what is safe, what now."""

from __future__ import annotations

import sys
import traceback

from game.scenes.scene import Context, Scene
from game.scenes.wish import Home, Quit, Sure, Wish
from game.storage import paths
from game.storage.catalog import Say
from game.ui.inputs import Closed, Input
from game.ui.widgets import Box, Button, Column, Icon, Label, Panel, Row, Widget


class FaultScene(Scene):
    """Tells it in words; the details are in a file for whoever mends it.

    After `again` the ways on are sure: what cannot even ask before it leaves must not keep anybody here.
    """

    helped = False

    def __init__(self, report: str, *, again: bool = False) -> None:
        self._report = report
        self._again = again

    def title(self, say: Say) -> str:
        """What happened, in short."""
        return say("app.fault_title")

    def build(self, ctx: Context) -> Widget:
        """One sheet with two ways on."""
        say = ctx.say
        parts: list[Widget] = [
            Row(
                (
                    Icon("triangle-alert", 48, "clash"),
                    Label(say("app.fault_title"), role="heading_big", heading=1, weight=1),
                )
            ),
            Label(say("app.fault_safe")),
        ]
        if self._report:
            parts.append(Label(say("app.fault_report", file=self._report), role="hint", ink="ink_2"))
        parts.append(
            Row(
                (
                    Button(
                        say("app.fault_home"),
                        lambda: self._on(Home()),
                        kind="primary",
                        shortcut="enter",
                        autofocus=True,
                        key="home",
                    ),
                    Button(say("app.fault_quit"), lambda: self._on(Quit()), shortcut="q", key="quit"),
                )
            )
        )
        return Box(Panel(Column(tuple(parts), gap=20), pad=40, width=960))

    def on_input(self, event: Input, ctx: Context) -> Wish | None:
        """Closing the window is a way on too."""
        return self._on(Quit()) if isinstance(event, Closed) else None

    def _on(self, wish: Wish) -> Wish:
        return Sure(wish) if self._again else wish


def reported() -> str:
    """Write where it went wrong for whoever mends it; the file's name, or nothing when that failed too.

    Only places in the code: the words of an error can hold what somebody typed, in a sealed round even.
    """
    error = sys.exc_info()[1]
    places = traceback.format_tb(error.__traceback__) if error is not None else []
    try:
        place = paths.user_data()
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = place / "fault.txt"
        file.write_text("".join([*places, type(error).__name__, "\n"]), encoding="utf-8")
    except OSError:
        return ""
    return str(file)
