"""Questions that ask almost the same, and examples that come again, within a deck and across decks."""

import pytest

from game.core.deck import Deck
from game.core.text import Text
from game.deck_style.twins import twins


def bilingual(*questions: tuple[str, str]) -> Deck:
    made = deck("a", *(dutch for dutch, _ in questions))
    cards = [
        card.model_copy(update={"question": Text({"nl": dutch, "en": english})})
        for card, (dutch, english) in zip(made.cards, questions, strict=True)
    ]
    return made.model_copy(update={"languages": ("nl", "en"), "cards": tuple(cards)})


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


ENGLISH = (
    "Which of us says too little?",
    "What would cost you a day a week?",
    "What is your team good at that hardly anyone here knows about?",
)
IN_OTHER_WORDS = "Waar is jouw team goed in zonder dat iemand hier het weet?"


@pytest.mark.parametrize(
    ("dutch", "english", "near"),
    [
        (IN_OTHER_WORDS, "What are you good at that this team does not know about?", True),
        (IN_OTHER_WORDS, "Who would you rather not meet on a Monday?", False),
        (QUESTIONS[2], "Who would you rather not meet on a Monday?", True),
    ],
)
def test_a_turn_of_phrase_in_one_language_makes_no_twins_and_the_same_words_do(
    dutch: str, english: str, near: bool
) -> None:
    both = bilingual(*zip(QUESTIONS, ENGLISH, strict=True), (dutch, english))
    assert found(both) == [("twin", "a-4", "a-3")] * near


def test_the_cards_of_a_copy_are_no_twins_of_the_first() -> None:
    first = deck("a", *QUESTIONS, examples=("Samen eten",))
    copy = deck("b", *QUESTIONS, examples=("Samen eten",), prefix="a")
    assert found(copy, first) == []


def test_an_example_that_comes_again_is_named_once() -> None:
    first = deck("a", *QUESTIONS, examples=("Samen eten", "Een lijst"))
    again = deck("b", "Wat past hier niet?", examples=("samen eten.", "Iets anders"))
    assert found(again, first) == [("example_again", "b-1", "a-3")]
    assert found(first, first) == []
