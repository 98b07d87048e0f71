"""Trees of names and values, built by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wavix_lint.config import Config
from wavix_lint.facts import Chunk
from wavix_lint.languages.data.extracting import extraction
from wavix_lint.languages.data.tree import Document, Entry, Mapping, Node, Scalar, Sequence, Style
from wavix_lint.languages.data.written import Written, written
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Span

_QUOTES = b"\"'`"


def scalar(source: Written, start: int, end: int, style: Style = Style.RAW) -> Scalar:
    """A value as it stands."""
    return Scalar(source, style, start, end, start, end)


def quoted(source: Written, start: int, end: int, double: Style = Style.ESCAPED) -> Scalar:
    """A value that may stand in quotes: in double ones escapes count, as `double` says."""
    data = source.data
    mark = data[start : start + 1]
    if end - start >= 2 and mark in (b'"', b"'", b"`") and data[end - 1 : end] == mark:
        style = double if mark == b'"' else Style.RAW
        return Scalar(source, style, start + 1, end - 1, start, end)
    return scalar(source, start, end)


def word(text: str) -> Scalar:
    """A name that the file does not write: what a format means by a place in it."""
    raw = text.encode()
    return Scalar(Written(raw), Style.RAW, 0, len(raw), 0, len(raw))


def decoded(source: Written, start: int, end: int, escape: re.Pattern[bytes], replace: dict[bytes, str]) -> Scalar:
    """A value with escapes of its format's own: each becomes the text it stands for, and keeps its place."""
    data = source.data
    chunks: list[Chunk] = []
    done = start
    for match in escape.finditer(data, start, end):
        if match.start() > done:
            chunks.append(_plain(source, done, match.start()))
        chunks.append(Chunk(_meant(match[0], replace), source.span(*match.span()), True))
        done = match.end()
    if not chunks:
        return scalar(source, start, end)
    if done < end:
        chunks.append(_plain(source, done, end))
    inner = written(chunks)
    return Scalar(inner, Style.RAW, 0, len(inner.data), 0, len(inner.data))


def _plain(source: Written, start: int, end: int) -> Chunk:
    return Chunk(source.data[start:end].decode("utf-8", "replace"), source.span(start, end))


def _meant(escape: bytes, replace: dict[bytes, str]) -> str:
    known = replace.get(escape)
    if known is not None:
        return known
    number = re.search(rb"(?:u|#x)([0-9A-Fa-f]{2,6})|#(\d{1,7})", escape)
    if number is not None:
        code = int(number[1], 16) if number[1] else int(number[2])
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "?"
    return escape[-1:].decode("latin-1")


def mapping(entries: Iterable[tuple[Scalar, Node | None]], start: int, end: int) -> Mapping:
    made = Mapping(start)
    made.end = end
    made.entries = [Entry(key, value) for key, value in entries]
    return made


def sequence(items: Iterable[Node], start: int, end: int) -> Sequence:
    made = Sequence(start)
    made.end = end
    made.items = list(items)
    return made


def read(
    source: Written,
    roots: list[Node],
    comments: list[Span],
    config: Config,
    path: str,
    strays: list[Span] | None = None,
) -> Extraction:
    """The facts of a tree."""
    return extraction(Document(source, roots, comments, strays or [], False), config, path, True)
