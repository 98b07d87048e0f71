"""Swift."""

from __future__ import annotations

from functools import cache

from tree_sitter import Language, Node

from wavix_lint.config import Config
from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import (
    Argument,
    Attribute,
    Call,
    Entries,
    Expression,
    Interpolation,
    Items,
    Lambda,
    Name,
    Other,
    Same,
    Str,
    Subscript,
)
from wavix_lint.flow.scopes import Scope
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.sources import functions as known
from wavix_lint.languages.sources import lowering as to
from wavix_lint.languages.sources.actions import assignment, calls
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.frontend import extract as extract_with
from wavix_lint.languages.sources.grammar import Grammar, words
from wavix_lint.languages.sources.nodes import child_of, children_of, span_of, text_of
from wavix_lint.model import Span

_SELF = "self"


@cache
def _load() -> Language:
    import tree_sitter_swift

    return Language(tree_sitter_swift.language())


# Expressions


def _raw(node: Node) -> Expression:
    """`#"…"#`, whose first and last part carry the quotes."""
    parts: list[Chunk | Interpolation] = []
    for child in node.children:
        if child.type in ("raw_str_part", "raw_str_end_part"):
            text, start = text_of(child), child.start_byte
            cut = text.lstrip("#")
            if child.start_byte == node.start_byte and cut.startswith('"'):
                start += len(text) - len(cut.lstrip('"'))
                text = cut.lstrip('"')
            if child.end_byte == node.end_byte:
                text = text.rstrip("#").rstrip('"')
            if text:
                parts.append(Chunk(text, Span(start, start + len(text.encode("utf-8", "surrogateescape")))))
        elif child.type == "raw_str_interpolation":
            inner = child_of(child, "interpolated_expression")
            if inner is not None:
                parts.append(Interpolation(inner))
    return Str(tuple(parts))


def _navigation(node: Node) -> Expression:
    target, suffix = node.child_by_field_name("target"), node.child_by_field_name("suffix")
    name = suffix.child_by_field_name("suffix") if suffix is not None else None
    return Attribute(target, text_of(name)) if target is not None and name is not None else Other()


def _argument(node: Node) -> Argument:
    value = node.child_by_field_name("value") or node
    label = node.child_by_field_name("name")
    if label is None:
        return Argument(value, span_of(node))
    return Argument(value, span_of(node), text_of(label), span_of(label))


def _call(node: Node) -> Expression:
    """Calls and subscripts, which the grammar tells apart by their brackets only."""
    found = children_of(node)
    suffix = child_of(node, "call_suffix")
    if not found or suffix is None:
        return Other()
    holder = child_of(suffix, "value_arguments")
    arguments = to.arguments_of(holder, _argument)
    if holder is not None and holder.children[0].type == "[":
        return Subscript(found[0], arguments[0].node) if len(arguments) == 1 else Other()
    blocks = [child for child in children_of(suffix) if child.type == "lambda_literal"]
    return Call(found[0], (*arguments, *(Argument(block, span_of(block), to.BLOCK) for block in blocks)))


def _implicit(node: Node) -> Expression:
    """`.init(…)`, `.authorization(…)`: members of a type that goes without saying."""
    target = node.child_by_field_name("target")
    if target is None:
        return Other()
    return Name("." + text_of(target)) if to.operator_of(node, "operation") == "." else Same(target)


def _constructor(node: Node) -> Expression:
    return _call(node)


def _dictionary(node: Node) -> Expression:
    keys, values = node.children_by_field_name("key"), node.children_by_field_name("value")
    return Entries(tuple(zip(keys, values, strict=False)))


def _array(node: Node) -> Expression:
    return Items(tuple(node.children_by_field_name("element")))


def _tuple(node: Node) -> Expression:
    found = node.children_by_field_name("value")
    return Same(found[0]) if len(found) == 1 else Items(tuple(found))


def _try(node: Node) -> Expression:
    inner = node.child_by_field_name("expr")
    return Same(inner) if inner is not None else Other()


def _lambda(node: Node) -> Expression:
    body = child_of(node, "statements")
    found = children_of(body) if body is not None else []
    return Lambda(found[-1]) if len(found) == 1 else Other()


_TEXT = to.string(
    ("line_str_text", "multi_line_str_text", '"'), ("str_escaped_char",), {"interpolated_expression": "value"}
)


def _string(node: Node) -> Expression:
    """A `"` is a part of the text only inside `\"\"\"`."""
    expression = _TEXT(node)
    if isinstance(expression, Str) and node.type == "line_string_literal":
        quotes = (Span(node.start_byte, node.start_byte + 1), Span(node.end_byte - 1, node.end_byte))
        kept = [part for part in expression.parts if not (isinstance(part, Chunk) and part.span in quotes)]
        return Str(tuple(kept))
    return expression


_LOWER = {
    "line_string_literal": _string,
    "multi_line_string_literal": _string,
    "raw_string_literal": _raw,
    "simple_identifier": to.name,
    "type_identifier": to.name,
    "self_expression": to.name,
    "user_type": to.first,
    "directly_assignable_expression": to.first,
    "interpolated_expression": to.under("value"),
    "navigation_expression": _navigation,
    "additive_expression": to.binary(("+",), fields=("lhs", "op", "rhs")),
    "nil_coalescing_expression": to.both("value", "if_nil"),
    "ternary_expression": to.both("if_true", "if_false"),
    "postfix_expression": to.under("target"),
    "prefix_expression": _implicit,
    "optional_chaining_expression": to.first,
    "as_expression": to.under("expr"),
    "try_expression": _try,
    "await_expression": _try,
    "call_expression": _call,
    "constructor_expression": _constructor,
    "dictionary_literal": _dictionary,
    "array_literal": _array,
    "tuple_expression": _tuple,
    "lambda_literal": _lambda,
    "boolean_literal": to.truth,
    "nil": to.constant("none"),
    "integer_literal": to.constant("number"),
}


# Declarations


def _property(binder: Binder, item: Item) -> None:
    names, values = item.node.children_by_field_name("name"), item.node.children_by_field_name("value")
    patterns = [name for name in names if name.type == "pattern"]
    computed = item.node.child_by_field_name("computed_value")
    if computed is not None:
        body = child_of(computed, "statements")
        found = children_of(body) if body is not None else []
        values = found if len(found) == 1 else []
        if len(found) == 1 and found[0].type == "control_transfer_statement":
            values = [each for each in [found[0].child_by_field_name("result")] if each is not None]
    for index, pattern in enumerate(patterns):
        name = pattern.child_by_field_name("bound_identifier")
        if name is not None:
            binder.declare(item, name, values[index] if index < len(values) else None)


def _condition(binder: Binder, item: Item) -> None:
    """`if let x = …`, `guard let x = …`: names and values stand among the conditions."""
    names = item.node.children_by_field_name("bound_identifier")
    children = item.node.children
    for name in names:
        following = [child for child in children if child.start_byte > name.end_byte]
        if len(following) > 1 and following[0].type == "=":
            binder.declare(item, name, following[1])


def _class(binder: Binder, item: Item) -> Scope:
    name = text_of(item.node.child_by_field_name("name"))
    return binder.class_(item, name, is_open=True)


def _function(binder: Binder, item: Item) -> Scope:
    is_constructor = item.kind == "init_declaration"
    name = "constructor" if is_constructor else text_of(item.node.child_by_field_name("name"))
    scope = binder.function(item, name, _SELF)
    children = item.node.children
    pending: list[tuple[Node, Node | None, str]] = []
    for child in children:
        if child.type == "parameter":
            label, outer = child.child_by_field_name("name"), child.child_by_field_name("external_name")
            if label is not None:
                pending.append((label, None, text_of(outer) if outer is not None else ""))
    defaults = item.node.children_by_field_name("default_value")
    for label, _, outer_name in pending:
        default = next((each for each in defaults if _follows(item.node, label, each)), None)
        binder.parameter(scope, label, default, outer_name if outer_name not in ("", "_") else "")
    body = item.node.child_by_field_name("body")
    statements = child_of(body, "statements") if body is not None else None
    found = children_of(statements) if statements is not None else []
    if len(found) == 1 and found[0].type not in _STATEMENTS:
        binder.returns(found[0], item, scope)
    return scope


def _follows(node: Node, label: Node, value: Node) -> bool:
    """Whether a default belongs to a parameter: no other parameter stands between them."""
    return value.start_byte > label.end_byte and not any(
        child.type == "parameter" and label.end_byte < child.start_byte < value.start_byte for child in node.children
    )


_STATEMENTS = words(
    "assignment control_transfer_statement property_declaration if_statement guard_statement for_statement do_statement"
)


def _lambda_scope(binder: Binder, item: Item) -> Scope:
    scope = binder.function(item)
    kind = item.node.child_by_field_name("type")
    holder = child_of(kind, "lambda_function_type_parameters") if kind is not None else None
    for child in children_of(holder) if holder is not None else []:
        name = child.child_by_field_name("name")
        if name is not None and name.type == "simple_identifier":
            binder.parameter(scope, name)
    return scope


def _each(binder: Binder, item: Item) -> None:
    pattern, value = item.node.child_by_field_name("item"), item.node.child_by_field_name("collection")
    name = pattern.child_by_field_name("bound_identifier") if pattern is not None else None
    if name is not None and value is not None:
        binder.element(item, name, value)


def _transfer(binder: Binder, item: Item) -> None:
    result = item.node.child_by_field_name("result")
    if result is None:
        return
    if item.node.children[0].type.startswith("throw"):
        binder.outline.throws.append(item)
    else:
        binder.returns(result, item)


_ACTIONS = {
    "property_declaration": _property,
    "if_statement": _condition,
    "guard_statement": _condition,
    "class_declaration": _class,
    "protocol_declaration": _class,
    "function_declaration": _function,
    "init_declaration": _function,
    "lambda_literal": _lambda_scope,
    "assignment": assignment("target", "result"),
    "for_statement": _each,
    "control_transfer_statement": _transfer,
    "call_expression": calls,
    "constructor_expression": calls,
}

_FUNCTIONS: dict[str, known.Known] = {
    **dict.fromkeys(("URL", "NSURL"), known.url_resolved),
    "String": known.swift_string,
    "NSString": known.swift_string,
    **dict.fromkeys(("URLQueryItem", "URLQueryItem.init", ".init"), known.pair),
    "HTTPHeader": known.pair,
    "HTTPHeaders": known.empty_mapping,
    **dict.fromkeys(("HTTPHeader.authorization", ".authorization"), known.bearer_token),
    **dict.fromkeys(("Optional", "Optional.some", "NSMutableString"), known.same()),
}

_GRAMMAR = Grammar(
    load=_load,
    lower=_LOWER,
    actions=_ACTIONS,
    strings=words("line_string_literal multi_line_string_literal raw_string_literal"),
    branching=words("if_statement switch_statement"),
    branches=words("catch_block switch_entry"),
    loops=words("for_statement while_statement repeat_while_statement"),
    bodies=words("function_body class_body enum_class_body function_declaration init_declaration protocol_body"),
    functions=_FUNCTIONS,
    environments=words("environment ProcessInfo.processInfo.environment"),
)


def extract(data: bytes, config: Config, language: str = "swift", path: str = "") -> Extraction:
    """The facts of Swift source."""
    return extract_with(_GRAMMAR, data, config)
