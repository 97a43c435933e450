"""What the tests of keeping a summary share: a maker of reports that is quick, a broken disk, and what is seen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from game.analysis.summary import Summary
from game.scenes.keep.scene import KeepScene
from game.storage.disk import Disk
from game.ui import access_tree as tree
from tests.stagehand import Stagehand

MADE = b"what was made"
SCRIPT = """
import sys
sys.stdin.buffer.read()
print("at 0.5", flush=True)
{then}
"""


def maker(then: str = f"print(len({MADE!r})); sys.stdout.flush(); sys.stdout.buffer.write({MADE!r})") -> Any:
    """Something that says what it is asked for, and makes the same each time."""

    def start(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
        asked.append(tuple(arguments))
        return subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", SCRIPT.format(then=then)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    asked: list[tuple[str, ...]] = []
    start.asked = asked  # type: ignore[attr-defined]
    return start


class Broken(Disk):
    """A disk on which nothing can be written for one reason."""

    def __init__(self, code: int) -> None:
        self._code = code

    def write(self, descriptor: int, data: bytes | memoryview) -> int:
        raise OSError(self._code, "no")


def opened(hand: Stagehand, summary: Summary, **more: Any) -> KeepScene:
    more.setdefault("start", maker())
    scene = KeepScene(summary, **more)
    hand.show(scene)
    return scene


def dialog(hand: Stagehand) -> str:
    found = hand.on_stage.stage.find(tree.DIALOG)
    return found.name if found is not None else ""


def focus(hand: Stagehand, role: str, name: str) -> None:
    node = hand.on_stage.stage.find(role, name)
    assert node is not None, name
    hand.on_stage.stage.focus_on(node.key)


def kept(hand: Stagehand) -> list[str]:
    return sorted(path.name for path in hand.desk.summaries().iterdir())
