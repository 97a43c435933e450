"""The one door to the typesetter: a template of ours and values as JSON go in, a page comes out.

The text never becomes template source: it travels in `sys_inputs`, and the template only reads it. Fonts come from our
own folder and from nowhere else, so the same summary looks the same on every machine, and no moment of making is
written into the file. Measured with typst 0.15.2: 5 ms for a page, 60 ms for its import.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal

from game.storage import paths

if TYPE_CHECKING:  # imported when something is set: it is a large library
    from typst import Compiler, Fonts

Form = Literal["pdf", "png", "svg"]
PIXELS_PER_INCH = 192.0
"""Of a PNG: twice the points of the page, sharp on a screen and in a slide."""


class NoTypesetterError(Exception):
    """The typesetter is not installed here, or does not run."""


def is_there() -> bool:
    """Whether the typesetter can be used here."""
    return find_spec("typst") is not None


def typeset(template: str, values: Mapping[str, Any], form: Form, day: dt.date) -> bytes:
    """Set a template of assets/report with values; a PDF is tagged (PDF/UA-1) and carries the day as its date.

    A PNG or SVG is of the first page. Raises NoTypesetterError where typst cannot be imported, and typst's own error
    where a template is wrong.
    """
    return _compiled(_compiler(template, values), form, day)


def typeset_and_ask(template: str, values: Mapping[str, Any], day: dt.date, label: str) -> tuple[bytes, list[Any]]:
    """Set a template as a PDF, and return with it the values that it left as metadata under a label, in order."""
    compiler = _compiler(template, values)
    return _compiled(compiler, "pdf", day), json.loads(compiler.query(label, field="value"))


def _compiler(template: str, values: Mapping[str, Any]) -> Compiler:
    try:
        import typst
    except ImportError as error:
        raise NoTypesetterError from error
    assets = paths.resource("assets")
    return typst.Compiler(
        str(assets / "report" / template),
        root=str(assets / "report"),
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(values, ensure_ascii=False)},
    )


def _compiled(compiler: Compiler, form: Form, day: dt.date) -> bytes:
    made = compiler.compile(
        format=form,
        ppi=PIXELS_PER_INCH if form == "png" else None,
        pdf_standards=["ua-1"] if form == "pdf" else [],
        timestamp=dt.datetime.combine(day, dt.time(), dt.UTC),
    )
    assert made is not None, "without a file to write to the pages come back"
    return made[0] if isinstance(made, list) else made


@cache
def _fonts() -> Fonts:
    from typst import Fonts

    folder = str(paths.resource("assets") / "fonts")
    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
