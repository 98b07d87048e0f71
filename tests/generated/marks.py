"""Marks in source text: what must be found is written into the pieces a program is built from.

`mark("WVX002", "appid")` puts invisible brackets around the five letters. Pieces are joined, indented and nested as
plain strings; `emit` takes the brackets out again and says where they were, so no position is ever searched for.
"""

from __future__ import annotations

from typing import NamedTuple

_CODES = ("WVX001", "WVX002", "WVX003", "WVX004", "WVX005", "WVX006", "WVX007")
_OPEN = {code: chr(0xE100 + number) for number, code in enumerate(_CODES)}
_CODE = {opening: code for code, opening in _OPEN.items()}
_CLOSE = chr(0xE000)


class Expected(NamedTuple):
    """A finding that must be given: half-open range of characters of the program's source."""

    start: int
    end: int
    code: str


class Place(NamedTuple):
    """The same as a report shows it: row and column from 1, columns in characters, `end` exclusive."""

    code: str
    row: int
    column: int
    end_row: int
    end_column: int


def mark(code: str, text: str) -> str:
    """`text`, to be reported as `code`."""
    return f"{_OPEN[code]}{text}{_CLOSE}"


def plain(text: str) -> str:
    """The text without its marks."""
    return emit(text)[0]


def emit(marked: str) -> tuple[str, tuple[Expected, ...]]:
    """The program without its marks, and what was marked, in the order of the text."""
    characters: list[str] = []
    opened: list[tuple[str, int]] = []
    found: set[Expected] = set()
    for character in marked:
        if character in _CODE:
            opened.append((_CODE[character], len(characters)))
        elif character == _CLOSE:
            code, start = opened.pop()
            found.add(Expected(start, len(characters), code))
        else:
            characters.append(character)
    assert not opened, "a mark was not closed"
    return "".join(characters), tuple(sorted(found))


def place(source: str, expected: Expected) -> Place:
    """Where people find it. The generated programs end their lines with `\\n` alone."""
    row, column = _position(source, expected.start)
    end_row, end_column = _position(source, expected.end)
    return Place(expected.code, row, column, end_row, end_column)


def _position(source: str, offset: int) -> tuple[int, int]:
    return source.count("\n", 0, offset) + 1, offset - (source.rfind("\n", 0, offset) + 1) + 1
