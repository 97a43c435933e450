"""The other end of an exchange: its reply, and what it means to that party."""

from __future__ import annotations

from game.core import moves
from game.core.cards import Reply
from game.core.state import Exchange
from game.drawing.icon_names import SORT_ICONS
from game.scenes.discs import disc
from game.scenes.panels.parts import icon_label, scored
from game.scenes.panels.unseen import Unseen
from game.scenes.table_view import TableView, party_head
from game.scenes.view import Action, Play
from game.scenes.wish import Wish
from game.ui import access_tree as tree
from game.ui.inputs import Input, Key
from game.ui.widgets import Button, Column, Icon, KeyCap, Label, Panel, Pick, Row, Spacer, Widget

REPLY_ICONS: dict[str, str] = {
    "yes": "check",
    "try": "sprout",
    "no": "x",
    "unclear": "circle-question-mark",
    "accepted": "hand-heart",
    "declined": "x",
}
VALUED: frozenset[Reply] = frozenset({"yes", "try", "accepted"})
"""After these replies the party says what it means to it."""


class RespondExchangeView(TableView):
    """One tap for the reply; yes, we'll try and gladly ask for a value, which may be left out."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self._reply: Reply | None = None
        self._value: int | None = None
        self._unseen = Unseen()

    @property
    def exchange(self) -> Exchange:
        """What was offered or asked."""
        return self.play.state.exchanges[self.turn.subject or ""]

    @property
    def heading(self) -> str:
        """Whose word it is now."""
        return self.say("panel.word_to", name=self._party())

    @property
    def speaks(self) -> str:
        """The party at the other end."""
        return self.exchange.other or ""

    def head(self) -> Widget:
        """The party at the other end."""
        other = self.exchange.other or ""
        state = self.play.state
        members = state.members(other)
        below = members[0].name if len(members) == 1 else self.say("play.players", n=len(members))
        return party_head(self.play, other, below)

    def sheet(self) -> Widget:
        """What lies there, the replies, the value."""
        say, exchange = self.say, self.exchange
        parts: list[Widget] = [self._offer(), Label(say(f"panel.reply_to_{exchange.direction}"), "row_strong")]
        parts += [self._choice(at, reply) for at, reply in enumerate(moves.replies(exchange), 1)]
        if self._reply in VALUED:
            label = say("panel.gives" if exchange.direction == "bring" else "panel.asks")
            parts.append(self._worth(label))
            if exchange.own_value is None and self._first_valued():
                parts.append(icon_label("eye-off", say("panel.hidden_yet")))
        return Column(tuple(parts), gap=12)

    def _worth(self, label: str) -> Widget:
        """The scale; where others see the screen a value that goes in by blind keys."""
        say = self.say
        if self._blind:
            return self._unseen.build(say, label, self._value, self._give)
        return scored(label, self._value, self._score, (say("panel.little"), say("panel.much")), "value", by_digit=True)

    def on_input(self, event: Input) -> Wish | None:
        """Where others see the screen a digit is the value, once one is asked."""
        blind = self._blind and self._reply in VALUED and isinstance(event, Key) and not (event.ctrl or event.alt)
        if blind and isinstance(event, Key) and event.name in ("1", "2", "3", "4", "5"):
            self._give(int(event.name))
        return None

    @property
    def _blind(self) -> bool:
        return self.play.state.rules.screen == "visible"

    def foot(self) -> Widget | None:
        """Ready; the focus goes to the first reply when none was chosen."""
        return Button(
            self.say("panel.reply_do"),
            self._done,
            kind="primary",
            shortcut="enter",
            also=("ctrl+enter",),
            key="submit",
        )

    def actions(self) -> tuple[Action, ...]:
        """A reply may come later."""
        return (Action(self.say("panel.later"), "skip-forward", "p", self._later, key="later"),)

    def _party(self) -> str:
        return self.play.state.party(self.exchange.other or "").name

    def _first_valued(self) -> bool:
        return self.play.session.state.exchanges[self.exchange.id].own_value is not None

    def _offer(self) -> Widget:
        state, exchange = self.play.state, self.exchange
        party = state.party(exchange.party)
        lead = self.say(f"panel.{exchange.direction}s_you", name=party.name)
        sort = self.say(f"vocabulary.sort.{exchange.sort}") if exchange.sort else ""
        parts: list[Widget] = [
            Row((disc(party.number, 44), Label(lead, ink="ink_2", weight=1)), gap=12),
            Label(exchange.what, "heading"),
        ]
        if exchange.sort:
            parts.append(Row((Icon(SORT_ICONS[exchange.sort], 26, "ink_2"), Label(sort, ink="ink_2")), gap=10))
        return Panel(Column(tuple(parts), gap=8), pad=16, look="inset", radius=16)

    def _choice(self, at: int, reply: Reply) -> Widget:
        words = self.say(f"vocabulary.reply.{reply}")
        # once a value is asked, the digits choose that
        digit = str(at) if self._reply not in VALUED else ""
        cap = (Spacer(), KeyCap(digit)) if digit else (Spacer(),)
        child = Row((Icon(REPLY_ICONS[reply], 28), Label(words, "body_medium"), *cap), gap=14)
        return Pick(
            child,
            lambda: self._choose(reply),
            selected=self._reply == reply,
            pad=12,
            radius=14,
            shortcut=digit,
            role=tree.RADIO,
            name=words,
            autofocus=at == 1,
            key=f"reply-{reply}",
        )

    def _choose(self, reply: Reply) -> None:
        self._reply = reply
        if reply not in VALUED:
            self._done()
        else:
            self.play.ctx.stage.focus_on("submit")

    def _score(self, value: object) -> None:
        self._value = value if isinstance(value, int) and value != self._value else None

    def _give(self, value: int | None) -> None:
        self._value = value

    def _done(self) -> None:
        if self._reply is None:
            self.play.ctx.stage.focus_on(f"reply-{moves.replies(self.exchange)[0]}")
        else:
            value = self._value if self._reply in VALUED else None
            self.play.do(moves.answer_exchange, self.exchange.id, self._reply, value)

    def _later(self) -> None:
        self.play.do(moves.next_card)
