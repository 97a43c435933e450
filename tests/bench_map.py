"""What laying the table map costs, beside looking once at every pair of its tokens."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import hypot

from game.analysis.table_map import TableMap
from tests.bench_clock import median_seconds
from tests.map_tables import Table, table

TARGETS = {80: "≤ 50 ms", 200: "≤ 100 ms"}
SEEDS = range(5)


def rows(runs: int) -> Iterator[tuple[str, float, float, str, str]]:
    """Yield what was measured: words, figure, base, unit, target."""
    for count, target in TARGETS.items():
        tables = [table(8, count, "mixed", seed) for seed in SEEDS]
        maps = [of.laid() for of in tables]
        ours = max(median_seconds(runs, of.laid) for of in tables)
        base = max(median_seconds(runs, lambda found=found: _pairs(found)) for found in maps)  # type: ignore[misc]
        yield f"map of {count} tokens, slowest of five / its pairs", ours * 1e3, base * 1e3, "ms", target
    of = table(8, 80, "mixed", 1)
    yield "map of 80 from the map before / fresh", *_kept(runs, of), "ms", "≤ 1"


def _kept(runs: int, of: Table) -> tuple[float, float]:
    before = of.first(79).laid()
    return median_seconds(runs, lambda: of.laid(before=before)) * 1e3, median_seconds(runs, of.laid) * 1e3


def _pairs(found: TableMap) -> int:
    return sum(hypot(one.x - other.x, one.y - other.y) < one.size for one, other in combinations(found.tokens, 2))
