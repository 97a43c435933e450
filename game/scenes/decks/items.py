"""What lies on the shelf: decks of the user, unfinished ones, decks that ship, and files that cannot be played."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from game.core.deck import Deck
from game.core.deck_draft import DeckDraft
from game.core.text import say_in
from game.scenes.deck_words import about_of, counted, title_of, unusable
from game.scenes.scene import Context
from game.storage.faults import Fault, printable
from game.storage.own_decks import own_file
from game.storage.written_decks import earlier_file, glance, unfinished

Sort = Literal["shipped", "own", "draft", "faulty"]
HEADS: Final[dict[Sort, str]] = {"shipped": "shipped", "own": "own", "draft": "own", "faulty": "faulty"}
"""Under which heading each sort stands."""


@dataclass(frozen=True)
class Item:
    """One thing on the shelf. `path` is the file of what is the user's own; `gaps` are texts that lack a language.

    `earlier` is the file with the version before, where there is one.
    """

    sort: Sort
    key: str
    title: str
    about: str
    told: str
    deck: Deck | None = None
    path: Path | None = None
    faults: tuple[Fault, ...] = ()
    gaps: int = 0
    earlier: Path | None = None

    @property
    def own(self) -> bool:
        """Whether the user may write in it and remove it."""
        return self.path is not None


def items(ctx: Context) -> list[Item]:
    """Return everything on the shelf: what is the user's own by title, what ships, and what cannot be played."""
    decks = [_deck(ctx, deck) for deck in ctx.desk.decks.values()]
    shipped = [one for one in decks if not one.own]
    drafts = [_draft(ctx, path) for path in unfinished(ctx.desk.own_decks)]
    own = sorted([*(one for one in decks if one.own), *drafts], key=lambda one: one.title.casefold())
    return [*own, *shipped, *(_faulty(ctx, file, faults) for file, faults in unusable(ctx).items())]


def _deck(ctx: Context, deck: Deck) -> Item:
    path = own_file(deck.id, ctx.desk.own_decks) if ctx.desk.is_own(deck.id) else None
    earlier = None if path is None else earlier_file(path)
    gaps = sum(fault.minor and fault.file == str(path) for fault in ctx.desk.deck_faults)
    return Item(
        "own" if path is not None else "shipped",
        deck.id,
        title_of(ctx, deck),
        about_of(ctx, deck),
        counted(ctx, deck, whose=False),
        deck,
        path,
        gaps=gaps,
        earlier=earlier if earlier is not None and earlier.is_file() else None,
    )


def _draft(ctx: Context, path: Path) -> Item:
    draft = glance(path) or DeckDraft(id=path.stem, languages=(ctx.settings.language,))
    title, about = (_words(ctx, draft, words) for words in (draft.title, draft.about))
    return Item("draft", path.name, title or path.stem, about, ctx.say("decks.unfinished"), path=path)


def _words(ctx: Context, draft: DeckDraft, words: dict[str, str]) -> str:
    return say_in(words, ctx.settings.language, draft.fallback) if any(words.values()) else ""


def _faulty(ctx: Context, file: str, faults: list[Fault]) -> Item:
    path = Path(file)
    own = path.is_relative_to(ctx.desk.own_decks)
    told = ctx.say("decks.faults", n=len(faults))
    return Item("faulty", file, printable(path.name), "", told, path=path if own else None, faults=tuple(faults))
