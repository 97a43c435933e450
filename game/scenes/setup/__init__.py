"""The set-up screen: who sits where, with which cards, how long and how secret."""
