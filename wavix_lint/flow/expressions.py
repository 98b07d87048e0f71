"""The neutral form of an expression, one level deep: children stay nodes of the frontend's own parser.

Lowering is lazy because most expressions of a file never matter: a 300-line file has 4,000 nodes, and a
request needs about forty of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Union

from wavix_lint.facts import Chunk
from wavix_lint.model import Span

Node = Any  # a node of the frontend's parser; flow never looks inside


class Interpolation(NamedTuple):
    """An expression inside a string literal. `plain` is False when a format changes its text."""

    node: Node
    plain: bool = True


class Str(NamedTuple):
    parts: tuple[Chunk | Interpolation, ...]


class Const(NamedTuple):
    """A literal that is not a string: a number's text, or None, True, False by `kind`."""

    kind: str
    text: str


class Name(NamedTuple):
    id: str


class Attribute(NamedTuple):
    object: Node
    name: str


class Subscript(NamedTuple):
    object: Node
    key: Node


class Argument(NamedTuple):
    """`stars` is 1 for a spread list, 2 for a spread mapping. `span` is the whole argument with its keyword."""

    node: Node
    span: Span
    keyword: str | None = None
    keyword_span: Span | None = None
    stars: int = 0


class Call(NamedTuple):
    function: Node
    arguments: tuple[Argument, ...]


class Concat(NamedTuple):
    """Strings joined by an operator or by standing side by side, flattened."""

    items: tuple[Node, ...]


class Format(NamedTuple):
    """`template % values`."""

    template: Node
    values: Node


class Slash(NamedTuple):
    left: Node
    right: Node


class Merge(NamedTuple):
    """`left | right` of two mappings."""

    left: Node
    right: Node


class Entries(NamedTuple):
    """A mapping literal: (key, value) nodes, key None for a spread; `complete` False when a part is computed."""

    items: tuple[tuple[Node | None, Node], ...]
    complete: bool = True


class Items(NamedTuple):
    """A list or tuple literal; spread elements are None."""

    items: tuple[Node | None, ...]


class Either(NamedTuple):
    """A conditional expression or an `or`: every branch."""

    options: tuple[Node, ...]


class Same(NamedTuple):
    """Parentheses, await and the like."""

    node: Node


class Lambda(NamedTuple):
    body: Node


class Function(NamedTuple):
    """A function or class that stands where a value is expected; `scope` is the `Scope` of its body."""

    scope: Any


class Other(NamedTuple):
    """Anything flow has no use for."""


Expression = Union[
    Str,
    Const,
    Name,
    Attribute,
    Subscript,
    Call,
    Concat,
    Format,
    Slash,
    Merge,
    Entries,
    Items,
    Either,
    Same,
    Lambda,
    Function,
    Other,
]


class Syntax(NamedTuple):
    """What flow asks of a frontend's parser."""

    lower: Callable[[Node], Expression]
    span: Callable[[Node], Span]
    text: Callable[[Node], str]
    identity: Callable[[Node], int]


def argument_of(call: Call, name: str, position: int | None) -> Node | None:
    """The node passed for a parameter: by keyword, else by position among the arguments before any spread."""
    index = 0
    for argument in call.arguments:
        if argument.keyword == name:
            return argument.node
        if argument.stars:
            index = 1 << 30
        elif argument.keyword is None:
            if index == position:
                return argument.node
            index += 1
    return None
