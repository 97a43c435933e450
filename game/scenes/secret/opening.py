"""Before a secret round: how everybody will answer, and who will see what, said before anybody answers."""

from __future__ import annotations

from typing import Literal

from game.core import moves
from game.core.seats import Secrecy
from game.core.state import State
from game.scenes.secret.shut import face_down
from game.scenes.table_view import AnswerView
from game.storage.catalog import Say
from game.ui.widgets import Button, Column, Icon, Label, Panel, Row, Widget

Way = Literal["alone", "private", "blind", "paper"]
"""How a secret answer is given: by one person alone, behind a curtain, by blind keys, or on paper and by hand."""


def way_of(state: State) -> Way:
    """How the card on the table is answered; secret texts on a screen that others see are always on paper.

    Stances are given by keys only.
    """
    rules = state.rules
    kind = state.turn.card.card.kind if state.turn is not None else "scale"
    if kind == "interest":
        return "blind" if rules.screen == "visible" else "private"
    if rules.alone or len(state.players) == 1:
        return "alone"
    if (rules.term_by if kind == "term" else rules.scale_by) == "hand":
        return "paper"
    if rules.screen == "visible":
        return "paper" if kind == "term" else "blind"
    return "private"


def how(say: Say, state: State, secrecy: Secrecy) -> str:
    """In words how the round goes."""
    way = way_of(state)
    if way == "paper":
        kind = state.turn.card.card.kind if state.turn is not None else "scale"
        signed = "named" if secrecy == "named" else "unsigned"
        return say(f"secret.how.{kind}_{signed}")
    return say(f"secret.how.{way}")


def who_sees(say: Say, secrecy: Secrecy) -> Widget:
    """The promise: what the table will see after the reveal."""
    return Panel(
        Row(
            (
                Icon("eye-off", 44, "primary"),
                Column(
                    (
                        Label(say(f"secret.promise.{secrecy}"), role="body_strong"),
                        Label(say(f"secret.sees.{secrecy}")),
                    ),
                    gap=2,
                    weight=1,
                ),
            ),
            gap=18,
        ),
        pad=(22, 18, 22, 18),
        look="inset",
        radius=20,
        key="promise",
    )


class OpenSecretView(AnswerView):
    """The secret card as it lies open, before the round begins."""

    @property
    def place(self) -> str:
        """Before a secret round."""
        return "secret"

    def sheet(self) -> Widget:
        """How it goes and who sees what."""
        state, say = self.play.state, self.say
        secrecy = state.rules.secrecy
        parts: list[Widget] = [
            Label(say("secret.title"), role="heading", heading=2),
            Label(how(say, state, secrecy)),
        ]
        if not state.rules.alone:
            parts.append(who_sees(say, secrecy))
            if secrecy != "named":
                parts.append(Label(say("secret.memory"), ink="ink_2"))
        if state.turn is not None:
            parts.append(face_down(state.turn.card.card.theme))
        return Column(tuple(parts), gap=18)

    def foot(self) -> Widget | None:
        """Begin."""
        return Button(self.say("secret.begin"), self._begin, kind="primary", shortcut="enter", key="submit")

    def _begin(self) -> None:
        self.play.do(moves.open_secret)
