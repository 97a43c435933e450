"""A short session with something of each kind in it, quick to play."""

from __future__ import annotations

from game.core.cards import InterestAnswer
from tests.builders import Table, stance, table


def small_table() -> Table:
    """A closed session with something of each kind in it."""
    sat = table("interest exchange scale external term open", parties=3, ambition="Everybody well")
    sat.answer(InterestAnswer(text="Longer hours", short_name="Hours", position="Open late", whys=("Work",)))
    sat.respond(B=stance("B", "clash", why="Who staffs it?"), C="grant").next()
    sat.need("Figures", of="A", value=4).reply("yes", 2).next()
    sat.open().secretly(a1=2, b1=4, c1=0).next()
    sat.external("Council", influence=5).next()
    sat.open().secretly(a1="Fast", b1="Kind", c1="Near").settle("Fast and kind").next()
    sat.answer("We rarely meet").park("Who pays?").next()
    return sat.agree("Open on Saturday", serves=("i2",)).close()
