"""A whole session from the title to the shelf of sessions, told as what people do, whatever device they do it with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from game.ui.access_tree import BUTTON, DIALOG, GROUP, HEADING, LABEL, LIST_ITEM, RADIO, TAB_PANEL, TOGGLE
from tests.scenes.one_device import Device

KINDS = {
    "Open vraag": "open",
    "Belang": "interest",
    "Halen en brengen": "exchange",
    "Schaal, geheim": "scale",
    "Externe": "external",
    "Begrip, geheim": "term",
}
PLAYERS = {"Anna": "Gé", "Bo": "Zorg"}
SCORES = {"Anna": "2", "Bo": "5"}
MEANT = {"Anna": "met mij", "Bo": "met jou"}
PAGES = ("Belangen", "Botsingen", "Halen en brengen", "Vertrouwen", "Externen", "Taal", "Thema’s", "Afspraken", "Kaart")
CARDS = 6
AMBITION = "Één naïeve zin, wél (5%)"
OWN = "rust"
"""The interest of whoever clashes."""


class Table:
    """People of two parties round one screen, with one device: two, unless a subclass sits more of them down."""

    players: ClassVar[Mapping[str, str]] = PLAYERS
    scores: ClassVar[Mapping[str, str]] = SCORES
    meant: ClassVar[Mapping[str, str]] = MEANT

    def __init__(self, device: Device) -> None:
        self.device = device
        self.played: list[str] = []
        """The kinds of the cards, in their order."""

    def play(self) -> None:
        """Everything, in the order in which it happens."""
        self.sit_down()
        for number in range(1, CARDS + 1):
            self.card(number)
            if number == CARDS // 2:
                self.leave()
        self.close()
        self.read()
        self.keep()
        self.go_home()

    def sit_down(self) -> None:
        """From the title to the first card: names, the deck with one card of each kind, three cards each."""
        do = self.device
        do.press(BUTTON, "Nieuwe sessie")
        do.find(HEADING, "Nieuwe sessie")
        do.press(BUTTON, "Eén minder")
        do.press(BUTTON, "Eén minder")
        do.press(TOGGLE, "Vierkant, blauw vierkant")
        do.write("Hoe heet deze partij?", "Gé")
        do.write("Naam van speler 1", "Anna")
        do.press(BUTTON, "Volgende")
        do.find(GROUP, "Kruis")
        do.write("Hoe heet deze partij?", "Zorg")
        do.write("Naam van speler 2", "Bo")
        do.press(BUTTON, "Klaar")
        do.write("Waar gaat het over?", "Wij")
        do.press(BUTTON, "Andere kaartensets")
        do.press(TOGGLE, "Zes kaarten")
        do.press(TOGGLE, "Basisset")
        do.press(BUTTON, "Klaar")
        do.choose("Hoe lang?", "Per kaart")
        do.press(BUTTON, "Langer")
        self.says("3 elk")
        do.press(BUTTON, "Aan tafel")

    def says(self, words: str) -> None:
        """Wait until the screen tells this, perhaps among other words."""
        for _ in range(40):
            if any(words in told for told in self.device.words()):
                return
            self.device.wait(100)
        raise AssertionError(f"{words!r} is not told among {self.device.words()}")

    # ---- the cards ----

    def card(self, number: int) -> None:
        """Answer the card on the table, and go on to the next."""
        do = self.device
        card = do.find(GROUP, f"Kaart {number} van {CARDS}")
        words = [node.name for node in do.all(LABEL, within=card.name)]
        kind = KINDS[words[1]]  # above it stands the theme
        getattr(self, f"_{kind}")()
        self.played.append(kind)
        do.press(BUTTON, "Volgende kaart" if number < CARDS else "Naar het slot")

    def _open(self) -> None:
        """An answer that is taken back and given again; a note is read, and something is parked."""
        do = self.device
        do.write("In het kort", "trots")
        do.press(BUTTON, "Opschrijven")
        do.find(BUTTON, "Belang eruit halen")
        do.press(BUTTON, "Ongedaan")
        assert do.field("In het kort", "").value == "trots"
        do.press(BUTTON, "Opschrijven")
        do.press(BUTTON, "Notitie begeleider")
        do.find(DIALOG, "Notitie begeleider")
        do.press(BUTTON, "Sluiten")
        do.press(BUTTON, "Parkeren")
        do.write("Wat leggen jullie even opzij?", "geld", within="Parkeren")
        do.press(BUTTON, "Parkeren", within="Parkeren")

    def _interest(self) -> None:
        """An interest with its why, then the other party's clash, with which interest, and why."""
        do = self.device
        do.write("Wat wil je?", "tijd")
        do.write("Waarom, stap 1", "druk")
        do.write("Dus het belang is", "lucht")
        do.choose("Voor wie?", "Onze organisatie")
        do.press(BUTTON, "Op tafel leggen")
        do.find(LABEL, "Hoe staat jouw organisatie hierin?")
        do.choose("Houding van Zorg", "Botst")
        do.press(TOGGLE, "Een nieuw belang")
        do.write("Welk?", OWN)
        do.write("Waarom?", "werk")
        do.press(BUTTON, "Klaar")

    def _exchange(self) -> None:
        do = self.device
        do.write("Wat brengen jullie?", "data")
        do.choose("Hoeveel vraagt dit van jullie?", "2")
        do.press(TOGGLE, "Gegevens")
        do.press(BUTTON, "Aanbieden")
        do.find(LABEL, "Nemen jullie het aan?")
        do.press(RADIO, "Graag")
        do.choose("Hoeveel geeft dit jullie?", "4")
        do.press(BUTTON, "Klaar")

    def _external(self) -> None:
        do = self.device
        do.write("Wie buiten deze tafel?", "buren")
        do.write("Wat staat er voor hen op het spel?", "slaap")
        do.choose("Invloed", "4")
        do.press(BUTTON, "Op tafel leggen")

    def _scale(self) -> None:
        """Each behind the curtain in turn; the figures turn over together."""
        do = self.device
        for player in self._called():
            do.choose("Kies een cijfer", self.scores[player])
            do.press(BUTTON, "Zo is het")

    def _term(self) -> None:
        """Each types behind the curtain what the word means to them; then one wording for all."""
        do = self.device
        for player in self._called():
            do.write("In één zin", self.meant[player])
            do.press(BUTTON, "Zo is het")
        do.write("Eén omschrijving waar we mee kunnen leven", "samen")
        do.press(BUTTON, "Afgesproken")

    def _called(self) -> Iterator[str]:
        """Begin the secret round; each player in turn, once they have come behind the curtain."""
        do = self.device
        do.press(BUTTON, "Beginnen")
        for player in self.players:
            do.find(HEADING, player)
            do.press(BUTTON, "Ik ben het, toon de kaart")
            do.find(BUTTON, "Zo is het")
            yield player

    def leave(self) -> None:
        """Away in the middle, to the title, and on again."""
        do = self.device
        do.press(BUTTON, "Even pauze")
        do.press(BUTTON, "Naar het begin")
        do.press(BUTTON, "Verder spelen")

    # ---- the closing ----

    def close(self) -> None:
        """An agreement with two days, the ambition, a day to look back, a word from everybody, and the end."""
        do = self.device
        done, first = "Wanneer is het klaar?", "Wanneer is die stap gezet?"
        do.find(HEADING, "Terugkijken")
        do.press(BUTTON, "Volgende stap")
        do.write("Wat spreken jullie af?", "bel")
        do.press(TOGGLE, "Gé")
        do.press(TOGGLE, "over 4 weken", done)
        do.press(BUTTON, "Een dag later", done)
        do.press(BUTTON, "Een dag later", done)
        do.press(BUTTON, "Een dag eerder", done)
        do.write("Wat is de eerste stap?", "app")
        do.press(TOGGLE, "over 2 weken", first)
        do.press(BUTTON, "lucht")
        do.press(BUTTON, "Afspraak vastleggen")
        self.says("Afspraak vastgelegd")
        do.press(BUTTON, "Volgende stap")
        do.find(HEADING, "Ambitie")
        do.write("Onze ambitie in één zin", AMBITION)
        do.press(TOGGLE, "Anna")
        do.press(BUTTON, "Vastleggen")
        self.says("De ambitie en wie die bewaakt zijn vastgelegd.")
        do.press(BUTTON, "Volgende stap")
        do.find(HEADING, "Evaluatie")
        do.press(TOGGLE, "over 13 weken")
        do.press(BUTTON, "Vastleggen")
        self.says("Deze dag is vastgelegd.")
        do.press(BUTTON, "Volgende stap")
        do.find(HEADING, "Check-out")
        for player in self.players:
            do.write(f"Woord van {player}", "fijn")
        do.press(BUTTON, "Vastleggen")
        self.says("Vastgelegd")
        do.press(BUTTON, "Volgende stap")
        do.find(LABEL, "Iedereen heeft uitgecheckt")
        do.press(BUTTON, "Sessie sluiten")
        do.find(DIALOG, "De sessie sluiten?")
        do.press(BUTTON, "Sessie sluiten")
        do.find(HEADING, "Onze tafel")

    # ---- afterwards ----

    def read(self) -> None:
        """Every page of the summary, and who said what about an interest."""
        do = self.device
        for page in PAGES:
            do.choose("Onderdelen", page)
            do.find(TAB_PANEL, page)
        do.choose("Onderdelen", "Belangen")
        do.press(LIST_ITEM, "rust. Zorg. Nog niet gehoord")
        if not do.sees(DIALOG):  # Enter opens what a press only chooses
            do.press(BUTTON, "Hele gesprek")
        do.press(BUTTON, "Sluiten", do.find(DIALOG).name)

    def keep(self) -> None:
        """The summary as a file, with the names of parties only."""
        do = self.device
        do.press(BUTTON, "Bewaren")
        do.choose("Als wat?", "Markdown")
        do.choose("Met welke namen?", "Alleen partijen")
        do.press(BUTTON, "Bewaar dit")
        if not do.sees(DIALOG, "Bewaard") and do.sees(BUTTON, "Terug naar de keuzes"):
            do.press(BUTTON, "Bewaar dit")  # where text is large, what people typed is shown before
        do.find(DIALOG, "Bewaard")
        do.press(BUTTON, "Klaar")

    def go_home(self) -> None:
        """Back to the title, and to the shelf where the session stands."""
        do = self.device
        do.find(HEADING, "Onze tafel")
        do.press(BUTTON, "Terug")
        do.press(BUTTON, "Mijn sessies")
        do.find(LIST_ITEM, "Wij")
