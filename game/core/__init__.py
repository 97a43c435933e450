"""The rules of the game, without screen, disk, clock or chance of their own."""
