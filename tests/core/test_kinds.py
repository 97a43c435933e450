"""Each kind of card, its whole way from the flip to the next card."""

from __future__ import annotations

import pytest

from game.core import moves
from game.core.cards import ExternalAnswer, InterestDraft, OpenAnswer, ScaleAnswer
from game.core.events import Entry, InterestLifted
from tests.builders import Table as Sat
from tests.builders import card, refused, secret, stance, started, table

# Open


def test_an_open_card_is_answered_and_talked_about() -> None:
    sat = table("open open").answer("We rarely meet")
    assert sat.step == "talk"
    reflection = sat.state.reflections[sat.subject]
    assert (reflection.text, reflection.evidence.player, reflection.evidence.party) == ("We rarely meet", "a1", "A")
    assert reflection.evidence.card == ("test", "c1")
    sat.next()
    assert (sat.now, sat.step) == ("b1", "answer")
    assert [played.outcome for played in sat.state.played] == ["answered"]


def test_an_interest_is_lifted_out_of_a_reflection() -> None:
    sat = table("open").answer("We rarely meet").lift("B", "Time to meet")
    (interest,) = sat.state.interests.values()
    assert (interest.draft.text, interest.evidence.party, interest.evidence.player) == ("Time to meet", "B", None)
    assert sat.step == "talk"


def test_a_lifted_interest_says_what_it_was_lifted_from() -> None:
    sat = table("open").answer("We rarely meet")
    sat.session.play(moves.lift_interest, "B", InterestDraft(text="Time"), None, sat.subject)
    assert sat.last.event == InterestLifted(party="B", interest=InterestDraft(text="Time"), source="o2")
    with refused("unknown_source"):
        sat.session.play(moves.lift_interest, "B", InterestDraft(text="Time"), None, "o99")


def test_an_interest_brought_along_is_nobodys() -> None:
    sat = table("open")
    sat.session.play(moves.lift_interest, None, InterestDraft(text="Rest"))
    (interest,) = sat.respond("i2", A="clash", B="clash").state.interests.values()
    assert interest.evidence.party is None


@pytest.mark.parametrize("kind", ["open", "interest", "exchange", "scale", "external", "term"])
def test_every_kind_can_be_answered_by_talking_alone(kind: str) -> None:
    sat = table(f"{kind} open").talk("We disagree warmly")
    assert sat.step == "talk"
    assert [note.text for note in sat.state.reflections.values()] == ["We disagree warmly"]
    assert [played.outcome for played in sat.next().state.played] == ["talked_about"]
    assert not sat.state.interests
    assert not sat.state.exchanges
    assert not sat.state.rounds


@pytest.mark.parametrize("kind", ["open", "interest", "exchange", "scale", "external", "term"])
def test_every_kind_can_be_passed_without_a_trace_but_the_card(kind: str) -> None:
    sat = table(f"{kind} open").pass_card()
    assert (sat.now, sat.step) == ("b1", "answer")
    assert [played.outcome for played in sat.state.played] == ["passed"]
    assert not sat.state.reflections


# Exchange


def test_a_bring_is_valued_at_both_ends() -> None:
    sat = table("exchange open", parties=3).bring("A nurse a day a week", to="B", value=4)
    assert sat.step == "respond"
    sat.reply("accepted", 2)
    exchange = sat.state.exchanges[sat.subject]
    assert (exchange.giver, exchange.receiver, exchange.agreed) == ("A", "B", True)
    assert (exchange.giver_value, exchange.receiver_value) == (4, 2)
    assert sat.step == "talk"


def test_in_a_need_the_player_in_turn_receives() -> None:
    sat = table("exchange open").need("Your opening hours", of="B", value=5).reply("yes", 1)
    exchange = sat.state.exchanges[sat.subject]
    assert (exchange.giver, exchange.receiver, exchange.agreed) == ("B", "A", True)
    assert (exchange.giver_value, exchange.receiver_value) == (1, 5)


@pytest.mark.parametrize(("reply", "agreed"), [("yes", True), ("try", False), ("no", False), ("unclear", False)])
def test_a_need_takes_four_replies(reply: str, agreed: bool) -> None:
    sat = table("exchange").need("Data", of="B").reply(reply)  # type: ignore[arg-type]  # one of four words
    assert sat.state.exchanges[sat.subject].agreed is agreed
    with refused("wrong_reply"):
        sat.reply("accepted", 3)


def test_a_bring_is_accepted_or_declined() -> None:
    sat = table("exchange").bring("Data", to="B", value=1)
    with refused("wrong_reply"):
        sat.reply("yes", 3)
    with refused("declined_has_no_value"):
        sat.reply("declined", 3)
    assert sat.reply("declined").state.exchanges[sat.subject].agreed is False


def test_a_gift_to_the_whole_alliance_asks_no_reply() -> None:
    sat = table("exchange open").bring("Our meeting room", to=None, value=2)
    assert sat.step == "talk"
    exchange = sat.state.exchanges[sat.subject]
    assert (exchange.giver, exchange.receiver) == ("A", None)
    with refused("unknown_exchange"):
        sat.reply("accepted", 2)


def test_an_exchange_is_with_somebody_else_at_the_table() -> None:
    sat = table("exchange")
    with refused("own_party"):
        sat.bring("Time", to="A")
    with refused("unknown_party"):
        sat.bring("Time", to="H")


# External


def test_others_add_to_an_external() -> None:
    sat = table("external open").external("The insurer", stake="Costs", influence=5, interest=2, contact="b1")
    added = ExternalAnswer(who="The municipality", stance="supports")
    sat.session.play(moves.add_external, "b1", added)
    first, second = sat.state.externals.values()
    assert (first.answer.who, first.answer.contact, first.answer.assumption) == ("The insurer", "b1", False)
    assert (second.answer, second.evidence.player) == (added, "b1")
    assert sat.step == "talk"
    with refused("unknown_player"):
        sat.session.play(moves.add_external, "b1", ExternalAnswer(who="A fund", contact="z9"))


def test_what_the_empty_chair_says_is_an_assumption() -> None:
    sat = Sat(started([card("external", empty_chair=True), card("open", ref="next")]))
    sat.external("The insurer", stake="Costs")
    assert [external.answer.assumption for external in sat.state.externals.values()] == [True]


def test_a_contact_sits_at_the_table() -> None:
    with refused("unknown_player"):
        table("external").external("The insurer", contact="z9")


# Scale


def test_a_named_scale_turns_over_at_once() -> None:
    sat = table("scale open", players=4).open()
    assert sat.step == "secret"
    sat.secretly(b1=4, a1=2, a2=0)
    assert sat.state.rounds[sat.subject].revealed is None
    assert sat.session.awaited() == ("b2",)
    sat.secretly(b2=None)
    revealed = sat.state.rounds[sat.subject].revealed or ()
    assert [(one.player, one.answer) for one in revealed] == [
        ("a1", secret(2)),
        ("b1", secret(4)),
        ("a2", ScaleAnswer(value=None)),
        ("b2", None),
    ]
    assert sat.step == "talk"
    assert sat.session.awaited() == ()


# Term


def test_a_term_ends_in_a_wording() -> None:
    sat = table("term open").open().secretly(a1="What the patient notices", b1="What we measure")
    assert sat.step == "settle"
    sat.settle("What the patient notices and we measure")
    assert sat.step == "talk"
    assert sat.state.rounds[sat.subject].wording == "What the patient notices and we measure"


def test_a_term_may_stay_an_open_difference() -> None:
    sat = table("term open").open().secretly(a1="Speed", b1="Care").settle()
    assert sat.state.rounds[sat.subject].wording == ""
    skipped = table("term open").open().secretly(a1="Speed", b1="Care")
    subject = skipped.subject
    assert skipped.next().state.rounds[subject].wording is None


def test_a_term_can_be_settled_again_later() -> None:
    sat = table("term open").open().secretly(a1="Speed", b1="Care").settle()
    term = sat.subject
    sat.next()
    sat.session.play(moves.settle_term, term, "Careful speed")
    assert sat.state.rounds[term].wording == "Careful speed"
    assert sat.step == "answer"


def test_only_a_revealed_term_is_settled() -> None:
    sat = table("term").open()
    with refused("no_round"):
        sat.settle("Too soon")
    scale = table("scale").open().secretly(a1=1, b1=2)
    with refused("no_round"):
        scale.settle("No word")


# What does not fit


@pytest.mark.parametrize("kind", ["interest", "exchange", "scale", "external", "term"])
def test_a_card_takes_only_its_own_kind_of_answer(kind: str) -> None:
    with refused("wrong_kind"):
        table(kind).answer(OpenAnswer(text="Something"))


@pytest.mark.parametrize("kind", ["open", "interest", "exchange", "external"])
def test_only_a_secret_kind_opens_a_round(kind: str) -> None:
    with refused("wrong_kind"):
        table(kind).open()


def test_a_round_takes_only_the_kind_of_its_card() -> None:
    for secrecy in ("named", "anonymous"):
        sat = table("scale", players=5, secrecy=secrecy).open()
        with refused("wrong_kind"):
            sat.secretly(a1="Words")
        with refused("wrong_kind"):
            sat.paper(("a1" if secrecy == "named" else None, "Words"))


def test_every_event_of_a_full_session_survives_its_file() -> None:
    sat = table("open interest exchange external scale term open open", reserve="open open", players=4)
    sat.swap().answer("Words").lift("B", "Time").park("Parking").next()
    sat.answer("Rest").respond(A=stance("A", "clash", own=InterestDraft(text="Work")) if sat.now == "b1" else "mine")
    sat.next().bring("Time", to="B", value=2).reply("accepted", 3).next()
    sat.external("The insurer").next()
    sat.open().secretly(a1=1, b1=2, a2=3, b2=4).next()
    sat.open().secretly(a1="x", b1="y", a2="z", b2=None).settle("w").next()
    sat.talk("Well").undo().pass_card().close_cards().agree("Meet monthly", serves=("i7",)).close()
    for entry in sat.session.entries:
        assert Entry.model_validate_json(entry.model_dump_json()) == entry
    before = sat.state
    assert sat.restart().state == before
