"""The forms in which a summary can be kept: a visible list of functions, each from summary and words to a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from game.analysis.summary import Summary
from game.reports import as_json, as_text
from game.reports.words import Words

Report = Callable[[Summary, Words], str | bytes]
"""Turns a summary into the contents of a file: text to be encoded as UTF-8, or bytes as they are."""

FORMATS: Mapping[str, Report] = MappingProxyType({"text": as_text.render, "json": as_json.render})
"""Every form by its name; a new one is a module and a line here."""
