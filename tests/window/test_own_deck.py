"""A deck of one's own in a real window, by keyboard: made, played, handed on, and added by somebody else."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from game.core.deck import Deck
from game.core.replay import replay
from game.storage import reading
from game.storage.decks import load_deck
from game.storage.family import SUFFIX
from game.ui.access_tree import BUTTON, DIALOG, DROPDOWN, GROUP, HEADING, LABEL, LIST_ITEM, TEXT_FIELD, TOGGLE
from tests.window.desktop import Desktop
from tests.window.table import Table
from tests.window.wait import until

pytestmark = pytest.mark.window

TITLE: Final = "Eén wijk, vijf kaarten"
CARDS: Final = {
    "Open vraag": "Waar zijn jullie trots op?",
    "Belang": "Wat moet dit jóu opleveren?",
    "Halen en brengen": "Wat kunnen jullie missen?",
    "Schaal, geheim": "Ik weet wie waarover beslist.",
    "Externe": "Wie merkt dit ook?",
}
"""Kinds in the order of the list from which they are chosen, each with what its card asks."""
ENDS: Final = {"1 betekent": "helemaal niet", "5 betekent": "helemaal wel"}


def test_a_deck_is_made_played_handed_on_and_added_by_somebody_else(desktop: Desktop, tmp_path: Path) -> None:
    maker, friend, mail = tmp_path / "maker", tmp_path / "friend", tmp_path / "Downloads"
    mail.mkdir()
    outside = Desktop({**desktop.environment, "HOME": str(tmp_path)}, desktop.reader, tmp_path)
    for home in (maker, friend):
        home.mkdir()
        (home / "settings.json").write_text('{"hints": false}')
    with outside.start("--lang", "nl", home=maker) as game:
        writer = Writer(game)
        writer.make()
        writer.play_alone()
        writer.hand_on()
    (made,) = (maker / "summaries").iterdir()
    assert played(maker) == set(CARDS.values())
    shutil.copy(made, mail)
    with outside.start("--lang", "nl", home=friend) as game:
        Writer(game).add(made.name)
    mine, theirs = (only(home / "decks") for home in (maker, friend))
    assert mine == theirs
    assert [card.question.say("nl", "nl") for card in theirs.cards] == list(CARDS.values())
    assert len({card.kind for card in theirs.cards}) == len(CARDS)


class Writer(Table):
    """Somebody with a keyboard who knows only what a screen reader is told."""

    def make(self) -> None:
        """From the title: a new deck with a card of each kind."""
        game = self.game
        game.find(BUTTON, "Kaartensets")
        game.keys("k")
        game.find(HEADING, "Kaartensets")
        game.keys("n")
        game.fill("Hoe heet deze kaartenset?", TITLE)
        for number, (kind, words) in enumerate(CARDS.items()):
            game.keys("ctrl+Return")
            game.find(LIST_ITEM, f"Kaart {number + 1}: Nog geen vraag")
            self.kind(kind, steps=min(number, 1))
            game.fill("Stelling" if "Schaal" in kind else "Vraag", words)
            for field, end in ENDS.items() if "Schaal" in kind else ():
                self.write(field, end)
        game.find(LABEL, "5 kaarten doen mee")
        game.keys("Escape")
        self.listed()
        game.keys("Escape")

    def kind(self, kind: str, steps: int) -> None:
        """Take a kind that stands so many lines below that of the card before."""
        if steps:
            self.reach(DROPDOWN, "Soort")
            self.game.keys("Down", *["Down"] * steps, "Return")
        field = "Stelling" if "Schaal" in kind else "Vraag"
        until(lambda: self.game.window.look(TEXT_FIELD, field), f"a field for {kind}")

    def play_alone(self) -> None:
        """Alone at the table, with this deck only: each card is answered, or talked about."""
        game = self.game
        game.keys("n")
        game.find(HEADING, "Nieuwe sessie")
        game.keys("1")
        self.tick(BUTTON, "Andere kaartensets")
        self.tick(TOGGLE, TITLE)
        self.tick(TOGGLE, "Basisset")
        game.keys("Escape")
        until(lambda: self.says("5 kaarten, 5 voor elke speler."), "five cards")
        game.keys("ctrl+Return")
        for number in range(1, len(CARDS) + 1):
            card = game.find(GROUP, f"Kaart {number} van {len(CARDS)}")
            self.answer(next(one.name for one in card.all(LABEL) if one.name in CARDS))
            game.find(BUTTON, "Volgende kaart" if number < len(CARDS) else "Naar het slot")
            game.keys("Return")
        game.find(HEADING, "Terugkijken")
        game.keys("Escape")
        self.tick(BUTTON, "Naar het begin")
        game.find(BUTTON, "Kaartensets")

    def answer(self, kind: str) -> None:
        """Write down what is open, score what is secret, and talk about the rest."""
        game = self.game
        if kind == "Open vraag":
            self.write("In het kort", "Op onze buren")
            game.keys("ctrl+Return")
        elif kind == "Schaal, geheim":
            game.keys("Return")
            game.find(GROUP, "Kies een cijfer")
            game.keys("4")
            until(lambda: "sensitive" in game.find(BUTTON, "Zo is het").states, "a figure to be chosen")
            game.keys("Return")
        else:
            game.find(BUTTON, "Besproken")
            game.keys("alt+g")
            game.find(DIALOG, "Besproken")
            game.keys("ctrl+Return")

    def hand_on(self) -> None:
        """From the title: the deck as a file."""
        game = self.game
        game.keys("k")
        self.reach(LIST_ITEM, TITLE)
        self.listed()
        game.keys("d")
        game.find(HEADING, "Kaartenset delen")
        game.keys("ctrl+Return")
        game.find(DIALOG, "Bewaard")
        game.keys("Escape")
        game.find(HEADING, "Kaartensets")

    def add(self, file: str) -> None:
        """From the title: a file that came in, looked at and put on the shelf."""
        game = self.game
        game.find(BUTTON, "Kaartensets")
        game.keys("k")
        game.find(HEADING, "Kaartensets")
        game.keys("o")
        game.find(LIST_ITEM, file)
        game.keys("Return")
        game.find(HEADING, TITLE)
        assert {"Ons team", "Voor eigen gebruik", "5 kaarten"} <= set(game.window.words())
        assert self.says("Er wordt niets vervangen.")
        game.keys("ctrl+Return")
        self.listed()

    def listed(self) -> None:
        """Wait until the deck stands on the shelf, and its sheet says what is in it."""
        self.game.find(LIST_ITEM, TITLE)
        self.game.find(HEADING, TITLE)
        self.game.find(LABEL, "5 kaarten")


def played(home: Path) -> set[str]:
    """The questions of the cards that were played in the only session."""
    (journal,) = (home / "saves").glob(f"*{SUFFIX}")
    state = replay(reading.load(journal).entries)
    assert {one.card.deck_title.say("nl", "nl") for one in state.played} == {TITLE}
    return {one.card.card.question.say("nl", "nl") for one in state.played}


def only(folder: Path) -> Deck:
    """The only deck in a folder."""
    (path,) = folder.glob("*.toml")
    deck, faults = load_deck(path)
    assert deck is not None, faults
    return deck
