"""Trying a card: a real table of two parties that plays this one card, and of which nothing is kept."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

from game.core.cards import Card
from game.core.deck_draft import DeckDraft
from game.core.seats import PileCard, Rules
from game.core.setup import Member, Setup, Side, begin
from game.core.text import NAME_LENGTH, Text
from game.desk import Playing, random_id
from game.scenes.deck_editor.words import deck_title
from game.scenes.play import PlayScene
from game.scenes.play_dialogs import PauseDialog
from game.scenes.scene import Context, Scene
from game.scenes.wish import Pop, Push, Wish
from game.session import Session
from game.storage.catalog import Say
from game.storage.drafts import Drafts
from game.storage.journal import Journal, journal_path
from game.storage.why_not import why_not
from game.ui.inputs import Input
from game.ui.widgets import Widget

_PARTIES = 2


def try_card(ctx: Context, draft: DeckDraft, card: Card) -> Wish | None:
    """Sit down with one card; a toast says why there is no table, as when the disk is full."""
    try:
        return Push(TryScene(_table(ctx, draft, card)))
    except OSError as error:
        ctx.toast(ctx.say("editor.not_opened", reason=why_not(error, ctx.say)), icon="triangle-alert")
        return None


def _table(ctx: Context, draft: DeckDraft, card: Card) -> Playing:
    say = ctx.say
    title = deck_title(say, draft)
    on_pile = PileCard(
        deck_id=draft.id,
        deck_title=Text({draft.fallback: title}),
        deck_hash="0" * 64,
        fallback=draft.fallback,
        card=card.model_copy(update={"hidden": False}),
    )
    sides = tuple(
        Side(
            name=say(f"setup.sign_name.{number}"),
            number=number,
            members=(Member(name=say("setup.player_name", n=number)),),
        )
        for number in range(1, _PARTIES + 1)
    )
    setup = Setup(
        title=say("editor.try_title", title=title)[:NAME_LENGTH],
        language=ctx.settings.language,
        sides=sides,
        decks=(draft.id,),
        rules=Rules(cards_each=1, minutes=None),
    )
    started = begin(setup, [on_pile], 1, Random(1), random_id, (card.id,))
    folder = Path(tempfile.mkdtemp(prefix="alliance-cards-"))
    path = journal_path(folder, started.session_id)
    journal = Journal.create(path, ctx.desk.clock)
    return Playing(Session.start(journal, started), path, journal, Drafts(path), passing=folder)


class TryScene(Scene):
    """The table as everybody knows it; it goes away when its card is over, and where else one would pause."""

    helped = False

    def __init__(self, playing: Playing) -> None:
        self.playing = playing
        self.table = PlayScene(playing)
        self.table.remembers = False
        self.light = self.table.light

    def title(self, say: Say) -> str:
        """The deck that is tried."""
        return self.table.title(say)

    def opened(self, ctx: Context) -> None:
        """The table sits down."""
        self.table.opened(ctx)

    def closed(self, ctx: Context) -> None:
        """Nothing of it stays."""
        self.table.closed(ctx)

    def build(self, ctx: Context) -> Widget:
        """The table."""
        return self.table.build(ctx)

    def on_input(self, event: Input, ctx: Context) -> object:
        """What the table does with it."""
        return self.table.on_input(event, ctx)

    def card_aloud(self) -> tuple[tuple[str, str], ...]:
        """The card on the table."""
        return self.table.card_aloud()

    def spoken_in_secret(self) -> tuple[str, ...] | None:
        """What may be said while somebody answers in secret."""
        return self.table.spoken_in_secret()

    def tick(self, ctx: Context) -> object:
        """Go back once the card is over, or somebody wants to leave."""
        changed = self.table.tick(ctx)
        if isinstance(self.table.dialog, PauseDialog) or self.playing.session.state.turn is None:
            ctx.toast(ctx.say("editor.tried"), icon="check")
            return Pop()
        return changed
