"""The pictures that a summary has one of each, by name; statements have a picture each, see `spread`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from game.analysis.summary import Summary
from game.drawing.palette import Theme
from game.drawing.picture import Measure, Picture
from game.pictures.balance import balance_picture, balance_twin
from game.pictures.gaps import gaps_picture, gaps_twin
from game.pictures.matrix import matrix_picture, matrix_twin
from game.pictures.outside import grid_picture, grid_twin
from game.pictures.shares import lenses_picture, lenses_twin, levels_picture, levels_twin
from game.pictures.wheel import wheel_picture, wheel_twin
from game.pictures.words import Words


class Chart(NamedTuple):
    """A picture with its twin in plain sentences, and the key of the words above it."""

    title: str
    draw: Callable[[Summary, Words, Measure, Theme], Picture]
    tell: Callable[[Summary, Words], tuple[str, ...]]


CHARTS: Mapping[str, Chart] = MappingProxyType(
    {
        "matrix": Chart("summary.who_brings", matrix_picture, matrix_twin),
        "balance": Chart("summary.balance", balance_picture, balance_twin),
        "gaps": Chart("summary.valued", gaps_picture, gaps_twin),
        "externals": Chart("summary.grid", grid_picture, grid_twin),
        "themes": Chart("report.themes", wheel_picture, wheel_twin),
        "levels": Chart("report.levels", levels_picture, levels_twin),
        "lenses": Chart("report.lenses", lenses_picture, lenses_twin),
    }
)
"""Each says so in words where there is nothing to draw, so that a report may show or skip it."""
