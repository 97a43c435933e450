"""The looks of the game as plain tables of colours and shadows, and the one of printed paper.

A look is chosen by its name: ``theme("lamp")``, ``theme("daylight")``, ``theme("high_contrast")``.
"""

from __future__ import annotations

from game.drawing.palette import Layer, PartyColours, StanceColours, Theme
from game.record import replace

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
    accent_edge="#7A5B00",
    step_done="#1C2928",
    step_now_edge="#7A5B00",
    step_line="#6B6350",
    timer="#7A5B00",
    timer_rest="#1C292833",
    # brown, not grey: light falls through a warm room
    table_shadow=("#80551F3A", "#5C391240"),
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
    menu_selected="#1F2B2A",
    card_selected="#1F2B2A",
    disabled="#A9B3AE",
    disabled_face="#1C2627",
    disabled_edge="#7A8A86",
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
    clash="#FF9C8C",
    clash_hover="#FFB4A7",
    clash_pressed="#EB7C6A",
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
    # its own party colours: the same hues, lifted until each stands at 5.4:1 or more on a near-black ring
    parties=(
        PartyColours("#707AFC", "#0A0F10"),
        PartyColours("#F27023", "#0A0F10"),
        PartyColours("#57C792", "#0A0F10"),
        PartyColours("#EFD864", "#0A0F10"),
        PartyColours("#DF55AE", "#0A0F10"),
        PartyColours("#91BAF7", "#0A0F10"),
        PartyColours("#B87853", "#0A0F10"),
        PartyColours("#FFF9EC", "#0A0F10"),
    ),
    # strength is light here as it is darkness on paper: full, middling, hollow
    mine=StanceColours("#8FEBDD", "#8FEBDD", "#0A0F10"),
    grant=StanceColours("#1E5C57", "#8FEBDD", "#FFF7E6"),
    neutral=StanceColours("#12191A", "#C3CCC8", "#C3CCC8"),
    clashing=StanceColours("#FF9C8C", "#FF9C8C", "#0A0F10"),
    unknown="#C3CCC8",
)

# For white paper: little ink on the ground, no shadows, and lines that stay lines in grey. Nobody chooses it.
PRINT = replace(
    LAMP,
    name="print",
    paper="#FFFFFF",
    plank="#F8F2E6",
    plank_2="#F3EBDA",
    inlay="#FFFDF8",
    halo="#F8F2E6",
    token="#FFFFFF",
    token_mute="#6B675A",
    token_shade="#00000000",
    rim_shade="#00000000",
    table_shadow=("#00000000", "#00000000"),
    shadow_1=(),
    shadow_2=(),
    shadow_3=(),
)

THEMES = {look.name: look for look in (LAMP, DAYLIGHT, HIGH_CONTRAST)}


def theme(name: str) -> Theme:
    """The look of that name; an unknown name gives the lamp."""
    return THEMES.get(name, LAMP)
