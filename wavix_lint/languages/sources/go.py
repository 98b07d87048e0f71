"""Go."""

from __future__ import annotations

from functools import cache

from tree_sitter import Language, Node

from wavix_lint.config import Config
from wavix_lint.flow.expressions import Argument, Call, Entries, Expression, Items, Name, Other, Same, Str
from wavix_lint.flow.scopes import Scope
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.sources import functions as known
from wavix_lint.languages.sources import lowering as to
from wavix_lint.languages.sources.actions import assignment, calls, closure
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.frontend import extract as extract_with
from wavix_lint.languages.sources.grammar import Grammar, words
from wavix_lint.languages.sources.nodes import child_of, children_of, made, span_of, text_of
from wavix_lint.languages.sources.sdk import go_clients


@cache
def _load() -> Language:
    import tree_sitter_go

    return Language(tree_sitter_go.language())


# Expressions


def _composite(node: Node) -> Expression:
    """`map[string]string{…}`, `[]string{…}`, `Client{…}`; a struct is a call of its type with keywords."""
    kind, body = node.child_by_field_name("type"), node.child_by_field_name("body")
    if kind is None or body is None:
        return Other()
    name = text_of(kind)
    if name in _BUILDERS:
        return Str(())
    if kind.type == "map_type" or name.rpartition(".")[2] in ("Values", "Header", "H", "M"):
        return _entries(body)
    if kind.type in ("slice_type", "array_type", "implicit_length_array_type"):
        return Items(tuple(_value(child) for child in children_of(body)))
    arguments = []
    for child in children_of(body):
        if child.type != "keyed_element":
            arguments.append(Argument(_value(child), span_of(child)))
            continue
        key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
        if key is not None and value is not None:
            arguments.append(Argument(_value(value), span_of(child), text_of(key), span_of(key)))
    return Call(kind, tuple(arguments))


def _entries(body: Node) -> Expression:
    items: list[tuple[Node | None, Node]] = []
    for child in children_of(body):
        key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
        if key is not None and value is not None:
            items.append((_value(key), _value(value)))
    return Entries(tuple(items))


def _value(node: Node) -> Node:
    found = children_of(node) if node.type == "literal_element" else []
    return found[0] if found else node


def _literal_value(node: Node) -> Expression:
    """The braces of an element whose type is given further out."""
    found = children_of(node)
    if any(child.type == "keyed_element" for child in found):
        return _entries(node)
    return Items(tuple(_value(child) for child in found))


def _declared(node: Node) -> Expression:
    """`var b strings.Builder`: what it is before anything is assigned."""
    kind = node.child_by_field_name("type")
    name = text_of(kind)
    if name in _BUILDERS or name == "string":
        return Str(())
    if kind is not None and (kind.type == "map_type" or name in ("url.Values", "http.Header")):
        return Entries(())
    return Call(kind, ()) if kind is not None else Other()


def _conversion(node: Node) -> Expression:
    """`[]byte(x)`, `x.(T)`."""
    operand = node.child_by_field_name("operand")
    return Same(operand) if operand is not None else Other()


def _call(node: Node) -> Expression:
    expression = _PLAIN_CALL(node)
    if isinstance(expression, Call) and text_of(expression.function) in ("make", "new") and expression.arguments:
        kind = expression.arguments[0].node
        if text_of(kind) in _BUILDERS:
            return Str(())
        if kind.type == "map_type" or text_of(kind) in ("url.Values", "http.Header"):
            return Entries(())
    return expression


_PLAIN_CALL = to.call("function", "arguments")
_BUILDERS = ("strings.Builder", "bytes.Buffer")
_LOWER = {
    "interpreted_string_literal": to.string(("interpreted_string_literal_content",)),
    "raw_string_literal": to.string(("raw_string_literal_content",)),
    "identifier": to.name,
    "type_identifier": to.name,
    "package_identifier": to.name,
    "qualified_type": to.member("package", "name"),
    "selector_expression": to.member("operand", "field"),
    "index_expression": to.item("operand", "index"),
    "binary_expression": to.binary(("+",)),
    "unary_expression": to.prefix("&", "*"),
    "parenthesized_expression": to.inner,
    "call_expression": _call,
    "composite_literal": _composite,
    "literal_value": _literal_value,
    "literal_element": to.first,
    "type_conversion_expression": _conversion,
    "type_assertion_expression": _conversion,
    "expression_list": lambda node: to.first(node) if len(children_of(node)) == 1 else to.sequence(node),
    "var_spec": _declared,
    "func_literal": to.closure,
    "true": to.truth,
    "false": to.truth,
    "nil": to.constant("none"),
    "int_literal": to.constant("number"),
    "pointer_type": to.first,
}


# Declarations


def _import(binder: Binder, item: Item) -> None:
    path = item.node.child_by_field_name("path")
    if path is None:
        return
    target = text_of(path).strip('"`')
    alias = item.node.child_by_field_name("name")
    name = text_of(alias) if alias is not None else _package(target)
    binder.import_(item, name, target, path)


def _package(path: str) -> str:
    """What an import path is called: `wavix-go-sdk/client` is client, `sdk-go` is guessed."""
    last = path.rpartition("/")[2]
    if last[:1] == "v" and last[1:].isdecimal():
        last = path.split("/")[-2] if "/" in path else last
    if "-" in last:  # a hyphen is in no name: `sdk-go` calls itself something else
        return "wavix" if path.lower().startswith("github.com/wavix/") else last.replace("go-", "").replace("-go", "")
    return last


def _spec(binder: Binder, item: Item) -> None:
    names = item.node.children_by_field_name("name")
    value = item.node.child_by_field_name("value")
    values = children_of(value) if value is not None else []
    for index, name in enumerate(child for child in names if child.is_named):
        if index < len(values):
            binder.declare(item, name, values[index])
        elif not values and item.kind == "var_spec":
            binder.declare(item, name, item.node)


def _short(binder: Binder, item: Item) -> None:
    left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
    if left is None or right is None:
        return
    names, values = children_of(left), children_of(right)
    for index, name in enumerate(names):
        if len(values) == len(names):
            binder.declare(item, name, values[index])
        else:  # `value, err := call()`
            binder.declare(item, name, values[0] if index == 0 and values else None)


def _function(binder: Binder, item: Item) -> Scope:
    name = item.node.child_by_field_name("name")
    receiver = item.node.child_by_field_name("receiver")
    owner, own = None, ""
    if receiver is not None:
        declared = child_of(receiver, "parameter_declaration")
        kind = declared.child_by_field_name("type") if declared is not None else None
        own = text_of(declared.child_by_field_name("name")) if declared is not None else ""
        owner = binder.class_named(text_of(kind).lstrip("*").partition("[")[0], item)
    scope = binder.function(item, text_of(name), own or "_", owner)
    parameters = item.node.child_by_field_name("parameters")
    for child in children_of(parameters) if parameters is not None else []:
        for each in child.children_by_field_name("name"):
            binder.parameter(scope, each)
    return scope


def _type(binder: Binder, item: Item) -> Scope | None:
    name = item.node.child_by_field_name("name")
    kind = item.node.child_by_field_name("type")
    return binder.class_(item, text_of(name)) if kind is not None and kind.type == "struct_type" else None


def _struct_literal(binder: Binder, item: Item) -> None:
    """`Client{base: …}` fills the fields of a type of this file."""
    kind, body = item.node.child_by_field_name("type"), item.node.child_by_field_name("body")
    if kind is None or body is None or kind.type not in ("type_identifier", "qualified_type"):
        return
    owner = binder.class_named(text_of(kind), item) if kind.type == "type_identifier" else None
    for child in children_of(body):
        key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
        if child.type == "keyed_element" and key is not None and value is not None and owner is not None:
            binder.field(item, owner, text_of(key), _value(value))


def _element(binder: Binder, item: Item) -> None:
    left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
    names = children_of(left) if left is not None else []
    if len(names) == 2 and right is not None:
        binder.element(item, names[1], right)


def _return(binder: Binder, item: Item) -> None:
    found = children_of(item.node)
    values = children_of(found[0]) if found and found[0].type == "expression_list" else found
    if values:
        binder.returns(values[0], item)


def _printed(binder: Binder, item: Item) -> None:
    """`fmt.Fprintf(&builder, …)` grows a text."""
    calls(binder, item)
    expression = _PLAIN_CALL(item.node)
    if isinstance(expression, Call) and text_of(expression.function) in ("fmt.Fprintf", "fmt.Fprint"):
        target = text_of(expression.arguments[0].node).lstrip("&") if len(expression.arguments) > 1 else ""
        if target.isidentifier():
            rest = Call(made(Name("fmt.Sprintf"), item.span, "fmt.Sprintf", 3), expression.arguments[1:])
            binder.grow(item, target, made(rest, item.span, "", 4))


_ACTIONS = {
    "import_spec": _import,
    "const_spec": _spec,
    "var_spec": _spec,
    "short_var_declaration": _short,
    "assignment_statement": assignment("left", "right"),
    "function_declaration": _function,
    "method_declaration": _function,
    "func_literal": closure("parameters", "parameter_declaration"),
    "type_spec": _type,
    "composite_literal": _struct_literal,
    "range_clause": _element,
    "return_statement": _return,
    "call_expression": _printed,
}

_FUNCTIONS: dict[str, known.Known] = {
    **dict.fromkeys(
        (
            "url.QueryEscape",
            "url.PathEscape",
            "strings.TrimSpace",
            "strings.TrimRight",
            "strings.TrimSuffix",
            "strings.ToLower",
            "string",
            "strings.Clone",
            "template.URL",
            "aws.String",
            "pointer.String",
        ),
        known.same(),
    ),
    **dict.fromkeys(("fmt.Sprintf", "fmt.Errorf"), known.percent()),
    "fmt.Sprint": known.joined,
    "url.JoinPath": known.url_joined,
    "path.Join": known.url_joined,
    **dict.fromkeys(("os.Getenv", "os.LookupEnv", "syscall.Getenv"), known.environment(default=None)),
    **dict.fromkeys(
        (
            "getEnv",
            "getenv",
            "GetEnv",
            "envOr",
            "getEnvOr",
            "envOrDefault",
            "GetenvDefault",
            "getEnvOrDefault",
            "envDefault",
        ),
        known.environment(),
    ),
}

_GRAMMAR = Grammar(
    load=_load,
    lower=_LOWER,
    actions=_ACTIONS,
    strings=words("interpreted_string_literal raw_string_literal"),
    branching=words("if_statement expression_switch_statement type_switch_statement select_statement"),
    loops=words("for_statement"),
    bodies=words("block statement_list function_declaration method_declaration func_literal"),
    comparisons=words("expression_case"),
    functions=_FUNCTIONS,
    senders=words("http.Get"),
    sdks=(go_clients,),
)


def extract(data: bytes, config: Config, language: str = "go", path: str = "") -> Extraction:
    """The facts of Go source."""
    return extract_with(_GRAMMAR, data, config)
