"""The panel of an external card: somebody outside the table, what is at stake for them, and who keeps the contact."""

from __future__ import annotations

from typing import get_args

from game.core import moves
from game.core.cards import ExternalAnswer, ExternalStance
from game.core.text import LINE_LENGTH, NAME_LENGTH
from game.scenes.panels.parts import beside, card_examples, examples, headed, icon_label
from game.scenes.table_view import AnswerView, submit
from game.scenes.view import Play
from game.ui.editor import EditorModel
from game.ui.editor_view import TextField, labelled
from game.ui.widgets import ChoiceGroup, Column, Dropdown, DropdownModel, Label, Option, Widget

STANCES: tuple[ExternalStance, ...] = get_args(ExternalStance)
NOBODY = ""


class ExternalForm:
    """The fields for one external, used by the card's panel and by whoever adds another."""

    def __init__(self, play: Play, prefix: str, empty_chair: bool = False) -> None:
        self.play = play
        self.prefix = prefix
        self.empty_chair = empty_chair
        self.tried = False
        self.who: EditorModel = play.draft(f"{prefix}who", limit=NAME_LENGTH)
        self.stake: EditorModel = play.draft(f"{prefix}stake", limit=LINE_LENGTH)
        self._influence: int | None = None
        self._interest: int | None = None
        self._stance: ExternalStance | None = None
        self._contact: str | None = None
        self._contacts = DropdownModel()

    def build(self, with_examples: bool = True) -> Widget:
        """Who and what in words; once somebody is named, the rest in one tap each."""
        say, key = self.play.say, self.prefix
        ends = say("panel.from_to")
        missing = self.tried and not self.who.text.strip()
        go_to = self.play.ctx.stage.focus_on
        who = TextField(
            self.who,
            max_lines=2,
            autofocus=True,
            fault=say("panel.who_missing") if missing else "",
            on_enter=lambda: go_to(f"{key}stake"),
            key=f"{key}who",
        )
        parts: list[Widget] = [icon_label("armchair", say("panel.empty_chair"))] if self.empty_chair else []
        parts.append(labelled(say("panel.who"), who))
        stake = say("panel.stake_chair") if self.empty_chair else say("panel.stake")
        said = TextField(self.stake, max_lines=3, on_enter=lambda: go_to("submit"), key=f"{key}stake")
        parts.append(labelled(stake, said))
        if with_examples and not self.who.text.strip():
            chips = examples(self.play, card_examples(self.play), self.who, f"{key}who", more=self.stake)
            return Column((*parts, *([chips] if chips else [])), gap=14)
        parts.append(
            Column(
                (
                    beside(say("panel.influence"), self._influence, self._set_influence, f"{key}influence", ends),
                    beside(say("panel.interested"), self._interest, self._set_interest, f"{key}interest", ends),
                    Label(ends, "hint", "ink_2", align="end", hidden=True),
                ),
                gap=8,
            )
        )
        options = tuple(Option(one, say(f"vocabulary.external_stance.{one}")) for one in STANCES)
        towards = say("panel.towards")
        group = ChoiceGroup(options, self._stance, self._set_stance, follows=False, name=towards, key=f"{key}stance")
        parts.append(headed(towards, group))
        parts.append(headed(say("panel.contact"), self._keeper()))
        return Column(tuple(parts), gap=14)

    def answer(self) -> ExternalAnswer | None:
        """What was filled in; None while nobody is named, and the field says so."""
        who = self.who.text.strip()
        if not who:
            self.tried = True
            self.play.ctx.stage.focus_on(f"{self.prefix}who")
            return None
        return ExternalAnswer(
            who=who,
            stake=self.stake.text.strip(),
            influence=self._influence,
            interest=self._interest,
            stance=self._stance,
            contact=self._contact,
        )

    def _keeper(self) -> Widget:
        say, state = self.play.say, self.play.state
        options = [Option(NOBODY, say("panel.contact_nobody"))]
        options += [Option(one.id, f"{one.name}, {state.party(one.party).name}") for one in state.players]
        return Dropdown(
            tuple(options),
            self._contacts,
            self._contact or NOBODY,
            self._set_contact,
            name=say("panel.contact"),
            key=f"{self.prefix}contact",
        )

    def _set_influence(self, value: object) -> None:
        self._influence = value if isinstance(value, int) and value != self._influence else None

    def _set_interest(self, value: object) -> None:
        self._interest = value if isinstance(value, int) and value != self._interest else None

    def _set_stance(self, stance: object) -> None:
        self._stance = None if stance == self._stance else next((one for one in STANCES if one == stance), None)

    def _set_contact(self, player: object) -> None:
        self._contact = str(player) if player else None


class ExternalPanel(AnswerView):
    """The player in turn describes an external, or speaks as one from the empty chair."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        card = self.turn.card.card
        self._form = ExternalForm(play, "external-", card.kind == "external" and card.empty_chair)

    def sheet(self) -> Widget:
        """The form."""
        return self._form.build()

    def foot(self) -> Widget:
        """Put it on the table."""
        return submit(self.say("panel.external_do"), self._answer)

    def _answer(self) -> None:
        if (answer := self._form.answer()) is not None:
            self.play.do(moves.answer_card, self.player, answer)
