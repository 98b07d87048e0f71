"""Blocks of code in a document as fragments: lines of it, without what the document puts before each of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from wavix_lint.config import Config
from wavix_lint.facts import Fact
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages import encoded, prose
from wavix_lint.languages.documents.fences import guess, language_of, prompts
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Confidence, Span

# A guide shows how a call is made, and leaves out what its readers know.
CEILING = Confidence.LOW


class Line(NamedTuple):
    """A line of the document: `start` to `end` in bytes, its end included; code begins at `code`."""

    start: int
    code: int
    end: int


@dataclass(slots=True)
class Block:
    """A block of code, under the label that its document gives it (None: it has no place for one)."""

    label: str | None
    lines: list[Line] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start, self.lines[-1].end) if self.lines else Span(0, 0)


def documented(
    data: bytes, blocks: Iterable[tuple[Block, Span]], comment: re.Pattern[bytes], config: Config, begin: int = 0
) -> Extraction:
    """A document from `begin` on: its blocks, each with its whole place, as fragments, what lies between as prose."""
    fragments: list[Fragment] = []
    written: list[Span] = []
    start = begin
    for block, whole in blocks:
        read = fragment(data, block)
        if read is not None:
            fragments.append(read)
            written.append(Span(start, whole.start))
            start = whole.end
    written.append(Span(start, len(data)))
    facts = tuple(fact for span in written for fact in _prose(data, span, config))
    comments = tuple(Span(*match.span()) for span in written for match in comment.finditer(data, *span))
    hidden = [each for span in written for each in encoded.fragments_in(data, span)]
    return Extraction(facts, comments, fragments=(*fragments, *hidden))


def _prose(data: bytes, span: Span, config: Config) -> Iterator[Fact]:
    text = data[span.start : span.end].decode("utf-8", "surrogateescape")
    yield from prose.facts_in(text, span.start, config)


def lines_of(data: bytes) -> Iterator[tuple[int, int]]:
    """Where the lines of a text lie, their ends included."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        yield start, end
        start = end


def fragment(data: bytes, block: Block) -> Fragment | None:
    """The block as a text in its language; None for a language that nobody reads."""
    text, pieces = _joined(data, block.lines)
    language = language_of(block.label) if block.label else guess(text)
    if language is None or not text.strip():
        return None
    if language in ("shell", "python") and prompts(text):
        text, pieces = _typed(data, block.lines)
    prefix = data[block.lines[0].start : block.lines[0].code].decode("utf-8", "surrogateescape")
    return Fragment(language, text, OffsetMap(pieces, is_prefixed=True), (), CEILING, True, _Prefixed(prefix))


@dataclass(frozen=True, slots=True)
class _Prefixed:
    """New lines begin as those of the block do."""

    prefix: str

    def __call__(self, text: str) -> str:
        return text.replace("\n", "\n" + self.prefix)


def _joined(data: bytes, lines: Iterable[Line]) -> tuple[bytes, list[Piece]]:
    parts: list[bytes] = []
    pieces: list[Piece] = []
    length = 0
    for line in lines:
        part = data[line.code : line.end]
        if part:
            parts.append(part)
            pieces.append(Piece(length, length + len(part), Span(line.code, line.end)))
            length += len(part)
    return b"".join(parts), pieces


def _typed(data: bytes, lines: Iterable[Line]) -> tuple[bytes, list[Piece]]:
    """What a person types in a session with prompts: the answers in between are left out."""
    kept: list[Line] = []
    goes_on = False
    for line in lines:
        text = data[line.code : line.end]
        found = prompts(text)
        if found:
            kept.append(line._replace(code=line.code + found[0][1]))
        elif goes_on:
            kept.append(line)
        goes_on = (goes_on or bool(found)) and text.rstrip().endswith(b"\\")
    return _joined(data, kept)
