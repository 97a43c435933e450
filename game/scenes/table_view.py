"""The table as most views show it: the round table at the left, the card in the middle, a sheet at the right."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace

from game.core import moves
from game.core.state import Turn
from game.core.text import NOTE_LENGTH
from game.scenes.board import Board
from game.scenes.board_beside import enlarged, small_board, widths
from game.scenes.board_look import board_look
from game.scenes.card import card_words, dealt
from game.scenes.dialogs import either
from game.scenes.token_sheet import token_sheet
from game.scenes.view import Action, Play, View
from game.ui import motion
from game.ui.canvas import Canvas
from game.ui.editor_view import TextField, labelled
from game.ui.geometry import Rect
from game.ui.widgets import (
    Button,
    Column,
    Dialog,
    Label,
    Pad,
    Panel,
    Picture,
    Row,
    Scroll,
    ScrollModel,
    Widget,
)

ROOM = 1864.0
"""What the frame has across between its margins."""
BAR_ROOM = 16.0
"""What the bar of a sheet that scrolls takes of the room at the right."""
GAP = 18.0
_HIGH_FRAME = 0.68
"""From this height by width the sheet stands under the card."""


class TableView(View):
    """Board, card and a sheet of the view's own; a token that is pressed tells what it stands for."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.scroll = ScrollModel()
        self._card_scroll = ScrollModel()
        self._heights: tuple[float, float] | None = None
        self._token = ""
        self._token_scroll = ScrollModel()
        self._seats = ScrollModel()

    @abstractmethod
    def sheet(self) -> Widget:
        """What stands on the sheet below its head."""

    def foot(self) -> Widget | None:
        """What stays at the sheet's lower edge: the button to go on with."""
        return None

    def build(self) -> Widget:
        """Board, card, sheet; on a high screen the sheet stands under the card."""
        turn = self.turn
        total = len(self.play.state.pile)
        card = dealt(self.play, card_words(self.play, turn.card, turn.index, total), self._card_scroll)
        frame = self.play.ctx.stage.kit.frame
        sheet = self._sheet()
        large, board = enlarged(self.play.ctx), self.board()
        wide, sheet_wide = widths(self.play.ctx.canvas.type.factor)
        if frame.h > frame.w * _HIGH_FRAME:
            across = max(960.0, wide + sheet_wide - 200)
            right: Widget = Column(
                (replace(card, weight=4, width=None), replace(sheet, weight=5)), gap=GAP, width=across
            )
            left = small_board(board, ROOM - GAP - across, self._seats) if large else board
            return Row((left, right), gap=GAP, align="stretch")
        left = small_board(board, ROOM - 2 * GAP - wide - sheet_wide, self._seats) if large else board
        return Row((left, replace(card, width=wide), replace(sheet, width=sheet_wide)), gap=GAP, align="stretch")

    @property
    def speaks(self) -> str:
        """The party whose word it is, when that is not the one in turn."""
        return ""

    @property
    def turn(self) -> Turn:
        """The card on the table."""
        turn = self.play.state.turn
        assert turn is not None
        return turn

    def board(self) -> Board:
        """The round table with all that lies on it."""
        play, ctx = self.play, self.play.ctx
        look = board_look(play.state, play.summary, self.say, self._token, self.speaks)
        for new in play.board.arrived(look.interests):
            ctx.motion.start(f"token-{new}", ctx.now, motion.TOKEN, "out_cubic")
        return Board(
            look,
            play.summary,
            self.say,
            play.board,
            self._open_token,
            lambda interest: ctx.motion.start(f"token-{interest}", ctx.now, motion.TOKEN, "out_cubic"),
            lambda tie: ctx.motion.start(tie, ctx.now, motion.TIE, "out_quad"),
            weight=1,
            key="board",
        )

    def keep_in_view(self, field: str) -> bool:
        """Bring a field that has the focus back into view once it or its sheet has another height; True when it did."""
        stage = self.play.ctx.stage
        place, seen = stage.rect_of(field), stage.rect_of("sheet-scroll")
        if stage.focus != field or place is None or seen is None or self._heights == (place.h, seen.h):
            return False
        self._heights = (place.h, seen.h)
        Scroll(Row(), self.scroll).reveal(place, seen)
        return True

    def overlay(self) -> Widget | None:
        """What a token stands for."""
        if not self._token:
            return None
        return token_sheet(self.play, self._token, self._token_scroll, self._close_token)

    def _open_token(self, interest: str) -> None:
        self._token = interest

    def _close_token(self) -> None:
        self._token = ""

    # ---- the sheet ----

    def _sheet(self) -> Widget:
        foot = self.foot()
        sheet = Scroll(self.sheet(), self.scroll, steady=True, weight=1, key="sheet-scroll")
        parts: list[Widget] = [_inside(self.head()), sheet]
        if foot is not None:
            parts.append(_inside(foot))
        return Panel(Column(tuple(parts), gap=11), pad=(24, 16, 24 - BAR_ROOM, 18), key="sheet")

    def head(self) -> Widget:
        """Whose sheet it is: the party with its disc, and the player."""
        state = self.play.state
        player = state.player(self.turn.player)
        return party_head(self.play, player.party, _named(player.name, player.role))


class AnswerView(TableView):
    """A card that the player in turn answers: besides the answer there is talking alone, swapping and passing."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self._talking = False
        self._note = play.draft("talked", limit=NOTE_LENGTH, lines=True)
        self.tried = False

    @property
    def player(self) -> str:
        """Who answers."""
        return self.turn.player

    @property
    def place(self) -> str:
        """An answer, before and after something of it was written."""
        return "answer.typed" if self.play.typed else "answer"

    def actions(self) -> tuple[Action, ...]:
        """Talk about it, swap, pass."""
        say = self.say
        swappable = moves.swap_candidate(self.play.state) is not None
        return (
            Action(say("panel.talked"), "message-circle", "g", self._talk, key="talked"),
            Action(say("panel.swap"), "refresh-cw", "r", self._swap, enabled=swappable, key="swap"),
            Action(say("panel.pass"), "skip-forward", "p", self._pass, key="pass"),
        )

    def overlay(self) -> Widget | None:
        """The note of a conversation, or what a token stands for."""
        if not self._talking:
            return super().overlay()
        say = self.say
        field = TextField(
            self._note, min_lines=3, max_lines=5, autofocus=True, on_enter=self._talked, key="talked-note"
        )
        buttons = either(
            Button(say("play.cancel"), self._keep_on, shortcut="esc", key="cancel"),
            Button(say("panel.talked_do"), self._talked, kind="primary", shortcut="ctrl+enter", icon="check", key="do"),
        )
        body = Column((labelled(say("panel.talked_note"), field, say("play.no_cases")), buttons), gap=18)
        return Dialog(say("panel.talked_title"), body, self._keep_on, wide=760, key="talking")

    def _talk(self) -> None:
        self._talking = True

    def _keep_on(self) -> None:
        self._talking = False

    def _talked(self) -> None:
        if self.play.do(moves.talk_about, self.player, self._note.text):
            self._talking = False

    def _swap(self) -> None:
        if self.play.do(moves.swap, self.player):
            self.play.ctx.stage.announce(self.say("panel.swapped"))

    def _pass(self) -> None:
        if self.play.do(moves.pass_card, self.player) and self.play.state.turn is not None:
            self.play.ctx.stage.announce(self.say("panel.passed"))


def submit(words: str, on_press: Callable[[], object], icon: str = "") -> Widget:
    """The sheet's own way to go on, as wide as the sheet."""
    return Button(words, on_press, kind="primary", icon=icon, shortcut="ctrl+enter", key="submit")


def party_head(play: Play, party_id: str, below: str) -> Widget:
    """A party's disc and name with a line below it."""
    party = play.state.party(party_id)
    number = party.number

    def paint(canvas: Canvas, rect: Rect) -> None:
        if canvas.art is not None:
            canvas.sprite(canvas.art.disc(56, number), rect)

    words: list[Widget] = [Label(party.name, "name_big", heading=2, max_lines=2, cut=True)]
    if below:
        words.append(Label(below, ink="ink_2", max_lines=2, cut=True))
    return Row((Picture(paint, (56, 56), number), Column(tuple(words), gap=0, weight=1)), gap=14)


def _inside(part: Widget) -> Widget:
    return Pad(part, sides=(0, 0, BAR_ROOM, 0))


def _named(name: str, role: str) -> str:
    return f"{name} · {role}" if role else name
