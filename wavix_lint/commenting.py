"""Suppressions as comments in any language that has some, in the file or in a text inside it (a fence, a cell).

A comment is proven before it is kept: the changed file is read again, and what was put in must be a comment to the
frontend of its language, cover its row, and leave every fact about the program as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wavix_lint import languages
from wavix_lint.config import Config
from wavix_lint.facts import Binding, ClientSite, Dependency, Fact, Fields, RequestSite
from wavix_lint.languages.comments import Syntax, syntax_of
from wavix_lint.languages.edits import applied
from wavix_lint.layout import layout
from wavix_lint.model import Edit, Finding, Span
from wavix_lint.source import Source
from wavix_lint.units import Unit, directives_of, units


def directive(codes: Iterable[str], reason: str) -> str:
    return f"wavix-lint: ignore[{', '.join(sorted(codes))}] {reason}"


class _Read(NamedTuple):
    """A state of the file, with the texts in it."""

    text: Source
    units: list[Unit]
    program: Counter[str]


def in_any_language(path: str, text: Source, findings: Iterable[Finding], reason: str) -> bytes | None:
    """The text with a comment for each row that has findings; None when one of them cannot be written."""
    rows: dict[int, set[str]] = {}
    columns: dict[int, int] = {}
    for finding in findings:
        rows.setdefault(finding.start.row, set()).add(finding.code)
        columns.setdefault(finding.start.row, finding.start.column)
    read = _read(path, text.text)
    for row in sorted(rows, reverse=True):  # from below, so that the rows above stay where they are
        offset = _offset(text, row, columns[row])
        changed = next(_tried(path, read, row, offset, directive(rows[row], reason), rows[row]), None)
        if changed is None:
            return None
        read = changed
    return read.text.text


def _read(path: str, text: bytes) -> _Read:
    found = list(units(path, text, Config()))
    program = Counter(repr(_said(fact)) for unit in found for fact in unit.extraction.facts)
    program.update(_language(unit, path, text) for unit in found if unit.extraction.is_broken)
    return _Read(Source(text), found, program)


def _said(fact: Fact) -> object:
    """What a fact says, wherever it stands."""
    if isinstance(fact, RequestSite):
        fields = [
            (pair.name.skeleton, pair.value.skeleton) for each in (fact.query, fact.headers) for pair in each.pairs
        ]
        return fact.client, fact.method, fact.url.skeleton, fields, _complete(fact.query, fact.headers), fact.auth.kind
    if isinstance(fact, ClientSite):
        return fact.sdk, fact.credential.skeleton if fact.credential is not None else None
    if isinstance(fact, Dependency):
        return fact.ecosystem, fact.name, fact.version
    names = fact.path if isinstance(fact, Binding) else fact.context
    return names, fact.value.skeleton


def _complete(*fields: Fields) -> tuple[bool, ...]:
    return tuple(each.complete for each in fields)


def _language(unit: Unit, path: str, text: bytes) -> str:
    return unit.fragment.language if unit.fragment is not None else languages.language_of(path, text)


def _offset(text: Source, row: int, column: int) -> int:
    """The offset of a place that is given in characters."""
    line = text.line(row)[: column - 1]
    return text.starts[row - 1] + len(line.encode("utf-8", "surrogateescape"))


def _tried(path: str, read: _Read, row: int, offset: int, said: str, codes: set[str]) -> Iterator[_Read]:
    """The file with the comment in each place where it does what it should."""
    for unit, inner in _around(read.units, offset):
        syntax = syntax_of(_language(unit, path, read.text.text), path)
        if syntax is None or (syntax.closer and syntax.closer in said):
            return
        within = unit.fragment.text if unit.fragment is not None else read.text.text
        for edit in _edits(within, inner, syntax, f"{syntax.opener} {said} {syntax.closer}".rstrip()):
            edits = unit.in_file((edit,))
            if edits is not None:
                changed = _read(path, applied(read.text.text, edits))
                if changed.program == read.program and _is_hidden(path, changed, row, edits[0], codes):
                    yield changed
        if unit.fragment is not None and syntax_of(_language(read.units[0], path, read.text.text), path) is None:
            return


def _around(found: list[Unit], offset: int) -> Iterator[tuple[Unit, int]]:
    """The texts that a byte of the file lies in, the innermost first, with its offset there."""
    places = [(unit, inner) for unit in found if (inner := _inside(unit, offset)) is not None]
    yield from sorted(places, key=lambda place: -_depth(place[0]))


def _inside(unit: Unit, offset: int) -> int | None:
    if unit.fragment is None or unit.outer is None:
        return offset
    outside = _inside(unit.outer, offset)
    for piece in unit.fragment.map.pieces if outside is not None else ():
        if outside is not None and piece.is_exact and piece.origin.start <= outside < piece.origin.end:
            return piece.start + outside - piece.origin.start
    return None


def _depth(unit: Unit) -> int:
    depth = 0
    outer: Unit | None = unit
    while outer is not None:
        outer, depth = outer.outer, depth + 1
    return depth


def _edits(text: bytes, offset: int, syntax: Syntax, comment: str) -> Iterator[Edit]:
    """The places for a comment: behind the line, above it, and above the line that it carries on."""
    start = text.rfind(b"\n", 0, offset) + 1
    stop = text.find(b"\n", offset)
    stop = len(text) if stop < 0 else stop
    bare = len(text[start:stop].rstrip())
    if not syntax.is_above and not text[start : start + bare].endswith((b"\\", b"`", b"^")):
        yield Edit(Span(start + bare, start + bare), f"  {comment}")
    while start > 0 and text[:start].rstrip(b"\r\n").endswith((b"\\", b"`", b"^")) and text[start - 1 : start] == b"\n":
        start = text.rfind(b"\n", 0, start - 1) + 1
    line = text[start:stop]
    indent = line[: len(line) - len(line.lstrip(b" \t"))].decode("ascii", "replace")
    end = "\r\n" if line.endswith(b"\r") else "\n"
    if syntax.is_block:
        if not text[:start].rstrip(b" \t\r").endswith(b"\n\n") and text[:start].strip():
            return
        end += end
    yield Edit(Span(start, start), f"{indent}{comment}{end}")


def _is_hidden(path: str, read: _Read, row: int, edit: Edit, codes: set[str]) -> bool:
    """Whether the comment is one, and covers the row that has moved down by the lines that were put in above it."""
    own = read.units[0].extraction.comments
    added = Span(edit.span.start, edit.span.start + len(edit.text.encode("utf-8", "surrogateescape")))
    comments = (unit.span(span) for unit in read.units for span in unit.extraction.comments or ())
    if own is not None and not any(span.start < added.end and added.start < span.end for span in comments):
        return False
    if edit.span.start <= read.text.starts[min(row, len(read.text.starts)) - 1]:
        row += edit.text.count("\n")
    first, last = layout(path, read.text).widened(row, row)
    found = directives_of(read.units, read.text)
    return all(found.match(code, first, last) is not None for code in codes)
