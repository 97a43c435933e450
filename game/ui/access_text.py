"""What stands in a text field as AccessKit has it: runs of text a line, with the lengths of characters and words."""

from __future__ import annotations

from typing import Any, Final

from game.ui.access_numbers import Numbers
from game.ui.access_tree import AccessNode, TextState
from game.ui.graphemes import next_stop

_LONGEST: Final = 255  # bytes of one character, and characters of one word, that AccessKit can count


def _lines(node: AccessNode, text: TextState) -> list[str]:
    """The lines of a field, each with its line end: as drawn when they are given, else as typed."""
    if "".join(text.lines) == node.value and text.lines:
        return list(text.lines)
    lines = node.value.splitlines(keepends=True) or [""]
    return [*lines, ""] if lines[-1].endswith("\n") else lines


def _characters(line: str) -> list[str]:
    """A line in what readers take for characters; one too large to be counted falls apart."""
    found: list[str] = []
    at = 0
    while at < len(line):
        end = next_stop(line, at)
        piece = line[at:end]
        found.extend([piece] if len(piece.encode()) <= _LONGEST else list(piece))
        at = end
    return found


def _word_lengths(characters: list[str]) -> list[int]:
    """How many characters each word has, the spaces after it included."""
    lengths: list[int] = []
    previous_space = True
    for character in characters:
        space = character.isspace()
        if not lengths or (previous_space and not space) or lengths[-1] == _LONGEST:
            lengths.append(0)
        lengths[-1] += 1
        previous_space = space
    return lengths


def _run_key(node: AccessNode, line: int) -> str:
    return f"{node.key}\0line {line}"


def runs(kit: Any, node: AccessNode, text: TextState, numbers: Numbers) -> list[tuple[int, Any]]:
    """One run of text a line."""
    made = []
    for index, line in enumerate(_lines(node, text)):
        run = kit.Node(kit.Role.TEXT_RUN)
        characters = _characters(line)
        run.set_value(line)
        run.set_character_lengths([len(character.encode()) for character in characters])
        run.set_word_lengths(_word_lengths(characters))
        run.set_text_direction(kit.TextDirection.LEFT_TO_RIGHT)
        x, y, w, h = text.line_bounds[index] if index < len(text.line_bounds) else node.bounds
        run.set_bounds(kit.Rect(x, y, x + w, y + h))
        made.append((numbers.of(_run_key(node, index)), run))
    return made


def select(kit: Any, made: Any, node: AccessNode, text: TextState, numbers: Numbers) -> None:
    """Put caret and selection on the node of a field."""
    lines = _lines(node, text)
    made.set_text_selection(
        kit.TextSelection(
            *(kit.TextPosition(numbers.of(_run_key(node, line)), index)
              for line, index in (_position(lines, text.anchor), _position(lines, text.caret)))
        )
    )  # fmt: skip


def _position(lines: list[str], at: int) -> tuple[int, int]:
    """Line and character index of an offset in code points; a caret after a line end stands on the next line."""
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        if at < len(line) or last:
            index = 0
            for character in _characters(line):
                if at < len(character):
                    break
                at -= len(character)
                index += 1
            return number, index
        at -= len(line)
    return 0, 0


def offsets(selection: Any, node: AccessNode, numbers: Numbers) -> tuple[int, int] | None:
    """Anchor and caret in code points of a selection that was asked for."""
    if node.text is None or selection is None:
        return None
    lines = _lines(node, node.text)
    starts = {numbers.of(_run_key(node, index)): index for index in range(len(lines))}
    found = []
    for end in (selection.anchor, selection.focus):
        if end.node not in starts:
            return None
        line = starts[end.node]
        inside = _characters(lines[line])[: end.character_index]
        found.append(sum(map(len, lines[:line])) + sum(map(len, inside)))
    return found[0], found[1]
