"""Everything that is kept on disk: decks, journals, settings and words, and where they lie."""
