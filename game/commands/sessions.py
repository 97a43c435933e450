"""The command `sessions`: list, check, strike out, export, delete."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path

from game.commands.terminal import FAULTS, OK, USAGE, complain, tell
from game.desk import Desk
from game.record import replace
from game.storage import export, library, paths, reading, settings, strike
from game.storage.catalog import Catalog
from game.storage.notice import RefusedError
from game.storage.why_not import why_not


def list_sessions(saves: Path, say: Catalog) -> int:
    """Print the user's sessions, the last played first, and the examples behind them."""
    found = Desk(saves).sessions()
    if not found:
        tell(say("cli.no_sessions", folder=str(saves)))
    for one in found:
        tell(
            say(
                f"cli.session_{one.stage}",
                title=one.title,
                n=one.people or one.cards,
                card=one.card,
                cards=one.cards,
                file=str(one.path),
                last=one.last.astimezone() if one.last else "-",
            )
        )
        for notice in one.notices:
            tell("    " + notice.words(say))
    return OK


def check_session(path: Path, rescue_to: Path | None, say: Catalog) -> int:
    """Verify a journal: say what is whole, what is not, and what could be saved; a copy of that is written on request."""
    try:
        loaded = reading.load(path)
    except OSError as error:
        return _unreadable(path, error, say)
    listed = library.listed(path)
    tell(say("cli.checked", file=str(path), n=len(loaded.entries)))
    for notice in listed.notices:
        tell("    " + notice.words(say))
    if rescue_to is not None:
        return _rescue(path, rescue_to, say)
    if listed.stage == "damaged" or listed.notices:
        return FAULTS
    tell("    " + say("cli.whole"))
    return OK


def _rescue(path: Path, out: Path, say: Catalog) -> int:
    def write() -> str:
        return say("cli.rescued", file=str(out), n=export.rescue(path, out))

    return _copied(write, out, say)


def _copied(write: Callable[[], str], out: Path, say: Catalog) -> int:
    """Write a copy and tell what `write` says of it, or why there is none."""
    try:
        done = write()
    except RefusedError as refused:
        complain(refused.notice.words(say))
        return FAULTS
    except FileExistsError:
        complain(say("cli.exists", file=str(out)))
        return FAULTS
    except OSError as error:
        return _unreadable(Path(error.filename or out), error, say)
    tell(done)
    return OK


def strike_out(path: Path, seq: int, confirmed: bool, say: Catalog) -> int:
    """Show what striking out an event removes and, once confirmed, remove it for good."""
    try:
        plan = strike.plan(reading.load(path).entries, seq)
        for text in plan.texts:
            tell(say("cli.strike_text", seq=seq, text=text))
        for later, text in plan.later:
            tell(say("cli.strike_later", seq=later, text=text))
        if not confirmed:
            tell(say("cli.strike_confirm"))
            return USAGE
        strike.strike(path, seq)
    except RefusedError as refused:
        complain(refused.notice.words(say))
        return FAULTS
    except OSError as error:
        return _unreadable(path, error, say)
    _forget(path, plan.texts)
    tell(say("cli.struck", file=str(path)))
    return OK


def _forget(path: Path, struck: tuple[str, ...]) -> None:
    """Leave nothing of what was struck out in what the program remembers: the last session, the last set-up."""
    kept, _ = settings.load(paths.settings_file())
    now = settings.forget(kept, path.absolute())
    remembered = json.dumps(kept.last_setup, ensure_ascii=False).casefold()
    if any(json.dumps(text, ensure_ascii=False)[1:-1].casefold() in remembered for text in struck):
        now = replace(now, last_setup={})
    if now != kept:
        with contextlib.suppress(OSError):
            settings.save(paths.settings_file(), now)


def export_session(path: Path, out: Path, say: Catalog) -> int:
    """Write a valid journal of the same state in which undone texts are emptied."""

    def write() -> str:
        export.export(path, out)
        return say("cli.exported", file=str(out))

    return _copied(write, out, say)


def delete_session(path: Path, confirmed: bool, say: Catalog) -> int:
    """Remove a session and all its copies for good, once confirmed."""
    if not path.is_file():
        complain(say("cli.no_file", file=str(path)))
        return FAULTS
    if not confirmed:
        tell(say("cli.delete_confirm", file=str(path)))
        return USAGE
    try:
        library.delete(path)
    except RefusedError as refused:
        complain(refused.notice.words(say))
        return FAULTS
    except OSError as error:
        return _unreadable(path, error, say)
    tell(say("cli.deleted", file=str(path)))
    return OK


def _unreadable(path: Path, error: OSError, say: Catalog) -> int:
    complain(say("cli.unreadable", file=str(path), reason=why_not(error, say)))
    return FAULTS
