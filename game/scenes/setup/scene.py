"""The screen before a session: who sits at the table at the left, what they play and how at the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from game.core.setup import Setup
from game.scenes.scene import Context, Scene
from game.scenes.setup.beside import beside
from game.scenes.setup.choices import choices_sheet
from game.scenes.setup.decks import decks_sheet, tell_of_faults
from game.scenes.setup.foot import LOW, foot
from game.scenes.setup.model import Choices, Forecast, earlier, forecast
from game.scenes.setup.more import more_sheet
from game.scenes.setup.party import FIRST_FIELD, PartyHands, party_sheet
from game.scenes.setup.people import MemberDraft, PartyDraft
from game.scenes.setup.table import Hands
from game.scenes.setup.words import defaults, foretold
from game.scenes.wish import Pop, Wish
from game.storage.catalog import Say
from game.ui.fitting import FirstThatFits
from game.ui.inputs import Input, Key
from game.ui.widgets import (
    Button,
    Column,
    Label,
    Layers,
    Pad,
    Panel,
    Place,
    Row,
    Scroll,
    ScrollModel,
    Spacer,
    Widget,
)

_DIGITS: Final = tuple("123456789")
_SHEET_TOP, _FOOT = 92, 96  # where the sheet begins, and how far above the lower edge it ends


class SetupScene(Scene):
    """Set-up with a sensible answer to everything, so that Enter alone begins; `alone` is for one person.

    `deck` is the deck to begin with, in place of the usual one.
    """

    light = (0.26, 0.52)

    def __init__(self, alone: bool = False, deck: str = "") -> None:
        self.alone = alone
        self._first = deck
        self.choices: Choices | None = None
        self.begun = False  # a session came of it: the next table is set anew
        self._face = "choices"  # what the sheet shows: choices, more, or party
        self._party: PartyDraft | None = None
        self._scrolls: dict[str, ScrollModel] = {}
        self._focus_next = ""
        self._forecast: tuple[Setup, Forecast] | None = None
        self._enter_begins = True  # else Enter belongs to what has the focus, and the cap shows the other key

    def title(self, say: Say) -> str:
        """What is being prepared."""
        return say("setup.title_alone" if self.alone else "setup.title")

    def opened(self, ctx: Context) -> None:
        """Set the table, the first time."""
        if self.choices is None:
            self.choices = Choices(defaults(ctx, self.alone), tuple(ctx.desk.decks), alone=self.alone)
            self.choices.decks = {self._first} & set(ctx.desk.decks) or self.choices.decks
            tell_of_faults(ctx)
        self.choices.offer(tuple(ctx.desk.decks))
        self._forecast = None  # a deck may have other cards now

    # ---- what it shows ----

    def place(self, ctx: Context) -> str:
        """Before a session, as long as no sheet lies over the choices."""
        return "setup" if self._party is None and self._face == "choices" else ""

    def build(self, ctx: Context) -> Widget:
        """Bar, table, sheet, and what comes of it all."""
        choices = self._chosen
        hands = Hands(self._open_party, self._add_party, partial(self._set_players, ctx))
        layers: list[Widget | tuple[Widget, Place]] = [
            (self._bar(ctx), Place(0, 0, 1920, 84)),
            beside(
                ctx, choices.people, self._party, hands, self._recolour, self._scrolls.setdefault("", ScrollModel())
            ),
        ]
        high = ctx.stage.kit.frame.h - _SHEET_TOP - _FOOT
        layers += [(self._sheet(ctx), Place(-908, _SHEET_TOP, 876, high)), (self._foot(ctx), Place(0, -88, 1920, LOW))]
        return Layers(tuple(layers))

    def _bar(self, ctx: Context) -> Widget:
        say = ctx.say
        title = (Label(self.title(say), role="bar", ink="on_room", heading=1), Spacer())
        back = Button(say("setup.back"), self._back, kind="quiet", icon="arrow-left", shortcut="esc", key="back")
        rows = [Row((*title, back), gap=24)]
        if self._earlier(ctx) is not None:
            words = say("setup.same_alone" if self.alone else "setup.same")
            same = Button(
                words, partial(self._take_earlier, ctx), kind="quiet", icon="history", shortcut="t", key="same"
            )
            # where there is no room for its words, its sign and its key stand for them
            rows = [Row((*title, one, back), gap=24) for one in (same, replace(same, text="", name=words))]
        return Pad(FirstThatFits(tuple(rows)), sides=(32, 0, 32, 0))

    def _sheet(self, ctx: Context) -> Widget:
        say, choices = ctx.say, self._chosen
        if self._party is not None:
            name = choices.people.party_name(self._party)
            parts = party_sheet(ctx, choices.people, self._party, self._party_hands(ctx, self._party))
            return self._leaf(ctx, parts, name, f"party-{self._party.key}", say("setup.next_party"))
        if self._face == "more":
            return self._leaf(ctx, more_sheet(ctx, choices), say("setup.more_choices"), "more", "")
        if self._face == "decks":
            return self._leaf(ctx, decks_sheet(ctx, choices), say("setup.which_decks"), "decks", "")
        parts = choices_sheet(ctx, choices, self._go_to, self._open_decks, self._open_more)
        if self.alone:
            parts += more_sheet(ctx, choices)
        return Panel(self._scrolled(Column(parts, gap=16), "choices"), pad=(24, 14, 12, 14))

    def _leaf(self, ctx: Context, parts: tuple[Widget, ...], heading: str, key: str, on: str) -> Widget:
        """A sheet that lies over the choices, with the way back to them in its head."""
        buttons: list[Widget] = []
        if on and len(self._chosen.people.parties) > 1:
            buttons.append(
                Button(on, self._next_party, icon="arrow-right", icon_after=True, small=True, shortcut="v", key="next")
            )
        buttons.append(Button(ctx.say("setup.done"), self._back, kind="primary", icon="check", small=True, key="done"))
        head = Row((Label(heading, role="heading_big", heading=2, max_lines=1, cut=True, weight=1), *buttons), gap=14)
        body = self._scrolled(Column(parts, gap=14), key)
        return Panel(Column((Pad(head, sides=(8, 0, 20, 0)), body), gap=14), pad=(24, 24, 12, 14), name=heading)

    def _scrolled(self, child: Widget, key: str) -> Widget:
        model = self._scrolls.setdefault(key, ScrollModel())
        # room for the focus ring of what stands at the edges
        return Scroll(Pad(child, sides=(8, 8, 20, 8)), model, weight=1)

    def _foot(self, ctx: Context) -> Widget:
        say, seen = ctx.say, self._foreseen(ctx)
        self._enter_begins = ctx.stage.focus in ("", "begin")
        begin = Button(
            say("setup.begin_alone" if self.alone else "setup.begin"),
            partial(self._begin, ctx),
            kind="go",
            icon="arrow-right",
            icon_after=True,
            shortcut="enter" if self._enter_begins else "ctrl+enter",
            also=("enter", "ctrl+enter"),
            enabled=seen.cards > 0,
            autofocus=True,
            key="begin",
        )
        shows_more = self._face == "choices" and self._party is None and not self.alone
        return foot(ctx, foretold(ctx, seen, self.alone), begin, self._open_more if shows_more else None)

    # ---- what comes of it ----

    @property
    def _chosen(self) -> Choices:
        assert self.choices is not None, "the scene was never opened"
        return self.choices

    def _foreseen(self, ctx: Context) -> Forecast:
        """How far the cards reach; dealt anew only when something changed."""
        setup = self._chosen.setup(ctx.settings.language)
        if self._forecast is None or self._forecast[0] != setup:
            self._forecast = (setup, forecast(setup, ctx.desk.cards()))
        return self._forecast[1]

    def _begin(self, ctx: Context) -> Wish | None:
        from game.scenes.opening import begin

        setup = self._chosen.setup(ctx.settings.language)
        ctx.change(replace(ctx.settings, last_setup=setup.model_dump(mode="json")))
        wish = begin(ctx, setup)
        self.begun = wish is not None
        return wish

    def _earlier(self, ctx: Context) -> Setup | None:
        return earlier(ctx.settings.last_setup, alone=self.alone) if ctx.settings.last_setup else None

    def _take_earlier(self, ctx: Context) -> None:
        setup = self._earlier(ctx)
        if setup is not None:
            self._chosen.take(setup)
            self._face, self._party = "choices", None
            ctx.stage.announce(ctx.say("setup.same_taken", title=setup.title))

    # ---- the table ----

    def _set_players(self, ctx: Context, count: int) -> None:
        people = self._chosen.people
        lost = people.set_players(count)
        self._after_change(ctx, lost)
        ctx.stage.announce(ctx.say(f"setup.{'chairs' if self.alone else 'players'}_at_table", n=people.players))

    def _add_party(self, at: int) -> None:
        party = self._chosen.people.add_party(at)
        if party is not None:
            self._open_party(party)

    def _open_party(self, party: PartyDraft) -> None:
        self._party = party
        self._focus_next = FIRST_FIELD

    def _next_party(self) -> None:
        parties = self._chosen.people.parties
        if self._party is not None:
            self._open_party(parties[(parties.index(self._party) + 1) % len(parties)])

    def _recolour(self, number: int) -> None:
        if self._party is not None:
            self._party.number = number

    def _party_hands(self, ctx: Context, party: PartyDraft) -> PartyHands:
        people = self._chosen.people

        def on() -> None:
            if party is people.parties[-1]:
                self._back()
            else:
                self._next_party()

        def add() -> None:
            if people.add_member(party) is not None:
                self._focus_next = f"name-{len(party.members) - 1}"

        def remove(member: MemberDraft) -> None:
            self._focus_next = "name-0"
            self._after_change(ctx, people.remove_member(party, member))

        def remove_party() -> None:
            place = people.parties.index(party)
            lost = people.remove_party(party)
            self._party = None
            self._focus_next = f"party-{people.parties[min(place, len(people.parties) - 1)].key}"
            self._after_change(ctx, lost)

        return PartyHands(self._go_to, on, add, remove, remove_party)

    def _after_change(self, ctx: Context, lost: bool) -> None:
        """Close the sheet of a party that is gone, and offer to take back what was typed for it."""
        if self._party is not None and self._party not in self._chosen.people.parties:
            self._party = None
        if lost:
            ctx.toast(
                ctx.say("setup.left"), ctx.say("setup.undo"), "ctrl+z", partial(self._undo, ctx), icon="user-round-x"
            )

    def _undo(self, ctx: Context) -> None:
        if self._chosen.people.undo():
            self._after_change(ctx, False)
            ctx.stage.announce(ctx.say("setup.undone"))

    # ---- the keyboard ----

    def _go_to(self, key: str) -> None:
        self._focus_next = key

    def _open_more(self) -> None:
        self._face, self._focus_next = "more", "theme-mutual_gains"

    def _open_decks(self, at: str) -> None:
        self._face, self._focus_next = "decks", at

    def _back(self) -> Wish | None:
        """Close the sheet that lies over the choices; else leave."""
        if self._party is not None:
            self._focus_next = f"party-{self._party.key}"
            self._party = None
        elif self._face != "choices":
            self._face, self._focus_next = "choices", "decks" if self._face == "decks" else "more-choices"
        else:
            return Pop()
        return None

    def on_input(self, event: Input, ctx: Context) -> object:
        """A digit sets how many sit at the table; Ctrl+Z puts back who left."""
        if not isinstance(event, Key) or event.repeat:
            return None
        if event.chord == "ctrl+z":
            self._undo(ctx)
        elif event.name in _DIGITS and not event.ctrl and (event.alt or not ctx.stage.needs_alt):
            self._set_players(ctx, int(event.name))
        return None

    def tick(self, ctx: Context) -> bool:
        """Move the focus to where a new sheet begins, once that is on the screen; see whether Enter still begins."""
        if not self._focus_next:
            return self._enter_begins != (ctx.stage.focus in ("", "begin"))
        key, self._focus_next = self._focus_next, ""
        ctx.stage.focus_on(key)
        return True
