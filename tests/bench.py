"""What the program costs, as ratios to bare bases measured in the same run: `python -m tests.bench`.

A benchmark, not a test: it prints measured, base, ratio and target for each line and judges nothing. Windows are opened
on the display that there is, else on a virtual one (Xvfb), else on SDL's dummy driver, and the first line says which.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import NamedTuple

from tests import (
    bench_editor,
    bench_files,
    bench_map,
    bench_matching,
    bench_motion,
    bench_reports,
    bench_screen,
    bench_summary,
    bench_survey,
    bench_window,
)


class Line(NamedTuple):
    """One comparison: what was measured, its base in the same unit, and the target for the ratio (or the figure)."""

    what: str
    measured: float
    base: float
    unit: str
    target: str

    def words(self) -> str:
        """Say it in one row of the table."""
        ratio = f"{self.measured / self.base:8.2f}" if self.base else "       –"
        base = f"{self.base:10.2f}" if self.base else "         –"
        return f"{self.what:<46}{self.measured:10.2f}{base} {self.unit:<4}{ratio}   {self.target}"


def lines(runs: int, events: int) -> Iterator[Line]:
    """Measure everything, the windows first."""
    yield from (Line(*row) for row in bench_window.rows(runs))
    yield from (Line(*row) for row in bench_files.rows(runs, events))
    yield from (Line(*row) for row in bench_summary.rows(runs))
    yield from (Line(*row) for row in bench_map.rows(runs))
    yield from (Line(*row) for row in bench_screen.rows(runs))
    yield from (Line(*row) for row in bench_editor.rows(runs))
    yield from (Line(*row) for row in bench_motion.rows(runs))
    yield from (Line(*row) for row in bench_survey.rows(runs))
    yield from (Line(*row) for row in bench_matching.rows(runs))
    yield from (Line(*row) for row in bench_reports.rows(runs))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="how often each is measured; the median counts")
    parser.add_argument("--events", type=int, default=100_000, help="how long the long journal is")
    options = parser.parse_args()
    print(bench_window.where())
    print(bench_files.where())
    print(f"{'what':<46}{'measured':>10}{'base':>10} {'unit':<4}{'ratio':>8}   target")
    for line in lines(options.runs, options.events):
        print(line.words(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
