"""The summary as JSON, in the shape that `game.analysis.summary.schema` describes."""

from __future__ import annotations

from game.analysis.summary import Summary
from game.reports.making import Making


def render(summary: Summary, making: Making) -> str:
    """Return the whole summary; ids and figures are the same in every language, so no words are asked for."""
    del making
    return summary.model_dump_json(indent=2, by_alias=True) + "\n"
