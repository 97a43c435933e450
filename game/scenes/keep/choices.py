"""What somebody chose before a summary is kept, and the file that follows from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from game.analysis.summary import Naming
from game.reports.forms import FORMS, PAGED
from game.reports.making import Extent, Paper
from game.scenes.keep.folders import last_folder
from game.storage.catalog import REFERENCE, Say
from game.storage.places import plain_name


@dataclass(frozen=True)
class Choices:
    """How a summary is to be kept; what means nothing to a form is left as it is."""

    form: str = "pdf"
    names: Naming = "names"
    language: str = REFERENCE
    page: Extent = "full"
    paper: Paper = "a4"
    folder: Path = Path()

    def remembered(self) -> dict[str, Any]:
        """Return what the settings keep for the next time; the language is that of the screen each time."""
        return {
            "form": self.form,
            "names": self.names,
            "page": self.page,
            "paper": self.paper,
            "folder": str(self.folder),
        }


def chosen_before(kept: dict[str, Any], language: str, folder: Path, forms: tuple[str, ...] = FORMS) -> Choices:
    """Return the choices to begin with: those of the last time where they still make sense."""
    first = Choices(language=language, folder=folder)
    known = {"form": forms, "names": get_args(Naming), "page": get_args(Extent), "paper": get_args(Paper)}
    values = {name: kept[name] for name, possible in known.items() if kept.get(name) in possible}
    last = last_folder(kept)
    if last is not None:
        values["folder"] = last
    if "form" not in values and first.form not in forms:
        values["form"] = forms[0]
    return replace(first, **values)


def proposed(title: str, day: dt.date, choices: Choices, say: Say) -> str:
    """Return the name to begin with: the day, so that files stand in order, the title, and what is left out of it.

    Who mails a summary sees by its name that it is the one without names, and that one takes no other's place.
    """
    less = [say(f"keep.in_name.{choices.names}")] if choices.names != "names" else []
    if choices.page == "one" and choices.form in PAGED:
        less.append(say("keep.in_name.one"))
    told = f" ({', '.join(less)})" if less else ""
    return f"{day.isoformat()} {plain_name(title)}{told}"


def target(choices: Choices, name: str) -> Path:
    """Return the file; an ending that somebody typed along is not doubled."""
    bare, ending = name.strip(), f".{choices.form}"
    return choices.folder / (bare if bare.casefold().endswith(ending) else bare + ending)
