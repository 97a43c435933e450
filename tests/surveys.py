"""Surveys that nobody filled in: a small one with real words and large ones of any size, the same each time."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from random import Random

from game.core.cards import STANCES, Stance
from game.core.events import Entry, Event
from game.core.surveying import bring
from game.storage.lines import Header, written
from game.storage.survey import Vocabulary, read
from tests.builders import START

PARTIES = {
    "nl": ("Gemeente", "Ziekenhuis", "Huisartsen", "Thuiszorg"),
    "en": ("Council", "Hospital", "GPs", "Home care"),
}
INTERESTS = {
    "nl": (
        "Gezinnen vragen op tijd hulp", "Rust op de werkvloer", "Eén aanspreekpunt voor ouders",
        "Minder overuren in de avond", "Langere openingstijden", "Gegevens die iedereen mag zien",
        "Tijd om elkaar te leren kennen", "Vaste gezichten in de wijk", "Geld voor preventie",
        "Minder formulieren", "Zelf beslissen over het eigen rooster", "Meetellen in het overleg",
        "Wachtlijsten die korter worden", "Een eerlijke verdeling van nachtdiensten",
        "Naasten die het volhouden", "Ruimte om iets te proberen",
    ),
    "en": (
        "Families ask for help in time", "Calm on the ward", "One contact for parents",
        "Less overtime in the evening", "Longer opening hours", "Data that everyone may see",
        "Time to get to know each other", "Familiar faces in the area", "Money for prevention",
        "Fewer forms", "Deciding on our own rosters", "Counting in the meetings",
        "Waiting lists that get shorter", "A fair share of night shifts",
        "Carers who can keep going", "Room to try something",
    ),
}  # fmt: skip
WORDS = Vocabulary(frozenset({"player"}), frozenset({"party"}), dict(zip(STANCES, STANCES, strict=True)), "")


def small(language: str = "en", people: int = 60) -> list[list[str]]:
    """A survey of four parties and sixteen interests that people differ on as people do; a few name no party."""
    chance = Random(11)
    parties, interests = (one.get(language, one["en"]) for one in (PARTIES, INTERESTS))
    moods: dict[tuple[str, int], tuple[int, int, int, int]] = {
        (party, place): chance.choice(
            [(6, 2, 1, 0), (0, 6, 2, 0), (1, 1, 5, 0), (0, 1, 2, 6), (3, 3, 2, 2), (0, 0, 0, 0)]
        )
        for party in (*parties, "")
        for place in range(len(interests))
    }
    rows = [["player", "party", *interests]]
    for number in range(people):
        party = chance.choice([*parties, *parties, *parties, ""])
        row = [f"p{number}", party]
        for place in range(len(interests)):
            mood = moods[party, place]
            heard = sum(mood) > 0 and chance.random() < 0.8
            row.append(chance.choices(STANCES, mood)[0] if heard else "")
        rows.append(row)
    return rows


def large(people: int = 2031, interests: int = 896, parties: int = 20, filled: float = 0.1) -> list[list[str]]:
    """A survey of any size, of which a share of the cells is filled in."""
    chance = Random(7)
    names = [*(f"Party {place}" for place in range(1, parties + 1)), ""]
    rows = [["player", "party", *(f"Interest {place} of this survey about care" for place in range(1, interests + 1))]]
    votes = round(interests * filled)
    for number in range(people):
        said: dict[int, Stance] = {place: chance.choice(STANCES) for place in chance.sample(range(interests), votes)}
        rows.append([f"p{number}", chance.choice(names), *(said.get(place, "") for place in range(interests))])
    return rows


def as_file(rows: list[list[str]]) -> bytes:
    """Return the rows as a file with commas."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue().encode()


def journal(rows: list[list[str]], title: str = "Survey", language: str = "en") -> bytes:
    """Return the journal that a survey becomes, with ids that count up."""
    told = read(as_file(rows), WORDS)
    ids = (f"id{number:05}" for number in range(100_000))
    started, asked = bring(title, language, told.people, told.asked, lambda: next(ids))
    events: list[Event] = [started, *asked]
    return written(Header(), [Entry(seq=seq, at=START, event=event) for seq, event in enumerate(events, 1)])


def keep(folder: Path, data: bytes, name: str = "survey") -> Path:
    """Write a journal into a folder and return its place."""
    path = folder / f"{name}.journal"
    path.write_bytes(data)
    return path
