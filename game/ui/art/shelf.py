"""One shelf with every drawing of one look at one scale; a scene asks, the shelf draws or has it already.

All sizes are design units. Unless said otherwise a drawing belongs with its middle on the middle of the thing:
shadows and halos reach out equally on all sides.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.drawing.tables import MIDDLE, RIM
from game.drawing.ties import STEPS, WIDTH, bounds
from game.ui.art import cards, discs, gauges, patterns, room, signs, symbols, table, ties, token
from game.ui.art.cache import ArtCache
from game.ui.art.icons import Icons
from game.ui.art.raster import raster

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from pathlib import Path

    import pygame

    from game.background import Background
    from game.drawing.geometry import Point
    from game.drawing.palette import Theme
    from game.drawing.picture import Picture
    from game.drawing.tokens import TokenLook


class Art:
    """The drawings of one look at one scale; make a new one when either changes."""

    def __init__(self, look: Theme, scale: float, icons: Path | Icons, cache: ArtCache | None = None) -> None:
        self.look = look
        self.scale = scale
        self.icons = icons if isinstance(icons, Icons) else Icons(icons)
        self.cache = ArtCache() if cache is None else cache

    def _keep(self, make: Callable[[], pygame.Surface], *key: Hashable) -> pygame.Surface:
        return self.cache.get((self.look.name, self.scale, *key), make)

    def room(self, width: int, height: int, light: tuple[float, float] = (0.5, 0.52)) -> pygame.Surface:
        """The background of a whole window, in pixels; light: where the lamp hangs, as fractions of it."""
        return self._keep(lambda: room.room(width, height, self.look, light), "room", width, height, light)

    def table(
        self, rx: float, ry: float, *, inner: float = MIDDLE, rim: float = RIM, rings: bool = True
    ) -> pygame.Surface:
        """The table, rx and ry half its size; inner: its inlaid middle as a share of the top, 0 for none."""
        make, key = self._table(rx, ry, inner, rim, rings=rings)
        return self.cache.get(key, make)

    def begin_table(self, rx: float, ry: float, jobs: Background, *, inner: float = MIDDLE, rim: float = RIM) -> bool:
        """Whether the table is there: a large one takes two frames, and is made beside the screen's thread."""
        make, key = self._table(rx, ry, inner, rim, rings=True)
        return self.cache.begin(key, make, jobs)

    def _table(
        self, rx: float, ry: float, inner: float, rim: float, *, rings: bool
    ) -> tuple[Callable[[], pygame.Surface], Hashable]:
        """What makes a table, and its name on the shelf."""
        make = partial(table.table, rx, ry, self.look, self.scale, inner=inner, rim=rim, rings=rings)
        return make, (self.look.name, self.scale, "table", rx, ry, inner, rim, rings)

    def token(self, size: float, seen: TokenLook, *, faded: bool = False) -> pygame.Surface:
        """An interest token of that diameter; faded: filtered out."""
        return self._keep(
            lambda: token.token(size, seen, self.look, self.scale, faded=faded), "token", size, seen, faded
        )

    def swatch(self, state: str) -> pygame.Surface:
        """A token's segment on a plate of 44 by 28, for the legend; state: one of ``tokens.STATES``."""
        return self._keep(lambda: token.swatch(state, self.look, self.scale), "swatch", state)

    def disc(self, size: float, number: int, *, faded: bool = False) -> pygame.Surface:
        """A party's disc on paper or wood; faded: can't be chosen."""
        return self._keep(
            lambda: discs.disc(size, number, self.look, self.scale, faded=faded), "disc", size, number, faded
        )

    def chosen_disc(self, size: float, number: int) -> pygame.Surface:
        """The chosen one among several discs."""
        return self._keep(lambda: discs.chosen_disc(size, number, self.look, self.scale), "chosen", size, number)

    def seat(self, size: float, number: int, *, turn: bool = False) -> pygame.Surface:
        """A party's seat at the table, with a gold halo on its turn."""
        return self._keep(
            lambda: discs.seat(size, number, self.look, self.scale, turn=turn), "seat", size, number, turn
        )

    def ghost_seat(self, size: float, icon: str = "plus") -> pygame.Surface:
        """An empty place in the room or at the table; the icon "armchair" makes it the empty chair."""
        return self._keep(
            lambda: discs.ghost_seat(size, self.icons, self.look, self.scale, icon=icon), "ghost", size, icon
        )

    def symbol(self, size: float, number: int, colour: str) -> pygame.Surface:
        """A party's bare symbol."""
        return self._keep(lambda: symbols.symbol(size, number, colour, self.scale), "symbol", size, number, colour)

    def icon(self, name: str, size: float, colour: str = "", width: float = 2.0) -> pygame.Surface:
        """A line icon, in ink when no colour is given; KeyError for an unknown name."""
        ink = colour or self.look.ink
        return self._keep(lambda: self.icons.draw(name, size, ink, self.scale, width), "icon", name, size, ink, width)

    def stance(self, size: float, stance: str, *, plate: str = "") -> pygame.Surface:
        """The sign of a stance: mine, grant, neutral, clash, or unknown; plate: a round ground of that colour."""
        return self._keep(
            lambda: signs.stance_sign(size, stance, self.look, self.scale, plate=plate), "stance", size, stance, plate
        )

    def class_sign(self, size: float, kind: str, *, colour: str = "") -> pygame.Surface:
        """The sign of a class of interests, one of ``signs.CLASSES``; colour: on another ground than paper."""
        return self._keep(
            lambda: signs.class_sign(size, kind, self.look, self.scale, colour=colour), "class", size, kind, colour
        )

    def pips(self, depth: int, colour: str = "") -> pygame.Surface:
        """A card's depth of 1 to 3 as dots, 60 by 16."""
        ink = colour or self.look.ink
        return self._keep(lambda: signs.pips(depth, ink, self.scale), "pips", depth, ink)

    def badge(self, size: float, face: str, edge: str, *, dashed: bool = False) -> pygame.Surface:
        """The round plate of a step of the why-ladder."""
        return self._keep(
            lambda: signs.badge(size, face, edge, self.scale, dashed=dashed), "badge", size, face, edge, dashed
        )

    def card_head(self, width: float, card_theme: str, *, name_width: float = 0) -> pygame.Surface:
        """The head of the large card without words: its band with the medallion, from the card's top left corner."""
        return self._keep(
            lambda: cards.card_head(width, card_theme, self.icons, self.look, self.scale, name_width=name_width),
            "head", width, card_theme, name_width,
        )  # fmt: skip

    def medallion(self, size: float, card_theme: str) -> pygame.Surface:
        """A theme's sign on its round plate."""
        return self._keep(
            lambda: cards.medallion(size, card_theme, self.icons, self.look, self.scale), "medal", size, card_theme
        )

    def card_back(self, width: float, height: float, card_theme: str = "", *, radius: float = 14) -> pygame.Surface:
        """A card's back; exactly width by height."""
        return self._keep(
            lambda: cards.card_back(width, height, card_theme, self.icons, self.look, self.scale, radius=radius),
            "back", width, height, card_theme, radius,
        )  # fmt: skip

    def card_small(self, width: float, height: float, card_theme: str) -> pygame.Surface:
        """A small open card, without readable words; exactly width by height."""
        return self._keep(
            lambda: cards.card_small(width, height, card_theme, self.icons, self.look, self.scale),
            "small", width, height, card_theme,
        )  # fmt: skip

    def draw_pile(self, width: float, height: float, themes: tuple[str, ...]) -> pygame.Surface:
        """The draw pile, lowest card first, in the middle."""
        return self._pile(cards.draw_pile, "draw", width, height, themes)

    def discard_pile(self, width: float, height: float, themes: tuple[str, ...]) -> pygame.Surface:
        """The discard pile, the last card on top."""
        return self._pile(cards.discard_pile, "discard", width, height, themes)

    def _pile(
        self, make: Callable[..., pygame.Surface], kind: str, width: float, height: float, themes: tuple[str, ...]
    ) -> pygame.Surface:
        if not themes:
            return self._keep(lambda: cards.empty_pile(width, height, self.look, self.scale), "empty", width, height)
        return self._keep(
            lambda: make(width, height, themes, self.icons, self.look, self.scale), kind, width, height, themes[-4:]
        )

    def fan(
        self, width: float, height: float, themes: tuple[str, ...], *, tilt: float = 9, step: float = 22,
        deep: bool = False,
    ) -> pygame.Surface:  # fmt: skip
        """Card backs spread like a hand of cards; deep: high above the table."""
        return self._keep(
            lambda: cards.fan(
                width, height, themes, self.icons, self.look, self.scale, tilt=tilt, step=step, deep=deep
            ),
            "fan", width, height, themes, tilt, step, deep,
        )  # fmt: skip

    def ornament(self, width: float, height: float, card_theme: str) -> pygame.Surface:
        """A quiet drawing of a theme for the gap under a short question."""
        return self._keep(
            lambda: cards.ornament(width, height, card_theme, self.look, self.scale),
            "ornament", width, height, card_theme,
        )  # fmt: skip

    def pattern(self, width: float, height: float, card_theme: str, colour: str, strength: float) -> pygame.Surface:
        """A sheet of a theme's pattern, transparent between its lines."""
        return self._keep(
            lambda: patterns.pattern(width, height, card_theme, colour, strength, self.scale),
            "pattern", width, height, card_theme, colour, strength,
        )  # fmt: skip

    def tie(
        self, points: Sequence[Point], *, chosen: bool = False, sign: Point | None = None,
        step: int = STEPS, ground: str = "", zoom: float = 1.0, width: float = WIDTH,
    ) -> ties.DrawnTie:  # fmt: skip
        """A clash between two interests along points from ``ties.bend``; says where its top left corner belongs.

        Enlarged by a factor, the corner is still in the units of the points.
        """
        scale = self.scale * zoom
        surface = self._keep(
            lambda: ties.tie(
                points, self.look, scale, chosen=chosen, sign=sign, step=step, ground=ground, width=width
            ),
            "tie", tuple(points), chosen, sign, step, ground, zoom, width,
        )  # fmt: skip
        left, top, _, _ = bounds(points, scale, chosen=chosen, sign=sign)
        return ties.DrawnTie(surface, left, top)

    def picture(self, drawn: Picture, zoom: float = 1.0) -> pygame.Surface:
        """The shapes of a picture, without its words, enlarged by a factor."""
        return self._keep(
            lambda: raster(drawn.body, drawn.width, drawn.height, self.scale * zoom),
            "picture", drawn.body, drawn.width, drawn.height, zoom,
        )  # fmt: skip

    def timer_ring(self, size: float, step: int) -> pygame.Surface:
        """What is left of a turn, 0 to ``gauges.RING_STEPS``."""
        return self._keep(lambda: gauges.timer_ring(size, step, self.look, self.scale), "timer", size, step)

    def progress(self, width: float, total: int, done: int) -> pygame.Surface:
        """Marks for the cards played and to come, ``gauges.PROGRESS_HEIGHT`` high, from the left."""
        return self._keep(
            lambda: gauges.progress(width, total, done, self.look, self.scale), "progress", width, total, done
        )

    def scale_track(
        self, width: float, *, span: tuple[float, float] | None = None, median: float | None = None
    ) -> pygame.Surface:
        """A 1 to 5 track, ``gauges.TRACK_HEIGHT`` high; values stand at ``gauges.scale_x``."""
        return self._keep(
            lambda: gauges.scale_track(width, self.look, self.scale, span=span, median=median),
            "track", width, span, median,
        )  # fmt: skip

    def speaking_meter(self, counts: tuple[int, ...]) -> pygame.Surface:
        """How often each party spoke, for the trainer's eyes."""
        return self._keep(lambda: gauges.speaking_meter(counts, self.look, self.scale), "meter", counts)
