"""What the program remembers between two starts: language, looks, the last set-up and the last session."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, Final

from game.record import Value, fresh, record, replace
from game.storage import paths
from game.storage.catalog import REFERENCE
from game.storage.disk import DISK, Disk, write_atomically

THEMES = ("lamp", "daylight", "high_contrast")
MESSAGES = ("normal", "long", "stay")
VOICE_PACES = (75, 100, 130, 170)
"""How fast is read aloud, in percent of a voice's usual pace."""
TEXT_SIZES = (80, 200)
"""The smallest and the largest size of text, in percent."""
SIZES_OF_TEXT = (80, 90, 100, 110, 125, 150, 175, 200)
"""The sizes to choose from; any other between the ends may be written into the file."""
SCREEN_KEYBOARDS = ("auto", "always", "never")
"""When a keyboard stands on the screen: by itself for who touches a field, for everybody who types, or not at all."""

SCREEN_INCHES = (7.0, 150.0)
"""The smallest and the largest diagonal of a screen, in inches; 0 stands for one that nobody measured."""


@record
class Settings(Value):
    """The user's choices; a frozen value, changed by `replace` and kept by `save`.

    `screen_inches` is the true diagonal of the screen. `screen_keyboard` says when the keyboard on the screen opens.
    `messages` says how long messages stay, `hints_seen` names each hint that was of use already. `last_setup` is what
    the set-up screen wants to find again; `last_session` is what the title screen needs to offer "continue" before it
    has read a journal (see `remember`). `kept` is how and where a summary was last kept.
    """

    language: str = REFERENCE
    theme: str = "lamp"
    text_size: int = 100
    motion: bool = True
    letter_keys: bool = True
    keys: dict[str, str] = fresh(factory=dict)
    read_aloud: bool = False
    voice_pace: int = 100
    sound: bool = True
    messages: str = "normal"
    screen_keyboard: str = "auto"
    screen_inches: float = 0
    hints: bool = True
    hints_seen: dict[str, Any] = fresh(factory=dict)
    last_setup: dict[str, Any] = fresh(factory=dict)
    last_session: dict[str, Any] = fresh(factory=dict)
    kept: dict[str, Any] = fresh(factory=dict)


def load(path: Path, disk: Disk = DISK) -> tuple[Settings, str | None]:
    """Read the settings, and a notice code when the file could not be used.

    A file that is no settings file is kept beside it as `….bad` and the defaults are used ("settings_bad"); a single
    value that makes no sense falls back to its default.
    """
    defaults = Settings(language=language_of_system())
    try:
        data = disk.read(path)
        import json  # not needed where nothing was kept yet

        found = json.loads(data.decode("utf-8"))
        if not isinstance(found, dict):
            raise ValueError("not a table")
    except FileNotFoundError:
        return defaults, None
    except (ValueError, RecursionError):
        with contextlib.suppress(OSError):
            disk.replace(path, path.with_name(path.name + ".bad"))
        return defaults, "settings_bad"
    except OSError:
        return defaults, "settings_unread"
    return replace(defaults, **{name: value for name, value in found.items() if _makes_sense(name, value)}), None


def save(path: Path, settings: Settings, disk: Disk = DISK) -> None:
    """Keep the settings, whole or not at all. Raises OSError."""
    import json

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = json.dumps(vars(settings), ensure_ascii=False, indent=1, allow_nan=False)
    write_atomically(disk, path, text.encode("utf-8", "replace"))


def remember(settings: Settings, journal: Path, title: str, card: int, cards: int) -> Settings:
    """Return settings that offer a session as the one to continue, at a card of so many."""
    last = {"path": str(journal.absolute()), "title": title, "card": card, "cards": cards}
    return replace(settings, last_session=last)


def forget(settings: Settings, journal: Path) -> Settings:
    """Return settings that no longer offer a session, because it was closed, struck or deleted."""
    return (
        replace(settings, last_session={}) if settings.last_session.get("path") == str(journal.absolute()) else settings
    )


def last_journal(settings: Settings) -> Path | None:
    """Return the journal of the session to continue, when its file is still there."""
    path = settings.last_session.get("path")
    return Path(path) if isinstance(path, str) and Path(path).is_file() else None


def language_of_system() -> str:
    """Return the language that the system asks for; English where the program does not speak it."""
    spoken = paths.languages()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return _spoken(value, spoken)
    import locale  # only needed where the environment says nothing, as on Windows

    asked = locale.getlocale()[0] or ""
    known = _spoken(asked, spoken)
    # Windows may say "Dutch_Netherlands": what a language is called in English has a code too.
    return known if known != REFERENCE else _spoken(locale.normalize(asked.partition("_")[0].lower()), spoken)


def _spoken(asked: str, spoken: Collection[str]) -> str:
    """Return the one that a system means by "nl_BE.UTF-8": of its own country, else of any."""
    tag = asked.partition(".")[0].partition("@")[0].replace("_", "-")
    return next((code for code in (tag, tag.partition("-")[0]) if code in spoken), REFERENCE)


def _makes_sense(name: str, value: object) -> bool:
    sensible = _SENSIBLE.get(name)
    return sensible is not None and sensible(value)


def _is_language(value: object) -> bool:
    """Whether it may be the code of a language: more of them come by adding files only."""
    return isinstance(value, str) and 2 <= len(value) <= 12 and value.replace("-", "").isalnum()


def _is_yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


def _is_exchange(value: object) -> bool:
    """Whether it may be keys that change places, so that none gets lost."""
    return isinstance(value, dict) and {*value} == {*map(str, value.values())} and all(map(_KEY.fullmatch, value))


def _is_diagonal(value: object) -> bool:
    """Whether it may be the diagonal of a screen in inches, or stands for none."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and (value == 0 or SCREEN_INCHES[0] <= value <= SCREEN_INCHES[1])  # type: ignore[operator]


def _is_table(value: object) -> bool:
    return isinstance(value, dict)


_KEY: Final = re.compile("[a-z]|f[0-9]{1,2}")
_SENSIBLE: Final[Mapping[str, Callable[[object], bool]]] = {
    "language": _is_language,
    "theme": lambda value: value in THEMES,
    "text_size": lambda value: type(value) is int and TEXT_SIZES[0] <= value <= TEXT_SIZES[1],
    "motion": _is_yes_or_no,
    "letter_keys": _is_yes_or_no,
    "keys": _is_exchange,
    "read_aloud": _is_yes_or_no,
    "voice_pace": lambda value: value in VOICE_PACES and type(value) is int,
    "sound": _is_yes_or_no,
    "messages": lambda value: value in MESSAGES,
    "screen_keyboard": lambda value: value in SCREEN_KEYBOARDS,
    "screen_inches": _is_diagonal,
    "hints": _is_yes_or_no,
    "hints_seen": _is_table,
    "last_setup": _is_table,
    "last_session": _is_table,
    "kept": _is_table,
}
"""What a value in the file must be to be taken over."""
