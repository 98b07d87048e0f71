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
    `is_prefixed` says that what lies between two origins is only what begins a line there: an indentation, a quote
    mark. A change that takes a line takes that with it.
    """

    def __init__(self, pieces: Iterable[Piece], is_prefixed: bool = False) -> None:
        self.pieces = tuple(pieces)
        self.is_prefixed = is_prefixed
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
        """The same for a change. None unless the bytes hang together, and begin and end where that can be said."""
        index = self._piece_at(span.start)
        if index is None:
            return None
        start = self._exact(index, span.start)
        while self.pieces[index].end < span.end:
            here, following = self.pieces[index], self.pieces[index + 1] if index + 1 < len(self.pieces) else None
            if following is None or following.start != here.end:
                return None
            if following.origin.start != here.origin.end and not self.is_prefixed:
                return None
            index += 1
        end = self._exact(index, span.end)
        if start is None or end is None:
            return None
        if self.is_prefixed and span.end > span.start and span.end == self.pieces[index].end:
            rest = self.pieces[index + 1 : index + 2]
            end = rest[0].origin.start if rest and rest[0].start == span.end else end
        return Span(start, end)

    def _piece_at(self, offset: int) -> int | None:
        """The piece that begins at an offset or has it inside, else the one that ends there."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset <= self.pieces[index].end else None

    def _exact(self, index: int, offset: int) -> int | None:
        piece = self.pieces[index]
        if offset == piece.start:
            return piece.origin.start
        if offset == piece.end:
            return piece.origin.end
        return piece.origin.start + offset - piece.start if piece.is_exact else None

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
    `is_excerpt`: it is an example, which leaves out what its readers know, so that nothing can be called missing.
    `encode` turns new text into what has to be written in the text around it (JSON's escapes, an indentation);
    None for a fragment that nothing can be written into (base64).
    """

    language: str
    text: bytes
    map: OffsetMap
    names: tuple[tuple[int, str], ...] = ()
    ceiling: Confidence = Confidence.HIGH
    is_excerpt: bool = False
    encode: Callable[[str], str] | None = field(default=_same)

    def name_at(self, offset: int) -> str:
        index = bisect_right([start for start, _ in self.names], offset) - 1
        return self.names[index][1] if index >= 0 else ""
