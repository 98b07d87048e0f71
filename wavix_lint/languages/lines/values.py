"""Bytes of a file as texts: what escapes stand for, and where each piece is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wavix_lint.facts import Chunk, Text
from wavix_lint.fragments import Fragment, OffsetMap
from wavix_lint.languages.data.written import characters, written
from wavix_lint.model import Span

Meaning = Callable[["re.Match[bytes]"], str]

_BACKSLASH = re.compile(rb"\\(?:u([0-9a-fA-F]{4})|\r?\n[ \t]*|[\s\S])")
_LETTERS = {b"n": "\n", b"t": "\t", b"r": "\r", b"f": "\f"}


def chunks(
    data: bytes, start: int, end: int, special: re.Pattern[bytes] | None = None, meaning: Meaning | None = None
) -> Iterator[Chunk]:
    """What bytes `start` to `end` say: runs map byte by byte, each match of `special` as a whole."""
    position = start
    if special is not None and meaning is not None:
        for match in special.finditer(data, start, end):
            if match.start() > position:
                yield Chunk(characters(data[position : match.start()]), Span(position, match.start()))
            said = meaning(match)
            if said:
                yield Chunk(said, Span(*match.span()), True)
            position = match.end()
    if position < end:
        yield Chunk(characters(data[position:end]), Span(position, end))


def plain(data: bytes, start: int, end: int) -> Text:
    """Bytes in which every character stands for itself."""
    return Text(tuple(chunks(data, start, end)), Span(start, end))


def escaped(data: bytes, start: int, end: int) -> Text:
    """Bytes with backslashes: `\\u0041`, `\\n`, a line that is carried on, anything else for itself."""
    if data.find(b"\\", start, end) < 0:
        return plain(data, start, end)
    return Text(tuple(chunks(data, start, end, _BACKSLASH, _unescaped)), Span(start, end))


def _unescaped(match: re.Match[bytes]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if not 0xD800 <= code <= 0xDFFF else "?"
    if match[0][1:2] in (b"\n", b"\r"):
        return ""
    return _LETTERS.get(match[0][1:], characters(match[0][1:]))


def fragment(language: str, text: Text, encode: Callable[[str], str] | None = None) -> Fragment:
    """A value that is a text in another language."""
    inner = written(part for part in text.parts if isinstance(part, Chunk))
    return Fragment(language, inner.data, inner.map or OffsetMap(()), encode=encode)
