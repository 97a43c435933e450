"""The conversation after an answer: what now lies on the table, and what more can be made of it."""

from __future__ import annotations

from game.analysis.short_names import propose
from game.core import moves
from game.core.cards import LEVELS, InterestDraft, Level
from game.core.text import LINE_LENGTH
from game.scenes.board_beside import enlarged
from game.scenes.discs import disc
from game.scenes.panels.external import ExternalForm
from game.scenes.panels.outcome import outcome
from game.scenes.panels.parts import headed
from game.scenes.same import SameQuestion
from game.scenes.table_view import TableView, submit
from game.scenes.view import Action, Play
from game.ui import access_tree as tree
from game.ui.editor_view import TextField, labelled
from game.ui.widgets import Button, ChoiceGroup, Column, Flow, Icon, Label, Named, Option, Pick, Row, Spacer, Widget


class TalkView(TableView):
    """Talk, then the next card; on the way an interest can be lifted out, or another external added."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self._mode = ""
        self._interest = play.draft("lifted", limit=LINE_LENGTH)
        self._level: Level | None = None
        self._party = play.state.party_of(self.turn.player)
        self._tried = False
        self._form = ExternalForm(play, "more-")
        self._same = self._question()

    def sheet(self) -> Widget:
        """What was said, or the form for what comes out of it."""
        if self._mode == "lift":
            return self._lifting()
        if self._mode == "external":
            return Column((Label(self.say("talk.external"), "heading", heading=2), self._form.build(False)), gap=14)
        key = "talk.alone" if self.play.state.rules.alone else "talk.together"
        words = self.say(key if self.turn.card.card.follow_ups else f"{key}_bare")
        found = outcome(self.play, self.turn.subject)
        if enlarged(self.play.ctx):
            return Column((found, Label(words, ink="ink_2")), gap=16)
        invited = Column((Icon("messages-square", 80, "primary"), Label(words, "row", align="center")), 14, "center")
        return Column((found, Spacer(), invited, Spacer()), gap=16)

    def foot(self) -> Widget | None:
        """The next card, or the form's own button."""
        if self._mode == "lift":
            words = "panel.interest_do" if self._same.same_as is None else "panel.same_do"
            return self._both(self._same.above(submit(self.say(words), self._lift)))
        if self._mode == "external":
            return self._both(submit(self.say("panel.external_do"), self._add))
        last = self.turn.index + 1 == len(self.play.state.pile)
        words = self.say("talk.last") if last else self.say("talk.next")
        return Button(
            words,
            self._next,
            kind="primary",
            icon="arrow-right",
            icon_after=True,
            shortcut="enter",
            also=("ctrl+enter",),
            autofocus=True,
            key="next",
        )

    @property
    def place(self) -> str:
        """A conversation, about an interest or something else."""
        return "talk.interest" if self.turn.subject in self.play.state.interests else "talk"

    @property
    def escapes(self) -> bool:
        """A form that was opened can be left."""
        return bool(self._mode)

    def actions(self) -> tuple[Action, ...]:
        """What can be made of the conversation."""
        if self._mode:
            return ()
        found = [Action(self.say("talk.lift"), "heart", "b", self._open_lift, key="lift")]
        if self.turn.subject in self.play.state.externals:
            found.append(Action(self.say("talk.more_external"), "user-round-plus", "e", self._open_form, key="add"))
        return tuple(found)

    def _both(self, button: Widget) -> Widget:
        back = Button(self.say("play.cancel"), self._back, shortcut="esc", key="back")
        return Column((button, back), gap=10)

    def _lifting(self) -> Widget:
        say, state = self.say, self.play.state
        missing = self._tried and not self._interest.text.strip()
        fault = say("panel.interest_missing") if missing else ""
        field = TextField(self._interest, strong=True, max_lines=4, autofocus=True, fault=fault, key="lifted")
        levels = tuple(Option(level, say(f"vocabulary.level.{level}")) for level in LEVELS)
        level = say("panel.level")
        parts: list[Widget] = [
            Label(say("talk.lift_title"), "heading", heading=2),
            labelled(say("panel.interest"), field),
            *self._same.within(),
        ]
        if len(state.parties) > 1:
            choices = tuple(
                Pick(
                    Row((disc(party.number, 40), Label(party.name)), gap=10),
                    lambda party=party: self._choose(party.id),  # type: ignore[misc]
                    selected=party.id == self._party,
                    pad=9,
                    radius=14,
                    role=tree.RADIO,
                    name=party.name,
                    key=f"holder-{party.id}",
                )
                for party in state.parties
            )
            parts.append(headed(say("talk.whose"), Named(Flow(choices, gap=8), name=say("talk.whose"))))
        group = ChoiceGroup(levels, self._level, self._set_level, follows=False, name=level, key="lift-level")
        parts.append(headed(level, group))
        return Column(tuple(parts), gap=16)

    def tick(self) -> bool:
        """Whether what is being lifted may lie on the table already."""
        return super().tick() or (self._mode == "lift" and (self._same.tick() or self.keep_in_view("lifted")))

    # ---- what happens ----

    def _open_lift(self) -> None:
        self._mode = "lift"

    def _open_form(self) -> None:
        self._mode = "external"

    def _back(self) -> None:
        self._mode = ""

    def _choose(self, party: str) -> None:
        self._party = party

    def _set_level(self, level: object) -> None:
        self._level = None if level == self._level else next((one for one in LEVELS if one == level), None)

    def _lift(self) -> None:
        text = self._interest.text.strip()
        if not text:
            self._tried = True
            self.play.ctx.stage.focus_on("lifted")
            return
        same = self._same.same_as
        draft = InterestDraft(text=text, short_name=propose(text), level=self._level, same_as=same)
        if self.play.do(moves.lift_interest, self._party, draft, None, self.turn.subject):
            self.play.drop_draft("lifted")
            self._interest = self.play.draft("lifted", limit=LINE_LENGTH)
            self._same = self._question()
            self._mode, self._level, self._tried = "", None, False
            name = self.play.summary.interest(same).short_name if same is not None else propose(text)
            self.play.ctx.toast(self.say("talk.lifted" if same is None else "panel.same_done", name=name))

    def _question(self) -> SameQuestion:
        return SameQuestion(self.play, self._interest, lambda: self._party, "lifted")

    def _add(self) -> None:
        answer = self._form.answer()
        if answer is not None and self.play.do(moves.add_external, self.turn.player, answer):
            for key in ("more-who", "more-stake"):
                self.play.drop_draft(key)
            self._form = ExternalForm(self.play, "more-")
            self._mode = ""
            self.play.ctx.toast(self.say("talk.external_added", name=answer.who))

    def _next(self) -> None:
        self.play.do(moves.next_card)
