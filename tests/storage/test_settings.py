import datetime as dt
import errno
import json
import locale
from dataclasses import replace
from pathlib import Path

import pytest

from game.storage import paths, settings
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from tests.storage.samples import FaultyDisk


def test_settings_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    mine = Settings(language="en", theme="daylight", text_size=140, motion=False, last_setup={"title": "één"})
    mine = replace(mine, messages="stay", hints=False, hints_seen={"new": True})
    settings.save(file, mine)
    assert settings.load(file) == (mine, None)
    assert file.stat().st_mode & 0o777 == 0o600


def test_no_file_gives_the_language_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert settings.load(tmp_path / "none")[0].language == "nl"
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert settings.load(tmp_path / "none")[0].language == "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert settings.language_of_system() in {"nl", "en"}


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("pt_BR.UTF-8", "pt-BR"), ("pt_PT", "pt"), ("de_DE@euro", "de"), ("sv_SE", "en"), ("Dutch_Netherlands", "nl")],
)
def test_the_system_may_ask_for_any_language_that_has_a_folder(
    asked: str, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "languages", lambda: ("de", "en", "nl", "pt", "pt-BR"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (asked, "UTF-8"))
    assert settings.language_of_system() == spoken


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000])
def test_a_bad_file_is_kept_aside(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(data)
    found, notice = settings.load(file)
    assert (found.theme, notice) == ("lamp", "settings_bad")
    assert (tmp_path / "settings.json.bad").read_bytes() == data
    assert not file.exists()


def test_one_bad_value_does_not_spoil_the_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    wrong = {
        "language": "../..",
        "theme": "pink",
        "text_size": 1000,
        "motion": 1,
        "messages": 3,
        "screen_inches": 6,
        "hints_seen": ["new"],
        "last_setup": [],
        "hints": "yes",
        "later": True,
    }
    file.write_text(json.dumps({**wrong, "last_session": {"path": "x"}}))
    found, notice = settings.load(file)
    expected = Settings(language=settings.language_of_system(), last_session={"path": "x"})
    assert (found, notice) == (expected, None)
    file.write_text(json.dumps({**wrong, "text_size": True, "theme": "high_contrast"}))
    assert settings.load(file)[0] == replace(expected, theme="high_contrast", last_session={})


def test_a_full_disk_leaves_the_old_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings.save(file, Settings(text_size=120))
    disk = FaultyDisk()
    disk.failing = {"write": errno.ENOSPC}
    with pytest.raises(OSError, match="space"):
        settings.save(file, Settings(text_size=150), disk)
    assert settings.load(file)[0].text_size == 120
    assert [place.name for place in tmp_path.iterdir()] == ["settings.json"]


def test_the_last_session_is_offered_while_it_is_there(tmp_path: Path) -> None:
    journal = tmp_path / "s1.journal"
    remembered = settings.remember(Settings(), journal, "Zorg", 3, 12)
    assert remembered.last_session == {"path": str(journal), "title": "Zorg", "card": 3, "cards": 12}
    assert settings.last_journal(remembered) is None
    journal.touch()
    assert settings.last_journal(remembered) == journal
    assert settings.last_journal(settings.forget(remembered, journal)) is None
    assert settings.forget(remembered, tmp_path / "other.journal") == remembered


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    for language, words in {
        "en": 'new = "New"\nonly = "Only here"\ncards = { one = "one card", other = "{n} cards" }',
        "nl": 'new = "Nieuw"\ncards = { one = "{n} kaart", other = "{n} kaarten" }\n[deep]\nask = "{who}: {figure}, {day}"\n'
        'seats = ["Noor", "Bas"]\nbraces = "{{ nl }}"',
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "title.toml").write_text(words, encoding="utf-8")
        shipped = paths.resource("assets") / "lang" / language / "language.toml"
        (tmp_path / language / "language.toml").write_text(shipped.read_text(encoding="utf-8"), encoding="utf-8")
    return Catalog(tmp_path, "nl")


def test_a_key_gives_words_in_the_language_of_the_moment(catalog: Catalog) -> None:
    assert catalog("title.new") == "Nieuw"
    catalog.language = "en"
    assert catalog("title.new") == "New"
    assert catalog.languages() == {"en": "English", "nl": "Nederlands"}


def test_english_stands_in_and_a_key_without_words_is_shown(catalog: Catalog) -> None:
    assert catalog("title.only") == "Only here"
    assert catalog("title.none") == "title.none"
    assert catalog("nothing.at.all") == "nothing.at.all"
    assert catalog("title.new.deeper") == "title.new.deeper"


def test_one_and_other(catalog: Catalog) -> None:
    assert [catalog("title.cards", n=n) for n in (0, 1, 2)] == ["0 kaarten", "1 kaart", "2 kaarten"]


def test_numbers_and_dates_are_written_as_the_language_does(catalog: Catalog) -> None:
    day = dt.date(2026, 11, 3)
    said = catalog("title.deep.ask", who="{who} 1.5", figure=-2.5, day=day)
    assert said == "{who} 1.5: −2,5, 3 november 2026"
    assert (catalog.number(2.0), catalog.number(1000000), catalog.number(2.25, 1)) == ("2", "1000000", "2,2")
    assert catalog.time(dt.datetime(2026, 1, 1, 9, 5, tzinfo=dt.UTC)) == "9:05".rjust(5, "0")
    catalog.language = "en"
    assert (catalog.number(0.5), catalog.date(day)) == ("0.5", "3 November 2026")


def test_lists_and_braces(catalog: Catalog) -> None:
    assert catalog.texts("title.deep.seats") == ("Noor", "Bas")
    assert catalog.texts("title.new") == ()
    assert catalog("title.deep.braces") == "{ nl }"


def test_a_session_is_found_again_from_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("s1.journal").write_bytes(b"")
    kept = settings.remember(Settings(), Path("s1.journal"), "Onze tafel", 1, 8)
    monkeypatch.chdir("/")
    assert settings.last_journal(kept) == tmp_path / "s1.journal"
    monkeypatch.chdir(tmp_path)
    assert settings.forget(kept, Path("s1.journal")).last_session == {}


@pytest.mark.parametrize(
    ("value", "taken"),
    [(13.3, 13.3), (24, 24), (0, 0), (-24, 0), (500, 0), (True, 0), ("24", 0), (None, 0)],
)
def test_a_diagonal_is_a_sensible_number_of_inches(tmp_path: Path, value: object, taken: float) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"screen_inches": value}))
    assert settings.load(file)[0].screen_inches == taken
