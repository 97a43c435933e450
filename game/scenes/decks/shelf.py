"""The shelf: every deck that there is, what it is, and what can be done with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from game.scenes.deck_words import theme_of
from game.scenes.decks import removing
from game.scenes.decks.items import HEADS, Item, items
from game.scenes.decks.sheet import Acts, sheet
from game.scenes.decks.ways import browse, copy, edit, fresh, opened, play, print_it, share
from game.scenes.dialogs import confirm
from game.scenes.keep.browsing import Browsing, Files
from game.scenes.keep.folders import usual_folder
from game.scenes.page import page
from game.scenes.parts import backs, scroll_by_keys
from game.scenes.scene import Context, Scene
from game.scenes.wish import Wish
from game.storage.catalog import Say
from game.storage.own_decks import FORMS, Removed
from game.storage.places import Place, known_places
from game.storage.written_decks import still_unfinished
from game.ui import access_tree as tree
from game.ui.inputs import Dropped, Input, Key
from game.ui.widgets import (
    Button,
    Column,
    Grid,
    Icon,
    Label,
    Layers,
    Named,
    Pad,
    Panel,
    Row,
    Scroll,
    ScrollModel,
    Walked,
    Widget,
)

_BESIDE: Final = 110  # percent of text up to which list and sheet have room for all that they show


class ShelfScene(Scene):
    """A list at the left; one deck and what can be done with it at the right.

    `at` is the deck to begin at, `files` the folder in which choosing a file begins, by default that of downloads.
    """

    def __init__(self, at: str = "", files: Path | None = None) -> None:
        self.chosen = at
        self._files = files
        self._items: list[Item] = []
        self._asking, self._stale = False, True
        self._removed: tuple[Removed, str] | None = None  # what was removed last, and its title
        self._browsing: Browsing | None = None
        self._waiting: dict[str, int] = {}  # of the decks that were looked at, the cards that are not finished yet
        self._list, self._sheet = ScrollModel(), ScrollModel()

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("decks.title")

    def opened(self, ctx: Context) -> None:
        """What lies on the shelf may be something else now."""
        self._stale, self._asking = True, False

    def build(self, ctx: Context) -> Widget:
        """List and sheet, and the question before something is removed."""
        if self._stale:
            self._read(ctx)
        one = self._one()
        narrow = ctx.settings.text_size > _BESIDE
        right: Widget = Panel(Label(ctx.say("decks.nothing")), pad=28, weight=2)
        if one is not None:
            right = sheet(ctx, one, self._acts(ctx, one), self._sheet, waiting=self._waits(one), narrow=narrow)
        left = Column((self._lines(ctx, narrow=narrow), self._makers(ctx)), gap=20, weight=3)
        whole = page(ctx.say, self.title(ctx.say), Row((left, right), gap=32, align="stretch", weight=1), focused=False)
        over = self._over(ctx, one)
        return whole if over is None else Layers((whole, over))

    def _over(self, ctx: Context, one: Item | None) -> Widget | None:
        say = ctx.say
        if self._browsing is not None:
            return self._browsing.dialog(ctx, self._leave_browsing, self._leave_browsing)
        if not self._asking or one is None:
            return None
        return confirm(
            ctx,
            say("decks.remove_title", title=one.title),
            say("decks.remove_text"),
            say("decks.remove"),
            lambda: self._remove(ctx, one),
            self._let_be,
            danger=True,
        )

    def on_input(self, event: Input, ctx: Context) -> object:
        """A file that is dropped on the window is looked at, and nothing more; Ctrl+Z puts back what was removed."""
        if isinstance(event, Dropped):
            return opened(Path(event.file), self._added)
        if isinstance(event, Key) and event.chord == "ctrl+z":
            self._put_back(ctx)
        scroll_by_keys(event, self._sheet)
        return None

    # ---- the list ----

    def _lines(self, ctx: Context, *, narrow: bool) -> Widget:
        say = ctx.say
        parts: list[Widget] = []
        head = ""
        for one in self._items:
            if HEADS[one.sort] != head:
                head = HEADS[one.sort]
                parts.append(Pad(Label(say(f"decks.head.{head}"), "label", "ink_2", heading=2), sides=(0, 8, 0, 4)))
            parts.append(self._line(ctx, one, narrow=narrow))
        column = Named(Column(tuple(parts), gap=8), tree.LIST, name=self.title(say))
        return Panel(Scroll(Pad(column, 12), self._list), pad=(16, 10, 12, 10), weight=1)

    def _line(self, ctx: Context, one: Item, *, narrow: bool) -> Widget:
        bad = one.sort == "faulty"
        words = Column(
            (
                Label(one.title, "name_big", max_lines=2, cut=True, hidden=True),
                Label(one.told, ink="clash" if bad else "ink_2", hidden=True),
            ),
            gap=2,
            weight=1,
        )
        sign: Widget = Icon("triangle-alert" if bad else "pencil", 40, "clash" if bad else "primary")
        if one.deck is not None:
            sign = backs((theme_of(one.deck),), 44, 60)
        return Walked(
            Row((sign, words) if not narrow or bad else (words,), gap=20),
            lambda: self._press(ctx, one),
            on_reach=lambda: self._choose(one),
            selected=one.key == self.chosen,
            name=one.title,
            value=one.told,
            autofocus=one.key == self.chosen,
            pad=12,
            key=f"item/{one.key}",
        )

    def _makers(self, ctx: Context) -> Widget:
        """What puts another deck on the shelf."""
        say = ctx.say
        return Grid(
            (
                Button(say("decks.new"), lambda: fresh(ctx), "quiet", "plus", shortcut="n", key="new"),
                Button(say("decks.open"), lambda: self._browse(ctx), "quiet", "folder-open", shortcut="o", key="open"),
            ),
            (1, 1),
            gap=16,
        )

    def _read(self, ctx: Context) -> None:
        """Look what there is; something that was not there before is what somebody just made or added."""
        before = {one.key for one in self._items}
        ctx.desk.read_decks_again()
        self._items = items(ctx)
        self._waiting.clear()
        self._stale = False
        if before:
            self.chosen = next((one.key for one in self._items if one.key not in before), self.chosen)
        if all(one.key != self.chosen for one in self._items):
            self.chosen = self._items[0].key if self._items else ""

    def _one(self) -> Item | None:
        return next((one for one in self._items if one.key == self.chosen), None)

    def _waits(self, one: Item) -> int:
        """Return how many cards of a deck are not finished yet; its draft is read when it is first looked at."""
        if one.deck is None or one.path is None:
            return 0
        if one.key not in self._waiting:
            self._waiting[one.key] = still_unfinished(one.path, one.deck)
        return self._waiting[one.key]

    def _choose(self, one: Item) -> None:
        if one.key != self.chosen:
            self.chosen = one.key
            self._sheet.offset = 0

    def _press(self, ctx: Context, one: Item) -> Wish | None:
        """The chosen one is looked through; another becomes the chosen one."""
        if one.key != self.chosen:
            self._choose(one)
            return None
        if one.deck is not None:
            return browse(one.deck, one.path)
        return edit(ctx, one.path) if one.sort == "draft" and one.path is not None else None

    # ---- what can be done ----

    def _acts(self, ctx: Context, one: Item) -> Acts:
        deck, path = one.deck, one.path
        return Acts(
            browse=None if deck is None else partial(browse, deck, path),
            play=None if deck is None else partial(play, deck),
            edit=None if path is None or one.sort == "faulty" else lambda: edit(ctx, path),
            copy=None if deck is None else lambda: copy(ctx, deck),
            print_it=None if deck is None else partial(print_it, deck),
            share=None if deck is None else partial(share, deck),
            remove=self._ask if one.own else None,
        )

    def _browse(self, ctx: Context) -> None:
        """Choose a file, beginning where files come in."""
        from platformdirs import user_downloads_path  # asks the system, and is not needed before

        coming = user_downloads_path()
        places = (Place("home", Path.home()), *(one for one in known_places(usual_folder(ctx)) if one.kind != "home"))
        if coming.is_dir():
            places = (Place("downloads", coming), *places)
        start = self._files or places[0].path
        files = Files(FORMS, ctx.say("decks.which_file"), ctx.say("decks.no_files"), self._take)
        self._browsing = Browsing(start, places, ctx.jobs, files)

    def _take(self, file: Path) -> Wish:
        self._browsing = None
        return opened(file, self._added)

    def _added(self, deck: str) -> None:
        """Choose what was added, or put in the place of another."""
        self.chosen = deck
        self._sheet.offset = 0

    def _leave_browsing(self) -> None:
        self._browsing = None

    def _ask(self) -> None:
        self._asking = True

    def _let_be(self) -> None:
        self._asking = False

    def _remove(self, ctx: Context, one: Item) -> None:
        self._asking = False
        assert one.path is not None
        removed = removing.take_off(ctx, one.path, one.title)
        if removed is None:
            return
        place = self._items.index(one)
        self._read(ctx)
        around = [self._items[at] for at in (place, place - 1) if 0 <= at < len(self._items)]
        around.sort(key=lambda other: not other.own)  # what is left of the user's own comes before what ships
        self.chosen = around[0].key if around else ""
        self._removed = removed, one.title
        say, back = ctx.say, partial(self._put_back, ctx)
        ctx.toast(say("decks.removed", title=one.title), say("decks.put_back"), "ctrl+z", back, icon="trash-2")

    def _put_back(self, ctx: Context) -> None:
        if self._removed is None:
            return
        (removed, title), self._removed = self._removed, None
        if removing.put_on(ctx, removed, title):
            self._read(ctx)
            ctx.stage.announce(ctx.say("decks.is_back", title=title))
