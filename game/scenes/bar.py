"""What stays in place while a session is played: the bar above, the strip with actions below, the banner of a fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from game.core import turns
from game.core.state import State
from game.scenes.board_beside import enlarged
from game.scenes.timer import TurnTimer, clock
from game.scenes.view import Action, Play, View
from game.storage.why_not import Cause, cause
from game.ui.access_tree import PROGRESS
from game.ui.canvas import Canvas
from game.ui.fitting import FirstThatFits
from game.ui.geometry import Rect
from game.ui.widgets import Banner, Button, Icon, Label, Named, Pad, Picture, Row, Spacer, Widget

MARK = 19
"""Design units for each card on the way."""
MOST_WIDE = 440.0
RING = 52.0
REASONS: Mapping[Cause, str] = {
    "full": "full",
    "forbidden": "denied",
    "read_only": "denied",
    "none": "gone",
    "gone": "gone",
}
"""Why the system refuses to write, in the kinds that people can do something about."""


def top_bar(
    play: Play, view: View, timer: TurnTimer | None, show_help: Callable[[], object], pause: Callable[[], object]
) -> Widget:
    """Title, how far the session is, whether it is saved, what is left of the turn, help, and the way out."""
    state, say = play.state, play.say
    title = Label(state.started.title, role="heading", ink="on_room", heading=1, max_lines=1, cut=True)
    parts: list[Widget] = [title]
    if view.heading:
        role = "hint" if enlarged(play.ctx) else "body"
        parts.append(Label(view.heading, role, "on_room_2", max_lines=1, cut=True))
    elif state.turn is not None:
        how_far, round_ = _progress(play, state), Label(_round(play, state), ink="on_room_2")
        parts.append(FirstThatFits((Row((how_far, round_), gap=24), how_far)))
    parts += [Spacer(), _saved(play)]
    if timer is not None:
        parts += _timer(play, timer)
    parts.append(
        Button(
            "", show_help, kind="quiet", icon="circle-question-mark", shortcut="f1", name=say("play.help"), key="help"
        )
    )
    if not view.private:
        key = "" if view.escapes else "esc"
        capped = not enlarged(play.ctx)
        name = say("play.pause.title")
        parts.append(Button("", pause, kind="quiet", icon="pause", shortcut=key, cap=capped, name=name, key="pause-it"))
    return Pad(Row(tuple(parts), gap=24), sides=(32, 0, 32, 0), height=max(76.0, play.ctx.stage.kit.target + 8))


def _round(play: Play, state: State) -> str:
    seats = len(state.players)
    assert state.turn is not None
    rounds = -(-len(state.pile) // seats)
    return play.say("play.round", round=turns.round_of(state.turn.index, seats), rounds=rounds)


def _progress(play: Play, state: State) -> Widget:
    total, done = len(state.pile), len(state.played)
    width = min(MOST_WIDE, total * MARK)

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.progress(width, total, done), rect)

    marks = Picture(paint, (width, 30), (total, done))
    told = play.say("play.progress", card=done + 1, cards=total)
    return Named(marks, PROGRESS, name=told, span=(done + 1, 1, total), key="progress")


def _saved(play: Play) -> Widget:
    if play.session.saved:
        icon, words = Icon("check", 24, "on_room_2"), play.say("play.saved")
    else:
        icon, words = Icon("triangle-alert", 26, "on_room"), play.say("play.unsaved")
    if play.playing.journal is None:
        icon, words = Icon("eye", 24, "on_room_2"), play.say("play.read_only")
    elif play.playing.passing is not None:
        icon, words = Icon("eye", 24, "on_room_2"), play.say("play.passing")
    said = Row((icon, Label(words, role="hint", ink="on_room_2", key="saved")), gap=8)
    return FirstThatFits((said, replace(icon, name=words, key="saved")))


def _timer(play: Play, timer: TurnTimer) -> list[Widget]:
    now = play.ctx.now
    step, left = timer.step(now), timer.left(now)

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.timer_ring(RING, step), rect)

    more = Button(
        "",
        timer.add,
        kind="quiet",
        icon="plus",
        shortcut="+",
        also=("=", "shift+="),
        name=play.say("play.minute"),
        key="minute",
    )
    words = Label(clock(left), role="figure", ink="on_room", name=play.say("play.left", time=clock(left)))
    return [Row((Picture(paint, (RING, RING), step), words, more), gap=10)]


def strip(actions: Sequence[Action], right: Sequence[Action], target: float = 0) -> Widget:
    """The actions as buttons with their keys; when room is short only the icons and keys stay, first at the right.

    They are as high as what people touch must be (`target`), in design units.
    """

    def laid(words: bool, far_words: bool) -> Widget:
        left = [_button(one, words) for one in actions]
        far = [_button(one, far_words or (words and one.main)) for one in right]
        return Row((*left, Spacer(), *far), gap=12)

    ways = (laid(True, True), laid(True, False), laid(False, False))
    return Pad(FirstThatFits(ways, height=max(64.0, target)), sides=(32, 0, 32, 0))


def _button(one: Action, words: bool) -> Widget:
    return Button(
        one.text if words else "",
        one.on_press,
        kind="go" if one.main else "quiet",
        icon=one.icon,
        shortcut=one.shortcut,
        enabled=one.enabled,
        name=one.text,
        key=one.key or f"action-{one.icon}",
    )


def fault_banner(play: Play, again: Callable[[], object], elsewhere: Callable[[], object]) -> Widget | None:
    """What could not be saved, since when, and what to do about it; None while all is well."""
    journal, say = play.playing.journal, play.say
    if journal is None or journal.saved or journal.unsaved_since is None:
        return None
    reason = REASONS.get(cause(journal.trouble), "unknown") if journal.trouble is not None else "unknown"
    since = say.time(journal.unsaved_since.astimezone())
    return Banner(
        say(f"play.not_saved.{reason}"),
        say("play.not_saved_since", time=since),
        (
            Button(say("play.elsewhere"), elsewhere, icon="folder-open", shortcut="ctrl+o", key="elsewhere"),
            Button(say("play.again"), again, kind="danger", icon="refresh-cw", shortcut="ctrl+s", key="again"),
        ),
        key="fault",
    )
