from pathlib import Path

import pytest

from game.core import events as all_events
from game.core.cards import InterestDraft, OpenAnswer
from game.core.events import CardAnswered, Corrected, InterestLifted, Parked, SessionStarted, StancesGiven
from game.core.replay import replay
from game.core.text import STRUCK, Frozen
from game.storage.drafts import Drafts
from game.storage.export import EMPTIED, export, rescue, taken_back
from game.storage.family import copies, new_recovery
from game.storage.journal import Journal
from game.storage.notice import RefusedError
from game.storage.reading import load
from game.storage.strike import plan, strike
from game.storage.typed import rewrite, texts, typed_fields
from tests.storage.samples import Clock, events, write_session


def _bytes_in(folder: Path) -> bytes:
    return b"".join(place.read_bytes() for place in folder.rglob("*") if place.is_file())


def test_every_typed_field_of_every_event_is_known() -> None:
    models = [one for one in vars(all_events).values() if isinstance(one, type) and issubclass(one, Frozen)]
    found = {(model.__name__, name) for model in models if model is not Frozen for name in typed_fields(model)}
    found = {(model, name) for model, name in found if model not in {"PileCard", "Source"}}
    assert {
        ("SessionStarted", "title"),
        ("SessionStarted", "ambition"),
        ("CardTalkedAbout", "note"),
        ("StanceEntry", "why"),
        ("TermSettled", "wording"),
        ("Parked", "text"),
        ("AgreementMade", "what"),
        ("AgreementMade", "who"),
        ("AgreementMade", "step"),
        ("AmbitionSet", "sentence"),
        ("AmbitionSet", "owner"),
        ("CheckedOut", "word"),
        ("InterestDraft", "text"),
        ("InterestDraft", "short_name"),
        ("ExternalAnswer", "who"),
        ("ExternalAnswer", "stake"),
    } <= found
    assert not {name for _, name in found} & {"id", "player", "party", "deck_id", "card_id", "language", "type"}


def test_texts_are_what_people_typed_and_nothing_of_the_cards() -> None:
    started = events()[0]
    assert isinstance(started, SessionStarted)
    assert sorted(texts(started)) == sorted(["Zorg in de wijk", "", "Gemeente", "Ziekenhuis", "Noor", "", "Bas", ""])
    assert rewrite(started, lambda text: text) == started
    assert rewrite(started, lambda _: "x").pile == started.pile


def test_every_typed_text_can_be_rewritten() -> None:
    for event in events():
        changed = rewrite(event, lambda _: STRUCK)
        assert set(texts(changed)) <= {STRUCK}
        assert len(list(texts(changed))) == len(list(texts(event)))
        assert rewrite(event, lambda text: text) == event


def test_a_plan_lists_the_texts_and_what_else_would_go(tmp_path: Path) -> None:
    _, entries = write_session(tmp_path)
    found = plan(entries, 15)
    assert found.texts == ("mevrouw Jansen",)
    assert found.later == ((19, "mevrouw Jansen belde weer"),)


def test_struck_text_is_in_no_file_any_more(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    Drafts(path).put("answer", "mevrouw Jansen komt")
    new_recovery(path).write_bytes(b"mevrouw Jansen torn")
    assert b"Jansen" in _bytes_in(tmp_path)
    strike(path, 15)
    assert b"Jansen" not in _bytes_in(tmp_path)
    assert list(copies(path)) == []
    loaded = load(path)
    assert (loaded.report.verdict, loaded.header.struck, len(loaded.entries)) == ("whole", True, len(entries))
    assert loaded.entries[14].event == Parked(text=STRUCK, player="u1")
    assert loaded.entries[:14] == tuple(entries[:14])
    assert [entry.at for entry in loaded.entries] == [entry.at for entry in entries]
    assert replay(loaded.entries).seq == len(entries)


def test_play_goes_on_after_a_strike(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    strike(path, 2)
    opened = Journal.open(path, Clock())
    assert opened.journal is not None
    opened.journal.append(Parked(text="verder"))
    opened.journal.close()
    assert load(path).report.entries == len(entries) + 1


def test_all_typed_texts_of_an_answer_go_and_later_ones_that_hold_them(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    strike(path, 22)
    after = load(path).entries
    assert set(texts(after[21].event)) == {STRUCK}
    assert set(texts(after[23].event)) == {STRUCK}, "the wording contains the definition"
    assert set(texts(after[22].event)) == {"wie beslist 🙂"}


def test_a_correction_can_be_struck(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    strike(path, 18)
    event = load(path).entries[17].event
    assert isinstance(event, Corrected)
    assert list(texts(event)) == [STRUCK]


@pytest.mark.parametrize(("seq", "code"), [(99, "strike_no_event"), (3, "strike_no_text"), (0, "strike_no_event")])
def test_what_has_no_text_cannot_be_struck(tmp_path: Path, seq: int, code: str) -> None:
    path, _ = write_session(tmp_path)
    before = path.read_bytes()
    with pytest.raises(RefusedError, match=code):
        strike(path, seq)
    assert path.read_bytes() == before


def test_an_open_session_is_not_struck_from_outside(tmp_path: Path) -> None:
    path, _ = write_session(tmp_path)
    opened = Journal.open(path, Clock())
    assert opened.journal is not None
    with pytest.raises(RefusedError, match="read_only_locked"):
        strike(path, 15)
    opened.journal.close()


def test_an_export_is_a_journal_of_the_same_state_without_what_was_taken_back(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    out = tmp_path / "out.journal"
    export(path, out)
    copy = load(out)
    assert taken_back(tuple(entries)) == {15, 17}
    assert copy.report.verdict == "whole"
    assert replay(copy.entries) == replay(entries)
    assert copy.entries[14].event == Parked(text=EMPTIED, player="u1")
    assert b'"mevrouw Jansen"' not in out.read_bytes()
    assert b'"de wachtlijst"' not in out.read_bytes()
    with pytest.raises(FileExistsError):
        export(path, out)


def test_an_undone_correction_gives_the_first_words_back(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    opened = Journal.open(path, Clock())
    assert opened.journal is not None
    undone = opened.journal.append(all_events.Undone(target=18))
    opened.journal.close()
    assert taken_back((*entries, undone)) == {15, 18}


def test_what_can_be_read_is_offered_as_a_copy(tmp_path: Path) -> None:
    path, entries = write_session(tmp_path)
    path.write_bytes(path.read_bytes().decode().partition("🙂")[0].rpartition("\n")[0].encode("utf-16"))
    out = tmp_path / "copy.journal"
    count = rescue(path, out)
    assert load(out).entries == tuple(entries[:count])
    assert (load(out).report.verdict, count) == ("whole", 22)
    path.write_bytes(b"nothing")
    with pytest.raises(RefusedError, match="journal_unusable"):
        rescue(path, tmp_path / "another.journal")


def test_stances_keep_their_ids_when_their_words_go() -> None:
    stances = next(event for event in events() if isinstance(event, StancesGiven))
    changed = rewrite(stances, lambda _: STRUCK)
    assert (changed.interest, changed.stances[0].party, changed.stances[0].why) == ("i4", "p1", STRUCK)
    answer = CardAnswered(player="u1", answer=OpenAnswer(text="woorden"))
    assert rewrite(answer, lambda _: STRUCK).answer == OpenAnswer(text=STRUCK)


def test_words_for_an_interest_that_lay_there_already_are_struck_out_too() -> None:
    draft = InterestDraft(text="Zorg om de hoek", position="Een winkel", whys=("Geen auto",), same_as="i2")
    lifted = InterestLifted(party="B", interest=draft)
    assert set(texts(lifted)) == {"Zorg om de hoek", "Een winkel", "Geen auto", ""}
    changed = rewrite(lifted, lambda text: text and STRUCK)
    assert (changed.interest.text, changed.interest.whys, changed.interest.same_as) == (STRUCK, (STRUCK,), "i2")
