"""How well texts are matched: `python -m tests.matching PAIRS.csv` prints a line for each matcher that is installed.

PAIRS.csv has the columns first, second and score, with or without a line that says so, and may be packed (.gz). A line is
`NAME spearman=0.722 ms=3.4`: the correlation of the order of closeness with that of the scores, and the time for a text.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import math
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from game.analysis.matching import Encoder, Matcher
from game.encoder import encoder

COLUMNS = ("first", "second", "score")


class Pair(NamedTuple):
    """Two texts, and how near somebody said that they are."""

    first: str
    second: str
    score: float


class WrongFileError(Exception):
    """The file cannot be used; it says why in words for the person who chose it."""


def pairs(path: Path) -> list[Pair]:
    """Read the pairs of a file. Raises WrongFileError with what is wrong and where."""
    try:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        text = data.decode("utf-8-sig")
    except FileNotFoundError:
        raise WrongFileError(f"There is no file {path}.") from None
    except UnicodeDecodeError:
        raise WrongFileError(f"{path} is no text in UTF-8. Save it as CSV in UTF-8 and try again.") from None
    except (OSError, EOFError) as fault:
        raise WrongFileError(f"{path} cannot be read: {fault}.") from None
    rows = enumerate(csv.reader(text.splitlines(keepends=True)), 1)
    found = [_pair(path, line, row) for line, row in rows if row and not _names_columns(line, row)]
    if len({pair.score for pair in found}) < 2:
        raise WrongFileError(f"{path} needs at least two pairs with different scores; it has {len(found)} pairs.")
    return found


def _names_columns(line: int, row: Sequence[str]) -> bool:
    return line == 1 and tuple(cell.strip().lower() for cell in row) == COLUMNS


def _pair(path: Path, line: int, row: Sequence[str]) -> Pair:
    if len(row) != len(COLUMNS):
        raise WrongFileError(f"{path}, row {line}: expected three columns (first, second, score), found {len(row)}.")
    try:
        score = float(row[2])
    except ValueError:
        score = math.nan
    if not math.isfinite(score):
        raise WrongFileError(f"{path}, row {line}: the score is {row[2]!r}, which is no number.")
    return Pair(row[0], row[1], score)


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """Return the correlation of two orders, -1 to 1; equal values share the middle of their places. 0 when one is flat."""
    ours, theirs = _ranks(first), _ranks(second)
    mean = (len(ours) - 1) / 2
    product = sum((a - mean) * (b - mean) for a, b in zip(ours, theirs, strict=True))
    size = math.sqrt(sum((a - mean) ** 2 for a in ours) * sum((b - mean) ** 2 for b in theirs))
    return product / size if size else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    ranks = [0.0] * len(values)
    before = 0
    for _, group in groupby(sorted(range(len(values)), key=values.__getitem__), key=values.__getitem__):
        places = list(group)
        for place in places:
            ranks[place] = before + (len(places) - 1) / 2
        before += len(places)
    return ranks


def matchers() -> Iterator[tuple[str, Encoder | None]]:
    """Yield the name and the encoder of each matcher that is installed; loading is not part of the time for a text."""
    yield "words", None
    meaning = encoder()
    if meaning is not None:
        yield meaning.name, meaning


def correlation(meaning: Encoder | None, told: Sequence[Pair]) -> float:
    """Return how well the order of closeness is that of the scores."""
    found = Matcher(meaning).among(text for pair in told for text in (pair.first, pair.second))
    values = [found.closeness(pair.first, pair.second).value for pair in told]
    return spearman(values, [pair.score for pair in told])


def line(name: str, meaning: Encoder | None, told: Sequence[Pair]) -> str:
    """Match all pairs, and say how well and how fast."""
    began = time.perf_counter()
    found = correlation(meaning, told)
    spent = (time.perf_counter() - began) / (2 * len(told))
    return f"{name} spearman={found:.3f} ms={spent * 1e3:.1f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the lines; 2 and a word about it when the file cannot be used."""
    parser = argparse.ArgumentParser("python -m tests.matching", description=__doc__)
    parser.add_argument("pairs", type=Path, metavar="PAIRS.csv")
    options = parser.parse_args(arguments)
    try:
        told = pairs(options.pairs)
    except WrongFileError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    for name, meaning in matchers():
        print(line(name, meaning, told), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
