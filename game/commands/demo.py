"""The command `demo --headless`: a sample session that plays itself in the terminal."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from game.analysis.summary import summarise
from game.commands.terminal import FAULTS, OK, complain, tell
from game.core import events
from game.core.events import Entry
from game.core.illegal import IllegalMoveError
from game.core.seats import Secrecy
from game.core.state import State
from game.demo import FEWEST_FOR_SECRECY, DemoTable, demo_setup
from game.desk import Desk, Playing, random_id
from game.reports import FORMATS
from game.reports.making import Making
from game.scenes.wish import Push, Wish
from game.storage.catalog import Catalog
from game.storage.family import SUFFIX
from game.storage.notice import RefusedError
from game.storage.why_not import why_not
from game.story import PROGRAM, Story, story_setup

if TYPE_CHECKING:
    from game.app import App
    from game.scenes.scene import Context


@dataclass(frozen=True)
class DemoWish:
    """What somebody wants to see: how many players and cards each, how secret, where to keep it, and how to print."""

    seed: int = 1
    players: int = 6
    cards: int | None = None
    secrecy: Secrecy = "named"
    save: Path | None = None
    events: bool = False


def demo_headless(wish: DemoWish, say: Catalog) -> int:
    """Play a whole sample session and print it; a file that is there already is resumed where it stands.

    With `events` one line per event is printed, after it is durable: its number and its type.
    """
    if wish.players < FEWEST_FOR_SECRECY[wish.secrecy]:
        complain(say("cli.demo_too_few", n=FEWEST_FOR_SECRECY[wish.secrecy]))
        return FAULTS
    with tempfile.TemporaryDirectory(prefix="alliance-cards-") as folder:
        path = wish.save or Path(folder) / "demo.journal"
        try:
            playing = sit_down(wish, path, say)
        except (RefusedError, OSError, IllegalMoveError) as why:
            complain(_reason(why, path, say))
            return FAULTS
        try:
            return _play(playing, wish, say)
        finally:
            playing.close()


def sit_down(wish: DemoWish, path: Path, say: Catalog) -> Playing:
    """Begin the sample session in this file, or take it up again; raises RefusedError, IllegalMoveError, OSError."""
    chance = Random(wish.seed)
    desk = Desk(path.parent, new_id=lambda: f"{chance.getrandbits(64):016x}")
    if path.exists():
        return desk.resume(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    setup = demo_setup(say, wish.players, wish.secrecy, wish.cards)
    return desk.begin(setup, path, wish.seed)


def _play(playing: Playing, wish: DemoWish, say: Catalog) -> int:
    session = playing.session
    if playing.journal is None:
        complain(playing.why_not.words(say) if playing.why_not else "")
        return FAULTS
    table = DemoTable(
        session, say, Random(wish.seed + session.state.seq), lambda: dt.datetime.now().astimezone().date()
    )
    started = session.state.started
    if wish.events:
        for told in session.entries:
            tell(f"{told.seq} {told.event.type}")
    else:
        tell(
            say(
                "demo.run.headline",
                title=started.title,
                players=len(started.players),
                parties=len(started.parties),
                cards=len(started.pile),
            )
        )
        tell(card_line(session.state, say))
    while not table.done:
        card = session.state.turn.index if session.state.turn else None
        entry = table.step()
        if not session.saved:
            complain(say("cli.demo_not_saved", file=str(playing.path)))
            return FAULTS
        if wish.events:
            if entry is not None:
                tell(f"{entry.seq} {entry.event.type}")
            continue
        tell(line(session.state, entry, say))
        now = session.state.turn
        if now is not None and now.index != card:
            tell(card_line(session.state, say))
    if not wish.events:
        tell("")
        tell(str(FORMATS["text"](summarise(session.state), Making(say))))
        if wish.save:
            tell(say("demo.run.saved_at", path=str(wish.save)))
    return OK


def card_line(state: State, say: Catalog) -> str:
    """Say which card lies before whom."""
    turn = state.turn
    if turn is None:
        return ""
    return say(
        "demo.run.card",
        n=turn.index + 1,
        theme=say(f"vocabulary.theme.{turn.card.card.theme}"),
        player=state.player(turn.player).name,
        question=turn.card.card.question.say(say.language, turn.card.fallback),
    )


def line(state: State, entry: Entry | None, say: Catalog) -> str:
    """Say in a few words what happened; an answer in a secret round is never told."""
    if entry is None:
        return say("demo.run.sealed")
    match entry.event:
        case events.CardAnswered(answer=answer):
            words = next(text for name in ("text", "what", "who") if (text := getattr(answer, name, None)) is not None)
            return say("demo.run.answered", words=words)
        case events.SecretAnswered():
            waits = state.turn is not None and state.turn.step == "secret"
            return say("demo.run.sealed" if waits else "demo.run.revealed")
        case happened:
            return say(f"demo.run.event.{happened.type}")


def _reason(why: RefusedError | IllegalMoveError | OSError, path: Path, say: Catalog) -> str:
    match why:
        case RefusedError():
            return why.notice.words(say)
        case IllegalMoveError():
            return say(f"illegal.{why.code}")
        case OSError():
            return say("cli.unreadable", file=str(path), reason=why_not(why, say))


def guide(app: App, wish: DemoWish) -> None:
    """Put a session that plays itself on the table of an open window, until somebody takes over."""
    app.grant(guided(app.ctx, wish))


def guided(ctx: Context, wish: DemoWish | None = None) -> Wish | None:
    """Return the way to a session that plays itself; a toast says why there is none.

    It is the story, unless somebody asks for a table of another kind.
    """
    from game.scenes.guided import GuidedScene

    wish, say = wish or DemoWish(), ctx.say
    if wish.players < FEWEST_FOR_SECRECY[wish.secrecy]:
        ctx.toast(say("cli.demo_too_few", n=FEWEST_FOR_SECRECY[wish.secrecy]), icon="triangle-alert")
        return None
    home = ctx.desk.saves if wish.save is None else None  # what is only looked at leaves nothing among the sessions
    path, passing = wish.save or Path("demo"), None
    try:
        if wish.save is None:
            passing = Path(tempfile.mkdtemp(prefix="alliance-cards-"))
            path = passing / f"{random_id()}{SUFFIX}"
        tells = replace(wish, save=None) == DemoWish() and not path.exists()
        playing = tell_story(ctx.desk, path, say) if tells else sit_down(wish, path, say)
    except (RefusedError, OSError, IllegalMoveError) as why:
        if passing is not None:
            shutil.rmtree(passing, ignore_errors=True)
        ctx.toast(_reason(why, path, say), icon="triangle-alert")
        return None
    playing.passing = passing
    if tells:
        story = Story(playing.session, say, _today)
        return Push(GuidedScene(playing, story.step, lambda: story.done, story, home))
    table = DemoTable(playing.session, say, Random(wish.seed + playing.session.state.seq), _today)
    return Push(GuidedScene(playing, table.step, lambda: table.done, None, home))


def tell_story(desk: Desk, path: Path, say: Catalog) -> Playing:
    """Seat the people of the story in a new file; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return desk.begin(story_setup(say), path, 1, PROGRAM)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
