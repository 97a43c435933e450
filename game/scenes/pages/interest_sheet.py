"""What is known of one interest: its words, who stands where, what it clashes with, level and lens."""

from __future__ import annotations

from game.analysis.clashes import Clash, ClashSide
from game.analysis.interests import InterestStanding, OtherWords
from game.scenes.discs import disc, stance_sign
from game.scenes.pages.pieces import class_sign, dashed, discs
from game.scenes.pages.reader import Reader
from game.ui.fitting import FirstThatFits
from game.ui.widget import Widget
from game.ui.widgets import Column, Flow, Label, Layers, Pad, Row, Spacer

PARTING = frozenset({"contested", "conflicting"})


def body(reader: Reader, one: InterestStanding) -> Widget:
    """The sheet without its buttons, of any height."""
    say = reader.say
    heard = reader.tell.heard(one)
    ink = "clash" if one.class_ in PARTING else "ink"
    parts: list[Widget] = [
        _head(one, say(f"vocabulary.class.{one.class_}"), heard, ink),
        Label(reader.tell.quote(one.text), role="heading", heading=2),
        _raised(reader, one),
        *(_also(reader, words) for words in one.other_words),
        *_sides(reader, one),
    ]
    parts += [_clash(reader, one, clash) for clash in reader.summary.clashes if one.id in clash.interests]
    marks = [(say("summary.for_whom"), f"vocabulary.level.{one.level}")] if one.level else []
    marks += [(say("summary.lens"), f"vocabulary.lens.{one.lens}")] if one.lens else []
    if marks:
        pairs = [Row((Label(tag, ink="ink_2"), Label(say(key), role="body_strong")), gap=10) for tag, key in marks]
        parts.append(Flow(tuple(pairs), gap=28, line_gap=4))
    if one.position or one.whys:
        parts.append(_ladder(reader, one))
    return Column(tuple(parts), gap=10)


def _head(one: InterestStanding, kind: str, heard: str, ink: str) -> Widget:
    """The class, and on how much it rests: beside it, or below where that takes more words."""
    sign, name, basis = class_sign(one.class_, 36), Label(kind, role="label", ink=ink), Label(heard, ink="ink_2")
    beside = Row((sign, name, Spacer(), basis), gap=12)
    below = Row((sign, Column((name, Label(heard, role="hint", ink="ink_2")), gap=0, weight=1)), gap=12)
    return FirstThatFits((beside, below))


def _raised(reader: Reader, one: InterestStanding) -> Widget:
    first = one.evidence[0]
    if one.people is not None:
        counted = Label(reader.tell.counted(one), role="hint", ink="ink_2")
        return Column((Label(reader.say("survey.asked")), counted), gap=0)
    if one.raised_by is None:
        return Label(reader.say("summary.nobody_raised"), ink="ink_2")
    theme = f"{reader.say(f'vocabulary.theme.{one.theme}')} · " if one.theme else ""
    when = f"{theme}{reader.say.time(first.at.astimezone())}"
    words = Column((Label(reader.tell.giver(first)), Label(when, role="hint", ink="ink_2")), gap=0, weight=1)
    return Row((disc(reader.number(one.raised_by), 44), words), gap=12)


def _also(reader: Reader, other: OtherWords) -> Widget:
    """How somebody else put it before the table said that it is the same, and the way there."""
    parts: list[Widget] = [
        Label(reader.say("panel.other_words"), role="hint", ink="ink_2"),
        Label(reader.tell.quote(other.text)),
    ]
    steps = [step for step in (other.position, *other.whys) if step]
    if steps:
        parts.append(Label(" → ".join(steps), role="hint", ink="ink_2"))
    return Row((disc(reader.number(other.party), 44), Column(tuple(parts), gap=0, weight=1)), gap=12, align="start")


def _sides(reader: Reader, one: InterestStanding) -> list[Widget]:
    rows: list[Widget] = []
    for stance, parties, words in (
        ("mine", one.holds, "vocabulary.stance.mine"),
        ("grant", one.grants, "vocabulary.stance.grant"),
        ("neutral", one.neutral, "vocabulary.stance.neutral"),
        ("clash", one.opposed, "vocabulary.stance.clash"),
        ("clash", one.divided, "summary.divided"),
    ):
        if parties:
            names = Column(
                (Label(reader.say(words), role="body_strong"), Label(reader.tell.parties(parties))), gap=0, weight=1
            )
            few = 4 if len(parties) <= 4 else 0
            shown = (discs(reader, parties[:few], 40),) if few else ()
            rows.append(Row((stance_sign(stance, 42), names, *shown), gap=14, align="start"))
    return rows


def _clash(reader: Reader, one: InterestStanding, clash: Clash) -> Widget:
    say = reader.say
    parts: list[Widget] = [Label(say("summary.clashes_with"), role="label", ink="clash")]
    other = clash.second if clash.first.interest == one.id else clash.first
    own = clash.first if clash.first.interest == one.id else clash.second
    if other is None:
        parts.append(Label(say("summary.clash_unnamed", party=reader.tell.parties(clash.by))))
    else:
        named: list[Widget] = [Label(other.short_name, role="body_strong")]
        if other.raised_by is not None:
            named.append(Label(say("summary.of", party=reader.party(other.raised_by)), ink="ink_2"))
        parts.append(Flow(tuple(named), gap=8, line_gap=0))
    sides = tuple(_why(reader, side) for side in (own, other) if side is not None)
    parts.append(Row(sides, gap=18, align="start"))
    return Layers((dashed("clash"), Pad(Column(tuple(parts), gap=4), sides=(18, 10, 18, 12))))


def _why(reader: Reader, side: ClashSide) -> Widget:
    words = side.whys[-1] if side.whys else reader.say("summary.no_why")
    head = Row((disc(reader.number(side.raised_by), 32), Label(reader.say("summary.why"), role="body_strong")), gap=8)
    return Column((head, Label(words, ink="ink" if side.whys else "ink_2")), gap=6, weight=1)


def _ladder(reader: Reader, one: InterestStanding) -> Widget:
    steps: list[Widget] = [Label(reader.say("summary.way_there"), role="label", ink="ink_2")]
    if one.position:
        steps.append(Label(reader.say("report.position", words=one.position)))
    steps += [Label(f"↓ {why}") for why in one.whys]
    return Column(tuple(steps), gap=4)
