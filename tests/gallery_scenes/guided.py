"""The demo in the window: a table that plays itself, at its main moments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from game.core.seats import Rules, Secrecy
from game.core.state import State
from game.demo import DemoTable
from game.demo_words import interests
from game.record import replace
from game.scenes.guided import GuidedScene
from game.scenes.scene import Context, Scene
from game.story import PROGRAM, Story, story_setup
from tests.stagehand import NOON, Made, Stagehand


def shots() -> Iterator[tuple[str, Callable[[Stagehand], Made]]]:
    """Yield the main states."""
    yield "start", lambda hand: (scene(hand), ())
    yield "card", lambda hand: _then(hand, lambda state: _at(state, "talk") and bool(state.interests))
    yield "interest", lambda hand: _then(hand, lambda state: _at(state, "answer", "interest"))
    yield "heard", lambda hand: _then(hand, lambda state: _at(state, "respond", "interest"))
    yield "clash", lambda hand: _then(hand, _clash_next(hand))
    yield "curtain", lambda hand: _then(hand, lambda state: _at(state, "answer", "scale"))
    yield "curtain-sealed", lambda hand: (scene(hand, _secret_begun, "anonymous"), ("right", "right"))
    yield "behind", lambda hand: _then(hand, _secret_begun)
    yield "reveal", lambda hand: _then(hand, _last_secret)
    yield "term", lambda hand: _then(hand, lambda state: _at(state, "settle"))
    yield "paused", lambda hand: _then(hand, lambda state: _at(state, "answer", "exchange"), "right", "space")
    yield "agreement", lambda hand: _then(hand, lambda state: state.stage == "closing")
    yield "check-out", lambda hand: _then(hand, lambda state: state.evaluation is not None)
    yield "large", _large
    yield "story-clash", lambda hand: (_story(hand), ("right",) * 4)
    yield "story-offer", lambda hand: (_story(hand), ("right",) * 6)
    yield "story-agreement", lambda hand: (_story(hand), ("right",) * 31)
    yield "story-end", lambda hand: (_story(hand), ("right",) * 40)
    yield "story-large", lambda hand: (_story(_at_size(hand, 200)), ("right",) * 5)
    yield "story-end-large", lambda hand: (_story(_at_size(hand, 150)), ("right",) * 41)
    yield "end", lambda hand: _then(hand, lambda state: len(state.check_outs) == len(state.players))


class _Posing(GuidedScene):
    """Goes on only when a key is pressed."""

    def _rest(self, ctx: Context, ms: int) -> None:
        super()._rest(ctx, 10**9)


def scene(
    hand: Stagehand, until: Callable[[State], bool] = lambda state: True, secrecy: Secrecy = "named"
) -> GuidedScene:
    """Return a guided table that was played up to a point, with its own people to play on."""
    rules = Rules(minutes=None, cards_each=4, secrecy=secrecy)
    playing = hand.playing(until, hand.setup(rules=rules))
    table = DemoTable(playing.session, hand.say, Random(3), NOON.date)
    return _Posing(playing, table.step, lambda: table.done)


def _then(hand: Stagehand, until: Callable[[State], bool], *keys: str) -> tuple[Scene, tuple[str, ...]]:
    """Play up to a point, and one step more with the key that does that (or other keys)."""
    return scene(hand, until), keys or ("right",)


def _story(hand: Stagehand) -> GuidedScene:
    playing = hand.desk.begin(story_setup(hand.say), seed=1, program=PROGRAM)
    story = Story(playing.session, hand.say, NOON.date)
    return _Posing(playing, story.step, lambda: story.done, story)


def _at_size(hand: Stagehand, size: int) -> Stagehand:
    hand.settings = replace(hand.settings, text_size=size)
    return hand


def _large(hand: Stagehand) -> tuple[Scene, tuple[str, ...]]:
    return _then(_at_size(hand, 200), _clash_next(hand))


def _at(state: State, step: str, kind: str = "") -> bool:
    return state.turn is not None and state.turn.step == step and state.turn.card.card.kind in (kind or ALL)


ALL = ("open", "interest", "exchange", "scale", "external", "term")


def _clash_next(hand: Stagehand) -> Callable[[State], bool]:
    """An interest that somebody will clash with: longer opening hours, or room to try."""
    names = {wanted.draft.short_name for wanted in interests(hand.say)[2:4]}
    return lambda state: (
        _at(state, "respond", "interest")
        and any(one.draft.short_name in names and not one.stances for one in state.interests.values())
    )


def _secret_begun(state: State) -> bool:
    return _at(state, "secret", "scale")


def _last_secret(state: State) -> bool:
    now = state.round_now()
    return now is not None and now.revealed is None and len(now.given) == len(state.players) - 1
