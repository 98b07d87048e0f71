"""Rust. What stands in the parentheses of a macro is tokens for its grammar; expressions are made of them here."""

from __future__ import annotations

from functools import cache

from tree_sitter import Language, Node

from wavix_lint.config import Config
from wavix_lint.flow.expressions import (
    Argument,
    Attribute,
    Call,
    Concat,
    Either,
    Expression,
    Items,
    Lambda,
    Name,
    Other,
    Same,
)
from wavix_lint.flow.scopes import Scope
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.sources import functions as known
from wavix_lint.languages.sources import lowering as to
from wavix_lint.languages.sources.actions import assignment, calls, returned
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.frontend import extract as extract_with
from wavix_lint.languages.sources.grammar import Grammar, words
from wavix_lint.languages.sources.nodes import Anything, children_of, made, span_of, text_of
from wavix_lint.model import Span

_SELF = "self"
_MOST_TOKENS = 400  # of one macro call that are looked at
_STRINGS = frozenset({"string_literal", "raw_string_literal"})
_NAMES = frozenset({"identifier", "self", "super", "crate", "type_identifier", "field_identifier", "metavariable"})


@cache
def _load() -> Language:
    import tree_sitter_rust

    return Language(tree_sitter_rust.language())


# Macros


def _macro(node: Node) -> Expression:
    name, tokens = node.child_by_field_name("macro"), _tokens(node)
    if name is None:
        return Other()
    return _macro_call(made(Name(text_of(name) + "!"), span_of(name), text_of(name) + "!", 2), tokens)


def _tokens(node: Node) -> list[Node]:
    tree = next((child for child in node.children if child.type == "token_tree"), None)
    return tree.children[1:-1][:_MOST_TOKENS] if tree is not None else []


def _macro_call(function: Anything, tokens: list[Node]) -> Expression:
    arguments: list[Argument] = []
    for group in _groups(tokens):
        if len(group) > 2 and group[0].type == "identifier" and group[1].type == "=":
            value = _expression(group[2:])
            if value is not None:
                span = Span(group[0].start_byte, group[-1].end_byte)
                arguments.append(Argument(value, span, text_of(group[0]), span_of(group[0])))
            continue
        value = _expression(group)
        if value is not None:
            arguments.append(Argument(value, span_of(value)))
    name = text_of(function)
    if name in ("vec!", "json!", "hashmap!", "maplit!"):
        return Items(tuple(argument.node for argument in arguments))
    return Call(function, tuple(arguments))


def _groups(tokens: list[Node]) -> list[list[Node]]:
    """The tokens between commas."""
    groups: list[list[Node]] = [[]]
    for token in tokens:
        if token.type in (",", ";"):
            groups.append([])
        else:
            groups[-1].append(token)
    return [group for group in groups if group]


def _expression(tokens: list[Node]) -> Anything | None:
    """An expression made of tokens: a name, members, calls, sums. None for anything else."""
    while tokens and tokens[0].type in ("&", "*", "mut", "mutable_specifier", "ref"):
        tokens = tokens[1:]
    if not tokens:
        return None
    for index, token in enumerate(tokens):
        if token.type == "+" and index:
            left, right = _expression(tokens[:index]), _expression(tokens[index + 1 :])
            return _made(Concat((left, right)), tokens, 5) if left is not None and right is not None else None
    first, rest = tokens[0], tokens[1:]
    current: Anything = first
    if first.type in _NAMES:
        current = made(Name(text_of(first)), span_of(first), text_of(first), 0)
    elif first.type == "token_tree":
        inner = _groups(first.children[1:-1][:_MOST_TOKENS])
        parts = [part for group in inner if (part := _expression(group)) is not None]
        current = made(Items(tuple(parts)) if len(parts) != 1 else Same(parts[0]), span_of(first), "", 6)
    elif first.type not in _STRINGS and not first.type.endswith("_literal"):
        return None
    done = [first]
    while rest:
        token, *rest = rest
        done.append(token)
        if token.type in (".", "::") and rest and rest[0].type in (*_NAMES, "await"):
            label, *rest = rest
            done.append(label)
            if label.type != "await":
                current = _made(Attribute(current, text_of(label)), done, 1)
        elif token.type == "!" and rest and rest[0].type == "token_tree":
            tree, *rest = rest
            done.append(tree)
            function = _made(Name(text_of(first) + "!"), [first], 4)
            current = _made(_macro_call(function, tree.children[1:-1][:_MOST_TOKENS]), done, 3)
        elif token.type == "token_tree" and text_of(token).startswith("("):
            groups = _groups(token.children[1:-1][:_MOST_TOKENS])
            values = [value for group in groups if (value := _expression(group)) is not None]
            current = _made(Call(current, tuple(Argument(value, span_of(value)) for value in values)), done, 2)
        elif token.type != "?":
            return None
    return current


def _made(expression: Expression, tokens: list[Node], salt: int) -> Anything:
    span = Span(tokens[0].start_byte, tokens[-1].end_byte)
    return made(expression, span, "".join(text_of(token) for token in tokens[:20])[:200], salt)


# Expressions


def _scoped(node: Node) -> Expression:
    """`a::b`, type arguments left out."""
    name, before = node.child_by_field_name("name"), node.child_by_field_name("path")
    if name is None:
        return Other()
    return Attribute(before, text_of(name)) if before is not None else Name(text_of(name))


def _struct(node: Node) -> Expression:
    """`Client { base: … }` as a call of its type with keywords."""
    name, body = node.child_by_field_name("name"), node.child_by_field_name("body")
    if name is None:
        return Other()
    found: list[Argument] = []
    for child in children_of(body) if body is not None else []:
        field, value = child.child_by_field_name("field"), child.child_by_field_name("value")
        if child.type == "field_initializer" and field is not None and value is not None:
            found.append(Argument(value, span_of(child), text_of(field), span_of(field)))
        elif child.type == "shorthand_field_initializer" and children_of(child):
            inner = children_of(child)[0]
            found.append(Argument(inner, span_of(child), text_of(inner), span_of(inner)))
    return Call(name, tuple(found))


def _branches(node: Node) -> Expression:
    ends = [_last(child) for name in ("consequence", "alternative") if (child := node.child_by_field_name(name))]
    found = tuple(end for end in ends if end is not None)
    return Either(found) if found else Other()


def _match(node: Node) -> Expression:
    body = node.child_by_field_name("body")
    arms = [arm.child_by_field_name("value") for arm in children_of(body)] if body is not None else []
    found = tuple(end for arm in arms if arm is not None and (end := _last(arm)) is not None)
    return Either(found) if found else Other()


def _last(node: Node) -> Node | None:
    for _ in range(4):
        if node.type not in ("block", "else_clause"):
            return node
        found = children_of(node)
        if not found:
            return None
        node = found[-1]
    return node


def _closure(node: Node) -> Expression:
    body = node.child_by_field_name("body")
    last = _last(body) if body is not None else None
    return Lambda(last) if last is not None else Other()


_LOWER = {
    "string_literal": to.string(("string_content",)),
    "raw_string_literal": to.string(("string_content",)),
    "identifier": to.name,
    "type_identifier": to.name,
    "self": to.name,
    "crate": to.name,
    "super": to.name,
    "scoped_identifier": _scoped,
    "scoped_type_identifier": _scoped,
    "generic_type": to.under("type"),
    "generic_function": to.under("function"),
    "field_expression": to.member("value", "field"),
    "index_expression": to.item(),
    "binary_expression": to.binary(("+",)),
    "reference_expression": to.under("value"),
    "unary_expression": to.first,
    "try_expression": to.first,
    "await_expression": to.first,
    "parenthesized_expression": to.inner,
    "type_cast_expression": to.under("value"),
    "if_expression": _branches,
    "match_expression": _match,
    "call_expression": to.call("function", "arguments"),
    "struct_expression": _struct,
    "array_expression": to.sequence,
    "tuple_expression": to.sequence,
    "closure_expression": _closure,
    "macro_invocation": _macro,
    "boolean_literal": to.truth,
    "integer_literal": to.constant("number"),
}


# Declarations


def _use(binder: Binder, item: Item) -> None:
    tree = item.node.child_by_field_name("argument")
    pending: list[tuple[Node, tuple[str, ...]]] = [(tree, ())] if tree is not None else []
    for _ in range(200):
        if not pending:
            return
        node, before = pending.pop()
        if node.type == "scoped_use_list":
            path, names = node.child_by_field_name("path"), node.child_by_field_name("list")
            prefix = (*before, *text_of(path).split("::")) if path is not None else before
            pending.extend((child, prefix) for child in (children_of(names) if names is not None else []))
        elif node.type == "use_list":
            pending.extend((child, before) for child in children_of(node))
        elif node.type == "use_as_clause":
            path, alias = node.child_by_field_name("path"), node.child_by_field_name("alias")
            target = ".".join((*before, *text_of(path).split("::")))
            binder.import_(item, text_of(alias), target, node)
        elif node.type in ("identifier", "scoped_identifier"):
            parts = (*before, *text_of(node).split("::"))
            binder.import_(item, parts[-1], ".".join(parts), node)


def _item(binder: Binder, item: Item) -> None:
    name, value = item.node.child_by_field_name("name"), item.node.child_by_field_name("value")
    if name is not None:
        binder.declare(item, name, value)


def _let(binder: Binder, item: Item) -> None:
    pattern, value = item.node.child_by_field_name("pattern"), item.node.child_by_field_name("value")
    if pattern is None:
        return
    if pattern.type == "tuple_struct_pattern":  # `Some(x)`, `Ok(x)`
        inner = [child for child in children_of(pattern) if child.type == "identifier"]
        pattern = inner[-1] if len(inner) > 1 else pattern
    if pattern.type == "mut_pattern":
        pattern = children_of(pattern)[-1]
    if pattern.type == "identifier":
        binder.declare(item, pattern, value)


def _function(binder: Binder, item: Item) -> Scope:
    parameters = item.node.child_by_field_name("parameters")
    found = children_of(parameters) if parameters is not None else []
    receiver = _SELF if found and found[0].type == "self_parameter" else "Self"
    scope = binder.function(item, text_of(item.node.child_by_field_name("name")), receiver)
    for child in found:
        pattern = child.child_by_field_name("pattern")
        if pattern is not None and pattern.type == "identifier":
            binder.parameter(scope, pattern)
    binder.tail(item.node.child_by_field_name("body"), item, scope, _STATEMENTS)
    return scope


_STATEMENTS = words(
    "expression_statement let_declaration empty_statement for_expression while_expression loop_expression item_list"
)


def _class(binder: Binder, item: Item) -> Scope:
    name = item.node.child_by_field_name("name") or item.node.child_by_field_name("type")
    return binder.class_(item, text_of(name).partition("<")[0])


def _struct_literal(binder: Binder, item: Item) -> None:
    expression = _struct(item.node)
    if not isinstance(expression, Call):
        return
    calls(binder, item)
    name = text_of(expression.function)
    owner = item.scope.enclosing_class if name == "Self" else None
    if owner is None and "::" not in name and name != "Self":
        owner = binder.class_named(name.partition("<")[0], item)
    for argument in expression.arguments:
        if owner is not None and argument.keyword is not None:
            binder.field(item, owner, argument.keyword, argument.node)


def _closure_scope(binder: Binder, item: Item) -> Scope:
    scope = binder.function(item)
    parameters = item.node.child_by_field_name("parameters")
    for child in children_of(parameters) if parameters is not None else []:
        name = child if child.type == "identifier" else child.child_by_field_name("pattern")
        if name is not None and name.type == "identifier":
            binder.parameter(scope, name)
    return scope


def _each(binder: Binder, item: Item) -> None:
    pattern, value = item.node.child_by_field_name("pattern"), item.node.child_by_field_name("value")
    if pattern is not None and value is not None and pattern.type == "identifier":
        binder.element(item, pattern, value)


_ACTIONS = {
    "use_declaration": _use,
    "const_item": _item,
    "static_item": _item,
    "let_declaration": _let,
    "let_condition": _let,
    "function_item": _function,
    "struct_item": _class,
    "enum_item": _class,
    "impl_item": _class,
    "trait_item": _class,
    "struct_expression": _struct_literal,
    "closure_expression": _closure_scope,
    "assignment_expression": assignment("left", "right"),
    "compound_assignment_expr": assignment("left", "right"),
    "for_expression": _each,
    "return_expression": returned,
    "call_expression": calls,
    "macro_invocation": calls,
}

_SAME = """
    String.from Arc.new Rc.new Box.new Some Ok Url.parse encode urlencoding.encode Cow.Borrowed Cow.from Cow.Owned
    HeaderValue.from_str HeaderValue.from_static HeaderName.from_static Uri.from_static SecretString.new
    SecretString.from Secret.new Uri.from_str Url.from_str Zeroizing.new utf8_percent_encode
"""
_MAPPINGS = "HashMap.new HeaderMap.new BTreeMap.new HashMap.from BTreeMap.from HashMap.with_capacity IndexMap.new"
_FUNCTIONS: dict[str, known.Known] = {
    **dict.fromkeys(_SAME.split(), known.same()),
    **dict.fromkeys(("format!", "anyhow!", "bail!"), known.braces()),
    "concat!": known.joined,
    **dict.fromkeys(("String.new", "String.with_capacity"), known.text_builder),
    **dict.fromkeys(_MAPPINGS.split(), known.empty_mapping),
    **dict.fromkeys(("env.var", "env!", "option_env!", "env.var_os", "dotenvy.var", "dotenv.var"), known.environment()),
    **dict.fromkeys(("Lazy.new", "LazyLock.new", "OnceCell.with_value"), known.block_value),
    "Url.parse_with_params": known.query_added,
    "serde_urlencoded.to_string": known.query_encoded,
}

_GRAMMAR = Grammar(
    load=_load,
    lower=_LOWER,
    actions=_ACTIONS,
    strings=_STRINGS,
    branching=words("if_expression match_block"),
    loops=words("for_expression while_expression loop_expression"),
    bodies=words("block function_item impl_item declaration_list"),
    functions=_FUNCTIONS,
    senders=words("reqwest.get blocking.get reqwest.blocking.get"),
)


def extract(data: bytes, config: Config, language: str = "rust", path: str = "") -> Extraction:
    """The facts of Rust source."""
    return extract_with(_GRAMMAR, data, config)
