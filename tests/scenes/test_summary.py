"""The summary on the screen: pages, evidence, corrections, and the text that is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.analysis.summary import summarise
from game.core import closing
from game.core.events import Corrected
from game.core.state import State
from game.desk import Playing
from game.scenes.correcting import changed, edits, line_of, standing
from game.scenes.pages import PAGES
from game.scenes.summary import SummaryScene
from game.ui import access_tree as tree
from tests.long_table import long_table
from tests.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path, "en", (1280, 720))


def closed(state: State) -> bool:
    return state.stage == "closed" and bool(state.interests) and bool(state.agreements)


def closing_with_interest(state: State) -> bool:
    return state.stage == "closing" and bool(state.interests)


def opened(hand: Stagehand, until: Callable[[State], bool], page: str = "interests") -> Playing:
    playing = hand.playing(until, hand.setup(4, cards_each=4))
    hand.show(SummaryScene(playing, page=page))
    return playing


def dialog(hand: Stagehand) -> tree.AccessNode | None:
    return hand.on_stage.stage.find(tree.DIALOG)


def test_each_page_opens_with_its_own_key(hand: Stagehand) -> None:
    opened(hand, closed)
    for place, page in enumerate(PAGES, 1):
        hand.press(str(place))
        words = hand.say(f"summary.page.{page}")
        found = [one for one in hand.on_stage.stage.snapshot().nodes.values() if one.role == tree.TAB and one.selected]
        assert [one.name for one in found] == [words]


def test_arrows_turn_the_pages(hand: Stagehand) -> None:
    opened(hand, closed)
    tabs = hand.on_stage.stage.find(tree.TAB, hand.say("summary.page.interests"))
    assert tabs is not None
    hand.on_stage.stage.focus_on(tabs.key)
    hand.press("right", "right")
    group = hand.on_stage.stage.find(tree.TAB_LIST, hand.say("summary.pages"))
    assert group is not None
    assert group.value == hand.say("summary.page.exchange")


def test_enter_leads_to_the_first_thing_that_can_be_opened(hand: Stagehand) -> None:
    opened(hand, lambda state: closed(state) and bool(summarise(state).clashes), "clashes")
    hand.press("enter")
    assert hand.on_stage.stage.focus == "clash-0"
    hand.press("enter")
    assert dialog(hand) is not None


@pytest.mark.parametrize("page", ["clashes", "exchange", "trust", "externals", "language"])
def test_a_page_with_nothing_on_it_offers_no_key(hand: Stagehand, page: str) -> None:
    playing = hand.playing(lambda state: True, hand.setup(4))
    hand.show(SummaryScene(playing, page=page))
    shown = [one.name for one in hand.on_stage.stage.snapshot().nodes.values()]
    assert hand.say("summary.hint_evidence") not in shown
    hand.press("enter")
    assert hand.on_stage.stage.focus == ""


def test_a_class_can_be_picked_out(hand: Stagehand) -> None:
    def several(state: State) -> bool:
        return closed(state) and len({one.class_ for one in summarise(state).interests}) > 1

    playing = opened(hand, several)
    found = summarise(playing.session.state).interests
    last = found[-1].class_
    chip = f"{hand.say(f'vocabulary.class.{last}')}: {sum(one.class_ == last for one in found)}"
    node = hand.on_stage.stage.find(tree.TOGGLE, chip)
    assert node is not None
    hand.on_stage.stage.focus_on(node.key)
    hand.press("enter")
    items = [one for one in hand.on_stage.stage.snapshot().nodes.values() if one.key.startswith("interest-")]
    assert len(items) == sum(one.class_ == last for one in found)


def test_a_statement_opens_what_it_rests_on(hand: Stagehand) -> None:
    playing = opened(hand, closed)
    assert dialog(hand) is None
    hand.press("enter")
    found = dialog(hand)
    assert found is not None
    first = next(one for one in playing.session.state.interests.values() if one.draft.text == found.name)
    player = first.evidence.player
    assert player is not None
    assert any(playing.session.state.player(player).name in words for words in hand.words)
    hand.press("esc")
    assert dialog(hand) is None
    assert hand.on_stage.running
    hand.press("esc")
    assert not hand.on_stage.running


def test_arrows_walk_along_the_interests(hand: Stagehand) -> None:
    playing = hand.playing(lambda state: closed(state) and len(state.interests) > 2, hand.setup(4, cards_each=4))
    scene = SummaryScene(playing, page="interests")
    hand.show(scene)
    interests = [one.id for one in scene.reader(hand.say).summary.interests]
    page = scene.open_page(hand.say)
    seen = []
    for _ in interests:
        hand.press("down")
        seen.append(getattr(page, "chosen"))  # noqa: B009
    assert seen == [*interests[1:], interests[0]]


def test_an_answer_is_corrected_until_the_session_is_closed(hand: Stagehand) -> None:
    playing = opened(hand, closing_with_interest)
    before = len(playing.session.entries)
    hand.press("enter")
    found = dialog(hand)
    assert found is not None
    button = hand.on_stage.stage.find(tree.BUTTON, f"Correct: {found.name}")
    assert button is not None
    hand.on_stage.stage.focus_on(button.key)
    hand.press("enter", "ctrl+a")
    hand.type("Rest at night")
    hand.press("ctrl+enter")
    assert dialog(hand) is None
    last = playing.session.entries[-1].event
    assert len(playing.session.entries) == before + 1
    assert isinstance(last, Corrected)
    assert any(one.draft.text == "Rest at night" for one in playing.session.state.interests.values())
    assert any("Rest at night" in words for words in hand.words)


def test_empty_words_are_no_correction(hand: Stagehand) -> None:
    playing = opened(hand, closing_with_interest)
    hand.press("enter")
    found = dialog(hand)
    assert found is not None
    button = hand.on_stage.stage.find(tree.BUTTON, f"Correct: {found.name}")
    assert button is not None
    hand.on_stage.stage.focus_on(button.key)
    hand.press("enter", "ctrl+a", "delete", "ctrl+enter")
    assert hand.say("summary.needs_words") in hand.words
    assert not isinstance(playing.session.entries[-1].event, Corrected)


def test_a_closed_session_offers_no_correction(hand: Stagehand) -> None:
    opened(hand, closed)
    hand.press("enter")
    assert dialog(hand) is not None
    nodes = hand.on_stage.stage.snapshot().nodes.values()
    assert not [one for one in nodes if one.name.startswith("Correct")]


def test_every_correctable_line_comes_back_as_it_was(hand: Stagehand) -> None:
    entries = long_table(hand).session.entries
    offered = {entry.seq: standing(entries, entry.seq) for entry in entries}
    found = {seq: event for seq, event in offered.items() if event is not None}
    assert {"stances_given", "interest_lifted", "agreement_made", "checked_out"} <= {one.type for one in found.values()}
    for event in found.values():
        assert changed(event, {one.way: one.value for one in edits(event)}) == event


def test_a_score_of_a_named_round_is_corrected_where_it_was_given(hand: Stagehand) -> None:
    def scored(state: State) -> bool:
        return state.stage == "closing" and any(
            found.revealed and found.card.card.kind == "scale" for found in state.rounds.values()
        )

    playing = hand.playing(scored, hand.setup(4, cards_each=4))
    entries = playing.session.entries
    found = summarise(playing.session.state).statements[-1]
    item = found.evidence[0]
    event = standing(entries, line_of(entries, item))
    assert event is not None
    (edit,) = edits(event)
    assert str(edit.value) == item.words or edit.value is None
    other = 1 if edit.value == 5 else 5
    corrected = changed(event, {edit.way: other})
    playing.session.play(closing.correct, entries, line_of(entries, item), corrected)
    again = summarise(playing.session.state).statements[-1].evidence[0]
    assert (again.player, again.words) == (item.player, str(other))


def test_a_stance_that_no_longer_clashes_names_nothing(hand: Stagehand) -> None:
    entries = long_table(hand).session.entries
    event = next(entry.event for entry in reversed(entries) if entry.event.type == "stances_given")
    clash = next(one for one in edits(event) if one.value == "clash")
    (again,) = [one for one in edits(changed(event, {clash.way: "grant"})) if one.way == clash.way]
    assert again.value == "grant"


def test_a_sealed_round_tells_no_names(hand: Stagehand) -> None:
    def scored(state: State) -> bool:
        return state.stage == "closed" and any(
            found.revealed and found.card.card.kind == "scale" for found in state.rounds.values()
        )

    playing = hand.playing(scored, hand.setup(6, "anonymous", cards_each=4))
    hand.show(SummaryScene(playing, page="trust"))
    names = {player.name for player in playing.session.state.players}
    names |= {party.name for party in playing.session.state.parties}
    nodes = hand.on_stage.stage.snapshot().nodes.values()
    buttons = [one for one in nodes if one.name.startswith(hand.say("summary.evidence")) and one.role == tree.BUTTON]
    assert buttons
    assert not [words for words in hand.words if any(name in words for name in names)]
    hand.on_stage.stage.focus_on(buttons[0].key)
    hand.press("enter")
    assert dialog(hand) is not None
    assert not [words for words in hand.words if any(name in words for name in names)]


@pytest.mark.parametrize("page", PAGES)
def test_a_table_without_a_word_has_pages_all_the_same(hand: Stagehand, page: str) -> None:
    playing = hand.desk.begin(hand.setup(2))
    app = hand.show(SummaryScene(playing, page=page))
    assert isinstance(app.scene, SummaryScene)
    assert not app.canvas.overflows


def test_an_interim_look_leaves_the_file_to_the_table(hand: Stagehand) -> None:
    playing = hand.playing(closing_with_interest, hand.setup(4, cards_each=4))
    hand.show(SummaryScene(playing)).scene.closed(hand.ctx)
    assert hand.desk.resume(playing.path).journal is None
    playing.close()


def test_the_summary_of_a_closed_session_lets_go_of_the_file(hand: Stagehand) -> None:
    playing = opened(hand, closed)
    hand.on_stage.scene.closed(hand.ctx)
    again = hand.desk.resume(playing.path)
    assert again.journal is not None
    again.close()


@pytest.mark.parametrize("page", ["map", "interests", "clashes", "exchange", "trust", "externals", "language"])
def test_a_page_without_anything_says_how_something_comes_there(hand: Stagehand, page: str) -> None:
    hand.show(SummaryScene(hand.desk.begin(hand.setup(4)), page=page))
    assert hand.say(f"summary.comes.{'interests' if page == 'map' else page}") in hand.words
