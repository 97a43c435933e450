"""Pictures of the reports' pages: `python -m tests.gallery_reports --out DIR [--lang nl|en] [--paper a4|letter]`.

Of each session the PDF and the web page, as a wide window, a telephone and a printer show it; one page and everything.
"""

from __future__ import annotations

import argparse
import base64
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from game.analysis.summary import Summary, summarise
from game.core.replay import replay
from game.reports import FORMATS
from game.reports.making import Extent, Making, Paper
from game.storage import paths
from game.storage.catalog import Catalog
from game.storage.reading import load
from game.ui.fonts import measuring
from tests.browser import Browser
from tests.busy_table import busy_table
from tests.survey_events import asked, brought, told

LANGUAGES = ("nl", "en")
EXTENTS: tuple[Extent, ...] = ("one", "full")
TALLEST = 12_000
DOTS = "70"


def sessions(language: str) -> Mapping[str, Callable[[], Summary]]:
    """The sessions to look at: the example, two parties, eight parties with sixty interests, and a survey."""
    example = next(iter(sorted(paths.resource("saves").glob(f"*-{language}.journal"))))
    return {
        "example": lambda: summarise(replay(load(example).entries)),
        "two": lambda: summarise(busy_table(players=4, parties=2, cards=24).state),
        "eight": lambda: summarise(busy_table(cards=144).state),
        "survey": _survey,
    }


def _survey() -> Summary:
    questions = [asked(f"Interest {n}", p1=(n, 3, 2, 1), p2=(9 - n, n, 1, n)) for n in range(9)]
    return summarise(replay(told(brought(2, 40), *questions)))


def main() -> int:
    """Write the pictures to a folder and print their names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(Path(folder))
        for language in options.lang or LANGUAGES:
            for name, summary in sessions(language).items():
                for extent in EXTENTS:
                    stem = options.out / f"{name}-{extent}-{language}"
                    _pictures(browser, summary(), stem, language, extent, options.paper)
        browser.close()
    for file in sorted(options.out.glob("*.png")):
        print(file)
    return 0


def _pictures(browser: Browser, summary: Summary, stem: Path, language: str, extent: Extent, paper: Paper) -> None:
    assets = paths.resource("assets")
    making = Making(Catalog(assets / "lang", language), measuring(assets / "fonts"), extent, paper)
    for form in ("pdf", "html"):
        made = FORMATS[form](summary, making)
        stem.with_suffix(f".{form}").write_bytes(made if isinstance(made, bytes) else made.encode("utf-8"))
    _pages(stem.with_suffix(".pdf"), f"{stem}-pdf")
    html = stem.with_suffix(".html").absolute()
    for window, width in (("wide", 1280), ("phone", 390)):
        with browser.page(html, width) as page:
            tall = min(TALLEST, page.ask("document.documentElement.scrollHeight"))
            clip = {"x": 0, "y": 0, "width": width, "height": tall, "scale": 1}
            shot = page.command("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
            Path(f"{stem}-{window}.png").write_bytes(base64.b64decode(shot["data"]))
    with browser.page(html) as page:
        printed = page.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        file = Path(f"{stem}-printed.pdf")
        file.write_bytes(base64.b64decode(printed["data"]))
        _pages(file, f"{stem}-printed")


def _pages(pdf: Path, stem: str) -> None:
    subprocess.run(["pdftoppm", "-png", "-r", DOTS, str(pdf), stem], check=True)


if __name__ == "__main__":
    sys.exit(main())
