"""Which clashes are listed, and with what under them."""

from __future__ import annotations

from game.analysis.summary import summarise
from game.core.cards import InterestAnswer, InterestDraft
from tests.builders import Table, stance, table


def hours_against_overtime() -> Table:
    """A raised longer opening hours (i2); B raised less overtime (i4)."""
    sat = table("interest interest", parties=3)
    sat.answer(InterestAnswer(text="Longer opening hours", position="Open till nine", whys=("People work by day",)))
    sat.next().answer(InterestAnswer(text="Less overtime", position="No later shifts", whys=("Staff fall ill",)))
    return sat


def test_a_clash_that_named_an_interest_is_a_pair_with_both_ladders() -> None:
    sat = hours_against_overtime().respond("i2", B=stance("B", "clash", against="i4", why="Who will staff it?"))
    (clash,) = summarise(sat.state).clashes
    assert clash.second is not None
    assert [(side.text, side.raised_by, side.position, side.whys) for side in (clash.first, clash.second)] == [
        ("Longer opening hours", "A", "Open till nine", ("People work by day",)),
        ("Less overtime", "B", "No later shifts", ("Staff fall ill",)),
    ]
    assert clash.by == ("B",)
    assert [item.words for item in clash.evidence] == ["Who will staff it?"]


def test_a_pair_named_from_both_ends_and_by_more_parties_is_one() -> None:
    sat = hours_against_overtime().respond("i4", C="mine")
    sat.respond("i2", B=stance("B", "clash", against="i4"), C=stance("C", "clash", against="i4"))
    sat.respond("i4", A=stance("A", "clash", against="i2"))
    (clash,) = summarise(sat.state).clashes
    assert clash.interests == ("i2", "i4")
    assert clash.by == ("A", "B", "C")
    assert len(clash.evidence) == 3


def test_an_interest_named_in_the_clash_itself_is_the_other_end() -> None:
    sat = table("interest").answer("Longer opening hours")
    sat.respond(B=stance("B", "clash", own=InterestDraft(text="Less overtime")))
    summary = summarise(sat.state)
    (clash,) = summary.clashes
    assert clash.second is not None
    assert (clash.second.text, clash.second.raised_by) == ("Less overtime", "B")
    assert {one.text for one in summary.interests} == {"Longer opening hours", "Less overtime"}


def test_a_clash_that_names_nothing_yet_is_listed_after_the_pairs_and_per_party() -> None:
    sat = hours_against_overtime().respond("i4", A="clash", C="clash")
    sat.respond("i2", B=stance("B", "clash", against="i4"))
    found = summarise(sat.state).clashes
    assert [(clash.interests, clash.by) for clash in found] == [
        (("i2", "i4"), ("B",)),
        (("i4",), ("A",)),
        (("i4",), ("C",)),
    ]


def test_a_clash_that_names_its_interest_later_becomes_a_pair() -> None:
    sat = hours_against_overtime().respond("i2", B="clash")
    assert summarise(sat.state).clashes[0].second is None
    sat.respond("i2", B=stance("B", "clash", against="i4"))
    (clash,) = summarise(sat.state).clashes
    assert clash.interests == ("i2", "i4")
