"""What set-up keeps, without a screen: seats that come and go, rules that follow the table, and what is remembered."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.core.cards import THEMES
from game.core.setup import Setup
from game.desk import Desk
from game.scenes.setup.model import Choices, earlier, forecast
from game.scenes.setup.people import Defaults

DEFAULTS = Defaults(
    title="Sessie",
    party=lambda number: f"Teken {number}",
    player=lambda place: f"Speler {place}",
    alias=lambda place: f"Dier {place}",
)


def table(*, alone: bool = False) -> Choices:
    return Choices(DEFAULTS, ("alliance",), alone=alone)


def sizes(choices: Choices) -> list[int]:
    return [len(party.members) for party in choices.people.parties]


def test_a_table_that_chooses_nothing_is_four_players_of_four_parties() -> None:
    setup = table().setup("nl")
    assert [side.name for side in setup.sides] == ["Teken 1", "Teken 2", "Teken 3", "Teken 4"]
    assert [member.name for side in setup.sides for member in side.members] == [f"Speler {n}" for n in (1, 2, 3, 4)]
    assert (setup.title, setup.decks, setup.themes) == ("Sessie", ("alliance",), THEMES)
    assert (setup.rules.minutes, setup.rules.secrecy, setup.rules.screen) == (60, "named", "private")


@pytest.mark.parametrize(
    ("count", "expected"), [(1, [1]), (2, [1, 1]), (3, [1, 1, 1]), (6, [2, 2, 1, 1]), (12, [3, 3, 3, 3])]
)
def test_a_number_of_players_spreads_over_up_to_four_parties(count: int, expected: list[int]) -> None:
    choices = table()
    choices.people.set_players(count)
    assert sizes(choices) == expected
    choices.people.set_players(4)
    assert sum(sizes(choices)) == 4


@pytest.mark.parametrize(("asked", "got"), [(0, 1), (-3, 1), (13, 12)])
def test_no_table_is_empty_or_too_large(asked: int, got: int) -> None:
    choices = table()
    choices.people.set_players(asked)
    assert choices.people.players == got


def test_parties_that_somebody_arranged_stay_as_they_are() -> None:
    choices = table()
    choices.people.set_players(2)
    choices.people.parties[0].name.insert("Gemeente")
    choices.people.set_players(4)
    assert sizes(choices) == [2, 2]


def test_players_without_words_leave_first() -> None:
    choices = table()
    people = choices.people
    people.parties[3].members[0].name.insert("Daan")
    assert not people.set_players(3)
    assert [people.party_name(party) for party in people.parties] == ["Teken 1", "Teken 2", "Teken 4"]


def test_who_left_with_words_comes_back() -> None:
    people = table().people
    for party in people.parties:
        party.members[0].name.insert(f"N{party.number}")
    assert people.set_players(1)
    assert people.undo()
    assert [people.member_name(party.members[0]) for party in people.parties] == ["N1", "N2", "N3", "N4"]


def test_a_colour_that_was_given_away_is_not_there_twice_after_taking_back() -> None:
    people = table().people
    people.remove_party(people.parties[3])
    people.parties[0].number = 4
    people.undo()
    assert sorted(party.number for party in people.parties) == sorted({party.number for party in people.parties})


def test_nothing_to_take_back() -> None:
    assert not table().people.undo()


def test_eight_parties_is_the_most() -> None:
    people = table().people
    while people.add_party() is not None:
        pass
    assert [party.number for party in people.parties] == list(range(1, 9))


def test_the_last_party_and_the_last_of_a_party_stay() -> None:
    people = table(alone=True).people
    people.set_players(1)
    assert not people.remove_party(people.parties[0])
    assert not people.remove_member(people.parties[0], people.parties[0].members[0])
    assert people.players == 1


def test_a_full_table_takes_nobody() -> None:
    people = table().people
    people.set_players(12)
    assert people.add_member(people.parties[0]) is None
    assert people.add_party() is None


def test_aliases_stand_in_for_names() -> None:
    choices = table()
    choices.people.aliases = True
    setup = choices.setup("nl")
    assert setup.sides[1].members[0].name == "Dier 2"
    assert setup.rules.aliases


# ---- rules ----


def test_secrecy_falls_back_while_the_table_is_too_small_and_comes_again() -> None:
    choices = table()
    choices.wished_secrecy = "anonymous"
    assert choices.setup("nl").rules.secrecy == "named"
    choices.people.set_players(5)
    assert choices.setup("nl").rules.secrecy == "anonymous"


def test_per_party_needs_two_in_each() -> None:
    choices = table()
    choices.people.set_players(7)
    assert not choices.allows("parties")
    choices.people.set_players(8)
    assert choices.allows("parties")


@pytest.mark.parametrize(
    ("players", "secrecy", "screen", "scale", "term"),
    [
        (6, "named", "private", "keys", "keys"),
        (7, "named", "private", "hand", "hand"),
        (7, "anonymous", "private", "keys", "keys"),
        (4, "named", "visible", "keys", "hand"),
        (8, "parties", "visible", "keys", "hand"),
    ],
)
def test_many_players_or_a_large_screen_take_paper(
    players: int, secrecy: str, screen: str, scale: str, term: str
) -> None:
    choices = table()
    choices.people.set_players(players)
    choices.wished_secrecy, choices.screen = secrecy, screen  # type: ignore[assignment]
    rules = choices.setup("nl").rules
    assert (rules.scale_by, rules.term_by) == (scale, term)


def test_a_wish_goes_before_the_default_but_not_before_a_large_screen() -> None:
    choices = table()
    choices.people.set_players(8)
    choices.wished_scale = choices.wished_term = "keys"
    assert (choices.scale_by, choices.term_by) == ("keys", "keys")
    choices.screen = "visible"
    assert (choices.scale_by, choices.term_by) == ("keys", "hand")


def test_length_goes_by_quarters_of_an_hour_or_by_cards() -> None:
    choices = table()
    choices.step_length(1)
    assert choices.setup("nl").rules.minutes == 75
    choices.step_length(-99)
    assert choices.setup("nl").rules.minutes == 30
    choices.by_cards = True
    choices.step_length(99)
    rules = choices.setup("nl").rules
    assert (rules.minutes, rules.cards_each) == (None, 12)


def test_one_theme_and_one_deck_stay() -> None:
    choices = table()
    assert not choices.toggle_deck("alliance")
    for theme in THEMES[1:]:
        assert choices.toggle_theme(theme)
    assert not choices.toggle_theme(THEMES[0])
    assert choices.setup("nl").themes == THEMES[:1]
    assert choices.toggle_theme(THEMES[3])


def test_one_person_alone_sits_in_chairs() -> None:
    choices = table(alone=True)
    choices.people.set_players(3)
    choices.wished_secrecy, choices.screen = "anonymous", "visible"
    setup = choices.setup("nl")
    assert [len(side.members) for side in setup.sides] == [1, 1, 1]
    rules = setup.rules
    assert (rules.alone, rules.secrecy, rules.screen, rules.term_by) == (True, "named", "private", "keys")
    choices.people.set_players(12)
    assert choices.people.players == 8


# ---- remembered ----


def _all_chosen(choices: Choices) -> None:
    choices.title.insert("Preventie")
    choices.ambition.insert("Elk kind groeit hier gezond op.")
    choices.people.set_players(9)
    choices.people.parties[1].name.insert("Ziekenhuis")
    choices.people.parties[1].number = 7
    choices.people.parties[1].members[0].role.insert("Kinderarts")
    choices.people.aliases = choices.timer = choices.by_cards = True
    choices.cards_each, choices.screen, choices.wished_response = 3, "visible", "each"
    choices.wished_secrecy, choices.wished_scale = "parties", "hand"
    choices.toggle_theme("trust")


def _sealed(choices: Choices) -> None:
    choices.people.set_players(5)
    choices.wished_secrecy = "anonymous"


@pytest.mark.parametrize("change", [lambda choices: None, _all_chosen, _sealed])
def test_the_same_table_comes_back(change: Callable[[Choices], None]) -> None:
    first, again = table(), table()
    change(first)
    setup = first.setup("nl")
    found = earlier(setup.model_dump(mode="json"), alone=False)
    assert found == setup
    again.take(setup)
    assert again.setup("nl") == setup


def test_names_that_nobody_typed_stay_open() -> None:
    again = table()
    again.take(table().setup("nl"))
    assert not any(party.typed for party in again.people.parties)


def test_a_deck_that_is_gone_is_left_out() -> None:
    choices = table()
    setup = choices.setup("nl").model_copy(update={"decks": ("gone",)})
    choices.take(setup)
    assert choices.setup("nl").decks == ("alliance",)


@pytest.mark.parametrize("remembered", [{}, {"title": 3}, {"title": "x", "sides": []}])
def test_a_memory_that_makes_no_sense_is_no_table(remembered: dict[str, object]) -> None:
    assert earlier(remembered, alone=False) is None


def test_alone_and_together_do_not_remember_for_each_other() -> None:
    remembered = table(alone=True).setup("nl").model_dump(mode="json")
    assert earlier(remembered, alone=False) is None
    assert earlier(remembered, alone=True) is not None


# ---- how far the cards reach ----


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("saves"))


def _each(desk: Desk, players: int, each: int) -> Setup:
    choices = Choices(DEFAULTS, tuple(desk.decks))
    choices.people.set_players(players)
    choices.by_cards, choices.cards_each = True, each
    return choices.setup("nl")


def test_the_forecast_counts_what_will_be_dealt(desk: Desk) -> None:
    seen = forecast(_each(desk, 4, 2), desk.cards())
    assert (seen.cards, seen.least, seen.most, seen.short) == (8, 2, 2, False)


def test_too_few_cards_give_whole_rounds_and_say_so(desk: Desk) -> None:
    seen = forecast(_each(desk, 12, 12), desk.cards())
    assert seen.short
    assert seen.least == seen.most
    assert seen.cards == seen.least * 12


def test_a_session_of_an_hour_is_done_within_the_hour(desk: Desk) -> None:
    seen = forecast(Choices(DEFAULTS, tuple(desk.decks)).setup("nl"), desk.cards())
    assert 45 <= seen.minutes <= 63
    assert seen.most - seen.least <= 1


def test_no_cards_at_all(desk: Desk, tmp_path: Path) -> None:
    setup = table().setup("nl").model_copy(update={"decks": ("none",)})
    assert forecast(setup, desk.cards()).cards == 0


@pytest.mark.parametrize(
    ("players", "secrecy", "offered"),
    [(1, "named", False), (2, "named", True), (6, "anonymous", True), (8, "parties", True), (4, "named", True)],
)
def test_secret_stances_are_offered_where_enough_people_are_asked(players: int, secrecy: str, offered: bool) -> None:
    choices = table()
    choices.people.set_players(players)
    choices.wished_secrecy, choices.wished_response = secrecy, "secret"  # type: ignore[assignment]
    assert choices.secret_stances is offered
    assert choices.setup("nl").rules.response == ("secret" if offered else "per_party")


def test_nobody_alone_is_asked_for_secret_stances() -> None:
    choices = table(alone=True)
    choices.wished_response = "secret"
    assert not choices.secret_stances
    assert choices.setup("nl").rules.response == "per_party"


def test_the_cards_that_open_or_close_a_session_are_foretold(desk: Desk) -> None:
    choices = table()
    choices.offer(tuple(desk.decks))
    assert forecast(choices.setup("nl"), desk.cards()).moments == 0
    choices.toggle_deck("check-in")
    setup = choices.setup("nl")
    assert setup.decks == ("alliance", "check-in")
    assert forecast(setup, desk.cards()).moments == 2


def test_a_deck_that_is_gone_is_no_longer_taken_and_one_always_is() -> None:
    choices = table()
    choices.offer(("alliance", "ours"))
    choices.toggle_deck("ours")
    choices.offer(("alliance",))
    assert choices.decks == {"alliance"}
    choices.offer(("other", "more"))
    assert choices.decks == {"other"}
