"""Where a text is put together: the expression around one of its pieces, and what fills its placeholders."""

from __future__ import annotations

from tree_sitter import Node

from wavix_lint.languages.python.editing.nodes import (
    bare,
    is_field,
    items,
    literal_of,
    part,
    text_of,
    wrapped,
)

_TEXTS = frozenset({"string", "concatenated_string", "binary_operator", "parenthesized_expression", "interpolation"})
_MOST_LEVELS = 40


def whole_text(node: Node) -> Node:
    """The expression that composes the text around a node."""
    current = node
    for _ in range(_MOST_LEVELS):
        parent = current.parent
        if parent is None:
            break
        if parent.type in _TEXTS:
            current = parent
        elif parent.type == "attribute" and parent.parent is not None and parent.parent.type == "call":
            name = part(parent, "attribute")
            if name is None or text_of(name) != "format" or part(parent.parent, "function") != parent:
                break
            current = parent.parent
        elif parent.type in ("list", "tuple") and _is_joined(parent):
            current = parent.parent.parent  # type: ignore[union-attr, assignment]
        elif parent.type in ("argument_list", "keyword_argument", "tuple", "pair", "dictionary"):
            outer = _formatting_around(parent)
            if outer is None:
                break
            current = outer
        else:
            break
    return current


def is_encoding(node: Node | None) -> bool:
    """`key.encode()`."""
    name = part(part(node, "function"), "attribute")
    return name is not None and text_of(name) == "encode"


def summand_names(node: Node) -> list[Node]:
    """The names among the operands of a sum."""
    node = bare(node)
    if node.type == "identifier":
        return [node]
    if node.type != "binary_operator":
        return []
    return [name for child in items(node) for name in summand_names(child)]


def filler_of(use: Node) -> Node | None:
    node = wrapped(use)
    parent = node.parent
    if parent is None:
        return None
    if parent.type == "binary_operator" and is_field(node, "left"):
        operator = part(parent, "operator")
        return parent if operator is not None and operator.type == "%" else None
    if parent.type == "attribute" and parent.parent is not None and parent.parent.type == "call":
        name = part(parent, "attribute")
        return parent.parent if name is not None and text_of(name) == "format" else None
    return None


def _formatting_around(parent: Node) -> Node | None:
    """The `%` or `.format` whose arguments a node stands in."""
    current: Node | None = parent
    for _ in range(4):
        if current is None:
            return None
        if current.type == "call":
            function = part(current, "function")
            name = part(function, "attribute")
            target = part(function, "object")
            is_format = name is not None and text_of(name) == "format"
            return current if is_format and target is not None and bare(target).type in _TEXTS else None
        if current.type == "binary_operator":
            operator, left = part(current, "operator"), part(current, "left")
            is_percent = operator is not None and operator.type == "%"
            return current if is_percent and left is not None and bare(left).type in _TEXTS else None
        if current.type not in ("argument_list", "keyword_argument", "tuple", "pair", "dictionary"):
            return None
        current = current.parent
    return None


def _is_joined(node: Node) -> bool:
    """Whether a list is what `"".join` joins."""
    arguments = node.parent
    call = arguments.parent if arguments is not None and arguments.type == "argument_list" else None
    function = part(call, "function")
    name, target = part(function, "attribute"), part(function, "object")
    return name is not None and target is not None and text_of(name) == "join" and bare(target).type == "string"


def is_separator(node: Node | None) -> bool:
    """`"&" if "?" in url else "?"`."""
    if node is None or bare(node).type != "conditional_expression":
        return False
    branches = items(bare(node))
    return len(branches) == 3 and {literal_of(branches[0]), literal_of(branches[2])} == {"?", "&"}
