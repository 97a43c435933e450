"""The large card in the middle of the table: theme, kind, depth, question, why it matters, questions to ask on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.core.cards import Card
from game.core.seats import PileCard
from game.core.text import Text
from game.scenes.board_parts import PILE
from game.scenes.faces import paint_back, paint_front
from game.scenes.view import Play
from game.storage.catalog import Catalog
from game.ui.art.cards import BAND, NAME_LEFT, RADIUS
from game.ui.canvas import Canvas
from game.ui.fitting import FirstThatFits
from game.ui.geometry import Rect, Size
from game.ui.moving import Moving
from game.ui.record import record
from game.ui.roles import QUESTION, QUESTION_SMALLER
from game.ui.ways import Deal
from game.ui.widget import Kit, Look, Spot
from game.ui.widgets import Column, Label, Line, Named, Pad, Picture, Row, Scroll, ScrollModel, Spacer, Widget

WIDE, HIGH = 484.0, 904.0
SIDE = 36.0
PILE_LEFT, PILE_TOP = 34.0, 104.0
"""Where the draw pile lies on the frame, from which cards come."""
_ORNAMENT_LEAST, _ORNAMENT_MOST = 80.0, 190.0
"""The lowest gap that gets a drawing, and the highest drawing."""
_ORNAMENT_ROOM = 8.0, 0.14
"""How much of the gap stays free, at least and as a share of it."""


@dataclass(frozen=True)
class CardWords:
    """What stands on a card, in the language of the screen; `language` is that of its own words where it has no other."""

    theme: str
    theme_name: str
    kind: str
    depth: int
    depth_name: str
    question: str
    why: str
    ask_on: str
    follow_ups: tuple[str, ...]
    deck: str
    number: str
    language: str = ""


def card_words(play: Play, pile_card: PileCard, index: int, total: int) -> CardWords:
    """The words of a card of this session, at its place in the pile."""
    number = play.say("play.progress", card=index + 1, cards=total)
    return face_words(play.say, pile_card.card, pile_card.deck_title, pile_card.fallback, number)


def face_words(say: Catalog, card: Card, deck: Text, fallback: str, number: str) -> CardWords:
    """The words of any card of a deck with this title, in the language of the screen or else the deck's own."""
    spoken = card.question.spoken(say.language, fallback)
    return CardWords(
        card.theme,
        say(f"vocabulary.theme.{card.theme}"),
        kind_words(say, card),
        card.depth,
        say(f"vocabulary.depth.{card.depth}"),
        card.question.say(say.language, fallback),
        card.why.say(say.language, fallback) if card.why else "",
        say("play.ask_on"),
        tuple(text.say(say.language, fallback) for text in card.follow_ups),
        deck.say(say.language, fallback),
        number,
        "" if spoken == say.language else spoken,
    )


def kind_words(say: Catalog, card: Card) -> str:
    """What sort of answer a card takes, and in which special way it asks for that."""
    if card.kind == "external" and card.empty_chair:
        return say("play.empty_chair")
    kind = say(f"vocabulary.kind.{card.kind}")
    if card.kind == "interest" and card.lens:
        return say("play.through_lens", kind=kind, lens=say(f"vocabulary.lens.{card.lens}"))
    return kind


@record
class BigCard(Widget):
    """A card, face up, as large as its rectangle; long words scroll inside it."""

    words: CardWords
    scroll: ScrollModel
    bleed: ClassVar[float] = 50

    def measure(self, width: float, kit: Kit) -> Size:
        """Its own size where nobody says otherwise."""
        return Size(min(width, WIDE), HIGH)

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """The theme's name in the band, the rest below it."""
        wide = rect.w - NAME_LEFT - 34
        roles = ("band", "heading", "name", "body_strong")
        role = next((one for one in roles if kit.type.width(self.words.theme_name, one) <= wide), "")
        if not role:  # on more lines, as small as it takes
            lines = {
                one: len(kit.type.wrap(self.words.theme_name, one, wide)) for one in ("body_strong", "hint_strong")
            }
            fitting = (one for one, count in lines.items() if count * kit.type.line_height(one) <= BAND - 8)
            role = next(fitting, "label")
        name = Label(self.words.theme_name, role, "on_band", vertical="center")
        below = Rect(rect.x, rect.y + BAND, rect.w, rect.h - BAND)
        body = self._body(below, kit)
        return (Spot(name, Rect(rect.x + NAME_LEFT + 14, rect.y, wide + 12, BAND)), Spot(body, below))

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Paper with its shadow, band, medallion."""
        name = min(kit.type.width(self.words.theme_name, "band") + 28, rect.w - NAME_LEFT - 8)
        paint_front(canvas, rect, self.words.theme, name)

    def _body(self, rect: Rect, kit: Kit) -> Widget:
        """The fullest set of words that fits; smaller questions first, then without the reason, then scrolling."""
        words = self.words.question.split()
        wide = rect.w - 2 * SIDE
        whole = [role for role in QUESTION if all(kit.type.width(word, role) <= wide for word in words)]
        roles = whole or QUESTION[-1:]
        choices: list[Widget] = [self._column(role) for role in roles]
        choices += [self._column(role, why=False) for role in roles[-2:]]
        choices.append(self._column(self._scrolled(rect, kit), scrolls=True))
        return FirstThatFits(tuple(choices), down=True)

    def _scrolled(self, rect: Rect, kit: Kit) -> str:
        """The role of a question over what scrolls: with enlarged text a smaller one, so that it can be read whole."""
        role, wide = QUESTION[-1], rect.w - 2 * SIDE - 10
        high = rect.h - kit.type.line_height("label") - kit.type.line_height("hint_strong") - 90
        for smaller in QUESTION_SMALLER if kit.type.factor > 1 else ():
            whole = all(kit.type.width(word, role) <= wide for word in self.words.question.split())
            if whole and len(kit.type.wrap(self.words.question, role, wide)) * kit.type.line_height(role) <= high:
                break
            role = smaller
        return role

    def _column(self, role: str, why: bool = True, scrolls: bool = False) -> Widget:
        words = self.words
        kind, depth = Label(words.kind, "label", "ink_2"), (_pips(words), Label(words.depth_name, "label", "ink_2"))
        meta = FirstThatFits((Row((kind, Spacer(), *depth), gap=10), Column((kind, Row(depth, gap=10)), gap=6)))
        parts: list[Widget] = [meta, Label(words.question, role, heading=2, in_language=words.language)]
        if why and words.why:
            parts.append(Label(words.why, "card_text", "ink_2", in_language=words.language))
        asked: list[Widget] = [Label(words.ask_on, "label", "ink_2")] if words.follow_ups else []
        asked += [_bullet(text, words) for text in words.follow_ups]
        number = Label(words.number, "hint_strong", "ink_2")
        foot = FirstThatFits(
            (
                Row((Label(words.deck, "hint_strong", "ink_2"), Spacer(), number)),
                Row((Label(words.deck, "hint_strong", "ink_2", max_lines=2, cut=True, weight=1), number), gap=16),
            )
        )
        bottom = Pad(foot, sides=(SIDE, 12, SIDE, 18))
        if scrolls:
            body = Pad(Column((*parts, *asked), gap=16), sides=(SIDE, 22, SIDE - 10, 12))
            return Column((Scroll(body, self.scroll, weight=1), Line(), bottom), gap=0)
        ornament = _Ornament(words.theme, weight=1)
        top = Pad(Column(tuple(parts), gap=20), sides=(SIDE, 24, SIDE, 8))
        ask = Pad(Column(tuple(asked), gap=8), sides=(SIDE, 8, SIDE, 16))
        return Column((top, ornament, ask, Line(), bottom), gap=0)


@record
class _Ornament(Widget):
    """A quiet drawing of the theme where a short question leaves room."""

    theme: str

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """In the middle of the gap, as high as that lets it be; none where a long question leaves no room."""
        if canvas.art is None or rect.h < _ORNAMENT_LEAST:
            return
        least, share = _ORNAMENT_ROOM
        high = min(_ORNAMENT_MOST, rect.h - max(least, share * rect.h)) // 10 * 10
        canvas.sprite(canvas.art.ornament(round(rect.w - 2 * SIDE), high, self.theme), rect)


def _pips(words: CardWords) -> Widget:
    depth, theme = words.depth, words.theme

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.pips(depth, _accent(canvas, theme)), rect)

    return Picture(paint, (60, 16), (depth, theme))


def _accent(canvas: Canvas, theme: str) -> str:
    """The theme's colour for small marks; on dark paper it would not be seen, so they are in ink there."""
    return canvas.theme.ink if canvas.theme.outline else canvas.theme.band(theme)


def _bullet(text: str, words: CardWords) -> Widget:
    def paint(canvas: Canvas, rect: Rect) -> None:
        canvas.disc(rect.x + 5, rect.y + 17 * canvas.type.factor, 5, _accent(canvas, words.theme), "", 0)

    asked = Label(text, "card_text", weight=1, in_language=words.language)
    return Row((Picture(paint, (14, 34), words.theme), asked), gap=12, align="start")


def dealt(play: Play, words: CardWords, scroll: ScrollModel) -> Widget:
    """The card in turn, which comes from the pile and turns over when it is new; it can be used from the start."""
    frame = play.ctx.stage.kit.frame
    pile = Rect(frame.x + PILE_LEFT, frame.y + PILE_TOP, *PILE)
    card = Named(BigCard(words, scroll, key="card"), name=words.number)
    return Moving(
        card,
        Deal("deal", pile, lambda canvas, rect: paint_back(canvas, rect, words.theme, RADIUS, card=True)),
        width=WIDE,
        key="dealing",
    )
