"""Draw every drawing of the game on one sheet for each look: ``python -m tests.art_sheet OUT [SCALE]``."""

import os
import sys
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.drawing import signs, ties
from game.drawing.icon_names import KIND_ICONS, LENS_ICONS, LEVEL_ICONS, SORT_ICONS
from game.drawing.seats import seat_angles, seat_point
from game.drawing.tokens import STATES, TokenLook
from game.ui.art import gauges
from game.ui.art.shelf import Art
from game.ui.theme import BANDS, THEMES, Theme

ICONS = Path(__file__).resolve().parent.parent / "assets" / "icons"
SHORT = {"h": "holds", "g": "grants", "n": "neutral", ".": "unheard", "c": "clashes", "x": "holds_clashes"}
# place from the table's middle, owner, states, shared by all
TOKENS = (
    (10, -62, 1, "hhhhh", 68), (-22, 10, 3, "hhhhh", 68), (76, 6, 4, "hhhhh", 68), (-158, -222, 1, "hncn.", 58),
    (-182, -136, 3, "cghnn", 58), (32, -218, 1, "hghnn", 58), (88, -144, 2, "nhgn.", 58), (-152, -38, 1, "hghng", 58),
    (-196, 8, 3, "gghnn", 58), (-229, 64, 3, "nnhg.", 58), (-118, 109, 2, "ghnnh", 58), (-167, 188, 4, "ngghn", 58),
    (11, 226, 4, "nxghc", 58), (173, 106, 5, "nhgch", 58),
)  # fmt: skip


class Sheet:
    """A surface on which drawings are laid in design units."""

    def __init__(self, art: Art, width: float, height: float) -> None:
        self.art = art
        self.surface = pygame.Surface((round(width * art.scale), round(height * art.scale)), 0, 32)

    def middle(self, drawn: pygame.Surface, x: float, y: float) -> None:
        """Lay a drawing with its middle at x, y."""
        k = self.art.scale
        self.surface.blit(drawn, (round(x * k) - drawn.get_width() // 2, round(y * k) - drawn.get_height() // 2))

    def corner(self, drawn: pygame.Surface, x: float, y: float) -> None:
        """Lay a drawing with its top left corner at x, y."""
        self.surface.blit(drawn, (round(x * self.art.scale), round(y * self.art.scale)))


def sheet(look: Theme, scale: float) -> pygame.Surface:
    """Everything in one look, 1920 by 1440 design units."""
    art = Art(look, scale, ICONS)
    page = Sheet(art, 1920, 1440)
    page.surface.blit(art.room(*page.surface.get_size(), (0.26, 0.40)), (0, 0))
    _table(page, 430, 470)
    _cards(page)
    _paper(page)
    return page.surface


def _table(page: Sheet, x: float, y: float) -> None:
    art = page.art
    rim = 346
    page.middle(art.table(rim, rim), x, y)
    angles = seat_angles(5)
    for first, second in ((12, 13), (3, 4)):
        a, b = TOKENS[first], TOKENS[second]
        points = ties.bend((x + a[0], y + a[1]), (x + b[0], y + b[1]), cut=(34, 34))
        page.corner(*art.tie(points, chosen=first == 12))
    for dx, dy, owner, states, size in TOKENS:
        seen = TokenLook(owner, tuple(SHORT[s] for s in states), angles, gold=states == "hhhhh", chosen=owner == 5)
        page.middle(art.token(size, seen), x + dx, y + dy)
    for number, angle in enumerate(angles, 1):
        page.middle(art.seat(96 if number == 4 else 84, number, turn=number == 4), *seat_point(x, y, 344, 344, angle))
    page.middle(art.draw_pile(86, 120, ("shared_language", "externals", "trust", "give_and_take")), 77, 120)
    page.middle(art.discard_pile(86, 120, ("give_and_take", "trust", "appreciation")), 779, 120)
    page.middle(art.ghost_seat(68), 60, 860)
    page.middle(art.ghost_seat(68, "armchair"), 140, 860)
    page.middle(art.draw_pile(86, 120, ()), 830, 850)
    page.middle(
        art.fan(150, 210, ("appreciation", "shared_language", "mutual_gains"), tilt=11, step=66, deep=True), 1640, 790
    )
    page.middle(art.fan(72, 100, ("give_and_take", "trust", "mutual_gains")), 250, 870)


def _cards(page: Sheet) -> None:
    art = page.art
    page.corner(art.card_head(484, "mutual_gains", name_width=300), 868, 40)
    page.middle(art.ornament(400, 180, "mutual_gains"), 1110, 420)
    page.corner(art.pips(2, art.look.bullet("mutual_gains")), 1200, 180)
    for index, name in enumerate(BANDS):
        page.corner(art.card_back(100, 140, name), 1380 + index % 4 * 120, 40 + index // 4 * 160)
        page.corner(art.card_back(44, 62, name, radius=8), 1380 + index * 60, 370)
        page.corner(art.card_small(86, 120, name), 870 + index * 92, 660)
    page.corner(art.card_back(100, 140), 1740, 200)
    page.corner(art.progress(470, 24, 10), 1380, 460)
    page.corner(art.progress(470, 120, 70), 1380, 510)
    for index, step in enumerate((0, 1, 20, 37, gauges.RING_STEPS)):
        page.corner(art.timer_ring(52, step), 1380 + 70 * index, 560)
    page.corner(art.speaking_meter((5, 8, 4, 6, 3, 1, 2, 0)), 1750, 560)


def _paper(page: Sheet) -> None:
    art, look = page.art, page.art.look
    k = art.scale
    pygame.draw.rect(page.surface, look.paper, (30 * k, 940 * k, 1860 * k, 480 * k), border_radius=round(24 * k))
    for number in range(1, 9):
        page.middle(art.disc(56, number, faded=number == 6), 80 + 70 * number, 985)
        page.middle(art.disc(32, number), 80 + 70 * number, 1040)
        page.middle(art.symbol(24, number, look.ink), 80 + 70 * number, 1075)
    page.middle(art.chosen_disc(56, 3), 720, 985)
    for index, stance in enumerate(signs.STANCES):
        page.middle(art.stance(56, stance), 820 + 80 * index, 985)
        page.middle(art.stance(34, stance), 820 + 80 * index, 1045)
    for index, kind in enumerate(signs.CLASSES):
        page.middle(art.class_sign(36, kind), 1260 + 60 * index, 985)
        page.middle(art.class_sign(24, kind), 1260 + 60 * index, 1040)
    for index, state in enumerate(STATES):
        page.corner(art.swatch(state), 1260 + 60 * index, 1070)
    eight = seat_angles(8)
    for index, size in enumerate((36, 44, 56, 62, 76, 104)):
        states = ("holds", "grants", "neutral", "unheard", "clashes", "holds_clashes", "grants_clashes", "holds")
        page.middle(art.token(size, TokenLook(1 + index, states, eight)), 110 + 110 * index, 1180)
        page.middle(art.token(size, TokenLook(8 - index, ("holds",) * 8, eight, gold=True)), 110 + 110 * index, 1320)
    page.middle(art.token(104, TokenLook(0, ("unheard", "clashes"), seat_angles(2))), 800, 1180)
    page.middle(art.token(104, TokenLook(1, ("holds",), seat_angles(1), chosen=True)), 800, 1320)
    page.middle(
        art.token(190, TokenLook(4, ("grants", "holds", "clashes", "holds", "unheard"), seat_angles(5))), 980, 1240
    )
    names = [*KIND_ICONS.values(), *LEVEL_ICONS.values(), *LENS_ICONS.values(), *SORT_ICONS.values()]
    for index, name in enumerate(names):
        page.middle(art.icon(name, 32), 1130 + index % 12 * 52, 1150 + index // 12 * 56)
    page.corner(art.scale_track(700, span=(2, 5), median=3.5), 1110, 1330)
    page.middle(art.badge(48, look.inset, look.control), 1130, 1280)
    page.middle(art.badge(48, look.paper, look.control, dashed=True), 1200, 1280)
    page.middle(art.badge(48, look.primary, look.primary), 1270, 1280)
    page.middle(art.icon("heart", 26, look.on_primary), 1270, 1280)


def main() -> None:
    """Write the sheets into the folder given."""
    out = Path(sys.argv[1])
    scale = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    out.mkdir(parents=True, exist_ok=True)
    for name, look in THEMES.items():
        pygame.image.save(sheet(look, scale), out / f"art-{name}.png")


if __name__ == "__main__":
    main()
