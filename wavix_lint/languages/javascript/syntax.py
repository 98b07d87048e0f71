"""Lowers tree-sitter's JavaScript and TypeScript nodes to flow's expressions, one level at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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
    Function,
    Items,
    Name,
    Other,
    Same,
    Str,
    Subscript,
    Syntax,
)
from wavix_lint.flow.scopes import Scope
from wavix_lint.languages.javascript.nodes import (
    Anything,
    Made,
    children_of,
    identity_of,
    operator_of,
    short_text,
    span_of,
    text_of,
    unwrapped,
)
from wavix_lint.languages.javascript.strings import string_parts

_MOST_OPERANDS = 20_000


def syntax_of(scopes: Mapping[int, Scope]) -> Syntax:
    """The syntax of one file. `scopes` are the bodies of its functions and classes, by the identity of their nodes."""

    def lower_in_file(node: Anything) -> Expression:
        if isinstance(node, Made):
            return node.expression
        scope = scopes.get(node.id)
        return Function(scope) if scope is not None else lower(node)

    return Syntax(lower_in_file, span_of, short_text, identity_of)


def lower(node: Node) -> Expression:
    """One level of the expression; children stay nodes."""
    handler = _LOWER.get(node.type)
    return handler(node) if handler else Other()


def _string(node: Node) -> Expression:
    return Str(string_parts(node))


# Operators


def _binary(node: Node) -> Expression:
    operator = operator_of(node)
    if operator == "+":
        return Concat(tuple(_operands(node, "+")))
    if operator in ("||", "??"):
        return Either(tuple(_operands(node, operator)))
    right = node.child_by_field_name("right")
    return Same(right) if operator == "&&" and right is not None else Other()


def _operands(node: Node, operator: str) -> list[Node]:
    """The operands of `a + b + c`, without recursion: generated code chains thousands."""
    found: list[Node] = []
    current: Node | None = node
    for _ in range(_MOST_OPERANDS):
        if current is None or current.type != "binary_expression" or operator_of(current) != operator:
            break
        right = current.child_by_field_name("right")
        if right is not None:
            found.append(right)
        current = current.child_by_field_name("left")
        if current is not None and current.type == "parenthesized_expression":
            current = unwrapped(current)
    if current is not None:
        found.append(current)
    found.reverse()
    return found


def _ternary(node: Node) -> Expression:
    branches = (node.child_by_field_name("consequence"), node.child_by_field_name("alternative"))
    return Either(tuple(branch for branch in branches if branch is not None))


def _inner(node: Node) -> Expression:
    inside = unwrapped(node)
    return Same(inside) if inside is not node else Other()


def _last(node: Node) -> Expression:
    children = children_of(node)
    return Same(children[-1]) if children else Other()


def _assigned(node: Node) -> Expression:
    right = node.child_by_field_name("right")
    return Same(right) if right is not None else Other()


# Names, members, calls


def _identifier(node: Node) -> Expression:
    text = text_of(node)
    return Const("none", text) if text == "undefined" else Name(text)


def _import(node: Node) -> Expression:
    """`await import("got")` gives the module, as `require` does."""
    return Name("require")


def _meta(node: Node) -> Expression:
    return Name("import.meta")


def _member(node: Node) -> Expression:
    target, name = node.child_by_field_name("object"), node.child_by_field_name("property")
    return Attribute(target, text_of(name)) if target is not None and name is not None else Other()


def _subscript(node: Node) -> Expression:
    target, key = node.child_by_field_name("object"), node.child_by_field_name("index")
    return Subscript(target, key) if target is not None and key is not None else Other()


def _call(node: Node) -> Expression:
    function = node.child_by_field_name("function") or node.child_by_field_name("constructor")
    arguments = node.child_by_field_name("arguments")
    if function is None:
        return Other()
    if arguments is None:
        return Call(function, ())
    if arguments.type == "template_string":  # a tag gets the text in pieces
        return Call(function, (Argument(arguments, span_of(arguments)),))
    return Call(function, tuple(_argument(child) for child in children_of(arguments)))


def _argument(node: Node) -> Argument:
    if node.type == "spread_element":
        inside = children_of(node)
        return Argument(inside[0] if inside else node, span_of(node), stars=1)
    return Argument(node, span_of(node))


# Collections


def _object(node: Node) -> Expression:
    items: list[tuple[Anything | None, Anything]] = []
    complete = True
    for child in children_of(node):
        kind = child.type
        key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
        if kind == "pair" and key is not None and value is not None:
            items.append((key_node(key), value))
        elif kind in ("shorthand_property_identifier", "shorthand_property_identifier_pattern"):
            items.append((_literal(child), Made(Name(text_of(child)), span_of(child), text_of(child))))
        elif kind == "spread_element" and children_of(child):
            items.append((None, children_of(child)[0]))
        elif kind == "method_definition":
            name = child.child_by_field_name("name")
            if name is not None:
                items.append((key_node(name), child))
        else:
            complete = False
    return Entries(tuple(items), complete)


def key_node(node: Node) -> Anything:
    """The name of a property as a string: `appid`, `"appid"`, `[APPID]`, `42`."""
    if node.type == "computed_property_name":
        inside = children_of(node)
        return inside[0] if inside else node
    return node if node.type in ("string", "number") else _literal(node)


def _literal(node: Node) -> Made:
    text = text_of(node)
    return Made(Str((Chunk(text, span_of(node)),)), span_of(node), text)


def _enum(node: Node) -> Expression:
    items: list[tuple[Anything | None, Anything]] = []
    for child in children_of(node):
        name, value = child.child_by_field_name("name"), child.child_by_field_name("value")
        if child.type == "enum_assignment" and name is not None and value is not None:
            items.append((key_node(name), value))
    return Entries(tuple(items), complete=False)


def _array(node: Node) -> Expression:
    return Items(tuple(None if child.type == "spread_element" else child for child in children_of(node)))


def _constant(kind: str) -> Callable[[Node], Expression]:
    return lambda node: Const(kind, text_of(node))


def _negated(node: Node) -> Expression:
    """`!0` and `!1`, as minifiers write true and false; `void 0`."""
    argument, operator = node.child_by_field_name("argument"), operator_of(node)
    if operator == "void":
        return Const("none", "undefined")
    if operator == "!" and argument is not None and argument.type == "number":
        return Const("true" if text_of(argument) == "0" else "false", text_of(node))
    return Other()


_LOWER: dict[str, Callable[[Node], Expression]] = {
    "string": _string,
    "template_string": _string,
    "binary_expression": _binary,
    "ternary_expression": _ternary,
    "unary_expression": _negated,
    "parenthesized_expression": _inner,
    "await_expression": _inner,
    "as_expression": _inner,
    "satisfies_expression": _inner,
    "non_null_expression": _inner,
    "type_assertion": _inner,
    "instantiation_expression": _inner,
    "sequence_expression": _last,
    "jsx_expression": _last,
    "assignment_expression": _assigned,
    "identifier": _identifier,
    "shorthand_property_identifier": _identifier,
    "this": _identifier,
    "undefined": _constant("none"),
    "meta_property": _meta,
    "import": _import,
    "member_expression": _member,
    "subscript_expression": _subscript,
    "call_expression": _call,
    "new_expression": _call,
    "object": _object,
    "enum_body": _enum,
    "array": _array,
    "null": _constant("none"),
    "true": _constant("true"),
    "false": _constant("false"),
    "number": _constant("number"),
}
