"""After a secret round: what lies open, and to whom it belongs; a word that is agreed or left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui import access_tree as tree
from tests.builders import card
from tests.scenes.seats import LONG_LINE, on_stage, secretly, sit_down, step, strike
from tests.stagehand import Stagehand


def plot(hand: Stagehand) -> str:
    """What the dots say to who cannot see them."""
    node = next(
        node
        for node in hand.on_stage.stage.snapshot().reading_order()
        if node.role == tree.IMAGE and node.name.startswith("Mediaan")
    )
    return node.name


def test_named_answers_show_who_chose_what(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1, 1])
    secretly(playing, 2, 4, 0, 5)
    hand = on_stage(playing, tmp_path, size=(1920, 1080))
    assert plot(hand) == "Mediaan 4. A 1: 2; B 1: 4; C 1: Weet niet; D 1: 5"
    assert {"2 tot 5", "3 van 4", "Op 5: D 1. Op 2: A 1. Wat zien jullie dat de anderen niet zien?"} <= set(hand.words)
    hand.press("enter")
    assert playing.session.state.turn is not None
    assert playing.session.state.turn.index == 1


def test_answers_by_party_never_show_a_name(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], secrecy="parties")
    secretly(playing, 4, 1, 2, 3)
    hand = on_stage(playing, tmp_path)
    assert plot(hand) == "Mediaan 2,5. Party A: 2; Party A: 4; Party B: 1; Party B: 3"
    said = " ".join(node.name for node in hand.on_stage.stage.snapshot().nodes.values())
    assert not any(player.name in said for player in playing.session.state.players)


def test_anonymous_answers_show_neither_name_nor_party(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [3, 2], secrecy="anonymous")
    secretly(playing, 4, 1, 2, 3, None)
    hand = on_stage(playing, tmp_path)
    assert plot(hand) == "Mediaan 2,5. 1; 2; 3; 4"
    said = " ".join(node.name for node in hand.on_stage.stage.snapshot().nodes.values())
    assert "Party" not in said
    assert "A 1" not in said


def test_too_few_sealed_answers_stay_shut(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], secrecy="parties")
    secretly(playing, 4, None, 2, None)
    hand = on_stage(playing, tmp_path)
    assert "Deze antwoorden blijven dicht" in hand.words
    assert not {"4", "2 tot 4", "Spreiding", "Gekozen"} & set(hand.words)


def test_under_three_sealed_scores_there_are_no_figures(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], secrecy="parties")
    secretly(playing, 4, 0, 2, 0)
    hand = on_stage(playing, tmp_path)
    assert "2 van 4" in hand.words
    assert "Spreiding" not in hand.words
    assert hand.on_stage.stage.find(tree.IMAGE) is None or "Mediaan" not in " ".join(hand.words)


def test_a_word_has_no_figures_to_be_put_out_of(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "term", [1, 1])
    secretly(playing, "wie mee wil", "samen")
    hand = on_stage(playing, tmp_path)
    hand.press("alt+v")
    assert step(playing) == "talk"
    assert hand.on_stage.stage.find(tree.BUTTON, "Buiten de cijfers") is None


def test_a_round_can_be_put_out_of_the_figures(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    secretly(playing, 4, 2)
    hand = on_stage(playing, tmp_path)
    hand.press("x")
    assert next(iter(playing.session.state.rounds.values())).set_aside
    assert "Deze ronde staat buiten de cijfers." in hand.words
    assert hand.on_stage.stage.find(tree.BUTTON, "Buiten de cijfers") is None


def test_an_interest_can_be_lifted_out_of_the_conversation(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    secretly(playing, 4, 2)
    hand = on_stage(playing, tmp_path)
    strike(hand, "b")
    hand.settle()
    hand.type("Meer tijd voor overleg")
    hand.press("ctrl+enter")
    assert [one.draft.text for one in playing.session.state.interests.values()] == ["Meer tijd voor overleg"]
    assert "De antwoorden lopen uiteen" in hand.words


def test_a_wording_is_agreed_and_stands_above_the_definitions(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "term", [1, 1])
    secretly(playing, "iets goeds", "iets beters")
    hand = on_stage(playing, tmp_path)
    assert {"iets goeds", "iets beters"} <= set(hand.words)
    hand.press("enter")
    assert step(playing) == "settle"
    hand.type("Wat werkt")
    hand.press("enter")
    assert next(iter(playing.session.state.rounds.values())).wording == "Wat werkt"
    assert {"Wat werkt", "iets goeds", "iets beters"} <= set(hand.words)


def test_a_definition_can_be_the_beginning_of_the_wording(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "term", [1, 1])
    secretly(playing, "iets goeds", "iets beters")
    hand = on_stage(playing, tmp_path)
    hand.on_stage.stage.focus_on("definition.1")
    strike(hand, "space")
    hand.settle()
    hand.type(" samen")
    hand.press("enter")
    assert next(iter(playing.session.state.rounds.values())).wording == "iets beters samen"


def test_a_difference_can_stay_open(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "term", [1, 1])
    secretly(playing, "iets goeds", "iets beters")
    hand = on_stage(playing, tmp_path)
    hand.press("alt+v")
    assert next(iter(playing.session.state.rounds.values())).wording == ""
    assert step(playing) == "talk"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("kind", ["scale", "term"])
def test_the_longest_texts_of_the_largest_table_fit(tmp_path: Path, size: tuple[int, int], kind: str) -> None:
    large = [2, 2, 2, 2, 1, 1, 1, 1]
    question = {"nl": LONG_LINE[:140], "en": LONG_LINE[:140]}
    pile = (card(kind, ref="long", question=question, follow_ups=[question, question]),)
    playing = sit_down(tmp_path, kind, large, long=True, pile=pile)
    hand = on_stage(playing, tmp_path, "nl", size)

    def fits() -> None:
        hand.settle()
        assert hand.on_stage.canvas.overflows == []
        assert hand.on_stage.stage.overfull == []

    fits()
    hand.press("enter")
    fits()
    hand.press("enter")
    fits()
    for _ in range(12):
        if kind == "scale":
            hand.press("4", "enter", "enter")
        else:
            hand.type(LONG_LINE)
            hand.press("enter", "enter")
            hand.settle(200)
    assert step(playing) != "secret"
    fits()
