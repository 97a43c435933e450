"""The summary of a session: the only source of the figures that screen, commands and reports show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, Literal

from game.analysis.agreements import Outcome, outcome
from game.analysis.before import with_before
from game.analysis.clashes import Clash, clashes
from game.analysis.evidence import Witness
from game.analysis.exchange import GiveAndTake, give_and_take
from game.analysis.externals import ExternalStanding, externals
from game.analysis.interests import InterestStanding, stand
from game.analysis.language import TermStanding, terms
from game.analysis.levels import Spread, spread
from game.analysis.matching import Encoder
from game.analysis.opportunities import Opportunity, opportunities
from game.analysis.scales import StatementStanding, statements
from game.analysis.survey import Imported, imported
from game.analysis.tensions import Tension, tensions
from game.analysis.themes import Reflection, ThemeStanding, reflections, themes
from game.core.seats import Party, Player, Secrecy
from game.core.state import Stage, State
from game.core.text import Frozen
from game.core.view import visible_to

VERSION: Literal[1] = 1
"""The version of the summary's shape; it goes up when a field changes its meaning or goes."""


Naming = Literal["names", "parties", "anonymous"]
"""How much a summary tells of who said something: everything, only the party, or nothing that names anybody."""


class Session(Frozen):
    """Which session this is, when it was played and how far it came; moments are UTC.

    Where names were hidden, `names` says how far: without any, moments are midnight of their day.
    `imported` is None where people played; of a survey it says how many filled it in.
    """

    id: str
    alliance: str
    title: str
    language: str
    secrecy: Secrecy
    started_at: dt.datetime
    last_at: dt.datetime
    stage: Stage
    cards_played: int
    names: Naming = "names"
    imported: Imported | None = None


class Summary(Frozen):
    """Everything that a session says, each statement with its evidence; parties and players in order of their seats.

    Lists of interests are by class in reading order and by support within a class; other lists in order of play.
    """

    version: Literal[1] = VERSION
    session: Session
    parties: tuple[Party, ...]
    players: tuple[Player, ...]
    interests: tuple[InterestStanding, ...]
    clashes: tuple[Clash, ...]
    exchange: GiveAndTake
    opportunities: tuple[Opportunity, ...] = ()
    tensions: tuple[Tension, ...] = ()
    statements: tuple[StatementStanding, ...]
    externals: tuple[ExternalStanding, ...]
    terms: tuple[TermStanding, ...]
    reflections: tuple[Reflection, ...]
    themes: tuple[ThemeStanding, ...]
    levels: Spread
    outcome: Outcome

    def party(self, party: str) -> Party:
        """Return the party with this id; KeyError when it had no seat."""
        for one in self.parties:
            if one.id == party:
                return one
        raise KeyError(party)

    def player(self, player: str) -> Player:
        """Return the player with this id; KeyError when nobody had it."""
        for one in self.players:
            if one.id == player:
                return one
        raise KeyError(player)

    def interest(self, interest: str) -> InterestStanding:
        """Return the interest with this id; KeyError when it is not on the table."""
        for one in self.interests:
            if one.id == interest:
                return one
        raise KeyError(interest)


def summarise(state: State, encoder: Encoder | None = None, *, earlier: Sequence[Summary] = ()) -> Summary:
    """Compute the summary of a session as it stands, with only what the shared screen may show.

    Opportunities and tensions are found by words alone, so that a session says the same on every machine; an encoder
    may be handed in to find them by their meaning too. Earlier sessions of the same alliance, in the order of play, lay
    their measured statements beside those of this one.
    """
    state = visible_to(state, None)
    witness = Witness(state)
    on_table = stand(state, witness)
    clashing = clashes(state, witness)
    exchange = give_and_take(state, witness)
    scored = with_before(statements(state, witness), state.players, earlier)
    outside = externals(state, witness)
    words = terms(state, witness)
    said = reflections(state, witness)
    return Summary(
        session=_session(state),
        parties=state.parties,
        players=state.players,
        interests=on_table,
        clashes=clashing,
        exchange=exchange,
        opportunities=opportunities(exchange.exchanges, encoder),
        tensions=tensions(exchange.exchanges, encoder),
        statements=scored,
        externals=outside,
        terms=words,
        reflections=said,
        themes=themes(state, on_table, clashing, exchange.exchanges, outside, scored, words, said),
        levels=spread(on_table),
        outcome=outcome(state, on_table, clashing, witness),
    )


def _session(state: State) -> Session:
    started = state.started
    return Session(
        id=started.session_id,
        alliance=started.alliance_id,
        title=started.title,
        language=started.language,
        secrecy=started.rules.secrecy,
        started_at=state.started_at,
        last_at=state.last_at,
        stage=state.stage,
        cards_played=len(state.played),
        imported=imported(state),
    )


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a summary as the JSON report writes it."""
    return Summary.model_json_schema(mode="serialization", by_alias=True)
