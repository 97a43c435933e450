"""What can be heard of the game: reading aloud, for who asks for it, and a few quiet sounds.

Voice and mixer are not imported before somebody needs them, and are silent unless whoever opens the window gives real
ones. F3 says what has the focus, F4 the card, a finger that rests on something what that is; Esc, or the same key
again, falls silent. While reading aloud is on, what is announced to screen readers is said as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from game.record import replace
from game.scenes.scene import Context, Scene
from game.ui.access_tree import ASSERTIVE
from game.ui.inputs import Hold, Input, Key

if TYPE_CHECKING:
    from game.sound.player import Player
    from game.voice.speaker import Speaker, Trouble

FOCUSED: Final = "f3"
CARD: Final = "f4"


class Hearing:
    """The ears of one window; `front` gives the scene that people see."""

    def __init__(self, ctx: Context, front: Callable[[], Scene]) -> None:
        self.open_speaker: Callable[[], Speaker] = _mute
        self.open_player: Callable[[], Player] | None = None
        self._ctx = ctx
        ctx.sound, ctx.read_card = self.sound, lambda: self.read(CARD)
        self._front = front
        self._speaker: Speaker | None = None
        self._player: Player | None = None
        self._on = ctx.settings.read_aloud
        self._last = 0
        self._by = ""
        self._told: set[str] = set()  # what went wrong is told once, until a key asks again

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._speaker is not None and self._speaker.speaking

    def hushes(self, key: Key) -> bool:
        """Whether a key only makes the voice fall silent: Esc, while something is being said."""
        if key.name != "esc" or not self.speaking:
            return False
        self._silence()
        return True

    def asks(self, event: Input) -> bool:
        """Whether a key, or a finger that rests on something, asks for words; then they are said."""
        if isinstance(event, Hold):
            return event.touch and self._ctx.settings.read_aloud and self._read_at(event)
        if not isinstance(event, Key) or event.name not in (FOCUSED, CARD):
            return False
        if not (event.repeat or event.ctrl or event.alt):
            self.read(event.name)
        return True

    def read(self, what: str) -> None:
        """Say what has the focus or the card, by the name of its key; asked for again, fall silent."""
        self._told.clear()
        if not self._ctx.settings.read_aloud:
            self._offer()
            return
        again = self.speaking and self._by == what
        self._silence()
        if again:
            return
        self._by = what
        self._read_focus() if what == FOCUSED else self._read_card()

    def step(self) -> None:
        """Say what was announced, look after the voice, tell what went wrong; cheap while reading aloud is off."""
        on, was_on = self._ctx.settings.read_aloud, self._on
        self._on = on
        if on and not was_on:
            self._ctx.toast(self._ctx.say("hear.on", **self._keys()), icon="ear")
        self._announce(aloud=on)
        if self._speaker is None:
            return
        if was_on and not on:
            self._silence()
        trouble = self._speaker.step()
        if trouble is not None:
            self._tell(trouble)

    def sound(self, name: str) -> None:
        """Play a sound by its name, where the settings want it and nobody is being read to."""
        if self.open_player is None or not self._ctx.settings.sound or self.speaking:
            return
        if self._player is None:
            self._player = self.open_player()
        self._player.play(name)

    def close(self) -> None:
        """Fall silent, and leave nothing running."""
        if self._speaker is not None:
            self._speaker.close()
        if self._player is not None:
            self._player.close()

    def _read_focus(self) -> None:
        from game.scenes import screen_aloud

        ctx = self._ctx
        self._say_all(screen_aloud.focused(ctx.stage.snapshot(), ctx.say, self._front().spoken_in_secret()))

    def _read_at(self, event: Hold) -> bool:
        """Say what a finger rests on; letting go presses nothing then."""
        from game.scenes import screen_aloud

        ctx = self._ctx
        told = screen_aloud.touched(ctx.stage.snapshot(), event.x, event.y, ctx.say, self._front().spoken_in_secret())
        self._silence()
        self._say_all(told)
        ctx.stage.spend(event.finger)
        return bool(told)

    def _read_card(self) -> None:
        card = self._front().card_aloud()
        if not card:
            self._ctx.toast(self._ctx.say("hear.no_card"), icon="info")
        self._say_all(card)

    def _announce(self, *, aloud: bool) -> None:
        live, last = self._ctx.stage.live, self._last
        self._last = live[-1].number if live else 0
        if not aloud or self._last == last:
            return
        allowed = self._front().spoken_in_secret()
        for message in live:
            if message.number > last and (allowed is None or message.words in allowed):
                if message.urgency == ASSERTIVE:
                    self._silence()
                self._by = ""
                self._say(message.words, self._ctx.say.language)

    def _say_all(self, told: Iterable[tuple[str, str]]) -> None:
        for language, words in told:
            self._say(words, language)

    def _say(self, words: str, language: str) -> None:
        if self._speaker is None:
            self._speaker = self.open_speaker()
        self._speaker.say(words, language, self._ctx.settings.voice_pace)

    def _silence(self) -> None:
        self._by = ""
        if self._speaker is not None:
            self._speaker.stop()

    def _offer(self) -> None:
        say = self._ctx.say
        self._ctx.toast(say("hear.off"), say("hear.turn_on"), FOCUSED, self._turn_on, icon="ear")

    def _turn_on(self) -> None:
        self._ctx.change(replace(self._ctx.settings, read_aloud=True))

    def _keys(self) -> dict[str, str]:
        """How the keys are called here; people may have given them another place."""
        cap_of = self._ctx.stage.kit.cap_of
        return {"here": cap_of(FOCUSED), "card": cap_of(CARD), "stop": cap_of("esc")}

    def _tell(self, trouble: Trouble) -> None:
        """Say on the screen what went wrong; the voice is not asked to say that it cannot speak."""
        if trouble.code in self._told:
            return
        self._told.add(trouble.code)
        ctx, code = self._ctx, trouble.code
        name = ctx.say.languages().get(trouble.language, trouble.language)
        key = f"hear.trouble.{code}"
        if code == "no_voice":
            from sys import platform

            key = f"{key}.{platform if platform in ('win32', 'darwin') else 'linux'}"
        ctx.toast(ctx.say(key, engine=trouble.engine, language=name, **self._keys()), icon="triangle-alert")
        self._last = ctx.stage.live[-1].number


def _mute() -> Speaker:
    from game.voice.speaker import Mute

    return Mute()
