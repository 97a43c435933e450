import datetime as dt
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import KINDS, InterestCard
from game.core.deck import Deck, deck_hash
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.deck_checking import MOST_FAULTS
from game.storage.deck_parsing import MOST_BYTES
from game.storage.decks import load_all, load_deck, schema_text
from game.storage.faults import Fault
from tests.storage.samples import card

HEAD = """\
format = 1
id = "trial"
version = "1.0"
title = { nl = "Proefset", en = "Trial deck" }
about = { nl = "Om te proberen.", en = "To try out." }
languages = ["nl", "en"]
authors = ["Wij"]
licence = "CC BY-SA 4.0"
"""


def toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {toml(inner)}" for name, inner in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def _key(name: str) -> str:
    return name if name.replace("_", "").isalnum() else json.dumps(name)


def deck_text(*cards: dict[str, object], head: str = HEAD) -> str:
    tables = (
        "\n[[cards]]\n" + "".join(f"{_key(name)} = {toml(value)}\n" for name, value in one.items()) for one in cards
    )
    return head + "".join(tables)


def faults_of(text: str | bytes) -> list[Fault]:
    deck, faults = load_deck(text.encode() if isinstance(text, str) else text, "trial.toml")
    assert (deck is None) == any(not fault.minor for fault in faults)
    return faults


def test_a_deck_with_a_card_of_each_kind() -> None:
    deck, faults = load_deck(deck_text(*[card(kind) for kind in KINDS]).encode())
    assert faults == []
    assert deck is not None
    assert [one.kind for one in deck.cards] == list(KINDS)
    assert (deck.fallback, deck.title.say("de", deck.fallback)) == ("nl", "Proefset")


def test_a_question_is_enough() -> None:
    bare = {name: card("open")[name] for name in ("id", "kind", "theme", "depth", "question")}
    deck, faults = load_deck(deck_text(bare).encode())
    assert faults == []
    assert deck is not None
    (one,) = deck.cards
    assert (one.why, one.note, one.source, one.moment, one.hidden) == (None, None, None, None, False)
    assert set(one.model_dump()) == {*bare, "follow_ups", "examples", "minutes", "measured_id"}


def test_every_optional_field() -> None:
    full = card(
        "exchange",
        minutes=3,
        measured_id="trust.bad_news",
        follow_ups=[{"nl": "En?", "en": "And?"}],
        examples=[{"nl": "tijd", "en": "time"}],
        direction="need",
    )
    seen = card("interest", lens="meaning", moment="closing", hidden=True)
    deck, faults = load_deck(deck_text(full, card("external", empty_chair=True), seen).encode())
    assert faults == []
    assert deck is not None
    assert deck.cards[0].minutes == 3
    assert (deck.cards[2].moment, deck.cards[2].hidden) == ("closing", True)
    assert isinstance(deck.cards[2], InterestCard)
    assert deck.cards[2].lens == "meaning"


def _with(**more: object) -> dict[str, object]:
    return card("open", **more)


def _without(name: str) -> dict[str, object]:
    return {key: value for key, value in card("open").items() if key != name}


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        (_without("question"), "missing", "question"),
        (_with(why=dt.date(2026, 3, 2)), "empty", "why"),
        (_with(moment="noon"), "not_one_of", "moment"),
        (_with(hidden="ja"), "not_true_or_false", "hidden"),
        (_with(lens="meaning"), "unknown_field", "lens"),
        (card("interest", lens="rosy"), "not_one_of", "lens"),
        (_without("kind"), "missing", "kind"),
        (_without("id"), "missing", "id"),
        (_with(kind="opne"), "unknown_kind", "kind"),
        (_with(theme="love"), "not_one_of", "theme"),
        (_with(depth=4), "not_one_of", "depth"),
        (_with(depth="1"), "not_one_of", "depth"),
        (_with(depth=10**4000), "huge_number", "depth"),
        (_with(question="plat"), "not_table", "question"),
        (_with(question={"nl": 3}), "not_text", "question.nl"),
        (_with(question={"nl": "x" * 2001}), "too_long", "question.nl"),
        (_with(question={"nl": "  ", "en": ""}), "empty", "question"),
        (_with(question={"Nederlands": "ja"}), "not_id", "question.Nederlands"),
        (_with(id="../../x"), "not_id", "id"),
        (_with(minutes=0), "too_small", "minutes"),
        (_with(minutes=61), "too_big", "minutes"),
        (_with(minutes="drie"), "not_number", "minutes"),
        (_with(follow_ups={"nl": "x"}), "not_list", "follow_ups"),
        (_with(follow_ups=[{"nl": "a", "en": "a"}, 3]), "not_table", "follow_ups[2]"),
        (_with(examlpes=[]), "unknown_field_meant", "examlpes"),
        (_with(zzz=1), "unknown_field", "zzz"),
        (_with(source={"title": "x"}), "missing", "source.organisation"),
        (
            _with(source={"title": "x", "organisation": "y", "organization": "z"}),
            "unknown_field_meant",
            "source.organization",
        ),
        (card("external", empty_chair="ja"), "not_true_or_false", "empty_chair"),
        (card("exchange", direction="up"), "not_one_of", "direction"),
    ],
)
def test_a_fault_names_card_field_and_what_is_wrong(wrong: dict[str, object], code: str, field: str) -> None:
    faults = faults_of(deck_text(card("scale"), wrong))
    assert [(fault.code, fault.field) for fault in faults] == [(code, field)]
    assert faults[0].card in {wrong.get("id"), "#2"}
    assert faults[0].line is not None
    for language in ("nl", "en"):
        sentence = faults[0].sentence(Catalog(paths.resource("assets") / "lang", language))
        assert sentence.startswith("trial.toml:")
        assert "\n" not in sentence
        assert "fault." not in sentence


def test_one_bad_card_does_not_hide_the_others() -> None:
    faults = faults_of(deck_text(_with(theme="love"), card("scale"), card("scale"), _with(id="o2", depth=9)))
    assert [(fault.card, fault.code) for fault in faults] == [
        ("open-01", "not_one_of"),
        ("scale-01", "duplicate_id"),
        ("o2", "not_one_of"),
    ]


def test_a_list_of_faulty_cards_is_not_called_empty() -> None:
    assert [fault.code for fault in faults_of(deck_text(_with(depth=9)))] == ["not_one_of"]
    assert [fault.code for fault in faults_of(HEAD + "cards = []\n")] == ["empty"]


def test_duplicate_ids_show_both_places() -> None:
    (fault,) = faults_of(deck_text(card("open"), card("scale", id="open-01")))
    lines = deck_text(card("open"), card("scale", id="open-01")).split("\n")
    first, again = [number for number, line in enumerate(lines, 1) if line.startswith('id = "open')]
    assert (fault.line, dict(fault.values)["other"]) == (again, str(first))


def test_a_missing_language_is_named_and_the_deck_still_plays() -> None:
    text = deck_text(_with(why={"nl": "Daarom."}, examples=[{"nl": "a", "en": "a"}, {"en": "b"}]))
    deck, faults = load_deck(text.encode())
    assert deck is not None
    assert [(fault.code, fault.card, fault.field, fault.minor) for fault in faults] == [
        ("language_missing", "open-01", "why", True),
        ("language_missing", "open-01", "examples[2]", True),
    ]
    assert deck.cards[0].why is not None
    assert deck.cards[0].why.say("en", deck.fallback) == "Daarom."


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"format = 1\nid = \n", "not_toml", 2),
        (b'format = 1\nid = "x', "not_toml", 2),
        (b'format = 1\nid = "\xe9\xe9n"\n', "not_utf8", 2),
        (b"x" * (MOST_BYTES + 1), "too_large", None),
        (b"", "empty_file", None),
        (b"\xef\xbb\xbf \r\n", "empty_file", None),
        (b"[[cards]]\n" * 501, "too_many", None),
        (b"\n\nx = " + b"[" * 5000, "too_deep", 3),
        (b"x" + b".x" * 5000 + b" = 1", "too_deep", 1),
        (b"format = 7\n", "newer", None),
        (b"format = 1\nx = " + b"1" * 5000, "number_too_long", None),
        (b"format = 1\nx = 0x" + b"f" * 5000, "number_too_long", None),
        (b"cards = [" + b"{}, " * 501 + b"]", "too_many", None),
    ],
)
def test_a_file_that_is_no_deck(data: bytes, code: str, line: int | None) -> None:
    (fault,) = faults_of(data)
    assert (fault.code, fault.line) == (code, line)


def test_brackets_in_texts_are_not_depth() -> None:
    assert faults_of(deck_text(_with(why={"nl": "[" * 99, "en": "{" * 99 + '"'}))) == []


def test_a_file_that_is_not_there() -> None:
    deck, faults = load_deck(Path("nowhere.toml"))
    assert deck is None
    assert faults[0].sentence(Catalog(paths.resource("assets") / "lang", "nl")).endswith("(dat is er niet)")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_what_is_no_file_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    (tmp_path / "b.toml").mkdir()
    (tmp_path / "c.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "d.toml").symlink_to("/dev/zero")
    (tmp_path / "e.toml").write_text(deck_text(card("open")), encoding="utf-8")
    decks, faults = load_all([tmp_path])
    assert list(decks) == ["trial"]
    assert [(Path(fault.file).name, fault.code) for fault in faults] == [
        ("a.toml", "not_a_file"),
        ("b.toml", "unread"),
        ("c.toml", "unread"),
        ("d.toml", "not_a_file"),
    ]


@pytest.mark.parametrize(
    "data",
    [b'\\"""\n' * 100_000, b'"\\"\\' * 250_000, b"'''a'''b\n'''\\\n" * 70_001, b'x = """' + b'\\"' * 400_000],
    ids=["triple", "escaped", "literal", "open"],
)
def test_quotation_marks_without_end_are_searched_once(data: bytes) -> None:
    # Each of them searched to the end took minutes; the test's own time limit says when it does again.
    assert faults_of(data)[0].code == "not_toml"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("x = ", "value"),
        ("x = y", "value"),
        ("= 1", "statement"),
        ("x = 1 2", "rest"),
        ("x 1", "equals"),
        ("[x", "heading"),
        ('x = "a', "quotation"),
        ('x = """a', "quotation"),
        ("x = 'a", "quotation"),
        (r'x = "\q"', "backslash"),
        (r'x = "\ud800"', "backslash"),
        ('x = "a\x07"', "sign"),
        ("x = [1", "list"),
        ("x = {a = 1", "table"),
        ("x = 2026-02-30", "date"),
        ("x = 1\nx = 2", "twice"),
        ("x = {a = 1, a = 2}", "twice"),
        ("[x]\n[x]", "twice"),
    ],
)
def test_why_a_file_is_not_toml_is_told_in_our_own_words(line: str, reason: str) -> None:
    (fault,) = faults_of(f"format = 1\n{line}\n")
    assert (fault.code, dict(fault.values)["reason"]) == ("not_toml", f"fault.toml.{reason}")
    told = [fault.sentence(Catalog(paths.resource("assets") / "lang", language)) for language in ("nl", "en")]
    assert told[0] != told[1]
    assert not any("fault." in words for words in told)


def test_of_very_many_faults_the_first_are_told() -> None:
    faults = faults_of("".join(f"k{n} = 1\n" for n in range(2000)))
    assert len(faults) == MOST_FAULTS + 1
    assert faults[-1].code == "more_faults"
    assert dict(faults[-1].values)["n"] == 2000 + 9 - MOST_FAULTS


def test_what_is_told_of_a_file_is_printable() -> None:
    wild = {"id": "a\u202eb\x1b[31m" + "c" * 999, "k\ney\u202e" + "d" * 999: 1, "theme": "\x1b[2J"}
    for fault in faults_of(deck_text({**card("open"), **wild})):
        sentence = fault.sentence(Catalog(paths.resource("assets") / "lang", "en"))
        assert sentence.isprintable()
        assert len(sentence) < 500


def test_control_characters_are_replaced_at_the_door() -> None:
    deck, faults = load_deck(deck_text(_with(why={"nl": "A\u202eB\u0007C\r\nD", "en": "x"})).encode())
    assert faults == []
    assert deck is not None
    assert deck.cards[0].why is not None
    assert deck.cards[0].why.root["nl"] == "ABC\nD"


def test_a_mark_and_line_ends_of_another_system_do_no_harm() -> None:
    text = deck_text(card("open"))
    assert faults_of(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == []


@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_a_failure(data: bytes) -> None:
    assert faults_of(data)


@given(
    st.dictionaries(
        st.sampled_from([*card("term"), *card("scale"), "minutes", "examples", "zzz"]),
        st.recursive(
            st.none() | st.booleans() | st.integers(-9, 9) | st.text("[]{}'\"\\a\n", max_size=8),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["nl", "en", "x"]), inner),
            max_leaves=6,
        ).filter(lambda value: "null" not in toml(value)),
    )
)
def test_any_card_is_checked_without_a_failure(changes: dict[str, object]) -> None:
    load_deck(deck_text({**card("term"), **changes}).encode())


def test_a_bad_deck_does_not_keep_the_others_away(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(deck_text(card("open")), encoding="utf-8")
    (tmp_path / "b.toml").write_text("format = ", encoding="utf-8")
    (tmp_path / "c.toml").write_text(deck_text(card("open")), encoding="utf-8")
    decks, faults = load_all([tmp_path, tmp_path / "missing"])
    assert list(decks) == ["trial"]
    assert [fault.code for fault in faults] == ["not_toml", "same_deck"]


def test_the_hash_is_of_the_cards_and_not_of_the_layout() -> None:
    one, _ = load_deck(deck_text(card("open"), card("scale")).encode())
    other, _ = load_deck(deck_text(card("open"), card("scale")).replace(" = ", "=").encode())
    changed, _ = load_deck(deck_text(card("open"), card("scale", depth=2)).encode())
    assert one is not None
    assert other is not None
    assert changed is not None
    assert deck_hash(one) == deck_hash(other) != deck_hash(changed)
    assert Deck.model_validate_json(one.model_dump_json()) == one


def test_the_schema_is_current() -> None:
    assert (paths.resource("decks") / "schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_decks_that_ship_are_without_fault() -> None:
    decks, faults = load_all([paths.resource("decks")])
    assert faults == []
    assert decks


def test_a_file_that_changed_says_what_it_now_says(tmp_path: Path) -> None:
    path = tmp_path / "one.toml"
    words = deck_text(card("open"))
    path.write_text(words, encoding="utf-8")
    first, _ = load_deck(path)
    again, faults = load_deck(path)
    assert again is first
    faults.append(Fault("missing"))
    assert load_deck(path)[1] == []
    path.write_text(words.replace('version = "1.0"', 'version = "1.1"'), encoding="utf-8")
    other, _ = load_deck(path)
    assert other is not None
    assert other.version == "1.1"
    path.write_text("version = ", encoding="utf-8")
    assert load_deck(path)[0] is None
