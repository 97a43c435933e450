"""A keyboard on the screen, for whoever has none: what its keys are, what they do, how they look, when it opens."""
