"""The command line: `alliance-cards` opens the window, its subcommands do without."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # argparse and the commands take a while to import, and the window needs neither
    from argparse import ArgumentParser, Namespace

    from game.commands.demo import DemoWish
    from game.storage.catalog import Catalog

WINDOW_OPTIONS = ("--session", "--lang", "--saves", "--size")


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line and return the exit status; 2 when it could not be carried out."""
    try:
        return _carry_out(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        from game.commands.terminal import STOPPED

        return STOPPED
    except BrokenPipeError:
        from game.commands.terminal import STOPPED, fall_silent

        fall_silent()
        return STOPPED


def _carry_out(given: Sequence[str]) -> int:
    plain = _plain_window(given)
    if plain is not None:
        return _window(plain)
    from game.commands.terminal import catalog

    say = catalog(_language_in(given))
    options = _parser(say).parse_args(given)
    if options.command is None:
        return _window(vars(options))
    if options.command == "demo":
        return _demo(options, say)
    if options.command == "summary":
        from game.commands.summary import print_schema, print_summary

        return print_schema() if options.schema else print_summary(options.file, options.json, say)
    if options.command == "report":
        from game.commands.report import ReportWish, write_report

        return write_report(options.file, ReportWish(options.to, options.names, options.page, options.paper), say)
    if options.command == "import":
        return _import(options, say)
    if options.command == "decks":
        return _decks(options, say)
    return _sessions(options, say)


def _plain_window(given: Sequence[str]) -> dict[str, object] | None:
    """Read a command line that only opens the window; None for any other, which the real parser reads."""
    names, values = given[::2], given[1::2]
    if len(names) != len(values) or any(name not in WINDOW_OPTIONS for name in names):
        return None
    if any(value.startswith("-") for value in values) or "--lang" in names:
        return None
    found: dict[str, object] = {name[2:]: value for name, value in zip(names, values, strict=True)}
    return found if _size(found.get("size")) or "size" not in found else None


def _language_in(given: Sequence[str]) -> str | None:
    """Look for --lang before parsing, so that the help itself speaks the wished language; none where that is "both"."""
    wished = None
    for place, word in enumerate(given):
        if word.startswith("--lang="):
            wished = word.removeprefix("--lang=")
        elif word == "--lang" and place + 1 < len(given):
            wished = given[place + 1]
        if wished is not None:
            break
    return None if wished == "both" else wished


def _parser(say: Catalog) -> ArgumentParser:
    from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError

    def words(key: str) -> str:
        return say(f"cli.help.{key}")

    def written_size(written: str) -> str:
        if _size(written) is None:
            raise ArgumentTypeError(words("size"))
        return written

    shared = ArgumentParser(add_help=False)
    shared.add_argument("--lang", choices=sorted(say.languages()), help=words("lang"), default=SUPPRESS)
    kept = ArgumentParser(add_help=False)
    kept.add_argument("--saves", type=Path, metavar="DIR", help=words("saves"), default=SUPPRESS)
    window = ArgumentParser(add_help=False, parents=[kept])
    window.add_argument("--size", metavar="WxH", type=written_size, help=words("size"), default=SUPPRESS)
    parser = ArgumentParser("alliance-cards", description=words("program"), parents=[shared, window])
    parser.add_argument("--session", type=Path, metavar="FILE", help=words("session"))
    commands = parser.add_subparsers(dest="command", metavar="{demo,summary,report,import,decks,sessions}")

    demo = commands.add_parser("demo", help=words("demo"), parents=[shared, window])
    demo.add_argument("--headless", action="store_true", help=words("headless"))
    demo.add_argument("--seed", type=int, default=1, help=words("seed"))
    demo.add_argument("--players", type=int, choices=range(1, 13), default=6, metavar="N", help=words("players"))
    demo.add_argument("--cards", type=int, choices=range(1, 13), metavar="N", help=words("cards"))
    demo.add_argument("--secrecy", choices=("named", "parties", "anonymous"), default="named", help=words("secrecy"))
    demo.add_argument("--save", type=Path, metavar="FILE", help=words("save"))
    demo.add_argument("--events", action="store_true", help=words("events"))

    summary = commands.add_parser("summary", help=words("summary"), parents=[shared])
    summary.add_argument("file", type=Path, nargs="?", metavar="FILE", help=words("file"))
    summary.add_argument("--json", action="store_true", help=words("json"))
    summary.add_argument("--schema", action="store_true", help=words("schema"))

    report = commands.add_parser("report", help=words("report"), parents=[shared])
    report.add_argument("file", type=Path, metavar="FILE", help=words("file"))
    report.add_argument("--to", type=Path, required=True, metavar="OUT", help=words("to"))
    report.add_argument("--names", choices=("names", "parties", "anonymous"), default="names", help=words("names"))
    report.add_argument("--page", choices=("one", "full"), default="full", help=words("page"))
    report.add_argument("--paper", choices=("a4", "letter"), default="a4", help=words("paper"))

    survey = commands.add_parser("import", help=words("import"), parents=[shared, kept])
    survey.add_argument("stances", type=Path, metavar="STANCES.csv", help=words("stances"))
    survey.add_argument("--save", type=Path, metavar="FILE", help=words("import_save"))

    decks = commands.add_parser("decks", help=words("decks"), parents=[shared])
    on_decks = decks.add_subparsers(dest="action", required=True, metavar="{list,check,schema,print,export,import}")
    listed = on_decks.add_parser("list", help=words("decks_list"), parents=[shared])
    listed.add_argument("--stats", action="store_true", help=words("stats"))
    check = on_decks.add_parser("check", help=words("decks_check"), parents=[shared])
    check.add_argument("decks", nargs="*", metavar="DECK", help=words("files"))
    check.add_argument("--no-style", action="store_true", help=words("no_style"))
    on_decks.add_parser("schema", help=words("decks_schema"), parents=[shared])
    exported = on_decks.add_parser("export", help=words("decks_export"), parents=[shared])
    exported.add_argument("deck", metavar="DECK", help=words("deck"))
    exported.add_argument("out", type=Path, metavar="OUT", help=words("decks_out"))
    imported = on_decks.add_parser("import", help=words("decks_import"), parents=[shared])
    imported.add_argument("file", type=Path, metavar="FILE", help=words("decks_file"))
    imported.add_argument("--to", type=Path, metavar="DIR", help=words("decks_to"))
    for one in (exported, imported):
        one.add_argument("--replace", action="store_true", help=words("decks_replace"))
    printed = on_decks.add_parser("print", help=words("decks_print"))
    printed.add_argument("deck", metavar="DECK", help=words("deck"))
    printed.add_argument("--to", type=Path, required=True, metavar="FILE.pdf", help=words("print_to"))
    printed.add_argument(
        "--lang", choices=(*sorted(say.languages()), "both"), help=words("print_lang"), default=SUPPRESS
    )
    printed.add_argument("--paper", choices=("a4", "letter"), default="a4", help=words("paper"))
    printed.add_argument("--cards", choices=("poker", "a6"), default="poker", help=words("print_cards"))
    printed.add_argument("--notes", action="store_true", help=words("print_notes"))

    sessions = commands.add_parser("sessions", help=words("sessions"), parents=[shared, window])
    on_sessions = sessions.add_subparsers(dest="action", required=True, metavar="{list,check,strike,export,delete}")
    on_sessions.add_parser("list", help=words("sessions_list"), parents=[shared, window])
    for name in ("check", "strike", "export", "delete"):
        one = on_sessions.add_parser(name, help=words(f"sessions_{name}"), parents=[shared])
        one.add_argument("file", type=Path, metavar="FILE", help=words("file"))
        if name == "check":
            one.add_argument("--rescue", type=Path, metavar="OUT", help=words("rescue"))
        if name == "strike":
            one.add_argument("seq", type=int, metavar="SEQ", help=words("seq"))
        if name == "export":
            one.add_argument("out", type=Path, metavar="OUT", help=words("out"))
        if name in {"strike", "delete"}:
            one.add_argument("--yes", action="store_true", help=words("yes"))
    return parser


def _decks(options: Namespace, say: Catalog) -> int:
    from game.commands import decks

    if options.action == "list" and options.stats:
        from game.commands.deck_stats import tell_stats

        return tell_stats(say)
    if options.action == "list":
        return decks.list_decks(say)
    if options.action == "check":
        from game.commands.deck_check import check_decks

        return check_decks(options.decks, say, style=not options.no_style)
    if options.action in {"export", "import"}:
        from game.commands.deck_files import export_deck, import_deck

        if options.action == "export":
            return export_deck(options.deck, options.out, options.replace, say)
        return import_deck(options.file, options.to, options.replace, say)
    if options.action == "print":
        from game.commands.deck_print import SheetWish, write_sheets

        language = getattr(options, "lang", say.language)
        return write_sheets(
            options.deck, SheetWish(options.to, language, options.paper, options.cards, options.notes), say
        )
    return decks.print_schema()


def _sessions(options: Namespace, say: Catalog) -> int:
    from game.commands import sessions

    match options.action:
        case "list":
            saves = _saves(options, say)
            return 2 if saves is None else sessions.list_sessions(saves, say)
        case "check":
            return sessions.check_session(options.file, options.rescue, say)
        case "strike":
            return sessions.strike_out(options.file, options.seq, options.yes, say)
        case "export":
            return sessions.export_session(options.file, options.out, say)
        case _:
            return sessions.delete_session(options.file, options.yes, say)


def _import(options: Namespace, say: Catalog) -> int:
    from game.commands.survey import import_survey

    saves = _saves(options, say)
    return 2 if saves is None else import_survey(options.stances, options.save, saves, say)


def _demo(options: Namespace, say: Catalog) -> int:
    from game.commands.demo import DemoWish, demo_headless

    wish = DemoWish(options.seed, options.players, options.cards, options.secrecy, options.save, options.events)
    return demo_headless(wish, say) if options.headless else _window(vars(options), wish)


def _saves(options: Namespace, say: Catalog) -> Path | None:
    """Return the folder of sessions, made when it is missing; None, and a complaint, when it cannot be used."""
    from game.commands.terminal import complain
    from game.storage import paths
    from game.storage.why_not import why_not

    folder = getattr(options, "saves", None)
    try:
        return paths.saves_folder(folder)
    except OSError as error:
        complain(say("cli.no_folder", folder=str(error.filename or folder), reason=why_not(error, say)))
        return None


def _size(written: object) -> tuple[int, int] | None:
    """Return a size in pixels that was written as 1280x720; None when it was written in another way."""
    width, times, height = str(written).lower().partition("x")
    return (int(width), int(height)) if times and width.isdecimal() and height.isdecimal() else None


def _window(options: Mapping[str, object], demo: DemoWish | None = None) -> int:
    """Open the window, with the demo on the table when there is one."""
    from game.commands.window import WindowWish, open_window

    saves, session, language = options.get("saves"), options.get("session"), options.get("lang")
    wish = WindowWish(
        Path(str(session)) if session else None,
        str(language) if language else None,
        Path(str(saves)) if saves else None,
        _size(options.get("size")),
    )
    if demo is None:
        return open_window(wish)
    from game.commands.demo import guide

    return open_window(wish, lambda app: guide(app, demo))
