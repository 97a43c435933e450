"""The things on and round the table: wood and ties, tokens, seats with their plates, piles."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from math import cos, sin
from typing import ClassVar

from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.analysis.table_map import TableMap
from game.drawing.seats import seat_angles
from game.drawing.tables import MIDDLE, RIM
from game.drawing.ties import bend, sign_size
from game.drawing.tokens import TokenLook
from game.pictures.map_shapes import tie_width
from game.pictures.table_map import sides_told
from game.scenes.board_look import BoardLook, SeatLook, token_look
from game.storage.catalog import Say
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from game.ui.canvas import Canvas
from game.ui.geometry import Rect, Size
from game.ui.motion import between
from game.ui.record import record
from game.ui.widget import Kit, Look, Spot, Taken, Widget, call

PILE = (86.0, 120.0)


@record
class Top(Widget):
    """The wood with the ties on it."""

    look: BoardLook
    laid: TableMap
    radius: float
    zoom: float
    bleed: ClassVar[float] = 60

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """Wood first, ties above it."""
        if canvas.art is None:
            return
        radius, zoom = round(self.radius, 1), self.zoom
        middle = self.laid.middle or MIDDLE  # with one party it is only decoration
        canvas.sprite(canvas.art.table(radius, radius, inner=round(middle, 2), rim=round(RIM * zoom, 1)), rect)
        cx, cy = rect.centre
        for tie in self.laid.ties:
            chosen = self.look.chosen in (tie.first, tie.second)
            points = bend(tie.start, tie.end, tie.control)
            drawn = canvas.art.tie(points, sign=tie.sign, chosen=chosen, zoom=zoom, width=tie_width(self.laid))
            wide, high = drawn.surface.get_width() / canvas.scale, drawn.surface.get_height() / canvas.scale
            canvas.sprite(drawn.surface, Rect(cx + drawn.x * zoom, cy + drawn.y * zoom, wide, high))
        for tie in self.laid.ties:  # once more, for the line of another tie may lie on a sign
            chosen = self.look.chosen in (tie.first, tie.second)
            size = sign_size(tie_width(self.laid), chosen=chosen) * zoom
            sign = canvas.art.stance(round(size, 1), "clash")
            canvas.sprite(sign, Rect.around(cx + tie.sign[0] * zoom, cy + tie.sign[1] * zoom, size))

    def stamp(self) -> Hashable:
        """What was laid where."""
        return id(self.laid), self.look.chosen


@record
class Tokens(Widget):
    """The tokens as one group: Tab stops once, arrows go from one to the next."""

    look: BoardLook
    summary: Summary
    say: Say
    on_token: Callable[[str], object] | None
    travel: Callable[[str], float]
    laid: TableMap
    origins: Mapping[str, tuple[float, float]]
    centre: tuple[float, float]
    radius: float
    zoom: float

    def arrange(self, rect: Rect, kit: Kit) -> tuple[Spot, ...]:
        """Each at its place, or on its way there."""
        seats = self.look.seats
        angles = {seat.party: a for seat, a in zip(seats, seat_angles(len(seats)), strict=True)}
        places = {token.id: token for token in self.laid.tokens}
        spots = []
        for one in self.look.interests:
            found = places.get(one.id)
            if found is None:
                continue
            x, y, size = found.x * self.zoom, found.y * self.zoom, found.size * self.zoom
            share = self.travel(one.id)
            if share < 1 and (one.id in self.origins or one.raised_by in angles):
                from_x, from_y = self._from(one, angles)
                x, y = between(from_x, x, share), between(from_y, y, share)
            shown = token_look(one, seats, one.id == self.look.chosen)
            token = Token(
                shown,
                size,
                self.on_token,
                one.id,
                self._told,
                name=one.short_name,
                key=f"token-{one.id}",
            )
            spots.append(Spot(token, Rect.around(self.centre[0] + x, self.centre[1] + y, size)))
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

    def _from(self, one: InterestStanding, angles: Mapping[str, float]) -> tuple[float, float]:
        """Where a token comes from: its place before this move, or the seat of who raised it."""
        if one.id in self.origins:
            x, y = self.origins[one.id]
            return x * self.zoom, y * self.zoom
        angle = angles[one.raised_by or ""]
        return self.radius * cos(angle), self.radius * sin(angle)


@record
class Token(Widget):
    """One interest."""

    seen: TokenLook
    size: float
    on_token: Callable[[str], object] | None
    interest: str
    tell: Callable[[str], str]
    in_group: ClassVar[bool] = True
    bleed: ClassVar[float] = 24

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        """The token, with a ring in focus."""
        if canvas.art is None:
            return
        canvas.sprite(canvas.art.token(self.size, self.seen._replace(chosen=self.seen.chosen or look.hover)), rect)
        if look.focus:
            canvas.ring(rect, rect.w / 2)

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
    bleed: ClassVar[float] = 40

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
        ink = kit.theme.on_room_2
        canvas.text(words, self.words, role, ink, align="start" if left else "end", max_lines=1, cut=True)

    def says(self, kit: Kit) -> AccessNode | None:
        """Its name and count."""
        return AccessNode("", tree.IMAGE, self.words)
