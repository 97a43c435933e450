"""Makes one report in a process of its own: `python -m game.commands.make_report FORM LANGUAGE EXTENT PAPER NAMES`.

The window starts it, so that its own frames stay free while names are hidden and a page is set. The summary comes as
JSON on the standard input. On the standard output come lines that say how far it is, then one with
the number of bytes, and then the report; who reads fewer bytes knows that something went wrong.
"""

from __future__ import annotations

import os
import sys
from typing import BinaryIO, Final, cast

from game.analysis.summary import Naming, Summary
from game.reports.making import Extent, Making, Paper
from game.storage import paths
from game.storage.catalog import Catalog

NO_TYPESETTER: Final = 3
"""The exit status where the typesetter is not installed."""


def main(given: list[str], source: BinaryIO, out: BinaryIO) -> int:
    """Read a summary, write the report."""
    form, language, page, paper, names = given
    summary = Summary.model_validate_json(source.read())
    _tell(out, 0.3)
    from game.reports import FORMATS
    from game.reports.naming import disguise
    from game.reports.typeset import NoTypesetterError
    from game.ui.fonts import measuring

    assets = paths.resource("assets")
    making = Making(
        Catalog(assets / "lang", language),
        measuring(assets / "fonts"),
        page=cast("Extent", page),
        paper=cast("Paper", paper),
    )
    shown = disguise(summary, cast("Naming", names), making.say)
    _tell(out, 0.5)
    try:
        made = FORMATS[form](shown, making)
    except NoTypesetterError:
        return NO_TYPESETTER
    data = made.encode("utf-8") if isinstance(made, str) else made
    out.write(f"{len(data)}\n".encode())
    out.write(data)
    out.flush()
    return 0


def _tell(out: BinaryIO, share: float) -> None:
    out.write(f"at {share}\n".encode())
    out.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):  # the window's own frames go first
        os.nice(5)
    sys.exit(main(sys.argv[1:], sys.stdin.buffer, sys.stdout.buffer))
