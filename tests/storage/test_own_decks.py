import errno
import os
from pathlib import Path

import pytest

from game.core.deck import Deck
from game.core.deck_draft import DeckDraft
from game.core.text import Text
from game.storage import own_decks, paths
from game.storage.catalog import Catalog
from game.storage.decks import load_all, load_deck
from game.storage.disk import Disk
from game.storage.notice import RefusedError
from game.storage.written_decks import WrittenDeck, draft_file
from tests.storage.samples import FaultyDisk

SAY = Catalog(paths.resource("assets") / "lang", "en")


def shipped() -> Deck:
    deck, _ = load_deck(paths.resource("decks") / "alliance.toml")
    assert deck is not None
    return deck


def titled(deck: Deck, title: str) -> Deck:
    return deck.model_copy(update={"title": Text(dict.fromkeys(deck.languages, title))})


def test_a_deck_is_added_beside_what_is_there(tmp_path: Path) -> None:
    deck = shipped()
    folder = tmp_path / "decks"
    first = own_decks.add(deck, folder, {deck.id: deck})
    assert (first.path.name, first.deck.id) == ("alliance-2.toml", "alliance-2")
    assert first.deck.title.root == {"nl": "Basisset (2)", "en": "Base deck (2)"}
    assert first.deck.cards == deck.cards
    second = own_decks.add(deck, folder, {deck.id: deck, first.deck.id: first.deck})
    assert second.path.name == "alliance-3.toml"
    decks, faults = load_all([folder])
    assert (decks, faults) == ({"alliance-2": first.deck, "alliance-3": second.deck}, [])


@pytest.mark.parametrize("wanted", ["con", "AUX", "nul.x"])
def test_an_id_that_no_file_can_have_becomes_one_that_it_can(tmp_path: Path, wanted: str) -> None:
    deck = titled(shipped(), "Ours").model_copy(update={"id": wanted})
    assert own_decks.add(deck, tmp_path, {}).path == tmp_path / f"deck-{wanted}.toml"


def test_a_broken_file_a_draft_and_other_capitals_keep_their_names(tmp_path: Path) -> None:
    (tmp_path / "Care.toml").write_text("broken", encoding="utf-8")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "care-2.json").write_text("{}", encoding="utf-8")
    assert own_decks.free_id("care", tmp_path, {}) == "care-3"
    long = "x" * 64
    (tmp_path / f"{long}.toml").write_text("broken", encoding="utf-8")
    assert own_decks.free_id(long, tmp_path, {}) == "x" * 62 + "-2"


def test_a_file_that_another_window_wrote_first_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = iter(["ours", "ours-2"])
    monkeypatch.setattr(own_decks, "free_id", lambda *_: next(names))
    (tmp_path / "ours.toml").write_text("theirs", encoding="utf-8")
    added = own_decks.add(shipped(), tmp_path, {})
    assert added.path.name == "ours-2.toml"
    assert (tmp_path / "ours.toml").read_text(encoding="utf-8") == "theirs"


def test_a_name_that_is_taken_though_no_list_shows_it_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_new(disk: Disk, path: Path, data: bytes) -> None:
        if path.name == "ours.toml":  # as where a disk knows no capitals, and holds OURS.TOML
            raise FileExistsError(path)
        path.write_bytes(data)

    monkeypatch.setattr(own_decks, "write_new", write_new)
    deck = shipped().model_copy(update={"id": "ours"})
    assert own_decks.add(deck, tmp_path, {}).path.name == "ours-2.toml"


def test_how_a_deck_stands_to_those_that_are_there() -> None:
    deck = shipped()
    assert own_decks.standing(deck, {}) == "new"
    assert own_decks.standing(deck, {deck.id: deck}) == "same"
    assert own_decks.standing(titled(deck, "x"), {deck.id: deck}) == "other"
    longer = deck.model_copy(update={"id": f"{deck.id}-x"})
    assert own_decks.standing(deck, {longer.id: longer}) == "same"
    assert own_decks.standing(longer, {deck.id: deck}) == "new"


def test_a_deck_that_was_added_under_a_number_is_known_again(tmp_path: Path) -> None:
    ours = titled(shipped(), "Ours")
    added = own_decks.add(ours, tmp_path, {"alliance": shipped()}).deck
    decks = {"alliance": shipped(), added.id: added}
    assert own_decks.equal_deck(ours, decks) == added
    assert own_decks.equal_deck(titled(ours, "Ours too"), decks) is None


def test_replacing_keeps_the_earlier_deck(tmp_path: Path) -> None:
    deck = own_decks.add(shipped(), tmp_path, {}).deck
    (tmp_path / "alliance.toml").rename(tmp_path / "other name.toml")
    before = (tmp_path / "other name.toml").read_bytes()
    new = titled(deck, "New")
    assert own_decks.replace(new, tmp_path) == tmp_path / "other name.toml"
    assert load_all([tmp_path]) == ({"alliance": new}, [])
    assert (tmp_path / "earlier" / "other name.toml").read_bytes() == before


@pytest.mark.parametrize("failing", ["open", "write", "fsync", "replace"])
def test_a_disk_that_fails_leaves_what_was_there(tmp_path: Path, failing: str) -> None:
    disk = FaultyDisk()
    deck = own_decks.add(shipped(), tmp_path, {}).deck
    before = (tmp_path / "alliance.toml").read_bytes()
    disk.failing = {failing: errno.ENOSPC}
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        own_decks.replace(titled(deck, "New"), tmp_path, disk)
    if failing != "replace":  # a new file takes nobody's place
        with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
            own_decks.add(titled(deck, "New"), tmp_path, {}, disk)
    assert [path.name for path in tmp_path.glob("*.*")] == ["alliance.toml"]
    assert (tmp_path / "alliance.toml").read_bytes() == before


def test_what_is_not_ones_own_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        own_decks.replace(shipped(), tmp_path)
    assert refused.value.notice.code == "deck_not_own"
    assert list(tmp_path.iterdir()) == []


def test_a_removed_deck_comes_back_with_its_draft(tmp_path: Path) -> None:
    deck = shipped()
    added = own_decks.add(deck, tmp_path, {})
    written = WrittenDeck(added.path)
    written.save(written.open())
    for act in (lambda: own_decks.remove(added.path), lambda: own_decks.replace(deck, tmp_path)):
        with pytest.raises(RefusedError) as refused:
            act()
        assert refused.value.notice.code == "deck_open_elsewhere"
    written.close()
    removed = own_decks.remove(added.path)
    assert load_all([tmp_path]) == ({}, [])
    assert not draft_file(added.path).exists()
    again = own_decks.add(titled(deck, "Second"), tmp_path, {})
    own_decks.remove(again.path)  # the trash holds two of one name
    own_decks.put_back(removed)
    assert load_all([tmp_path]) == ({"alliance": deck}, [])
    assert WrittenDeck(added.path).open() == DeckDraft.of(deck)


def test_what_has_the_place_of_a_removed_deck_stays(tmp_path: Path) -> None:
    deck = shipped()
    removed = own_decks.remove(own_decks.add(deck, tmp_path, {}).path)
    other = own_decks.add(titled(deck, "Other"), tmp_path, {})
    with pytest.raises(RefusedError):
        own_decks.put_back(removed)
    assert load_all([tmp_path]) == ({"alliance": other.deck}, [])


@pytest.mark.parametrize("name", ["to share.TOML", "to share.csv", "to share.Xlsx"])
def test_an_exported_deck_opens_elsewhere_and_overwrites_nothing(tmp_path: Path, name: str) -> None:
    deck = shipped()
    out = tmp_path / name
    own_decks.export_deck(deck, out, SAY)
    assert own_decks.open_deck(out, SAY) == (deck, ())
    before = out.read_bytes()
    with pytest.raises(FileExistsError):
        own_decks.export_deck(titled(deck, "x"), out, SAY)
    assert out.read_bytes() == before
    own_decks.export_deck(titled(deck, "x"), out, SAY, overwrite=True)
    assert own_decks.open_deck(out, SAY).deck == titled(deck, "x")


def test_another_form_is_refused(tmp_path: Path) -> None:
    (fault,) = own_decks.open_deck(tmp_path / "deck.docx", SAY).faults
    assert "xlsx" in fault.sentence(SAY)
    with pytest.raises(RefusedError):
        own_decks.export_deck(shipped(), tmp_path / "deck.docx", SAY)
