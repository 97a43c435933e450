"""The three looks of the game as plain tables: colours, shadows, spacing and corners.

Colours are text, ``#RRGGBB`` or ``#RRGGBBAA``: pygame takes them as they are and so does SVG. Sizes are design units
at 1920 x 1080. A look is chosen by its name: ``theme("lamp")``, ``theme("daylight")``, ``theme("high_contrast")``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a shadow: how far down, how blurred and of what colour; spread makes it larger than its shape."""

    down: float
    blur: float
    colour: str
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class PartyColours:
    """The fill of a party's disc and the ink of its symbol."""

    fill: str
    symbol: str


@dataclass(frozen=True, slots=True)
class StanceColours:
    """The plate of a stance's sign, the edge of the plate, and the sign on it."""

    plate: str
    edge: str
    sign: str


@dataclass(frozen=True)
class Theme:
    """One look: a colour for each job, so that no scene names a colour of its own."""

    name: str
    # the room: what lies behind everything
    room_centre: str = "#34605C"
    room_edge: str = "#16282B"
    on_room: str = "#FBF4E6"
    on_room_2: str = "#D5DED6"
    # edge, face, pointed-at and pressed face of quiet buttons on the room; face "" is none
    room_line: str = "#A9BDB5"
    room_face: str = ""
    room_hover: str = "#FFFFFF1F"
    room_pressed: str = "#00000038"
    room_key_face: str = "#00000047"
    room_key_line: str = "#AFC2B9"
    # paper: panels, cards, plates
    paper: str = "#FFFCF5"
    inset: str = "#F6EFE1"
    field: str = "#FFFFFF"
    field_hover: str = "#FBF5E8"
    ink: str = "#1C2928"
    ink_2: str = "#46524F"
    # a quiet line between parts of a panel, the edge of the card, and the edge of a control (3:1 at least)
    edge: str = "#D9CBB2"
    card_edge: str = "#E7DCC6"
    control: str = "#857655"
    # an outline round panels, plates and dialogs where there are no shadows; "" is none
    outline: str = ""
    # controls on paper
    face: str = "#FFFFFF"
    hover: str = "#F3E9D4"
    pressed: str = "#E6D7B8"
    selected: str = "#1C2928"
    on_selected: str = "#FFFFFF"
    menu_selected: str = "#DCEAE4"
    card_selected: str = "#EFF6F2"
    disabled: str = "#5F645E"
    disabled_face: str = "#EDE6D8"
    disabled_edge: str = "#B8AE98"
    primary: str = "#17564F"
    primary_hover: str = "#21716A"
    primary_pressed: str = "#0F423D"
    on_primary: str = "#FFFFFF"
    primary_key_line: str = "#A9CCC3"
    # gold: turn, go on, focus, shared by all, and nothing else
    accent: str = "#F4B942"
    accent_hover: str = "#F8C964"
    accent_pressed: str = "#E0A42C"
    on_accent: str = "#1C2928"
    accent_soft: str = "#FCEBC6"
    accent_faint: str = "#FFF6E2"
    accent_ink: str = "#7A5B00"
    focus_inner: str = "#1C2928"
    focus_outer: str = "#F4B942"
    # red: clash and fault, and nothing else
    clash: str = "#B3201B"
    clash_hover: str = "#C8352F"
    clash_pressed: str = "#8E1713"
    on_clash: str = "#FFFFFF"
    clash_soft: str = "#FBEDE6"
    fault_face: str = "#FFF1EC"
    toast: str = "#10201F"
    on_toast: str = "#FBF4E6"
    # progress: done, now, to come (an edge), and the edge of now
    step_done: str = "#FBF4E6"
    step_now: str = "#F4B942"
    step_now_edge: str = "#F4B942"
    step_line: str = "#9DB3AA"
    timer: str = "#F4B942"
    timer_rest: str = "#FFFFFF38"
    # the table
    plank: str = "#EBDCC0"
    plank_2: str = "#E5D4B4"
    inlay: str = "#F5EBD6"
    grain: str = "#A98653"
    rim: str = "#6A452A"
    rim_2: str = "#9C6C3E"
    rim_shade: str = "#3C240E59"
    table_shadow: tuple[str, str] = ("#060E0E38", "#060E0E4D")
    halo: str = "#F2E6CE"
    # tokens and discs
    token: str = "#FFFCF5"
    token_ink: str = "#1C2928"
    token_mute: str = "#7E7A69"
    token_shade: str = "#28180847"
    disc_ring: str = "#1C2928"
    seat_ring: str = "#FFFCF5"
    # cards: the ink of a band, its medallion, and the strength of its pattern (0-1)
    on_band: str = "#FFFFFF"
    medallion: str = "#FFFCF5"
    pattern: float = 0.20
    # shadows: s1 chip, button, token; s2 card, panel, plate; s3 dialog, curtain
    shadow_1: tuple[Layer, ...] = (Layer(2, 4, "#1E120647"),)
    shadow_2: tuple[Layer, ...] = (Layer(14, 30, "#080A0857"), Layer(3, 6, "#080A0840"))
    shadow_3: tuple[Layer, ...] = (Layer(28, 70, "#04080880"), Layer(6, 14, "#0408084D"))
    parties: tuple[PartyColours, ...] = (
        PartyColours("#1D5FA8", "#FFFFFF"),
        PartyColours("#E68A1C", "#1C2928"),
        PartyColours("#1B7A5E", "#FFFFFF"),
        PartyColours("#F3D250", "#1C2928"),
        PartyColours("#8E2F6B", "#FFFFFF"),
        PartyColours("#86C5EC", "#1C2928"),
        PartyColours("#5A3A22", "#FFFFFF"),
        PartyColours("#F7F3EA", "#1C2928"),
    )
    mine: StanceColours = StanceColours("#0E5A56", "#0E5A56", "#FFFFFF")
    grant: StanceColours = StanceColours("#A3D6C9", "#0E5A56", "#1C2928")
    neutral: StanceColours = StanceColours("#FFFCF5", "#5D6562", "#5D6562")
    clashing: StanceColours = StanceColours("#B3201B", "#B3201B", "#FFFFFF")
    unknown: str = "#5D6562"

    def band(self, card_theme: str) -> str:
        """The colour of a card theme's band and back; an unknown theme gets the primary colour."""
        return BANDS.get(card_theme, "#17564F")

    def bullet(self, card_theme: str) -> str:
        """The colour of a theme's bullets and pips on paper: the band's own, or gold where that would be too dark."""
        return self.accent if self.name == "high_contrast" else self.band(card_theme)

    def party(self, number: int) -> PartyColours:
        """The colours of party 1 to 8."""
        return self.parties[(number - 1) % len(self.parties)]


BANDS = {
    "mutual_gains": "#4A8030",
    "give_and_take": "#9A4410",
    "appreciation": "#A62B63",
    "externals": "#4C430F",
    "trust": "#153B73",
    "sincere_interest": "#0B6B70",
    "shared_language": "#7054B4",
}

LAMP = Theme("lamp")

DAYLIGHT = replace(
    LAMP,
    name="daylight",
    room_centre="#F1E9DA",
    room_edge="#D9CAB0",
    on_room="#1C2928",
    on_room_2="#3A4643",
    room_line="#857655",
    room_face="#FFFCF5",
    room_hover="#F3E9D4",
    room_pressed="#E6D7B8",
    room_key_face="#FFFCF5",
    room_key_line="#857655",
    step_done="#1C2928",
    step_now_edge="#7A5B00",
    step_line="#6B6350",
    timer="#7A5B00",
    timer_rest="#1C292833",
    # brown, not grey: light falls through a warm room
    table_shadow=("#6B4A2038", "#4A301242"),
    shadow_2=(Layer(12, 26, "#3C280A3D"), Layer(3, 6, "#3C280A2E")),
    shadow_3=(Layer(28, 70, "#3C280A66"), Layer(6, 14, "#3C280A3D")),
)

HIGH_CONTRAST = replace(
    LAMP,
    name="high_contrast",
    room_centre="#10181A",
    room_edge="#0A0F10",
    on_room="#FFF7E6",
    on_room_2="#D9E2DC",
    room_line="#B9C7C0",
    room_hover="#2A3638",
    room_pressed="#000000",
    room_key_face="#060909",
    room_key_line="#B9C7C0",
    paper="#12191A",
    inset="#1C2627",
    field="#060909",
    field_hover="#1C2627",
    ink="#FFF7E6",
    ink_2="#D2DAD4",
    edge="#5C6B68",
    card_edge="#8FA39B",
    control="#B9C7C0",
    outline="#8FA39B",
    face="#060909",
    hover="#2A3638",
    pressed="#000000",
    selected="#FFF7E6",
    on_selected="#0A0F10",
    menu_selected="#2E3B3A",
    card_selected="#1F2B2A",
    disabled="#9AA5A0",
    disabled_face="#1C2627",
    disabled_edge="#5C6B68",
    primary="#FFD24A",
    primary_hover="#FFE084",
    primary_pressed="#D9AE2A",
    on_primary="#0A0F10",
    primary_key_line="#0A0F10",
    accent="#FFD24A",
    accent_hover="#FFE084",
    accent_pressed="#D9AE2A",
    on_accent="#0A0F10",
    accent_soft="#3A3317",
    accent_faint="#2A2613",
    accent_ink="#FFD24A",
    focus_inner="#0A0F10",
    focus_outer="#FFD24A",
    clash="#FF8A78",
    clash_hover="#FFA698",
    clash_pressed="#E06A58",
    on_clash="#0A0F10",
    clash_soft="#33201D",
    fault_face="#33201D",
    toast="#060909",
    on_toast="#FFF7E6",
    step_done="#FFF7E6",
    step_now="#FFD24A",
    step_now_edge="#FFD24A",
    step_line="#B9C7C0",
    timer="#FFD24A",
    plank="#141A1A",
    plank_2="#171E1E",
    inlay="#20302E",
    grain="#8FA39B",
    rim="#000000",
    rim_2="#F5EBD6",
    rim_shade="#00000000",
    table_shadow=("#00000000", "#00000000"),
    halo="#0A0F10",
    token="#0A0E0E",
    token_ink="#F5EBD6",
    token_mute="#B9C4BF",
    token_shade="#00000000",
    disc_ring="#F5EBD6",
    seat_ring="#FFF7E6",
    medallion="#FFF7E6",
    shadow_1=(),
    shadow_2=(),
    shadow_3=(),
    # its own party colours: the same hues, lifted until each stands at 5.6:1 or more on a near-black ring
    parties=(
        PartyColours("#5C92FF", "#0A0F10"),
        PartyColours("#FF8A2E", "#0A0F10"),
        PartyColours("#3DC48B", "#0A0F10"),
        PartyColours("#FFE14A", "#0A0F10"),
        PartyColours("#DE6FC0", "#0A0F10"),
        PartyColours("#A0D4FF", "#0A0F10"),
        PartyColours("#AD8258", "#0A0F10"),
        PartyColours("#FFF9EC", "#0A0F10"),
    ),
    # strength is light here as it is darkness on paper: full, middling, hollow
    mine=StanceColours("#8FEBDD", "#8FEBDD", "#0A0F10"),
    grant=StanceColours("#1F5F5A", "#8FEBDD", "#FFF7E6"),
    neutral=StanceColours("#12191A", "#C3CCC8", "#C3CCC8"),
    clashing=StanceColours("#FF8A78", "#FF8A78", "#0A0F10"),
    unknown="#C3CCC8",
)

THEMES = {look.name: look for look in (LAMP, DAYLIGHT, HIGH_CONTRAST)}


def theme(name: str) -> Theme:
    """The look of that name; an unknown name gives the lamp."""
    return THEMES.get(name, LAMP)


# Design units, for all looks.
SPACE = (4, 8, 12, 16, 24, 32, 48, 64, 96)
MARGIN = 32
GUTTER = 24
RADIUS = {"key": 8, "cell": 12, "button": 14, "field": 14, "tile": 18, "panel": 24, "card": 28}
BORDER = 2
BORDER_SELECTED = 4
FOCUS_WIDTH = 4
TARGET = 52
CHIP = 48
