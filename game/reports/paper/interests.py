"""The interests on paper: what the table shares, where it clashes, and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.analysis.clashes import Clash, ClashSide
from game.analysis.interests import READING_ORDER, InterestClass, InterestStanding, of_class
from game.pictures.sayings import clash_said, stances_said
from game.reports.paper import blocks
from game.reports.paper.blocks import Block, Cell
from game.reports.paper.studio import Studio

BINDS: tuple[InterestClass, ...] = ("shared_by_all", "shared", "granted")
PARTS: tuple[InterestClass, ...] = ("contested", "conflicting")
REST: tuple[InterestClass, ...] = tuple(one for one in READING_ORDER if one not in (*BINDS, *PARTS))


def shared(studio: Studio) -> Iterator[Block]:
    """What binds: shared by all, shared, granted."""
    say = studio.say
    yield blocks.heading(say("paper.shared"))
    if not studio.summary.interests:
        yield blocks.text(say("report.no_interests"), quiet=True)
        return
    if len(studio.summary.parties) == 1:
        yield blocks.text(say("report.one_party"), quiet=True)
    found = list(_classes(studio, BINDS))
    yield from found or [blocks.text(say("paper.nothing_shared"), quiet=True)]


def clashing(studio: Studio) -> Iterator[Block]:
    """What parts: contested and conflicting interests, and each clash with the way down to both interests."""
    say, found = studio.say, studio.summary.clashes
    yield blocks.heading(say("report.clashes"))
    if not found:
        yield blocks.text(say("report.no_clashes"), quiet=True)
    elif studio.summary.session.imported is not None:
        yield blocks.text(say("survey.clashes_hint"), quiet=True)
        yield blocks.points(blocks.point(blocks.cell(clash_said(studio.tell, one), sign="clash")) for one in found)
    else:
        yield blocks.text(say("report.clashes_hint"), quiet=True)
        yield from (_clash(studio, one) for one in found)
    yield from _classes(studio, PARTS)


def rest(studio: Studio) -> Iterator[Block]:
    """What one party holds alone, what was too little heard, and what nobody here holds."""
    found = list(_classes(studio, REST))
    if found:
        yield blocks.heading(studio.say("paper.other_interests"))
        yield from found


def counts(studio: Studio) -> Block:
    """How many interests of each class there are."""
    found = [(one, len(of_class(studio.summary.interests, one))) for one in READING_ORDER]
    return blocks.chips(
        blocks.cell(f"{studio.say(f'vocabulary.class.{one}')}  {count}", sign=one) for one, count in found if count
    )


def _classes(studio: Studio, wanted: Sequence[InterestClass]) -> Iterator[Block]:
    for one_class in wanted:
        members = of_class(studio.summary.interests, one_class)
        if members:
            yield blocks.heading(f"{studio.say(f'vocabulary.class.{one_class}')} ({len(members)})", 2)
        yield from (_interest(studio, one) for one in members)


def _interest(studio: Studio, one: InterestStanding) -> Block:
    say = studio.say
    facts = [say("summary.of", party=studio.tell.party(one.raised_by))] if one.raised_by else []
    facts += [say(f"vocabulary.level.{one.level}")] if one.level else []
    facts += [say(f"vocabulary.lens.{one.lens}")] if one.lens else []
    facts.append(studio.tell.heard(one))
    return {
        "is": "interest",
        "token": studio.token(one),
        "text": one.text,
        "facts": " · ".join(facts),
        "sides": sides(studio, one),
        "lines": [line for line in _lines(studio, one) if line],
    }


def sides(studio: Studio, one: InterestStanding) -> list[Cell]:
    """Who stands on each side of an interest, each side with its sign."""
    return [blocks.cell(words, sign=stance) for stance, words in stances_said(studio.tell, one)]


def _lines(studio: Studio, one: InterestStanding) -> Iterator[str]:
    tell = studio.tell
    yield tell.counted(one)
    yield tell.compared(one)
    yield tell.ladder(one.position, one.whys, one.text)
    yield from _said(studio, one)
    for other in one.other_words:
        yield tell.ladder(other.position, other.whys, other.text) or tell.quote(other.text)


def _said(studio: Studio, one: InterestStanding) -> Iterator[str]:
    for item in one.evidence[1:]:
        if item.words and item.act != "clash":
            yield studio.tell.said(item)


def _clash(studio: Studio, clash: Clash) -> Block:
    lines = [studio.tell.said(item) for item in clash.evidence if item.words]
    both = [side for side in (clash.first, clash.second) if side is not None]
    if not any(side.position or side.whys for side in both):
        lines.append(studio.say("summary.no_steps"))
        both = []
    return {
        "is": "clash",
        "title": clash_said(studio.tell, clash),
        "lines": lines,
        "sides": [_ladder(studio, side) for side in both],
    }


def _ladder(studio: Studio, side: ClashSide) -> dict[str, object]:
    steps: list[Cell] = [studio.say("report.position", words=side.position)] if side.position else []
    steps += side.whys
    head = studio.tell.party(side.raised_by) if side.raised_by else studio.say("summary.nobody_raised")
    return {
        "head": blocks.cell(head, discs=studio.numbers((side.raised_by,) if side.raised_by else ()), strong=True),
        "steps": [*steps, blocks.cell(side.text, strong=True)] if steps else [],
        "empty": studio.say("report.no_steps", words=studio.tell.quote(side.text)),
    }
