"""A program with one small scene in a real window: two fields, and buttons with letters. Run by test_typing.py."""

from __future__ import annotations

import sys

from game.app import App
from game.scenes.scene import Context, Scene
from game.scenes.wish import Push, Quit
from game.storage import paths
from game.storage.catalog import Catalog, Say
from game.storage.settings import Settings
from game.ui.editor import EditorModel
from game.ui.editor_view import TextField, labelled
from game.ui.layout import Box, Column, Row
from game.ui.widget import Widget
from game.ui.widgets import Button, Label, Panel
from game.ui.window import Window


class Fields(Scene):
    """A short answer, a note, and what was sent."""

    def __init__(self) -> None:
        self.answer = EditorModel(limit=60)
        self.note = EditorModel(limit=400, lines=True)
        self.sent = "nothing"

    def title(self, say: Say) -> str:
        return "Fields"

    def build(self, ctx: Context) -> Widget:
        fields = (
            labelled("Answer", TextField(self.answer, key="answer", on_enter=self.send, autofocus=True)),
            labelled("Note", TextField(self.note, key="note", max_lines=4)),
            Label(f"Sent: {self.sent}"),
            Row((Button("Send", self.send, shortcut="s"), Button("Stop", Quit, shortcut="x"))),
        )
        return Box(Panel(Column(fields, width=700)))

    def send(self) -> None:
        self.sent = self.answer.text


class Start(Scene):
    """A button that leads to the fields by a letter."""

    def title(self, say: Say) -> str:
        return "Start"

    def build(self, ctx: Context) -> Widget:
        return Box(Button("New", lambda: Push(Fields()), shortcut="n", key="new"))


if __name__ == "__main__":
    sys.exit(
        App(
            Window("Tiny", (1280, 720)), Start(), Catalog(paths.resource("assets") / "lang"), Settings(language="en")
        ).run()
    )
