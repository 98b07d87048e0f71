"""What an expression may be, as far as one file shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Union

from wavix_lint.facts import Chunk, Hole, Origin, Part, Source, Text
from wavix_lint.flow.expressions import Call, Node
from wavix_lint.flow.scopes import At, Scope
from wavix_lint.model import Span

MOST_OPTIONS = 8  # values one expression may have before the rest are dropped
MOST_ENTRIES = 1000  # entries of one mapping that are looked at

Place = tuple[int, tuple[str, ...]]  # the scope's number and an access path in it: what a mutation is filed under


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value the file does not show."""

    name: str
    span: Span | None
    source: Source = Source.UNKNOWN
    origin: Origin | None = None

    def hole(self) -> Hole:
        return Hole(self.name, self.span, self.source, self.origin)


@dataclass(frozen=True, slots=True)
class Constant:
    """None, True, False ("none", "true", "false")."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ref:
    """Something named by its full dotted name in a library or another module: `requests.get`, `ssl.CERT_NONE`."""

    name: str
    span: Span
    imported: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a mapping. `where` is the expression of its value, `span` the item with its name."""

    name: Text
    value: Value
    span: Span
    where: Span
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Mapping:
    """`is_query`: as a string it is `a=1&b=2` (JavaScript's `URLSearchParams`)."""

    entries: tuple[Entry, ...]
    complete: bool
    span: Span
    places: tuple[Place, ...] = ()
    is_query: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list or tuple. `wheres` are the expressions of the items, where they are written side by side."""

    items: tuple[Value, ...]
    complete: bool
    span: Span
    places: tuple[Place, ...] = ()
    wheres: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Local:
    """A function or class of this file; `receiver` is the object a method was taken from."""

    scope: Scope
    span: Span
    instance: bool = False


@dataclass(frozen=True, slots=True)
class Closure:
    """A lambda: its body and where it stands."""

    body: Node
    at: At


@dataclass(frozen=True, slots=True)
class Handle:
    """An object of a known library class: `kind` is its full name, `call` made it, at `at`.

    `places` are the names it is kept under: what is done to them is done to it. `extra` is the library's own note.
    """

    kind: str
    call: Call | None
    at: At
    span: Span
    places: tuple[Place, ...] = ()
    certain: bool = True
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """A method taken from a value, or a member nobody knows anything about."""

    receiver: Value
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values."""

    options: tuple[Value, ...]


Value = Union[Text, Opaque, Constant, Ref, Mapping, Sequence, Local, Closure, Handle, Method, Choice]


def options(value: Value) -> tuple[Value, ...]:
    return value.options if isinstance(value, Choice) else (value,)


def span_of(value: Value) -> Span | None:
    """The expression that gives the value, where there is one."""
    return None if isinstance(value, (Choice, Closure)) else value.span


def choice(values: Iterable[Value]) -> Value:
    """One value of several, flattened, without repetitions, cut at MOST_OPTIONS."""
    seen: list[Value] = []
    for value in values:
        for option in options(value):
            if option not in seen:
                seen.append(option)
    if len(seen) == 1:
        return seen[0]
    return Choice(tuple(seen[:MOST_OPTIONS]))


def uncertain(value: Value) -> Value:
    """The same value as one that may not be the one."""
    if isinstance(value, Text):
        return replace(value, certain=False)
    if isinstance(value, Handle):
        return replace(value, certain=False)
    if isinstance(value, Mapping):
        return replace(value, entries=tuple(replace(entry, certain=False) for entry in value.entries))
    if isinstance(value, Choice):
        return Choice(tuple(uncertain(option) for option in value.options))
    return value


def as_texts(value: Value, span: Span) -> Iterator[Text]:
    """The value as strings, at least one; what is not a string is a hole."""
    for option in options(value):
        if isinstance(option, Text):
            yield option
        elif isinstance(option, Opaque):
            yield Text((option.hole(),), option.span or span)
        elif isinstance(option, Mapping) and option.is_query:
            from wavix_lint.flow.formatting import query_string  # which is made of what is here

            yield from query_string(option, span)
        else:
            name = option.name if isinstance(option, (Ref, Method)) else ""
            source = Source.IMPORT if isinstance(option, Ref) else Source.UNKNOWN
            origin = (option.name,) if isinstance(option, Ref) else None
            yield Text((Hole(name, span, source, origin),), span)


def written(text: str, span: Span | None = None) -> Chunk:
    return Chunk(text, span)


def join_texts(pieces: list[list[Text]], span: Span) -> list[Text]:
    """Every way to put one text of each piece side by side, cut at MOST_OPTIONS."""
    results: list[tuple[list[Part], bool]] = [([], True)]
    for piece in pieces:
        if len(piece) == 1:
            for index, (parts, certain) in enumerate(results):
                parts.extend(piece[0].parts)
                results[index] = (parts, certain and piece[0].certain)
            continue
        room = max(1, MOST_OPTIONS // len(results))
        results = [
            ([*parts, *tail.parts], certain and tail.certain) for parts, certain in results for tail in piece[:room]
        ]
    return [Text(tuple(parts), span, certain) for parts, certain in results]
