"""Agreements: first what they leave open, then who does what by when, and how the table parted."""

from __future__ import annotations

from game.analysis.agreements import AgreementStanding
from game.analysis.clashes import Clash
from game.pictures.sayings import doer_said, step_said
from game.scenes.discs import disc, stance_sign
from game.scenes.pages.pieces import empty, row, scrolled, sheet, tag, token
from game.scenes.pages.reader import Page, Reader
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Column, Icon, Label, Pick, Row


class Agreements(Page):
    """Three columns: open, agreed, and around it."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self.open_scroll = ScrollModel()
        self.round_scroll = ScrollModel()

    def build(self) -> Widget:
        """Open things first: they are what a table forgets."""
        say = self.say
        if self.reader.large:
            parts = (
                sheet(say("summary.still_open"), self._open()),
                sheet(say("report.agreements"), self._agreed()),
                sheet(say("summary.round_it"), self._round()),
            )
            return scrolled(Column(parts, gap=24), self.scroll, room=True)
        return Row(
            (
                sheet(say("summary.still_open"), scrolled(self._open(), self.open_scroll), weight=10),
                sheet(say("report.agreements"), scrolled(self._agreed(), self.scroll), weight=12),
                sheet(say("summary.round_it"), scrolled(self._round(), self.round_scroll), weight=9),
            ),
            gap=24,
            align="stretch",
        )

    def basis(self) -> str:
        """How many agreements, and what they leave open."""
        found = self.summary.outcome
        return self.say(
            "summary.basis_agreements", n=len(found.agreements), open=len(found.unserved) + len(found.without_step)
        )

    def _open(self) -> Widget:
        say, found = self.say, self.summary.outcome
        parts: list[Widget] = []
        if found.unserved:
            parts.append(tag(say("report.unserved")))
            parts += [self._interest(interest) for interest in found.unserved]
        if found.without_step:
            parts.append(tag(say("report.without_step"), "clash"))
            parts += [self._clash(clash, place) for place, clash in enumerate(found.without_step)]
        return (
            Column(tuple(parts), gap=8)
            if parts
            else empty(say("summary.nothing_open" if self.summary.interests else "summary.no_interests"))
        )

    def _interest(self, interest: str) -> Widget:
        one = self.summary.interest(interest)
        before = (token(self.reader.token(one), 56),)
        name = one.text if one.short_name == one.text else f"{one.short_name}. {one.text}"
        return row(self.reader, one.short_name, one.evidence, before=before, name=name, key=f"open-{one.id}")

    def _clash(self, clash: Clash, place: int) -> Widget:
        words = self.reader.clash(clash)
        return row(self.reader, words, clash.evidence, before=(stance_sign("clash", 44),), key=f"open-clash-{place}")

    def _agreed(self) -> Widget:
        found = self.summary.outcome.agreements
        if not found:
            return empty(self.say("report.no_agreements"))
        return Column(tuple(self._agreement(one) for one in found), gap=16)

    def _agreement(self, one: AgreementStanding) -> Widget:
        say = self.say
        who, step = doer_said(self.reader.tell, one), step_said(self.reader.tell, one)
        lines: list[Widget] = [Label(one.what, role="row_strong", hidden=True), self._line("user-round", who)]
        served: list[str] = []
        if step:
            lines.append(self._line("milestone", step))
        for interests, key in ((one.serves, "report.serves"), (one.not_served, "report.not_served")):
            if interests:
                names = ", ".join(self.reader.tell.quote(self.summary.interest(each).short_name) for each in interests)
                told = say(key, interests=names)
                lines.append(self._line("heart-handshake" if key == "report.serves" else "circle-slash", told))
                served.append(told)
        said = ". ".join(part for part in (one.what, who, step, *served) if part)
        return Pick(
            Column(tuple(lines), gap=6), self.reader.open(one.what, one.evidence), look="card", pad=18, name=said,
            key=f"agreed-{one.id}",
        )  # fmt: skip

    def _line(self, icon: str, words: str) -> Widget:
        return Row((Icon(icon, 24, "ink_2"), Label(words, ink="ink_2", hidden=True, weight=1)), gap=12, align="start")

    def _round(self) -> Widget:
        say, reader, found = self.say, self.reader, self.summary.outcome
        parts: list[Widget] = []
        if found.ambition is not None:
            owner = say("report.ambition_owner", owner=found.ambition.owner) if found.ambition.owner else ""
            parts.append(tag(say("summary.ambition")))
            parts.append(
                row(reader, found.ambition.sentence, found.ambition.evidence, second=owner, role="row", key="ambition")
            )
        if found.evaluation is not None:
            words = say("report.evaluation", date=found.evaluation)
            parts.append(
                row(reader, words, found.evaluation_evidence, before=(Icon("calendar", 32),), key="evaluation")
            )
        if found.check_outs:
            parts.append(tag(say("report.check_outs")))
            parts += [
                row(
                    reader, one.word, one.evidence, second=self.summary.player(one.player).name,
                    before=(disc(reader.number(self.summary.player(one.player).party), 40),), key=f"out-{one.player}",
                )
                for one in found.check_outs
            ]  # fmt: skip
        if found.parked:
            parts.append(tag(say("report.parked")))
            parts += [
                row(
                    reader,
                    one.text,
                    one.evidence,
                    before=(Icon("circle-parking", 32, "ink_2"),),
                    key=f"parked-{one.id}",
                )
                for one in found.parked
            ]
        return Column(tuple(parts), gap=6) if parts else empty(say("summary.nothing_round"))
