"""Hints for who never saw the game: one short line beside the thing that it is about, gone once that was used.

A scene says where people are (`Scene.place`). A hint belongs to some places, and is over when people go on from there
while it shows, or put it away. Nothing waits for a hint, and whoever is quick never meets one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from game.record import replace
from game.ui.tag import Laid, Tag

if TYPE_CHECKING:
    from game.scenes.scene import Context, Scene
    from game.ui.widget import Widget

CALM: Final = 900
"""Milliseconds for which nothing happened before a hint comes."""
KEY: Final = "hint"
_GROUND: Final = ("table-top", "title-table", "map-wood", "face-down")
_FIRST: Final = "title"  # going back there is not going on


class Hint(NamedTuple):
    """A hint: its name in the language files, the places where it is due, and the keys that it stands beside."""

    name: str
    places: tuple[str, ...]
    beside: tuple[str, ...]
    sides: tuple[str, ...]


HINTS: Final = (
    Hint("begin", ("title",), ("new",), ("right", "below")),
    Hint("ready", ("setup",), ("begin",), ("above", "left")),
    Hint("read", ("answer",), ("card",), ("left", "right", "below")),
    Hint("lay", ("answer.typed",), ("submit",), ("above", "below", "left")),
    Hint("respond", ("respond",), ("done", "rows"), ("above", "left", "below")),
    Hint("token", ("talk.interest",), ("token-*",), ("right", "left", "below", "above")),
    Hint("swap", ("answer",), ("draw-pile",), ("right", "below")),
    Hint("secret", ("secret",), ("submit", "promise"), ("above", "below", "left")),
    Hint("agree", ("closing.agreements",), ("what", "add"), ("left", "above", "right", "below")),
    Hint("map", ("map",), ("map-crest", "map-*"), ("below", "above", "left", "right")),
)
"""Every hint, in the order in which a table meets them."""


class Hints:
    """Which hint is due where people are; one at a time, each only once."""

    def __init__(self) -> None:
        self._place = ""
        self._due: Hint | None = None
        self._since = 0
        self._shown = False
        self._told = ""
        self._used: list[str] = []

    def layers(self, scene: Scene, ctx: Context) -> tuple[Widget, ...]:
        """See where people are now; the hint as a layer over the scene, when its time has come."""
        place = scene.place(ctx)
        if not place:
            return ()
        if place != self._place:
            if self._due is not None and self._told == self._due.name and place != _FIRST:
                self._used.append(self._due.name)
            self._place, self._due = place, None
        due = self._next(place, ctx)
        if due != self._due:
            self._due, self._since, self._shown = due, ctx.now, False
        if self._due is None or not self._shown:
            return ()
        name = self._due.name
        tag = Tag(
            ctx.say(f"hint.{name}"),
            ctx.say(f"hint.{name}_short"),
            self._due.beside,
            self._due.sides,
            _GROUND,
            lambda: self._used.append(name),
            description=ctx.say("hint.away"),
            key=KEY,
        )
        return (Laid(tag, key=f"{KEY}.over"),)

    def _next(self, place: str, ctx: Context) -> Hint | None:
        if not ctx.settings.hints:
            return None
        over = (*ctx.settings.hints_seen, *self._used)
        return next((one for one in HINTS if place in one.places and one.name not in over), None)

    def tick(self, ctx: Context) -> bool:
        """Let time pass: remember what was used, show what is due; whether the tree must be built anew."""
        if self._used:
            seen = dict.fromkeys((*ctx.settings.hints_seen, *self._used), True)
            self._used = []
            ctx.change(replace(ctx.settings, hints_seen=seen))
            return False
        if self._due is None:
            return False
        if self._shown:
            if self._told != self._due.name and ctx.stage.rect_of(KEY) is not None:
                self._told = self._due.name
                ctx.stage.announce(ctx.say(f"hint.{self._told}"))
            return False
        self._shown = ctx.now - self._since >= CALM and not ctx.motion.moving(ctx.now)
        return self._shown
