"""Markdown: fences through the frontend of their language, the rest as prose. Source: CommonMark 0.31, section 4.5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.config import Config
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages.documents.blocks import Block, Line, documented, lines_of
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Span

# What may stand before a fence: quote marks, list marks, blanks.
_OPEN = re.compile(
    rb"(?P<before>[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+|>)*[ \t]*)(?P<fence>`{3,}|~{3,})(?P<label>[^\r\n]*)"
)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_MATTER = re.compile(rb"\A(?:---|\+\+\+)[ \t]*\r?\n")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 Markdown."""
    matter = _front_matter(data)
    begin = matter.map.pieces[0].origin.end if matter is not None else 0
    read = documented(data, _blocks(data, begin), _COMMENT, config, begin)
    return read if matter is None else replace(read, fragments=(matter, *read.fragments))


def _blocks(data: bytes, begin: int) -> Iterator[tuple[Block, Span]]:
    """The fenced blocks, each with its whole place, fences included. One that is never closed ends with the file."""
    block: Block | None = None
    opened, fence, depth, width = 0, b"", 0, 0
    for start, end in lines_of(data):
        if start < begin:
            continue
        line = data[start:end]
        if block is None:
            match = _OPEN.match(line)
            if match is None or (match["fence"][:1] == b"`" and b"`" in match["label"]):
                continue
            before = match["before"]
            block = Block(match["label"].decode("utf-8", "replace").strip() or None)
            opened, fence, depth, width = start, match["fence"], before.count(b">"), len(before.expandtabs(4))
            continue
        code = _inner(line, depth, width)
        if code is None or _closes(line[code:], fence):
            yield block, Span(opened, end if code is not None else start)
            block = None
            continue
        block.lines.append(Line(start, start + code, end))
    if block is not None:
        yield block, Span(opened, len(data))


def _inner(line: bytes, depth: int, width: int) -> int | None:
    """Where the code of a line begins inside `depth` quotes and a fence indented by `width`; None outside the quote."""
    index = 0
    for _ in range(depth):
        while line[index : index + 1] in (b" ", b"\t"):
            index += 1
        if line[index : index + 1] != b">":
            return None
        index += 1
        if line[index : index + 1] == b" ":
            index += 1
    column = index
    while column < width and line[index : index + 1] in (b" ", b"\t"):
        column += 1 if line[index : index + 1] == b" " else 4
        index += 1
    return index


def _closes(code: bytes, fence: bytes) -> bool:
    text = code.strip()
    return len(text) >= len(fence) and not text.strip(fence[:1])


def _front_matter(data: bytes) -> Fragment | None:
    opening = _MATTER.match(data)
    if opening is None:
        return None
    mark = data[:3]
    close = re.compile(rb"^" + re.escape(mark) + rb"[ \t]*\r?$", re.MULTILINE).search(data, opening.end())
    if close is None:
        return None
    span = Span(opening.end(), close.start())
    text = data[span.start : span.end]
    if not text:
        return None
    return Fragment("yaml" if mark == b"---" else "toml", text, OffsetMap([Piece(0, len(text), span)]))
