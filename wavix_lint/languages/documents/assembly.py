"""Texts that are put together from pieces of a file: a notebook's cells, the visible text of a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from wavix_lint.facts import Chunk
from wavix_lint.fragments import OffsetMap, Piece
from wavix_lint.languages.data.written import characters
from wavix_lint.model import Span

_LINE_END = re.compile(rb"[\r\n]")

Meaning = Callable[["re.Match[bytes]"], str]


class Assembly:
    """Bytes, and where in the file each run of them lies. It grows at its end."""

    __slots__ = ("_parts", "pieces", "size")

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self.pieces: list[Piece] = []
        self.size = 0

    def add(self, raw: bytes, origin: Span) -> None:
        """Bytes that stand for a stretch of the file: one to one when they are as many."""
        if raw:
            self.pieces.append(Piece(self.size, self.size + len(raw), origin))
            self.fill(raw)

    def fill(self, raw: bytes) -> None:
        """Bytes that the file does not have."""
        self._parts.append(raw)
        self.size += len(raw)

    def take(self, other: Assembly, start: int = 0, end: int | None = None, flat: bool = False) -> None:
        """Bytes of another assembly, with where they are from. `flat`: line ends become blanks."""
        end = other.size if end is None else end
        base = self.size - start
        for piece in other.pieces:
            low, high = max(piece.start, start), min(piece.end, end)
            if low < high:
                self.pieces.append(Piece(base + low, base + high, _part(piece, low, high)))
        taken = other.data[start:end]
        self.fill(_LINE_END.sub(b" ", taken) if flat else taken)

    @property
    def data(self) -> bytes:
        if len(self._parts) > 1:
            self._parts = [b"".join(self._parts)]
        return self._parts[0] if self._parts else b""

    def map(self, is_prefixed: bool = False) -> OffsetMap:
        return OffsetMap(self.pieces, is_prefixed)

    def without(self, stretches: Iterable[tuple[int, int]]) -> Assembly:
        """The same without some stretches, which are in order and apart."""
        result = Assembly()
        done = 0
        for start, end in stretches:
            result.take(self, done, start)
            done = end
        result.take(self, done)
        return result


def _part(piece: Piece, low: int, high: int) -> Span:
    """Where a part of a piece is from: of one that is not exact, all of it."""
    if not piece.is_exact:
        return piece.origin
    begin = piece.origin.start - piece.start
    return Span(begin + low, begin + high)


def of_chunks(chunks: Iterable[Chunk]) -> Assembly:
    result = Assembly()
    for chunk in chunks:
        raw = chunk.text.encode("utf-8", "replace")
        if chunk.span is None:
            result.fill(raw)
        else:
            result.add(raw, chunk.span)
    return result


def decoded(data: bytes, span: Span, special: re.Pattern[bytes], meaning: Meaning) -> Iterator[Chunk]:
    """A stretch of the file as chunks: runs map byte by byte, each match of `special` stands for what it means."""
    position = span.start
    for match in special.finditer(data, span.start, span.end):
        if match.start() > position:
            yield Chunk(characters(data[position : match.start()]), Span(position, match.start()))
        yield Chunk(meaning(match), Span(*match.span()), True)
        position = match.end()
    if position < span.end:
        yield Chunk(characters(data[position : span.end]), Span(position, span.end))
