"""Draws every widget in every state on one sheet, to lay beside the target: python -m tests.components_sheet OUT.png."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.storage.paths import resource
from game.ui.canvas import Canvas
from game.ui.editor import EditorModel
from game.ui.editor_view import TextField
from game.ui.fonts import Typesetter
from game.ui.geometry import Rect, Size
from game.ui.stage import Stage
from game.ui.theme import BANDS, theme
from game.ui.view import View
from game.ui.widget import Kit, Look
from game.ui.widgets import (
    Banner,
    Button,
    Chip,
    ChoiceGroup,
    Column,
    Dropdown,
    DropdownModel,
    Flow,
    Grid,
    Icon,
    Label,
    Layers,
    Option,
    Panel,
    Picture,
    Place,
    Row,
    ScaleChoice,
    Spacer,
    Toast,
    Widget,
)
from game.ui.widgets_scale import Cell

STATES = (
    Look(hover=False, focus=False, pressed=False),
    Look(hover=True, focus=False, pressed=False),
    Look(hover=False, focus=True, pressed=False),
    Look(hover=True, focus=False, pressed=True),
)


@dataclass(frozen=True, repr=False, eq=False)
class Held(Widget):
    """A widget in a state that only a hand could bring about."""

    child: Widget
    state: Look

    def measure(self, width: float, kit: Kit) -> Size:
        return kit.measure(self.child, width)

    def paint(self, canvas: Canvas, rect: Rect, look: Look, kit: Kit) -> None:
        self.child.arrange(rect, kit)
        self.child.paint(canvas, rect, self.state, kit)


def disc(number: int, size: float = 52) -> Picture:
    return Picture(
        lambda canvas, rect: canvas.sprite(canvas.art.disc(size, number), rect) if canvas.art else None,
        size=(size, size),
        shows=number,
    )


def backs(canvas: Canvas, rect: Rect) -> None:
    assert canvas.art
    for index, one in enumerate(BANDS):
        canvas.sprite(canvas.art.card_back(44, 62, one, radius=8), Rect(rect.x + 60 * index, rect.y, 44, 62))


def room(canvas: Canvas, area: pygame.Rect) -> None:
    assert canvas.art
    canvas.surface.blit(canvas.art.room(*canvas.surface.get_size()), area, area)


def stance(kind: str) -> Picture:
    return Picture(
        lambda canvas, rect: canvas.sprite(canvas.art.stance(42, kind), rect) if canvas.art else None, size=(42, 42)
    )


def exchange() -> Widget:
    sorts = ("graduation-cap Kennis", "users-round Mensen", "coins Geld", "database Gegevens", "network Netwerk")
    more = ("award Draagvlak", "key-round Ruimte")
    chips = tuple(
        Chip(word, icon=icon, selected=word == "Netwerk") for icon, word in (one.split() for one in (*sorts, *more))
    )
    return Panel(
        Column(
            (
                Row(
                    (
                        Icon("arrow-left-right", 36, "#9A4410"),
                        Label("Halen en brengen", role="heading", weight=1),
                        ChoiceGroup((Option(1, "Brengen"), Option(2, "Nodig")), 1, width=330),
                    )
                ),
                Row(
                    (
                        Row((disc(4), Label("Wijkteam", role="small_button")), gap=10),
                        TextField(EditorModel("Contact met gezinnen"), weight=1),
                        Icon("arrow-right", 34),
                        Row((disc(1), Label("Gemeente", role="small_button")), gap=10),
                    )
                ),
                Flow(chips),
                Row(
                    (
                        Panel(
                            Column((Label("Waard voor Wijkteam", role="label", ink="ink_2"), ScaleChoice(5)), gap=10),
                            look="inset",
                            pad=(18, 14, 18, 14),
                            radius=18,
                            weight=1,
                        ),
                        Panel(
                            Column(
                                (
                                    Label("Waard voor Gemeente", role="label", ink="ink_2"),
                                    Button("Eerst zelf kiezen", icon="eye-off", kind="primary", small=True),
                                ),
                                gap=10,
                            ),
                            look="inset",
                            pad=(18, 14, 18, 14),
                            radius=18,
                            weight=1,
                        ),
                    ),
                    gap=22,
                    align="stretch",
                ),
            ),
            gap=14,
        ),
        pad=(26, 20, 26, 20),
    )


def term() -> Widget:
    def meaning(number: int, name: str, words: str) -> Widget:
        head = Row((disc(number, 46), Label(name, role="name_small")), gap=12)
        return Panel(
            Column((head, Label(words)), gap=8), look="inset", radius=16, pad=(14, 10, 14, 10), height=168, weight=1
        )

    return Panel(
        Column(
            (
                Row(
                    (
                        Icon("compass", 36, "#7054B4"),
                        Label("Wat bedoelen we met “preventie”?", role="heading", weight=1),
                    )
                ),
                Row(
                    (
                        meaning(1, "Gemeente", "Zorgen dat inwoners gezond blijven."),
                        meaning(2, "Ziekenhuis", "Voorkomen dat iemand terugkomt in het ziekenhuis."),
                        meaning(5, "Zorgverzekeraar", "Nu uitgeven wat later kosten scheelt."),
                    ),
                    gap=14,
                ),
                Label("Eén omschrijving waar we mee kunnen leven", role="label", ink="ink_2"),
                TextField(EditorModel("Eerder helpen, zodat minder mensen ziek worden"), autofocus=True, key="term"),
                Row(
                    (
                        Button("Afgesproken", kind="primary", shortcut="enter", small=True),
                        Button("Verschil blijft open", shortcut="v", small=True),
                    ),
                    gap=12,
                ),
            ),
            gap=12,
        ),
        pad=(26, 16, 26, 22),
    )


def states() -> Widget:
    cells: list[Widget] = [Label("")]
    cells += [Label(word, role="label", ink="ink_2") for word in ("Gewoon", "Aanwijzen", "Focus", "Ingedrukt", "Uit")]

    def row(name: str, *widgets: Widget) -> None:
        cells.append(Label(name, role="label", ink="ink_2"))
        cells.extend(widgets)

    def each(make: Widget, off: Widget) -> tuple[Widget, ...]:
        return (*(Held(make, state) for state in STATES), off)

    main = Button("Volgende", kind="primary", small=True)
    row("Hoofdknop", *each(main, Button("Volgende", kind="primary", small=True, enabled=False)))
    row("Knop", *each(Button("Ruilen", small=True), Button("Ruilen", small=True, enabled=False)))
    chip = Chip("Korte lijnen")
    row(
        "Keuze",
        *(Held(chip, state) for state in STATES[:3]),
        Chip("Gekozen", selected=True),
        Chip("Korte lijnen", enabled=False),
    )
    three = [Held(Cell(Option(3, "3"), selected=False), state) for state in STATES[:3]]
    three += [Held(Cell(Option(3, "3"), selected=True), STATES[0])]
    three += [Held(Cell(Option(3, "3", enabled=False), selected=False), STATES[0])]
    row("Schaal", *three)
    row(
        "Invoer",
        *(Held(TextField(EditorModel("Korte"), width=168), state) for state in STATES[:3]),
        TextField(EditorModel("Fout"), fault="Te lang", width=168),
        TextField(EditorModel("Korte"), enabled=False, width=168),
    )
    signs = (
        ("mine", "Ook van mij"),
        ("grant", "Gun ik je"),
        ("neutral", "Neutraal"),
        ("clash", "Botst"),
        ("unknown", "Weet niet"),
    )
    row("Houding", *(Row((stance(kind), Label(word, max_lines=1)), gap=8) for kind, word in signs))
    grid = Grid(tuple(cells), columns=(1,) * 6, fixed=(128,), gap=14, line_gap=10, align="center", across="start")
    return Panel(grid, pad=(26, 16, 26, 16))


def sheet() -> Widget:
    model = DropdownModel()
    model.open, model.at = True, 2
    lines = (Option(1, "Mijzelf"), Option(2, "Onze organisatie"), Option(3, "Netwerk"))
    ask = Column(
        (
            Label("Sessie sluiten?", role="name_big"),
            Label("Daarna kun je antwoorden niet meer verbeteren.", ink="ink_2"),
            Button("Sluiten", kind="primary", small=True),
            Held(Button("Verder spelen", small=True), STATES[2]),
        ),
        gap=9,
    )
    back = Picture(backs, size=(404, 62))
    banner = Banner(
        "Opslaan lukt niet: de schijf is vol.",
        "Alles tot en met kaart 11 is veilig. Maak ruimte, of kies een andere plek.",
        (Button("Andere plek", shortcut="a", small=True), Button("Opnieuw", kind="danger", shortcut="o", small=True)),
    )
    return Layers(
        (
            (banner, Place(32, 24, 1856, 92)),
            (exchange(), Place(32, 132, 836, 448)),
            (term(), Place(892, 132, 996, 448)),
            (states(), Place(32, 602, 1128, 460)),
            (Dropdown(lines, model, 3, name="Voor wie?"), Place(1184, 608, 340)),
            (Panel(ask, pad=(26, 20, 26, 20), shadow=3), Place(1548, 602, 340, 290)),
            (Toast("“Korte lijnen” ligt op tafel", action="Ongedaan", shortcut="ctrl+z"), Place(1184, 914, 704)),
            (Row((back, Spacer(), *(disc(number, 54) for number in (5, 6, 7, 8)))), Place(1184, 996, 704)),
        )
    )


def draw(out: Path, size: tuple[int, int] = (1920, 1080), look: str = "lamp", factor: float = 1.0) -> list[str]:
    """Draw the sheet; the words that did not fit come back."""
    type_ = Typesetter(resource("assets") / "fonts")
    canvas, stage = Canvas(type_, theme(look)), Stage(type_, theme(look))
    view = View(*size)
    surface = pygame.Surface(size)
    canvas.open_art(resource("assets") / "icons")
    canvas.resize(surface, view.scale, view.origin, factor)
    stage.kit.frame = view.frame
    stage.paint_room = room
    stage.keyboard = True
    stage.show(sheet(), anew=True)
    stage.paint(canvas)
    pygame.image.save(surface, out)
    return [note.words for note in canvas.overflows] + stage.overfull


if __name__ == "__main__":
    pygame.display.init()
    arguments = sys.argv[1:]
    wanted = tuple(int(part) for part in arguments[1].split("x")) if len(arguments) > 1 else (1920, 1080)
    print(draw(Path(arguments[0]), (wanted[0], wanted[1]), arguments[2] if len(arguments) > 2 else "lamp"))
