"""The foot of set-up: what comes of the choices, the way to more of them, and the way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.record import replace
from game.scenes.scene import Context
from game.ui.fitting import FirstThatFits
from game.ui.widgets import Button, Icon, Label, Pad, Row, Widget

LOW: Final = 76
"""How high the foot is."""

_SIDE, _GAP = 32, 18


def foot(ctx: Context, told: tuple[str, ...], begin: Button, on_more: Callable[[], object] | None) -> Widget:
    """What comes of it, in many words or in few; a button for more choices where there are any; the button to begin.

    The button for more has no words where what comes of it would have no room beside them.
    """
    lines = tuple(Label(words, ink="on_room_2", fit=("hint",)) for words in told)
    sign = Icon("layers" if begin.enabled else "triangle-alert", 30, "timer")
    after: tuple[Button, ...] = (begin,)
    if on_more is not None:
        words, kit = ctx.say("setup.more_choices"), ctx.stage.kit
        more = Button(words, on_more, "quiet", "sliders-horizontal", shortcut="m", key="more-choices")
        left = kit.frame.w - 2 * _SIDE - kit.measure(Row((sign, more, begin), gap=_GAP)).w - _GAP
        if len(kit.type.wrap(told[-1], "hint", left)) * kit.type.line_height("hint") > LOW:
            more = replace(more, text="", name=words)
        after = (more, begin)
    return Pad(Row((sign, FirstThatFits(lines, down=True, weight=1), *after), gap=_GAP), sides=(_SIDE, 0, _SIDE, 0))
