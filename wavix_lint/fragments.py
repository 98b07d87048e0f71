"""A text inside another one: a notebook's cells, a fence, a `run: |` block, a `<script>`.

A fragment is read by the frontend of its own language, as if it were a file. Its map says where each of its bytes
lies in the text around it, so that what is found in it is reported, and fixed, in the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from wavix_lint.model import Confidence, Span


class Piece(NamedTuple):
    """Bytes `start` to `end` of the fragment, and where they come from.

    When both ranges are equally long, bytes map one to one. Else the piece stands for its origin as a whole (an
    escape such as `\\n` or `&amp;`, a base64 run).
    """

    start: int
    end: int
    origin: Span

    @property
    def is_exact(self) -> bool:
        return self.end - self.start == self.origin.end - self.origin.start


class OffsetMap:
    """Bytes of a fragment to bytes of the text around it. `pieces` are in the order of the fragment, and apart.

    Bytes between two pieces (an indentation that was put in, a line end between two cells) have no origin.
    """

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(pieces)
        self._starts = [piece.start for piece in self.pieces]

    def span(self, span: Span) -> Span:
        """Where a span of the fragment lies; the nearest place for one that has no origin."""
        if not self.pieces:
            return Span(0, 0)
        start = self._at(span.start, forward=True)
        return (
            Span(start, max(start, self._at(span.end, forward=False))) if span.end > span.start else Span(start, start)
        )

    def writable(self, span: Span) -> Span | None:
        """The same for a change: None unless all of the span lies in pieces that map byte by byte and hang together."""
        index = bisect_right(self._starts, span.start) - 1
        if span.start == span.end and index > 0 and self._starts[index] == span.start:
            index -= 1 if self.pieces[index - 1].end == span.start else 0
        if index < 0:
            return None
        first = self.pieces[index]
        position, origin = span.start, first.origin.start + span.start - first.start
        begin = origin
        while True:
            piece = self.pieces[index]
            if (
                not piece.is_exact
                or not piece.start <= position <= piece.end
                or piece.origin.start + position - piece.start != origin
            ):
                return None
            if span.end <= piece.end:
                return Span(begin, piece.origin.start + span.end - piece.start)
            position, origin, index = piece.end, piece.origin.end, index + 1
            if index >= len(self.pieces):
                return None

    def _at(self, offset: int, forward: bool) -> int:
        """An offset's place. `forward`: it is a start, so at a joint the later piece counts."""
        index = bisect_right(self._starts, offset if forward else offset - 1) - 1
        if index < 0:
            return self.pieces[0].origin.start
        piece = self.pieces[index]
        if offset > piece.end or (forward and offset == piece.end):
            if forward and index + 1 < len(self.pieces):
                return self.pieces[index + 1].origin.start
            return piece.origin.end
        if piece.is_exact:
            return piece.origin.start + offset - piece.start
        return piece.origin.start if forward else piece.origin.end


def _same(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Fragment:
    """`language` is a name of the table in `wavix_lint.languages`; `text` is UTF-8.

    `names`: what people call the parts of it, with the offset in `text` where each begins (`(0, "cell 1")`).
    `ceiling`: how confident a finding in it may be at most (a key that is written out is always the key it is).
    `encode` turns new text into what has to be written in the text around it (JSON's escapes, an indentation);
    None for a fragment that nothing can be written into (base64).
    """

    language: str
    text: bytes
    map: OffsetMap
    names: tuple[tuple[int, str], ...] = ()
    ceiling: Confidence = Confidence.HIGH
    encode: Callable[[str], str] | None = field(default=_same)

    def name_at(self, offset: int) -> str:
        index = bisect_right([start for start, _ in self.names], offset) - 1
        return self.names[index][1] if index >= 0 else ""
