"""tree-sitter's nodes, and expressions that stand for no node of their own (`b` in `const { b } = a` is `a.b`)."""

from __future__ import annotations

from itertools import count
from typing import Union

from tree_sitter import Node

from wavix_lint.flow.expressions import Expression
from wavix_lint.model import Span

_NUMBERS = count(-1, -1)  # below every address, which is what tree-sitter's identities are

COMMENTS = frozenset({"comment", "html_comment"})
STRINGS = frozenset({"string", "template_string"})
FUNCTIONS = frozenset(
    {
        "function_declaration",
        "generator_function_declaration",
        "function_expression",
        "generator_function",
        "arrow_function",
        "method_definition",
    }
)
CLASSES = frozenset({"class_declaration", "abstract_class_declaration", "class"})


class Made:
    """An expression without a node. `span` and `label` are those of the code that means it."""

    __slots__ = ("expression", "identity", "label", "span")
    type = "made"

    def __init__(self, expression: Expression, span: Span, label: str = "") -> None:
        self.expression = expression
        self.span = span
        self.label = label
        self.identity = next(_NUMBERS)


Anything = Union[Node, Made]


def span_of(node: Anything) -> Span:
    return node.span if isinstance(node, Made) else Span(node.start_byte, node.end_byte)


def text_of(node: Anything | None) -> str:
    if node is None:
        return ""
    return node.label if isinstance(node, Made) else (node.text or b"").decode("utf-8", "surrogateescape")


def short_text(node: Anything | None, longest: int = 200) -> str:
    """The code of a node, empty for one that is too long to be a name."""
    if node is None or span_of(node).end - span_of(node).start > longest:
        return ""
    return text_of(node)


def identity_of(node: Anything) -> int:
    return node.identity if isinstance(node, Made) else node.id


def children_of(node: Node) -> list[Node]:
    """The named children that are not comments."""
    return [child for child in node.named_children if child.type not in COMMENTS]


def operator_of(node: Node) -> str:
    operator = node.child_by_field_name("operator")
    return operator.type if operator is not None else ""


_WRAPPERS = {
    "parenthesized_expression": 0,
    "await_expression": 0,
    "as_expression": 0,
    "satisfies_expression": 0,
    "non_null_expression": 0,
    "type_assertion": -1,
    "instantiation_expression": 0,
}


def unwrapped(node: Node) -> Node:
    """The expression inside parentheses, `await` and type annotations."""
    for _ in range(100):
        index = _WRAPPERS.get(node.type)
        inside = children_of(node) if index is not None else []
        if index is None or not inside:
            break
        node = inside[index]
    return node


def access_path(node: Node | None) -> tuple[str, ...] | None:
    """`a.b["c"]` as its names, None for anything else, or for what is too long to matter."""
    names: list[str] = []
    for _ in range(10):
        if node is None:
            return None
        node = unwrapped(node)
        if node.type in ("identifier", "this"):
            return (text_of(node), *reversed(names))
        if node.type == "member_expression":
            names.append(text_of(node.child_by_field_name("property")))
        elif node.type == "subscript_expression":
            index = node.child_by_field_name("index")
            if index is None or index.type != "string":
                return None
            names.append(text_of(index)[1:-1])
        else:
            return None
        node = node.child_by_field_name("object")
    return None
