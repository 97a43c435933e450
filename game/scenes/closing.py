"""The closing: step by step to agreements and a last word, with the table in view all the while."""

from __future__ import annotations

from dataclasses import replace

from game.scenes.board import Board, BoardModel
from game.scenes.board_beside import enlarged
from game.scenes.board_look import BoardLook
from game.scenes.closings import STEPS, Step
from game.scenes.discs import stance_sign
from game.scenes.pages.pieces import tag, token
from game.scenes.pages.reader import Reader
from game.scenes.view import Action, Play, View
from game.scenes.wish import Push, Wish
from game.ui import access_tree as tree
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Box, Column, Icon, KeyCap, Label, Named, Panel, Row, Scroll, Walked

FIRST = "look_back"
_SMALL_TABLE = 300.0
_RAIL, _BESIDE_NAMES, _CAP = 316.0, 130.0, 74.0
"""How wide the rail of steps is at least, and what stands beside the name of a step, its key by itself."""


class ClosingView(View):
    """Steps at the left, the step's sheet in the middle, the table with what is open at the right."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.at = FIRST
        self._steps: dict[str, Step] = {name: step(play) for name, step in STEPS.items()}
        self._board = BoardModel()
        self._scroll = ScrollModel()

    @property
    def heading(self) -> str:
        """The bar says that this is the closing."""
        return self.say("closing.title")

    @property
    def step(self) -> Step:
        """The step that is open."""
        return self._steps[self.at]

    @property
    def place(self) -> str:
        """The step of the closing."""
        return f"closing.{self.at}"

    def build(self) -> Widget:
        """Three columns."""
        title = Label(self.say(f"closing.page.{self.at}"), role="heading_big", heading=2)
        sheet = Panel(Column((title, Column((self.step.build(),), weight=1)), gap=16), pad=(36, 26, 30, 26), weight=1)
        if enlarged(self.play.ctx):  # what stands on the side sheet is in the interim summary too
            rail = Column((self._rail(), Box(self._table(_SMALL_TABLE), weight=1)), gap=16)
            return Row((rail, sheet), gap=24, align="stretch")
        return Row((self._rail(), sheet, self._side()), gap=24, align="stretch")

    def overlay(self) -> Widget | None:
        """The step's own question."""
        return self.step.overlay()

    def actions(self) -> tuple[Action, ...]:
        """The step's own, an interim look, and the next step."""
        names = tuple(STEPS)
        say = self.say
        found = [Action(say("closing.interim"), "map", "s", self._interim, key="interim")]
        own = self.step.actions()
        if self.at != names[-1]:
            key = "v" if own else "enter"
            found.append(Action(say("closing.next"), "arrow-right", key, self._next, main=not own, key="next-step"))
        return (*found, *own)

    def _next(self) -> None:
        names = tuple(STEPS)
        self._go(names[names.index(self.at) + 1])

    def _go(self, name: str) -> None:
        if name != self.at:
            self.at = name
            self.play.ctx.stage.announce(self.say(f"closing.page.{name}"))

    def _interim(self) -> Wish:
        from game.scenes.summary import SummaryScene

        return Push(SummaryScene(self.play.playing, page="agreements"))

    def _rail(self) -> Widget:
        # larger letters need a wider rail, so that no name of a step breaks in the middle of a word
        names = (self.play.ctx.canvas.type.width(self.say(f"closing.page.{name}"), "label") for name in self._steps)
        wide = max(_RAIL, max(names) + _BESIDE_NAMES + _CAP * max(1.0, self.play.ctx.canvas.type.factor))
        lines = []
        for place, (name, step) in enumerate(self._steps.items(), 1):
            words = self.say(f"closing.page.{name}")
            chosen, done = name == self.at, step.done()
            sign = Icon("check" if done else step.icon, 30, "primary" if done else "ink_2")
            row = Row(
                (sign, Label(words, role="label" if chosen else "body", hidden=True, weight=1), KeyCap(str(place))),
                gap=14,
            )
            lines.append(
                Walked(
                    row,
                    lambda name=name: self._go(name),  # type: ignore[misc]
                    selected=chosen,
                    pad=12,
                    name=words,
                    value=self.say("closing.done") if done else "",
                    shortcut=str(place),
                    key=f"step-{name}",
                    on_reach=lambda name=name: self._go(name),  # type: ignore[misc]
                )
            )
        steps = Named(Column(tuple(lines), gap=6), role=tree.LIST, name=self.say("closing.steps"))
        return Box(Panel(steps, pad=14), across="stretch", down="start", width=wide)

    def _table(self, high: float) -> Widget:
        summary = self.play.summary
        look = BoardLook(Reader(self.say, summary).seats, summary.interests, piles=False, plates=False)
        return Board(look, summary, self.say, self._board, key="table", width=min(480.0, high), height=high)

    def _side(self) -> Widget:
        summary, say = self.play.summary, self.say
        reader = Reader(say, summary)
        board = replace(self._table(440), width=None)
        rows: list[Widget] = []
        outcome = summary.outcome
        if outcome.agreements:
            rows.append(tag(say("report.agreements")))
            rows += [
                Row((Icon("handshake", 28, "primary"), Label(one.what, weight=1)), gap=14, align="start")
                for one in outcome.agreements
            ]
        if outcome.unserved:
            rows.append(tag(say("report.unserved")))
            rows += [
                Row((token(reader.token(one), 44), Label(one.short_name, weight=1)), gap=14)
                for one in (summary.interest(interest) for interest in outcome.unserved)
            ]
        if outcome.without_step:
            rows.append(tag(say("report.without_step"), "clash"))
            rows += [
                Row((stance_sign("clash", 36), Label(reader.clash(clash), weight=1)), gap=14)
                for clash in outcome.without_step
            ]
        if not rows:
            rows.append(Label(say("summary.nothing_open"), ink="ink_2"))
        return Column(
            (board, Panel(Scroll(Column(tuple(rows), gap=12), self._scroll), pad=(24, 18, 18, 18), weight=1)), gap=16, width=480,
        )  # fmt: skip
