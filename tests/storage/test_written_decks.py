"""Decks that are being written: all is kept, what is good can be played, and nothing that stops the program loses it."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.core.card_draft import CardDraft
from game.core.deck_draft import DeckDraft
from game.storage.deck_parsing import MOST_BYTES
from game.storage.decks import load_deck
from game.storage.notice import RefusedError
from game.storage.written_decks import WrittenDeck, begin, draft_file, glance, unfinished
from tests.storage.samples import FaultyDisk, ForgetfulDisk

DISK = ForgetfulDisk()


def _card(name: str, question: str = "") -> CardDraft:
    return CardDraft(id=name, question={"nl": question} if question else {})


def _draft(*cards: CardDraft) -> DeckDraft:
    return DeckDraft(
        id="ours",
        languages=("nl",),
        title={"nl": "Van ons"},
        about={"nl": "Over ons."},
        authors=("Wij",),
        licence="Eigen",
        cards=cards,
    )


GOOD, EMPTY = _card("c1", "Wat wil je?"), _card("c2")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return begin(tmp_path, _draft(GOOD, EMPTY), DISK)


def _opened(path: Path) -> tuple[WrittenDeck, DeckDraft]:
    deck = WrittenDeck(path, DISK)
    return deck, deck.open()


def _in_deck(path: Path) -> list[str]:
    deck, faults = load_deck(path)
    assert deck is not None, faults
    return [card.id for card in deck.cards]


def test_all_is_kept_and_what_is_good_can_be_played(path: Path) -> None:
    deck, draft = _opened(path)
    assert draft == _draft(GOOD, EMPTY)
    assert deck.told == ()
    assert _in_deck(path) == ["c1"]
    kept = deck.save(draft.changed(EMPTY.put("question", "nl", "Wat nu?")))
    assert (kept.dealt, kept.behind) == (2, False)
    assert _in_deck(path) == ["c1", "c2"]


def test_a_deck_without_a_good_card_has_no_file_and_is_found_by_its_draft(path: Path, tmp_path: Path) -> None:
    deck, draft = _opened(path)
    assert list(unfinished(tmp_path)) == []
    assert deck.save(draft.remove("c1")).dealt == 0
    assert not path.exists()
    assert list(unfinished(tmp_path)) == [path]
    assert glance(path) == draft.remove("c1")
    deck.close()
    assert _opened(path)[1] == draft.remove("c1")


def test_a_deck_without_a_title_keeps_the_file_that_it_had(path: Path) -> None:
    deck, draft = _opened(path)
    kept = deck.save(draft.put("title", "nl", "").remove("c2"))
    assert kept.behind
    assert _in_deck(path) == ["c1"]
    deck.close()
    assert _opened(path)[1].title == {"nl": ""}


def test_a_deck_that_became_too_large_keeps_the_file_that_it_had(path: Path) -> None:
    deck, draft = _opened(path)
    long = [_card(f"x{n}", "x" * 2000).put("note", "nl", "y" * 2000) for n in range(MOST_BYTES // 4000)]
    assert deck.save(draft.model_copy(update={"cards": tuple(long)})).behind
    assert _in_deck(path) == ["c1"]


def test_a_deck_that_has_no_draft_is_read_from_its_file(path: Path) -> None:
    draft_file(path).unlink()
    assert _opened(path)[1] == _draft(GOOD)


def test_a_file_that_was_changed_outside_counts_and_unfinished_cards_come_back(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("Wat wil je?", "Wat wil jij?"), encoding="utf-8")
    deck, draft = _opened(path)
    assert [one.code for one in deck.told] == ["deck_changed_outside"]
    assert draft == _draft(_card("c1", "Wat wil jij?"), EMPTY)


def test_what_a_draft_alone_held_is_kept_where_the_file_was_changed_outside(path: Path) -> None:
    deck, draft = _opened(path)
    deck.save(draft.put("title", "nl", "").changed(_card("c1", "Alleen hier?")), 1)  # untitled: its file stays behind
    deck.close()
    path.write_text(path.read_text(encoding="utf-8").replace("Wat wil je?", "Wat wil jij?"), encoding="utf-8")
    deck, draft = _opened(path)
    deck.save(draft.put("title", "nl", "Weer van ons"), 1)
    deck.close()
    assert "Alleen hier?" in draft_file(path).with_suffix(".before").read_text(encoding="utf-8")


def test_a_file_that_was_spoilt_outside_is_set_aside(path: Path) -> None:
    path.write_text("this is no deck", encoding="utf-8")
    deck, draft = _opened(path)
    assert draft == _draft(GOOD, EMPTY)
    assert [one.code for one in deck.told] == ["deck_set_aside"]
    assert draft_file(path).with_suffix(".aside").read_text(encoding="utf-8") == "this is no deck"


@pytest.mark.parametrize("spoilt", ["", "{}", '{"draft": 1, "beside": []}', "[" * 9999, '{"draft": {}, "beside": 3}'])
def test_a_spoilt_draft_is_set_aside_and_the_deck_opens(path: Path, spoilt: str) -> None:
    draft_file(path).write_text(spoilt, encoding="utf-8")
    assert glance(path) is None
    deck, draft = _opened(path)
    assert [one.code for one in deck.told] == ["draft_spoilt"]
    assert draft == _draft(GOOD)
    assert draft_file(path).with_suffix(".spoilt").read_text(encoding="utf-8") == spoilt


def test_a_deck_that_nobody_can_read_is_refused(path: Path) -> None:
    draft_file(path).unlink()
    path.write_text("this is no deck", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        _opened(path)
    assert refused.value.notice.code == "not_toml"
    path.unlink()
    with pytest.raises(RefusedError) as refused:
        _opened(path)
    assert refused.value.notice.code == "deck_gone"


def test_two_windows_cannot_write_the_same_deck(path: Path) -> None:
    first, _ = _opened(path)
    with pytest.raises(RefusedError) as refused:
        _opened(path)
    assert refused.value.notice.code == "deck_open_elsewhere"
    first.close()
    _opened(path)[0].close()


def test_a_new_deck_takes_nobody_s_place(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(RefusedError):
        begin(tmp_path, _draft(), DISK)
    assert path.read_bytes() == before
    path.unlink()
    draft_file(path).unlink()
    assert begin(tmp_path, _draft(), DISK) == path


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize("later", [False, True])
def test_a_disk_that_fails_loses_nothing(path: Path, call: str, later: bool) -> None:
    """The draft or, `later`, the deck's file cannot be written: the old stands, and what comes after is whole again."""

    class Failing(FaultyDisk):
        def open(self, file: Path, flags: int) -> int:
            self.failing = {call: errno.ENOSPC} if (file.name.startswith(path.name)) == later else {}
            return super().open(file, flags)

    deck = WrittenDeck(path, Failing())
    draft = deck.open()
    changed = draft.changed(GOOD.put("why", "nl", "Daarom."))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        deck.save(changed)
    deck.close()
    again, found = _opened(path)
    assert found == (changed if later else draft)
    assert again.told == ()
    again.save(changed)
    assert load_deck(path)[0] is not None
    again.close()
    assert _opened(path)[1] == changed


WRITES = """
import sys
from pathlib import Path
from game.storage.written_decks import WrittenDeck
deck = WrittenDeck(Path(sys.argv[1]))
draft = deck.open()
for n in range(100000):
    draft = draft.changed(draft.cards[0].put("why", "nl", str(n)))
    deck.save(draft)
    print(n, flush=True)
"""


def test_a_program_that_is_killed_while_it_writes_has_kept_all_but_the_last_moment(path: Path) -> None:
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", WRITES, str(path)], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
        ) as running:
            assert running.stdout is not None
            for _ in range(12):
                said = running.stdout.readline()
            running.kill()
            said = ([said, *running.stdout.read().splitlines()])[-1]
        deck, draft = _opened(path)
        assert deck.told == ()
        assert int(draft.cards[0].why["nl"]) in (int(said), int(said) + 1)
        assert _in_deck(path) == ["c1"]
        deck.close()


def test_the_deck_as_it_was_when_it_was_opened_is_kept(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    deck, draft = _opened(path)
    for words in ("Eerst.", "Later."):
        deck.save(draft.changed(GOOD.put("why", "nl", words)))
    assert (tmp_path / "earlier" / path.name).read_bytes() == before


def test_a_file_that_somebody_changes_while_it_is_open_is_kept(path: Path) -> None:
    deck, draft = _opened(path)
    deck.save(draft.put("title", "nl", "Eerst"), 1)
    path.write_text(path.read_text("utf-8").replace("Eerst", "Buitenom"), "utf-8")
    deck.save(draft.put("title", "nl", "Daarna"), 2)
    deck.close()
    assert "Buitenom" in (path.parent / "earlier" / path.name).read_text("utf-8")


def test_a_file_that_somebody_removes_while_it_is_open_is_written_again(path: Path) -> None:
    deck, draft = _opened(path)
    path.unlink()
    assert deck.save(draft.put("title", "nl", "Weer"), 1).dealt == 1
    deck.close()
    assert "Weer" in path.read_text("utf-8")


def test_what_is_kept_can_be_read_by_people(path: Path) -> None:
    kept = json.loads(draft_file(path).read_bytes())
    assert kept["draft"]["cards"][0]["question"] == {"nl": "Wat wil je?"}
