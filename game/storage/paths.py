"""The one place that knows where files are."""

import errno
import os
from pathlib import Path

HOME_VARIABLE = "ALLIANCE_CARDS_HOME"
RESOURCES = ("assets", "decks", "saves")

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """Find a folder that ships with the game: "assets", "decks" or "saves" (the example sessions).

    An installed wheel has it inside the package, a checkout beside the package.
    """
    if name not in RESOURCES:
        msg = f"no such resource: {name!r}"
        raise ValueError(msg)
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that the program speaks: one for each folder of words."""
    return tuple(sorted(place.parent.name for place in (resource("assets") / "lang").glob("*/language.toml")))


def user_data() -> Path:
    """Name the folder for what the user makes, which is not created here.

    The environment variable ALLIANCE_CARDS_HOME overrides the place that the operating system suggests.
    """
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home).expanduser().absolute()
    from platformdirs import user_data_path  # not needed when the variable is set

    return user_data_path("alliance-cards", appauthor=False)


def saves_folder(option: Path | None = None) -> Path:
    """Name the folder of the user's own sessions and create it, closed to other users, when it is missing.

    A folder that exists keeps its permissions. Raises OSError when it can't be made.
    """
    folder = user_data() / "saves" if option is None else option.expanduser().absolute()
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700, exist_ok=True)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(folder))
    return folder


def settings_file() -> Path:
    """Name the file of the user's settings, which need not exist."""
    return user_data() / "settings.json"
