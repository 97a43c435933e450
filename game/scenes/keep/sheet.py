"""The choices, and beside them what they mean: what is in the file, and which words of people stay in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Protocol, get_args

from game.analysis.summary import Naming, Summary
from game.reports.forms import ON_PAPER, PAGED
from game.reports.making import Extent, Paper
from game.reports.naming import TypedText
from game.scenes.keep.choices import Choices
from game.scenes.library_sheet import around
from game.scenes.scene import Context
from game.ui.widgets import (
    Button,
    ChoiceGroup,
    Column,
    Dropdown,
    DropdownModel,
    EditorModel,
    Icon,
    Label,
    Line,
    Option,
    Pad,
    Panel,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
    TextField,
    Widget,
    labelled,
)

_BESIDE: Final = 125  # percent of text up to which a choice shows all its options at once
_NAMES: Final = 270  # the width of the words before a choice
_SEATS: Final = 8
_SHOWN: Final = 200
"""So many texts are listed; nobody reads more of them before pressing a button."""


class Choosing(Protocol):
    """What the choices are asked of and told to: the scene."""

    @property
    def choices(self) -> Choices:
        """What is chosen now."""

    @property
    def summary(self) -> Summary:
        """What is to be kept."""

    name: EditorModel
    left: ScrollModel
    right: ScrollModel

    @property
    def fault(self) -> str:
        """What is wrong with the name, in words; nothing when it can be used."""

    def forms(self) -> tuple[str, ...]:
        """The forms that there are."""

    def can(self, form: str) -> bool:
        """Whether a form can be made here."""

    def change(self, **values: object) -> None:
        """Choose something else."""

    def list_of(self, name: str) -> DropdownModel:
        """Return whether the list of a choice is open."""

    def browse_from(self, ctx: Context) -> Callable[[], object]:
        """Return what opens the choice of a folder."""


def choices_panel(scene: Choosing, ctx: Context) -> Widget:
    """Return everything that can be chosen, from what as to where."""
    say, now = ctx.say, scene.choices
    forms = tuple(
        Option(form, say(f"keep.form.{form}"), enabled=scene.can(form), description=say(f"keep.about.{form}"))
        for form in scene.forms()
    )
    rows: list[Widget] = [_choice(scene, ctx, "form", forms)]
    if not all(scene.can(form) for form in scene.forms()):
        rows.append(_noted(say("keep.no_typesetter")))
    rows.append(_choice(scene, ctx, "names", _options(ctx, "names", get_args(Naming))))
    rows.append(
        _choice(
            scene, ctx, "language", tuple(Option(code, name, language=code) for code, name in say.languages().items())
        )
    )
    if now.form in PAGED:
        rows.append(_choice(scene, ctx, "page", _options(ctx, "page", get_args(Extent))))
    if now.form in ON_PAPER:
        rows.append(_choice(scene, ctx, "paper", _options(ctx, "paper", get_args(Paper))))
    rows.append(_where(scene, ctx))
    name = TextField(scene.name, fault=scene.fault, on_change=scene.change, on_enter=None, key="name")
    ending = Label(f".{now.form}", "field", "ink_2")
    rows.append(labelled(say("keep.name"), name, say("keep.name_hint", ending=ending.text)))
    parts: list[Widget] = []
    for place, row in enumerate(rows):
        parts += [Line(), row] if place else [row]
    return Panel(Scroll(Pad(Column(tuple(parts), gap=15), 10), scene.left), pad=(28, 16, 20, 16), weight=1)


def _options(ctx: Context, name: str, values: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(value, ctx.say(f"keep.{name}.{value}")) for value in values)


def _choice(scene: Choosing, ctx: Context, name: str, options: tuple[Option, ...]) -> Widget:
    words = ctx.say(f"keep.choose.{name}")
    now: object = getattr(scene.choices, name)
    choose: Callable[[object], object] = lambda value: scene.change(**{name: value})  # noqa: E731
    if ctx.settings.text_size > _BESIDE:
        control: Widget = Dropdown(options, scene.list_of(name), now, choose, name=words, key=name)
        return Column((Label(words, "label", "ink_2", hidden=True), control), gap=8)
    group = ChoiceGroup(options, now, choose, name=words, key=name, weight=1)
    if name == "form":  # too many to stand beside their name
        return Column((Label(words, "label", "ink_2", hidden=True), Row((group,))), gap=8)
    return Row((Label(words, "label", "ink_2", hidden=True, width=_NAMES), group), gap=16)


def _where(scene: Choosing, ctx: Context) -> Widget:
    say = ctx.say
    button = Button(
        say("keep.other_folder"), scene.browse_from(ctx), icon="folder-open", shortcut="m", small=True, key="folder"
    )
    words, folder = Label(say("keep.choose.folder"), "label", "ink_2"), str(scene.choices.folder)
    if ctx.settings.text_size > _BESIDE:
        return Column((words, Label(folder, "body_medium"), Row((button,))), gap=10)
    named = Label(words.text, "label", "ink_2", width=_NAMES)
    return Row((named, Label(folder, "body_medium", weight=1), button), gap=16)


def _noted(words: str) -> Widget:
    return Row((Icon("info", 28, "ink_2"), Label(words, "hint", "ink_2", weight=1)), gap=12, align="start")


def about(scene: Choosing, ctx: Context, typed: Sequence[TypedText] | None) -> Widget:
    """Return what the chosen form is good for, and without names what people typed themselves, names first."""
    say, now = ctx.say, scene.choices
    parts: list[Widget] = [
        Label(say(f"keep.form.{now.form}"), "heading", heading=2),
        Label(say(f"keep.about.{now.form}")),
        Line(),
        Label(say(f"keep.names_title.{now.names}"), "name_small", heading=2),
        Label(say(f"keep.names_text.{now.names}"), ink="ink_2"),
    ]
    if now.names != "names":
        parts += own_words(ctx, typed)
        inside: Widget = Scroll(Pad(Column(tuple(parts), gap=14), 8), scene.right, weight=1)
    else:
        seats = tuple(party.number for party in scene.summary.parties)[:_SEATS]
        table = Row((around(seats),), justify="center")
        inside = Column((Pad(Column(tuple(parts), gap=14), 8), Spacer(), table, Spacer()), gap=10)
    return Panel(inside, pad=(28, 22, 20, 22), weight=2, key="about")


def own_words(ctx: Context, typed: Sequence[TypedText] | None) -> list[Widget]:
    """Return what people typed themselves, names first; it stays in the file as it is."""
    say = ctx.say
    if typed is None:
        return [Label(say("keep.reading"), ink="ink_2")]
    named = sum(bool(one.names) for one in typed)
    parts: list[Widget] = [Line(), Label(say("keep.own_words", n=len(typed)), "name_small", heading=2)]
    parts.append(Label(say("keep.own_words_named", n=named) if named else say("keep.own_words_unnamed")))
    for one in typed[:_SHOWN]:
        words = Label(one.text, weight=1)
        if not one.names:
            parts.append(words)
            continue
        found = Label(say("keep.name_in_it", names=", ".join(one.names)), "hint", "ink_2")
        parts.append(
            Row((Icon("user-round", 28, "ink"), Column((words, found), gap=2, weight=1)), gap=12, align="start")
        )
    if len(typed) > _SHOWN:
        parts.append(Label(say("keep.more_words", n=len(typed) - _SHOWN), "hint", "ink_2"))
    return parts
