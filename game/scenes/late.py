"""What comes after its card has gone: a reply to an exchange, or stances of those who were not heard yet."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial

from game.analysis.short_names import propose
from game.core import moves
from game.core.cards import STANCES, Reply, Stance
from game.core.events import StanceEntry
from game.core.illegal import IllegalMoveError
from game.core.rounds import is_place
from game.core.state import Exchange, Giver, Interest, State
from game.core.turns import respondents
from game.scenes.pages.reader import Reader
from game.scenes.panels.parts import scored
from game.scenes.panels.respond_exchange import VALUED
from game.scenes.panels.unseen import Unseen
from game.session import Session
from game.ui.fitting import FirstThatFits
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import (
    Button,
    Chip,
    ChoiceGroup,
    Column,
    Dialog,
    Flow,
    Label,
    Option,
    Pad,
    Row,
    Scroll,
    Spacer,
)


class Late(ABC):
    """Something that is said after its card; it keeps what is chosen until it is saved or let go."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.scroll = ScrollModel()
        self.fault = ""

    def dialog(self, reader: Reader, on_save: Callable[[], object], on_close: Callable[[], object]) -> Dialog:
        """What can be chosen, over the evidence."""
        say = reader.say
        leave = Button(say("common.cancel"), on_close, shortcut="esc", key="cancel")
        save = Button(say("panel.reply_do"), on_save, "primary", shortcut="ctrl+enter", enabled=self.ready, key="save")
        buttons = FirstThatFits((Row((leave, Spacer(), save)), Column((save, leave), gap=14)))
        parts: list[Widget] = [Scroll(Pad(Column(self.fields(reader), gap=18), 10), self.scroll, most=560)]
        if self.fault:
            parts.append(Label(say(self.fault), ink="clash"))
        return Dialog(self.title(reader), Column((*parts, buttons), gap=22), on_close, wide=980)

    def save(self) -> bool:
        """Play it; False with a fault code in `fault` when it is not allowed."""
        try:
            self.play()
        except IllegalMoveError as illegal:
            self.fault = f"illegal.{illegal.code}"
            return False
        return True

    @property
    @abstractmethod
    def ready(self) -> bool:
        """Whether there is something to save."""

    @abstractmethod
    def title(self, reader: Reader) -> str:
        """What is asked."""

    @abstractmethod
    def fields(self, reader: Reader) -> tuple[Widget, ...]:
        """The choices as things now stand."""

    @abstractmethod
    def play(self) -> None:
        """Do it; raises IllegalMoveError."""


class LateReply(Late):
    """The reply of the party at the other end, with its own value."""

    def __init__(self, session: Session, exchange: Exchange) -> None:
        super().__init__(session)
        self.exchange = exchange
        self._reply: Reply | None = None
        self._value: int | None = None
        self._unseen = Unseen()

    @property
    def ready(self) -> bool:
        """Whether a reply was chosen."""
        return self._reply is not None

    def title(self, reader: Reader) -> str:
        """What was offered or asked."""
        return self.exchange.what

    def fields(self, reader: Reader) -> tuple[Widget, ...]:
        """The replies and, after some, the value; blind where others see the screen."""
        say, exchange = reader.say, self.exchange
        asked = f"{reader.party(exchange.other or '')}: {say(f'panel.reply_to_{exchange.direction}')}"
        options = tuple(Option(reply, say(f"vocabulary.reply.{reply}")) for reply in moves.replies(exchange))
        parts: list[Widget] = [
            Label(asked, "row_strong", hidden=True),
            ChoiceGroup(options, self._reply, self._choose, name=asked, key="reply"),
        ]
        if self._reply in VALUED:
            label = say("panel.gives" if exchange.direction == "bring" else "panel.asks")
            parts.append(self._worth(reader, label))
        return tuple(parts)

    def _worth(self, reader: Reader, label: str) -> Widget:
        say = reader.say
        if self.session.state.rules.screen == "visible":
            return self._unseen.build(say, label, self._value, self._score)
        return scored(label, self._value, self._score, (say("panel.little"), say("panel.much")), "value")

    def play(self) -> None:
        """Reply."""
        if self._reply is not None:
            value = self._value if self._reply in VALUED else None
            self.session.play(moves.answer_exchange, self.exchange.id, self._reply, value)

    def _choose(self, reply: object) -> None:
        self._reply = next(one for one in moves.replies(self.exchange) if one == reply)

    def _score(self, value: object) -> None:
        self._value = value if isinstance(value, int) else None


class LateStances(Late):
    """Stances of those who were not heard, and what a clash is with where nobody named that yet."""

    def __init__(self, session: Session, interest: Interest) -> None:
        super().__init__(session)
        self.interest = interest
        self._chosen: dict[Giver, Stance] = {
            giver: interest.stances[giver].stance
            for giver in waiting(session.state, interest)
            if giver in interest.stances
        }
        self._against: dict[Giver, str] = {}
        self._givers = waiting(session.state, interest)

    @property
    def ready(self) -> bool:
        """Whether somebody said something new."""
        return any(self._says_more(giver) for giver in self._chosen)

    def title(self, reader: Reader) -> str:
        """The interest."""
        return self.interest.draft.text

    def fields(self, reader: Reader) -> tuple[Widget, ...]:
        """A row of stances for each, and under a clash their own interests."""
        say = reader.say
        options = tuple(Option(stance, say(f"vocabulary.stance.{stance}")) for stance in STANCES)
        parts: list[Widget] = []
        for place, giver in enumerate(self._givers):
            name = self._called(reader, giver)
            choice = ChoiceGroup(
                options, self._chosen.get(giver), partial(self._choose, giver), name=name, key=f"stance-{place}"
            )
            rows: list[Widget] = [Label(name, "label", "ink_2", hidden=True), choice]
            own = self._own(giver)
            if self._chosen.get(giver) == "clash" and own:
                chips = tuple(
                    Chip(
                        one.draft.short_name or propose(one.draft.text),
                        partial(self._name, giver, one.id),
                        selected=self._against.get(giver) == one.id,
                        key=f"against-{place}-{one.id}",
                    )
                    for one in own
                )
                rows += [Label(say("response.clash_with", who=name), "label", "ink_2"), Flow(chips, gap=10)]
            parts.append(Column(tuple(rows), gap=8))
        return tuple(parts)

    def play(self) -> None:
        """Give what was said now; what was said before stays."""
        given = []
        for giver, stance in self._chosen.items():
            before = self.interest.stances.get(giver)
            if self._says_more(giver):
                why = before.why if before is not None and stance == "clash" else ""
                against = self._against.get(giver) if stance == "clash" else None
                given.append(StanceEntry(party=giver[0], player=giver[1], stance=stance, against=against, why=why))
        self.session.play(moves.respond, self.interest.id, given)

    def _says_more(self, giver: Giver) -> bool:
        before = self.interest.stances.get(giver)
        return before is None or before.stance != self._chosen[giver] or giver in self._against

    def _own(self, giver: Giver) -> list[Interest]:
        """What this party holds itself."""
        held = []
        for one in self.session.state.interests.values():
            joined = any(who == giver[0] and entry.stance == "mine" for (who, _), entry in one.stances.items())
            if one.id != self.interest.id and (one.evidence.party == giver[0] or joined):
                held.append(one)
        return held

    def _called(self, reader: Reader, giver: Giver) -> str:
        return reader.summary.player(giver[1]).name if giver[1] is not None else reader.party(giver[0])

    def _choose(self, giver: Giver, stance: object) -> None:
        self._chosen[giver] = next(one for one in STANCES if one == stance)

    def _name(self, giver: Giver, interest: str) -> None:
        self._against[giver] = interest


def waiting(state: State, interest: Interest) -> tuple[Giver, ...]:
    """Return who was asked and not heard, or did not say yet what their clash is with."""
    found = []
    for giver in respondents(state, interest):
        spoken = [
            one
            for one in interest.stances
            if giver == (one[0], None) and (is_place(one) or one in interest.other_words)
        ]
        said = [interest.stances[one] for one in (giver, *spoken) if one in interest.stances]
        if not said or any(entry.stance == "clash" and entry.against is None for entry in said):
            found.append(giver)
    return tuple(found)
