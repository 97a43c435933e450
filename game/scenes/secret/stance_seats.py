"""Whose secret stance is awaited, and what each key does behind the curtain."""

from __future__ import annotations

from game.core.cards import STANCES, SecretlyGiven, Stance, StanceAnswer
from game.core.state import Interest
from game.core.turns import held_by
from game.scenes.secret.seats import SecretSeats
from game.scenes.secret.stances_opening import remark
from game.scenes.view import Play
from game.scenes.wish import Wish
from game.ui.inputs import Input, Key, Text
from game.ui.scroll import Scroll, ScrollModel
from game.ui.widgets import Row

LATER = "later"
"""What a clash is with when that is not on the table yet."""
MOST = 9
"""So many own interests have a key."""
KEYS = frozenset("0123456789p")


class StanceSeats(SecretSeats):
    """One seat after another says how they stand, and with what a clash is; `StancesView` draws it.

    On a screen that others see the number of keys does not depend on the stance: two where the party holds interests
    of its own, else one.
    """

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.interest: Interest = play.state.interests[self.round.interest or ""]
        self.stance: Stance | None = None
        self.against = ""
        self._first = ""
        self._heard = False
        self._shown = False

    @property
    def on_paper_too(self) -> bool:
        """Stances are given by keys only."""
        return False

    @property
    def remark(self) -> str:
        """What differs from the other secret rounds of this table."""
        return remark(self.say, self.play.state)

    @property
    def asks(self) -> str:
        """The interest with the keys that answer it, never what was pressed."""
        say, own = self.say, [one.draft.short_name or one.draft.text for one in self.own]
        keys = "; ".join(f"{place}: {say(f'vocabulary.stance.{one}')}" for place, one in enumerate(STANCES, 1))
        second = "; ".join(f"{place}: {one}" for place, one in enumerate(own, 1))
        how = "hear" if self.way != "blind" else "hear_blind" if own else "hear_blind_one"
        return say(f"secret.stances.{how}", interest=self.interest.draft.text, keys=keys, own=second)

    @property
    def own(self) -> list[Interest]:
        """What the party of this seat can clash with."""
        return held_by(self.play.state, self.player.party, self.interest.id)[:MOST]

    @property
    def asking(self) -> bool:
        """Whether a clash still has to say what it is with; the digits choose among the own interests then."""
        return self.stance == "clash" and bool(self.own) and not self.against

    @property
    def ready(self) -> bool:
        """Whether there is an answer to give."""
        return self.stance is not None and not self.asking

    # ---- behind the curtain ----

    def enter(self) -> None:
        """Whoever was called has come."""
        super().enter()
        self._clear()

    def leave(self) -> None:
        """Back behind the curtain without an answer."""
        super().leave()
        self._clear()

    def give(self, answer: SecretlyGiven | None) -> None:
        """Hand the stance in."""
        self._clear()
        super().give(answer)

    def take(self, stance: str) -> None:
        """A stance is chosen but can still change."""
        self.stance = next(one for one in STANCES if one == stance)
        self.against = ""
        self._shown = False

    def name(self, against: str) -> None:
        """What a clash is with, or that it is not on the table yet."""
        self.against = against

    def give_chosen(self) -> None:
        """What stands on the panel is the answer."""
        if self.stance is not None and self.ready:
            against = None if self.against in ("", LATER) else self.against
            self.give(StanceAnswer(stance=self.stance, against=against))

    def on_input(self, event: Input) -> Wish | None:
        """Backspace takes the chosen stance back; the rest as in every secret round."""
        if self.private and self.way != "blind" and isinstance(event, Key) and event.name == "backspace":
            self.stance, self.against = None, ""
            return None
        return super().on_input(event)

    def tick(self) -> bool:
        """Bring the question of a clash into view."""
        stage = self.play.ctx.stage
        changed = super().tick()
        if self.asking and not self._shown:
            row, seen = stage.rect_of("clash"), stage.rect_of("asked")
            if row is not None and seen is not None:
                Scroll(Row(), self.scroll).reveal(row, seen)
                self._shown = changed = True
        return changed

    def _clear(self) -> None:
        self.stance, self.against, self._first = None, "", ""
        self.scroll = ScrollModel()

    def _blind(self, event: Input) -> None:
        pressed, own = self._pressed(event), self.own
        if not pressed:
            return
        if not self._first:
            if pressed in "1234p":
                self._first = pressed
                if not own:
                    self._give_blindly("0")
        elif pressed.isdigit() and int(pressed) <= len(own):
            self._give_blindly(pressed)

    def _give_blindly(self, second: str) -> None:
        first, place = self._first, int(second)
        if first == "p":
            self.give(None)
            return
        stance = STANCES[int(first) - 1]
        against = self.own[place - 1].id if stance == "clash" and place else None
        self.give(StanceAnswer(stance=stance, against=against))

    def _pressed(self, event: Input) -> str:
        """The one figure or letter of a key that goes down; holding it says nothing more."""
        if isinstance(event, Key):
            fresh = not (event.ctrl or event.alt or event.repeat)
            found = event.name if fresh and event.name in KEYS else ""
            self._heard = bool(found) or event.repeat
            return found
        if isinstance(event, Text) and not self._heard:
            self._heard = True
            return event.words.lower() if event.words.lower() in KEYS else ""
        return ""
