"""What is typed from right to left must not turn the sentence round it."""

from __future__ import annotations

from game.analysis.summary import summarise
from game.reports import FORMATS
from game.reports.isolating import CLOSE, OPEN, Marked, mark, plain
from game.reports.making import Making
from game.storage import paths
from game.storage.catalog import Catalog
from tests.builders import table

SAY = Catalog(paths.resource("assets") / "lang", "nl")
PEACE = "שלום"


def test_texts_in_a_sentence_are_marked_and_numbers_are_not() -> None:
    say = Marked(SAY)
    assert say("report.quote", words="Rust") == f"‘{OPEN}Rust{CLOSE}’"
    assert say("report.counted", words="Gedeeld", n=3) == f"{OPEN}Gedeeld{CLOSE}: 3"
    assert say.language == "nl"


def test_marks_become_isolates_only_where_something_runs_from_right_to_left() -> None:
    assert plain(f"‘{mark('Rust')}’") == "‘Rust’"
    assert plain(f"‘{mark(PEACE)}’") == f"‘\u2068{PEACE}\u2069’"


def test_no_form_of_running_text_keeps_a_mark() -> None:
    summary = summarise(table("open").lift("A", PEACE).state)
    for form in ("text", "md"):
        said = FORMATS[form](summary, Making(SAY))
        assert isinstance(said, str)
        assert OPEN not in said
        assert PEACE in said
