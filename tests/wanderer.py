"""A table that plays whatever comes to mind: legal or not, in any order, so that whole histories can be checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar, get_args

from hypothesis import strategies as st

from game.core import closing, moves, sealed
from game.core.cards import (
    LENSES,
    LEVELS,
    SORTS,
    STANCES,
    ExchangeAnswer,
    ExternalAnswer,
    InterestAnswer,
    InterestDraft,
    OpenAnswer,
    Reply,
    ScaleAnswer,
    SecretlyGiven,
    StanceAnswer,
    TermAnswer,
)
from game.core.closing_events import AgreementMade
from game.core.events import Correctable, Corrected, SecretRevealed, StanceEntry, StancesGiven
from tests.builders import TODAY, Table, cards, secrecies, sizes_of, started

T = TypeVar("T")
WORDS = st.sampled_from(["rust", "één idee", "less overtime", "open late", "x" * 300, "zorg 👩‍⚕️", "quality"])
KINDS = ["open", "interest", "exchange", "scale", "external", "term"]


@st.composite
def tables(draw: st.DrawFn, secrecy: str | None = None) -> Table:
    """A table that has just sat down, of any size that its secrecy allows."""
    parties, players = draw(st.sampled_from([(1, 1), (1, 3), (2, 2), (2, 5), (3, 6), (4, 4), (3, 8)]))
    allowed = secrecies(parties, players)
    pile = cards(" ".join(draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=8))))
    reserve = cards(" ".join(draw(st.lists(st.sampled_from(KINDS), max_size=3))), "r")
    chosen = secrecy if secrecy in allowed else draw(st.sampled_from(allowed))
    secretly = closing.secret_stances_allowed(chosen, sizes_of(parties, players))  # type: ignore[arg-type]
    responses = ["per_party", "each", "secret", "secret"] if secretly else ["per_party", "each"]
    rules = {"secrecy": chosen, "response": draw(st.sampled_from(responses))}
    return Table(started(pile, parties, players, reserve=reserve, **rules))


class Wanderer:
    """Somebody who tries one move after the other at a table."""

    def __init__(self, table: Table, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self.table = table
        self._draw = draw

    def step(self) -> None:
        """Try one move; the rules may refuse it with IllegalMoveError."""
        table = self.table
        if table.step == "secret" and self._pick([True, True, False]):
            self._secret()
        elif table.step == "respond" and self._pick([True, True, False]):
            self._reply(table.subject) if table.subject in table.state.exchanges else self._hear(table.subject)
        elif table.step == "answer" and self._pick([True, False]):
            self._card()
        else:
            self._pick([*self._any_time(), self._card, self._secret, self._correct, *[table.next] * 4])()

    def _pick(self, options: list[T]) -> T:
        picked: T = self._draw(st.sampled_from(options))
        return picked

    def _player(self) -> str:
        return self._pick([player.id for player in self.table.state.players])

    def _party(self) -> str:
        return self._pick([party.id for party in self.table.state.parties])

    def _interest(self) -> str:
        return self._pick([*self.table.state.interests] * 4 + ["i99"])

    def _words(self) -> str:
        return str(self._draw(WORDS))

    def _score(self) -> int | None:
        return self._pick([None, 1, 2, 3, 4, 5])

    def _draft(self) -> dict[str, Any]:
        return {
            "text": self._words(),
            "short_name": self._words()[:33],
            "level": self._pick([None, *LEVELS]),
            "lens": self._pick([None, *LENSES]),
            "position": self._pick(["", self._words()]),
            "whys": tuple(self._draw(st.lists(WORDS, max_size=5))),
            "same_as": self._pick([None, None, self._interest()]),
        }

    def _answer(self) -> moves.Openly:
        assert self.table.state.turn is not None
        kind = self.table.state.turn.card.card.kind
        if kind == "interest":
            return InterestAnswer(**self._draft())
        if kind == "exchange":
            return ExchangeAnswer(
                direction=self._pick(["bring", "need"]),
                other=self._pick([self._party(), self._party(), None]),
                what=self._words(),
                sort=self._pick([None, *SORTS]),
                value=self._score(),
            )
        if kind == "external":
            return self._external()
        return OpenAnswer(text=self._words())

    def _external(self) -> ExternalAnswer:
        return ExternalAnswer(
            who=self._words()[:60], influence=self._score(), contact=self._pick([None, self._player()])
        )

    def _card(self) -> None:
        table = self.table
        if table.state.turn is None:
            table.close_cards()
            return
        by = self._pick([table.now, table.now, table.now, self._player()])
        kind = table.state.turn.card.card.kind
        play = table.session.play
        self._pick(
            [
                *[table.open if kind in ("scale", "term") else lambda: play(moves.answer_card, by, self._answer())] * 5,
                lambda: play(moves.talk_about, by, self._pick(["", self._words()])),
                lambda: play(moves.pass_card, by),
                lambda: play(moves.swap, by),
            ]
        )()

    def _against(self) -> str | None:
        return self._pick([None, None, None, self._interest()])

    def _hear(self, interest: str) -> None:
        if self.table.state.rules.response == "secret" and self._pick([True, True, True, False]):
            self.table.open_stances()
        else:
            self._respond(interest)

    def _secretly_given(self) -> SecretlyGiven | None:
        now = self.table.state.round_now()
        if now is not None and now.interest is not None:
            return self._pick([None, *[StanceAnswer(stance=self._pick([*STANCES]), against=self._against())] * 3])
        if now is None or now.card.card.kind == "scale":
            return self._pick([None, ScaleAnswer(value=self._score())])
        return self._pick([None, TermAnswer(definition=self._words())])

    def _secret(self) -> None:
        table = self.table
        by = self._pick([*table.session.awaited(), *table.session.awaited(), self._player()])
        ways: list[Callable[[], object]] = [
            *[lambda: table.session.answer_secretly(by, self._secretly_given())] * 6,
            lambda: table.session.take_back_own(by),
            lambda: table.session.play(sealed.reveal_from_paper, self._slips()),
        ]
        self._pick(ways)()

    def _slips(self) -> list[sealed.PaperSlip]:
        now = self.table.state.round_now()
        secrecy = now.secrecy if now else "named"
        signed = {"named": "id", "parties": "party"}.get(secrecy)
        players = self.table.state.players
        return [(getattr(one, signed) if signed else None, self._secretly_given()) for one in players]

    def _stances(self, interest: str) -> list[StanceEntry]:
        state = self.table.state
        entries = []
        for party in self._draw(st.lists(st.sampled_from(state.parties), max_size=4, unique=True)):
            given = self._pick(list(STANCES))
            own: dict[str, Any] = {}
            if given == "clash":
                own = self._pick([{}, {"against": self._interest()}, {"own": InterestDraft(**self._draft())}])
            player = self._pick([None, *[member.id for member in state.members(party.id)]])
            entries.append(StanceEntry(party=party.id, player=player, stance=given, why=self._pick(["", "so"]), **own))
        return entries

    def _respond(self, interest: str) -> None:
        self.table.session.play(moves.respond, interest, self._stances(interest))

    def _reply(self, exchange: str) -> None:
        reply = self._pick(list(get_args(Reply)))
        self.table.session.play(moves.answer_exchange, exchange, reply, self._score())

    def _agreement(self) -> AgreementMade:
        ours = list(self.table.state.interests)
        serves = tuple(self._draw(st.lists(st.sampled_from(ours), max_size=2, unique=True))) if ours else ()
        return AgreementMade(what=self._words(), who=self._words(), serves=serves, step_by=TODAY)

    def _refs(self) -> list[tuple[str, str]]:
        coming = [card.ref for card in self.table.state.pile[len(self.table.state.played) :]]
        some = st.lists(st.sampled_from([*coming[1:], *coming[1:], *coming, ("test", "none")]), max_size=3)
        picked: list[tuple[str, str]] = self._draw(some)
        return picked

    def _any_time(self) -> list[Callable[[], object]]:
        table, play = self.table, self.table.session.play
        rounds = [*table.state.rounds, "r99"]
        return [
            *[lambda: self._respond(self._interest())] * 3,
            lambda: self._reply(self._pick([*table.state.exchanges, "x99"])),
            *[table.undo] * 3,
            lambda: play(moves.settle_term, self._pick(rounds), self._pick(["", self._words()])),
            lambda: play(moves.set_aside, self._pick(rounds)),
            lambda: play(moves.add_external, self._player(), self._external()),
            lambda: play(moves.lift_interest, self._party(), InterestDraft(**self._draft())),
            lambda: play(moves.drop_cards, self._refs()),
            lambda: play(moves.park, self._words(), self._pick([None, self._player()])),
            lambda: play(closing.agree, self._agreement(), TODAY),
            lambda: play(closing.set_ambition, self._words(), ""),
            lambda: play(closing.set_evaluation, TODAY + dt.timedelta(days=90), TODAY),
            lambda: play(closing.check_out, self._player(), "glad"),
            lambda: table.close() if self._pick([False] * 9 + [True]) else table.next(),
        ]

    def _correct(self) -> None:
        entry = self._pick(list(self.table.session.entries))
        event = entry.event.event if isinstance(entry.event, Corrected) else entry.event
        match event:
            case StancesGiven():
                event = StancesGiven(interest=event.interest, stances=tuple(self._stances(event.interest)))
            case AgreementMade():
                event = self._agreement()
            case SecretRevealed():
                answers = [one.model_copy(update={"answer": self._secretly_given()}) for one in event.answers]
                event = SecretRevealed(answers=tuple(answers), too_few=event.too_few)
            case _:
                pass
        if isinstance(event, get_args(get_args(Correctable)[0])):
            self.table.correct(entry.seq, event)
