"""The rows of a response round: who is asked, the four stances, and under a clash the question what it is with."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from game.analysis.short_names import propose
from game.core.state import Giver, Interest
from game.scenes.board_beside import enlarged
from game.scenes.discs import disc, members, stance_sign
from game.scenes.response.gathering import Responses
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.widgets import (
    Box,
    Button,
    Chip,
    Column,
    Flow,
    Label,
    Layers,
    Pad,
    Panel,
    Picture,
    Row,
    TextField,
    Widget,
)
from game.ui.widgets_stance import STANCES, StanceChoice

ONE_COLUMN = 6
"""With more rows than this they stand in two columns, with signs instead of words."""
SIGNS_FROM = 1.5
"""Above this enlargement of text there are signs instead of words too, in one column."""
WIDE, WIDE_LARGE = 316, 620
NARROW = 206
_CELL = 122
"""The room for a word over a sign, where rows stand in two columns."""
_HIGHEST, _ROOM, _BETWEEN = 124.0, 400.0, 20.0
"""How high a stance is at most, where few rows leave room for it; what all rows share beside the question of a clash."""


def rows(view: Responses) -> Widget:
    """All rows from the first seat to the last."""
    if signs_only(view):
        return Column(tuple(_with_question(view, giver, narrow=True) for giver in view.order), gap=4)
    if len(view.order) <= ONE_COLUMN:
        return Column(tuple(_with_question(view, giver, narrow=False) for giver in view.order), gap=4)
    half = (len(view.order) + 1) // 2
    columns = tuple(
        Column((_legend(view), *(_with_question(view, giver, narrow=True) for giver in part)), gap=2, weight=1)
        for part in (view.order[:half], view.order[half:])
    )
    return Row(columns, gap=20, align="start")


def signs_only(view: Responses) -> bool:
    """Whether there are signs instead of words in one column, however few the rows: the words over two would break."""
    typed = view.play.ctx.canvas.type
    words = (word for stance in _words(view).values() for word in stance.split())
    broken = len(view.order) > ONE_COLUMN and max(typed.width(word, "hint_strong") for word in words) > _CELL
    return typed.factor > SIGNS_FROM or (broken and enlarged(view.play.ctx))


def _with_question(view: Responses, giver: Giver, *, narrow: bool) -> Widget:
    row = _row(view, giver, narrow=narrow)
    found = view.chosen.get(giver)
    if found is None or found.stance != "clash":
        return row
    question = Pad(clash_question(view, giver), sides=(12, 0, 12, 4))
    return Column((row, question), gap=0, key=f"block.{giver[1] or giver[0]}")


def _row(view: Responses, giver: Giver, *, narrow: bool) -> Widget:
    found = view.chosen.get(giver)
    now = giver == view.now
    who = view.called(giver)
    choice = StanceChoice(
        _words(view),
        found.stance if found else "",
        partial(view.choose, giver),
        on_tap=partial(view.tap, giver),
        keyed=now and view.asking is None,
        narrow=narrow,
        gap=8 if narrow else 12,
        name=view.say("response.stance_of", who=who),
        key=f"stance.{giver[1] or giver[0]}",
    )
    high = 0.0 if narrow or enlarged(view.play.ctx) else min(_HIGHEST, _ROOM / len(view.order) - _BETWEEN)
    tall = Box(choice, across="stretch", down="stretch", min_height=high, weight=1)
    content = Row((_who(view, giver, narrow=narrow), tall), gap=8 if narrow else 6)
    return Layers((_ground(now), Pad(content, sides=(12, 8, 12, 8))), key=f"row.{giver[1] or giver[0]}")


def _ground(now: bool) -> Widget:
    def paint(canvas: Canvas, rect: Rect) -> None:
        if now:
            canvas.box(rect, canvas.theme.accent_soft, 18, edge=canvas.theme.accent, width=3)

    return Picture(paint, shows=now)


def _who(view: Responses, giver: Giver, *, narrow: bool) -> Widget:
    state = view.play.state
    party = state.party(giver[0])
    inner = giver[1] is not None and giver not in view.asked
    size = 44 if inner else 52 if narrow else 64
    name = view.called(giver)
    if giver[1] is not None:
        below = state.player(giver[1]).role or party.name
    else:
        below = members(state, party.id, view.say)
    if narrow:
        small = Column(
            (
                Label(name, role="label", max_lines=1, cut=True),
                Label(below, role="hint", ink="ink_2", max_lines=1, cut=True),
            ),
            gap=0,
            weight=1,
        )
        more = (
            (_differ(view, party.id, name),)
            if len(state.members(party.id)) > 1 and giver in view.asked and giver[1] is None
            else ()
        )
        wide = WIDE_LARGE if signs_only(view) else NARROW
        return Row((disc(party.number, size), small, *more), gap=8, width=wide)
    texts: tuple[Widget, ...] = (
        Label(name, role="name", fit=("name_small", "label"), max_lines=2 if below == name else 1, cut=True),
    )
    if below != name:
        texts = (*texts, Label(below, ink="ink_2", max_lines=1, cut=True))
    parts: list[Widget] = [disc(party.number, size), Column(texts, gap=0, weight=1)]
    if inner:
        parts.insert(0, Row((), width=20))
    elif giver[1] is None and len(state.members(party.id)) > 1:
        parts.append(_differ(view, party.id, name))
    return Row(tuple(parts), gap=12, width=WIDE)


def _differ(view: Responses, party: str, name: str) -> Widget:
    open_now = view.differing(party)
    return Button(
        "",
        partial(view.differ, party),
        kind="ghost",
        icon="chevron-up" if open_now else "user-round-plus",
        name=view.say("response.differ_close" if open_now else "response.differ", who=name),
        small=True,
        shortcut="a" if view.now is not None and view.now[0] == party else "",
        cap=False,
        key=f"differ.{party}",
    )


def _words(view: Responses) -> dict[str, str]:
    return {stance: view.say(f"vocabulary.stance.{stance}") for stance in STANCES}


def _legend(view: Responses) -> Widget:
    return legend(view, Row((), width=NARROW + 8))


def legend(view: Responses, beside: Widget) -> Widget:
    """What the signs in narrow rows mean, right of something as wide as the names."""
    words = _words(view)
    cells = tuple(
        Label(words[stance], role="hint_strong", ink="ink_2", align="center", weight=1, hidden=True)
        for stance in STANCES
    )
    return Pad(Row((beside, *cells), gap=0), sides=(12, 0, 12, 0))


def clash_question(view: Responses, giver: Giver) -> Widget:
    """With which of your own interests, and why: a clash is between two interests, not between two people."""
    say, found, asking = view.say, view.chosen[giver], view.asking == giver
    who = giver[1] or giver[0]
    own = [(one.id, short_name(one)) for one in view.own_interests(giver)]
    answers = [*own, ("new", say("response.new_interest")), ("later", say("response.not_yet"))]
    chips = tuple(
        Chip(
            words,
            partial(view.clash_with, giver, answer),
            icon="plus" if answer == "new" and found.against != "new" else "",
            selected=found.against == answer,
            shortcut=str(place) if asking and place <= 9 else "",
            key=f"against.{who}.{place}",
        )
        for place, (answer, words) in enumerate(answers, 1)
    )
    parts: list[Widget] = [
        Row(
            (
                stance_sign("clash", 40),
                Label(
                    say("response.clash_with_you" if giver[1] else "response.clash_with", who=view.called(giver)),
                    role="body_strong",
                    weight=1,
                ),
            )
        ),
        Flow(chips, gap=10, line_gap=10),
    ]
    if found.against == "new":
        parts.append(
            _field(
                view,
                say("response.which"),
                TextField(view.new_interest(giver), key=f"own.{who}", on_enter=view.leave_field, weight=1),
            )
        )
        question = view.same(giver).widget(keyed=view.play.ctx.stage.focus.endswith(f".{who}"))
        if question is not None:
            parts.append(question)
    if found.against or view.why(giver).text:  # first with which: letters that are typed before that are keys
        why = TextField(view.why(giver), key=f"why.{who}", on_enter=view.leave_field, weight=1)
        parts.append(_field(view, say("response.why"), why))
    content = Column(tuple(parts), gap=10)
    return Panel(content, pad=(20, 14, 20, 16), look="fault", radius=16, shadow=0)


def _field(view: Responses, words: str, field: TextField) -> Widget:
    wide = 112 * view.play.ctx.settings.text_size / 100
    return Row((Label(words, role="label", ink="ink_2", width=wide, hidden=True), replace(field, name=words)), gap=14)


def short_name(interest: Interest) -> str:
    """How an interest is called on the map."""
    return interest.draft.short_name or propose(interest.draft.text)
