"""A field of the deck editor: its typing is taken back with everything else that was done to the deck."""

from __future__ import annotations

from game.ui.editor import EditorModel


class Typing(EditorModel):
    """A text of the deck being edited. It takes nothing back itself; `step` says which letters were typed in one go."""

    def __init__(self, text: str, *, limit: int, lines: bool = False) -> None:
        self.step = 0
        super().__init__(text, limit=limit, lines=lines)

    def undo(self) -> bool:
        """Leave it to whoever knows all that was done."""
        return False

    def redo(self) -> bool:
        """Leave it to whoever knows all that was done."""
        return False

    def follow(self, text: str) -> None:
        """Show other words, as something was taken back, with the caret where they changed."""
        before = self.text
        if text == before:
            return
        same = 0
        while same < min(len(text), len(before)) and text[-1 - same] == before[-1 - same]:
            same += 1
        self.restore(text)
        self.move(len(self.text) - same)

    def _replace(self, start: int, end: int, words: str, kind: str) -> bool:
        goes_on = self._group == kind
        before = self.version
        done = super()._replace(start, end, words, kind)
        if self.version != before and not goes_on:
            self.step += 1
        return done
