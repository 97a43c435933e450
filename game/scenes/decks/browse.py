"""Looking through a deck: its cards face up, one large, with what the facilitator sees beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from game.core.cards import KINDS, THEMES, Card
from game.core.deck import Deck
from game.core.text import Text
from game.record import replace
from game.scenes.card import BigCard, face_words
from game.scenes.card_aloud import said_of
from game.scenes.deck_words import title_of
from game.scenes.page import page
from game.scenes.parts import backs, scroll_by_keys
from game.scenes.scene import Context, Scene
from game.scenes.wish import Wish
from game.storage.catalog import Say
from game.storage.decks import load_deck
from game.ui import access_tree as tree
from game.ui.inputs import Input
from game.ui.widgets import (
    Button,
    Column,
    Dropdown,
    DropdownModel,
    Icon,
    Label,
    Line,
    Named,
    Option,
    Pad,
    Panel,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
    Walked,
    Widget,
)

_BESIDE: Final = 125  # percent of text up to which list, card and notes stand beside each other
_CARD: Final = (484.0, 740.0)  # the width of the card, usual and beside large words
_LINES: Final = 2


class BrowseScene(Scene):
    """The list of cards at the left, the card in the middle, the facilitator's side at the right; arrows turn cards."""

    def __init__(self, deck: Deck, path: Path | None = None) -> None:
        self.deck = deck
        self.path = path  # the file of the user's own deck, which can be written in
        self.at = 0  # the place in the deck of the card that is shown
        self._theme, self._kind = "", ""
        self._lists = {"theme": DropdownModel(), "kind": DropdownModel()}
        self._aloud: tuple[tuple[str, str], ...] = ()
        self._list, self._card, self._side = ScrollModel(), ScrollModel(), ScrollModel()

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("decks.browse_title")

    def opened(self, ctx: Context) -> None:
        """An own deck may have been written in meanwhile; the card that was shown stays, as long as it is there."""
        if self.path is None:
            return
        deck, _ = load_deck(self.path)
        if deck is None:
            return
        here = self.deck.cards[self.at].id
        self.deck = deck
        self.at = next((at for at, card in enumerate(deck.cards) if card.id == here), 0)
        if not self._chosen():
            self._theme = self._kind = ""

    def build(self, ctx: Context) -> Widget:
        """List, card, notes; without the list where words are large."""
        chosen = self._chosen()
        if self.at not in chosen and chosen:
            self.at = chosen[0]
        self._aloud = said_of(ctx.say, self.deck.cards[self.at], self.deck.fallback) if chosen else ()
        parts: list[Widget] = []
        if ctx.settings.text_size <= _BESIDE:
            parts.append(Column((self._filters(ctx), self._cards(ctx, chosen)), gap=16, weight=3))
        parts += [self._big(ctx, chosen), self._notes(ctx, chosen)]
        body = Row(tuple(parts), gap=28, align="stretch", weight=1)
        return page(ctx.say, title_of(ctx, self.deck), body, focused=ctx.settings.text_size > _BESIDE)

    def card_aloud(self) -> tuple[tuple[str, str], ...]:
        """The card that is shown."""
        return self._aloud

    def on_input(self, event: Input, ctx: Context) -> None:
        """Arrows and page keys scroll what is long."""
        scroll_by_keys(event, self._card, self._side)

    # ---- which cards ----

    def _chosen(self) -> list[int]:
        """The places of the cards of the chosen theme and kind."""
        return [
            place
            for place, card in enumerate(self.deck.cards)
            if self._theme in ("", card.theme) and self._kind in ("", card.kind)
        ]

    def _filters(self, ctx: Context) -> Widget:
        themes = [theme for theme in THEMES if any(card.theme == theme for card in self.deck.cards)]
        kinds = [kind for kind in KINDS if any(card.kind == kind for card in self.deck.cards)]
        return Row(
            (
                self._filter(ctx, "theme", themes, self._theme),
                self._filter(ctx, "kind", kinds, self._kind),
            ),
            gap=14,
        )

    def _filter(self, ctx: Context, name: str, values: Sequence[str], now: str) -> Widget:
        say = ctx.say
        options = (
            Option("", say(f"decks.all_{name}s")),
            *(Option(one, say(f"vocabulary.{name}.{one}")) for one in values),
        )

        def choose(value: object) -> None:
            setattr(self, f"_{name}", value)
            self._list.offset = 0

        return Dropdown(options, self._lists[name], now, choose, name=say(f"decks.by_{name}"), key=name, weight=1)

    # ---- the list ----

    def _cards(self, ctx: Context, chosen: list[int]) -> Widget:
        if not chosen:
            return Panel(Column((Label(ctx.say("decks.no_cards"), ink="ink_2"), Spacer())), pad=28, weight=1)
        lines = tuple(self._line(ctx, place) for place in chosen)
        column = Named(Column(lines, gap=4), tree.LIST, name=ctx.say("decks.cards_of", title=title_of(ctx, self.deck)))
        return Panel(Scroll(Pad(column, 10), self._list), pad=(12, 10, 10, 10), weight=1)

    def _line(self, ctx: Context, place: int) -> Widget:
        say, card = ctx.say, self.deck.cards[place]
        words = self._say(ctx, card.question)
        what = f"{say(f'vocabulary.theme.{card.theme}')}. {say(f'vocabulary.kind.{card.kind}')}"
        if card.hidden:
            what += f". {say('decks.hidden_card')}"
        parts: list[Widget] = [
            backs((card.theme,), 34, 46),
            Label(words, max_lines=_LINES, cut=True, weight=1, hidden=True, ink="ink_2" if card.hidden else "ink"),
        ]
        if card.hidden:
            parts.append(Icon("eye-off", 28, "ink_2"))
        here = place == self.at
        return Walked(
            Row(tuple(parts), gap=14),
            lambda: self._go(place),
            on_reach=lambda: self._go(place),
            selected=here,
            autofocus=here,
            name=words,
            value=what,
            pad=9,
            key=f"card/{card.id}",
        )

    def _go(self, place: int) -> None:
        if place != self.at:
            self.at = place
            self._card.offset = self._side.offset = 0

    # ---- the card ----

    def _big(self, ctx: Context, chosen: list[int]) -> Widget:
        say = ctx.say
        wide = _CARD[ctx.settings.text_size > _BESIDE]
        if not chosen:
            return Column((), width=wide)
        here = chosen.index(self.at)
        card = self.deck.cards[self.at]
        number = say("decks.number", card=here + 1, cards=len(chosen))
        face = face_words(say, card, self.deck.title, self.deck.fallback, number)
        before, after = chosen[here - 1], chosen[(here + 1) % len(chosen)]  # round again at either end
        ways = (
            _turn(say("decks.previous"), "arrow-left", "left", lambda: self._go(before)),
            _turn(say("decks.next"), "arrow-right", "right", lambda: self._go(after)),
        )
        if max(ctx.stage.kit.measure(one).w for one in ways) > (wide - 16) / 2:  # their signs stand for their words
            ways = (replace(ways[0], text="", name=ways[0].text), replace(ways[1], text="", name=ways[1].text))
        walk = Row(ways, gap=16)
        shown = Named(BigCard(face, self._card, weight=1, key="card"), name=number, weight=1)
        return Column((shown, walk), gap=18, width=wide)

    # ---- the facilitator's side ----

    def _notes(self, ctx: Context, chosen: list[int]) -> Widget:
        say = ctx.say
        if not chosen:
            return Column((), weight=3)
        card = self.deck.cards[self.at]
        parts: list[Widget] = []
        if ctx.settings.text_size > _BESIDE:
            parts.append(self._filters(ctx))
        if card.hidden:
            parts.append(Row((Icon("eye-off", 30, "primary"), Label(say("decks.hidden_text"), weight=1)), gap=14))
        parts += self._by_kind(ctx, card)
        if card.note is not None:
            parts += [_head(say("decks.note")), Label(self._say(ctx, card.note))]
        if card.examples:
            quotes = (Label(f"‘{self._say(ctx, one)}’") for one in card.examples)
            parts += [_head(say("decks.examples")), *quotes]
        small = self._small(ctx, card)
        if small:
            parts += [Line(), *(Label(words, "hint", "ink_2") for words in small)]
        if not parts:
            parts.append(Label(say("decks.no_note"), ink="ink_2"))
        inside = Scroll(Pad(Column(tuple(parts), gap=12), 6), self._side)
        notes = Panel(inside, pad=(28, 22, 22, 22), weight=1, name=say("decks.facilitator"))
        if self.path is None:
            return replace(notes, weight=3)
        write = Button(
            say("decks.edit"), lambda: self._write(ctx, card), "quiet", "pencil", shortcut="b", key="edit", weight=1
        )
        return Column((notes, Row((write,))), gap=18, weight=3)

    def _write(self, ctx: Context, card: Card) -> Wish | None:
        """Write in the card that is shown."""
        from game.scenes.deck_editor import opening  # not needed before somebody writes

        assert self.path is not None, "only an own deck can be written in"
        return opening.edit(ctx, self.path, card.id)

    def _by_kind(self, ctx: Context, card: Card) -> list[Widget]:
        """What a card of its kind asks for besides its question."""
        say = ctx.say
        if card.kind == "scale":
            ends = (say("decks.end", n=n, words=self._say(ctx, words)) for n, words in ((1, card.low), (5, card.high)))
            return [_head(say("decks.ends")), *(Label(words) for words in ends)]
        if card.kind == "term":
            return [_head(say("decks.term")), Label(self._say(ctx, card.term), "name_small")]
        if card.kind == "exchange" and card.direction is not None:
            return [_head(say("decks.direction")), Label(say(f"vocabulary.direction.{card.direction}"))]
        if card.kind == "interest" and card.lens is not None:
            return [_head(say("decks.lens")), Label(say(f"vocabulary.lens.{card.lens}"))]
        return []

    def _small(self, ctx: Context, card: Card) -> list[str]:
        """What is good to know of a card, and seldom needed."""
        say = ctx.say
        told = []
        if card.moment is not None:
            told.append(say(f"decks.moment.{card.moment}"))
        if card.minutes is not None:
            told.append(say("decks.minutes", n=card.minutes))
        if card.measured_id is not None:
            told.append(say("decks.measured"))
        if card.source is not None:
            told.append(say("play.note_source", title=card.source.title, organisation=card.source.organisation))
        return told

    def _say(self, ctx: Context, text: Text) -> str:
        return text.say(ctx.say.language, self.deck.fallback)


def _head(words: str) -> Widget:
    return Label(words, "label", "ink_2", heading=2)


def _turn(words: str, icon: str, key: str, on_press: Callable[[], object]) -> Button:
    return Button(words, on_press, "quiet", icon, icon_after=key == "right", shortcut=key, weight=1, key=key)
