"""The settings: every choice holds at once and is kept; a page for each thing that people want to change."""

from game.scenes.settings.rows import change
from game.scenes.settings.scene import SettingsScene

__all__ = ["SettingsScene", "change"]
