"""A session with the longest words that the rules allow, at its closing: nothing of it may fall off a screen."""

from __future__ import annotations

import datetime as dt
from random import Random

from game.core import closing, moves
from game.core.cards import InterestDraft
from game.core.closing_events import AgreementMade
from game.core.events import StanceEntry
from game.core.text import LINE_LENGTH, NAME_LENGTH, SHORT_NAME_LENGTH
from game.demo import DemoTable
from game.desk import Playing
from tests.stagehand import NOON, Stagehand

WORDS = (
    "Samenwerkingsverband voor wijkgezondheid en welzijn van alle inwoners rond de rivieren, met genoeg tijd en rust om "
    "elkaar te verstaan voordat iemand een besluit neemt dat de anderen raakt, ook wanneer de verantwoordelijkheid voor "
    "arbeidsongeschiktheidsverzekeringen elders ligt en niemand daar vandaag iets over zeggen kan. "
)


def filled(length: int, start: str = "") -> str:
    """Words of exactly this length."""
    return (f"{start} {WORDS * 3}".strip())[: length - 1].rstrip().ljust(length, "n")


def long_table(hand: Stagehand, players: int = 12) -> Playing:
    """Play a session of twelve to its closing and add interests, agreements and words at their limits."""
    setup = hand.setup(players, cards_each=2)
    sides = tuple(
        side.model_copy(
            update={
                "name": filled(NAME_LENGTH, f"{place}e"),
                "members": tuple(
                    one.model_copy(update={"name": filled(NAME_LENGTH, one.name), "role": filled(120, one.role)})
                    for one in side.members
                ),
            }
        )
        for place, side in enumerate(setup.sides, 1)
    )
    setup = setup.model_copy(update={"title": filled(NAME_LENGTH), "sides": sides})
    playing = hand.desk.begin(setup, seed=11)
    session = playing.session
    table = DemoTable(session, hand.say, Random(11), NOON.date)
    while session.state.stage == "cards":
        table.step()
    parties = [party.id for party in session.state.parties]
    for place in range(4):
        steps = tuple(filled(LINE_LENGTH, f"Want {step}") for step in range(5))
        draft = InterestDraft(
            text=filled(LINE_LENGTH, f"Belang {place}"),
            short_name=filled(SHORT_NAME_LENGTH, f"Arbeidsomstandighedendienst{place}"),
            position=filled(LINE_LENGTH, "Standpunt"),
            whys=steps,
            level="organisation",
            lens="relational",
        )
        raised = session.play(moves.lift_interest, parties[place], draft)
        own = draft.model_copy(update={"text": filled(LINE_LENGTH, f"Tegenbelang {place}")})
        stances = [StanceEntry(party=party, stance="mine", why=filled(LINE_LENGTH)) for party in parties[5:]]
        clash = StanceEntry(party=parties[4], stance="clash", own=own, why=filled(LINE_LENGTH, "Botst"))
        session.play(moves.respond, f"i{raised.seq}", [*stances, clash])
    today = NOON.date()
    interests = tuple(session.state.interests)
    agreement = AgreementMade(
        what=filled(LINE_LENGTH, "Afspraak"),
        who=filled(LINE_LENGTH, "Wij"),
        by=today + dt.timedelta(weeks=20),
        step=filled(LINE_LENGTH, "Stap"),
        step_by=today + dt.timedelta(weeks=5),
        serves=interests[:4],
        not_served=interests[4:6],
    )
    session.play(closing.agree, agreement, today)
    session.play(closing.set_ambition, filled(LINE_LENGTH, "Ambitie"), filled(LINE_LENGTH, "Wij"))
    session.play(closing.set_evaluation, today + dt.timedelta(weeks=26), today)
    session.play(moves.park, filled(LINE_LENGTH, "Later"))
    for player in session.state.players:
        session.play(closing.check_out, player.id, filled(NAME_LENGTH, "Hoopvol"))
    return playing
