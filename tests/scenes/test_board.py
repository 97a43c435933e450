"""The round table in play: what has not changed stays, what has sets out from where it lay."""

from __future__ import annotations

from itertools import combinations
from math import hypot
from pathlib import Path

from game.analysis.table_map import Ground, TableMap
from game.core.cards import Stance
from game.scenes.board import ROOMY, BoardModel, shrunk
from game.scenes.play import PlayScene
from game.ui import access_tree as tree
from tests.gallery_scenes.crowded import crowded
from tests.map_tables import Table, standing
from tests.stagehand import Stagehand

PARTIES = ("p0", "p1", "p2")
GROUND = Ground(318.0, 318.0, seats=26.0, stool=48.0, keeps=True)


def lying(said: dict[int, Stance]) -> Table:
    """Six interests, two of each party; what the others said of some of them."""
    found = []
    for number in range(1, 7):
        owner = number % 3
        others = [(party, said.get(number, "neutral")) for party in PARTIES if party != f"p{owner}"]
        found.append(standing(number, f"p{owner}", others, 3))
    return Table(found, [], PARTIES, {}, {})


def laid(model: BoardModel, of: Table, left: list[str], ground: Ground = GROUND) -> TableMap:
    key = (ground, tuple((one.id, one.class_) for one in of.interests))
    return model.laid(key, lambda before: of.laid(ground, before, bare=True), left.append)


def test_only_the_token_that_everybody_comes_to_hold_sets_out_and_from_where_it_lay() -> None:
    model, left = BoardModel(), list[str]()
    before = laid(model, lying({}), left)
    assert left == []
    after = laid(model, lying({4: "mine"}), left)
    assert left == ["i4"]
    was, now = before.token("i4"), after.token("i4")
    assert was is not None
    assert now is not None
    assert model.origins == {"i4": (was.x, was.y)}
    assert hypot(now.x, now.y) < hypot(was.x, was.y)


def test_the_same_table_is_laid_once_and_another_size_moves_nothing_by_motion() -> None:
    model, left = BoardModel(), list[str]()
    first = laid(model, lying({}), left)
    assert laid(model, lying({}), left) is first
    smaller = Ground(300.0, 300.0, seats=26.0, stool=48.0, keeps=True)
    again = laid(model, lying({}), left, smaller)
    assert again.ground == smaller
    assert left == []


def test_a_small_table_is_the_same_table_smaller_but_never_too_small_to_see() -> None:
    assert shrunk(ROOMY) == shrunk(2 * ROOMY) == 1
    assert shrunk(ROOMY * 0.8) == 0.8
    assert shrunk(10.0) == 0.45
    assert shrunk(10.0, least=0.6) == 0.6


def test_sixty_interests_of_eight_parties_are_all_on_the_table_in_play(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path, "en", (1280, 720))
    hand.show(PlayScene(crowded(hand, 8, 60)))
    nodes = hand.on_stage.stage.snapshot(hand.on_stage.canvas).nodes.values()
    boxes = [node.bounds for node in nodes if node.role == tree.LIST_ITEM and "token-" in node.key]
    assert len(boxes) == 60
    for (x, y, wide, _), (other_x, other_y, _, _) in combinations(boxes, 2):
        assert hypot(x - other_x, y - other_y) >= wide - 1
