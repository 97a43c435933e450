"""Give and take: what parties bring and need, what was answered, the balance and the appreciation gap.

Only brings that were accepted and needs answered with yes, valued at both ends, enter balance and gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from game.analysis.evidence import EvidenceItem, Witness
from game.core.cards import REPLIES_TO_NEED, Direction, Reply, Sort
from game.core.state import Exchange, State
from game.core.text import Frozen

ExchangeGroup = Literal["counted", "gift", "unmet", "unused", "unvalued"]
"""counted: enters the balance; gift: to the whole alliance; unmet: a need without a yes; unused: a bring that nobody
took; unvalued: agreed, but not valued at both ends."""
APART: tuple[ExchangeGroup, ...] = ("unmet", "unused", "gift", "unvalued")
"""The groups that stand apart from the balance, in the order in which they are read."""


class ExchangeStanding(Frozen):
    """One exchange with its reply; `asks` is the giver's own value and `gives` the receiver's, 1-5.

    The gap is `asks` − `gives`: large positive is given dearly and valued little, large negative a hidden treasure.
    Who the other end is stays open (None) when it is the whole alliance.
    """

    id: str
    direction: Direction
    party: str
    other: str | None
    giver: str | None
    receiver: str | None
    what: str
    sort: Sort | None
    reply: Reply | None
    asks: int | None
    gives: int | None
    gap: int | None
    group: ExchangeGroup
    evidence: tuple[EvidenceItem, ...]

    @property
    def agreed(self) -> bool:
        """Whether a bring was accepted or a need answered with yes."""
        return self.reply in {"accepted", "yes"}


class Balance(Frozen):
    """What a party received less what it gave, each by its own values, over its number of counted exchanges.

    `counted` names these exchanges, whose evidence is the balance's.
    """

    party: str
    received: int
    gave: int
    balance: int
    exchanges: int
    counted: tuple[str, ...] = ()


class ReplyShare(Frozen):
    """The needs that got one reply, by their ids; no reply holds those that nobody answered yet."""

    reply: Reply | None
    exchanges: tuple[str, ...]


class GiveAndTake(Frozen):
    """Everything that was brought and needed, in the order in which it was said, and each party's balance.

    `replies` holds the needs (requests) by their reply, each reply that can be given and then none.
    """

    exchanges: tuple[ExchangeStanding, ...]
    balances: tuple[Balance, ...]
    replies: tuple[ReplyShare, ...] = ()

    def of_group(self, group: ExchangeGroup) -> tuple[ExchangeStanding, ...]:
        """Return the exchanges of one group, in their order."""
        return tuple(one for one in self.exchanges if one.group == group)

    @property
    def gaps(self) -> tuple[ExchangeStanding, ...]:
        """The counted exchanges, largest appreciation gap first, whichever way it points."""
        return tuple(sorted(self.of_group("counted"), key=lambda one: (-abs(one.gap or 0), -(one.gap or 0))))


def give_and_take(state: State, witness: Witness) -> GiveAndTake:
    """Return the exchanges and the balances; parties stay in the order of their seats and are never ranked."""
    found = tuple(_standing(exchange, witness) for exchange in state.exchanges.values())
    counted = [one for one in found if one.group == "counted"]
    return GiveAndTake(
        exchanges=found,
        balances=tuple(_balance(party.id, counted) for party in state.parties),
        replies=tuple(
            ReplyShare(
                reply=reply,
                exchanges=tuple(one.id for one in found if one.direction == "need" and one.reply == reply),
            )
            for reply in (*REPLIES_TO_NEED, None)
        ),
    )


def _standing(exchange: Exchange, witness: Witness) -> ExchangeStanding:
    group = _group(exchange)
    asks, gives = exchange.giver_value, exchange.receiver_value
    gap = asks - gives if group == "counted" and asks is not None and gives is not None else None
    evidence = [witness.item(exchange.evidence, "offered" if exchange.direction == "bring" else "asked", exchange.what)]
    if exchange.reply_evidence is not None:
        evidence.append(witness.item(exchange.reply_evidence, "replied"))
    return ExchangeStanding(
        id=exchange.id,
        direction=exchange.direction,
        party=exchange.party,
        other=exchange.other,
        giver=exchange.giver,
        receiver=exchange.receiver,
        what=exchange.what,
        sort=exchange.sort,
        reply=exchange.reply,
        asks=asks,
        gives=gives,
        gap=gap,
        group=group,
        evidence=tuple(evidence),
    )


def _group(exchange: Exchange) -> ExchangeGroup:
    if exchange.direction == "bring" and exchange.other is None:
        return "gift"
    if not exchange.agreed:
        return "unmet" if exchange.direction == "need" else "unused"
    if exchange.own_value is None or exchange.other_value is None:
        return "unvalued"
    return "counted"


def _balance(party: str, counted: Sequence[ExchangeStanding]) -> Balance:
    received = [one.gives or 0 for one in counted if one.receiver == party]
    gave = [one.asks or 0 for one in counted if one.giver == party]
    return Balance(
        party=party,
        received=sum(received),
        gave=sum(gave),
        balance=sum(received) - sum(gave),
        exchanges=len(received) + len(gave),
        counted=tuple(one.id for one in counted if party in (one.giver, one.receiver)),
    )
