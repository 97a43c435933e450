"""What an answer has put on the table, told on the sheet of the conversation that follows."""

from __future__ import annotations

from collections import Counter

from game.analysis.interests import InterestStanding
from game.core.cards import STANCES, StanceAnswer
from game.core.sealed import ENOUGH
from game.core.state import Exchange, External, SecretRound
from game.scenes.board_look import seats_of, token_look
from game.scenes.discs import disc, stance_sign
from game.scenes.panels.parts import icon_label
from game.scenes.view import Play
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import Column, Icon, Label, Panel, Picture, Row, Widget

_TOKEN = 150.0


def outcome(play: Play, subject: str | None) -> Widget:
    """What came of the card, whatever its kind; only that it was talked about when nothing was written."""
    state = play.state
    if subject in state.exchanges:
        return _exchange(play, state.exchanges[subject])
    if subject in state.externals:
        seq = state.externals[subject].evidence.card
        found = [one for one in state.externals.values() if one.evidence.card == seq]
        return Column(tuple(_external(play, one) for one in found), gap=12)
    if subject in state.interests:
        told = [_in_secret(play, one) for one in state.rounds.values() if one.interest == subject and not one.set_aside]
        return Column((_interest(play, play.summary.interest(subject)), *told), gap=12)
    if subject in state.reflections and state.reflections[subject].text:
        said = state.reflections[subject].text
        return Panel(Column((Icon("quote", 30, "ink_2"), Label(said)), gap=8, align="start"), look="inset", radius=16)
    return icon_label("message-circle", play.say("talk.talked"))


def _interest(play: Play, one: InterestStanding) -> Widget:
    seats = seats_of(play.state, play.say)
    seen = token_look(one, seats)

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.token(_TOKEN, seen), rect)

    counts = [
        (stance, len(parties))
        for stance, parties in (
            ("mine", one.holds),
            ("grant", one.grants),
            ("neutral", one.neutral),
            ("clash", one.clashes),
        )
        if parties
    ]
    lines = [
        Row((stance_sign(stance, 36), Label(play.say(f"talk.stance_{stance}", n=n), weight=1)), gap=12)
        for stance, n in counts
    ]
    return Column(
        (
            Row(
                (
                    Picture(paint, (_TOKEN + 16, _TOKEN + 16), seen),
                    Column(
                        (
                            Label(play.say(f"vocabulary.class.{one.class_}"), "label", "ink_2"),
                            Label(one.short_name, "name_big"),
                        ),
                        gap=4,
                        weight=1,
                    ),
                ),
                gap=16,
            ),
            *([Label(one.text, "row_strong")] if one.text != one.short_name else []),
            *lines,
        ),
        gap=12,
    )


def _in_secret(play: Play, found: SecretRound) -> Widget:
    """What turned over in a secret round of stances: by player or by party, as was said before anybody answered."""
    state = play.state
    if found.too_few:
        return icon_label("eye-off", play.say("reveal.too_few", n=ENOUGH))
    lines = []
    for stance in STANCES:
        counted = Counter(
            state.player(one.player).name if one.player is not None else state.party(one.party or "").name
            for one in found.revealed or ()
            if isinstance(one.answer, StanceAnswer) and one.answer.stance == stance
        )
        if counted:
            who = ", ".join(name if n == 1 else f"{name} ({n})" for name, n in counted.items())
            words = play.say("response.said", who=who, stance=play.say(f"vocabulary.stance.{stance}"))
            lines.append(Row((stance_sign(stance, 28), Label(words, weight=1)), gap=10, align="start"))
    return Panel(Column(tuple(lines), gap=8), pad=(16, 12, 16, 12), look="inset", radius=16)


def _exchange(play: Play, exchange: Exchange) -> Widget:
    say, state = play.say, play.state
    giver, receiver = exchange.giver, exchange.receiver
    agreed = exchange.reply in ("yes", "try", "accepted")
    parts: list[Widget] = []
    for party_id, value, key in (
        (giver, exchange.giver_value, "talk.gives_up"),
        (receiver, exchange.receiver_value, "talk.gets"),
    ):
        if party_id is None:
            parts.append(icon_label("users-round", say("panel.alliance")))
            continue
        party = state.party(party_id)
        words = say(key, value=value) if value is not None else say("talk.no_value") if agreed else ""
        named: list[Widget] = [Label(party.name, "body_strong")]
        if words:
            named.append(Label(words, ink="ink_2"))
        parts.append(
            Row(
                (
                    disc(party.number, 52),
                    Column(tuple(named), gap=0, weight=1),
                ),
                gap=14,
            )
        )
        if party_id == giver:
            parts.append(Icon("arrow-down", 30, "ink_2", width=52))
    reply = say(f"vocabulary.reply.{exchange.reply}") if exchange.reply else say("talk.no_reply")
    if exchange.other is None:
        reply = ""
    tail = [Row((Icon("message-circle", 26, "ink_2"), Label(reply, "body_medium", weight=1)), gap=12)] if reply else []
    return Column((Label(exchange.what, "heading", heading=2), *parts, *tail), gap=12)


def _external(play: Play, external: External) -> Widget:
    say, answer = play.say, external.answer
    lines: list[Widget] = [Label(answer.who, "name_big")]
    if answer.stake:
        lines.append(Label(answer.stake))
    facts = [
        say("talk.influence", value=answer.influence) if answer.influence is not None else "",
        say("talk.interest", value=answer.interest) if answer.interest is not None else "",
        say(f"vocabulary.external_stance.{answer.stance}") if answer.stance else "",
    ]
    if any(facts):
        lines.append(Label(" · ".join(fact for fact in facts if fact), ink="ink_2"))
    keeper = play.state.player(answer.contact).name if answer.contact else ""
    lines.append(icon_label("handshake", say("talk.contact", name=keeper) if keeper else say("talk.no_contact")))
    if answer.assumption:
        lines.append(icon_label("armchair", say("talk.assumption")))
    return Panel(Column(tuple(lines), gap=8), pad=16, look="inset", radius=16)
