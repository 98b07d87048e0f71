"""Texts that are written in another alphabet: percent-encoding, base64, and the links that editors take settings from.

One level is undone. What comes out is a fragment of its own, and nothing can be written into it.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.model import Span

_MOST = 65_536  # bytes of one run
_PERCENT = re.compile(
    rb"(?:%[0-9A-Fa-f]{2}|[\w\-.~+!*'();:@&=$,/?#\[\]])*%(?:3[AaFfDd]|7[Bb]|22)(?:%[0-9A-Fa-f]{2}|[\w\-.~+!*'();:@$,/])*",
    re.ASCII,
)
_ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")
# Settings behind `config=` of a link, and data URLs: `eyJ` is `{"` in base64.
_BASE64 = re.compile(rb"(?:[?&]config=|;base64,)(?P<run>[A-Za-z0-9+/_\-]{24,}(?:=|%3[Dd]){0,2})")
_WORD = b"wavix"
_URL = re.compile(rb"(?:https?|wss?)://(?:[\w.-]{1,200}\.)?wavix\.", re.IGNORECASE)


def fragments_in(data: bytes, span: Span) -> Iterator[Fragment]:
    """What the encoded runs in a stretch of a text say, where they speak of Wavix."""
    for match in _BASE64.finditer(data, *span):
        if match.end("run") - match.start("run") <= _MOST:
            text = from_base64(match["run"])
            if text is not None and _WORD in text.lower():
                origin = Span(*match.span("run"))
                yield Fragment(_kind(text), text, OffsetMap([Piece(0, len(text), origin)]), encode=None)
    for match in _PERCENT.finditer(data, *span):
        if match.end() - match.start() <= _MOST and _WORD in match[0].lower():
            text, pieces = from_percent(match[0], match.start())
            start = _payload(text)
            yield Fragment(_kind(text[start:]), text[start:], _cut(pieces, start), encode=None)


def from_base64(run: bytes) -> bytes | None:
    """What a run of base64 (of either alphabet, padded or not) stands for; None when it is not text."""
    plain = run.replace(b"%3D", b"").replace(b"%3d", b"").rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
    try:
        text = base64.b64decode(plain + b"=" * (-len(plain) % 4), validate=True)
        text.decode("utf-8")
    except (binascii.Error, ValueError):
        return None
    return text


def from_percent(run: bytes, offset: int) -> tuple[bytes, list[Piece]]:
    """The text, and where each piece of it lies; `offset` is where the run begins."""
    parts: list[bytes] = []
    pieces: list[Piece] = []
    size = done = 0

    def add(part: bytes, start: int, end: int) -> None:
        nonlocal size
        if part:
            pieces.append(Piece(size, size + len(part), Span(offset + start, offset + end)))
            parts.append(part)
            size += len(part)

    for match in _ESCAPE.finditer(run):
        add(run[done : match.start()], done, match.start())
        add(bytes([int(match[1], 16)]), *match.span())
        done = match.end()
    add(run[done:], done, len(run))
    return b"".join(parts), pieces


def _payload(text: bytes) -> int:
    """Where the text inside the run begins: behind the name of the parameter that carries it."""
    brace, url = text.find(b"{"), _URL.search(text)
    if url is None or 0 <= brace < url.start():
        return max(brace, 0)
    return url.start()


def _cut(pieces: list[Piece], start: int) -> OffsetMap:
    """The map of the text from `start` on."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.end > start:
            cut = max(start - piece.start, 0)
            origin = Span(piece.origin.start + cut, piece.origin.end) if piece.is_exact else piece.origin
            kept.append(Piece(piece.start + cut - start, piece.end - start, origin))
    return OffsetMap(kept)


def _kind(text: bytes) -> str:
    return "json" if text.lstrip()[:1] in (b"{", b"[") else "text"
