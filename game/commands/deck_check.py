"""The command `decks check`: every fault of a deck, what could read better, and its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.commands.deck_names import (
    card_name,
    dealt,
    deck_files,
    deck_name,
    file_of,
    hidden_words,
    none_such,
    question_of,
    questions_in,
)
from game.commands.terminal import FAULTS, OK, STYLE, complain, tell
from game.core.deck import Deck
from game.desk import deck_folders
from game.storage import decks, own_decks
from game.storage.catalog import Catalog
from game.storage.faults import Fault


def check_decks(named: Sequence[str], say: Catalog, *, style: bool = True) -> int:
    """Print every fault of some decks, each on one line, and what could read better; without names of all decks.

    A deck is named by its id or its file.

    Cards are also compared with those of all decks that there are. A text that lacks a language can be played, so it
    counts as style. Returns FAULTS, else STYLE, else OK.
    """
    known = decks.load_all(deck_folders())[0] if style else {}
    files = [] if named else deck_files()
    wrong = False
    for name in named:
        path = file_of(name)
        if path is None:
            complain(none_such(name, say))
            wrong = True
        else:
            files.append(path)
    sound: dict[Path, Deck] = {}
    for path in files:
        deck, faults = (
            own_decks.open_deck(path, say) if path.suffix.lower() in own_decks.FORMS else decks.load_deck(path)
        )
        serious = [fault for fault in faults if not fault.minor]
        _tell_faults(path, serious, say)
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
            tell(say("cli.deck_good", file=str(path), n=dealt(deck), hidden=hidden_words(deck, say)))
        if style:
            _tell_figures(deck, say)
        known[deck.id] = deck
        later.discard(deck.id)
    return FAULTS if wrong else STYLE if unstyled else OK


def _tell_faults(path: Path, faults: Sequence[Fault], say: Catalog) -> None:
    """Print each fault on one line; cards whose id says nothing with what they ask."""
    asked = questions_in(path, say) if any(fault.card for fault in faults) else {}
    for fault in faults:
        card = fault.card and card_name(fault.card, asked.get(fault.card, ""), say)
        tell(replace(fault, card=card).sentence(say))


def _tell_style(path: Path, deck: Deck, others: Sequence[Deck], say: Catalog) -> int:
    """Print what could read better, each on one line, and return how much that is."""
    from game.deck_style.check import deck_findings, without_style

    found = deck_findings(deck, others)
    every = {one.id: one for one in (*others, deck)}
    asked = {(one.id, card.id): question_of(card, one, say) for one in every.values() for card in one.cards}
    for finding in found:
        card = finding.card and card_name(finding.card, asked[deck.id, finding.card], say)
        values = dict(finding.values)
        if "other" in values:  # another card, in this deck or the next, with its question already told or not
            where, other = str(values["deck"]), str(values["other"])
            question = "" if "question" in values else asked[where, other]
            values |= {"deck": deck_name(every[where], say), "other": card_name(other, question, say)}
        tell(finding._replace(card=card, values=tuple(values.items())).line(say, str(path)))
    for language in without_style(deck):
        tell(say("cli.deck_no_style", file=str(path), language=language))
    return len(found)


def _tell_figures(deck: Deck, say: Catalog) -> None:
    from game.deck_style.figures import figures

    counted = figures(deck)
    asked = {card.id: question_of(card, deck, say) for card in deck.cards}
    for language, ease in counted.reading.items():
        lowest, median = say.number(ease.lowest, 1), say.number(ease.median, 1)
        tell(
            say(
                "cli.deck_reading",
                language=language,
                median=median,
                lowest=lowest,
                card=card_name(ease.card, asked[ease.card], say),
            )
        )
    longest = counted.longest
    if longest is not None:
        card = card_name(longest.card, asked[longest.card], say)
        tell(say("cli.deck_longest", n=longest.length, card=card, language=longest.language))
