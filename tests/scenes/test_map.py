"""The table map on the screen: tokens are walked, filtered and opened; what has no place is listed."""

from __future__ import annotations

import itertools
from dataclasses import replace as replace_map
from pathlib import Path
from random import Random

import pytest

from game.analysis.interests import READING_ORDER
from game.analysis.table_map import TableMap
from game.pictures.map_layout import laid, measured
from game.record import replace
from game.scenes.pages.map import MapPage
from game.scenes.pages.map_walk import ways
from game.scenes.summary import SummaryScene
from game.ui import access_tree as tree
from game.ui.access_tree import AccessNode
from tests import surveys
from tests.full_table import full_table
from tests.gallery import misfits
from tests.stagehand import Later, Stagehand

ARROWS = ("right", "left", "down", "up")


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path, "en", (1280, 720))


def opened(hand: Stagehand, players: int = 6, interests: int = 24) -> MapPage:
    scene = SummaryScene(full_table(hand, players, interests))
    hand.show(scene)
    page = scene.open_page(hand.say)
    assert isinstance(page, MapPage)
    return page


def tokens(hand: Stagehand) -> list[AccessNode]:
    nodes = hand.on_stage.stage.snapshot().nodes.values()
    return [one for one in nodes if one.role == tree.LIST_ITEM and one.key.startswith("map-")]


def press_on(hand: Stagehand, role: str, name: str) -> None:
    node = hand.on_stage.stage.find(role, name)
    assert node is not None, name
    hand.on_stage.stage.focus_on(node.key)
    hand.press("enter")


def reached(hand: Stagehand, page: MapPage) -> set[str]:
    """Every key that arrows lead to from where the focus is, by pressing them along the way that the page gives."""
    start = f"map-{page.chosen}"
    seen, todo = {start}, [start]
    while todo:
        for key in page.ways[todo.pop()].values():
            if key not in seen:
                seen.add(key)
                todo.append(key)
    return seen


def test_the_summary_opens_on_the_map_with_the_first_interest_in_focus(hand: Stagehand) -> None:
    page = opened(hand)
    first = page.summary.interests[0]
    assert page.chosen == first.id
    assert hand.on_stage.stage.focus == f"map-{first.id}"
    assert hand.say("report.quote", words=first.text) in hand.words
    assert hand.say(f"vocabulary.class.{first.class_}") in hand.words


def test_each_token_has_a_name_and_says_who_holds_it(hand: Stagehand) -> None:
    page = opened(hand)
    found = {one.name: one for one in tokens(hand)}
    assert len(found) == len(page.summary.interests)
    for interest in page.summary.interests:
        node = found[interest.text]
        assert hand.say(f"vocabulary.class.{interest.class_}") in node.description
        for party in interest.holds:
            assert page.summary.party(party).name in node.description
    order = [one.name for one in tokens(hand)]
    assert order == [one.text for one in page.summary.interests]


def test_an_arrow_leads_to_what_lies_that_way_and_the_focus_goes_along(hand: Stagehand) -> None:
    page = opened(hand)
    for arrow in itertools.islice(itertools.cycle(ARROWS), 24):
        wanted = page.ways[hand.on_stage.stage.focus][arrow]
        hand.press(arrow)
        assert hand.on_stage.stage.focus == wanted
        assert f"map-{page.chosen}" == wanted
        text = page.summary.interest(page.chosen).text
        assert hand.say("report.quote", words=text) in hand.words


def test_every_token_is_reached_by_arrows(hand: Stagehand) -> None:
    page = opened(hand, 12, 60)
    assert reached(hand, page) >= {one.key for one in tokens(hand)}
    assert len(tokens(hand)) == 60


def test_arrows_come_to_the_map_from_anywhere(hand: Stagehand) -> None:
    page = opened(hand)
    hand.press("shift+tab")
    assert not hand.on_stage.stage.focus.startswith("map-")
    before = page.chosen
    hand.press("right")
    assert hand.on_stage.stage.focus == f"map-{page.chosen}"
    assert page.chosen != before


@pytest.mark.parametrize("seed", range(12))
def test_no_arrow_is_a_trap(seed: int) -> None:
    chance = Random(seed)
    count = chance.choice((1, 2, 3, 9, 40, 150))
    wide = chance.choice((10, 600, 1200))
    points = {f"p{n}": (float(chance.randrange(0, wide, 8)), float(chance.randrange(0, 800, 8))) for n in range(count)}
    found = ways(points)
    for start in points:
        seen, todo = {start}, [start]
        while todo:
            for other in found[todo.pop()].values():
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        assert seen == set(points)
        assert set(found[start]) == set(ARROWS)


def test_a_bunch_in_one_spot_is_walked_too() -> None:
    found = ways({"a": (0.0, 0.0), "b": (0.0, 0.0), "c": (0.0, 0.0)})
    assert {found["a"]["right"], found["b"]["right"], found["c"]["right"]} == {"a", "b", "c"}
    pair = {"a": (40.0, 20.0), "b": (20.0, 40.0), "c": (20.0, 0.0), "d": (20.0, 0.0), "e": (40.0, 0.0)}
    assert {other for arrows in ways(pair).values() for other in arrows.values()} == set(pair)


def test_enter_opens_the_conversation_and_a_click_chooses(hand: Stagehand) -> None:
    page = opened(hand)
    chosen = page.summary.interest(page.chosen)
    hand.press("enter")
    dialog = hand.on_stage.stage.find(tree.DIALOG)
    assert dialog is not None
    assert dialog.name == chosen.text
    hand.press("esc")
    other = page.summary.interests[3]
    press_on(hand, tree.LIST_ITEM, other.text)
    assert page.chosen == other.id
    assert hand.on_stage.stage.find(tree.DIALOG) is None


def test_chips_count_and_filter_and_no_token_moves(hand: Stagehand) -> None:
    page = opened(hand)
    every = page.summary.interests
    before = {one.name: one.bounds for one in tokens(hand)}
    for kind in READING_ORDER:
        members = [one for one in every if one.class_ == kind]
        name = f"{hand.say(f'vocabulary.class.{kind}')}: {len(members)}"
        chip = hand.on_stage.stage.find(tree.TOGGLE, name)
        assert (chip is not None) == bool(members)
        if not members:
            continue
        press_on(hand, tree.TOGGLE, name)
        assert {one.name for one in tokens(hand) if not one.disabled} == {one.text for one in members}
        assert {one.name: one.bounds for one in tokens(hand)} == before
        assert page.summary.interest(page.chosen) in members
        assert reached(hand, page) >= {one.key for one in tokens(hand) if not one.disabled}
    press_on(hand, tree.TOGGLE, f"{hand.say('summary.all')}: {len(every)}")
    assert not [one for one in tokens(hand) if one.disabled]


def test_a_filter_writes_names_that_had_no_room(hand: Stagehand) -> None:
    page = opened(hand, 12, 60)
    own = [one for one in page.summary.interests if one.class_ == "own"]
    press_on(hand, tree.TOGGLE, f"{hand.say('vocabulary.class.own')}: {len(own)}")
    written = " ".join(hand.words)
    assert sum(all(word in written for word in one.short_name.split()) for one in own) >= 0.8 * len(own)


def test_other_filters_are_in_a_dialog(hand: Stagehand) -> None:
    page = opened(hand)
    party = page.summary.parties[1]
    press_on(hand, tree.BUTTON, hand.say("map.more_filters"))
    press_on(hand, tree.TOGGLE, party.name)
    press_on(hand, tree.TOGGLE, hand.say("vocabulary.level.network"))
    hand.press("esc")
    wanted = {one.text for one in page.summary.interests if party.id in one.holds and one.level == "network"}
    assert {one.name for one in tokens(hand) if not one.disabled} == wanted
    assert hand.on_stage.stage.find(tree.BUTTON, hand.say("map.filters_on", n=2)) is not None
    press_on(hand, tree.BUTTON, hand.say("map.filters_on", n=2))
    press_on(hand, tree.BUTTON, hand.say("map.clear"))
    hand.press("esc")
    assert not [one for one in tokens(hand) if one.disabled]


def test_filters_that_nothing_meets_say_so(hand: Stagehand) -> None:
    page = opened(hand, 2, 4)
    page.filters.lens, page.filters.level = "political", "individual"
    page.filters.only = "held_by_nobody"
    hand.press("left")
    assert hand.say("map.nothing") in hand.words
    hand.press("right", "enter", "left")


def test_a_table_without_interests_shows_its_parties(hand: Stagehand) -> None:
    playing = hand.desk.begin(hand.setup(4))
    hand.show(SummaryScene(playing))
    assert hand.say("summary.no_interests") in hand.words
    assert {party.name for party in playing.session.state.parties} <= set(hand.words)
    assert tokens(hand) == []
    hand.press("right", "enter")


def test_what_has_no_place_is_listed_at_its_party(hand: Stagehand) -> None:
    page = opened(hand)
    made = page._made
    assert made is not None
    table = made[0].map
    last = page.summary.interests[-1]
    party = page.summary.parties[0]
    kept = tuple(token for token in table.tokens if token.id != last.id)
    ties = tuple(tie for tie in table.ties if last.id not in (tie.first, tie.second))
    short = TableMap(
        kept, ties, table.plates, table.middle, table.crest, table.tier, {party.id: (last.id,)}, table.ground
    )
    page._made = made[0]._replace(map=short), ways({f"map-{token.id}": (token.x, token.y) for token in kept})
    hand.press("left")
    assert "+1" in hand.words
    press_on(hand, tree.BUTTON, hand.say("map.more_of", n=1, party=party.name))
    assert hand.on_stage.stage.find(tree.DIALOG) is not None
    line = next(one for one in hand.on_stage.stage.snapshot().nodes.values() if one.key == f"listed-{last.id}")
    hand.on_stage.stage.focus_on(line.key)
    hand.press("enter")
    assert hand.on_stage.stage.find(tree.DIALOG) is None
    assert page.chosen == last.id
    assert hand.say("report.quote", words=last.text) in hand.words
    hand.press("right")
    assert hand.on_stage.stage.focus in page.ways
    assert f"map-{page.chosen}" == hand.on_stage.stage.focus


def test_what_nobody_at_the_table_holds_is_listed_too(hand: Stagehand) -> None:
    page = opened(hand)
    made = page._made
    assert made is not None
    last = page.summary.interests[-1]
    page._made = made[0]._replace(map=replace_map(made[0].map, listed={"": (last.id,)})), made[1]
    hand.press("left")
    press_on(hand, tree.BUTTON, hand.say("map.more_nobody", n=1))
    node = next(one for one in hand.on_stage.stage.snapshot().nodes.values() if one.key == f"listed-{last.id}")
    hand.on_stage.stage.focus_on(node.key)
    hand.press("enter")
    assert page.chosen == last.id


@pytest.mark.parametrize("percent", [150, 200])
def test_large_text_fits_the_map(hand: Stagehand, percent: int) -> None:
    hand.settings = replace(hand.settings, text_size=percent)
    opened(hand, 6, 24)
    assert misfits(hand.on_stage) == ()


def test_the_screen_shows_the_layout_of_the_report(hand: Stagehand) -> None:
    page = opened(hand)
    made = page._made
    assert made is not None
    assert made[0] == laid(page.summary, measured(page.summary, page.reader.measure))
    rects = {one.id: hand.on_stage.stage.rect_of(f"map-{one.id}") for one in made[0].map.tokens}
    first, *others = made[0].map.tokens
    origin = rects[first.id]
    assert origin is not None
    for token in others:
        rect = rects[token.id]
        assert rect is not None
        zoom = rect.w / token.size
        assert rect.centre[0] - origin.centre[0] == pytest.approx((token.x - first.x) * zoom, abs=0.5)
        assert rect.centre[1] - origin.centre[1] == pytest.approx((token.y - first.y) * zoom, abs=0.5)


def test_tokens_land_from_their_seats(hand: Stagehand) -> None:
    hand.settings = replace(hand.settings, motion=True)
    later = Later()
    hand.jobs = later
    hand.show(SummaryScene(full_table(hand, 6, 24)))
    assert tokens(hand) == []
    later.work()
    hand.now += 20
    hand.on_stage.step()
    on_the_way, start = hand.on_stage.canvas.surface.copy(), {one.key: one.bounds for one in tokens(hand)}
    assert len(start) == 24
    hand.settle()
    end = {one.key: one.bounds for one in tokens(hand)}
    assert start == end, "they can be pressed and read where they will lie"
    there = hand.on_stage.canvas.surface
    middles = [(round((x0 + x1) / 2), round((y0 + y1) / 2)) for x0, y0, x1, y1 in end.values()]
    assert sum(on_the_way.get_at(at) != there.get_at(at) for at in middles) >= 20
    assert hand.on_stage.stage.focus in end


def test_a_survey_with_many_parties_opens_and_is_walked(hand: Stagehand) -> None:
    data = surveys.journal(surveys.large(people=200, interests=300, parties=20), "Survey", "en")
    scene = SummaryScene(hand.desk.resume(surveys.keep(hand.desk.saves, data)))
    hand.show(scene)
    page = scene.open_page(hand.say)
    assert isinstance(page, MapPage)
    assert page._made is not None
    table = page._made[0].map
    assert len(table.tokens) + sum(map(len, table.listed.values())) == 300
    before = page.chosen
    hand.press("right", "down", "left")
    assert page.chosen != before
    assert reached(hand, page) >= {one.key for one in tokens(hand)}
