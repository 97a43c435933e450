"""Frozen descriptions that are quick to define: what `dataclasses` makes, without the code that it compiles.

A client of sixty small classes spends a third of its start in that compiling. A record is a dataclass in every other
respect (fields, `replace`, inheritance both ways), with one shared constructor. Compare by value with `Value`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

C = TypeVar("C", bound=type)


@overload
def record(cls: C, /) -> C: ...
@overload
def record(*, kw_only: bool = False) -> Callable[[C], C]: ...
@dataclass_transform(frozen_default=True, eq_default=False)
def record(cls: Any = None, /, *, kw_only: bool = False) -> Any:
    """Make a class a frozen dataclass; used as `dataclass` is, bare or with arguments."""
    if cls is None:
        return lambda one: _made(one, kw_only)
    return _made(cls, kw_only)


class Value:
    """Two of the same kind are equal when all their fields are."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({shown})"


def _made(cls: Any, kw_only: bool) -> Any:
    above = [base.__dataclass_params__ for base in cls.__mro__[1:] if "__dataclass_params__" in vars(base)]
    # Frozen ones may only inherit from frozen ones; but to freeze by `dataclass` is to compile, so it is told a fib.
    for params in above:
        params.frozen = False
    made: Any = dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
    for params in (*above, made.__dataclass_params__):
        params.frozen = True
    found = fields(made)
    positional = tuple(one.name for one in found if not one.kw_only)
    defaults = {one.name: one.default for one in found if one.default is not MISSING}
    names = frozenset(one.name for one in found)
    needed = names - defaults.keys()

    def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: N807 - it becomes the class's own
        values = self.__dict__
        values.update(defaults)
        if given:
            if len(given) > len(positional):
                raise TypeError(f"{cls.__name__} takes at most {len(positional)} values by place")
            values.update(zip(positional, given, strict=False))
        if named:
            if not names.issuperset(named):
                raise TypeError(f"{cls.__name__} has no {sorted(set(named) - names)}")
            if not named.keys().isdisjoint(positional[: len(given)]):
                raise TypeError(f"{cls.__name__} got a value twice")
            values.update(named)
        if needed and not needed <= values.keys():
            raise TypeError(f"{cls.__name__} needs {sorted(needed - values.keys())}")

    made.__init__ = __init__
    made.__setattr__ = _refuse
    made.__delattr__ = _refuse
    return made


def _refuse(self: object, name: str, *value: object) -> NoReturn:
    raise AttributeError(f"{type(self).__name__} is frozen: {name} can't be changed")
