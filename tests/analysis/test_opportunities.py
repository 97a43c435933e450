"""What may fit together, and what two parties may both need: questions, each with its two sources."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.summary import Summary, summarise
from game.core.cards import SORTS, ExchangeAnswer, Reply
from game.core.text import STRUCK
from tests.builders import Table, table

WHAT = ["Een verpleegkundige voor de nacht", "Een verpleegkundige in de nacht", "Cijfers over valpartijen", STRUCK]


def swapped(*told: dict[str, Any], parties: int = 4) -> Summary:
    """What a table says at which these exchanges were told, each by its party, with the reply if there was one."""
    sat = table("exchange " * len(told) * parties, parties=parties)
    for one in told:
        say(sat, **one)
    return summarise(sat.state)


def say(
    sat: Table, by: str, what: str, *, need: bool, other: str | None, reply: Reply | None = None, sort: Any = None
) -> None:
    """Tell one exchange when this party's turn comes."""
    while sat.now[0].upper() != by:
        sat.pass_card()
    sat.answer(ExchangeAnswer(direction="need" if need else "bring", other=other, what=what, sort=sort, value=3))
    if reply is not None:
        sat.reply(reply)
    sat.next()


NEED = {"by": "A", "what": WHAT[0], "need": True, "other": "B", "reply": "no"}
OFFER = {"by": "C", "what": WHAT[1], "need": False, "other": "D", "reply": "declined"}


def test_a_need_without_a_yes_meets_an_offer_that_nobody_took() -> None:
    (one,) = swapped(NEED, OFFER).opportunities
    assert (one.receiver, one.giver, one.by, one.sort) == ("A", "C", "words", None)
    assert (one.needed, one.offered) == (WHAT[0], WHAT[1])
    asked, offered = one.evidence
    assert (asked.act, asked.party, offered.act, offered.party) == ("asked", "A", "offered", "C")
    assert asked.card is not None
    assert asked.seq != offered.seq


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ({"reply": "yes"}, {}),  # the need was met
        ({}, {"reply": "accepted"}),  # the offer was taken
        ({}, {"by": "A", "other": "D"}),  # their own
        ({}, {"other": "A", "reply": "declined"}),  # they said no to it
        ({"what": STRUCK}, {"what": STRUCK}),
        ({}, {"what": WHAT[2]}),
    ],
)
def test_what_is_no_opportunity(need: dict[str, Any], offer: dict[str, Any]) -> None:
    assert swapped(NEED | need, OFFER | offer).opportunities == ()


@pytest.mark.parametrize("offer", [{"other": None, "reply": None}, {"other": "A", "reply": None}])
def test_a_gift_to_all_and_an_offer_that_waits_for_a_reply_count(offer: dict[str, Any]) -> None:
    assert len(swapped(NEED, OFFER | offer).opportunities) == 1


def test_the_sort_counts_only_where_no_words_are_near() -> None:
    need, people = NEED | {"sort": "people"}, {"what": "Twee stagiairs", "sort": "people"}
    (by_sort,) = swapped(need, OFFER | people).opportunities
    assert (by_sort.by, by_sort.sort) == ("sort", "people")
    (by_words,) = swapped(need, OFFER | people, OFFER | {"by": "D", "other": "B", "sort": "time"}).opportunities
    assert (by_words.by, by_words.giver, by_words.sort) == ("words", "D", None)


def test_a_need_is_asked_about_twice_at_most() -> None:
    many = [OFFER | {"by": by, "other": "B" if by != "B" else "C"} for by in "BCDBCD"]
    assert len(swapped(NEED, *many).opportunities) == 2


SECOND = NEED | {"by": "C", "what": WHAT[1], "reply": None}


def test_two_parties_that_need_the_same_from_one_source_may_be_in_tension() -> None:
    (one,) = swapped(NEED, SECOND).tensions
    assert (one.source, one.parties, one.by) == ("B", ("A", "C"), "words")
    assert [(item.party, item.words) for item in one.evidence] == [("A", WHAT[0]), ("C", WHAT[1])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"other": "D"}),  # another source
        ({}, {"by": "A"}),  # one party
        ({}, {"what": WHAT[2]}),
        ({"reply": "yes"}, {"reply": "yes"}),  # both were promised it
        ({"what": "Ruimte", "sort": "people", "other": None}, {"sort": "people", "other": None}),
        ({"what": STRUCK}, {"what": STRUCK}),
    ],
)
def test_what_is_no_tension(first: dict[str, Any], second: dict[str, Any]) -> None:
    told = [NEED | first, SECOND | second]
    assert swapped(*({**one, "reply": one["reply"] if one["other"] else None} for one in told)).tensions == ()


def test_what_a_party_asks_twice_is_no_tension_beside_another_that_asks_something_else() -> None:
    other = SECOND | {"what": WHAT[2]}
    assert swapped(NEED, NEED | {"what": WHAT[1]}, other).tensions == ()


def test_three_that_hang_together_are_one_tension_and_the_sort_alone_is_enough_to_ask() -> None:
    people = {"sort": "people"}
    third = NEED | people | {"by": "D", "what": "Iemand voor de balie"}
    (one,) = swapped(NEED | people, SECOND | people, third).tensions
    assert (one.parties, one.by, len(one.needs)) == (("A", "C", "D"), "sort", 3)


EXCHANGES = st.lists(
    st.builds(
        lambda by, what, need, other, reply, sort: {
            "by": by, "what": what, "need": need, "other": None if other == by else other, "sort": sort,
            "reply": (reply if need else "accepted" if reply == "yes" else "declined") if other != by else None,
        },
        st.sampled_from("ABCD"), st.sampled_from(WHAT), st.booleans(), st.sampled_from("ABCD"),
        st.sampled_from(["yes", "try", "no", "unclear"]), st.sampled_from([None, *SORTS[:2]]),
    ),
    min_size=1,
    max_size=9,
)  # fmt: skip


@given(EXCHANGES)
def test_whatever_was_told_it_asks_about_others_and_shows_where_it_comes_from(told: list[dict[str, Any]]) -> None:
    found = swapped(*told)
    known = {one.id: one for one in found.exchange.exchanges}
    for one in found.opportunities:
        need, offer = known[one.need], known[one.offer]
        assert (need.party, offer.party) == (one.receiver, one.giver)
        assert need.party != offer.party
        assert (need.group, offer.direction) == ("unmet", "bring")
        assert offer.group in {"unused", "gift"}
        assert one.evidence == (need.evidence[0], offer.evidence[0])
    listed = [need for one in found.tensions for need in one.needs]
    assert len(listed) == len(set(listed))
    for tension in found.tensions:
        needs = [known[need] for need in tension.needs]
        assert {need.party for need in needs} == set(tension.parties)
        assert len(tension.parties) > 1
        assert tension.source not in tension.parties
        assert {(need.direction, need.other) for need in needs} == {("need", tension.source)}
    assert swapped(*told) == found
