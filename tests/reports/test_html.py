"""The web page in a real browser: whole, readable for everybody, and nothing that anybody typed runs or is lost."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from game.analysis.agreements import AmbitionStanding
from game.analysis.summary import Naming, Summary, summarise
from game.reports import FORMATS
from game.reports.making import Extent, Making, Paper
from game.reports.naming import disguise
from game.storage import paths
from game.storage.catalog import Catalog
from game.ui.fonts import measuring
from tests.browser import Browser, Page, require_axe
from tests.busy_table import busy_table
from tests.hostile import STRINGS, hostile_summary, told_in_text
from tests.reports.rich import PARTIES, PEOPLE, ROLES, with_names

LANG = paths.resource("assets") / "lang"
MEASURE = measuring(paths.resource("assets") / "fonts")
_UNSEEN = re.compile(r"[\s\u200b\u2066-\u2069]+")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    opened = Browser(tmp_path_factory.mktemp("profile"))
    yield opened
    opened.close()


def made(summary: Summary, language: str = "nl", page: Extent = "full", paper: Paper = "a4") -> str:
    html = FORMATS["html"](summary, Making(Catalog(LANG, language), MEASURE, page, paper))
    assert isinstance(html, str)
    return html


def saved(html: str, folder: Path) -> Path:
    file = folder / "report.html"
    file.write_text(html, "utf-8")
    return file


def squeezed(words: str) -> str:
    return _UNSEEN.sub(" ", words).strip()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("extent", ["one", "full"])
def test_an_accessibility_checker_finds_nothing(
    language: str, extent: Extent, browser: Browser, tmp_path: Path
) -> None:
    axe = require_axe()
    html = made(summarise(with_names().state), language, extent)
    with browser.page(saved(html, tmp_path)) as page:
        page.ask(f"{axe};0")
        found = page.ask("axe.run(document, {resultTypes: ['violations', 'incomplete']})")
    wrong = [f"{one['id']}: {node['html']}" for one in found["violations"] for node in one["nodes"]]
    assert wrong == []
    assert found["passes"], "the checker looked at nothing"


def test_a_page_without_headings_or_names_would_be_found(browser: Browser, tmp_path: Path) -> None:
    html = made(summarise(with_names().state)).replace(' lang="nl"', "").replace('role="img"', 'role="button"')
    with browser.page(saved(html, tmp_path)) as page:
        page.ask(f"{require_axe()};0")
        found = page.ask("axe.run(document)")
    assert "html-has-lang" in {one["id"] for one in found["violations"]}


@pytest.mark.parametrize("start", range(0, len(STRINGS), 90))
def test_nothing_hostile_runs_or_is_fetched_and_none_is_lost(start: int, browser: Browser, tmp_path: Path) -> None:
    summary = hostile_summary(start, interests=len(STRINGS) if start == 0 else 0)
    with browser.page(saved(made(summary), tmp_path)) as page:
        shown = squeezed(
            page.ask("document.querySelectorAll('details').forEach(one => one.open = true), document.body.textContent")
        )
        assert squeezed(page.ask("document.title")) == squeezed(summary.session.title)
        strange = page.ask(
            "[...document.querySelectorAll('script, iframe, img, form, base, link, object, a:not([href^=\"#\"])')].length"
        )
        handlers = page.ask(
            "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames()).filter(one => one.startsWith('on'))"
        )
        assert (strange, handlers) == (0, [])
        _nothing_happened(page)
    assert [words for words in told_in_text(summary) if squeezed(words) not in shown] == []


def _nothing_happened(page: Page) -> None:
    assert page.happened("Page.javascriptDialogOpening") == []
    assert page.happened("Runtime.consoleAPICalled") == []
    assert page.happened("Log.entryAdded") == [], "the page's policy had to forbid something"
    asked = {one["request"]["url"].partition(":")[0] for one in page.happened("Network.requestWillBeSent")}
    assert asked <= {"file", "data"}
    assert (
        len([one for one in page.happened("Network.requestWillBeSent") if one["request"]["url"].startswith("file")])
        == 1
    )


def test_the_policy_lets_no_script_run_and_no_other_style(browser: Browser, tmp_path: Path) -> None:
    html = made(summarise(with_names().state))
    style = re.search("<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    assert f"sha256-{base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()}" in html
    broken_in = html.replace("</main>", "<script>document.title='run'</script><style>h1{color:red}</style></main>")
    with browser.page(saved(broken_in, tmp_path)) as page:
        assert page.ask("document.title") == "Samen op weg"
        assert page.ask("getComputedStyle(document.querySelector('h1')).color") == "rgb(23, 86, 79)"
        assert len(page.happened("Log.entryAdded")) == 2


def test_the_fonts_are_in_the_page(browser: Browser, tmp_path: Path) -> None:
    with browser.page(saved(made(summarise(with_names().state)), tmp_path)) as page:
        loaded = page.ask(
            "document.fonts.ready.then(all => [...all].filter(one => one.status == 'loaded').map(one => one.family))"
        )
    assert {name.strip('"') for name in loaded} == {"Atkinson Hyperlegible Next", "Young Serif"}


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_off_the_side_of_a_narrow_or_a_wide_window(width: int, browser: Browser, tmp_path: Path) -> None:
    summary = hostile_summary(interests=60)
    with browser.page(saved(made(summary), tmp_path), width) as page:
        assert page.ask("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("which", ["some", "many", "hostile", "longest"])
def test_one_page_is_printed_on_one_page(which: str, paper: Paper, browser: Browser, tmp_path: Path) -> None:
    summary = {
        "some": lambda: summarise(with_names().state),
        "many": lambda: summarise(busy_table(cards=72).state),
        "hostile": lambda: hostile_summary(STRINGS.index("W" * 300) - 2, interests=80),
        "longest": lambda: _longest(summarise(busy_table(cards=72).state)),
    }[which]()
    with browser.page(saved(made(summary, page="one", paper=paper), tmp_path)) as page:
        printed = page.command("Page.printToPDF", preferCSSPageSize=True)["data"]
    (one,) = PdfReader(io.BytesIO(base64.b64decode(printed))).pages
    assert round(float(one.mediabox.height)) == pytest.approx({"a4": 842, "letter": 792}[paper], abs=1)


def _longest(summary: Summary) -> Summary:
    """The same with a title, an ambition, interests and agreements as long as they can be, in the widest letters."""
    done = summary.outcome
    line = "Wijkzorg " * 33
    ambition = AmbitionStanding(sentence=line, owner=line, evidence=())
    agreements = tuple(one.model_copy(update={"what": line, "who": line}) for one in done.agreements)
    return summary.model_copy(
        update={
            "session": summary.session.model_copy(update={"title": "W" * 60, "stage": "cards"}),
            "interests": tuple(one.model_copy(update={"text": "W" * 300}) for one in summary.interests),
            "outcome": done.model_copy(update={"ambition": ambition, "agreements": agreements}),
        }
    )


@pytest.mark.parametrize("names", ["parties", "anonymous"])
def test_without_names_there_are_none_anywhere_in_the_page(names: Naming) -> None:
    html = made(disguise(summarise(with_names().state), names, Catalog(LANG, "nl")))
    style = html[html.index("<style>") : html.index("</style>")]
    told = html.replace(style, "")
    hidden = {part for name in (*PEOPLE, *ROLES) for part in name.split() if len(part) > 2}
    if names == "anonymous":
        hidden |= {part for name in PARTIES for part in name.split()}
        assert re.findall(r"\d\d:\d\d", told) == []
    assert [name for name in hidden if re.search(rf"\b{re.escape(name)}\b", told, re.IGNORECASE)] == []


def test_every_text_of_the_page_has_words() -> None:
    for language in ("nl", "en"):
        told = re.sub("<style>.*</style>", "", made(summarise(with_names().state), language), flags=re.DOTALL)
        assert re.findall(r"\b(?:report|vocabulary|paper|page|summary)\.\w+|\{\w*\}", told) == []
        assert f'<html lang="{language}">' in told


def test_what_is_typed_from_right_to_left_keeps_its_direction_to_itself() -> None:
    summary = summarise(with_names().state)
    first = summary.parties[0].model_copy(update={"name": "שלום"})
    html = made(summary.model_copy(update={"parties": (first, *summary.parties[1:])}))
    assert "<bdi>שלום</bdi>" in html
    assert "\ufdd0" not in html


def test_the_same_summary_gives_the_same_page() -> None:
    summary = summarise(with_names().state)
    assert made(summary) == made(summary)
