"""Examples: played in a copy of one's own, looked at without touching anything."""

from pathlib import Path

import pytest

from game.core.illegal import IllegalMoveError
from game.core.moves import park
from game.scenes.opening import look, open_example
from game.scenes.summary import SummaryScene
from game.scenes.title import TitleScene
from game.scenes.wish import Push
from tests.stagehand import Stagehand


def _shipped(tmp_path: Path) -> Path:
    """Make an example session, as it ships."""
    elsewhere = tmp_path / "shipped"
    elsewhere.mkdir()
    playing = Stagehand(elsewhere).playing(lambda state: len(state.played) >= 2)
    playing.close()
    return playing.path.rename(elsewhere / "tussen-de-rivieren-nl.journal")


def test_an_example_is_played_in_a_copy(tmp_path: Path) -> None:
    shipped = _shipped(tmp_path)
    before = {path: path.read_bytes() for path in shipped.parent.iterdir()}
    hand = Stagehand(tmp_path / "own")
    hand.desk.saves.mkdir()
    hand.show(TitleScene())
    wish = open_example(hand.ctx, shipped)
    assert isinstance(wish, Push)
    hand.on_stage.grant(wish)
    copy = hand.desk.saves / shipped.name
    assert copy.read_bytes().startswith(before[shipped])
    hand.on_stage.scene.closed(hand.ctx)
    assert {path: path.read_bytes() for path in shipped.parent.iterdir()} == before


def test_a_copy_stays_as_its_owner_left_it(tmp_path: Path) -> None:
    shipped = _shipped(tmp_path)
    hand = Stagehand(tmp_path / "own")
    hand.desk.saves.mkdir()
    playing = hand.desk.resume(hand.desk.copy_example(shipped))
    playing.session.play(park, "Wie betaalt de ruimte?")
    playing.close()
    again = hand.desk.resume(hand.desk.copy_example(shipped))
    assert [noted.text for noted in again.session.state.parked.values()][-1] == "Wie betaalt de ruimte?"
    again.close()


def test_a_folder_of_examples_as_own_folder_gets_a_copy_beside_it(tmp_path: Path) -> None:
    shipped = _shipped(tmp_path)
    desk = Stagehand(shipped.parent).desk
    copy = desk.copy_example(shipped)
    assert copy != shipped
    assert copy.read_bytes() == shipped.read_bytes()


def test_looking_changes_nothing_and_locks_nobody_out(tmp_path: Path) -> None:
    shipped = _shipped(tmp_path)
    before = {path: path.read_bytes() for path in shipped.parent.iterdir()}
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    playing = hand.desk.look(shipped)
    with pytest.raises(IllegalMoveError, match="read_only"):
        playing.session.play(park, "Wie betaalt de ruimte?")
    wish = look(hand.ctx, shipped)
    assert isinstance(wish, Push)
    assert isinstance(wish.scene, SummaryScene)
    assert {path: path.read_bytes() for path in shipped.parent.iterdir()} == before


def test_looking_at_nothing_playable_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "broken.journal"
    broken.write_bytes(b"no session")
    hand = Stagehand(tmp_path)
    hand.show(TitleScene())
    assert look(hand.ctx, broken) is None
    hand.on_stage.step()
    assert any("niets wat te spelen is" in words for words in hand.words)
