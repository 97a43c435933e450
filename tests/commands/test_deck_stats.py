"""What `decks list --stats` prints: figures of each deck in columns that stand under each other."""

import re

import pytest

from game.cli import main
from game.commands.deck_stats import WIDEST, table
from game.core.deck import Deck
from game.storage import decks, paths
from game.storage.catalog import Catalog

SHIPPED = list(decks.load_all([paths.resource("decks")])[0].values())


def catalog(language: str) -> Catalog:
    return Catalog(paths.resource("assets") / "lang", language)


def lines(shown: list[Deck], language: str = "en") -> list[str]:
    return list(table(shown, catalog(language)))


def row(shown: list[Deck], label: str) -> list[str]:
    found = next(line for line in lines(shown) if line.strip().startswith(label))
    return re.split(r"\s{2,}", found.strip())[1:]


def test_each_theme_kind_depth_and_language_is_counted_and_summed() -> None:
    base = next(deck for deck in SHIPPED if deck.id == "alliance")
    few = base.model_copy(update={"id": "few", "cards": base.cards[:3]})
    assert row([base, few], "cards") == [str(len(base.cards)), "3", str(len(base.cards) + 3)]
    assert row([few, base], "Mutual gains")[0] == "3"
    kinds = [card.kind for card in few.cards]
    assert row([few, base], "Interest")[0] == str(kinds.count("interest") or "·")
    assert row([few, base], "light")[0] == str([card.depth for card in few.cards].count(1) or "·")
    assert row([few], "Nederlands")[0] == "3"
    assert row([few], "of these measured")[0] == str(sum(card.measured_id is not None for card in few.cards) or "·")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_our_own_decks_stand_beside_each_other(language: str) -> None:
    found = lines(SHIPPED, language)
    assert "" not in found
    assert max(map(len, found)) <= WIDEST
    assert all(deck.id in found[0] for deck in SHIPPED)


def test_decks_that_do_not_fit_stand_below_and_cells_end_under_each_other() -> None:
    many = [SHIPPED[0].model_copy(update={"id": f"a-deck-with-a-long-name-{number}"}) for number in range(12)]
    found = lines(many)
    assert max(map(len, found)) <= WIDEST
    assert found.count("") == 2
    ends = [match.end() for match in re.finditer(r"\S+", found[0])]
    (cards,) = (line for line in found[: found.index("")] if line.startswith("cards"))
    assert [match.end() for match in re.finditer(r"\d+", cards)] == ends


def test_a_language_of_which_nothing_is_known_has_no_reading_ease() -> None:
    words = {"fy": "Wat wolle jo?"}
    card = SHIPPED[0].cards[0].model_copy(update={"question": SHIPPED[0].title.model_copy(update={"root": words})})
    frisian = SHIPPED[0].model_copy(update={"languages": ("fy",), "cards": (card,)})
    assert not any("median" in line for line in lines([frisian]))
    assert row([frisian], "longest question") == ["13", "13"]


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decks", "list", "--stats", "--lang", "nl"]) == 0
    assert "  Winst voor allen" in capsys.readouterr().out
