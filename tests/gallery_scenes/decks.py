"""The shelf of decks, looking through one, opening somebody else's, sharing, and the question before one is removed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from game.core.card_draft import CardDraft
from game.scenes.decks.browse import BrowseScene
from game.scenes.decks.opened import OpenedScene
from game.scenes.decks.printing import PrintScene
from game.scenes.decks.sharing import ShareScene
from game.scenes.decks.shelf import ShelfScene
from game.scenes.scene import Scene
from game.storage import own_decks
from game.storage.deck_toml import deck_toml
from game.storage.written_decks import WrittenDeck
from tests.own_decks import base, made, planted
from tests.stagehand import Stagehand

Prepared = tuple[Scene, tuple[str, ...]]


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Prepared]]]:
    """Yield the main states."""
    yield "shelf", lambda hand: _shelf(hand, 0)
    yield "own", lambda hand: _shelf(hand, 3, at="own-1")
    yield "many", lambda hand: _shelf(hand, 20, at="own-12")
    yield "faulty", lambda hand: _shelf(hand, 1, "end", faulty=2)
    yield "remove", lambda hand: _shelf(hand, 2, "delete", at="own-1")
    yield "unfinished", _unfinished
    yield "shelf-large", lambda hand: _shelf(hand, 2, at="own-1", size=200)
    yield "browse", lambda hand: (BrowseScene(base()), ("right",) * 3)
    yield "browse-scale", lambda hand: (_at(BrowseScene(made(1, hidden=2)), "scale"), ())
    yield "browse-own", lambda hand: _shelf(hand, 1, "enter", "right", at="own-0")
    yield "browse-large", _browse_large
    yield "browse-own-large", lambda hand: _shelf(hand, 1, "enter", at="own-0", size=200)
    yield "opened-other", lambda hand: (_opened(hand, deck_toml(made(2, 5)), shelf=3), ())
    yield "opened-faulty", lambda hand: (_opened(hand, deck_toml(made(2)).replace("depth", "diepte")), ())
    yield "opened-large", lambda hand: (_opened(_enlarged(hand), deck_toml(made(2, 5)), shelf=3), ())
    yield "choosing", _choosing
    yield "share", _share
    yield "print", _print
    yield "print-large", lambda hand: _print(_enlarged(hand))


def _enlarged(hand: Stagehand, size: int = 200) -> Stagehand:
    hand.settings = replace(hand.settings, text_size=size)
    return hand


def _shelf(hand: Stagehand, decks: int, *keys: str, faulty: int = 0, at: str = "", size: int = 100) -> Prepared:
    planted(hand, decks, faulty=faulty)
    _enlarged(hand, size)
    return ShelfScene(at), keys


def _at(scene: BrowseScene, kind: str) -> Scene:
    scene.at = next(place for place, card in enumerate(scene.deck.cards) if card.kind == kind)
    return scene


def _browse_large(hand: Stagehand) -> Prepared:
    _enlarged(hand)
    return _at(BrowseScene(base()), "scale"), ()


def _opened(hand: Stagehand, words: str, shelf: int = 0) -> Scene:
    planted(hand, shelf)
    file = _handed(hand) / "Van Noor.toml"
    file.write_text(words, encoding="utf-8")
    return OpenedScene(file)


def _unfinished(hand: Stagehand) -> Prepared:
    planted(hand, 3)
    files = WrittenDeck(own_decks.replace(made(1, 60), hand.desk.own_decks))
    files.save(files.open().add(CardDraft(id="one"), 2).add(CardDraft(id="two"), 4))
    files.close()
    return ShelfScene("own-1"), ()


def _handed(hand: Stagehand) -> Path:
    folder = hand.desk.saves / "from others"
    folder.mkdir(exist_ok=True)
    return folder


def _choosing(hand: Stagehand) -> Prepared:
    folder = _handed(hand)
    (folder / "Zorgpad").mkdir(exist_ok=True)
    for name in ("Jeugd.xlsx", "Van Noor.toml", "vakantie.jpg", "wijkteams.csv"):
        (folder / name).touch()
    return ShelfScene(files=folder), ("o",)


def _share(hand: Stagehand, *keys: str) -> Prepared:
    hand.settings = replace(hand.settings, kept={"folder": str(_handed(hand))})
    return ShareScene(made(1)), keys


def _print(hand: Stagehand) -> Prepared:
    hand.settings = replace(hand.settings, kept={"folder": str(_handed(hand))})
    return PrintScene(base()), ()
