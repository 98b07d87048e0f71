"""Text without its keys, as wide and as high as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wavix_lint.model import Span, masked_in_place

_LINES = re.compile(r"[^\r\n]+")


def without_keys(text: bytes, secrets: Iterable[Span]) -> bytes:
    """The text with the characters of these spans masked. A key broken over several lines keeps its line breaks."""
    pieces: list[bytes] = []
    done = 0
    for first, end in sorted(secrets):
        start = max(first, done)
        if end > start:
            pieces += [text[done:start], _masked(text[start:end])]
            done = end
    return b"".join([*pieces, text[done:]])


def _masked(part: bytes) -> bytes:
    first, *rest = re.split(r"([\r\n]+)", part.decode("utf-8", "surrogateescape"))
    shown = masked_in_place(first) + "".join(_LINES.sub(lambda match: "*" * len(match[0]), piece) for piece in rest)
    return shown.encode("utf-8", "surrogateescape")
