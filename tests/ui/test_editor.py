"""The editor without a pixel: keys and words in, text and caret out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.editor import HISTORY, EditorModel
from game.ui.graphemes import is_stop, next_stop, previous_stop, word_at
from game.ui.inputs import Focused, Key, Preedit, Text


class Board:
    """A clipboard of our own."""

    def __init__(self, words: str = "") -> None:
        self.words = words

    def get(self) -> str:
        return self.words

    def put(self, words: str) -> None:
        self.words = words


def press(model: EditorModel, *chords: str, board: Board | None = None) -> bool:
    """Press keys written like "ctrl+shift+left"; whether the editor took the last one."""
    took = False
    for chord in chords:
        *held, name = chord.split("+")
        took = model.apply(Key(name, ctrl="ctrl" in held, alt="alt" in held, shift="shift" in held), board)
    return took


def type_in(model: EditorModel, words: str) -> EditorModel:
    for letter in words:
        model.apply(Text(letter))
    return model


def test_dutch_words_arrive_as_typed() -> None:
    assert type_in(EditorModel(), "één idee, geëerd; vrĳ 👍").text == "één idee, geëerd; vrĳ 👍"


def test_a_dead_key_that_arrives_late_joins_its_letter() -> None:
    model = type_in(EditorModel("n"), "")
    model.move(0)
    type_in(model, "e\u0301")
    assert (model.text, model.caret) == ("én", 1)


def test_control_characters_never_enter() -> None:
    model = EditorModel("a\x00b")
    model.apply(Text("\x1b"))
    model.apply(Text("\ud800"))
    assert model.text == "ab\ufffd"
    assert press(model, "ctrl+v", board=Board("\u202etxt.\r\nexe"))
    assert model.text == "ab\ufffdtxt. exe"


@pytest.mark.parametrize("sign", ["👩‍⚕️", "👨‍👩‍👧", "🇳🇱", "👍🏽", "é", "x\u0308\u0301", "ĳ"])
def test_a_sign_is_one_step_and_one_backspace(sign: str) -> None:
    model = EditorModel(f"a{sign}b")
    press(model, "left", "left")
    assert model.caret == 1
    press(model, "right")
    assert model.caret == len(model.text) - 1
    press(model, "backspace")
    assert model.text == "ab"
    press(model, "ctrl+z", "home", "right", "delete")
    assert model.text == "ab"


def test_two_flags_are_two_signs() -> None:
    model = EditorModel("🇳🇱🇧🇪")
    press(model, "backspace")
    assert model.text == "🇳🇱"


def test_words_are_jumped_and_erased() -> None:
    model = EditorModel("de foto's, e-mail en tijd")
    press(model, "ctrl+left", "ctrl+left", "ctrl+left")
    assert model.text[model.caret :] == "e-mail en tijd"
    press(model, "ctrl+backspace")
    assert model.text == "de e-mail en tijd"
    press(model, "ctrl+right", "ctrl+delete")
    assert model.text == "de e-mail tijd"


def test_selection_grows_shrinks_and_collapses() -> None:
    model = EditorModel("samen werken")
    press(model, "ctrl+shift+left")
    assert model.selected == "werken"
    press(model, "shift+right")
    assert model.selected == "erken"
    press(model, "left")
    assert (model.caret, model.selected) == (7, "")
    press(model, "ctrl+a")
    type_in(model, "x")
    assert model.text == "x"


def test_home_and_end_stay_on_their_line() -> None:
    model = EditorModel("een\ntwee\ndrie", lines=True)
    model.move(6)
    press(model, "home")
    assert model.caret == 4
    press(model, "shift+end")
    assert model.selected == "twee"
    press(model, "ctrl+home")
    assert model.caret == 0
    press(model, "ctrl+end")
    assert model.caret == 13


def test_enter_is_a_line_only_where_there_are_lines() -> None:
    model = type_in(EditorModel(lines=True), "a")
    assert press(model, "enter")
    assert model.text == "a\n"
    assert not press(model, "ctrl+enter")
    assert not press(EditorModel("a"), "enter")


def test_keys_that_others_may_use() -> None:
    model = EditorModel("a")
    for chord in ("tab", "shift+tab", "esc", "alt+g", "f1", "up", "down", "ctrl+s", "alt+left", "ctrl+z", "ctrl+y"):
        assert not press(model, chord), chord
    for chord in ("g", "1", "space", "shift+g", "ctrl+alt+e", "left", "backspace", "ctrl+c", "ctrl+v"):
        assert press(model, chord), chord
    assert not model.apply(Focused(True))


def test_undo_goes_by_word_and_redo_returns() -> None:
    model = type_in(EditorModel(), "een twee drie")
    press(model, "ctrl+z")
    assert model.text == "een twee "
    press(model, "ctrl+z")
    assert model.text == "een "
    press(model, "ctrl+shift+z", "ctrl+y")
    assert model.text == "een twee drie"
    assert not press(model, "ctrl+y")
    press(model, "ctrl+z")
    type_in(model, "vier")
    assert model.text == "een twee vier"
    assert not model.can_redo
    while model.undo():
        pass
    assert (model.text, model.can_undo) == ("", False)


def test_erasing_and_moving_are_steps_of_their_own() -> None:
    model = type_in(EditorModel(), "abcd")
    press(model, "backspace", "backspace", "ctrl+z")
    assert model.text == "abcd"
    press(model, "left")
    type_in(model, "xy")
    press(model, "ctrl+z")
    assert (model.text, model.caret) == ("abcd", 3)


def test_history_is_bounded() -> None:
    model = EditorModel(limit=10_000)
    for _ in range(HISTORY + 20):
        model.insert("a")
    steps = 0
    while model.undo():
        steps += 1
    assert (steps, len(model.text)) == (HISTORY, 20)


def test_clipboard() -> None:
    board = Board()
    model = EditorModel("overleg en tijd")
    press(model, "ctrl+shift+left", "ctrl+x", board=board)
    assert (model.text, board.words) == ("overleg en ", "tijd")
    press(model, "ctrl+c", board=board)
    assert board.words == "tijd"
    press(model, "home", "ctrl+v", board=board)
    assert (model.text, model.caret) == ("tijdoverleg en ", 4)
    press(model, "ctrl+z")
    assert model.text == "overleg en "


def test_line_ends_of_a_paste() -> None:
    board = Board("een\r\ntwee\n")
    model = EditorModel()
    press(model, "ctrl+v", board=board)
    assert model.text == "een twee"
    note = EditorModel(lines=True)
    press(note, "ctrl+v", board=board)
    assert note.text == "een\ntwee\n"


def test_secret_words_stay_off_the_clipboard() -> None:
    board = Board("before")
    model = EditorModel("geheim", secret=True)
    press(model, "ctrl+a", "ctrl+c", "ctrl+x", board=board)
    assert (model.text, board.words) == ("geheim", "before")


def test_what_does_not_fit_is_refused_whole() -> None:
    model = EditorModel("abcde", limit=8)
    assert not model.insert("fghij")
    assert (model.text, model.refused, model.room) == ("abcde", 2, 3)
    type_in(model, "fgh")
    assert (model.text, model.refused, model.room) == ("abcdefgh", 0, 0)
    type_in(model, "i")
    assert (model.text, model.refused) == ("abcdefgh", 1)
    press(model, "backspace")
    assert (model.text, model.refused) == ("abcdefg", 0)
    assert not model.fill("te lang voor dit")
    assert model.text == "abcdefg"


def test_a_kept_text_over_the_limit_can_only_shrink() -> None:
    model = EditorModel("abcdef", limit=4)
    assert (model.text, model.room) == ("abcdef", 0)
    type_in(model, "g")
    assert model.text == "abcdef"
    press(model, "backspace")
    assert model.text == "abcde"
    model.select(0, 5)
    assert model.insert("abcd")
    assert model.text == "abcd"


def test_composing() -> None:
    model = EditorModel("ab")
    model.select(0, 1)
    assert model.apply(Preedit("に", 9))
    assert (model.text, model.preedit, model.preedit_caret) == ("b", "に", 1)
    for chord in ("left", "enter", "backspace", "esc", "tab"):
        assert press(model, chord)
    assert model.text == "b"
    model.apply(Text("日本"))
    assert (model.text, model.preedit, model.caret) == ("日本b", "", 2)
    model.apply(Preedit("x", 1))
    model.apply(Preedit("", 0))
    assert (model.text, model.preedit) == ("日本b", "")


def test_double_and_triple_click() -> None:
    model = EditorModel("een twee\ndrie", lines=True)
    model.select_word(5)
    assert model.selected == "twee"
    model.select_word(3)
    assert model.selected == " "
    model.select_line(10)
    assert model.selected == "drie"
    assert word_at("", 0) == (0, 0)
    assert word_at("a!", 1) == (1, 2)


def test_filling_can_be_taken_back_and_restoring_cannot() -> None:
    model = type_in(EditorModel(), "eigen")
    seen = model.version
    assert model.fill("voorbeeld")
    assert model.version > seen
    press(model, "ctrl+z")
    assert model.text == "eigen"
    model.restore("bewaard")
    assert (model.text, model.caret, model.can_undo) == ("bewaard", 7, False)


bits = st.text(st.sampled_from("aé \n-'ĳ👍🏽👩‍⚕️🇳🇱\u0301\r\x00\u202e\ud800"), max_size=8)
inputs = st.one_of(
    bits.map(Text),
    st.builds(Preedit, bits, st.integers(-3, 12)),
    st.builds(
        Key,
        st.sampled_from(["left", "right", "home", "end", "backspace", "delete", "enter", "a", "c", "v", "x", "z", "y"]),
        ctrl=st.booleans(),
        shift=st.booleans(),
    ),
)


@given(st.lists(inputs, max_size=40), st.booleans(), bits)
def test_any_typing_leaves_a_sound_text(items: list[Text | Preedit | Key], lines: bool, pasted: str) -> None:
    model, board = EditorModel(limit=30, lines=lines), Board(pasted)
    for item in items:
        model.apply(item, board)
        assert is_stop(model.text, model.caret)
        assert is_stop(model.text, model.anchor)
        assert len(model.text) <= 30
        assert lines or "\n" not in model.text
        model.text.encode()
    last, steps = model.text, 0
    while model.undo():
        steps += 1
    assert model.text == ""
    for _ in range(steps):
        assert model.redo()
    assert model.text == last


@given(bits)
def test_steps_there_and_back_meet_the_same_stops(text: str) -> None:
    forth, at = [0], 0
    while at < len(text):
        at = next_stop(text, at)
        forth.append(at)
    back = [at]
    while at > 0:
        at = previous_stop(text, at)
        back.append(at)
    assert back == forth[::-1]
