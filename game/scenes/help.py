"""How to play on one page: a turn in six steps, how to read an interest, and every key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from game.drawing.seats import seat_angles
from game.drawing.tokens import TokenLook
from game.scenes.page import page
from game.scenes.scene import Context, Scene
from game.storage.catalog import Say
from game.ui.access_tree import LABEL
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.inputs import Input, Key
from game.ui.widgets import (
    Box,
    Column,
    Flow,
    Icon,
    KeyCap,
    Label,
    Named,
    Pad,
    Panel,
    Picture,
    Row,
    Scroll,
    ScrollModel,
    Widget,
)

_CAPS = 136  # as wide as most keys of the list are, so that the words beside them begin below each other
_BESIDE = 110  # percent of text up to which the three sheets stand side by side
_STEPS: Final = (
    ("draw", "layers"),
    ("why", "message-circle-question-mark"),
    ("respond", "hand-heart"),
    ("secret", "eye-off"),
    ("talk", "messages-square"),
    ("close", "handshake"),
)
_SEGMENTS: Final = ("holds", "grants", "neutral", "unheard", "clashes")
_KEYS: Final = (
    ("answer", ("ctrl+enter",)),
    ("scale", ("1", "5")),
    ("unknown", ("0",)),
    ("stance", ("1", "4")),
    ("same", ("s", "d")),
    ("talked", ("g",)),
    ("swap", ("r",)),
    ("pass", ("p",)),
    ("park", ("k",)),
    ("undo", ("ctrl+z",)),
    ("note", ("f2",)),
    ("hear", ("f3", "f4")),
    ("pause", ("esc",)),
    ("letters", ("alt",)),
    ("next", ("tab",)),
    ("inside", ("left", "right")),
    ("press", ("enter",)),
    ("help", ("f1",)),
    ("full", ("f11",)),
    ("size", ("ctrl++",)),
)
_SUMMARY_KEYS: Final = (
    ("pages", ("1", "9")),
    ("walk", ("left+up+down+right",)),
    ("said", ("enter",)),
    ("keep", ("k",)),
)
_RANGES: Final = ("scale", "stance", "pages")  # from one key to another
_SEATS: Final = seat_angles(5)
_TOKEN: Final = TokenLook(3, ("grants", "neutral", "holds", "unheard", "clashes"), _SEATS)
_SHARED: Final = TokenLook(1, ("holds",) * 5, _SEATS, gold=True)


class HelpScene(Scene):
    """Reached by F1 from anywhere; F1 and Esc go back."""

    helped = False

    def __init__(self) -> None:
        self._scrolls = (ScrollModel(), ScrollModel(), ScrollModel())

    def title(self, say: Say) -> str:
        """The name of the page."""
        return say("help.title")

    def build(self, ctx: Context) -> Widget:
        """Three sheets side by side; below each other where words are large."""
        sheets = (_steps(ctx), _reading(ctx.say), _keys(ctx))
        body: Widget
        if ctx.settings.text_size > _BESIDE:
            column = Column(tuple(Panel(sheet, pad=28) for sheet in sheets), gap=24)
            body = Scroll(Pad(column, by=14), self._scrolls[0], room=True, weight=1)
        else:
            weights = (21, 18, 21)
            body = Row(
                tuple(
                    Panel(Scroll(sheet, scroll), pad=(28, 22, 22, 20), weight=weight)
                    for sheet, scroll, weight in zip(sheets, self._scrolls, weights, strict=True)
                ),
                gap=24,
                align="stretch",
                weight=1,
            )
        return page(ctx.say, self.title(ctx.say), body, also=("f1",))

    def on_input(self, event: Input, ctx: Context) -> object:
        """Arrows and page keys scroll, as nothing in the sheets takes the focus."""
        if isinstance(event, Key):
            shown = self._scrolls[0]
            step = {"down": 93.0, "up": -93.0, "page down": 0.85 * shown.view, "page up": -0.85 * shown.view}
            for scroll in self._scrolls:
                scroll.to(scroll.offset + step.get(event.name, 0.0))
        return None


def _steps(ctx: Context) -> Widget:
    """The steps, and after the last of them the keys of the summary, where some do something else than at the table."""
    say = ctx.say
    parts: list[Widget] = [Label(say("help.steps"), "heading", heading=2)]
    for name, icon in _STEPS:
        words = Column(
            (
                Label(say(f"help.step.{name}"), "name_small", heading=3),
                Label(say(f"help.step.{name}_text"), ink="ink_2"),
            ),
            gap=2,
            weight=1,
        )
        parts.append(Row((Box(Icon(icon, 36, "primary"), down="start", min_width=44), words), gap=16, align="start"))
    keys: list[Widget] = [Label(say("help.summary_keys"), "heading", heading=2)]
    keys += [_key(ctx, name, shortcuts) for name, shortcuts in _SUMMARY_KEYS]
    return Column((*parts, Column(tuple(keys), gap=6)), gap=13)


def _reading(say: Say) -> Widget:
    parts: list[Widget] = [
        Label(say("help.reading"), "heading", heading=2),
        Label(say("help.reading_text"), ink="ink_2"),
        Row((_picture(_token(_TOKEN, 116), 132, 132, "token"),), justify="center"),
    ]
    parts += [
        Row((_picture(_swatch(name), 44, 28, name), Label(say(f"help.segment.{name}"), weight=1)), gap=16)
        for name in _SEGMENTS
    ]
    parts += [
        Row((_picture(_token(_SHARED, 44), 56, 56, "shared"), Label(say("help.segment.shared"), weight=1)), gap=10),
        Pad(Label(say("help.good"), "heading", heading=2), sides=(0, 8, 0, 0)),
    ]
    parts += [Label(say(f"help.know.{name}"), ink="ink_2") for name in ("saved", "same", "names")]
    return Column(tuple(parts), gap=12)


def _keys(ctx: Context) -> Widget:
    parts: list[Widget] = [Label(ctx.say("help.keys"), "heading", heading=2)]
    parts += [_key(ctx, name, shortcuts) for name, shortcuts in _KEYS]
    parts.append(Label(ctx.say("help.know.hints"), ink="ink_2"))
    return Column(tuple(parts), gap=7)


def _key(ctx: Context, name: str, shortcuts: Sequence[str]) -> Widget:
    say, kit = ctx.say, ctx.stage.kit
    words = say(f"help.key.{name}")
    caps: list[Widget] = [KeyCap(shortcut) for shortcut in shortcuts]
    if name in _RANGES:
        caps.insert(1, Label(say("help.to"), hidden=True))
    between = f" {say('help.to')} " if name in _RANGES else ", "
    spoken = between.join(kit.cap_of(shortcut) for shortcut in shortcuts)
    keys = Row(tuple(caps), gap=6)
    if ctx.settings.text_size > _BESIDE:
        line: Widget = Flow((keys, Label(words, hidden=True)), gap=16)
    else:
        wide = max(_CAPS, kit.measure(keys).w)
        line = Row((Box(keys, across="start", width=wide), Label(words, weight=1, hidden=True)), gap=16, align="start")
    return Named(line, role=LABEL, name=f"{spoken}: {words}")


def _picture(paint: Callable[[Canvas, Rect], None], wide: float, high: float, shows: str) -> Widget:
    return Picture(paint, (wide, high), shows=shows, beyond=24)


def _token(look: TokenLook, size: float) -> Callable[[Canvas, Rect], None]:
    def paint(canvas: Canvas, rect: Rect) -> None:
        assert canvas.art is not None
        canvas.sprite(canvas.art.token(size, look), rect)

    return paint


def _swatch(state: str) -> Callable[[Canvas, Rect], None]:
    def paint(canvas: Canvas, rect: Rect) -> None:
        assert canvas.art is not None
        canvas.sprite(canvas.art.swatch(state), rect)

    return paint
