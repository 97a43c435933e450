"""A secret round on the screen: nothing that others see or hear tells what anybody entered."""

from __future__ import annotations

import json
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pygame
import pytest

from game.core.cards import ScaleCard
from game.ui import access_tree as tree
from game.ui.access_tree import AccessTree
from game.ui.headless import Headless
from game.ui.inputs import Key, Text
from tests.scenes.seats import on_stage, secret, sit_down, step, strike
from tests.stagehand import Stagehand

KEYS = ("1", "2", "3", "4", "5", "0", "p")
WRONG = ("7", "x", "space", "left")
Seen = tuple[str, AccessTree, int]


def seen(hand: Stagehand) -> Seen:
    """Everything that somebody in the room can know: the window's pixels, the accessibility tree, how often it painted."""
    screen = hand.on_stage.screen
    assert isinstance(screen, Headless)
    pixels = pygame.image.tobytes(screen.surface, "RGB")
    return sha256(pixels).hexdigest(), hand.on_stage.stage.snapshot(hand.on_stage.canvas), screen.shown


def events_in(path: Path) -> list[object]:
    """What the file holds, without the moments at which it was written."""
    lines = path.read_text("utf-8").splitlines()[1:]
    return [json.loads(line.partition(" ")[2])["event"] for line in lines]


def round_seen(folder: Path, keys: tuple[str, ...], sizes: list[int], secrecy: str) -> tuple[list[Seen], list[object]]:
    """Play a visible round with these keys; what was seen after each input before the last key, and the file then."""
    folder.mkdir()
    playing = sit_down(folder, "scale", sizes, screen="visible", secrecy=secrecy)
    hand = on_stage(playing, folder)
    frames: list[Seen] = []
    hand.press("enter")
    for place, key in enumerate(keys):
        frames.append(seen(hand))
        hand.press("enter")
        frames.append(seen(hand))
        for wrong in WRONG:
            strike(hand, wrong)
            frames.append(seen(hand))
        if place + 1 < len(keys):
            hand.send(Key(key))
            frames.append(seen(hand))
            if len(key) == 1:
                hand.send(Text(key))
            frames.append(seen(hand))
    written = events_in(playing.path)
    assert step(playing) == "secret"
    strike(hand, keys[-1])
    assert step(playing) == "talk"
    playing.close()
    return frames, written


@pytest.mark.parametrize(
    ("secrecy", "sizes"),
    [("named", [1, 1, 1]), ("parties", [2, 2]), ("anonymous", [3, 2])],
    ids=str,
)
def test_on_a_visible_screen_everything_looks_and_sounds_the_same_whichever_value_is_entered(
    tmp_path: Path, secrecy: str, sizes: list[int]
) -> None:
    seats = sum(sizes)
    rounds = [(key,) * seats for key in KEYS] + [(*KEYS[3:], *KEYS)[:seats]]
    told = [round_seen(tmp_path / str(place), keys, sizes, secrecy) for place, keys in enumerate(rounds)]
    first_frames, first_file = told[0]
    assert len({frame[0] for frame in first_frames}) >= 2 * seats  # each seat has its own curtain and its own panel
    for frames, written in told[1:]:
        assert frames == first_frames
        if secrecy != "named":
            assert written == first_file


def test_a_wrong_key_changes_nothing_at_all(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1], screen="visible")
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "enter")
    strike(hand, WRONG[0])  # the first key on the keyboard may show the ring of the focus
    before = seen(hand)
    for wrong in WRONG:
        strike(hand, wrong)
        assert seen(hand) == before


def test_every_blind_key_is_recorded_as_what_it_stands_for(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1, 1, 1, 1, 1], screen="visible")
    hand = on_stage(playing, tmp_path)
    hand.press("enter")
    for key in KEYS:
        hand.press("enter")
        strike(hand, key)
    found = playing.session.state.round_now()
    assert found is not None
    assert found.revealed is not None
    assert [one.answer for one in found.revealed] == [secret(value) for value in (1, 2, 3, 4, 5, 0, None)]


def test_a_held_key_answers_for_one_seat_only(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1], screen="visible")
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "enter")
    hand.send(Key("4"), Text("4"), *(item for _ in range(5) for item in (Key("4", repeat=True), Text("4"))))
    assert len(playing.session.awaited()) == 2


def test_what_is_typed_in_a_sealed_round_is_on_no_disk_before_the_reveal(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "term", [2, 2], secrecy="parties")
    hand = on_stage(playing, tmp_path)
    for words in ("kwaliteit een", "kwaliteit twee", "kwaliteit drie"):
        hand.press("enter") if words != "kwaliteit een" else hand.press("enter", "enter")
        hand.type(words)
        hand.settle()
        hand.press("enter")
    hand.press("enter")
    hand.type("kwaliteit vier")
    hand.settle(20_000)
    everything = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert b"kwaliteit" not in everything
    hand.press("enter")
    assert b"kwaliteit vier" in playing.path.read_bytes()


def test_what_is_typed_in_a_named_round_outlives_a_crash(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "term", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "enter")
    hand.type("half getypt")
    hand.settle(20_000)
    assert any("half getypt" in file.read_text("utf-8") for file in tmp_path.rglob("*draft*"))


def test_a_private_answer_counts_when_it_is_confirmed_and_the_curtain_falls_at_once(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("enter")
    assert "A 1" in hand.words
    assert hand.on_stage.stage.find(tree.RADIO) is None
    hand.press("enter", "4")
    assert checked(hand) == "4"
    hand.press("2")
    assert checked(hand) == "2"
    hand.press("enter")
    assert "B 1" in hand.words
    assert checked(hand) == ""
    hand.press("enter")
    assert checked(hand) == ""
    hand.press("0", "enter")
    found = playing.session.state.round_now()
    assert found is not None
    assert [one.answer for one in found.revealed or ()] == [secret(2), secret(0)]


def checked(hand: Stagehand) -> str:
    """The figure that is chosen on the panel."""
    found = hand.on_stage.stage.snapshot().reading_order()
    return next((node.name for node in found if node.role == tree.RADIO and node.checked), "")


def test_escape_leaves_the_panel_without_an_answer(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "enter", "4", "esc", "enter")
    assert checked(hand) == ""
    assert len(playing.session.awaited()) == 2


@pytest.mark.parametrize("secrecy", ["named", "parties"])
def test_the_last_seat_can_answer_again_before_the_reveal(tmp_path: Path, secrecy: str) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], secrecy=secrecy)
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "enter", "1", "enter", "enter", "2", "enter")
    assert "A 2" in hand.words
    hand.press("backspace")
    assert "B 1" in hand.words
    hand.press("enter", "5", "enter")
    assert "A 2" in hand.words
    assert len(playing.session.awaited()) == 2


def test_before_the_first_answer_the_round_can_be_left(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "backspace")
    assert step(playing) == "answer"


def test_somebody_else_can_go_first(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "l", "enter", "3", "enter")
    assert playing.session.awaited() == ("a1", "c1")
    assert "C 1" in hand.words
    hand.press("enter", "3", "enter")
    assert "A 1" in hand.words


@pytest.mark.parametrize("screen", ["private", "visible"])
def test_behind_the_curtain_is_told_what_to_do_and_never_what_was_pressed(tmp_path: Path, screen: str) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1], screen=screen)
    hand = on_stage(playing, tmp_path)
    hand.press("enter")
    hand.press("enter")
    card = playing.session.state.pile[0].card
    assert isinstance(card, ScaleCard)
    words = {name: getattr(card, name).say("nl", "nl") for name in ("question", "low", "high")}
    live = hand.on_stage.stage.snapshot().live
    told = hand.say("secret.hear" if screen == "private" else "secret.hear_blind", **words)
    assert live[-1].words == told
    assert all(word in told for word in words.values())
    hand.press("4")
    if screen == "private":
        assert hand.on_stage.stage.snapshot().live == live
        hand.press("enter")
    assert hand.on_stage.stage.snapshot().live[-1].words == hand.say("secret.pass_on_to", who="B 1")


def test_one_person_alone_sees_no_curtain(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1], alone=True)
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "4", "enter", "2", "enter")
    found = playing.session.state.round_now()
    assert found is not None
    assert [one.answer for one in found.revealed or ()] == [secret(4), secret(2)]


def test_fingers_are_entered_with_one_key_each(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], scale_by="hand", screen="visible")
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "4", "3", "0", "enter")
    found = playing.session.state.round_now()
    assert found is not None
    assert [(one.player, one.answer) for one in found.revealed or ()] == [
        ("a1", secret(4)), ("b1", secret(3)), ("a2", secret(0)), ("b2", None),
    ]  # fmt: skip


def test_a_slip_can_be_entered_again(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1], scale_by="hand", screen="visible")
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "4", "backspace", "5", "2", "enter")
    found = playing.session.state.round_now()
    assert found is not None
    assert [one.answer for one in found.revealed or ()] == [secret(5), secret(2)]


@pytest.mark.parametrize("order", [*permutations(("1", "3", "5"))])
def test_unsigned_slips_on_a_visible_screen_show_only_that_they_are_in(tmp_path: Path, order: tuple[str, ...]) -> None:
    playing = sit_down(tmp_path, "scale", [3, 2], scale_by="hand", screen="visible", secrecy="anonymous")
    hand = on_stage(playing, tmp_path)
    hand.press("enter", *order)
    assert hand.words.count("Ingevoerd") == 3
    assert checked(hand) == ""
    hand.press("enter")
    found = playing.session.state.round_now()
    assert found is not None
    assert [one.answer for one in found.revealed or ()] == [secret(1), secret(3), secret(5)]


@pytest.mark.parametrize("keys", [("ctrl+enter",), ("enter", "enter")])
def test_words_on_a_visible_screen_come_from_paper(tmp_path: Path, keys: tuple[str, ...]) -> None:
    playing = sit_down(tmp_path, "term", [1, 1], screen="visible")
    hand = on_stage(playing, tmp_path)
    hand.press("enter")
    hand.type("samen doen")
    hand.press("enter")
    hand.type("samen delen")
    hand.press(*keys)
    found = playing.session.state.round_now()
    assert found is not None
    assert [one.answer for one in found.revealed or ()] == [secret("samen doen"), secret("samen delen")]


def test_a_round_can_still_go_to_paper_while_nobody_has_answered(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1], screen="visible")
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "o", "4", "2", "enter")
    found = playing.session.state.round_now()
    assert found is not None
    assert [one.answer for one in found.revealed or ()] == [secret(4), secret(2)]


def test_a_named_round_goes_on_where_it_was_after_a_restart(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "enter", "4", "enter")
    playing.close()
    again = hand.desk.resume(playing.path)
    after = on_stage(again, tmp_path)
    assert "B 1" in after.words
    assert again.session.awaited() == ("b1", "c1")


def test_a_sealed_round_begins_anew_after_a_restart(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [2, 2], secrecy="parties")
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "enter", "4", "enter")
    playing.close()
    again = hand.desk.resume(playing.path)
    after = on_stage(again, tmp_path)
    assert "A 1" in after.words
    assert len(again.session.awaited()) == 4


def slips_seen(folder: Path, value: str, by: str) -> list[Seen]:
    """Enter one unsigned slip and look at it again, going back by keys or by pressing."""
    folder.mkdir()
    playing = sit_down(folder, "scale", [3, 2], scale_by="hand", screen="visible", secrecy="anonymous")
    hand = on_stage(playing, folder)
    hand.press("enter", value)
    frames = [seen(hand)]
    for key in by.split():
        hand.press(key)
        frames.append(seen(hand))
    return frames


@pytest.mark.parametrize("by", ["up", "up down up up", "tab tab up"])
def test_going_back_to_an_unsigned_slip_does_not_show_it(tmp_path: Path, by: str) -> None:
    told = [slips_seen(tmp_path / value, value, by) for value in ("1", "3", "5", "0")]
    assert all(frames == told[0] for frames in told[1:])


def test_ctrl_z_at_the_curtain_calls_the_last_seat_back(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "enter", "4", "enter", "ctrl+z")
    assert playing.session.awaited() == ("a1", "b1", "c1")
    assert "A 1" in hand.words
    hand.press("ctrl+z")
    assert step(playing) == "answer"


def test_one_person_alone_can_pause_and_take_back_in_a_secret_round(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [1, 1], alone=True)
    hand = on_stage(playing, tmp_path)
    hand.press("enter", "4", "enter", "esc")
    assert hand.say("play.pause.title") in hand.words
    hand.press("esc", "ctrl+z")
    assert len(playing.session.awaited()) == 2
    hand.press("ctrl+z")
    assert step(playing) == "answer"
