"""What a move at the table is told as, for who cannot see it: saved or not, the tokens it put or turned."""

from __future__ import annotations

from typing import Final

from game.scenes.view import Play

_LAST_MINUTE: Final = 60


class Announcer:
    """Remembers what was told of a session, so that each thing is told once. Never tells what is still secret."""

    def __init__(self, play: Play) -> None:
        self._play = play
        self._moves = len(play.session.entries)
        self._saved = True
        self._tokens = self._lie()

    def move(self) -> None:
        """A move was played or taken back."""
        self._tell_saved()
        self._tell_tokens()

    def time(self, before: int, left: int) -> None:
        """Of the turn's time so many seconds were left, and now are: tell when the last minute begins."""
        if before > _LAST_MINUTE >= left > 0:
            self._tell(self._play.say("play.minute_left"))

    def _tell_saved(self) -> None:
        """That it is saved, or that it is not; why not is in the banner, which speaks for itself when it comes."""
        play = self._play
        moves, saved = len(play.session.entries), play.session.saved
        if moves > self._moves and play.playing.journal is not None:
            if saved:
                self._tell(play.say("play.saved"))
            elif not self._saved:
                play.ctx.stage.announce(play.say("play.unsaved"), urgent=True)
        self._moves, self._saved = moves, saved

    def _tell_tokens(self) -> None:
        """Which interest came on the table, and which one now lies otherwise; what left it, an undo tells."""
        say, now = self._play.say, self._lie()
        for interest, (name, class_) in now.items():
            before = self._tokens.get(interest)
            if before is None:
                self._tell(say("play.put", name=name))
            elif before[1] != class_:
                self._tell(say("play.lies", name=name, class_=say(f"vocabulary.class.{class_}")))
        self._tokens = now

    def _lie(self) -> dict[str, tuple[str, str]]:
        """The interests on the table with their short names and classes."""
        return {one.id: (one.short_name, one.class_) for one in self._play.summary.interests}

    def _tell(self, words: str) -> None:
        self._play.ctx.stage.announce(words)
