"""A short session in which interests are put in other words, and give and take raises questions: one old journal."""

from __future__ import annotations

from game.core.cards import InterestAnswer, InterestDraft
from game.storage.lines import Header, written
from tests.builders import Table, stance, table


def journal() -> bytes:
    """Return the file of that session."""
    return written(Header(), list(played().session.entries))


def played() -> Table:
    """A table of three parties: an answer, a lifted interest and a clash that say what lay there; one is taken back."""
    sat = table("interest interest interest exchange exchange exchange exchange", parties=3)
    sat.answer(
        InterestAnswer(text="Hulp dicht bij huis", position="Een post in de wijk", whys=("Niemand hoeft te reizen",))
    )
    home = sat.subject
    sat.respond(C="neutral").next()
    sat.answer(InterestAnswer(text="Zorg om de hoek", whys=("Geen auto",), same_as=home))
    sat.lift("C", "Bij mensen in de straat", same_as=home).undo()
    sat.next().answer("Eén groot ziekenhuis")
    sat.respond(
        A=stance("A", "clash", against=home, why="Dan wordt de reis langer"),
        B=stance("B", "clash", own=InterestDraft(text="Kleine teams", short_name="Kleine teams")),
    )
    small = next(reversed(sat.state.interests))
    sat.lift("A", "Teams die je kent", same_as=small)
    lifted = sat.last.event
    assert lifted.type == "interest_lifted"
    better = lifted.interest.model_copy(update={"text": "Een team dat je kent"})
    sat.correct(sat.last.seq, lifted.model_copy(update={"interest": better})).next()
    sat.bring("Een zaal op dinsdag", to="A", value=1).reply("declined").next()
    sat.need("Een zaal op woensdag", of="A", value=3).reply("no").next()
    sat.need("Een verpleegkundige in de nacht", of="B", value=4).reply("no").next()
    sat.need("Verpleegkundigen in de nacht", of="B", value=5)
    return sat
