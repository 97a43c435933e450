"""Every widget in one place to import from; each is described where it is made."""

from game.ui.editor import EditorModel
from game.ui.editor_view import TextField, labelled
from game.ui.grids import Flow, Grid
from game.ui.layout import Box, Column, Layers, Pad, Place, Row, Spacer
from game.ui.scroll import Scroll, ScrollModel
from game.ui.widget import Taken, Widget
from game.ui.widgets_buttons import Button
from game.ui.widgets_choice import ChoiceGroup, Option
from game.ui.widgets_list import Dropdown, DropdownModel
from game.ui.widgets_over import Banner, Dialog, Toast
from game.ui.widgets_scale import ScaleChoice
from game.ui.widgets_text import Icon, KeyCap, Label, Line, Named, Panel, Picture
from game.ui.widgets_toggles import Checkbox, Chip, ListItem, Pick, Walked

__all__ = [
    "Banner",
    "Box",
    "Button",
    "Checkbox",
    "Chip",
    "ChoiceGroup",
    "Column",
    "Dialog",
    "Dropdown",
    "DropdownModel",
    "EditorModel",
    "Flow",
    "Grid",
    "Icon",
    "KeyCap",
    "Label",
    "Layers",
    "Line",
    "ListItem",
    "Named",
    "Option",
    "Pad",
    "Panel",
    "Pick",
    "Picture",
    "Place",
    "Row",
    "ScaleChoice",
    "Scroll",
    "ScrollModel",
    "Spacer",
    "Taken",
    "TextField",
    "Toast",
    "Walked",
    "Widget",
    "labelled",
]
