"""A deck as sheets of cards to print on both sides and cut."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final, get_args

from game.background import Job
from game.core.deck import Deck
from game.record import record, replace
from game.reports.cards.grid import CardSize, Grid, grid
from game.reports.cards.printing import print_deck
from game.reports.cards.wish import PrintWish, both
from game.reports.making import Paper
from game.scenes.deck_words import dealt, title_of
from game.scenes.decks.to_file import ToFileScene, Work
from game.scenes.keep.opener import Opener
from game.scenes.parts import note
from game.scenes.scene import Context
from game.storage.catalog import Say
from game.storage.disk import DISK, write_atomically, write_new
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Checkbox, ChoiceGroup, Label, Line, Option, Picture, Row, Spacer, Widget

_BOTH: Final = "both"
_SHEET: Final = 300.0  # the height of a sheet of A4 in the drawing


@record
class PrintChoices:
    """How the cards are printed."""

    language: str
    paper: Paper = "a4"
    cards: CardSize = "poker"
    notes: bool = True


class PrintScene(ToFileScene):
    """In which language, on which paper, how large; and beside that what the sheets look like and how to print them."""

    slow = True

    def __init__(self, deck: Deck, opener: Opener | None = None) -> None:
        super().__init__(deck, opener)
        self._choices = PrintChoices(deck.fallback)
        self._shortened = 0

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("decks.print_title")

    def opened(self, ctx: Context) -> None:
        """Begin with the language of the screen, where the deck has it."""
        if not self._ready and ctx.settings.language in self.deck.languages:
            self._choices = replace(self._choices, language=ctx.settings.language)
        super().opened(ctx)

    def ending(self) -> str:
        """Always a PDF."""
        return ".pdf"

    def rows(self, ctx: Context) -> tuple[Widget, ...]:
        """Language, paper, size, and whether there are pages for the facilitator."""
        say, now = ctx.say, self._choices
        own = say.languages()
        spoken = [Option(code, own.get(code, code), language=code) for code in self.deck.languages]
        if len(self.deck.languages) > 1:
            spoken.append(Option(_BOTH, say("decks.both", languages=" + ".join(both(self.deck)))))
        choices = {
            "language": tuple(spoken),
            "paper": tuple(Option(one, say(f"keep.paper.{one}")) for one in get_args(Paper)),
            "cards": tuple(Option(one, say(f"decks.size.{one}")) for one in get_args(CardSize)),
        }
        notes = Checkbox(say("decks.print_notes"), now.notes, partial(self._change, notes=not now.notes), key="notes")
        return (*(self._row(ctx, name, options) for name, options in choices.items()), Row((notes,)))

    def about(self, ctx: Context) -> tuple[Widget, ...]:
        """What comes out of the printer, and how to set that."""
        say, sheet = ctx.say, self._grid()
        count = -(-(dealt(self.deck) + len(self._languages())) // (sheet.columns * sheet.rows))
        return (
            Label(title_of(ctx, self.deck), "heading", heading=2),
            Row((Spacer(), self._drawn(sheet), Spacer())),
            Label(say("decks.sheets", n=count)),
            Line(),
            note("printer", say("decks.print_how")),
            note("info", say("decks.print_cut")),
        )

    def button(self, ctx: Context) -> tuple[str, str]:
        """Make them."""
        return ctx.say("decks.print_do"), "printer"

    def work(self, ctx: Context, path: Path, *, over: bool) -> Work:
        """Set the sheets, and write them."""
        deck, now, words_in = self.deck, self._choices, ctx.say.in_language
        wish = PrintWish(ctx.desk.today(), self._languages(), now.paper, now.cards, now.notes)

        def make(job: Job[Path]) -> Path:
            printed = print_deck(deck, wish, words_in)
            job.tell(0.9)
            (write_atomically if over else write_new)(DISK, path, printed.pdf)
            self._shortened = len(printed.shortened)
            return path

        return make

    def afterwards(self, ctx: Context) -> str:
        """Say how many cards hold a text that did not fit."""
        if not self._shortened:
            return ""
        return ctx.say("decks.shortened", n=self._shortened)

    # ---- the choices ----

    def _row(self, ctx: Context, name: str, options: tuple[Option, ...]) -> Widget:
        words = ctx.say(f"decks.choose.{name}")
        change = lambda value: self._change(**{name: value})  # noqa: E731
        group = ChoiceGroup(options, getattr(self._choices, name), change, name=words, key=name, weight=1)
        return self.chosen(ctx, words, group)

    def _change(self, **values: object) -> None:
        self._choices = replace(self._choices, **values)

    def _languages(self) -> tuple[str, ...]:
        one = self._choices.language
        return both(self.deck) if one == _BOTH else (one,)

    # ---- the drawing ----

    def _grid(self) -> Grid:
        return grid(self._choices.paper, self._choices.cards)

    def _drawn(self, sheet: Grid) -> Widget:
        """A sheet from the front and from the back, with the first cards of the deck on it."""
        themes = tuple(card.theme for card in self.deck.cards if not card.hidden)[: sheet.columns * sheet.rows]
        scale = _SHEET / 297
        wide, high = sheet.page[0] * scale, sheet.page[1] * scale

        def paint(canvas: Canvas, rect: Rect) -> None:
            for place, corners in enumerate((sheet.fronts(), sheet.backs())):
                x = rect.x + place * (wide + 24)
                canvas.box(Rect(x, rect.y, wide, high), "#FFFFFF", 3, edge=canvas.theme.control)
                for theme, (left, top) in zip(themes, corners, strict=False):
                    size = (sheet.card[0] * scale, sheet.card[1] * scale)
                    _paint_card(canvas, Rect(x + left * scale, rect.y + top * scale, *size), theme, back=place == 1)

        return Picture(paint, (2 * wide + 24, high), (themes, sheet))


def _paint_card(canvas: Canvas, rect: Rect, theme: str, *, back: bool) -> None:
    assert canvas.art is not None
    if back:
        canvas.sprite(canvas.art.card_back(round(rect.w), round(rect.h), theme, radius=2), rect)
        return
    canvas.box(rect, "#FFFCF5", 2, edge=canvas.theme.control)
    canvas.fill(Rect(rect.x + 1, rect.y + 1, rect.w - 2, rect.h * 0.16), canvas.theme.band(theme))
    for line in range(3):
        canvas.fill(Rect(rect.x + rect.w * 0.12, rect.y + rect.h * (0.3 + 0.14 * line), rect.w * 0.7, 3), "#5D6562")
