"""Looking back in three questions, before anything is agreed."""

from __future__ import annotations

from game.scenes.board_beside import enlarged
from game.scenes.closings.step import Step
from game.scenes.view import Play
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Box, Column, Icon, Label, Panel, Row, Scroll

QUESTIONS = (("see", "eye"), ("mean", "lightbulb"), ("do", "milestone"))

_HIGH = 172.0
"""The least height of a question without the room round it, so that three of them fill the sheet."""


class LookingBack(Step):
    """What did we see, what does it mean, what do we do now."""

    icon = "history"

    def __init__(self, play: Play) -> None:
        super().__init__(play)
        self.scroll = ScrollModel()

    def build(self) -> Widget:
        """Three questions to talk about; nothing is typed."""
        parts: list[Widget] = [Label(self.say("closing.look_back_hint"), role="row", ink="ink_2")]
        large = enlarged(self.play.ctx)
        for question, icon in QUESTIONS:
            words = Column(
                (
                    Label(
                        self.say(f"closing.question.{question}"),
                        role="heading_big" if large else "question_44",
                        heading=3,
                    ),
                    Label(self.say(f"closing.question.{question}_hint"), role="body" if large else "row", ink="ink_2"),
                ),
                gap=8,
                weight=1,
            )
            parts.append(
                Panel(
                    Box(
                        Row((Icon(icon, 84, "primary"), words), gap=40),
                        across="stretch",
                        min_height=0 if large else _HIGH,
                    ),
                    look="inset",
                    pad=(44, 20, 36, 20),
                    radius=18,
                )
            )
        return Scroll(Column(tuple(parts), gap=22), self.scroll, weight=1)
