"""A secret round on paper or by raised fingers: the note-taker enters all answers at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.core import sealed
from game.core.cards import ScaleAnswer, ScaleCard, SecretlyGiven, TermAnswer, TermCard
from game.core.sealed import PaperSlip
from game.core.state import SecretRound
from game.scenes.board_beside import card_alone, enlarged
from game.scenes.card import BigCard, card_words
from game.scenes.discs import disc
from game.scenes.secret.opening import how
from game.scenes.secret.slots import Slot, slots_of
from game.scenes.view import Play
from game.ui.canvas import Canvas
from game.ui.editor import EditorModel
from game.ui.geometry import Rect
from game.ui.holder import Holder
from game.ui.inputs import Input, Key
from game.ui.record import record
from game.ui.scroll import Scroll, ScrollModel
from game.ui.widget import At, Taken, call
from game.ui.widgets import (
    Button,
    Column,
    Icon,
    Label,
    Layers,
    Option,
    Pad,
    Panel,
    Picture,
    Row,
    ScaleChoice,
    Spacer,
    TextField,
    Widget,
)

ROOMY = 6
"""Up to so many slips have more room each."""
ONE_COLUMN = 6
NONE = -1
"""The figure of a slip without an answer."""


class Slips:
    """What the note-taker has entered so far; nothing counts until everything turns over.

    On a screen that others see, an unsigned slip shows only that it is in, not what is on it.
    """

    def __init__(self, play: Play, found: SecretRound) -> None:
        self.play = play
        self.round = found
        self.slots = slots_of(play, found)
        self.now = 0
        self.values: dict[str, int] = {}
        self.masked = found.sealed and play.state.rules.screen == "visible"
        self.scroll = ScrollModel()
        self._card_scroll = ScrollModel()
        self._focus = ""
        self._seen = 0
        self._texts: dict[str, EditorModel] = {}
        if found.card.card.kind == "term":
            self._texts = {one.key: self._editor(one) for one in self.slots}
            self._focus = self.slots[0].key

    def _editor(self, slot: Slot) -> EditorModel:
        if self.round.sealed:
            return EditorModel(limit=300, secret=True)
        return self.play.draft(f"slip.{slot.key}")

    @property
    def ready(self) -> bool:
        """Whether anything was entered."""
        return bool(self.values) or any(model.text.strip() for model in self._texts.values())

    # ---- what is entered ----

    def choose(self, place: int, value: object) -> None:
        """A figure for one slip; the next slip is in turn."""
        if isinstance(value, int):
            self.values[self.slots[place].key] = value
            self.now = next((i for i in self._round(place) if self.slots[i].key not in self.values), len(self.slots))

    def tap(self, place: int, value: object) -> None:
        """A figure that somebody taps for themselves: the slip in turn stays so, the same figure again takes it back."""
        key = self.slots[place].key
        if self.values.get(key) == value:
            del self.values[key]
            self.now = min(self.now, place) if self.now == len(self.slots) else self.now
        elif place == self.now or self.now == len(self.slots):
            self.choose(place, value)
        elif isinstance(value, int):
            self.values[key] = value

    def again(self, place: int) -> None:
        """Enter a slip once more."""
        self.values.pop(self.slots[place].key, None)
        self.now = place

    def next_text(self) -> None:
        """Enter in a field: on to the next slip, and after the last to the button."""
        fields = [slot.key for slot in self.slots]
        here = self.play.ctx.stage.focus
        place = fields.index(here) + 1 if here in fields else len(fields)
        self._focus = fields[place] if place < len(fields) else "reveal"

    def reveal(self) -> None:
        """Everything turns over at once."""
        self.play.do(sealed.reveal_from_paper, self._slips())

    def _slips(self) -> list[PaperSlip]:
        slips: list[PaperSlip] = []
        for slot in self.slots:
            answer = self._answer(slot)
            if answer is not None or not self.round.sealed:
                slips.append((slot.giver, answer))
        return slips

    def _answer(self, slot: Slot) -> SecretlyGiven | None:
        if self._texts:
            written = self._texts[slot.key].text.strip()
            return TermAnswer(definition=written) if written else None
        value = self.values.get(slot.key, NONE)
        return None if value == NONE else ScaleAnswer(value=value or None)

    def on_input(self, event: Input) -> None:
        """Up and down choose a slip, Backspace enters the last one again."""
        if self._texts or not isinstance(event, Key) or event.ctrl or event.alt:
            return
        last = len(self.slots) - 1
        if event.name == "backspace" and not event.repeat:
            self.again(max(0, min(self.now - 1, last)))
        elif event.name in ("up", "down"):
            self.now = max(0, min(last, self.now + (1 if event.name == "down" else -1)))

    def tick(self) -> bool:
        """Move the focus, and bring the slip in turn into view."""
        stage, changed = self.play.ctx.stage, False
        if self._focus:
            wanted, self._focus = self._focus, ""
            stage.focus_on(wanted)
            changed = True
        if self.now != self._seen and self.now < len(self.slots):
            row, seen = stage.rect_of(f"slip.{self.slots[self.now].key}"), stage.rect_of("slips")
            if row is not None and seen is not None:
                Scroll(Row(), self.scroll).reveal(row, seen)
                changed = True
        self._seen = self.now
        return changed

    def _round(self, place: int) -> list[int]:
        return [*range(place + 1, len(self.slots)), *range(place + 1)]

    # ---- how it looks ----

    def build(self) -> Widget:
        """The card with the sheet of slips beside it."""
        play = self.play
        index = play.state.turn.index if play.state.turn is not None else 0
        words = card_words(play, self.round.card, index, len(play.state.pile))
        card = BigCard(words, self._card_scroll, key="card", width=card_alone(play.ctx.canvas.type.factor))
        return Row((card, self._sheet()), gap=18, align="stretch")

    def _sheet(self) -> Widget:
        say, card = self.play.say, self.round.card.card
        head: list[Widget] = [
            Label(say("secret.title_paper"), role="heading_big", heading=2),
            Label(how(say, self.play.state, self.round.secrecy), ink="ink_2"),
        ]
        if isinstance(card, ScaleCard):
            ends = say("secret.ends", low=self.play.words(card.low), high=self.play.words(card.high))
            head.append(Label(f"{ends} {say('secret.question_mark')}", role="body_medium"))
        elif isinstance(card, TermCard):
            head.append(Label(say("secret.meaning", term=self.play.words(card.term)), role="body_strong"))
        foot: list[Widget] = [Label(say("secret.blank"), ink="ink_2", weight=1)]
        if self.round.sealed:
            foot = [Icon("lock", 28, "ink_2"), Label(say("secret.memory"), ink="ink_2", weight=1)]
        turn_over = Button(
            say("secret.reveal"), self.reveal, kind="primary", shortcut="ctrl+enter" if self._texts else "enter",
            enabled=self.ready, key="reveal",
        )  # fmt: skip
        listed: list[Widget] = [self._rows()]
        if enlarged(self.play.ctx):  # the rows need the room that the words take
            listed = [*head[1:], *listed, Row(tuple(foot), gap=12)]
            head, foot = head[:1], [Spacer()]
        rows = Scroll(Pad(Column(tuple(listed), gap=10), sides=(0, 6, 0, 6)), self.scroll, weight=1, key="slips")
        return Panel(Column((*head, rows, Row((*foot, turn_over), gap=12)), gap=10), pad=(36, 26, 36, 24), weight=1)

    def _rows(self) -> Widget:
        made = [self._row(place, slot) for place, slot in enumerate(self.slots)]
        between = 16 if self._roomy else 6
        if len(made) <= ONE_COLUMN or self._texts or enlarged(self.play.ctx):
            return _Fields(Column(tuple(made), gap=between), self.next_text)
        half = (len(made) + 1) // 2
        columns = tuple(Column(tuple(part), gap=4, weight=1) for part in (made[:half], made[half:]))
        return Row(columns, gap=16, align="start")

    @property
    def _roomy(self) -> bool:
        """Whether the slips are so few that each can have more room."""
        return len(self.slots) <= ROOMY and not enlarged(self.play.ctx)

    @property
    def _side(self) -> float:
        """The side of a figure to choose."""
        return 70.0 if self._roomy else 60.0

    def _row(self, place: int, slot: Slot) -> Widget:
        who: list[Widget] = [disc(slot.number, 52)] if slot.number else [Icon("file-text", 40, "ink_2")]
        texts = [Label(slot.name, role="label", max_lines=1, cut=True)]
        if slot.below:
            texts.append(Label(slot.below, role="hint", ink="ink_2", max_lines=1, cut=True))
        name = f"{slot.name}, {slot.below}" if slot.below else slot.name
        if self._texts:
            field = TextField(self._texts[slot.key], max_lines=3, key=slot.key)
            named = replace(field, name=name, weight=1)
            return Row((*who, Column(tuple(texts), gap=0, width=240), named), gap=14)
        answer = self._figure(place, slot, name)
        row = Pad(Row((*who, Column(tuple(texts), gap=0, weight=1), answer), gap=12), sides=(12, 6, 12, 6))
        return Layers((_ground(place == self.now), row), key=f"slip.{slot.key}")

    def _figure(self, place: int, slot: Slot, name: str) -> Widget:
        say, now = self.play.say, place == self.now
        given = slot.key in self.values
        if self.masked and (given or not now):
            mark = Label(say("secret.is_in") if given else say("secret.not_in"), ink="ink" if given else "ink_2")
            parts: list[Widget] = [Icon("check", 28), mark] if given else [mark]
            if given:
                parts.append(
                    Button(
                        "", partial(self.again, place), kind="ghost", icon="rotate-ccw", small=True,
                        name=say("secret.again", who=name), key=f"again.{slot.key}",
                    )
                )  # fmt: skip
            return Row(tuple(parts), gap=10, height=max(self._side, self.play.ctx.stage.kit.target))
        return ScaleChoice(
            self.values.get(slot.key),
            partial(self.choose, place),
            on_tap=partial(self.tap, place),
            extra=Option(0, "?", shortcut="0" if now else "", description=say("secret.unsure")),
            by_digit=now,
            gap=6,
            side=self._side,
            name=name,
            key=f"value.{slot.key}",
        )


@record
class _Fields(Holder):
    """Fields below each other: Enter goes on to the next."""

    child: Widget
    on_enter: Callable[[], object]

    def take(self, event: Input, at: At) -> Taken | None:
        """Enter in a field."""
        if isinstance(event, Key) and event.chord == "enter" and not event.repeat and at.kit.in_editor:
            return call(self.on_enter)
        return None


def _ground(now: bool) -> Widget:
    def paint(canvas: Canvas, rect: Rect) -> None:
        if now:
            canvas.box(rect, canvas.theme.accent_soft, 18, edge=canvas.theme.accent, width=3)

    return Picture(paint, shows=now)
