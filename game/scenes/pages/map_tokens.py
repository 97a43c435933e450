"""The tokens of the map as one group that is walked with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import ClassVar

from game.analysis.table_map import MapToken
from game.drawing.picture import Lettering
from game.drawing.tokens import TokenLook, halo
from game.pictures.map_layout import Laid
from game.pictures.map_shapes import PlateFace, frame_point
from game.scenes.pages.map_view import LANDING, MapView, Seen
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.drawn import write
from game.ui.geometry import Rect
from game.ui.record import record
from game.ui.ways import Slide, Way
from game.ui.widget import Kit, Look, Spot, Taken, Widget, call

_BARE = 26.0  # how far a token reaches with its ring of focus
_LEAST = 48.0  # of what can be pressed, however small it is drawn


@record
class Tokens(Widget):
    """The tokens as one group, in reading order: Tab stops once, arrows go to the nearest."""

    seen: Seen
    view: MapView
    on_reach: Callable[[str], object]
    on_token: Callable[[str], object]
    on_listed: Callable[[str], object]
    on_point: Callable[[str], object]
    more_name: Callable[[PlateFace], str]

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Each at its place; the plates with more behind them are places too."""
        seen, view = self.seen, self.view
        if seen.laid is None:
            return ()
        tokens = {token.id: token for token in seen.laid.map.tokens}
        homes = {face.number: view.point(face.disc) for face in seen.plates}
        middle, spots = view.whole.centre, []
        for interest in seen.looks:
            if interest in tokens:
                token = tokens[interest]
                x, y = view.point(frame_point(token.x, token.y))
                home = homes.get(seen.looks[interest].owner, middle)
                square = Rect.around(x, y, max(_LEAST, token.size * view.zoom))
                spots.append(Spot(self._token(token, seen.laid, home), square))
        for face in seen.plates:
            if face.listed:
                key = f"map-more-{face.party}"
                more = _More(
                    lambda party=face.party: self.on_listed(party), _keys(seen, key),  # type: ignore[misc]
                    name=self.more_name(face), key=key,
                )  # fmt: skip
                spots.append(Spot(more, view.rect(face.box)))
        return tuple(spots)

    def says(self, kit: Kit) -> AccessNode | None:
        """A list by its name."""
        return AccessNode("", tree.LIST, self.name)

    def _token(self, token: MapToken, laid: Laid, home: tuple[float, float]) -> Widget:
        seen, interest, key = self.seen, token.id, f"map-{token.id}"
        return _Token(
            seen.looks[interest],
            token.size * self.view.zoom,
            seen.names.get(interest, ()),
            self.view,
            interest in seen.picked,
            interest == seen.chosen,
            lambda: self.on_token(interest),
            lambda: self.on_reach(interest),
            self.on_point if interest in seen.picked and interest not in seen.names else None,
            _keys(seen, key),
            _BARE + (max(laid.measured.extents[interest]) * self.view.zoom if interest in seen.names else 0.0),
            seen.tell,
            home,
            key=key,
        )


def _keys(seen: Seen, key: str) -> tuple[tuple[str, str], ...]:
    return tuple(seen.ways.get(key, {}).items())


@record
class _Token(Widget):
    seen: TokenLook
    size: float
    words: tuple[Lettering, ...]
    view: MapView
    picked: bool
    chosen: bool
    on_press: Callable[[], object]
    on_reach: Callable[[], object]
    on_point: Callable[[str], object] | None
    arrows: tuple[tuple[str, str], ...]
    beyond: float
    tell: Callable[[str], tuple[str, str]]
    home: tuple[float, float]
    in_group: ClassVar[bool] = True
    effort: ClassVar[int] = 1

    @property
    def drawing(self) -> Hashable:
        """How it looks while nobody points at it."""
        return self.seen, self.chosen, self.picked, round(self.size, 2)

    @property
    def reach(self) -> float:
        """As far as its name."""
        return self.beyond

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The token with its name; faded while it is filtered out."""
        if canvas.art is None:
            return
        seen = self.seen._replace(chosen=(self.chosen or look.hover) and self.picked)
        canvas.sprite(canvas.art.token(round(self.size, 2), seen, faded=not self.picked), rect)
        if look.focus:
            # the chosen one has a ring that stays when the focus goes; one line more says that it is here
            x, y = rect.centre
            canvas.disc(x, y, halo(self.size, gold=seen.gold) + 5, "", edge=kit.theme.token_ink, width=4)
        for line in self.words if kit.motion.at(LANDING, kit.now) >= 1 else ():
            write(canvas, line, self.view.whole, self.view.zoom)

    def way(self) -> Way | None:
        """From the seat of who raised it; its name comes when it is there."""
        return Slide(LANDING, self.home)

    def says(self, kit: Kit) -> AccessNode | None:
        """An item of the list with its name, class, and who holds it."""
        actions = (tree.PRESS, tree.FOCUS) if self.picked else ()
        name, description = self.tell(self.key.removeprefix("map-"))
        return AccessNode(
            "", tree.LIST_ITEM, name, description=description, selected=self.chosen, actions=actions,
            disabled=not self.picked,
        )  # fmt: skip

    def press(self) -> Taken | None:
        """Choose it, or open it when it is chosen."""
        return call(self.on_press)

    def reached(self) -> Taken | None:
        """An arrow led here: choose it."""
        return call(self.on_reach)

    def pointed(self, *, here: bool) -> Taken | None:
        """Its name is shown while the pointer is on it, unless it is written already."""
        if self.on_point is None:
            return None
        return Taken(self.on_point(self.key.removeprefix("map-") if here else ""))

    def leads(self, arrow: str) -> str:
        """To the nearest in that direction."""
        return dict(self.arrows).get(arrow, "")

    @property
    def focusable(self) -> bool:
        """While it is not filtered out."""
        return self.picked

    @property
    def stop(self) -> bool:
        """Tab comes back to the chosen one."""
        return self.chosen

    @property
    def first(self) -> bool:
        """The focus begins at the chosen one."""
        return self.chosen


@record
class _More(Widget):
    on_press: Callable[[], object]
    arrows: tuple[tuple[str, str], ...]
    in_group: ClassVar[bool] = True

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """A ring in focus; the plate itself lies above."""
        if look.focus or look.hover:
            canvas.ring(rect, rect.h / 2)

    def says(self, kit: Kit) -> AccessNode | None:
        """A button."""
        return AccessNode("", tree.BUTTON, self.name, actions=(tree.PRESS, tree.FOCUS))

    def press(self) -> Taken | None:
        """Show what found no place."""
        return call(self.on_press)

    def leads(self, arrow: str) -> str:
        """To the nearest in that direction."""
        return dict(self.arrows).get(arrow, "")

    @property
    def focusable(self) -> bool:
        """Always."""
        return True

    @property
    def stop(self) -> bool:
        """Tab comes back to the chosen token."""
        return False
