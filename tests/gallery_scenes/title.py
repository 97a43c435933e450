"""The title screen: the first time, with a session to go on with, and after a file that does not open."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.scenes.scene import Scene
from game.scenes.title import TitleScene
from game.scenes.unopened import UnopenedScene
from tests.stagehand import Stagehand


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Scene]]]:
    """Yield the main states."""
    yield "first", lambda hand: TitleScene()
    yield "continue", lambda hand: _played("Preventie Tussen de Rivieren", hand)
    yield "long", lambda hand: _played("Samen gezond opgroeien in de zeven kernen van de gemeente Ons", hand)
    yield "unopened", _unopened
    for size in (125, 150, 200):
        yield f"text-{size}", lambda hand, size=size: _large(size, hand)  # type: ignore[misc]


def _played(title: str, hand: Stagehand) -> Scene:
    file = hand.desk.saves / "played.alliance"
    file.write_text("", encoding="utf-8")
    last = {"path": str(file), "title": title, "card": 11, "cards": 24}
    hand.settings = replace(hand.settings, last_session=last)
    return TitleScene()


def _unopened(hand: Stagehand) -> Scene:
    sentence = hand.say("fault.journal_unusable")
    return UnopenedScene(hand.desk.saves / "brief van het bestuur.txt", f"{sentence[:1].upper()}{sentence[1:]}.")


def _large(size: int, hand: Stagehand) -> Scene:
    hand.settings = replace(hand.settings, text_size=size)
    return _played("Preventie Tussen de Rivieren", hand)
