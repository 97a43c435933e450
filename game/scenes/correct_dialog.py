"""The dialog in which an earlier answer gets other words, another score or another stance."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core import closing
from game.core.cards import STANCES
from game.core.events import Correctable
from game.core.illegal import IllegalMoveError
from game.scenes.correcting import Edit, changed, edits
from game.scenes.pages.reader import Reader
from game.session import Session
from game.ui.fitting import FirstThatFits
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import (
    Button,
    ChoiceGroup,
    Column,
    Dialog,
    EditorModel,
    Label,
    Option,
    Pad,
    Row,
    ScaleChoice,
    Scroll,
    Spacer,
    TextField,
    labelled,
)

UNKNOWN = "unknown"


class Correction:
    """One line of the journal being corrected; it keeps what is typed and chosen until it is saved or let go."""

    def __init__(
        self, session: Session, seq: int, event: Correctable, party: str | None, player: str | None = None
    ) -> None:
        self.session = session
        self.seq = seq
        self.event = event
        self.scroll = ScrollModel()
        self.fault = ""
        exchange = session.state.exchanges.get(f"x{seq}")
        hidden = exchange is not None and exchange.other is not None and exchange.reply is None
        # The first value of an exchange stays hidden until its other end has replied.
        self._edits = [one for one in edits(event, party, player) if not (hidden and one.kind == "score")]
        self._typed = {
            one.way: EditorModel(one.value, limit=one.limit, lines=one.name == "note")
            for one in self._edits
            if one.kind == "text"
        }
        self._chosen: dict[tuple[str | int, ...], Any] = {
            one.way: one.value for one in self._edits if one.kind != "text"
        }

    def save(self) -> bool:
        """Play the correction; False with a fault code in `fault` when it is not allowed."""
        if any(one.needed and not self._typed[one.way].text.strip() for one in self._edits if one.kind == "text"):
            self.fault = "summary.needs_words"
            return False
        values: dict[tuple[str | int, ...], Any] = {way: model.text for way, model in self._typed.items()}
        try:
            event = changed(self.event, values | self._chosen)
            self.session.play(closing.correct, self.session.entries, self.seq, event)
        except IllegalMoveError as illegal:
            self.fault = f"illegal.{illegal.code}"
        except ValueError:
            self.fault = "illegal.not_the_same"
        else:
            return True
        return False

    def dialog(self, reader: Reader, on_save: Callable[[], object], on_close: Callable[[], object]) -> Dialog:
        """The fields with what now stands in them."""
        say = reader.say
        fields = [self._field(reader, one, place, on_save) for place, one in enumerate(self._edits)]
        leave = Button(say("summary.cancel"), on_close, shortcut="esc", key="cancel")
        save = Button(say("summary.save_correction"), on_save, kind="primary", shortcut="ctrl+enter", key="save")
        buttons = FirstThatFits((Row((Spacer(), leave, save)), Column((save, leave), gap=14)))
        parts: list[Widget] = [Scroll(Pad(Column(tuple(fields), gap=18), 10), self.scroll, most=560, weight=1)]
        if self.fault:
            parts.append(Label(say(self.fault), ink="clash"))
        return Dialog(
            say("summary.correct_title"), Column((*parts, buttons), gap=22, weight=1), on_close, text=say("summary.correct_hint"),
            wide=860,
        )  # fmt: skip

    def _field(self, reader: Reader, one: Edit, place: int, on_save: Callable[[], object]) -> Widget:
        say = reader.say
        words, key = say(f"summary.edit.{one.name}"), f"edit-{place}"
        if one.kind == "text":
            field = TextField(
                self._typed[one.way], max_lines=5, on_enter=on_save, key=key, autofocus=place == 0,
            )  # fmt: skip
            return labelled(words, field)
        if one.kind == "score":
            extra = Option(UNKNOWN, say("summary.unknown"))
            chosen = self._chosen[one.way]
            choice: Widget = ScaleChoice(
                UNKNOWN if chosen is None else chosen, lambda value: self._choose(one, value), extra=extra, by_digit=False,
                name=words, key=key,
            )  # fmt: skip
        else:
            words = reader.party(one.giver) if one.giver is not None else words
            options = tuple(Option(stance, say(f"vocabulary.stance.{stance}")) for stance in STANCES)
            choice = ChoiceGroup(
                options, self._chosen[one.way], lambda value: self._choose(one, value), name=words, key=key
            )
        return Column((Label(words, role="label", ink="ink_2", hidden=True), choice), gap=8)

    def _choose(self, one: Edit, value: object) -> None:
        self._chosen[one.way] = None if value == UNKNOWN else value
