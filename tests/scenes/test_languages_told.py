"""Words in another language than the screen's say so, for a screen reader to pronounce them (WCAG 3.1.2)."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.text import Text
from game.scenes.play import PlayScene
from game.scenes.settings.scene import SettingsScene
from game.ui import access_tree as tree
from tests.scenes.seats import sit_down
from tests.stagehand import Stagehand


def test_the_languages_to_choose_are_each_in_their_own(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    hand.show(SettingsScene())
    for name, language in (("Nederlands", "nl"), ("English", "en")):
        node = hand.on_stage.stage.find(tree.RADIO, name)
        assert node is not None
        assert node.language == language


@pytest.mark.parametrize(("screen", "told"), [("nl", ""), ("en", "nl")])
def test_a_card_that_has_only_another_language_says_so(tmp_path: Path, screen: str, told: str) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    turn = playing.session.state.turn
    assert turn is not None
    dutch = Text(root={"nl": "Waar ben je trots op?"})
    card = turn.card.card.model_copy(update={"question": dutch})
    object.__setattr__(turn.card, "card", card)
    hand = Stagehand(tmp_path, screen)
    hand.show(PlayScene(playing))
    node = hand.on_stage.stage.find(tree.HEADING, "Waar ben je trots op?")
    assert node is not None
    assert node.language == told
    kind = hand.on_stage.stage.find(tree.LABEL, hand.say("vocabulary.kind.open"))
    assert kind is not None
    assert kind.language == ""
