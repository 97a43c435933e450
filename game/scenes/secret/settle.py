"""What everybody means by a word, side by side; then one wording to live with, or an open difference."""

from __future__ import annotations

from collections.abc import Callable

from game.core import moves
from game.core.cards import TermAnswer, TermCard
from game.core.events import RevealedAnswer
from game.core.state import SecretRound, State
from game.scenes.board_beside import card_alone, enlarged
from game.scenes.card import BigCard, card_words
from game.scenes.discs import disc
from game.scenes.faces import paint_back
from game.scenes.view import Play, View
from game.ui import motion
from game.ui.fitting import FirstThatFits
from game.ui.moving import Moving
from game.ui.scroll import ScrollModel
from game.ui.ways import Flip
from game.ui.widgets import (
    Button,
    Column,
    Grid,
    Icon,
    Label,
    Pad,
    Panel,
    Pick,
    Row,
    Scroll,
    TextField,
    Widget,
    labelled,
)

FEW, FEW_LARGE = 3, 2
"""So many definitions stand side by side on a line; so many where the text is enlarged."""

LARGE = (6, 140)
"""Up to so many definitions of up to so many characters are written larger."""


class SettleView(View):
    """The definitions with the field for the wording that the table can live with."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        found = play.state.round_now()
        assert found is not None
        self._id = found.id
        self.wording = play.draft("wording")
        self.scroll = ScrollModel()
        self.missing = False
        self._card_scroll = ScrollModel()
        self._focus = "wording"
        play.ctx.motion.start("reveal", play.ctx.now, motion.REVEAL, "linear")

    @property
    def round(self) -> SecretRound:
        """The round as it stands, with what was corrected meanwhile."""
        return self.play.state.rounds[self._id]

    @property
    def heading(self) -> str:
        """What the bar says."""
        return self.say("reveal.heading")

    @property
    def opening(self) -> str:
        """The title of what was turned over."""
        return self._title()

    def build(self) -> Widget:
        """The card, and beside it the definitions."""
        play = self.play
        turn = play.state.turn
        words = card_words(play, self.round.card, turn.index if turn is not None else 0, len(play.state.pile))
        card = BigCard(words, self._card_scroll, key="card", width=card_alone(play.ctx.canvas.type.factor))
        return Row((card, self._sheet()), gap=18, align="stretch")

    def _sheet(self) -> Widget:
        say = self.say
        field = TextField(
            self.wording,
            max_lines=3,
            strong=True,
            fault=say("settle.missing") if self.missing and not self.wording.text.strip() else "",
            autofocus=True,
            on_enter=self.agree,
            key="wording",
        )
        agreed = Button(
            say("settle.agreed"), self.agree, kind="primary", shortcut="enter", also=("ctrl+enter",), key="agreed"
        )
        differ = Button(say("settle.open"), self.leave_open, shortcut="v", key="open")
        head = Row(
            (Icon("compass", 36, "primary"), Label(self._title(), role="question_44", heading=2, weight=1)), gap=16
        )
        above: list[Widget] = [head, Label(say("settle.read"), ink="ink_2")]
        read: list[Widget] = [definitions(self.play, self.round, self.take_over)]
        if enlarged(self.play.ctx):  # the fields need the room that the words above them take
            read, above = [*above, *read], []
        cards = Scroll(Pad(Column(tuple(read), gap=14), 6), self.scroll, weight=1, key="definitions")
        ways = FirstThatFits((Row((agreed, differ)), Column((agreed, differ), gap=12)))
        parts = (*above, cards, labelled(say("settle.wording"), field), ways)
        return Panel(Column(parts, gap=14), pad=(36, 26, 36, 26), weight=1)

    def _title(self) -> str:
        card = self.round.card.card
        return self.say("settle.title", term=self.play.words(card.term) if isinstance(card, TermCard) else "")

    def take_over(self, words: str) -> None:
        """Begin with what somebody wrote."""
        self.wording.fill(words)
        self._focus = "wording"

    def agree(self) -> None:
        """Agree: the table means this by it from now on."""
        written = self.wording.text.strip()
        if not written:
            self.missing = True
            self._focus = "wording"
            return
        self.play.do(moves.settle_term, self.round.id, written)

    def leave_open(self) -> None:
        """The difference stays open, side by side."""
        self.play.do(moves.settle_term, self.round.id, "")

    def tick(self) -> bool:
        """Move the focus to the field once it is on the stage."""
        if not self._focus:
            return False
        wanted, self._focus = self._focus, ""
        self.play.ctx.stage.focus_on(wanted)
        return True


def definitions(play: Play, found: SecretRound, take: Callable[[str], object] | None = None) -> Widget:
    """What everybody wrote, with the name, the party or nothing above it; `take` makes them a beginning to press."""
    given = [one for one in found.revealed or () if isinstance(one.answer, TermAnswer)]
    columns = max(1, min(FEW_LARGE if enlarged(play.ctx) else FEW, len(given)))
    longest = max((len(one.answer.definition) for one in given if isinstance(one.answer, TermAnswer)), default=0)
    roomy = len(given) <= LARGE[0] and longest <= LARGE[1]
    role = "row" if roomy else "body"
    if roomy and take is None and not enlarged(play.ctx):  # without a field below them they have the sheet
        role = "heading_big"
    turning = Flip("reveal", lambda canvas, rect: paint_back(canvas, rect, found.card.card.theme, 16))
    cells = tuple(
        Moving(_definition(play, one, place, role, take), turning, key=f"turns.{place}")
        for place, one in enumerate(given)
    )
    return Grid(cells, columns=(1,) * columns, gap=16, line_gap=16)


def _definition(play: Play, one: RevealedAnswer, place: int, role: str, take: Callable[[str], object] | None) -> Widget:
    state = play.state
    words = one.answer.definition if isinstance(one.answer, TermAnswer) else ""
    name, below = _giver(state, one)
    giver = f"{name} ({below})" if below else name
    parts: list[Widget] = []
    if one.party is not None:
        head: list[Widget] = [Label(name, role="name_small", max_lines=2, cut=True, hidden=True)]
        if below:
            head.append(Label(below, role="hint", ink="ink_2", max_lines=1, cut=True, hidden=True))
        parts.append(Row((disc(state.party(one.party).number, 48), Column(tuple(head), gap=0, weight=1)), gap=12))
    parts.append(Label(words, role=role, hidden=take is not None))
    content = Column(tuple(parts), gap=8)
    who = f"{giver}: {words}" if giver else words
    if take is None:
        return Panel(content, pad=(22, 18, 22, 24), look="inset", radius=16, name=giver or play.say("settle.somebody"))

    def press() -> object:
        return take(words)

    return Pick(content, press, pad=16, name=who, description=play.say("settle.take"), key=f"definition.{place}")


def _giver(state: State, one: RevealedAnswer) -> tuple[str, str]:
    if one.player is not None:
        player = state.player(one.player)
        return player.name, state.party(player.party).name
    return (state.party(one.party).name, "") if one.party is not None else ("", "")
