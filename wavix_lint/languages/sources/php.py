"""PHP. What stands outside of its tags is HTML."""

from __future__ import annotations

from functools import cache

from tree_sitter import Language, Node

from wavix_lint.config import Config
from wavix_lint.flow.expressions import (
    Argument,
    Attribute,
    Call,
    Either,
    Entries,
    Expression,
    Items,
    Name,
    Other,
    Same,
)
from wavix_lint.flow.scopes import Scope
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.sources import functions as known
from wavix_lint.languages.sources import lowering as to
from wavix_lint.languages.sources.actions import assignment, calls, closure, returned, throws
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.frontend import extract as extract_with
from wavix_lint.languages.sources.grammar import Grammar, words
from wavix_lint.languages.sources.nodes import child_of, children_of, made, text_of
from wavix_lint.model import Span

_THIS = "$this"


@cache
def _load() -> Language:
    import tree_sitter_php

    return Language(tree_sitter_php.language_php())


# Expressions


def _argument(node: Node) -> Argument:
    return to.wrapped_argument("name")(node) if node.type == "argument" else to.plain_argument(node)


def _array(node: Node) -> Expression:
    items: list[tuple[Node | None, Node]] = []
    plain: list[Node | None] = []
    for child in children_of(node):
        found = children_of(child)
        if child.type != "array_element_initializer" or not found:
            continue
        if child.children[0].type == "by_ref" or found[0].type == "variadic_unpacking":
            inner = children_of(found[0])
            items.append((None, inner[0] if inner else found[0]))
            plain.append(None)
        elif len(found) == 2:
            items.append((found[0], found[1]))
        else:
            plain.append(found[0])
    if items:
        return Entries(tuple(items))
    return Items(tuple(plain))


def _new(node: Node) -> Expression:
    found = children_of(node)
    kind = next((child for child in found if child.type in ("name", "qualified_name", "variable_name")), None)
    if kind is None:
        return Other()
    return Call(kind, to.arguments_of(child_of(node, "arguments"), _argument))


def _function_call(node: Node) -> Expression:
    """`curl_setopt($ch, NAME, value)` and its kin happen to their first argument."""
    expression = _PLAIN_CALL(node)
    if not isinstance(expression, Call) or len(expression.arguments) < 2:
        return expression
    name = text_of(expression.function).lstrip("\\")
    if name not in ("curl_setopt", "curl_setopt_array"):
        return expression
    target, *rest = expression.arguments
    method = "set" if name == "curl_setopt" else "options"
    function = made(Attribute(target.node, method), Span(node.start_byte, target.span.end), salt=1)
    return Call(function, tuple(rest))


def _qualified(node: Node) -> Expression:
    return Name(text_of(node).rpartition("\\")[2])


def _relative(node: Node) -> Expression:
    return Name(_THIS)


def _variable(node: Node) -> Expression:
    return Name(text_of(node))


def _dynamic(node: Node) -> Expression:
    """`${name}` inside a string."""
    return Name("$" + text_of(node)[2:-1]) if text_of(node).startswith("${") else Other()


def _conditional(node: Node) -> Expression:
    found = [child for name in ("body", "alternative") if (child := node.child_by_field_name(name)) is not None]
    condition = node.child_by_field_name("condition")
    if node.child_by_field_name("body") is None and condition is not None:
        found.insert(0, condition)
    return Either(tuple(found)) if found else Other()


def _heredoc(node: Node) -> Expression:
    body = node.child_by_field_name("value")
    return Same(body) if body is not None else Other()


def _match(node: Node) -> Expression:
    body = node.child_by_field_name("body")
    results = [
        result
        for arm in (children_of(body) if body is not None else [])
        if (result := arm.child_by_field_name("return_expression")) is not None
    ]
    return Either(tuple(results)) if results else Other()


def _subscript(node: Node) -> Expression:
    """Inside a string the key of `$row[key]` has no quotes."""
    return to.item()(node)


_PLAIN_CALL = to.call("function", "arguments", argument=_argument)
_INTERPOLATED = {
    "variable_name": ".",
    "member_access_expression": ".",
    "nullsafe_member_access_expression": ".",
    "subscript_expression": ".",
    "dynamic_variable_name": ".",
    "member_call_expression": ".",
    "function_call_expression": ".",
    "scoped_property_access_expression": ".",
    "class_constant_access_expression": ".",
}
_TEXT = to.string(("string_content", "nowdoc_string"), ("escape_sequence",), _INTERPOLATED)
_LOWER = {
    "string": _TEXT,
    "encapsed_string": _TEXT,
    "heredoc_body": _TEXT,
    "nowdoc_body": _TEXT,
    "heredoc": _heredoc,
    "nowdoc": _heredoc,
    "variable_name": _variable,
    "dynamic_variable_name": _dynamic,
    "name": to.name,
    "qualified_name": _qualified,
    "namespace_name": _qualified,
    "relative_scope": _relative,
    "member_access_expression": to.member("object", "name"),
    "nullsafe_member_access_expression": to.member("object", "name"),
    "class_constant_access_expression": to.path,
    "scoped_property_access_expression": to.member("scope", "name"),
    "subscript_expression": _subscript,
    "binary_expression": to.binary((".", "+"), ("??", "?:", "||", "or")),
    "conditional_expression": _conditional,
    "match_expression": _match,
    "parenthesized_expression": to.inner,
    "cast_expression": to.inner,
    "clone_expression": to.inner,
    "by_ref": to.inner,
    "error_suppression_expression": to.inner,
    "function_call_expression": _function_call,
    "member_call_expression": to.method_call("object", "name", "arguments", argument=_argument),
    "nullsafe_member_call_expression": to.method_call("object", "name", "arguments", argument=_argument),
    "scoped_call_expression": to.method_call("scope", "name", "arguments", argument=_argument),
    "object_creation_expression": _new,
    "array_creation_expression": _array,
    "list_literal": to.sequence,
    "argument": to.inner,
    "arrow_function": to.closure,
    "anonymous_function": to.closure,
    "assignment_expression": to.under("right"),
    "boolean": to.truth,
    "null": to.constant("none"),
    "integer": to.constant("number"),
}


# Declarations


def _use(binder: Binder, item: Item) -> None:
    found = children_of(item.node)
    if found:
        target = text_of(found[0]).lstrip("\\")
        alias = item.node.child_by_field_name("alias")
        name = text_of(alias) if alias is not None else target.rpartition("\\")[2]
        binder.import_(item, name, target.rpartition("\\")[2], found[0])


def _constant(binder: Binder, item: Item) -> None:
    found = children_of(item.node)
    if len(found) == 2:
        binder.declare(item, found[0], found[1])


def _property(binder: Binder, item: Item) -> None:
    name = item.node.child_by_field_name("name")
    value = item.node.child_by_field_name("default_value")
    if name is not None:
        binder.declare(item, text_of(name).lstrip("$"), value)


def _class(binder: Binder, item: Item) -> Scope:
    return binder.class_(item, text_of(item.node.child_by_field_name("name")))


def _function(binder: Binder, item: Item) -> Scope:
    name = text_of(item.node.child_by_field_name("name"))
    scope = binder.function(item, "constructor" if name == "__construct" else name, _THIS)
    parameters = item.node.child_by_field_name("parameters")
    for child in children_of(parameters) if parameters is not None else []:
        label = child.child_by_field_name("name")
        if label is not None:
            default = child.child_by_field_name("default_value")
            binder.parameter(scope, label, default)
            if child.type == "property_promotion_parameter":
                binder.alias(item.scope, text_of(label).lstrip("$"), label, scope)
    return scope


def _define(binder: Binder, item: Item) -> None:
    calls(binder, item)
    expression = _PLAIN_CALL(item.node)
    if isinstance(expression, Call) and text_of(expression.function) == "define" and len(expression.arguments) > 1:
        name = binder.key_text(expression.arguments[0].node)
        binder.declare(item, name, expression.arguments[1].node, binder.module)
    elif isinstance(expression, Call) and text_of(expression.function) in ("exit", "die"):
        binder.outline.throws.append(item)


def _each(binder: Binder, item: Item) -> None:
    found = children_of(item.node)
    if len(found) > 1:
        target = found[1]
        if target.type == "pair":
            target = children_of(target)[-1]
        if target.type == "variable_name":
            binder.element(item, target, found[0])


def _text(binder: Binder, item: Item) -> None:
    binder.outline.texts.append(item.span)


_ACTIONS = {
    "namespace_use_clause": _use,
    "const_element": _constant,
    "property_element": _property,
    "class_declaration": _class,
    "trait_declaration": _class,
    "interface_declaration": _class,
    "enum_declaration": _class,
    "function_definition": _function,
    "method_declaration": _function,
    "anonymous_function": closure("parameters", "simple_parameter"),
    "arrow_function": closure("parameters", "simple_parameter"),
    "assignment_expression": assignment("left", "right"),
    "augmented_assignment_expression": assignment("left", "right"),
    "foreach_statement": _each,
    "return_statement": returned,
    "function_call_expression": _define,
    "member_call_expression": calls,
    "nullsafe_member_call_expression": calls,
    "scoped_call_expression": calls,
    "object_creation_expression": calls,
    "echo_statement": throws,
    "print_intrinsic": throws,
    "exit_statement": throws,
    "throw_expression": throws,
    "text": _text,
}

_SAME = """
    urlencode rawurlencode trim rtrim ltrim strval strtolower htmlspecialchars escapeshellarg addslashes utf8_encode
    url e str Str.of Uri.new Url Uri Uri.withQueryValue decrypt
"""
_FUNCTIONS: dict[str, known.Known] = {
    **dict.fromkeys(_SAME.split(), known.same()),
    **dict.fromkeys(("sprintf", "vsprintf"), known.percent()),
    "http_build_query": known.query_encoded,
    "array_merge": known.empty_mapping,
    **dict.fromkeys(("getenv", "env", "Env.get", "config", "apache_getenv", "get_option"), known.environment()),
}

_GRAMMAR = Grammar(
    load=_load,
    lower=_LOWER,
    actions=_ACTIONS,
    strings=words("string encapsed_string heredoc nowdoc"),
    branching=words("if_statement else_if_clause else_clause switch_block match_block"),
    branches=words("catch_clause case_statement default_statement"),
    loops=words("for_statement while_statement do_statement foreach_statement"),
    bodies=words("compound_statement function_definition method_declaration anonymous_function"),
    functions=_FUNCTIONS,
    environments=words("$_ENV $_SERVER"),
    senders=words("file_get_contents"),
)


def extract(data: bytes, config: Config, language: str = "php", path: str = "") -> Extraction:
    """The facts of PHP source."""
    return extract_with(_GRAMMAR, data, config)
