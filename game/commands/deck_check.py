"""The command `decks check`: every fault of a deck, what could read better, and its figures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.commands.terminal import FAULTS, OK, STYLE, tell
from game.core.deck import Deck
from game.desk import deck_folders
from game.storage import decks, own_decks
from game.storage.catalog import Catalog


def check_decks(files: Sequence[Path], say: Catalog, *, style: bool = True) -> int:
    """Print every fault of some files, each on one line, and what could read better; without files of all decks.

    Cards are also compared with those of all decks that there are. A text that lacks a language can be played, so it
    counts as style. Returns FAULTS, else STYLE, else OK.
    """
    known = decks.load_all(deck_folders())[0] if style else {}
    if not files:
        files = [path for folder in deck_folders() if folder.is_dir() for path in sorted(folder.glob("*.toml"))]
    sound: dict[Path, Deck] = {}
    wrong = False
    for path in files:
        deck, faults = (
            own_decks.open_deck(path, say) if path.suffix.lower() in own_decks.FORMS else decks.load_deck(path)
        )
        serious = [fault for fault in faults if not fault.minor]
        for fault in serious:
            tell(fault.sentence(say))
        wrong = wrong or bool(serious)
        if deck is not None and not serious:
            sound[path] = deck
    unstyled = False
    later = {deck.id for deck in sound.values()}  # two decks that share a question are named once
    for path, deck in sound.items():
        found = (
            _tell_style(path, deck, [other for other in known.values() if other.id not in later], say) if style else 0
        )
        unstyled = unstyled or bool(found)
        if not found:
            tell(say("cli.deck_good", file=str(path), n=len(deck.cards)))
        if style:
            _tell_figures(deck, say)
        known[deck.id] = deck
        later.discard(deck.id)
    return FAULTS if wrong else STYLE if unstyled else OK


def _tell_style(path: Path, deck: Deck, others: Sequence[Deck], say: Catalog) -> int:
    """Print what could read better, each on one line, and return how much that is."""
    from game.deck_style.check import deck_findings, without_style

    found = deck_findings(deck, others)
    for finding in found:
        tell(finding.line(say, str(path)))
    for language in without_style(deck):
        tell(say("cli.deck_no_style", file=str(path), language=language))
    return len(found)


def _tell_figures(deck: Deck, say: Catalog) -> None:
    from game.deck_style.figures import figures

    counted = figures(deck)
    for language, ease in counted.reading.items():
        lowest, median = say.number(ease.lowest, 1), say.number(ease.median, 1)
        tell(say("cli.deck_reading", language=language, median=median, lowest=lowest, card=ease.card))
    longest = counted.longest
    tell(say("cli.deck_longest", n=longest.length, card=longest.card, language=longest.language))
