"""How long cards take: the design's table of minutes, and how many cards fit."""

from __future__ import annotations

import pytest

from game.core.cards import Card
from game.core.pace import cards_that_fit, minutes_for, minutes_of
from game.core.seats import Rules
from tests.builders import card

PER_PARTY = Rules()
EACH = Rules(response="each")
SECRETLY = Rules(response="secret")
BY_HAND = Rules(scale_by="hand", term_by="hand")


def of(kind: str, **fields: object) -> Card:
    """A card of this kind."""
    return card(kind, **fields).card  # type: ignore[arg-type]  # fields of any card


@pytest.mark.parametrize(
    ("kind", "rules", "players", "parties", "minutes"),
    [
        ("open", PER_PARTY, 6, 3, 3.4),
        ("interest", PER_PARTY, 6, 3, 3.4 + 0.6 * 2),
        ("interest", EACH, 6, 3, 3.4 + 0.65 * 5),
        ("interest", SECRETLY, 6, 3, 3.4 + 0.65 * 5),
        ("interest", PER_PARTY, 6, 1, 3.4 + 0.65 * 5),
        ("interest", PER_PARTY, 1, 1, 3.4),
        ("exchange", PER_PARTY, 6, 3, 3.7),
        ("external", PER_PARTY, 6, 3, 2.7),
        ("scale", PER_PARTY, 6, 3, 2.3 + 0.3 * 6),
        ("scale", BY_HAND, 6, 3, 2.7),
        ("term", PER_PARTY, 6, 3, 2.8 + 1.1 * 6),
        ("term", BY_HAND, 6, 3, 4.5 + 0.2 * 6),
    ],
)
def test_the_minutes_to_start_from(kind: str, rules: Rules, players: int, parties: int, minutes: float) -> None:
    assert minutes_for(of(kind), players, parties, rules) == pytest.approx(minutes)


def test_a_cards_own_minutes_win() -> None:
    assert minutes_for(of("term", minutes=1.5), 12, 8, PER_PARTY) == 1.5


def mixture() -> list[Card]:
    """Sixty cards as a deck mixes them: mostly interests and reflections, a term now and then."""
    kinds = ["interest"] * 4 + ["open"] * 2 + ["exchange"] * 2 + ["scale"] + ["external"]
    return [of(kind) for kind in kinds * 6]


def test_about_ten_cards_fit_an_hour_for_six_people_in_three_parties() -> None:
    assert 8 <= cards_that_fit(60, mixture(), 6, 3, PER_PARTY) <= 13


def test_one_by_one_takes_longer() -> None:
    assert cards_that_fit(60, mixture(), 6, 3, EACH) < cards_that_fit(60, mixture(), 6, 3, PER_PARTY)


def test_what_fits_stays_within_the_time() -> None:
    for minutes in (30, 60, 90, 240):
        fit = cards_that_fit(minutes, [of("open")] * 100, 4, 2, PER_PARTY)
        assert minutes_of([of("open")] * fit, 4, 2, PER_PARTY) <= minutes + 1e-9
        assert minutes_of([of("open")] * (fit + 1), 4, 2, PER_PARTY) > minutes


def test_at_least_one_card_fits_however_many_there_are() -> None:
    assert cards_that_fit(5, mixture(), 12, 8, PER_PARTY) == 1
    assert cards_that_fit(480, [of("open")] * 3, 1, 1, PER_PARTY) == 4
    assert cards_that_fit(60, [], 4, 2, PER_PARTY) == 0


def test_cards_of_next_to_no_time_keep_nobody_waiting() -> None:
    assert cards_that_fit(60, [of("open", minutes=1e-300)] * 3, 4, 2, PER_PARTY) == 4
