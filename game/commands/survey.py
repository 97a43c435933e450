"""The command `import`: a survey becomes a session, which opens, summarises and reports like any other."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from game.commands.progress import Bar
from game.commands.terminal import FAULTS, OK, STOPPED, USAGE, catalog, complain, tell
from game.core.cards import STANCES, Stance
from game.core.events import Entry, Event
from game.core.surveying import bring
from game.core.text import NAME_LENGTH
from game.core.words import clean
from game.desk import random_id
from game.storage import survey_text
from game.storage.catalog import Catalog
from game.storage.disk import DISK, write_atomically
from game.storage.journal import journal_path, utc_now
from game.storage.lines import Header, written
from game.storage.notice import RefusedError
from game.storage.survey import SurveyFaultsError, SurveyFile, Vocabulary, read
from game.storage.survey_text import folded
from game.storage.why_not import why_not

_NUMBERS: Final[Mapping[Stance, tuple[str, ...]]] = {
    "mine": ("1", "+1", "1.0", "1,0"),
    "neutral": ("0", "-0", "0.0", "0,0"),
    "clash": ("-1", "−1", "–1", "-1.0", "-1,0"),
}
"""The numbers that stand for an answer, first as they are asked for, then as spreadsheets may write them."""
_LISTED: Final = 12


def import_survey(source: Path, out: Path | None, saves: Path, say: Catalog) -> int:
    """Read a survey and keep it as a session in `out`, or among the user's own; an existing file is never touched."""
    if out is not None and out.exists():
        complain(say("cli.exists", file=str(out)))
        return FAULTS
    bar = Bar(say("survey.reading"))
    place = out
    try:
        told = _told(source, say, bar)
        if isinstance(told, int):
            return told
        started, asked = bring(_title(source, say), say.language, told.people, told.asked, random_id)
        place = out or journal_path(saves, started.session_id)
        status = _keep(place, [started, *asked], say, bar)
    except KeyboardInterrupt:
        bar.clear()
        if place is not None:
            place.unlink(missing_ok=True)  # there was no such file before
        complain(say("survey.stopped"))
        return STOPPED
    finally:
        bar.clear()
    if status == OK:
        _tell_of(told, place, say)
    return status


def vocabulary(say: Catalog) -> Vocabulary:
    """Return the words for columns and answers in every language that the program speaks; complaints use this one's."""
    languages = [catalog(code) for code in say.languages()]
    answers: dict[str, Stance] = {}
    for stance in STANCES:
        answers[stance] = stance
        answers |= dict.fromkeys(_NUMBERS.get(stance, ()), stance)
        for words in languages:
            answers[folded(words(f"vocabulary.stance.{stance}"))] = stance
            answers |= dict.fromkeys(_listed(words(f"survey.answer.{stance}")), stance)
    labels = [say(f"vocabulary.stance.{stance}") for stance in STANCES]
    return Vocabulary(
        player=frozenset(name for words in languages for name in _listed(words("survey.head.player"))),
        party=frozenset(name for words in languages for name in _listed(words("survey.head.party"))),
        answers=answers,
        known=", ".join(
            [
                *STANCES,
                *(label for label in labels if folded(label) not in STANCES),
                *(said[0] for said in _NUMBERS.values()),
            ]
        ),
    )


def _listed(words: str) -> list[str]:
    return [folded(word) for word in words.split(",")]


def _title(source: Path, say: Catalog) -> str:
    """Call the session after its file."""
    return clean(source.stem.replace("_", " "), lines=False).strip()[:NAME_LENGTH].strip() or say("survey.title")


def _told(source: Path, say: Catalog, bar: Bar) -> SurveyFile | int:
    """Return what a file says; an exit status, and a complaint, when it cannot be brought in."""
    try:
        bar.at(0)
        return read(survey_text.load(source), vocabulary(say), lambda share: bar.at(0.8 * share))
    except OSError as error:
        bar.clear()
        complain(say("cli.unreadable", file=str(source), reason=why_not(error, say)))
        return USAGE
    except RefusedError as refused:
        bar.clear()
        complain(refused.notice.sentence(say))
        complain(say("survey.nothing_written"))
        return FAULTS
    except SurveyFaultsError as faults:
        bar.clear()
        _complain_of(source, faults, say)
        return FAULTS


def _keep(place: Path, events: list[Event], say: Catalog, bar: Bar) -> int:
    """Write the session whole or not at all, and return the exit status."""
    now = utc_now()
    at = now.replace(microsecond=now.microsecond // 1000 * 1000)
    data = written(Header(), [Entry(seq=seq, at=at, event=event) for seq, event in enumerate(events, 1)])
    bar.at(0.9)
    try:
        write_atomically(DISK, place, data)
    except (FileNotFoundError, NotADirectoryError):
        bar.clear()
        complain(say("survey.no_folder", file=str(place)))
        return USAGE
    except OSError as error:
        bar.clear()
        complain(say("cli.unreadable", file=str(place), reason=why_not(error, say)))
        return USAGE
    return OK


def _complain_of(source: Path, faults: SurveyFaultsError, say: Catalog) -> None:
    for fault in faults.shown:
        complain(f"{source}: {fault.where(say)}")
    if faults.more:
        complain(say("survey.more", n=faults.more))
    complain(say("survey.nothing_written"))


def _tell_of(told: SurveyFile, out: Path, say: Catalog) -> None:
    for notice in told.notices:
        complain(notice.sentence(say))
    sizes = [(party, count) for party, count in told.people.items() if party is not None]
    tell(
        say(
            "survey.done",
            people=say("survey.people", n=sum(told.people.values())),
            parties=say("survey.parties", n=len(sizes)),
            interests=say("survey.interests", n=len(told.asked)),
        )
    )
    for party, count in sizes[:_LISTED]:
        tell(say("survey.size", party=party, n=count))
    if len(sizes) > _LISTED:
        tell(say("survey.more_parties", n=len(sizes) - _LISTED))
    if None in told.people:
        tell(say("survey.without_party", n=told.people[None]))
    tell(say("survey.kept", file=str(out)))
    tell(say("survey.next", file=str(out)))
