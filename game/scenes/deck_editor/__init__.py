"""The deck editor: cards and the deck itself, written by people who do not program."""
