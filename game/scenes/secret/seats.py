"""Whose secret answer is awaited, whether they have come behind the curtain, and what each key does there."""

from __future__ import annotations

from game.core.cards import ScaleAnswer, ScaleCard, SecretlyGiven, TermAnswer
from game.core.seats import Player
from game.core.state import SecretRound
from game.core.turns import asked
from game.scenes.secret.opening import way_of
from game.scenes.secret.slips import Slips
from game.scenes.view import Play, View
from game.scenes.wish import Wish
from game.ui import motion
from game.ui.editor import EditorModel
from game.ui.inputs import Input, Key, Text
from game.ui.scroll import ScrollModel

DIGITS = {str(digit): digit for digit in range(6)}


class SecretSeats(View):
    """One seat after another; `SecretView` draws it."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        found = play.state.round_now()
        assert found is not None
        self.round: SecretRound = found
        self.way = way_of(play.state)
        self.slips: Slips | None = Slips(play, found) if self.way == "paper" else None
        self.full = self.slips is None
        self.behind = self.way == "alone"
        """Whether the one whose turn it is has come behind the curtain."""
        self.away = False
        """Whether the others look away: there is no keyboard for blind keys."""
        self.value: int | None = None
        self.card_scroll = ScrollModel()
        self.scroll = ScrollModel()
        self._later: list[str] = []
        self._wanted = ""
        self._given: list[str] = []
        self._texts: dict[str, EditorModel] = {}
        self._focus = ""
        self._fall()

    def _fall(self) -> None:
        """The curtain hides at once; its sheet rises."""
        self.play.ctx.motion.start("curtain", self.play.ctx.now, motion.CURTAIN, "out_quad")

    @property
    def private(self) -> bool:
        """While somebody answers, nothing else can be done; one person alone has nobody to hide from."""
        return self.behind and self.slips is None and self.way != "alone"

    @property
    def heading(self) -> str:
        """What the bar says while slips are entered."""
        return self.say("secret.heading") if self.slips is not None else ""

    @property
    def opening(self) -> str:
        """Who is called to the curtain first; who sits alone is already behind it."""
        if self.slips is not None:
            return self.heading
        return self.asks if self.behind else self._calls()

    @property
    def asks(self) -> str:
        """The question of a scale with the keys that answer it, never what was pressed; nothing for a word."""
        card = self.round.card.card
        if not isinstance(card, ScaleCard):
            return ""
        words = self.play.words
        how = "secret.hear_blind" if self.way == "blind" else "secret.hear"
        return self.say(how, question=words(card.question), low=words(card.low), high=words(card.high))

    @property
    def player(self) -> Player:
        """Whose answer is awaited now."""
        waiting = self.play.session.awaited()
        wanted = self._wanted if self._wanted in waiting else ""
        return self.play.state.player(wanted or next((one for one in waiting if one not in self._later), waiting[0]))

    @property
    def text(self) -> EditorModel:
        """What the player is typing; a sealed round keeps it off the disk and off the clipboard."""
        player = self.player.id
        if not self.round.sealed:
            return self.play.draft(f"term.{player}")
        return self._texts.setdefault(player, EditorModel(limit=300, secret=True))

    # ---- the curtain ----

    @property
    def untouched(self) -> bool:
        """Whether nobody has answered yet, so that the round can still go another way."""
        return len(self.play.session.awaited()) == len(asked(self.play.session.state, self.round))

    @property
    def on_paper_too(self) -> bool:
        """Whether the round can still be held on paper or by hand."""
        return self.untouched

    @property
    def remark(self) -> str:
        """What more is said before anybody answers."""
        return ""

    def enter(self) -> None:
        """Whoever was called has come; who does not see the panel hears what is asked and which keys there are."""
        self.behind = True
        self.value = None
        self.scroll.to(0)
        if self.asks:
            self.play.ctx.stage.announce(self.asks)
        self._focus = "term" if self.round.card.card.kind == "term" else ""

    def later(self) -> None:
        """Somebody else first."""
        player = self.player.id
        self._wanted = ""
        self._later = [*(one for one in self._later if one != player), player]
        if all(one in self._later for one in self.play.session.awaited()):
            self._later = [player]
        self._call()

    def back(self) -> None:
        """The last seat again; before the first, back to the card."""
        play = self.play
        if self.untouched or not self.round.sealed:
            before = play.session.awaited()
            if play.undo():
                self._wanted = next((one for one in play.session.awaited() if one not in before), "")
        elif self._given:
            player = self._given.pop()
            if play.attempt(lambda: play.session.take_back_own(player)):
                self._wanted = player
        self.behind = self.way == "alone"

    def on_paper(self) -> None:
        """On paper or by hand after all; all at once, and so only while nobody has answered."""
        self.slips = Slips(self.play, self.round)
        self.full = False

    def look_away(self) -> None:
        """Without a keyboard there are no blind keys: from now on each chooses on the screen, while the others look away."""
        self.way, self.away = "private", True
        self.play.ctx.stage.announce(self.say("secret.look_away"))

    @property
    def harmless(self) -> tuple[str, ...]:
        """That the others should look away."""
        return (self.say("secret.look_away"),) if self.away else ()

    def _call(self) -> None:
        self.play.ctx.stage.announce(self._calls())

    def _calls(self) -> str:
        return self.say("secret.turn_of_who" if self.away else "secret.pass_on_to", who=self.player.name)

    # ---- behind it ----

    def choose(self, value: object) -> None:
        """A figure is chosen but can still change."""
        self.value = value if isinstance(value, int) else None

    def give_chosen(self) -> None:
        """What stands on the panel is the answer."""
        if self.round.card.card.kind == "term":
            written = self.text.text.strip()
            if written:
                self.give(TermAnswer(definition=written))
        elif self.value is not None:
            self.give(ScaleAnswer(value=self.value or None))

    def give_none(self) -> None:
        """No answer; given behind the curtain like any other."""
        self.give(None)

    def give(self, answer: SecretlyGiven | None) -> None:
        """Hand the answer in; the curtain falls at once, or everything turns over when it was the last."""
        player, play = self.player.id, self.play
        self.behind = self.way == "alone"
        self.value = None
        self._wanted = ""
        self._texts.pop(player, None)
        self._given.append(player)
        self._fall()
        if play.attempt(lambda: play.session.answer_secretly(player, answer)) and play.session.awaited():
            self._call()

    def leave(self) -> None:
        """Back behind the curtain without an answer; there is none where one person sits alone."""
        self._fall()
        self.behind = self.way == "alone"
        self.value = None

    def on_input(self, event: Input) -> Wish | None:
        """Blind keys; nothing else on the keyboard does anything there, and nothing shows what was pressed."""
        if self.slips is not None:
            self.slips.on_input(event)
            return None
        if isinstance(event, Key) and event.chord == "ctrl+z" and not (event.repeat or self.private):
            self.back()
        elif self.private and isinstance(event, Key) and event.name == "esc":
            self.leave()
        elif self.private and self.way == "blind":
            self._blind(event)
        return None

    def _blind(self, event: Input) -> None:
        pressed = ""
        if isinstance(event, Key) and not (event.ctrl or event.alt or event.repeat):
            pressed = event.name
        elif isinstance(event, Text):
            pressed = event.words.lower()
        if pressed in DIGITS:
            self.give(ScaleAnswer(value=DIGITS[pressed] or None))
        elif pressed == "p":
            self.give_none()

    def tick(self) -> bool:
        """Move the focus to the field that the curtain uncovered."""
        if self.slips is not None:
            return self.slips.tick()
        if not self._focus:
            return False
        wanted, self._focus = self._focus, ""
        self.play.ctx.stage.focus_on(wanted)
        return True
