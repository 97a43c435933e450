"""Makes one report in a process of its own: `python -m game.commands.make_report FORM LANGUAGE EXTENT PAPER NAMES`.

The window starts it, so that its own frames stay free while names are hidden and a page is set. What comes in and goes
out is told in `game.reports.apart`.
"""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from game.analysis.summary import Summary
from game.reports.apart import NO_TYPESETTER, hand_over, read_order, tell_share
from game.reports.making import Making
from game.storage import paths
from game.storage.catalog import Catalog


def main(given: list[str], source: BinaryIO, out: BinaryIO) -> int:
    """Read a summary, write the report."""
    order = read_order(given)
    summary = Summary.model_validate_json(source.read())
    tell_share(out, 0.3)
    from game.reports import FORMATS
    from game.reports.naming import disguise
    from game.reports.typeset import NoTypesetterError
    from game.ui.fonts import measuring

    assets = paths.resource("assets")
    making = Making(
        Catalog(assets / "lang", order.language),
        measuring(assets / "fonts"),
        page=order.page,
        paper=order.paper,
    )
    shown = disguise(summary, order.names, making.say)
    tell_share(out, 0.5)
    try:
        made = FORMATS[order.form](shown, making)
    except NoTypesetterError:
        return NO_TYPESETTER
    hand_over(out, made.encode("utf-8") if isinstance(made, str) else made)
    return 0


if __name__ == "__main__":
    if hasattr(os, "nice"):  # the window's own frames go first
        os.nice(5)
    sys.exit(main(sys.argv[1:], sys.stdin.buffer, sys.stdout.buffer))
