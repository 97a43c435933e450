"""Short names for the map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis.short_names import LINE, propose, wrap
from game.core.text import SHORT_NAME_LENGTH


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Rust", "Rust"),
        ("Ik wil dat de wachtlijst korter wordt", "De wachtlijst korter wordt"),
        ("wij willen minder overwerk", "Minder overwerk"),
        ("Voor ons is het belangrijk dat de patiënt thuis kan blijven", "De patiënt thuis kan blijven"),
        ("We need less overtime.", "Less overtime"),
        ("I want to be heard", "Be heard"),
        ("We would like to keep our own rota", "Keep our own rota"),
        ("It is important to us that data stay safe", "Data stay safe"),
        ("longer opening hours", "Longer opening hours"),
        ("iPads voor iedereen", "iPads voor iedereen"),
        ("één idee, geëerd en gevoeld", "Één idee, geëerd en gevoeld"),
        ("zekerheid over de financiering in de komende drie jaar", "Zekerheid over financiering…"),
        ("Ziekenhuisverplaatste zorg", "Ziekenhuisverpl…"),
        ("ijkpunten voor zorg", "IJkpunten voor zorg"),
        ("ßtraße", "ßtraße"),
        ("we willen", "We willen"),
        ("Willen", "Willen"),
        ("", ""),
    ],
)
def test_the_core_words_stay(words: str, name: str) -> None:
    assert propose(words) == name


@given(st.text(max_size=300))
def test_a_proposal_fits_two_lines_and_proposing_again_keeps_it(words: str) -> None:
    name = propose(words)
    assert len(name) <= SHORT_NAME_LENGTH
    lines = wrap(name.split())
    assert len(lines) <= 2
    assert all(len(line) <= LINE for line in lines)
    assert name or not any(letter.isalnum() for letter in words)


def test_two_lines_are_what_a_short_name_can_hold() -> None:
    assert SHORT_NAME_LENGTH == 2 * LINE + 1
