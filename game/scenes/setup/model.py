"""What a table chooses before it sits down, without a pixel: people, cards, length and rules, to and from a `Setup`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from pydantic import ValidationError

from game.core import pace
from game.core.cards import THEMES, ThemeId
from game.core.closing import secrecy_allowed, secret_stances_allowed
from game.core.deck import BASE_DECK
from game.core.seats import GivenBy, PileCard, ResponseRound, Rules, Screen, Secrecy
from game.core.setup import Member, Setup, Side
from game.core.text import LINE_LENGTH, NAME_LENGTH
from game.scenes.setup.people import Defaults, People, field
from game.ui.editor import EditorModel

MINUTES: Final = (45, 60, 90, 120)
"""The lengths that stand ready; any other comes by steps."""
MINUTE_STEP, LEAST_MINUTES, MOST_MINUTES = 15, 30, 480
MOST_CARDS_EACH: Final = 12


class Choices:
    """Everything that set-up asks, with a sensible answer to each question from the start."""

    def __init__(self, defaults: Defaults, decks: Sequence[str], *, alone: bool = False) -> None:
        self.people = People(defaults, alone=alone)
        self.all_decks = tuple(decks)
        self.alone = alone
        self.title = EditorModel(limit=NAME_LENGTH)
        self.ambition = EditorModel(limit=LINE_LENGTH)
        self.decks: set[str] = {BASE_DECK} & set(decks) or set(decks)
        self.themes: set[ThemeId] = set(THEMES)
        self.by_cards = False
        self.minutes = 60
        self.cards_each = 2
        self.screen: Screen = "private"
        self.wished_secrecy: Secrecy = "named"
        self.wished_response: ResponseRound = "per_party"
        self.wished_scale: GivenBy | None = None
        self.wished_term: GivenBy | None = None
        self.timer = False

    def allows(self, secrecy: Secrecy) -> bool:
        """Whether this table is large enough to be as secret as this."""
        if self.alone:
            return secrecy == "named"
        return secrecy_allowed(secrecy, [len(party.members) for party in self.people.parties])

    @property
    def secrecy(self) -> Secrecy:
        """What was wished, while the table is large enough for it."""
        return self.wished_secrecy if self.allows(self.wished_secrecy) else "named"

    @property
    def secret_stances(self) -> bool:
        """Whether this table is large enough for secret stances; never alone."""
        sizes = [len(party.members) for party in self.people.parties]
        return not self.alone and secret_stances_allowed(self.secrecy, sizes)

    @property
    def response(self) -> ResponseRound:
        """Who responds to an interest, and how: as wished, while the table is large enough for it."""
        return "per_party" if self.wished_response == "secret" and not self.secret_stances else self.wished_response

    @property
    def many(self) -> bool:
        """Whether one keyboard is too slow for this table, and nothing forbids paper or fingers."""
        return self.people.players > pace.MANY and self.secrecy == "named"

    @property
    def scale_by(self) -> GivenBy:
        """How numbers come in: as wished, else by raised fingers when there are many."""
        return self.wished_scale or ("hand" if self.many else "keys")

    @property
    def term_by(self) -> GivenBy:
        """How secret words come in: on paper where all look at the screen or when there are many."""
        if self.screen == "visible":
            return "hand"
        return self.wished_term or ("hand" if self.many else "keys")

    def step_length(self, steps: int) -> None:
        """Make the session longer or shorter: by a quarter of an hour, or by a card for each."""
        if self.by_cards:
            self.cards_each = min(max(1, self.cards_each + steps), MOST_CARDS_EACH)
        else:
            wanted = (self.minutes // MINUTE_STEP + steps) * MINUTE_STEP
            self.minutes = min(max(LEAST_MINUTES, wanted), MOST_MINUTES)

    def offer(self, decks: Sequence[str]) -> None:
        """Let the table choose from these decks; one that is gone is no longer taken, and one always is."""
        self.all_decks = tuple(decks)
        self.decks = self.decks & set(decks) or set(decks[:1])

    def toggle_deck(self, deck: str) -> bool:
        """Take a deck or leave it; False when it is the only one."""
        return _toggle(self.decks, deck)

    def toggle_theme(self, theme: ThemeId) -> bool:
        """Take a theme or leave it; False when it is the only one."""
        return _toggle(self.themes, theme)

    # ---- to and from what is remembered ----

    def setup(self, language: str) -> Setup:
        """Return the set-up as chosen, with the defaults in the places that are empty."""
        sides = tuple(
            Side(
                name=self.people.party_name(party),
                number=party.number,
                members=tuple(
                    Member(name=self.people.member_name(member), role=member.role.text.strip())
                    for member in party.members
                ),
            )
            for party in self.people.parties
        )
        return Setup(
            title=self.title.text.strip() or self.people.defaults.title,
            ambition=self.ambition.text.strip(),
            language=language,
            sides=sides,
            decks=tuple(deck for deck in self.all_decks if deck in self.decks),
            themes=tuple(theme for theme in THEMES if theme in self.themes),
            rules=Rules(
                secrecy=self.secrecy,
                screen="private" if self.alone else self.screen,
                response=self.response,
                scale_by=self.scale_by,
                term_by="keys" if self.alone else self.term_by,
                alone=self.alone,
                aliases=self.people.aliases,
                timer=self.timer,
                minutes=None if self.by_cards else self.minutes,
                cards_each=self.cards_each,
            ),
        )

    def take(self, setup: Setup) -> None:
        """Choose everything as an earlier table did; decks that are gone are left out."""
        rules = setup.rules
        self.people.take(setup)
        self.timer = rules.timer
        self.title = field("" if setup.title == self.people.defaults.title else setup.title, NAME_LENGTH)
        self.ambition = field(setup.ambition, LINE_LENGTH)
        self.decks = {deck for deck in setup.decks if deck in self.all_decks} or self.decks
        self.themes = set(setup.themes)
        self.by_cards = rules.minutes is None
        self.minutes = rules.minutes or self.minutes
        self.cards_each = rules.cards_each
        self.screen, self.wished_secrecy, self.wished_response = rules.screen, rules.secrecy, rules.response
        self.wished_scale = self.wished_term = None
        self.wished_scale = rules.scale_by if rules.scale_by != self.scale_by else None
        self.wished_term = rules.term_by if rules.term_by != self.term_by else None


@dataclass(frozen=True)
class Forecast:
    """What a table will play: how many cards, the fewest and the most for one player, the minutes it takes.

    `moments` are the cards among them that open or close the session. `short` says that the cards do not suffice for the wish, so that whole rounds are dealt only.
    """

    cards: int
    least: int
    most: int
    minutes: float
    short: bool
    moments: int = 0


def forecast(setup: Setup, cards: Sequence[PileCard]) -> Forecast:
    """Deal as the table would, to see how far the cards reach."""
    dealt = setup.deal(cards, Random(0))  # the chance decides which cards come, not how many
    count, seats = len(dealt.pile), setup.seats
    pile = [card.card for card in dealt.pile]
    minutes = pace.minutes_of(pile, seats, len(setup.sides), setup.rules)
    moments = sum(card.moment is not None for card in pile)
    return Forecast(count, count // seats, -(-count // seats), minutes, dealt.short, moments)


def earlier(remembered: Mapping[str, Any], *, alone: bool) -> Setup | None:
    """Return the set-up of the last table, when there is one of this sort that still makes sense."""
    try:
        setup = Setup.model_validate(dict(remembered))
    except ValidationError:
        return None
    return setup if setup.rules.alone == alone else None


def _toggle(chosen: set[Any], one: object) -> bool:
    if chosen == {one}:
        return False
    chosen.symmetric_difference_update({one})
    return True
