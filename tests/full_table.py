"""A table with as many interests as one wants, closed to cards: what the map has to bear at its fullest."""

from __future__ import annotations

from random import Random

from game.core import moves
from game.core.cards import LENSES, LEVELS, InterestDraft, Stance
from game.core.events import StanceEntry
from game.demo import DemoTable
from game.desk import Playing
from tests.stagehand import NOON, Stagehand

FIRSTS = {
    "nl": ("Meer tijd voor", "Rust in", "Minder regels bij", "Geld voor", "Trots op", "Zicht op", "Vaste mensen in"),
    "en": ("More time for", "Calm in", "Fewer rules in", "Money for", "Pride in", "A view of", "Known faces in"),
}
LASTS = {
    "nl": ("gezinnen", "de avonddienst", "preventie", "het gesprek", "opleiden", "de wijk", "thuiswonen", "ons vak", "nazorg"),
    "en": ("families", "evening shifts", "prevention", "real talks", "training", "the area", "living at home", "our craft", "aftercare"),
}  # fmt: skip
MOODS: dict[str, tuple[tuple[Stance | None, int], ...]] = {
    "warm": (("mine", 8), ("grant", 2)),
    "mixed": (("mine", 2), ("grant", 3), ("neutral", 4), (None, 3), ("clash", 1)),
    "cool": (("grant", 2), ("neutral", 5), (None, 4)),
}


def full_table(hand: Stagehand, players: int = 12, interests: int = 60, seed: int = 5) -> Playing:
    """Play a demo to its closing, then put interests on the table until there are so many, with everybody's stances."""
    chance = Random(seed)
    playing = hand.desk.begin(hand.setup(players, cards_each=2), seed=11)
    session = playing.session
    table = DemoTable(session, hand.say, Random(11), NOON.date)
    while session.state.stage == "cards":
        table.step()
    names = [f"{first} {last}" for last in hand.typed(LASTS) for first in hand.typed(FIRSTS)]
    chance.shuffle(names)
    parties = [party.id for party in session.state.parties]
    while len(session.state.interests) < interests:
        name = names.pop()
        party = chance.choice(parties)
        draft = InterestDraft(
            text=name, short_name=name, level=chance.choice([*LEVELS, None]), lens=chance.choice([*LENSES, None])
        )
        raised = session.play(moves.lift_interest, party, draft)
        mood = MOODS[chance.choices(list(MOODS), (1, 5, 3))[0]]
        given = []
        for other in parties:
            stance = chance.choices([one for one, _ in mood], [weight for _, weight in mood])[0]
            if other == party or stance is None:
                continue
            own = [one.id for one in session.state.interests.values() if one.evidence.party == other]
            against = chance.choice(own) if stance == "clash" and own else None
            given.append(StanceEntry(party=other, stance=stance, against=against))
        if given:
            session.play(moves.respond, f"i{raised.seq}", given)
    return playing
