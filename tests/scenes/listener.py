"""A table with an ear at it: everything that is read aloud or sounds is written down, with who was told to say it."""

from __future__ import annotations

from dataclasses import replace

from game.ui.inputs import Pointer
from game.voice.speaker import Trouble
from tests.stagehand import Stagehand


class Recorder:
    """A voice that writes down what it is told; it goes on speaking until it is stopped or `finish` is called."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self.paces: list[int] = []
        self.stopped = 0
        self.closed = False
        self.troubles: list[Trouble] = []
        self._waiting = 0

    @property
    def speaking(self) -> bool:
        return self._waiting > 0

    def say(self, words: str, language: str, pace: int = 100) -> None:
        self.said.append((language, words))
        self.paces.append(pace)
        self._waiting += 1

    def stop(self) -> None:
        self.stopped += self._waiting > 0
        self._waiting = 0

    def finish(self) -> None:
        self._waiting = 0

    def step(self) -> Trouble | None:
        return self.troubles.pop(0) if self.troubles else None

    def close(self) -> None:
        self.closed = True


class Sounds:
    """A loudspeaker that writes down what it plays."""

    def __init__(self) -> None:
        self.played: list[str] = []
        self.closed = False

    def play(self, name: str) -> None:
        self.played.append(name)

    def close(self) -> None:
        self.closed = True


class Listener:
    """Listens to the window of a stagehand from now on."""

    def __init__(self, hand: Stagehand) -> None:
        self.hand = hand
        self.voice = Recorder()
        self.sounds = Sounds()
        hearing = hand.on_stage.hearing
        hearing.open_speaker = lambda: self.voice
        hearing.open_player = lambda: self.sounds

    @property
    def words(self) -> list[str]:
        """What was said, whatever the language."""
        return [words for _, words in self.voice.said]

    def hears(self, *keys: str) -> list[str]:
        """Press keys, and return what was said from then on."""
        before = len(self.voice.said)
        for key in keys:
            self.voice.finish()
            self.hand.press(key)
        return self.words[before:]

    def feels(self, key: str) -> list[str]:
        """Rest a finger on the widget with this key and lift it; return what was said."""
        rect = self.hand.on_stage.stage.rect_of(key)
        assert rect is not None
        before = len(self.voice.said)
        self.voice.finish()
        self.hand.send(Pointer("down", *rect.centre, 1, touch=True, finger=4))
        self.hand.now += 600
        self.hand.on_stage.step()
        self.hand.send(Pointer("up", *rect.centre, 1, touch=True, finger=4))
        return self.words[before:]


def read_to(hand: Stagehand) -> Listener:
    """Turn reading aloud on, let the hello pass, and listen."""
    listener = Listener(hand)
    app = hand.on_stage
    app.change(replace(app.ctx.settings, read_aloud=True))
    hand.settle(100)
    listener.voice.finish()
    listener.voice.said.clear()
    return listener


def told(hand: Stagehand, key: str, **values: object) -> str:
    """Words of this part of the game, in the language of the screen."""
    return hand.say(f"hear.{key}", **values)
