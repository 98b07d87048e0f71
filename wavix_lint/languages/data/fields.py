"""Headers and query parameters in all the forms in which files list them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wavix_lint.facts import Pair, Place, Text
from wavix_lint.languages.data.references import Variables, literal, text_of
from wavix_lint.languages.data.tree import Mapping, Node, Scalar, Sequence
from wavix_lint.languages.data.views import View, is_false, is_true
from wavix_lint.model import Span

NAMES = ("name", "key", "header", "headername", "header_name", "param", "field", "variable")
VALUES = ("value", "values", "val", "headervalue", "header_value")
_WRAPPERS = ("parameters", "parameter", "entries", "items", "values", "list")
_HEADER_LINE = re.compile(r"[ \t]*(?P<name>[A-Za-z][A-Za-z0-9\-_]*)[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_PARAMETER = re.compile(r"(?P<name>[^&=?\s]+)=(?P<value>[^&\s]*)")


class Named(NamedTuple):
    """A name with a value, and how much of the file the two take."""

    name: Text
    value: Text
    span: Span


def pairs(node: Node | None, place: Place, variables: Variables) -> tuple[Pair, ...]:
    """The parameters or headers that a node lists."""
    return tuple(Pair(name, value, span, place) for name, value, span in _listed(node, place, variables))


def pairs_of_text(text: Text, place: Place) -> list[Pair]:
    """The headers or parameters that a text writes one after the other."""
    return [Pair(name, value, span, place) for name, value, span in _of_text(text, place)]


def _listed(node: Node | None, place: Place, variables: Variables) -> Iterator[Named]:
    if isinstance(node, Mapping):
        yield from _of_mapping(View(node), place, variables)
    elif isinstance(node, Sequence):
        for item in node.items:
            if isinstance(item, Mapping):
                yield from _of_item(View(item), place, variables)
            elif isinstance(item, Scalar):
                yield from _of_text(text_of(item, variables), place)
    elif isinstance(node, Scalar):
        yield from _of_text(text_of(node, variables), place)


def _of_mapping(view: View, place: Place, variables: Variables) -> Iterator[Named]:
    wrapper = view.get(*_WRAPPERS)
    if isinstance(wrapper, Sequence) and len(view.entries) <= 2:
        yield from _listed(wrapper, place, variables)
        return
    for key, value in view.entries:
        values: list[Node | None] = [*value.items[:20]] if isinstance(value, Sequence) else [value]
        if isinstance(value, Mapping):
            inner = View(value)
            values = [inner.scalar("value", "equalto", "exact", "default")]
        for one in values:
            if isinstance(one, Scalar):
                span = key.source.span(key.outer_start, one.outer_end)
                yield Named(literal(key), text_of(one, variables), span)


def _of_item(view: View, place: Place, variables: Variables) -> Iterator[Named]:
    if is_true(view.scalar("disabled")) or is_false(view.scalar("enabled", "active", "isactive", "isenabled")):
        return
    name, value = view.scalar(*NAMES), view.scalar(*VALUES)
    if name is None and len(view.entries) == 1:
        yield from _of_mapping(view, place, variables)
    elif name is not None:
        span = view.span(name.source)
        empty = Text((), name.span)
        yield Named(literal(name), text_of(value, variables) if value is not None else empty, span)


def _of_text(text: Text, place: Place) -> Iterator[Named]:
    """`Name: value` lines, or `name=value&name=value`."""
    pattern = _HEADER_LINE if place is Place.HEADER else _PARAMETER
    for match in pattern.finditer(text.skeleton):
        span = text.span_of(*match.span()) or text.span
        yield Named(text.slice(*match.span("name")), text.slice(*match.span("value")), span)
