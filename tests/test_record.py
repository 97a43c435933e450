"""Records: defined without `dataclasses`, and dataclasses all the same."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from typing import ClassVar

import pytest

from game.record import Value, fresh, record, replace


@record(kw_only=True)
class Thing:
    """Has fields that are given by name, and one that belongs to the class."""

    key: str = ""
    kind: ClassVar[str] = "thing"


@record
class Box(Thing, Value):
    """Has fields of its own."""

    wide: int
    inside: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Crate(Box):
    """Is a dataclass above a record."""

    nails: int = 4


@record
class Notes(Value):
    """Has a value of its own for each."""

    words: dict[str, str] = fresh(factory=dict)


def test_values_are_given_by_place_and_by_name() -> None:
    box = Box(3, ("a",), key="k")
    assert (box.wide, box.inside, box.key, box.kind) == (3, ("a",), "k", "thing")
    assert Box(wide=3) == Box(3) != Box(4)
    assert repr(Box(3)) == "Box(key='', inside=(), wide=3)"


@pytest.mark.parametrize(
    ("given", "named", "wrong"),
    [
        ((), {}, "needs"),
        ((1, (), 2), {}, "at most 2"),
        ((1,), {"wide": 1}, "twice"),
        ((1,), {"high": 1}, "has no"),
    ],
)
def test_wrong_values_are_refused(given: tuple[object, ...], named: dict[str, object], wrong: str) -> None:
    make: type[object] = Box
    with pytest.raises(TypeError, match=wrong):
        make(*given, **named)


def test_nothing_can_be_changed() -> None:
    box = Box(3)
    with pytest.raises(AttributeError, match="frozen"):
        box.wide = 4  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del box.wide


def test_a_varied_record_differs_in_that_alone() -> None:
    box = Box(3, ("a",), key="k")
    for varied in (replace(box, wide=5), dataclasses.replace(box, wide=5)):
        assert (type(varied), varied.wide, varied.inside, varied.key) == (Box, 5, ("a",), "k")


def test_a_record_matches_by_place() -> None:
    thing: object = Box(3, ("a",))
    match thing:
        case Box(wide, (one,)):
            assert (wide, one) == (3, "a")
        case _:
            pytest.fail("it did not match")


def test_a_record_is_a_dataclass_and_can_be_inherited_from_by_one() -> None:
    assert [one.name for one in dataclasses.fields(Box)] == ["key", "wide", "inside"]
    crate = Crate(3, nails=6, key="k")
    assert dataclasses.asdict(crate) == {"key": "k", "wide": 3, "inside": (), "nails": 6}
    assert dataclasses.asdict(Notes({"a": "b"})) == {"words": {"a": "b"}}


def test_each_record_has_a_fresh_value() -> None:
    one, other = Notes(), Notes()
    one.words["a"] = "b"
    assert (other.words, Notes({"c": "d"}).words) == ({}, {"c": "d"})
    assert dataclasses.replace(one).words == {"a": "b"}


def test_what_a_record_cannot_be_is_said() -> None:
    with pytest.raises(TypeError, match="is a dataclass"):
        record(type("Lid", (Crate,), {"__annotations__": {}}))
    with pytest.raises(TypeError, match="plain default"):
        record(type("Lid", (), {"__annotations__": {"a": "int"}, "a": dataclasses.field(default=1)}))


def test_the_words_of_the_window_do_not_wait_for_dataclasses() -> None:
    program = "import sys; from game.commands import window; assert 'dataclasses' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
