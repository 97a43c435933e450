"""Language: the words with an agreed wording, and those that still mean different things to different people."""

from __future__ import annotations

from game.analysis.language import Definition, TermStanding
from game.scenes.discs import disc
from game.scenes.pages.pieces import bare, scrolled
from game.scenes.pages.reader import Page
from game.ui.widget import Widget
from game.ui.widgets import Box, Button, Column, Grid, Icon, Label, Panel, Row, Spacer


class Language(Page):
    """One sheet a word; a word alone gets large letters, to talk about it from a distance."""

    def build(self) -> Widget:
        """The words in the order of play."""
        found = self.summary.terms
        if not found:
            return bare(self.reader, self.say("report.no_terms"), "shared_language", "language")
        sheets = Column(tuple(self._term(one, large=len(found) == 1) for one in found), gap=24)
        return scrolled(
            Box(sheets, across="stretch", down="center" if len(found) == 1 else "start"), self.scroll, room=True
        )

    def says_something(self) -> bool:
        """Whether there is any."""
        return bool(self.summary.terms)

    def basis(self) -> str:
        """How many words, and how many are open."""
        found = self.summary.terms
        return self.say("summary.basis_terms", n=len(found), open=sum(one.is_open for one in found))

    def _term(self, one: TermStanding, *, large: bool) -> Widget:
        say = self.say
        word = one.term.say(say.language, one.card.fallback)
        talk = Button(
            say("summary.evidence"), self.reader.open(word, one.evidence), small=True, icon="message-square-quote",
            name=f"{say('summary.evidence')}: {word}", key=f"term-{one.id}",
        )  # fmt: skip
        head = Row((Label(word, role="scene" if large else "heading_big", heading=2, weight=1), talk), gap=16)
        if one.wording is not None:
            agreed: Widget = Panel(
                Row((Icon("check", 32, "primary"), Label(one.wording, role="row_strong", weight=1)), gap=16),
                look="selected", pad=(20, 14, 20, 14), radius=16,
            )  # fmt: skip
        else:
            agreed = Row(
                (Icon("split", 30, "ink_2"), Label(say("summary.open_difference"), ink="ink_2", weight=1)), gap=14
            )
        parts: list[Widget] = [head, agreed]
        if one.too_few:
            parts.append(Label(say("report.too_few"), ink="ink_2"))
        if one.definitions:
            cells = tuple(self._definition(each, large=large) for each in one.definitions)
            columns = (1.0,) * min(2 if self.reader.large else 3, max(2, len(cells)))
            parts.append(Grid(cells, columns, gap=16, line_gap=16))
        return Panel(Column(tuple(parts), gap=22 if large else 16), pad=(28, 22, 28, 26), name=word)

    def _definition(self, one: Definition, *, large: bool) -> Widget:
        words = Label(self.reader.tell.quote(one.words), role="heading_big" if large else "row_strong")
        pad = (24, 22, 24, 24) if large else (18, 14, 18, 14)
        if one.player is not None:
            party, who = self.summary.player(one.player).party, self.reader.tell.player(one.player)
        elif one.party is not None:
            party, who = one.party, self.reader.party(one.party)
        else:
            return Panel(words, look="inset", pad=pad, radius=16)
        head = Row((disc(self.reader.number(party), 36), Label(who, role="label", ink="ink_2", weight=1)), gap=10)
        return Panel(Column((head, words, Spacer()), gap=14 if large else 8), look="inset", pad=pad, radius=16)
