"""Texts that are written in another alphabet: percent-encoding, base64, and the links that editors take settings from.

One level is undone. What comes out is a fragment of its own, and nothing can be written into it.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from wavix_lint.config import Config
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages.mentions import words_of
from wavix_lint.model import Span

_MOST = 65_536  # bytes of one run
_RUN = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&*+,;=%"
_ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")
# Of a URL the value of a parameter, or all behind the `?`; JSON may have brackets and marks that nobody encoded.
_PART = re.compile(rb"(?:[\w\-.\[\]]{1,60}=)?(?P<value>(?:%7[Bb]|%5[Bb]).*|[^?&#;]+)", re.DOTALL)
# Settings behind `config=` of a link, and data URLs.
_BASE64 = re.compile(
    rb"(?:(?:[?&;]|%26|%3[Ff])config(?P<widget>_token)?(?:=|%3[Dd])|;base64,)"
    rb"(?P<run>[A-Za-z0-9+/_\-]{24,65536}(?:=|%3[Dd]){0,2})(?![A-Za-z0-9+/_\-])"
)
_UNPADDED = bytes.maketrans(b"-_", b"+/")


def fragments_in(data: bytes, where: Span, config: Config) -> Iterator[Fragment]:
    """What the encoded runs in a stretch of a text say, where they speak of Wavix."""
    words = words_of(config)
    for match in _BASE64.finditer(data, where.start, where.end):
        text = from_base64(match["run"])
        if text is not None and words.search(text):
            # What the widget of Wavix is set up with is its own, though nothing inside says so.
            before, after = (b'{"wavix": ', b"}") if match["widget"] else (b"", b"")
            piece = Piece(len(before), len(before) + len(text), Span(*match.span("run")))
            yield Fragment(_kind(text), before + text + after, OffsetMap([piece]), encode=None)
    done = where.start
    for word in words.finditer(data, where.start, where.end) if data.find(b"%", where.start, where.end) >= 0 else ():
        if word.start() >= done:
            run = _run(data, word.start(), Span(done, where.end))
            done = run.end
            yield from _in_run(data, run, words)


def _run(data: bytes, offset: int, where: Span) -> Span:
    """What hangs together around an offset as the text of a URL does."""
    before = data[max(where.start, offset - _MOST) : offset]
    after = data[offset : min(where.end, offset + _MOST)]
    return Span(offset - len(before) + len(before.rstrip(_RUN)), offset + len(after) - len(after.lstrip(_RUN)))


def _in_run(data: bytes, run: Span, words: re.Pattern[bytes]) -> Iterator[Fragment]:
    for part in _PART.finditer(data, run.start, run.end):
        value = part["value"]
        if _ESCAPE.search(value) and words.search(value):
            text, pieces = from_percent(value, part.start("value"))
            yield Fragment(_kind(text), text, OffsetMap(pieces), encode=None)


def from_base64(run: bytes) -> bytes | None:
    """What a run of base64 (of either alphabet, padded or not) stands for; None when it is not text."""
    plain = run.replace(b"%3D", b"").replace(b"%3d", b"").rstrip(b"=").translate(_UNPADDED)
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


def _kind(text: bytes) -> str:
    return "json" if text.lstrip()[:1] in (b"{", b"[") else "text"
