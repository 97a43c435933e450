"""The deck editor: the deck itself, a card of each kind, what is not finished, two languages, many cards, large text."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from game.core.card_draft import CardDraft
from game.core.cards import Kind
from game.core.deck_draft import DeckDraft
from game.scenes.deck_editor.scene import DeckEditorScene
from game.scenes.deck_editor.writing import DECK, Writing
from game.storage import paths
from game.storage.decks import load_deck
from game.storage.disk import DISK, Disk
from game.storage.written_decks import WrittenDeck, begin
from tests.stagehand import Made, Stagehand


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """Yield the main states."""
    yield "new", lambda hand: (writing_in(hand, _new()), ("ctrl+enter",))
    yield "deck", lambda hand: writing_in(hand, few(), DECK)
    yield "more", lambda hand: (writing_in(hand, few(), "c1"), ("alt+m",))
    yield "scale", lambda hand: writing_in(hand, few(), "c2")
    yield "unfinished", lambda hand: (writing_in(hand, few(), "c2"), ("f8",))
    yield "advised", lambda hand: writing_in(hand, _advised(), "c7")
    yield "tried", lambda hand: (writing_in(hand, few(), "c1"), ("f9",))
    yield "translating", lambda hand: (_translating(hand), ("alt+m",))
    yield "many", lambda hand: writing_in(hand, many(), "trust-03")
    yield "large", partial(_large, "c2")
    yield "deck-large", partial(_large, DECK)
    yield "unsaved", lambda hand: (writing_in(hand, few(), "c1", disk=Full()), ("alt+down", "esc"))


class Full(Disk):
    """A disk that takes nothing more, once the deck is open."""

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _new() -> DeckDraft:
    return DeckDraft(
        id="ours",
        languages=("nl",),
        title={"nl": "Nieuwe kaartenset"},
        about={"nl": "Eigen kaarten."},
        authors=("Ons team",),
        licence="Voor eigen gebruik",
    )


def _card(name: str, kind: Kind, theme: str, question: str, english: str = "", **values: object) -> CardDraft:
    words = {"nl": question, "en": english} if question else {}
    return CardDraft.model_validate({"id": name, "kind": kind, "theme": theme, "question": words, **values})


def few() -> DeckDraft:
    """Return a deck of six cards in two languages, of which one lacks its words at both ends, and one everything."""
    cards = (
        _card(
            "c1",
            "interest",
            "mutual_gains",
            "Wat moet het wijkteam jou over een jaar hebben opgeleverd?",
            "What must the neighbourhood team have done for you in a year?",
            why={"nl": "Wat je niet noemt, kan niemand je gunnen."},
            follow_ups=({"nl": "Waaraan merk je dat?"}, {"nl": "Wie merkt het nog meer?"}),
            examples=({"nl": "Minder dubbel werk"}, {"nl": "Korter wachten"}),
            note={"nl": "Vraag door tot het over mensen gaat."},
            source_title="Eigen ervaring",
            source_organisation="Wijkteam Noord",
        ),
        _card("c2", "scale", "trust", "Ik weet wie waarover beslist.", "I know who decides about what."),
        _card(
            "c3", "term", "shared_language", "Wat bedoel jij met regie?", term={"nl": "regie", "en": "lead"}, depth=2
        ),
        _card("c4", "external", "externals", "Wie merkt dit ook, en zit hier niet aan tafel?", empty_chair=True),
        _card("c5", "exchange", "give_and_take", "Wat kunnen jullie missen voor een ander?", hidden=True, depth=3),
        _card("c6", "open", "appreciation", ""),
    )
    return _new().model_copy(
        update={
            "title": {"nl": "Van start in de wijk", "en": "A start in the neighbourhood"},
            "languages": ("nl", "en"),
            "authors": ("Noor Bakker", "Wijkteam Noord"),
            "cards": cards,
        }
    )


def _advised() -> DeckDraft:
    card = _card("c7", "open", "trust", "Kunnen jullie de synergie borgen?", "Can you leverage the synergy?")
    return few().model_copy(update={"cards": (*few().cards, card)})


def many() -> DeckDraft:
    """Return the base deck, to be written in."""
    deck, _ = load_deck(paths.resource("decks") / "alliance.toml")
    assert deck is not None
    return DeckDraft.of(deck)


def writing_in(
    hand: Stagehand, draft: DeckDraft, at: str = DECK, folder: Path | None = None, disk: Disk = DISK
) -> DeckEditorScene:
    """Return the editor with a deck that is open at a card."""
    path = begin(folder or hand.desk.saves / "own decks", draft)
    files = WrittenDeck(path, disk)
    writing = Writing(files.open())
    if hand.language in draft.languages:
        writing.language = hand.language
    writing.choose(at)
    return DeckEditorScene(files, writing)


def _translating(hand: Stagehand) -> DeckEditorScene:
    scene = writing_in(hand, few(), "c1")
    scene.writing.beside, scene.writing.language = True, "en"
    return scene


def _large(at: str, hand: Stagehand) -> Made:
    hand.settings = replace(hand.settings, text_size=200)
    return writing_in(hand, few(), at)
