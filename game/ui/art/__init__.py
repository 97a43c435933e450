"""Drawings as pure functions from sizes and plain values to surfaces; ``shelf.Art`` keeps those already made."""
