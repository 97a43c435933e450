"""The drawn pages of the summary: what can be pressed opens its evidence, and each drawing is said in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.analysis.summary import Summary, summarise
from game.desk import Playing
from game.pictures.gaps import gap_said
from game.pictures.matrix import cell_twin, cells
from game.pictures.sayings import opportunity_asked, tension_asked
from game.pictures.spread import spread_twin
from game.pictures.teller import Teller
from game.pictures.wheel import wheel_twin
from game.record import replace
from game.scenes.summary import SummaryScene
from game.ui import access_tree as tree
from tests.builders import Table
from tests.busy_table import busy_table
from tests.gallery_scenes import charts
from tests.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path, "nl", (1280, 720))


def shown(hand: Stagehand, sat: Table, page: str) -> Summary:
    hand.show(SummaryScene(Playing(sat.session, Path("charts"), None), page=page))
    return summarise(sat.state)


def sources(hand: Stagehand) -> list[str]:
    """Everything that was said by the evidence that lies open."""
    scene = hand.on_stage.scene
    assert isinstance(scene, SummaryScene)
    assert scene._statement is not None
    return [item.words for item in scene._statement.items if item.words]


def nodes(hand: Stagehand, role: str) -> list[str]:
    return [one.name for one in hand.on_stage.stage.snapshot().nodes.values() if one.role == role]


def opened(hand: Stagehand, name: str) -> tree.AccessNode:
    """Press the button of that name with the keyboard, and return the dialog that it opens."""
    button = hand.on_stage.stage.find(tree.BUTTON, name)
    assert button is not None
    hand.on_stage.stage.focus_on(button.key)
    hand.press("enter")
    found = hand.on_stage.stage.find(tree.DIALOG)
    assert found is not None
    return found


def test_each_filled_cell_is_a_button_that_says_what_it_shows_and_opens_all_of_it(hand: Stagehand) -> None:
    summary = shown(hand, busy_table(8, 4, 60), "exchange")
    tell = Teller(summary, hand.say)
    names = {pair: cell_twin(tell, *pair, found) for pair, found in cells(summary).items()}
    assert names
    assert set(names.values()) <= set(nodes(hand, tree.BUTTON))
    pair, several = max(cells(summary).items(), key=lambda one: len(one[1]))
    opened(hand, names[pair])
    assert len(several) > 1
    assert {one.what for one in several} <= set(sources(hand))


def test_each_gap_can_be_opened(hand: Stagehand) -> None:
    summary = shown(hand, busy_table(8, 4, 60), "exchange")
    tell = Teller(summary, hand.say)
    for one in summary.exchange.gaps:
        assert gap_said(tell, one) in nodes(hand, tree.BUTTON)
    assert opened(hand, gap_said(tell, summary.exchange.gaps[0])).name == summary.exchange.gaps[0].what


def test_what_may_fit_is_asked_and_opens_both_its_sources(hand: Stagehand) -> None:
    summary = shown(hand, charts.small(hand), "exchange")
    assert summary.opportunities
    assert summary.tensions
    tell = Teller(summary, hand.say)
    questions = [opportunity_asked(tell, one) for one in summary.opportunities]
    questions += [tension_asked(tell, one) for one in summary.tensions]
    for question in questions:
        assert question in nodes(hand, tree.BUTTON)
        assert "?" in question
    first = summary.opportunities[0]
    opened(hand, questions[0])
    assert sources(hand) == [first.needed, first.offered]


def test_the_other_drawings_are_said_in_words(hand: Stagehand) -> None:
    sat = charts.small(hand)
    summary = shown(hand, sat, "trust")
    for statement in summary.statements:
        assert " ".join(spread_twin(statement, summary, hand.say)) in nodes(hand, tree.IMAGE)
    shown(hand, sat, "themes")
    assert " ".join(wheel_twin(summary, hand.say)) in nodes(hand, tree.IMAGE)
    assert any(one.startswith(wheel_twin(summary, hand.say)[-1]) for one in nodes(hand, tree.LABEL))
    shown(hand, sat, "externals")
    for place, one in enumerate(summary.externals, 1):
        scores = hand.say("report.grid", influence=one.influence, interest=one.interest or hand.say("report.unknown"))
        said = [name for name in nodes(hand, tree.BUTTON) if name.startswith(f"{place}. {one.who}: {one.stake}")]
        assert len(said) == 1
        assert scores in said[0]


@pytest.mark.parametrize("page", ["exchange", "trust", "externals"])
def test_where_nothing_was_said_the_page_says_so(hand: Stagehand, page: str) -> None:
    sat = charts.seated(hand, 2, 2, 1)
    shown(hand, sat, page)
    key = {"exchange": "report.no_exchange", "trust": "report.no_statements", "externals": "report.no_externals"}[page]
    assert hand.say(key) in [one.words for one in hand.on_stage.canvas.drawn]


def test_enlarged_text_enlarges_the_drawings(hand: Stagehand) -> None:
    sat = charts.small(hand)

    def high() -> float:
        shown(hand, sat, "trust")
        return max(one.rect.h for one in hand.on_stage.canvas.drawn if one.words == "2")

    plain = high()
    hand.settings = replace(hand.settings, text_size=150)
    assert high() > plain * 1.2
