"""The panel of an interest card: from what somebody wants, down the whys, to the interest underneath."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.analysis.short_names import propose
from game.core import moves
from game.core.cards import LENSES, LEVELS, InterestAnswer, InterestDraft, Lens, Level
from game.core.text import LINE_LENGTH, SHORT_NAME_LENGTH
from game.scenes.panels.parts import Ladder, card_examples, examples, headed, inline, rung
from game.scenes.same import SameQuestion
from game.scenes.table_view import AnswerView, submit
from game.scenes.view import Play
from game.ui.editor import EditorModel
from game.ui.editor_view import TextField, labelled
from game.ui.fitting import FirstThatFits
from game.ui.widgets import Button, ChoiceGroup, Column, Label, Option, Row, Widget

FIRST_WHYS = 2
MOST_WHYS = 5


class InterestPanel(AnswerView):
    """The why-ladder shows two steps and more on request; level and lens are one tap and can be left out."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self._position = play.draft("position", limit=LINE_LENGTH)
        self._whys = [play.draft(f"why{step}", limit=LINE_LENGTH) for step in range(1, MOST_WHYS + 1)]
        self._interest = play.draft("interest", limit=LINE_LENGTH)
        self._name = play.draft("short_name", limit=SHORT_NAME_LENGTH)
        typed = [step for step, why in enumerate(self._whys, 1) if why.text]
        self._shown = max(FIRST_WHYS, *typed, 0)
        self._naming = bool(self._name.text)
        self._level: Level | None = None
        self._lens: Lens | None = _asked_through(play)
        self._to = ""
        party = play.state.party_of(self.player)
        self._same = SameQuestion(play, self._interest, lambda: party, "interest")

    def sheet(self) -> Widget:
        """The ladder, then for whom, then what helps."""
        parts: list[Widget] = [self._ladder(), *self._same.within()]
        levels = tuple(Option(level, self.say(f"vocabulary.level.{level}")) for level in LEVELS)
        parts.append(headed(self.say("panel.level"), self._choice("level", levels, self._level, self._set_level)))
        interest = self._interest.text.strip()
        if interest and self._same.same_as is None:
            parts.append(self._stone(interest))
        if interest:
            lenses = tuple(Option(lens, self.say(f"vocabulary.lens.{lens}")) for lens in LENSES)
            parts.append(inline(self.say("panel.lens"), self._choice("lens", lenses, self._lens, self._set_lens)))
        elif chips := examples(self.play, card_examples(self.play)[:2], self._interest, "interest"):
            parts.append(chips)
        return Column(tuple(parts), gap=10)

    def foot(self) -> Widget:
        """Put it on the table, or with what lies there already; above that the question whether it does."""
        words = "panel.interest_do" if self._same.same_as is None else "panel.same_do"
        return self._same.above(submit(self.say(words), self._answer))

    def _ladder(self) -> Widget:
        say = self.say
        rungs = [rung("hand", self._field(say("panel.position"), self._position, "position", autofocus=True))]
        for step, why in enumerate(self._whys[: self._shown], 1):
            name = say("panel.why_step", n=step)
            rungs.append(rung(str(step), self._field(say("panel.why"), why, f"why{step}", name=name)))
        if self._shown < MOST_WHYS:
            rungs.append(
                rung(str(self._shown + 1), FirstThatFits((self._why_button(True), self._why_button(False))), "next")
            )
        missing = self.tried and not self._interest.text.strip()
        field = TextField(
            self._interest,
            strong=True,
            max_lines=3,
            fault=say("panel.interest_missing") if missing else "",
            key="interest",
        )
        rungs.append(rung("heart", _close(say("panel.interest"), field), "goal"))
        return Ladder(tuple(rungs), self._next, key="ladder")

    def _why_button(self, in_words: bool) -> Widget:
        words = self.say("panel.more_why")
        more = Button(
            words if in_words else "",
            self._more,
            kind="ghost",
            icon="plus",
            shortcut="w",
            small=True,
            name=words,
            description=self.say("panel.why_step", n=self._shown + 1),
            key="more-why",
        )
        return Row((more,))

    def _field(self, label: str, model: EditorModel, key: str, autofocus: bool = False, name: str = "") -> Widget:
        return _close(label, TextField(model, max_lines=2, autofocus=autofocus, key=key, name=name))

    def _stone(self, interest: str) -> Widget:
        say = self.say
        if self._naming:
            return labelled(say("panel.stone"), TextField(self._name, key="short-name"))
        name = Label(propose(interest), "body_medium", weight=1, max_lines=1, cut=True)
        words, rename = say("panel.on_stone"), say("panel.rename")
        other = Button(
            "", self._rename, kind="ghost", icon="pencil", shortcut="n", small=True, name=rename, key="rename"
        )
        return Row((Label(words, ink="ink_2"), name, other), gap=8)

    def _choice(
        self, key: str, options: tuple[Option, ...], chosen: object, choose: Callable[[object], object]
    ) -> Widget:
        name = self.say(f"panel.{key}")
        return ChoiceGroup(options, chosen, choose, follows=False, name=name, key=key)

    # ---- what happens ----

    def climb(self, draft: InterestDraft) -> bool:
        """Let the ladder show the next step of an interest; False when all of it stands there."""
        models = (self._position, *self._whys[: len(draft.whys)], self._interest)
        for model, words in zip(models, (draft.position, *draft.whys, draft.text), strict=True):
            if model.text != words:
                model.fill(words)
                self._shown = max(self._shown, len(draft.whys))
                return True
        return False

    def _set_level(self, level: object) -> None:
        self._level = None if level == self._level else next((one for one in LEVELS if one == level), None)

    def _set_lens(self, lens: object) -> None:
        self._lens = None if lens == self._lens else next((one for one in LENSES if one == lens), None)

    def _more(self) -> None:
        self._shown = min(MOST_WHYS, self._shown + 1)
        self._to = f"why{self._shown}"

    def _rename(self) -> None:
        self._name.fill(propose(self._interest.text.strip()))
        self._naming = True
        self._to = "short-name"

    def tick(self) -> bool:
        """Where the focus goes once a new field stands there."""
        if self._to:
            self.play.ctx.stage.focus_on(self._to)
            self._to = ""
            return True
        return self._same.tick() or self.keep_in_view("interest")

    def _next(self) -> None:
        stage = self.play.ctx.stage
        fields = ["position", *(f"why{step}" for step in range(1, self._shown + 1)), "interest"]
        at = fields.index(stage.focus) if stage.focus in fields else 0
        stage.focus_on(fields[at + 1] if at + 1 < len(fields) else "submit")

    def _answer(self) -> None:
        text = self._interest.text.strip()
        if not text:
            self.tried = True
            self.play.ctx.stage.focus_on("interest")
            return
        whys = (why.text.strip() for why in self._whys[: self._shown])
        answer = InterestAnswer(
            text=text,
            short_name=self._name.text.strip() or propose(text),
            level=self._level,
            lens=self._lens,
            position=self._position.text.strip(),
            whys=tuple(why for why in whys if why),
            same_as=self._same.same_as,
        )
        self.play.do(moves.answer_card, self.player, answer)


def _asked_through(play: Play) -> Lens | None:
    """Return the lens that the card on the table asks through."""
    turn = play.state.turn
    return turn.card.card.lens if turn is not None and turn.card.card.kind == "interest" else None


def _close(label: str, field: TextField) -> Widget:
    """A field right below its label."""
    return Column((Label(label, "label", "ink_2", hidden=True), _named(field, label)), gap=6)


def _named(field: TextField, label: str) -> Widget:
    below = field.fault
    named = replace(field, name=field.name or label)
    return Column((named, Label(below, "hint", "clash", hidden=True)), gap=4) if below else named
