"""Every scene in its main states is as good heard as seen: the accessibility tree is whole, and tells every drawn word."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenes.scene import Context, Scene
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.record import record
from game.ui.widget import Taken
from game.ui.widgets import Button, Chip, Column, Icon, Label, Pick, Picture, Widget
from tests.gallery import SIZES, shots
from tests.stagehand import Stagehand
from tests.unheard import mislabelled, unheard, unsound


@pytest.mark.parametrize("name", shots())
def test_everything_that_is_seen_is_heard(tmp_path: Path, name: str) -> None:
    app = Stagehand(tmp_path, "nl", SIZES[0]).stage(shots()[name])
    found = unsound(app), unheard(app), mislabelled(app)
    app.scene.closed(app.ctx)
    assert found == ([], [], [])


class Shown(Scene):
    """Widgets below each other."""

    def __init__(self, *parts: Widget) -> None:
        self.parts = parts

    def build(self, ctx: Context) -> Widget:
        return Column(self.parts, gap=200)


@record
class Stuck(Widget):
    """A widget that forgets to say what it is."""

    enabled: bool = True

    @property
    def focusable(self) -> bool:
        return True

    def press(self) -> Taken | None:
        return Taken()


def _painted(canvas: Canvas, rect: Rect) -> None:
    canvas.text(rect, "written by hand", "body", canvas.theme.ink)


@pytest.mark.parametrize(
    ("parts", "seen"),
    [
        ((Label("in the tree"), Label("only drawn", hidden=True)), "only drawn"),
        ((Picture(_painted, (400, 60)), Label("by hand")), "written by hand"),
        ((Label("7", hidden=True), Label("7 of 9")), "7"),
        ((Button("Tell", name="Say"),), "Tell"),
    ],
)
def test_what_nobody_hears_is_found(tmp_path: Path, parts: tuple[Widget, ...], seen: str) -> None:
    app = Stagehand(tmp_path, "en", SIZES[0]).show(Shown(*parts))
    assert unheard(app) == [seen]


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ((Button("", icon="plus", key="more"),), "button 'more' has no name"),
        ((Pick(Icon("plus"), lambda: None, key="less"),), "button 'less' has no name"),
        ((Chip("One"), Chip("One")), "holds 2 times ('button', 'One', '', '')"),
        ((Stuck(key="stuck"),), "'stuck' has the focus but nobody outside can give it"),
        ((Stuck(key="stuck"),), "'stuck' can be pressed but not from outside"),
        ((Stuck(key="stuck", enabled=False),), "'stuck' is off and does not say so"),
    ],
)
def test_what_is_wrong_with_a_tree_is_found(tmp_path: Path, parts: tuple[Widget, ...], fault: str) -> None:
    app = Stagehand(tmp_path, "en", SIZES[0]).show(Shown(*parts))
    assert fault in "\n".join(unsound(app))


def test_what_is_called_otherwise_than_it_shows_is_found(tmp_path: Path) -> None:
    app = Stagehand(tmp_path, "en", SIZES[0]).show(Shown(Button("Tell", name="Say it")))
    assert mislabelled(app) == ["button 'Say it' shows 'tell'"]
