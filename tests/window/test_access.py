"""The accessibility tree as another program sees it: no window is needed for that, only the message bus."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from game.ui import access_tree as tree
from tests.needs import require_window_tools
from tests.window.atspi import Reader, Seen
from tests.window.bus import accessibility, plain_environment, stop
from tests.window.screen_reader import heard
from tests.window.served import TITLE
from tests.window.wait import until

pytestmark = pytest.mark.window


class Served:
    """The program that serves the small tree."""

    def __init__(self, process: subprocess.Popen[str], reader: Reader) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._in: IO[str] = process.stdin
        self._out: IO[str] = process.stdout
        self.reader = reader
        assert self.line() == "serving"
        self.window = reader.window(TITLE)

    def line(self) -> str:
        """The next line that it prints."""
        return self._out.readline().strip()

    def tell(self, words: str) -> None:
        """Have it do something, and wait until it did."""
        self.start(words)
        assert self.line() == "done"

    def start(self, words: str) -> None:
        """Have it do something."""
        self._in.write(words + "\n")
        self._in.flush()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    require_window_tools()
    folder = tmp_path_factory.mktemp("bus")
    with accessibility(folder, plain_environment()) as (environment, connection):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.window.served"],
            env=environment, cwd=Path(__file__).parents[2], text=True, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        try:
            yield Served(process, Reader(connection))
        finally:
            assert process.stdin is not None
            process.stdin.close()
            stop(process)


def test_everything_is_found_by_role_and_name(served: Served) -> None:
    for role, name in (
        (tree.WINDOW, TITLE), (tree.HEADING, "Set-up"), (tree.GROUP, "Players"), (tree.TEXT_FIELD, "Your name"),
        (tree.BUTTON, "Go on"), (tree.TOGGLE, "Time"), (tree.CHECKBOX, "Secret"), (tree.SLIDER, "How true"),
        (tree.DROPDOWN, "Language"), (tree.LIST, "Answers"), (tree.LIST_ITEM, "answer 1"),
        (tree.LABEL, "één idee, geëerd en gevoeld"),
    ):  # fmt: skip
        assert served.window.find(role, name).name == name
    assert "nobody sees this" not in served.window.words()
    assert served.window.find(tree.BUTTON).key == "go"


def test_states(served: Served) -> None:
    def states(role: str, name: str) -> frozenset[str]:
        return served.window.find(role, name).states

    assert "pressed" in states(tree.TOGGLE, "Time") | states(tree.TOGGLE, "Time")
    assert not states(tree.CHECKBOX, "Secret") & {"checked", "enabled"}
    assert "selected" in states(tree.LIST_ITEM, "answer 1")
    assert "selected" not in states(tree.LIST_ITEM, "answer 0")
    assert {"focused", "editable", "single_line"} <= states(tree.TEXT_FIELD, "Your name")
    assert "multi_line" in states(tree.TEXT_FIELD, "Note")
    assert served.window.find(tree.SLIDER).number == 3
    assert served.window.find(tree.BUTTON, "Go on").place == (110, 150, 200, 60)
    assert served.window.find(tree.TEXT_FIELD, "Your name").description == "At most 60"


def test_text_and_caret_follow_the_typing(served: Served) -> None:
    field = served.window.find(tree.TEXT_FIELD, "Your name")
    served.tell("type geëerd 👩‍⚕️")
    until(lambda: field.text == "geëerd 👩‍⚕️", "the words")
    assert field.caret == len("geëerd 👩‍⚕️")
    served.tell("type ")
    until(lambda: field.text == "", "no words")
    assert field.caret == 0
    served.tell("type Anna")


def test_lines_are_one_text(served: Served) -> None:
    note = served.window.find(tree.TEXT_FIELD, "Note")
    assert note.text == "een\ntwee 👩‍⚕️\n"
    assert (note.caret, note.selection) == (4, (4, 8))


def test_asking_reaches_the_loop(served: Served) -> None:
    served.window.find(tree.BUTTON, "Go on").press()
    assert served.line() == "main go press None"
    served.window.find(tree.SLIDER).set_number(5)
    assert served.line() == "main scale set_value 5.0"


def test_tabs_know_their_place_and_what_they_show(served: Served) -> None:
    first, second = served.window.all(tree.TAB)
    assert ("selected" in first.states, "selected" in second.states) == (True, False)
    assert first.attributes == {"posinset": "1", "setsize": "2"}
    assert second.attributes == {"posinset": "2", "setsize": "2"}
    assert first.controls == ["page"]
    assert served.window.find(tree.TAB_PANEL).name == "Map"


def test_what_is_asked_to_come_into_view_reaches_the_loop(served: Served) -> None:
    served.window.find(tree.DROPDOWN).scroll_to()
    assert served.line() == "main drop scroll_into_view None"


def test_what_is_said_arrives_as_events_in_its_order(served: Served) -> None:
    with heard(served.reader) as spoken:
        served.tell("say Saved / Your turn")
        served.tell("type Anna")
        served.tell("say Saved")
        until(lambda: served.window.dump() and len(spoken) == 3, "three announcements")
        assert [message.body[3][1] for message in spoken] == ["Saved", "Your turn", "Saved"]
    served.tell("type Anna")


def test_what_is_said_is_there_to_be_read(served: Served) -> None:
    served.tell("say Opgeslagen")
    assert served.window.find(tree.STATUS).name == "Opgeslagen"
    served.tell("type Anna")
    served.window.gone(tree.STATUS, "Opgeslagen")


def test_reading_while_much_changes(served: Served) -> None:
    served.start("race last")
    seen: list[Seen] = []
    while not seen or served.window.find(tree.TEXT_FIELD, "Your name").text != "last":
        seen = list(served.window.walk())
    assert served.line() == "done"
    assert len(served.window.all(tree.LIST_ITEM)) == 1
    assert "focused" in served.window.find(tree.BUTTON, "Go on").states
    served.tell("type Anna")
    assert len(served.window.all(tree.LIST_ITEM)) == 2
