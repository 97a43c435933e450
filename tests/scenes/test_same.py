"""While an interest is typed the table is asked whether it is the same as another; the answer is the table's."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from game import encoder
from game.background import Background
from game.core import moves
from game.core.cards import InterestAnswer, InterestDraft
from game.desk import Playing
from game.scenes.play import PlayScene
from game.scenes.same import PAUSE
from game.scenes.summary import SummaryScene
from game.ui.inputs import Pointer
from tests.builders import card
from tests.scenes.seats import sit_down, step, strike
from tests.stagehand import Stagehand

ASKS = "Is dit ongeveer hetzelfde?"
HOME = "Hulp dicht bij huis"


class Meaning:
    """An encoder by which some texts mean the same and all others nothing; it keeps what it was asked."""

    name = "meaning"

    def __init__(self, *alike: str) -> None:
        self.alike = alike
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> list[Sequence[float]]:
        """One direction for what is alike."""
        self.asked += texts
        return [(1.0, 0.0) if text in self.alike else (0.0, 1.0) for text in texts]


def seat(folder: Path, *lying: tuple[str, str], sizes: Sequence[int] = (1, 1, 1), **rules: Any) -> Playing:
    """A table at an interest card of A, with interests that parties have put down before."""
    playing = sit_down(folder, "interest", list(sizes), **rules)
    for party, words in lying:
        playing.session.play(moves.lift_interest, party, InterestDraft(text=words))
    return playing


def at_card(
    playing: Playing, folder: Path, language: str = "nl", encoder: Any = None, jobs: Background | None = None
) -> Stagehand:
    """The table scene with the focus in the interest."""
    hand = Stagehand(folder, language, (1280, 720))
    hand.encoder = encoder
    if jobs is not None:
        hand.jobs = jobs
    hand.show(PlayScene(playing))
    hand.on_stage.stage.focus_on("interest")
    return hand


def write(hand: Stagehand, words: str) -> None:
    """Type behind what stands there, and pause."""
    hand.press("end")
    hand.type(words)
    hand.settle()


def write_anew(hand: Stagehand, words: str) -> None:
    """Type in place of what stands there, and pause."""
    hand.press("ctrl+a")
    hand.type(words)
    hand.settle()


def told(hand: Stagehand) -> list[str]:
    """What a screen reader was told last."""
    return [one.words for one in hand.on_stage.stage.snapshot().live]


def test_the_question_comes_with_a_pause_and_keeps_the_focus_where_it_is(tmp_path: Path) -> None:
    hand = at_card(seat(tmp_path, ("B", HOME)), tmp_path)
    hand.press("end")
    for letter in "We willen hulp dicht bij huis":
        hand.type(letter)
        assert ASKS not in hand.words
    hand.settle()
    assert ASKS in hand.words
    assert HOME in hand.words
    assert "van Party B" in hand.words
    assert any(ASKS in words and HOME in words and "Party B" in words for words in told(hand))
    assert hand.on_stage.stage.focus == "interest"
    hand.type(" vandaan")
    assert hand.on_stage.stage.focus == "interest"


def test_a_short_stop_is_no_pause(tmp_path: Path) -> None:
    hand = at_card(seat(tmp_path, ("B", HOME)), tmp_path)
    hand.press("end")
    hand.type(HOME)
    for wait, asked in ((PAUSE // 2, False), (PAUSE, True)):
        hand.now += wait
        hand.on_stage.step()
        hand.on_stage.step()
        assert (ASKS in hand.words) is asked


def test_yes_makes_one_interest_that_both_hold(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    hand = at_card(playing, tmp_path)
    write(hand, "We willen hulp dicht bij huis")
    hand.press("alt+s")
    hand.settle()
    assert ASKS not in hand.words
    assert "Dit wordt één belang" in hand.words
    assert hand.on_stage.stage.focus == "interest"
    hand.press("ctrl+enter")
    (interest,) = playing.session.state.interests.values()
    assert interest.stances["A", "a1"].stance == "mine"
    assert interest.other_words["A", "a1"].draft.text == "We willen hulp dicht bij huis"
    assert step(playing) == "talk"
    hand.press("ctrl+z")
    hand.settle()
    assert not playing.session.state.interests[interest.id].other_words
    assert "Dit wordt één belang" in hand.words, "an undo brings the answer back as it was"


def test_yes_can_be_taken_back_before_it_lies_on_the_table(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    hand = at_card(playing, tmp_path)
    write(hand, "Hulp dicht bij huis")
    hand.press("alt+s", "alt+d", "ctrl+enter")
    assert len(playing.session.state.interests) == 2


def test_no_is_remembered_for_that_text_and_for_one_with_a_word_more(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    hand = at_card(playing, tmp_path)
    write(hand, "Goede hulp dicht bij huis")
    hand.press("alt+d")
    hand.settle()
    assert ASKS not in hand.words
    assert hand.on_stage.stage.focus == "interest"
    write(hand, " nu")
    assert ASKS not in hand.words
    hand.press("ctrl+enter")
    assert len(playing.session.state.interests) == 2
    assert step(playing) == "respond"


def test_another_text_is_asked_about_again(tmp_path: Path) -> None:
    hand = at_card(seat(tmp_path, ("B", HOME)), tmp_path)
    write(hand, "Hulp dicht bij huis in het weekend")
    assert ASKS in hand.words
    hand.press("alt+d")
    write_anew(hand, "Iets heel anders dan dat")
    assert ASKS not in hand.words
    write_anew(hand, HOME)
    assert ASKS in hand.words


def test_after_a_no_the_second_nearest_is_asked_about_and_then_nothing(tmp_path: Path) -> None:
    near = [("B", HOME), ("C", "Hulp dicht bij het huis"), ("C", "Hulp ook dicht bij huizen")]
    hand = at_card(seat(tmp_path, *near), tmp_path)
    write(hand, HOME)
    assert "van Party B" in hand.words
    hand.press("alt+d")
    hand.settle()
    assert (ASKS in hand.words, "van Party C" in hand.words) == (True, True)
    hand.press("alt+d")
    hand.settle()
    assert ASKS not in hand.words


def test_a_finger_answers_too(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    hand = at_card(playing, tmp_path)
    write(hand, HOME)
    yes = hand.on_stage.stage.rect_of("interest-same")
    assert yes is not None
    x, y = yes.x + yes.w / 2, yes.y + yes.h / 2
    hand.send(Pointer("down", x, y, 1, touch=True), Pointer("up", x, y, 1, touch=True))
    hand.settle()
    assert "Dit wordt één belang" in hand.words
    assert hand.on_stage.stage.focus == "interest"


@pytest.mark.parametrize("party", ["A", "B"])
def test_nobody_is_asked_about_what_their_own_party_holds(party: str, tmp_path: Path) -> None:
    playing = seat(tmp_path, (party, HOME))
    if party == "B":
        joins = InterestDraft(text="Om de hoek", same_as=next(iter(playing.session.state.interests)))
        playing.session.play(moves.lift_interest, "A", joins)
    hand = at_card(playing, tmp_path)
    write(hand, HOME)
    assert ASKS not in hand.words


def test_meaning_finds_it_across_languages(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    hand = at_card(playing, tmp_path, "en", Meaning(HOME, "Care around the corner"))
    write(hand, "We want care around the corner")
    assert "Is this about the same?" not in hand.words, "the encoder was told other words"
    write_anew(hand, "Care around the corner")
    assert "Is this about the same?" in hand.words
    assert HOME in hand.words


def test_each_text_is_encoded_once(tmp_path: Path) -> None:
    meaning = Meaning()
    hand = at_card(seat(tmp_path, ("B", HOME), ("C", "Minder drukte")), tmp_path, encoder=meaning)
    for words in ("Rust in", " het huis", " van iedereen"):
        write(hand, words)
    assert sorted(meaning.asked) == sorted(
        [HOME, "Minder drukte", "Rust in", "Rust in het huis", "Rust in het huis van iedereen"]
    )


def test_an_encoder_that_fails_leaves_the_words_to_compare(tmp_path: Path) -> None:
    class Broken(Meaning):
        def encode(self, texts: Sequence[str]) -> list[Sequence[float]]:
            raise MemoryError

    hand = at_card(seat(tmp_path, ("B", HOME)), tmp_path, encoder=Broken())
    write(hand, HOME)
    assert ASKS in hand.words


def test_typing_goes_on_while_the_encoder_is_still_loading(tmp_path: Path) -> None:
    loaded = threading.Event()

    class Slow(Meaning):
        def encode(self, texts: Sequence[str]) -> list[Sequence[float]]:
            assert loaded.wait(20)
            return super().encode(texts)

    jobs = Background()
    playing = seat(tmp_path, ("B", HOME))
    hand = at_card(playing, tmp_path, encoder=Slow(HOME, "Zorg om de hoek"), jobs=jobs)
    write(hand, "Zorg om")
    assert jobs.running
    write(hand, " de hoek")
    assert ASKS not in hand.words
    loaded.set()
    for _ in range(2):
        for thread in threading.enumerate():
            if thread.name == "background":
                thread.join(20)
        hand.settle()
    assert ASKS in hand.words
    jobs.close()


def test_what_is_lifted_may_lie_there_already_and_depends_on_whose_it_is(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    playing.session.play(moves.talk_about, "a1")
    hand = at_card(playing, tmp_path)
    hand.press("b", "end")
    hand.type(HOME)
    hand.settle()
    assert ASKS in hand.words
    hand.on_stage.stage.focus_on("holder-B")
    hand.press("space")
    hand.settle()
    assert ASKS not in hand.words
    hand.on_stage.stage.focus_on("holder-C")
    hand.press("space")
    hand.settle()
    hand.on_stage.stage.focus_on("lifted")
    hand.press("alt+s", "ctrl+enter")
    (interest,) = playing.session.state.interests.values()
    assert interest.stances["C", None].stance == "mine"
    assert "Het hoort nu bij ‘Hulp dicht bij huis’" in hand.words


def test_a_clash_that_names_a_new_interest_may_mean_one_of_a_third_party(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("C", HOME))
    playing.session.play(moves.answer_card, "a1", InterestAnswer(text="Eén groot ziekenhuis"))
    hand = at_card(playing, tmp_path)
    strike(hand, "4")
    strike(hand, "1")  # B has nothing on the table, so the first answer is a new interest
    hand.settle()
    assert hand.on_stage.stage.focus == "own.B"
    write(hand, HOME)
    assert ASKS in hand.words
    hand.press("alt+s")
    hand.settle()
    hand.press("ctrl+enter")
    state = playing.session.state
    assert [one.draft.text for one in state.interests.values()] == [HOME, "Eén groot ziekenhuis"]
    home, hospital = state.interests.values()
    assert hospital.stances["B", None].against == home.id
    assert home.stances["B", None].why == HOME


def test_what_is_typed_in_a_secret_round_is_compared_with_nothing(tmp_path: Path) -> None:
    meaning = Meaning()
    playing = sit_down(tmp_path, "term", [3, 3], pile=(card("term", ref="first"),), secrecy="parties", screen="private")
    playing.session.play(moves.lift_interest, "B", InterestDraft(text=HOME))
    playing.session.play(moves.open_secret)
    hand = Stagehand(tmp_path, "nl", (1280, 720))
    hand.encoder = meaning
    hand.show(PlayScene(playing))
    hand.press("enter")
    hand.type(HOME)
    hand.settle()
    assert meaning.asked == []
    assert ASKS not in hand.words


def test_the_same_typing_asks_the_same(tmp_path: Path) -> None:
    found = []
    for place in ("one", "two"):
        (tmp_path / place).mkdir()
        near = (("B", HOME), ("C", "Hulp dicht bij het huis"))
        hand = at_card(seat(tmp_path / place, *near), tmp_path / place)
        write(hand, "Hulp bij huis")
        found.append([words for words in hand.words if words.startswith(("van ", "Hulp"))])
    assert found[0] == found[1]


def test_a_text_that_grew_out_of_an_accepted_one_is_still_the_same(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    hand = at_card(playing, tmp_path)
    write(hand, HOME)
    hand.press("alt+s")
    write(hand, ", ook op zondag")
    assert "Dit wordt één belang" in hand.words
    hand.press("ctrl+a", "delete")
    hand.settle()
    assert "Dit wordt één belang" not in hand.words


def test_nothing_is_asked_where_nothing_of_others_lies(tmp_path: Path) -> None:
    meaning = Meaning()
    hand = at_card(seat(tmp_path, ("A", HOME)), tmp_path, encoder=meaning)
    write(hand, HOME)
    assert meaning.asked == []


@pytest.mark.skipif(not encoder.installed(), reason="the package of the extra `semantic` is not installed")
@pytest.mark.parametrize(
    ("lies", "typed"), [(HOME, "We want help close to home"), ("Shorter waiting times", "Kortere wachttijd")]
)
def test_the_encoder_that_ships_finds_it_across_languages(lies: str, typed: str, tmp_path: Path) -> None:
    hand = at_card(seat(tmp_path, ("B", lies), ("C", "Minder avonddienst")), tmp_path, encoder=encoder.encoder())
    write(hand, typed)
    assert ASKS in hand.words
    assert "van Party B" in hand.words


def test_a_token_tells_in_which_other_words_it_was_put(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    joins = InterestDraft(text="Zorg om de hoek", same_as=next(iter(playing.session.state.interests)))
    playing.session.play(moves.lift_interest, "C", joins)
    hand = at_card(playing, tmp_path)
    (token,) = [node for node in hand.on_stage.stage.snapshot().reading_order() if HOME in node.name]
    hand.on_stage.stage.focus_on(token.key)
    hand.press("enter")
    hand.settle()
    assert "Ook zo gezegd" in hand.words
    assert "Zorg om de hoek" in hand.words


def test_the_summary_tells_it_too_with_the_way_there(tmp_path: Path) -> None:
    playing = seat(tmp_path, ("B", HOME))
    words = InterestDraft(
        text="Zorg om de hoek", whys=("Geen auto",), same_as=next(iter(playing.session.state.interests))
    )
    playing.session.play(moves.lift_interest, "C", words)
    hand = Stagehand(tmp_path, "nl", (1920, 1080))
    hand.show(SummaryScene(playing))
    hand.press("right")
    hand.settle()
    for said in ("Ook zo gezegd", "‘Zorg om de hoek’", "Geen auto"):
        assert said in hand.words


def test_what_is_typed_stays_in_view_when_the_question_takes_room(tmp_path: Path) -> None:
    hand = at_card(seat(tmp_path, ("B", HOME)), tmp_path)
    hand.press("alt+w", "alt+w", "alt+w")
    hand.settle()
    hand.on_stage.stage.focus_on("interest")
    write(hand, HOME)
    assert ASKS in hand.words
    field, sheet = (hand.on_stage.stage.rect_of(key) for key in ("interest", "sheet-scroll"))
    assert field is not None
    assert sheet is not None
    assert sheet.y <= field.y < field.bottom <= sheet.bottom
