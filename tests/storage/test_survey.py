"""A survey's file: what is understood, and every fault with its line and column."""

from __future__ import annotations

import csv
import io
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.commands.survey import vocabulary
from game.core.cards import STANCES
from game.core.replay import replay
from game.core.survey import SURVEY_LENGTH
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.notice import RefusedError
from game.storage.reading import read as load_journal
from game.storage.survey import ALIKE, MOST_SHOWN, SurveyFaultsError, SurveyFile, Wrong, read
from game.storage.survey_text import decode
from tests import surveys

SAY = Catalog(paths.resource("assets") / "lang", "en")
WORDS = vocabulary(SAY)
HEAD = "player,party,Rest,Speed\n"


def told(text: str | bytes) -> SurveyFile:
    return read(text if isinstance(text, bytes) else text.encode(), WORDS)


def faults(text: str | bytes) -> tuple[Wrong, ...]:
    with pytest.raises(SurveyFaultsError) as refused:
        told(text)
    return refused.value.shown


def places(text: str) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.line, fault.column) for fault in faults(text)]


# What is understood


def test_people_are_counted_by_party_and_nobody_is_kept() -> None:
    found = told(HEAD + "Noor,North,mine,\nBas,North,clash,neutral\nPim,,grant,\nZoë,South,,\n")
    assert found.people == {"North": 2, None: 1, "South": 1}
    assert [(one.text, one.said) for one in found.asked] == [
        ("Rest", {"North": (1, 0, 0, 1), None: (0, 1, 0, 0)}),
        ("Speed", {"North": (0, 0, 1, 0)}),
    ]
    assert "Noor" not in repr(found)


@pytest.mark.parametrize(
    ("cells", "stance"),
    [
        ("mine|Mine too|Ook van mij|mijn|van mij| MINE |1|+1|1.0|1,0", "mine"),
        ("grant|I grant it|Gun ik je|gun|gun ik", "grant"),
        ("neutral|Neutraal|NEUTRAL|0|0.0|0,0", "neutral"),
        ("clash|Clashes|botst|-1|−1|-1.0|-1,0", "clash"),
    ],
)
def test_an_answer_is_known_in_either_language_and_as_a_number(cells: str, stance: str) -> None:
    for cell in cells.split("|"):
        (asked,) = told(f'player,party,Rest\nNoor,North,"{cell}"\n').asked
        counts = asked.said["North"]
        assert dict(zip(STANCES, counts, strict=True)) == {one: int(one == stance) for one in STANCES}, cell


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_any_spreadsheet_s_way_of_writing_is_read(separator: str, end: str, encoding: str) -> None:
    lines = ["Speler;Partij;Rust, ook ’s nachts;Eén loket", "Noor;Gemeente;ook van mij;botst", ";;;"]
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator, lineterminator=end).writerows(line.split(";") for line in lines)
    found = told(file.getvalue().encode(encoding))
    assert [one.text for one in found.asked] == ["Rust, ook ’s nachts", "Eén loket"]
    assert found.people == {"Gemeente": 1}
    assert found.notices == ()


def test_a_text_full_of_other_separators_does_not_mislead() -> None:
    found = told("player\tparty\tRest, quiet, and calm; at night\tSpeed, too\nNoor\tNorth\t1\t0\n")
    assert [one.text for one in found.asked] == ["Rest, quiet, and calm; at night", "Speed, too"]


def test_a_first_line_that_names_the_separator_is_no_row() -> None:
    found = told("sep=;\nplayer;party;Rest\nNoor;North;1\n")
    assert found.people == {"North": 1}
    assert places("sep=;\nplayer;party;Rest\nNoor;North;yes\n") == [("survey_answer", 3, 3)]


def test_windows_1252_is_the_last_resort_and_said_aloud() -> None:
    found = told("player;party;Eén loket\nZoë;Café;botst\n".encode("cp1252"))
    assert found.people == {"Café": 1}
    (notice,) = found.notices
    assert notice.code == "survey_cp1252"
    assert "‘Eén’" in notice.words(SAY)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(RefusedError, match="survey_encoding"):
        told(b"player,party,\x81\x8d\xff\n")


def test_short_rows_empty_rows_and_empty_columns_are_of_a_spreadsheet() -> None:
    found = told("player,party,Rest,Speed,,\nNoor,North,1\n,,,,,\nBas\nPim,South,1,0,,\n\n")
    assert found.people == {"North": 1, None: 1, "South": 1}
    assert [one.text for one in found.asked] == ["Rest", "Speed"]


def test_a_party_is_one_however_its_capitals_and_spaces_are_written() -> None:
    found = told("player,party,Rest\n1,De Wijk,1\n2,de  wijk ,1\n3,DE WIJK,1\n")
    assert found.people == {"De Wijk": 3}


def test_parties_are_in_the_order_of_their_names() -> None:
    names = ["Ward 10", "", "ward 9", "Ærø", "Ambulance", "Ward"]
    found = told("player,party,Rest\n" + "".join(f"{place},{name},1\n" for place, name in enumerate(names)))
    assert list(found.people) == ["Ambulance", "Ward", "ward 9", "Ward 10", "Ærø", None]


def test_people_without_a_name_are_somebody_each_time() -> None:
    assert told("player,party,Rest\n,North,1\n,North,0\n").people == {"North": 2}


def test_the_same_name_in_two_parties_is_two_people() -> None:
    assert told("player,party,Rest\nJan,North,1\nJan,South,0\n").people == {"North": 1, "South": 1}


def test_columns_with_the_same_words_are_two_interests_and_said_aloud() -> None:
    found = told("player,party,Rest,rest\n1,North,1,0\n")
    assert len(found.asked) == 2
    assert [notice.words(SAY) for notice in found.notices] == [
        "column 4 has the same words as column 3; they count as two interests"
    ]


def test_a_text_of_several_lines_and_odd_characters_comes_in_by_the_same_door_as_typed_text() -> None:
    (asked,) = told('player,party,"Rest\nat night\u202e\x00"\n1,North,1\n').asked
    assert asked.text == "Rest at night"


def test_progress_goes_up_to_the_end() -> None:
    shares: list[float] = []
    rows = "".join(f"p{number},North,1,0\n" for number in range(2000))
    read((HEAD + rows).encode(), WORDS, shares.append)
    assert shares == sorted(shares)
    assert 0 < shares[0] < 0.2
    assert 0.8 < shares[-1] <= 1


# What is wrong


def test_every_fault_has_its_line_and_column_and_all_are_found_at_once() -> None:
    text = 'player,party,Rest,Speed\n1,North,yes,1\n2,North,"1\n",0,1\n1,North,2,\n'
    assert places(text) == [
        ("survey_answer", 2, 3),
        ("survey_wide", 3, 0),
        ("survey_same_player", 5, 1),
        ("survey_answer", 5, 3),
    ]


def test_a_fault_says_what_was_found_and_what_would_be_right() -> None:
    (fault,) = faults(HEAD + "1,North,perhaps,1\n")
    said = fault.where(SAY)
    assert said.startswith("line 2, column 3: ‘perhaps’")
    assert all(word in said for word in ("mine", "grant", "neutral", "clash", "1, 0, -1", "empty"))


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "survey_empty", 0, 0),
        (";;;\n\n", "survey_empty", 0, 0),
        (",party,Rest\n1,North,1\n", "survey_head_player_none", 1, 1),
        ("player;;Rest\n1;North;1\n", "survey_head_party_none", 1, 2),
        ("name of player,party,Rest\n1,North,1\n", "survey_head_player", 1, 1),
        ("party,player,Rest\n1,North,1\n", "survey_head_player", 1, 1),
        ("player,Rest,Speed\n1,1,0\n", "survey_head_party", 1, 2),
        ("player,party\n1,North\n", "survey_no_interests", 1, 0),
        ("player,party,Rest,,Speed\n1,North,1,1,1\n", "survey_no_text", 1, 4),
        (f"player,party,{'w' * (SURVEY_LENGTH + 1)}\n1,North,1\n", "too_long", 1, 3),
        (f"player,party,Rest\n1,{'w' * 61},1\n", "too_long", 2, 2),
        (HEAD, "survey_nobody", 0, 0),
        (HEAD + ",,,\n", "survey_nobody", 0, 0),
        (HEAD + "1,,1,0\n2,,,\n", "survey_no_party", 0, 0),
        (HEAD + '1,North,"1,0\n2,North,1,0\n', "survey_quotes", 2, 0),
        (HEAD + f'1,North,"{"w" * 140_000}",0\n', "survey_quotes", 2, 0),
    ],
)
def test_a_fault_has_a_name(text: str, code: str, line: int, column: int) -> None:
    first = faults(text)[0]
    assert (first.code, first.line, first.column) == (code, line, column)


def test_of_many_faults_the_first_are_shown_and_the_others_counted() -> None:
    rows = "".join(f"p{number},North,bad{number},1\n" for number in range(100))
    with pytest.raises(SurveyFaultsError) as refused:
        told(HEAD + rows)
    assert len(refused.value.shown) == MOST_SHOWN
    assert refused.value.more == 100 - MOST_SHOWN


def test_the_same_wrong_answer_does_not_hide_the_others() -> None:
    rows = "".join(f"p{number},North,yes,1\n" for number in range(100))
    with pytest.raises(SurveyFaultsError) as refused:
        told(HEAD + rows + "last,North,no,1\n")
    assert Counter(dict(fault.values)["found"] for fault in refused.value.shown) == {"yes": ALIKE, "no": 1}
    assert refused.value.more == 100 - ALIKE


@pytest.mark.parametrize("fault", ["survey_too_many_people", "survey_too_many_parties", "survey_too_many_interests"])
def test_there_is_a_most_of_everything(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_PEOPLE", "MOST_PARTIES", "MOST_INTERESTS"):
        monkeypatch.setattr(f"game.storage.survey.{name}", 3)
    texts = {
        "survey_too_many_people": "player,party,Rest\n" + "".join(f"{one},North,1\n" for one in range(5)),
        "survey_too_many_parties": "player,party,Rest\n" + "".join(f"1,P{one},1\n" for one in range(4)),
        "survey_too_many_interests": "player,party,A,B,C,D\n1,North,1,1,1,1\n",
    }
    assert fault in [found.code for found in faults(texts[fault])]


def test_a_line_of_a_survey_may_be_as_long_as_it_needs() -> None:
    rows = [["player", "party", "Rest"], *([str(one), f"Ward {one}", "mine"] for one in range(1000))]
    data = surveys.journal(rows)
    assert max(len(line) for line in data.splitlines()) > 20_000
    loaded = load_journal(data)
    assert loaded.report.verdict == "whole"
    (interest,) = replay(loaded.entries).interests.values()
    assert interest.surveyed is not None
    assert len(interest.surveyed.said) == 1000


# Whatever the bytes are

GOOD = b"player;party;Rest;Speed\nNoor;North;ook van mij;botst\nBas;South;1;\n"
SNIPPETS = st.sampled_from(
    [b'"', b"\n", b"\r", b";", b",", b"\t", b"\x00", b"\xff", b"\xc3", b"\xe2\x80\xae", b"-1", b"sep="]
)
edits = st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 6), SNIPPETS | st.binary(max_size=4)), max_size=6)


def outcome(data: bytes) -> tuple[str, ...] | SurveyFile:
    """What is said to the person, or what was read."""
    try:
        return told(data)
    except SurveyFaultsError as refused:
        return tuple(fault.where(SAY) for fault in refused.shown)
    except RefusedError as refused:
        return (refused.notice.sentence(SAY),)


def heard_of(data: bytes) -> None:
    found = outcome(data)
    if not isinstance(found, SurveyFile):
        assert found
        assert all(said.isprintable() and "survey_" not in said for said in found)
        return
    assert sum(found.people.values()) > 0
    for one in found.asked:
        for party, counts in one.said.items():
            assert 0 < sum(counts) <= found.people[party]


@given(edits)
@example([(0, 0, b"\xff\xfe")])
def test_a_damaged_file_is_read_or_refused_and_never_a_traceback(changes: list[tuple[int, int, bytes]]) -> None:
    data = GOOD
    for place, gone, put in changes:
        data = data[:place] + put + data[place + gone :]
    heard_of(data)


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    heard_of(data)


cells = st.sampled_from(["", "mine", "grant", "neutral", "clash", "1", "0", "-1", "botst"])


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "North", "South", "Østkystens bydel"]), cells, cells), min_size=1, max_size=12
    )
)
def test_counts_are_those_of_the_cells(rows: list[tuple[str, str, str]]) -> None:
    text = HEAD + "".join(f"p{place},{','.join(row)}\n" for place, row in enumerate(rows))
    if not any(party for party, *_ in rows):
        assert faults(text)[0].code == "survey_no_party"
        return
    found = told(text)
    named = {"1": "mine", "0": "neutral", "-1": "clash", "botst": "clash"}
    for place, asked in enumerate(found.asked):
        heard = Counter((party or None, named.get(row[place], row[place])) for party, *row in rows if row[place])
        assert {
            (party, stance): count
            for party, counts in asked.said.items()
            for stance, count in zip(STANCES, counts, strict=True)
            if count
        } == heard


def test_the_word_to_check_is_found_in_no_time_and_is_short() -> None:
    # Searched from each letter of a long word, it took hours; the test's own time limit says when it does again.
    text, (notice,) = decode(b"x" * 3_000_000 + b"\xe9" + b"y" * 100)
    assert len(text) == 3_000_101
    assert dict(notice.values)["example"] == "x" * 40 + "é"
    assert dict(decode(b"een caf\xe9s-bon")[1][0].values)["example"] == "cafés"
