"""Puts the ids of a summary into words, as pictures do."""

from game.pictures.teller import Teller

__all__ = ["Teller"]
