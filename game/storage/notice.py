"""Something to tell the user, as a code with values; the words stand in the language files."""

from __future__ import annotations

from game.record import Value, record
from game.storage.catalog import Say


class Key(str):
    """A value that is itself a key of words: a reason that has to be told in the user's language."""

    __slots__ = ()


@record
class Notice(Value):
    """A code from the table `fault` of the language files, with the values that its sentence needs."""

    code: str
    values: tuple[tuple[str, str | int], ...] = ()

    def words(self, say: Say) -> str:
        """Say it in the user's language."""
        values = {name: say(value) if isinstance(value, Key) else value for name, value in self.values}
        return say(f"fault.{self.code}", **values)

    def sentence(self, say: Say) -> str:
        """Say it as a sentence that stands by itself."""
        words = self.words(say)
        return f"{words[:1].upper()}{words[1:]}."


def notice(code: str, **values: str | int) -> Notice:
    """Make a notice from a code and its values."""
    return Notice(code, tuple(sorted(values.items())))


class RefusedError(Exception):
    """Something that cannot be done to a file, with the notice that says why."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.notice = notice(code, **values)
