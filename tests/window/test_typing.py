"""Real keys in a real window: accents, letters that are shortcuts, editing keys, the clipboard, the pointer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.ui.access_tree import BUTTON, LABEL, TEXT_FIELD
from tests.window.desktop import Desktop, Program
from tests.window.wait import until

pytestmark = pytest.mark.window

DUTCH = "één idee, geëerd en gevoeld"


@pytest.fixture(scope="module")
def tiny(desktop: Desktop) -> Iterator[Program]:
    with desktop.start(module="tests.window.tiny") as program:
        program.find(BUTTON, "New")
        yield program


@pytest.fixture(autouse=True)
def _fields(tiny: Program) -> None:
    """Lead to the fields by the letter of their button."""
    if tiny.window.look(BUTTON, "New"):
        tiny.keys("n")
    tiny.find(TEXT_FIELD, "Answer")


def test_the_letter_that_leads_to_a_field_is_not_typed_in_it(tiny: Program) -> None:
    field = tiny.find(TEXT_FIELD, "Answer")
    assert "focused" in field.states
    tiny.type("a")
    until(lambda: field.text == "a", "one letter")


def test_dutch_words_arrive_and_are_sent(tiny: Program) -> None:
    field = tiny.fill("Answer", DUTCH)
    assert field.caret == len(DUTCH)
    tiny.keys("Return")
    tiny.find(LABEL, f"Sent: {DUTCH}")


def test_editing_keys(tiny: Program) -> None:
    field = tiny.fill("Answer", "samen werken")
    tiny.keys("ctrl+shift+Left")
    until(lambda: field.selection == (6, 12), "the word to be selected")
    tiny.keys("ctrl+x", "Home", "ctrl+v")
    until(lambda: field.text == "werkensamen ", "the word to be moved")
    tiny.keys("ctrl+z", "ctrl+z")
    until(lambda: field.text == "samen werken", "the typing to come back")


def test_what_enlarges_text_is_not_typed(tiny: Program) -> None:
    field = tiny.fill("Answer", "samen")
    tiny.keys("ctrl+plus", "ctrl+minus")  # X11 tells of these as typed words too
    tiny.type("s")
    until(lambda: field.text == "samens", "a letter after signs that are commands")


def test_letters_press_with_alt_while_typing(tiny: Program) -> None:
    field = tiny.fill("Answer", "sssst")
    tiny.keys("alt+s")
    tiny.find(LABEL, "Sent: sssst")
    assert field.text == "sssst"
    tiny.keys("Tab", "Tab", "s")
    tiny.find(BUTTON, "Send")
    assert field.text == "sssst"


def test_a_note_has_lines(tiny: Program) -> None:
    note = tiny.fill("Note", "een")
    tiny.keys("Return")
    tiny.type("twee")
    until(lambda: note.text == "een\ntwee", "two lines")
    tiny.keys("Up", "shift+Home")
    until(lambda: note.selection == (0, 3), "the first line to be selected")


def test_the_pointer_moves_the_focus(tiny: Program) -> None:
    note, answer = tiny.find(TEXT_FIELD, "Note"), tiny.find(TEXT_FIELD, "Answer")
    tiny.click(note.place)
    until(lambda: "focused" in note.states, "the note to have the focus")
    x, y, *_ = answer.place
    window = tiny.desktop.tool("xdotool", "getactivewindow")
    tiny.desktop.tool("xdotool", "windowmove", window, "300", "200")
    until(lambda: answer.place[:2] == (x + 300, y + 200), "its place to follow the window")
    tiny.click(answer.place)
    until(lambda: "focused" in answer.states, "the answer to have the focus")


def test_a_program_that_is_killed_is_gone(desktop: Desktop, tiny: Program) -> None:
    with desktop.start(module="tests.window.tiny") as other:
        other.find(BUTTON, "New")
        other.kill()
        until(lambda: desktop.reader.look_for(other.process.pid) is None, "its window to go")
    tiny.find(TEXT_FIELD, "Answer")


def test_a_program_ends_by_its_own_button(desktop: Desktop) -> None:
    with desktop.start(module="tests.window.tiny") as other:
        other.press(BUTTON, "New")
        other.press(BUTTON, "Stop")
        assert other.ended() == 0
