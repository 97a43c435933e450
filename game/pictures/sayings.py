"""Whole sentences that the pages on the screen, the twins of pictures and all forms of report have in common."""

from __future__ import annotations

from game.analysis.agreements import AgreementStanding
from game.analysis.clashes import Clash, ClashSide
from game.analysis.exchange import Balance, ExchangeStanding
from game.analysis.interests import InterestStanding
from game.analysis.opportunities import Opportunity
from game.analysis.scales import StatementStanding
from game.analysis.tensions import Tension
from game.analysis.themes import OpenPoint
from game.core.cards import Stance
from game.pictures.teller import Teller


def signed(value: int) -> str:
    """Write a whole number with its sign; nought has none."""
    return f"+{value}" if value > 0 else str(value).replace("-", "−")


# ---- interests and clashes ----


def stances_said(tell: Teller, interest: InterestStanding) -> tuple[tuple[Stance, str], ...]:
    """Say which parties hold, grant, are neutral, clash, and are divided within, each with the sign that it goes by."""
    sides: tuple[tuple[str, Stance, tuple[str, ...]], ...] = (
        ("holds", "mine", interest.holds),
        ("grants", "grant", interest.grants),
        ("neutral", "neutral", interest.neutral),
        ("clashes", "clash", interest.opposed),
        ("divided", "clash", interest.divided),
    )
    return tuple(
        (stance, tell.say(f"report.side.{side}", parties=tell.parties(parties)))
        for side, stance, parties in sides
        if parties
    )


def clash_said(tell: Teller, clash: Clash) -> str:
    """Say which interests clash, or which party clashes with an interest without naming its own, its own included."""
    first = _raised(tell, clash.first)
    if clash.people is not None:
        return tell.say("survey.clash", interest=first, people=_people_said(tell, clash), n=len(clash.by))
    if clash.second is None:
        key = "within" if clash.first.raised_by in clash.by else "unnamed"
        return tell.say(f"report.clash_{key}", party=tell.parties(clash.by), interest=first)
    return tell.say("report.clash", first=first, second=_raised(tell, clash.second))


def _people_said(tell: Teller, clash: Clash) -> str:
    """Say of a survey how many people of each party clash, most people first."""
    return ", ".join(
        tell.say("survey.clash_people", n=item.people or 0, party=tell.party(item.party))
        for item in clash.evidence
        if item.party is not None
    )


def _raised(tell: Teller, side: ClashSide) -> str:
    if side.raised_by is None:
        return tell.quote(side.text)
    return tell.say("report.of", words=tell.quote(side.text), party=tell.party(side.raised_by))


# ---- give and take ----


def exchange_said(tell: Teller, exchange: ExchangeStanding) -> str:
    """Say who brings what to whom, or who needs what from whom, with its sort."""
    other = tell.party(exchange.other) if exchange.other is not None else tell.say("report.the_alliance")
    words = tell.say(
        f"report.{exchange.direction}", party=tell.party(exchange.party), other=other, what=tell.quote(exchange.what)
    )
    return f"{words} ({tell.say(f'vocabulary.sort.{exchange.sort}').lower()})" if exchange.sort else words


def reply_said(tell: Teller, exchange: ExchangeStanding) -> str:
    """Say what the other end answered; nothing where there is no other end."""
    if exchange.other is None:
        return ""
    party = tell.party(exchange.other)
    if exchange.reply is None:
        return tell.say("report.no_reply", party=party)
    return tell.say("report.reply", party=party, words=tell.say(f"vocabulary.reply.{exchange.reply}"))


def balance_counted(tell: Teller, one: Balance) -> str:
    """Say what a party received and gave, and over how many exchanges."""
    party = tell.party(one.party)
    if not one.exchanges:
        return tell.say("report.balance_none", party=party)
    sums = {"received": one.received, "gave": one.gave, "balance": signed(one.balance)}
    return tell.say("report.balance_of", party=party, n=one.exchanges, **sums)


def opportunity_asked(tell: Teller, one: Opportunity) -> str:
    """Ask whether an offer meets a need."""
    return tell.say(
        f"report.fits_by_{one.by}",
        giver=tell.party(one.giver),
        offered=tell.quote(one.offered),
        receiver=tell.party(one.receiver),
        needed=tell.quote(one.needed),
        sort=tell.say(f"vocabulary.sort.{one.sort}").lower() if one.sort else "",
    )


def tension_asked(tell: Teller, one: Tension) -> str:
    """Ask what some parties need from one source, and what for."""
    source = tell.party(one.source) if one.source is not None else tell.say("report.the_alliance")
    return tell.say(f"report.tension_by_{one.by}", parties=tell.parties(one.parties), source=source)


# ---- themes ----


def median_said(tell: Teller, statement: StatementStanding) -> str:
    """Say a statement's median with its lowest and highest score; nothing where there may be no figures."""
    figures = statement.figures
    if figures is None:
        return ""
    question = statement.card.say(tell.say.language)
    return tell.say(
        "report.theme_median",
        question=question,
        median=figures.median,
        low=figures.lowest,
        high=figures.highest,
    )


def open_said(tell: Teller, point: OpenPoint, *, short: bool = False) -> str:
    """Say what is still open under a theme; `short` calls interests by their short names."""
    return tell.say(f"report.open.{point.kind}", about=_about(tell, point, short=short))


def _about(tell: Teller, point: OpenPoint, *, short: bool) -> str:
    """What an open point is about, between quotation marks where people said it."""
    summary = tell.summary
    match point.kind:
        case "clash" | "not_yet_heard":
            interest = summary.interest(point.about)
            return tell.quote(interest.short_name if short else interest.text)
        case "unmet":
            return next(tell.quote(one.what) for one in summary.exchange.exchanges if one.id == point.about)
        case "unkept" | "assumption":
            return next(one.who for one in summary.externals if one.id == point.about)
        case "term":
            term = next(one for one in summary.terms if one.id == point.about)
            return tell.quote(term.term.say(tell.say.language, term.card.fallback))


# ---- agreements ----


def doer_said(tell: Teller, one: AgreementStanding) -> str:
    """Say who does it, and by when if that was agreed."""
    if one.by is None:
        return tell.say("report.who", who=one.who)
    return tell.say("report.who_by", who=one.who, date=one.by)


def step_said(tell: Teller, one: AgreementStanding) -> str:
    """Say the first step, and by when if that was agreed; nothing where there is none."""
    if not one.step:
        return ""
    if one.step_by is None:
        return tell.say("report.step", step=one.step)
    return tell.say("report.step_by", step=one.step, date=one.step_by)
