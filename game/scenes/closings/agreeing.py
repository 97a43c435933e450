"""Agreements: who does what by when, the first step within six weeks, and the interests that it serves or not."""

from __future__ import annotations

from typing import Literal

from game.analysis.interests import InterestStanding
from game.core import closing
from game.core.closing_events import AgreementMade
from game.core.text import LINE_LENGTH
from game.scenes.closings.dates import DateChoice
from game.scenes.closings.step import Step
from game.scenes.pages.pieces import token
from game.scenes.pages.reader import Reader, called
from game.scenes.view import Action, Play
from game.ui import access_tree as tree
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Chip, Column, Flow, Grid, Icon, Label, Named, Pick, Row, Scroll, TextField, labelled

Service = Literal["", "serves", "not_served"]
TURNS: dict[Service, Service] = {"": "serves", "serves": "not_served", "not_served": ""}
ICONS = {"serves": "circle-check", "not_served": "circle-slash"}
LARGE = 150
"""From more percent of text on, a field has no hint in it."""
TEXTS = ("what", "who", "step")


class Agreeing(Step):
    """A form for one agreement after another."""

    icon = "handshake"

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        today = play.ctx.desk.today()
        weeks = closing.STEP_WITHIN.days // 7
        self.by = DateChoice(today, (4, 13, 26))
        self.step_by = DateChoice(today, (1, 2, 4, weeks), most=weeks)
        self.services: dict[str, Service] = {}
        self.faults: set[str] = set()
        self.scroll = ScrollModel()

    def done(self) -> bool:
        """When there is an agreement."""
        return bool(self.state.agreements)

    def build(self) -> Widget:
        """Everything on one sheet that scrolls."""
        say = self.say
        parts: list[Widget] = [
            self._field("what", 3, autofocus=True),
            Column((self._field("who", 2), self._names()), gap=10),
            self.by.build(say, say("closing.by"), "by"),
            self._field("step", 3),
            self.step_by.build(say, say("closing.step_by"), "step-by"),
        ]
        if self.play.summary.interests:
            parts.append(self._interests())
        return Scroll(Column(tuple(parts), gap=18), self.scroll, weight=1)

    def actions(self) -> tuple[Action, ...]:
        """Note it."""
        return (Action(self.say("closing.add"), "plus", "ctrl+enter", self.add, main=True, key="add"),)

    def add(self) -> None:
        """Note the agreement and empty the form; what is missing is said at its field."""
        words = {name: self.play.draft(name, LINE_LENGTH).text.strip() for name in TEXTS}
        self.faults = {name for name in ("what", "who") if not words[name]}
        if self.faults:
            self.play.ctx.toast(self.say("closing.missing"), icon="triangle-alert")
            self.play.ctx.stage.focus_on(next(name for name in TEXTS if name in self.faults))
            return
        state = self.state
        agreement = AgreementMade(
            what=words["what"],
            who=words["who"],
            parties=tuple(party.id for party in state.parties if party.name in words["who"]),
            players=tuple(player.id for player in state.players if player.name in words["who"]),
            by=self.by.day,
            step=words["step"],
            step_by=self.step_by.day if words["step"] else None,
            serves=tuple(one for one, service in self.services.items() if service == "serves"),
            not_served=tuple(one for one, service in self.services.items() if service == "not_served"),
        )
        if self.play.do(closing.agree, agreement, self.play.ctx.desk.today()):
            self.empty()
            self.play.ctx.toast(self.say("closing.added"))
            self.play.ctx.stage.focus_on("what")

    def show(self, made: AgreementMade) -> None:
        """Let the form tell of an agreement that was noted in another way."""
        for name, words in zip(TEXTS, (made.what, made.who, made.step), strict=True):
            self.play.draft(name, LINE_LENGTH).fill(words)
        self.by.day, self.step_by.day = made.by, made.step_by
        self.services = {**dict.fromkeys(made.serves, "serves"), **dict.fromkeys(made.not_served, "not_served")}

    def empty(self) -> None:
        """An empty form, for the next agreement."""
        for name in TEXTS:
            self.play.drop_draft(name)
        self.by.forget()
        self.step_by.forget()
        self.services.clear()
        self.scroll.to(0)

    def _field(self, name: str, lines: int, *, autofocus: bool = False) -> Widget:
        fault = self.say(f"closing.missing_{name}") if name in self.faults else ""
        model = self.play.draft(name, LINE_LENGTH)
        if fault and model.text.strip():
            fault = ""
        large = self.play.ctx.settings.text_size > LARGE  # then the hint takes more room than the field has
        hint = "" if large else self.say(f"closing.{name}_hint")
        field = TextField(
            model, max_lines=lines, on_enter=lambda: self._next(name), fault=fault, autofocus=autofocus, key=name,
            strong=name == "what", placeholder=hint,
        )  # fmt: skip
        return labelled(self.say(f"closing.{name}"), field)

    def _next(self, name: str) -> None:
        """Enter leads to the next field, and in the last one notes the agreement."""
        after = TEXTS[TEXTS.index(name) + 1 :]
        if after:
            self.play.ctx.stage.focus_on(after[0])
        else:
            self.add()

    def _names(self) -> Widget:
        """Chips that put a party or a player in the field."""
        state = self.state
        names = [party.name for party in state.parties]
        if len(state.players) <= 6:
            names += [player.name for player in state.players if player.name not in names]
        written = self.play.draft("who", LINE_LENGTH).text
        chips = [
            Chip(name, lambda name=name: self._name(name), selected=name in written, key=f"who-{name}")  # type: ignore[misc]
            for name in names
        ]
        return Flow(tuple(chips))

    def _name(self, name: str) -> None:
        model = self.play.draft("who", LINE_LENGTH)
        words = [part.strip() for part in model.text.split(",") if part.strip()]
        words = [part for part in words if part != name] if name in words else [*words, name]
        model.fill(", ".join(words))

    def _interests(self) -> Widget:
        summary = self.play.summary
        reader = Reader(self.say, summary)
        rows = tuple(self._interest(one, reader) for one in summary.interests)
        head = Column(
            (
                Label(self.say("closing.serves"), role="label", ink="ink_2", heading=3),
                Label(self.say("closing.serves_hint"), role="hint", ink="ink_2"),
            ),
            gap=2,
        )
        return Column((head, Named(Grid(rows, gap=10, line_gap=8), name=self.say("closing.serves"))), gap=10)

    def _interest(self, one: InterestStanding, reader: Reader) -> Widget:
        service = self.services.get(one.id, "")
        told = self.say(f"closing.service.{service}") if service else ""
        words = Column(
            (
                Label(one.short_name, role="body_medium", hidden=True),
                *((Label(told, role="hint", ink="ink_2", hidden=True),) if told else ()),
            ),
            gap=0,
            weight=1,
        )
        sign = (Icon(ICONS[service], 32, "primary" if service == "serves" else "ink_2"),) if service else ()
        return Pick(
            Row((token(reader.token(one), 48), words, *sign), gap=12), lambda: self._turn(one.id),
            selected=bool(service) or None, pad=8, name=called(one), value=told, role=tree.BUTTON, key=f"serves-{one.id}",
        )  # fmt: skip

    def _turn(self, interest: str) -> None:
        service = TURNS[self.services.pop(interest, "")]
        if service:
            self.services[interest] = service
