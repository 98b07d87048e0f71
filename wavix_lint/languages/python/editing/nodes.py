"""Questions about tree-sitter nodes, and how their items, arguments and statements are taken out."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.syntax import span_of, text_of
from wavix_lint.model import Span

_BLANKS = b" \t"


def parent_of(node: Node) -> Node | None:
    """The parent, over parentheses that add nothing."""
    parent = node.parent
    while parent is not None and parent.type == "parenthesized_expression":
        parent = parent.parent
    return parent


def bare(node: Node) -> Node:
    """What stands inside parentheses."""
    while node.type == "parenthesized_expression":
        inner = [child for child in node.named_children if child.type != "comment"]
        if len(inner) != 1:
            return node
        node = inner[0]
    return node


def wrapped(node: Node) -> Node:
    """The node with the parentheses around it."""
    while node.parent is not None and node.parent.type == "parenthesized_expression":
        node = node.parent
    return node


def part(node: Node | None, name: str) -> Node | None:
    return node.child_by_field_name(name) if node is not None else None


def is_field(node: Node, name: str) -> bool:
    """Whether the node is that part of its parent."""
    return node.parent is not None and node.parent.child_by_field_name(name) == node


def items(node: Node) -> list[Node]:
    return [child for child in node.named_children if child.type != "comment"]


def statement_of(node: Node) -> Node:
    """The statement that a node stands in."""
    current = node
    while current.parent is not None and current.parent.type not in ("block", "module"):
        current = current.parent
    return current


def prefix_of(string: Node) -> str:
    """`f`, `rb` … of a string literal, in lower case."""
    return text_of(string.children[0]).rstrip("\"'").lower() if string.children else ""


def quote_of(string: Node) -> str:
    """The quotes of a string literal, without its prefix."""
    return text_of(string.children[0]).lstrip("rbfuRBFUtT") if string.children else '"'


def literal_of(node: Node | None) -> str | None:
    """The text of a plain string literal without escapes."""
    if node is None:
        return None
    node = bare(node)
    if node.type != "string" or "f" in prefix_of(node) or any(child.type == "interpolation" for child in node.children):
        return None
    content = [child for child in node.children if child.type == "string_content"]
    if any("\\" in text_of(child) for child in content):
        return None
    return "".join(text_of(child) for child in content)


def remove_item(edits: Edits, data: bytes, node: Node) -> None:
    """Take one item out of a list, a dict, an argument list: with its comma, and with its line when it has one."""
    parent = node.parent
    siblings = items(parent) if parent is not None else [node]
    edits.delete(item_span(data, node, siblings))


def item_span(data: bytes, node: Node, siblings: list[Node]) -> Span:
    index = siblings.index(node)
    start, end = node.start_byte, node.end_byte
    comma = _comma_after(data, end)
    if comma is not None:
        line_start = _own_line_start(data, start)
        after = _skip(data, comma)
        if line_start is not None and (after >= len(data) or data[after : after + 1] in (b"\n", b"\r")):
            return Span(line_start, _line_end(data, after))
        if index + 1 < len(siblings):
            following = siblings[index + 1].start_byte
            between = data[comma:following]
            if b"\n" not in between:
                return Span(start, following)
            if line_start is not None:
                return Span(start, after) if b"#" in between else Span(start, following)
            return Span(_comma_before(data, start, siblings, index), end) if index else Span(start, comma)
        if index:
            return (
                Span(siblings[index - 1].end_byte, end)
                if b"#" not in data[siblings[index - 1].end_byte : start]
                else Span(start, comma)
            )
        return Span(start, after if data[after : after + 1] in (b"]", b")", b"}") else comma)
    if index:
        previous = siblings[index - 1].end_byte
        if b"#" in data[previous:start]:
            line_start = _own_line_start(data, start)
            return Span(start if line_start is None else data.rfind(b"\n", 0, start), end)
        return Span(previous, end)
    return Span(start, end)


def _comma_before(data: bytes, start: int, siblings: list[Node], index: int) -> int:
    return siblings[index - 1].end_byte


def _comma_after(data: bytes, end: int) -> int | None:
    """The offset behind the comma that follows, past blanks and line ends."""
    match = re.compile(rb"\s*,").match(data, end)
    return match.end() if match is not None else None


def _skip(data: bytes, offset: int) -> int:
    while offset < len(data) and data[offset : offset + 1] in (b" ", b"\t"):
        offset += 1
    return offset


def _own_line_start(data: bytes, start: int) -> int | None:
    """The start of the line, when only blanks stand before the offset."""
    line = data.rfind(b"\n", 0, start) + 1
    return line if not data[line:start].strip(_BLANKS) else None


def _line_end(data: bytes, offset: int) -> int:
    end = data.find(b"\n", offset)
    return len(data) if end < 0 else end + 1


def statement_span(data: bytes, statement: Node) -> Span | None:
    """A whole statement with its line; None when it shares the line with another one or with a comment."""
    start = _own_line_start(data, statement.start_byte)
    end = _skip(data, statement.end_byte)
    if start is None or not (end >= len(data) or data[end : end + 1] in (b"\n", b"\r")):
        return None
    return Span(start, _line_end(data, end))


def is_only_statement(statement: Node) -> bool:
    parent = statement.parent
    return parent is not None and parent.type == "block" and len(items(parent)) == 1


def indent_of(data: bytes, offset: int) -> str:
    """The blanks that the line of an offset begins with."""
    line = data.rfind(b"\n", 0, offset) + 1
    end = _skip(data, line)
    return data[line:end].decode()


def conditions_around(node: Node, kinds: frozenset[str]) -> list[Node]:
    """The nodes of these kinds between a node and its statement."""
    found = []
    current = node.parent
    while current is not None and current.type not in ("block", "module"):
        if current.type in kinds:
            found.append(current)
        current = current.parent
    return found


def in_chain(node: Node, kinds: frozenset[str]) -> bool:
    """Whether one of these kinds stands between the node and its statement."""
    return bool(conditions_around(node, kinds))


__all__ = [
    "bare",
    "conditions_around",
    "in_chain",
    "indent_of",
    "is_field",
    "is_only_statement",
    "item_span",
    "items",
    "literal_of",
    "parent_of",
    "part",
    "prefix_of",
    "quote_of",
    "remove_item",
    "span_of",
    "statement_of",
    "statement_span",
    "text_of",
    "wrapped",
]
