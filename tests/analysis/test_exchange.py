"""What enters balance and gap, and what stands apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.exchange import GiveAndTake
from game.analysis.summary import summarise
from game.core.cards import REPLIES_TO_BRING, REPLIES_TO_NEED, Reply
from tests.builders import Table, table


def told(sat: Table) -> GiveAndTake:
    return summarise(sat.state).exchange


def balances(found: GiveAndTake) -> list[tuple[str, int, int, int, int]]:
    return [(one.party, one.received, one.gave, one.balance, one.exchanges) for one in found.balances]


def test_each_party_counts_by_its_own_values() -> None:
    sat = table("exchange exchange", parties=3)
    sat.bring("A room", to="B", value=4).reply("accepted", 2).next()
    sat.need("Figures", of="C", value=5).reply("yes", 1)
    found = told(sat)
    assert balances(found) == [("A", 0, 4, -4, 1), ("B", 7, 0, 7, 2), ("C", 0, 1, -1, 1)]
    room, figures = found.exchanges
    assert (room.giver, room.receiver, room.asks, room.gives, room.gap) == ("A", "B", 4, 2, 2)
    assert (figures.giver, figures.receiver, figures.asks, figures.gives, figures.gap) == ("C", "B", 1, 5, -4)
    assert [one.what for one in found.gaps] == ["Figures", "A room"]
    assert [(one.reply, one.exchanges) for one in found.replies if one.exchanges] == [("yes", (figures.id,))]


@pytest.mark.parametrize(
    ("reply", "value", "group"),
    [
        ("yes", 3, "counted"),
        ("yes", None, "unvalued"),
        ("try", 3, "unmet"),
        ("no", None, "unmet"),
        (None, None, "unmet"),
    ],
)
def test_a_need_counts_only_after_a_yes_with_both_values(reply: Reply | None, value: int | None, group: str) -> None:
    sat = table("exchange").need("Figures", of="B", value=5)
    if reply is not None:
        sat.reply(reply, value)
    found = told(sat)
    assert [one.group for one in found.exchanges] == [group]
    assert (found.balances[0].exchanges == 1) is (group == "counted")
    assert (found.exchanges[0].gap is not None) is (group == "counted")


@pytest.mark.parametrize(
    ("reply", "value", "group"),
    [("accepted", 3, "counted"), ("accepted", None, "unvalued"), ("declined", None, "unused"), (None, None, "unused")],
)
def test_a_bring_counts_only_when_it_was_accepted_and_valued(
    reply: Reply | None, value: int | None, group: str
) -> None:
    sat = table("exchange").bring("A room", to="B", value=2)
    if reply is not None:
        sat.reply(reply, value)
    assert [one.group for one in told(sat).exchanges] == [group]


def test_what_goes_to_the_whole_alliance_stands_apart() -> None:
    found = told(table("exchange exchange").bring("A room", to=None, value=3).next().need("Time", of=None, value=5))
    assert [(one.group, one.other) for one in found.exchanges] == [("gift", None), ("unmet", None)]
    assert all(one.exchanges == 0 for one in found.balances)


def test_the_first_value_stays_hidden_until_the_other_end_replied() -> None:
    sat = table("exchange").need("Figures", of="B", value=5)
    assert (told(sat).exchanges[0].asks, told(sat).exchanges[0].gives) == (None, None)
    assert told(sat.reply("no")).exchanges[0].gives == 5


def test_offer_and_reply_are_both_evidence() -> None:
    sat = table("exchange").bring("A room", to="B", value=2).reply("accepted", 4)
    offered, replied = told(sat).exchanges[0].evidence
    assert (offered.act, offered.player, offered.words) == ("offered", "a1", "A room")
    assert (replied.act, replied.party) == ("replied", "B")


score = st.none() | st.integers(min_value=1, max_value=5)
replied = st.sampled_from([*REPLIES_TO_BRING, *REPLIES_TO_NEED, None])


@given(st.lists(st.tuples(score, replied, score), min_size=1, max_size=6))
def test_what_is_given_is_received_as_often(moves: list[tuple[int | None, Reply | None, int | None]]) -> None:
    sat = table(" ".join(["exchange"] * len(moves)), parties=3)
    for own, reply, other in moves:
        towards = "B" if sat.now[0].upper() == "A" else "A"
        if reply in REPLIES_TO_BRING:
            sat.bring("A room", to=towards, value=own)
        else:
            sat.need("A room", of=towards, value=own)
        if reply is not None:
            sat.reply(reply, None if reply in {"no", "declined"} else other)
        sat.next()
    found = told(sat)
    counted = found.of_group("counted")
    assert sum(one.exchanges for one in found.balances) == 2 * len(counted)
    assert sum(one.balance for one in found.balances) == -sum(one.gap or 0 for one in counted)
    for one in counted:
        assert one.reply in {"yes", "accepted"}
        assert None not in (one.asks, one.gives, one.giver, one.receiver)


def test_a_balance_names_what_it_rests_on_and_requests_stand_by_their_reply() -> None:
    sat = table(" ".join(["exchange"] * 5), parties=3)
    sat.need("Figures", of="B", value=5).reply("yes", 2).next()
    sat.need("Time", of="A", value=3).reply("try", 4).next()
    sat.bring("A room", to="A", value=1).reply("accepted", 5).next()
    sat.need("Rest", of="C").next()
    sat.need("Quiet", of=None)
    found = told(sat)
    figures, time, room, rest, quiet = (one.id for one in found.exchanges)
    assert [one.counted for one in found.balances] == [(figures, room), (figures,), (room,)]
    assert [len(one.counted) for one in found.balances] == [one.exchanges for one in found.balances]
    assert [(one.reply, one.exchanges) for one in found.replies] == [
        ("yes", (figures,)), ("try", (time,)), ("no", ()), ("unclear", ()), (None, (rest, quiet)),
    ]  # fmt: skip
