"""Keys of one's own: two keys change places, so that each keeps doing exactly one key's work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.record import record
from game.scenes.page import page
from game.scenes.scene import Context, Scene
from game.scenes.settings.rows import BESIDE, change
from game.storage.catalog import Say
from game.ui.holder import Holder
from game.ui.inputs import Input, Key
from game.ui.keymap import kin
from game.ui.widget import At, Taken, call
from game.ui.widgets import (
    Button,
    Column,
    Dialog,
    Grid,
    KeyCap,
    Label,
    Layers,
    Pad,
    Panel,
    Pick,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
    Widget,
)

WORK: Final[Mapping[str, tuple[str, ...]]] = {
    "g": ("panel.talked",),
    "r": ("panel.swap",),
    "p": ("panel.pass", "response.skip"),
    "k": ("play.park", "summary.keep"),
    "b": ("talk.lift",),
    "e": ("talk.more_external",),
    "x": ("reveal.set_aside",),
    "w": ("panel.more_why",),
    "s": ("panel.same_yes", "closing.interim", "title.sessions"),
    "d": ("panel.same_no",),
    "v": ("closing.next", "settle.open", "title.example"),
    "n": ("title.new", "panel.rename"),
    "o": ("title.alone", "keep.open_it"),
    "i": ("title.settings",),
    "t": ("play.pause.look", "library.look"),
    "h": ("play.pause.home",),
    "l": ("secret.later",),
    "m": ("setup.more_choices", "keep.other_folder", "editor.more_of_card"),
    "a": ("response.differ_short",),
    "q": ("app.fault_quit",),
    "f1": ("title.help",),
    "f2": ("play.note",),
    "f3": ("hear.focused",),
    "f4": ("hear.card",),
    "f5": ("keys.first_example",),
    "f6": ("keys.second_example",),
    "f7": ("keys.third_example",),
    "f8": ("editor.next_unfinished",),
    "f9": ("editor.try_card",),
    "f11": ("settings.full",),
}
"""What each key does by itself, in the words of the buttons that show it."""


class KeysScene(Scene):
    """Every key that does something, with the key that does it now; press one to give it another."""

    helped = False  # F1 may be the key that somebody wants to give away

    def __init__(self) -> None:
        self.asked = ""
        self._scroll = ScrollModel()

    def title(self, say: Say) -> str:
        """The name of the screen."""
        return say("keys.title")

    def build(self, ctx: Context) -> Widget:
        """The keys in columns; the question for another key over them."""
        say, now = ctx.say, ctx.settings.keys
        columns = (1.0,) * (3 if ctx.settings.text_size <= BESIDE else 1)
        grid = Grid(tuple(self._key(ctx, meaning) for meaning in WORK), columns, gap=14, line_gap=10)
        back = Button(
            say("keys.as_it_was"),
            lambda: change(ctx, keys={}),
            icon="rotate-ccw",
            enabled=bool(now),
            key="as-it-was",
        )
        sheet = Panel(
            Column(
                (
                    Row((Label(say("keys.hint"), ink="ink_2", weight=1), back), gap=24),
                    Scroll(Pad(grid, by=10), self._scroll, weight=1),
                ),
                gap=12,
            ),
            pad=(28, 20, 20, 16),
            weight=1,
        )
        whole = page(say, self.title(say), sheet)
        return Layers((whole, self._question(ctx))) if self.asked else whole

    def _key(self, ctx: Context, meaning: str) -> Widget:
        say, kit = ctx.say, ctx.stage.kit
        words = does(say, meaning)
        moved = kit.keys.key_of(meaning) != meaning
        line = Row(
            (
                Row((KeyCap(meaning),), width=104),
                Label(words, "body_strong" if moved else "body", hidden=True, weight=1),
            ),
            gap=10,
        )
        return Pick(
            line,
            lambda: self._ask(meaning),
            selected=moved or None,
            pad=10,
            name=f"{kit.cap_of(meaning)}: {words}",
            key=f"key-{meaning}",
        )

    def _question(self, ctx: Context) -> Widget:
        say = ctx.say
        group = "letter" if len(self.asked) == 1 else "function"
        no = Button(say("common.cancel"), self._leave, shortcut="esc", autofocus=True, key="no")
        return Dialog(
            say("keys.which", what=does(say, self.asked)),
            Listening(Row((no, Spacer())), lambda key: self._take(ctx, key)),
            self._leave,
            say(f"keys.press_{group}"),
            wide=760,
            key="which",
        )

    def _ask(self, meaning: str) -> None:
        self.asked = meaning

    def _leave(self) -> None:
        self.asked = ""

    def _take(self, ctx: Context, meant: str) -> bool:
        """Give what was asked about this key; whether the key is one that can have it."""
        kit, meaning = ctx.stage.kit, self.asked
        if meant not in kin(meaning):
            return False
        key = kit.keys.key_of(meant)  # the key that was pressed, before it was read as what it stands for
        other, before = does(ctx.say, meant), kit.keys.key_of(meaning)
        change(ctx, keys=kit.keys.exchanged(meaning, key))
        self.asked = ""
        say, cap = ctx.say, str.upper
        if key != before:
            told = say("keys.exchanged", what=does(say, meaning), key=cap(key), other=other, free=cap(before))
            ctx.toast(told if meant in WORK else say("keys.given", what=does(say, meaning), key=cap(key)))
        return True


@record
class Listening(Holder):
    """Hears every key that nothing inside it took; `on_key` says whether it could use it."""

    child: Widget
    on_key: Callable[[str], bool]

    def take(self, event: Input, at: At) -> Taken | None:
        """A key without Ctrl."""
        if not isinstance(event, Key) or event.ctrl or event.repeat:
            return None
        return call(None) if self.on_key(event.name) else None


def does(say: Say, meaning: str) -> str:
    """Return what a key does by itself, in words; just its name where it does nothing."""
    return ", ".join(say(key) for key in WORK.get(meaning, ())) or meaning.upper()
