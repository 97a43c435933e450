"""The thin widget layer: window, canvas, layout, widgets, editor and accessibility; it knows nothing of the game."""
