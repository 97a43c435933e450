"""The dialogs while a file is being kept: whether it may replace another, on its way, kept, or not kept and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from game.scenes.dialogs import confirm
from game.scenes.scene import Context
from game.ui import access_tree as tree
from game.ui.canvas import Canvas
from game.ui.fitting import FirstThatFits
from game.ui.geometry import Rect
from game.ui.widgets import (
    Button,
    Column,
    Dialog,
    Icon,
    Label,
    Named,
    Pad,
    Picture,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
    Widget,
)

_WIDE: Final = 900
_BESIDE: Final = 125  # percent of text up to which buttons stand side by side
_TEXTS: Final = 560  # the height of what people typed, beside large buttons
_BAR: Final = (836, 16)


def texts(
    ctx: Context,
    words: Sequence[Widget],
    scroll: ScrollModel,
    on_keep: Callable[[], object],
    on_close: Callable[[], object],
) -> Widget:
    """Show what people typed themselves before it is written, where it does not fit beside the choices."""
    say = ctx.say
    keep = Button(say("keep.do"), on_keep, "primary", "download", shortcut="ctrl+enter", autofocus=True, key="keep-now")
    back = Button(say("keep.back_to_choices"), on_close, shortcut="esc", key="back-from-texts")
    inside = Scroll(Pad(Column(tuple(words), gap=14), 8), scroll, most=_TEXTS)
    sheet = Column((inside, _buttons(ctx, (back, keep))), gap=20)
    return Dialog("", sheet, on_close, wide=1200, name=say("keep.do"), key="texts")


def on_its_way(ctx: Context, form: str, share: float, on_stop: Callable[[], object]) -> Widget:
    """Say that the report is being made and how far it is; it can be stopped."""
    say = ctx.say
    percent = round(100 * share)
    bar = Named(
        Picture(partial(_paint_bar, share), _BAR, shows=percent),
        tree.PROGRESS,
        name=say("keep.on_its_way", form=say(f"keep.form.{form}")),
        value=say("keep.percent", share=percent),
        span=(percent, 0, 100),
    )
    stop = Button(say("keep.stop"), on_stop, shortcut="esc", autofocus=True, key="stop")
    return Dialog(
        say("keep.on_its_way", form=say(f"keep.form.{form}")), Column((bar, Row((Spacer(), stop))), gap=24), on_stop,
        text=say("keep.on_its_way_text"), wide=_WIDE, key="on-its-way",
    )  # fmt: skip


def _paint_bar(share: float, canvas: Canvas, rect: Rect) -> None:
    theme = canvas.theme
    canvas.box(rect, theme.inset, rect.h / 2, edge=theme.control)
    if share > 0:
        canvas.box(Rect(rect.x, rect.y, max(rect.h, rect.w * min(1.0, share)), rect.h), theme.primary, rect.h / 2)


def replacing(ctx: Context, path: Path, on_yes: Callable[[], object], on_no: Callable[[], object]) -> Widget:
    """Ask whether the new file may take the place of the one that is there."""
    say = ctx.say
    asked, what = say("keep.replace_title"), say("keep.replace_text", name=path.name)
    return confirm(ctx, asked, what, say("keep.replace_do"), on_yes, on_no, danger=True)


def shown(ctx: Context, ask: Callable[[Path], bool], path: Path) -> None:
    """Ask the system to open or to show a file; say where it is when the system has nothing to do that with."""
    if not ask(path):
        ctx.toast(ctx.say("keep.no_opener", path=path), icon="info")


def kept(
    ctx: Context,
    path: Path,
    on_open: Callable[[Path], object] | None,
    on_show: Callable[[Path], object],
    on_close: Callable[[], object],
    more: str = "",
) -> Widget:
    """Say where the file is, and offer to open it (without `on_open` it is nothing to look at); `more` is said below."""
    say = ctx.say
    show = Button(say("keep.show_folder"), lambda: on_show(path), icon="folder-open", shortcut="m", key="show-folder")
    done = Button(say("keep.done"), on_close, shortcut="esc", autofocus=on_open is None, key="done")
    buttons: tuple[Button, ...] = (done, show)
    if on_open is not None:
        words, act = say("keep.open_it"), partial(on_open, path)
        buttons = (*buttons, Button(words, act, "primary", "eye", shortcut="o", autofocus=True, key="open-it"))
    where = Row((Icon("circle-check", 40, "primary"), Label(str(path), weight=1)), gap=16, align="start")
    body: tuple[Widget, ...] = (where, Label(more)) if more else (where,)
    return Dialog(
        say("keep.kept_title"), Column((*body, _buttons(ctx, buttons)), gap=26), on_close, wide=_WIDE, key="kept"
    )


def failed(
    ctx: Context, why: str, on_folder: Callable[[], object], on_close: Callable[[], object], safe: str = ""
) -> Widget:
    """Say why the file is not there, what is safe (the session, unless something else is said), and offer a folder."""
    say = ctx.say
    folder = Button(
        say("keep.other_folder"), on_folder, "primary", "folder-open", shortcut="m", autofocus=True, key="other-folder"
    )
    back = Button(say("keep.back_to_choices"), on_close, shortcut="esc", key="back-to-choices")
    sign = Row((Icon("triangle-alert", 40, "clash"), Label(why, weight=1)), gap=16, align="start")
    body = Column((sign, Label(safe or say("keep.still_safe"), ink="ink_2"), _buttons(ctx, (back, folder))), gap=22)
    return Dialog(say("keep.failed_title"), body, on_close, wide=_WIDE, key="failed")


def _buttons(ctx: Context, buttons: tuple[Button, ...]) -> Widget:
    if ctx.settings.text_size > _BESIDE:
        return Column(tuple(reversed(buttons)), gap=12)
    first, *others = buttons
    return FirstThatFits((Row((first, Spacer(), *others), gap=16), Column(tuple(reversed(buttons)), gap=12)))
