"""Each rule of style, with a text that it passes and one that it names, in both languages."""

from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter

from game.core.cards import Card, CardBase
from game.core.deck import Deck
from game.deck_style import rules
from game.deck_style.asking import closed
from game.deck_style.check import deck_findings, findings
from game.deck_style.finding import Finding
from game.deck_style.language import style_of
from game.storage import paths
from game.storage.catalog import Catalog
from tests.some_decks import decks

GOOD: dict[str, Any] = {
    "id": "trial-01",
    "kind": "open",
    "theme": "trust",
    "depth": 1,
    "question": {"nl": "Wat helpt ons hier vooruit?", "en": "What helps us along here?"},
    "why": {"nl": "Wie het weet, kan het doen.", "en": "If you know it, you can do it."},
    "follow_ups": [
        {"nl": "Wie begint?", "en": "Who goes first?"},
        {"nl": "Hoe merk je dat?", "en": "How will you tell?"},
    ],
    "note": {"nl": "Luister eerst. Vraag dan door.", "en": "Listen first. Then ask on."},
    "examples": [
        {"nl": "Samen eten", "en": "A meal together"},
        {"nl": "Op tijd bellen", "en": "A call in time"},
        {"nl": "Minder mail", "en": "Less mail"},
    ],
    "source": {"title": "Alliance Cards", "organisation": "Alliance Cards"},
}
SCALE = {"kind": "scale", "low": {"nl": "nooit", "en": "never"}, "high": {"nl": "altijd", "en": "always"}}


class Languages:
    def __init__(self, *languages: str) -> None:
        self.languages = languages


def made(**changes: Any) -> CardBase:
    """The good card with some fields changed; None takes a field away."""
    plain = {name: value for name, value in (GOOD | changes).items() if value is not None}
    card: CardBase = TypeAdapter[CardBase](Card).validate_python(plain)
    return card


def found(**changes: Any) -> set[tuple[str, str, str]]:
    return {(one.code, one.field, one.language) for one in findings(made(**changes), Languages("nl", "en"))}


def test_a_good_card_gives_nothing_to_say() -> None:
    assert found() == set()


@pytest.mark.parametrize(
    ("language", "good", "bad"),
    [
        ("nl", "Wat wil je?", "Wil je dat?"),
        ("nl", "Met wie van ons praat je graag?", "Is er iemand met wie je graag praat?"),
        ("nl", "Als het druk wordt, wat laat je dan liggen?", "Als het druk wordt, laat je dan iets liggen?"),
        ("nl", "Wanneer noem jij iets af, en niet bijna af?", "Wanneer het druk wordt, zeg je het dan?"),
        ("nl", "Maak af: ‘kan ik hier nee zeggen?’", "Merk je het? Waaraan?"),
        (
            "nl",
            "Kies een groep. Ga op hun stoel zitten: wat willen jullie?",
            "Kies een groep: zijn jullie blij met ons?",
        ),
        ("nl", "Wie betaalt ons werk, maar praat niet mee?", "Dit gaat goed, toch?"),
        ("nl", "Noem iets wat je hier mist.", "En kun je dat ook zeggen?"),
        ("en", "What do you want?", "Do you want that?"),
        ("en", "Who here would you ask?", "Is there someone here you would ask?"),
        ("en", "When do you ask for help?", "When it gets busy, do you ask for help?"),
        ("en", "Finish this: ‘can I say no here?’", "Can’t you say so? Why?"),
        ("en", "Where would we begin, had we the money?", "Take their chair: are you happy with us?"),
        ("en", "Name something that you miss here.", "This goes well, right?"),
    ],
)
def test_a_question_that_yes_or_no_answers_is_known_by_its_opening(language: str, good: str, bad: str) -> None:
    style = style_of(language)
    assert style is not None
    assert not closed(good, style)
    assert closed(bad, style)


LONG = {"nl": "Wat is nu waar? " * 9, "en": "What do we do? " * 10}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("code", "field", "bad"),
    [
        ("too_long", "question", LONG),
        ("yes_or_no", "question", {"nl": "Is dat zo?", "en": "Is that so?"}),
        ("yes_or_no", "follow_ups[2]", {"nl": "Is dat zo?", "en": "Is that so?"}),
        (
            "hard_to_read",
            "question",
            {
                "nl": "Welke verantwoordelijkheden hebben samenwerkende organisaties?",
                "en": "Which organisational responsibilities are multiplying?",
            },
        ),
        ("jargon", "question", {"nl": "Wat vinden de Stakeholders?", "en": "What do the Stakeholders say?"}),
        ("jargon", "note", {"nl": "Wie rolt dit straks uit.", "en": "Look for added value."}),
        ("cheer", "why", {"nl": "Dat is een mooie uitdaging.", "en": "That is a fine challenge."}),
        ("cheer", "examples[1]", {"nl": "Onze ‘passie’", "en": "Our ‘passion’"}),
        ("loud", "note", {"nl": "Mooi!", "en": "Nice!"}),
        ("more_than_a_sentence", "why", {"nl": "Het is zo. Echt waar.", "en": "It is so. It really is."}),
        ("no_glyph", "examples[3]", {"nl": "Beter \u4f60", "en": "Better \u4f60"}),
    ],
)
def test_a_text_is_judged_in_each_language(code: str, field: str, bad: dict[str, str], language: str) -> None:
    name, _, place = field.rstrip("]").partition("[")
    good = GOOD[name][int(place) - 1] if place else GOOD[name]
    text = good | {language: bad[language]}
    value = [*GOOD[name][: int(place) - 1], text, *GOOD[name][int(place) :]] if place else text
    assert found(**{name: value}) == {(code, field, language)}


@pytest.mark.parametrize(
    ("code", "field", "changes"),
    [
        ("no_why", "why", {"why": None}),
        ("no_note", "note", {"note": None}),
        ("no_source", "source", {"source": None}),
        ("follow_ups", "follow_ups", {"follow_ups": GOOD["follow_ups"][:1]}),
        ("examples", "examples", {"examples": GOOD["examples"] + [{"nl": "Iets", "en": "A thing"}]}),
        ("same_examples", "examples[3]", {"examples": [*GOOD["examples"][:2], {"nl": "samen eten.", "en": "Meals"}]}),
    ],
)
def test_what_a_card_lacks_is_named(code: str, field: str, changes: dict[str, Any]) -> None:
    assert found(**changes) == {(code, field, "")}


def test_a_scale_is_a_statement_and_may_begin_with_a_verb() -> None:
    assert found(**SCALE, question={"nl": "Is er wat, dan hoor je het.", "en": "Can we disagree, we do."}) == set()
    asked = {"nl": "Hoe open zijn wij?", "en": "We are open."}
    assert found(**SCALE, question=asked) == {("no_statement", "question", "nl")}


def test_a_language_that_is_lacking_is_named_and_one_of_which_nothing_is_known_is_not_judged() -> None:
    assert ("untranslated", "examples[1]", "fy") in {
        (one.code, one.field, one.language) for one in findings(made(), Languages("nl", "fy"))
    }
    question = GOOD["question"] | {"fy": "Is dat sa? Synergie!"}
    judged = [one for one in findings(made(question=question), Languages("nl", "fy")) if one.code != "untranslated"]
    assert judged == [Finding("loud", "trial-01", "question", "fy")]


@pytest.mark.parametrize(
    ("language", "text", "hits"),
    [
        ("nl", "Wij zijn geland in een landengroep, op een regiodag.", ["geland"]),
        ("nl", "Zij rollen het plan morgen uit; rol de mat uit onder de tafel.", ["rollen het plan morgen uit"]),
        ("nl", "Dat STAKEHOLDERSOVERLEG is een\nstip op\nde horizon.", ["STAKEHOLDERSOVERLEG", "stip op\nde horizon"]),
        ("en", "We were optimistic about the non-impact of the aligner.", []),
        ("en", "Their Buy-in impacts governance.", ["Buy-in", "impacts", "governance"]),
    ],
)
def test_unwanted_words_are_found_whole_with_their_endings(language: str, text: str, hits: list[str]) -> None:
    style = style_of(language)
    assert style is not None
    assert [match.group() for match in style.unwanted["jargon"].finditer(text)] == hits


@settings(max_examples=40)
@given(decks(blanks=False))
def test_any_deck_is_judged_without_a_failure_and_twice_the_same(deck: Deck) -> None:
    found = deck_findings(deck)
    assert found == deck_findings(deck)
    assert {one.card for one in found} <= {None, *(card.id for card in deck.cards)}
    assert {one.language for one in found} <= {"", *deck.languages}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_finding_says_what_and_what_to_do_on_one_line(language: str) -> None:
    say = Catalog(paths.resource("assets") / "lang", language)
    values = (
        ("n", 2),
        ("most", 3),
        ("wanted", 4),
        ("ease", 5),
        ("least", 6),
        ("words", "a"),
        ("signs", "b"),
        ("median", 7),
        ("deck", "d"),
        ("other", "e"),
        ("question", "f"),
    )
    for code in [*rules.TEXT_RULES, *rules.CARD_RULES, "untranslated", "hard_deck", "twin", "example_again"]:
        line = Finding(code, "c-01", "question", "nl", values).line(say, "trial.toml")
        assert line.startswith("trial.toml: c-01: question (nl): ")
        assert line.endswith(".")
        assert "style." not in line
        assert "\n" not in line
