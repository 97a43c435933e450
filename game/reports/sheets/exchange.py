"""The sheets of give and take: every exchange, and each party's balance."""

from __future__ import annotations

from game.reports.sheets.ledger import Ledger, Sheet

_NONE = (None, None, None)
"""Received, gave and balance of a party without an exchange that counts: that is no balance of nought."""


def exchanges(ledger: Ledger) -> Sheet:
    """Everything that was brought and asked for, with the reply and both values."""
    columns = ledger.columns(
        "direction", "party", "other", "what", "sort", "reply", "asks", "gives", "gap", "state", "player", "card", "day", "time"
    )  # fmt: skip
    rows = (
        (
            ledger.word("direction", one.direction),
            ledger.party(one.party),
            ledger.party(one.other) or ledger.say("report.the_alliance"),
            one.what,
            ledger.word("sort", one.sort),
            ledger.word("reply", one.reply),
            one.asks,
            one.gives,
            one.gap,
            ledger.say(f"sheet.group.{one.group}"),
            ledger.player(one.evidence[0].player),
            ledger.card(one.evidence[0]),
            ledger.day(one.evidence[0]),
            ledger.time(one.evidence[0]),
        )
        for one in ledger.summary.exchange.exchanges
    )
    return ledger.sheet("exchanges", columns, rows)


def balances(ledger: Ledger) -> Sheet:
    """What each party received and gave by its own values, in the order of the seats; nothing where nothing counts."""
    columns = ledger.columns("party", "received", "gave", "balance", "exchanges")
    rows = (
        (ledger.party(one.party), *((one.received, one.gave, one.balance) if one.exchanges else _NONE), one.exchanges)
        for one in ledger.summary.exchange.balances
    )
    return ledger.sheet("balances", columns, rows)
