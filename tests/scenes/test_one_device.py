"""A whole session with a keyboard alone, with a mouse alone, and with fingers alone; and the three tell the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, NamedTuple

import pygame
import pytest

from game.analysis.summary import summarise
from game.core.replay import replay
from game.scenes.library import LibraryScene
from game.scenes.title import TitleScene
from game.storage import reading
from game.storage.family import SUFFIX
from tests.scenes.one_device import Fingers, Keyboard, Mouse, Posted
from tests.scenes.one_session import AMBITION, CARDS, KINDS, OWN, PLAYERS, Table
from tests.stagehand import Stagehand

DECK: Final = Path(__file__).parent.parent / "window" / "six_kinds.toml"
OneDevice = type[Keyboard] | type[Mouse] | type[Fingers]
EVENTS: Final[dict[OneDevice, set[int]]] = {
    Keyboard: {pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT},
    Mouse: {pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP},
    Fingers: {pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP},
}
"""The devices, and the events that each of them can make."""


class Told(NamedTuple):
    """What came of a session: the cards in their order, the events that moved it, its journal, and what was kept."""

    played: list[str]
    kinds: set[int]
    entries: list[Any]
    kept: list[Path]


Tell = Callable[[OneDevice], Told]


@pytest.fixture(scope="module")
def tell(tmp_path_factory: pytest.TempPathFactory) -> Tell:
    """Play the session with a device; with the same device only once."""
    pygame.display.init()
    known: dict[OneDevice, Told] = {}

    def played(device: OneDevice) -> Told:
        if device not in known:
            home = tmp_path_factory.mktemp(device.__name__)
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("ALLIANCE_CARDS_HOME", str(home))
                known[device] = _played(device, home)
        return known[device]

    return played


def _played(device: OneDevice, home: Path, text_size: int = 100) -> Told:
    for folder in ("decks", "saves"):
        (home / folder).mkdir()
    shutil.copy(DECK, home / "decks")
    hand = Stagehand(home / "saves", "nl", (1280, 720))
    hand.settings = replace(hand.settings, text_size=text_size)
    hand.window = Posted
    hand.show(TitleScene())
    table = Table(device(hand))
    table.play()
    screen = hand.on_stage.screen
    assert isinstance(screen, Posted)
    assert isinstance(hand.on_stage.scene, LibraryScene)
    (journal,) = (home / "saves").glob(f"*{SUFFIX}")
    loaded = reading.load(journal)
    assert not loaded.report.notices()
    return Told(table.played, screen.kinds, list(loaded.entries), sorted((home / "summaries").glob("*.md")))


@pytest.mark.parametrize("device", EVENTS)
def test_a_whole_session_is_played_with_one_device_alone(tell: Tell, device: OneDevice) -> None:
    told = tell(device)
    assert told.kinds <= EVENTS[device]
    assert len(told.played) == CARDS
    assert set(told.played) == set(KINDS.values())
    summary = summarise(replay(told.entries))
    assert summary.session.stage == "closed"
    assert [party.name for party in summary.parties] == list(PLAYERS.values())
    (clash,) = summary.clashes
    assert clash.second is not None
    assert clash.second.text == OWN
    (agreement,) = summary.outcome.agreements
    assert (agreement.what, agreement.who) == ("bel", "Gé")
    assert summary.outcome.ambition is not None
    assert summary.outcome.ambition.sentence == AMBITION
    assert [one.text for one in summary.outcome.parked] == ["geld"]
    (kept,) = told.kept
    assert "Gé" in kept.read_text(encoding="utf-8")
    assert "Anna" not in kept.read_text(encoding="utf-8")


@pytest.mark.long
@pytest.mark.parametrize("device", EVENTS)
def test_with_the_largest_text_the_same_is_within_reach_of_one_device(
    tell: Tell, device: OneDevice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLIANCE_CARDS_HOME", str(tmp_path))
    assert _story(_played(device, tmp_path, text_size=200).entries) == _story(tell(device).entries)


def test_the_journals_of_the_three_tell_the_same(tell: Tell) -> None:
    stories = [_story(tell(device).entries) for device in EVENTS]
    assert stories[0] == stories[1]
    assert stories[0] == stories[2]


def _story(entries: list[Any]) -> list[dict[str, Any]]:
    """What happened, without how long it took."""
    return [entry.event.model_dump(mode="json") for entry in entries]
