"""The pieces that the languages' tables of expressions are put together from.

Each function here makes one that lowers a node to flow's expressions, one level deep. Fields and kinds are the
grammar's own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from tree_sitter import Node

from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import (
    Argument,
    Attribute,
    Call,
    Concat,
    Const,
    Either,
    Expression,
    Format,
    Interpolation,
    Items,
    Lambda,
    Name,
    Other,
    Same,
    Str,
    Subscript,
)
from wavix_lint.languages.sources.nodes import (
    Anything,
    children_of,
    field_of,
    made,
    span_of,
    text_of,
)
from wavix_lint.model import Span

Lower = Callable[[Node], Expression]

BLOCK = "{}"  # the keyword of an argument that is a block of code behind the call
MOST_OPERANDS = 5000

_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9A-Fa-f]{1,4})|u\{(?P<u>[0-9A-Fa-f]{1,6})\}|[uU](?P<v>[0-9A-Fa-f]{4,8})|(?P<o>[0-7]{1,3}))"
)
_NAMED_ESCAPES = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "0": "\0",
    "b": "\b",
    "f": "\f",
    "a": "\a",
    "v": "\v",
    "e": "\x1b",
    "s": " ",
}


# Strings


def unescaped(text: str) -> str:
    """The character that an escape stands for; a backslash before a line end is nothing."""
    if text[1:2] in ("\n", "\r", ""):
        return ""
    match = _ESCAPE.fullmatch(text)
    if match is not None:
        code = int(match["o"], 8) if match["o"] else int(match["x"] or match["u"] or match["v"], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else text
    return _NAMED_ESCAPES.get(text[1], text[1:])


def chunk(node: Node) -> Chunk:
    return Chunk(text_of(node), span_of(node))


def string(
    contents: Iterable[str] = ("string_content",),
    escapes: Iterable[str] = ("escape_sequence",),
    holes: Mapping[str, str] | None = None,
) -> Lower:
    """A literal whose children are contents, escapes and holes.

    `holes` gives for each kind the field of the expression inside: empty when it is the only child, `.` when the
    node is the expression.
    """
    written, escaped, places = frozenset(contents), frozenset(escapes), holes or {}

    def lower(node: Node) -> Expression:
        parts: list[Chunk | Interpolation] = []
        for child in node.children:
            kind = child.type
            if kind in written:
                parts.append(chunk(child))
            elif kind in escaped:
                text = unescaped(text_of(child))
                if text:
                    parts.append(Chunk(text, span_of(child), escaped=True))
            elif kind in places:
                parts.append(Interpolation(_inside(child, places[kind])))
        return Str(tuple(parts))

    return lower


def _inside(node: Node, field: str) -> Node:
    if field == ".":
        return node
    if field:
        return node.child_by_field_name(field) or node
    inner = children_of(node)
    return inner[0] if inner else node


def whole(start: int, end: int, doubled: str = "") -> Lower:
    """A literal that the grammar does not take apart: all of it but some characters at both ends."""

    def lower(node: Node) -> Expression:
        text, span = text_of(node), span_of(node)
        inner = text[start : len(text) - end]
        is_escaped = bool(doubled) and doubled in inner
        where = Span(span.start + start, max(span.start + start, span.end - end))
        return Str((Chunk(inner.replace(doubled, doubled[:1]) if is_escaped else inner, where, is_escaped),))

    return lower


# Names and members


def name(node: Node) -> Expression:
    return Name(text_of(node))


def constant(kind: str) -> Lower:
    return lambda node: Const(kind, text_of(node))


def truth(node: Node) -> Expression:
    return Const(text_of(node).lower(), text_of(node))


def member(target: str, field: str) -> Lower:
    def lower(node: Node) -> Expression:
        inner, what = node.child_by_field_name(target), node.child_by_field_name(field)
        return Attribute(inner, text_of(what)) if inner is not None and what is not None else Other()

    return lower


def path(node: Node) -> Expression:
    """`a::b` and the like: the last child of the one before it."""
    found = children_of(node)
    return Attribute(found[0], text_of(found[-1])) if len(found) == 2 else Name(text_of(node))


def item(target: str = "", key: str = "") -> Lower:
    """`target[key]`, by fields or, without them, the first two children."""

    def lower(node: Node) -> Expression:
        found = children_of(node)
        inner = node.child_by_field_name(target) if target else found[0] if found else None
        what = node.child_by_field_name(key) if key else found[1] if len(found) > 1 else None
        return Subscript(inner, what) if inner is not None and what is not None else Other()

    return lower


# Operators


def operator_of(node: Node, field: str = "operator") -> str:
    operator = node.child_by_field_name(field)
    return operator.type if operator is not None else ""


def binary(
    joins: Iterable[str] = ("+",),
    either: Iterable[str] = (),
    formats: str = "",
    fields: tuple[str, str, str] = ("left", "operator", "right"),
) -> Lower:
    """`joins` put texts together, `either` yields one of both, `formats` is the `%` of templates."""
    joining, choosing = frozenset(joins), frozenset(either)
    first, sign, second = fields

    def lower(node: Node) -> Expression:
        operator = operator_of(node, sign)
        if operator in joining:
            return Concat(tuple(_operands(node)))
        left, right = node.child_by_field_name(first), node.child_by_field_name(second)
        if left is None or right is None:
            return Other()
        if operator in choosing:
            return Either((left, right))
        return Format(left, right) if operator == formats and formats else Other()

    def _operands(node: Node) -> list[Node]:
        """Of `a + b + c`, without recursion: generated code chains thousands."""
        found: list[Node] = []
        current: Node | None = node
        while current is not None and current.type == node.type and operator_of(current, sign) in joining:
            right = current.child_by_field_name(second)
            if right is not None:
                found.append(right)
            current = current.child_by_field_name(first)
        if current is not None:
            found.append(current)
        found.reverse()
        return found[:MOST_OPERANDS]

    return lower


def both(left: str, right: str) -> Lower:
    """`a ?? b`: either of two fields."""

    def lower(node: Node) -> Expression:
        found = [child for field in (left, right) if (child := node.child_by_field_name(field)) is not None]
        return Either(tuple(found)) if found else Other()

    return lower


def choices(*fields: str) -> Lower:
    """Conditional expressions: every branch."""

    def lower(node: Node) -> Expression:
        found = [child for field in fields for child in node.children_by_field_name(field)]
        return Either(tuple(found)) if found else Other()

    return lower


def prefix(*operators: str, field: str = "operator", operand: str = "operand") -> Lower:
    """`&x`, `*x`, `await x`: the value itself for these operators, nothing for others."""
    kept = frozenset(operators)

    def lower(node: Node) -> Expression:
        inner = node.child_by_field_name(operand)
        return Same(inner) if inner is not None and operator_of(node, field) in kept else Other()

    return lower


def inner(node: Node) -> Expression:
    """Parentheses, await, casts: the last child."""
    found = children_of(node)
    return Same(found[-1]) if found else Other()


def first(node: Node) -> Expression:
    found = children_of(node)
    return Same(found[0]) if found else Other()


def under(field: str) -> Lower:
    def lower(node: Node) -> Expression:
        found = node.child_by_field_name(field)
        return Same(found) if found is not None else Other()

    return lower


def closure(node: Node) -> Expression:
    """A lambda whose body is an expression, or ends in one."""
    body: Node | None = field_of(node, "body") or node
    for _ in range(4):
        found = children_of(body) if body is not None else []
        if not found or body is None or body.type not in _BODIES:
            break
        body = found[-1]
    return Lambda(body) if body is not None and body is not node else Other()


_BODIES = frozenset(
    "block block_body body_statement lambda_literal statements compound_statement function_body statement_list "
    "expression_statement return_statement do_block return_expression control_transfer_statement".split()
)


# Calls and collections


def call(function: str, arguments: str, block: str = "", argument: Callable[[Node], Argument] | None = None) -> Lower:
    """A call by its fields; `block` is the field of code behind it."""
    convert = argument or plain_argument

    def lower(node: Node) -> Expression:
        called, given = node.child_by_field_name(function), node.child_by_field_name(arguments)
        if called is None:
            return Other()
        return Call(called, (*arguments_of(given, convert), *_block(node, block)))

    return lower


def method_call(
    target: str, method: str, arguments: str, block: str = "", argument: Callable[[Node], Argument] | None = None
) -> Lower:
    """A call whose node holds receiver and method side by side."""
    convert = argument or plain_argument

    def lower(node: Node) -> Expression:
        called, given = node.child_by_field_name(method), node.child_by_field_name(arguments)
        if called is None:
            return Other()
        function: Anything = called
        receiver = node.child_by_field_name(target)
        if receiver is not None:
            place = Span(receiver.start_byte, called.end_byte)
            function = made(Attribute(receiver, text_of(called)), place, salt=1)
        else:
            function = made(Name(text_of(called)), span_of(called), text_of(called), 2)
        return Call(function, (*arguments_of(given, convert), *_block(node, block)))

    return lower


def _block(node: Node, field: str) -> Iterable[Argument]:
    block = node.child_by_field_name(field) if field else None
    return (Argument(block, span_of(block), BLOCK),) if block is not None else ()


def arguments_of(node: Node | None, convert: Callable[[Node], Argument]) -> tuple[Argument, ...]:
    return tuple(convert(child) for child in children_of(node)) if node is not None else ()


def plain_argument(node: Node) -> Argument:
    return Argument(node, span_of(node))


def wrapped_argument(keyword: str) -> Callable[[Node], Argument]:
    """Arguments with a node of their own: `keyword` is the field of the name, the value is the last child."""

    def convert(node: Node) -> Argument:
        found = children_of(node)
        label = node.child_by_field_name(keyword)
        value = found[-1] if found else node
        if label is None or label == value:
            return Argument(value, span_of(node))
        return Argument(value, span_of(node), text_of(label), span_of(label))

    return convert


def sequence(node: Node) -> Expression:
    return Items(tuple(children_of(node)))


def paired_argument(kind: str, key: str, value: str) -> Callable[[Node], Argument]:
    """Arguments of which those with a name are nodes of a kind."""

    def convert(node: Node) -> Argument:
        label, inside = (node.child_by_field_name(name) for name in (key, value)) if node.type == kind else (None, None)
        if label is None or inside is None:
            return Argument(node, span_of(node))
        return Argument(inside, span_of(node), text_of(label), span_of(label))

    return convert
