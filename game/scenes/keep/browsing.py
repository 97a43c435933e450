"""The dialog in which a folder or a file is chosen: the places that people know at the left, what is in one at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from game.background import Background, Job
from game.scenes.keep.reasons import reason
from game.scenes.scene import Context
from game.storage.places import LONGEST_NAME, Folders, Place, folders_in, name_fault, new_folder
from game.ui import access_tree as tree
from game.ui.fitting import FirstThatFits
from game.ui.inputs import Input, Key
from game.ui.record import record
from game.ui.widget import At, Taken
from game.ui.widgets import (
    Button,
    Column,
    Dialog,
    EditorModel,
    Icon,
    Label,
    ListItem,
    Named,
    Pad,
    Panel,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
    TextField,
    Widget,
    labelled,
)

_ICONS: Final = {
    "kept": "library",
    "documents": "file-text",
    "downloads": "download",
    "home": "house",
    "drive": "database",
}
_HIGH: Final = 470
_HIGH_LARGE: Final = 380  # of all that scrolls, beside large buttons
_UP: Final = "up"
_READING: Final = "reading"
_BESIDE: Final = 125  # percent of text up to which the places stand beside the folders


class Files(NamedTuple):
    """A choice of a file instead of a folder: how its name ends (".toml"), the question, and what is done with it."""

    endings: tuple[str, ...]
    title: str
    none: str
    on_open: Callable[[Path], object]


@record
class _Folder(ListItem):
    """A folder, or a file, in the list; `ways` says where an arrow leads that does not go to the next folder."""

    ways: Mapping[str, Callable[[], object]] = MappingProxyType({})

    def take(self, event: Input, at: At) -> Taken | None:
        """Go that way, before what scrolls does something else with the arrow."""
        if isinstance(event, Key) and event.chord in self.ways:
            self.ways[event.chord]()
            return Taken()
        return super().take(event, at)


@record
class _Up(Button):
    """The button above the list; the arrow down leads into it."""

    down: Callable[[], object] | None = None

    def take(self, event: Input, at: At) -> Taken | None:
        """Go down to the first folder, if there is any."""
        if isinstance(event, Key) and event.chord == "down" and self.down is not None:
            self.down()
            return Taken()
        return super().take(event, at)


class Browsing:
    """A walk through folders; it reads each one beside the screen's thread, because a drive can be slow."""

    def __init__(self, start: Path, places: tuple[Place, ...], jobs: Background, files: Files | None = None) -> None:
        self.folder = start
        self._files = files
        self._places = places
        self._jobs = jobs
        self._scroll = ScrollModel()
        self._from: Path | None = None
        self._naming: EditorModel | None = None
        self._fault = ""
        self._job: Job[Folders] = self._read()

    # ---- walking ----

    def go(self, folder: Path) -> None:
        """Go to another folder; the one that was come from is the chosen one in it."""
        self._from, self.folder = self.folder, folder
        self._naming, self._fault = None, ""
        self._scroll = ScrollModel()
        self._job.let_go()
        self._job = self._read()

    def up(self) -> None:
        """Go to the folder around this one."""
        self.go(self.folder.parent)

    def _read(self) -> Job[Folders]:
        folder, endings = self.folder, self._files.endings if self._files else ()
        return self._jobs.start(lambda job: folders_in(folder, endings))

    # ---- a new folder ----

    def _name(self) -> None:
        self._naming, self._fault = EditorModel(limit=LONGEST_NAME), ""

    def _leave(self) -> None:
        self._naming, self._fault = None, ""

    def _make(self, ctx: Context) -> None:
        assert self._naming is not None
        code = name_fault(self._naming.text)
        if code:
            self._fault = ctx.say(f"keep.name_fault.{code}")
            return
        try:
            made = new_folder(self.folder, self._naming.text)
        except OSError as error:
            self._fault = reason(ctx.say, error)
        else:
            self.go(made)

    # ---- what is shown ----

    def dialog(self, ctx: Context, on_choose: Callable[[], object], on_close: Callable[[], object]) -> Widget:
        """The places, the folders, and what can be done."""
        say = ctx.say
        if self._naming is not None:
            return self._name_dialog(ctx)
        beside = ctx.settings.text_size <= _BESIDE
        places = tuple(
            Button(
                one.name or say(f"keep.place.{one.kind}"),
                lambda one=one: self.go(one.path),  # type: ignore[misc]
                icon=_ICONS[one.kind],
                small=True,
                key=f"place-{number}",
            )
            for number, one in enumerate(self._places)
        )
        folders = self._folders(ctx, own_scroll=beside)
        body: Widget = Row((Column(places, gap=12, width=340), folders), gap=24, align="start")
        if not beside:  # large words: places and folders scroll as one
            body = Scroll(Pad(Column((Column(places, gap=10), folders), gap=16), 8), self._scroll, most=_HIGH_LARGE)
        can = self._job.done and self._job.fault is None
        choose = Button(
            say("keep.choose_folder"), on_choose, "primary", "check", shortcut="ctrl+enter", enabled=can, key="choose"
        )
        leave = Button(say("common.cancel"), on_close, shortcut="esc", key="leave")
        make = Button(say("keep.new_folder"), self._name, icon="plus", shortcut="n", enabled=can, key="new-folder")
        buttons: Widget = Row((leave, Spacer()))
        title = self._files.title if self._files else say("keep.where_title")
        if self._files is None:
            aside = Row((leave, make, Spacer(), choose), gap=16)
            buttons = FirstThatFits((aside, Column((choose, make, leave), gap=12)))
        return Dialog(
            title, Column((body, buttons), gap=22), on_close, text=str(self.folder), wide=1180, key="browse",
        )  # fmt: skip

    def _folders(self, ctx: Context, *, own_scroll: bool) -> Widget:
        say = ctx.say
        found = self._job.result if self._job.done and self._job.fault is None else Folders(())
        inside = (*found.inside, *found.files)
        up = _Up(
            say("keep.up"),
            self.up,
            icon="chevron-up",
            shortcut="backspace",
            enabled=self.folder.parent != self.folder,
            small=True,
            key=_UP if self._job.done else _READING,  # the focus waits here, and then goes on into the list
            autofocus=not inside,
            down=partial(ctx.stage.focus_on, _key(inside[0])) if inside else None,
        )
        return Column(
            (Row((up, Spacer())), Panel(self._list(ctx, own_scroll=own_scroll), pad=8, look="inset", shadow=0)),
            gap=12,
            weight=1,
        )

    def _list(self, ctx: Context, *, own_scroll: bool) -> Widget:
        say = ctx.say
        if not self._job.done:
            return Pad(Label(say("keep.reading"), ink="ink_2"), 16)
        if self._job.fault is not None:
            told = self._job.fault
            words = reason(say, told) if isinstance(told, OSError) else say("keep.fault.unknown", reason=str(told))
            return Pad(Row((Icon("triangle-alert", 30, "clash"), Label(words, weight=1)), gap=14), 16)
        found = self._job.result
        inside = (*found.inside, *found.files)
        if not inside:
            return Pad(Label(self._files.none if self._files else say("keep.no_folders"), ink="ink_2"), 16)
        chosen = self._from if self._from in inside else inside[0]
        parts: list[Widget] = []
        for place, one in enumerate(inside):
            is_file = place >= len(found.inside)
            sign = Icon("file-text" if is_file else "folder-open", 28, "primary")
            line = _Folder(
                Row((sign, Label(one.name, max_lines=1, cut=True, weight=1)), gap=14),
                partial(self._files.on_open if self._files and is_file else self.go, one),
                name=one.name,
                selected=one == chosen,
                autofocus=one == chosen,
                pad=10,
                key=_key(one),
                ways=self._ways(ctx, inside, place),
            )
            parts.append(line)
        if found.more:
            parts.append(Label(say("keep.more_folders"), "hint", "ink_2"))
        listed = Named(Column(tuple(parts), gap=4), tree.LIST, name=say("keep.folders"))
        padded = Pad(listed, 6)
        return Scroll(padded, self._scroll, most=_HIGH) if own_scroll else padded

    def _ways(self, ctx: Context, inside: Sequence[Path], place: int) -> Mapping[str, Callable[[], object]]:
        """From the first folder up to the button, unless nothing is above this folder; from each other to its neighbours."""
        above = _key(inside[place - 1]) if place else _UP if self.folder.parent != self.folder else ""
        below = _key(inside[place + 1]) if place + 1 < len(inside) else ""
        ways = {"up": above, "down": below}
        return {arrow: partial(ctx.stage.focus_on, key) for arrow, key in ways.items() if key}

    def _name_dialog(self, ctx: Context) -> Widget:
        say = ctx.say
        assert self._naming is not None
        field = TextField(
            self._naming, fault=self._fault, on_enter=lambda: self._make(ctx), autofocus=True, key="folder-name"
        )
        make = Button(
            say("keep.make_folder"),
            lambda: self._make(ctx),
            "primary",
            "check",
            shortcut="ctrl+enter",
            key="make-folder",
        )
        leave = Button(say("common.cancel"), self._leave, shortcut="esc", key="leave-name")
        buttons = FirstThatFits((Row((leave, Spacer(), make), gap=16), Column((make, leave), gap=12)))
        return Dialog(
            say("keep.new_folder"), Column((labelled(say("keep.folder_name"), field), buttons), gap=22), self._leave,
            text=say("keep.new_in", folder=self.folder), wide=760, key="name-folder",
        )  # fmt: skip


def _key(folder: Path) -> str:
    return f"folder-{folder.name}"
