"""What destructuring binds: `const { apiKey: key = "…", ...rest } = config` gives `key` the value `config.apiKey`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from wavix_lint.flow.expressions import Attribute, Const, Either, Subscript
from wavix_lint.languages.javascript.nodes import Anything, Made, children_of, span_of, text_of
from wavix_lint.languages.javascript.strings import written
from wavix_lint.model import Span

_DEEPEST = 8


class Part(NamedTuple):
    """One name that a pattern binds; `value` is None for what is left over."""

    name: str
    span: Span
    value: Anything | None


def parts_of(pattern: Node, source: Anything, depth: int = 0) -> Iterator[Part]:
    """The names in a pattern, each with the expression that it is bound to."""
    kind = pattern.type
    if kind in ("identifier", "shorthand_property_identifier_pattern"):
        yield Part(text_of(pattern), span_of(pattern), source)
    elif depth >= _DEEPEST:
        return
    elif kind in ("assignment_pattern", "object_assignment_pattern"):
        left, right = pattern.child_by_field_name("left"), pattern.child_by_field_name("right")
        if left is not None and right is not None:
            if left.type == "shorthand_property_identifier_pattern":
                source = _member(source, text_of(left), left)
            yield from parts_of(left, Made(Either((source, right)), span_of(pattern)), depth + 1)
    elif kind == "object_pattern":
        for child in children_of(pattern):
            yield from _property(child, source, depth)
    elif kind == "array_pattern":
        for index, child in enumerate(children_of(pattern)):
            number = Made(Const("number", str(index)), span_of(child))
            yield from parts_of(child, Made(Subscript(source, number), span_of(child)), depth + 1)
    elif kind == "rest_pattern":
        for child in children_of(pattern):
            if child.type == "identifier":
                yield Part(text_of(child), span_of(child), None)


def _property(child: Node, source: Anything, depth: int) -> Iterator[Part]:
    if child.type == "shorthand_property_identifier_pattern":
        yield Part(text_of(child), span_of(child), _member(source, text_of(child), child))
    elif child.type == "pair_pattern":
        key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
        if key is not None and value is not None:
            name = written(key)
            yield from parts_of(value, _member(source, text_of(key) if name is None else name, key), depth + 1)
    else:
        yield from parts_of(child, source, depth + 1)


def _member(source: Anything, name: str, node: Node) -> Made:
    return Made(Attribute(source, name), span_of(node), name)
