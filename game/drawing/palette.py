"""What a look consists of: a colour for each job, with the lamp's values as they are first read.

Colours are text, ``#RRGGBB`` or ``#RRGGBBAA``, as windows and SVG take them alike.
"""

from __future__ import annotations

from game.record import Value, record


@record
class Layer(Value):
    """One layer of a shadow: how far down, how blurred and of what colour; spread makes it larger than its shape."""

    down: float
    blur: float
    colour: str
    spread: float = 0.0


@record
class PartyColours(Value):
    """The fill of a party's disc and the ink of its symbol."""

    fill: str
    symbol: str


@record
class StanceColours(Value):
    """The plate of a stance's sign, the edge of the plate, and the sign on it."""

    plate: str
    edge: str
    sign: str


@record
class Theme(Value):
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
    disabled_edge: str = "#8D8166"
    primary: str = "#17564F"
    primary_hover: str = "#21716A"
    primary_pressed: str = "#0F423D"
    on_primary: str = "#FFFFFF"
    primary_key_line: str = "#A9CCC3"
    # gold: turn, go on, focus, shared by all, and nothing else
    accent: str = "#F4B942"
    accent_hover: str = "#F8C964"
    accent_pressed: str = "#E0A42C"
    # the edge of a gold button, where gold does not stand out from the room; "" is its own gold
    accent_edge: str = ""
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
