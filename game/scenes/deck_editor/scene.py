"""The deck editor: the cards at the left, the form of the open one in the middle, how it looks on the table at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from game.scenes.board_beside import enlarged
from game.scenes.deck_editor.acts import Acts
from game.scenes.deck_editor.advice import Advice
from game.scenes.deck_editor.bars import foot, head, trouble
from game.scenes.deck_editor.card_list import CardList, line_key
from game.scenes.deck_editor.preview import aloud, preview
from game.scenes.deck_editor.saving import Saving
from game.scenes.deck_editor.sheet import EditorSheet
from game.scenes.deck_editor.words import deck_title
from game.scenes.deck_editor.writing import Writing
from game.scenes.dialogs import confirm
from game.scenes.scene import Context, Scene
from game.scenes.wish import Sure, Wish
from game.storage.catalog import Say
from game.storage.why_not import why_not
from game.storage.written_decks import WrittenDeck
from game.ui.inputs import Closed, Input, Key
from game.ui.widgets import Column, Layers, Pad, Row, Widget

_LIST: Final = 500.0
_LIST_LARGE: Final = 620.0


class DeckEditorScene(Scene):
    """One deck of the user's own, open to be written in; everything that is done is kept within moments.

    `files` is open already: `opening.edit` makes this scene, and says why where a deck cannot be opened.
    """

    light = (0.8, 0.5)

    def __init__(self, files: WrittenDeck, writing: Writing) -> None:
        self.files = files
        self.writing = writing
        self.acts: Acts | None = None
        self.saving: Saving | None = None
        self._advice: Advice | None = None
        self._list, self._sheet = CardList(), EditorSheet()
        self._leaving: Wish | None = None
        self._at: str | None = None

    @property
    def path(self) -> Path:
        """Where the deck's own file is, or will be."""
        return self.files.path

    def title(self, say: Say) -> str:
        """What is being written."""
        return say("editor.title")

    def opened(self, ctx: Context) -> None:
        """Begin to save; what was mended when the deck was opened is told once."""
        self._leaving = None
        if self.saving is None:
            self.acts = Acts(ctx, self.writing)
            self.saving = Saving(self.files, self.writing.edits, ctx.jobs)
            self._advice = Advice(ctx.say, ctx.jobs)
            for told in self.files.told:
                ctx.toast(told.sentence(ctx.say), icon="info")

    def closed(self, ctx: Context) -> None:
        """Keep the last of it, and let others write."""
        self._hands[1].flush()
        self.files.close()
        ctx.desk.read_decks_again()

    def card_aloud(self) -> tuple[tuple[str, str], ...]:
        """The open card."""
        assert self.acts is not None, "the scene was never opened"
        return aloud(self.acts.ctx.say, self.writing, self.writing.language)

    def unsaved(self) -> bool:
        """Whether the disk still refuses what was done last."""
        return not self._hands[1].flush()

    def asks(self, wish: object, ctx: Context) -> None:
        """Say why it cannot be saved before it is lost."""
        assert isinstance(wish, Wish)
        self._leaving = wish

    @property
    def _hands(self) -> tuple[Acts, Saving, Advice]:
        assert self.acts is not None, "the scene was never opened"
        assert self.saving is not None, "the scene was never opened"
        assert self._advice is not None, "the scene was never opened"
        return self.acts, self.saving, self._advice

    # ---- what is shown ----

    def build(self, ctx: Context) -> Widget:
        """Bar, list, form and card, and the way on below them."""
        (acts, saving, advice), writing = self._hands, self.writing
        large = enlarged(ctx)
        writing.beside = writing.beside and not large
        writing.settle()
        listed = Column((_filling(self._list.build(ctx, writing, acts)),), width=_LIST_LARGE if large else _LIST)
        parts: list[Widget] = [listed, self._sheet.build(ctx, acts, advice)]
        if not large and not writing.beside:
            parts.append(preview(ctx, writing, writing.language))
        banner = trouble(ctx, acts, saving)
        body = Row(tuple(parts), gap=24, align="stretch", weight=1)
        whole = Pad(
            Column((head(ctx, acts, saving), *([banner] if banner else []), body, foot(ctx, acts)), gap=14),
            sides=(32, 10, 32, 12),
        )
        return whole if self._leaving is None else Layers((whole, self._question(ctx, self._leaving, saving)))

    def _question(self, ctx: Context, wish: Wish, saving: Saving) -> Widget:
        say = ctx.say
        reason = "" if saving.trouble is None else why_not(saving.trouble, say)
        title = say("editor.not_saved", reason=reason)
        text = say("editor.leave_text", title=deck_title(say, self.writing.draft))
        return confirm(ctx, title, text, say("editor.leave"), lambda: Sure(wish), self._stay, danger=True)

    def _stay(self) -> None:
        self._leaving = None

    # ---- the keyboard, and time ----

    def on_input(self, event: Input, ctx: Context) -> None:
        """What fields leave alone: back and again, from card to card; closing the window saves first."""
        if isinstance(event, Closed):
            self._hands[1].flush()
        elif isinstance(event, Key) and (act := self._by_key(ctx, event.chord)) is not None:
            act()

    def _by_key(self, ctx: Context, chord: str) -> Callable[[], object] | None:
        acts, saving, _ = self._hands

        def save() -> None:
            if saving.flush():
                ctx.toast(ctx.say("editor.saved"), icon="check")

        return {
            "ctrl+s": save,  # nobody needs it, and many press it
            "ctrl+z": acts.undo,
            "ctrl+y": acts.redo,
            "ctrl+shift+z": acts.redo,  # in a field Shift types, and so presses no button
            "ctrl+page up": lambda: acts.step(-1),
            "ctrl+page down": lambda: acts.step(1),
        }.get(chord)

    def tick(self, ctx: Context) -> bool:
        """Save when it is time; move the focus to what was made, and the list to what is open."""
        writing = self.writing
        _, saving, advice = self._hands
        changed = saving.tick(ctx.now)
        card = writing.card
        good = None if card is None else writing.proof.good(card)
        changed = advice.tick(card, good, writing.draft, ctx.now) or changed
        if writing.to:
            key, writing.to = writing.to, ""
            ctx.stage.focus_on(key)
            changed = True
        if self._at != writing.at:
            self._at = writing.at
            ctx.stage.bring(line_key(writing.at))
            changed = True
        return changed


def _filling(child: Widget) -> Widget:
    return Layers((child,), weight=1)
