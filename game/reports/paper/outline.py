"""What a report with pictures says, in which order: on its cover and in its parts, on paper and as a web page."""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.paper import answers, blocks, closing, exchange, interests
from game.reports.paper.blocks import Block
from game.reports.paper.studio import Studio

_SURVEY = (interests.shared, interests.clashing, interests.rest)
_PARTS = (
    *_SURVEY,
    answers.levels,
    exchange.give_and_take,
    answers.statements,
    answers.externals,
    answers.language,
    answers.themes,
    closing.agreements,
    closing.evidence,
)


def cover(studio: Studio) -> Iterator[Block]:
    """What it was, the ambition, the counts, the map, and who sat at the table."""
    say, summary, one = studio.say, studio.summary, studio.making.page == "one"
    yield blocks.text(studio.tell.occasion(), quiet=True)
    if summary.session.stage != "closed":
        yield blocks.text(say("report.unfinished"), quiet=True)
    ambition = summary.outcome.ambition
    if ambition is not None:
        owner = say("report.ambition_owner", owner=ambition.owner) if ambition.owner and not one else ""
        yield {"is": "ambition", "text": say("report.ambition", sentence=ambition.sentence), "owner": owner}
    if summary.interests:
        yield interests.counts(studio)
        yield studio.map(told=one)
    if not one:
        yield {
            "is": "parties",
            "parties": [
                {"number": party.number, "name": party.name, "members": studio.tell.members(party.id)}
                for party in summary.parties
            ],
        }


def everything(studio: Studio) -> Iterator[Block]:
    """All that the session says, part by part; of a survey its interests and clashes, for nothing else can have been said."""
    survey = studio.summary.session.imported is not None
    for part in _SURVEY if survey else _PARTS:
        yield from part(studio)
