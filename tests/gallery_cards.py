"""Pictures of printed cards: `python -m tests.gallery_cards --out DIR [--deck ID] [--readme] [--grey]`.

Each paper and size of card in each language and in two, with the pages for the facilitator; `--readme` renews the
picture of a front and its back in assets/screenshots instead.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import itertools
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pygame

from game.core.deck import Deck
from game.reports.cards.grid import PAPERS, CardSize
from game.reports.cards.printing import print_deck
from game.reports.cards.wish import PrintWish, both
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.decks import load_deck

DAY = dt.date(2026, 11, 3)
DOTS = "100"
_SHOWN = 445, 629
"""How large one of the two sheets is in README, in pixels."""


def main() -> int:
    """Write the pictures and print their names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--deck", default="alliance")
    parser.add_argument("--readme", action="store_true")
    parser.add_argument("--grey", action="store_true")
    options = parser.parse_args()
    if options.readme:
        print(_for_readme())
        return 0
    if options.out is None:
        parser.error("--out DIR says where the pictures go")
    options.out.mkdir(parents=True, exist_ok=True)
    deck = _deck(options.deck)
    languages = [*((language,) for language in deck.languages), both(deck)]
    for paper, size, spoken in itertools.product(PAPERS, get_args(CardSize), dict.fromkeys(languages)):
        wish = PrintWish(DAY, spoken, paper, size, notes=True)
        stem = options.out / f"{deck.id}-{paper}-{size}-{'-'.join(spoken)}"
        stem.with_suffix(".pdf").write_bytes(print_deck(deck, wish, _words_in).pdf)
        grey = ["-gray"] if options.grey else ["-png"]
        subprocess.run(["pdftoppm", *grey, "-r", DOTS, str(stem.with_suffix(".pdf")), str(stem)], check=True)
        print(stem)
    return 0


def _for_readme() -> Path:
    """A deck in which themes lie side by side: its first sheet, front and back."""
    pdf = print_deck(_deck("ambition"), PrintWish(DAY, ("en",)), _words_in).pdf
    sheet = pygame.Surface((2 * _SHOWN[0] + 24, _SHOWN[1]))
    sheet.fill("#34605C")
    for page in (1, 2):
        options = ["-f", str(page), "-l", str(page), "-r", "200", "-png"]
        done = subprocess.run(["pdftoppm", *options, "-"], input=pdf, capture_output=True, check=True)
        drawn = pygame.image.load(io.BytesIO(done.stdout), "page.png")
        sheet.blit(pygame.transform.smoothscale(drawn, _SHOWN), ((page - 1) * (_SHOWN[0] + 24), 0))
    file = paths.resource("assets") / "screenshots" / "cards.jpg"
    pygame.image.save(sheet, file)
    return file


def _deck(name: str) -> Deck:
    deck, faults = load_deck(paths.resource("decks") / f"{name}.toml")
    if deck is None:
        raise SystemExit(f"{name}: {faults[0].code}")
    return deck


def _words_in(language: str) -> Catalog:
    return Catalog(paths.resource("assets") / "lang", language)


if __name__ == "__main__":
    sys.exit(main())
