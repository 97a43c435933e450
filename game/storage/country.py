"""How this machine's country writes a list of values: which sign stands between them, and which before decimals."""

from __future__ import annotations

import locale
import sys
from typing import Final, NamedTuple

from game.storage.catalog import Say


class Customs(NamedTuple):
    """The sign between the values of a list, and the decimal sign."""

    separator: str
    decimal: str


_POINT: Final = Customs(",", ".")
_COMMA: Final = Customs(";", ",")


def customs(say: Say) -> Customs:
    """Return what spreadsheets of the reader's country expect: as the system is set, else as the language is written."""
    decimal = _of_the_system() or say("language.decimal")
    return _COMMA if decimal == "," else _POINT


def _of_the_system() -> str | None:
    """The decimal sign that the system is set to; None where it is set to no country at all.

    On Windows spreadsheets go by the sign for lists itself, which people can choose apart from the decimal sign.
    """
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as key:
            return "," if winreg.QueryValueEx(key, "sList")[0] == ";" else "."
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        now = locale.setlocale(locale.LC_NUMERIC, "")
        if now.split(".")[0] in ("C", "POSIX"):
            return None
        return str(locale.localeconv()["decimal_point"])
    except locale.Error:
        return None
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)
