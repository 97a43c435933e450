"""Decks of the user's own for tests and pictures: copies of the base deck with other names, and files that are none."""

from __future__ import annotations

from pathlib import Path

from game.core.deck import Deck
from game.core.text import Text
from game.storage import paths
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_deck
from tests.stagehand import Stagehand

NAMES = (
    ("Van start in de wijk", "A start in the neighbourhood", "Kaarten voor de eerste drie avonden met alle wijkteams."),
    ("Zorgpad hartfalen", "Heart failure pathway", "Voor huisartsen, cardiologen en thuiszorg rond één zorgpad."),
    ("Bestuurstafel", "Board table", "Over wat besturen elkaar gunnen, en wat ze aan hun achterban uitleggen."),
    ("Jeugd", "Youth", "Vragen bij de overgang van jeugdhulp naar zorg voor volwassenen."),
    ("Verlieskunst", "The art of loss", "Wat je opgeeft als je samengaat, en wie dat voelt."),
)
"""Titles in Dutch and English, and what each deck is about."""


def base() -> Deck:
    """Return the base deck that ships."""
    deck, _ = load_deck(paths.resource("decks") / "alliance.toml")
    assert deck is not None
    return deck


def made(number: int, cards: int = 0, hidden: int = 0) -> Deck:
    """Return one deck of the user's own, in Dutch and English, with so many cards of the base deck, the first hidden."""
    whole = base()
    dutch, english, about = NAMES[number % len(NAMES)]
    again = f" {number // len(NAMES) + 1}" if number >= len(NAMES) else ""
    first = (number * 7) % 28
    dealt = whole.cards[first : first + (cards or 12 + number)]
    return whole.model_copy(
        update={
            "id": f"own-{number}",
            "version": f"1.{number}",
            "title": Text({"nl": dutch + again, "en": english + again}),
            "about": Text({"nl": about, "en": "Made by the people who use it, from their own practice."}),
            "authors": ("Noor de Wit", "Samenwerkingsverband Tussen Rivieren"),
            "cards": tuple(card.model_copy(update={"hidden": place < hidden}) for place, card in enumerate(dealt)),
        }
    )


def planted(hand: Stagehand, decks: int, *, faulty: int = 0, folder: Path | None = None) -> None:
    """Put so many own decks on the shelf, and files with a fault beside them; in a folder that only this test has."""
    hand.desk.own_decks = folder or hand.desk.saves / "own decks"
    hand.desk.own_decks.mkdir(exist_ok=True)
    hand.desk.read_decks_again()
    for number in range(decks):
        deck = made(number)
        (hand.desk.own_decks / f"{deck.id}.toml").write_text(deck_toml(deck), encoding="utf-8")
    for number in range(faulty):
        words = (
            deck_toml(made(number)).replace('kind = "interest"', 'kind = "interes"').replace("depth = 1", "depth = 7")
        )
        (hand.desk.own_decks / f"van een ander {number + 1}.toml").write_text(words, encoding="utf-8")
