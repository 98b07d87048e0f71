"""Ruby."""

from __future__ import annotations

from functools import cache

from tree_sitter import Language, Node

from wavix_lint.config import Config
from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import (
    Argument,
    Attribute,
    Call,
    Concat,
    Either,
    Entries,
    Expression,
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
from wavix_lint.languages.sources.actions import calls, closure, returned
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.frontend import extract as extract_with
from wavix_lint.languages.sources.grammar import Grammar, words
from wavix_lint.languages.sources.nodes import Anything, children_of, made, span_of, text_of
from wavix_lint.languages.sources.sdk import ruby_clients
from wavix_lint.model import Span


@cache
def _load() -> Language:
    import tree_sitter_ruby

    return Language(tree_sitter_ruby.language())


# Expressions


def _heredoc(node: Node) -> Expression:
    """`<<~TEXT`: its body stands further down, beside the statement."""
    body = _heredoc_body(node)
    return Same(body) if body is not None else Other()


def _heredoc_body(node: Node) -> Node | None:
    current: Node | None = node
    for _ in range(8):
        if current is None:
            return None
        following = current.next_named_sibling
        if following is not None and following.type == "heredoc_body":
            return following
        current = current.parent
    return None


def _call(node: Node) -> Expression:
    method, receiver = node.child_by_field_name("method"), node.child_by_field_name("receiver")
    arguments, block = node.child_by_field_name("arguments"), node.child_by_field_name("block")
    if method is None and receiver is None:
        return Other()
    name = text_of(method) if method is not None else "call"
    given = _arguments(arguments)
    if block is not None:
        given = (*given, Argument(block, span_of(block), to.BLOCK))
    if receiver is None:
        return Call(made(Name(name), span_of(method or node), name, 2), given)
    if name == "new" and receiver.type in ("constant", "scope_resolution"):
        return Call(receiver, given)
    if not given and arguments is None:
        return Attribute(receiver, name) if name not in _VERBS else Call(_member(node, receiver, name), ())
    return Call(_member(node, receiver, name), given)


def _member(node: Node, receiver: Node, name: str) -> Anything:
    return made(Attribute(receiver, name), span_of(node), salt=1)


_VERBS = frozenset(
    {"get", "post", "delete", "put", "build", "to_s", "freeze", "strip", "encode", "to_str", "dup", "to_query"}
)


def _arguments(node: Node | None) -> tuple[Argument, ...]:
    found: list[Argument] = []
    for child in children_of(node) if node is not None else []:
        key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
        if child.type == "pair" and key is not None:
            found.append(Argument(value or key, span_of(child), _key(key), span_of(key)))
        elif child.type in ("hash_splat_argument", "splat_argument", "block_argument"):
            inner = children_of(child)
            if inner:
                found.append(Argument(inner[0], span_of(child), stars=2 if child.type == "hash_splat_argument" else 1))
        else:
            found.append(Argument(child, span_of(child)))
    return tuple(found)


def _key(node: Node) -> str:
    text = text_of(node)
    return text.strip(":\"'")


def _hash(node: Node) -> Expression:
    items: list[tuple[Anything | None, Anything]] = []
    for child in children_of(node):
        key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
        if child.type == "pair" and key is not None:
            items.append((key, value if value is not None else made(Name(_key(key)), span_of(key), _key(key), 3)))
        elif child.type == "hash_splat_argument":
            inner = children_of(child)
            items.extend([(None, inner[0])] if inner else [])
    return Entries(tuple(items))


def _symbol(node: Node) -> Expression:
    text, span = text_of(node), span_of(node)
    skip = len(text) - len(text.lstrip(":"))
    return Str((Chunk(text[skip:], Span(span.start + skip, span.end)),))


def _words(node: Node) -> Expression:
    return Items(tuple(children_of(node)))


def _index(node: Node) -> Expression:
    target, found = node.child_by_field_name("object"), children_of(node)
    return Subscript(target, found[1]) if target is not None and len(found) > 1 else Other()


def _branch(node: Node) -> Expression:
    """`if`, `case` and `begin` as values: the last expression of each branch."""
    ends: list[Node] = []
    for child in children_of(node):
        holder = child.child_by_field_name("body") if child.type in ("when", "in_clause") else child
        if holder is not None and holder.type in ("then", "else", "elsif"):
            found = children_of(holder)
            ends.extend(found[-1:])
    return Either(tuple(ends)) if ends else Other()


def _operator(node: Node) -> Expression:
    if to.operator_of(node) == "<<":
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        return Concat((left, right)) if left is not None and right is not None else Other()
    return _BINARY(node)


_BINARY = to.binary(("+",), ("||", "or"), "%")
_TEXT = to.string(("string_content", "heredoc_content"), ("escape_sequence",), {"interpolation": ""})
_LOWER = {
    "string": _TEXT,
    "bare_string": _TEXT,
    "subshell": _TEXT,
    "heredoc_body": _TEXT,
    "delimited_symbol": _TEXT,
    "heredoc_beginning": _heredoc,
    "chained_string": lambda node: Concat(tuple(children_of(node))),
    "simple_symbol": _symbol,
    "hash_key_symbol": _symbol,
    "string_array": _words,
    "identifier": to.name,
    "constant": to.name,
    "instance_variable": to.name,
    "class_variable": to.name,
    "global_variable": to.name,
    "self": to.name,
    "scope_resolution": to.member("scope", "name"),
    "element_reference": _index,
    "binary": _operator,
    "parenthesized_statements": to.inner,
    "conditional": to.choices("consequence", "alternative"),
    "if": _branch,
    "unless": _branch,
    "case": _branch,
    "call": _call,
    "hash": _hash,
    "array": to.sequence,
    "right_assignment_list": to.sequence,
    "left_assignment_list": to.sequence,
    "assignment": to.under("right"),
    "block": to.closure,
    "do_block": to.closure,
    "lambda": to.closure,
    "true": to.truth,
    "false": to.truth,
    "nil": to.constant("none"),
    "integer": to.constant("number"),
}


# Declarations


def _assign(binder: Binder, item: Item) -> None:
    left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
    if left is None or right is None:
        return
    if left.type in ("instance_variable", "class_variable", "global_variable", "constant"):
        owner = item.scope.enclosing_class or binder.module
        name = text_of(left)
        grows = item.kind == "operator_assignment" and to.operator_of(item.node) == "+="
        binder.keep(item, owner, name, left, right, grows)
        if left.type == "instance_variable":
            binder.keep(item, owner, name.lstrip("@"), left, right, grows)
        return
    operator = to.operator_of(item.node)
    binder.assign(item, left, right, operator == "+=")


def _function(binder: Binder, item: Item) -> Scope:
    name = text_of(item.node.child_by_field_name("name"))
    scope = binder.function(item, "constructor" if name == "initialize" else name, "self")
    parameters = item.node.child_by_field_name("parameters")
    for child in children_of(parameters) if parameters is not None else []:
        label = child if child.type == "identifier" else child.child_by_field_name("name")
        if label is not None:
            binder.parameter(scope, label, child.child_by_field_name("value"))
    body = item.node.child_by_field_name("body")
    if body is not None:
        if body.type == "body_statement":
            binder.tail(body, item, scope, _STATEMENTS)
        else:
            binder.returns(body, item, scope)
    return scope


_STATEMENTS = words(
    "if unless while until for rescue ensure case begin heredoc_body if_modifier unless_modifier return"
)


def _class(binder: Binder, item: Item) -> Scope:
    return binder.class_(item, text_of(item.node.child_by_field_name("name")), is_open=True)


def _grow(binder: Binder, item: Item) -> None:
    """`text << more`."""
    left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
    if to.operator_of(item.node) == "<<" and left is not None and left.type == "identifier" and right is not None:
        binder.grow(item, text_of(left), right)


def _let(binder: Binder, item: Item) -> None:
    """RSpec's `let(:name) { value }` is a method of that name."""
    calls(binder, item)
    expression = _call(item.node)
    if isinstance(expression, Call) and isinstance(function := binder.lower(expression.function), Name):
        if function.id in ("let", "let!", "subject") and len(expression.arguments) == 2:
            name, block = expression.arguments
            inner = binder.lower(block.node)
            if block.keyword == to.BLOCK and isinstance(inner, Lambda):
                binder.declare(item, binder.key_text(name.node).lstrip(":"), inner.body)
        elif function.id in ("raise", "fail", "abort"):
            binder.outline.throws.append(item)


_ACTIONS = {
    "class": _class,
    "module": _class,
    "method": _function,
    "singleton_method": _function,
    "assignment": _assign,
    "operator_assignment": _assign,
    "binary": _grow,
    "call": _let,
    "block": closure("parameters"),
    "do_block": closure("parameters"),
    "lambda": closure("parameters"),
    "return": returned,
}

_SAME = """
    CGI.escape Util.url_encode URI.encode_www_form_component URI.encode String
    Array CGI.escapeHTML Regexp.escape URI.encode_uri_component Shellwords.escape
    URI.escape
"""
_FUNCTIONS: dict[str, known.Known] = {
    **dict.fromkeys(_SAME.split(), known.same()),
    **dict.fromkeys(("format", "sprintf", "Kernel.format"), known.percent()),
    "URI.join": known.url_resolved,
    "File.join": known.url_joined,
    **dict.fromkeys(("URI.encode_www_form", "Utils.build_query"), known.query_encoded),
    "String.new": known.text_builder,
    **dict.fromkeys(("ENV.fetch", "ENV.dig", "Settings.fetch"), known.environment()),
}

_GRAMMAR = Grammar(
    load=_load,
    lower=_LOWER,
    actions=_ACTIONS,
    strings=words("string heredoc_body subshell bare_string"),
    branching=words("if unless case conditional"),
    branches=words("when else rescue if_modifier unless_modifier elsif"),
    loops=words("while until for"),
    bodies=words("body_statement method singleton_method do_block class module program"),
    functions=_FUNCTIONS,
    environments=words("ENV"),
    sdks=(ruby_clients,),
)


def extract(data: bytes, config: Config, language: str = "ruby", path: str = "") -> Extraction:
    """The facts of Ruby source."""
    return extract_with(_GRAMMAR, data, config)
