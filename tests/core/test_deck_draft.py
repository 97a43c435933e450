"""A deck while it is written: what the models say of it, what a copy keeps, and that every change can be taken back."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.card_draft import CardDraft
from game.core.cards import DIRECTIONS, KINDS, THEMES
from game.core.deck import Deck
from game.core.deck_draft import DeckDraft
from game.core.deck_edits import DeckEdits
from game.core.proofreading import Proofreader, to_translate
from game.storage import paths
from game.storage.decks import load_deck
from tests.some_decks import decks

FIELDS = ("question", "why", "note", "low", "high", "term", "follow_ups/0", "follow_ups/2", "examples/1")
TYPED = st.sampled_from(["", "a", "What do you want?", "  spaced ", "two\nlines", "\u202eback", "x" * 300])


def _base() -> Deck:
    deck, _ = load_deck(paths.resource("decks") / "alliance.toml")
    assert deck is not None
    return deck


def _card(**values: Any) -> CardDraft:
    return CardDraft(id="c1", question={"nl": "Wat wil je?"}, **values)


def _deck(*cards: CardDraft, **values: Any) -> DeckDraft:
    given_values = {"title": {"nl": "Van ons"}, "about": {"nl": "Over ons."}, "authors": ("Wij",), "licence": "Eigen"}
    return DeckDraft(id="ours", languages=("nl",), cards=cards, **{**given_values, **values})


@pytest.mark.parametrize("name", sorted(path.name for path in paths.resource("decks").glob("*.toml")))
def test_a_shipped_deck_is_the_same_after_it_was_a_draft(name: str) -> None:
    deck, _ = load_deck(paths.resource("decks") / name)
    assert deck is not None
    assert Proofreader().deck(DeckDraft.of(deck)) == deck


@given(deck=decks())
def test_any_deck_says_the_same_after_it_was_a_draft(deck: Deck) -> None:
    draft = DeckDraft.of(deck)
    again = Proofreader().deck(draft)
    assert again is not None
    assert DeckDraft.of(again) == draft
    assert [card.id for card in again.cards] == [card.id for card in deck.cards]


@st.composite
def drafts(draw: st.DrawFn) -> DeckDraft:
    """Drafts after some typing and choosing, most of them unfinished."""
    edits = draw(edited())
    return edits.draft


@st.composite
def edited(draw: st.DrawFn) -> DeckEdits:
    """A deck to which anything was done that the editor can do."""
    ids = (f"new-{n}" for n in itertools.count())
    edits = DeckEdits(_deck(_card()))
    for _ in range(draw(st.integers(0, 12))):
        _do(draw, edits, next(ids))
    return edits


def _do(draw: st.DrawFn, edits: DeckEdits, new_id: str) -> None:
    draft = edits.draft
    cards = [card.id for card in draft.cards]
    card = draw(st.sampled_from(cards)) if cards else ""
    ways = ["title", "authors", "licence", "speak", "silent", "first", "add"]
    way = draw(
        st.sampled_from([*ways, *(["type", "type", "duplicate", "move", "remove", "turn", "source"] if cards else [])])
    )
    language = draw(st.sampled_from(draft.languages))
    words = draw(TYPED)
    match way:
        case "title":
            edits.do("typed", draft.put(draw(st.sampled_from(["title", "about"])), language, words), joins="title")
        case "authors":
            edits.do("typed", draft.put(f"authors/{draw(st.integers(0, 2))}", "", words))
        case "licence":
            edits.do("typed", draft.put("licence", "", words))
        case "speak":
            more = draw(st.sampled_from(["en", "de", "fy"]))
            edits.do("speaks", draft if more in draft.languages else draft.speaking(more))
        case "silent":
            edits.do("silent", draft.silent_in(language))
        case "first":
            edits.do("first", draft.falling_back_on(language))
        case "add":
            edits.do("added", draft.add(draft.next_card(new_id, card), draft.place(card) + 1 if card else 0))
        case "type":
            field = draw(st.sampled_from(FIELDS))
            edits.change(
                "typed", draft.card(card).put(field, language, words), joins=draw(st.sampled_from([None, field]))
            )
        case "duplicate":
            edits.do("duplicate", draft.add(draft.duplicate(card, new_id), draft.place(card) + 1))
        case "move":
            edits.do("moved", draft.move(card, draw(st.integers(-3, 3))))
        case "remove":
            edits.do("removed", draft.remove(card))
        case "source":
            edits.change("typed", draft.card(card).turned(source_title=words))
        case _:
            values: dict[str, st.SearchStrategy[Any]] = {
                "kind": st.sampled_from(KINDS),
                "theme": st.sampled_from(THEMES),
                "direction": st.sampled_from([None, *DIRECTIONS]),
                "hidden": st.booleans(),
                "empty_chair": st.booleans(),
            }
            field = draw(st.sampled_from([*values]))
            edits.change("turned", draft.card(card).turned(**{field: draw(values[field])}))


@settings(max_examples=60)
@given(edits=edited())
def test_all_can_be_taken_back_and_done_again(edits: DeckEdits) -> None:
    end, steps = edits.draft, 0
    while edits.undo() is not None:
        steps += 1
    assert edits.draft == _deck(_card())
    for _ in range(steps):
        assert edits.redo() is not None
    assert edits.draft == end
    assert not edits.can_redo


@settings(max_examples=60)
@given(draft=drafts())
def test_a_draft_without_faults_is_the_same_after_it_was_a_deck(draft: DeckDraft) -> None:
    proof = Proofreader()
    ids = [card.id for card in draft.cards]
    assert len(set(ids)) == len(ids)
    good = [card for card in draft.cards if not proof.wrong(card)]
    deck = proof.deck(draft)
    if not good or proof.wrong_deck(draft):
        assert deck is None
        return
    assert deck is not None
    assert DeckDraft.of(deck).plain() == draft.plain(good)


@settings(max_examples=60)
@given(draft=drafts())
def test_a_draft_comes_back_from_what_is_kept_of_it(draft: DeckDraft) -> None:
    assert DeckDraft.model_validate_json(draft.model_dump_json(), strict=True) == draft


def test_words_that_are_typed_in_one_go_are_taken_back_together() -> None:
    edits = DeckEdits(_deck(_card()))
    for typed in ("W", "Wa", "Wat"):
        edits.change("typed", edits.draft.card("c1").put("why", "nl", typed), joins="why")
    edits.change("typed", edits.draft.card("c1").put("why", "nl", "Wat nu"), joins="why, second word")
    edits.undo()
    assert edits.draft.card("c1").words("why") == {"nl": "Wat"}
    edits.undo()
    assert edits.draft.card("c1").words("why") == {}
    assert not edits.can_undo


def test_what_is_typed_after_taking_back_does_not_join_what_was_before() -> None:
    edits = DeckEdits(_deck(_card()))
    edits.change("typed", edits.draft.card("c1").put("why", "nl", "one"), joins="why")
    edits.change("hidden", edits.draft.card("c1").turned(hidden=True))
    edits.undo()
    edits.change("typed", edits.draft.card("c1").put("why", "nl", "two"), joins="why")
    edits.undo()
    assert edits.draft.card("c1").words("why") == {"nl": "one"}


# What the models say


def test_a_card_needs_no_more_than_a_question() -> None:
    assert Proofreader().wrong(_card()) == ()
    assert [(one.field, one.missing) for one in Proofreader().wrong(CardDraft(id="c"))] == [("question", True)]


@pytest.mark.parametrize(("kind", "fields"), [("scale", ["low", "high"]), ("term", ["term"])])
def test_some_kinds_need_more(kind: str, fields: list[str]) -> None:
    card = _card().turned(kind=kind)
    assert [one.field for one in Proofreader().wrong(card)] == fields


def test_a_fault_stands_at_its_field() -> None:
    card = _card(examples=({"nl": ""}, {"nl": "y" * 2001}), source_title="Een boek")
    found = {(one.field, one.language): one.missing for one in Proofreader().wrong(card)}
    assert found == {("examples/1", "nl"): False, ("source_organisation", ""): True}


def test_the_deck_itself_needs_a_title_and_somebody_who_made_it() -> None:
    draft = _deck(_card(), title={"nl": " "}, authors=("",), licence="")
    assert [one.field for one in Proofreader().wrong_deck(draft)] == ["title", "authors", "licence"]
    assert Proofreader().deck(draft) is None


def test_only_the_good_cards_come_in_the_deck() -> None:
    draft = _deck(_card(), CardDraft(id="c2"))
    deck = Proofreader().deck(draft)
    assert deck is not None
    assert [card.id for card in deck.cards] == ["c1"]


def test_only_a_card_that_changed_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from game.core import proofreading

    looked: list[str] = []
    real = proofreading._looked_at

    def look(card: CardDraft) -> Any:
        looked.append(card.id)
        return real(card)

    monkeypatch.setattr(proofreading, "_looked_at", look)
    proof, draft = Proofreader(), DeckDraft.of(_base())
    proof.deck(draft)
    looked.clear()
    proof.deck(draft.changed(draft.cards[3].put("why", "nl", "Anders.")))
    assert looked == [draft.cards[3].id]


def test_what_lacks_a_language_is_named() -> None:
    card = _card(why={"nl": "Omdat.", "en": ""}, examples=({"nl": ""}, {"en": "one"}))
    assert list(to_translate(card, ("nl", "en"))) == [("question", "en"), ("why", "en"), ("examples/1", "nl")]


# What changes with what


def test_another_kind_keeps_what_carries_over() -> None:
    card = _card(why={"nl": "Omdat."}).turned(kind="scale").put("low", "nl", "nooit").put("high", "nl", "altijd")
    term = card.turned(kind="term")
    assert "low" not in term.plain()
    assert term.plain()["why"] == {"nl": "Omdat."}
    assert term.turned(kind="scale") == card


def test_a_statement_that_changes_is_no_longer_measured() -> None:
    card = _card(kind="scale", low={"nl": "nee"}, high={"nl": "ja"}, measured_id="m1")
    assert card.put("question", "nl", "Anders").measured_id is None
    assert card.put("high", "nl", "jawel").measured_id is None
    assert card.put("question", "en", "What?").measured_id == "m1"
    assert card.put("why", "nl", "Daarom.").measured_id == "m1"
    assert card.turned(kind="open").measured_id is None
    assert _deck(card).duplicate("c1", "c2").measured_id is None


def test_a_language_that_goes_takes_its_words_along() -> None:
    card = _card(examples=({"nl": "ja", "en": "yes"},)).put("question", "en", "What?")
    draft = _deck(card).speaking("en").put("title", "en", "Ours").falling_back_on("en").silent_in("en")
    assert draft.languages == ("nl",)
    assert draft.title == {"nl": "Van ons"}
    assert draft.cards[0] == _card(examples=({"nl": "ja"},))
    assert draft.silent_in("nl") == draft


def test_the_next_card_goes_on_as_the_one_before() -> None:
    draft = _deck(_card(kind="term", theme="trust", depth=3))
    card = draft.next_card("c9", "c1")
    assert (card.id, card.kind, card.theme, card.depth, card.blank) == ("c9", "term", "trust", 3, True)


def test_cards_move_and_stop_at_the_ends() -> None:
    draft = _deck(_card(), CardDraft(id="c2"), CardDraft(id="c3"))
    assert [card.id for card in draft.move("c1", 1).cards] == ["c2", "c1", "c3"]
    assert [card.id for card in draft.move("c3", -9).cards] == ["c3", "c1", "c2"]
    assert draft.move("c1", -1) is draft
    with pytest.raises(KeyError):
        draft.move("c4", 1)
