"""What a statement of the summary rests on, over the page: the card, who said it, when, and in which words."""

from __future__ import annotations

from collections.abc import Callable

from game.analysis.evidence import EvidenceItem
from game.scenes.discs import disc, stance_sign
from game.scenes.pages.reader import Reader, Statement
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Button, Column, Dialog, Icon, Label, Line, Row, Scroll, Spacer

LONG_TITLE = 300
"""What a survey asks may be longer than this; then all of it stands below the title, where it can be scrolled."""
STANCES = ("mine", "grant", "neutral", "clash")


def dialog(
    reader: Reader,
    statement: Statement,
    scroll: ScrollModel,
    on_close: Callable[[], object],
    on_correct: Callable[[EvidenceItem], object],
    correctable: Callable[[EvidenceItem], bool],
    more: Callable[[EvidenceItem], tuple[Widget, ...]] = lambda item: (),
) -> Dialog:
    """The whole conversation behind a statement; what may still be corrected has a button, and `more` adds others."""
    title, parts = statement.words, list[Widget]()
    if len(title) > LONG_TITLE:
        title = f"{title[: LONG_TITLE - 1].rstrip()}…"
        parts.append(Label(statement.words, role="row"))
    for place, item in enumerate(statement.items):
        if place:
            parts.append(Line())
        button = (
            Button(
                reader.say("summary.correct"), lambda item=item: on_correct(item), icon="pencil", small=True,  # type: ignore[misc]
                name=f"{reader.say('summary.correct')}: {item.words or reader.tell.giver(item)}",
                key=f"correct-{item.seq}-{place}",
            ),
        ) if correctable(item) else ()  # fmt: skip
        button = (*(more(item) if place == 0 else ()), *button)
        card = place == 0 or item.card != statement.items[place - 1].card
        parts.append(_item(reader, item, button, card=card, quote=item.words != statement.words))
    if not statement.items:
        parts.append(Label(reader.say("summary.no_evidence"), ink="ink_2"))
    close = Button(reader.say("summary.close"), on_close, kind="primary", shortcut="esc", key="close", autofocus=True)
    child = Column(
        (Scroll(Column(tuple(parts), gap=14), scroll, most=620), Row((Spacer(), close))),
        gap=20,
    )
    return Dialog(title, child, on_close, text=statement.where, wide=980)


def _item(reader: Reader, item: EvidenceItem, button: tuple[Widget, ...], *, card: bool, quote: bool) -> Widget:
    """One voice; the card is named where it is another than above, the words where the title does not say them."""
    say = reader.say
    what = say(f"vocabulary.stance.{item.act}") if item.act in STANCES else say(f"summary.act.{item.act}")
    lines: list[Widget] = [
        Row((Label(reader.tell.giver(item), role="body_strong", weight=1), Label(what, ink="ink_2")), gap=16)
    ]
    if item.words and quote:
        lines.append(Label(reader.tell.quote(item.words), role="row"))
    when = say.time(item.at.astimezone())
    if item.card is not None and card:
        theme = say(f"vocabulary.theme.{item.card.theme}")
        when = f"{when} · {theme} · {item.card.say(say.language)}"
    if item.people is None:  # a survey has one moment for all, that of its first line
        lines.append(Label(when, role="hint", ink="ink_2"))
    return Row((_sign(reader, item), Column(tuple(lines), gap=4, weight=1), *button), gap=18, align="start")


def _sign(reader: Reader, item: EvidenceItem) -> Widget:
    if item.party is None:
        return Icon("users-round", 44, "ink_2")
    who = disc(reader.number(item.party), 48)
    if item.act in STANCES:
        return Row((who, stance_sign(item.act, 36)), gap=6)
    return who
