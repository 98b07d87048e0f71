"""TOML: tables, dotted names and values, row by row. What is no TOML is left out.

A reader of our own, for `[a.b]` and `a.b = 1` are to give the same tree as `{"a": {"b": 1}}` does, and a truncated
file the same as a whole one up to where it ends.
"""

from __future__ import annotations

import re

from wavix_lint.languages.data.flow import TOML, Reader
from wavix_lint.languages.data.tree import DEEPEST, Document, Entry, Mapping, Node, Scalar, Style
from wavix_lint.languages.data.written import Written
from wavix_lint.model import Span

_NAMES = rb"""(?:[\w\-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w\-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'))*"""
_ROW = re.compile(
    rb"[ \t]*(?:(?P<comment>\#[^\n]*)|\[\[[ \t]*(?P<array>%b)[ \t]*\]\][ \t]*|\[[ \t]*(?P<table>%b)[ \t]*\][ \t]*"
    rb"|(?P<key>%b)[ \t]*=[ \t]*)?" % (_NAMES, _NAMES, _NAMES)
)
_NAME = re.compile(rb"""[\w\-]+|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'""")
_MOST_MISSES = 3


def read(source: Written) -> Document:
    """Never fails; `is_broken` says that something was left out."""
    data = source.data
    root = Mapping(0)
    root.end = len(data)
    tables: dict[int, dict[str, Mapping]] = {}
    chain: list[Mapping] = []
    document = Document(source, [root], [], [], False)
    table, position, misses, is_broken = root, 0, 0, False
    while position < len(data):
        end = data.find(b"\n", position)
        end = len(data) if end < 0 else end
        match = _ROW.match(data, position, end)
        kind = match.lastgroup if match is not None else None
        position = end + 1
        if match is None or kind is None:
            is_broken = is_broken or bool(data[match.end() if match else position : end].strip())
        elif kind == "comment":
            document.comments.append(Span(*match.span("comment")))
        elif kind == "key":
            reader = Reader(source, TOML)
            names = _names(source, *match.span("key"))
            value, last = _value(reader, match.end(), end if misses >= _MOST_MISSES else len(data), end)
            misses += reader.is_broken
            is_broken = is_broken or reader.is_broken
            within = _within(tables, table, names[:-1], False, [])
            within.end = max(within.end, last)
            within.entries.append(Entry(names[-1], value))
            document.comments.extend(reader.comments)
            following = data.find(b"\n", last)
            following = len(data) if following < 0 else following
            comment = data.find(b"#", last, following)
            if comment >= 0:
                document.comments.append(Span(comment, following))
            position = following + 1
            for outer in (*chain, table):
                outer.end = max(outer.end, last)
        else:
            chain = []
            table = _within(tables, root, _names(source, *match.span(kind)), kind == "array", chain)
            comment = data.find(b"#", match.end(), end)
            if comment >= 0:
                document.comments.append(Span(comment, end))
    return document._replace(is_broken=is_broken)


def _value(reader: Reader, start: int, limit: int, row_end: int) -> tuple[Node | None, int]:
    """A value; brackets that do not close in the rest of the file are those of one row."""
    value, last = reader.value(start, limit)
    if reader.is_broken and limit > row_end:
        value, last = reader.value(start, row_end)
    return value, min(last, limit)


def _names(source: Written, start: int, end: int) -> list[Scalar]:
    found: list[Scalar] = []
    for match in _NAME.finditer(source.data, start, end):
        group = match.lastindex or 0
        style = (Style.PLAIN, Style.ESCAPED, Style.RAW)[group]
        found.append(Scalar(source, style, *match.span(group), *match.span()))
    return found[:DEEPEST]


def _within(
    tables: dict[int, dict[str, Mapping]], table: Mapping, names: list[Scalar], is_array: bool, above: list[Mapping]
) -> Mapping:
    """The table that the names lead to, made where there is none. The last one of an array is always new.

    `above` gets all tables on the way.
    """
    for index, name in enumerate(names):
        above.append(table)
        known = tables.setdefault(id(table), {})
        below = known.get(name.text)
        if below is None or (is_array and index == len(names) - 1):
            below = Mapping(name.outer_start)
            known[name.text] = below
            table.entries.append(Entry(name, below))
        below.end = max(below.end, name.outer_end)
        table = below
    return table
