"""Questions that ask almost the same, and examples that come again, within a deck and across decks."""

import pytest

from game.core.deck import Deck
from game.deck_style.twins import twins


def deck(name: str, *questions: str, examples: tuple[str, ...] = (), prefix: str = "") -> Deck:
    shared = {"kind": "open", "theme": "trust", "depth": 1}
    cards = [
        shared | {"id": f"{prefix or name}-{number}", "question": {"nl": question}}
        for number, question in enumerate(questions, 1)
    ]
    cards[-1]["examples"] = [{"nl": example} for example in examples]
    head = {"format": 1, "id": name, "version": "1", "title": {"nl": name}, "about": {"nl": name}}
    return Deck.model_validate(head | {"languages": ["nl"], "authors": ["x"], "licence": "x", "cards": cards})


def found(first: Deck, *others: Deck) -> list[tuple[str, str | None, object]]:
    return [(one.code, one.card, dict(one.values)["other"]) for one in twins(first, others)]


QUESTIONS = (
    "Wie van ons praat te weinig mee?",
    "Wat kost jullie een dag per week?",
    "Waar is jullie team goed in, al weet hier bijna niemand dat?",
)


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("Waar is jullie team goed in, al weet hier bijna niemand dat?", True),
        ("Waar is jouw team goed in zonder dat iemand hier het weet?", True),
        ("Wat weet hier bijna iedereen al?", False),
        ("Wie van ons team weet hier de weg?", False),
    ],
)
def test_the_same_question_in_other_words_is_found_within_a_deck_and_across_decks(question: str, near: bool) -> None:
    assert found(deck("a", *QUESTIONS, question)) == [("twin", "a-4", "a-3")] * near
    assert found(deck("b", question), deck("a", *QUESTIONS)) == [("twin", "b-1", "a-3")] * near


def test_the_cards_of_a_copy_are_no_twins_of_the_first() -> None:
    first = deck("a", *QUESTIONS, examples=("Samen eten",))
    copy = deck("b", *QUESTIONS, examples=("Samen eten",), prefix="a")
    assert found(copy, first) == []


def test_an_example_that_comes_again_is_named_once() -> None:
    first = deck("a", *QUESTIONS, examples=("Samen eten", "Een lijst"))
    again = deck("b", "Wat past hier niet?", examples=("samen eten.", "Iets anders"))
    assert found(again, first) == [("example_again", "b-1", "a-3")]
    assert found(first, first) == []
