"""Shell text to a tree: what people paste into guides is made parsable first, byte for byte as long as it was."""

from __future__ import annotations

import re
from functools import lru_cache

import tree_sitter_bash
from tree_sitter import Language, Node, Parser, Tree

from wavix_lint.model import Span

LARGEST = 2 << 20  # bytes: larger scripts are installers with an archive inside
_BLOCK = 1 << 16
_FEWEST_STEPS, _BYTES_A_STEP = (
    2000,
    60,
)  # the parser reports every hundred operations; scripts take one report in 86 bytes
_MOST_ERRORS = 1500  # reports while it recovers: hostile input costs 0.3 ms for each

_PROMPT = re.compile(
    rb"(?m)^[ \t]*(?:[\w.@~:/\-]{0,60}[$%]|[\w.\-]{1,30}@[\w.@~:/\-]{1,60}#|PS[^>\n]{0,60}>|>)"
    rb"[ \t]+(?=(?:curl|wget|https?|xh|export|claude)[ \t])"
)
_PLACEHOLDER = re.compile(rb"(?<=[=/: \"'])<[A-Za-z][\w .:\-]{0,60}>")
_LATE_BREAK = re.compile(rb"\\([ \t]+)(\r?\n)(?=[ \t]*-)")
_BARE_AND = re.compile(rb"(?<=[^\s&])&(?=[\w\[\]%.]+=)")
_URL = re.compile(rb"(?:https?|wss?)://[^\s\"'`|;()]+")
_MARKED = re.compile(rb"\r(?=\n)")


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser(Language(tree_sitter_bash.language()))


def readable(data: bytes) -> bytes:
    """The same text for the parser: prompts blank, `<your key>` one word, `\\` before blanks at the line's end.

    An unquoted URL keeps what follows its `&`: whoever wrote it meant one URL.
    """
    if b"\r" in data:
        data = _MARKED.sub(b" ", data)
        data = re.sub(rb"\\ \n", rb" \\\n", data)
    data = _PROMPT.sub(lambda match: b" " * len(match[0]), data)
    data = _LATE_BREAK.sub(rb"\1\\\2", data)
    if b"<" in data:
        data = _PLACEHOLDER.sub(lambda match: b"x" * len(match[0]), data)
    return _URL.sub(lambda match: _BARE_AND.sub(b"+", match[0]), data) if b"&" in data else data


def parse(data: bytes) -> Tree | None:
    """The tree of a text, None for one that is no shell, or too large: its parse would take seconds."""
    if len(data) > LARGEST:
        return None
    text = readable(data)
    steps = errors = 0

    def read(offset: int, _: object) -> bytes:
        return text[offset : offset + _BLOCK]

    def is_too_slow(_: int, has_error: bool) -> bool:
        nonlocal steps, errors
        steps, errors = steps + 1, errors + has_error
        return steps > _FEWEST_STEPS + len(text) // _BYTES_A_STEP or errors > _MOST_ERRORS

    parser = _parser()
    try:
        return parser.parse(read, progress_callback=is_too_slow)
    except ValueError:  # cancelled
        parser.reset()
        return None


def span_of(node: Node) -> Span:
    return Span(node.start_byte, node.end_byte)
