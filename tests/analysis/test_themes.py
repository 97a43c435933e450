"""How the themes stand, and how the interests are spread over levels and lenses."""

from __future__ import annotations

from game.analysis.summary import Summary, summarise
from game.analysis.themes import ThemeStanding
from game.core.cards import THEMES, InterestAnswer
from tests.builders import Table, card, started, table


def theme(summary: Summary, wanted: str) -> ThemeStanding:
    (found,) = [one for one in summary.themes if one.theme == wanted]
    return found


def played() -> Table:
    pile = [
        card("interest", theme="mutual_gains", ref="c1"),
        card("exchange", theme="give_and_take", ref="c2"),
        card("scale", theme="trust", ref="c3"),
        card("term", theme="shared_language", ref="c4"),
        card("open", theme="trust", ref="c5"),
        card("open", theme="trust", ref="c6"),
        card("open", theme="appreciation", ref="c7"),
    ]
    sat = Table(started(pile, parties=2))
    sat.answer("Rest").respond(B="clash").next()
    sat.need("Figures", of="A").reply("no").next()
    sat.open().secretly(a1=2, b1=4).next()
    sat.open().secretly(a1="Fast", b1="Kind").settle().next()
    return sat.talk("We rarely meet").next().talk().next()


def test_all_seven_themes_stand_in_their_order() -> None:
    assert tuple(one.theme for one in summarise(table().state).themes) == THEMES


def test_each_theme_says_what_was_said_and_what_is_open() -> None:
    summary = summarise(played().state)
    gains, give = theme(summary, "mutual_gains"), theme(summary, "give_and_take")
    assert [(point.kind, point.about) for point in gains.open] == [("clash", summary.interests[0].id)]
    assert gains.interests == (summary.interests[0].id,)
    assert [(point.kind, point.about) for point in give.open] == [("unmet", summary.exchange.exchanges[0].id)]
    assert [point.kind for point in theme(summary, "shared_language").open] == ["term"]
    trust = theme(summary, "trust")
    assert (trust.answered, trust.to_come, trust.open) == (3, 0, ())
    assert trust.statements == (summary.statements[0].id,)
    assert trust.reflections == (summary.reflections[0].id,)
    assert [one.text for one in summary.reflections] == ["We rarely meet"]
    assert theme(summary, "appreciation").to_come == 1


def test_a_pass_is_not_reported() -> None:
    sat = table("open open").pass_card()
    trust = theme(summarise(sat.state), "trust")
    assert (trust.answered, trust.to_come) == (0, 1)
    assert "pass" not in summarise(sat.state).model_dump_json().replace("parties", "")


def test_interests_are_counted_per_level_and_lens() -> None:
    sat = table("interest interest interest")
    sat.answer(InterestAnswer(text="Rest", level="individual", lens="meaning")).next()
    sat.answer(InterestAnswer(text="Margin", level="organisation")).next().answer("Calm")
    found = summarise(sat.state).levels
    assert [(one.level, len(one.interests)) for one in found.levels] == [
        ("individual", 1), ("organisation", 1), ("network", 0), (None, 1),
    ]  # fmt: skip
    assert [(one.lens, len(one.interests)) for one in found.lenses] == [
        ("utilitarian", 0), ("political", 0), ("meaning", 1), ("relational", 0), (None, 2),
    ]  # fmt: skip


def test_a_theme_stands_by_the_figures_of_its_own_statements() -> None:
    pile = [card("scale", theme=about, ref=f"c{place}") for place, about in enumerate(("trust", "trust", "externals"))]
    sat = Table(started(pile, parties=5, secrecy="anonymous"))
    sat.open().secretly(a1=1, b1=2, c1=5, d1=0, e1=0).next()
    sat.open().secretly(a1=4, b1=4, c1=5, d1=5, e1=0).next()
    sat.open().secretly(a1=4, b1=4, c1=0, d1=0, e1=0).next()
    summary = summarise(sat.state)
    trust = theme(summary, "trust").scale
    assert trust is not None
    assert (trust.medians, trust.median, trust.widest) == ((2.0, 4.5), 3.25, 4)
    assert theme(summary, "externals").scale is None, "two scores of a sealed round have no figures here either"
    assert theme(summary, "appreciation").scale is None
