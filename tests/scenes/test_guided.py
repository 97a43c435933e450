"""The demo in the window: it goes on by itself, and people can pause, step, take over or stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from game.core.seats import Secrecy
from game.core.state import State
from game.demo import DemoTable
from game.desk import Playing
from game.scenes.guided import LONGEST, GuidedScene
from game.scenes.play import PlayScene
from game.scenes.secret.view import SecretView
from game.scenes.summary import SummaryScene
from game.scenes.title import TitleScene
from game.scenes.wish import Push
from game.ui import access_tree as tree
from tests.stagehand import NOON, Stagehand


def _guided(
    hand: Stagehand,
    until: Callable[[State], bool] = lambda state: True,
    secrecy: Secrecy = "named",
    players: int = 6,
    cards: int = 2,
) -> Playing:
    """Open a guided table over the title screen, played up to a point."""
    playing = hand.playing(until, hand.setup(players, secrecy, cards))
    table = DemoTable(playing.session, hand.say, Random(5), NOON.date)
    app = hand.show(TitleScene())
    app.grant(Push(GuidedScene(playing, table.step, lambda: table.done)))
    _wait(hand, 50)
    return playing


def _scene(hand: Stagehand) -> GuidedScene:
    scene = hand.on_stage.scene
    assert isinstance(scene, GuidedScene)
    return scene


def _wait(hand: Stagehand, ms: int) -> None:
    """Let time pass as on a quiet table: twenty looks a second."""
    for _ in range(ms // 50):
        hand.now += 50
        hand.on_stage.step()


def _caption(hand: Stagehand) -> str:
    found = hand.on_stage.stage.find(tree.STATUS)
    assert found is not None
    return found.name


def test_a_step_is_played_when_people_have_had_time_to_read_and_not_before(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand)
    before = len(playing.session.entries)
    _wait(hand, 2000)
    assert len(playing.session.entries) == before
    _wait(hand, LONGEST)
    assert len(playing.session.entries) > before
    assert _caption(hand) != hand.say("guided.welcome")


def test_left_alone_it_plays_to_the_summary(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand, players=2, cards=1)
    for _ in range(400):
        if not isinstance(hand.on_stage.scene, GuidedScene):
            break
        hand.now += LONGEST
        hand.on_stage.step()
    assert isinstance(hand.on_stage.scene, SummaryScene)
    assert playing.session.state.stage == "closed"
    assert hand.say("guided.end") in hand.words


def test_space_pauses_and_goes_on(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand)
    hand.press("space")
    before = len(playing.session.entries)
    _wait(hand, 3 * LONGEST)
    assert len(playing.session.entries) == before
    assert hand.on_stage.stage.find(tree.BUTTON, hand.say("guided.on")) is not None
    hand.press("space")
    _wait(hand, LONGEST)
    assert len(playing.session.entries) > before


def test_the_right_arrow_plays_one_step_at_once_also_while_paused(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand)
    hand.press("space")
    before = len(playing.session.entries)
    hand.press("right")
    assert len(playing.session.entries) == before + 1
    assert _scene(hand).paused


def test_enter_takes_over_where_the_table_stands(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand)
    hand.press("right")
    before = len(playing.session.entries)
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, PlayScene)
    _wait(hand, 2 * LONGEST)
    assert len(playing.session.entries) == before
    hand.press("ctrl+z")
    assert len(playing.session.entries) == before + 1
    assert playing.session.saved
    hand.on_stage.scene.closed(hand.ctx)


def test_escape_stops_and_lets_go_of_the_file(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand)
    hand.press("esc")
    assert isinstance(hand.on_stage.scene, TitleScene)
    again = hand.desk.resume(playing.path)
    assert again.journal is not None
    again.close()


def test_nobody_presses_what_the_table_does_itself(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand)
    hand.press("space")
    before = playing.session.entries
    hand.press("ctrl+z", "k", "f2", "1", "p", "ctrl+enter")
    hand.type("Iets")
    assert playing.session.entries == before
    assert isinstance(hand.on_stage.scene, GuidedScene)
    hand.press("space", "right")
    assert len(playing.session.entries) == len(before) + 1


def test_the_keys_stand_on_the_bar_and_the_table_can_still_be_read_aloud(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    _guided(hand)
    seen = hand.on_stage.stage.snapshot()
    shown = {node.name: node.shortcut for node in seen.nodes.values() if node.role == tree.BUTTON and node.shortcut}
    wanted = {"pause": "space", "step": "right", "take_over": "enter", "stop": "esc"}
    assert {hand.say(f"guided.{name}"): hand.say(f"key.{key}") for name, key in wanted.items()}.items() <= shown.items()
    title = seen.find(tree.HEADING, hand.say("demo.title"))
    assert title is not None
    assert not title.hidden


def test_what_happened_is_told_and_spoken(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    _guided(hand)
    hand.press("right")
    assert _caption(hand) in hand.words
    assert _caption(hand) in [message.words for message in hand.on_stage.stage.snapshot().live]


def test_the_keyboard_walks_along_the_bar(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand)
    hand.press("space", "tab")
    before = len(playing.session.entries)
    hand.press("enter")
    assert isinstance(hand.on_stage.scene, GuidedScene)
    assert len(playing.session.entries) == before + 1


# Secret rounds


def _secret(state: State) -> bool:
    turn = state.turn
    return turn is not None and turn.step == "answer" and turn.card.card.kind == "scale"


def _view(hand: Stagehand) -> object:
    return _scene(hand)._table.view


def test_a_secret_round_shows_the_curtain_then_what_is_behind_it_then_the_curtain_again(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    _guided(hand, _secret)
    seen = []
    for _ in range(4):
        hand.press("right")
        view = _view(hand)
        if isinstance(view, SecretView):
            seen.append((view.behind, view.player.name))
    names = hand.say.texts("demo.names")
    assert seen[:2] == [(False, names[0]), (True, names[0])]
    assert [behind for behind, _ in seen[2:]] == [False, False]
    assert [name for _, name in seen[2:]] == [names[1], names[2]]


@pytest.mark.parametrize("secrecy", ["named", "parties", "anonymous"])
def test_every_curtain_tells_the_same_whatever_was_answered(tmp_path: Path, secrecy: Secrecy) -> None:
    hand = Stagehand(tmp_path)
    playing = _guided(hand, _secret, secrecy)
    told = set()
    hand.press("space")
    for _ in range(20):
        hand.press("right")
        now = playing.session.state.round_now()
        if now is not None and now.revealed is not None:
            break
        if len(playing.session.awaited()) < len(playing.session.state.players):
            told.add(_caption(hand))
            shown = " ".join(hand.words)
            assert not any(str(value) in shown for value in range(1, 6))
    assert told == {hand.say("guided.said.secret_answered")}
    assert _caption(hand) == hand.say("guided.said.secret_revealed")


def test_a_session_that_cannot_be_written_pauses_instead_of_trying_for_ever(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    first = hand.playing(lambda state: True)
    locked = hand.desk.resume(first.path)
    assert locked.journal is None
    table = DemoTable(locked.session, hand.say, Random(5), NOON.date)
    app = hand.show(TitleScene())
    app.grant(Push(GuidedScene(locked, table.step, lambda: table.done)))
    hand.press("right")
    assert _scene(hand).paused
    assert hand.say("illegal.read_only") in hand.words
    first.close()
