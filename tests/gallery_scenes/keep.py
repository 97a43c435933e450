"""Pictures of keeping the summary: the choices, the folders, and what came of it."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from game.analysis.summary import Summary, summarise
from game.background import Job
from game.scenes.keep.choices import proposed
from game.scenes.keep.scene import KeepScene
from game.scenes.scene import Scene
from game.storage.disk import Disk
from tests.reports.rich import with_names
from tests.stagehand import Stagehand

Made = tuple[Scene, tuple[str, ...]]


class Full(Disk):
    """A disk without room."""

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        """No."""
        raise OSError(errno.ENOSPC, "No space left on device")


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """The choices with and without names, a choice of folders, a new folder, what was kept and what was not."""
    yield "choices", lambda hand: (_keep(hand), ())
    yield "anonymous", lambda hand: (_anonymous(hand), ())
    yield "no-typesetter", lambda hand: (KeepScene(_summary(), typesetter=False), ())
    yield "bad-name", lambda hand: (_keep(hand), ("shift+tab", "ctrl+a", "delete", "ctrl+enter"))
    yield "folders", lambda hand: (_keep(hand), ("m",))
    yield "new-folder", lambda hand: (_keep(hand), ("m", "n"))
    yield "replace", lambda hand: (_existing(hand), ("ctrl+enter",))
    yield "making", lambda hand: (_making(hand), ())
    yield "kept", lambda hand: (_as_json(hand, Disk()), ("ctrl+enter",))
    yield "failed", lambda hand: (_as_json(hand, Full()), ("ctrl+enter",))


@cache
def _summary() -> Summary:
    return summarise(with_names().state)


def _keep(hand: Stagehand) -> KeepScene:
    """The scene with a few folders to choose from."""
    for name in ("Bestuur", "Preventie", "Wijkteams"):
        (hand.desk.summaries() / name).mkdir(exist_ok=True)
    return KeepScene(_summary())


def _anonymous(hand: Stagehand) -> KeepScene:
    hand.settings = hand.settings.__class__(
        language=hand.language, theme=hand.settings.theme, motion=False, kept={"names": "anonymous"}
    )
    return _keep(hand)


def _existing(hand: Stagehand) -> KeepScene:
    """A file of the name that is proposed lies there already."""
    scene = _as_json(hand, Disk())
    name = proposed(scene.summary.session.title, hand.desk.today(), scene.choices, hand.say)
    (hand.desk.saves / f"{name}.json").write_text("")
    return scene


def _as_json(hand: Stagehand, disk: Disk) -> KeepScene:
    hand.settings = hand.settings.__class__(
        language=hand.language,
        theme=hand.settings.theme,
        motion=False,
        kept={"form": "json", "folder": str(hand.desk.saves)},
    )
    return KeepScene(_summary(), disk=disk)


def _making(hand: Stagehand) -> KeepScene:
    """A report that is half-way and stays there."""
    scene = _keep(hand)
    scene._job = Job(lambda job: Path())
    scene._job.share = 0.5
    return scene
