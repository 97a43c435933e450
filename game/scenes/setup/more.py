"""The other choices of set-up: which themes, how stances and secret answers come in, whether there is a timer."""

from __future__ import annotations

from functools import partial

from game.core.cards import THEMES, ThemeId
from game.core.seats import GivenBy, ResponseRound
from game.scenes.board_beside import enlarged
from game.scenes.parts import backs, note, section, tick
from game.scenes.scene import Context
from game.scenes.setup.model import Choices
from game.ui import access_tree as tree
from game.ui.widgets import Checkbox, ChoiceGroup, Grid, Label, Option, Pick, Row, Widget


def more_sheet(ctx: Context, choices: Choices) -> tuple[Widget, ...]:
    """The parts of the sheet from top to bottom."""
    say = ctx.say
    parts = [_themes(ctx, choices)]
    if not choices.people.alone:
        parts += [_response(ctx, choices), _by_hand(ctx, choices)]

    def toggle_timer() -> None:
        choices.timer = not choices.timer

    timer = Checkbox(say("setup.timer"), choices.timer, toggle_timer, key="timer")
    parts.append(timer)
    return tuple(parts)


def _themes(ctx: Context, choices: Choices) -> Widget:
    say = ctx.say
    stock = [card.theme for deck in ctx.desk.decks.values() if deck.id in choices.decks for card in deck.cards]

    def press(theme: ThemeId) -> None:
        if not choices.toggle_theme(theme):
            ctx.toast(say("setup.one_theme"), icon="info")

    def tile(theme: ThemeId) -> Widget:
        name, count = say(f"vocabulary.theme.{theme}"), say("setup.deck_cards", n=stock.count(theme))
        chosen = theme in choices.themes
        return Pick(
            Row(
                (
                    backs((theme,), 34, 46),
                    Label(name, role="label", hidden=True, weight=1),
                    Label(say.number(stock.count(theme)), ink="ink_2", hidden=True),
                    tick(chosen),
                ),
                gap=14,
            ),
            partial(press, theme),
            selected=chosen,
            pad=7,
            role=tree.TOGGLE,
            name=name,
            value=count,
            key=f"theme-{theme}",
        )

    tiles = tuple(tile(theme) for theme in THEMES)
    return section(say("setup.which_themes"), Grid(tiles, (1,) if enlarged(ctx) else (1, 1), gap=12, line_gap=8))


def _response(ctx: Context, choices: Choices) -> Widget:
    say = ctx.say
    rounds: tuple[ResponseRound, ...] = ("per_party", "each")
    if choices.secret_stances:
        rounds = (*rounds, "secret")

    def choose(value: object) -> None:
        choices.wished_response = next(one for one in rounds if one == value)

    options = tuple(Option(one, say(f"setup.response.{one}")) for one in rounds)
    words = say("setup.response.question")
    return section(
        words,
        ChoiceGroup(options, choices.response, choose, name=words, key="response"),
        note("messages-square", say(f"setup.response.{choices.response}_means")),
    )


def _by_hand(ctx: Context, choices: Choices) -> Widget:
    say = ctx.say
    ways: tuple[GivenBy, ...] = ("keys", "hand")
    on_paper = choices.screen == "visible"

    def choose_scale(value: object) -> None:
        choices.wished_scale = "hand" if value == "hand" else "keys"

    def choose_term(value: object) -> None:
        choices.wished_term = "hand" if value == "hand" else "keys"

    scale = tuple(Option(one, say(f"setup.scale.{one}")) for one in ways)
    term = tuple(Option(one, say(f"setup.term.{one}"), enabled=one == "hand" or not on_paper) for one in ways)
    rows = (
        Label(say("setup.scale.question"), hidden=True),
        ChoiceGroup(scale, choices.scale_by, choose_scale, name=say("setup.scale.question"), key="scale"),
        Label(say("setup.term.question"), hidden=True),
        ChoiceGroup(term, choices.term_by, choose_term, name=say("setup.term.question"), key="term"),
    )
    parts: list[Widget] = [
        Grid(rows, (1, 1), fixed=(130 * max(1.0, ctx.canvas.type.factor),), gap=16, line_gap=10, align="center")
    ]
    if on_paper:
        parts.append(note("info", say("setup.term.visible")))
    elif choices.many:
        parts.append(note("info", say("setup.many")))
    return section(say("setup.by_hand"), *parts)
