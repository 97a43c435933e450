"""Shapes written as SVG, their colours and signs: knows no game, and needs neither window nor disk."""
