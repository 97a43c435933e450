"""Where the widget layer finds its records: see `game.record`."""

from game.record import Value, record

__all__ = ["Value", "record"]
