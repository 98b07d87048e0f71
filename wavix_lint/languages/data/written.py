"""The bytes that a tree was read from, and where they lie when they are not the file itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from wavix_lint.facts import Chunk
from wavix_lint.fragments import OffsetMap, Piece
from wavix_lint.model import Span

_SURROGATE = re.compile("[\ud800-\udfff]")


def characters(raw: bytes) -> str:
    """UTF-8 as text in which every byte that is none is one `?`: widths stay what they are."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _SURROGATE.sub("?", raw.decode("utf-8", "surrogateescape"))


class Written:
    """Bytes of the file, or of a text inside it (JSON in a JSON string, a base64 block): then `map` says where."""

    __slots__ = ("_starts", "data", "map")

    def __init__(self, data: bytes, map: OffsetMap | None = None) -> None:
        self.data = data
        self.map = map
        self._starts: list[int] | None = None

    def span(self, start: int, end: int) -> Span:
        span = Span(start, end)
        return span if self.map is None else self.map.span(span)

    def chunks(self, text: str, start: int, end: int, escaped: bool) -> Iterator[Chunk]:
        """What bytes `start` to `end` stand for, in pieces where the text around them has escapes of its own."""
        if self.map is None:
            yield Chunk(text, Span(start, end), escaped)
        elif escaped:
            yield Chunk(text, self.map.span(Span(start, end)), True)
        else:
            for low, high, origin, is_exact in self._pieces(start, end):
                yield Chunk(characters(self.data[low:high]), origin, not is_exact)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, Span, bool]]:
        pieces = self.map.pieces if self.map is not None else ()
        if self._starts is None:
            self._starts = [piece.start for piece in pieces]
        position = start
        for index in range(max(bisect_right(self._starts, start) - 1, 0), len(pieces)):
            piece = pieces[index]
            if piece.start >= end:
                break
            low, high = max(piece.start, position), min(piece.end, end)
            if low >= high:
                continue
            if low > position:
                yield position, low, self.span(position, low), False
            if piece.is_exact:
                begin = piece.origin.start + low - piece.start
                yield low, high, Span(begin, begin + high - low), True
            else:
                yield low, high, piece.origin, False
            position = high
        if position < end:
            yield position, end, self.span(position, end), False


def written(chunks: Iterable[Chunk]) -> Written:
    """A text that chunks of another one make: what a string holds, to be read as a text of its own."""
    parts: list[bytes] = []
    pieces: list[Piece] = []
    size = 0
    for chunk in chunks:
        raw = chunk.text.encode("utf-8", "replace")
        if chunk.span is not None and raw:
            pieces.append(Piece(size, size + len(raw), chunk.span))
        parts.append(raw)
        size += len(raw)
    return Written(b"".join(parts), OffsetMap(pieces))
