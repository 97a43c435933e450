"""Each kind of card that is answered openly, with keys alone; and the reply to an exchange."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.core import moves
from game.core.cards import ExchangeAnswer
from game.desk import Playing
from game.ui import access_tree as tree
from tests.builders import card, text
from tests.gallery import shots
from tests.scenes.seats import on_stage, sit_down, step, strike
from tests.stagehand import Stagehand


def typed(hand: Stagehand, words: str) -> None:
    """Type as a keyboard does: a key goes before its letter."""
    hand.press("end")
    hand.type(words)


def write(hand: Stagehand, field: str, words: str) -> None:
    """Type into a field."""
    hand.on_stage.stage.focus_on(field)
    typed(hand, words)


def tap(hand: Stagehand, key: str) -> None:
    """Press what has this key, as a finger would."""
    hand.on_stage.stage.focus_on(key)
    assert hand.on_stage.stage.focus == key
    hand.press("space")


def said(hand: Stagehand, role: str) -> list[str]:
    """The names of everything of this role, in reading order."""
    return [node.name for node in hand.on_stage.stage.snapshot().reading_order() if node.role == role]


def test_an_open_card_takes_a_few_words(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Vorige week ging het goed")
    hand.press("ctrl+enter")
    assert [one.text for one in playing.session.state.reflections.values()] == ["Vorige week ging het goed"]
    assert step(playing) == "talk"


def test_who_plays_alone_is_not_sent_to_a_table(tmp_path: Path) -> None:
    pile = (card("open", ref="first", follow_ups=(text("En dan?"),)),)
    hand = on_stage(sit_down(tmp_path, "open", [1], alone=True, pile=pile), tmp_path)
    assert "Zeg het eerst hardop. Daarna een paar woorden om te bewaren." in hand.words
    typed(hand, "Vorige week ging het goed")
    hand.press("ctrl+enter")
    assert "Denk er even op door, met de vragen op de kaart." in hand.words


def test_an_answer_without_words_is_asked_for_and_not_played(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("ctrl+enter")
    assert step(playing) == "answer"
    assert hand.on_stage.stage.focus == "interest"
    assert "Zet het belang in één zin" in hand.words


def test_enter_leads_down_the_ladder_to_the_interest(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    hand = on_stage(playing, tmp_path)
    for words in ("Ons team blijft", "Gezinnen kennen ons", "Dan zeggen ze eerder iets", "Hulp op tijd"):
        typed(hand, words)
        hand.press("enter")
    tap(hand, "level/2")
    tap(hand, "lens/3")
    hand.press("ctrl+enter")
    draft = next(iter(playing.session.state.interests.values())).draft
    assert (draft.position, draft.whys) == ("Ons team blijft", ("Gezinnen kennen ons", "Dan zeggen ze eerder iets"))
    assert (draft.text, draft.short_name) == ("Hulp op tijd", "Hulp op tijd")
    assert (draft.level, draft.lens) == ("network", "relational")
    assert step(playing) == "respond"


def test_a_card_that_asks_through_a_lens_says_so_and_has_it_chosen(tmp_path: Path) -> None:
    pile = (card("interest", ref="first", lens="political"),)
    playing = sit_down(tmp_path, "interest", [1, 1], pile=pile)
    hand = on_stage(playing, tmp_path)
    assert "Belang, bril: Invloed" in hand.words
    write(hand, "interest", "Zelf kunnen kiezen")
    hand.press("ctrl+enter")
    assert next(iter(playing.session.state.interests.values())).draft.lens == "political"


def test_more_whys_come_one_by_one_up_to_five(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    hand = on_stage(playing, tmp_path)
    hand.press("alt+w", "alt+w", "alt+w", "alt+w")
    assert hand.on_stage.stage.focus == "why5"
    for number in range(5, 0, -1):
        write(hand, f"why{number}", f"Want {number}")
    write(hand, "interest", "Rust")
    hand.press("ctrl+enter")
    draft = next(iter(playing.session.state.interests.values())).draft
    assert draft.whys == ("Want 1", "Want 2", "Want 3", "Want 4", "Want 5")


def test_the_name_on_the_token_can_be_another(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "interest", [1, 1])
    hand = on_stage(playing, tmp_path)
    write(hand, "interest", "Gezinnen vragen op tijd hulp")
    hand.press("alt+n", "ctrl+a")
    hand.type("Hulp op tijd")
    hand.press("ctrl+enter")
    assert next(iter(playing.session.state.interests.values())).draft.short_name == "Hulp op tijd"


def test_an_example_is_taken_over_and_edited(tmp_path: Path) -> None:
    pile = (card("open", ref="first", examples=[text("Korte lijnen"), text("Rust")]),)
    playing = sit_down(tmp_path, "open", [1, 1], pile=pile)
    hand = on_stage(playing, tmp_path)
    hand.press("f6")
    typed(hand, " in huis")
    hand.press("ctrl+enter")
    assert [one.text for one in playing.session.state.reflections.values()] == ["Rust (nl) in huis"]


def test_an_exchange_says_what_to_whom_and_how_much_it_asks(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "exchange", [1, 1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Contact met gezinnen")
    for key in ("other-C", "sort-network", "value/3"):
        tap(hand, key)
    hand.press("ctrl+enter")
    exchange = next(iter(playing.session.state.exchanges.values()))
    assert (exchange.direction, exchange.party, exchange.other) == ("bring", "A", "C")
    assert (exchange.what, exchange.sort, exchange.own_value) == ("Contact met gezinnen", "network", 4)


def test_the_ends_of_an_exchange_stand_there_with_their_names(tmp_path: Path) -> None:
    app = Stagehand(tmp_path, "nl", (1280, 720)).stage(shots()["play-written"])
    field = app.stage.rect_of("what")
    assert field is not None
    on_sheet = {one.words for one in app.canvas.drawn if one.rect.x >= field.x}
    assert {"Ziekenhuis", "Huisartsen", "Wijkteam", "Zorgverzekeraar"} <= on_sheet


def test_an_exchange_needs_another_end(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "exchange", [1, 1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Contact met gezinnen")
    hand.press("ctrl+enter")
    assert step(playing) == "answer"
    tap(hand, "other-alliance")
    hand.press("ctrl+enter")
    assert next(iter(playing.session.state.exchanges.values())).other is None
    assert step(playing) == "talk"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_you_could_not_do_without_is_asked_of_another_party(tmp_path: Path, language: str) -> None:
    """The card of the base deck stands over a panel that asks what you need and of whom."""
    deck = Stagehand(tmp_path).desk.cards()
    (found,) = (one for one in deck if one.card.id == "value-01")
    playing = sit_down(tmp_path, "exchange", [1, 1], pile=(found,))
    hand = on_stage(playing, tmp_path, language)
    question = found.card.question.say(language, language)
    assert question.endswith(
        {"nl": "Vraag of ze het willen blijven geven.", "en": "Ask them to keep giving it."}[language]
    )
    assert len(question) <= 100
    assert hand.say("panel.what_need") in hand.words
    assert hand.on_stage.canvas.overflows == []
    example = found.card.examples[0].say(language, language)
    typed(hand, example)
    hand.press("ctrl+enter")
    exchange = next(iter(playing.session.state.exchanges.values()))
    assert (exchange.direction, exchange.what) == ("need", example)


def test_where_nobody_else_sits_an_exchange_is_with_the_alliance(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "exchange", [1], alone=True)
    hand = on_stage(playing, tmp_path)
    typed(hand, "Contact met gezinnen")
    hand.press("ctrl+enter")
    assert [one.other for one in playing.session.state.exchanges.values()] == [None]


def test_enter_leads_on_through_an_exchange_and_an_external(tmp_path: Path) -> None:
    ways = {"exchange": ("what", "other-B"), "external": ("external-who", "external-stake", "submit")}
    for kind, way in ways.items():
        (tmp_path / kind).mkdir()
        hand = on_stage(sit_down(tmp_path / kind, kind, [1, 1, 1]), tmp_path / kind)
        seen = [hand.on_stage.stage.focus]
        for _ in way[1:]:
            typed(hand, "De provincie")
            hand.press("enter")
            seen.append(hand.on_stage.stage.focus)
        assert tuple(seen) == way


def test_where_others_look_a_value_shows_only_that_it_was_given(tmp_path: Path) -> None:
    shown = {}
    for digit in "15":
        folder = tmp_path / digit
        folder.mkdir()
        playing = sit_down(folder, "exchange", [1, 1], screen="visible")
        hand = on_stage(playing, folder)
        typed(hand, "Contact met gezinnen")
        hand.on_stage.stage.focus_on("value")
        strike(hand, digit)
        hand.settle()
        pixels = bytes(hand.on_stage.screen.surface.get_buffer().raw)
        shown[digit] = pixels, hand.on_stage.stage.snapshot()
        hand.press("ctrl+enter")
        assert next(iter(playing.session.state.exchanges.values())).own_value == int(digit)
        assert playing.session.view().exchanges.popitem()[1].own_value is None
    assert shown["1"] == shown["5"]


def offered(folder: Path, direction: str = "need") -> tuple[Playing, Stagehand]:
    """A table where A asked B for something, or brought it something."""
    playing = sit_down(folder, "exchange", [1, 1])
    answer = ExchangeAnswer.model_validate(
        {"kind": "exchange", "direction": direction, "other": "B", "what": "Cijfers per wijk", "value": 5}
    )
    playing.session.play(moves.answer_card, "a1", answer)
    return playing, on_stage(playing, folder)


def test_a_need_is_answered_in_one_tap_and_yes_asks_for_a_value(tmp_path: Path) -> None:
    playing, hand = offered(tmp_path)
    assert "Party A heeft van jullie nodig" in hand.words
    hand.press("1")
    assert step(playing) == "respond"
    tap(hand, "value/1")
    hand.press("ctrl+enter")
    exchange = next(iter(playing.session.state.exchanges.values()))
    assert (exchange.reply, exchange.receiver_value, exchange.giver_value) == ("yes", 5, 2)


def test_enter_leaves_the_chosen_reply_and_a_digit_after_it_is_the_value(tmp_path: Path) -> None:
    playing, hand = offered(tmp_path)
    tap(hand, "submit")
    assert (step(playing), hand.on_stage.stage.focus) == ("respond", "reply-yes")
    hand.press("2", "3", "enter")
    exchange = next(iter(playing.session.state.exchanges.values()))
    assert (exchange.reply, exchange.giver_value) == ("try", 3)


@pytest.mark.parametrize(("direction", "key", "reply"), [("need", "3", "no"), ("bring", "2", "declined")])
def test_a_no_is_one_tap(tmp_path: Path, direction: str, key: str, reply: str) -> None:
    playing, hand = offered(tmp_path, direction)
    hand.press(key)
    assert next(iter(playing.session.state.exchanges.values())).reply == reply
    assert step(playing) == "talk"


def test_a_reply_may_come_later(tmp_path: Path) -> None:
    playing, hand = offered(tmp_path)
    hand.press("p")
    assert next(iter(playing.session.state.exchanges.values())).reply is None
    assert step(playing) == "answer"


def test_an_external_is_named_scored_and_given_a_keeper(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "external", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "De provincie")
    write(hand, "external-stake", "Resultaat voor de verkiezingen")
    for key in ("external-influence/4", "external-interest/1", "external-stance/2"):
        tap(hand, key)
    tap(hand, "external-contact")
    hand.press("down", "enter", "ctrl+enter")
    answer = next(iter(playing.session.state.externals.values())).answer
    assert (answer.who, answer.stake) == ("De provincie", "Resultaat voor de verkiezingen")
    assert (answer.influence, answer.interest, answer.stance, answer.contact) == (5, 2, "critical", "a1")
    assert not answer.assumption


def test_an_example_of_an_external_says_who_and_what_is_at_stake(tmp_path: Path) -> None:
    pile = (card("external", ref="first", examples=[text("Ouders: minder formulieren"), text("De provincie")]),)
    found = {}
    for chip, written in (("f5", ""), ("f6", ""), ("f5", "Rust")):
        folder = tmp_path / f"{chip}{written}"
        folder.mkdir()
        playing = sit_down(folder, "external", [1, 1], pile=pile)
        hand = on_stage(playing, folder)
        if written:
            write(hand, "external-stake", written)
        hand.press(chip, "ctrl+enter")
        answer = next(iter(playing.session.state.externals.values())).answer
        found[chip, written] = (answer.who, answer.stake)
    assert found == {
        ("f5", ""): ("Ouders", "minder formulieren (nl)"),
        ("f6", ""): ("De provincie (nl)", ""),
        ("f5", "Rust"): ("Ouders", "Rust"),
    }


def test_what_is_said_from_the_empty_chair_is_an_assumption(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "external", [1, 1], pile=(card("external", ref="first", empty_chair=True),))
    hand = on_stage(playing, tmp_path)
    assert "Wat zeg je vanuit die stoel?" in hand.words
    typed(hand, "De buren")
    hand.press("ctrl+enter")
    assert next(iter(playing.session.state.externals.values())).answer.assumption
    assert "Een aanname: ga het bij hen na" in hand.words


def test_others_add_externals_in_the_conversation(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "external", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "De provincie")
    hand.press("ctrl+enter", "e")
    typed(hand, "De vakbonden")
    hand.press("ctrl+enter")
    assert [one.answer.who for one in playing.session.state.externals.values()] == ["De provincie", "De vakbonden"]
    assert step(playing) == "talk"


def test_an_interest_is_lifted_out_of_the_conversation_for_its_holder(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Het rooster knelt")
    hand.press("ctrl+enter", "b")
    typed(hand, "Een rooster dat menselijk is")
    tap(hand, "holder-B")
    hand.press("ctrl+enter")
    lifted = next(iter(playing.session.state.interests.values()))
    assert (lifted.draft.text, lifted.evidence.party) == ("Een rooster dat menselijk is", "B")
    assert said(hand, tree.LIST_ITEM) == [lifted.draft.short_name]
    hand.press("enter")
    assert playing.session.state.turn is not None
    assert playing.session.state.turn.index == 1


def test_escape_leaves_the_form_and_not_the_table(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    hand = on_stage(playing, tmp_path)
    typed(hand, "Het rooster knelt")
    hand.press("ctrl+enter", "b", "esc")
    assert "Het rooster knelt" in hand.words
    assert "Even pauze" not in hand.words


@pytest.mark.parametrize("reply", ["1", "2"])
def test_the_value_of_the_other_end_goes_in_by_blind_keys_on_a_visible_screen(tmp_path: Path, reply: str) -> None:
    shown = []
    for value in ("1", "5"):
        folder = tmp_path / value
        folder.mkdir()
        playing = sit_down(folder, "exchange", [1, 1], screen="visible")
        answer = ExchangeAnswer(direction="need", other="B", what="Een zaal", value=2)
        playing.session.play(moves.answer_card, "a1", answer)
        hand = on_stage(playing, folder)
        hand.press(reply, value)
        app = hand.on_stage
        shown.append((app.stage.snapshot(app.canvas), pygame.image.tobytes(app.canvas.surface, "RGB")))
        hand.press("enter")
        (exchange,) = playing.session.state.exchanges.values()
        assert exchange.other_value == int(value)
    assert shown[0] == shown[1]


def test_an_undo_by_the_other_end_does_not_show_the_first_value(tmp_path: Path) -> None:
    shown = []
    for value in (1, 5):
        folder = tmp_path / str(value)
        folder.mkdir()
        playing = sit_down(folder, "exchange", [1, 1])
        hand = on_stage(playing, folder)
        typed(hand, "Een zaal")
        tap(hand, f"value/{value - 1}")
        hand.press("ctrl+enter")
        (exchange,) = playing.session.state.exchanges.values()
        assert exchange.own_value == value
        hand.press("ctrl+z")
        assert step(playing) == "answer"
        shown.append(hand.on_stage.stage.snapshot(hand.on_stage.canvas))
    assert shown[0] == shown[1]


def test_nobody_is_asked_for_a_blind_value_while_a_digit_would_be_typed(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "exchange", [1, 1], screen="visible")
    hand = on_stage(playing, tmp_path)
    typed(hand, "Een zaal")
    hand.settle()
    assert hand.say("panel.blind_first") in hand.words
    assert hand.say("panel.blind") not in hand.words
    hand.press("enter")
    hand.settle()
    assert hand.say("panel.blind") in hand.words
    strike(hand, "4")
    assert hand.say("panel.blind_given") in hand.words
    hand.press("ctrl+enter")
    (exchange,) = playing.session.state.exchanges.values()
    assert (exchange.what, exchange.own_value) == ("Een zaal", 4)
