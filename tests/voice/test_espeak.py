"""espeak-ng really speaks: Dutch and English words become sound, each with its own voice."""

from __future__ import annotations

import io
import subprocess
import wave

import pytest

from game.voice.engines import ESPEAK, Found, best, find
from tests.needs import require

WORDS = {"nl": "Wat maakt dat jullie elkaar vertrouwen?", "en": "What makes you trust each other?"}


@pytest.fixture(scope="module")
def espeak() -> Found:
    require({"espeak-ng": "espeak-ng"}, "a test with a real voice")
    found = find((ESPEAK,))
    assert found is not None
    return found


def spoken(espeak: Found, language: str, words: str, pace: int = 100) -> tuple[float, bytes]:
    """How long the words take, in seconds, and what they sound like."""
    voice = best(espeak.voices, language)
    assert voice is not None
    command = (*espeak.engine.speaking(voice, pace), "--stdout")
    done = subprocess.run(command, input=f"{words}\n".encode(), capture_output=True, check=True)
    with wave.open(io.BytesIO(done.stdout)) as sound:  # its head gives no length: it was written to a pipe
        rate, wide = sound.getframerate(), sound.getsampwidth() * sound.getnchannels()
    samples = done.stdout[44:]
    return len(samples) / wide / rate, samples


@pytest.mark.parametrize("language", list(WORDS))
def test_a_question_takes_as_long_as_somebody_who_reads_it(espeak: Found, language: str) -> None:
    seconds, samples = spoken(espeak, language, WORDS[language])
    assert 1 < seconds < 6
    assert max(samples) > 0
    assert len(set(samples)) > 100  # not a single tone, and no silence


def test_each_language_has_its_own_voice(espeak: Found) -> None:
    assert spoken(espeak, "nl", WORDS["nl"])[1] != spoken(espeak, "en", WORDS["nl"])[1]


def test_letters_with_accents_are_heard(espeak: Found) -> None:
    assert spoken(espeak, "nl", "één")[1] != spoken(espeak, "nl", "n")[1]
    assert spoken(espeak, "nl", "één")[0] < spoken(espeak, "nl", "é, é, n")[0] + 1


def test_the_pace_is_heard(espeak: Found) -> None:
    slow, usual, fast = (spoken(espeak, "nl", WORDS["nl"], pace)[0] for pace in (75, 100, 170))
    assert slow > 1.2 * usual > 1.2 * 1.3 * fast
