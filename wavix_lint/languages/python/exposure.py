"""Values on their way into logs, terminals and exceptions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Node

from wavix_lint.facts import Chunk, Context, Literal, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.values import Handle, Mapping, Opaque, Ref, Value, as_texts, options
from wavix_lint.languages.python.binder import Item, Outline
from wavix_lint.languages.python.syntax import span_of, text_of
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import names_key

_SINK = re.compile(
    r"(?i)(?:\w+\.)*(?:\w*log\w*|log|messages|warnings|sys|console|click|typer|rich|st|sys\.std(?:err|out)|"
    r"self\.std(?:err|out)|stdout|stderr|sentry_sdk|frappe|pprint|app|span|tqdm)\.(?:debug|info|warning|warn|error|critical|exception|log|"
    r"fatal|trace|success|notice|write|writelines|echo|secho|print|pprint|pp|exit|capture_message|msgprint|throw|bind|set_attribute)|"
)
_BARE = frozenset({"print", "log", "echo", "warn", "pprint.pprint", "pprint.pp", "icecream.ic", "ic"})
_PASSING = frozenset(
    {"format", "str", "repr", "join", "dict", "format_map", "dumps", "pformat", "encode", "strip", "ascii", "urlencode"}
)
MOST_NODES = 300  # of one logging call that are looked at


def exposed(evaluator: Evaluator, outline: Outline) -> Iterator[Literal]:
    """Each name or member that a logging call, a print or an exception shows, with what it stands for."""
    for item in outline.calls:
        function = item.node.child_by_field_name("function")
        if function is None or function.end_byte - function.start_byte > 100:
            continue
        if _shows(evaluator, function, item):
            arguments = item.node.child_by_field_name("arguments")
            if arguments is not None:
                yield from _shown(evaluator, list(arguments.named_children), item)
    for item in outline.raises:
        for child in item.node.named_children:
            if child.type == "call":
                arguments = child.child_by_field_name("arguments")
                if arguments is not None:
                    yield from _shown(evaluator, list(arguments.named_children), item)
    for item in outline.asserts:
        yield from _shown(evaluator, list(item.node.named_children)[1:], item)
    for item in outline.prints:
        yield from _shown(evaluator, [child for child in item.node.named_children if child.type != "chevron"], item)


def _shows(evaluator: Evaluator, function: Node, item: Item) -> bool:
    """Whether a function prints or logs: by its dotted name, a bare name by what it stands for."""
    if function.type != "identifier":
        return _SINK.fullmatch(re.sub(r"\(.*?\)|\s+", "", text_of(function), flags=re.DOTALL)) is not None
    known = evaluator.value(function, item.at)
    if isinstance(known, Ref):
        return _SINK.fullmatch(known.name) is not None or known.name in _BARE
    return isinstance(known, Opaque) and known.name in _BARE


def _shown(evaluator: Evaluator, nodes: list[Node], item: Item) -> Iterator[Literal]:
    pending = list(reversed(nodes))
    for _ in range(MOST_NODES):
        if not pending:
            return
        node = pending.pop()
        kind = node.type
        if kind == "conditional_expression":
            children = node.named_children
            pending.extend(children[::2] if len(children) == 3 else children)
        elif kind == "subscript" and any(child.type == "slice" for child in node.named_children):
            continue
        elif kind in ("identifier", "attribute", "subscript"):
            yield from _literals(evaluator, node, item)
        elif kind == "call":
            function = node.child_by_field_name("function")
            arguments = node.child_by_field_name("arguments")
            name = text_of(function).rpartition(".")[2] if function is not None else ""
            if name in _PASSING and arguments is not None and function is not None:
                pending.extend(reversed(arguments.named_children))
                receiver = function.child_by_field_name("object")
                if (receiver is not None and receiver.type not in ("identifier",)) or (
                    receiver is not None and name in ("encode", "strip")
                ):
                    pending.append(receiver)
            elif name in ("getenv", "get"):
                yield from _literals(evaluator, node, item)
        elif kind == "keyword_argument":
            value = node.child_by_field_name("value")
            if value is not None:
                pending.append(value)
        elif kind == "interpolation":
            expression = node.child_by_field_name("expression")
            if expression is not None:
                pending.append(expression)
        elif kind in _CONTAINERS:
            pending.extend(reversed(node.named_children))
        elif kind == "pair":
            value = node.child_by_field_name("value")
            if value is not None:
                pending.append(value)


_CONTAINERS = frozenset(
    {
        "string",
        "concatenated_string",
        "binary_operator",
        "boolean_operator",
        "parenthesized_expression",
        "tuple",
        "list",
        "dictionary",
        "expression_list",
        "await",
        "dictionary_splat",
        "list_splat",
    }
)


def _literals(evaluator: Evaluator, node: Node, item: Item) -> Iterator[Literal]:
    span = span_of(node)
    named = names_key((text_of(node),)) if node.end_byte - node.start_byte < 100 else False
    for option in options(evaluator.value(node, item.at)):
        for text in _as_shown(option, span):
            literal = text.literal
            is_named_key = named and literal is not None and is_key(literal)
            parts = tuple(replace(part, key=True) for part in text.parts) if is_named_key else text.parts
            yield Literal(replace(text, parts=parts), span, Context.EXPOSED)


def _as_shown(value: Value, span: Span) -> Iterator[Text]:
    """The value as a log would show it: a mapping with its pairs, an object of a client library not at all."""
    if isinstance(value, Mapping):
        if value.entries:
            for query in formatting.query_string(value, span):
                yield Text((Chunk("?", None), *query.parts), span)
    elif not isinstance(value, Handle):
        yield from as_texts(value, span)
