"""Puts the ids of a summary into words: parties, players, interests, and who said what when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from game.analysis.evidence import EvidenceItem
from game.analysis.externals import ExternalStanding
from game.analysis.interests import InterestStanding
from game.analysis.summary import Summary
from game.core.cards import STANCES
from game.pictures.words import Words


class Teller:
    """Names what a summary speaks of, in one language."""

    def __init__(self, summary: Summary, say: Words) -> None:
        self.summary = summary
        self.say = say
        self._parties = {party.id: party.name for party in summary.parties}
        self._players = {player.id: player for player in summary.players}
        self._interests = {interest.id: interest.text for interest in summary.interests}

    def party(self, party: str) -> str:
        """Return the name of a party."""
        return self._parties[party]

    def parties(self, parties: Iterable[str]) -> str:
        """Return the names of some parties in the order of their seats, with commas."""
        wanted = set(parties)
        return ", ".join(name for party, name in self._parties.items() if party in wanted)

    def player(self, player: str) -> str:
        """Return a player's name with the party behind it, unless that is the same; where names are hidden, the party."""
        found = self._players[player]
        party = self.party(found.party)
        if self.summary.session.names != "names":
            return party
        return found.name if party == found.name else f"{found.name} ({party})"

    def quoted(self, interest: str) -> str:
        """Return the text of an interest between quotation marks."""
        return self.quote(self._interests[interest])

    def quotes(self, interests: Sequence[str]) -> str:
        """Return the texts of some interests between quotation marks, with commas."""
        return ", ".join(self.quoted(interest) for interest in interests)

    def quote(self, words: str) -> str:
        """Return somebody's words between the quotation marks of the language."""
        return self.say("report.quote", words=words)

    def giver(self, item: EvidenceItem) -> str:
        """Return who said it: the player, else the party or how many of its people, else nobody by name."""
        if item.player is not None:
            return self.player(item.player)
        if item.party is None:
            return self.say("report.the_survey" if item.act == "surveyed" else "report.the_table")
        party = self.party(item.party)
        return party if item.people is None else self.say("report.people_of", party=party, n=item.people)

    def said(self, item: EvidenceItem) -> str:
        """Return who said it, and the words between quotation marks."""
        return self.say("report.said", who=self.giver(item), words=self.quote(item.words))

    def keeper(self, external: ExternalStanding) -> str:
        """Return who keeps the contact with an external: a player, else a party, else nothing."""
        if external.keeper is not None:
            return self.player(external.keeper)
        return self.party(external.keeper_party) if external.keeper_party is not None else ""

    def source(self, item: EvidenceItem) -> str:
        """Return who said it, when, on the clock of this machine, and to which card."""
        who = self.timed(self.giver(item), item.at)
        if item.card is None:
            return who
        return self.say("report.source", who=who, question=item.card.say(self.say.language))

    def timed(self, words: str, at: dt.datetime) -> str:
        """Return words with the time of day behind them, where the summary may tell it."""
        if self.summary.session.names == "anonymous":
            return words
        return self.say("report.timed", words=words, time=self.say.time(at.astimezone()))

    def day(self, at: dt.datetime) -> dt.date:
        """Return the day of a moment: on the calendar of this machine, or the day that a disguise left."""
        return at.date() if self.summary.session.names == "anonymous" else at.astimezone().date()

    def members(self, party: str) -> str:
        """Return the players of a party with their roles, with commas; where names are hidden, how many there are."""
        if self.summary.session.imported is not None:
            sizes = {size.party: size.people for size in self.summary.session.imported.parties}
            return self.say("survey.people", n=sizes[party])
        found = [player for player in self.summary.players if player.party == party]
        if self.summary.session.names != "names":
            return self.say("report.players", n=len(found))
        return ", ".join(
            self.say("report.with_role", name=player.name, role=player.role) if player.role else player.name
            for player in found
        )

    @property
    def session_day(self) -> dt.date:
        """The day of the session."""
        return self.day(self.summary.session.started_at)

    def occasion(self) -> str:
        """Return when it was and how many sat at the table, or filled in the survey."""
        say, summary, day = self.say, self.summary, self.session_day
        parties = say("report.parties", n=len(summary.parties))
        imported = summary.session.imported
        if imported is not None:
            people, asked = say("survey.people", n=imported.people), say("survey.interests", n=len(summary.interests))
            if imported.without_party:
                people = say("survey.people_without", people=people, n=imported.without_party)
            return say("survey.occasion", date=day, people=people, parties=parties, interests=asked)
        players, cards = say("report.players", n=len(summary.players)), summary.session.cards_played
        return say("report.when", date=day, players=players, parties=parties, cards=say("report.cards", n=cards))

    def heard(self, interest: InterestStanding) -> str:
        """Return of how many parties, and in a survey of how many people, anybody was heard about an interest."""
        parties = self.say("report.heard", n=len(self.summary.parties), heard=interest.heard)
        if interest.people is None:
            return parties
        people = self.say("survey.heard", n=interest.people.people, heard=interest.people.heard)
        return f"{parties} · {people}"

    def counted(self, interest: InterestStanding) -> str:
        """Return how many people of a survey took each stance on an interest; nothing where people played."""
        people = interest.people
        if people is None:
            return ""
        counts = {stance: getattr(people, stance) for stance in STANCES}
        return " · ".join(
            self.say("survey.counted", stance=self.say(f"vocabulary.stance.{stance}"), count=count)
            for stance, count in counts.items()
        )

    def compared(self, interest: InterestStanding) -> str:
        """Return how far the parties of a survey agree on an interest, in Polis' two figures; nothing elsewhere."""
        consensus, divisiveness = interest.group_informed_consensus, interest.divisiveness
        if consensus is None or divisiveness is None:
            return ""
        return self.say("survey.compared", consensus=round(consensus, 3), divisiveness=round(divisiveness, 3))

    def ladder(self, position: str, whys: Sequence[str], text: str) -> str:
        """Return the way from the position along the whys to the interest; nothing when there were no steps."""
        if not position and not whys:
            return ""
        steps = [self.say("report.position", words=position)] if position else []
        return " → ".join([*steps, *whys, text])
