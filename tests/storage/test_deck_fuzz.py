from pathlib import Path

import pytest

from game.core.deck import Deck
from game.storage import own_decks, paths
from game.storage.catalog import Catalog
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_all, load_deck
from game.storage.faults import Fault
from tests.deck_fuzz import NL, Broken, broken, small

EN = Catalog(paths.resource("assets") / "lang", "en")
OF_THE_WHOLE_FILE = {
    "not_toml", "number_too_long", "too_deep", "too_large", "too_many", "more_faults", "survey_encoding", "survey_cp1252",
    "empty_file", "sheet_no_cards", "sheet_broken", "sheet_locked", "sheet_too_much", "sheet_unsafe",
}  # fmt: skip
"""What is said of a file where no single place is wrong."""


def told(fault: Fault, file: str) -> None:
    """A fault names file, place and reason, in a sentence of each language."""
    said = [fault.sentence(say) for say in (NL, EN)]
    assert said[0] != said[1], said
    for sentence in said:
        assert sentence.startswith(file), sentence
        assert sentence.isprintable(), sentence
        assert "fault." not in sentence, sentence
        assert len(sentence) < 900, sentence
    assert fault.code != "wrong", said
    assert fault.line or fault.card or fault.field or fault.cell or fault.code in OF_THE_WHOLE_FILE, said


def opened(one: Broken, folder: Path) -> Deck | None:
    """Open a broken deck as the program does; none of it raises, and a good deck beside it still loads."""
    path = folder / one.name
    path.write_bytes(one.data)
    deck, faults = own_decks.open_deck(path, EN)
    assert (deck is None) == any(not fault.minor for fault in faults), faults
    for fault in faults:
        told(fault, str(path))
    if deck is not None:
        assert load_deck(deck_toml(deck).encode())[0] == deck
    if one.name.endswith(".toml"):
        (folder / "good.toml").write_text(GOOD, encoding="utf-8")
        assert "good" in load_all([folder])[0]
    return deck


GOOD = deck_toml(small().model_copy(update={"id": "good", "cards": small().cards[:1]}))


def _fuzzed(numbers: range, folder: Path) -> list[bool]:
    played = []
    for number in numbers:
        try:
            played.append(opened(broken(number), folder) is not None)
        except BaseException as error:
            error.add_note(f"broken deck number {number}")
            raise
    return played


def test_a_broken_deck_is_told_and_never_a_failure(tmp_path: Path) -> None:
    played = _fuzzed(range(2000), tmp_path)
    assert 0.05 < sum(played) / len(played) < 0.6  # else they are too broken, or hardly broken at all


@pytest.mark.long
def test_many_more_broken_decks_are_told_and_never_a_failure(tmp_path: Path) -> None:
    _fuzzed(range(2000, 20_000), tmp_path)


def test_the_same_number_is_the_same_broken_deck() -> None:
    assert [broken(number) for number in range(20)] == [broken(number) for number in range(20)]
