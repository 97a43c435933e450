"""The screens of the game: one screen a file."""
