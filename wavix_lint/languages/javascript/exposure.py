"""Values on their way into logs, terminals and exceptions, and into the bundles that browsers get."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node, Tree

from wavix_lint.facts import Chunk, Context, Hole, Literal, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.values import Handle, Local, Mapping, Value, as_texts, options
from wavix_lint.languages.javascript.nodes import children_of, short_text, span_of, text_of
from wavix_lint.languages.javascript.outline import Item, Outline
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import names_key

_SINK = re.compile(
    r"(?i)(?:[\w$#]+\.)*(?:console|\w*log\w*|winston|pino|bunyan|log4js|core|process\.std(?:out|err)|sentry|rollbar|bugsnag|"
    r"toast|span|message|notification|swal)"
    r"\.(?:debug|info|warn|warning|error|log|trace|dir|table|fatal|verbose|silly|http|write|notice|success|"
    r"critical|setFailed|captureMessage|captureException|setAttribute|fire|group)"
)
_BARE = frozenset({"alert", "print", "debug", "log", "prompt"})
_PASSING = frozenset(
    {"String", "stringify", "format", "inspect", "join", "toString", "assign", "concat", "encodeURIComponent"}
)
_ERRORS = re.compile(r"(?:\w+\.)*\w*(?:Error|Exception)")
MOST_NODES = 300  # of one logging call that are looked at

# What bundlers replace by its value in the code that every visitor gets: Vite, Next.js, Create React App, SvelteKit
# and Astro, Expo, Nuxt, Vue CLI, Gatsby, Storybook.
PUBLIC = "VITE|NEXT_PUBLIC|REACT_APP|PUBLIC|EXPO_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|STORYBOOK|SNOWPACK_PUBLIC"
_PUBLIC_NAME = re.compile(rf"(?<![A-Za-z0-9_$])(?:{PUBLIC})_[A-Z0-9_]{{3,80}}(?![A-Za-z0-9_$])".encode())
_READ = frozenset({"property_identifier", "shorthand_property_identifier_pattern", "string_fragment"})
_ENVIRONMENT = re.compile(r"(?:process\.env|import\.meta\.env|Bun\.env)(?:\?)?[.\[]")
_CONTAINERS = frozenset(
    {
        "template_string",
        "template_substitution",
        "binary_expression",
        "parenthesized_expression",
        "array",
        "object",
        "await_expression",
        "spread_element",
        "as_expression",
        "non_null_expression",
        "satisfies_expression",
        "sequence_expression",
    }
)


def exposed(evaluator: Evaluator, outline: Outline) -> Iterator[Literal]:
    """Each name or member that a logging call or an exception shows, with what it stands for."""
    for item in outline.calls:
        function = item.node.child_by_field_name("function")
        arguments = item.node.child_by_field_name("arguments")
        if item.kind == "new_expression":
            continue
        if function is not None and arguments is not None and _shows(function):
            yield from _shown(evaluator, children_of(arguments), item)
    for item in outline.throws:
        for child in children_of(item.node):
            made = child.child_by_field_name("constructor") or child.child_by_field_name("function")
            arguments = child.child_by_field_name("arguments")
            if made is not None and arguments is not None and _ERRORS.fullmatch(short_text(made)):
                yield from _shown(evaluator, children_of(arguments), item)


def _shows(function: Node) -> bool:
    text = short_text(function, 100)
    if function.type == "identifier":
        return text in _BARE
    return _SINK.fullmatch(re.sub(r"\(.*?\)|[\s?]+", "", text, flags=re.DOTALL)) is not None


def _shown(evaluator: Evaluator, nodes: list[Node], item: Item) -> Iterator[Literal]:
    pending = list(reversed(nodes))
    for _ in range(MOST_NODES):
        if not pending:
            return
        node = pending.pop()
        kind = node.type
        if kind == "ternary_expression":
            pending.extend(
                part for name in ("alternative", "consequence") if (part := node.child_by_field_name(name)) is not None
            )
        elif kind in ("identifier", "member_expression", "subscript_expression", "shorthand_property_identifier"):
            yield from _literals(evaluator, node, item)
        elif kind in ("call_expression", "new_expression"):
            pending.extend(_passed(node))
        elif kind == "pair":
            value = node.child_by_field_name("value")
            if value is not None:
                pending.append(value)
        elif kind in _CONTAINERS:
            pending.extend(reversed(children_of(node)))


def _passed(node: Node) -> Iterator[Node]:
    """What a call inside a message shows of its arguments: all for `JSON.stringify`, nothing for `mask(key)`."""
    function, arguments = node.child_by_field_name("function"), node.child_by_field_name("arguments")
    made = node.child_by_field_name("constructor")
    if made is not None and arguments is not None and _ERRORS.fullmatch(short_text(made)):
        yield from reversed(children_of(arguments))
        return
    if function is None or arguments is None:
        return
    name = text_of(function.child_by_field_name("property") or function)
    if name in _PASSING and len(name) < 40:
        yield from reversed(children_of(arguments))
        receiver = function.child_by_field_name("object")
        if receiver is not None and (receiver.type != "identifier" or name in ("toString", "concat", "join")):
            yield receiver


def _literals(evaluator: Evaluator, node: Node, item: Item) -> Iterator[Literal]:
    span = span_of(node)
    named = names_key((text_of(node),)) if span.end - span.start < 100 else False
    for option in options(_value(evaluator, node, item)):
        for text in _as_shown(option, span):
            literal = text.literal
            is_named_key = named and literal is not None and is_key(literal)
            parts = tuple(replace(part, key=True) for part in text.parts) if is_named_key else text.parts
            yield Literal(replace(text, parts=parts), span, Context.EXPOSED)


def _value(evaluator: Evaluator, node: Node, item: Item) -> Value:
    return evaluator.value(node, item.at)


def _as_shown(value: Value, span: Span) -> Iterator[Text]:
    """The value as a log would show it: an object with its members, an object of a client library not at all."""
    if isinstance(value, Mapping):
        if value.entries:
            for query in formatting.query_string(value, span):
                yield Text((Chunk("?", None), *query.parts), span)
    elif not isinstance(value, (Handle, Local)):
        yield from as_texts(value, span)


def compiled_in(data: bytes, tree: Tree) -> Iterator[Literal]:
    """Variables that a bundler writes into the code of the page: whoever opens the page has them."""
    for match in _PUBLIC_NAME.finditer(data):
        node = tree.root_node.named_descendant_for_byte_range(match.start(), match.end())
        if node is None or node.type not in _READ or span_of(node) != Span(*match.span()):
            continue
        name = match[0].decode("ascii")
        whole = _read_of(node)
        if whole is None:
            continue
        origin = ("environment", name)
        hole = Hole(name, whole, Source.ENV, origin, key=names_key((name,)))
        yield Literal(Text((hole,), whole), whole, Context.EXPOSED)


def _read_of(node: Node) -> Span | None:
    """The expression that reads the variable, None when the name is only written there."""
    if node.type == "shorthand_property_identifier_pattern":
        return span_of(node)
    outer = node.parent
    if outer is not None and outer.type == "string":
        outer = outer.parent
    if outer is None or outer.type not in ("member_expression", "subscript_expression"):
        return None
    return span_of(outer) if _ENVIRONMENT.match(short_text(outer, 300)) else None
