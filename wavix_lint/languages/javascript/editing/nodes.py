"""Questions about nodes that only a fixer asks, and edits of lists and statements."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.languages.edits import Edits
from wavix_lint.languages.javascript.nodes import children_of, unwrapped
from wavix_lint.model import Span

_MOST_LEVELS = 200
_WRAPPING = frozenset(
    {"parenthesized_expression", "await_expression", "as_expression", "satisfies_expression", "non_null_expression"}
)


def outer(node: Node) -> Node:
    """The expression with the parentheses and type annotations around it."""
    while node.parent is not None and node.parent.type in _WRAPPING and children_of(node.parent)[:1] == [node]:
        node = node.parent
    return node


def is_field(node: Node, name: str) -> bool:
    parent = node.parent
    return parent is not None and parent.child_by_field_name(name) == node


def call_of_argument(node: Node) -> Node | None:
    """The call that a node is an argument of."""
    holder = node.parent
    if holder is None or holder.type != "arguments":
        return None
    return holder.parent


def arguments_of(call: Node) -> list[Node]:
    holder = call.child_by_field_name("arguments")
    return children_of(holder) if holder is not None and holder.type == "arguments" else []


def object_of(node: Node | None) -> Node | None:
    """The object literal that an expression is, without parentheses and annotations."""
    inside = unwrapped(node) if node is not None else None
    return inside if inside is not None and inside.type == "object" else None


def statement_of(node: Node) -> Node | None:
    """The statement around an expression."""
    current: Node | None = node
    for _ in range(_MOST_LEVELS):
        if current is None or current.type.endswith(("_statement", "_declaration")):
            return current
        current = current.parent
    return None


def remove_item(edits: Edits, data: bytes, item: Node) -> None:
    """Take an item out of an object, a list or arguments, with its comma and what belongs to its line."""
    span = item_span(data, item)
    edits.delete(span)


def item_span(data: bytes, item: Node) -> Span:
    holder = item.parent
    siblings = children_of(holder) if holder is not None else [item]
    index = next((place for place, each in enumerate(siblings) if each == item), 0)
    if index + 1 < len(siblings):
        following = siblings[index + 1]
        between = data[item.end_byte : following.start_byte]
        if b"//" not in between and b"/*" not in between:
            return Span(item.start_byte, following.start_byte)
        comma = data.index(b",", item.end_byte) + 1
        return Span(item.start_byte, comma + _blanks(data, comma))
    if index > 0:
        before = siblings[index - 1]
        start = before.end_byte
        end = item.end_byte
        if holder is not None and data[end : holder.end_byte].lstrip().startswith(b","):
            start = data.index(b",", before.end_byte) + 1  # the trailing comma stays: it is the other item's now
            return Span(start, data.index(b",", end) + 1)
        return Span(start, end)
    end = item.end_byte
    if holder is not None:
        rest = data[end : holder.end_byte - 1]
        trailing = re.match(rb"\s*,", rest)
        width = trailing.end() if trailing else 0
        end += width
        if not rest[width:].strip():  # nothing else in there: leave `{}`
            return Span(holder.start_byte + 1, holder.end_byte - 1)
    return Span(item.start_byte, end)


def _blanks(data: bytes, offset: int) -> int:
    match = re.compile(rb"[ \t]*").match(data, offset)
    return match.end() - offset if match else 0


def statement_span(data: bytes, statement: Node) -> Span:
    """A statement with its whole lines, when nothing else stands on them."""
    start, end = statement.start_byte, statement.end_byte
    line = data.rfind(b"\n", 0, start) + 1
    following = re.compile(rb"[ \t]*;?[ \t]*\r?(?:\n|\Z)").match(data, end)
    if not data[line:start].strip() and following is not None:
        return Span(line, following.end())
    return Span(start, end)


def indent_at(data: bytes, offset: int) -> str:
    """The blanks at the start of the line of an offset."""
    line = data.rfind(b"\n", 0, offset) + 1
    match = re.compile(rb"[ \t]*").match(data, line)
    return match[0].decode() if match else ""


def line_end(data: bytes) -> str:
    return "\r\n" if b"\r\n" in data else "\n"


def insert_item(edits: Edits, data: bytes, holder: Node, text: str) -> None:
    """Put an item at the end of an object or of arguments, in the style of those that are there."""
    items = children_of(holder)
    opener = holder.children[0]
    if not items:
        inner = data[opener.end_byte : holder.end_byte - 1]
        if inner.strip():  # comments
            edits.insert(opener.end_byte, f" {text},")
        elif holder.type == "object":
            edits.replace(Span(opener.end_byte, holder.end_byte - 1), f" {text} ")
        else:
            edits.replace(Span(opener.end_byte, holder.end_byte - 1), text)
        return
    last = items[-1]
    tail = data[last.end_byte : holder.end_byte - 1]
    has_comma = re.match(rb"\s*,", tail) is not None
    before = data[opener.end_byte : items[0].start_byte]
    own_lines = b"\n" in before and b"\n" in data[opener.end_byte : last.start_byte]
    if not own_lines:
        comma = data.index(b",", last.end_byte) + 1 if has_comma else last.end_byte
        edits.insert(comma, f" {text}" + ("," if has_comma else "") if has_comma else f", {text}")
        return
    indent = indent_at(data, items[-1].start_byte)
    end = line_end(data)
    if has_comma:
        comma = data.index(b",", last.end_byte) + 1
        edits.insert(comma, f"{end}{indent}{text},")
    else:
        edits.insert(last.end_byte, f",{end}{indent}{text}")
