"""Plain language: what the program says is short and free of jargon, and every error says what happened and what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.storage import paths

LANGUAGES = ("nl", "en")
DATA = {"demo", "story", "language", "key", "vocabulary"}
"""Areas without sentences of the program itself."""
SPECIALIST = {"cli"}
"""What only people at a terminal read; fields and files have their own names there."""
LONGEST_SENTENCE, LONGEST_ON_AVERAGE = 30, 9.0
"""Words in a sentence. A text of one to three words is a label and no sentence."""
JARGON = {
    "nl": ("stakeholder", "faciliteren", "implementeren", "optimaliseren", "borgen", "synergie", "commitment", "middels",
           "teneinde", "dient te", "ten behoeve van", "gebruiker", "klik hier", "input", "output", "tool", "issue",
           "feedback", "uitrollen", "proactief", "token", "events?", "journal"),
    "en": ("stakeholders?", "facilitate", "implement", "leverage", "synergy", "synergies", "utili[sz]e", "in order to",
           "please note", "click here", "users?", "input", "output", "issues?", "feedback", "proactive", "events?",
           "journal", "successfully", "invalid"),
}  # fmt: skip
TROUBLES = (
    ("app.fault_title", "app.fault_safe"),
    ("app.settings_unsaved",),
    ("closing.missing",),
    ("guided.not_moved",),
    ("library.not_deleted",),
    ("play.still_not_saved",),
    ("play.folder.fault",),
    ("title.no_example",),
    ("title.example_uncopied",),
    *(("keep.failed_title", "keep.still_safe", f"keep.fault.{why}") for why in
      ("gone", "full", "forbidden", "held", "long", "unknown", "no_typesetter", "unmade")),
)  # fmt: skip
"""What people see when something goes wrong on the screen, as the texts that stand there together."""
SAFE = {
    "nl": r"veranderd|blijft|blijven|veilig|staat er nog|staan er nog|er nog|bewaard|niets (kwijt|verloren)",
    "en": r"changed|stays?|safe|still there|kept|saved|nothing is lost",
}
TO_DO = {
    "nl": r"\b(kies|ga|speel|probeer|vraag|geef|wacht|zet|haal|maak|tel|leg|laat|kijk|los|vul|vervang|sluit|doe|kunt"
          r"|beantwoord|beantwoorden)\b",
    "en": r"\b(choose|go|play|try|ask|pass|wait|add|take|finish|count|put|leave|look|fill|make|close|give|see|let|answer"
          r"|can)\b",
}  # fmt: skip


def _texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield each text of a language with its key; plural forms one by one."""
    for file in sorted((paths.resource("assets") / "lang" / language).glob("*.toml")):
        yield from _inside(tomllib.loads(Path(file).read_text(encoding="utf-8")), file.stem)


def _inside(table: dict[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, str):
            yield f"{prefix}.{name}", value
        elif isinstance(value, dict):
            yield from _inside(value, f"{prefix}.{name}")


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.?;:])\s+", text) if len(one.split()) > 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_shouts(language: str) -> None:
    assert [key for key, text in _texts(language) if "!" in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    found = [
        (key, one)
        for key, text in _texts(language)
        if key.split(".")[0] not in DATA | SPECIALIST
        for one in _sentences(text)
    ]
    assert [one for one in found if len(one[1].split()) > LONGEST_SENTENCE] == []
    assert sum(len(one.split()) for _, one in found) / len(found) <= LONGEST_ON_AVERAGE


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_no_jargon(language: str) -> None:
    words = re.compile(rf"\b({'|'.join(JARGON[language])})\b", re.IGNORECASE)
    spoken = [(key, re.sub(r"\{\w+\}", "", text)) for key, text in _texts(language)]
    found = [(key, text) for key, text in spoken if words.search(text) and key.split(".")[0] not in SPECIALIST]
    assert [one for one in found if not one[0].startswith("fault.strike")] == []  # at the terminal, by line


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refused_move_says_what_is_wrong_what_is_safe_and_what_to_do(language: str) -> None:
    refused = {key: text for key, text in _texts(language) if key.startswith("illegal.")}
    assert refused
    shape = re.compile(r"[^.;]+\. [^.;]+; [^.;]+\.")
    for key, text in refused.items():
        assert shape.fullmatch(text), key
        _, rest = text.split(". ", 1)
        assert re.search(SAFE[language], rest, re.IGNORECASE), key
        assert re.search(TO_DO[language], rest.split("; ", 1)[1], re.IGNORECASE), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("keys", TROUBLES, ids=lambda keys: keys[-1])
def test_what_goes_wrong_is_told_with_what_is_safe_and_what_to_do(language: str, keys: tuple[str, ...]) -> None:
    texts = dict(_texts(language))
    told = " ".join(texts[key] if texts[key].endswith(".") else f"{texts[key]}." for key in keys)
    assert len(re.findall(r"[.;]( |$)", told)) >= 3, told
    assert re.search(SAFE[language], told, re.IGNORECASE), told
    assert re.search(TO_DO[language], told, re.IGNORECASE), told
