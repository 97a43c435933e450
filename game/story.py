"""The demo's story: four people of four organisations come from a clash to an agreement, the same way each time.

What they say stands in the language files under `story`; an interest is one line there: `text | short name | position |
whys`. Each beat is one move with the sentence that tells what happened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from game.core import closing, moves
from game.core.cards import (
    ExchangeAnswer,
    InterestAnswer,
    InterestDraft,
    Level,
    ScaleAnswer,
    Stance,
)
from game.core.closing_events import AgreementMade
from game.core.deck import BASE_DECK
from game.core.events import Entry, StanceEntry
from game.core.seats import Party, Player, Rules
from game.core.setup import Member, Setup, Side
from game.core.state import Interest, State
from game.demo_words import DemoWords
from game.scenes.chapters import CHAPTERS
from game.session import Session

PROGRAM: Final = ("words-01", "gains-02", "gains-03", "sincere-04", "trust-02")
"""The cards of the story, in the order in which they are played."""
MUNICIPALITY, HOSPITAL, GPS, TEAM = range(4)
"""The seats."""
_SCORES: Final = (5, 4, 2, 4)
_RAISED: Final = ("clinic", "time", "contact")
"""The interests that are the answer to a card."""


class Beat(NamedTuple):
    """One move of the story: its chapter, the key of what is said about it, and what happens."""

    chapter: str
    said: str
    act: Callable[[], Entry | None]


def story_setup(words: DemoWords) -> Setup:
    """Return the table of the story: four parties of one person."""
    names, roles, parties = (words.texts(f"demo.{key}") for key in ("names", "roles", "parties"))
    sides = (
        Side(name=parties[seat], number=seat + 1, members=(Member(name=names[seat], role=roles[seat]),))
        for seat in range(4)
    )
    return Setup(
        title=words("story.title"),
        ambition=words("story.ambition"),
        language=words.language,
        sides=tuple(sides),
        decks=(BASE_DECK,),
        rules=Rules(minutes=None, cards_each=2),
    )


class Story:
    """Plays the story beat by beat in a session that just began with its set-up and its program."""

    def __init__(self, session: Session, words: DemoWords, today: Callable[[], dt.date]) -> None:
        self._session = session
        self._words = words
        self._today = today
        self._at = 0
        self._beats = self._told()

    @property
    def done(self) -> bool:
        """Whether the session is closed."""
        return self._at >= len(self._beats)

    @property
    def chapter(self) -> int:
        """Where the story is, counted from 0 in the chapters."""
        return CHAPTERS.index(self._beats[max(0, self._at - 1)].chapter)

    @property
    def next_chapter(self) -> int:
        """Where the story is with its next sentence."""
        return CHAPTERS.index(self._beats[min(self._at, len(self._beats) - 1)].chapter)

    @property
    def said(self) -> str:
        """The sentence about what happened last; before anything did, what there is to see."""
        return self._words("story.said.welcome" if not self._at else f"story.said.{self._beats[self._at - 1].said}")

    @property
    def coming(self) -> str:
        """The sentence about what happens next; empty at the end."""
        return "" if self.done else self._words(f"story.said.{self._beats[self._at].said}")

    @property
    def responses(self) -> Sequence[StanceEntry]:
        """What each party is about to say to the interest that all respond to."""
        state = self._session.state
        turn = state.turn
        if self.done or turn is None or turn.step != "respond" or turn.subject not in state.interests:
            return ()
        return self._responses(state.interests[turn.subject])

    @property
    def draft(self) -> InterestDraft | None:
        """The interest that is about to be laid on the table."""
        said = "" if self.done else self._beats[self._at].said
        return InterestDraft.model_validate(self._draft(said, "network")) if said in _RAISED else None

    def step(self) -> Entry | None:
        """Play one beat; returns its line."""
        beat = self._beats[self._at]
        entry = beat.act()
        self._at += 1
        return entry

    def back(self) -> bool:
        """Take the last beat back, if there is one; whether there was."""
        if not self._at or not self._session.state.undoable:
            return False
        self._session.undo()
        self._at -= 1
        return True

    # ---- what happens ----

    def _told(self) -> tuple[Beat, ...]:
        play = self._session.play

        def on() -> Entry:
            return play(moves.next_card)

        return (
            Beat("interest", "clinic", lambda: self._raise("clinic", MUNICIPALITY, "organisation")),
            Beat("clash", "clash", self._respond),
            Beat("offer", "bram", on),
            Beat("offer", "offer", self._offer),
            Beat("offer", "valued", self._value),
            Beat("beneath", "carla", on),
            Beat("beneath", "time", lambda: self._raise("time", GPS, "network")),
            Beat("beneath", "shared", self._respond),
            Beat("beneath", "granted", self._grant),
            Beat("beneath", "daan", on),
            Beat("beneath", "contact", lambda: self._raise("contact", TEAM, "network")),
            Beat("beneath", "joined", self._respond),
            Beat("secret", "statement", on),
            Beat("secret", "secret", lambda: play(moves.open_secret)),
            *(Beat("secret", "sealed", self._score) for _ in _SCORES[1:]),
            Beat("secret", "revealed", self._score),
            Beat("agreement", "closing", on),
            Beat("agreement", "evening", lambda: self._agree("evening", (GPS, TEAM), ("clinic", "rota"), 2, 26)),
            Beat("agreement", "phone", lambda: self._agree("phone", (HOSPITAL,), ("time", "contact"), 1, 13)),
            Beat("agreement", "look_back", self._look_back),
            *(Beat("agreement", "words", self._check_out) for _ in range(4)),
            Beat("map", "map", lambda: play(closing.close)),
        )

    @property
    def _state(self) -> State:
        return self._session.state

    def _player(self, seat: int) -> Player:
        return self._state.players[seat]

    def _party(self, seat: int) -> Party:
        return self._state.party(self._player(seat).party)

    def _draft(self, name: str, level: Level) -> dict[str, object]:
        text, short, position, *whys = (part.strip() for part in self._words(f"story.interest.{name}").split("|"))
        return {"text": text, "short_name": short, "position": position, "whys": tuple(whys), "level": level}

    def _interest(self, name: str) -> Interest:
        text = self._draft(name, "network")["text"]
        return next(one for one in self._state.interests.values() if one.draft.text == text)

    def _raise(self, name: str, seat: int, level: Level) -> Entry:
        answer = InterestAnswer.model_validate(self._draft(name, level))
        return self._session.play(moves.answer_card, self._player(seat).id, answer)

    def _responses(self, interest: Interest) -> list[StanceEntry]:
        """What the others say: the clinic clashes with the rota, everybody wants time, most want one contact."""
        given: dict[str, tuple[Stance, ...]] = {
            "clinic": ("mine", "grant", "clash", "mine"),
            "time": ("mine", "mine", "mine", "mine"),
            "contact": ("mine", "grant", "mine", "mine"),
        }
        name = next(name for name in given if self._draft(name, "network")["text"] == interest.draft.text)
        found = []
        for seat, stance in enumerate(given[name]):
            party = self._party(seat).id
            if party == interest.evidence.party:
                continue
            entry = StanceEntry(party=party, stance=stance)
            if stance == "clash":
                own = InterestDraft.model_validate(self._draft("rota", "individual"))
                entry = StanceEntry(party=party, stance=stance, own=own, why=self._words("story.rota_why"))
            found.append(entry)
        return found

    def _respond(self) -> Entry:
        turn = self._state.turn
        subject = (turn.subject if turn is not None else None) or ""
        return self._session.play(moves.respond, subject, self._responses(self._state.interests[subject]))

    def _grant(self) -> Entry:
        """Now that they know why, the others grant the family doctors a rota that they can keep up."""
        stances: tuple[tuple[int, Stance], ...] = ((MUNICIPALITY, "grant"), (HOSPITAL, "mine"), (TEAM, "grant"))
        entries = [StanceEntry(party=self._party(seat).id, stance=stance) for seat, stance in stances]
        return self._session.play(moves.respond, self._interest("rota").id, entries)

    def _offer(self) -> Entry:
        answer = ExchangeAnswer(
            direction="bring", other=self._party(GPS).id, what=self._words("story.offer"), sort="knowledge", value=2
        )
        return self._session.play(moves.answer_card, self._player(HOSPITAL).id, answer)

    def _value(self) -> Entry:
        turn = self._state.turn
        return self._session.play(moves.answer_exchange, (turn.subject if turn else None) or "", "accepted", 5)

    def _score(self) -> Entry | None:
        player = self._session.awaited()[0]
        seat = [one.id for one in self._state.players].index(player)
        return self._session.answer_secretly(player, ScaleAnswer(value=_SCORES[seat]))

    def _agree(self, name: str, seats: Sequence[int], serves: Sequence[str], step: int, weeks: int) -> Entry:
        today = self._today()
        what, first = (part.strip() for part in self._words(f"story.agreement.{name}").split("|"))
        parties = [self._party(seat) for seat in seats]
        agreement = AgreementMade(
            what=what,
            who=self._words("story.and").join(party.name for party in parties),
            parties=tuple(party.id for party in parties),
            by=today + dt.timedelta(weeks=weeks),
            step=first,
            step_by=today + dt.timedelta(weeks=step),
            serves=tuple(self._interest(interest).id for interest in serves),
        )
        return self._session.play(closing.agree, agreement, today)

    def _look_back(self) -> Entry:
        today = self._today()
        return self._session.play(closing.set_evaluation, today + dt.timedelta(weeks=13), today)

    def _check_out(self) -> Entry:
        waiting = next(player for player in self._state.players if player.id not in self._state.check_outs)
        word = self._words.texts("story.check_outs")[len(self._state.check_outs)]
        return self._session.play(closing.check_out, waiting.id, word)
