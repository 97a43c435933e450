"""A survey on the screen: it opens from the library, says what it is, and is walked however long it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.library import LibraryScene
from game.scenes.pages.stretches import MOST, stretch
from game.scenes.summary import SummaryScene
from game.ui import access_tree as tree
from tests import surveys
from tests.gallery import misfits
from tests.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path, "en", (1280, 720))


def named(hand: Stagehand, role: str, prefix: str = "") -> list[tree.AccessNode]:
    nodes = hand.on_stage.stage.snapshot().nodes.values()
    return [node for node in nodes if node.role == role and node.key.startswith(prefix)]


def words(hand: Stagehand) -> str:
    return " ".join(one.words for one in hand.on_stage.canvas.drawn)


@pytest.fixture
def short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.scenes.pages.stretches.MOST", 5)


def long_one(hand: Stagehand, page: str) -> None:
    rows = surveys.large(people=30, interests=22, parties=3, filled=0.5)
    hand.show(SummaryScene(hand.desk.resume(surveys.keep(hand.desk.saves, surveys.journal(rows))), page=page))


def test_a_survey_opens_from_the_library_and_says_that_it_is_not_played_on(hand: Stagehand) -> None:
    surveys.keep(hand.desk.saves, surveys.journal(surveys.small(), "Ward survey"))
    hand.show(LibraryScene())
    (line, *_) = named(hand, tree.LIST_ITEM)
    assert (line.name, line.value.split(".")[0]) == ("Ward survey", "Survey, 60 people")
    hand.press("enter")
    hand.settle()
    assert isinstance(hand.on_stage.scene, SummaryScene)
    assert hand.say("survey.opened") in words(hand)


def test_only_pages_that_can_say_something_have_a_tab(hand: Stagehand) -> None:
    hand.show(
        SummaryScene(
            hand.desk.resume(surveys.keep(hand.desk.saves, surveys.journal(surveys.small()))), page="interests"
        )
    )
    tabs = {node.name for node in named(hand, tree.TAB)}
    assert hand.say("summary.page.interests") in tabs
    assert not tabs & {hand.say(f"summary.page.{page}") for page in ("exchange", "trust", "agreements", "themes")}


def test_an_interest_of_a_survey_says_how_many_people_are_for_it(hand: Stagehand) -> None:
    rows = [["player", "party", "Rest"], ["1", "North", "mine"], ["2", "North", "clash"], ["3", "South", "grant"]]
    hand.show(SummaryScene(hand.desk.resume(surveys.keep(hand.desk.saves, surveys.journal(rows))), page="interests"))
    assert "2 of 3 are for it" in words(hand)
    assert "Mine too 1 · I grant it 1 · Neutral 0 · Clashes 1" in words(hand)
    assert "Answers" in words(hand)
    hand.press("enter")
    assert "North, 1 person" in words(hand)
    assert words(hand).count("09:00") == 1  # one moment for all


@pytest.mark.parametrize("place", [0, MOST - 1, MOST, 130, 149])
def test_a_stretch_of_a_long_list_holds_the_one_that_is_chosen(place: int) -> None:
    shown = stretch(place, 150)
    assert place in shown
    assert 0 < len(shown) <= MOST
    assert shown.stop <= 150


@pytest.mark.usefixtures("short_stretches")
def test_every_interest_of_a_long_list_is_reached_by_walking(hand: Stagehand) -> None:
    long_one(hand, "interests")
    seen: list[str] = []
    for _ in range(22):
        (chosen,) = [node for node in named(hand, tree.LIST_ITEM, "interest-") if node.selected]
        assert len(named(hand, tree.LIST_ITEM, "interest-")) <= 5
        seen.append(chosen.key)
        button = hand.on_stage.stage.find(tree.BUTTON, hand.say("summary.next"))
        assert button is not None
        hand.on_stage.stage.focus_on(button.key)
        hand.press("enter")
    assert len(set(seen)) == 22


@pytest.mark.usefixtures("short_stretches")
@pytest.mark.parametrize("page", ["interests", "clashes"])
def test_a_button_leads_to_what_stands_further_on_and_back(page: str, hand: Stagehand) -> None:
    long_one(hand, page)
    first = words(hand)
    for name in ("later", "earlier"):
        assert hand.on_stage.stage.rect_of(name) is not None
        hand.on_stage.stage.focus_on(name)
        hand.press("enter")
        if name == "later":
            assert words(hand) != first
    assert hand.on_stage.stage.rect_of("earlier") is None


def test_a_long_question_leaves_room_for_the_answers(hand: Stagehand) -> None:
    question = "Everybody in the area gets help in time and never tells their story twice. " * 13
    rows = [["player", "party", question], ["1", "North", "mine"], ["2", "South", "grant"]]
    hand.show(SummaryScene(hand.desk.resume(surveys.keep(hand.desk.saves, surveys.journal(rows)))))
    hand.press("enter")
    assert misfits(hand.on_stage) == ()
    (dialog,) = [node for node in hand.on_stage.stage.snapshot().nodes.values() if node.role == tree.DIALOG]
    assert dialog.name.endswith("…")
    assert question.strip() in [node.name for node in hand.on_stage.stage.snapshot().nodes.values()]
