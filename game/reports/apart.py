"""What the window and the process that makes a report for it say to each other.

The summary goes in as JSON. Out come lines that say how far it is, then one with the number of bytes, and then the
report; who reads fewer bytes knows that something went wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import IO, Final, NamedTuple, cast

from pydantic import BaseModel

from game.analysis.summary import Naming, Summary
from game.reports.making import Extent, Paper

MODULE: Final = "game.commands.make_report"
"""What the process runs; it is on a floor above, so it stands here by its name."""
NO_TYPESETTER: Final = 3
"""The exit status where the typesetter is not installed."""


class Order(NamedTuple):
    """What is to be made, as it stands on the command line of the process."""

    form: str
    language: str
    page: Extent
    paper: Paper
    names: Naming


def read_order(given: Sequence[str]) -> Order:
    """Read a command line that the window wrote."""
    form, language, page, paper, names = given
    return Order(form, language, cast("Extent", page), cast("Paper", paper), cast("Naming", names))


def pieces(summary: Summary) -> Iterator[bytes]:
    """Yield a summary as JSON bit by bit: written as one, that of a large survey held the screen up for two frames."""
    for place, name in enumerate(type(summary).model_fields):
        value = getattr(summary, name)
        yield f'{"," if place else "{"}"{name}":'.encode()
        if isinstance(value, tuple):
            yield b"["
            for number, item in enumerate(value):
                yield (b"," if number else b"") + _json(item)
            yield b"]"
        else:
            yield _json(value)
    yield b"}"


def _json(value: object) -> bytes:
    return (value.model_dump_json(by_alias=True) if isinstance(value, BaseModel) else json.dumps(value)).encode()


def tell_share(out: IO[bytes], share: float) -> None:
    """Say how far it is, 0 to 1."""
    out.write(f"at {share}\n".encode())
    out.flush()


def hand_over(out: IO[bytes], data: bytes) -> None:
    """Write the report, as the last thing."""
    out.write(f"{len(data)}\n".encode())
    out.write(data)
    out.flush()


def receive(source: IO[bytes], heard: Callable[[float], object]) -> bytes | None:
    """Return the report, None when it broke off; `heard` is told how far it is."""
    while line := source.readline():
        first, *rest = line.decode("ascii", "replace").split()
        if first == "at":
            heard(float(rest[0]))
            continue
        data = source.read()
        return data if len(data) == int(first) else None
    return None
