"""Mappings, lists of pairs, header lines and query strings as the pairs a request sends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.api.urls import query_pairs
from wavix_lint.facts import Chunk, Fields, Pair, Place, Text
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.values import Choice, Constant, Mapping, Sequence, Value, as_texts, options
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key


def fields_of(evaluator: Evaluator, value: Value | None, place: Place, span: Span) -> Fields:
    """A mapping, a list of pairs, a list of `Name: value` lines, or a query string, as pairs."""
    if value is None:
        return Fields()
    pairs: list[Pair] = []
    complete = True
    several = isinstance(value, Choice)
    for option in options(value):
        if isinstance(option, Text):
            pairs.extend(_written(option, place))
            continue
        if isinstance(option, Sequence) and option.items and all(isinstance(each, Text) for each in option.items):
            lines = [each for each in option.items if isinstance(each, Text)]
            pairs.extend(pair for line in lines for pair in _header_line(line, place))
            complete = complete and option.complete
            continue
        mapping = evaluator.mapping(option, span)
        complete = complete and mapping.complete
        pairs.extend(_pairs_of(mapping, place, certain=not several))
    return Fields(tuple(pairs), complete)


def _written(text: Text, place: Place) -> Iterator[Pair]:
    """`a=1&b=2` given as a query, `Name: value` given as a header."""
    if place is Place.HEADER:
        yield from _header_line(text, place)
    else:
        for pair in query_pairs(text, 0):
            yield replace(pair, place=place)


def _pairs_of(mapping: Mapping, place: Place, certain: bool) -> Iterator[Pair]:
    for entry in mapping.entries:
        if isinstance(entry.value, Constant) and entry.value.kind == "none":
            continue  # clients leave out what is None
        for value in _values(entry.value, entry.span):
            # A composed value is judged where it is composed, a bare key or unknown where it becomes the header.
            composed = any(isinstance(part, Chunk) for part in value.parts) and not is_key(
                (value.literal or "").strip()
            )
            shown = value if composed else replace(value, span=entry.where)
            yield Pair(entry.name, shown, entry.span, place, certain and entry.certain and value.certain)


def _values(value: Value, span: Span) -> Iterator[Text]:
    several = isinstance(value, Choice)
    for option in options(value):
        only = option.items[0] if isinstance(option, Sequence) and len(option.items) == 1 else option
        for text in as_texts(only, span):
            yield replace(text, certain=False) if several else text


def _header_line(text: Text, place: Place) -> Iterator[Pair]:
    """`Authorization: Bearer …` written as one string."""
    colon = text.skeleton.find(":")
    if colon > 0:
        start = colon + 1 + (len(text.skeleton[colon + 1 :]) - len(text.skeleton[colon + 1 :].lstrip()))
        yield Pair(text.slice(0, colon), text.slice(start, len(text.skeleton)), text.span, place, text.certain)
