"""Motion goes by the clock."""

from __future__ import annotations

import pytest

from game.ui.motion import EASES, Motion, between, flip


@pytest.mark.parametrize("name", EASES)
def test_every_ease_goes_from_nothing_to_all_without_turning_back(name: str) -> None:
    ease = EASES[name]
    steps = [ease(i / 50) for i in range(51)]
    assert steps[0] == 0
    assert steps[-1] == 1
    assert steps == sorted(steps)


def test_a_motion_ends_on_time_whatever_frames_there_were() -> None:
    motion = Motion()
    motion.start("deal", 1000, 240)
    assert motion.at("deal", 1000) == 0
    assert motion.at("deal", 1120) == 0.5
    assert motion.moving(1239)
    assert not motion.moving(1240)
    assert motion.at("deal", 1240) == 1


def test_with_motion_off_everything_is_there_at_once() -> None:
    motion = Motion(enabled=False)
    motion.start("deal", 0, 240)
    assert motion.at("deal", 0) == 1
    assert not motion.moving(0)


def test_a_flip_shows_the_new_face_half_way_and_is_slow_at_both_ends() -> None:
    assert [flip(share) for share in (0, 0.25, 0.5, 0.75, 1)] == [
        (1, False),
        (0.75, False),
        (0, True),
        (0.75, True),
        (1, True),
    ]


def test_between() -> None:
    assert between(10, 20, 0.25) == 12.5
