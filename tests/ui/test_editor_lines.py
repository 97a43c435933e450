"""Lines of an edited text, with letters that are all ten wide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.ui.editor import Kept
from game.ui.editor_lines import Line, across, last_stop, line_of, offset_at, wrap


def ten(words: str) -> float:
    return 10.0 * len(words)


def lines_of(text: str, width: float = 100) -> list[Line]:
    return wrap(text, ten, width, Kept(), None)


def shown(text: str, width: float = 100) -> list[str]:
    return [text[line.start : line.end] for line in lines_of(text, width)]


def test_lines_break_between_words_and_spaces_hang_over() -> None:
    assert shown("samen werken aan zorg") == ["samen ", "werken aan ", "zorg"]
    assert shown("abcdefghij klm") == ["abcdefghij ", "klm"]
    assert shown("") == [""]
    assert shown("een\n\ntwee\n") == ["een", "", "twee", ""]


def test_a_word_too_long_breaks_inside_but_never_in_a_sign() -> None:
    assert shown("abcdefghijklmno pq") == ["abcdefghij", "klmno pq"]
    assert shown("abcdefgh👩‍⚕️x") == ["abcdefgh", "👩‍⚕️x"]
    assert shown("👨‍👩‍👧", 10) == ["👨‍👩‍👧"]


def test_a_caret_at_a_break_stands_on_the_next_line() -> None:
    text = "samen werken"
    lines = lines_of(text)
    assert [line_of(lines, at) for at in (0, 5, 6, 12)] == [0, 0, 1, 1]
    assert last_stop(text, lines, 0) == 5
    assert last_stop(text, lines, 1) == 12
    assert across(text, lines[1], 8, ten) == 20


def test_a_caret_after_a_line_end_stands_on_the_next_line() -> None:
    lines = lines_of("a\n")
    assert [line_of(lines, at) for at in (0, 1, 2)] == [0, 0, 1]


def test_a_place_finds_the_nearest_stop() -> None:
    text = "samen werken"
    lines = lines_of(text)
    assert offset_at(text, lines, 0, -5, ten) == 0
    assert offset_at(text, lines, 0, 14, ten) == 1
    assert offset_at(text, lines, 0, 15, ten) == 2
    assert offset_at(text, lines, 0, 500, ten) == 5
    assert offset_at(text, lines, 1, 500, ten) == 12


def test_paragraphs_are_wrapped_once() -> None:
    asked: list[str] = []

    def measure(words: str) -> float:
        asked.append(words)
        return ten(words)

    hold = Kept()
    wrap("een lange alinea\ntwee", measure, 100, hold, "field")
    asked.clear()
    wrap("een lange alinea\ntwee!", measure, 100, hold, "field")
    assert not [words for words in asked if "alinea" in words]
    wrap("een lange alinea\ntwee!", measure, 90, hold, "field")
    assert [words for words in asked if "alinea" in words]


@given(st.text(st.sampled_from("ab é\n👍🏽"), max_size=60), st.integers(5, 120))
def test_every_code_point_has_one_place(text: str, width: int) -> None:
    lines = lines_of(text, width)
    assert "".join(text[line.start : line.end] + "\n" * line.hard for line in lines) == text
    for number, line in enumerate(lines):
        for at in range(line.start, last_stop(text, lines, number) + 1):
            assert line_of(lines, at) == number
