"""Kotlin."""

from __future__ import annotations

import re
from functools import cache

from tree_sitter import Language, Node

from wavix_lint.config import Config
from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import (
    Argument,
    Attribute,
    Call,
    Either,
    Expression,
    Interpolation,
    Items,
    Lambda,
    Name,
    Other,
    Str,
    Subscript,
)
from wavix_lint.flow.scopes import Scope
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.sources import functions as known
from wavix_lint.languages.sources import java
from wavix_lint.languages.sources import lowering as to
from wavix_lint.languages.sources.actions import annotated, assignment, calls, throws
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.frontend import extract as extract_with
from wavix_lint.languages.sources.grammar import Grammar, words
from wavix_lint.languages.sources.nodes import child_of, children_of, made, span_of, text_of
from wavix_lint.model import Span

_THIS = "this"
_NAME = re.compile(r"[A-Za-z_]\w*")


@cache
def _load() -> Language:
    import tree_sitter_kotlin

    return Language(tree_sitter_kotlin.language())


# Expressions


def _string(node: Node) -> Expression:
    """The grammar reads `$name` as two texts, `$` and what follows."""
    parts: list[Chunk | Interpolation] = []
    after_dollar = False
    for child in node.children:
        if child.type == "string_content":
            text, start = text_of(child), child.start_byte
            match = _NAME.match(text) if after_dollar else None
            if match is not None:
                parts.pop()
                where = Span(start, start + match.end())
                parts.append(Interpolation(made(Name(match[0]), where, match[0])))
                text, start = text[match.end() :], where.end
            if text:
                parts.append(Chunk(text, Span(start, child.end_byte)))
            after_dollar = text == "$"
            continue
        after_dollar = False
        if child.type == "escape_sequence":
            parts.append(Chunk(to.unescaped(text_of(child)), span_of(child), escaped=True))
        elif child.type == "interpolation":
            inner = children_of(child)
            if inner:
                parts.append(Interpolation(inner[0]))
    return Str(tuple(parts))


def _argument(node: Node) -> Argument:
    found = children_of(node)
    if len(found) == 2 and any(child.type == "=" for child in node.children):
        return Argument(found[1], span_of(node), text_of(found[0]), span_of(found[0]))
    return Argument(found[-1] if found else node, span_of(node))


def _call(node: Node) -> Expression:
    """`f(a) { … }` is two calls for the grammar, and one here."""
    found = children_of(node)
    if not found:
        return Other()
    block = next((child for child in found[1:] if child.type in ("annotated_lambda", "lambda_literal")), None)
    extra: tuple[Argument, ...] = ()
    if block is not None:
        literal = child_of(block, "lambda_literal") if block.type == "annotated_lambda" else block
        extra = (Argument(literal or block, span_of(block), to.BLOCK),)
    given = next((child for child in found[1:] if child.type == "value_arguments"), None)
    function = found[0]
    if given is None and block is not None and function.type == "call_expression":
        inner = _call(function)
        if isinstance(inner, Call):
            return Call(inner.function, (*inner.arguments, *extra))
    return Call(function, (*to.arguments_of(given, _argument), *extra))


def _infix(node: Node) -> Expression:
    """`name to value`."""
    found = children_of(node)
    return Items((found[0], found[2])) if len(found) == 3 and text_of(found[1]) == "to" else Other()


def _navigation(node: Node) -> Expression:
    found = children_of(node)
    return Attribute(found[0], text_of(found[-1])) if len(found) == 2 else Other()


def _branches(node: Node) -> Expression:
    """`if` and `when` as values."""
    condition = node.child_by_field_name("condition")
    ends: list[Node] = []
    for child in children_of(node):
        if child == condition or child.type == "when_subject":
            continue
        body = children_of(child)[-1] if child.type == "when_entry" and children_of(child) else child
        found = children_of(body) if body.type == "block" else [body]
        ends.extend(found[-1:])
    return Either(tuple(ends)) if ends else Other()


def _lambda(node: Node) -> Expression:
    found = [child for child in children_of(node) if child.type != "lambda_parameters"]
    return Lambda(found[-1]) if found else Other()


def _unary(node: Node) -> Expression:
    return to.first(node) if to.operator_of(node) == "!!" else Other()


def _index(node: Node) -> Expression:
    found = children_of(node)
    return Subscript(found[0], found[1]) if len(found) == 2 else Other()


def _annotation(node: Node) -> Expression:
    inner = child_of(node, "constructor_invocation")
    if inner is None:
        return Other()
    kind = child_of(inner, "user_type")
    return Call(kind, to.arguments_of(child_of(inner, "value_arguments"), _argument)) if kind is not None else Other()


_LOWER = {
    "string_literal": _string,
    "multiline_string_literal": _string,
    "identifier": to.name,
    "this_expression": to.name,
    "user_type": to.first,
    "navigation_expression": _navigation,
    "index_expression": _index,
    "binary_expression": to.binary(("+",), ("?:",)),
    "infix_expression": _infix,
    "parenthesized_expression": to.inner,
    "as_expression": to.first,
    "unary_expression": _unary,
    "if_expression": _branches,
    "when_expression": _branches,
    "call_expression": _call,
    "value_argument": to.inner,
    "lambda_literal": _lambda,
    "annotated_lambda": to.inner,
    "annotation": _annotation,
    "collection_literal": to.sequence,
    "number_literal": to.constant("number"),
    "true": to.truth,
    "false": to.truth,
    "null": to.constant("none"),
}


# Declarations


def _import(binder: Binder, item: Item) -> None:
    path = child_of(item.node, "qualified_identifier")
    alias = child_of(item.node, "identifier")
    if path is not None and child_of(item.node, "*") is None:
        target = text_of(path)
        binder.import_(item, text_of(alias) if alias is not None else target.rpartition(".")[2], target, path)


def _class(binder: Binder, item: Item) -> Scope:
    scope = binder.class_(item, text_of(item.node.child_by_field_name("name")), is_open=True)
    holder = child_of(item.node, "primary_constructor")
    holder = child_of(holder, "class_parameters") if holder is not None else None
    for child in children_of(holder) if holder is not None else []:
        name = child_of(child, "identifier")
        if name is not None:
            found = children_of(child)
            has_default = any(each.type == "=" for each in child.children)
            binder.parameter(scope, name, found[-1] if has_default else None)
    return scope


def _companion(binder: Binder, item: Item) -> Scope | None:
    cls = item.scope.enclosing_class
    return cls if cls is not None else None


def _function(binder: Binder, item: Item) -> Scope:
    name = text_of(item.node.child_by_field_name("name"))
    scope = binder.function(item, name, _THIS)
    holder = child_of(item.node, "function_value_parameters")
    label: Node | None = None
    after_equals = False
    pending: list[tuple[Node, Node | None]] = []
    for child in holder.children if holder is not None else []:
        if child.type == "parameter":
            label = child_of(child, "identifier")
            if label is not None:
                pending.append((label, None))
        elif after_equals and child.is_named and pending:
            pending[-1] = (pending[-1][0], child)
        after_equals = child.type == "="
    for label, default in pending:
        binder.parameter(scope, label, default)
    _expression_body(binder, item, scope)
    return scope


def _expression_body(binder: Binder, item: Item, scope: Scope) -> None:
    body = child_of(item.node, "function_body")
    if body is not None and child_of(body, "=") is not None and children_of(body):
        binder.returns(children_of(body)[-1], item, scope)


def _property(binder: Binder, item: Item) -> None:
    holder = child_of(item.node, "variable_declaration")
    name = child_of(holder, "identifier") if holder is not None else None
    found = item.node.children
    value = next((found[index + 1] for index, child in enumerate(found[:-1]) if child.type == "="), None)
    if value is None:
        delegate = child_of(item.node, "property_delegate")
        getter = child_of(item.node, "getter")
        body = child_of(getter, "function_body") if getter is not None else None
        inner = children_of(body) if body is not None else children_of(delegate) if delegate is not None else []
        value = inner[-1] if inner and inner[-1].type != "block" else None
    if name is not None:
        binder.declare(item, name, value)
        return
    several = child_of(item.node, "multi_variable_declaration")
    for each in children_of(several) if several is not None else []:
        inner_name = child_of(each, "identifier")
        if inner_name is not None:
            binder.declare(item, inner_name, None)


def _lambda_scope(binder: Binder, item: Item) -> Scope:
    scope = binder.function(item)
    holder = child_of(item.node, "lambda_parameters")
    for child in children_of(holder) if holder is not None else []:
        name = child_of(child, "identifier")
        if name is not None:
            binder.parameter(scope, name)
    return scope


def _each(binder: Binder, item: Item) -> None:
    found = children_of(item.node)
    name = child_of(found[0], "identifier") if found else None
    if name is not None and len(found) > 1:
        binder.element(item, name, found[1])


def _return(binder: Binder, item: Item) -> None:
    found = children_of(item.node)
    if found:
        binder.returns(found[-1], item)


_ACTIONS = {
    "import": _import,
    "class_declaration": _class,
    "object_declaration": _class,
    "companion_object": _companion,
    "function_declaration": _function,
    "property_declaration": _property,
    "lambda_literal": _lambda_scope,
    "assignment": assignment("left", "right"),
    "for_statement": _each,
    "return_expression": _return,
    "call_expression": calls,
    "throw_expression": throws,
    "annotation": annotated,
}

_FUNCTIONS: dict[str, known.Known] = {
    **java.FUNCTIONS,
    **dict.fromkeys(("Url", "Uri.parse", "requireNotNull", "checkNotNull"), known.same()),
    **dict.fromkeys(
        (
            "mapOf",
            "mutableMapOf",
            "hashMapOf",
            "linkedMapOf",
            "headersOf",
            "parametersOf",
            "Headers.of",
            "Parameters.build",
        ),
        known.pairs,
    ),
    "Pair": known.pair,
    **dict.fromkeys(("listOf", "mutableListOf", "arrayOf", "setOf", "arrayListOf"), known.sequence),
    **dict.fromkeys(("lazy", "buildString"), known.block_value),
}

_GRAMMAR = Grammar(
    load=_load,
    lower=_LOWER,
    actions=_ACTIONS,
    strings=words("string_literal multiline_string_literal"),
    branching=words("if_expression when_expression"),
    branches=words("catch_block when_entry"),
    loops=words("for_statement while_statement do_while_statement"),
    bodies=words("block class_body function_body function_declaration"),
    functions=_FUNCTIONS,
)


def extract(data: bytes, config: Config, language: str = "kotlin", path: str = "") -> Extraction:
    """The facts of Kotlin source."""
    return extract_with(_GRAMMAR, data, config)
