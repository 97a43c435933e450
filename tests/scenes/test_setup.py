"""The set-up screen by its keys, its words and its roles."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.core.setup import Setup
from game.scenes.play import PlayScene
from game.scenes.scene import Scene
from game.scenes.setup.scene import SetupScene
from game.scenes.title import TitleScene
from game.ui import access_tree as tree
from tests.gallery import shots
from tests.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path / "saves")


@pytest.fixture
def scene(hand: Stagehand) -> SetupScene:
    made = SetupScene()
    hand.show(made)
    return made


def chosen(hand: Stagehand, scene: SetupScene) -> Setup:
    assert scene.choices is not None
    return scene.choices.setup(hand.language)


def press(hand: Stagehand, role: str, name: str) -> None:
    """Go to a widget and press it with the keyboard."""
    node = hand.on_stage.stage.find(role, name)
    assert node is not None, f"no {role} {name!r} in {sorted(hand.words)}"
    hand.on_stage.stage.focus_on(node.key)
    hand.press("enter")


def front(hand: Stagehand) -> Scene:
    return hand.on_stage.scene


def focused(hand: Stagehand) -> str:
    return hand.on_stage.stage.focus


def says(hand: Stagehand) -> str:
    return " ".join(hand.words)


def test_a_table_that_is_left_stands_as_it_was_until_a_session_begins(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    hand.press("n", "6", "esc", "n")
    left = front(hand)
    assert isinstance(left, SetupScene)
    assert chosen(hand, left).seats == 6
    hand.press("enter", "esc", "h", "n")
    anew = front(hand)
    assert isinstance(anew, SetupScene)
    assert chosen(hand, anew).seats == 4


def test_enter_alone_begins_a_session(hand: Stagehand, scene: SetupScene) -> None:
    hand.press("enter")
    playing = front(hand)
    assert isinstance(playing, PlayScene)
    assert len(playing.playing.session.state.players) == 4


def test_three_keys_from_the_title_to_a_table_of_four(hand: Stagehand) -> None:
    hand.show(TitleScene())
    hand.press("n")
    hand.settle()
    assert isinstance(front(hand), SetupScene)
    hand.press("enter")
    assert isinstance(front(hand), PlayScene)


def test_digits_and_signs_set_how_many_play(hand: Stagehand, scene: SetupScene) -> None:
    hand.press("6")
    assert chosen(hand, scene).seats == 6
    hand.press("+", "+")
    assert chosen(hand, scene).seats == 8
    hand.press("-")
    assert chosen(hand, scene).seats == 7
    assert "7" in hand.words


def test_a_digit_in_a_field_is_text(hand: Stagehand, scene: SetupScene) -> None:
    hand.on_stage.stage.focus_on("title")
    hand.press("7")
    hand.type("7")
    assert chosen(hand, scene).title == "7"
    assert chosen(hand, scene).seats == 4
    hand.press("alt+7")
    assert chosen(hand, scene).seats == 7


def test_enter_in_the_fields_goes_on_and_begins_nothing(hand: Stagehand, scene: SetupScene) -> None:
    hand.on_stage.stage.focus_on("title")
    hand.type("Preventie")
    hand.press("enter")
    assert focused(hand) == "ambition"
    hand.press("enter")
    assert focused(hand) == "begin"
    assert front(hand) is scene


@pytest.mark.parametrize("key", ["title", "timer", "begin"])
def test_the_key_that_is_shown_begins(hand: Stagehand, scene: SetupScene, key: str) -> None:
    if key == "timer":
        hand.press("m")
        hand.settle()
    hand.on_stage.stage.focus_on(key)
    hand.settle()
    assert focused(hand) == key
    begin = hand.on_stage.stage.find(tree.BUTTON, "Aan tafel")
    assert begin is not None
    assert begin.shortcut == ("Enter" if key == "begin" else "Ctrl Enter")
    hand.press(begin.shortcut.lower().replace(" ", "+"))
    assert isinstance(front(hand), PlayScene)


def test_the_key_to_begin_is_right_from_the_first_frame(hand: Stagehand) -> None:
    hand.show(TitleScene())
    hand.press("n")
    begin = hand.on_stage.stage.find(tree.BUTTON, "Aan tafel")
    assert begin is not None
    assert begin.shortcut == "Enter"


def test_names_go_in_with_enter_alone(hand: Stagehand, scene: SetupScene) -> None:
    press(hand, tree.TOGGLE, "Vierkant, blauw vierkant")
    for party, player, role in (("Gemeente", "Anouk", "Wethouder"), ("Ziekenhuis", "Bram", "Kinderarts")):
        for words in (party, player, role):
            hand.type(words)
            hand.press("enter")
    setup = chosen(hand, scene)
    assert [side.name for side in setup.sides] == ["Gemeente", "Ziekenhuis", "Cirkel", "Driehoek"]
    assert (setup.sides[1].members[0].name, setup.sides[1].members[0].role) == ("Bram", "Kinderarts")
    assert "Cirkel" in hand.words
    hand.press("esc")
    assert focused(hand).startswith("party-")
    assert front(hand) is scene


def test_a_party_is_added_and_gets_another_colour(hand: Stagehand, scene: SetupScene) -> None:
    hand.press("p", "end")
    hand.type("GGD")
    press(hand, tree.RADIO, "bruine maan")
    names = {side.name: side.number for side in chosen(hand, scene).sides}
    assert names["GGD"] == 7
    taken = hand.on_stage.stage.find(tree.RADIO, "blauw vierkant")
    assert taken is not None
    assert taken.disabled


def test_a_party_that_leaves_with_words_comes_back(hand: Stagehand, scene: SetupScene) -> None:
    press(hand, tree.TOGGLE, "Kruis, oranje kruis")
    hand.type("Ziekenhuis")
    press(hand, tree.BUTTON, "Partij van tafel")
    assert "Ziekenhuis" not in says(hand)
    hand.press("ctrl+z")
    assert [side.name for side in chosen(hand, scene).sides] == ["Vierkant", "Ziekenhuis", "Cirkel", "Driehoek"]


def test_a_player_comes_and_goes(hand: Stagehand, scene: SetupScene) -> None:
    press(hand, tree.TOGGLE, "Kruis, oranje kruis")
    press(hand, tree.BUTTON, "Speler erbij")
    hand.type("Carla")
    assert [member.name for member in chosen(hand, scene).sides[1].members] == ["Speler 2", "Carla"]
    press(hand, tree.BUTTON, "Carla van tafel")
    assert len(chosen(hand, scene).sides[1].members) == 1


def test_secrecy_says_why_it_cannot_be(hand: Stagehand, scene: SetupScene) -> None:
    option = hand.on_stage.stage.find(tree.RADIO, "Anoniem, vanaf 5")
    assert option is not None
    assert option.disabled
    hand.press("5")
    press(hand, tree.RADIO, "Anoniem")
    assert chosen(hand, scene).rules.secrecy == "anonymous"
    hand.press("3")
    assert "Anoniem kan weer vanaf vijf spelers. Nu is het met naam." in hand.words
    assert chosen(hand, scene).rules.secrecy == "named"


def test_a_large_screen_puts_words_on_paper(hand: Stagehand, scene: SetupScene) -> None:
    press(hand, tree.RADIO, "Ja, op een groot scherm")
    rules = chosen(hand, scene).rules
    assert (rules.screen, rules.term_by) == ("visible", "hand")
    hand.press("m")
    assert "Op een groot scherm gaan geheime woorden altijd op papier." in hand.words


def test_length_changes_the_line_at_the_foot(hand: Stagehand, scene: SetupScene) -> None:
    press(hand, tree.RADIO, "Per kaart")
    assert "8 kaarten, 2 voor elke speler." in says(hand)
    press(hand, tree.BUTTON, "Langer")
    assert "12 kaarten, 3 voor elke speler." in says(hand)


def test_too_small_a_stock_says_so(hand: Stagehand, scene: SetupScene) -> None:
    press(hand, tree.BUTTON, "Eén meer")
    hand.press(*["enter"] * 20)
    press(hand, tree.RADIO, "Per kaart")
    for _ in range(11):
        press(hand, tree.BUTTON, "Langer")
    assert "Meer hele rondes zitten er niet in." in says(hand)


def test_a_button_that_can_go_no_further_keeps_the_focus(hand: Stagehand, scene: SetupScene) -> None:
    press(hand, tree.BUTTON, "Eén meer")
    hand.press(*["enter"] * 20)
    assert chosen(hand, scene).seats == 12
    assert front(hand) is scene


def test_the_last_theme_stays(hand: Stagehand, scene: SetupScene) -> None:
    hand.press("m")
    for theme in ("Winst voor allen", "Halen en brengen", "Waardering", "Externen", "Vertrouwen", "Oprechte interesse"):
        press(hand, tree.TOGGLE, theme)
    press(hand, tree.TOGGLE, "Taal en richting")
    assert chosen(hand, scene).themes == ("shared_language",)
    assert "Eén thema blijft liggen, anders zijn er geen kaarten." in hand.words


def test_other_choices_reach_the_rules(hand: Stagehand, scene: SetupScene) -> None:
    hand.press("m")
    press(hand, tree.RADIO, "Elke speler apart")
    press(hand, tree.RADIO, "Samen, met de vingers")
    press(hand, tree.CHECKBOX, "Een timer bij elke kaart. Die gaat nooit vanzelf verder.")
    hand.press("esc")
    press(hand, tree.CHECKBOX, "Schuilnamen")
    rules = chosen(hand, scene).rules
    assert (rules.response, rules.scale_by, rules.timer, rules.aliases) == ("each", "hand", True, True)
    assert chosen(hand, scene).sides[0].members[0].name == "Merel"


def test_the_same_table_comes_back_with_one_key(hand: Stagehand, scene: SetupScene) -> None:
    assert hand.on_stage.stage.find(tree.BUTTON, "Zelfde tafel als vorige keer") is None
    hand.on_stage.stage.focus_on("title")
    hand.type("Preventie")
    hand.press("enter", "enter", "6")
    remembered = chosen(hand, scene)
    hand.press("enter")
    hand.settings = replace(hand.settings, last_setup=hand.ctx.settings.last_setup)
    again = SetupScene()
    hand.show(again)
    hand.press("t")
    assert chosen(hand, again) == remembered


def test_esc_closes_a_sheet_first_and_then_goes_back(hand: Stagehand) -> None:
    hand.show(TitleScene())
    hand.press("n")
    hand.settle()
    scene = front(hand)
    hand.press("m")
    hand.press("esc")
    assert front(hand) is scene
    assert focused(hand) == "more-choices"
    hand.press("esc")
    assert isinstance(front(hand), TitleScene)


def test_alone_begins_with_two_chairs_and_one_is_possible(hand: Stagehand) -> None:
    scene = SetupScene(alone=True)
    hand.show(scene)
    assert chosen(hand, scene).seats == 2
    assert len(chosen(hand, scene).sides) == 2
    hand.press("1")
    assert chosen(hand, scene).seats == 1


def test_alone_is_one_person_in_chairs(hand: Stagehand) -> None:
    scene = SetupScene(alone=True)
    hand.show(scene)
    hand.press("3")
    assert "stoelen" in hand.words
    assert hand.on_stage.stage.find(tree.RADIO, "Anoniem") is None
    hand.press("enter")
    playing = front(hand)
    assert isinstance(playing, PlayScene)
    assert playing.playing.session.state.rules.alone


def test_everything_has_a_name(hand: Stagehand, scene: SetupScene) -> None:
    for keys in ((), ("p",), ("esc",), ("m",)):
        hand.press(*keys)
        nodes = hand.on_stage.stage.snapshot().nodes.values()
        nameless = [node.role for node in nodes if node.actions and not node.name]
        assert nameless == []


@pytest.mark.parametrize("parties", [5, 7, 8])
def test_no_name_breaks_in_the_middle_of_a_word_on_a_plate(hand: Stagehand, parties: int) -> None:
    app = hand.stage(shots()["setup-long" if parties == 8 else f"setup-parties-{parties}"])
    names = [one for one in app.canvas.drawn if one.role == "name_small" and "…" in one.words]
    assert len(names) == parties
    for name in names:
        assert all(app.canvas.type.width(word, name.role) <= name.rect.w + 0.5 for word in name.words.split()[:2])
