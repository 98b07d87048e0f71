"""reStructuredText: literal blocks and code directives, the rest as prose. Source: docutils.sourceforge.io."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.config import Config
from wavix_lint.languages.documents.blocks import Block, Line, documented, lines_of
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Span

_DIRECTIVE = re.compile(
    rb"(?P<indent>[ \t]*)\.\.[ \t]+(?:code-block|code|sourcecode|highlight|prompt|parsed-literal)::[ \t]*"
    rb"(?P<label>[^\r\n]*)"
)
_LITERAL = re.compile(rb"(?P<indent>[ \t]*)(?!\.\.[ \t])[^\r\n]*::[ \t]*\r?\n?\Z")
_OPTION = re.compile(rb"[ \t]+:[\w-]+:")
_COMMENT = re.compile(rb"(?m)^[ \t]*\.\.[ \t]+(?![\w:.+-]+::|_|\[|\|)[^\r\n]*")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 reStructuredText."""
    return documented(data, list(_blocks(data)), _COMMENT, config)


def _blocks(data: bytes) -> Iterator[tuple[Block, Span]]:
    """What is indented deeper than the line that announces it, up to the first line that is not."""
    block: Block | None = None
    announced = -1
    width = -1
    for start, end in lines_of(data):
        line = data[start:end]
        blank = not line.strip()
        indent = len(line) - len(line.lstrip(b" \t"))
        if block is not None:
            if blank or (indent > announced and (width < 0 or indent >= width)):
                if width < 0 and (blank or _OPTION.match(line)):
                    continue
                width = indent if width < 0 else width
                block.lines.append(Line(start, start if blank else start + width, end))
                continue
            if block.lines:
                yield block, block.span
            block = None
        opened = _DIRECTIVE.match(line) or _LITERAL.match(line)
        if opened is not None:
            label = opened.groupdict().get("label") or b""
            block = Block(label.decode("utf-8", "replace").strip() or None)
            announced, width = len(opened["indent"]), -1
    if block is not None and block.lines:
        yield block, block.span
