"""What found no place on the map, as a list over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.pictures.table_map import sides_told
from game.scenes.pages.pieces import class_sign
from game.scenes.pages.reader import Reader
from game.scenes.pages.stretches import stretch, with_ways
from game.ui.scroll import ScrollModel
from game.ui.widget import Widget
from game.ui.widgets import Button, Column, Dialog, Label, Named, Pick, Row, Scroll, Spacer


class Listing:
    """The list of one party while it is open ("" for what has no party at the table); a stretch of it at a time."""

    def __init__(self) -> None:
        self.party: str | None = None
        self.at = 0
        self.scroll = ScrollModel()

    def open(self, party: str) -> None:
        """Show what of a party found no place."""
        self.party, self.at = party, 0
        self.scroll.to(0)

    def close(self) -> None:
        """Show the map again."""
        self.party = None

    def dialog(self, reader: Reader, ids: Sequence[str], choose: Callable[[str], object]) -> Widget | None:
        """The interests with their classes; pressing one chooses it. None while it is closed."""
        if self.party is None:
            return None
        say, shown = reader.say, stretch(self.at, len(ids))

        def go_to(place: int) -> None:
            self.at = place
            self.scroll.to(0)

        def pick(interest: str) -> None:
            self.close()
            choose(interest)

        lines = tuple(_line(reader, ids[place], pick) for place in shown)
        title = say("map.more_nobody", n=len(ids))
        if self.party:
            title = say("map.more_of", n=len(ids), party=reader.party(self.party))
        listed = Named(Column(with_ways(say, shown, len(ids), lines, go_to), gap=2), role="list", name=title)
        close = Button(say("summary.close"), self.close, kind="primary", shortcut="esc", key="close", autofocus=True)
        body = Column((Scroll(listed, self.scroll, most=620), Row((Spacer(), close))), gap=20)
        return Dialog(title, body, self.close, text=say("map.more_text"), wide=980)


def _line(reader: Reader, interest: str, pick: Callable[[str], object]) -> Widget:
    one = reader.summary.interest(interest)
    kind = reader.say(f"vocabulary.class.{one.class_}")
    words = Column(
        (
            Label(one.text, role="body_medium", hidden=True),
            Label(f"{kind}. {reader.raised(one)}", role="hint", ink="ink_2", hidden=True),
        ),
        gap=0,
        weight=1,
    )
    said = f"{one.text}. {kind}. {sides_told(one, reader.summary, reader.say)}"
    child = Row((class_sign(one.class_, 34), words), gap=14)
    return Pick(child, lambda: pick(interest), look="bare", pad=8, name=said, key=f"listed-{interest}")
