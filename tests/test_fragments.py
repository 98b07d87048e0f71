"""Bytes of a fragment and where they lie in the text around it, for findings and for changes."""

from __future__ import annotations

import pytest

from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.model import Span

# `ab\ncd` in a JSON string at 10: `ab` and `cd` as they are, the line end as an escape of two bytes.
JSON = OffsetMap([Piece(0, 2, Span(10, 12)), Piece(2, 3, Span(12, 14)), Piece(3, 5, Span(14, 16))])
# Two lines of a quote: `> ab\n> cd\n`.
QUOTE = OffsetMap([Piece(0, 3, Span(2, 5)), Piece(3, 6, Span(7, 10))], is_prefixed=True)
# Two cells with a line end between them that the file does not have.
CELLS = OffsetMap([Piece(0, 2, Span(5, 7)), Piece(3, 5, Span(20, 22))], is_prefixed=True)
BASE64 = OffsetMap([Piece(0, 30, Span(100, 140))])


@pytest.mark.parametrize(
    ("where", "span", "expected"),
    [
        (JSON, (0, 2), (10, 12)),
        (JSON, (1, 4), (11, 15)),
        (JSON, (2, 3), (12, 14)),
        (JSON, (3, 5), (14, 16)),
        (JSON, (0, 5), (10, 16)),
        (JSON, (3, 3), (14, 14)),
        (QUOTE, (0, 2), (2, 4)),
        (QUOTE, (3, 5), (7, 9)),
        (QUOTE, (1, 4), (3, 8)),
        (CELLS, (3, 5), (20, 22)),
        (CELLS, (0, 5), (5, 22)),
        (CELLS, (2, 3), (20, 20)),
        (BASE64, (4, 9), (100, 140)),
        (BASE64, (29, 30), (100, 140)),
        (OffsetMap([]), (0, 3), (0, 0)),
        (OffsetMap([Piece(4, 6, Span(9, 11))]), (0, 2), (9, 9)),
        (OffsetMap([Piece(0, 2, Span(9, 11))]), (5, 8), (11, 11)),
    ],
    ids=[
        "run", "over an escape", "escape", "behind an escape", "all", "nothing", "first line", "second line", "over lines",
        "second cell", "over cells", "line end between cells", "inside base64", "end of base64", "no pieces",
        "before all pieces", "behind all pieces",
    ],
)  # fmt: skip
def test_place_of_a_span(where: OffsetMap, span: tuple[int, int], expected: tuple[int, int]) -> None:
    assert where.span(Span(*span)) == Span(*expected)


@pytest.mark.parametrize(
    ("where", "span", "expected"),
    [
        (JSON, (1, 4), (11, 15)),
        (JSON, (2, 3), (12, 14)),
        (JSON, (5, 5), (16, 16)),
        (JSON, (0, 0), (10, 10)),
        (QUOTE, (0, 2), (2, 4)),
        (QUOTE, (3, 3), (7, 7)),
        (QUOTE, (0, 3), (2, 7)),
        (QUOTE, (1, 5), (3, 9)),
        (QUOTE, (0, 6), (2, 10)),
        (CELLS, (0, 2), (5, 7)),
        (CELLS, (3, 5), (20, 22)),
        (CELLS, (1, 4), None),
        (CELLS, (2, 3), None),
        (BASE64, (0, 30), (100, 140)),
        (BASE64, (4, 9), None),
        (OffsetMap([]), (0, 0), None),
        (OffsetMap([Piece(0, 2, Span(0, 2)), Piece(2, 4, Span(5, 7))]), (1, 3), None),
        (OffsetMap([Piece(0, 2, Span(0, 2))]), (1, 9), None),
    ],
    ids=[
        "over an escape", "escape", "at the end", "at the start", "in a line", "start of a line", "a whole line takes its mark",
        "over lines", "all lines", "first cell keeps its end", "second cell", "over cells", "line end between cells",
        "all of base64", "part of base64", "no pieces", "pieces that lie apart", "behind the end",
    ],
)  # fmt: skip
def test_place_of_a_change(where: OffsetMap, span: tuple[int, int], expected: tuple[int, int] | None) -> None:
    assert where.writable(Span(*span)) == (None if expected is None else Span(*expected))


def test_name_of_a_part() -> None:
    fragment = Fragment("python", b"a\nb\n", OffsetMap([]), ((0, "cell 1"), (2, "cell 3")))
    assert [fragment.name_at(offset) for offset in (0, 1, 2, 3)] == ["cell 1", "cell 1", "cell 3", "cell 3"]
    assert Fragment("python", b"a", OffsetMap([]), ((5, "x"),)).name_at(0) == ""
