"""What a window wears: language and keys, look, size; put on anew when the settings or the window change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.key_names import key_names, screen_key_names
from game.scenes.scene import Context
from game.ui.keymap import KeyMap
from game.ui.screen_keys.opening import ScreenKeys
from game.ui.theme import theme

if TYPE_CHECKING:
    from game.ui.window import Screen


class Outfit:
    """Suits stage, canvas and the keyboard on the screen to the settings and to the window they are in."""

    def __init__(self, screen: Screen, ctx: Context, keys: ScreenKeys) -> None:
        self._screen = screen
        self._ctx = ctx
        self._keys = keys
        self._language()
        self.fit()

    def put_on(self) -> None:
        """Take over what the settings say now."""
        ctx = self._ctx
        self._language()
        ctx.motion.enabled = ctx.settings.motion
        ctx.stage.kit.theme = look = theme(ctx.settings.theme)
        ctx.canvas.dress(look)
        self.fit()

    def fit(self) -> None:
        """Take over the window's size, and what a finger needs in it."""
        ctx, screen = self._ctx, self._screen
        stage, view = ctx.stage, screen.view
        stage.let_go()  # what lies under the fingers is something else now
        stage.calm = not ctx.settings.motion
        ctx.canvas.resize(screen.surface, view.scale, view.origin, ctx.settings.text_size / 100)
        stage.kit.frame = view.frame
        stage.kit.suit_fingers(view.per_mm(screen.dots, ctx.settings.screen_inches))
        stage.dirty()

    def _language(self) -> None:
        ctx, settings = self._ctx, self._ctx.settings
        say, kit = ctx.say, ctx.stage.kit
        say.language = ctx.stage.language = settings.language
        kit.key_names, kit.keys = key_names(say), KeyMap(settings.keys, letters=settings.letter_keys)
        self._keys.suit(say("typing.beside"), screen_key_names(say), settings.screen_keyboard)
