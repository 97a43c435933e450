"""The form of one card: what it asks and how, and folded below it all that a card can do without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from game.core.card_draft import QUESTION, CardDraft
from game.core.cards import DIRECTIONS, KINDS, LENSES, MOMENTS, THEMES
from game.scenes.board_beside import enlarged
from game.scenes.deck_editor.fields import Fields, Shape, beside, headed
from game.scenes.scene import Context
from game.ui.widgets import Button, Checkbox, ChoiceGroup, Column, Dropdown, DropdownModel, Label, Line, Option, Widget

_NONE: Final = ""
"""Stands for no choice among the options, which are all words."""
_MINUTES: Final = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 30.0, 45.0, 60.0)
_MOST_TEXTS: Final = 8


class CardForm:
    """Keeps which lists are open; `turn(what, **values)` makes a choice on the card, `fold` opens or closes the rest."""

    def __init__(self) -> None:
        self._lists: dict[str, DropdownModel] = {}

    def build(
        self, ctx: Context, card: CardDraft, fields: Fields, turn: Callable[..., object], fold: Callable[[], object]
    ) -> Widget:
        """Return the form of a card as it now stands."""
        say, writing = ctx.say, fields.writing
        narrow = enlarged(ctx) or len(fields.languages) > 1
        asked = Shape(least=2, most=5, strong=True)
        example = say(f"editor.example.{card.kind}") if not card.words(QUESTION) else ""
        label = say("editor.field.statement" if card.kind == "scale" else "editor.field.question")
        parts: list[Widget] = [fields.text(QUESTION, label, example=example, shape=asked, first=True)]
        if card.kind == "scale" and card.measured_id is not None:
            parts.append(Label(say("editor.measured"), "hint", "ink_2"))
        parts += self._of_kind(ctx, card, fields, turn, narrow=narrow)
        icon = "chevron-up" if writing.more else "chevron-down"
        words = say("editor.less" if writing.more else "editor.more")
        sorts = beside(self._sorts(ctx, card, turn), narrow=enlarged(ctx))
        parts += [
            Column((sorts, Label(say(f"editor.kind_means.{card.kind}"), "hint", "ink_2")), gap=8),
            headed(say("editor.depth"), self._depth(ctx, card, turn), say(f"editor.depth_means.{card.depth}")),
            Button(words, fold, icon=icon, shortcut="m", small=True, key="more"),
        ]
        if writing.more:
            parts += self._rest(ctx, card, fields, turn, narrow=narrow)
        return Column(tuple(parts), gap=16)

    def _sorts(self, ctx: Context, card: CardDraft, turn: Callable[..., object]) -> tuple[Widget, ...]:
        say = ctx.say
        kinds = tuple(Option(one, say(f"vocabulary.kind.{one}")) for one in KINDS)
        themes = tuple(Option(one, say(f"vocabulary.theme.{one}")) for one in THEMES)
        return (
            self._list(say("editor.kind"), "kind", kinds, card.kind, lambda one: turn("kind", kind=one)),
            self._list(say("editor.theme"), "theme", themes, card.theme, lambda one: turn("theme", theme=one)),
        )

    def _depth(self, ctx: Context, card: CardDraft, turn: Callable[..., object]) -> Widget:
        say = ctx.say
        options = tuple(Option(one, say(f"vocabulary.depth.{one}")) for one in (1, 2, 3))
        return ChoiceGroup(
            options, card.depth, lambda one: turn("depth", depth=one), name=say("editor.depth"), key="depth"
        )

    def _of_kind(
        self, ctx: Context, card: CardDraft, fields: Fields, turn: Callable[..., object], *, narrow: bool
    ) -> list[Widget]:
        say = ctx.say
        match card.kind:
            case "scale":
                ends = (
                    fields.text("low", say("editor.field.low"), example=say("editor.example.low")),
                    fields.text("high", say("editor.field.high"), example=say("editor.example.high")),
                )
                return [beside(ends, narrow=narrow)]
            case "term":
                return [fields.text("term", say("editor.field.term"), say("editor.field.term_hint"))]
            case "exchange":
                options = (
                    Option(_NONE, say("editor.direction_free")),
                    *(Option(one, say(f"vocabulary.direction.{one}")) for one in DIRECTIONS),
                )
                group = ChoiceGroup(
                    options,
                    card.direction or _NONE,
                    lambda one: turn("direction", direction=one or None),
                    name=say("editor.direction"),
                    key="direction",
                )
                return [headed(say("editor.direction"), group)]
            case "external":
                chair = Checkbox(
                    say("editor.empty_chair"),
                    card.empty_chair,
                    lambda: turn("empty_chair", empty_chair=not card.empty_chair),
                    key="empty_chair",
                )
                return [chair]
            case "open" | "interest":
                return []

    def _rest(
        self, ctx: Context, card: CardDraft, fields: Fields, turn: Callable[..., object], *, narrow: bool
    ) -> list[Widget]:
        say = ctx.say

        def numbered(name: str) -> Callable[[int], str]:
            return lambda n: say(f"editor.field.{name}", n=n)

        parts: list[Widget] = [
            fields.text("why", say("editor.field.why"), say("editor.field.why_hint")),
            fields.texts("follow_ups", numbered("follow_ups"), len(card.follow_ups), 2, _MOST_TEXTS),
            fields.texts("examples", numbered("examples"), len(card.examples), 3, _MOST_TEXTS),
            fields.text("note", say("editor.field.note"), say("editor.field.note_hint"), shape=Shape(2, 8)),
            Line(),
            beside(self._play(ctx, card, turn), narrow=enlarged(ctx)),
        ]
        source = (
            fields.plain("source_title", say("editor.field.source_title"), say("editor.field.source_hint")),
            fields.plain("source_organisation", say("editor.field.source_organisation")),
        )
        return [*parts, beside(source, narrow=enlarged(ctx))]

    def _play(self, ctx: Context, card: CardDraft, turn: Callable[..., object]) -> tuple[Widget, ...]:
        """When a card comes, how long it takes, and the lens through which it asks."""
        say = ctx.say
        moments = (
            Option(_NONE, say("editor.moment.any")),
            *(Option(one, say(f"editor.moment.{one}")) for one in MOMENTS),
        )
        usual = [*_MINUTES, *([card.minutes] if card.minutes is not None and card.minutes not in _MINUTES else [])]
        lengths = (
            Option(_NONE, say("editor.minutes_usual")),
            *(Option(one, say("editor.minutes", n=say.number(one))) for one in sorted(usual)),
        )
        found = [
            self._list(
                say("editor.moment.when"),
                "moment",
                moments,
                card.moment,
                lambda one: turn("moment", moment=one or None),
            ),
            self._list(
                say("editor.how_long"),
                "minutes",
                lengths,
                card.minutes,
                lambda one: turn("minutes", minutes=one or None),
            ),
        ]
        if card.kind == "interest":
            lenses = (
                Option(_NONE, say("editor.lens_none")),
                *(Option(one, say(f"vocabulary.lens.{one}")) for one in LENSES),
            )
            found.append(
                self._list(say("editor.lens"), "lens", lenses, card.lens, lambda one: turn("lens", lens=one or None))
            )
        return tuple(found)

    def _list(
        self, name: str, key: str, options: tuple[Option, ...], chosen: Any, choose: Callable[[Any], object]
    ) -> Widget:
        model = self._lists.setdefault(key, DropdownModel())
        return headed(name, Dropdown(options, model, chosen or _NONE, choose, name=name, key=key))
