"""What methods return: of strings and URL objects, and of mappings and lists."""

from __future__ import annotations

from wavix_lint.facts import Hole, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call, Node, argument_of
from wavix_lint.flow.mappings import mapping_of_call
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import Entry, Mapping, Opaque, Sequence, Value, as_texts, choice, join_texts
from wavix_lint.languages.python.functions import glue
from wavix_lint.model import Span

KEEPING = frozenset(
    {
        "strip",
        "encode",
        "decode",
        "lower",
        "human_repr",
        "geturl",
        "tostr",
        "get_secret_value",
        "as_posix",
        "__str__",
        "to_text",
        "expandtabs",
    }
)
_QUERY_METHODS = frozenset(
    {
        "with_query",
        "update_query",
        "extend_query",
        "copy_merge_params",
        "add",
        "set",
        "set_query_params",
        "include_query_params",
    }
)


def text_method(evaluator: Evaluator, text: Text, name: str, call: Call, span: Span, at: At) -> Value:
    if name == "format":
        positional = [
            evaluator.value(argument.node, at)
            for argument in call.arguments
            if argument.keyword is None and not argument.stars
        ]
        named = mapping_of_call(
            evaluator,
            Call(
                call.function, tuple(argument for argument in call.arguments if argument.keyword or argument.stars == 2)
            ),
            at,
            span,
        )
        return choice(formatting.braces(text, positional, named, span))
    if name == "format_map" and call.arguments:
        named = evaluator.mapping(evaluator.value(call.arguments[0].node, at), span)
        return choice(formatting.braces(text, [], named, span))
    if name == "join" and call.arguments and text.literal == "&":
        query = _pairs_joined(evaluator, call.arguments[0].node, span, at)
        if query is not None:
            return query
    if name == "join" and call.arguments:
        value = evaluator.value(call.arguments[0].node, at)
        if "://" in text.skeleton:  # a URL object's join, not a separator's
            return choice(formatting.resolved(text, part, span) for part in as_texts(value, span))
        if isinstance(value, Sequence):
            return choice(formatting.joined(text, value, span))
        return Opaque("join", span, Source.CALL, (span.start,))
    if name in KEEPING:
        return text
    if name in ("rstrip", "removesuffix", "lstrip", "removeprefix"):
        return _stripped(evaluator, text, name, call, at)
    if name in _QUERY_METHODS:
        return _with_query(evaluator, text, name, call, span, at)
    if name in ("copy_add_param", "copy_set_param") and len(call.arguments) == 2:
        names = evaluator.texts(call.arguments[0].node, at)
        node = call.arguments[1].node
        entry = Entry(names[0], evaluator.value(node, at), span, evaluator.syntax.span(node))
        return choice(formatting.with_query(text, Mapping((entry,), True, span), span))
    if name in ("joinpath", "with_path") and call.arguments:
        parts = [evaluator.texts(argument.node, at) for argument in call.arguments]
        pieces: list[list[Text]] = [[_cut_slash(text)]]
        for part in parts:
            pieces.extend([glue("/", span), [_without_slash(each) for each in part]])
        return choice(join_texts(pieces, span))
    if name == "replace" and len(call.arguments) == 2:
        return _replaced(evaluator, text, call, span, at)
    return Text((Hole(name, span, Source.CALL, (span.start,)),), span)


def _pairs_joined(evaluator: Evaluator, node: Node, span: Span, at: At) -> Value | None:
    """`"&".join(f"{k}={v}" for k, v in pairs)`."""
    clause = next((child for child in node.named_children if child.type == "for_in_clause"), None)
    source = clause.child_by_field_name("right") if clause is not None else None
    mapping = evaluator.mapping(evaluator.value(source, at), span) if source is not None else None
    return choice(formatting.query_string(mapping, span)) if mapping is not None and mapping.entries else None


def _stripped(evaluator: Evaluator, text: Text, name: str, call: Call, at: At) -> Text:
    mark = evaluator.texts(call.arguments[0].node, at)[0].literal if call.arguments else " \t\n"
    skeleton = text.skeleton
    if mark is None:
        return text
    if name == "rstrip":
        return text.slice(0, len(skeleton.rstrip(mark)))
    if name == "lstrip":
        return text.slice(len(skeleton) - len(skeleton.lstrip(mark)), len(skeleton))
    if name == "removesuffix" and mark and skeleton.endswith(mark):
        return text.slice(0, len(skeleton) - len(mark))
    if name == "removeprefix" and mark and skeleton.startswith(mark):
        return text.slice(len(mark), len(skeleton))
    return text


def _with_query(evaluator: Evaluator, text: Text, name: str, call: Call, span: Span, at: At) -> Value:
    if name in ("add", "set"):  # furl: add({...}), add(args={...})
        node = argument_of(call, "args", 0) or argument_of(call, "query_params", None)
        mapping = evaluator.mapping(evaluator.value(node, at), span) if node is not None else Mapping((), True, span)
    elif len(call.arguments) == 1 and not call.arguments[0].keyword and not call.arguments[0].stars:
        value = evaluator.value(call.arguments[0].node, at)
        if isinstance(value, Text):
            return choice(join_texts([[_base_of(text, name)], glue("?", span), [value]], span))
        mapping = evaluator.mapping(value, span)
    else:
        mapping = mapping_of_call(evaluator, call, at, span)
    return choice(formatting.with_query(_base_of(text, name), mapping, span))


def _base_of(text: Text, name: str) -> Text:
    cut = text.skeleton.find("?")
    return text.slice(0, cut) if name == "with_query" and cut >= 0 else text


def _cut_slash(text: Text) -> Text:
    return text.slice(0, len(text.skeleton.rstrip("/")))


def _without_slash(text: Text) -> Text:
    skeleton = text.skeleton
    return text.slice(len(skeleton) - len(skeleton.lstrip("/")), len(skeleton))


def _replaced(evaluator: Evaluator, text: Text, call: Call, span: Span, at: At) -> Value:
    """`"https://…/{id}".replace("{id}", value)`."""
    old = evaluator.texts(call.arguments[0].node, at)[0].literal
    new = evaluator.texts(call.arguments[1].node, at)
    if not old or old not in text.skeleton:
        return text
    start = text.skeleton.index(old)
    pieces = [[text.slice(0, start)], new, [text.slice(start + len(old), len(text.skeleton))]]
    return choice(join_texts(pieces, span))


def mapping_method(evaluator: Evaluator, value: Mapping | Sequence, name: str, call: Call, span: Span, at: At) -> Value:
    if name in ("copy", "items", "__copy__", "raw", "multi_items"):
        return value
    if name in ("get", "setdefault", "pop") and isinstance(value, Mapping) and call.arguments:
        key = evaluator.texts(call.arguments[0].node, at)[0].literal
        found = [entry for entry in value.entries if key is not None and entry.name.literal == key]
        if found:
            return choice(entry.value for entry in found)
        if len(call.arguments) > 1 and value.complete:
            return evaluator.value(call.arguments[1].node, at)
    if name == "merge" and isinstance(value, Mapping):
        more = mapping_of_call(evaluator, call, at, span)
        return Mapping((*value.entries, *more.entries), value.complete and more.complete, span)
    return Opaque(name, span, Source.CALL, (span.start,))
