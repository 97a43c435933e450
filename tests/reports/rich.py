"""A closed session in which every part of the summary has something to say, with people of distinct names."""

from __future__ import annotations

from game.core import closing
from game.core.cards import InterestAnswer, InterestDraft
from tests.builders import TODAY, Table, cards, stance, started, table

KINDS = "interest exchange exchange exchange scale external term open interest"
PARTIES = ("Ziekenhuis Sint Joris", "Gemeente Waterhoek", "Zorgverzekeraar Ankerpunt")
PEOPLE = ("Annelies Vermeer", "Bartholomeus Quispel", "Çağla Öztürk", "Dorothea ’t Hooft", "Ezechiël", "Fenna-Marije")
ROLES = ("kinderarts", "wethouder zorg", "inkoper", "teamleider", "beleidsadviseur", "jurist")


def everything(**options: str) -> Table:
    """Play a session of six players of three parties through every kind of card, and agree on something."""
    return play(table(KINDS, parties=3, players=6, **options))


def with_names(secrecy: str = "named") -> Table:
    """The same session, of people and parties with names that no report of it may keep by chance."""
    first = started(cards(KINDS), 3, 6, secrecy=secrecy)
    parties = tuple(one.model_copy(update={"name": name}) for one, name in zip(first.parties, PARTIES, strict=True))
    players = tuple(
        one.model_copy(update={"name": name, "role": role})
        for one, name, role in zip(first.players, PEOPLE, ROLES, strict=True)
    )
    sat = Table(first.model_copy(update={"title": "Samen op weg", "parties": parties, "players": players}))
    play(sat)
    sat.session.play(closing.set_ambition, "Samen één deur", "Annelies Vermeer")
    return sat.agree("Elke maand overleg", who="Dorothea ’t Hooft, Ziekenhuis Sint Joris, Fenna-Marije")


def play(sat: Table) -> Table:
    """Let a table of six players of three parties say something to each kind of card, up to the first agreement."""
    sat.answer(
        InterestAnswer(
            text="Longer opening hours",
            position="Open late",
            whys=("People work by day",),
            level="network",
            lens="meaning",
        )
    )
    own = InterestDraft(text="Less overtime")
    sat.respond(B=stance("B", "clash", own=own, why="Who staffs it?"), C="clash").respond("i2", a2="clash").next()
    sat.need("Figures", of="A", value=4).reply("yes", 2).next()
    sat.bring("A room", to=None, value=1).next()
    sat.bring("Coffee", to="B", value=1).reply("declined").next()
    sat.open()
    sat.secretly(a1=2, b1=4, c1=0, a2=5, b2=1, c2=None).next()
    sat.external("Council", stake="Votes", influence=5, stance="critical").next()
    sat.open()
    sat.secretly(a1="Fast", b1="Kind", c1="Near", a2="Open", b2="Calm", c2="Warm").settle().next()
    sat.answer("We rarely meet").park("Who pays?").next()
    sat.answer("Rest").respond(A="grant", B="mine").next()
    return sat.agree("Open on Saturday", by=TODAY, step="Ask staff", step_by=TODAY, serves=("i2",))
