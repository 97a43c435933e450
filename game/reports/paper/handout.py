"""One page to hand round: the counts, and three short lists of which the page shows as much as fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from game.analysis.clashes import Clash
from game.analysis.interests import of_class
from game.pictures.sayings import clash_said, doer_said
from game.reports.paper.interests import BINDS
from game.reports.paper.studio import Studio

_MOST: Final = 40
"""So many entries of one list fit on no page."""


def parts(studio: Studio) -> list[dict[str, Any]]:
    """Return what is shared, what clashes and what was agreed; each with the words for how many did not fit."""
    say, summary = studio.say, studio.summary
    clashes = [_clash(studio, one) for one in summary.clashes]
    found = [
        _part(studio, say("paper.shared"), list(_shared(studio)), say("paper.nothing_shared_yet")),
        _part(studio, say("report.clashes"), clashes, say("report.no_clashes")),
    ]
    if summary.session.imported is None:  # a survey agrees on nothing
        found.append(_part(studio, say("report.agreements"), list(_agreed(studio)), say("report.no_agreements")))
    return found


def _part(studio: Studio, title: str, items: Sequence[dict[str, str]], empty: str) -> dict[str, Any]:
    """A list of which the page may show any number of entries; `more` has the words for how many those leave out."""
    most = min(len(items), _MOST)
    more = [studio.say("paper.more", n=len(items) - shown) if shown < len(items) else "" for shown in range(most + 1)]
    return {"title": title, "items": list(items[:most]), "more": more, "empty": empty}


def _item(text: str, note: str, drawn: str) -> dict[str, str]:
    return {"text": text, "note": note, "drawn": drawn}


def _shared(studio: Studio) -> Iterator[dict[str, str]]:
    for one_class in BINDS:
        words = studio.say(f"vocabulary.class.{one_class}")
        for one in of_class(studio.summary.interests, one_class):
            yield _item(one.text, words, studio.token(one))


def _clash(studio: Studio, clash: Clash) -> dict[str, str]:
    return _item(clash_said(studio.tell, clash), "", studio.sign("clash"))


def _agreed(studio: Studio) -> Iterator[dict[str, str]]:
    for one in studio.summary.outcome.agreements:
        yield _item(one.what, doer_said(studio.tell, one) if one.who else "", studio.sign("agreed"))
