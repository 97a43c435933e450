"""A deck from a file that somebody else made: who made it and what is in it, and only then whether it is added."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.background import Job
from game.core.deck import Deck
from game.scenes.board_beside import enlarged
from game.scenes.card import WIDE, BigCard, face_words
from game.scenes.deck_words import MOST_FAULTS, about_of, fault_panel, fault_title, minor_words, title_of
from game.scenes.decks.browse import BrowseScene
from game.scenes.decks.sheet import facts
from game.scenes.page import page
from game.scenes.parts import note, scroll_by_keys
from game.scenes.scene import Context, Scene
from game.scenes.wish import Pop, Push, Wish
from game.storage.catalog import Say
from game.storage.notice import RefusedError
from game.storage.own_decks import Opened, add, equal_deck, open_deck, replace, standing
from game.storage.why_not import why_not
from game.storage.written_decks import earlier_file
from game.ui.fitting import FirstThatFits
from game.ui.inputs import Input
from game.ui.widgets import Button, Column, Label, Line, Named, Pad, Panel, Row, Scroll, ScrollModel, Spacer, Widget


class OpenedScene(Scene):
    """One sheet about the deck; nothing is written before somebody says so, and nothing is ever overwritten unasked."""

    def __init__(self, file: Path, on_added: Callable[[str], object] | None = None) -> None:
        self.file = file
        self._on_added = on_added  # is told the id under which it was added
        self._job: Job[Opened] | None = None
        self._scroll, self._card = ScrollModel(), ScrollModel()

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("decks.opened_title")

    def opened(self, ctx: Context) -> None:
        """Read the file, beside the screen's thread: it may lie on a slow drive."""
        if self._job is None:
            file, say = self.file, ctx.say
            self._job = ctx.jobs.start(lambda job: open_deck(file, say))

    def closed(self, ctx: Context) -> None:
        """Wait no longer."""
        if self._job is not None:
            self._job.let_go()

    def on_input(self, event: Input, ctx: Context) -> None:
        """Arrows and page keys scroll, as nothing in the sheet takes the focus."""
        scroll_by_keys(event, self._scroll, self._card)

    def build(self, ctx: Context) -> Widget:
        """The deck, or what is wrong with the file."""
        say = ctx.say
        if self._job is None or not self._job.done:
            parts: tuple[Widget, ...] = (Label(say("keep.reading"), ink="ink_2"),)
            buttons: tuple[Button, ...] = ()
        else:
            found = self._job.result
            parts = self._faulty(ctx, found) if found.deck is None else self._shown(ctx, found.deck, found)
            buttons = () if found.deck is None else self._buttons(ctx, found.deck)
        inside: Widget = Scroll(Pad(Column(parts, gap=16), 8), self._scroll, weight=1)
        if buttons:
            in_line = Row((Spacer(), *buttons), gap=16)
            inside = Column((inside, FirstThatFits((in_line, Column(tuple(reversed(buttons)), gap=12)))), gap=20)
        sheet: Widget = Panel(inside, pad=(34, 26, 28, 26), weight=1)
        deck = self._deck
        if deck is not None and not enlarged(ctx):
            sheet = Row((sheet, self._first(ctx, deck)), gap=28, align="stretch", weight=1)
        # while the file is read nothing has the focus, so that it goes where the next step is
        return page(say, self.title(say), sheet, focused=self._job is not None and self._job.done and not buttons)

    @property
    def _deck(self) -> Deck | None:
        return self._job.result.deck if self._job is not None and self._job.done else None

    def _first(self, ctx: Context, deck: Deck) -> Widget:
        """The first card, as it would lie on the table."""
        number = ctx.say("decks.number", card=1, cards=len(deck.cards))
        face = face_words(ctx.say, deck.cards[0], deck.title, deck.fallback, number)
        return Named(BigCard(face, self._card, weight=1), name=number, width=WIDE)

    def _shown(self, ctx: Context, deck: Deck, found: Opened) -> tuple[Widget, ...]:
        say = ctx.say
        parts: list[Widget] = [
            Label(title_of(ctx, deck), "heading_big", heading=2),
            Label(about_of(ctx, deck)),
            *facts(ctx, deck),
            Line(),
            note(*self._standing(ctx, deck)),
        ]
        parts += [note("info", words) for words in minor_words(ctx, found.faults)]
        parts.append(Label(say("decks.file", file=self.file), "hint", "ink_2"))
        return tuple(parts)

    def _standing(self, ctx: Context, deck: Deck) -> tuple[str, str]:
        """How it stands to what is on the shelf already, as an icon and words."""
        say, decks = ctx.say, ctx.desk.decks
        match standing(deck, decks):
            case "new":
                return "shield-check", say("decks.standing_new")
            case "same":
                return "check", say("decks.standing_same", title=title_of(ctx, equal_deck(deck, decks) or deck))
            case "other":
                return "info", say(
                    "decks.standing_other", title=title_of(ctx, decks[deck.id]), version=decks[deck.id].version
                )

    def _faulty(self, ctx: Context, found: Opened) -> tuple[Widget, ...]:
        say = ctx.say
        faults = [fault for fault in found.faults if not fault.minor]
        title, after = fault_title(ctx, str(self.file)), say("decks.nothing_changed")
        return (fault_panel(ctx, title, faults, after=after, most=MOST_FAULTS),)

    def _buttons(self, ctx: Context, deck: Deck) -> tuple[Button, ...]:
        say = ctx.say
        how = standing(deck, ctx.desk.decks)
        look = Button(say("decks.browse"), lambda: Push(BrowseScene(deck)), icon="eye", shortcut="k", key="browse")
        if how == "same":
            done = Button(say("decks.to_shelf"), Pop, "primary", "check", shortcut="enter", autofocus=True, key="done")
            return (look, done)
        words = say("decks.add" if how == "new" else "decks.add_beside")
        put = Button(
            words, lambda: self._add(ctx, deck), "primary", "plus", shortcut="ctrl+enter", autofocus=True, key="add"
        )
        if how == "other" and ctx.desk.is_own(deck.id):
            over = Button(say("decks.replace"), lambda: self._replace(ctx, deck), icon="refresh-cw", shortcut="v",
                          key="replace")  # fmt: skip
            return (look, over, put)
        return (look, put)

    # ---- adding ----

    def _add(self, ctx: Context, deck: Deck) -> Wish | None:
        def act() -> tuple[Deck, str]:
            added = add(deck, ctx.desk.own_decks, ctx.desk.decks).deck
            return added, ctx.say("decks.added", title=title_of(ctx, added))

        return self._done(ctx, act)

    def _replace(self, ctx: Context, deck: Deck) -> Wish | None:
        def act() -> tuple[Deck, str]:
            earlier = earlier_file(replace(deck, ctx.desk.own_decks))
            return deck, ctx.say("decks.replaced", title=title_of(ctx, deck), file=earlier)

        return self._done(ctx, act)

    def _done(self, ctx: Context, act: Callable[[], tuple[Deck, str]]) -> Wish | None:
        """Do it, and go back to the shelf; where it cannot be done, say why and stay."""
        try:
            there, told = act()
        except RefusedError as refused:
            reason = refused.notice.words(ctx.say)
        except OSError as error:
            reason = why_not(error, ctx.say)
        else:
            ctx.desk.read_decks_again()
            if self._on_added is not None:
                self._on_added(there.id)
            ctx.toast(told, icon="check")
            return Pop()
        ctx.toast(ctx.say("decks.not_added", reason=reason), icon="triangle-alert")
        return None
