"""Set-up: as it opens, with the longest texts, and each of its sheets."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.core.cards import THEMES
from game.core.seats import Rules
from game.core.setup import Member, Setup, Side
from game.scenes.scene import Scene
from game.scenes.setup.scene import SetupScene
from tests.own_decks import planted
from tests.stagehand import Stagehand

_TO_DECKS = ("t", *["shift+tab"] * 9, "enter")
LONG = "Samenwerkingsverband Jeugdgezondheidszorg Tussen Rivieren NL"


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Scene]]]:
    """Yield the main states; a shot may give keys to press as well."""
    yield "first", lambda hand: SetupScene()
    yield "same", lambda hand: _pressed(hand, _example(), "t")
    yield "party", lambda hand: _pressed(hand, _example(), "t", "tab", "tab", "tab", "tab", "tab", "tab", "enter")
    yield "many", lambda hand: _pressed(hand, _crowd(), "t", "8")
    yield "long", lambda hand: _pressed(hand, _crowd(), "t")
    yield "long-party", lambda hand: _pressed(hand, _crowd(), "t", *["tab"] * 5, "enter")
    yield "more", lambda hand: _pressed(hand, _crowd(), "t", "m")
    yield "more-secret", lambda hand: _pressed(hand, _secretly(), "t", "m")
    yield "one", lambda hand: _pressed(hand, _example(), "1")
    for count in (2, 3, 5, 6, 7):
        yield f"parties-{count}", lambda hand, count=count: _pressed(hand, _crowd(count), "t")  # type: ignore[misc]
    yield "alone", lambda hand: SetupScene(alone=True)
    yield "alone-three", lambda hand: _keys(SetupScene(alone=True), "3")
    yield "decks-taken", lambda hand: _decks(hand, 6, 0)
    yield "decks", lambda hand: _decks(hand, 6, 0, *_TO_DECKS)
    yield "decks-faulty", lambda hand: _decks(hand, 1, 2, *_TO_DECKS)
    yield "decks-large", lambda hand: _decks(hand, 3, 1, *_TO_DECKS, size=200)
    for size in (125, 150, 200):
        yield f"text-{size}", lambda hand, size=size: _large(hand, size)  # type: ignore[misc]


def _example() -> Setup:
    people = [("Gemeente", "Beleidsadviseur"), ("Ziekenhuis", "Kinderarts"), ("Huisartsen", "Huisarts")]
    sides = tuple(
        Side(name=name, number=number, members=(Member(name="Speler 1", role=role), Member(name="Bram", role=role)))
        for number, (name, role) in enumerate((*people, ("Wijkteam", "Wijkverpleegkundige")), 1)
    )
    return Setup(
        title="Preventie Tussen de Rivieren",
        ambition="Elk kind groeit hier gezond op.",
        language="nl",
        sides=sides,
        decks=("alliance",),
        rules=Rules(secrecy="parties", minutes=90),
    )


def _secretly() -> Setup:
    plain = _example()
    return plain.model_copy(update={"rules": plain.rules.model_copy(update={"response": "secret"})})


def _crowd(parties: int = 8) -> Setup:
    sides = tuple(
        Side(
            name=f"{LONG[:58]}{number:02}",
            number=number,
            members=tuple(Member(name=f"{LONG[:58]}{seat:02}", role=LONG) for seat in range(2 if number < 5 else 1)),
        )
        for number in range(1, parties + 1)
    )
    rules = Rules(screen="visible", minutes=None, cards_each=5, timer=True, aliases=True)
    return Setup(title=LONG, language="nl", ambition="Elk kind groeit hier gezond op. " * 9, sides=sides, decks=("alliance",),
                 themes=THEMES[:4], rules=rules)  # fmt: skip


def _keys(scene: Scene, *keys: str) -> Scene:
    return (scene, keys)  # type: ignore[return-value]


def _pressed(hand: Stagehand, last: Setup, *keys: str) -> Scene:
    hand.settings = replace(hand.settings, last_setup=last.model_dump(mode="json"))
    return _keys(SetupScene(), *keys)


def _large(hand: Stagehand, size: int) -> Scene:
    hand.settings = replace(hand.settings, text_size=size)
    return _pressed(hand, _example(), "t")


def _decks(hand: Stagehand, count: int, faulty: int, *keys: str, size: int = 100) -> Scene:
    planted(hand, count, faulty=faulty)
    taken = ("alliance", "check-in", *(f"own-{number}" for number in range(min(count, 3))))
    hand.settings = replace(hand.settings, text_size=size)
    return _pressed(hand, _example().model_copy(update={"decks": taken}), *keys or "t")
