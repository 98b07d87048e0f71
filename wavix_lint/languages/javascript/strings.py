"""The pieces of string and template literals, each at its own place."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import Interpolation
from wavix_lint.languages.javascript.nodes import children_of, span_of, text_of
from wavix_lint.model import Span

_SINGLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_HEX = re.compile(r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|u\{(?P<p>[0-9a-fA-F]{1,6})\})\Z")


def string_parts(node: Node) -> tuple[Chunk | Interpolation, ...]:
    """The chunks of a literal, and the expressions inside a template."""
    parts: list[Chunk | Interpolation] = []
    last = node.child_count - 1
    done = None
    for index, child in enumerate(node.children):
        kind = child.type
        if index == 0 and kind in ("'", '"', "`"):
            done = child.end_byte
            continue
        if done is not None and child.start_byte > done:  # blanks at an edge are in no fragment
            parts.append(_between(node, done, child.start_byte))
        done = child.end_byte
        if kind == "template_substitution":
            inside = children_of(child)
            parts.append(Interpolation(inside[0] if inside else child))
        elif kind == "escape_sequence":
            parts.append(Chunk(unescaped(text_of(child)), span_of(child), escaped=True))
        elif not (index == last and kind in ("'", '"', "`")):
            parts.append(Chunk(text_of(child), span_of(child)))
    return tuple(part for part in parts if not isinstance(part, Chunk) or part.text)


def _between(node: Node, start: int, end: int) -> Chunk:
    data = (node.text or b"")[start - node.start_byte : end - node.start_byte]
    return Chunk(data.decode("utf-8", "surrogateescape"), Span(start, end))


def unescaped(text: str) -> str:
    """The character an escape stands for; a backslash before a line end joins two lines and is nothing."""
    match = _HEX.match(text)
    if match is not None:
        point = int(match["x"] or match["u"] or match["p"], 16)
        return chr(point) if point <= 0x10FFFF else text
    if text[1:2] in ("\n", "\r", "\u2028", "\u2029"):
        return ""
    return _SINGLE.get(text[1:], text[1:])


def written(node: Node | None) -> str | None:
    """The value of a literal without expressions in it; None for any other node."""
    if node is None or node.type not in ("string", "template_string"):
        return None
    parts = string_parts(node)
    if not all(isinstance(part, Chunk) for part in parts):
        return None
    return "".join(part.text for part in parts if isinstance(part, Chunk))
