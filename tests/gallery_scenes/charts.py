"""Pictures of the summary's drawings where they are hardest: nothing, two parties, very many, and the same measure twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from game.core.cards import InterestAnswer, Lens, Level
from game.core.text import Text
from game.desk import Playing
from game.scenes.scene import Scene
from game.scenes.summary import SummaryScene
from tests.builders import Table, card, started
from tests.busy_table import busy_table
from tests.stagehand import Stagehand

Made = tuple[Scene, tuple[str, ...]]
PARTIES = {
    "nl": "Gemeente Ziekenhuis Huisartsen Wijkteam Zorgverzekeraar Bewonersvereniging GGD Thuiszorg".split(),
    "en": "Council Hospital Practices Neighbourhood Insurer Residents Schools Homecare".split(),
}
WORDS = {
    "nl": ("Ruimte in de wijk voor overleg", "Ruimte voor overleg in de wijk", "Cijfers over heropname", "Iemand die ’s avonds belt",
           "Het team kan ’s avonds bellen", "Een vaste dag met de kinderarts", "De kinderarts op een vaste dag",
           "Zonder afspraak binnenlopen", "Arbeidsongeschiktheidsverzekeringsmaatschappij", "De wethouder"),
    "en": ("Room in the neighbourhood to meet", "Room to meet in the neighbourhood", "Figures on readmission",
           "Somebody who calls in the evening", "The team can call in the evening", "A fixed day with the paediatrician",
           "The paediatrician on a fixed day", "Walking in without an appointment", "The occupational disability insurer",
           "The alderman"),
}  # fmt: skip
QUESTION = {"nl": "Ik kan hier zeggen wat ik denk", "en": "Here I can say what I think"}


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """Nothing at all, two parties, eight parties with twelve players and 120 cards, and a small table with it all."""
    yield "exchange-none", lambda hand: (_shown(seated(hand, 2, 2, 1), "exchange"), ())
    yield "exchange-two", lambda hand: (_shown(busy_table(4, 2, 60), "exchange"), ())
    for page in ("exchange", "externals", "themes"):
        yield f"{page}-busy", lambda hand, page=page: (_shown(busy_table(12, 8, 120), page), ())  # type: ignore[misc]
    for page in ("exchange", "trust", "externals"):
        yield f"{page}-small", lambda hand, page=page: (_shown(small(hand), page), ())  # type: ignore[misc]


def _shown(sat: Table, page: str) -> Scene:
    return SummaryScene(Playing(sat.session, Path("charts"), None), page=page)


def seated(hand: Stagehand, parties: int, players: int, cards: int) -> Table:
    """Sit parties with names down to the first so many cards."""
    kinds = ["exchange"] * 6 + ["external"] * 3 + ["scale", "scale", "interest", "interest", "interest"]
    measured: dict[str, dict[str, Any]] = {"scale": {"measured_id": "trust", "question": Text(QUESTION)}}
    themes = ("give_and_take", "trust", "externals")
    pile = [
        card(kind, ref=f"c{place}", theme=themes[place % 3], **measured.get(kind, {}))
        for place, kind in enumerate(kinds[:cards])
    ]
    first = started(pile, parties, players)
    names = hand.typed(PARTIES)
    named = tuple(one.model_copy(update={"name": name}) for one, name in zip(first.parties, names, strict=False))
    return Table(first.model_copy(update={"parties": named}))


def small(hand: Stagehand) -> Table:
    """Offers beside needs, a need of two, externals of every sort, one measure twice, levels and lenses."""
    sat, words = seated(hand, 5, 6, 14), hand.typed(WORDS)
    sat.need(words[0], of="B", value=4).reply("unclear").next()
    sat.bring(words[1], to=None, value=2).next()
    sat.need(words[2], of="E", value=5).reply("yes", 1).next()
    sat.need(words[3], of="E", value=4).reply("try").next()
    sat.bring(words[4], to="A", value=3).reply("declined").next()
    sat.need(words[3], of="E", value=3).reply("no").next()
    sat.external(words[8], stake=words[5], influence=5, interest=5, stance="critical", assumption=True).next()
    sat.external(words[9], stake=words[7], influence=5, interest=2, stance="supports", contact="a1").next()
    sat.external(words[6], stake=words[2], influence=4, stance="neutral").next()
    for values in ((1, 2, 2, 3, 0, 4), (3, 3, 4, 4, 5, 3)):
        sat.open().secretly(**dict(zip((one.id for one in sat.state.players), values, strict=True))).next()
    choices: tuple[tuple[Level, Lens | None], ...] = (
        ("organisation", "utilitarian"), ("network", "meaning"), ("organisation", None),
    )  # fmt: skip
    for place, (level, lens) in enumerate(choices):
        sat.answer(InterestAnswer(text=words[5 + place], level=level, lens=lens)).next()
    return sat
