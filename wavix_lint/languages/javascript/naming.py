"""The names around a literal: what it is assigned to, which key it stands under, whose argument it is."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.flow.scopes import Scope, ScopeKind
from wavix_lint.languages.javascript.nodes import access_path, children_of, operator_of, short_text, text_of, unwrapped
from wavix_lint.languages.javascript.outline import Item
from wavix_lint.languages.javascript.strings import written
from wavix_lint.wavix.names import says_credential

_HOST = re.compile(rb"(?i)\b(?:api|mcp)[\w.\-]*\.wavix\.(?:com|dev|zone)\b|\b(?:api|mcp)\.wavix\.")
MOST_LEVELS = 64  # nesting around a literal that is looked at
_MOST_SIBLINGS = 40
_EXPORTS = frozenset({"module", "exports", "this", "window", "globalThis", "global", "self"})
_VALUE_KEYS = frozenset({"value", "default", "defaultValue", "secret", "content"})
_NAME_KEYS = frozenset({"name", "key", "id", "variable", "header"})
_BOUNDARIES = frozenset({"statement_block", "expression_statement", "throw_statement", "export_statement"})


def names_around(item: Item) -> tuple[str, ...] | None:
    """The names, outermost first; None when the literal is itself a name (a key, an index).

    `{ wavix: { apiKey: "…" } }` assigned to CONFIG gives ("CONFIG", "wavix", "apiKey"). A call adds its function
    with `()` and the strings before the literal: `env("KEY", "…")` gives ("env()", "KEY").
    """
    names: list[str] = []
    current = item
    for _ in range(MOST_LEVELS):
        parent = current.parent
        if parent is None:
            break
        statement = _statement_names(parent, current)
        if statement is not None:
            names.extend(statement)
            names.extend(_class_names(parent.at.scope))
            break
        if parent.kind in _BOUNDARIES:
            names.extend(_class_names(parent.at.scope) if names else ())
            break
        found = _names_of(parent, current)
        if found is None:
            return None
        names.extend(found)
        current = parent
    cleaned = [name.lstrip("#") for name in reversed(names)]
    return tuple(name for name in cleaned if name)


def _names_of(parent: Item, child: Item) -> list[str] | None:
    """The names that one level adds, innermost first."""
    node = parent.node
    if parent.kind == "pair":
        key = node.child_by_field_name("key")
        if key is None or child.start < key.end_byte:
            return None
        return [*_told_beside(parent, _key_text(key)), _key_text(key)]
    if parent.kind in ("call_expression", "new_expression"):
        return [*_call_names(node, child), *_neighbours(node.child_by_field_name("arguments"), child)]
    if parent.kind == "object":
        return _neighbours(node, child)
    if parent.kind == "binary_expression":
        return _compared(node, child)
    if parent.kind == "jsx_attribute":
        children = children_of(node)
        return [text_of(children[0])] if children else []
    if parent.kind in ("jsx_opening_element", "jsx_self_closing_element"):
        return [short_text(node.child_by_field_name("name"))]
    return []


def _compared(node: Node, child: Item) -> list[str]:
    """The other side of a comparison; what comes before a default (`process.env.WAVIX_API_KEY || "…"`)."""
    operator, left = operator_of(node), node.child_by_field_name("left")
    if left is None:
        return []
    if operator in ("||", "??") and child.start >= left.end_byte:
        path = access_path(left)
        if path is None and left.type == "call_expression":
            arguments = left.child_by_field_name("arguments")
            first = written(next(iter(children_of(arguments)), None)) if arguments is not None else None
            path = (first,) if first else None
        return [path[-1]] if path is not None and says_credential(path[-1]) else []
    if operator in ("==", "===", "!=", "!=="):
        right = node.child_by_field_name("right")
        other = right if child.start == left.start_byte else left
        return [short_text(other)]
    return []


def _told_beside(pair: Item, key: str) -> list[str]:
    """`{ name: "WAVIX_API_KEY", value: "…" }`: the name is a value beside the value."""
    holder = pair.parent
    if key not in _VALUE_KEYS or holder is None or holder.kind != "object":
        return []
    for sibling in children_of(holder.node)[:_MOST_SIBLINGS]:
        name, value = sibling.child_by_field_name("key"), sibling.child_by_field_name("value")
        if name is not None and _key_text(name) in _NAME_KEYS:
            said = written(value)
            return [said] if said else []
    return []


def _neighbours(node: Node | None, child: Item) -> list[str]:
    """`{ url: "https://mcp.wavix.com/mcp", headers: … }`: a value beside the literal that says whose all this is."""
    siblings = children_of(node) if node is not None and node.named_child_count <= _MOST_SIBLINGS else []
    for sibling in siblings:
        if sibling.start_byte <= child.start < sibling.end_byte:
            continue
        value = sibling.child_by_field_name("value") if sibling.type == "pair" else sibling
        if value is not None and value.type in ("string", "template_string") and _HOST.search(value.text or b""):
            return ["wavix"]
    return []


def _call_names(node: Node, child: Item) -> list[str]:
    function = node.child_by_field_name("function") or node.child_by_field_name("constructor")
    arguments = node.child_by_field_name("arguments")
    if function is None or arguments is None or child.start < arguments.start_byte:
        return []
    before = [each for each in children_of(arguments) if each.start_byte < child.start and each.end_byte <= child.start]
    names = [said for each in before[:4] if (said := written(each))]
    return [*reversed(names[:2]), short_text(function) + "()"]


def _statement_names(parent: Item, child: Item) -> list[str] | None:
    """The names that a declaration or an assignment gives, innermost first; None for anything else."""
    node = parent.node
    if parent.kind == "variable_declarator":
        name, value = node.child_by_field_name("name"), node.child_by_field_name("value")
        if name is None or value is None or child.start < value.start_byte:
            return []
        return [_paired(name, value, child)]
    if parent.kind in ("assignment_expression", "augmented_assignment_expression"):
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None or child.start < right.start_byte:
            return []
        path = access_path(left)
        if path is None:
            return [short_text(left)]
        kept = [name for index, name in enumerate(path) if index or name not in _EXPORTS]
        return list(reversed([name for name in kept if name != "exports"]))
    if parent.kind in ("field_definition", "public_field_definition"):
        return [short_text(node.child_by_field_name("property") or node.child_by_field_name("name"))]
    if parent.kind in ("assignment_pattern", "object_assignment_pattern"):
        return [short_text(node.child_by_field_name("left")), parent.at.scope.name]
    if parent.kind in ("required_parameter", "optional_parameter"):
        return [short_text(node.child_by_field_name("pattern")), parent.at.scope.name]
    if parent.kind == "enum_assignment":
        return [short_text(node.child_by_field_name("name")), _enum_name(parent)]
    if parent.kind == "return_statement":
        return [parent.at.scope.name]
    if parent.kind == "arrow_function":
        return [parent.at.scope.name] if parent.parent is None else _function_name(parent)
    return None


def _function_name(arrow: Item) -> list[str]:
    """What an arrow function that only returns the literal is called."""
    holder = arrow.parent
    if holder is None or holder.kind not in ("variable_declarator", "pair"):
        return []
    field = "name" if holder.kind == "variable_declarator" else "key"
    return [short_text(holder.node.child_by_field_name(field))]


def _enum_name(item: Item) -> str:
    holder = item.parent
    return short_text(holder.node.child_by_field_name("name")) if holder is not None else ""


def _paired(name: Node, value: Node, child: Item) -> str:
    """The name that takes this value in `const [a, b] = ["…", "…"]`."""
    value = unwrapped(value)
    if name.type == "array_pattern" and value.type == "array":
        for target, item in zip(children_of(name), children_of(value), strict=False):
            if item.start_byte <= child.start < item.end_byte:
                return short_text(target)
    return short_text(name)


def _class_names(scope: Scope) -> list[str]:
    """The classes around a statement, innermost first."""
    names: list[str] = []
    current: Scope | None = scope
    for _ in range(8):
        if current is None:
            break
        if current.kind is ScopeKind.CLASS:
            names.append(current.name)
        current = current.parent
    return names


def _key_text(node: Node) -> str:
    said = written(node)
    return said[:200] if said is not None else short_text(node).strip("[]")
