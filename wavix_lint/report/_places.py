"""Where a finding is, in the ways that other programs count and write it."""

from __future__ import annotations

import os
import posixpath
from typing import NamedTuple

from wavix_lint.model import Columns, Position


class Region(NamedTuple):
    """Rows and columns from 1, the end exclusive. What the columns count is told by the function that made it."""

    row: int
    column: int
    end_row: int
    end_column: int


def utf16(start: Position, end: Position, columns: Columns | None) -> Region:
    """Columns in units of UTF-16, as SARIF readers on GitHub and editors count them."""
    first, last = columns.utf16 if columns else (start.column, end.column)
    return Region(start.row, first, end.row, last)


def utf8(start: Position, end: Position, columns: Columns | None) -> Region:
    """Columns in bytes of UTF-8, as reviewdog counts them."""
    first, last = columns.utf8 if columns else (start.column, end.column)
    return Region(start.row, first, end.row, last)


def relative(path: str) -> str:
    """A path as CI systems know it: with slashes, from the working folder if it lies below, else as it is."""
    if os.path.isabs(path):
        try:
            below = os.path.relpath(path)
        except (OSError, ValueError):  # the folder is gone, or on another drive
            below = os.pardir
        path = path if below.split(os.sep)[0] == os.pardir else below
    return posixpath.normpath(path.replace(os.sep, "/"))


def as_text(path: str) -> str:
    """A path for JSON, where everything can be written but bytes that are no text."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def uri(path: str) -> str:
    """A path as a relative URI, percent-encoded; an absolute one, outside the working folder, as a `file:` URI."""
    from urllib.parse import quote_from_bytes

    path = relative(path)
    quoted = quote_from_bytes(path.encode("utf-8", "surrogateescape"), safe="/")
    if not os.path.isabs(path):
        return quoted
    return "file://" + ("" if quoted.startswith("/") else "/") + quoted
