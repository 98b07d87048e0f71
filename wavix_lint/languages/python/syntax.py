"""Lowers tree-sitter's Python nodes to flow's expressions, one level at a time."""

from __future__ import annotations

import ast
from collections.abc import Callable

from tree_sitter import Node

from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import (
    Argument,
    Attribute,
    Call,
    Concat,
    Const,
    Either,
    Entries,
    Expression,
    Format,
    Interpolation,
    Items,
    Lambda,
    Merge,
    Name,
    Other,
    Same,
    Slash,
    Str,
    Subscript,
    Syntax,
)
from wavix_lint.model import Span


def span_of(node: Node) -> Span:
    return Span(node.start_byte, node.end_byte)


def text_of(node: Node) -> str:
    return (node.text or b"").decode("utf-8", "surrogateescape")


def _identity(node: Node) -> int:
    return node.id


def lower(node: Node) -> Expression:
    """One level of the expression; children stay nodes."""
    handler = _LOWER.get(node.type)
    return handler(node) if handler else Other()


SYNTAX = Syntax(lower, span_of, text_of, _identity)


def _named(node: Node) -> list[Node]:
    return [child for child in node.named_children if child.type != "comment"]


def _field(node: Node, name: str) -> Node:
    return node.child_by_field_name(name) or node


# Strings


def string_parts(node: Node) -> tuple[Chunk | Interpolation, ...]:
    """The pieces of one string literal, each at its own place; Python 2's and broken literals included."""
    parts: list[Chunk | Interpolation] = []
    prefix = ""
    for child in node.children:
        kind = child.type
        if kind == "string_start":
            prefix = text_of(child).rstrip("\"'").lower()
        elif kind == "string_content":
            _content(child, "r" in prefix, "b" in prefix, parts)
        elif kind == "interpolation":
            parts.append(_interpolation(child))
    return tuple(parts)


def _content(node: Node, raw: bool, is_bytes: bool, parts: list[Chunk | Interpolation]) -> None:
    marks = [] if raw and node.child_count == 0 else node.children
    data = node.text or b""
    done = start = node.start_byte
    for mark in marks:
        if mark.start_byte > done:
            parts.append(_plain(data[done - start : mark.start_byte - start], done))
        done = mark.end_byte
        if mark.type == "escape_interpolation":
            parts.append(Chunk(text_of(mark)[:1], span_of(mark), escaped=True))
        elif mark.type == "escape_sequence" and not raw:
            decoded = _unescaped(text_of(mark), is_bytes)
            if decoded:
                parts.append(Chunk(decoded, span_of(mark), escaped=True))
        else:
            parts.append(_plain(data[mark.start_byte - start : mark.end_byte - start], mark.start_byte))
    if node.end_byte > done:
        parts.append(_plain(data[done - start :], done))


def _plain(data: bytes, start: int) -> Chunk:
    return Chunk(data.decode("utf-8", "surrogateescape"), Span(start, start + len(data)))


def _unescaped(text: str, is_bytes: bool) -> str:
    """The character an escape stands for; a backslash before a line end joins two lines and is nothing."""
    if text[1:2] in ("\n", "\r"):
        return ""
    try:
        value = ast.literal_eval(f"b'{text}'" if is_bytes else f"'{text}'")
    except (SyntaxError, ValueError):
        return text
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _interpolation(node: Node) -> Interpolation:
    expression = node.child_by_field_name("expression")
    plain = all(child.type != "format_specifier" for child in node.named_children)
    conversion = next((child for child in node.named_children if child.type == "type_conversion"), None)
    if conversion is not None and text_of(conversion) != "!s":
        plain = False
    return Interpolation(expression if expression is not None else node, plain)


def _string(node: Node) -> Expression:
    return Str(string_parts(node))


def _concatenated(node: Node) -> Expression:
    return Concat(tuple(_named(node)))


# Operators


def _binary(node: Node) -> Expression:
    operator = _operator(node)
    if operator == "+":
        return Concat(tuple(_operands(node)))
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if left is None or right is None:
        return Other()
    if operator == "%":
        return Format(left, right)
    if operator == "/":
        return Slash(left, right)
    if operator == "|":
        return Merge(left, right)
    return Other()


def _operator(node: Node) -> str:
    operator = node.child_by_field_name("operator")
    return operator.type if operator is not None else ""


def _operands(node: Node) -> list[Node]:
    """The operands of `a + b + c`, without recursion: generated code chains thousands."""
    found: list[Node] = []
    current: Node | None = node
    while current is not None and current.type == "binary_operator" and _operator(current) == "+":
        right = current.child_by_field_name("right")
        if right is not None:
            found.append(right)
        current = current.child_by_field_name("left")
    if current is not None:
        found.append(current)
    found.reverse()
    return found


def _boolean(node: Node) -> Expression:
    """`a or b` may be either; `a and b` is b where it is anything."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if left is None or right is None:
        return Other()
    if _operator(node) == "and":
        return Same(right)
    found = [right]
    while left is not None and left.type == "boolean_operator" and _operator(left) == "or":
        inner = left.child_by_field_name("right")
        if inner is not None:
            found.append(inner)
        left = left.child_by_field_name("left")
    if left is not None:
        found.append(left)
    return Either(tuple(reversed(found)))


def _conditional(node: Node) -> Expression:
    children = _named(node)
    return Either((children[0], children[2])) if len(children) == 3 else Other()


# Names, members, calls


def _identifier(node: Node) -> Expression:
    return Name(text_of(node))


def _attribute(node: Node) -> Expression:
    target, name = node.child_by_field_name("object"), node.child_by_field_name("attribute")
    return Attribute(target, text_of(name)) if target is not None and name is not None else Other()


def _subscript(node: Node) -> Expression:
    target, key = node.child_by_field_name("value"), node.child_by_field_name("subscript")
    if target is None or key is None or key.type == "slice":
        return Other()
    return Subscript(target, key)


def _call(node: Node) -> Expression:
    function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    if function is None or arguments is None:
        return Other()
    if arguments.type != "argument_list":  # a generator expression is the only argument
        return Call(function, (Argument(arguments, span_of(arguments)),))
    return Call(function, tuple(argument(child) for child in _named(arguments)))


def argument(node: Node) -> Argument:
    if node.type == "keyword_argument":
        name, value = node.child_by_field_name("name"), node.child_by_field_name("value")
        if name is not None and value is not None:
            return Argument(value, span_of(node), text_of(name), span_of(name))
    if node.type in ("list_splat", "dictionary_splat"):
        inner = _named(node)
        return Argument(inner[0] if inner else node, span_of(node), stars=1 if node.type == "list_splat" else 2)
    return Argument(node, span_of(node))


# Collections


def _dictionary(node: Node) -> Expression:
    items: list[tuple[Node | None, Node]] = []
    complete = True
    for child in _named(node):
        if child.type == "pair":
            key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
            if key is not None and value is not None:
                items.append((key, value))
                continue
        elif child.type == "dictionary_splat":
            inner = _named(child)
            if inner:
                items.append((None, inner[0]))
                continue
        complete = False
    return Entries(tuple(items), complete)


def _comprehension(node: Node) -> Expression:
    """`{k: v for k, v in mapping.items() if …}` is the mapping, perhaps without some of its items."""
    body = node.child_by_field_name("body")
    clause = next((child for child in node.named_children if child.type == "for_in_clause"), None)
    target, source = (clause.child_by_field_name(name) if clause is not None else None for name in ("left", "right"))
    if body is None or target is None or source is None or source.type != "call":
        return Other()
    kept = [text_of(child) for child in _named(body)] == [text_of(child) for child in _named(target)]
    return Same(source) if kept else Other()


def _items(node: Node) -> Expression:
    return Items(tuple(None if child.type == "list_splat" else child for child in _named(node)))


def _inner(node: Node) -> Expression:
    children = _named(node)
    return Same(children[-1]) if children else Other()


def _walrus(node: Node) -> Expression:
    return Same(_field(node, "value"))


def _lambda(node: Node) -> Expression:
    body = node.child_by_field_name("body")
    return Lambda(body) if body is not None else Other()


def _constant(kind: str) -> Callable[[Node], Expression]:
    return lambda node: Const(kind, text_of(node))


_LOWER: dict[str, Callable[[Node], Expression]] = {
    "string": _string,
    "concatenated_string": _concatenated,
    "binary_operator": _binary,
    "boolean_operator": _boolean,
    "conditional_expression": _conditional,
    "identifier": _identifier,
    "attribute": _attribute,
    "subscript": _subscript,
    "call": _call,
    "dictionary": _dictionary,
    "dictionary_comprehension": _comprehension,
    "list": _items,
    "tuple": _items,
    "expression_list": _items,
    "set": _items,
    "parenthesized_expression": _inner,
    "await": _inner,
    "named_expression": _walrus,
    "lambda": _lambda,
    "none": _constant("none"),
    "true": _constant("true"),
    "false": _constant("false"),
    "integer": _constant("number"),
    "float": _constant("number"),
}
