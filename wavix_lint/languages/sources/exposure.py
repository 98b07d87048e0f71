"""Values on their way into logs, terminals and exceptions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.facts import Chunk, Context, Literal, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import (
    Attribute,
    Call,
    Concat,
    Either,
    Entries,
    Format,
    Interpolation,
    Items,
    Name,
    Same,
    Str,
    Subscript,
)
from wavix_lint.flow.values import Handle, Mapping, Value, as_texts, options
from wavix_lint.languages.sources.binder import Item, Outline, plain
from wavix_lint.languages.sources.functions import given
from wavix_lint.languages.sources.naming import Naming
from wavix_lint.languages.sources.nodes import Anything, made, short_text
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import names_key

_SINK = re.compile(
    r"(?i)(?:.*\.)?(?:\w*log(?:ger|gers|f)?|slog|zap|sugar|logrus|glog|klog|console|debug|trace|out|err|stdout|stderr|sentry|"
    r"timber|log4j|serilog|os_log|rails\.logger|std(?:out|err)|tracing|l|lg)"
    r"\.(?:[a-z]*print[a-z]*|write[a-z]*|debug[a-z]*|info[a-z]*|warn[a-z]*|warning[a-z]*|error[a-z]*|fatal[a-z]*|panic[a-z]*|"
    r"trace[a-z]*|log[a-z]*|verbose|notice|critical|alert|emergency|severe|fine[rst]*|config|d|e|i|v|w|wtf|fault|capturemessage|puts)"
    r"|(?:fmt\.)?(?:print|println|printf|errorf|fprintf|fprintln|fprint)|(?:os\.)?panic|puts|p|pp|echo|print_r|var_dump|var_export|"
    r"error_log|syslog|dd|dump|println|print|eprintln|eprint|dbg|panic|nslog|os_log|debugprint|dump|error|fatalerror|"
    r"trigger_error|die|exit|warn|log|logger|info|debug|trace|log::\w+|system\.out\.print\w*|fmt\.errorf|errors\.new|bail|anyhow|"
    r"console\.write\w*|precondition(?:failure)?|assertionfailure|abort|raise|fail"
)
_PASSING = frozenset(
    "sprintf format formatted tostring string str join concat printf sprint sprintln inspect tos json jsonencode "
    "jsonserialize dumps encode stringify valueof printr varexport".split()
)
_FIELD = re.compile(r"\{([a-z_][a-z0-9_]*)(?::[^{}]*)?\}")
MOST_NODES = 300  # of one logging call that are looked at


def exposed(evaluator: Evaluator, outline: Outline, naming: Naming) -> Iterator[Literal]:
    """Each name or member that a logging call, a print or an exception shows, with what it stands for."""
    for item in outline.calls:
        call = evaluator.syntax.lower(item.node)
        while isinstance(call, Same):
            call = evaluator.syntax.lower(call.node)
        name = naming.dotted(call.function) if isinstance(call, Call) else ""
        if isinstance(call, Call) and _SINK.fullmatch(name.rstrip("!")):
            nodes = [argument.node for argument in given(call)]
            yield from _shown(evaluator, [*nodes, *(_inline(evaluator, nodes) if name[-1:] == "!" else ())], item)
    for item in outline.throws:
        yield from _shown(evaluator, list(item.node.named_children), item, thrown=True)


def _shown(evaluator: Evaluator, nodes: list[Anything], item: Item, thrown: bool = False) -> Iterator[Literal]:
    pending: list[Anything] = list(reversed(nodes))
    for _ in range(MOST_NODES):
        if not pending:
            return
        node = pending.pop()
        expression = evaluator.syntax.lower(node)
        if isinstance(expression, (Name, Attribute, Subscript)):
            yield from _literals(evaluator, node, item)
        elif isinstance(expression, Str):
            pending.extend(part.node for part in reversed(expression.parts) if isinstance(part, Interpolation))
        elif isinstance(expression, Concat):
            pending.extend(reversed(expression.items))
        elif isinstance(expression, Same):
            pending.append(expression.node)
        elif isinstance(expression, Either):
            pending.extend(reversed(expression.options))
        elif isinstance(expression, Format):
            pending.append(expression.values)
        elif isinstance(expression, Items):
            pending.extend(each for each in reversed(expression.items) if each is not None)
        elif isinstance(expression, Entries):
            pending.extend(value for _, value in reversed(expression.items))
        elif isinstance(expression, Call):
            name = _last_name(evaluator, expression)
            if thrown or name in _PASSING:
                pending.extend(argument.node for argument in reversed(given(expression)))
            elif not given(expression):
                yield from _literals(evaluator, node, item)


def _inline(evaluator: Evaluator, nodes: list[Anything]) -> Iterator[Anything]:
    """The variables that a template of Rust's names itself: `println!("{key}")`."""
    first = evaluator.syntax.lower(nodes[0]) if nodes else None
    for part in first.parts if isinstance(first, Str) else ():
        if isinstance(part, Chunk) and part.span is not None:
            for match in _FIELD.finditer(part.text):
                place = part.span_of(*match.span(1)) or part.span
                yield made(Name(match[1]), place, match[1], 7)


def _last_name(evaluator: Evaluator, call: Call) -> str:
    function = evaluator.syntax.lower(call.function)
    while isinstance(function, Same):
        function = evaluator.syntax.lower(function.node)
    name = function.id if isinstance(function, Name) else getattr(function, "name", "")
    return plain(name)


def _literals(evaluator: Evaluator, node: Anything, item: Item) -> Iterator[Literal]:
    span = evaluator.syntax.span(node)
    short = short_text(node, 100)
    named = names_key((short,)) if short else False
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
