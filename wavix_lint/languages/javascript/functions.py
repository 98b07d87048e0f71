"""What functions return that a JavaScript program calls by name: URLs, query strings, objects, the environment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wavix_lint.api.urls import query_pairs
from wavix_lint.facts import Chunk, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import (
    Constant,
    Entry,
    Mapping,
    Opaque,
    Ref,
    Sequence,
    Value,
    as_texts,
    choice,
    join_texts,
    options,
)
from wavix_lint.languages.javascript.binder import module_name
from wavix_lint.languages.javascript.objects import member
from wavix_lint.model import Span

Known = Callable[[Evaluator, Call, Span, At], Value]

_GLOBALS = ("window.", "globalThis.", "self.", "global.")


def plain_name(name: str) -> str:
    """The full name without the global object before it: `window.fetch` is `fetch`."""
    for prefix in _GLOBALS:
        if name.startswith(prefix):
            return name[len(prefix) :]
    return name


def argument(evaluator: Evaluator, call: Call, position: int, at: At) -> Value | None:
    if position >= len(call.arguments) or any(each.stars for each in call.arguments[: position + 1]):
        return None
    return evaluator.value(call.arguments[position].node, at)


def texts_of(evaluator: Evaluator, call: Call, position: int, at: At) -> list[Text]:
    """The argument as strings, at least one."""
    value = argument(evaluator, call, position, at)
    span = evaluator.syntax.span(call.arguments[position].node if position < len(call.arguments) else call.function)
    return list(as_texts(value if value is not None else Opaque("", span), span))


def glue(text: str, span: Span) -> list[Text]:
    return [Text((Chunk(text, None),), span)]


def _same(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """Functions that give back what they get: `String`, `encodeURIComponent`, `Object.freeze`."""
    value = argument(evaluator, call, 0, at)
    return value if value is not None else Opaque("", span, Source.CALL)


def _url(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """`new URL(reference, base)`."""
    references = texts_of(evaluator, call, 0, at) if call.arguments else []
    if len(call.arguments) < 2:
        return choice(references) if references else Opaque("URL", span, Source.CALL)
    return choice(
        formatting.resolved(base, reference, span)
        for base in texts_of(evaluator, call, 1, at)
        for reference in references
    )


def _resolve(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """`url.resolve(base, reference)`."""
    if len(call.arguments) < 2:
        return Opaque("resolve", span, Source.CALL)
    return choice(
        formatting.resolved(base, reference, span)
        for base in texts_of(evaluator, call, 0, at)
        for reference in texts_of(evaluator, call, 1, at)
    )


def _url_join(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """`urlJoin(base, "v1", "calls")`, with one slash between two pieces."""
    pieces: list[list[Text]] = []
    for index in range(min(len(call.arguments), 20)):
        texts = texts_of(evaluator, call, index, at)
        if pieces:
            first = texts[0].skeleton
            if not first.startswith(("?", "&")):
                pieces.append(glue("/", span))
            texts = [
                text.slice(len(text.skeleton) - len(text.skeleton.lstrip("/")), len(text.skeleton)) for text in texts
            ]
        pieces.append([text.slice(0, len(text.skeleton.rstrip("/"))) for text in texts])
    return choice(join_texts(pieces, span)) if pieces else Opaque("urlJoin", span, Source.CALL)


def _url_format(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """`url.format({ protocol, hostname, pathname, query })`."""
    value = argument(evaluator, call, 0, at)
    if not isinstance(value, Mapping):
        return value if value is not None else Opaque("format", span, Source.CALL)
    scheme, host = member(evaluator, value, "protocol", at), None
    for name in ("host", "hostname"):
        host = host or member(evaluator, value, name, at)
    path = member(evaluator, value, "pathname", at) or member(evaluator, value, "path", at)
    query = member(evaluator, value, "query", at) or member(evaluator, value, "search", at)
    if host is None:
        return Opaque("format", span, Source.CALL)
    schemes = list(as_texts(scheme.value, span)) if scheme is not None else glue("https", span)
    schemes = [text.slice(0, len(text.skeleton.rstrip(":/"))) for text in schemes]
    pieces = [schemes, glue("://", span), list(as_texts(host.value, span))]
    if path is not None:
        pieces.append(list(as_texts(path.value, span)))
    texts = join_texts(pieces, span)
    if query is None:
        return choice(texts)
    mapping = query_mapping(evaluator, query.value, span)
    return choice(text for base in texts for text in formatting.with_query(base, mapping, span))


def query_mapping(evaluator: Evaluator, value: Value | None, span: Span) -> Mapping:
    """What `new URLSearchParams(…)` holds: of an object, of pairs, of a query string."""
    if value is None:
        return Mapping((), True, span, is_query=True)
    entries: list[Entry] = []
    complete = True
    found = options(value)
    for option in found:
        if isinstance(option, Text):
            more, whole = _written(option, span)
        elif isinstance(option, Constant) and option.kind == "none":
            continue
        else:
            mapping = evaluator.mapping(option, span)
            more, whole = mapping.entries, mapping.complete
        entries.extend(entry if len(found) == 1 else replace(entry, certain=False) for entry in more)
        complete = complete and whole
    places = value.places if isinstance(value, Mapping) else ()
    return Mapping(tuple(entries), complete, span, places, is_query=True)


def _written(text: Text, span: Span) -> tuple[tuple[Entry, ...], bool]:
    if text.only_hole is not None:
        return (), False
    start = 1 if text.skeleton.startswith("?") else 0
    pairs = query_pairs(text, start)
    entries = tuple(Entry(pair.name, pair.value, pair.span, pair.value.span, text.certain) for pair in pairs)
    return entries, all(pair.name.literal is not None for pair in pairs)


def _search_params(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    return replace(query_mapping(evaluator, argument(evaluator, call, 0, at), span), places=())


def _http_params(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """Angular's `new HttpParams({ fromObject: {…} })`."""
    value = argument(evaluator, call, 0, at)
    inner = None
    for name in ("fromObject", "fromString") if isinstance(value, Mapping) else ():
        inner = inner or (member(evaluator, value, name, at) if isinstance(value, Mapping) else None)
    return query_mapping(evaluator, inner.value if inner is not None else None, span)


def _stringify(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """`querystring.stringify(object)`, `qs.stringify(object, { addQueryPrefix: true })`."""
    mapping = query_mapping(evaluator, argument(evaluator, call, 0, at), span)
    texts = formatting.query_string(mapping, span)
    given = argument(evaluator, call, 1, at)
    prefix = member(evaluator, given, "addQueryPrefix", at) if isinstance(given, Mapping) else None
    if prefix is not None and isinstance(prefix.value, Constant) and prefix.value.kind == "true":
        texts = join_texts([glue("?", span), texts], span)
    return choice(texts)


def _headers(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    value = argument(evaluator, call, 0, at)
    if value is None:
        return Mapping((), True, span)
    return replace(evaluator.mapping(value, span), span=span, places=())


def _assign(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """`Object.assign({}, a, b)`, `_.merge(a, b)`."""
    entries: list[Entry] = []
    complete = not any(each.stars for each in call.arguments)
    for each in call.arguments[:20]:
        mapping = evaluator.mapping(evaluator.value(each.node, at), span)
        entries.extend(mapping.entries)
        complete = complete and mapping.complete
    return Mapping(tuple(entries), complete, span)


def _require(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    value = argument(evaluator, call, 0, at)
    literal = value.literal if isinstance(value, Text) else None
    return Ref(module_name(literal), span) if literal is not None else Opaque("require", span, Source.CALL)


def environment(evaluator: Evaluator, call: Call, span: Span, at: At, reader: str) -> Value:
    """`env("WAVIX_API_KEY", "…")`, `config.get("WAVIX_API_KEY")`: the variable's name as a hole, and the default."""
    name = argument(evaluator, call, 0, at)
    literal = name.literal if isinstance(name, Text) else None
    if literal is None:
        return Opaque(reader, span, Source.CALL, (span.start,))
    values: list[Value] = [Opaque(literal, span, Source.ENV, ("environment", literal))]
    default = argument(evaluator, call, 1, at)
    if isinstance(default, Text) and default.skeleton:
        values.append(replace(default, certain=False))
    return choice(values)


def _sequence(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    value = argument(evaluator, call, 0, at)
    return value if isinstance(value, (Mapping, Sequence)) else Opaque("Array.from", span, Source.CALL)


ENVIRONMENTS = frozenset({"process.env", "import.meta.env", "Bun.env", "Deno.env", "env", "process.process.env"})
READERS = frozenset(
    "env getEnv get_env getenv requireEnv requiredEnv mustGetEnv envOrThrow getEnvVar getEnvVariable readEnv".split()
)
_SAME = (
    "String encodeURIComponent encodeURI decodeURIComponent decodeURI escape unescape Object.freeze Object.seal "
    "structuredClone lodash.cloneDeep ref reactive readonly vue.ref vue.reactive vue.readonly Promise.resolve "
    "Object.entries Object.keys Object.fromEntries JSON.stringify unref vue.unref toValue http.HttpHeaders "
    "lodash.clone strict-uri-encode"
)

FUNCTIONS: dict[str, Known] = {
    **dict.fromkeys(_SAME.split(), _same),
    **dict.fromkeys(("URL", "url.URL", "whatwg-url.URL", "url-parse", "url.parse", "URL.parse"), _url),
    "url.resolve": _resolve,
    "url.format": _url_format,
    **dict.fromkeys(("url-join", "url-join.default", "proper-url-join", "urljoin"), _url_join),
    **dict.fromkeys(("URLSearchParams", "url.URLSearchParams"), _search_params),
    **dict.fromkeys(("@angular/common/http.HttpParams", "HttpParams"), _http_params),
    **dict.fromkeys(
        (
            "querystring.stringify",
            "querystring.encode",
            "qs.stringify",
            "query-string.stringify",
            "$.param",
            "jQuery.param",
        ),
        _stringify,
    ),
    **dict.fromkeys(
        (
            "Headers",
            "Map",
            "node-fetch.Headers",
            "cross-fetch.Headers",
            "undici.Headers",
            "axios.AxiosHeaders",
            "@angular/common/http.HttpHeaders",
            "HttpHeaders",
        ),
        _headers,
    ),
    **dict.fromkeys(
        ("Object.assign", "lodash.merge", "_.merge", "lodash.assign", "deepmerge", "_.extend", "$.extend"), _assign
    ),
    "require": _require,
    "Array.from": _sequence,
}
