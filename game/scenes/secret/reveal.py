"""After a secret round: all answers lie open at once, and the table talks from the edges to the middle."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.scales import Figures, figures
from game.core import moves
from game.core.cards import ScaleAnswer, ScaleCard
from game.core.events import RevealedAnswer
from game.core.sealed import ENOUGH
from game.core.state import SecretRound
from game.scenes.board_beside import card_alone, enlarged
from game.scenes.card import BigCard, card_words
from game.scenes.discs import disc
from game.scenes.panels.talk import TalkView
from game.scenes.secret.dots import Dot, DotPlot, PlotWords
from game.scenes.secret.settle import definitions
from game.scenes.secret.shut import shut
from game.scenes.view import Action, Play
from game.ui import motion
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.scroll import ScrollModel
from game.ui.widgets import Column, Icon, Label, Layers, Pad, Panel, Picture, Row, Scroll, Spacer, Widget

MOST_NAMES = 3
"""So many are named at each edge; of more only how many."""


class RevealView(TalkView):
    """The dots with their middle and spread; who did not know or passed is in no figure."""

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        found = play.state.round_now()
        assert found is not None
        self._id = found.id
        self._words_scroll = ScrollModel()
        self._large_scroll = ScrollModel()
        self._answers_scroll = ScrollModel()
        play.ctx.motion.start("reveal", play.ctx.now, motion.REVEAL, "linear")

    @property
    def heading(self) -> str:
        """What the bar says."""
        return self.say("reveal.heading")

    @property
    def opening(self) -> str:
        """The title of what was turned over, and the result in words."""
        found, card = self.round, self.round.card.card
        scores = scores_of(found.revealed or ())
        if found.too_few:
            return f"{self._title()}. {self.say('reveal.too_few', n=ENOUGH)}"
        if isinstance(card, ScaleCard) and self._shown(scores):
            return f"{self._title()}. {self._result(figures(scores))}"
        if found.wording:
            return f"{self._title()}. {self.say('reveal.agreed')}: {found.wording}"
        return self._title()

    @property
    def round(self) -> SecretRound:
        """The round that lies open."""
        return self.play.state.rounds[self._id]

    def actions(self) -> tuple[Action, ...]:
        """What can be made of the conversation, and putting the round out of the figures."""
        found = super().actions()
        figures = isinstance(self.round.card.card, ScaleCard)
        if self.round.set_aside or self._mode or self.round.too_few or not figures:
            return found
        return (*found, Action(self.say("reveal.set_aside"), "circle-slash", "x", self._set_aside, key="set_aside"))

    def build(self) -> Widget:
        """The card, and beside it what everybody answered."""
        if self._mode:
            return super().build()
        play, turn = self.play, self.turn
        words = card_words(play, turn.card, turn.index, len(play.state.pile))
        card = BigCard(words, self._large_scroll, key="card", width=card_alone(play.ctx.canvas.type.factor))
        return Row((card, self._panel()), gap=18, align="stretch")

    def _set_aside(self) -> None:
        if self.play.do(moves.set_aside, self._id):
            self.play.ctx.toast(self.say("reveal.is_set_aside"), icon="circle-slash")

    # ---- the sheet ----

    def _panel(self) -> Widget:
        found = self.round
        role = "heading" if enlarged(self.play.ctx) else "question_44"
        head = Row((Label(self._title(), role=role, heading=2, weight=1), _secrecy(self)), gap=18)
        parts: list[Widget] = [head]
        if found.set_aside:
            parts.append(_note("circle-slash", self.say("reveal.aside")))
        if found.too_few:
            parts.append(shut(found.card.card.theme, self.say("reveal.too_few", n=ENOUGH)))
        elif isinstance(found.card.card, ScaleCard):
            parts += self._scale(found, found.card.card)
        else:
            parts += self._term(found)
        body: list[Widget] = [Scroll(Column(tuple(parts), gap=14), self._answers_scroll, weight=1, key="answers")]
        foot = self.foot()
        if foot is not None:
            body.append(Row((Spacer(), foot)))
        return Panel(Column(tuple(body), gap=14), pad=(32, 24, 32, 22), weight=1)

    def _scale(self, found: SecretRound, card: ScaleCard) -> list[Widget]:
        revealed = found.revealed or ()
        scores = scores_of(revealed)
        shown = self._shown(scores)
        parts: list[Widget] = []
        counted = figures(scores) if shown else None
        if shown:
            parts.append(self._plot(revealed, card, counted))
        else:
            parts.append(
                shut(card.theme, self.say("reveal.few_scores" if found.sealed else "reveal.no_scores", n=ENOUGH))
            )
        parts.append(self._counts(revealed, scores, counted))
        if counted is not None:
            parts.append(self._edges(revealed, counted))
        return parts

    def _plot(self, revealed: Sequence[RevealedAnswer], card: ScaleCard, counted: Figures | None) -> Widget:
        say, state = self.say, self.play.state
        dots = [
            Dot(
                one.answer.value,
                state.party(one.party).number if one.party else 0,
                state.player(one.player).name if one.player else "",
            )
            for one in revealed
            if isinstance(one.answer, ScaleAnswer) and one.answer.value is not None
        ]
        middle = say("reveal.middle", value=counted.median) if counted else ""
        low, high = self.play.words(card.low), self.play.words(card.high)
        words = PlotWords(low, high, middle, say("reveal.ends", low=low, high=high))
        backs = self.round.card.card.theme
        return DotPlot(tuple(dots), counted, words, backs, name=self._result(counted), weight=1, key="dots")

    def _shown(self, scores: Sequence[int]) -> bool:
        """Whether there are figures, and enough of them that nobody can guess whose they are."""
        return bool(scores) and (not self.round.sealed or len(scores) >= ENOUGH)

    def _result(self, counted: Figures | None) -> str:
        """What was chosen, in words."""
        given = (one for one in self.round.revealed or () if isinstance(one.answer, ScaleAnswer))
        middle = self.say("reveal.middle", value=counted.median) if counted else ""
        return f"{middle}. {'; '.join(self._told(one) for one in given)}"

    def _told(self, one: RevealedAnswer) -> str:
        value = one.answer.value if isinstance(one.answer, ScaleAnswer) else None
        answer = str(value) if value is not None else self.say("reveal.unsure")
        who = self._who(one)
        return f"{who}: {answer}" if who else answer

    def _who(self, one: RevealedAnswer) -> str:
        state = self.play.state
        if one.player is not None:
            return state.player(one.player).name
        return state.party(one.party).name if one.party is not None else ""

    def _counts(self, revealed: Sequence[RevealedAnswer], scores: Sequence[int], counted: Figures | None) -> Widget:
        say, state = self.say, self.play.state
        boxes: list[Widget] = []
        if counted is not None:
            span = say("reveal.range", low=counted.lowest, high=counted.highest)
            boxes.append(_box(say("reveal.spread"), span if counted.spread else say("reveal.no_spread")))
        boxes.append(_box(say("reveal.chosen"), say("reveal.of", n=len(scores), all=len(state.players))))
        unsure = [one for one in revealed if isinstance(one.answer, ScaleAnswer) and one.answer.value is None]
        if unsure:
            numbers = [state.party(one.party).number for one in unsure if one.party is not None][:4]
            discs = tuple(disc(number, 48) for number in numbers)
            names = ", ".join(self._who(one) for one in unsure if one.player)
            below = names or say("reveal.not_counted")
            boxes.append(_box(say("reveal.unsure"), str(len(unsure)), below, discs, share=1.6))
        return Row(tuple(boxes), gap=16, align="stretch")

    def _edges(self, revealed: Sequence[RevealedAnswer], counted: Figures) -> Widget:
        """Where to begin: those who chose lowest and highest see something that the others do not."""
        say, state = self.say, self.play.state
        if counted.spread == 0:
            return _accent((), say("reveal.same_title"), say("reveal.same"))
        at: dict[int, list[RevealedAnswer]] = {counted.highest: [], counted.lowest: []}
        for one in revealed:
            if isinstance(one.answer, ScaleAnswer) and one.answer.value in at:
                at[one.answer.value].append(one)
        numbers = dict.fromkeys(
            state.party(one.party).number for found in at.values() for one in found if one.party is not None
        )
        told = []
        for value, found in at.items():
            names = list(dict.fromkeys(filter(None, (self._who(one) for one in found))))
            if names:
                shown = ", ".join(names) if len(names) <= MOST_NAMES else say("reveal.many", n=len(names))
                told.append(say("reveal.at", value=value, names=shown))
        asked = say("reveal.edges_nobody", low=counted.lowest, high=counted.highest)
        words = f"{' '.join(told)} {say('reveal.edges')}" if told else asked
        return _accent(tuple(disc(number, 56) for number in list(numbers)[:4]), say("reveal.edges_title"), words)

    def _term(self, found: SecretRound) -> list[Widget]:
        agreed = found.wording
        top = (
            Panel(
                Column(
                    (Label(self.say("reveal.agreed"), role="label", ink="ink_2"), Label(agreed, role="row_strong")),
                    gap=4,
                ),
                pad=(24, 18, 24, 18),
                look="selected",
                radius=18,
                key="agreed",
            )
            if agreed
            else _note("split", self.say("reveal.open"))
        )
        return [top, Scroll(Pad(definitions(self.play, found), 6), self._words_scroll, weight=1, key="definitions")]

    def _title(self) -> str:
        found, say = self.round, self.say
        if found.too_few:
            return say("reveal.stays_shut")
        if not isinstance(found.card.card, ScaleCard):
            return say("reveal.term", term=self.play.words(getattr(found.card.card, "term", "")))
        scores = scores_of(found.revealed or ())
        if not scores or (found.sealed and len(scores) < ENOUGH):
            return say("reveal.stays_shut" if scores else "reveal.nothing")
        spread = max(scores) - min(scores)
        return say(
            "reveal.one"
            if len(scores) == 1
            else "reveal.same_all"
            if not spread
            else "reveal.close"
            if spread == 1
            else "reveal.apart"
        )


def scores_of(revealed: Sequence[RevealedAnswer]) -> list[int]:
    """The figures that were given, lowest first."""
    values = [one.answer.value for one in revealed if isinstance(one.answer, ScaleAnswer)]
    return sorted(value for value in values if value is not None)


def _secrecy(view: RevealView) -> Widget:
    secrecy = view.round.secrecy
    icon = {"named": "user-round", "parties": "users-round", "anonymous": "eye-off"}[secrecy]
    words = Row((Icon(icon, 26), Label(view.say(f"reveal.secrecy.{secrecy}"), role="chip")), gap=10)
    return Panel(words, pad=(16, 9, 18, 9), radius=24, shadow=0, edge="control")


def _note(icon: str, words: str) -> Widget:
    return Panel(
        Row((Icon(icon, 40, "primary"), Label(words, weight=1)), gap=18), pad=(22, 18, 22, 18), look="inset", radius=18
    )


def _box(title: str, figure: str, below: str = "", discs: tuple[Widget, ...] = (), share: float = 1) -> Widget:
    line: list[Widget] = [*discs, Label(figure, role="figure_big")]
    if below:
        line.append(Label(below, ink="ink_2", max_lines=2, cut=True, weight=1))
    content = Column((Label(title, role="label", ink="ink_2"), Row(tuple(line), gap=14)), gap=4)
    return Panel(content, pad=(22, 14, 22, 14), look="inset", radius=18, weight=share)


def _accent(discs: tuple[Widget, ...], title: str, words: str) -> Widget:
    told = Column((Label(title, role="heading"), Label(words, ink="ink_2")), gap=2, weight=1)
    row = Row((*((Row(discs, gap=10),) if discs else ()), told), gap=24)

    def paint(canvas: Canvas, rect: Rect) -> None:
        canvas.box(rect, canvas.theme.accent_faint, 18, edge=canvas.theme.accent, width=3)

    sheet = Pad(row, sides=(22, 14, 22, 14))
    return Layers((Picture(paint), sheet), key="edges")
