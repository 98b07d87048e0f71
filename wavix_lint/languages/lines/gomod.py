"""`go.mod` and `go.sum`: which modules a program is built with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.config import Config
from wavix_lint.facts import Dependency
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.rows import rows
from wavix_lint.model import Span

_MODULE = rb"(?P<quote>[\"`]?)(?P<name>[\w.\-]+\.[a-z]{2,}/[^\s\"`]{1,200})(?P=quote)[ \t]+(?P<version>v[^\s/]{1,100})"
_REQUIRED = re.compile(rb"[ \t]*(?:require[ \t]+)?" + _MODULE)
_REPLACED = re.compile(rb"[ \t]*(?:replace[ \t]+)?(?P<old>\S+)[ \t]+(?:v\S+[ \t]+)?=>[ \t]+(?:" + _MODULE + rb")?")
_DIRECTIVE = re.compile(rb"[ \t]*(?P<name>[a-z]+)[ \t]*(?P<open>\()?")
_SUM = re.compile(_MODULE + rb"[ \t]+h1:")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The modules that are asked for; in `go.sum`, each with its newest version."""
    is_sum = path.lower().endswith("go.sum") or b" h1:" in data[:4096]
    facts = tuple(_locked(data) if is_sum else _required(data))
    return Extraction(facts, None if is_sum else tuple(_comments(data)))


def _required(data: bytes) -> Iterator[Dependency]:
    inside = b"require"
    replaced = {match["old"] for row in rows(data) if (match := _REPLACED.match(data, row.start, row.end)) is not None}
    for row in rows(data):
        directive = _DIRECTIVE.match(data, row.start, row.end)
        if directive is not None and directive["open"]:
            inside = directive["name"]
            continue
        if data[row.start : row.end].lstrip().startswith(b")"):
            inside = b""
            continue
        name = directive["name"] if directive is not None else b""
        kind = name if name in (b"require", b"replace", b"exclude", b"retract", b"module") else inside
        pattern = {b"require": _REQUIRED, b"replace": _REPLACED}.get(kind)
        match = pattern.match(data, row.start, row.end) if pattern is not None else None
        if match is not None and match["name"] is not None and (kind == b"replace" or match["name"] not in replaced):
            yield _dependency(match, is_locked=False)


def _locked(data: bytes) -> Iterator[Dependency]:
    newest: dict[bytes, Dependency] = {}
    for row in rows(data):
        match = _SUM.match(data, row.start, row.end)
        if match is not None:
            newest[match["name"]] = _dependency(match, is_locked=True)  # versions stand in rising order
    yield from newest.values()


def _dependency(match: re.Match[bytes], is_locked: bool) -> Dependency:
    name, version = (match[group].decode("utf-8", "replace") for group in ("name", "version"))
    return Dependency("go", name, version, is_locked, Span(*match.span("name")))


def _comments(data: bytes) -> Iterator[Span]:
    for row in rows(data):
        start = data.find(b"//", row.start, row.end)
        while start > row.start and data[start - 1 : start] == b":":
            start = data.find(b"//", start + 2, row.end)
        if start >= 0:
            yield Span(start, row.end)
