"""Parts that the answer panels share: example chips, a ladder of fields, a scale with its words, a blind value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from game.scenes.view import Play
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.editor import EditorModel
from game.ui.fitting import FirstThatFits
from game.ui.geometry import Rect, Size
from game.ui.inputs import Input, Key
from game.ui.record import record
from game.ui.widget import At, Kit, Look, Spot, Taken, call
from game.ui.widgets import Chip, Column, Flow, Icon, Label, Option, Picture, Row, ScaleChoice, Spacer, Widget

BADGE = 48.0
FIELD_MIDDLE = 65.0
"""How far below a rung's top the middle of its field lies: label, gap, half a field."""


def examples(
    play: Play, texts: Sequence[str], model: EditorModel, field: str, more: EditorModel | None = None
) -> Widget | None:
    """Example answers to take over and edit, with F5 and on; nothing when the card has none.

    Where the form goes on with a second field, `more`, what stands after a colon goes there, over no words of its own.
    """
    shown = [text for text in texts if len(text) <= model.limit][:4]
    if not shown:
        return None

    def take(text: str) -> Callable[[], None]:
        def taken() -> None:
            first, _, rest = text.partition(": ")
            if more is None or not rest:
                model.fill(text)
            else:
                model.fill(first)
                if not more.text.strip():
                    more.fill(rest)
            play.ctx.stage.focus_on(field)

        return taken

    chips = tuple(Chip(text, take(text), shortcut=f"f{5 + at}", key=f"example-{at}") for at, text in enumerate(shown))
    return Column((Label(play.say("panel.examples"), "label", "ink_2"), Flow(chips, gap=10)), gap=8)


def card_examples(play: Play) -> tuple[str, ...]:
    """The example answers of the card on the table, in the language of the screen."""
    turn = play.state.turn
    return () if turn is None else tuple(play.words(text) for text in turn.card.card.examples)


def scored(
    label: str,
    chosen: object,
    choose: Callable[[object], object],
    ends: tuple[str, str],
    key: str,
    by_digit: bool = False,
    extra: Option | None = None,
) -> Widget:
    """A scale of 1 to 5 below its question, for what something asks of a party or gives it: each before hearing the other."""
    scale = SecretScale(chosen, choose, ends[0], ends[1], extra=extra, by_digit=by_digit, name=label, key=key, gap=10)
    return Column((Label(label, "label", "ink_2", hidden=True), scale), gap=8)


def beside(label: str, chosen: object, choose: Callable[[object], object], key: str, ends: str) -> Widget:
    """A scale of 1 to 5 on one line with its words; `ends` says what its ends mean, written once below several."""
    scale = ScaleChoice(chosen, choose, by_digit=False, name=label, description=ends, key=key, gap=6)
    words = Label(label, "label", "ink_2", hidden=True)
    return FirstThatFits((Row((words, Spacer(), scale), gap=12), headed(label, scale)))


def headed(label: str, child: Widget) -> Widget:
    """A choice below its words."""
    return Column((Label(label, "label", "ink_2", hidden=True), child), gap=6)


def inline(label: str, child: Widget) -> Widget:
    """A choice beside its words, or below them where the line is too short."""
    beside_it = Row((Label(label, "label", "ink_2", hidden=True), child), gap=8)
    return FirstThatFits((beside_it, headed(label, child)))


def rung(sign: str, content: Widget, look: str = "plain") -> Widget:
    """A step of the ladder: its badge (an icon or a figure) beside its field. Looks: plain, next, goal."""

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is None:
            return
        theme = canvas.theme
        face = theme.primary if look == "goal" else theme.paper if look == "next" else theme.inset
        edge = theme.primary if look == "goal" else theme.control
        ink = theme.on_primary if look == "goal" else theme.ink_2 if look == "next" else theme.ink
        place = Rect(rect.x, rect.y + rect.h - BADGE, BADGE, BADGE)
        canvas.sprite(canvas.art.badge(BADGE, face, edge, dashed=look == "next"), place)
        if sign.isdigit():
            canvas.ground(place, face)
            canvas.text(place.inset(-14), sign, "body_strong", ink, align="center")
        else:
            canvas.icon(sign, place.inset(11), ink)

    high = BADGE + 2 if look == "next" else FIELD_MIDDLE + BADGE / 2
    badge = Picture(paint, (BADGE, high), (sign, look))
    return Row((badge, Column((content,), gap=0, weight=1)), gap=14, align="start")


@record
class Ladder(Widget):
    """Steps from a position down to the interest, joined by a rail. Enter goes to the next field (`on_next`)."""

    rungs: tuple[Widget, ...]
    on_next: Callable[[], object] | None = None
    gap: float = 2
    wraps: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """The steps below each other."""
        return kit.measure(self._column(), width)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The steps."""
        return (Spot(self._column(), rect),)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The rail behind the badges."""
        top = rect.y + FIELD_MIDDLE
        canvas.fill(Rect(rect.x + BADGE / 2 - 2, top, 4, max(0.0, rect.bottom - top - 40)), kit.theme.edge)

    def take(self, event: Input, at: At) -> Taken | None:
        """Enter goes on to the next field."""
        if isinstance(event, Key) and event.chord == "enter" and not event.repeat and at.kit.in_editor:
            return call(self.on_next) if self.on_next is not None else None
        return None

    def _column(self) -> Widget:
        return Column(self.rungs, gap=self.gap, key=f"{self.key}/rungs" if self.key else "")


@record
class SecretScale(ScaleChoice):
    """A scale of which only its own player knows what was chosen."""

    secret: ClassVar[bool] = True


@record
class BlindValue(Widget):
    """A value that goes in by the keys 1 to 5 and never shows: only whether one was given."""

    words: str
    given: bool
    on_value: Callable[[int | None], object]
    wraps: ClassVar[bool] = True
    secret: ClassVar[bool] = True

    def measure(self, width: float, kit: Kit) -> Size:
        """A field high."""
        lines = len(kit.type.wrap(self.words, "body", width - 80))
        return Size(width, max(60.0, lines * kit.type.line_height("body") + 24))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The same whichever value it is."""
        theme = kit.theme
        canvas.box(rect, theme.field, 14, edge=theme.control)
        if look.focus:
            canvas.ring(rect, 14)
        canvas.icon("check" if self.given else "eye-off", Rect(rect.x + 16, rect.y, 30, rect.h), theme.ink)
        canvas.text(Rect(rect.x + 60, rect.y, rect.w - 76, rect.h), self.words, "body", theme.ink)

    def says(self, kit: Kit) -> AccessNode | None:
        """A button that tells whether a value was given."""
        return AccessNode("", tree.BUTTON, self.name, self.words, actions=(tree.FOCUS,))

    def take(self, event: Input, at: At) -> Taken | None:
        """A digit is the value; backspace takes it away."""
        if not isinstance(event, Key) or event.ctrl or event.alt or not at.focused:
            return None
        if event.name in ("1", "2", "3", "4", "5"):
            return Taken(self.on_value(int(event.name)))
        if event.name in ("backspace", "delete", "0"):
            return Taken(self.on_value(None))
        return None

    @property
    def focusable(self) -> bool:
        """Always."""
        return True


def icon_label(icon: str, words: str) -> Widget:
    """A quiet line with an icon."""
    return Row((Icon(icon, 26, "ink_2"), Label(words, ink="ink_2", weight=1)), gap=12, align="start")
