"""The quiet bar under the demo: what happened, and the keys to pause, step, take over or stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from game.scenes.scene import Context
from game.ui.access_tree import STATUS, AccessNode
from game.ui.geometry import Rect, Size
from game.ui.inputs import Input, Key
from game.ui.record import record
from game.ui.widget import At, Kit, Spot, Taken, call
from game.ui.widgets import Button, Icon, Label, Panel, Row, Widget

PAUSE = "guide.pause"
HIGH = 80
_LONG = 115
"""Percent of text size up to which the buttons keep their words beside the caption."""


class Keys(NamedTuple):
    """What the bar can do."""

    toggle: Callable[[], object]
    step: Callable[[], object]
    take_over: Callable[[], object]
    stop: Callable[[], object]


@record
class Guide(Widget):
    """Keeps keys and pointer to the bar, so that nobody presses what the table is about to do itself.

    `resting` is set while nobody has moved the focus along the bar: then Enter takes over wherever the focus is.
    """

    child: Widget
    keys_of: Keys
    caption: str
    resting: bool
    modal: ClassVar[bool] = True
    keeps_focus: ClassVar[bool] = True
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """As large as its sheet."""
        return kit.measure(self.child, width)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The sheet fills it."""
        return (Spot(self.child, rect),)

    def says(self, kit: Kit) -> AccessNode | None:
        """What happened last."""
        return AccessNode("", STATUS, self.caption)

    def take(self, event: Input, at: At) -> Taken | None:
        """Enter and space act at once, wherever the focus was on the table."""
        if not self.resting or not isinstance(event, Key) or event.ctrl or event.alt or event.repeat:
            return None
        if event.name == "enter":
            return call(self.keys_of.take_over)
        return call(self.keys_of.toggle) if event.name == "space" else None


def bar(ctx: Context, keys: Keys, caption: str, *, paused: bool) -> Widget:
    """The sheet with the caption at its left and the buttons at its right."""
    say = ctx.say

    def button(name: str, icon: str, shortcut: str, on_press: Callable[[], object], words: bool, go: bool) -> Button:
        text = say(f"guided.{name}")
        return Button(
            text if words else "",
            on_press,
            kind="go" if go else "quiet",
            icon=icon,
            shortcut=shortcut,
            name=text,
            key=PAUSE if shortcut == "space" else f"guide.{name}",
        )

    def buttons(words: bool) -> tuple[Button, ...]:
        return (
            button("on", "play", "space", keys.toggle, words, False)
            if paused
            else button("pause", "pause", "space", keys.toggle, words, False),
            button("step", "skip-forward", "right", keys.step, words, False),
            button("take_over", "hand", "enter", keys.take_over, words, True),
            button("stop", "x", "esc", keys.stop, words, False),
        )

    roomy = ctx.settings.text_size <= _LONG
    told = Label(
        caption, "body" if roomy else "hint", "on_toast", fit=("hint",) if roomy else (), vertical="center",
        hidden=True, weight=1, height=HIGH - 12 if roomy else None,
    )  # fmt: skip
    icon = Icon("pause" if paused else "play", 30, "accent")

    def laid(words: bool) -> Widget:
        return Row((icon, told, *buttons(words)), gap=14)

    sheet = laid(roomy)
    return Guide(
        Panel(sheet, pad=(26, 6, 20, 6), look="dark", radius=22),
        keys,
        caption,
        resting=ctx.stage.focus in {"", PAUSE} or not ctx.stage.focus.startswith("guide."),
        height=HIGH if roomy else None,
        key="guide",
    )
