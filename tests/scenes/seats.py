"""Sits people down to one card of a kind on the real table scene, so that a test can begin where it wants to look."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from game.core import closing, moves
from game.core.cards import InterestAnswer, InterestDraft, ScaleAnswer, SecretlyGiven, TermAnswer
from game.core.events import SessionStarted
from game.core.seats import PileCard, Rules
from game.desk import Playing
from game.scenes.play import PlayScene
from game.session import Session
from game.storage.drafts import Drafts
from game.storage.journal import Journal, Ticks
from game.ui.inputs import Key, Text
from tests.builders import card, seated
from tests.stagehand import NOON, Stagehand

LONG_NAME = "Wilhelmina van Oldenbarneveldt-Zwartenbroek tot Lochem-Oost x"[:60]
LONG_LINE = ("Wij willen dat gezinnen met zorgen al in de eerste week iemand spreken die hen kent, ook als dat betekent "
             "dat wij onze roosters, onze overdracht en onze wachtlijst samen met de anderen anders moeten inrichten "
             "dan wij nu gewend zijn, en dat we daar elk kwartaal eerlijk over praten met elkaar aan deze tafel.")[:300]  # fmt: skip


def sit_down(
    folder: Path, kind: str, sizes: list[int], *, long: bool = False, pile: tuple[PileCard, ...] = (),
    ticks: Ticks = time.monotonic, **rules: Any,
) -> Playing:  # fmt: skip
    """A session of so many players per party with one card of this kind, then two open ones."""
    parties, players = seated(sizes)
    if long:
        parties = tuple(one.model_copy(update={"name": f"{one.id} {LONG_NAME}"[:60]}) for one in parties)
        players = tuple(
            one.model_copy(update={"name": f"{one.id} {LONG_NAME}"[:60], "role": LONG_LINE}) for one in players
        )
    cards = pile or (card(kind, ref="first"),)
    started = SessionStarted(
        alliance_id="alliance",
        session_id="session",
        title="Voorzieningen" if not long else LONG_NAME,
        language="nl",
        parties=parties,
        players=players,
        rules=Rules(**rules),
        seed=1,
        pile=(*cards, card("open", ref="second"), card("open", ref="third")),
    )
    path = folder / "session.journal"
    journal = Journal.create(path, lambda: NOON, ticks=ticks)
    return Playing(Session.start(journal, closing.start(started)), path, journal, Drafts(path))


def interest_on_table(playing: Playing, text: str = "Gezinnen vragen op tijd hulp", **more: Any) -> None:
    """The player in turn answers with an interest; B holds two of its own already."""
    session = playing.session
    for own in ("Minder avonddienst", "Trots op het vak"):
        if any(party.id == "B" for party in session.state.parties):
            session.play(moves.lift_interest, "B", InterestDraft(text=own, short_name=own))
    assert session.state.turn is not None
    session.play(moves.answer_card, session.state.turn.player, InterestAnswer(text=text, **more))


def secretly(playing: Playing, *values: int | str | None) -> None:
    """Open the secret round; everybody answers in the order of the seats: a figure, 0 unsure, words, None passes."""
    session = playing.session
    session.play(moves.open_secret)
    for player, value in zip(session.state.players, values, strict=False):
        session.answer_secretly(player.id, secret(value))


def secret(value: int | str | None) -> SecretlyGiven | None:
    """A secret answer from a figure, words or nothing."""
    if isinstance(value, int):
        return ScaleAnswer(value=value or None)
    return None if value is None else TermAnswer(definition=value)


def on_stage(playing: Playing, folder: Path, language: str = "nl", size: tuple[int, int] = (1280, 720)) -> Stagehand:
    """Show the table scene of a session."""
    hand = Stagehand(folder, language, size)
    hand.show(PlayScene(playing))
    return hand


def step(playing: Playing) -> str:
    """How far the table is with the card on it, or the stage when none lies there."""
    turn = playing.session.state.turn
    return turn.step if turn is not None else playing.session.state.stage


def strike(hand: Stagehand, *keys: str) -> None:
    """Press keys as a keyboard does: each key, and the letter or figure that it types."""
    for key in keys:
        hand.send(Key(key))
        if len(key) == 1 or key == "space":
            hand.send(Text(" " if key == "space" else key))
