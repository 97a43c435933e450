"""The pages of the summary: one page a file, and the visible list of them in the order of their tabs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.analysis.summary import Summary
from game.scenes.pages.agreements import Agreements
from game.scenes.pages.clashes import Clashes
from game.scenes.pages.exchange import Exchanges
from game.scenes.pages.externals import Externals
from game.scenes.pages.interests import Interests
from game.scenes.pages.language import Language
from game.scenes.pages.map import MapPage
from game.scenes.pages.reader import Page, Reader, Statement
from game.scenes.pages.themes import Themes
from game.scenes.pages.trust import Trust

PAGES: Mapping[str, type[Page]] = MappingProxyType(
    {
        "map": MapPage,
        "interests": Interests,
        "clashes": Clashes,
        "exchange": Exchanges,
        "trust": Trust,
        "externals": Externals,
        "language": Language,
        "themes": Themes,
        "agreements": Agreements,
    }
)
"""Every page by its id, which is also its words (`summary.page.<id>`); a new one is a module and a line here."""

_OF_SURVEYS = frozenset({"map", "interests", "clashes"})


def pages_of(summary: Summary) -> Mapping[str, type[Page]]:
    """Return the pages that can say something: of a survey only those about interests, as nobody sat at a table."""
    if summary.session.imported is None:
        return PAGES
    return {page: shown for page, shown in PAGES.items() if page in _OF_SURVEYS}


__all__ = ["PAGES", "Page", "Reader", "Statement", "pages_of"]
