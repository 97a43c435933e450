"""What a report asks of the words of the program: the same as a picture asks."""

from game.pictures.words import Words

__all__ = ["Words"]
