"""Opening sessions: what cannot be played is refused by the name of what is the matter with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.desk import Desk
from game.storage.lines import written
from game.storage.notice import RefusedError
from game.storage.reading import load
from tests.scenes.seats import sit_down


def test_a_session_of_a_newer_version_is_refused_by_that_name_and_stays_as_it_is(tmp_path: Path) -> None:
    playing = sit_down(tmp_path, "open", [1, 1])
    playing.close()
    loaded = load(playing.path)
    newer = written(replace(loaded.header, format=2), loaded.entries).replace(b'"format":1', b'"format":2')
    playing.path.write_bytes(newer)
    desk = Desk(tmp_path)
    for opened in (desk.resume, desk.look):
        with pytest.raises(RefusedError) as refused:
            opened(playing.path)
        assert refused.value.notice.code == "journal_newer"
    assert playing.path.read_bytes() == newer
