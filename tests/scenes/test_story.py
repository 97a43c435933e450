"""The demo's story: the same each time, in both languages, in less than five minutes, with a sentence for each step."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from game.analysis.summary import summarise
from game.commands.demo import DemoWish, guide
from game.core.closing_events import AgreementMade
from game.core.events import SessionStarted
from game.desk import Playing
from game.scenes.chapters import CHAPTERS
from game.scenes.closings.agreeing import Agreeing
from game.scenes.guided import GuidedScene
from game.scenes.guided_end import SAID, StoryEndScene
from game.scenes.panels.interest import InterestPanel
from game.scenes.play import PlayScene
from game.scenes.setup.scene import SetupScene
from game.scenes.summary import SummaryScene
from game.scenes.title import TitleScene
from game.scenes.wish import Push
from game.story import PROGRAM, Story, story_setup
from game.ui import access_tree as tree
from tests.gallery import misfits
from tests.stagehand import NOON, Stagehand

MOST_SECONDS, LEAST_SECONDS = 300, 150


def _told(hand: Stagehand) -> tuple[Playing, Story]:
    """Open the story over the title screen."""
    playing = hand.desk.begin(story_setup(hand.say), seed=1, program=PROGRAM)
    story = Story(playing.session, hand.say, NOON.date)
    hand.show(TitleScene()).grant(Push(GuidedScene(playing, story.step, lambda: story.done, story)))
    return playing, story


def _caption(hand: Stagehand) -> tuple[str, str]:
    found = hand.on_stage.stage.find(tree.STATUS)
    assert found is not None
    return found.name, found.description


def _played(folder: Path, language: str) -> Playing:
    hand = Stagehand(folder, language)
    playing = hand.desk.begin(story_setup(hand.say), seed=1, program=PROGRAM)
    story = Story(playing.session, hand.say, NOON.date)
    while not story.done:
        story.step()
    return playing


@pytest.mark.parametrize("language", ["nl", "en"])
def test_left_alone_it_ends_on_the_map_in_time_and_every_sentence_fits(tmp_path: Path, language: str) -> None:
    hand = Stagehand(tmp_path, language, (1280, 720))
    _told(hand)
    began, heard = hand.now, list[tuple[str, str]]()
    while not isinstance(hand.on_stage.scene, StoryEndScene):
        hand.now += 250
        hand.on_stage.step()
        if not heard or heard[-1] != _caption(hand):
            heard.append(_caption(hand))
            assert misfits(hand.on_stage) == ()
            assert heard[-1][0] in hand.words
        assert hand.now - began < MOST_SECONDS * 1000
    assert hand.now - began > LEAST_SECONDS * 1000
    chapters = list(dict.fromkeys(where for _, where in heard))
    names = [hand.say(f"story.chapter.{one}") for one in CHAPTERS]
    assert [one.partition(": ")[2] for one in chapters] == names
    said = [words for words, _ in heard]
    assert all(len(words) <= 120 for words in said)
    assert len(said) > 20


def test_it_is_the_same_each_time_and_in_each_language(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("first", "second", "third")]
    for folder in folders:
        folder.mkdir()
    first, second, third = (
        _played(folder, language) for folder, language in zip(folders, ("nl", "nl", "en"), strict=True)
    )

    def events(playing: Playing) -> list[object]:
        return [entry.event for entry in playing.session.entries if not isinstance(entry.event, SessionStarted)]

    assert events(first) == events(second)
    assert [type(event) for event in events(first)] == [type(event) for event in events(third)]
    for playing in (first, second, third):
        playing.close()


def test_its_table_shares_clashes_and_agrees(tmp_path: Path) -> None:
    playing = _played(tmp_path, "en")
    summary = summarise(playing.session.state)
    classes = {one.short_name: one.class_ for one in summary.interests}
    assert classes["Time to talk"] == "shared_by_all"
    assert classes["One contact person"] == "shared"
    assert len(summary.clashes) == 1
    served = {name for one in playing.session.state.agreements.values() for name in one.serves}
    assert served == set(playing.session.state.interests)
    playing.close()


def test_a_step_back_takes_the_last_move_back_and_stands_still(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing, _ = _told(hand)
    welcome = _caption(hand)
    hand.press("right")
    assert playing.session.state.interests
    hand.press("left")
    assert not playing.session.state.interests
    assert _caption(hand) == welcome
    assert isinstance(hand.on_stage.scene, GuidedScene)
    assert hand.on_stage.scene.paused
    hand.press("left", "right")
    assert playing.session.state.interests


def test_left_alone_it_climbs_the_ladder_to_an_interest_before_people(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing, _ = _told(hand)
    scene = hand.on_stage.scene
    assert isinstance(scene, GuidedScene)
    panel = scene._table.view
    assert isinstance(panel, InterestPanel)
    seen = list[int]()
    while not playing.session.state.interests:
        seen.append(sum(bool(model.text) for model in (panel._position, *panel._whys, panel._interest)))
        hand.now += 250
        hand.on_stage.step()
    assert seen == sorted(seen)
    assert set(seen) == set(range(5))


def test_in_a_response_round_people_see_who_says_what_before_it_counts(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing, _ = _told(hand)
    hand.press("right", "right", "right")
    assert len(playing.session.state.interests) == 1
    assert hand.say("story.rota_why") in hand.words
    assert _caption(hand) == (hand.say("story.said.clash"), f"2 van 7: {hand.say('story.chapter.clash')}")
    hand.press("right", "right")
    assert len(playing.session.state.interests) == 2


def test_who_takes_over_after_an_agreement_finds_an_empty_form(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing, _ = _told(hand)
    while not playing.session.state.agreements:
        hand.press("right")
    made = next(entry.event for entry in reversed(playing.session.entries) if isinstance(entry.event, AgreementMade))
    assert made.step in hand.words
    hand.press("enter")
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene)
    hand.settle()
    assert made.step not in hand.words
    step = scene.view.step if scene.view is not None and hasattr(scene.view, "step") else None
    assert isinstance(step, Agreeing)
    scene.closed(hand.ctx)


def _at_the_end(hand: Stagehand) -> None:
    _told(hand)
    while not isinstance(hand.on_stage.scene, StoryEndScene):
        hand.press("right")
    hand.settle()


def test_the_end_tells_what_the_map_means_and_leads_to_a_table_of_ones_own(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    _at_the_end(hand)
    heard = [_caption(hand)[0]]
    for _ in range(60):
        hand.now += 500
        hand.on_stage.step()
        if heard[-1] != _caption(hand)[0]:
            heard.append(_caption(hand)[0])
    assert heard == [hand.say(f"story.said.{name}") for name in SAID]
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, SetupScene)


def test_from_the_end_people_may_look_around_on_the_map(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    _at_the_end(hand)
    hand.press("space")
    assert isinstance(hand.on_stage.scene, SummaryScene)
    hand.press("2")
    assert hand.on_stage.scene.page == "interests"
    hand.on_stage.scene.closed(hand.ctx)


@pytest.mark.parametrize(("wish", "players"), [(DemoWish(), 4), (DemoWish(players=3), 3)])
def test_the_window_shows_the_story_unless_another_table_is_asked_for(
    tmp_path: Path, wish: DemoWish, players: int
) -> None:
    hand = Stagehand(tmp_path)
    app = hand.show(TitleScene())
    guide(app, replace(wish, save=tmp_path / "demo.alliance"))
    assert isinstance(app.scene, GuidedScene)
    assert len(app.scene.playing.session.state.players) == players
    hand.press("esc")


@pytest.fixture
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the system keeps what passes."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_who_only_watches_leaves_nothing_behind(tmp_path: Path, home: Path, passing: Path) -> None:
    hand = Stagehand(tmp_path / "own")
    app = hand.show(TitleScene())
    hand.press("d", "right", "right")
    assert len(list(passing.iterdir())) == 1
    hand.press("esc")
    assert isinstance(app.scene, TitleScene)
    assert not (tmp_path / "own").exists()
    assert list(passing.iterdir()) == []
    assert hand.ctx.settings.last_session == {}


def test_who_takes_over_finds_the_session_among_their_own(tmp_path: Path, home: Path, passing: Path) -> None:
    hand = Stagehand(tmp_path)
    app = hand.show(TitleScene())
    hand.press("d", "right", "enter")
    scene = app.scene
    assert isinstance(scene, PlayScene)
    assert scene.playing.path.parent == tmp_path
    assert list(passing.iterdir()) == []
    assert scene.playing.session.saved
    assert hand.ctx.settings.last_session["path"] == str(scene.playing.path)
    scene.closed(hand.ctx)
    again = hand.desk.resume(scene.playing.path)
    assert len(again.session.state.interests) == 1
    again.close()


def test_where_the_session_cannot_go_the_demo_pauses_and_says_so(tmp_path: Path, home: Path) -> None:
    hand = Stagehand(tmp_path / "gone")
    app = hand.show(TitleScene())
    hand.press("d", "right")
    (tmp_path / "gone").write_text("a file where the folder should be", encoding="utf-8")
    hand.press("enter")
    assert isinstance(app.scene, GuidedScene)
    assert app.scene.paused
    assert any(words.startswith(hand.say("guided.not_moved", reason="x")[:20]) for words in hand.words)
    hand.press("esc")
