"""Pictures of the table in play when much lies on it: two, five and eight parties, thirty to sixty interests."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from game.core import moves
from game.core.cards import InterestDraft, Stance
from game.core.events import StanceEntry
from game.desk import Playing
from game.scenes.play import PlayScene
from game.scenes.views import view_key
from tests.gallery import Shot
from tests.stagehand import Stagehand

CROWDS = ((2, 30), (5, 40), (8, 60))
SAID: tuple[Stance | None, ...] = ("mine", "grant", "neutral", "clash", None)


def shots() -> Iterator[Shot]:
    """Yield the same card with more and more on the table."""
    for parties, interests in CROWDS:
        yield (
            f"{parties}x{interests}",
            lambda hand, parties=parties, interests=interests: PlayScene(  # type: ignore[misc]
                crowded(hand, parties, interests)
            ),
        )


def crowded(hand: Stagehand, parties: int, interests: int) -> Playing:
    """Begin a session with this many parties and lift interests out of the conversation; some are liked by all."""
    setup = hand.setup(12)
    playing = hand.playing(
        lambda state: view_key(state) == "answer.open", setup.model_copy(update={"sides": setup.sides[:parties]})
    )
    session, chance = playing.session, Random(parties)
    names = [party.id for party in session.state.parties]
    for number in range(interests - len(session.state.interests)):
        owner = names[number % parties]
        draft = InterestDraft(text=f"Belang {number + 1}", short_name=f"Belang {number + 1}")
        raised = f"i{session.play(moves.lift_interest, owner, draft).seq}"
        weights = (9, 1, 0, 0, 0) if number % 7 == 0 else (2, 2, 3, 1, 1)
        heard = []
        for party in names:
            stance = chance.choices(SAID, weights)[0]
            theirs = [one.id for one in session.state.interests.values() if one.evidence.party == party]
            if party != owner and stance is not None:
                against = chance.choice(theirs) if stance == "clash" and theirs else None
                heard.append(StanceEntry(party=party, stance=stance, against=against))
        session.play(moves.respond, raised, heard)
    return playing
