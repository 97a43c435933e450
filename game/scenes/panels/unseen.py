"""A value that others must not see on a screen that they see: by blind keys, or while they look away for a moment."""

from __future__ import annotations

from collections.abc import Callable

from game.scenes.panels.parts import BlindValue, SecretScale, headed
from game.storage.catalog import Say
from game.ui.widgets import Button, Column, Icon, Label, Row, Widget


class Unseen:
    """How a value goes in; the view that asks for it keeps it. Nothing that shows tells which value it is."""

    def __init__(self) -> None:
        self._open = False

    def build(
        self, say: Say, label: str, value: int | None, give: Callable[[int | None], object], words: str = ""
    ) -> Widget:
        """Blind keys, with a way for who has no keyboard: a scale that hides itself again once a value was chosen.

        `words` stand there while there is no value yet, in place of the usual ones.
        """
        if self._open:
            asked = Row((Icon("eye-off", 30), Label(say("panel.look_away"), weight=1)), gap=12)
            scale = SecretScale(
                None, lambda chosen: self._chosen(chosen, give), say("panel.little"), say("panel.much"),
                by_digit=False, name=label, key="value-open", gap=10,
            )  # fmt: skip
            return Column((Label(label, "label", "ink_2", hidden=True), asked, scale), gap=8)
        told = say("panel.blind_given") if value is not None else words or say("panel.blind")
        blind = BlindValue(told, value is not None, give, name=label, key="value")
        ask = Button(say("panel.no_keys"), self._ask, small=True, key="value-ask")
        return headed(label, Column((blind, Row((ask,))), gap=8))

    def _ask(self) -> None:
        self._open = True

    def _chosen(self, value: object, give: Callable[[int | None], object]) -> object:
        self._open = False
        return give(value if isinstance(value, int) else None)
