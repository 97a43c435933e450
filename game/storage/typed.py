"""Which texts of an event people typed, and how to put others in their place."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel

from game.core.cards import CardBase
from game.core.seats import PileCard
from game.core.text import Text, Typed

Model = TypeVar("Model", bound=BaseModel)
_FROM_A_DECK = (PileCard, CardBase, Text)


def texts(value: object) -> Iterator[str]:
    """Yield every text that somebody typed, wherever it stands in an event; ids and the words of cards are not typed."""
    if isinstance(value, _FROM_A_DECK):
        return
    if isinstance(value, BaseModel):
        typed = typed_fields(type(value))
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name in typed:
                yield from _strings(inner)
            else:
                yield from texts(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)


def rewrite(model: Model, change: Callable[[str], str]) -> Model:
    """Return the same event with each typed text changed; checked as any event is."""
    typed = typed_fields(type(model))
    fields = {
        name: _each(getattr(model, name), change) if name in typed else _inside(getattr(model, name), change)
        for name in type(model).model_fields
    }
    return type(model).model_validate(fields)


@functools.cache
def typed_fields(model: type[BaseModel]) -> frozenset[str]:
    """Return the fields of a model that hold typed text: those that pass the door for it."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if any(isinstance(mark, Typed) for mark in field.metadata) or _passes_the_door(field.annotation)
    )


def _passes_the_door(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated and any(isinstance(mark, Typed) for mark in annotation.__metadata__):
        return True
    return any(_passes_the_door(argument) for argument in get_args(annotation))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)


def _each(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return change(value)
    return tuple(_each(item, change) for item in value) if isinstance(value, tuple) else value


def _inside(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, _FROM_A_DECK):
        return value
    if isinstance(value, BaseModel):
        return rewrite(value, change)
    return tuple(_inside(item, change) for item in value) if isinstance(value, tuple) else value
