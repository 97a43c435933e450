"""The statements, the externals, the language, the themes and the levels, on paper."""

from __future__ import annotations

from collections.abc import Iterator

from game.analysis.externals import ExternalStanding
from game.analysis.language import TermStanding
from game.analysis.scales import StatementStanding
from game.analysis.themes import ThemeStanding
from game.reports.paper import blocks
from game.reports.paper.blocks import Block
from game.reports.paper.desk import Desk
from game.reports.text_answers import about


def statements(desk: Desk) -> Iterator[Block]:
    """How each statement was scored: median, range, and how many did not know; figures only where there may be."""
    say, found = desk.say, desk.summary.statements
    yield blocks.heading(say("report.statements"))
    if not found:
        yield blocks.text(say("report.no_statements"), quiet=True)
        return
    head = [say(f"paper.head.{name}") for name in ("statement", "median", "range", "scores", "dont_know")]
    yield blocks.table(head, [_statement(desk, one) for one in found], (5.4, 1.4, 1.3, 2.6, 1.4), (1, 2, 4))


def _statement(desk: Desk, one: StatementStanding) -> list[blocks.Cell]:
    say = desk.say
    low, high = (words.say(say.language, one.card.fallback) for words in (one.low, one.high))
    question = f"{one.card.say(say.language)} ({say('report.ends', low=low, high=high)})"
    if one.too_few or one.scored is None:
        return [question, "–", "–", say("report.too_few"), "–"]
    unsure = str(one.dont_know)
    if one.figures is None:
        return [question, "–", "–", say("report.too_few_scores", n=one.scored), unsure]
    figures, dots = one.figures, " ".join(str(dot) for dot in one.dots)
    return [question, desk.number(figures.median), f"{figures.lowest}–{figures.highest}", dots, unsure]


def externals(desk: Desk) -> Iterator[Block]:
    """Who outside the table has an interest, who keeps the contact, and what is to be checked with them."""
    say, found = desk.say, desk.summary.externals
    yield blocks.heading(say("report.externals"))
    if not found:
        yield blocks.text(say("report.no_externals"), quiet=True)
        return
    head = [say(f"paper.head.{name}") for name in ("external", "stake", "influence", "interest", "contact")]
    yield blocks.table(head, [_external(desk, one) for one in found], (2.6, 4, 1.1, 1.1, 3.2), (2, 3))


def _external(desk: Desk, one: ExternalStanding) -> list[blocks.Cell]:
    say = desk.say
    keeper = desk.tell.keeper(one)
    notes = [keeper] if keeper else []
    notes += [say(f"vocabulary.external_stance.{one.stance}")] if one.stance is not None else []
    notes += [say("report.unkept")] if one.unkept else []
    notes += [say("report.assumption")] if one.assumption else []
    known = [str(one) if one is not None else "–" for one in (one.influence, one.interest)]
    return [blocks.cell(one.who, strong=True), one.stake, *known, " · ".join(notes)]


def language(desk: Desk) -> Iterator[Block]:
    """The agreed wordings, and the words that still mean different things."""
    say, found = desk.say, desk.summary.terms
    yield blocks.heading(say("report.language"))
    if not found:
        yield blocks.text(say("report.no_terms"), quiet=True)
        return
    yield blocks.points(_term(desk, one) for one in found)


def _term(desk: Desk, one: TermStanding) -> dict[str, object]:
    say = desk.say
    word = one.term.say(say.language, one.card.fallback)
    head = f"{word}: {one.wording}" if one.wording is not None else say("report.open_term", word=word)
    details = [say("report.too_few")] if one.too_few else []
    for meant in one.definitions:
        if meant.player is not None:
            details.append(f"{desk.tell.player(meant.player)}: {meant.words}")
        elif meant.party is not None:
            details.append(f"{desk.tell.party(meant.party)}: {meant.words}")
        else:
            details.append(f"– {meant.words}")
    return blocks.point(blocks.cell(head, strong=True), details)


def themes(desk: Desk) -> Iterator[Block]:
    """How the seven themes stand: what was answered and said, and what is still open."""
    yield blocks.heading(desk.say("report.themes"))
    for one in desk.summary.themes:
        yield from _theme(desk, one)


def _theme(desk: Desk, one: ThemeStanding) -> Iterator[Block]:
    say, tell, summary = desk.say, desk.tell, desk.summary
    answered = [say("report.answered", n=one.answered)]
    answered += [say("report.to_come", n=one.to_come)] if one.to_come else []
    yield blocks.heading(say(f"vocabulary.theme.{one.theme}"), 2)
    yield blocks.text(", ".join(answered), quiet=True)
    rows = []
    for statement in summary.statements:
        if statement.id in one.statements and statement.figures is not None:
            figures, question = statement.figures, statement.card.say(say.language)
            rows.append(
                say(
                    "report.theme_median",
                    question=question,
                    median=figures.median,
                    low=figures.lowest,
                    high=figures.highest,
                )
            )
    rows += [
        say("report.said", who=tell.giver(said.evidence[0]), words=tell.quote(said.text))
        for said in summary.reflections
        if said.id in one.reflections
    ]
    rows += [say(f"report.open.{open_.kind}", about=about(tell, summary, open_)) for open_ in one.open]
    if rows:
        yield blocks.points(blocks.point(row) for row in rows)


def levels(desk: Desk) -> Iterator[Block]:
    """How the interests are spread over levels and lenses, when anybody chose any."""
    say, found = desk.say, desk.summary.levels
    none = say("report.not_chosen")
    by_level = [(say(f"vocabulary.level.{one.level}") if one.level else none, one.interests) for one in found.levels]
    by_lens = [(say(f"vocabulary.lens.{one.lens}") if one.lens else none, one.interests) for one in found.lenses]
    for words, shares in ((say("report.levels"), by_level), (say("report.lenses"), by_lens)):
        if any(ids for _, ids in shares[:-1]):
            yield blocks.heading(words)
            yield blocks.chips(f"{name}  {len(ids)}" for name, ids in shares)
