"""Values as mappings: dict literals, lists of pairs, keyword arguments, and how mappings merge."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wavix_lint.facts import Chunk, Text
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import MOST_ENTRIES, Constant, Entry, Mapping, Sequence, Value, as_texts, options
from wavix_lint.model import Span

if TYPE_CHECKING:
    from wavix_lint.flow.evaluator import Evaluator


def one_mapping(value: Value, span: Span) -> Mapping:
    """The value as one mapping: what any of its options holds, certain only when all of them hold it."""
    found = [_as_mapping(option, span) for option in options(value)]
    if len(found) == 1:
        return found[0]
    entries: list[Entry] = []
    for each in found:
        entries.extend(replace(entry, certain=False) for entry in each.entries)
    return Mapping(tuple(entries), all(each.complete for each in found), span)


def _as_mapping(value: Value, span: Span) -> Mapping:
    if isinstance(value, Mapping):
        return value
    if isinstance(value, Constant) and value.kind == "none":
        return Mapping((), True, span)
    if isinstance(value, Sequence):
        return _pairs_of(value)
    return Mapping((), False, span)


def _pairs_of(value: Sequence) -> Mapping:
    """A list of (name, value) pairs."""
    entries: list[Entry] = []
    complete = value.complete
    for item in value.items:
        if isinstance(item, Sequence) and len(item.items) == 2:
            names = list(as_texts(item.items[0], item.span))
            complete = complete and all(name.literal is not None for name in names)
            where = item.wheres[1] if item.wheres else item.span
            entries.extend(Entry(name, item.items[1], item.span, where, len(names) == 1) for name in names)
        else:
            complete = False
    return Mapping(tuple(entries), complete, value.span, value.places)


def mapping_of_call(evaluator: Evaluator, call: Call, at: At, span: Span) -> Mapping:
    """The mapping that `dict(...)`-like arguments describe: spread and positional mappings, then keywords."""
    entries: list[Entry] = []
    complete = True
    for argument in call.arguments[:MOST_ENTRIES]:
        if argument.keyword is not None:
            name = Text((Chunk(argument.keyword, argument.keyword_span),), argument.span)
            where = evaluator.syntax.span(argument.node)
            entries.append(Entry(name, evaluator.value(argument.node, at), argument.span, where))
            continue
        if argument.stars == 1:
            complete = False
            continue
        inner = evaluator.mapping(evaluator.value(argument.node, at), span)
        entries.extend(inner.entries)
        complete = complete and inner.complete
    return Mapping(tuple(entries), complete, span)


def merged(mapping: Mapping, new: Mapping, certain: bool) -> Mapping:
    fresh = new.entries if certain else tuple(perhaps(entry) for entry in new.entries)
    replaced = {entry.name.literal for entry in fresh if entry.certain and entry.name.literal is not None}
    kept = tuple(entry for entry in mapping.entries if entry.name.literal not in replaced)
    entries = (*kept, *fresh)[:MOST_ENTRIES]
    return replace(mapping, entries=entries, complete=mapping.complete and new.complete)


def without(mapping: Mapping, names: set[str | None], certain: bool) -> Mapping:
    if certain:
        kept = tuple(entry for entry in mapping.entries if entry.name.literal not in names)
    else:
        kept = tuple(perhaps(entry) if entry.name.literal in names else entry for entry in mapping.entries)
    return replace(mapping, entries=kept)


def perhaps(entry: Entry) -> Entry:
    return replace(entry, certain=False)
