"""AsciiDoc: listing and literal blocks, the rest as prose. Source: docs.asciidoctor.org, "Source Blocks"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.config import Config
from wavix_lint.languages.documents.blocks import Block, Line, documented, lines_of
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Span

_STYLE = re.compile(rb"\[(?:source|listing|,)?[%\w]*,[ \t]*(?P<label>[\w+#.-]+)[^\]\r\n]*\]")
_FENCE = re.compile(rb"(?:-{4,}|\.{4,}|`{3,}(?P<label>[\w+#.-]*)|-{2})[ \t]*\r?\n?\Z")
_COMMENT = re.compile(rb"(?m)^//(?!/)[^\r\n]*")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 AsciiDoc."""
    return documented(data, list(_blocks(data)), _COMMENT, config)


def _blocks(data: bytes) -> Iterator[tuple[Block, Span]]:
    """What stands between two equal delimiters; after `[source,bash]` also a paragraph without any."""
    block: Block | None = None
    fence = b""
    label: bytes | None = None
    for start, end in lines_of(data):
        line = data[start:end]
        if block is not None:
            if (line.rstrip() == fence) if fence else not line.strip():
                if block.lines:
                    yield block, block.span
                block, label = None, None
            else:
                block.lines.append(Line(start, start, end))
            continue
        style, delimiter = _STYLE.match(line), _FENCE.match(line)
        if style is not None:
            label = style["label"]
        elif delimiter is not None:
            named = delimiter["label"] or label
            block = Block(named.decode("utf-8", "replace") if named else None)
            fence = re.match(rb"[-.]+|`+", line)[0]  # type: ignore[index]
        elif label is not None and line.strip() and not line.startswith(b"."):
            block, fence = Block(label.decode("utf-8", "replace"), [Line(start, start, end)]), b""
    if block is not None and block.lines:
        yield block, block.span
