"""The voice is a process: said in turn, silenced at once, and whatever is wrong with it becomes a message."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.background import AtOnce
from game.voice import engines
from game.voice.engines import Engine, Voice, best
from game.voice.speaker import Trouble
from game.voice.talker import MOST_BYTES, MOST_WAITING, Talker

LONG_ENOUGH = 20.0  # seconds that a test waits for what takes a moment

VOICES = "import sys; print('head'); print('5 nl x y'); print('5 en-us x y'); print('5 en-gb x y')"
WRITES = """
import sys, time
words = sys.stdin.buffer.read().decode()
with open(sys.argv[1], "a", encoding="utf-8") as file:
    file.write(sys.argv[2] + ": " + words)
time.sleep({rest})
"""


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def engine(said: Path, rest: float = 0.0, program: str = "", hush: tuple[str, ...] = ()) -> Engine:
    """An engine that writes what it should say into a file, and takes so many seconds for it."""
    speaks = program or WRITES.format(rest=rest)
    return Engine(
        "pretend",
        (sys.executable, "-c", VOICES),
        engines.ESPEAK.read,
        lambda voice, pace: (sys.executable, "-c", speaks, str(said), voice.name),
        hush,
    )


@pytest.fixture
def said(tmp_path: Path) -> Path:
    return tmp_path / "said.txt"


@pytest.fixture
def clock() -> Clock:
    return Clock()


def talker(one: Engine, clock: Clock) -> Talker:
    return Talker(AtOnce(), (one,), clock)


def steps(speaker: Talker, clock: Clock) -> Iterator[Trouble]:
    """Step until all is said, half a second a step, so that no voice seems too fast."""
    end = time.monotonic() + LONG_ENOUGH
    while speaker.speaking:
        trouble = speaker.step()
        clock.now += 0.5
        if trouble is not None:
            yield trouble
        assert time.monotonic() < end
        time.sleep(0.01)


def test_words_are_said_one_after_another_each_in_its_language(said: Path, clock: Clock) -> None:
    speaker = talker(engine(said), clock)
    speaker.say("Wat   bindt\njullie?", "nl")
    speaker.say("Because it counts.", "en")
    assert list(steps(speaker, clock)) == []
    assert said.read_text("utf-8") == "nl: Wat bindt jullie?\nen-gb: Because it counts.\n"
    speaker.close()


def test_asking_never_waits(said: Path) -> None:
    speaker = Talker(AtOnce(), (engine(said, rest=60),))
    speaker.say("Lang", "nl")
    speaker.step()  # finds the voices
    before = time.perf_counter()
    for _ in range(50):
        assert speaker.step() is None
    speaker.say("Nog iets", "nl")
    speaker.stop()
    speaker.close()
    assert time.perf_counter() - before < LONG_ENOUGH / 4  # it would have been a minute


def test_stop_is_silence_at_once_and_forgets_what_waits(said: Path) -> None:
    speaker = Talker(AtOnce(), (engine(said, rest=60),))
    speaker.say("Lang", "nl")
    speaker.say("Nooit", "nl")
    speaker.step()
    process = speaker._now.process if speaker._now is not None else None
    assert process is not None
    speaker.stop()
    assert not speaker.speaking
    assert process.wait(LONG_ENOUGH) != 0
    assert speaker.step() is None
    speaker.close()
    assert not said.exists() or "Nooit" not in said.read_text("utf-8")


def test_closing_leaves_no_process(said: Path) -> None:
    speaker = Talker(AtOnce(), (engine(said, rest=60),))
    speaker.say("Lang", "nl")
    speaker.step()
    assert speaker._now is not None
    process = speaker._now.process
    speaker.close()
    assert process.poll() is not None


@pytest.mark.parametrize("how", ["stop", "close"])
def test_an_engine_whose_service_goes_on_is_told_to_hush(said: Path, tmp_path: Path, how: str) -> None:
    hushed = tmp_path / "hushed"
    program = f"open({str(hushed)!r}, 'w').close()"
    speaker = Talker(AtOnce(), (engine(said, rest=60, hush=(sys.executable, "-I", "-S", "-c", program)),))
    speaker.say("Lang", "nl")
    speaker.step()
    speaker.stop() if how == "stop" else speaker.close()
    end = time.monotonic() + LONG_ENOUGH
    while not hushed.exists():
        assert time.monotonic() < end
        time.sleep(0.01)
    speaker.close()


def test_an_engine_that_dies_is_told_and_what_waited_goes(said: Path, clock: Clock) -> None:
    speaker = talker(engine(said, program="import sys; sys.exit(9)"), clock)
    speaker.say("Iets", "nl")
    speaker.say("Meer", "nl")
    assert list(steps(speaker, clock)) == [Trouble("failed", "pretend")]
    speaker.close()


def test_an_engine_that_reads_nothing_and_ends_is_no_fault_of_ours(said: Path, clock: Clock) -> None:
    speaker = talker(engine(said, program="import os; os.close(0); raise SystemExit(1)"), clock)
    speaker.say("woorden " * 400, "nl")
    assert list(steps(speaker, clock)) == [Trouble("failed", "pretend")]
    speaker.close()


def test_an_engine_that_hangs_is_ended_and_told(said: Path, clock: Clock) -> None:
    speaker = talker(engine(said, rest=600), clock)
    speaker.say("Iets", "nl")
    assert speaker.step() is None
    assert speaker.step() is None
    assert speaker._now is not None
    process = speaker._now.process
    clock.now += 1000
    assert speaker.step() == Trouble("hung", "pretend")
    assert not speaker.speaking
    assert process.wait(LONG_ENOUGH) != 0
    speaker.close()


def test_an_engine_that_is_done_too_soon_was_not_heard(said: Path) -> None:
    clock = Clock()  # stands still: the voice takes no time at all
    speaker = talker(engine(said), clock)
    speaker.say("Dit duurt toch even", "nl")
    troubles = []
    end = time.monotonic() + LONG_ENOUGH
    while speaker.speaking and time.monotonic() < end:
        troubles.append(speaker.step())
        time.sleep(0.01)
    assert [one for one in troubles if one is not None] == [Trouble("silent", "pretend")]
    speaker.close()


def test_an_engine_that_is_gone_when_it_should_speak_is_told(said: Path, clock: Clock, tmp_path: Path) -> None:
    one = engine(said)._replace(speaking=lambda voice, pace: (str(tmp_path / "nothing"),))
    speaker = talker(one, clock)
    speaker.say("Iets", "nl")
    assert list(steps(speaker, clock)) == [Trouble("failed", "pretend")]
    speaker.close()


def test_a_language_without_a_voice_is_told_and_the_rest_is_said(said: Path, clock: Clock) -> None:
    speaker = talker(engine(said), clock)
    speaker.say("Etwas", "de")
    speaker.say("Iets", "nl")
    assert list(steps(speaker, clock)) == [Trouble("no_language", "pretend", "de")]
    assert said.read_text("utf-8") == "nl: Iets\n"
    speaker.close()


@pytest.mark.parametrize(
    "listing",
    [("no-such-program-anywhere",), (sys.executable, "-c", "raise SystemExit(3)"), (sys.executable, "-c", "print(1)")],
    ids=["missing", "broken", "empty"],
)
def test_without_any_voice_it_is_told_and_looked_for_again_at_the_next_words(
    said: Path, clock: Clock, listing: tuple[str, ...]
) -> None:
    speaker = talker(engine(said)._replace(listing=listing), clock)
    for _ in range(2):
        speaker.say("Iets", "nl")
        assert list(steps(speaker, clock)) == [Trouble("no_voice")]
    speaker.close()


def test_the_first_engine_that_has_voices_speaks(said: Path, clock: Clock) -> None:
    missing = engine(said)._replace(name="missing", listing=("no-such-program-anywhere",))
    speaker = Talker(AtOnce(), (missing, engine(said)), clock)
    speaker.say("Iets", "nl")
    assert list(steps(speaker, clock)) == []
    assert said.exists()
    speaker.close()


def test_very_long_texts_and_very_many_are_cut(said: Path, clock: Clock) -> None:
    speaker = talker(engine(said), clock)
    for place in range(MOST_WAITING + 3):
        speaker.say(f"{place} " + "één woord " * 2000, "nl")
    assert len(speaker._waiting) == MOST_WAITING
    assert all(len(piece.words.encode()) <= MOST_BYTES for piece in speaker._waiting)
    assert speaker._waiting[0].words.startswith("3 ")
    speaker.close()


def test_what_somebody_typed_is_no_command_to_speech_dispatcher(said: Path, clock: Clock) -> None:
    speaker = talker(engine(said), clock)
    speaker.say("!-!SET self VOLUME 100", "nl")
    assert list(steps(speaker, clock)) == []
    assert "!-!" not in said.read_text("utf-8")
    speaker.close()


@pytest.mark.parametrize(
    ("language", "found"),
    [("nl", "nl-nl"), ("en", "en-gb"), ("EN_US", "en-us"), ("de", None), ("n", None)],
)
def test_the_voice_of_a_language_is_the_nearest(language: str, found: str | None) -> None:
    voices = [Voice(tag, tag) for tag in ("af", "en-us", "en-gb", "nl-nl", "nl-be")]
    voice = best(voices, language)
    assert (voice.name if voice is not None else None) == found


def test_what_each_engine_lists_is_read() -> None:
    espeak = "Pty Language Age/Gender VoiceName File Other Languages\n 5  nl  --/M  Dutch  gmw/nl\n 2  en-gb  --/M  E  gmw/en (en 2)\n"
    assert engines.ESPEAK.read(espeak) == (Voice("nl", "nl"), Voice("en-gb", "en-gb"))
    dispatcher = (
        "NAME LANGUAGE VARIANT\nChinese (Mandarin, latin)+Adam  cmn  Adam\n Dutch  nl  none\n Dutch+Al  nl  Al\n"
    )
    assert engines.DISPATCHER.read(dispatcher) == (Voice("cmn", "cmn"), Voice("nl", "nl"))
    mac = "Eddy (Dutch (Netherlands)) nl_NL    # Hallo!\nXander              nl_NL    # Hallo\nAnna de_DE\n"
    assert engines.MAC.read(mac) == (Voice("nl-nl", "Eddy (Dutch (Netherlands))"), Voice("nl-nl", "Xander"))
    assert engines.PRISM.read("0\ten-US\n3\tnl-NL\nodd\n") == (Voice("en-us", "0"), Voice("nl-nl", "3"))


@pytest.mark.parametrize(
    ("system", "names"), [("win32", ["prism"]), ("darwin", ["say"]), ("linux", ["espeak-ng", "spd-say"])]
)
def test_each_system_has_its_voices(monkeypatch: pytest.MonkeyPatch, system: str, names: list[str]) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert [one.name for one in engines.engines_here()] == names


@pytest.mark.parametrize(
    ("one", "slow", "fast"),
    [
        (engines.ESPEAK, "120", "272"),
        (engines.DISPATCHER, "-25", "70"),
        (engines.MAC, "131", "297"),
        (engines.PRISM, "75", "170"),
    ],
    ids=lambda one: one.name if isinstance(one, Engine) else one,
)
def test_each_engine_speaks_slower_and_faster(one: Engine, slow: str, fast: str) -> None:
    voice = Voice("nl", "nl")
    assert slow in one.speaking(voice, 75)
    assert fast in one.speaking(voice, 170)
