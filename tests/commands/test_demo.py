"""The demo's people: curated words in both languages, and a table of any size that plays to the end."""

from __future__ import annotations

import textwrap
from pathlib import Path
from random import Random

import pytest

from game.analysis.interests import classify, sides
from game.analysis.summary import summarise
from game.core import turns
from game.core.cards import SORTS, THEMES
from game.core.seats import Secrecy
from game.core.setup import Setup
from game.demo import FEWEST_FOR_SECRECY, DemoTable, demo_setup
from game.demo_words import ALLIANCE, DemoWords, interests, objections, outsiders, plans, swaps
from game.desk import Desk, Playing
from tests.examples import words_in
from tests.stagehand import NOON

LANGUAGES = ("nl", "en")
PARTIES = range(1, 9)


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> DemoWords:
    return words_in(request.param)


def test_every_party_has_interests_to_raise(words: DemoWords) -> None:
    raised = [one.party for one in interests(words)]
    assert all(raised.count(party) >= 3 for party in PARTIES[:5])
    assert all(raised.count(party) >= 1 for party in PARTIES[5:])
    assert set(raised) == set(PARTIES)


def test_short_names_fit_a_token_and_are_told_apart(words: DemoWords) -> None:
    names = [one.draft.short_name for one in interests(words)]
    assert len(set(names)) == len(names)
    assert [name for name in names if not 1 <= len(textwrap.wrap(name, 16, break_long_words=False)) <= 2] == []
    assert [name for name in names if max(map(len, textwrap.wrap(name, 16, break_long_words=False))) > 16] == []


def test_every_interest_has_a_ladder_under_its_position(words: DemoWords) -> None:
    for one in interests(words):
        assert one.draft.position
        assert 1 <= len(one.draft.whys) <= 2
        assert one.theme in THEMES
        assert len(one.stances) == 5
        assert one.party > 5 or one.stances[one.party - 1] == "m"


def test_the_five_first_parties_have_every_class_between_them(words: DemoWords) -> None:
    found = set()
    for one in interests(words):
        said = [(str(party), stance) for party in range(1, 6) if (stance := one.stance(party)) is not None]
        if one.party <= 5:
            found.add(classify(sides(str(one.party), said), 5))
    assert found == {"shared_by_all", "shared", "granted", "contested", "conflicting", "own", "not_yet_heard"}


def test_every_clash_names_an_interest_of_the_one_who_clashes_and_says_why(words: DemoWords) -> None:
    found = {one.draft.short_name: one for one in interests(words)}
    clashes = {
        (one.draft.short_name, party) for one in found.values() for party in range(1, 6) if one.stance(party) == "clash"
    }
    assert {(one.interest, one.party) for one in objections(words)} == clashes
    assert all(found[one.own].party == one.party and one.why for one in objections(words))


def test_exchanges_show_all_that_giving_and_taking_can_come_to(words: DemoWords) -> None:
    found = swaps(words)
    assert {one.shows for one in found} == {"gift", "unused", "unmet", "dear", "treasure", "even"}
    assert {one.ends[0] for one in found} == set(PARTIES)
    for one in found:
        assert one.sort in SORTS
        assert one.giver in PARTIES
        assert one.receiver in {ALLIANCE, *PARTIES} - {one.giver}
        assert one.first_value is not None
        assert (one.second_value is None) == (one.reply in {None, "no", "declined"})
    for party in PARTIES[:5]:
        assert {one.direction for one in found if one.ends[0] == party} == {"bring", "need"}


def test_agreements_name_interests_that_there_are(words: DemoWords) -> None:
    names = {one.draft.short_name for one in interests(words)}
    assert all({*one.serves, *one.not_served} <= names for one in plans(words))
    assert any(one.not_served for one in plans(words))
    assert all(one.step_weeks <= 6 < one.weeks for one in plans(words))


def test_both_languages_tell_the_same_of_everybody() -> None:
    nl, en = (words_in(language) for language in LANGUAGES)

    def heads(words: DemoWords, key: str) -> list[str]:
        return [line.split("|")[0] for line in words.texts(f"demo.{key}")]

    for key in ("interests", "objections", "exchanges", "externals", "agreements"):
        assert heads(nl, key) == heads(en, key)
    places = {
        language: {one.draft.short_name: place for place, one in enumerate(interests(words_in(language)))}
        for language in LANGUAGES
    }
    for left, right in zip(objections(nl), objections(en), strict=True):
        assert places["nl"][left.interest] == places["en"][right.interest]
        assert places["nl"][left.own] == places["en"][right.own]
    for one, other in zip(plans(nl), plans(en), strict=True):
        assert [places["nl"][name] for name in one.serves] == [places["en"][name] for name in other.serves]


def test_everybody_means_something_else_by_a_term(words: DemoWords) -> None:
    for term in ("gains-06", "words-03", "words-06", "words-08", "any"):
        meant = words.texts(f"demo.definitions.{term}")
        assert len(set(meant)) == len(meant) >= 6


def test_externals_have_something_at_stake_and_a_mighty_one_is_kept_by_nobody(words: DemoWords) -> None:
    found = outsiders(words)
    assert all(one.answer.stake for one in found)
    assert any((one.answer.influence or 0) >= 4 and not one.kept for one in found)


# The table


def _begin(folder: Path, players: int, secrecy: Secrecy, seed: int, cards_each: int = 2) -> Playing:
    desk = Desk(folder, clock=lambda: NOON)
    setup = demo_setup(words_in("nl"), players, secrecy, cards_each)
    return desk.begin(setup, folder / f"{players}-{secrecy}-{seed}.journal", seed)


def _table(playing: Playing, seed: int = 1) -> DemoTable:
    return DemoTable(playing.session, words_in("nl"), Random(seed), NOON.date)


def _play_out(playing: Playing, seed: int = 1) -> None:
    table = _table(playing, seed)
    for _ in range(2000):
        if table.done:
            return
        table.step()
    raise AssertionError("the table never came to an end")


TABLES = [(players, secrecy) for secrecy, fewest in FEWEST_FOR_SECRECY.items() for players in range(fewest, 13)]


@pytest.mark.parametrize(("players", "secrecy"), TABLES)
def test_a_table_of_any_size_and_secrecy_plays_to_the_end(tmp_path: Path, players: int, secrecy: Secrecy) -> None:
    playing = _begin(tmp_path, players, secrecy, seed=players)
    _play_out(playing)
    assert summarise(playing.session.state).session.stage == "closed"
    playing.close()


@pytest.mark.parametrize("secrecy", ["named", "parties", "anonymous"])
def test_a_table_gives_its_stances_secretly_when_the_rules_say_so(tmp_path: Path, secrecy: Secrecy) -> None:
    plain = demo_setup(words_in("nl"), 6, secrecy, 3)
    setup = plain.model_copy(update={"rules": plain.rules.model_copy(update={"response": "secret"})})
    playing = Desk(tmp_path, clock=lambda: NOON).begin(setup, tmp_path / "secret.journal", 1)
    _play_out(playing)
    state = playing.session.state
    rounds = [one for one in state.rounds.values() if one.interest is not None]
    assert rounds
    assert {one.secrecy for one in rounds} == {turns.stance_secrecy(state)}
    assert any(one.stances for one in state.interests.values())
    playing.close()


def test_a_table_that_needs_more_than_the_words_have_takes_any(tmp_path: Path) -> None:
    playing = _begin(tmp_path, 4, "named", seed=5, cards_each=12)
    _play_out(playing)
    assert len(playing.session.state.played) == len(playing.session.state.pile)
    playing.close()


def _short(playing: Playing) -> set[str]:
    return {one.draft.short_name for one in playing.session.state.interests.values()}


def test_interests_come_from_the_party_in_turn_and_never_twice(tmp_path: Path) -> None:
    found = {one.draft.short_name: one for one in interests(words_in("nl"))}
    for seed in range(6):
        playing = _begin(tmp_path, 6, "named", seed, cards_each=4)
        _play_out(playing)
        state = playing.session.state
        assert len(_short(playing)) == len(state.interests)
        for one in state.interests.values():
            assert one.evidence.party is not None
            assert state.party(one.evidence.party).number == found[one.draft.short_name].party
        playing.close()


def test_what_was_used_is_known_after_a_resume_and_an_undo(tmp_path: Path) -> None:
    playing = _begin(tmp_path, 6, "named", seed=8, cards_each=4)
    table = _table(playing)
    while len(playing.session.state.interests) < 4:
        table.step()
    playing.close()
    again = Desk(tmp_path, clock=lambda: NOON).resume(playing.path)
    again.session.undo()
    _play_out(again, seed=2)
    assert len(_short(again)) == len(again.session.state.interests)
    again.close()


def test_the_set_up_seats_two_of_every_party_where_only_parties_are_shown() -> None:
    setup: Setup = demo_setup(words_in("en"), 6, "parties")
    assert [len(side.members) for side in setup.sides] == [2, 2, 2]
