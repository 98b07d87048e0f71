"""C#."""

from __future__ import annotations

from functools import cache

from tree_sitter import Language, Node

from wavix_lint.config import Config
from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import (
    Argument,
    Attribute,
    Call,
    Either,
    Entries,
    Expression,
    Interpolation,
    Items,
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
from wavix_lint.languages.sources.actions import annotated, assignment, calls, closure, returned, throws
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.frontend import extract as extract_with
from wavix_lint.languages.sources.grammar import Grammar, words
from wavix_lint.languages.sources.nodes import child_of, children_of, made, span_of, text_of

_THIS = "this"


@cache
def _load() -> Language:
    import tree_sitter_c_sharp

    return Language(tree_sitter_c_sharp.language())


# Expressions


def _interpolated(node: Node) -> Expression:
    parts: list[Chunk | Interpolation] = []
    for child in node.children:
        if child.type == "string_content":
            parts.append(to.chunk(child))
        elif child.type == "escape_sequence":
            parts.append(Chunk(to.unescaped(text_of(child)), span_of(child), escaped=True))
        elif child.type == "interpolation":
            found = [inner for inner in children_of(child) if inner.type not in _MARKS]
            if found:
                plain = all(inner.type != "interpolation_format_clause" for inner in child.children)
                parts.append(Interpolation(found[0], plain))
    return Str(tuple(parts))


_MARKS = frozenset({"interpolation_brace", "interpolation_format_clause", "interpolation_alignment_clause"})


def _argument(node: Node) -> Argument:
    return to.wrapped_argument("name")(node) if node.type == "argument" else to.plain_argument(node)


def _new(node: Node) -> Expression:
    """`new X(…) { Name = value }`: what stands in the braces are options, or the entries of a dictionary."""
    kind, initializer = node.child_by_field_name("type"), node.child_by_field_name("initializer")
    if kind is not None and kind.type == "generic_name":
        kind = children_of(kind)[0]
    given = to.arguments_of(node.child_by_field_name("arguments"), _argument)
    if initializer is not None:
        entries = _entries(initializer)
        if isinstance(entries, (Entries, Items)) and entries.items:
            return entries
        given = (*given, *_settings(initializer))
    if kind is None:
        function = made(Name("new"), span_of(node), "new", 1)
        return Call(function, given)
    return Call(kind, given)


def _settings(initializer: Node) -> list[Argument]:
    found = []
    for child in children_of(initializer):
        name, value = child.child_by_field_name("left"), child.child_by_field_name("right")
        if child.type == "assignment_expression" and name is not None and value is not None:
            found.append(Argument(value, span_of(child), text_of(name), span_of(name)))
    return found


def _entries(initializer: Node) -> Expression:
    """`{ ["a"] = b, { "c", d } }` as a mapping, `{ a, b }` as a list."""
    items: list[tuple[Node | None, Node]] = []
    plain: list[Node | None] = []
    for child in children_of(initializer):
        found = children_of(child)
        name, value = child.child_by_field_name("left"), child.child_by_field_name("right")
        if child.type == "assignment_expression" and name is not None and value is not None:
            if name.type == "element_binding_expression":
                items.append((children_of(children_of(name)[0])[-1], value))
        elif child.type == "initializer_expression" and len(found) == 2:
            items.append((found[0], found[1]))
        else:
            plain.append(child)
    return Entries(tuple(items)) if items else Items(tuple(plain))


def _anonymous(node: Node) -> Expression:
    """`new { ApiKey = "…" }`, whose children are names and values in turn."""
    items: list[tuple[Node | None, Node]] = []
    found = node.children
    for index, child in enumerate(found):
        if child.type == "=" and 0 < index < len(found) - 1:
            items.append((found[index - 1], found[index + 1]))
    return Entries(tuple(items))


def _initializer(node: Node) -> Expression:
    if any(child.type == "assignment_expression" for child in children_of(node)):
        entries = _entries(node)
        if isinstance(entries, Entries):
            return entries
        return Call(made(Name("new"), span_of(node), "new", 1), tuple(_settings(node)))
    return _entries(node)


def _array(node: Node) -> Expression:
    inner = child_of(node, "initializer_expression")
    return Same(inner) if inner is not None else Items(())


def _element(node: Node) -> Expression:
    target, key = node.child_by_field_name("expression"), node.child_by_field_name("subscript")
    found = children_of(key) if key is not None else []
    if target is None or not found:
        return Other()
    return Subscript(target, (children_of(found[0]) or found)[-1])


def _conditional_access(node: Node) -> Expression:
    """`a?.B(c)`: the grammar keeps the call apart from what it is made on."""
    found = children_of(node)
    if len(found) != 2:
        return Other()
    target, rest = found
    if rest.type == "invocation_expression":
        function = rest.child_by_field_name("function")
        name = text_of(children_of(function)[-1]) if function is not None and children_of(function) else ""
        called = made(Attribute(target, name), span_of(node), salt=2)
        return Call(called, to.arguments_of(rest.child_by_field_name("arguments"), _argument))
    inner = children_of(rest)
    return Attribute(target, text_of(inner[-1])) if inner else Other()


def _switch(node: Node) -> Expression:
    results = [
        children_of(arm)[-1] for arm in children_of(node) if arm.type == "switch_expression_arm" and children_of(arm)
    ]
    return Either(tuple(results)) if results else Other()


def _declarator(node: Node) -> Expression:
    return Same(children_of(node)[-1]) if len(children_of(node)) > 1 else Other()


_LOWER = {
    "string_literal": to.string(("string_literal_content",)),
    "verbatim_string_literal": to.whole(2, 1, '""'),
    "raw_string_literal": to.string(("raw_string_content",)),
    "interpolated_string_expression": _interpolated,
    "identifier": to.name,
    "predefined_type": to.name,
    "this": to.name,
    "base": to.name,
    "generic_name": to.first,
    "qualified_name": to.path,
    "alias_qualified_name": to.path,
    "member_access_expression": to.member("expression", "name"),
    "conditional_access_expression": _conditional_access,
    "element_access_expression": _element,
    "binary_expression": to.binary(("+",), ("??",)),
    "conditional_expression": to.choices("consequence", "alternative"),
    "switch_expression": _switch,
    "parenthesized_expression": to.inner,
    "await_expression": to.inner,
    "cast_expression": to.under("value"),
    "postfix_unary_expression": to.first,
    "argument": to.inner,
    "invocation_expression": to.call("function", "arguments", argument=_argument),
    "object_creation_expression": _new,
    "implicit_object_creation_expression": _new,
    "anonymous_object_creation_expression": _anonymous,
    "initializer_expression": _initializer,
    "array_creation_expression": _array,
    "implicit_array_creation_expression": _array,
    "collection_expression": lambda node: Items(tuple((children_of(each) or [each])[-1] for each in children_of(node))),
    "tuple_expression": lambda node: Items(tuple((children_of(each) or [each])[-1] for each in children_of(node))),
    "assignment_expression": to.under("right"),
    "arrow_expression_clause": to.inner,
    "lambda_expression": to.closure,
    "attribute": to.call("name", "attribute_argument_list"),
    "boolean_literal": to.truth,
    "null_literal": to.constant("none"),
    "integer_literal": to.constant("number"),
}


# Declarations


def _declared(binder: Binder, item: Item) -> None:
    name = item.node.child_by_field_name("name")
    found = children_of(item.node)
    if name is not None:
        binder.declare(item, name, found[-1] if len(found) > 1 and found[-1] != name else None)


def _property(binder: Binder, item: Item) -> None:
    name, value = item.node.child_by_field_name("name"), item.node.child_by_field_name("value")
    if name is not None:
        binder.declare(item, name, value)


def _class(binder: Binder, item: Item) -> Scope:
    scope = binder.class_(item, text_of(item.node.child_by_field_name("name")), is_open=True)
    _parameters(binder, item.node.child_by_field_name("parameters") or child_of(item.node, "parameter_list"), scope)
    return scope


def _function(binder: Binder, item: Item) -> Scope:
    name = text_of(item.node.child_by_field_name("name"))
    scope = binder.function(item, "constructor" if item.kind == "constructor_declaration" else name, _THIS)
    _parameters(binder, item.node.child_by_field_name("parameters"), scope)
    body = item.node.child_by_field_name("body")
    if body is not None and body.type == "arrow_expression_clause":
        binder.returns(children_of(body)[-1], item, scope)
    return scope


def _parameters(binder: Binder, holder: Node | None, scope: Scope) -> None:
    for child in children_of(holder) if holder is not None else []:
        name = child.child_by_field_name("name")
        found = children_of(child)
        if name is not None:
            binder.parameter(
                scope, name, found[-1] if found[-1] != name and found[-1].start_byte > name.end_byte else None
            )


_ASSIGN = assignment("left", "right")


def _assign(binder: Binder, item: Item) -> None:
    """What stands in the braces of a `new` is no variable."""
    if item.parent is None or item.parent.kind != "initializer_expression":
        _ASSIGN(binder, item)


def _each(binder: Binder, item: Item) -> None:
    left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
    if left is not None and right is not None and left.type == "identifier":
        binder.element(item, left, right)


def _using(binder: Binder, item: Item) -> None:
    name = item.node.child_by_field_name("name")
    found = children_of(item.node)
    if name is not None and found:
        binder.import_(item, text_of(name), text_of(found[-1]), name)


_ACTIONS = {
    "using_directive": _using,
    "class_declaration": _class,
    "record_declaration": _class,
    "struct_declaration": _class,
    "interface_declaration": _class,
    "enum_declaration": _class,
    "method_declaration": _function,
    "local_function_statement": _function,
    "constructor_declaration": _function,
    "property_declaration": _property,
    "variable_declarator": _declared,
    "lambda_expression": closure("parameters", "parameter"),
    "assignment_expression": _assign,
    "foreach_statement": _each,
    "return_statement": returned,
    "invocation_expression": calls,
    "conditional_access_expression": calls,
    "object_creation_expression": calls,
    "implicit_object_creation_expression": calls,
    "throw_statement": throws,
    "throw_expression": throws,
    "attribute": annotated,
}

_SAME = """
    Uri.EscapeDataString WebUtility.UrlEncode HttpUtility.UrlEncode Convert.ToString Uri.EscapeUriString Url
    HttpUtility.HtmlEncode Url.Encode FormattableString.Invariant
"""
_MAPPINGS = """
    Dictionary NameValueCollection SortedDictionary ConcurrentDictionary FormUrlEncodedContent
    WebHeaderCollection HeaderDictionary
"""
_FUNCTIONS: dict[str, known.Known] = {
    **dict.fromkeys(_SAME.split(), known.same()),
    "Uri": known.url_resolved,
    **dict.fromkeys(("string.Format", "String.Format"), known.braces()),
    **dict.fromkeys(("string.Concat", "String.Concat"), known.joined),
    **dict.fromkeys(("string.Join", "String.Join"), known.string_joined),
    "StringBuilder": known.text_builder,
    "QueryHelpers.AddQueryString": known.query_added,
    "HttpUtility.ParseQueryString": known.parsed_query,
    "QueryString.Create": known.query_encoded,
    **dict.fromkeys(_MAPPINGS.split(), known.empty_mapping),
    "AuthenticationHeaderValue": known.bearer(),
    "KeyValuePair": known.pair,
    **dict.fromkeys(
        ("Environment.GetEnvironmentVariable", "ConfigurationManager.AppSettings", "Configuration.GetValue"),
        known.environment(),
    ),
}

_GRAMMAR = Grammar(
    load=_load,
    lower=_LOWER,
    actions=_ACTIONS,
    strings=words("string_literal verbatim_string_literal raw_string_literal interpolated_string_expression"),
    branching=words("if_statement switch_body"),
    branches=words("catch_clause switch_section"),
    loops=words("for_statement while_statement do_statement foreach_statement"),
    bodies=words("block declaration_list method_declaration constructor_declaration local_function_statement"),
    functions=_FUNCTIONS,
)


def extract(data: bytes, config: Config, language: str = "csharp", path: str = "") -> Extraction:
    """The facts of C# source."""
    return extract_with(_GRAMMAR, data, config)
