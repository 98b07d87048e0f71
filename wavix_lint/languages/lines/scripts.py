"""Scripts put together from pieces of a file: recipes, `RUN` instructions, options that stand row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from wavix_lint.facts import Chunk, Text
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.model import Span

_TO_QUOTE = re.compile(r'["\\`]')


def using(names: Iterable[bytes]) -> Callable[[bytes, int, int], bool]:
    """Whether a stretch of bytes holds one of the names."""
    alternatives = b"|".join(map(re.escape, names))
    pattern = re.compile(rb"\b(?:" + alternatives + rb")\b") if alternatives else None
    return lambda data, start, end: pattern is not None and pattern.search(data, start, end) is not None


class Script:
    """A text that grows, and where each of its bytes comes from."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._parts: list[bytes] = []
        self._pieces: list[Piece] = []
        self._size = 0

    def put(self, raw: bytes) -> None:
        """Bytes that stand nowhere in the file."""
        self._parts.append(raw)
        self._size += len(raw)

    def copy(self, start: int, end: int) -> None:
        """Bytes of the file as they are."""
        self.stand(self._data[start:end], start, end)

    def stand(self, raw: bytes, start: int, end: int) -> None:
        """`raw`, which is what bytes `start` to `end` of the file mean."""
        if raw:
            self._pieces.append(Piece(self._size, self._size + len(raw), Span(start, end)))
            self.put(raw)

    def quoted(self, text: Text) -> None:
        """A text within double quotes."""
        self.put(b'"')
        for part in text.parts:
            if isinstance(part, Chunk):
                self._escaped(part)
        self.put(b'"')

    def _escaped(self, chunk: Chunk) -> None:
        position = 0
        for match in (*_TO_QUOTE.finditer(chunk.text), None):
            end = match.start() if match is not None else len(chunk.text)
            raw = chunk.text[position:end].encode("utf-8", "replace")
            span = chunk.span_of(position, end)
            if span is None:
                self.put(raw)
            else:
                self.stand(raw, *span)
            if match is not None:
                self.put(b"\\")
            position = end

    def fragment(self, language: str, encode: Callable[[str], str] | None = None) -> Fragment:
        return Fragment(language, b"".join(self._parts), OffsetMap(self._pieces), encode=encode)
