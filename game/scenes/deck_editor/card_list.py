"""The list at the left of the deck editor: the deck itself, then its cards, each on a line that can be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final, Protocol

from game.core.card_draft import CardDraft
from game.drawing.icon_names import KIND_ICONS, THEME_ICONS
from game.scenes.deck_editor.words import deck_title, short_question
from game.scenes.deck_editor.writing import DECK, Writing
from game.scenes.scene import Context
from game.ui import access_tree as tree
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.widget import Kit, Look, Spot
from game.ui.widgets import Column, Named, Pad, Panel, Scroll, Spacer, Walked, Widget

_SIDE: Final = 14.0
_PLATE: Final = 44.0
_GAP: Final = 12.0
_SIGN: Final = 26.0


class ListActs(Protocol):
    """What the list does with a card, or with the deck itself."""

    def choose(self, card: str) -> object:
        """Open it."""

    def press(self, card: str) -> object:
        """Open it, or write in it when it is open already."""


class CardList:
    """Builds the list; the line of a card that stayed the same is not made anew, as there may be hundreds."""

    def __init__(self) -> None:
        self._lines: dict[str, tuple[CardDraft, tuple[object, ...], Widget]] = {}

    def build(self, ctx: Context, writing: Writing, acts: ListActs) -> Widget:
        """Return the list, in which arrows open a card."""
        lines: list[Widget] = [_deck_line(ctx, writing, acts)]
        kept: dict[str, tuple[CardDraft, tuple[object, ...], Widget]] = {}
        for at, card in enumerate(writing.draft.cards, start=1):
            unfinished = bool(writing.wrong(card))
            rest = (at, card.id == writing.at, unfinished, writing.language, writing.draft.fallback, ctx.say.language)
            known = self._lines.get(card.id)
            if known is None or known[0] is not card or known[1] != rest:
                known = (card, rest, _card_line(ctx, writing, card, at, unfinished, acts))
            kept[card.id] = known
            lines.append(known[2])
        self._lines = kept
        listed = Named(Column(tuple(lines), gap=4, key="lines"), tree.LIST, name=ctx.say("editor.list"))
        return Panel(Scroll(Pad(listed, by=10), writing.list_scroll, steady=True), pad=(8, 8, 8, 8))


def line_key(card: str) -> str:
    """Return the key of a card's line, or of the deck's own."""
    return f"line-{card}" if card else "line-deck"


def _deck_line(ctx: Context, writing: Writing, acts: ListActs) -> Widget:
    say = ctx.say
    words = deck_title(say, writing.draft)
    wrong = bool(writing.proof.wrong_deck(writing.draft))
    return CardLine(
        Spacer(),
        lambda: acts.press(DECK),
        on_reach=lambda: acts.choose(DECK),
        number="",
        theme="",
        icon="layers",
        words=words,
        sign="triangle-alert" if wrong else "",
        faint=False,
        selected=writing.at == DECK,
        name=say("editor.deck_line", title=words),
        value=say("editor.not_right") if wrong else "",
        key=line_key(DECK),
    )


def _card_line(ctx: Context, writing: Writing, card: CardDraft, at: int, unfinished: bool, acts: ListActs) -> Widget:
    say = ctx.say
    words = short_question(say, card, writing.language, writing.draft.fallback)
    signs = [
        ("eye-off", "editor.is_hidden", card.hidden),
        ("circle-dashed", "editor.is_unfinished", unfinished),
    ]
    found = [(sign, say(name)) for sign, name, there in signs if there]
    told = [say(f"vocabulary.kind.{card.kind}"), say(f"vocabulary.theme.{card.theme}"), *(name for _, name in found)]
    return CardLine(
        Spacer(),
        lambda: acts.press(card.id),
        on_reach=lambda: acts.choose(card.id),
        number=str(at),
        theme=card.theme,
        icon=THEME_ICONS[card.theme],
        kind=KIND_ICONS[card.kind],
        words=words,
        sign=found[-1][0] if found else "",
        faint=bool(found),
        selected=writing.at == card.id,
        name=say("editor.card_line", n=at, question=words),
        value=", ".join(told),
        key=line_key(card.id),
    )


@dataclass(frozen=True, repr=False, eq=False)
class CardLine(Walked):
    """A card in the list, painted as one piece, as there may be hundreds: number, theme, first words, kind, sign."""

    number: str = ""
    theme: str = ""
    icon: str = ""
    kind: str = ""
    words: str = ""
    sign: str = ""
    faint: bool = False
    bleed: ClassVar[float] = 16  # the ring of the focus; nothing on it throws a shadow

    def measure(self, width: float, kit: Kit) -> Size:
        """Two lines of words high at most."""
        lines = min(2, len(kit.type.wrap(self.words, self._role, self._room(width, kit))))
        high = max(_PLATE, lines * kit.type.line_height(self._role)) + 16
        return Size(width, max(60.0, high))

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Nothing inside: it paints all by itself."""
        return ()

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The row's own face, then what stands on it from the left."""
        super().paint(canvas, rect, look, kit)
        theme = kit.theme
        x = rect.x + _SIDE
        if self.number:
            wide = self._number(kit)
            canvas.text(Rect(x, rect.y, wide, rect.h), self.number, "hint_strong", theme.ink_2, align="end")
            x += wide + _GAP
        plate = Rect(x, rect.y + (rect.h - _PLATE) / 2, _PLATE, _PLATE)
        if self.theme:
            canvas.box(plate, theme.band(self.theme), 10)
        canvas.icon(self.icon, plate.inset(9), theme.on_band if self.theme else theme.primary)
        x += _PLATE + _GAP
        ink = theme.ink_2 if self.faint else theme.ink
        room = Rect(x, rect.y + 4, self._room(rect.w, kit), rect.h - 8)
        canvas.text(room, self.words, self._role, ink, max_lines=2, cut=True)
        right = rect.right - _SIDE - _SIGN
        if self.kind:
            canvas.icon(self.kind, Rect(right, rect.y, _SIGN, rect.h), theme.ink_2)
            right -= _SIGN + 8
        if self.sign:
            ink = theme.clash if self.sign == "triangle-alert" else theme.ink_2
            canvas.icon(self.sign, Rect(right, rect.y, _SIGN, rect.h), ink)

    @property
    def _role(self) -> str:
        return "body" if self.number else "name"

    def _number(self, kit: Kit) -> float:
        return kit.type.width("88", "hint_strong") + 2

    def _room(self, width: float, kit: Kit) -> float:
        left = _SIDE + (self._number(kit) + _GAP if self.number else 0) + _PLATE + _GAP
        right = _SIDE + (_SIGN + 8 if self.kind else 0) + (_SIGN + 8 if self.sign else 0)
        return max(60.0, width - left - right)
