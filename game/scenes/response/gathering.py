"""What has been said so far in a response round, and what each key and tap does to it."""

from __future__ import annotations

from dataclasses import dataclass

from game.analysis.short_names import propose
from game.core import moves
from game.core.cards import STANCES, InterestDraft, Stance
from game.core.events import StanceEntry
from game.core.state import Giver, Interest
from game.core.turns import held_by, respondents
from game.scenes.response.table import SEGMENT
from game.scenes.same import SameQuestion
from game.scenes.view import Play, View
from game.scenes.wish import Wish
from game.ui import motion
from game.ui.editor import EditorModel
from game.ui.inputs import Input, Key
from game.ui.scroll import Scroll, ScrollModel
from game.ui.widgets import Row


@dataclass
class Chosen:
    """What somebody tapped: the stance, and what a clash is with.

    `against` is the id of an interest, "new", "later" (not on the table yet) or nothing so far. `settled` is set once
    that question was answered or left behind.
    """

    stance: Stance
    against: str = ""
    settled: bool = False


class Responses(View):
    """Who was asked, who said what and whose row is in turn; `ResponseView` draws it."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        state = play.state
        assert state.turn is not None
        assert state.turn.subject is not None
        self._id = state.turn.subject
        self.asked: list[Giver] = list(respondents(state, self.interest))
        self.order: list[Giver] = list(self.asked)
        self.chosen: dict[Giver, Chosen] = {
            giver: Chosen(entry.stance, entry.against or "", settled=True)
            for giver, entry in self.interest.stances.items()
            if giver in self.asked
        }
        self.now: Giver | None = self._next_open(-1)
        self.scroll = ScrollModel()
        self._filling = ""
        self._focus = ""
        self._told = False  # that nobody was heard yet
        self._same: dict[Giver, SameQuestion] = {}
        self._seen: tuple[Giver | None, Giver | None] = (self.now, None)

    @property
    def interest(self) -> Interest:
        """The interest as it stands, with what was corrected meanwhile."""
        return self.play.state.interests[self._id]

    @property
    def heading(self) -> str:
        """How many were heard."""
        heard = sum(giver in self.chosen for giver in self.asked)
        return self.say("response.heard", heard=heard, asked=len(self.asked))

    # ---- what is asked now ----

    @property
    def asking(self) -> Giver | None:
        """Whose clash still waits for the interest it is with; the digits choose among their interests then."""
        found = self.chosen.get(self.now) if self.now is not None else None
        return self.now if found is not None and found.stance == "clash" and not found.settled else None

    @property
    def filling(self) -> str:
        """The party that was heard last: its part of the token fills before people's eyes."""
        return self._filling

    def own_interests(self, giver: Giver) -> list[Interest]:
        """What this party holds itself and so can clash with: what it raised, then what it said to be its own too."""
        return held_by(self.play.state, giver[0], self.interest.id)

    def new_interest(self, giver: Giver) -> EditorModel:
        """Where the interest that was not on the table yet is written."""
        return self.play.draft(f"own.{_name(giver)}", limit=300)

    def same(self, giver: Giver) -> SameQuestion:
        """Whether the interest that is being written lies on the table already, put there by somebody else."""
        found = self._same.get(giver)
        if found is None:
            model, field = self.new_interest(giver), f"own.{_name(giver)}"
            found = SameQuestion(self.play, model, lambda: giver[0], field, but=self.interest.id)
            self._same[giver] = found
        return found

    def why(self, giver: Giver) -> EditorModel:
        """Where the reason for a clash is written."""
        return self.play.draft(f"why.{_name(giver)}", limit=300)

    # ---- what is tapped ----

    def choose(self, giver: Giver, stance: str) -> None:
        """Somebody says how they stand; the next row is in turn, unless a clash first asks with what."""
        before = self.chosen.get(giver)
        given = next(one for one in STANCES if one == stance)
        if before is not None and before.stance == given and giver != self.now:
            self.now = giver
            return
        self._note(giver, given)
        self.now = giver
        if given != "clash":
            self._go_on()

    def tap(self, giver: Giver, stance: str) -> None:
        """Somebody says with a finger how they stand, in their own row, while others may do the same in theirs.

        The row in turn stays in turn, for it belongs to whoever notes or is asked; who taps the same once more takes it
        back.
        """
        before = self.chosen.get(giver)
        if before is not None and before.stance == stance:
            del self.chosen[giver]
            self.now = self.now or giver
            self.play.ctx.stage.announce(self.say("response.took_back", who=self.called(giver)))
        elif self.now in (giver, None):
            self.choose(giver, stance)
        else:
            self._note(giver, next(one for one in STANCES if one == stance))

    def _note(self, giver: Giver, stance: Stance) -> None:
        """Keep and tell an answer; its part of the token grows."""
        self.chosen[giver] = Chosen(stance)
        self._told = False
        ctx = self.play.ctx
        self._filling = giver[0]
        ctx.motion.start(SEGMENT, ctx.now, motion.SEGMENT)
        ctx.stage.announce(
            self.say("response.said", who=self.called(giver), stance=self.say(f"vocabulary.stance.{stance}"))
        )

    def clash_with(self, giver: Giver, against: str) -> None:
        """A clash names an interest of whoever clashes, a new one, or says that theirs is not on the table yet."""
        found = self.chosen[giver]
        found.against = against
        found.settled = True
        stage = self.play.ctx.stage
        if against == "new" and (stage.keyboard or not stage.typing):  # somebody else may be typing
            self._focus = f"own.{_name(giver)}"
        elif stage.focus.startswith("against."):
            self._focus = "done"
        if giver == self.now:
            self._go_on()

    def skip(self) -> None:
        """The row in turn gives no answer; not responding is fine."""
        if self.now is None:
            return
        found = self.chosen.get(self.now)
        if found is not None and found.stance == "clash":
            found.settled = True
        else:
            self.chosen.pop(self.now, None)
        at = self.order.index(self.now)
        self.now = self._next_open(at, round_again=False)

    def differ(self, party: str) -> None:
        """Open, or fold, rows for the players of a party who stand elsewhere than their party."""
        own: list[Giver] = [(party, player.id) for player in self.play.state.members(party)]
        if self.differing(party):
            self.order = [giver for giver in self.order if giver not in own]
            for giver in own:
                self.chosen.pop(giver, None)
            self.now = self._next_open(-1)
            return
        at = self.order.index((party, None)) + 1
        self.order[at:at] = own
        self.now = own[0]

    def differing(self, party: str) -> bool:
        """Whether the rows of a party's players are open."""
        return any(giver[0] == party and giver[1] is not None and giver not in self.asked for giver in self.order)

    def done(self) -> None:
        """Everybody who wanted to was heard; where nobody was, only the second time, as Enter is soon pressed."""
        given = [self._entry(giver, self.chosen[giver]) for giver in self.order if giver in self.chosen]
        if self.asked and not given and not self._told:
            self._told = True
            self.play.ctx.toast(self.say("response.nobody_yet"), icon="info")
            return
        self.play.do(moves.respond, self.interest.id, given)

    def leave_field(self) -> None:
        """Enter in a field: back to where Enter means that everybody was heard."""
        self._focus = "done"

    def called(self, giver: Giver) -> str:
        """The name of a party, or of a player who speaks for himself."""
        state = self.play.state
        return state.player(giver[1]).name if giver[1] is not None else state.party(giver[0]).name

    def on_input(self, event: Input) -> Wish | None:
        """Up and down choose the row, Backspace takes the last answer back."""
        if not isinstance(event, Key) or event.ctrl or event.alt:
            return None
        if event.name in ("up", "down"):
            at = self.order.index(self.now) if self.now is not None else len(self.order)
            self.now = self.order[max(0, min(len(self.order) - 1, at + (1 if event.name == "down" else -1)))]
        elif event.name == "backspace" and not event.repeat:
            self._back()
        elif event.name in ("1", "2", "3", "4") and self.now in self.chosen and not self.play.ctx.stage.needs_alt:
            self._go_on()  # the same answer once more
        return None

    def tick(self) -> bool:
        """Move the focus to what a tap opened, and the row in turn into view, once they are on the stage."""
        stage, changed = self.play.ctx.stage, False
        if self._focus:
            wanted, self._focus = self._focus, ""
            stage.focus_on(wanted)
            changed = True
        if self.now is not None and (self.now, self.asking) != self._seen:
            name = _name(self.now)
            row, seen = stage.rect_of(f"block.{name}") or stage.rect_of(f"row.{name}"), stage.rect_of("rows")
            if row is not None and seen is not None:
                Scroll(Row(), self.scroll).reveal(row, seen)
                changed = True
        self._seen = (self.now, self.asking)
        for giver, found in self.chosen.items():
            if found.against == "new":
                changed = self.same(giver).tick() or changed
        return changed

    # ---- helpers ----

    def _back(self) -> None:
        at = self.order.index(self.now) if self.now is not None else len(self.order)
        if self.now in self.chosen:
            at += 1
        given = next((giver for giver in reversed(self.order[:at]) if giver in self.chosen), None)
        if given is not None:
            del self.chosen[given]
            self.now = given

    def _go_on(self) -> None:
        at = self.order.index(self.now) if self.now is not None else -1
        self.now = self._next_open(at)

    def _next_open(self, at: int, round_again: bool = True) -> Giver | None:
        """The first row after this one that has no answer, from the top again when there is none below."""
        rest = self.order[at + 1 :] + (self.order[: at + 1] if round_again else [])
        return next((giver for giver in rest if giver in self.asked and giver not in self.chosen), None)

    def _entry(self, giver: Giver, found: Chosen) -> StanceEntry:
        party, player = giver
        if found.stance != "clash":
            return StanceEntry(party=party, player=player, stance=found.stance)
        own = None
        written = self.new_interest(giver).text.strip()
        if found.against == "new" and written:
            own = InterestDraft(text=written, short_name=propose(written), same_as=self.same(giver).same_as)
        against = found.against if found.against in self.play.state.interests else None
        return StanceEntry(
            party=party, player=player, stance="clash", against=against, own=own, why=self.why(giver).text
        )


def _name(giver: Giver) -> str:
    return giver[1] or giver[0]
