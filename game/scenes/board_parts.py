"""The things on and round the table: wood and ties, tokens, seats with their plates, piles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, sin
from typing import ClassVar

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.analysis.table_map import MapTie, TableMap
from game.drawing.seats import seat_angles
from game.drawing.tables import MIDDLE, RIM
from game.drawing.ties import CHOSEN_SIGN, bend
from game.drawing.tokens import TokenLook
from game.pictures.table_map import sides_told
from game.scenes.board_look import BoardLook, SeatLook, token_look
from game.storage.catalog import Say
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.record import record
from game.ui.ways import Grow, Slide, Wait, Way
from game.ui.widget import Kit, Look, Spot, Taken, Widget, call

PILE = (86.0, 120.0)
FINGER = 48.0
"""What can be pressed is at least this large."""


@record
class Top(Widget):
    """The wood."""

    middle: float
    radius: float
    zoom: float
    bleed: ClassVar[float] = 60

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The table from above."""
        if canvas.art is not None:
            inner = round(self.middle or MIDDLE, 2)  # with one party it is only decoration
            canvas.sprite(
                canvas.art.table(*[round(self.radius, 1)] * 2, inner=inner, rim=round(RIM * self.zoom, 1)), rect
            )


@record
class Tie(Widget):
    """A clash as a dashed line with its sign, on a table whose middle and size are given."""

    tie: MapTie
    motion: str
    centre: tuple[float, float]
    zoom: float
    wide: float
    chosen: bool

    def bounds(self) -> Rect:
        """What it covers."""
        (cx, cy), zoom = self.centre, self.zoom
        points = (*bend(self.tie.start, self.tie.end, self.tie.control), self.tie.sign)
        left, top = min(x for x, _ in points), min(y for _, y in points)
        wide, high = max(x for x, _ in points) - left, max(y for _, y in points) - top
        return Rect(cx + left * zoom, cy + top * zoom, wide * zoom, high * zoom).inset(-CHOSEN_SIGN * zoom)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The line; its sign comes once more above the lines of other ties."""
        if canvas.art is None:
            return
        (cx, cy), zoom, tie = self.centre, self.zoom, self.tie
        points = bend(tie.start, tie.end, tie.control)
        drawn = canvas.art.tie(points, sign=tie.sign, chosen=self.chosen, zoom=zoom, width=self.wide)
        wide, high = drawn.surface.get_width() / canvas.scale, drawn.surface.get_height() / canvas.scale
        canvas.sprite(drawn.surface, Rect(cx + drawn.x * zoom, cy + drawn.y * zoom, wide, high))

    def way(self) -> Way | None:
        """From both ends; the sign in its middle comes last."""
        return Grow(self.motion)


@record
class Sign(Widget):
    """The bolt on a tie."""

    motion: str
    size: float

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The bolt."""
        if canvas.art is not None:
            canvas.sprite(canvas.art.stance(round(self.size, 1), "clash"), rect)

    def way(self) -> Way | None:
        """With the last piece of its tie."""
        return Wait(self.motion)


@record
class Tokens(Widget):
    """The tokens as one group: Tab stops once, arrows go from one to the next."""

    look: BoardLook
    summary: Summary
    say: Say
    on_token: Callable[[str], object] | None
    laid: TableMap
    origins: Mapping[str, tuple[float, float]]
    centre: tuple[float, float]
    radius: float
    zoom: float

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Each at its place, told from where it came."""
        seats = self.look.seats
        angles = {seat.party: a for seat, a in zip(seats, seat_angles(len(seats)), strict=True)}
        places = {token.id: token for token in self.laid.tokens}
        spots = []
        for one in self.look.interests:
            found = places.get(one.id)
            if found is None:
                continue
            x, y, size = found.x * self.zoom, found.y * self.zoom, found.size * self.zoom
            shown = token_look(one, seats, one.id == self.look.chosen)
            token = Token(
                shown,
                size,
                self.on_token,
                one.id,
                self._told,
                self._from(one, angles),
                name=one.short_name,
                key=f"token-{one.id}",
            )
            spots.append(Spot(token, Rect.around(self.centre[0] + x, self.centre[1] + y, max(size, FINGER))))
        return tuple(spots)

    def _told(self, interest: str) -> str:
        """What colours and ties show of an interest: its class, which parties stand where, what it clashes with."""
        one, say = self.summary.interest(interest), self.say
        told = [say(f"vocabulary.class.{one.class_}"), *([one.text] if one.text != one.short_name else [])]
        told.append(sides_told(one, self.summary, say))
        for clash in self.summary.clashes:
            if clash.second is not None and interest in clash.interests:
                other = clash.second if clash.first.interest == interest else clash.first
                told.append(say("play.clashes_with", interest=other.short_name))
        return ". ".join(told)

    def _from(self, one: InterestStanding, angles: Mapping[str, float]) -> tuple[float, float] | None:
        """Where a token comes from: its place before this move, or the seat of who raised it."""
        cx, cy = self.centre
        if one.id in self.origins:
            x, y = self.origins[one.id]
            return cx + x * self.zoom, cy + y * self.zoom
        angle = angles.get(one.raised_by or "")
        return None if angle is None else (cx + self.radius * cos(angle), cy + self.radius * sin(angle))


@record
class Token(Widget):
    """One interest; a small one can be pressed beside it too, where no other is nearer."""

    seen: TokenLook
    size: float
    on_token: Callable[[str], object] | None
    interest: str
    tell: Callable[[str], str]
    origin: tuple[float, float] | None
    in_group: ClassVar[bool] = True
    bleed: ClassVar[float] = 24

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The token, with a ring in focus."""
        if canvas.art is None:
            return
        canvas.sprite(canvas.art.token(self.size, self.seen._replace(chosen=self.seen.chosen or look.hover)), rect)
        if look.focus:
            canvas.ring(Rect.around(*rect.centre, self.size), self.size / 2)

    def way(self) -> Way | None:
        """From where it was, or from the seat where it was raised."""
        return None if self.origin is None else Slide(f"token-{self.interest}", self.origin)

    def says(self, kit: Kit) -> AccessNode | None:
        """A line in the list of what lies on the table."""
        actions = (tree.PRESS, tree.FOCUS) if self.on_token is not None else ()
        return AccessNode("", tree.LIST_ITEM, self.name, description=self.tell(self.interest), actions=actions)

    def press(self) -> Taken | None:
        """Show it."""
        if self.on_token is None:
            return None
        return call(lambda: self.on_token(self.interest) if self.on_token is not None else None)

    @property
    def focusable(self) -> bool:
        """When it can be opened."""
        return self.on_token is not None


@record
class Seat(Widget):
    """A party's disc."""

    number: int
    size: float
    turn: bool
    bleed: ClassVar[float] = 48

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The disc, with a halo on its turn."""
        if canvas.art is not None:
            canvas.sprite(canvas.art.seat(round(self.size, 1), self.number, turn=self.turn), rect)

    def says(self, kit: Kit) -> AccessNode | None:
        """The party by name, where no plate says it."""
        return AccessNode("", tree.IMAGE, self.name) if self.name else None


@record
class Plate(Widget):
    """A party's name with a line below it; a long name takes the line's room."""

    seat: SeatLook
    bleed: ClassVar[float] = 16

    def measure(self, width: float, kit: Kit) -> Size:
        """As wide as its words, up to the width."""
        inner = width - 36
        lines = self._lines(inner, kit)
        return Size(
            min(width, max(kit.type.width(words, role) for words, role in lines) + 37),
            sum(kit.type.line_height(role) - 3 for _, role in lines) + 13,
        )

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Paper, or gold on its turn."""
        theme = kit.theme
        canvas.box(rect, theme.accent if self.seat.turn else theme.paper, 16, edge=theme.outline, shadow=1)
        y = rect.y + 5
        for at, (words, role) in enumerate(self._lines(rect.w - 36, kit)):
            high = kit.type.line_height(role)
            ink = theme.on_accent if self.seat.turn else theme.ink if at == 0 or role == "label" else theme.ink_2
            canvas.text(
                Rect(rect.x + 17, y, rect.w - 34, high), words, role, ink, align="center", max_lines=1, cut=True
            )
            y += high - 3

    def says(self, kit: Kit) -> AccessNode | None:
        """Who sits there, in full."""
        return AccessNode("", tree.IMAGE, self.seat.told)

    def _lines(self, width: float, kit: Kit) -> list[tuple[str, str]]:
        found = list(kit.type.wrap(self.seat.name, "label", width))
        if len(found) > 2:
            found[1:] = [kit.type.shortened(" ".join(found[1:]), "label", width)]
        lines = [(words, "label") for words in found]
        if self.seat.below and (len(lines) == 1 or self.seat.turn):
            role = "body" if self.seat.turn else "hint"
            lines.append((kit.type.shortened(self.seat.below, role, width), role))
        return lines


@record
class Pile(Widget):
    """A pile of cards with its name and count below it."""

    kind: str
    themes: tuple[str, ...]
    words: str
    bleed: ClassVar[float] = 140

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Cards, then words."""
        if canvas.art is None:
            return
        wide, high = PILE
        left = self.kind == "draw"
        place_ = Rect(rect.x if left else rect.right - wide, rect.y, wide, high)
        make = canvas.art.draw_pile if left else canvas.art.discard_pile
        canvas.sprite(make(wide, high, self.themes), place_)
        role, line = "hint_strong", kit.type.line_height("hint_strong")
        room = max(rect.w, min(320.0, kit.type.width(self.words, role) + 2))
        words = Rect(rect.x if left else rect.right - room, rect.y + high + 12, room, line)
        # large words reach over the table
        halo = kit.theme.room_edge if room > rect.w else ""
        ink, align = kit.theme.on_room_2, "start" if left else "end"
        canvas.text(words, self.words, role, ink, align=align, max_lines=1, cut=True, halo=halo)

    def says(self, kit: Kit) -> AccessNode | None:
        """Its name and count."""
        return AccessNode("", tree.IMAGE, self.words)
