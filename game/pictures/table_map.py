"""The table map as a picture for reports, and the same in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from game.analysis.interests import READING_ORDER, InterestStanding, of_class
from game.analysis.summary import Summary
from game.drawing.discs import disc_shape
from game.drawing.looks import PRINT
from game.drawing.palette import Theme
from game.drawing.picture import Lettering, Measure, Picture
from game.drawing.svg import moved, outlined, rect
from game.drawing.tables import RIM, table_shape
from game.drawing.ties import sign_shape, sign_size, tie_shape
from game.drawing.tokens import SWATCH, swatch_shape, token_shape
from game.pictures.lines import RISE
from game.pictures.map_layout import DISC, Laid, laid, measured
from game.pictures.map_shapes import (
    FRAME,
    crest_words,
    frame_box,
    frame_point,
    name_words,
    plate_face,
    tie_points,
    tie_width,
    token_looks,
)
from game.pictures.words import Words

LEGEND = ("holds", "grants", "neutral", "clashes", "unheard")
"""The states of a token's segment, in the order of their legend."""
_LEGEND_HIGH = 64.0
_LEGEND = 24.0


def table_picture(summary: Summary, say: Words, measure: Measure, theme: Theme = PRINT) -> Picture:
    """Return the table from above with all that lies on it, and a legend of the tokens' segments below it.

    summary: as it may be shown; nothing is hidden here. measure: of the fonts that will be used. theme: one that prints
    well on white unless another is wanted. The picture is 1340 design units wide and 960 high.
    """
    found, looks = laid(summary, measured(summary, measure)), token_looks(summary)
    body, words = _table(found, say, measure, theme)
    for token in found.map.tokens:
        body += moved(
            token_shape(token.size, looks[token.id], theme),
            *frame_point(token.x, token.y),
        )
        if token.label is not None:
            words += name_words(found, token, token.label, theme)
    size = sign_size(tie_width(found.map))
    for tie in found.map.ties:
        body += sign_shape(frame_point(*tie.sign), theme, size, theme.plank)
    for plate in found.map.plates:
        face = plate_face(found, plate, summary, theme, measure)
        box = face.box
        body += rect(box.left, box.top, box.wide, box.high, box.high / 2, outlined(theme.paper, theme.control, 2))
        body += moved(disc_shape(DISC, face.number, theme), *face.disc)
        words += face.words
    legend, told = _legend(say, measure, theme)
    return Picture(FRAME[0], FRAME[1] + _LEGEND_HIGH, body + legend, (*words, *told))


def _table(found: Laid, say: Words, measure: Measure, theme: Theme) -> tuple[str, tuple[Lettering, ...]]:
    ground = found.map.ground
    table = table_shape(ground.rx + RIM, ground.ry + RIM, theme, inner=round(found.map.middle, 3), rim=RIM, flat=True)
    body = moved(table, *frame_point(0, 0))
    for tie in found.map.ties:
        sign, wide = frame_point(*tie.sign), tie_width(found.map)
        body += tie_shape(tie_points(tie), theme, sign=sign, ground=theme.plank, width=wide)
    if found.map.crest is not None:
        box = frame_box(found.map.crest)
        body += rect(box.left, box.top, box.wide, box.high, box.high / 2, outlined(theme.inlay, theme.grain, 2))
    return body, crest_words(found, say("map.crest"), theme, measure)


def _legend(say: Words, measure: Measure, theme: Theme) -> tuple[str, tuple[Lettering, ...]]:
    """The states of a segment with their names, in one line in the middle of the foot."""
    names = [say(f"summary.legend.{state}") for state in LEGEND]
    widths = [SWATCH[0] + 12 + measure(name, _LEGEND, "body") for name in names]
    gap = 30.0
    x = (FRAME[0] - sum(widths) - gap * (len(names) - 1)) / 2
    y = FRAME[1] + _LEGEND_HIGH / 2
    body, words = "", []
    for state, name, wide in zip(LEGEND, names, widths, strict=True):
        body += moved(swatch_shape(state, theme), x, y - SWATCH[1] / 2)
        words.append(Lettering(x + SWATCH[0] + 12, y + _LEGEND * RISE, name, _LEGEND, "body", "start", theme.ink))
        x += wide + gap
    return body, tuple(words)


class Told(NamedTuple):
    """A sentence of a twin with the sentences that belong under it."""

    words: str
    under: tuple[str, ...] = ()


def table_twin(summary: Summary, say: Words) -> tuple[str, ...]:
    """Return in sentences what the map shows, in the order of `table_told`, for where nothing stands under anything."""
    return tuple(line for one in table_told(summary, say) for line in (one.words, *one.under))


def table_told(summary: Summary, say: Words) -> tuple[Told, ...]:
    """Return what the map shows: each class with its interests and every party's side of them, then the clashes."""
    interests = summary.interests
    if not interests:
        return (Told(say("summary.no_interests")),)
    told = [Told(say("map.twin.table", n=len(interests), parties=_names(summary, [one.id for one in summary.parties])))]
    if len(summary.parties) == 1:
        told.append(Told(say("map.one_party")))
    for kind in READING_ORDER:
        members = of_class(interests, kind)
        if members:
            words = say("map.twin.class", name=say(f"vocabulary.class.{kind}"), count=len(members))
            told.append(Told(words, tuple(_told(one, summary, say) for one in members)))
    if summary.clashes:
        words = say("map.twin.class", name=say("report.clashes"), count=len(summary.clashes))
        told.append(Told(words, tuple(_clashes(summary, say))))
    return tuple(told)


def _clashes(summary: Summary, say: Words) -> Iterator[str]:
    for clash in summary.clashes:
        first = say("report.quote", words=clash.first.short_name)
        if clash.second is not None:
            second = say("report.quote", words=clash.second.short_name)
            yield say("map.twin.clash", first=first, second=second)
        else:
            yield say("map.twin.clash_unnamed", first=first, party=_names(summary, clash.by))


def _told(one: InterestStanding, summary: Summary, say: Words) -> str:
    name = say("report.quote", words=one.short_name)
    return say("map.twin.one", name=name, sides=sides_told(one, summary, say))


def sides_told(one: InterestStanding, summary: Summary, say: Callable[..., str]) -> str:
    """Return in words what the segments of a token show: which parties hold, grant, clash and so on."""
    said = (one.holds, one.grants, one.neutral, one.clashes)
    unheard = [party.id for party in summary.parties if not any(party.id in side for side in said)]
    sides = zip(LEGEND, (*said, unheard), strict=True)
    told = [
        say("map.twin.side", side=say(f"map.side.{side}"), parties=_names(summary, members))
        for side, members in sides
        if members
    ]
    return "; ".join(told)


def _names(summary: Summary, wanted: Sequence[str]) -> str:
    return ", ".join(party.name for party in summary.parties if party.id in wanted)
