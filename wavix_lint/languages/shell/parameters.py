"""The `appid` parameter in a text that is a URL or a piece of one, and what it takes to cut it out."""

from __future__ import annotations

from dataclasses import dataclass

from wavix_lint.facts import Chunk, Text
from wavix_lint.languages.shell.quoting import cut
from wavix_lint.model import Edit, Span


@dataclass(frozen=True, slots=True)
class Found:
    """One parameter of a text: skeleton offsets of its name and the end of its value, and what stands around it."""

    spot: Span
    low: int
    high: int
    value: Text
    before: str
    after: str


def find(text: Text, spot: Span) -> Found | None:
    """The parameter whose name is written at `spot`."""
    offset = 0
    for part in text.parts:
        if isinstance(part, Chunk) and part.span is not None and not part.escaped and part.span.contains(spot):
            low = offset + _characters(part, spot.start)
            return _found(text, spot, low)
        offset += len(part.text) if isinstance(part, Chunk) else 1
    return None


def _characters(part: Chunk, start: int) -> int:
    """How many characters of a chunk lie before a byte of the file."""
    begin = part.span.start if part.span is not None else start
    return len(part.text.encode("utf-8", "surrogatepass")[: start - begin].decode("utf-8", "replace"))


def _found(text: Text, spot: Span, low: int) -> Found | None:
    skeleton = text.skeleton
    equals = skeleton.find("=", low)
    if equals < 0:
        return None
    start = equals + (2 if skeleton[equals : equals + 2] == "==" else 1)
    high = next((index for index in range(start, len(skeleton)) if skeleton[index] in "&#;"), len(skeleton))
    after = skeleton[high : high + 1]
    return Found(spot, low, high, text.slice(start, high), skeleton[low - 1 : low] if low else "", after)


def removal(data: bytes, text: Text, found: Found) -> Edit | str:
    """The edit that takes the parameter out, with one of the separators around it; or why that cannot be done."""
    low, high = found.low, found.high
    if found.after == ";":
        return "the parameters are separated in an unusual way"
    if found.before == "&":
        low -= 1
    elif found.after == "&":
        high += 1
    elif found.before == "?":
        low -= 1
    elif found.before:
        return "what stands before the parameter is not understood"
    edit = cut(data, text, low, high)
    if edit is None:
        return "the URL is not written in one piece"
    return edit
