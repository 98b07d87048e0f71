"""What methods return: of strings and URL objects, and of objects and lists."""

from __future__ import annotations

from dataclasses import replace

from wavix_lint.facts import Hole, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.mappings import merged
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import Entry, Mapping, Opaque, Sequence, Value, choice, join_texts
from wavix_lint.languages.javascript.functions import argument, texts_of
from wavix_lint.model import Span

KEEPING = frozenset(
    "toString trim toLowerCase toUpperCase valueOf toJSON trimEnd trimStart normalize replaceAll href "
    "toISOString unwrap reveal".split()
)
_ROOT_SLASH = ("/\\/$/", "/\\/+$/", "/\\/*$/", "/[/]+$/", "/\\/{1,}$/")


def text_method(evaluator: Evaluator, text: Text, name: str, call: Call, span: Span, at: At) -> Value:
    if name == "concat":
        pieces = [[text], *(texts_of(evaluator, call, index, at) for index in range(len(call.arguments)))]
        return choice(join_texts(pieces, span))
    if name in ("replace", "replaceAll") and len(call.arguments) == 2:
        return _replaced(evaluator, text, call, span, at)
    if name in KEEPING:
        return text
    return Text((Hole(name, span, Source.CALL, (span.start,)),), span)


def _replaced(evaluator: Evaluator, text: Text, call: Call, span: Span, at: At) -> Value:
    """`"https://…/{id}".replace("{id}", value)`, and the slash that many cut off a base URL."""
    pattern = argument(evaluator, call, 0, at)
    if isinstance(pattern, Opaque) and pattern.name in _ROOT_SLASH:
        return text.slice(0, len(text.skeleton.rstrip("/")))
    old = pattern.literal if isinstance(pattern, Text) else None
    if not old or old not in text.skeleton:
        return text
    start = text.skeleton.index(old)
    new = texts_of(evaluator, call, 1, at)
    pieces = [[text.slice(0, start)], new, [text.slice(start + len(old), len(text.skeleton))]]
    return choice(join_texts(pieces, span))


def mapping_method(evaluator: Evaluator, value: Mapping, name: str, call: Call, span: Span, at: At) -> Value:
    if name in ("entries", "keys", "map", "filter", "sort", "toJSON", "valueOf", "clone", "forEach"):
        return value
    if name in ("toString", "join"):
        return choice(formatting.query_string(value, span)) if value.entries or value.is_query else Opaque("", span)
    if name in ("set", "append") and len(call.arguments) == 2:  # Angular's are chained, and change nothing
        where = evaluator.syntax.span(call.arguments[1].node)
        given = evaluator.value(call.arguments[1].node, at)
        new = tuple(Entry(key, given, span, where) for key in texts_of(evaluator, call, 0, at))
        return merged(value, replace(value, entries=new, complete=True), certain=True)
    if name == "get" and call.arguments:
        literal = texts_of(evaluator, call, 0, at)[0].literal
        found = [entry.value for entry in value.entries if literal is not None and entry.name.literal == literal]
        if found:
            return choice(found)
    return Opaque(name, span, Source.CALL, (span.start,))


def sequence_method(evaluator: Evaluator, value: Sequence, name: str, call: Call, span: Span, at: At) -> Value:
    if name == "join":
        separators = texts_of(evaluator, call, 0, at) if call.arguments else []
        separator = separators[0] if separators else None
        if separator is None or separator.literal is None:
            return Opaque("join", span, Source.CALL, (span.start,))
        return choice(formatting.joined(separator, value, span))
    if name == "concat":
        more = [evaluator.value(each.node, at) for each in call.arguments]
        items = [item for each in more for item in (each.items if isinstance(each, Sequence) else (each,))]
        return Sequence((*value.items, *items), value.complete, span)
    if name in ("filter", "slice", "flat", "reverse", "sort"):
        return replace(value, complete=False) if name == "slice" else value
    return Opaque(name, span, Source.CALL, (span.start,))
