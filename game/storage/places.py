"""Where a file can be kept: the places that people know, the folders in them, and names that every system takes."""

from __future__ import annotations

import os
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple

PlaceKind = Literal["kept", "documents", "downloads", "home", "drive"]

LONGEST_NAME: Final = 80
_LONGEST_BYTES: Final = 200
_FORBIDDEN: Final = frozenset('/\\:*?"<>|')
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))]
)
_MOST: Final = 400
"""So many folders are listed; in a folder with more of them nobody looks for one."""


class Place(NamedTuple):
    """A place to begin looking; `name` says which drive it is."""

    kind: PlaceKind
    path: Path
    name: str = ""


class Folders(NamedTuple):
    """The folders inside a folder, by name, and files that were asked for; `more` says that not all are listed."""

    inside: tuple[Path, ...]
    more: bool = False
    files: tuple[Path, ...] = ()


def known_places(kept: Path) -> tuple[Place, ...]:
    """Return where kept summaries lie, the user's documents and home, and the drives that are plugged in."""
    from platformdirs import user_documents_path  # asks the system, and is not needed before somebody keeps something

    home = Path.home()
    found = [Place("kept", kept)]
    documents = user_documents_path()
    if documents.is_dir() and documents != home:
        found.append(Place("documents", documents))
    found.append(Place("home", home))
    return (*found, *(Place("drive", path, path.name or str(path)) for path in _drives()))


def _drives() -> Iterator[Path]:
    """What is plugged in, where each system shows it."""
    if sys.platform == "win32":
        yield from (path for letter in string.ascii_uppercase[3:] if (path := Path(f"{letter}:\\")).exists())
        return
    user = Path.home().name
    roots = (Path("/Volumes"),) if sys.platform == "darwin" else (Path("/media") / user, Path("/run/media") / user)
    for root in roots:
        try:
            yield from sorted(path for path in root.iterdir() if path.is_dir() and not path.is_symlink())
        except OSError:
            continue


def folders_in(folder: Path, endings: tuple[str, ...] = ()) -> Folders:
    """Return the folders in a folder and its files whose names end so (".toml"), without hidden ones.

    Raises OSError when it cannot be read.
    """
    with os.scandir(folder) as inside:
        seen = [(folder / one.name, _is_folder(one)) for one in inside if not one.name.startswith((".", "$"))]
    seen.sort(key=lambda one: (one[0].name.casefold(), one[0].name))
    found = tuple(path for path, is_folder in seen if is_folder)
    files = tuple(path for path, is_folder in seen if not is_folder and path.suffix.lower() in endings)
    return Folders(found[:_MOST], max(len(found), len(files)) > _MOST, files[:_MOST])


def _is_folder(one: os.DirEntry[str]) -> bool:
    try:
        return one.is_dir()
    except OSError:  # a link that leads nowhere
        return False


def new_folder(within: Path, name: str) -> Path:
    """Make a folder and return it; one of that name that is there already is as good. Raises OSError."""
    made = within / name.strip()
    made.mkdir(exist_ok=True)
    return made


def name_fault(name: str) -> str:
    """Return why a name cannot be that of a file or folder on every system: a code, or nothing when it can."""
    bare = name.strip()
    if not bare or set(bare) <= {"."}:
        return "empty"
    if any(sign in _FORBIDDEN or ord(sign) < 32 for sign in bare):
        return "signs"
    if bare.endswith(".") or bare.partition(".")[0].casefold().strip() in _RESERVED:
        return "reserved"
    return "long" if len(bare.encode("utf-8", "replace")) > _LONGEST_BYTES else ""


def plain_name(title: str, longest: int = 40) -> str:
    """Return a title as every file system takes it: letters and figures, single spaces; "alliance" when none is left."""
    kept = "".join(letter if letter.isalnum() else " " for letter in title)
    return " ".join(kept.split())[:longest].strip() or "alliance"
