"""A table that plays a session by keyboard, knowing only what a screen reader is told.

`Table(program)` reads from the screen which card lies there and answers it; Tab and the arrows lead to everything.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ui.access_tree import BUTTON, DIALOG, GROUP, HEADING, LABEL, RADIO, STATUS, TEXT_FIELD, TOGGLE
from tests.window.atspi import Seen
from tests.window.desktop import Program
from tests.window.wait import until

DUTCH = "één idee, geëerd en gevoeld"
OWN = "onze eigen zorg, dichtbij en geëerd"
"""The interest of whoever clashes."""
PLAYERS = {"Anna": "Gemeente", "Bé": "Gemeente", "Chloë": "Zorggroep"}
SCORES = {"Anna": "2", "Bé": "5", "Chloë": "0"}
"""What everybody answers to the scale; 0 is "don't know"."""
CARDS = 6
_MOST_TABS = 60


def defined(player: str) -> str:
    """What a player means by the word of the term card."""
    return f"{DUTCH}, zegt {player}"


class Table:
    """The people round one screen, with one keyboard."""

    def __init__(self, game: Program) -> None:
        self.game = game

    # ---- the keyboard ----

    def focused(self) -> Seen | None:
        """What has the focus."""
        return next((one for one in self.game.window.walk() if "focused" in one.states), None)

    def reach(self, role: str, name: str, within: str = "") -> Seen:
        """Press Tab until something of this role and name has the focus; `within` names the group it belongs to."""
        wanted = (self.game.find(GROUP, within) if within else self.game.window).find(role, name)
        passed: list[str] = []
        for _ in range(_MOST_TABS):
            if "focused" in wanted.states:
                return wanted
            here = self.focused()
            self.game.keys("Tab")
            until(lambda here=here: self.focused() != here, "Tab to move the focus")  # type: ignore[misc]
            now = self.focused()
            passed.append(now.name if now is not None else "nothing")
        raise AssertionError(f"Tab never came to {role} {name!r}, only to {passed}")

    def choose(self, group: str, option: str) -> None:
        """Tab to a group of options, walk to one with the arrows, and take it."""
        options = self.game.find(GROUP, group).all(RADIO)
        names = [one.name for one in options]
        at = next((i for i, one in enumerate(options) if "checked" in one.states), 0)
        self.reach(RADIO, names[at], group)
        there = names.index(option)
        for _ in range(abs(there - at)):
            self.game.keys("Right" if there > at else "Left")
        until(lambda: "focused" in options[there].states, f"the arrows to come to {option!r}")
        if "checked" not in options[there].states:
            self.game.keys("space")
        until(lambda: "checked" in options[there].states, f"{option!r} to be taken")

    def write(self, field: str, words: str) -> None:
        """Tab to a field and type in it."""
        self.reach(TEXT_FIELD, field)
        self.game.fill(field, words)

    def tick(self, role: str, name: str) -> None:
        """Tab to something that can be taken, and take it."""
        self.reach(role, name)
        self.game.keys("space")

    # ---- the set-up ----

    def sit_down(self) -> None:
        """From the title: two parties, three players, only the deck of six, two cards each, named, private screen."""
        game = self.game
        game.find(BUTTON, "Nieuwe sessie")
        game.keys("n")
        game.find(HEADING, "Nieuwe sessie")
        game.keys("2")
        until(lambda: game.window.look(TOGGLE, "Cirkel, groene cirkel") is None, "two parties to be left")
        self.reach(TOGGLE, "Vierkant, blauw vierkant")
        game.keys("Return")
        self.write("Hoe heet deze partij?", "Gemeente")
        self.write("Naam van speler 1", "Anna")
        game.keys("alt+s")
        self.write("Naam van speler 2", "Bé")
        game.keys("alt+v")
        game.find(GROUP, "Kruis")
        self.write("Hoe heet deze partij?", "Zorggroep")
        self.write("Naam van speler 3", "Chloë")
        game.keys("Escape")
        self.write("Waar gaat het over?", DUTCH)
        self.tick(BUTTON, "Andere kaartensets")
        self.tick(TOGGLE, "Zes kaarten")
        self.tick(TOGGLE, "Basisset")
        game.keys("Escape")
        self.choose("Hoe lang?", "Per kaart")
        self.choose("Kijkt iedereen mee als iemand antwoordt?", "Nee, we geven het door")
        self.choose("Hoe tonen we geheime antwoorden?", "Met naam")
        until(lambda: self.says("6 kaarten, 2 voor elke speler."), "six cards, two for everybody")
        game.keys("ctrl+Return")

    # ---- the cards ----

    def says(self, words: str) -> bool:
        """Whether the screen says this now, perhaps among other words."""
        return any(words in said for said in self.game.window.words())

    def hears(self, words: str) -> None:
        """Wait until a screen reader is told this, wherever the focus is."""
        until(lambda: self.game.window.look(STATUS, words), f"{words!r} to be announced")

    def card(self, number: int) -> str:
        """Wait until this card lies on the table, and read its kind."""
        card = self.game.find(GROUP, f"Kaart {number} van {CARDS}")
        words = [one.name for one in card.all(LABEL)]
        kinds = {
            "Open vraag": "open",
            "Belang": "interest",
            "Halen en brengen": "exchange",
            "Schaal, geheim": "scale",
            "Externe": "external",
            "Begrip, geheim": "term",
        }
        return kinds[words[1]]  # above it stands the theme

    def play(self, number: int) -> str:
        """Answer the card on the table, and go on to the next; the kind that it was comes back."""
        kind = self.card(number)
        getattr(self, f"_{kind}")()
        self.game.find(BUTTON, "Volgende kaart" if number < CARDS else "Naar het slot")
        self.game.keys("Return")
        return kind

    def _open(self) -> None:
        self.write("In het kort", DUTCH)
        self.game.keys("ctrl+Return")

    def _interest(self) -> None:
        game = self.game
        self.write("Wat wil je?", DUTCH)
        game.keys("Return")
        self.write("Waarom, stap 1", DUTCH)
        game.keys("Return", "Return")
        self.write("Dus het belang is", DUTCH)
        self.choose("Voor wie?", "Onze organisatie")
        game.keys("ctrl+Return")
        self.hears("Reactieronde · 0 van 1 gehoord")
        game.find(LABEL, "Hoe staat jouw organisatie hierin?")
        game.keys("4", "1")
        self.write("Welk?", OWN)
        self.write("Waarom?", DUTCH)
        game.keys("Return")
        until(lambda: "focused" in game.find(BUTTON, "Klaar").states, "Enter to lead on from the reason")
        game.keys("Return")

    def _exchange(self) -> None:
        game = self.game
        self.write("Wat brengen jullie?", DUTCH)
        self.choose("Hoeveel vraagt dit van jullie?", "2")
        game.keys("ctrl+Return")
        game.find(LABEL, "Nemen jullie het aan?")
        game.keys("1")
        self.choose("Hoeveel geeft dit jullie?", "4")
        game.keys("ctrl+Return")

    def _external(self) -> None:
        self.write("Wie buiten deze tafel?", DUTCH)
        self.write("Wat staat er voor hen op het spel?", DUTCH)
        self.choose("Invloed", "4")
        self.game.keys("ctrl+Return")

    def _scale(self) -> None:
        for player in self._called():
            self.game.find(GROUP, "Kies een cijfer")
            self.game.keys(SCORES[player])
            until(lambda: "sensitive" in self.game.find(BUTTON, "Zo is het").states, "a figure to be chosen")
            self.game.keys("Return")

    def _term(self) -> None:
        for player in self._called():
            self.write("In één zin", defined(player))
            self.game.keys("Return")
        self.write("Eén omschrijving waar we mee kunnen leven", DUTCH)
        self.game.keys("Return")

    def _called(self) -> Iterator[str]:
        """Begin the secret round; each player in turn, once they have come behind the curtain."""
        heard: set[str] = set()
        self.game.keys("Return")
        while heard != set(PLAYERS):
            self.game.find(BUTTON, "Ik ben het, toon de kaart")
            player = until(lambda: self._someone_new(heard), "somebody to be called")
            self.hears(f"Geef het toetsenbord aan {player}")
            self.game.keys("Return")
            self.game.find(BUTTON, "Zo is het")
            heard.add(player)
            yield player

    def _someone_new(self, heard: set[str]) -> str:
        if self.game.window.look(BUTTON, "Ik ben het, toon de kaart") is None:
            return ""
        names = [one.name for one in self.game.window.all(HEADING)]
        return next((name for name in names if name in PLAYERS and name not in heard), "")

    # ---- the closing ----

    def close(self) -> None:
        """Make an agreement that serves the interest, set the rest, and close the session."""
        game = self.game
        self.hears("Slot")
        game.find(HEADING, "Terugkijken")
        game.keys("Return")
        self.write("Wat spreken jullie af?", DUTCH)
        self.tick(TOGGLE, "Gemeente")
        self.tick(TOGGLE, "over 4 weken")
        self.write("Wat is de eerste stap?", "één keer bellen")
        self.tick(TOGGLE, "over 2 weken")
        self.tick(BUTTON, DUTCH)
        until(lambda: "dient dit" in game.find(BUTTON, DUTCH).description, "the interest to be served")
        self._kept("Afspraak vastgelegd")
        game.keys("alt+v")
        game.find(HEADING, "Ambitie")
        self.write("Onze ambitie in één zin", DUTCH)
        self.tick(TOGGLE, "Anna")
        self._kept("De ambitie en wie die bewaakt zijn vastgelegd.")
        game.keys("alt+v")
        game.find(HEADING, "Evaluatie")
        self.tick(TOGGLE, "over 13 weken")
        self._kept("Deze dag is vastgelegd.")
        game.keys("alt+v")
        game.find(HEADING, "Check-out")
        for player in PLAYERS:
            self.write(f"Woord van {player}", f"gevoeld door {player}")
        self._kept("Vastgelegd")
        game.keys("alt+v")
        game.find(LABEL, "Iedereen heeft uitgecheckt")
        game.keys("ctrl+Return")
        game.find(DIALOG, "De sessie sluiten?")
        game.keys("Return")
        game.find(HEADING, "Onze tafel")

    def _kept(self, words: str) -> None:
        self.game.keys("ctrl+Return")
        until(lambda: self.says(words), f"{words!r}")
