"""Pictures of everything round a secret round and a response round."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.core.cards import Kind
from game.core.seats import Rules, Secrecy
from game.core.setup import Setup
from game.core.state import State
from game.scenes.play import PlayScene
from game.scenes.scene import Scene
from tests.scenes.seats import LONG_LINE, interest_on_table, secretly, sit_down
from tests.stagehand import Stagehand

Prepared = tuple[Scene, tuple[str, ...]]
LARGE = [2, 2, 2, 2, 1, 1, 1, 1]
WORDS = ("Zorgen dat inwoners gezond blijven.", "Voorkomen dat iemand terugkomt in het ziekenhuis.",
         "Nu uitgeven wat later kosten scheelt.", "Samen eerder erbij zijn.", "Mensen helpen om het zelf te kunnen.")  # fmt: skip


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Prepared]]]:
    """Yield the main states, and the longest texts of the largest table."""
    yield "open", lambda hand: _demo(hand, "scale", "answer")
    yield "open-sealed-visible", lambda hand: _demo(hand, "scale", "answer", secrecy="anonymous", screen="visible")
    yield "curtain", lambda hand: _demo(hand, "scale", "answer", "enter")
    yield "curtain-parties", lambda hand: _demo(hand, "scale", "answer", "enter", secrecy="parties")
    yield "curtain-long", lambda hand: _long(hand, "scale", "enter", secrecy="anonymous", screen="visible")
    yield "private", lambda hand: _demo(hand, "scale", "answer", "enter", "enter", "4", secrecy="parties")
    yield "private-term", lambda hand: _demo(hand, "term", "answer", "enter", "enter")
    yield "blind", lambda hand: _demo(hand, "scale", "answer", "enter", "enter", screen="visible")
    yield "blind-long", lambda hand: _long(hand, "scale", "enter", "enter", secrecy="anonymous", screen="visible")
    yield "hand", lambda hand: _demo(hand, "scale", "answer", "enter", "4", "3", scale_by="hand")
    yield "hand-long", lambda hand: _long(hand, "scale", "enter", "4", "3", scale_by="hand")
    yield "slips-12", lambda hand: _plain(hand, "scale", [2] * 6, "enter", "4", "3", secrecy="parties",
                                          scale_by="hand", screen="visible")  # fmt: skip
    yield "paper", lambda hand: _demo(hand, "term", "answer", "enter", screen="visible")
    yield "paper-long", lambda hand: _long(hand, "term", "enter", screen="visible")
    yield "reveal-named", lambda hand: _revealed(hand, [2, 2, 3], (4, 2, 2, 5, 4, 3, 0))
    yield "reveal-parties", lambda hand: _revealed(hand, [2, 2, 3], (4, 2, 2, 5, 4, 3, 0), secrecy="parties")
    yield (
        "reveal-anonymous",
        lambda hand: _revealed(hand, [2] * 6, (4, 4, 4, 4, 4, 3, 4, 2, 4, 4, 0, 0), secrecy="anonymous"),
    )
    yield "reveal-one-value", lambda hand: _revealed(hand, [2] * 6, (4,) * 12)
    yield "reveal-long", lambda hand: _revealed(hand, LARGE, (4, 4, 4, 4, 4, 3, 4, 2, 4, 4, 0, 0), long=True)
    yield "reveal-too-few", lambda hand: _revealed(hand, [2, 2], (4, None, None, 2), secrecy="parties")
    yield "settle", lambda hand: _revealed(hand, [1] * 5, WORDS)
    yield "settle-long", lambda hand: _revealed(hand, LARGE, (LONG_LINE,) * 12, long=True)
    yield "settled", lambda hand: _revealed(hand, [1] * 5, WORDS, "alt+v")
    yield "response", lambda hand: _demo(hand, "interest", "respond", "2")
    yield "response-clash", lambda hand: _response(hand, [1] * 5, "4", "1", "1")
    yield "response-asked", lambda hand: _response(hand, [2, 2, 2], "4")
    yield "response-differ", lambda hand: _response(hand, [2, 2, 2], "1", "up", "a")
    yield "response-each", lambda hand: _response(hand, [2] * 6, "2", "1", "4", response="each")
    yield "response-long", lambda hand: _response(hand, LARGE, "2", "4", long=True)
    yield "response-large", lambda hand: _response(_larger(hand), [2, 2, 2], "2", "4")


def _larger(hand: Stagehand) -> Stagehand:
    hand.settings = replace(hand.settings, text_size=150)
    return hand


def _demo(
    hand: Stagehand, kind: Kind, step: str, *keys: str, secrecy: Secrecy = "named", players: int = 6, **rules: str
) -> Prepared:
    plain: Setup = hand.setup(players, secrecy, cards_each=4)
    ruled = Rules.model_validate(plain.rules.model_dump() | rules)

    def there(state: State) -> bool:
        turn = state.turn
        return turn is not None and turn.card.card.kind == kind and turn.step == step

    return PlayScene(hand.playing(there, plain.model_copy(update={"rules": ruled}))), keys


def _plain(hand: Stagehand, kind: str, sizes: list[int], *keys: str, long: bool = False, **rules: str) -> Prepared:
    return PlayScene(sit_down(hand.desk.saves, kind, sizes, long=long, **rules)), keys  # type: ignore[arg-type]


def _long(hand: Stagehand, kind: str, *keys: str, **rules: str) -> Prepared:
    return _plain(hand, kind, LARGE, *keys, long=True, **rules)


def _revealed(
    hand: Stagehand,
    sizes: list[int],
    values: tuple[int | str | None, ...],
    *keys: str,
    long: bool = False,
    **rules: str,
) -> Prepared:
    kind = "term" if any(isinstance(value, str) for value in values) else "scale"
    playing = sit_down(hand.desk.saves, kind, sizes, long=long, **rules)  # type: ignore[arg-type]
    secretly(playing, *values)
    return PlayScene(playing), keys


def _response(hand: Stagehand, sizes: list[int], *keys: str, long: bool = False, **rules: str) -> Prepared:
    playing = sit_down(hand.desk.saves, "interest", sizes, long=long, **rules)  # type: ignore[arg-type]
    if long:
        interest_on_table(playing, LONG_LINE, position=LONG_LINE, whys=(LONG_LINE,) * 3)
    else:
        interest_on_table(playing, position="Ons team blijft in de buurt", whys=("Gezinnen kennen ons gezicht",))
    return PlayScene(playing), keys
