"""What the demo says about each thing that happened; never more than the room may know."""

from __future__ import annotations

from collections import Counter

from game.core import closing_events, events
from game.core.cards import STANCES, ExchangeAnswer, ExternalAnswer, InterestAnswer, OpenAnswer
from game.core.state import State
from game.storage.catalog import Say


def told(say: Say, state: State, entry: object) -> str:
    """Say in a sentence what a line of the journal means; no line at all is an answer in a sealed round."""
    if not isinstance(entry, events.Entry):
        return say("guided.said.secret_answered")
    match entry.event:
        case events.CardAnswered(player=player, answer=answer):
            return _answered(say, state, state.player(player).name, answer)
        case events.StancesGiven() as given:
            return _stances(say, state, given)
        case events.ExchangeAnswered(party=party, reply=reply):
            words = say(f"vocabulary.reply.{reply}")
            return say("guided.said.exchange_answered", party=state.party(party).name, reply=words)
        case events.SecretAnswered() | events.SecretRevealed():
            waits = state.turn is not None and state.turn.step == "secret"
            return say(f"guided.said.{'secret_answered' if waits else 'secret_revealed'}")
        case events.TermSettled(wording=wording):
            return say("guided.said.term_settled", wording=wording) if wording else say("guided.said.term_open")
        case events.ExternalAdded(player=player, external=external):
            return say("guided.said.external", name=state.player(player).name, who=external.who)
        case events.InterestLifted(interest=draft):
            return say("guided.said.interest_lifted", short=draft.short_name or draft.text)
        case events.Parked(text=text):
            return say("guided.said.parked", text=text)
        case closing_events.AgreementMade(what=what):
            return say("guided.said.agreement_made", what=what)
        case closing_events.AmbitionSet(owner=owner):
            return say("guided.said.ambition_set", owner=owner)
        case closing_events.EvaluationSet(on=on):
            return say("guided.said.evaluation_set", day=on)
        case closing_events.CheckedOut(player=player, word=word):
            return say("guided.said.checked_out", name=state.player(player).name, word=word)
        case (
            events.CardPassed(player=player) | events.CardSwapped(player=player) | events.CardTalkedAbout(player=player)
        ):
            return say(f"guided.said.{entry.event.type}", name=state.player(player).name)
        case events.TurnEnded() if state.turn is not None:
            return say("guided.said.next", name=state.player(state.turn.player).name)
        case events.TurnEnded():
            return say("guided.said.closing")
        case events.SecretOpened():
            return say("guided.said.secret_opened")
        case _:
            return say("guided.welcome")


def _answered(
    say: Say, state: State, name: str, answer: OpenAnswer | InterestAnswer | ExchangeAnswer | ExternalAnswer
) -> str:
    match answer:
        case OpenAnswer(text=text):
            return say("guided.said.open", name=name, text=text)
        case InterestAnswer(short_name=short, text=text):
            return say("guided.said.interest", name=name, short=short or text)
        case ExchangeAnswer(direction=direction, other=other, what=what):
            whom = state.party(other).name if other is not None else say("guided.alliance")
            return say(f"guided.said.{direction}", name=name, party=whom, what=what)
        case ExternalAnswer(who=who):
            return say("guided.said.external", name=name, who=who)


def _stances(say: Say, state: State, given: events.StancesGiven) -> str:
    """How many took each stance; a clash is heard with its reason."""
    counted = Counter(entry.stance for entry in given.stances)
    heard = ", ".join(
        say("guided.times", n=counted[stance], stance=say(f"vocabulary.stance.{stance}").lower())
        for stance in STANCES
        if counted[stance]
    )
    if not heard:
        return say("guided.said.unheard")
    because = next((entry for entry in given.stances if entry.stance == "clash" and entry.why), None)
    if because is None:
        return say("guided.said.stances", stances=heard)
    return say("guided.said.clash", stances=heard, party=state.party(because.party).name, why=because.why)
