"""Frozen descriptions that are quick to define: what `dataclasses` makes, without waiting for it or for what it compiles.

A client of sixty small classes would spend a tenth of its start in that. A record is a dataclass in every other respect
(`fields`, `replace`, matching, inheritance both ways): it becomes one when somebody first asks. Compare by value with
`Value`. This is the lowest floor, and needs nothing but the standard library.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

C = TypeVar("C", bound=type)
T = TypeVar("T")


def fresh(*, factory: Callable[[], T]) -> T:
    """Give every record a value of its own, such as an empty dict, where the field is not given."""
    made: Any = _Fresh(factory)
    return made  # type: ignore[no-any-return]


def replace(one: T, **changes: object) -> T:
    """Return a record with some fields changed; what `dataclasses.replace` does, for records alone."""
    return type(one)(**{**one.__dict__, **changes})


@overload
def record(cls: C, /) -> C: ...
@overload
def record(*, kw_only: bool = False) -> Callable[[C], C]: ...
@dataclass_transform(frozen_default=True, eq_default=False, field_specifiers=(fresh,))
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


class _Fresh:
    """The default of a field whose value is made anew for each record."""

    def __init__(self, factory: Callable[[], object]) -> None:
        self.factory = factory


class _Late:
    """Stands where a dataclass keeps its fields or parameters, and makes the class one when somebody looks there."""

    def __init__(self, cls: type, name: str, kw_only: bool) -> None:
        self._cls, self._name, self._kw_only = cls, name, kw_only

    def __get__(self, instance: object, owner: type) -> Any:
        _complete(self._cls, self._kw_only)
        return getattr(self._cls, self._name)


_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_MATCH = "__match_args__"


def _made(cls: Any, kw_only: bool) -> Any:
    own = {name: kw_only for name, kind in cls.__annotations__.items() if not str(kind).startswith("ClassVar")}
    known: dict[str, bool] = {}  # every field, and whether it can be given by name alone
    defaults: dict[str, object] = {}
    for base in reversed(cls.__mro__[1:]):
        if _FIELDS in vars(base) and "__record__" not in vars(base):
            raise TypeError(f"{cls.__name__} can't be a record: {base.__name__} is a dataclass")
        if "__record__" in vars(base):
            known.update(base.__record__[0])
            defaults.update(base.__record__[1])
    known.update(own)
    defaults.update({name: vars(cls)[name] for name in own if name in vars(cls)})
    if any(type(value).__module__ == "dataclasses" for value in defaults.values()):
        raise TypeError(f"{cls.__name__}: a record's field takes a plain default or `fresh`")
    cls.__record__ = known, defaults
    positional = tuple(name for name, by_name in known.items() if not by_name)
    setattr(cls, _MATCH, positional)
    setattr(cls, _FIELDS, _Late(cls, _FIELDS, kw_only))
    setattr(cls, _PARAMS, _Late(cls, _PARAMS, kw_only))
    names = frozenset(known)
    needed = names - defaults.keys()
    made_anew = {name: value.factory for name, value in defaults.items() if isinstance(value, _Fresh)}

    def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: N807 - it becomes the class's own
        values = self.__dict__
        values.update(defaults)
        for name, factory in made_anew.items():
            values[name] = factory()
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

    cls.__init__ = __init__
    cls.__setattr__ = _refuse
    cls.__delattr__ = _refuse
    return cls


def _complete(cls: Any, kw_only: bool) -> None:
    """Make a record the dataclass that it says it is."""
    from dataclasses import dataclass, field

    above = [getattr(base, _PARAMS) for base in cls.__mro__[1:] if _PARAMS in vars(base)]
    # Frozen ones may only inherit from frozen ones; but to freeze by `dataclass` is to compile, so it is told a fib.
    for params in above:
        params.frozen = False
    delattr(cls, _FIELDS)
    delattr(cls, _PARAMS)
    for name, value in cls.__record__[1].items():
        if isinstance(value, _Fresh) and name in vars(cls):
            setattr(cls, name, field(default_factory=value.factory))
    dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(cls)
    for params in (*above, getattr(cls, _PARAMS)):
        params.frozen = True


def _refuse(self: object, name: str, *value: object) -> NoReturn:
    raise AttributeError(f"{type(self).__name__} is frozen: {name} can't be changed")
