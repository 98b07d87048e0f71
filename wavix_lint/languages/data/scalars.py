"""What the characters of a scalar stand for: escapes, folded lines, indentation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wavix_lint.facts import Chunk
from wavix_lint.languages.data.tree import Scalar, Style
from wavix_lint.languages.data.written import characters

_ESCAPE = re.compile(
    rb"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}"
    rb"|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|\r?\n[ \t]*|[\s\S])"
)
_NAMED = {
    "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "a": "\a", "e": "\x1b",
    "_": "\u00a0", "N": "\u0085", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_FOLD = re.compile(rb"[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*")
_QUOTE = re.compile(rb"''")
_LINE = re.compile(rb"[^\n]*(?:\n|\Z)")

_Special = Callable[[bytes], str]


def chunks(scalar: Scalar) -> Iterator[Chunk]:
    """What a scalar says. Runs without anything special map byte by byte, each special place as a whole."""
    style = scalar.style
    if style in (Style.LITERAL, Style.FOLDED):
        yield from _block(scalar)
    elif style is Style.ESCAPED:
        yield from _with(scalar, _ESCAPE, _unescaped)
    elif style is Style.DOUBLE:
        yield from _with(scalar, _DOUBLE, _unescaped_or_folded)
    elif style is Style.SINGLE:
        yield from _with(scalar, _SINGLE, lambda raw: "'" if raw == b"''" else _folded(raw))
    elif style is Style.PLAIN:
        yield from _with(scalar, _FOLD, _folded)
    elif scalar.start < scalar.end:
        yield from scalar.source.chunks(characters(scalar.raw), scalar.start, scalar.end, False)


_DOUBLE = re.compile(_ESCAPE.pattern + b"|" + _FOLD.pattern)
_SINGLE = re.compile(_QUOTE.pattern + b"|" + _FOLD.pattern)


def _with(scalar: Scalar, special: re.Pattern[bytes], meaning: _Special) -> Iterator[Chunk]:
    source, position = scalar.source, scalar.start
    for match in special.finditer(source.data, scalar.start, scalar.end):
        if match.start() > position:
            plain = characters(source.data[position : match.start()])
            yield from source.chunks(plain, position, match.start(), False)
        text = meaning(match[0])
        if text:
            yield from source.chunks(text, match.start(), match.end(), True)
        position = match.end()
    if position < scalar.end:
        yield from source.chunks(characters(source.data[position : scalar.end]), position, scalar.end, False)


def _unescaped(raw: bytes) -> str:
    match = _ESCAPE.fullmatch(raw)
    if match is None:
        return ""
    if match[1]:
        high, low = int(match[1], 16), int(match[2], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    code = match[3] or match[4] or match[5] or match[6]
    if code:
        value = int(code, 16)
        return chr(value) if value < 0xD800 or 0xDFFF < value < 0x110000 else "?"
    if raw[1:2] in (b"\n", b"\r"):
        return ""
    letter = raw[1:].decode("latin-1")
    return _NAMED.get(letter, characters(raw[1:]))


def _unescaped_or_folded(raw: bytes) -> str:
    return _unescaped(raw) if raw.startswith(b"\\") else _folded(raw)


def _folded(raw: bytes) -> str:
    return "\n" * (raw.count(b"\n") - 1) or " "


def _block(scalar: Scalar) -> Iterator[Chunk]:
    """The lines of a block without their indentation. A folded line end is one blank for one byte: still exact."""
    source, folds = scalar.source, scalar.style is Style.FOLDED
    for match in _LINE.finditer(source.data, scalar.start, scalar.end):
        start, end = match.span()
        if start == end:
            continue
        body = match[0]
        blank = len(body) - len(body.lstrip(b" "))
        text = characters(body[min(blank, scalar.indent) :])
        start += min(blank, scalar.indent)
        if folds and text.endswith("\n") and text.strip() and end < scalar.end:
            text = text[:-1] + " "
        if text:
            yield from source.chunks(text, start, end, False)
