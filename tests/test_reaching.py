"""What no key leads to, and what no pointer comes to, is found: planted once, and over the whole gallery elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest

from game.app import App
from game.scenes.scene import Context, Scene
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.settings import Settings
from game.ui.headless import Headless
from game.ui.widgets import Button, Column, Layers, Place, Scroll, ScrollModel, Spacer, Widget
from tests.reaching import out_of_reach


@dataclass(frozen=True, repr=False, eq=False)
class Lost(Button):
    """A member of a group from which no arrow leads on."""

    in_group: ClassVar[bool] = True

    def leads(self, arrow: str) -> str:
        return "nowhere"


class Showing(Scene):
    def __init__(self, tree: Widget) -> None:
        self.tree = tree

    def build(self, ctx: Context) -> Widget:
        return self.tree


def app(tree: Widget) -> App:
    say = Catalog(paths.resource("assets") / "lang", "nl")
    made = App(Headless(size=(1280, 720)), Showing(tree), say, Settings(), clock=lambda: 0, access=False)
    made.show()
    return made


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        (Column((Button("a", key="a"), Button("b", key="b"))), ()),
        (
            Layers(
                ((Button("a", key="a"), Place(100, 100)), (Button("b", width=900, height=900, key="b"), Place(0, 0)))
            ),
            ("a: no pointer comes there",),
        ),
        (Layers(((Button("a", key="a"), Place(100, 5000)),)), ("a: no pointer comes there",)),
        (
            Scroll(Column((Spacer(height=5000, weight=0), Button("a", key="a"))), ScrollModel(), height=400),
            (),
        ),
        (Column((Lost("a", key="a"), Lost("b", key="b"))), ("b: no key leads there",)),
    ],
    ids=["plain", "covered", "outside", "scrolled", "lost"],
)
def test_what_is_out_of_reach_is_found(tree: Widget, found: tuple[str, ...]) -> None:
    assert out_of_reach(app(tree)) == found
