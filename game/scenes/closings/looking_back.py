"""Looking back in three questions, before anything is agreed."""

from __future__ import annotations

from game.scenes.closings.step import Step
from game.ui.widget import Widget
from game.ui.widgets import Column, Icon, Label, Panel, Row

QUESTIONS = (("see", "eye"), ("mean", "lightbulb"), ("do", "milestone"))


class LookingBack(Step):
    """What did we see, what does it mean, what do we do now."""

    icon = "history"

    def build(self) -> Widget:
        """Three questions to talk about; nothing is typed."""
        parts: list[Widget] = [Label(self.say("closing.look_back_hint"), role="row", ink="ink_2")]
        for question, icon in QUESTIONS:
            words = Column(
                (
                    Label(self.say(f"closing.question.{question}"), role="heading_big", heading=3),
                    Label(self.say(f"closing.question.{question}_hint"), ink="ink_2"),
                ),
                gap=8,
                weight=1,
            )
            parts.append(
                Panel(Row((Icon(icon, 56, "primary"), words), gap=28), look="inset", pad=(30, 28, 30, 28), radius=18)
            )
        return Column(tuple(parts), gap=22)
