"""What each move is announced as, whole and in order, to who cannot see the table; and never a secret value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.desk import Playing
from game.scenes.help import HelpScene
from game.scenes.library import LibraryScene
from game.scenes.scene import Scene
from game.scenes.settings.scene import SettingsScene
from game.scenes.setup.scene import SetupScene
from game.scenes.title import TitleScene
from game.ui import access_tree as tree
from tests.scenes.seats import interest_on_table, on_stage, sit_down
from tests.stagehand import Stagehand

SAVED = "Opgeslagen"
FIRST = "A 1 van Party A is aan de beurt. Vertrouwen. Question of first (nl)"
NEXT = "B 1 van Party B is aan de beurt. Vertrouwen. Question of second (nl)"
HEAR = (
    "Question of first (nl) Kies 1 tot en met 5: 1 is not at all (nl), 5 is fully (nl). 0 is: weet ik niet. "
    "Enter geeft het antwoord. P is: ik geef geen antwoord."
)


class Ear:
    """Hears what is announced, and tells what is new since it was asked last."""

    def __init__(self, hand: Stagehand) -> None:
        self.hand = hand
        self._last = 0
        self.urgent: set[str] = set()

    def news(self) -> list[str]:
        found = [one for one in self.hand.on_stage.stage.live if one.number > self._last]
        self._last = found[-1].number if found else self._last
        self.urgent |= {one.words for one in found if one.urgency == tree.ASSERTIVE}
        return [one.words for one in found]

    def after(self, doing: str) -> list[str]:
        """Press keys, or type words in quotation marks, and hear what comes of it."""
        if doing.startswith("'"):
            self.hand.type(doing.strip("'"))
        else:
            self.hand.press(*doing.split())
        return self.news()


Told = list[tuple[str, list[str]]]

OPEN: Told = [
    ("ctrl+enter", ["Schrijf een paar woorden, of kies Besproken"]),
    ("ctrl+enter", ["Schrijf een paar woorden, of kies Besproken"]),
    ("'Vorige week'", []),
    ("ctrl+enter", [SAVED]),
    ("ctrl+z", [SAVED, "Het antwoord is teruggenomen"]),
]
RESPONSE: Told = [
    ("enter", ["Nog niemand is gehoord. Met nog eens Enter gaan jullie toch verder."]),
    ("2", ["Party B: Gun ik je"]),
    ("4", ["Party C: Botst"]),
    ("enter", [SAVED, "‘Gezinnen vragen op tijd hulp’: Omstreden."]),
    ("enter", [SAVED, NEXT]),
]
SCALE: Told = [
    ("enter", [SAVED, "Geef het toetsenbord aan A 1"]),
    ("enter", [HEAR]),
    ("4", []),
    ("enter", [SAVED, "Geef het toetsenbord aan B 1"]),
    ("enter", [HEAR]),
    ("2", []),
    ("enter", [SAVED, "De antwoorden lopen uiteen. Mediaan 3. A 1: 4; B 1: 2"]),
    ("x", [SAVED, "Deze ronde telt niet mee in de cijfers"]),
    ("enter", [SAVED, NEXT]),
]
TERM: Told = [
    ("enter", [SAVED, "Geef het toetsenbord aan A 1"]),
    ("enter", []),
    ("'wie mee wil'", []),
    ("enter", [SAVED, "Geef het toetsenbord aan B 1"]),
    ("enter", []),
    ("'samen'", []),
    ("enter", [SAVED, "Wat bedoelen we met ‘quality (nl)’?"]),
    ("enter", ["Schrijf een omschrijving, of laat het verschil open."]),
    ("'wij'", []),
    ("enter", [SAVED, "Wat wij bedoelen met ‘quality (nl)’. Afgesproken: wij"]),
]
PASSED: Told = [
    ("alt+p", [SAVED, NEXT, "De volgende kaart"]),
    ("ctrl+z", [SAVED, FIRST, "Het passen is teruggenomen"]),
]
TABLES: dict[str, tuple[Callable[[Path], Playing], Told]] = {
    "open": (lambda folder: sit_down(folder, "open", [1, 1]), OPEN),
    "response": (lambda folder: _asked(sit_down(folder, "interest", [1, 1, 1])), RESPONSE),
    "scale": (lambda folder: sit_down(folder, "scale", [1, 1]), SCALE),
    "term": (lambda folder: sit_down(folder, "term", [1, 1]), TERM),
    "passed": (lambda folder: sit_down(folder, "open", [1, 1]), PASSED),
}


def _asked(playing: Playing) -> Playing:
    interest_on_table(playing)
    return playing


@pytest.mark.parametrize("table", TABLES)
def test_each_move_is_told(tmp_path: Path, table: str) -> None:
    sit, told = TABLES[table]
    ear = Ear(on_stage(sit(tmp_path), tmp_path))
    ear.news()
    assert [(doing, ear.after(doing)) for doing, _ in told] == told


def test_whose_turn_it_is_comes_first_and_alone(tmp_path: Path) -> None:
    ear = Ear(on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path))
    assert ear.news() == [FIRST]


def test_sealed_answers_are_never_called_saved_and_never_heard(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "scale", [3, 2], secrecy="anonymous")
    ear = Ear(on_stage(playing, tmp_path))
    ear.news()
    heard = [ear.after(key) for key in ("enter", "enter", "4", "enter", "enter", "5", "enter")]
    assert [words for words in heard if SAVED in words] == [[SAVED, "Geef het toetsenbord aan A 1"]]
    assert heard[3] == ["Geef het toetsenbord aan B 1"]
    assert heard[2] == heard[5] == []


def test_a_new_interest_is_told_by_its_name(tmp_path: Path) -> None:
    ear = Ear(on_stage(sit_down(tmp_path, "interest", [1, 1]), tmp_path))
    ear.news()
    assert ear.after("ctrl+enter") == ["Zet het belang in één zin"]
    ear.hand.on_stage.stage.focus_on("interest")
    assert ear.after("'Rust'") == []
    assert ear.after("ctrl+enter") == [SAVED, "‘Rust’ ligt op tafel.", "Reactieronde · 0 van 1 gehoord"]


def test_what_is_not_saved_is_told_at_once_and_told_again(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    ear = Ear(on_stage(playing, tmp_path))
    ear.news()
    playing.path.unlink()
    first = ear.after("alt+p")
    why = next(words for words in first if "Opslaan lukt niet" in words)
    assert SAVED not in first
    assert "Nog niet opgeslagen" not in first
    assert why in ear.urgent
    assert ear.after("alt+p")[0] == "Nog niet opgeslagen"


def test_the_last_minute_and_the_end_of_the_time_are_told_once(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1], timer=True)
    ear = Ear(on_stage(playing, tmp_path))
    hand = ear.hand
    ear.news()
    heard = []
    for _ in range(600):
        hand.now += 1000
        hand.on_stage.step()
        heard += ear.news()
    assert heard == [hand.say("play.minute_left"), hand.say("hear.time_over")]


def test_the_closing_tells_each_step(tmp_path: Path) -> None:
    ear = Ear(on_stage(sit_down(tmp_path, "open", [1, 1]), tmp_path))
    assert ear.after("alt+p alt+p alt+p")[-1] == "Slot"
    heard = [ear.after(key) for key in ("enter", "alt+v", "alt+v", "alt+v", "alt+v")]
    assert heard == [["Afspraken"], ["Ambitie"], ["Evaluatie"], ["Check-out"], ["Sluiten"]]


@pytest.mark.parametrize("scene", [TitleScene, SetupScene, LibraryScene, SettingsScene, HelpScene])
def test_a_scene_tells_its_name_when_it_comes(tmp_path: Path, scene: Callable[[], Scene]) -> None:
    made = scene()
    ear = Ear(Stagehand(tmp_path))
    ear.hand.show(made)
    assert ear.news() == [made.title(ear.hand.say)]
