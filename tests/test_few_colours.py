"""Who tells few colours apart reads and plays as everybody does: signs differ by shape, words stand out, lines by dashes.

What such eyes see is simulated after Machado, Oliveira and Fernandes 2009 (`tests.colours.VISIONS`);
`python -m tests.gallery --out DIR --sight deutan` writes every scene as they see it.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pygame
import pytest

from game.drawing import ties
from game.drawing.icon_names import THEME_ICONS
from game.drawing.seats import seat_angles
from game.drawing.signs import CLASSES, STANCES
from game.drawing.symbols import NAMES
from game.drawing.tokens import STATES, TokenLook
from game.ui.art.shelf import Art
from game.ui.theme import THEMES, Theme
from tests import colours, contrast
from tests.gallery import shots
from tests.sight import light, look_at
from tests.stagehand import Stagehand

ICONS = Path(__file__).resolve().parents[1] / "assets" / "icons"
FEW = ("play-interest", "secret-response", "secret-reveal-named", "summary-map", "summary-exchange", "title-first")
ALL = [pytest.param(name, marks=() if name in FEW else pytest.mark.long) for name in shots()]
SMALL = 2 / 3  # the scale of the smallest window
LEAST = 0.1  # of the pixels that either of two signs takes, so many differ by a third of the way from black to white


def grey(drawn: pygame.Surface, ground: str) -> npt.NDArray[np.float32]:
    """A drawing on a ground as a black and white photograph has it: lightness from 0 to 1 by column and row."""
    sheet = pygame.Surface(drawn.get_size())
    sheet.fill(ground)
    sheet.blit(drawn, (0, 0))
    return np.asarray(light(pygame.surfarray.array3d(sheet)) ** (1 / 2.4), dtype=np.float32)


def alike(signs: Mapping[str, pygame.Surface], ground: str) -> list[str]:
    """The pairs of signs that are too much alike without their colours."""
    found, floor = [], light(np.array(pygame.Color(ground)[:3], dtype=np.uint8)) ** (1 / 2.4)
    for (one, a), (other, b) in itertools.combinations({n: grey(s, ground) for n, s in signs.items()}.items(), 2):
        taken = (np.abs(a - floor) > 0.1) | (np.abs(b - floor) > 0.1)
        share = (np.abs(a - b) > 1 / 3).sum() / max(1, taken.sum())
        if share < LEAST:
            found.append(f"{one} and {other}: {share:.2f}")
    return found


@pytest.fixture(params=THEMES.values(), ids=lambda look: look.name)
def art(request: pytest.FixtureRequest) -> Art:
    chosen = request.param
    assert isinstance(chosen, Theme)
    return Art(chosen, SMALL, ICONS)


def test_symbols_of_parties_differ_by_their_shape_alone(art: Art) -> None:
    symbols = {name: art.symbol(16, number, "#000000") for number, name in enumerate(NAMES, start=1)}
    assert alike(symbols, "#FFFFFF") == []


def test_stances_differ_by_their_shape_alone(art: Art) -> None:
    assert alike({name: art.stance(36, name) for name in STANCES}, art.look.paper) == []


def test_classes_differ_by_their_shape_alone(art: Art) -> None:
    assert alike({name: art.class_sign(28, name) for name in CLASSES}, art.look.paper) == []


def test_themes_differ_by_their_icons_alone(art: Art) -> None:
    icons = {theme: art.icon(name, 36, "#000000") for theme, name in THEME_ICONS.items()}
    assert alike(icons, "#FFFFFF") == []


def test_segments_of_a_token_differ_by_their_shape_alone(art: Art) -> None:
    states = {name: art.swatch(name) for name in STATES if name != "neutral_clashes"}
    assert alike(states, art.look.token) == []


def test_signs_that_are_alike_are_found() -> None:
    shelf = Art(THEMES["lamp"], SMALL, ICONS)
    red, green = shelf.symbol(16, 1, "#B3201B"), shelf.symbol(16, 1, "#1B7A5E")
    assert alike({"red": red, "green": green}, "#FFFFFF") == ["red and green: 0.00"]


def test_a_tie_is_dashed_and_carries_a_bolt_so_that_it_needs_no_red(art: Art) -> None:
    points = ties.bend((100, 100), (500, 100))
    drawn = art.tie(points, sign=(300.0, 160.0))
    lightness = grey(drawn.surface, art.look.plank)
    y = round((100 - drawn.y) * SMALL)
    line = lightness[round((150 - drawn.x) * SMALL) : round((450 - drawn.x) * SMALL), y - 1 : y + 2].mean(axis=1)
    dark = line < (line.max() + line.min()) / 2
    assert (dark[1:] != dark[:-1]).sum() >= 20  # it begins and ends many times
    sign = art.tie([], sign=(0.0, 0.0)).surface
    assert np.ptp(grey(sign, art.look.plank)) > 0.3


def test_who_raised_an_interest_shows_by_a_symbol_and_by_place(art: Art) -> None:
    """The same token for each of eight owners differs in its middle even where two colours are one."""
    states, angles = ("neutral",) * 8, seat_angles(8)
    middles = {}
    for number, name in enumerate(NAMES, start=1):
        drawn = art.token(70, TokenLook(number, states, angles))
        whole, side = drawn.get_rect(), round(24 * SMALL)
        part = drawn.subsurface(pygame.Rect(whole.centerx - side // 2, whole.centery - side // 2, side, side))
        lightness = grey(part, art.look.token)
        ink = np.abs(lightness - lightness[side // 2, side // 2]) < 0.12
        middles[name] = np.asarray(ink)
    for one, other in itertools.combinations(middles, 2):
        assert (middles[one] != middles[other]).mean() > 0.02, (one, other)


@pytest.mark.parametrize("name", ALL)
def test_words_and_signs_stand_out_for_who_tells_few_colours_apart(tmp_path: Path, name: str) -> None:
    app = Stagehand(tmp_path, "nl", (1280, 720)).stage(shots()[name])
    sight = look_at(app)
    found = [
        f"{vision}: {one}"
        for vision in colours.SIGHTS
        for one in (*contrast.texts(app, sight, vision), *contrast.signs(app, sight, vision))
        # 7:1 is asked for eyes that see all colours
        if one.contrast < min(one.least, contrast.TEXT) - 0.05
    ]
    app.scene.closed(app.ctx)
    assert found == []
