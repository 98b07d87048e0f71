"""Bytes as they lie on the disk, and the UTF-8 view of them that frontends read."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from dataclasses import dataclass, field

from wavix_lint.model import Position, Span

_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_LINE = re.compile(rb"\r\n|\r|\n")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(slots=True)
class Source:
    """`text` is the file in UTF-8 without its mark; `mark` the bytes that were cut off its front.

    Bytes that are not valid UTF-8 stay as they are, so that offsets still fit the file.
    """

    text: bytes
    encoding: str = "utf-8"
    mark: bytes = b""
    _starts: list[int] = field(default_factory=list)

    def original(self, span: Span) -> Span:
        """A span of `text` as bytes of the file."""
        shift = len(self.mark)
        if self.encoding == "utf-8":
            return Span(span.start + shift, span.end + shift)
        return Span(self._original(span.start) + shift, self._original(span.end) + shift)

    def _original(self, offset: int) -> int:
        return len(self.text[:offset].decode("utf-8", "surrogateescape").encode(self.encoding, "surrogateescape"))

    @property
    def starts(self) -> list[int]:
        """Where each row begins. Python's and every editor's idea of a line: LF, CRLF and a lone CR end one."""
        if not self._starts:
            self._starts = [0, *(match.end() for match in _LINE.finditer(self.text))]
        return self._starts

    def row(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def position(self, offset: int) -> Position:
        """Row and column from 1, the column in characters."""
        row = self.row(offset)
        before = self.text[self.starts[row - 1] : offset]
        return Position(row, len(before.decode("utf-8", "surrogateescape")) + 1)

    def row_span(self, row: int) -> Span:
        """A row with its end."""
        end = self.starts[row] if row < len(self.starts) else len(self.text)
        return Span(self.starts[row - 1], end)

    def line(self, row: int) -> str:
        """A row without its end."""
        start, end = self.row_span(row)
        return self.text[start:end].decode("utf-8", "surrogateescape").rstrip("\r\n")


def read(data: bytes) -> Source:
    """Finds the encoding: a byte-order mark, NULs in every other byte, Python's coding cookie, else UTF-8."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, mark)
    head = data[:4096]
    if b"\0" in head and len(head) >= 8:
        even, odd = head[::2].count(0), head[1::2].count(0)
        if max(even, odd) * 4 > len(head) and min(even, odd) * 20 <= max(even, odd):
            return _decoded(data, "utf-16-le" if odd > even else "utf-16-be", b"")
    cookie = next((found for line in head.split(b"\n", 2)[:2] if (found := _COOKIE.match(line))), None)
    if cookie is not None:
        return _decoded(data, _normal(cookie[1].decode("ascii", "replace")), b"")
    return Source(data)


def _normal(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "utf-8"


def _decoded(data: bytes, encoding: str, mark: bytes) -> Source:
    """Falls back to the bytes as they are when the encoding does not give the same bytes back."""
    if encoding == "utf-8":
        return Source(data, encoding, mark)
    try:
        text = data.decode(encoding)
        if text.encode(encoding) == data:
            return Source(text.encode("utf-8"), encoding, mark)
    except (UnicodeError, ValueError, LookupError, TypeError):  # a cookie may name a codec that is not one of text
        pass
    return Source(mark + data) if mark else Source(data)
