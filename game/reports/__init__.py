"""The forms in which a summary can be kept: a visible list of functions, each from summary and choices to a file.

Names are hidden before a form sees the summary (`game.reports.naming`), so no form can tell what it was not told.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.reports import as_csv, as_html, as_json, as_map, as_markdown, as_pdf, as_text, as_xlsx
from game.reports.making import Report

FORMATS: Mapping[str, Report] = MappingProxyType(
    {
        "text": as_text.render,
        "pdf": as_pdf.render,
        "html": as_html.render,
        "md": as_markdown.render,
        "csv": as_csv.render,
        "xlsx": as_xlsx.render,
        "json": as_json.render,
        "png": as_map.png,
        "svg": as_map.svg,
    }
)
"""Every form by its name, which is also the end of the file's name; a new one is a module, a line here and its name in `forms`."""
