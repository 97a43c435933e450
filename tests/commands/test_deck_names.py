"""How the deck commands find decks by id or file, and name the decks and cards whose ids the editor made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.cli import main
from game.commands.deck_names import card_name, deck_name, file_of
from game.commands.deck_stats import table
from game.core.deck import Deck
from game.core.text import Text
from game.deck_style.figures import figures
from game.scenes.deck_editor.writing import random_card_id
from game.storage import own_decks, paths
from game.storage.catalog import Catalog
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_deck

EN = Catalog(paths.resource("assets") / "lang", "en")
QUESTION = "What would you like to leave behind when this work is done?"
NAMED = "card-25490ff1 ‘What would you like to leave behind…’"


@pytest.fixture
def own() -> Deck:
    """A deck as the editor makes it: three cards with ids that say nothing, the last one hidden."""
    base, _ = load_deck(paths.resource("decks") / "alliance.toml")
    assert base is not None
    first, second, third = base.cards[:3]
    words = Text({"nl": "Wat laat je graag achter als dit werk klaar is?", "en": QUESTION})
    cards = (
        first.model_copy(update={"id": "card-25490ff1", "question": words}),
        second.model_copy(update={"id": "card-00000002"}),
        third.model_copy(update={"id": "card-00000003", "hidden": True}),
    )
    title = Text({"nl": "Onze buurt en wij samen", "en": "Our neighbourhood and us"})
    return base.model_copy(update={"id": "deck-3cf73aed", "title": title, "cards": cards})


def kept(deck: Deck, text: str | None = None) -> Path:
    path = own_decks.own_folder() / f"{deck.id}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(deck_toml(deck) if text is None else text, "utf-8")
    return path


def test_a_shipped_and_an_own_deck_are_checked_by_id(own: Deck, capsys: pytest.CaptureFixture[str]) -> None:
    path = kept(own)
    assert main(["decks", "check", "check-in", own.id, "--no-style", "--lang", "en"]) == 0
    shipped, mine = (line for line in capsys.readouterr().out.splitlines() if not line.startswith(" "))
    assert shipped.startswith(str(paths.resource("decks") / "check-in.toml"))
    assert mine == f"{path}: no faults, 2 cards, 1 hidden"


def test_an_id_is_found_in_a_file_of_another_name_and_a_file_by_its_own(own: Deck, tmp_path: Path) -> None:
    path = kept(own).rename(own_decks.own_folder() / "neighbours.toml")
    other = tmp_path / "other.csv"
    other.touch()
    assert file_of(own.id) == path
    assert file_of("neighbours") == path
    assert file_of(str(other)) == other
    assert file_of("none-such") is None


def test_a_name_without_a_deck_is_told_with_the_names_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decks", "check", "none-such", "alliance", "--no-style", "--lang", "en"]) == 1
    out, told = capsys.readouterr()
    assert "no deck and no file called none-such" in told
    assert "check-in" in told
    assert "alliance.toml: no faults" in out


def test_a_faulty_own_deck_is_found_by_its_id_and_its_cards_are_told_by_their_questions(
    own: Deck, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(own, deck_toml(own).replace("depth = ", "depth = 9", 1))
    assert main(["decks", "check", own.id, "--lang", "en"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"{path}:")
    assert f": {NAMED}: depth: " in line


@pytest.mark.parametrize("question", ["'How'", "3", "{ nl = 3 }", "['a']"])
def test_a_question_that_is_none_leaves_the_id_alone(
    own: Deck, question: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "format = 1\n[[cards]]\nid = 'card-25490ff1'\nquestion = " + question
    kept(own, text)
    assert main(["decks", "check", own.id, "--lang", "en"]) == 1
    assert "card-25490ff1" in capsys.readouterr().out


def test_what_could_read_better_names_cards_by_their_questions(own: Deck, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = own.cards
    examples = (Text({"nl": "Een bank onder de oude linde.", "en": "A bench under the old lime tree."}),)
    first = first.model_copy(update={"examples": examples})
    loud = second.model_copy(
        update={"question": first.question, "examples": examples, "note": Text({"nl": "Ja!", "en": "Yes!"})}
    )
    copy = own.model_copy(update={"id": "deck-3cf73aed-2", "cards": (first, loud, third)})
    path = kept(copy)
    assert main(["decks", "check", copy.id, "--lang", "en"]) == 3
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"{path}: {NAMED.replace('25490ff1', '00000002')}: note (en): ") for line in lines)
    assert any(" as card-25490ff1 in Our neighbourhood and us: ‘" in line for line in lines)  # told there already
    assert f"    longest question: {len(QUESTION)} characters ({NAMED}, en)" in lines
    assert any(line.startswith("    reading ease ") and line.endswith("…’)") for line in lines)
    assert any(f": {NAMED} in Our neighbourhood and us has the same example." in line for line in lines)


def test_only_ids_that_were_made_get_words(own: Deck) -> None:
    made = random_card_id()
    assert card_name(made, "Why?", EN) == f"{made} ‘Why?’"
    assert card_name("card-3", "Why?", EN) == "card-3 ‘Why?’"
    assert card_name("gains-north-star", "Why?", EN) == "gains-north-star"
    assert card_name("card-index", "Why?", EN) == "card-index"
    assert card_name("card-3", "W" * 50, EN) == f"card-3 ‘{'W' * 39}…’"
    assert deck_name(own, EN) == "Our neighbourhood and us"
    assert deck_name(own.model_copy(update={"id": "deck-of-us"}), EN) == "deck-of-us"


def test_dealt_cards_are_counted_and_hidden_ones_told_where_there_are_any(
    own: Deck, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(own)
    for language, mine, base in (
        ("nl", "2 kaarten, 1 verborgen, nl", "kaarten, nl"),
        ("en", "2 cards, 1 hidden, nl", "cards, nl"),
    ):
        assert main(["decks", "list", "--lang", language]) == 0
        lines = {line.partition(":")[0]: line for line in capsys.readouterr().out.splitlines()}
        assert mine in lines[own.id]
        assert base in lines["alliance"]


def test_the_table_counts_dealt_cards_and_heads_its_columns_with_titles(own: Deck) -> None:
    head, *rows = table([own], EN)
    assert re.split(r"\s{2,}", head.strip()) == ["Our neighbour…", "together"]
    assert [row.split() for row in rows if row.startswith(("cards", "hidden"))] == [
        ["cards", "2", "2"],
        ["hidden,", "not", "dealt", "1", "1"],
    ]
    shown = own.model_copy(update={"cards": own.cards[:2]})
    assert not any(row.startswith("hidden") for row in table([shown], EN))
    assert figures(own)._replace(hidden=0) == figures(shown)


def test_a_deck_that_deals_nothing_has_figures_and_is_checked(own: Deck, capsys: pytest.CaptureFixture[str]) -> None:
    none = own.model_copy(update={"cards": own.cards[2:]})
    assert figures(none).longest is None
    assert any(row.split() == ["longest", "question", "·", "·"] for row in table([none], EN))
    kept(none)
    main(["decks", "check", none.id, "--lang", "en"])
    assert "longest question" not in capsys.readouterr().out
