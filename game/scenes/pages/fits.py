"""What may fit together and what two parties may both need: questions to the table, never claims, each with its sources."""

from __future__ import annotations

from game.analysis.opportunities import Opportunity
from game.analysis.tensions import Tension
from game.pictures.sayings import opportunity_asked, tension_asked
from game.scenes.discs import disc
from game.scenes.pages.pieces import sheet
from game.scenes.pages.reader import Reader
from game.ui.widget import Widget
from game.ui.widgets import Column, Icon, Label, Panel, Pick, Row


def fits(reader: Reader) -> tuple[Widget, ...]:
    """A sheet with each need beside the offer that may meet it; none where there are none."""
    found = reader.summary.opportunities
    if not found:
        return ()
    tiles = Column(tuple(_pair(reader, one) for one in found), gap=12)
    hint = Label(reader.say("report.fits_hint"), role="hint", ink="ink_2")
    return (sheet(reader.say("summary.fits"), Column((tiles, hint), gap=12), beside=(Icon("lightbulb", 34, "ink_2"),)),)


def _pair(reader: Reader, one: Opportunity) -> Widget:
    words = opportunity_asked(reader.tell, one)
    ends = (
        _end(reader, one.receiver, "summary.seeks", one.needed),
        Icon("circle-question-mark", 30, "primary"),
        _end(reader, one.giver, "summary.offers", one.offered),
    )
    return Pick(
        Panel(Row(ends, gap=14), look="inset", pad=(14, 12, 14, 12), radius=16), reader.open(words, one.evidence),
        look="bare", pad=0, name=words, key=f"fit-{one.need}-{one.offer}",
    )  # fmt: skip


def _end(reader: Reader, party: str, verb: str, what: str) -> Widget:
    words = Column(
        (
            Label(reader.say(verb), role="hint", ink="ink_2", hidden=True),
            Label(what, role="body_strong", max_lines=3, cut=True, hidden=True),
        ),
        gap=0,
        weight=1,
    )
    return Row((disc(reader.number(party), 44), words), gap=12, weight=1)


def tensions(reader: Reader) -> tuple[Widget, ...]:
    """A sheet with who may need the same thing from the same source, and the question what for."""
    found = reader.summary.tensions
    if not found:
        return ()
    rows = Column(tuple(_tension(reader, one) for one in found), gap=4)
    hint = Label(reader.say("report.tensions_hint"), role="hint", ink="ink_2")
    return (sheet(reader.say("report.tensions"), Column((rows, hint), gap=12)),)


def _tension(reader: Reader, one: Tension) -> Widget:
    question = tension_asked(reader.tell, one)
    parties = tuple(disc(reader.number(party), 40) for party in reader.parties(one.parties))
    source = disc(reader.number(one.source), 40) if one.source is not None else Icon("users-round", 36)
    ends = Row((*parties, Icon("arrow-right", 22, "ink_2"), source), gap=6)
    return Pick(
        Row((ends, Label(question, role="body_medium", hidden=True, weight=1)), gap=16),
        reader.open(question, one.evidence), look="bare", pad=10, name=question, key=f"tension-{one.needs[0]}",
    )  # fmt: skip
