"""Syllables against words counted by hand, sentences, and the two formulas of reading ease."""

import pytest

from game.deck_style.language import LanguageStyle, style_of
from game.deck_style.reading import ease, sentences, words

BY_HAND = {
    "nl": """
    1 wat echt nieuws eeuw leeuw hooi team deal uur jaar één zee vijf bijl jij spreekt zwijgt raad meest blij nee mee hier
    2 belang tafel cliënt nieuwe zoiets afspraak eerlijk jullie leiding mooie draaien zaaien groeien duwen trouwens ruïne_3
    2 type systeem royaal loyaal feedback planning training niemand iemand opdracht over open uren ander eigen zeeën knieën
    2 auto pauze geur_1 huisarts thuiszorg onderwijs_3 geluid e-mail auto's foto’s kiezen ruilen kosten grenzen voorbeeld
    2 ergens gebeurt eerste laatste waarom waaraan hoeveel welke zonder toekomst geheim probleem partij partner regel samen
    3 afspraken ideeën museum financieel_4 gemeente behoefte collega bestuurders vertrouwen wantrouwen kwaliteit relatie
    3 actie_2 discussie hypotheek bijeenkomst station manager oefenen achterban daarover iedereen industrie radio video
    3 creatief theater geopend aanbieden makkelijk moeilijk_2 gebeuren allereerst resultaat ambitie energie oplossing partijen
    4 samenwerking situatie patiënten beoordelen beïnvloeden mayonaise vergadering materiaal wijkverpleging reageren zzp'er
    4 tweeëntwintig beëindigen beantwoorden 5 organisatie financiële geïnteresseerd coördinatie initiatief evaluatie
    6 verantwoordelijkheid reorganisatie
    """,
    "en": """
    1 what asked helped named makes gives used true clue blue fire hour hours our trust whole whose care time once twice
    1 price suit build guide guess league don’t we'd they’ve says said through though tired hired sure year years near role
    1 hope hoped yes eye eyes sold else false sense edge judge judged risk watched worth length friend brief field view
    2 open people every business table little trouble agree agreed wanted needed changes places houses trusted create being
    2 doing going science quiet diet client patient patients question nation meaning value issue power mistrust something
    2 someone sometimes therefore because before careful honest really simple rely money cities parties worries studied lion
    2 ruin fluid building colleague unique rhythm system didn't doesn’t enough required measure picture future rated started
    2 ended meeting outcome homework safety lonely movement statement lifetime layer players buyer voyage beyond mayor loyal
    2 neighbours favour centre metre react social special partial fewer review doer flower themselves judges bridges wishes
    3 alliance everyone different agreement idea ideas area created period serious previous decision honestly probably
    3 possible decided management involvement employee employer theatre reopen theory museum radio video official genuine
    3 actual usual mutual graduate influence opinion reliance several_2 interest_2 element carefully union_2 million_2
    4 everybody experience political valuable actually usually reliable variety society responsible community ability
    4 cooperate reality material situation influential 5 organisation opportunity individual evaluation 6 responsibility
    """,
}


def counted(language: str) -> dict[str, int]:
    """Read the words above: a figure holds until the next one; a word that differs carries its own."""
    found, number = {}, 0
    for word in BY_HAND[language].split():
        if word.isdigit():
            number = int(word)
        else:
            bare, _, own = word.partition("_")
            found[bare] = int(own or number)
    return found


def style(language: str) -> LanguageStyle:
    found = style_of(language)
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_syllables_are_counted_about_as_people_do_and_never_too_few(language: str) -> None:
    by_hand = counted(language)
    assert len(by_hand) >= 120
    found = {word: style(language).syllables(word) for word in by_hand}
    assert {word: found[word] for word, number in by_hand.items() if found[word] < number} == {}
    assert sum(found[word] - number for word, number in by_hand.items()) <= 0.01 * sum(by_hand.values())


@pytest.mark.parametrize(("word", "least"), [("", 1), ("2030", 4), ("zzz", 1), ("B12", 3)])
def test_a_word_without_vowels_has_a_syllable_and_a_figure_one_for_each_sign(word: str, least: int) -> None:
    assert style("nl").syllables(word) == least


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Wat is er?", 1),
        ("Kies iemand. Wat wil zij?", 2),
        ("Zeg ‘nee.’ Wat dan?", 2),
        ("Enzovoort … en dan?", 1),
        ("Het kost 3.5 uur, b.v. van jullie tijd", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_another_begins(text: str, number: int) -> None:
    assert len(sentences(text, style("nl"))) == number


def test_reading_ease_follows_douma_and_flesch() -> None:
    assert words("Wat bindt ons hier?") == ["Wat", "bindt", "ons", "hier"]
    assert ease("Wat bindt ons hier?", style("nl")) == pytest.approx(206.84 - 77 - 0.93 * 4)
    assert ease("What do people want? Say it.", style("en")) == pytest.approx(206.835 - 84.6 * 7 / 6 - 1.015 * 3)
    assert ease("…", style("nl")) is None
