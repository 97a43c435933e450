"""The decks outside a session: the shelf, looking through cards, opening, sharing and printing a deck."""
