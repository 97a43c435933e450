"""Tables full of interests, seeded: for the tests of the map's layout and for its times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from game.analysis.clashes import Clash, ClashSide
from game.analysis.evidence import EvidenceItem
from game.analysis.interests import InterestStanding, classify, sides
from game.analysis.table_map import OVAL, Ground, TableMap, lay_out
from game.core.cards import Stance
from tests.builders import START

CHANCES: dict[str, tuple[float, float, float, float, float]] = {
    "mixed": (0.26, 0.24, 0.32, 0.1, 0.08),
    "clashing": (0.2, 0.15, 0.25, 0.05, 0.35),
    "calm": (0.35, 0.3, 0.28, 0.07, 0.0),
    "warm": (0.9, 0.1, 0.0, 0.0, 0.0),
    "shared": (1.0, 0.0, 0.0, 0.0, 0.0),
    "own": (0.0, 0.0, 1.0, 0.0, 0.0),
}
"""Per mood how often another party says mine too, I grant it, neutral, nothing, or clashes."""
STANCES: tuple[Stance | None, ...] = ("mine", "grant", "neutral", None, "clash")
WIDTHS = (74.0, 96.0, 118.0, 131.0, 146.0, 158.0, 170.0)
"""Names of up to two lines of 16 characters at 24 design units."""


@dataclass
class Table:
    """What goes into the layout."""

    interests: list[InterestStanding]
    clashes: list[Clash]
    parties: tuple[str, ...]
    plates: dict[str, float]
    labels: dict[str, tuple[float, float]]

    def laid(self, ground: Ground = OVAL, before: TableMap | None = None, *, bare: bool = False) -> TableMap:
        """Its map; bare without plates and names, as in play."""
        plates, labels = ({}, {}) if bare else (self.plates, self.labels)
        return lay_out(
            self.interests, self.clashes, self.parties, plates=plates, labels=labels, ground=ground, before=before
        )

    def first(self, count: int) -> Table:
        """The same table before the later interests were raised."""
        kept = {one.id for one in self.interests[:count]}
        clashes = [one for one in self.clashes if kept.issuperset(one.interests)]
        return Table(self.interests[:count], clashes, self.parties, self.plates, self.labels)

    def standing(self, interest: str) -> InterestStanding:
        """One of its interests."""
        return next(one for one in self.interests if one.id == interest)


def standing(number: int, raised_by: str | None, said: Sequence[tuple[str, Stance]], parties: int) -> InterestStanding:
    """An interest of which only who said what matters."""
    found = sides(raised_by, said)
    item = EvidenceItem(seq=number, at=START, card=None, party=raised_by, player=None, act="raised", words="")
    return InterestStanding(
        id=f"i{number}", text="", short_name="", raised_by=raised_by, class_=classify(found, parties),
        holds=tuple(sorted(found.holds)), grants=tuple(sorted(found.grants)), neutral=tuple(sorted(found.neutral)),
        clashes=tuple(sorted(found.clashes)), divided=tuple(sorted(found.divided)), heard=len(found.heard),
        support=found.support, level=None, lens=None, theme=None, position="", whys=(), evidence=(item,),
    )  # fmt: skip


def clash(by: str, first: str, second: str | None) -> Clash:
    """A clash of a party with an interest, for the sake of another or of none yet."""
    ends = [
        ClashSide(interest=end or "", text="", short_name="", raised_by=None, position="", whys=())
        for end in (first, second)
    ]
    return Clash(first=ends[0], second=ends[1] if second is not None else None, by=(by,), evidence=())


def table(parties: int, interests: int, mood: str = "mixed", seed: int = 1, *, wide: bool = False) -> Table:
    """Make a table; some interests find more support than others, as at real ones. `wide` gives each the longest name."""
    chance = Random(f"{parties} {interests} {mood} {seed}")
    names = tuple(f"p{place}" for place in range(parties))
    busy = [chance.uniform(0.6, 1.6) for _ in names]
    found: list[InterestStanding] = []
    clashes: list[Clash] = []
    for number in range(1, interests + 1):
        owner = names[0] if mood == "own" else chance.choices(names, busy)[0]
        weights = list(CHANCES[mood])
        liking = chance.random()
        if mood not in {"shared", "own"}:
            if liking > 0.87:
                weights = [0.9, 0.1, 0.0, 0.0, 0.0]
            elif liking < 0.4:
                weights = [weights[0] * 0.25, weights[1] * 0.6, weights[2] * 1.6, *weights[3:]]
        said = [(party, chance.choices(STANCES, weights)[0]) for party in names if party != owner]
        found.append(standing(number, owner, [(party, stance) for party, stance in said if stance], parties))
        for party, stance in said:
            if stance == "clash":
                earlier = [one.id for one in found[:-1] if one.raised_by == party]
                named = chance.choice(earlier) if earlier and chance.random() < 0.6 else None
                clashes.append(clash(party, f"i{number}", named))
    clashes.sort(key=lambda one: one.second is None)
    plates = (190.0, 202.0, 208.0, 218.0, 230.0) if parties < 6 else (160.0, 176.0, 190.0)
    labels = {
        one.id: (170.0, 58.0) if wide else (chance.choice(WIDTHS), chance.choice((29.0, 58.0, 58.0))) for one in found
    }
    return Table(found, clashes, names, {name: chance.choice(plates) for name in names}, labels)
