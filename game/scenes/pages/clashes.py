"""Where interests clash: each pair with both ladders, because the way out lies one step deeper."""

from __future__ import annotations

from game.analysis.clashes import Clash, ClashSide
from game.pictures.sayings import clash_said
from game.scenes.discs import disc, stance_sign
from game.scenes.pages.pieces import bare, discs, scrolled, token
from game.scenes.pages.reader import Page
from game.scenes.pages.stretches import stretch, with_ways
from game.ui.widget import Widget
from game.ui.widgets import Box, Button, Column, Icon, Label, ListItem, Named, Panel, Row, Spacer


class Clashes(Page):
    """All clashes, those between two named interests first."""

    first = 0
    """The place of a clash in the stretch that is shown."""

    def build(self) -> Widget:
        """One sheet a clash."""
        found = self.summary.clashes
        if not found:
            return bare(self.reader, self.say("report.no_clashes"), "sincere_interest", "clashes")
        survey = self.summary.session.imported is not None
        hint = Label(self.say("survey.clashes_hint" if survey else "report.clashes_hint"), role="row", ink="on_room")
        shown = stretch(min(self.first, len(found) - 1), len(found))
        sheets = tuple(self._clash(found[place], place) for place in shown)
        sheets = with_ways(self.say, shown, len(found), sheets, self._go_to)
        listed: Widget = Column(sheets, gap=20)
        if survey:
            listed = Named(Column(sheets, gap=10), role="list", name=self.say("summary.page.clashes"))
        return Column((hint, scrolled(listed, self.scroll, room=True)), gap=16)

    def _go_to(self, place: int) -> None:
        self.first = place
        self.scroll.to(0)

    def says_something(self) -> bool:
        """Whether there is any."""
        return bool(self.summary.clashes)

    def basis(self) -> str:
        """How many clashes."""
        return self.say("summary.basis_clashes", n=len(self.summary.clashes))

    def _clash(self, clash: Clash, place: int) -> Widget:
        reader, say = self.reader, self.say
        if clash.people is not None:
            return self._surveyed(clash, place)
        by = Row(
            (
                discs(reader, clash.by, 40),
                Label(say("summary.clash_by", parties=reader.tell.parties(clash.by)), ink="ink_2", weight=1),
                Button(
                    say("summary.evidence"), reader.open(reader.clash(clash), clash.evidence), small=True,
                    icon="message-square-quote", name=f"{say('summary.evidence')}: {reader.clash(clash)}",
                    key=f"clash-{place}",
                ),
            ),
            gap=14,
        )  # fmt: skip
        other = self._side(clash.second) if clash.second is not None else self._unnamed(clash)
        bolt = Box(stance_sign("clash", 56), min_width=72)
        both = Row((self._side(clash.first), bolt, other), gap=20, align="stretch")
        return Panel(Column((both, by), gap=16), pad=(28, 22, 28, 20), name=reader.clash(clash))

    def _surveyed(self, clash: Clash, place: int) -> Widget:
        """A clash of a survey in a line: nobody was asked with what, or why."""
        reader, interest = self.reader, self.summary.interest(clash.first.interest)
        words = clash_said(reader.tell, clash)
        press = reader.open(interest.text, interest.evidence)
        parties = tuple(item.party for item in clash.evidence if item.party is not None)  # as the words name them
        line = Row((token(reader.token(interest), 60), Label(words, weight=1), discs(reader, parties, 44)), gap=16)
        return ListItem(line, press, look="card", name=words, key=f"clash-{place}")

    def _side(self, side: ClashSide) -> Widget:
        reader = self.reader
        interest = self.summary.interest(side.interest)
        steps: list[Widget] = []
        if side.position:
            steps.append(self._step("flag", side.position, "ink_2"))
        steps += [self._step("arrow-down", why, "ink") for why in side.whys]
        if not steps:
            steps.append(Label(self.say("summary.no_steps"), ink="ink_2"))
        owner = (
            Row((disc(reader.number(side.raised_by), 34), Label(reader.party(side.raised_by), ink="ink_2")), gap=10)
            if side.raised_by is not None
            else Label(self.say("summary.nobody"), ink="ink_2")
        )
        goal = Panel(
            Row((token(reader.token(interest), 60), Column((Label(side.text, role="row_strong"), owner), gap=6, weight=1))),
            look="inset", pad=(16, 14, 16, 14), radius=18,
        )  # fmt: skip
        return Column((*steps, Spacer(), goal), gap=8, weight=1)

    def _unnamed(self, clash: Clash) -> Widget:
        words = self.say("summary.clash_unnamed", party=self.reader.tell.parties(clash.by))
        goal = Panel(
            Row((discs(self.reader, clash.by[:2], 48), Label(words, role="row", weight=1))),
            look="inset", pad=(16, 14, 16, 14), radius=18,
        )  # fmt: skip
        return Column((Spacer(), goal), gap=8, weight=1)

    def _step(self, icon: str, words: str, ink: str) -> Widget:
        return Row((Icon(icon, 26, ink), Label(words, ink=ink, weight=1)), gap=12, align="start")
