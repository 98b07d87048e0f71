"""The names around a literal: what it is assigned to, which key or keyword it stands under, whose argument it is."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.facts import Chunk
from wavix_lint.languages.python.binder import Item, access_path
from wavix_lint.languages.python.syntax import string_parts, text_of

_HOST = re.compile(rb"(?i)\b(?:api|mcp)[\w.\-]*\.wavix\.(?:com|dev|zone)\b|\b(?:api|mcp)\.wavix\.")
MOST_LEVELS = 64  # nesting around a literal that is looked at
_NAME_LENGTH = 200


def names_around(item: Item) -> tuple[str, ...] | None:
    """The names, outermost first; None when the literal is itself a name (a dict key, a subscript).

    `{"wavix": {"api_key": "…"}}` assigned to CONFIG gives ("CONFIG", "wavix", "api_key"). A call adds its
    function with `()` and, if it has one, the string before the literal: `getenv("KEY", "…")` gives
    ("os.getenv()", "KEY").
    """
    names: list[str] = []
    current = item
    for _ in range(MOST_LEVELS):
        parent = current.parent
        if parent is None:
            break
        if parent.kind in ("subscript", "interpolation") and not names and parent.kind == "subscript":
            return None
        if parent.kind in _STATEMENTS:
            _statement_names(parent, current, names)
            names.extend(_class_names(parent))
            break
        found = _names_of(parent, current)
        if found is None:
            return None
        names.extend(found)
        current = parent
    names.reverse()
    return tuple(names)


_STATEMENTS = frozenset(
    {"assignment", "augmented_assignment", "return_statement", "default_parameter", "typed_default_parameter", "block"}
)


def _names_of(parent: Item, child: Item) -> list[str] | None:
    """The names that one level adds, innermost first."""
    node = parent.node
    if parent.kind == "keyword_argument":
        return [_text(node.child_by_field_name("name"))]
    if parent.kind == "pair":
        key = node.child_by_field_name("key")
        if key is None or child.start < key.end_byte:
            return None
        return [_key_text(key)]
    if parent.kind == "call":
        return [*_call_names(node, child), *_neighbours(node.child_by_field_name("arguments"), child)]
    if parent.kind == "dictionary":
        return _neighbours(node, child)
    if parent.kind == "comparison_operator":
        others = [each for each in node.named_children if each.start_byte != child.start]
        return [_text(others[0])] if others else []
    return []


def _neighbours(node: Node | None, child: Item) -> list[str]:
    """`{"url": "https://mcp.wavix.com/mcp", "headers": …}`: a value beside the literal that says whose all this is."""
    for sibling in node.named_children if node is not None and node.named_child_count <= 40 else ():
        value = sibling.child_by_field_name("value")
        if value is None or sibling.start_byte <= child.start < sibling.end_byte:
            continue
        if value.type == "string" and _HOST.search(value.text or b""):
            return ["wavix"]
    return []


def _call_names(node: Node, child: Item) -> list[str]:
    function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    if function is None or arguments is None or child.start < arguments.start_byte:
        return []
    names = []
    for argument in arguments.named_children:
        if argument.start_byte >= child.start:
            break
        if argument.type == "string":
            names.append(_key_text(argument))
        elif argument.type in ("identifier", "attribute") and argument.end_byte - argument.start_byte < 60:
            pass
    return [*reversed(names[:2]), _text(function) + "()"]


def _statement_names(statement: Item, child: Item, names: list[str]) -> None:
    node = statement.node
    if statement.kind == "return_statement":
        names.append(statement.at.scope.name)
    elif statement.kind in ("default_parameter", "typed_default_parameter"):
        names.append(_text(node.child_by_field_name("name")))
        if statement.at.scope.name:
            names.append(statement.at.scope.name)
    elif statement.kind in ("assignment", "augmented_assignment"):
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None or child.start < right.start_byte:
            return
        names.extend(reversed(_target_names(_paired(left, right, child))))


def _paired(left: Node, right: Node, child: Item) -> Node:
    """The target that takes this value in `a, b = 1, 2`."""
    if left.type in ("pattern_list", "tuple_pattern", "list_pattern") and right.type in (
        "expression_list",
        "tuple",
        "list",
    ):
        for target, value in zip(left.named_children, right.named_children, strict=False):
            if value.start_byte <= child.start < value.end_byte:
                return target
    return left


def _target_names(node: Node) -> list[str]:
    names: list[str] = []
    current: Node | None = node
    for _ in range(8):
        if current is None:
            break
        if current.type == "subscript":
            key = current.child_by_field_name("subscript")
            names.append(_key_text(key) if key is not None else "")
            current = current.child_by_field_name("value")
            continue
        path = access_path(current)
        names.extend(reversed(path) if path is not None else [_text(current)])
        break
    names.reverse()
    return names


def _class_names(item: Item) -> list[str]:
    """The classes around a statement, innermost first: a class attribute's name begins with its class's."""
    names = []
    scope = item.at.scope
    for _ in range(8):
        if scope.kind.value == "class":
            names.append(scope.name)
        if scope.parent is None:
            break
        scope = scope.parent
    return names


def _key_text(node: Node) -> str:
    if node.type == "string":
        return "".join(part.text for part in string_parts(node) if isinstance(part, Chunk))[:_NAME_LENGTH]
    return _text(node)


def _text(node: Node | None) -> str:
    return text_of(node) if node is not None and node.end_byte - node.start_byte <= _NAME_LENGTH else ""
