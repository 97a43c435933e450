"""Behind the curtain of a secret round of stances: the interest, and the way to say how one stands."""

from __future__ import annotations

from functools import partial

from game.scenes.board_beside import enlarged
from game.scenes.response.rows import short_name
from game.scenes.secret.entry import behind, big_key, give_or_not
from game.scenes.secret.stance_seats import LATER, StanceSeats
from game.ui.widgets import Box, Button, Chip, Column, Flow, Icon, Label, Panel, Row, Spacer, Widget
from game.ui.widgets_stance import STANCES, StanceChoice

SHORT, LONG = 60, 100
"""Up to so many characters an interest is written large, and from so many small."""
KEY, KEY_GROWS = 64, 52
"""The side of a key, at least; how it grows with the words beside it."""
STANCE = 108
"""How high a stance is to press."""
CLASH_ROOM = 176
"""The room that is kept free for the question that a clash brings, so that nothing moves when it comes."""


def private_panel(view: StanceSeats) -> Widget:
    """Four stances and, under a clash, the own interests; it counts when it is confirmed."""
    say = view.say
    words = {stance: say(f"vocabulary.stance.{stance}") for stance in STANCES}
    choice = StanceChoice(
        words,
        view.stance or "",
        view.take,
        keyed=not view.asking,
        gap=10,
        name=say("response.ask_each"),
        key="stance",
    )
    high = Box(choice, across="stretch", down="stretch", min_height=STANCE)
    clash = _clash(view) if view.stance == "clash" else Row(())
    below = Box(clash, across="stretch", down="start", min_height=CLASH_ROOM)
    asked = (Spacer(), *_interest(view), Label(say("response.ask_each"), role="row_strong"), high, below, Spacer())
    return behind(view, Column(asked, gap=18), give_or_not(view, ready=view.ready))


def _clash(view: StanceSeats) -> Widget:
    """With which of their own interests."""
    say, own = view.say, view.own
    if not own:
        return Label(say("secret.stances.nothing_yet"), ink="ink_2")
    answers = [*((str(place), one.id, short_name(one)) for place, one in enumerate(own, 1))]
    answers.append(("0", LATER, say("response.not_yet")))
    chips = tuple(
        Chip(
            words,
            partial(view.name, against),
            selected=view.against == against,
            shortcut=key if view.asking else "",
            key=f"against.{key}",
        )
        for key, against, words in answers
    )
    asked = Label(say("secret.stances.with_which"), role="body_strong")
    return Panel(
        Column((asked, Flow(chips, gap=10, line_gap=10)), gap=10), pad=(20, 14, 20, 16), look="fault", radius=16,
        shadow=0, key="clash",
    )  # fmt: skip


def blind_panel(view: StanceSeats) -> Widget:
    """Which keys there are. Nothing on it changes, whatever is pressed."""
    say, own = view.say, view.own
    stances = tuple(
        _keyed(view, str(place), say(f"vocabulary.stance.{stance}")) for place, stance in enumerate(STANCES, 1)
    )
    keys: list[Widget] = [
        Spacer(),
        *_interest(view),
        Label(say("secret.stances.first_key" if own else "secret.press"), role="heading"),
        Row(stances[:3], gap=14),
        Row((stances[3], _keyed(view, "P", say("secret.none")), Row((), weight=1)), gap=14),
    ]
    if own:
        second = [_keyed(view, str(place), short_name(one)) for place, one in enumerate(own, 1)]
        second.append(_keyed(view, "0", say("secret.stances.no_clash")))
        lines = [second[at : at + 3] for at in range(0, len(second), 3)]
        keys.append(Label(say("secret.stances.second_key"), role="heading"))
        keys += [Row((*line, *(Row((), weight=1) for _ in range(3 - len(line)))), gap=14) for line in lines]
    quiet = Label(say("secret.stances.blind" if own else "secret.blind"), weight=1)
    keys.append(
        Panel(Row((Icon("eye-off", 44, "primary"), quiet), gap=18), pad=(22, 10, 22, 10), look="inset", radius=20)
    )
    leave = Button(say("secret.leave"), view.leave, shortcut="esc", key="leave")
    between = 10 if enlarged(view.play.ctx) else 18  # all keys in sight comes before room round them
    return behind(view, Column((*keys, Spacer()), gap=between), Row((leave, Spacer())))


def _keyed(view: StanceSeats, key: str, words: str) -> Widget:
    side = max(KEY, KEY_GROWS * view.play.ctx.settings.text_size / 100)
    told = Label(words, role="label", weight=1, name=f"{key}: {words}")
    return Row((big_key(key, side, told=False), told), gap=12, weight=1)


def _interest(view: StanceSeats) -> tuple[Widget, ...]:
    text = view.interest.draft.text
    most = 0 if enlarged(view.play.ctx) else SHORT
    return (
        Label(view.say("response.the_interest"), role="label", ink="ink_2"),
        Label(
            text,
            role="question_44" if len(text) <= most else "heading_big" if len(text) <= LONG else "body_strong",
            heading=2,
        ),
    )
