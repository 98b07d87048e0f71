"""tree-sitter's nodes, and expressions that have no node of their own (the name in Kotlin's `"$name"`)."""

from __future__ import annotations

from typing import NamedTuple, Union

from tree_sitter import Node

from wavix_lint.flow.expressions import Expression
from wavix_lint.model import Span

COMMENTS = frozenset({"comment", "line_comment", "block_comment", "multiline_comment"})


class Made(NamedTuple):
    """An expression that the grammar has no node for. `identity` is negative: tree-sitter's are addresses."""

    expression: Expression
    span: Span
    text: str
    identity: int


Anything = Union[Node, Made]


def made(expression: Expression, span: Span, text: str = "", salt: int = 0) -> Made:
    """An expression for a stretch of the file. `salt` tells apart those that share one."""
    return Made(expression, span, text, -((span.start * 8 + salt) << 32 | span.end) - 1)


def span_of(node: Anything) -> Span:
    return node.span if isinstance(node, Made) else Span(node.start_byte, node.end_byte)


def text_of(node: Anything | None) -> str:
    if node is None:
        return ""
    return node.text if isinstance(node, Made) else (node.text or b"").decode("utf-8", "surrogateescape")


def short_text(node: Anything | None, longest: int = 200) -> str:
    """The code of a node, empty for one that is too long to be a name."""
    if node is None:
        return ""
    span = span_of(node)
    return text_of(node) if span.end - span.start <= longest else ""


def identity_of(node: Anything) -> int:
    return node.identity if isinstance(node, Made) else node.id


def children_of(node: Node) -> list[Node]:
    """The named children, comments left out."""
    return [child for child in node.named_children if child.type not in COMMENTS]


def field_of(node: Node, *names: str) -> Node | None:
    """The child under the first of these fields that there is."""
    for name in names:
        child = node.child_by_field_name(name)
        if child is not None:
            return child
    return None


def child_of(node: Node, *kinds: str) -> Node | None:
    """The first child of one of these kinds."""
    return next((child for child in node.children if child.type in kinds), None)
