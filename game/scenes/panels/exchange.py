"""The panel of an exchange card: what a party brings to another or needs from it, and what that means to it."""

from __future__ import annotations

from game.core import moves
from game.core.cards import DIRECTIONS, SORTS, Direction, ExchangeAnswer, Sort
from game.core.text import LINE_LENGTH
from game.drawing.icon_names import SORT_ICONS
from game.scenes.board_beside import enlarged
from game.scenes.discs import disc
from game.scenes.panels.parts import card_examples, examples, headed, scored
from game.scenes.panels.unseen import Unseen
from game.scenes.table_view import AnswerView, submit
from game.scenes.view import Play
from game.scenes.wish import Wish
from game.ui import access_tree as tree
from game.ui.editor_view import TextField, labelled
from game.ui.fitting import FirstThatFits
from game.ui.inputs import Input, Key
from game.ui.widgets import Box, Chip, ChoiceGroup, Column, Flow, Icon, Label, Named, Option, Pick, Row, Widget

_FACE = 42.0
ALLIANCE = ""
"""Stands for the whole alliance among the choices of a party."""

_NAMED = 5
"""Up to so many ends stand there with their names."""


class ExchangePanel(AnswerView):
    """Direction, the other end, what, its sort, and the own value: the other end gives its value afterwards."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        card = self.turn.card.card
        self._fixed: Direction | None = card.direction if card.kind == "exchange" else None
        self._direction: Direction = self._fixed or "bring"
        self._what = play.draft("what", limit=LINE_LENGTH)
        self._other: str | None = None
        self._sort: Sort | None = None
        self._value: int | None = None
        self._unseen = Unseen()
        others = self._others()
        if len(others) <= 1:
            self._other = others[0] if others else ALLIANCE

    def sheet(self) -> Widget:
        """Which way, to whom, what; once there are words, what sort of thing and how much."""
        say = self.say
        parts: list[Widget] = []
        if self._fixed is None:
            options = tuple(Option(one, say(f"vocabulary.direction.{one}")) for one in DIRECTIONS)
            parts.append(
                ChoiceGroup(options, self._direction, self._turn_round, name=say("panel.direction"), key="direction")
            )
        missing = self.tried and not self._what.text.strip()
        fault = say("panel.what_missing") if missing else ""
        field = TextField(self._what, max_lines=3, autofocus=True, fault=fault, on_enter=self._next, key="what")
        parts += [labelled(say(f"panel.what_{self._direction}"), field), self._ends()]
        if self._what.text.strip():
            parts += [self._sorts(), self._worth()]
        elif chips := examples(self.play, card_examples(self.play), self._what, "what"):
            parts.append(chips)
        return Column(tuple(parts), gap=14)

    def _sorts(self) -> Widget:
        chips = tuple(
            Chip(
                self.say(f"vocabulary.sort.{sort}"),
                lambda sort=sort: self._choose_sort(sort),  # type: ignore[misc]
                icon=SORT_ICONS[sort],
                selected=sort == self._sort,
                key=f"sort-{sort}",
            )
            for sort in SORTS
        )
        asked = self.say("panel.sort")
        return headed(asked, Named(Flow(chips, gap=8), name=asked))

    def foot(self) -> Widget:
        """Offer it, or ask for it."""
        return submit(self.say(f"panel.exchange_do_{self._direction}"), self._answer)

    def on_input(self, event: Input) -> Wish | None:
        """Where others see the screen a digit is the value, wherever the focus is outside a field."""
        blind = self._blind and isinstance(event, Key) and not (event.ctrl or event.alt)
        if blind and isinstance(event, Key) and event.name in ("1", "2", "3", "4", "5"):
            self._give(int(event.name))
        return None

    @property
    def _blind(self) -> bool:
        return self.play.state.rules.screen == "visible"

    def _others(self) -> list[str]:
        state = self.play.state
        own = state.party_of(self.player)
        return [party.id for party in state.parties if party.id != own]

    def _ends(self) -> Widget:
        say, others = self.say, self._others()
        label, everyone = say(f"panel.other_{self._direction}"), say("panel.alliance")
        named = [self._end(party, with_name=True) for party in others] + [self._end(ALLIANCE, with_name=True)]
        bare = [self._end(party, with_name=False) for party in others] + [self._end(ALLIANCE, with_name=True)]
        chosen = everyone if self._other == ALLIANCE else self.play.state.party(self._other).name if self._other else ""
        line = Row(
            (Label(label, "label", "ink_2"), Label(chosen, "body_strong", weight=1, max_lines=1, cut=True)), gap=12
        )
        # more ends, or more to choose on the sheet, leave room for signs only; what was chosen is named above them
        roomy = len(named) <= _NAMED and self._fixed is not None and not enlarged(self.play.ctx)
        choices = FirstThatFits((Row(tuple(named), gap=8), Flow(tuple(named if roomy else bare), gap=8)))
        parts: list[Widget] = [line, Named(choices, name=label)]
        if self.tried and self._other is None:
            parts.append(Label(say("panel.other_missing"), "hint", "clash"))
        return Column(tuple(parts), gap=8)

    def _end(self, party_id: str, with_name: bool) -> Widget:
        if party_id == ALLIANCE:
            name = self.say("panel.alliance")
            child: Widget = Box(Row((Icon("users-round", 30), Label(name)), gap=10), min_height=_FACE)
        else:
            party = self.play.state.party(party_id)
            name = party.name
            face = disc(party.number, _FACE)
            child = Row((face, Label(name)), gap=10) if with_name else face
        return Pick(
            child,
            lambda: self._choose_other(party_id),
            selected=self._other == party_id,
            pad=9,
            radius=14,
            role=tree.TOGGLE,
            name=name,
            key=f"other-{party_id or 'alliance'}",
        )

    def _worth(self) -> Widget:
        say = self.say
        label = say("panel.asks" if self._direction == "bring" else "panel.gives")
        if self._blind:
            typing = self.play.ctx.stage.typing  # there a digit would be typed for all to see
            words = say("panel.blind_first") if typing else ""
            return self._unseen.build(say, label, self._value, self._give, words)
        ends = (say("panel.little"), say("panel.much"))
        return scored(label, self._value, self._score, ends, "value", by_digit=True)

    # ---- what happens ----

    def _turn_round(self, direction: object) -> None:
        self._direction = next(one for one in DIRECTIONS if one == direction)

    def _choose_other(self, party: str) -> None:
        self._other = party

    def _choose_sort(self, sort: Sort) -> None:
        self._sort = None if sort == self._sort else sort

    def _score(self, value: object) -> None:
        self._value = value if isinstance(value, int) and value != self._value else None

    def _give(self, value: int | None) -> None:
        self._value = value

    def _next(self) -> None:
        self.play.ctx.stage.focus_on("submit" if self._other is not None else self._first_end())

    def _first_end(self) -> str:
        return f"other-{self._others()[0] if self._others() else 'alliance'}"

    def _answer(self) -> None:
        what = self._what.text.strip()
        if not what or self._other is None:
            self.tried = True
            self.play.ctx.stage.focus_on("what" if not what else self._first_end())
            return
        answer = ExchangeAnswer(
            direction=self._direction, other=self._other or None, what=what, sort=self._sort, value=self._value
        )
        if self.play.do(moves.answer_card, self.player, answer):
            self._value = None  # an undo brings the words back, but the other end is at the keyboard by then
