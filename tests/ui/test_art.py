"""Drawings: true sizes, bounded keeping, colours that everybody can tell apart."""

import itertools
from math import pi
from pathlib import Path

import pygame
import pytest

from game.drawing import signs, ties
from game.drawing.icon_names import KIND_ICONS, LENS_ICONS, LEVEL_ICONS, SORT_ICONS, THEME_ICONS
from game.drawing.seats import seat_angles
from game.drawing.symbols import NAMES
from game.drawing.tokens import STATES, STEPS, TokenLook, reach
from game.ui.art import cards, gauges
from game.ui.art.cache import ArtCache, weight
from game.ui.art.icons import Icons
from game.ui.art.shelf import Art
from game.ui.art.token import token
from game.ui.theme import BANDS, HIGH_CONTRAST, LAMP, THEMES, Theme
from tests import colours
from tests.colours import contrast, nearest

ICONS = Path(__file__).resolve().parents[2] / "assets" / "icons"
LOOKS = tuple(THEMES.values())
SCALES = (2 / 3, 1.0, 2.0)


@pytest.fixture(params=LOOKS, ids=lambda look: look.name)
def look(request: pytest.FixtureRequest) -> Theme:
    chosen = request.param
    assert isinstance(chosen, Theme)
    return chosen


@pytest.mark.parametrize(("vision", "least"), [("normal", 35.8), ("deutan", 15.5), ("protan", 22.4), ("tritan", 13.1)])
def test_parties_can_be_told_apart(look: Theme, vision: str, least: float) -> None:
    assert nearest([party.fill for party in look.parties], vision) >= least


@pytest.mark.parametrize(("vision", "least"), [("normal", 32.5), ("deutan", 13.3), ("protan", 10.1), ("tritan", 10.9)])
def test_card_themes_can_be_told_apart(vision: str, least: float) -> None:
    assert nearest(list(BANDS.values()), vision) >= least


@pytest.mark.parametrize(("vision", "least"), [("normal", 25.6), ("deutan", 18.7), ("protan", 15.4), ("tritan", 29.1)])
def test_stances_can_be_told_apart(look: Theme, vision: str, least: float) -> None:
    plates = [look.mine.plate, look.grant.plate, look.neutral.plate, look.clashing.plate]
    assert nearest(plates, vision) >= least


def test_words_stand_out_for_everybody(look: Theme) -> None:
    faint = {
        (name, sight)
        for name, ink, ground in colours.texts(look)
        for sight in colours.VISIONS
        if contrast(colours.seen(ink, sight), colours.seen(ground, sight)) < 4.5
    }
    assert faint == set()


def test_words_on_paper_and_wood_stand_out_by_seven_to_one(look: Theme) -> None:
    pairs = [(look.ink, look.paper), (look.ink_2, look.paper), (look.ink_2, look.inset), (look.ink, look.plank_2)]
    assert min(contrast(ink, ground) for ink, ground in pairs) >= 7
    assert contrast(look.on_toast, look.toast) >= 7


def test_words_on_every_face_of_a_button_stand_out(look: Theme) -> None:
    faces = {
        look.on_primary: (look.primary, look.primary_hover, look.primary_pressed),
        look.on_accent: (look.accent, look.accent_hover, look.accent_pressed),
        look.on_clash: (look.clash, look.clash_hover, look.clash_pressed),
        look.ink: (look.face, look.hover, look.pressed, look.menu_selected, look.card_selected, look.clash_soft),
    }
    assert min(contrast(ink, face) for ink, some in faces.items() for face in some) >= 4.5


def test_edges_rings_and_lines_stand_out_for_everybody(look: Theme) -> None:
    faint = {
        (name, sight)
        for name, ink, ground in colours.graphics(look)
        for sight in colours.VISIONS
        if contrast(colours.seen(ink, sight), colours.seen(ground, sight)) < 3
    }
    assert faint == set()


def test_the_focus_ring_stands_out_from_whatever_it_lies_on(look: Theme) -> None:
    assert [name for name, ratio in colours.focus(look) if ratio < 3] == []


def test_discs_stand_out_on_a_token(look: Theme) -> None:
    for party in look.parties:
        assert max(contrast(party.fill, look.token), contrast(party.fill, look.token_ink)) >= 3


@pytest.mark.parametrize("scale", SCALES)
def test_plain_drawings_are_exactly_as_large_as_asked(look: Theme, scale: float) -> None:
    art = Art(look, scale, ICONS)
    size = (round(484 * scale), round((cards.BAND + cards.card_edge(look)) * scale))
    assert art.card_head(484, "trust", name_width=200).get_size() == size
    assert art.card_back(86, 120, "trust").get_size() == (round(86 * scale), round(120 * scale))
    assert art.card_small(86, 120, "trust").get_size() == (round(86 * scale), round(120 * scale))
    assert art.progress(470, 24, 3).get_size() == (round(470 * scale), round(gauges.PROGRESS_HEIGHT * scale))
    assert art.scale_track(700, span=(2, 5), median=3).get_size()[0] == round(700 * scale)
    assert art.room(640, 360).get_size() == (640, 360)


@pytest.mark.parametrize("scale", SCALES)
def test_drawings_lie_in_the_middle_of_their_surface(look: Theme, scale: float) -> None:
    art = Art(look, scale, ICONS)
    everywhere = [
        art.token(62, TokenLook(1, ("holds", "holds"), seat_angles(2), gold=True)),
        art.disc(56, 3),
        art.icon("circle", 32),
        art.stance(44, "mine"),
    ]
    for drawn in everywhere:
        box = drawn.get_bounding_rect(min_alpha=250)
        assert abs(box.left - (drawn.get_width() - box.right)) <= 1
    seat = art.seat(84, 3, turn=True)
    ring = pygame.mask.from_surface(seat, 250).get_bounding_rects()[0]
    assert abs(ring.centerx - seat.get_width() / 2) <= 1
    assert abs(ring.centery - seat.get_height() / 2) <= 1


def test_a_token_is_as_wide_as_asked_and_fits_its_surface(look: Theme) -> None:
    plain = token(62, TokenLook(3, ("holds", "neutral", "unheard"), seat_angles(3)), look, 2.0)
    box = plain.get_bounding_rect(min_alpha=250)
    assert 62 * 2 <= box.width <= 66 * 2
    assert abs(plain.get_width() - reach(62) * 4) <= 2
    for states in itertools.product(("clashes", "holds"), repeat=2):
        drawn = token(62, TokenLook(3, states, seat_angles(2), gold=True, chosen=True), look, 1.0)
        assert drawn.get_bounding_rect(min_alpha=250).width < drawn.get_width()


def at(drawn: pygame.Surface, dx: float, dy: float) -> tuple[int, int, int]:
    colour = drawn.get_at((round(drawn.get_width() / 2 + dx), round(drawn.get_height() / 2 + dy)))
    return colour.r, colour.g, colour.b


def test_each_segment_points_at_its_seat_in_its_partys_colour(look: Theme) -> None:
    drawn = token(200, TokenLook(1, ("holds", "neutral", "clashes", "unheard"), seat_angles(4)), look, 1.0)
    first = pygame.Color(look.party(1).fill)
    red = pygame.Color(look.clash)
    paper = pygame.Color(look.token)
    assert at(drawn, 0, -84) == (first.r, first.g, first.b)
    assert at(drawn, 74, 0) == (paper.r, paper.g, paper.b)
    assert at(drawn, 0, 72) == (red.r, red.g, red.b)
    assert at(drawn, -74, 0) == (paper.r, paper.g, paper.b)


def test_all_states_and_steps_of_a_token_differ() -> None:
    angles = seat_angles(3)
    drawn = {
        pygame.image.tobytes(token(62, TokenLook(1, (state, "neutral", "neutral"), angles), LAMP, 1.0), "RGBA")
        for state in STATES
    }
    # neutral with a clash and a clash alone look the same: neither is for it
    assert len(drawn) == len(STATES) - 1
    growing = {
        pygame.image.tobytes(
            token(62, TokenLook(1, ("holds", "neutral", "neutral"), angles, filling=0, step=step), LAMP, 1.0), "RGBA"
        )
        for step in range(1, STEPS + 1)
    }
    assert len(growing) == STEPS


def test_every_party_theme_stance_and_class_has_a_drawing_of_its_own(look: Theme) -> None:
    art = Art(look, 1.0, ICONS)
    groups = [
        [art.symbol(24, number, "#000000") for number in range(1, len(NAMES) + 1)],
        [art.card_back(100, 140, name) for name in BANDS],
        [art.stance(44, stance) for stance in signs.STANCES],
        [art.class_sign(30, kind) for kind in signs.CLASSES],
        [art.pattern(48, 48, name, "#FFFFFF", 1.0) for name in BANDS],
        [art.pips(depth) for depth in (1, 2, 3)],
    ]
    for group in groups:
        assert len({pygame.image.tobytes(drawn, "RGBA") for drawn in group}) == len(group)


def test_every_named_icon_is_there() -> None:
    icons = Icons(ICONS)
    for names in (THEME_ICONS, KIND_ICONS, LEVEL_ICONS, LENS_ICONS, SORT_ICONS):
        for name in names.values():
            assert icons.draw(name, 32, "#1C2928", 1.0).get_bounding_rect().width > 8
    with pytest.raises(KeyError):
        icons.draw("no-such-icon", 32, "#1C2928", 1.0)


def test_an_icon_takes_its_colour() -> None:
    drawn = Icons(ICONS).draw("shield-check", 96, "#B3201B", 1.0)
    solid = [
        tuple(drawn.get_at((x, y)))[:3]
        for x in range(drawn.get_width())
        for y in range(drawn.get_height())
        if drawn.get_at((x, y)).a == 255
    ]
    assert set(solid) == {(0xB3, 0x20, 0x1B)}


def test_all_icons_can_be_drawn() -> None:
    icons = Icons(ICONS)
    files = sorted(ICONS.glob("*.svg"))
    assert files
    for file in files:
        assert icons.draw(file.stem, 24, "#000000", 1.0).get_bounding_rect().width > 0, file.stem


def test_the_cache_keeps_what_was_used_last_and_stays_within_its_limit() -> None:
    made: list[str] = []

    def make(name: str) -> pygame.Surface:
        made.append(name)
        return pygame.Surface((10, 10), pygame.SRCALPHA)

    cache = ArtCache(limit=3 * 400)
    for name in ("a", "b", "c", "a", "d", "a", "b"):
        cache.get(name, lambda name=name: make(name))  # type: ignore[misc]
    assert made == ["a", "b", "c", "d", "b"]
    assert len(cache) == 3
    assert cache.size == 3 * 400
    huge = cache.get("huge", lambda: pygame.Surface((100, 100), pygame.SRCALPHA))
    assert cache.get("huge", lambda: pytest.fail("made twice")) is huge
    assert len(cache) == 1
    assert cache.size == weight(huge)
    cache.clear()
    assert (len(cache), cache.size) == (0, 0)


def test_the_shelf_draws_each_thing_once_and_other_things_anew() -> None:
    art = Art(LAMP, 1.0, ICONS)
    seen = TokenLook(1, ("holds", "grants"), seat_angles(2))
    assert art.token(62, seen) is art.token(62, TokenLook(*seen))
    assert art.token(62, seen) is not art.token(56, seen)
    assert art.disc(56, 1) is not art.disc(56, 1, faded=True)
    other = Art(HIGH_CONTRAST, 1.0, art.icons, art.cache)
    assert other.disc(56, 1) is not art.disc(56, 1)


def test_seats_start_at_the_top_and_turn_on_the_map_only_for_four_and_eight() -> None:
    for seats in range(1, 9):
        angles = seat_angles(seats)
        assert len(angles) == seats
        assert angles[0] == -pi / 2
        turned = seat_angles(seats, turned=True)
        assert (turned != angles) == (seats in {4, 8})
    assert seat_angles(4, turned=True)[0] == pytest.approx(-pi / 4)
    assert seat_angles(0) == ()


def test_a_tie_lies_where_it_says_and_grows_before_it_shows_its_sign() -> None:
    art = Art(LAMP, 1.0, ICONS)
    points = ties.bend((100, 100), (400, 160), (250, 60), cut=(34, 34))
    whole = art.tie(points)
    assert whole.x <= min(x for x, _ in points)
    assert whole.y <= min(y for _, y in points)
    x, y = points[len(points) // 2]
    middle = (round(x - whole.x), round(y - whole.y - 14))
    assert whole.surface.get_at(middle).a == 255
    assert art.tie(points, step=3).surface.get_at(middle).a == 0
    assert art.tie([], sign=(50.0, 50.0)).surface.get_width() > 0


def test_piles_show_their_last_cards_and_an_empty_place() -> None:
    art = Art(LAMP, 1.0, ICONS)
    names = tuple(BANDS)
    assert art.draw_pile(86, 120, names) is art.draw_pile(86, 120, names[-4:])
    assert art.discard_pile(86, 120, ()) is art.draw_pile(86, 120, ())
    for count in range(1, 4):
        assert art.discard_pile(86, 120, names[:count]).get_width() > 86


def test_the_plate_for_a_themes_name_has_no_pattern() -> None:
    drawn = cards.card_head(484, "mutual_gains", Icons(ICONS), LAMP, 1.0, name_width=250)
    band = pygame.Color(LAMP.band("mutual_gains"))
    strip = {tuple(drawn.get_at((x, 56))) for x in range(cards.NAME_LEFT + 8, cards.NAME_LEFT + 242)}
    assert strip == {tuple(band)}
    assert len({tuple(drawn.get_at((x, 56))) for x in range(cards.NAME_LEFT + 255, 480)}) > 1


def test_the_room_is_a_smooth_gradient_from_its_middle_to_its_edge(look: Theme) -> None:
    wall = Art(look, 1.0, ICONS).room(960, 540, (1.0, 0.5))
    middle, edge = pygame.Color(look.room_centre), pygame.Color(look.room_edge)
    for place, colour in (((950, 270), middle), ((0, 0), edge)):
        found = wall.get_at(place)
        assert max(abs(a - b) for a, b in zip(found[:3], colour[:3], strict=True)) <= 3
    row = [wall.get_at((x, 135)) for x in range(960)]
    assert max(abs(a[n] - b[n]) for a, b in itertools.pairwise(row) for n in range(3)) <= 2
