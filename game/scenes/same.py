"""The question whether an interest that is being typed is about the same as one that somebody else put on the table.

Nearness means the same subject and not agreement, so it is always a question. It comes when the typing pauses, never
takes the focus, and can be left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.state import Interest
from game.scenes.discs import disc
from game.scenes.nearby import of_others
from game.scenes.view import Play
from game.ui.editor import EditorModel
from game.ui.fitting import FirstThatFits
from game.ui.widgets import Button, Column, Icon, Label, Panel, Row, Spacer, Widget

if TYPE_CHECKING:
    from game.background import Job

PAUSE = 600
"""Milliseconds without a key after which somebody pauses."""
SHORTEST = 5
"""A text of fewer characters than this is still being begun."""
_DISC = 44.0
_FITS_ABOVE = 150
"""Percent of text up to which the question has room above the button."""


class SameQuestion:
    """Watches one editor in which an interest is typed; `same_as` is the interest that the table said it is."""

    def __init__(self, play: Play, model: EditorModel, party: Callable[[], str], field: str, *, but: str = "") -> None:
        """Ask for what this party types; `field` is the key of the editor's field, `but` an interest it cannot be."""
        self._play = play
        self._model = model
        self._party = party
        self._field = field
        self._but = but
        self._version = -1
        self._since = play.ctx.now
        self._looked = ""
        self._job: Job[tuple[str, ...]] | None = None
        self._found: tuple[str, ...] = ()
        self._same = ""
        self._told = ""
        self._lying: tuple[tuple[int, str], dict[str, Interest]] = ((0, ""), {})

    @property
    def same_as(self) -> str | None:
        """The id of the interest that this is in other words; None while nobody said so."""
        return self._same if self._same in self._others() and self._model.text.strip() else None

    @property
    def asked(self) -> str:
        """The id of the interest that the table is asked about now; empty when it is not."""
        if self.same_as is not None:
            return ""
        text, others = self._model.text.strip(), self._others()
        nearby = self._play.nearby
        return next((one for one in self._found if one in others and not nearby.told_apart(text, one)), "")

    def tick(self) -> bool:
        """Look when the typing pauses; True when there is something else to show."""
        before = (self.asked, self.same_as)
        self._take()
        self._begin()
        now = (self.asked, self.same_as)
        if now[0] and now[0] != self._told:
            self._play.ctx.stage.announce(f"{self._play.say('panel.same')} {self._called(self._others()[now[0]])}")
        self._told = now[0]
        return now != before

    def widget(self, *, keyed: bool = True) -> Widget | None:
        """The question, or what was answered; None when there is nothing to ask. `keyed` lets keys answer it."""
        others = self._others()
        if self.same_as is not None:
            return self._answered(others[self._same], keyed)
        return self._question(others[self.asked], keyed) if self.asked else None

    def within(self) -> tuple[Widget, ...]:
        """The question as a part of the sheet, where words are too large for it to stay above the button."""
        question = self.widget() if self._large else None
        return () if question is None else (question,)

    def above(self, button: Widget) -> Widget:
        """The button to go on with, below the question where one is asked: there it is seen however far the sheet is."""
        question = None if self._large else self.widget()
        return button if question is None else Column((question, button), gap=12)

    @property
    def _large(self) -> bool:
        return self._play.ctx.settings.text_size > _FITS_ABOVE

    # ---- what is shown ----

    def _question(self, one: Interest, keyed: bool) -> Widget:
        say = self._play.say
        yes = self._button("panel.same_yes", self._yes, "s" if keyed else "", "same")
        no = self._button("panel.same_no", self._no, "d" if keyed else "", "apart")
        head = Row(
            (Icon("message-circle-question-mark", 28), Label(say("panel.same"), "body_strong", weight=1)), gap=10
        )
        buttons = FirstThatFits((Row((yes, no, Spacer()), gap=10), Column((yes, no), gap=8)))
        return _panel((head, self._told_by(one), buttons), f"{self._field}-question")

    def _answered(self, one: Interest, keyed: bool) -> Widget:
        say = self._play.say
        apart = self._button("panel.same_undo", self._no, "d" if keyed else "", "apart")
        head = Row((Icon("check", 28), Label(say("panel.same_one"), "body_strong", weight=1)), gap=10)
        return _panel((head, self._told_by(one), Row((apart, Spacer()))), f"{self._field}-answered")

    def _button(self, words: str, on_press: Callable[[], None], shortcut: str, key: str) -> Widget:
        say = self._play.say
        name = f"{say('panel.same')} {say(words)}"
        return Button(say(words), on_press, small=True, shortcut=shortcut, name=name, key=f"{self._field}-{key}")

    def _told_by(self, one: Interest) -> Widget:
        """The interest with whose it is."""
        words: list[Widget] = [Label(one.draft.text, max_lines=2, cut=True)]
        party = one.evidence.party
        if party is None:
            return Column(tuple(words), gap=0)
        found = self._play.state.party(party)
        words.append(Label(self._play.say("summary.of", party=found.name), "hint", "ink_2", max_lines=1, cut=True))
        return Row((disc(found.number, _DISC), Column(tuple(words), gap=0, weight=1)), gap=12)

    def _called(self, one: Interest) -> str:
        say, party = self._play.say, one.evidence.party
        quoted = say("panel.same_quote", words=one.draft.text)
        return quoted if party is None else f"{quoted} {say('summary.of', party=self._play.state.party(party).name)}"

    # ---- what happens ----

    def _yes(self) -> None:
        self._same = self.asked
        self._play.ctx.stage.announce(self._play.say("panel.same_one"))
        self._play.ctx.stage.focus_on(self._field)

    def _no(self) -> None:
        apart = self.same_as or self.asked
        self._same = ""
        if apart:
            self._play.nearby.keep_apart(self._model.text.strip(), apart)
        self._play.ctx.stage.focus_on(self._field)

    def _begin(self) -> None:
        """Look for what is near once nothing was typed for a while."""
        now, text = self._play.ctx.now, self._model.text.strip()
        if self._model.version != self._version:
            self._version, self._since = self._model.version, now
            return
        if text == self._looked or self._job is not None or now - self._since < PAUSE:
            return
        others = {key: one.draft.text for key, one in self._others().items()}
        if len(text) < SHORTEST or not others:
            self._looked, self._found, self._same = text, (), ""
            return
        self._job = self._play.nearby.look(text, others)
        if self._job is not None:
            self._looked = text
            self._take()

    def _take(self) -> None:
        if self._job is not None and self._job.done:
            job, self._job = self._job, None
            self._found = job.result

    def _others(self) -> dict[str, Interest]:
        """What others have on the table; gathered anew after each move, and for another party."""
        now = (len(self._play.session.entries), self._party())
        if self._lying[0] != now:
            self._lying = (now, of_others(self._play.session.state, now[1], self._but))
        return self._lying[1]


def _panel(parts: tuple[Widget, ...], key: str) -> Widget:
    return Panel(Column(parts, gap=6), look="selected", pad=(16, 10, 16, 12), radius=16, shadow=0, key=key)
