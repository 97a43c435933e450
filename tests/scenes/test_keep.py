"""Keeping the summary: what is chosen, what is told before it is written, and the file that comes of it."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from game.analysis.summary import Summary, summarise
from game.core.state import State
from game.scenes.keep.choices import Choices, chosen_before, proposed, target
from game.scenes.summary import SummaryScene
from game.storage import places
from game.storage.disk import Disk
from game.storage.settings import Settings
from game.ui import access_tree as tree
from tests.reports.rich import with_names
from tests.scenes.keeping import MADE, Broken, dialog, focus, kept, maker, opened
from tests.stagehand import Stagehand


@pytest.fixture
def hand(tmp_path: Path) -> Stagehand:
    return Stagehand(tmp_path / "saves", "en", (1280, 720))


@pytest.fixture
def summary() -> Summary:
    return summarise(with_names().state)


def test_from_the_summary_two_keys_keep_it(hand: Stagehand) -> None:
    def closed(state: State) -> bool:
        return state.stage == "closed" and bool(state.interests)

    playing = hand.playing(closed, hand.setup(4, cards_each=2))
    hand.settings = Settings(language="en", motion=False, kept={"form": "json"})
    hand.show(SummaryScene(playing))
    hand.press("k")
    assert type(hand.on_stage.scene).__name__ == "KeepScene"
    hand.press("enter")
    hand.settle()
    (path,) = hand.desk.summaries().glob("*.json")
    assert dialog(hand) == hand.say("keep.kept_title")
    assert json.loads(path.read_text("utf-8"))["session"]["title"] == playing.session.state.started.title
    hand.press("esc")
    assert isinstance(hand.on_stage.scene, SummaryScene)


def test_what_was_chosen_is_asked_for_and_remembered(hand: Stagehand, summary: Summary) -> None:
    start = maker()
    scene = opened(hand, summary, start=start)
    for name in (hand.say("keep.form.markdown"), "No names", "Nederlands", "One page"):
        if hand.on_stage.stage.find(tree.RADIO, name):
            focus(hand, tree.RADIO, name)
            hand.press("enter")
    hand.press("ctrl+enter")
    assert start.asked == [("pdf", "nl", "one", "a4", "anonymous")]
    assert scene.choices.names == "anonymous"
    kept_as = hand.ctx.settings.kept
    assert (kept_as["names"], kept_as["page"], Path(kept_as["folder"])) == ("anonymous", "one", hand.desk.summaries())
    again = chosen_before(kept_as, "en", hand.desk.saves)
    assert (again.names, again.page, again.folder, again.language) == (
        "anonymous", "one", hand.desk.summaries(), "en",
    )  # fmt: skip
    assert chosen_before({"form": "exe", "folder": "/gone"}, "en", hand.desk.saves) == Choices(
        language="en", folder=hand.desk.saves
    )


def test_the_name_says_what_is_left_out_until_somebody_gives_it_one(hand: Stagehand, summary: Summary) -> None:
    scene = opened(hand, summary)
    begin = scene.name.text
    scene.change(names="anonymous", page="one")
    assert scene.name.text == f"{begin} (without names, 1 page)"
    scene.change(form="xlsx")  # has no single page
    assert scene.name.text == f"{begin} (without names)"
    scene.change(names="names", form="pdf", page="full")
    assert scene.name.text == begin
    scene.name.fill("Ours")
    scene.change(names="parties")
    assert scene.name.text == "Ours"


def test_without_names_people_see_what_they_typed_before_it_is_written(hand: Stagehand, summary: Summary) -> None:
    first, *others = summary.interests
    told = first.model_copy(update={"text": "Rest, says Annelies Vermeer"})
    opened(hand, summary.model_copy(update={"interests": (told, *others)}))
    assert told.text not in hand.words
    focus(hand, tree.RADIO, "No names")
    hand.press("enter")
    assert [words for words in hand.words if words in {told.text, "Samen op weg"}] == [told.text, "Samen op weg"]
    assert hand.say("keep.name_in_it", names="Annelies Vermeer") in hand.words
    assert kept(hand) == []


def test_with_large_words_the_texts_come_before_the_writing(hand: Stagehand, summary: Summary) -> None:
    hand.settings = Settings(language="en", motion=False, text_size=200, kept={"names": "anonymous"})
    start = maker()
    opened(hand, summary, start=start)
    hand.press("ctrl+enter")
    assert "Samen op weg" in hand.words
    assert start.asked == []
    hand.press("ctrl+enter")
    assert len(start.asked) == 1
    assert dialog(hand) == hand.say("keep.kept_title")


@pytest.mark.parametrize("size", [125, 150, 200])
@pytest.mark.parametrize("keys", [(), ("m",), ("m", "n"), ("ctrl+enter",), ("ctrl+enter", "ctrl+enter")])
def test_large_words_fit(hand: Stagehand, summary: Summary, size: int, keys: tuple[str, ...]) -> None:
    hand.settings = Settings(language="nl", motion=False, text_size=size, kept={"names": "parties"})
    for name in ("een", "twee", "drie", "vier", "vijf"):
        (hand.desk.summaries() / name).mkdir()
    opened(hand, summary, disk=Broken(errno.ENOSPC))
    hand.press(*keys)
    assert not hand.on_stage.canvas.overflows
    assert not hand.on_stage.stage.overfull


def test_a_name_that_cannot_be_one_is_told_and_nothing_is_written(hand: Stagehand, summary: Summary) -> None:
    start = maker()
    scene = opened(hand, summary, start=start)
    for name in ("", "../other", "con", "a" * 79 + "\N{GRINNING FACE}" * 60):
        scene.name.restore(name)
        hand.press("ctrl+enter")
        code = places.name_fault(scene.name.text)
        assert code
        assert hand.say(f"keep.name_fault.{code}") in " ".join(hand.words)
    assert start.asked == []


@pytest.mark.parametrize(
    "name", ["a/b", "a\\b", "C:", "nul", "NUL.pdf", "com1", "...", " ", "naam.", "a\nb", "a?", "*"]
)
def test_names_that_some_system_refuses(name: str) -> None:
    assert places.name_fault(name)


def test_a_file_that_is_there_is_replaced_only_when_somebody_says_so(hand: Stagehand, summary: Summary) -> None:
    scene = opened(hand, summary)
    path = target(
        Choices(folder=hand.desk.summaries()), proposed("Samen op weg", hand.desk.today(), Choices(), hand.say)
    )
    path.write_text("of before")
    hand.press("ctrl+enter")
    assert dialog(hand) == hand.say("keep.replace_title")
    hand.press("enter")  # the focus is on leaving it
    assert path.read_text() == "of before"
    assert dialog(hand) == ""
    hand.press("ctrl+enter", "ctrl+enter")
    assert path.read_bytes() == MADE
    assert dialog(hand) == hand.say("keep.kept_title")
    assert scene.choices.form == "pdf"
    assert kept(hand) == [path.name]


def test_a_file_that_appears_meanwhile_is_not_replaced(hand: Stagehand, summary: Summary) -> None:
    path = hand.desk.summaries() / f"{proposed('Samen op weg', hand.desk.today(), Choices(), hand.say)}.pdf"

    class Meanwhile(Disk):
        def open(self, file: Path, flags: int) -> int:
            path.write_text("of somebody else")
            return super().open(file, flags)

    opened(hand, summary, disk=Meanwhile())
    hand.press("ctrl+enter")
    assert dialog(hand) == hand.say("keep.replace_title")
    assert path.read_text() == "of somebody else"
