"""The command `report`: the summary of a session as a file to print, hand round or work on."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from game.analysis.summary import Naming, Summary
from game.commands.progress import Bar
from game.commands.terminal import FAULTS, OK, STOPPED, USAGE, complain, tell
from game.commands.told import summary_of
from game.drawing.picture import Measure
from game.reports import FORMATS
from game.reports.forms import DRAWN, FORMS
from game.reports.making import Extent, Making, Paper, rough
from game.reports.naming import disguise, typed_texts
from game.reports.typeset import NoTypesetterError
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.disk import DISK, Disk, write_atomically
from game.storage.why_not import cause, why_not

_LISTED: Final = 12
_LONGEST: Final = 100


class ReportWish(NamedTuple):
    """Where the report goes, how much of names it tells, how long it is, and on which paper."""

    out: Path
    names: Naming = "names"
    page: Extent = "full"
    paper: Paper = "a4"


def write_report(path: Path, wish: ReportWish, say: Catalog, disk: Disk = DISK) -> int:
    """Write a report of the session in `path`; the file is there whole or, when anything fails, as it was before."""
    form = wish.out.suffix.lower().removeprefix(".")
    if form not in FORMS:
        complain(say("cli.report_unknown", file=str(wish.out), known=", ".join(f".{ending}" for ending in FORMS)))
        return USAGE
    bar = Bar(say("cli.report_making"))
    try:
        return _written(path, form, wish, say, disk, bar)
    except KeyboardInterrupt:
        bar.clear()
        complain(say("cli.report_stopped", file=str(wish.out)))
        return STOPPED
    finally:
        bar.clear()


def _written(path: Path, form: str, wish: ReportWish, say: Catalog, disk: Disk, bar: Bar) -> int:
    bar.at(0)
    summary = summary_of(path, say)
    if summary is None:
        return FAULTS
    bar.at(0.4)
    shown = disguise(summary, wish.names, say)
    try:
        made = FORMATS[form](shown, Making(say, _measure(form), wish.page, wish.paper))
    except NoTypesetterError:
        bar.clear()
        complain(say("cli.report_no_typesetter", form=form))
        return USAGE
    bar.at(0.9)
    try:
        write_atomically(disk, wish.out, made.encode("utf-8") if isinstance(made, str) else made)
    except OSError as error:
        bar.clear()
        complain(why_not_written(wish.out, error, say))
        return USAGE
    bar.clear()
    if wish.names != "names":
        _warn(summary, say)
    tell(say("cli.report_written", file=str(wish.out)))
    return OK


def _measure(form: str) -> Measure:
    """Return the true width of words for forms with pictures; the others need no fonts, and not the library for them."""
    if form not in DRAWN:
        return rough
    from game.ui.fonts import measuring

    return measuring(paths.resource("assets") / "fonts")


def why_not_written(out: Path, error: OSError, say: Catalog) -> str:
    """Return why a file that `--to` names could not be written, what is safe, and what to do now."""
    match cause(error):
        case "none" | "no_folder":
            return say("cli.report_no_folder", file=str(out), folder=str(out.absolute().parent))
        case "full":
            return say("cli.report_full", file=str(out))
        case "held" | "forbidden" | "read_only":
            return say("cli.report_held", file=str(out))
        case _:
            return say("cli.report_failed", file=str(out), reason=why_not(error, say))


def _warn(summary: Summary, say: Catalog) -> None:
    """Say which texts people typed with names in them: those stay as they are."""
    texts = typed_texts(summary)
    named = [one for one in texts if one.names]
    complain(say("cli.report_typed", n=len(texts)))
    if named:
        complain(say("cli.report_named", n=len(named)))
    for one in named[:_LISTED]:
        words = " ".join(one.text.split())
        complain("    " + (words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"))
    if len(named) > _LISTED:
        complain(say("cli.report_more", n=len(named) - _LISTED))
