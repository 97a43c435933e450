"""The table round its views: talking, swapping, passing, parking, undo, drafts, the timer, and saving that fails."""

from __future__ import annotations

from pathlib import Path

from game.core import closing, moves
from game.core.cards import InterestDraft
from game.desk import Playing
from game.scenes.play import PlayScene
from game.ui import access_tree as tree
from game.ui.editor import EditorModel
from tests.scenes.seats import interest_on_table, on_stage, sit_down, step
from tests.stagehand import Stagehand


def typed(hand: Stagehand, words: str) -> None:
    """Type as a keyboard does: a key goes before its letter."""
    hand.press("end")
    hand.type(words)


def toasts(hand: Stagehand) -> list[str]:
    """What was announced."""
    return [message.words for message in hand.on_stage.stage.snapshot().live]


def index(playing: Playing) -> int:
    """The number of the card on the table."""
    assert playing.session.state.turn is not None
    return playing.session.state.turn.index


def test_a_card_is_answered_by_talking_alone(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("alt+g")
    typed(hand, "Over de overdracht")
    hand.press("ctrl+enter")
    assert [one.text for one in playing.session.state.reflections.values()] == ["Over de overdracht"]
    hand.press("enter")
    assert index(playing) == 1


def test_whose_word_it_is_and_the_closing_are_announced(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "exchange", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Een zaal")
    hand.press("ctrl+enter")
    exchange = next(iter(playing.session.state.exchanges.values()))
    assert exchange.other is not None
    assert toasts(hand)[-1] == hand.say("panel.word_to", name=playing.session.state.party(exchange.other).name)
    hand.press("alt+p")
    for _ in range(len(playing.session.state.pile)):
        hand.press("alt+p")
    assert playing.session.state.stage == "closing"
    assert hand.say("closing.title") in toasts(hand)


def test_passing_goes_on_without_a_word(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("alt+p")
    assert index(playing) == 1
    assert playing.session.state.played[0].outcome == "passed"
    told = hand.say("panel.passed")
    assert told in toasts(hand)
    assert told not in hand.words  # the card itself is there to be seen


def test_swapping_is_told_to_who_does_not_see_the_card(tmp_path: Path) -> None:
    hand = Stagehand(tmp_path)
    setup = hand.setup(2, cards_each=1)
    playing = hand.desk.begin(setup, seed=7)
    state = playing.session.state
    assert state.turn is not None
    assert state.reserve
    before = state.turn.card.ref
    hand.show(PlayScene(playing))
    hand.press("alt+r")
    now = playing.session.state.turn
    assert now is not None
    assert now.card.ref != before
    told = hand.say("panel.swapped")
    assert told in toasts(hand)
    assert told not in hand.words


def test_after_the_last_card_no_next_one_is_announced(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("alt+p", "alt+p")
    before = toasts(hand).count(hand.say("panel.passed"))
    hand.press("alt+p")
    assert playing.session.state.stage == "closing"
    assert before == 2
    assert toasts(hand)[-1] == hand.say("closing.title")


def test_there_is_nothing_to_swap_with_an_empty_reserve(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    swap = hand.on_stage.stage.find(tree.BUTTON, "Ruilen")
    assert swap is not None
    assert swap.disabled
    hand.press("alt+r")
    assert index(playing) == 0


def test_letters_are_text_in_a_field_and_actions_outside_it(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    assert {"Alt G", "Alt K"} <= set(hand.words)
    hand.press("tab")
    assert {"G", "K"} <= set(hand.words)
    assert "Alt G" not in hand.words


def test_something_is_parked_and_the_turn_stays(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("alt+k")
    typed(hand, "Wie betaalt de ruimte?")
    hand.press("ctrl+enter")
    assert [one.text for one in playing.session.state.parked.values()] == ["Wie betaalt de ruimte?"]
    assert step(playing) == "answer"
    assert hand.on_stage.stage.focus == "open-text"


def test_the_note_tells_whoever_leads(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("f2")
    assert "Note (nl)" in hand.words
    hand.press("f2")
    assert "Note (nl)" not in hand.words


def test_undo_takes_back_typing_first_then_the_last_move_by_name(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Een")
    hand.press("ctrl+enter")
    assert step(playing) == "talk"
    hand.press("ctrl+z")
    assert step(playing) == "answer"
    assert not playing.session.state.reflections
    assert toasts(hand)[-1] == "Het antwoord is teruggenomen"
    assert "Een" in hand.words
    hand.on_stage.stage.focus_on("open-text")
    typed(hand, " twee")
    hand.press("ctrl+z")
    assert "Een" in hand.words
    assert len(playing.session.entries) == 3


def test_nothing_to_undo_is_said_and_changes_nothing(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("ctrl+z")
    assert len(playing.session.entries) == 1
    assert toasts(hand)[-1] == hand.say("illegal.nothing_to_undo")


def test_half_typed_words_outlive_a_crash(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Ons team blij")
    hand.settle()
    playing.close()
    again = hand.desk.resume(playing.path)
    assert "Ons team blij" in on_stage(again, tmp_path).words


def test_an_answer_leaves_no_draft_behind(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Vorige week")
    hand.settle()
    hand.press("ctrl+enter")
    hand.settle()
    assert [path.name for path in tmp_path.iterdir() if b"Vorige week" in path.read_bytes()] == ["session.journal"]


def test_escape_pauses_and_escape_goes_on(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("esc")
    assert "Even pauze" in hand.words
    assert [hand.on_stage.stage.kit.in_editor] == [False]
    hand.press("esc")
    assert "Even pauze" not in hand.words
    assert hand.on_stage.stage.focus == "open-text"
    assert hand.on_stage.stage.kit.in_editor, "the caps say which letters need Alt again"
    hand.press("esc", "s")
    assert playing.session.state.stage == "closing"


def test_a_token_tells_what_it_stands_for(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    interest_on_table(playing)
    playing.session.play(moves.next_card)
    hand = on_stage(playing, tmp_path)
    interest = next(iter(playing.session.state.interests))
    hand.on_stage.stage.focus_on(f"token-{interest}")
    hand.press("enter")
    assert "Hoe staan de partijen erin?" in hand.words
    hand.press("esc")
    assert "Hoe staan de partijen erin?" not in hand.words


def test_tab_stops_once_at_the_tokens(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    for words in ("Rust", "Ruimte", "Tijd"):
        playing.session.play(moves.lift_interest, "A", InterestDraft(text=words))
    hand = on_stage(playing, tmp_path)
    seen = []
    for _ in range(30):
        hand.press("tab")
        seen.append(hand.on_stage.stage.focus)
    assert sum(key.startswith("token-") for key in seen[: seen.index(seen[0], 1)]) == 1


def test_whose_turn_it_is_is_said_aloud(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    assert any("Party A is aan de beurt" in message for message in toasts(hand))


def test_the_timer_counts_gets_a_minute_and_never_moves_on(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1], timer=True)
    hand = on_stage(playing, tmp_path)
    hand.now = 30_000
    hand.on_stage.step()
    before = next(words for words in hand.words if words.count(":") == 1 and words.replace(":", "").isdigit())
    hand.press("tab", "+")
    after = next(words for words in hand.words if words.count(":") == 1 and words.replace(":", "").isdigit())
    assert int(after.split(":")[0]) == int(before.split(":")[0]) + 1
    hand.now = 3_600_000
    hand.on_stage.step()
    assert "0:00" in hand.words
    assert index(playing) == 0


def test_what_cannot_be_saved_is_said_and_goes_elsewhere(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    playing.path.unlink()
    typed(hand, "Vorige week")
    hand.press("ctrl+enter")
    assert step(playing) == "talk"
    assert "Opslaan lukt niet: het bestand of de schijf is weg." in hand.words
    other = tmp_path / "stick"
    other.mkdir()
    hand.press("ctrl+o", "ctrl+a")
    hand.type(str(other))
    hand.press("ctrl+enter")
    assert playing.session.saved
    assert "Opgeslagen" in hand.words
    assert (other / "session.journal").exists()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    playing.path.unlink()
    typed(hand, "Vorige week")
    hand.press("ctrl+enter", "ctrl+o", "ctrl+a")
    hand.type(str(tmp_path / "nowhere"))
    hand.press("ctrl+enter")
    assert any(words.startswith("Dat lukt hier niet") for words in hand.words)
    assert not playing.session.saved


def test_nothing_is_painted_while_nothing_happens(tmp_path: Path) -> None:
    hand = on_stage(sit_down(tmp_path, "interest", [1, 1, 1]), tmp_path)
    shown = hand.on_stage.screen.shown  # type: ignore[attr-defined]
    hand.settle()
    assert hand.on_stage.screen.shown == shown  # type: ignore[attr-defined]


def test_a_scene_that_comes_back_keeps_what_was_chosen(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene)
    view = scene.view
    scene.opened(hand.ctx)
    assert scene.view is view
    assert scene.play is not None
    assert isinstance(scene.play.draft("text"), EditorModel)


def test_no_token_moves_when_the_turn_does(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1, 1])
    for party in "ABC":
        playing.session.play(moves.lift_interest, party, InterestDraft(text=f"Rust voor {party}"))
    hand = on_stage(playing, tmp_path)
    keys = [f"token-{interest}" for interest in playing.session.state.interests]
    before = [hand.on_stage.stage.rect_of(key) for key in keys]
    hand.press("alt+p")
    hand.settle()
    assert index(playing) == 1
    assert None not in before
    assert [hand.on_stage.stage.rect_of(key) for key in keys] == before


def test_a_token_is_named_with_its_class_and_words_for_who_cannot_see_it(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    playing.session.play(moves.lift_interest, "A", InterestDraft(text="Rust op de spoedpost"))
    hand = on_stage(playing, tmp_path)
    token = hand.on_stage.stage.find(tree.LIST_ITEM, "Rust op de spoedpost")
    assert token is not None
    assert token.description == "Nog niet gehoord. Gedragen door: Party A; Niet gehoord: Party B"


def test_the_title_offers_the_session_until_it_is_closed(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("alt+p")
    assert hand.ctx.settings.last_session["card"] == 2
    scene = hand.on_stage.scene
    assert isinstance(scene, PlayScene)
    assert scene.play is not None
    assert scene.play.do(closing.open_closing)
    assert scene.play.do(closing.close)
    assert hand.ctx.settings.last_session == {}
