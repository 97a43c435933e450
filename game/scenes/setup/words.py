"""The words of set-up that are put together: what will be played, and what stands where nobody typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from game.core import pace
from game.scenes.scene import Context
from game.scenes.setup.model import Forecast
from game.scenes.setup.people import Defaults


def foretold(ctx: Context, seen: Forecast, alone: bool) -> tuple[str, ...]:
    """The line at the foot: how many cards, how many each, and when it ends; then the same in fewer and fewer words."""
    say = ctx.say
    if not seen.cards:
        return (say("setup.line.none"),)
    if alone:
        words = say("setup.line.alone", n=seen.cards)
    elif seen.least == seen.most:
        words = say("setup.line.even", n=seen.cards, each=seen.least)
    elif seen.least:
        words = say("setup.line.uneven", n=seen.cards, least=seen.least, most=seen.most)
    else:
        words = say("setup.line.few", n=seen.cards)
    ends = ctx.desk.clock().astimezone() + dt.timedelta(minutes=round(seen.minutes / 5) * 5)
    time = _clock(ctx, ends)
    brief = say("setup.line.brief", n=seen.cards, time=time)
    ends_at = say("setup.line.ends", time=time, n=int(pace.CLOSING))
    moments = [say("setup.line.moments", n=seen.moments)] if seen.moments else []
    short = [say("setup.line.short")] if seen.short else []
    return " ".join((words, *moments, *short, ends_at)), " ".join((words, *short, ends_at)), brief


def _clock(ctx: Context, moment: dt.datetime) -> str:
    shown = ctx.say.time(moment.replace(minute=moment.minute // 5 * 5))
    return ctx.say("setup.clock", time=shown)


def defaults(ctx: Context, alone: bool) -> Defaults:
    """The words for what nobody typed."""
    say: Callable[..., str] = ctx.say
    aliases = ctx.say.texts("setup.alias_names")
    return Defaults(
        title=say("setup.title_default", date=ctx.desk.today()),
        party=lambda number: say(f"setup.sign_name.{number}"),
        player=lambda place: say("setup.me") if alone else say("setup.player_name", n=place),
        alias=lambda place: aliases[(place - 1) % len(aliases)] if aliases else say("setup.player_name", n=place),
    )
