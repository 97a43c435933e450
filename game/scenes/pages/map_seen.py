"""From a summary to what the map shows: names, ties, plates, where arrows lead, and words for each token."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from game.analysis.interests import InterestStanding
from game.analysis.table_map import relabelled
from game.drawing.geometry import Box, Point
from game.drawing.palette import Theme
from game.drawing.picture import Lettering
from game.pictures.map_focus import name_place, ties_of
from game.pictures.map_layout import Laid, extent, name_lines
from game.pictures.map_shapes import (
    FRAME,
    crest_words,
    frame_box,
    frame_point,
    lines_at,
    name_words,
    plate_face,
    token_look,
)
from game.pictures.table_map import sides_told
from game.scenes.pages.map_view import Seen
from game.scenes.pages.map_walk import Ways, ways
from game.scenes.pages.reader import Reader

_AROUND = (16.0, 8.0)
"""The room beside and above the name in focus on its plate."""


def places(laid: Laid, picked: frozenset[str] | None = None) -> Mapping[str, Point]:
    """Return what arrows lead to, by key: the tokens that are picked out (all when None), and the plates with more."""
    table = laid.map
    found = {
        f"map-{token.id}": frame_point(token.x, token.y)
        for token in table.tokens
        if picked is None or token.id in picked
    }
    found |= {
        f"map-more-{plate.party}": frame_point(*plate.box.middle)
        for plate in table.plates
        if table.listed.get(plate.party)
    }
    return found


def see(
    reader: Reader, laid: Laid, look: Theme, shown: Sequence[InterestStanding], whole: Ways | None
) -> Seen:  # fmt: skip
    """Return all that the map shows while nothing is chosen.

    shown: the interests that are picked out, in reading order. whole: where arrows lead when that is all of them; None
    when others fade, which then lose their names and ties.
    """
    say, summary = reader.say, reader.summary
    wanted = [one.id for one in shown]
    picked = frozenset(wanted)
    named = laid.map if whole is not None else relabelled(laid.map, laid.measured.extents, wanted)
    placed = {token.id for token in laid.map.tokens}
    return Seen(
        laid._replace(map=named),
        {one.id: token_look(one, summary) for one in summary.interests if one.id in placed},
        _teller(reader),
        {token.id: name_words(laid, token, token.label, look) for token in named.tokens if token.label is not None},
        picked,
        "",
        tuple(tie for tie in laid.map.ties if tie.first in picked and (tie.second is None or tie.second in picked)),
        tuple(plate_face(laid, plate, summary, look, reader.measure) for plate in laid.map.plates),
        crest_words(laid, say("map.crest"), look, reader.measure),
        None,
        ways(places(laid, picked)) if whole is None else whole,
    )


def choose(reader: Reader, seen: Seen, look: Theme, chosen: str) -> Seen:
    """Return what the map shows with one interest chosen: its name above everything, and all its ties."""
    over = _above(reader, seen, look, chosen)
    if seen.laid is None or over is None:
        return replace(seen, chosen=chosen)
    return replace(
        seen,
        chosen=chosen,
        names={interest: found for interest, found in seen.names.items() if interest != chosen},
        ties=(*seen.ties, *ties_of(seen.laid.map, reader.summary.clashes, chosen)),
        over=over,
    )


def point(reader: Reader, seen: Seen, look: Theme, pointed: str) -> Seen:
    """Return what the map shows with the pointer on an interest: its name, if that is not written already."""
    if pointed not in seen.picked or pointed in seen.names or pointed == seen.chosen:
        return seen
    return replace(seen, hint=_above(reader, seen, look, pointed))


def _above(reader: Reader, seen: Seen, look: Theme, interest: str) -> tuple[Box, tuple[Lettering, ...]] | None:
    """The plate with a name above everything; None where it has no place on the table."""
    token = seen.laid.map.token(interest) if seen.laid is not None else None
    if seen.laid is None or token is None:
        return None
    laid = seen.laid
    one = reader.summary.interest(interest)
    size = laid.measured.size
    lines = laid.measured.lines.get(interest) or name_lines(one.short_name, size, reader.measure)
    wide, high = extent(lines, size, reader.measure)
    frame = Box(-FRAME[0] / 2 + 4, -FRAME[1] / 2 + 4, FRAME[0] / 2 - 4, FRAME[1] / 2 - 4)
    place = name_place(laid.map, token, (wide + 2 * _AROUND[0], high + 2 * _AROUND[1]), frame)
    return frame_box(place), lines_at(lines, frame_point(*place.middle), size, look, "middle", halo=False)


def _teller(reader: Reader) -> Callable[[str], tuple[str, str]]:
    """What an interest is called for those who can't see it: worked out when somebody listens, and once."""
    summary, known = reader.summary, dict[str, tuple[str, str]]()

    def tell(interest: str) -> tuple[str, str]:
        if interest not in known:
            known[interest] = _words(reader, summary.interest(interest))
        return known[interest]

    return tell


def _words(reader: Reader, one: InterestStanding) -> tuple[str, str]:
    told = sides_told(one, reader.summary, reader.say)
    short = "" if one.short_name == one.text else f"{one.short_name}. "
    return one.text, f"{short}{reader.say(f'vocabulary.class.{one.class_}')}. {reader.raised(one)}. {told}"
