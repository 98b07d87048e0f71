"""Files read row by row: rows, quoted values, and the comments above them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wavix_lint.languages.data.written import characters
from wavix_lint.languages.lines.settings import Entry, Settings
from wavix_lint.languages.lines.values import escaped, plain
from wavix_lint.model import Span

_LONGEST_QUOTED = 1 << 16
_LONGEST_HEADING = 400
_CLOSING = {
    ord('"'): re.compile(rb'[^"\\]*(?:\\[\s\S][^"\\]*)*"'),
    ord("'"): re.compile(rb"[^']*'"),
    ord("`"): re.compile(rb"[^`]*`"),
}
_TAIL = re.compile(rb"[ \t]*[,;]?[ \t]*(?:[#;][^\r\n]*|//[^\r\n]*)?\r?(?:\n|\Z)")
_REMARK = re.compile(rb"(?<=[ \t])(?:#|;[ \t])")
_BLANKS = b" \t\r\f\v,;"  # and what ends a setting in formats like HOCON


class Value(NamedTuple):
    """A value in a row. `end` is where its characters end, `outer_end` where its quote or its row does."""

    start: int
    end: int
    outer_end: int
    quote: str = ""

    def entry(self, name: str, heading: str = "") -> Entry:
        read = escaped if self.quote == '"' else plain
        return Entry(name, self.start, self.end, read, heading)


def rows(data: bytes) -> Iterator[Span]:
    """The rows of a file without their line ends."""
    start, size = 3 if data.startswith(b"\xef\xbb\xbf") else 0, len(data)
    while start < size:
        stop = data.find(b"\n", start)
        stop = size if stop < 0 else stop
        yield Span(start, stop - 1 if stop > start and data[stop - 1] == 13 else stop)
        start = stop + 1


def value_at(data: bytes, start: int, row_end: int, multiline: bool = False) -> Value:
    """The value that begins at `start`, quoted or not. A quote may be closed rows below where that is `multiline`."""
    while start < row_end and data[start] in b" \t":
        start += 1
    closing = _CLOSING.get(data[start]) if start < row_end else None
    if closing is not None:
        limit = min(len(data), start + _LONGEST_QUOTED) if multiline else row_end
        match = closing.match(data, start + 1, limit)
        if match is not None and _TAIL.match(data, match.end()):
            return Value(start + 1, match.end() - 1, match.end(), chr(data[start]))
    remark = _REMARK.search(data, start, row_end)
    end = remark.start() if remark is not None else row_end
    while end > start and data[end - 1] in _BLANKS:
        end -= 1
    if end > start + 1 and data[start] in b"\"'`":
        return Value(start + 1, end - (data[end - 1] == data[start] and end > start + 2), end)
    return Value(start, end, end)


class Remarks:
    """The comments of a file, and which of them stand above what comes next."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._block: Span | None = None
        self._is_open = False

    def comment(self, span: Span, is_heading: bool = True) -> None:
        """A comment in a row of its own; one that is a setting which somebody took out says nothing of the next."""
        self._settings.comments.append(span)
        if is_heading:
            self._block = Span(self._block.start, span.end) if self._block is not None and self._is_open else span
            self._is_open = True

    def setting(self) -> None:
        self._is_open = False

    def end(self) -> None:
        """A blank row or a new section: what was said above says nothing of what follows."""
        self._block, self._is_open = None, False

    @property
    def heading(self) -> str:
        block = self._block
        if block is None or block.end - block.start > _LONGEST_HEADING or not self._settings.mentions(*block):
            return ""
        return characters(self._settings.data[block.start : block.end])
