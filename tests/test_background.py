"""Jobs beside the screen's thread: results and faults, work that nobody waits for, a program that quits meanwhile."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.app import App
from game.background import AtOnce, Background, GivenUpError, Job
from game.scenes.fault import FaultScene
from game.scenes.scene import Context, Scene
from game.scenes.wish import Pop, Push
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from game.ui.headless import Headless
from game.ui.inputs import Key
from game.ui.widgets import Button, Column, Label, Widget

SOON = 20.0
"""Seconds after which a test gives up waiting for a thread."""


class Gate:
    """Work that waits until the test lets it go on."""

    def __init__(self, result: Callable[[], str] = lambda: "done") -> None:
        self._open = threading.Event()
        self._result = result
        self.stopped = threading.Event()

    def __call__(self, job: Job[str]) -> str:
        try:
            while not self._open.wait(0.001):
                job.tell(0.5)
        except GivenUpError:
            self.stopped.set()
            raise
        return self._result()

    def open(self) -> None:
        self._open.set()


def ended(jobs: Background) -> None:
    for _, thread in list(jobs._jobs):
        thread.join(SOON)
        assert not thread.is_alive()


@pytest.fixture
def jobs() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_a_job_gives_its_result_and_news_once(jobs: Background) -> None:
    gate = Gate()
    job = jobs.start(gate)
    assert jobs.running
    assert not job.done
    assert not jobs.news()
    with pytest.raises(RuntimeError, match="not done"):
        assert job.result
    gate.open()
    ended(jobs)
    assert job.result == "done"
    assert job.share == 0.5 or job.share == 0.0
    assert jobs.news()
    assert not jobs.news()
    assert not jobs.running


def test_work_runs_on_another_thread(jobs: Background) -> None:
    job = jobs.start(lambda _: threading.get_ident())
    ended(jobs)
    assert job.result != threading.get_ident()


@pytest.mark.parametrize("fault", [KeyError("gone"), SystemExit(3), KeyboardInterrupt()])
def test_a_fault_is_raised_where_the_result_is_asked_for(jobs: Background, fault: BaseException) -> None:
    def fail(_: Job[str]) -> str:
        raise fault

    job = jobs.start(fail)
    ended(jobs)
    assert jobs.news()
    assert job.fault is fault
    with pytest.raises(type(fault)):
        assert job.result


def test_work_that_nobody_wants_stops_and_wakes_nobody(jobs: Background) -> None:
    gate = Gate()
    job = jobs.start(gate)
    job.let_go()
    ended(jobs)
    assert gate.stopped.is_set()
    assert not jobs.news()
    assert not jobs.running


def test_closing_stops_what_runs_and_begins_nothing_more(jobs: Background) -> None:
    gate = Gate()
    job = jobs.start(gate)
    jobs.close()
    assert gate.stopped.is_set()
    assert isinstance(job.fault, GivenUpError)
    assert not jobs.start(Gate()).wanted
    assert not jobs.running


def test_jobs_take_short_turns_only_while_there_are_any(jobs: Background) -> None:
    usual = sys.getswitchinterval()
    gate = Gate()
    jobs.start(gate)
    assert sys.getswitchinterval() < usual
    gate.open()
    ended(jobs)
    jobs.news()
    assert sys.getswitchinterval() == pytest.approx(usual)


def test_at_once_is_done_before_it_is_asked() -> None:
    at_once = AtOnce()
    job = at_once.start(lambda _: threading.get_ident())
    assert job.result == threading.get_ident()
    assert not at_once.running
    assert at_once.news()
    assert not at_once.news()
    at_once.start(lambda _: 1).let_go()
    assert not at_once.news()


class Waiting(Scene):
    """Starts a job when it opens, and shows what came of it."""

    def __init__(self, work: Callable[[Job[str]], str]) -> None:
        self._work = work
        self.job: Job[str] | None = None

    def opened(self, ctx: Context) -> None:
        self.job = self.job or ctx.jobs.start(self._work)

    def closed(self, ctx: Context) -> None:
        if self.job is not None:
            self.job.let_go()

    def build(self, ctx: Context) -> Widget:
        words = self.job.result if self.job is not None and self.job.done else "waiting"
        return Column((Label(words), Button("back", Pop, shortcut="esc")))


class Front(Scene):
    """Opens the scene that waits."""

    def __init__(self, behind: Scene) -> None:
        self._behind = behind
        self.built = 0

    def build(self, ctx: Context) -> Widget:
        self.built += 1
        return Column((Button("go", lambda: Push(self._behind), shortcut="g"),))


class Table:
    """An app with real threads behind a screen that nobody sees."""

    def __init__(self, gate: Gate) -> None:
        self.screen = Headless()
        self.gate = gate
        self.now = 0
        self.waiting = Waiting(gate)
        self.front = Front(self.waiting)
        say = Catalog(paths.resource("assets") / "lang", "nl")
        self.app = App(self.screen, self.front, say, Settings(language="nl"), clock=lambda: self.now, access=False)
        self.app.show()
        self.step(20)

    def step(self, times: int = 1) -> None:
        for _ in range(times):
            self.now += 50
            self.app.step()

    def press(self, key: str) -> None:
        self.screen.post(Key(key))
        self.step()

    @property
    def words(self) -> list[str]:
        return [note.words for note in self.app.canvas.drawn]


@pytest.fixture
def table() -> Iterator[Table]:
    made = Table(Gate())
    yield made
    made.app.ctx.jobs.close()


def test_the_scene_waits_alive_and_is_built_anew_when_the_job_is_done(table: Table) -> None:
    table.press("g")
    assert "waiting" in table.words
    shown = table.screen.shown
    table.step(20)
    assert table.screen.shown == shown, "waiting paints nothing"
    table.gate.open()
    ended(table.app.ctx.jobs)
    table.step()
    assert "done" in table.words


def test_a_fault_in_a_job_that_a_scene_asks_for_becomes_a_screen() -> None:
    def fail() -> str:
        raise ValueError("unforeseen")

    table = Table(Gate(fail))
    table.press("g")
    table.gate.open()
    ended(table.app.ctx.jobs)
    table.step()
    assert isinstance(table.app.scene, FaultScene)
    table.press("enter")
    assert "go" in table.words


def test_a_scene_that_left_is_not_missed(table: Table) -> None:
    table.press("g")
    table.press("esc")
    ended(table.app.ctx.jobs)
    built = table.front.built
    table.step(5)
    assert table.app.scene is table.front
    assert table.front.built == built
    assert table.gate.stopped.is_set()


def test_the_program_quits_while_work_runs(table: Table) -> None:
    closed: list[bool] = []

    def work(job: Job[str]) -> str:
        while job.wanted:
            pass
        closed.append(table.screen.closed)
        return "done"

    table.waiting._work = work
    table.press("g")
    table.app._end()
    assert closed == [True], "the window goes first, then what runs is waited for"
    assert not table.app.ctx.jobs.running


def test_work_that_hangs_does_not_keep_the_program(tmp_path: Path) -> None:
    program = (
        "import threading, game.background as background\n"
        "background._PATIENCE = 0.1\n"
        "jobs = background.Background()\n"
        "jobs.start(lambda job: threading.Event().wait())\n"
        "jobs.close()\n"
        "print('over')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True, cwd=tmp_path
    )
    assert done.stdout == "over\n"
