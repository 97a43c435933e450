"""The shelf of decks: what lies on it, looking through one, opening somebody else's, sharing, removing and putting back."""

from __future__ import annotations

import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from game.core.deck import Deck
from game.core.text import Text
from game.scenes.deck_editor.scene import DeckEditorScene
from game.scenes.decks.browse import BrowseScene
from game.scenes.decks.opened import OpenedScene
from game.scenes.decks.printing import PrintScene
from game.scenes.decks.sharing import ShareScene
from game.scenes.decks.shelf import ShelfScene
from game.scenes.setup.scene import SetupScene
from game.scenes.title import TitleScene
from game.storage.deck_toml import deck_toml
from game.storage.decks import load_deck
from game.storage.own_decks import export_deck
from game.ui import access_tree as tree
from game.ui.inputs import Dropped
from tests.own_decks import base, made, planted
from tests.stagehand import Later, Stagehand


def _shelf(folder: Path, decks: int, at: str = "", faulty: int = 0) -> Stagehand:
    hand = Stagehand(folder)
    planted(hand, decks, faulty=faulty)
    hand.show(ShelfScene(at))
    return hand


def _lines(hand: Stagehand) -> dict[str, str]:
    nodes = hand.on_stage.stage.snapshot().nodes.values()
    return {node.name: node.value for node in nodes if node.role == tree.LIST_ITEM}


def _chosen(hand: Stagehand) -> str:
    scene = hand.on_stage.scene
    assert isinstance(scene, ShelfScene)
    return scene.chosen


def _handed(folder: Path, deck: Deck, name: str = "Van Noor.toml") -> Path:
    file = folder / name
    file.write_text(deck_toml(deck), encoding="utf-8")
    return file


def _own(hand: Stagehand) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in hand.desk.own_decks.glob("*.toml")}


def test_the_title_leads_to_every_deck_that_there_is(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    planted(hand, 2, faulty=1)
    hand.show(TitleScene())
    hand.press("k")
    told = _lines(hand)
    assert told["Basisset"] == "84 kaarten · Nederlands, English"
    assert told["Van start in de wijk"] == "12 kaarten · Nederlands, English"
    assert told["van een ander 1.toml"].endswith("dingen kloppen niet")
    assert len(told) == len(hand.desk.decks) + 1


def test_the_sheet_says_whose_a_deck_is_and_what_is_in_it(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 2, "own-1")
    assert {"Noor de Wit, Samenwerkingsverband Tussen Rivieren", "CC BY-SA 4.0", "1.1", "13 kaarten"} <= set(hand.words)
    nodes = [node.name for node in hand.on_stage.stage.snapshot().nodes.values()]
    assert "Halen en brengen: 8 kaarten" in nodes
    at = hand.words.index("Halen en brengen")
    assert hand.words[at : at + 2] == ["Halen en brengen", "8"]


def test_what_is_wrong_with_a_file_is_said_and_the_others_can_be_played(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 1, faulty=1)
    hand.press("end")
    assert "van een ander 1.toml is niet te gebruiken" in hand.words
    assert any(
        words.startswith("Regel ") and "gains-01, kind: de soort ‘interes’ bestaat niet" in words
        for words in hand.words
    )
    assert "Met de andere kaartensets kun je gewoon spelen." in hand.words


def test_cards_that_are_not_finished_yet_are_told_beside_those_that_can_be_dealt(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 1, "own-0")
    assert not any("nog niet af" in words for words in hand.words)
    hand.press("b")
    scene = hand.on_stage.scene
    assert isinstance(scene, DeckEditorScene)
    assert scene.writing.add()
    assert scene.writing.add()
    hand.press("esc")
    assert "12 kaarten, 2 nog niet af" in hand.words
    assert any(words.startswith("2 kaarten zijn nog niet af. Ze zijn bewaard") for words in hand.words)


def test_own_decks_stand_first_on_the_shelf(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 2, faulty=1)
    assert list(_lines(hand))[:3] == ["Van start in de wijk", "Zorgpad hartfalen", "Basisset"]
    assert list(_lines(hand))[-1] == "van een ander 1.toml"


def test_what_ships_can_be_copied_but_neither_written_in_nor_removed(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 0)
    stage = hand.on_stage.stage
    assert stage.find(tree.BUTTON, "Verwijderen") is None
    assert stage.find(tree.BUTTON, "Bewerken") is None
    hand.press("delete")
    assert stage.find(tree.DIALOG) is None
    hand.press("k")
    scene = hand.on_stage.scene
    assert isinstance(scene, DeckEditorScene)
    assert scene.path.parent == hand.desk.own_decks
    hand.press("esc")
    assert _lines(hand)["Basisset (2)"] == "84 kaarten · Nederlands, English"
    assert _chosen(hand) == "alliance-2"


def test_a_new_deck_stands_on_the_shelf_before_it_has_a_card(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 0)
    hand.press("n")
    assert isinstance(hand.on_stage.scene, DeckEditorScene)
    hand.press("esc")
    assert "Nog niet af" in _lines(hand).values()
    assert hand.on_stage.stage.find(tree.BUTTON, "Bewerken") is not None
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, DeckEditorScene)


def test_a_deck_is_removed_only_after_a_yes_and_can_be_put_back(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 2, "own-1")
    before = _own(hand)
    hand.press("delete", "enter")  # the focus is at no
    assert _own(hand) == before
    hand.press("delete", "ctrl+enter")
    assert set(before) - set(_own(hand)) == {"own-1.toml"}
    assert "own-1" not in hand.desk.decks
    assert _chosen(hand) == "own-0"
    hand.press("ctrl+z")
    assert _own(hand) == before
    assert _chosen(hand) == "own-1"


def test_a_deck_that_is_being_written_in_elsewhere_stays(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 1, "own-0")
    hand.press("b")
    assert isinstance(hand.on_stage.scene, DeckEditorScene)
    other = Stagehand(tmp_path)
    other.desk.own_decks = hand.desk.own_decks
    other.show(ShelfScene("own-0"))
    other.press("delete", "ctrl+enter")
    assert "own-0.toml" in _own(other)
    assert any("staat al open in een ander venster" in words for words in other.words)
    hand.press("esc")


def test_arrows_turn_the_cards_round_and_filters_leave_some(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(BrowseScene(base()))
    assert "1 van 84" in hand.words
    hand.press("right", "right", "left")
    assert "2 van 84" in hand.words
    hand.press("left", "left")
    assert "84 van 84" in hand.words
    scene = hand.on_stage.scene
    assert isinstance(scene, BrowseScene)
    scene._theme, scene._kind = "trust", "scale"
    hand.press("right")
    some = [card for card in base().cards if (card.theme, card.kind) == ("trust", "scale")]
    assert any(words.endswith(f" van {len(some)}") for words in hand.words)
    assert scene.deck.cards[scene.at] in some


@pytest.mark.parametrize("text_size", [100, 200])
def test_an_own_card_is_written_in_from_where_it_is_looked_at(tmp_path: Path, text_size: int) -> None:
    hand = _shelf(tmp_path, 1, "own-0")
    hand.settings = replace(hand.settings, text_size=text_size)
    hand.press("enter", "right", "right")
    looking = hand.on_stage.scene
    assert isinstance(looking, BrowseScene)
    third = looking.deck.cards[2]
    assert hand.on_stage.stage.find(tree.BUTTON, "Bewerken") is not None
    hand.press("b")
    scene = hand.on_stage.scene
    assert isinstance(scene, DeckEditorScene)
    card = scene.writing.card
    assert card is not None
    assert card.id == third.id
    changed = card.model_copy(update={"question": {"nl": "Wat gunnen we elkaar?"}})
    assert scene.writing.edits.change("typed", changed)
    hand.press("esc")
    assert hand.on_stage.scene is looking
    assert looking.deck.cards[looking.at].question.say("nl", "nl") == "Wat gunnen we elkaar?"


def test_what_ships_is_only_looked_at(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 0)
    hand.press("enter", "b")
    assert isinstance(hand.on_stage.scene, BrowseScene)
    assert hand.on_stage.stage.find(tree.BUTTON, "Bewerken") is None


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_card_is_shown_with_what_the_facilitator_sees(tmp_path: Path, text_size: int) -> None:
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, text_size=text_size)
    hand.show(BrowseScene(base()))
    card = base().cards[0]
    assert card.note is not None
    told = [node.name for node in hand.on_stage.stage.snapshot().nodes.values()]
    for words in (card.question, card.note, *card.follow_ups):
        assert words.say("nl", "nl") in told
    assert all(f"‘{words.say('nl', 'nl')}’" in told for words in card.examples)


def test_a_file_that_is_dropped_is_looked_at_and_then_added(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 0)
    hand.send(Dropped(str(_handed(tmp_path, made(2)))))
    assert isinstance(hand.on_stage.scene, OpenedScene)
    assert {"Bestuurstafel", "14 kaarten", "CC BY-SA 4.0"} <= set(hand.words)
    assert _own(hand) == {}
    hand.press("ctrl+enter")
    assert set(_own(hand)) == {"own-2.toml"}
    assert isinstance(hand.on_stage.scene, ShelfScene)
    assert "Bestuurstafel" in _lines(hand)
    assert _chosen(hand) == "own-2"


def test_a_file_is_chosen_in_its_folder(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    planted(hand, 0)
    folder = tmp_path / "in"
    folder.mkdir()
    _handed(folder, made(2))
    (folder / "vakantie.jpg").touch()
    hand.show(ShelfScene(files=folder))
    hand.press("o")
    assert "Van Noor.toml" in hand.words
    assert "vakantie.jpg" not in hand.words
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, OpenedScene)


def test_a_deck_that_is_there_already_is_not_added_again(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 3)
    before = _own(hand)
    hand.send(Dropped(str(_handed(tmp_path, made(2)))))
    assert any(words.startswith("Deze staat al op je plank") for words in hand.words)
    hand.press("ctrl+enter", "enter")
    assert _own(hand) == before
    assert isinstance(hand.on_stage.scene, ShelfScene)


def test_another_deck_of_the_same_id_goes_beside_mine_or_in_its_place_as_i_say(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 3)
    before = _own(hand)
    hand.send(Dropped(str(_handed(tmp_path, made(2, 5)))))
    hand.press("ctrl+enter")
    now = _own(hand)
    assert {name: now[name] for name in before} == before
    added, _ = load_deck(now["own-2-2.toml"].encode())
    assert added is not None
    assert added.title.say("nl", "nl") == "Bestuurstafel (2)"
    assert len(added.cards) == 5
    hand.send(Dropped(str(_handed(tmp_path, made(2, 6)))))
    hand.press("v")
    replaced, _ = load_deck(_own(hand)["own-2.toml"].encode())
    assert replaced == made(2, 6)
    earlier = hand.desk.own_decks / "earlier" / "own-2.toml"
    assert earlier.read_text(encoding="utf-8") == before["own-2.toml"]
    told = {node.name for node in hand.on_stage.stage.snapshot().nodes.values()}
    assert f"‘Bestuurstafel’ is vervangen. De vorige versie staat in {earlier}." in told
    assert _chosen(hand) == "own-2"
    assert f"Vorige versie: {earlier}" in {node.name for node in hand.on_stage.stage.snapshot().nodes.values()}


def test_a_file_that_is_no_deck_changes_nothing_and_says_why(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 1)
    before = _own(hand)
    notes = tmp_path / "boodschappen.toml"
    notes.write_text("brood\nmelk", encoding="utf-8")
    hand.send(Dropped(str(notes)))
    assert "boodschappen.toml is niet te gebruiken" in hand.words
    assert any(words.startswith("Er is niets veranderd.") for words in hand.words)
    hand.press("ctrl+enter", "enter", "v")
    assert _own(hand) == before


def test_a_deck_is_shared_as_a_file_that_opens_as_the_same_deck(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, kept={"folder": str(tmp_path)})
    hand.show(ShareScene(made(1)))
    hand.press("ctrl+enter")
    assert hand.on_stage.stage.find(tree.DIALOG, "Bewaard") is not None
    shared, faults = load_deck(tmp_path / "Zorgpad hartfalen.toml")
    assert (shared, faults) == (made(1), [])


def test_the_folder_of_the_last_time_is_the_first_the_next_time(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    scene = ShareScene(made(1))
    hand.show(scene)
    scene.folder = tmp_path / "for others"
    scene.folder.mkdir()
    hand.press("ctrl+enter", "esc")
    hand.settings = hand.ctx.settings
    again = ShareScene(made(2))
    hand.show(again)
    assert again.folder == tmp_path / "for others"


def test_a_file_is_replaced_only_after_a_yes(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, kept={"folder": str(tmp_path)})
    there = tmp_path / "Zorgpad hartfalen.toml"
    there.write_text("mine", encoding="utf-8")
    hand.show(ShareScene(made(1)))
    hand.press("ctrl+enter", "enter")  # the focus is at no
    assert there.read_text(encoding="utf-8") == "mine"
    hand.press("ctrl+enter", "ctrl+enter")
    assert load_deck(there)[0] == made(1)


def test_a_place_where_nothing_can_be_written_is_said(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    folder = tmp_path / "stick"
    folder.mkdir()
    hand.settings = replace(hand.settings, kept={"folder": str(folder)})
    hand.show(ShareScene(made(1)))
    folder.rmdir()
    hand.press("ctrl+enter")
    assert hand.on_stage.stage.find(tree.DIALOG, "Het is niet bewaard") is not None
    assert "De kaartenset is veilig, en er bleef geen half bestand achter." in hand.words


def test_a_deck_that_was_added_can_be_taken_at_once_by_a_table_that_was_being_set(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    planted(hand, 0)
    hand.show(TitleScene())
    hand.press("n", "esc", "k")
    hand.send(Dropped(str(_handed(tmp_path, made(2)))))
    hand.press("ctrl+enter", "esc", "n")
    scene = hand.on_stage.scene
    assert isinstance(scene, SetupScene)
    assert scene.choices is not None
    assert "own-2" in scene.choices.all_decks
    assert scene.choices.decks == {"alliance"}


def test_a_deck_becomes_sheets_of_cards_in_the_languages_that_were_chosen(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, kept={"folder": str(tmp_path)})
    hand.show(PrintScene(made(1)))
    hand.press("ctrl+enter")
    assert hand.on_stage.stage.find(tree.DIALOG, "Bewaard") is not None
    one = (tmp_path / "Zorgpad hartfalen.pdf").read_bytes()
    scene = PrintScene(made(1))
    hand.show(scene)
    scene._change(language="both", notes=False)
    hand.press("ctrl+enter", "ctrl+enter")
    other = (tmp_path / "Zorgpad hartfalen.pdf").read_bytes()
    assert [len(PdfReader(BytesIO(data)).pages) for data in (one, other)] == [6, 4]


def test_a_text_that_did_not_fit_on_its_card_is_told(tmp_path: Path) -> None:
    whole = made(1)
    long = Text({"nl": "Wat willen we met elkaar bereiken in dit gebied, en voor wie? " * 12})
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, kept={"folder": str(tmp_path)})
    first = whole.cards[0].model_copy(update={"question": long})
    hand.show(PrintScene(whole.model_copy(update={"cards": (first, *whole.cards[1:])})))
    hand.press("ctrl+enter")
    assert any(words.startswith("Op 1 kaart eindigt") for words in hand.words)


def test_printing_that_was_stopped_leaves_nothing(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.jobs = later = Later()
    hand.settings = replace(hand.settings, kept={"folder": str(tmp_path)})
    hand.show(PrintScene(made(1)))
    hand.press("ctrl+enter")
    assert hand.on_stage.stage.find(tree.DIALOG, "Wordt gemaakt: PDF") is not None
    hand.press("esc")
    later.work()
    hand.press("tab")
    assert list(tmp_path.glob("*.pdf")) == []
    assert hand.on_stage.stage.find(tree.DIALOG) is None


def test_without_a_typesetter_printing_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    hand = Stagehand(tmp_path)
    hand.settings = replace(hand.settings, kept={"folder": str(tmp_path)})
    hand.show(PrintScene(made(1)))
    hand.press("ctrl+enter")
    assert "Vellen maken kan op deze computer niet: het pakket typst ontbreekt." in hand.words


def test_the_focus_goes_into_the_list_of_files_once_a_slow_folder_has_been_read(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    planted(hand, 0)
    hand.jobs = later = Later()
    file = _handed(tmp_path, made(2))
    hand.show(ShelfScene(files=tmp_path))
    hand.press("o")
    assert _focused(hand) == "Een map omhoog"
    later.work()
    hand.settle()
    assert _focused(hand) == "own decks"
    hand.press("down", "enter")
    later.work()
    hand.settle()
    assert isinstance(hand.on_stage.scene, OpenedScene)
    assert hand.on_stage.scene.file == file
    assert "Bestuurstafel" in hand.words
    assert _focused(hand) == "Op de plank zetten"


def _focused(hand: Stagehand) -> str:
    seen = hand.on_stage.stage.snapshot()
    return seen.nodes[seen.focus].name


@pytest.mark.parametrize("ending", [".toml", ".csv", ".xlsx"])
def test_what_was_shared_in_any_form_is_opened_as_the_same_deck(tmp_path: Path, ending: str) -> None:
    hand = Stagehand(tmp_path)
    planted(hand, 0)
    hand.settings = replace(hand.settings, kept={"folder": str(tmp_path)})
    scene = ShareScene(made(1))
    scene._form = ending
    hand.show(scene)
    hand.press("ctrl+enter")
    hand.show(ShelfScene())
    hand.send(Dropped(str(tmp_path / f"Zorgpad hartfalen{ending}")))
    hand.press("ctrl+enter")
    assert hand.desk.decks["own-1"] == made(1)


def test_a_fault_in_a_spreadsheet_is_told_with_its_cell(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 0)
    file = tmp_path / "Jeugd.csv"
    export_deck(made(1), file, hand.say)
    file.write_bytes(file.read_bytes().replace(b"interest;", b"interes;").replace(b";2;", b";7;"))
    hand.send(Dropped(str(file)))
    assert any(words.startswith("Cel ") for words in hand.words), hand.words


def test_what_was_left_out_of_a_spreadsheet_is_told_apart_from_missing_words(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 0)
    file = tmp_path / "Jeugd.csv"
    export_deck(made(1), file, hand.say)
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    head = next(place for place, line in enumerate(lines) if line.startswith("id;"))
    lines[head] += ";opmerkingen"
    lines[head + 1] += ";vraag Jan"
    file.write_text("\n".join(lines), encoding="utf-8")
    hand.send(Dropped(str(file)))
    assert any("deze kolom is niet bekend en is overgeslagen" in words for words in hand.words), hand.words
    assert not any("niet in elke taal" in words for words in hand.words), hand.words
    hand.press("ctrl+enter")
    assert set(_own(hand)) == {"own-1.toml"}


def test_a_shelf_without_any_deck_says_how_to_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hand = Stagehand(tmp_path)
    planted(hand, 0)
    monkeypatch.setattr("game.desk.deck_folders", lambda: [tmp_path / "none", hand.desk.own_decks])
    hand.show(ShelfScene())
    assert "Hier staat nog geen enkele kaartenset. Maak er zelf een, of open een bestand." in hand.words
    hand.press("down", "enter", "delete", "d", "n")
    assert isinstance(hand.on_stage.scene, DeckEditorScene)


def test_the_card_that_is_shown_is_read_aloud_in_its_language(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, "en")
    whole = made(1)
    dutch = whole.cards[1].model_copy(update={"question": Text({"nl": "Waar wachten we op?"})})
    scene = BrowseScene(whole.model_copy(update={"cards": (whole.cards[0], dutch)}))
    hand.show(scene)
    hand.press("right")
    assert ("nl", "Waar wachten we op?") in scene.card_aloud()
    assert scene.card_aloud()[0][0] == "en"


def test_a_table_is_set_with_the_deck_that_was_chosen(tmp_path: Path) -> None:
    hand = _shelf(tmp_path, 2, "own-1")
    hand.press("s")
    scene = hand.on_stage.scene
    assert isinstance(scene, SetupScene)
    assert scene.choices is not None
    assert scene.choices.decks == {"own-1"}
    hand.press("esc")
    assert _chosen(hand) == "own-1"
