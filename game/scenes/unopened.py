"""What is shown for a file that was asked for by name and cannot be opened: which, why, and what to do."""

from __future__ import annotations

from pathlib import Path

from game.scenes.scene import Context, Scene
from game.scenes.wish import Pop
from game.storage.catalog import Say
from game.ui.widgets import Button, Dialog, Row, Spacer, Widget


class UnopenedScene(Scene):
    """A dialog that stays until it is answered; `reason` is a whole sentence."""

    def __init__(self, path: Path, reason: str) -> None:
        self._path = path
        self._reason = reason

    def title(self, say: Say) -> str:
        """What happened, in short."""
        return say("title.unopened")

    def build(self, ctx: Context) -> Widget:
        """The file, the reason, and the way on."""
        say = ctx.say
        text = say("title.unopened_text", file=self._path, reason=self._reason)
        on = Button(say("title.unopened_on"), Pop, "primary", shortcut="enter", also=("esc",), autofocus=True, key="on")
        return Dialog(self.title(say), Row((Spacer(), on)), Pop, text, wide=960, key="unopened")
