"""A whole session through the accessibility tree alone, and nothing that a sighted player is told is kept from it."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

import pytest

from game.analysis.summary import summarise
from game.core.events import SessionStarted
from game.core.replay import replay
from game.desk import Desk
from game.scenes.title import TitleScene
from game.storage import reading
from game.storage.family import SUFFIX
from game.ui import access_tree as tree
from game.ui.access_tree import BUTTON, DIALOG, GROUP, HEADING, LABEL, LIST_ITEM, TAB_PANEL, TOGGLE
from game.ui.inputs import Act, Text
from tests.scenes.one_device import Device
from tests.scenes.one_session import CARDS, KINDS, PAGES, Table
from tests.stagehand import Stagehand
from tests.unheard import told_words, untold
from tests.window.desktop import Desktop
from tests.window.screen_reader import screen_reader

pytestmark = pytest.mark.window

DECK = Path(__file__).with_name("six_kinds.toml")
SIZE = (1600, 900)


class Trio(Table):
    """Three people of two parties; it reads from the screen whose turn it is."""

    players: ClassVar[Mapping[str, str]] = {"Anna": "Gé", "Bé": "Gé", "Chloë": "Zorg"}
    scores: ClassVar[Mapping[str, str]] = {"Anna": "2", "Bé": "5", "Chloë": "4"}
    meant: ClassVar[Mapping[str, str]] = {"Anna": "met mij", "Bé": "met jou", "Chloë": "met elkaar"}

    def play(self) -> None:
        """From the title to the last page of the summary."""
        self.sit_down()
        for number in range(1, CARDS + 1):
            self.card(number)
        self.close()
        self.read()

    def sit_down(self) -> None:
        """Names for two parties, the deck with one card of each kind, two cards each."""
        do = self.device
        do.press(BUTTON, "Nieuwe sessie")
        do.find(HEADING, "Nieuwe sessie")
        do.press(BUTTON, "Eén minder")
        do.press(BUTTON, "Eén minder")
        do.press(TOGGLE, "Vierkant, blauw vierkant")
        do.write("Hoe heet deze partij?", "Gé")
        do.write("Naam van speler 1", "Anna")
        do.press(BUTTON, "Speler erbij")
        do.write("Naam van speler 2", "Bé")
        do.press(BUTTON, "Volgende")
        do.find(GROUP, "Kruis")
        do.write("Hoe heet deze partij?", "Zorg")
        do.write("Naam van speler 3", "Chloë")
        do.press(BUTTON, "Klaar")
        do.write("Waar gaat het over?", "Wij")
        do.press(BUTTON, "Andere kaartensets")
        do.press(TOGGLE, "Zes kaarten")
        do.press(TOGGLE, "Basisset")
        do.press(BUTTON, "Klaar")
        do.choose("Hoe lang?", "Per kaart")
        self.says("6 kaarten, 2 voor elke speler.")
        do.press(BUTTON, "Aan tafel")

    def _interest(self) -> None:
        """An interest with its why, then the other party's clash, with which interest, and why."""
        do = self.device
        do.write("Wat wil je?", "tijd")
        do.write("Waarom, stap 1", "druk")
        do.press(BUTTON, "Op tafel leggen")
        self.says("Zet het belang in één zin")
        do.write("Dus het belang is", "lucht")
        do.choose("Voor wie?", "Onze organisatie")
        do.press(BUTTON, "Op tafel leggen")
        self.says("‘Lucht’ ligt op tafel.")
        do.find(LABEL, "Hoe staat jouw organisatie hierin?")
        groups = [*do.all(tree.RADIO_GROUP), *do.all(GROUP)]  # AT-SPI makes no difference between them
        asked = next(one.name for one in groups if one.name.startswith("Houding van "))
        self.other = asked.removeprefix("Houding van ")
        do.choose(asked, "Botst")
        do.press(TOGGLE, "Een nieuw belang")
        do.write("Welk?", "rust")
        do.write("Waarom?", "werk")
        do.press(BUTTON, "Klaar")
        self.says("‘Lucht’: Botsend.")

    def _called(self) -> Iterator[str]:
        """Begin the secret round; each player in turn, once they have come behind the curtain."""
        do, heard = self.device, set[str]()
        do.press(BUTTON, "Beginnen")
        while heard != set(self.players):
            do.find(BUTTON, "Ik ben het, toon de kaart")
            player = next(one.name for one in do.all(HEADING) if one.name in self.players and one.name not in heard)
            self.says(f"Geef het toetsenbord aan {player}")
            do.press(BUTTON, "Ik ben het, toon de kaart")
            do.find(BUTTON, "Zo is het")
            heard.add(player)
            yield player

    def read(self) -> None:
        """Every page of the summary, and who said what about an interest."""
        do = self.device
        for page in PAGES:
            do.choose("Onderdelen", page)
            do.find(TAB_PANEL, page)
        do.choose("Onderdelen", "Belangen")
        do.press(LIST_ITEM, f"rust. {self.other}. Nog niet gehoord")
        do.press(BUTTON, "Hele gesprek")
        do.press(BUTTON, "Sluiten", do.find(DIALOG).name)


class Twin(Device):
    """Plays the same session on a surface, and notes every word that is drawn on it at any moment."""

    def __init__(self, hand: Stagehand) -> None:
        super().__init__(hand)
        self.drawn: set[tuple[str, str]] = set()

    def look(self) -> None:
        """See what is drawn now."""
        self.drawn.update((one.words, one.role) for one in self.app.canvas.drawn)

    def wait(self, ms: int = 20) -> None:
        """Let time pass, with open eyes."""
        super().wait(ms)
        self.look()

    def press(self, role: str, name: str = "", within: str = "") -> None:
        """Press it."""
        self.look()
        self.hand.send(Act(self.find(role, name, within).key, tree.PRESS))
        self.hand.settle(300)
        self.look()

    def choose(self, group: str, option: str) -> None:
        """Take one of some options."""
        self.press(tree.TAB if self.sees(tree.TAB, option, group) else tree.RADIO, option, group)

    def write(self, field: str, words: str, within: str = "") -> None:
        """Type words in a field in place of what is there."""
        self.hand.send(Act(self.find(tree.TEXT_FIELD, field, within).key, tree.FOCUS))
        self.hand.press("ctrl+a", "backspace")
        self.hand.send(*(Text(sign) for sign in words))
        self.look()


def test_a_session_by_ear_tells_all_that_is_seen(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    shutil.copy(DECK, tmp_path / "decks")
    with desktop.start("--lang", "nl", home=tmp_path) as game, screen_reader(game) as ear:
        table = Trio(ear)
        table.play()
        ear.listen()
        assert ear.announced, "nothing was spoken"
    entries = _entries(tmp_path)
    _came_of_it(table, entries)
    _was_announced(ear.announced)
    told = told_words(ear.told)
    missed = {words for words, role in _seen_by_the_twin(tmp_path, entries) if untold(words, role, told)}
    assert missed == set()


def _entries(home: Path) -> list[Any]:
    (journal,) = (home / "saves").glob(f"*{SUFFIX}")
    return list(reading.load(journal).entries)


def _came_of_it(table: Trio, entries: list[Any]) -> None:
    """The session is whole: six kinds of cards, a clash, an agreement."""
    assert sorted(table.played) == sorted(KINDS.values())
    summary = summarise(replay(entries))
    assert summary.session.stage == "closed"
    (clash,) = summary.clashes
    assert clash.second is not None
    assert {clash.first.text, clash.second.text} == {"lucht", "rust"}
    (agreement,) = summary.outcome.agreements
    assert (agreement.what, agreement.who) == ("bel", "Gé")
    assert [one.text for one in summary.outcome.parked] == ["geld"]


def _was_announced(spoken: list[str]) -> None:
    """Whose turn, saved, a fault, a token put, undone, revealed, the steps of the closing: each came as an event."""
    for words in (
        "Opgeslagen", "Zet het belang in één zin", "‘Lucht’ ligt op tafel.", "‘Lucht’: Botsend.", "Slot", "Ambitie",
        "Afspraak vastgelegd", "Het antwoord is teruggenomen", "Geef het toetsenbord aan Chloë",
    ):  # fmt: skip
        assert words in spoken
    assert sum(" is aan de beurt. " in words for words in spoken) >= CARDS
    assert any(words.startswith("De antwoorden lopen uiteen. Mediaan 4. ") for words in spoken)
    assert any(words.endswith("Afgesproken: samen") for words in spoken)


def _seen_by_the_twin(home: Path, entries: list[Any]) -> set[tuple[str, str]]:
    """What is drawn when the same session is played once more where somebody can look."""
    started = next(one.event for one in entries if isinstance(one.event, SessionStarted))
    folder = home / "twin"
    folder.mkdir()
    hand = Stagehand(folder, "nl", SIZE)
    hand.desk = Desk(folder, lambda: dt.datetime.now(dt.UTC), new_seed=lambda: started.seed, own_decks=home / "decks")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALLIANCE_CARDS_HOME", str(home))
        hand.show(TitleScene())
        twin = Twin(hand)
        Trio(twin).play()
    return {one for one in twin.drawn if not re.fullmatch(r".*\d\d:\d\d.*", one[0]) and one[1] != "cap"}
