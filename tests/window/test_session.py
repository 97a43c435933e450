"""A whole session in a real window, by keyboard and through the accessibility tree, with a power cut half-way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary, summarise
from game.core.replay import replay
from game.storage import paths, reading
from game.storage.catalog import Catalog
from game.storage.family import SUFFIX
from game.ui.access_tree import BUTTON, DIALOG, GROUP, LIST_ITEM, STATUS, TAB_PANEL, TEXT_FIELD
from tests.window.desktop import Desktop, Program
from tests.window.table import CARDS, DUTCH, OWN, PLAYERS, SCORES, Table, defined
from tests.window.wait import until

pytestmark = pytest.mark.window

DECK = Path(__file__).with_name("six_kinds.toml")
HALF_WAY = 3


def test_a_session_in_a_real_window(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    shutil.copy(DECK, tmp_path / "decks")
    kinds = []
    with desktop.start("--lang", "nl", home=tmp_path) as game:
        table = Table(game)
        table.sit_down()
        kinds += [table.play(number) for number in range(1, HALF_WAY + 1)]
        table.card(HALF_WAY + 1)
        until(lambda: table.says("Opgeslagen"), "the screen to say that all is saved")
        game.kill()
    before = reading.load(journal(tmp_path)).entries
    with desktop.start("--lang", "nl", home=tmp_path) as game:
        table = Table(game)
        assert "focused" in game.find(BUTTON, "Verder spelen").states
        game.keys("Return")
        kinds += [table.play(number) for number in range(HALF_WAY + 1, CARDS + 1)]
        assert sorted(kinds) == ["exchange", "external", "interest", "open", "scale", "term"]
        table.close()
        loaded = reading.load(journal(tmp_path))
        assert loaded.entries[: len(before)] == before
        assert not loaded.report.notices()
        summary = summarise(replay(loaded.entries))
        compare(game, summary)
    assert summary.session.stage == "closed"
    interest, own = sorted(summary.interests, key=lambda one: one.text != DUTCH)
    assert (interest.text, interest.class_, own.text, own.class_) == (DUTCH, "conflicting", OWN, "not_yet_heard")
    assert summary.outcome.agreements[0].serves == (interest.id,)
    assert {summary.player(one.player).name: one.word for one in summary.outcome.check_outs} == {
        player: f"gevoeld door {player}" for player in PLAYERS
    }


def journal(home: Path) -> Path:
    """The one session that was played."""
    (found,) = (home / "saves").glob(f"*{SUFFIX}")
    return found


def compare(game: Program, summary: Summary) -> None:
    """Read the summary page by page: what the screen says is what the journal tells."""
    say = Catalog(paths.resource("assets") / "lang", "nl")
    party = {one.id: one.name for one in summary.parties}

    def page(number: int, name: str, role: str = TAB_PANEL) -> list[str]:
        game.keys(str(number))
        return game.find(role, name).words()

    def line(one: InterestStanding) -> str:
        same = one.short_name.lower() == one.text.lower()
        named = one.text if same else f"{one.short_name}. {one.text}"
        return f"{named}. {party[one.raised_by or '']}. {say(f'vocabulary.class.{one.class_}')}"

    page(1, "Kaart")
    assert {one.name for one in game.window.all(LIST_ITEM)} == {one.text for one in summary.interests}
    page(2, "Belangen")
    assert {one.name for one in game.window.all(LIST_ITEM)} == {line(one) for one in summary.interests}
    game.keys("Return")
    evidence = game.find(DIALOG)
    assert {item.words for item in summary.interests[0].evidence} <= set(unquoted(evidence.words()))
    game.keys("Escape")
    game.window.gone(DIALOG)

    first, second = summary.clashes[0].first, summary.clashes[0].second
    assert second is not None
    assert f"‘{first.short_name}’ tegenover ‘{second.short_name}’" in page(3, "Botsingen")

    exchange = summary.exchange.exchanges[0]
    assert (exchange.what, exchange.asks, exchange.gives) == (DUTCH, 2, 4)
    giver, receiver = party[exchange.giver or ""], party[exchange.receiver or ""]
    assert any(DUTCH in words and giver in words and receiver in words for words in page(4, "Halen en brengen"))

    statement = summary.statements[0]
    figures = statement.figures
    assert figures is not None
    assert statement.dots == tuple(sorted(int(score) for score in SCORES.values() if score != "0"))
    assert (
        f"Mediaan {say.number(figures.median)}, van {figures.lowest} tot {figures.highest} "
        f"({statement.scored} scores). {statement.dont_know} speler wist het niet"
    ) in page(5, statement.card.say("nl"), GROUP)

    outsider = summary.externals[0]
    words = page(6, "Externen")
    assert any(f"{outsider.who}: {outsider.stake}. Invloed {outsider.influence}" in said for said in words)

    term = summary.terms[0]
    assert {one.words for one in term.definitions} == {defined(player) for player in PLAYERS}
    words = page(7, "Taal")
    assert term.wording in words
    assert {one.words for one in term.definitions} <= set(unquoted(words))

    assert any(f"‘{one.text}’" in said for one in summary.reflections for said in page(8, "Thema’s"))

    outcome = summary.outcome
    agreement = outcome.agreements[0]
    words = page(9, "Afspraken")
    agreed = next(said for said in words if said.startswith(f"{agreement.what}. Wie: {agreement.who}"))
    assert agreement.by is not None
    assert say.date(agreement.by) in agreed
    assert agreement.step in agreed
    assert all(summary.interest(one).short_name in agreed for one in agreement.serves)
    assert outcome.ambition is not None
    assert outcome.evaluation is not None
    assert f"{outcome.ambition.sentence}. {outcome.ambition.owner} bewaakt die." in words
    assert f"Terugkijken: {say.date(outcome.evaluation)}" in words
    for one in outcome.check_outs:
        assert f"{one.word}. {summary.player(one.player).name}" in words


def unquoted(words: list[str]) -> list[str]:
    """Without the quotation marks round what somebody said."""
    return [said.strip("‘’") for said in words]


def test_a_table_of_four_plays_within_three_presses(desktop: Desktop) -> None:
    with desktop.start("--lang", "nl") as game:
        game.find(BUTTON, "Nieuwe sessie")
        game.keys("n")
        until(lambda: "focused" in game.find(BUTTON, "Aan tafel").states, "Enter to be enough")
        assert len(game.find(GROUP, "Aan tafel").all(BUTTON)) == 2
        game.keys("Return")
        until(
            lambda: [one for one in game.window.all(STATUS) if "Speler 1 van Vierkant is aan de beurt" in one.name],
            "the first turn to be announced",
        )
        assert {"Vierkant", "Kruis", "Cirkel", "Driehoek"} <= {name.split(",")[0] for name in game.window.words()}


def test_the_window_changes_its_size_and_keeps_its_widgets(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"hints": false}')  # one may come at any moment, and is a widget
    with desktop.start("--lang", "nl", "--size", "1600x900", home=tmp_path) as game:
        game.find(BUTTON, "Nieuwe sessie")
        game.keys("n")
        game.fill("Waar gaat het over?", DUTCH)
        shown = widgets(game)
        window = desktop.tool("xdotool", "getactivewindow")
        for size in ((1280, 720), (1920, 1080), (1280, 720)):
            desktop.tool("xdotool", "windowsize", "--sync", window, *map(str, size))
            until(lambda size=size: area(game) == size, f"a window of {size}")  # type: ignore[misc]
            stands(game, shown, size)
        game.keys("F11")
        until(lambda: area(game) == (1920, 1080), "the window to fill the screen")
        stands(game, shown, (1920, 1080))
        game.keys("F11")
        until(lambda: area(game) == (1280, 720), "the window to be as it was")
        stands(game, shown, (1280, 720))


def widgets(game: Program) -> list[tuple[str, str]]:
    """Everything that can be worked, in reading order."""
    return [(one.role, one.name) for one in game.window.walk() if "focusable" in one.states]


def area(game: Program) -> tuple[int, int]:
    """How large the window's inside is."""
    return game.window.place[2:]


def stands(game: Program, shown: list[tuple[str, str]], size: tuple[int, int]) -> None:
    """The same widgets are there, inside the window, and typing still arrives."""
    until(lambda: widgets(game) == shown, "the same widgets")
    field = game.find(TEXT_FIELD, "Waar gaat het over?")
    assert field.text == DUTCH
    begin = game.find(BUTTON, "Aan tafel")
    until(lambda: 0 < begin.place.x + begin.place.w <= size[0], "the button to begin inside the window")
    until(lambda: 0 < begin.place.y + begin.place.h <= size[1], "the button to begin inside the window")
    game.fill("Waar gaat het over?", DUTCH)
