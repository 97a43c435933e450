"""One party at the right of set-up: what it is called and who sits there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.scenes.scene import Context
from game.scenes.setup.people import MemberDraft, PartyDraft, People
from game.ui.fitting import FirstThatFits
from game.ui.widgets import Button, Column, Label, Row, Spacer, TextField, Widget, labelled

FIRST_FIELD = "party-name"
_REMOVE = 68.0  # the button beside a player


@dataclass(frozen=True)
class PartyHands:
    """What can be done with a party beside typing; `next_party` comes after the last field."""

    go_to: Callable[[str], object]
    next_party: Callable[[], object]
    add_member: Callable[[], object]
    remove_member: Callable[[MemberDraft], object]
    remove_party: Callable[[], object]


def party_sheet(ctx: Context, people: People, party: PartyDraft, hands: PartyHands) -> tuple[Widget, ...]:
    """The parts of the sheet from top to bottom."""
    say = ctx.say
    name = TextField(
        party.name,
        placeholder=people.defaults.party(party.number),
        role="title_field",
        on_enter=lambda: hands.go_to(_name_key(0)),
        key=FIRST_FIELD,
    )
    chair = "chair" if people.alone else "party"
    rows = tuple(_member(ctx, people, party, place, hands) for place in range(len(party.members)))
    buttons: list[Widget] = []
    if not people.alone:
        buttons.append(
            Button(
                say("setup.add_player"),
                hands.add_member,
                icon="user-round-plus",
                small=True,
                shortcut="s",
                enabled=people.players < people.most_players,
                key="add-player",
            )
        )
    buttons += [
        Spacer(),
        Button(
            say(f"setup.remove_{chair}"),
            hands.remove_party,
            icon="trash-2",
            small=True,
            shortcut="ctrl+delete",
            enabled=len(people.parties) > 1,
            key="remove-party",
        ),
    ]
    stacked = [one for one in buttons if not isinstance(one, Spacer)]
    who = say("setup.who_chair" if people.alone else "setup.who", n=len(party.members))
    return (
        labelled(say(f"setup.{chair}_name"), name),
        Column((Label(who, role="heading", heading=2), _heads(ctx, people, party), *rows), gap=8),
        FirstThatFits((Row(tuple(buttons), gap=14), Column(tuple(stacked), gap=12))),
        Label(say("setup.no_patients"), role="hint", ink="ink_2"),
    )


def _heads(ctx: Context, people: People, party: PartyDraft) -> Widget:
    """What the columns of fields are; the fields have names of their own."""
    words = ctx.say("setup.alias" if people.aliases else "setup.name")
    name = Label(words, role="hint", ink="ink_2", hidden=True, weight=1)
    role = Label(ctx.say("setup.role"), role="hint", ink="ink_2", hidden=True, weight=1)
    removes = (Spacer(weight=0, width=_REMOVE),) if len(party.members) > 1 else ()
    return Row((name, role, *removes), gap=12)


def _member(ctx: Context, people: People, party: PartyDraft, place: int, hands: PartyHands) -> Widget:
    say, member = ctx.say, party.members[place]
    seat = people.place_of(member)
    last = place == len(party.members) - 1
    words = "alias" if people.aliases else "name"
    name = TextField(
        member.name,
        name=say(f"setup.{words}_of", n=seat),
        placeholder=people.stand_in(member),
        on_enter=lambda: hands.go_to(_role_key(place)),
        key=_name_key(place),
        weight=1,
    )
    role = TextField(
        member.role,
        name=say("setup.role_of", n=seat),
        placeholder=say("setup.role_example"),
        on_enter=hands.next_party if last else lambda: hands.go_to(_name_key(place + 1)),
        key=_role_key(place),
        weight=1,
    )
    parts: list[Widget] = [name, role]
    if len(party.members) > 1:
        parts.append(
            Button(
                "",
                lambda: hands.remove_member(member),
                icon="user-round-x",
                small=True,
                width=_REMOVE,
                name=say("setup.remove_player", name=people.member_name(member)),
                key=f"remove-{place}",
            )
        )
    return Row(tuple(parts), gap=12)


def _name_key(place: int) -> str:
    return f"name-{place}"


def _role_key(place: int) -> str:
    return f"role-{place}"
