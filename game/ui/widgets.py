"""Every widget in one place to import from; each is described where it is made."""

from game.ui.layout import Box, Column, Flow, Grid, Layers, Pad, Place, Row, Spacer
from game.ui.widget import Taken, Widget
from game.ui.widgets_buttons import Button, Checkbox, Chip
from game.ui.widgets_text import Icon, KeyCap, Label, Line, Named, Panel, Picture

__all__ = [
    "Box",
    "Button",
    "Checkbox",
    "Chip",
    "Column",
    "Flow",
    "Grid",
    "Icon",
    "KeyCap",
    "Label",
    "Layers",
    "Line",
    "Named",
    "Pad",
    "Panel",
    "Picture",
    "Place",
    "Row",
    "Spacer",
    "Taken",
    "Widget",
]
