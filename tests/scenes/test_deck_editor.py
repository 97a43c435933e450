"""The deck editor: keys in, what is kept and said out; nothing is lost, and every step can be taken back."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from game.core.cards import KINDS
from game.scenes.deck_editor import opening
from game.scenes.deck_editor.scene import DeckEditorScene
from game.scenes.deck_editor.trying import TryScene
from game.scenes.deck_editor.writing import DECK
from game.scenes.scene import Context, Scene
from game.storage import written_decks
from game.storage.decks import load_deck
from game.storage.disk import Disk
from game.storage.notice import RefusedError
from game.storage.written_decks import WrittenDeck, unfinished
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.inputs import Input, Key
from game.ui.widgets import Spacer, Widget
from tests.gallery_scenes.deck_editor import few, writing_in
from tests.scenes.listener import read_to
from tests.stagehand import Stagehand


class Shelf(Scene):
    """Stands where the shelf of decks would: a key opens a door of the editor."""

    def __init__(self, door: Callable[[Context], object]) -> None:
        self._door = door

    def build(self, ctx: Context) -> Widget:
        return Spacer()

    def on_input(self, event: Input, ctx: Context) -> object:
        return self._door(ctx) if isinstance(event, Key) and event.name == "enter" else None


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    made = Stagehand(tmp_path / "saves", "nl", (1280, 720))
    made.desk.own_decks = tmp_path / "decks"
    return made


def _through(hand: Stagehand, door: Callable[[Context], object]) -> DeckEditorScene:
    hand.show(Shelf(door))
    hand.press("enter")
    scene = hand.on_stage.scene
    assert isinstance(scene, DeckEditorScene)
    return scene


def _editing(hand: Stagehand, at: str = "c1") -> DeckEditorScene:
    scene = writing_in(hand, few(), at, hand.desk.own_decks)
    hand.show(scene)
    return scene


def _focused(hand: Stagehand) -> AccessNode:
    seen = hand.on_stage.stage.snapshot()
    return seen.nodes[seen.focus]


def _kept(scene: DeckEditorScene) -> list[str]:
    deck, _ = load_deck(scene.path)
    return [] if deck is None else [card.question.say("nl", "nl") for card in deck.cards]


def _said(hand: Stagehand) -> str:
    return hand.on_stage.stage.live[-1].words


# A deck of one's own


def test_a_new_deck_is_a_title_a_question_and_one_key_for_the_next(hand: Stagehand) -> None:
    scene = _through(hand, opening.write_new)
    assert (_focused(hand).role, _focused(hand).name) == (tree.TEXT_FIELD, "Hoe heet deze kaartenset?")
    hand.type("Van start")
    hand.press("ctrl+enter")
    assert (_focused(hand).name, _focused(hand).description) == ("Vraag", "")
    hand.type("Waar ben je trots op?")
    hand.press("ctrl+enter")
    hand.type("Wat maakt het zwaar?")
    hand.settle()
    assert scene.writing.draft.title == {"nl": "Van start"}
    assert _kept(scene) == ["Waar ben je trots op?", "Wat maakt het zwaar?"]
    hand.press("esc")
    deck = hand.desk.decks[scene.writing.draft.id]
    assert (deck.title.root, len(deck.cards)) == ({"nl": "Van start"}, 2)


def test_a_deck_without_a_finished_card_is_still_kept(hand: Stagehand) -> None:
    scene = _through(hand, opening.write_new)
    hand.press("ctrl+enter", "esc")
    assert list(unfinished(hand.desk.own_decks)) == [scene.path]
    again = _through(hand, lambda ctx: opening.edit(ctx, scene.path))
    assert len(again.writing.draft.cards) == 1


def test_a_copy_keeps_who_made_the_deck_and_has_a_title_of_its_own(hand: Stagehand) -> None:
    scene = _through(hand, lambda ctx: opening.copy(ctx, ctx.desk.decks["alliance"]))
    draft = scene.writing.draft
    assert draft.authors == ("Alliance Cards",)
    assert draft.licence == "CC BY-SA 4.0"
    assert draft.id != "alliance"
    assert draft.title["nl"] != hand.desk.decks["alliance"].title.root["nl"]
    assert len(draft.cards) == 84


def test_a_deck_that_is_open_elsewhere_does_not_open_and_says_so(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.show(Shelf(lambda ctx: opening.edit(ctx, scene.path)))
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, Shelf)
    assert "ander venster" in _said(hand)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (RefusedError("deck_exists", id="deck-1"), "deck-1"),
        (PermissionError(errno.EACCES, "no"), "niet te maken"),
    ],
    ids=["refused", "disk"],
)
def test_a_new_deck_that_cannot_begin_says_so(
    hand: Stagehand, monkeypatch: pytest.MonkeyPatch, fault: Exception, words: str
) -> None:
    def refuse(*_: object) -> Path:
        raise fault

    monkeypatch.setattr(opening, "begin", refuse)
    hand.show(Shelf(opening.write_new))
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, Shelf)
    assert words in _said(hand)


def test_who_cannot_see_the_screen_hears_where_they_are_at_every_key(hand: Stagehand) -> None:
    """Keys in, roles and words out: a deck of one card, from its title to the list and back."""
    _through(hand, opening.write_new)
    heard: list[tuple[str, str, str]] = []
    for key in ("ctrl+enter", "tab", "tab", "tab", "tab", "shift+tab", "ctrl+z"):
        hand.press(key)
        one = _focused(hand)
        heard.append((one.role, one.name, one.value))
        if key == "ctrl+enter":
            hand.type("Waar ben je trots op?")
    assert heard == [
        (tree.TEXT_FIELD, "Vraag", ""),
        (tree.DROPDOWN, "Soort", "Open vraag"),
        (tree.DROPDOWN, "Thema", "Winst voor allen"),
        (tree.RADIO, "licht", ""),
        (tree.BUTTON, "Meer: waarom, doorvragen, voorbeelden, notitie", ""),
        (tree.RADIO, "licht", ""),
        (tree.TEXT_FIELD, "Vraag", ""),
    ]
    assert _said(hand) == "Teruggedraaid: wat je typte bij ‘Vraag’"


def test_the_open_card_is_read_aloud(hand: Stagehand) -> None:
    _editing(hand)
    (said,) = read_to(hand).hears("f4")
    assert said.startswith("Winst voor allen. Wat moet het wijkteam jou over een jaar hebben opgeleverd?")
    assert said.endswith("Belang.")


# Typing


def test_what_is_wrong_stands_beside_its_field_and_goes_when_it_is_mended(hand: Stagehand) -> None:
    scene = _editing(hand, "c2")
    low = hand.on_stage.stage.find(tree.TEXT_FIELD, "1 betekent")
    assert low is not None
    assert low.invalid
    assert "Zeg wat 1 betekent, dan doet de kaart mee." in hand.words
    for words, key in (("nooit", "low-nl"), ("altijd", "high-nl")):
        hand.on_stage.stage.focus_on(key)
        hand.type(words)
    hand.settle()
    assert "Zeg wat 1 betekent, dan doet de kaart mee." not in hand.words
    assert "Ik weet wie waarover beslist." in _kept(scene)


def test_a_new_card_is_not_called_wrong_before_it_was_left(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.press("ctrl+enter")
    assert not _focused(hand).invalid
    assert "Schrijf hier iets, dan doet de kaart mee." not in hand.words
    hand.press("ctrl+page up", "ctrl+page down")
    assert scene.writing.card is not None
    assert scene.writing.card.blank
    assert "Schrijf hier iets, dan doet de kaart mee." in hand.words


def test_a_new_card_goes_on_as_the_one_before(hand: Stagehand) -> None:
    scene = _editing(hand, "c3")
    hand.press("ctrl+enter")
    card = scene.writing.card
    assert card is not None
    assert (card.kind, card.theme, card.depth) == ("term", "shared_language", 2)
    assert [one.id for one in scene.writing.draft.cards].index(card.id) == 3


def test_the_form_says_what_a_kind_of_card_asks_of_the_table(hand: Stagehand) -> None:
    scene = _editing(hand)
    for kind in KINDS:
        scene.writing.turn("kind", kind=kind)
        hand.settle()
        assert hand.ctx.say(f"editor.kind_means.{kind}") in hand.words


def test_an_empty_card_is_the_next_one_itself(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.press("ctrl+enter", "tab", "ctrl+enter")
    assert len(scene.writing.draft.cards) == 7
    assert _focused(hand).name == "Vraag"
    assert _said(hand) == hand.say("editor.still_blank")


def test_f8_leads_to_the_next_card_that_is_not_finished(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.press("f8")
    assert (scene.writing.at, _focused(hand).name) == ("c2", "1 betekent")
    hand.press("f8")
    assert (scene.writing.at, _focused(hand).name) == ("c6", "Vraag")


def test_f8_unfolds_what_is_wrong(hand: Stagehand) -> None:
    scene = _editing(hand)
    card = scene.writing.draft.card("c1").turned(source_organisation="")
    scene.writing.edits.change("typed", card, "source_organisation")
    scene.writing.choose("c6")
    hand.press("f8")
    assert (scene.writing.at, _focused(hand).name) == ("c1", "Van wie is dat?")


def test_enter_leads_along_the_fields_to_the_button_for_one_more(hand: Stagehand) -> None:
    scene = _editing(hand, "c2")
    names = []
    for _ in range(3):
        hand.press("enter")
        names.append(_focused(hand).name)
    assert names == ["1 betekent", "5 betekent", "Nieuwe kaart"]
    hand.press("enter")
    assert len(scene.writing.draft.cards) == 7


# Back and again


def test_words_are_taken_back_as_they_were_typed_with_the_caret_where_they_were(hand: Stagehand) -> None:
    scene = _editing(hand)
    before = scene.writing.draft
    for sign in " Ja, ook":
        hand.type(sign)
    after = scene.writing.draft
    hand.press("ctrl+z")
    assert scene.writing.draft.card("c1").question["nl"].endswith("opgeleverd? Ja, ")
    assert _focused(hand).name == "Vraag"
    assert "Teruggedraaid: wat je typte bij ‘Vraag’" in _said(hand)
    hand.press("ctrl+z", "ctrl+z")
    assert scene.writing.draft == before
    hand.press("ctrl+shift+z", "ctrl+y", "ctrl+y")
    assert scene.writing.draft == after
    assert _focused(hand).text is not None
    hand.press("ctrl+z")
    hand.type("!")
    assert scene.writing.draft.card("c1").question["nl"].endswith("Ja, !")


def test_taking_back_goes_to_where_it_was_done(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.type("?")
    hand.press("ctrl+page down", "ctrl+page down", "ctrl+z")
    assert (scene.writing.at, _focused(hand).name) == ("c1", "Vraag")


def test_taking_back_unfolds_what_was_folded_away(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.on_stage.stage.focus_on("more")
    hand.press("enter")
    hand.on_stage.stage.focus_on("examples/0-nl")
    hand.type("!")
    hand.on_stage.stage.focus_on("more")
    hand.press("enter")
    assert hand.on_stage.stage.rect_of("examples/0-nl") is None
    hand.press("ctrl+z")
    assert _focused(hand).name == "Voorbeeldantwoord 1"
    assert scene.writing.draft == few()


DEEDS: dict[str, tuple[str, ...]] = {
    "moved": ("alt+down",),
    "hidden": ("ctrl+h",),
    "duplicated": ("ctrl+d",),
    "added": ("ctrl+enter",),
    "removed": ("tab", "tab", "tab", "delete"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_every_deed_can_be_taken_back_and_is_named(hand: Stagehand, deed: str) -> None:
    scene = _editing(hand)
    before = scene.writing.draft
    hand.press(*DEEDS[deed])
    after = scene.writing.draft
    assert after != before
    hand.press("ctrl+z")
    assert scene.writing.draft == before
    assert hand.say(f"editor.did.{deed}") in _said(hand)
    hand.press("ctrl+shift+z")
    assert scene.writing.draft == after


def test_a_card_that_was_removed_can_be_put_back_by_its_message(hand: Stagehand) -> None:
    scene = _editing(hand, "c3")
    hand.on_stage.stage.focus_on("line-c3")
    hand.press("delete")
    assert _focused(hand).name == "Kaart 3: Wie merkt dit ook, en zit hier niet aan tafel?"
    hand.on_stage.stage.focus_on("toast")
    hand.press("enter")
    assert scene.writing.draft == few()
    assert scene.writing.at == "c3"


def test_a_measured_statement_says_that_it_measures_no_more(hand: Stagehand) -> None:
    scene = _through(hand, lambda ctx: opening.copy(ctx, ctx.desk.decks["alliance"]))
    measured = next(card for card in scene.writing.draft.cards if card.measured_id is not None)
    scene.writing.choose(measured.id)
    hand.settle()
    hand.on_stage.stage.focus_on("question-nl")
    hand.type(" Ook nu.")
    assert scene.writing.draft.card(measured.id).measured_id is None
    assert hand.say("editor.no_measure") in _said(hand)
    hand.press("ctrl+z")
    assert scene.writing.draft.card(measured.id).measured_id is not None


# The list


def test_arrows_in_the_list_open_a_card(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.on_stage.stage.focus_on("line-c1")
    hand.press("down")
    assert (scene.writing.at, _focused(hand).name) == ("c2", "Kaart 2: Ik weet wie waarover beslist.")
    assert _focused(hand).value == "Schaal, geheim, Vertrouwen, nog niet af"
    hand.press("up", "up")
    assert (scene.writing.at, _focused(hand).name) == (DECK, "De kaartenset zelf: Van start in de wijk")


def test_enter_on_the_open_card_in_the_list_leads_to_its_question(hand: Stagehand) -> None:
    _editing(hand)
    hand.on_stage.stage.focus_on("line-c3")
    hand.press("enter")
    assert _focused(hand).name.startswith("Kaart 3")
    hand.press("enter")
    assert _focused(hand).name == "Vraag"


def test_the_list_comes_along_with_the_open_card(hand: Stagehand) -> None:
    scene = _through(hand, lambda ctx: opening.copy(ctx, ctx.desk.decks["alliance"]))
    for _ in range(30):
        hand.press("ctrl+page down")
    place = hand.on_stage.stage.rect_of(f"line-{scene.writing.at}")
    assert place is not None
    assert 80 < place.y < 1000


# Languages


def test_a_language_comes_and_goes_with_its_words(hand: Stagehand) -> None:
    scene = _editing(hand, DECK)
    hand.on_stage.stage.focus_on("silence-en")
    hand.press("enter")
    assert scene.writing.draft.languages == ("nl",)
    assert all("en" not in card.question for card in scene.writing.draft.cards)
    hand.press("ctrl+z")
    assert scene.writing.draft == few()


def test_two_languages_stand_beside_each_other(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.on_stage.stage.focus_on("beside")
    hand.press("space")
    assert hand.on_stage.stage.find(tree.TEXT_FIELD, "Vraag · Nederlands") is not None
    hand.on_stage.stage.focus_on("question-en")
    hand.press("ctrl+a")
    hand.type("What for?")
    assert scene.writing.draft.card("c1").question["en"] == "What for?"
    scene.acts.put_first("en")  # type: ignore[union-attr]
    hand.press("alt+up")
    assert hand.on_stage.stage.find(tree.TEXT_FIELD, "Vraag · English") is not None
    assert scene.writing.language == "nl"


# Kept on the disk


class Refusing(Disk):
    """A disk that is full as long as the test says so."""

    full = True

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(descriptor, data)


def test_a_full_disk_is_told_and_nothing_is_lost(hand: Stagehand) -> None:
    disk = Refusing()
    scene = writing_in(hand, few(), "c1", hand.desk.own_decks, disk)
    hand.show(scene)
    hand.type(" Echt?")
    hand.settle()
    assert any("Bewaren lukt nu niet" in words for words in hand.words)
    hand.press("esc")
    assert hand.on_stage.scene is scene
    assert hand.on_stage.stage.find(tree.DIALOG) is not None
    hand.press("esc")
    disk.full = False
    hand.settle(10_000)
    assert hand.on_stage.stage.find(tree.DIALOG) is None
    assert not any("Bewaren lukt nu niet" in words for words in hand.words)
    assert any(words.endswith("Echt?") for words in _kept(scene))


def test_a_screen_at_rest_asks_for_nothing(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.type("?")
    hand.settle()
    asked = []
    for _ in range(20):
        hand.now += 1000
        hand.ctx.now = hand.now
        asked.append(scene.tick(hand.ctx))
    assert not any(asked)


def test_all_is_kept_within_moments_while_somebody_types_on(hand: Stagehand) -> None:
    scene = _editing(hand)
    for _ in range(70):
        hand.type("a")
    assert "aaaaaaaaaa" in _kept(scene)[0]


def test_who_presses_the_key_for_saving_hears_that_all_is_saved(hand: Stagehand) -> None:
    scene = _editing(hand)
    hand.type(" Echt?")
    hand.press("ctrl+s")
    assert _said(hand) == "Alles is bewaard"
    assert _kept(scene)[0].endswith("Echt?")


def test_a_deck_that_grew_too_large_says_so(hand: Stagehand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written_decks, "MOST_BYTES", 1300)
    _editing(hand, "c1")
    hand.on_stage.stage.focus_on("question-nl")
    hand.type("x" * 200)
    hand.settle()
    assert any(words.startswith("Deze kaartenset is groter dan") for words in hand.words)


KEYS = (
    "tab", "shift+tab", "enter", "space", "up", "down", "left", "right", "delete", "backspace", "alt+up", "alt+down",
    "ctrl+d", "ctrl+h", "ctrl+enter", "ctrl+z", "ctrl+shift+z", "ctrl+page down", "ctrl+page up", "alt+m", "f8", "ctrl+a",
    "ctrl+x", "ctrl+v", "home", "end",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_pressed_nothing_breaks_and_all_can_be_taken_back(hand: Stagehand, seed: int) -> None:
    """Somebody hits any key; at the end every change is taken back, one by one, and what is kept is whole."""
    chance = Random(seed)
    scene = _editing(hand, chance.choice(["", "c1", "c2", "c6"]))
    for _ in range(80):
        if chance.random() < 0.3:
            hand.type(chance.choice(["a", " ", "é", "Wat dan?", "\u202e", "👩‍⚕️"]))
        else:
            key = chance.choice(KEYS)
            leads_away = hand.on_stage.stage.focus in ("back", "try") and key in ("enter", "space")
            hand.press("tab" if leads_away else key)
        assert hand.on_stage.scene is scene
    end = scene.writing.draft
    scene.files.close()
    assert scene.saving is not None
    assert scene.saving.flush()
    assert WrittenDeck(scene.path).open() == end
    while scene.writing.edits.can_undo:
        before = scene.writing.edits.version
        hand.press("ctrl+z")
        if scene.writing.edits.version == before:
            hand.press("esc")  # a list is open, and keeps the keys to itself
    assert scene.writing.draft == few()


# The card on the table


def test_the_card_beside_the_form_says_what_is_typed(hand: Stagehand) -> None:
    _editing(hand, "c6")
    assert "Hier komt je vraag" in hand.words
    hand.type("Wat ging goed?")
    assert hand.on_stage.stage.find(tree.HEADING, "Wat ging goed?") is not None


@pytest.mark.parametrize("card", ["c1", "c3", "c4", "c5"])
def test_a_card_is_tried_at_a_table_of_its_own_and_nothing_is_kept(hand: Stagehand, card: str) -> None:
    scene = _editing(hand, card)
    before = hand.ctx.settings
    hand.press("f9")
    table = hand.on_stage.scene
    assert isinstance(table, TryScene)
    folder = table.playing.path.parent
    assert folder.exists()
    hand.settle()
    hand.press("esc")
    assert hand.on_stage.scene is scene
    assert not folder.exists()
    assert hand.ctx.settings == before
    assert not list(hand.desk.saves.glob("*.journal"))


def test_when_the_card_that_is_tried_is_over_one_goes_on_writing(hand: Stagehand) -> None:
    scene = _editing(hand, "c4")
    hand.press("f9")
    hand.settle()
    hand.press("alt+p")
    assert hand.on_stage.scene is scene
    assert _said(hand) == hand.say("editor.tried")


def test_a_card_without_further_questions_points_to_none_at_the_table(hand: Stagehand) -> None:
    _editing(hand, "c6")
    hand.type("Waar ben je trots op?")
    hand.press("f9")
    hand.settle()
    hand.type("De overdracht")
    hand.press("ctrl+enter")
    hand.settle()
    assert "Praat er samen over door." in hand.words, hand.words


def test_a_card_that_is_not_finished_is_not_tried(hand: Stagehand) -> None:
    scene = _editing(hand, "c2")
    hand.press("f9")
    assert hand.on_stage.scene is scene
    assert _said(hand) == hand.say("editor.not_to_try")


def test_advice_comes_after_a_pause_and_goes_with_its_words(hand: Stagehand) -> None:
    scene = _editing(hand, "c6")
    hand.type("Ben je blij?")
    assert not _advised(hand)
    hand.settle()
    assert _advised(hand)
    assert _kept(scene)[-1] == "Ben je blij?"
    hand.press("ctrl+a")
    hand.type("Waar ben je blij mee?")
    assert not _advised(hand)
    hand.settle()
    assert not _advised(hand)


def _advised(hand: Stagehand) -> bool:
    return any("ja of nee" in words for words in hand.words)
