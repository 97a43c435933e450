"""The table: every kind of card to answer, the reply to an exchange, the conversations, the dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.core import moves
from game.core.cards import InterestDraft
from game.core.setup import Setup
from game.core.state import State
from game.core.turns import held_by, respondents
from game.scenes.nearby import of_others
from game.scenes.play import PlayScene
from game.scenes.views import view_key
from tests.gallery import Shot
from tests.stagehand import Stagehand


def at(key: str, interests: int = 0) -> Callable[[State], bool]:
    """Whether the table is at this view, with so many interests on it."""
    return lambda state: view_key(state) == key and len(state.interests) >= interests


def shots() -> Iterator[Shot]:
    """Yield every main state of the table."""
    for kind in ("open", "interest", "exchange", "external"):
        yield kind, lambda hand, kind=kind: PlayScene(hand.playing(at(f"answer.{kind}", 4)))  # type: ignore[misc]
    yield "longest", _longest
    yield "first", lambda hand: PlayScene(hand.playing(lambda state: True))
    yield "many", lambda hand: PlayScene(hand.playing(at("answer.interest", 10), hand.setup(12, cards_each=4)))
    yield "respond", lambda hand: PlayScene(hand.playing(at("respond_exchange", 3)))
    for sort in "oixen":
        yield f"talk-{sort}", lambda hand, sort=sort: PlayScene(hand.playing(_talks(sort)))  # type: ignore[misc]
    yield "lift", lambda hand: (PlayScene(hand.playing(_talks("o"))), ("b",))
    yield "pause", lambda hand: (PlayScene(hand.playing(at("answer.open"))), ("esc",))
    yield "note", lambda hand: (PlayScene(hand.playing(at("answer.interest"))), ("f2",))
    yield "park", lambda hand: (PlayScene(hand.playing(at("answer.interest"))), ("alt+k",))
    yield "typed", _typed
    yield "same", _same
    yield "same-yes", lambda hand: (_same(hand), ("alt+s",))
    yield "same-large", lambda hand: (_same(_largest(hand)), ("tab",) * 3)
    yield "same-clash", _same_clash
    yield "same-token", lambda hand: (_joined(hand), ("shift+tab", "enter"))
    yield "token", lambda hand: (PlayScene(hand.playing(at("talk", 6))), ("shift+tab", "enter"))
    yield "unsaved", _unsaved
    yield "aloud", lambda hand: PlayScene(_read_to(hand).playing(at("answer.interest", 4)))
    yield "timed", lambda hand: PlayScene(hand.playing(at("answer.open"), _timed(hand)))
    yield "written", _written
    yield "named", _named


def _read_to(hand: Stagehand) -> Stagehand:
    """Reading aloud is on: the strip offers the card."""
    hand.settings = replace(hand.settings, read_aloud=True)
    return hand


def _longest(hand: Stagehand) -> PlayScene:
    """Eight parties with the longest names there can be, at the card with the longest question."""
    setup = hand.setup(12, cards_each=4)
    long = "Samenwerkingsverband Passende Ondersteuning Midden-Nederland"
    sides = tuple(
        side.model_copy(
            update={
                "name": f"{number} {long}"[:60],
                "members": tuple(
                    member.model_copy(update={"name": f"{member.name} {long}"[:60]}) for member in side.members
                ),
            }
        )
        for number, side in enumerate(setup.sides, 1)
    )
    title = "Regionale alliantie voor gezondheid en welzijn langs de Maas"
    setup = setup.model_copy(
        update={"sides": sides, "title": title, "rules": setup.rules.model_copy(update={"timer": True})}
    )
    return PlayScene(hand.playing(at("answer.interest", 10), setup))


def _talks(sort: str) -> Callable[[State], bool]:
    def there(state: State) -> bool:
        turn = state.turn
        return view_key(state) == "talk" and turn is not None and (turn.subject or "").startswith(sort)

    return there


def _typed(hand: Stagehand) -> PlayScene:
    playing = hand.playing(at("answer.interest", 6))
    turn = playing.session.state.turn
    assert turn is not None
    assert playing.drafts is not None
    words = {
        "position": "Ons team blijft in de buurt",
        "why1": "Gezinnen kennen ons gezicht",
        "why2": "Dan zeggen ze eerder iets",
        "interest": "Gezinnen vragen op tijd hulp",
    }
    for key, text in words.items():
        playing.drafts.put("/".join(("answer.interest", str(turn.index), *turn.card.ref, key)), text)
    return PlayScene(playing)


def _same(hand: Stagehand) -> PlayScene:
    """Somebody types what another party has put on the table already, in nearly the same words."""
    playing = hand.playing(at("answer.interest", 6))
    state, turn = playing.session.state, playing.session.state.turn
    assert turn is not None
    assert playing.drafts is not None
    other = next(iter(of_others(state, state.party_of(turn.player)).values()))
    opening = "We willen " if hand.language == "nl" else "We want "
    scope = ("answer.interest", str(turn.index), *turn.card.ref)
    playing.drafts.put("/".join((*scope, "position")), "Een vast gezicht" if hand.language == "nl" else "A known face")
    playing.drafts.put("/".join((*scope, "interest")), opening + other.draft.text.lower())
    return PlayScene(playing)


def _largest(hand: Stagehand) -> Stagehand:
    hand.settings = replace(hand.settings, text_size=200)
    return hand


def _same_clash(hand: Stagehand) -> tuple[PlayScene, tuple[str, ...]]:
    """A party clashes with an interest of its own, in nearly the words of a third party."""
    playing = hand.playing(at("respond_interest", 5))
    state, turn = playing.session.state, playing.session.state.turn
    assert turn is not None
    assert turn.subject is not None
    party, _ = respondents(state, state.interests[turn.subject])[0]
    near = next(iter(of_others(state, party, turn.subject).values()))
    assert playing.drafts is not None
    scope = ("respond_interest", str(turn.index), *turn.card.ref)
    playing.drafts.put("/".join((*scope, f"own.{party}")), near.draft.text)
    new = str(len(held_by(state, party, turn.subject)) + 1)
    return PlayScene(playing), ("4", new)


def _joined(hand: Stagehand) -> PlayScene:
    """An interest that two other parties have put in their own words."""
    playing = hand.playing(at("talk", 3))
    interest = next(iter(playing.session.state.interests.values()))
    others = [party.id for party in playing.session.state.parties if party.id != interest.evidence.party]
    said = (
        "Eén keer vertellen is genoeg",
        "Ouders doen hun verhaal bij één van ons, en de anderen weten het dan",
    )
    for party, words in zip(
        others,
        said
        if hand.language == "nl"
        else ("Telling it once is enough", "Parents tell one of us, and then the others know"),
        strict=False,
    ):
        playing.session.play(moves.lift_interest, party, InterestDraft(text=words, same_as=interest.id))
    return PlayScene(playing)


def _unsaved(hand: Stagehand) -> PlayScene:
    playing = hand.playing(at("answer.interest"))
    playing.path.unlink()
    playing.session.play(moves.park, "Wie betaalt de ruimte?")
    return PlayScene(playing)


def _timed(hand: Stagehand) -> Setup:
    setup = hand.setup()
    return setup.model_copy(update={"rules": setup.rules.model_copy(update={"timer": True})})


def _written(hand: Stagehand) -> PlayScene:
    playing = hand.playing(at("answer.exchange"))
    turn = playing.session.state.turn
    assert turn is not None
    assert playing.drafts is not None
    playing.drafts.put("/".join(("answer.exchange", str(turn.index), *turn.card.ref, "what")), "Contact met gezinnen")
    return PlayScene(playing)


def _named(hand: Stagehand) -> PlayScene:
    playing = hand.playing(at("answer.external"))
    turn = playing.session.state.turn
    assert turn is not None
    assert playing.drafts is not None
    playing.drafts.put("/".join(("answer.external", str(turn.index), *turn.card.ref, "external-who")), "De provincie")
    return PlayScene(playing)
