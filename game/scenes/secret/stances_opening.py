"""Before a secret round of stances: the interest, how everybody will answer, and who will see what."""

from __future__ import annotations

from game.core import moves, turns
from game.core.state import Interest, State
from game.scenes.response.rows import short_name
from game.scenes.secret.opening import way_of, who_sees
from game.scenes.secret.shut import face_down
from game.scenes.table_view import TableView
from game.scenes.view import Action, Play
from game.storage.catalog import Say
from game.ui.widgets import Button, Column, Label, Widget


def remark(say: Say, state: State) -> str:
    """That stances are less secret here than the table's other answers; empty where they are not."""
    return say("secret.stances.not_anonymous") if turns.stance_secrecy(state) != state.rules.secrecy else ""


def left_out(say: Say, state: State, interest: Interest) -> str:
    """Which colleague of the raiser is not asked, and why; empty where everybody else is."""
    secrecy = turns.stance_secrecy(state)
    asked = turns.asked_for_stance(state, interest, secrecy)
    raiser = interest.evidence.player
    for one in state.players:
        if raiser is not None and one.id not in (raiser, *asked):
            return say("secret.stances.left_out", who=one.name, raiser=state.player(raiser).name)
    return ""


class OpenStancesView(TableView):
    """The interest as it lies on the table, before everybody else says in secret how they stand."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.interest = play.state.interests[self.turn.subject or ""]

    @property
    def heading(self) -> str:
        """What the bar says."""
        return self.say("secret.heading")

    def sheet(self) -> Widget:
        """The interest, how it goes and who sees what."""
        state, say = self.play.state, self.say
        secrecy = turns.stance_secrecy(state)
        parts: list[Widget] = [
            Label(say("response.the_interest"), role="label", ink="ink_2"),
            Label(self.interest.draft.text, role="heading", heading=2),
            Label(say(f"secret.stances.how.{way_of(state)}")),
            who_sees(say, secrecy),
        ]
        more = (remark(say, state), left_out(say, state, self.interest))
        parts += [Label(words) for words in more if words]
        if secrecy != "named":
            parts.append(Label(say("secret.memory"), ink="ink_2"))
        parts.append(face_down(self.turn.card.card.theme))
        return Column(tuple(parts), gap=16)

    def foot(self) -> Widget | None:
        """Begin."""
        return Button(self.say("secret.begin"), self._begin, kind="primary", shortcut="enter", key="submit")

    def actions(self) -> tuple[Action, ...]:
        """Go on without stances."""
        return (Action(self.say("response.skip"), "skip-forward", "p", self._skip, key="skip"),)

    def _begin(self) -> None:
        self.play.do(moves.open_stances)

    def _skip(self) -> None:
        if self.play.do(moves.respond, self.interest.id, ()):
            self.play.ctx.toast(self.say("secret.stances.skipped", short=short_name(self.interest)))
