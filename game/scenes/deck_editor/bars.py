"""What stands above and below the deck editor: the way back, what is saved, what can be taken back; and the way on."""

from __future__ import annotations

from collections.abc import Callable

from game.scenes.board_beside import enlarged
from game.scenes.deck_editor.acts import NEXT, Acts
from game.scenes.deck_editor.saving import Saving
from game.scenes.deck_editor.words import deck_title
from game.scenes.scene import Context
from game.scenes.wish import Pop
from game.storage.deck_parsing import MOST_BYTES
from game.storage.why_not import why_not
from game.ui.fitting import FirstThatFits
from game.ui.widgets import Banner, Button, Icon, Label, Row, Spacer, Widget


def head(ctx: Context, acts: Acts, saving: Saving) -> Widget:
    """Return the bar: back, the deck's title, whether all is saved, and the two ways through what was done."""
    say, edits = ctx.say, acts.writing.edits
    words = deck_title(say, acts.writing.draft)
    saved = say("editor.saved" if saving.saved else "editor.saving")
    sign = "check" if saving.saved else "save"
    told = Row((Icon(sign, 24, "on_room_2"), Label(saved, "hint", "on_room_2")), gap=8)
    return Row(
        (
            Button(say("common.back"), Pop, "quiet", "arrow-left", shortcut="esc", key="back"),
            Label(words, "bar", "on_room", fit=("heading",), max_lines=1, cut=True, heading=1, weight=1),
            FirstThatFits((told, Icon(sign, 24, "on_room_2", name=saved))),
            _step(ctx, "undo", "undo-2", "ctrl+z", acts, enabled=edits.can_undo),
            _step(ctx, "redo", "redo-2", "ctrl+shift+z", acts, enabled=edits.can_redo),
        ),
        gap=20,
        height=max(64.0, ctx.stage.kit.target),
    )


def _step(ctx: Context, name: str, icon: str, shortcut: str, acts: Acts, *, enabled: bool) -> Widget:
    act = acts.undo if name == "undo" else acts.redo
    also = ("ctrl+y",) if name == "redo" else ()
    words = ctx.say(f"editor.{name}")
    return Button(
        "",
        act,
        "quiet",
        icon,
        shortcut=shortcut,
        also=also,
        cap=not enlarged(ctx),
        enabled=enabled,
        name=words,
        key=name,
    )


def trouble(ctx: Context, acts: Acts, saving: Saving) -> Widget | None:
    """Return why nothing can be saved, or why the deck's own file stays behind; None while all is well."""
    say, writing = ctx.say, acts.writing
    if saving.trouble is not None:
        reason = why_not(saving.trouble, say)
        return Banner(say("editor.not_saved", reason=reason), say("editor.not_saved_text"), (), key="trouble")
    if saving.kept is not None and saving.kept.behind and not writing.proof.wrong_deck(writing.draft):
        words = say("editor.too_large", most=MOST_BYTES // 1000)
        return Banner(words, say("editor.too_large_text"), (), key="trouble")
    return None


def foot(ctx: Context, acts: Acts) -> Widget:
    """Return the line below: how many cards are dealt, which are not yet, trying the open card, and one more card.

    Where there is too little room the figures give way first, then the words of what only a few look for.
    """
    say, writing = ctx.say, acts.writing
    draft, waiting = writing.draft, len(writing.unfinished)
    dealt = sum(not card.hidden and not writing.wrong(card) for card in draft.cards)
    told = Label(say("editor.dealt", n=dealt), ink="on_room")
    left = say("editor.unfinished_cards", n=waiting)
    tried = say("editor.try_card")
    words = say("editor.add" if draft.cards else "editor.add_first")
    go = Button(words, acts.add, "go", "plus", shortcut="ctrl+enter", enabled=not draft.full, key=NEXT)

    def laid(*, figures: bool, waiting_in_words: bool, in_words: bool) -> Widget:
        parts: list[Widget] = [told] if figures else []
        if waiting:
            parts.append(_quiet(left, acts.unfinished, "circle-dashed", "f8", "unfinished", in_words=waiting_in_words))
        parts.append(Spacer())
        if writing.card is not None:
            parts.append(_quiet(tried, acts.try_out, "play", "f9", "try", in_words=in_words))
        return Row((*parts, go), gap=18)

    ways = (
        laid(figures=True, waiting_in_words=True, in_words=True),
        laid(figures=False, waiting_in_words=True, in_words=True),
        laid(figures=False, waiting_in_words=True, in_words=False),
        laid(figures=False, waiting_in_words=False, in_words=False),
    )
    return FirstThatFits(ways)


def _quiet(words: str, act: Callable[[], object], icon: str, shortcut: str, key: str, *, in_words: bool) -> Widget:
    return Button(words if in_words else "", act, "quiet", icon, shortcut=shortcut, name=words, key=key)
