"""What reading aloud asks of a voice, and the voice that says nothing."""

from __future__ import annotations

from typing import Literal, NamedTuple, Protocol

Code = Literal["no_voice", "no_language", "failed", "silent", "hung"]


class Trouble(NamedTuple):
    """What went wrong, for a message; `engine` and `language` say where.

    Nothing here can speak, it knows no such language, it broke off, it was done so soon that nothing was heard (as
    without a sound card), or it did not end.
    """

    code: Code
    engine: str = ""
    language: str = ""


class Speaker(Protocol):
    """Says words one after another, and never keeps whoever asks waiting."""

    @property
    def speaking(self) -> bool:
        """Whether something is being said, or waits to be."""

    def say(self, words: str, language: str, pace: int = 100) -> None:
        """Say words in a language ("nl") after what waits already; `pace` is in percent of the usual."""

    def stop(self) -> None:
        """Fall silent at once, and forget what waits."""

    def step(self) -> Trouble | None:
        """Go on with the next words when the last are said; what went wrong since, if anything did."""

    def close(self) -> None:
        """Fall silent for good."""


class Mute:
    """Says nothing: where nobody listens, as in tests and pictures."""

    @property
    def speaking(self) -> bool:
        """Never."""
        return False

    def say(self, words: str, language: str, pace: int = 100) -> None:
        """Let the words go."""

    def stop(self) -> None:
        """There is nothing to stop."""

    def step(self) -> Trouble | None:
        """There is nothing to go on with."""
        return None

    def close(self) -> None:
        """There is nothing to close."""
