"""Java."""

from __future__ import annotations

from functools import cache

from tree_sitter import Language, Node

from wavix_lint.config import Config
from wavix_lint.flow.expressions import Call, Either, Expression, Other, Same
from wavix_lint.flow.scopes import Scope
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.sources import functions as known
from wavix_lint.languages.sources import lowering as to
from wavix_lint.languages.sources.actions import annotated, assignment, calls, closure, declaration, returned, throws
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.frontend import extract as extract_with
from wavix_lint.languages.sources.grammar import Grammar, words
from wavix_lint.languages.sources.nodes import child_of, children_of, text_of

_THIS = "this"


@cache
def _load() -> Language:
    import tree_sitter_java

    return Language(tree_sitter_java.language())


# Expressions


def _new(node: Node) -> Expression:
    kind = node.child_by_field_name("type")
    if kind is None:
        return Other()
    if kind.type == "generic_type":
        kind = children_of(kind)[0]
    return Call(kind, to.arguments_of(node.child_by_field_name("arguments"), to.plain_argument))


def _array(node: Node) -> Expression:
    value = node.child_by_field_name("value")
    return Same(value) if value is not None else Other()


def _switch(node: Node) -> Expression:
    body = node.child_by_field_name("body")
    results = []
    for rule in children_of(body) if body is not None else []:
        found = children_of(rule)
        if rule.type == "switch_rule" and found:
            inner = children_of(found[-1])
            results.append(inner[0] if found[-1].type == "expression_statement" and inner else found[-1])
    return Either(tuple(results)) if results else Other()


_LOWER = {
    "string_literal": to.string(("string_fragment", "multiline_string_fragment")),
    "identifier": to.name,
    "type_identifier": to.name,
    "this": to.name,
    "scoped_type_identifier": to.path,
    "scoped_identifier": to.member("scope", "name"),
    "field_access": to.member("object", "field"),
    "array_access": to.item("array", "index"),
    "binary_expression": to.binary(("+",)),
    "parenthesized_expression": to.inner,
    "cast_expression": to.under("value"),
    "ternary_expression": to.choices("consequence", "alternative"),
    "switch_expression": _switch,
    "assignment_expression": to.under("right"),
    "method_invocation": to.method_call("object", "name", "arguments"),
    "object_creation_expression": _new,
    "array_creation_expression": _array,
    "array_initializer": to.sequence,
    "element_value_array_initializer": to.sequence,
    "lambda_expression": to.closure,
    "annotation": to.call("name", "arguments", argument=to.paired_argument("element_value_pair", "key", "value")),
    "true": to.truth,
    "false": to.truth,
    "null_literal": to.constant("none"),
    "decimal_integer_literal": to.constant("number"),
}


# Declarations


def _import(binder: Binder, item: Item) -> None:
    path = child_of(item.node, "scoped_identifier")
    if path is not None:
        target = text_of(path)
        binder.import_(item, target.rpartition(".")[2], target, path)


def _class(binder: Binder, item: Item) -> Scope:
    scope = binder.class_(item, text_of(item.node.child_by_field_name("name")), is_open=True)
    parameters = item.node.child_by_field_name("parameters")  # a record's
    for child in children_of(parameters) if parameters is not None else []:
        name = child.child_by_field_name("name")
        if name is not None:
            binder.declare(item, name, None, scope)
    return scope


def _function(binder: Binder, item: Item) -> Scope:
    name = text_of(item.node.child_by_field_name("name"))
    is_constructor = item.kind in ("constructor_declaration", "compact_constructor_declaration")
    scope = binder.function(item, "constructor" if is_constructor else name, _THIS)
    parameters = item.node.child_by_field_name("parameters")
    for child in children_of(parameters) if parameters is not None else []:
        label = child.child_by_field_name("name")
        if label is not None:
            binder.parameter(scope, label)
    return scope


def _each(binder: Binder, item: Item) -> None:
    name, value = item.node.child_by_field_name("name"), item.node.child_by_field_name("value")
    if name is not None and value is not None:
        binder.element(item, name, value)


_ACTIONS = {
    "import_declaration": _import,
    "class_declaration": _class,
    "interface_declaration": _class,
    "enum_declaration": _class,
    "record_declaration": _class,
    "annotation_type_declaration": _class,
    "method_declaration": _function,
    "constructor_declaration": _function,
    "compact_constructor_declaration": _function,
    "lambda_expression": closure("parameters"),
    "variable_declarator": declaration("name", "value"),
    "resource": declaration("name", "value"),
    "assignment_expression": assignment("left", "right"),
    "enhanced_for_statement": _each,
    "return_statement": returned,
    "method_invocation": calls,
    "object_creation_expression": calls,
    "throw_statement": throws,
    "annotation": annotated,
}

_SAME = """
    URI.create URLEncoder.encode HttpUrl.parse HttpUrl.get String.valueOf Objects.requireNonNull Uri.parse
    UriComponentsBuilder.fromHttpUrl UriComponentsBuilder.fromUriString UriComponentsBuilder.fromUri
    Optional.of Optional.ofNullable UriUtils.encode UriBuilder.fromUri UriBuilder.fromPath Objects.toString
    requireNonNull URLDecoder.decode List.copyOf Uri.encode
"""
_MAPPINGS = """
    HashMap LinkedHashMap TreeMap ConcurrentHashMap LinkedMultiValueMap HttpHeaders Properties MultivaluedHashMap
    EnumMap Hashtable
"""
FUNCTIONS: dict[str, known.Known] = {
    **dict.fromkeys(_SAME.split(), known.same()),
    **dict.fromkeys(("URL", "URI", "GenericUrl"), known.url_resolved),
    "String.format": known.percent(),
    "MessageFormat.format": known.braces(),
    "String.join": known.string_joined,
    **dict.fromkeys(("StringBuilder", "StringBuffer", "String"), known.text_builder),
    **dict.fromkeys(_MAPPINGS.split(), known.empty_mapping),
    **dict.fromkeys(("Map.of", "ImmutableMap.of", "Collections.singletonMap"), known.alternating),
    "Map.ofEntries": known.pairs,
    **dict.fromkeys(("Map.entry", "BasicNameValuePair", "SimpleEntry", "AbstractMap.SimpleEntry"), known.pair),
    **dict.fromkeys(("List.of", "Arrays.asList", "Collections.singletonList", "Set.of"), known.sequence),
    **dict.fromkeys(("System.getenv", "System.getProperty", "dotenv.get", "env.getProperty"), known.environment()),
}

_GRAMMAR = Grammar(
    load=_load,
    lower=_LOWER,
    actions=_ACTIONS,
    strings=words("string_literal"),
    branching=words("if_statement switch_block"),
    branches=words("catch_clause"),
    loops=words("for_statement while_statement do_statement enhanced_for_statement"),
    bodies=words("block constructor_body class_body method_declaration constructor_declaration"),
    functions=FUNCTIONS,
)


def extract(data: bytes, config: Config, language: str = "java", path: str = "") -> Extraction:
    """The facts of Java source."""
    return extract_with(_GRAMMAR, data, config)
