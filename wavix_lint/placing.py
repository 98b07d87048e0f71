"""Spans as places for people and programs: rows, and columns in characters, bytes of UTF-8 and units of UTF-16."""

from __future__ import annotations

import re
from dataclasses import replace

from wavix_lint.model import Columns, Fix, Position, Span
from wavix_lint.source import Source


def place(text: Source, span: Span) -> tuple[Position, Position, Columns | None]:
    """Where a span of `text.text` starts and ends; the columns are None where all ways of counting agree."""
    start, end = text.position(span.start), text.position(span.end)
    before = [text.text[text.starts[at.row - 1] : offset] for at, offset in zip((start, end), span, strict=True)]
    if all(part.isascii() for part in before):
        return start, end, None
    utf8, utf16 = ([count(part) + 1 for part in before] for count in (len, _units))
    return start, end, Columns((utf8[0], utf8[1]), (utf16[0], utf16[1]))


def placed(text: Source, fix: Fix | None) -> Fix | None:
    """The same fix in bytes of the file, and with the places of its edits."""
    if fix is None:
        return None
    edits = (
        edit._replace(span=text.original(edit.span), text=_with_line_ends(text, edit.span, edit.text))
        for edit in fix.edits
    )
    places = (place(text, edit.span) for edit in fix.edits)
    return replace(
        fix,
        edits=tuple(
            edit._replace(start=start, end=end, columns=columns)
            for edit, (start, end, columns) in zip(edits, places, strict=True)
        ),
    )


def _with_line_ends(text: Source, span: Span, new: str) -> str:
    """New lines end as the one they are put into does, or the one before it."""
    if "\n" not in new or b"\r" not in text.text:
        return new
    row = text.row(span.end)
    row -= row == len(text.starts) and row > 1
    end = text.starts[row] if row < len(text.starts) else len(text.text)
    line = text.text[text.starts[row - 1] : end]
    ending = line[len(line.rstrip(b"\r\n")) :].decode() or "\n"
    return re.sub(r"\r\n|\n", lambda _: ending, new)


def _units(part: bytes) -> int:
    return len(part.decode("utf-8", "surrogateescape").encode("utf-16-le", "surrogatepass")) // 2
