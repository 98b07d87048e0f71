"""What functions return that a Python program calls by name: URLs, query strings, mappings, the environment."""

from __future__ import annotations

from collections.abc import Callable

from wavix_lint.facts import Chunk, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call, Node, argument_of
from wavix_lint.flow.mappings import mapping_of_call
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import (
    Constant,
    Mapping,
    Opaque,
    Sequence,
    Value,
    as_texts,
    choice,
    join_texts,
    options,
    uncertain,
)
from wavix_lint.model import Span

Known = Callable[[Evaluator, Call, Span, At], Value]


def _first(evaluator: Evaluator, call: Call, at: At) -> Node | None:
    for argument in call.arguments:
        if argument.keyword is None and not argument.stars:
            return argument.node
    return None


def _same(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """Functions that give back the value they get: `str`, `quote`, `copy`, `SecretStr`."""
    node = _first(evaluator, call, at)
    if node is None:
        return Opaque("", span, Source.CALL)
    return evaluator.value(node, at)


def _url(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """`URL(text)`, and httpx's `URL(text, params=...)`."""
    node = _first(evaluator, call, at)
    if node is None:
        return Opaque("", span, Source.CALL)
    query = argument_of(call, "params", None)
    texts = evaluator.texts(node, at)
    if query is None:
        return choice(texts)
    mapping = evaluator.mapping(evaluator.value(query, at), span)
    return choice(text for base in texts for text in formatting.with_query(base, mapping, span))


def _url_build(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """yarl's `URL.build(scheme=, host=, path=, query=)`."""
    pieces: list[list[Text]] = []
    for name, before, after in (("scheme", "", "://"), ("host", "", ""), ("path", "", "")):
        node = argument_of(call, name, None)
        if node is not None:
            pieces.extend([glue(before, span), evaluator.texts(node, at), glue(after, span)])
    texts = join_texts(pieces, span)
    query = argument_of(call, "query", None)
    if query is None:
        return choice(texts)
    mapping = evaluator.mapping(evaluator.value(query, at), span)
    return choice(text for base in texts for text in formatting.with_query(base, mapping, span))


def glue(text: str, span: Span) -> list[Text]:
    return [Text((Chunk(text, None),), span)]


def _urljoin(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    base, reference = argument_of(call, "base", 0), argument_of(call, "url", 1)
    if base is None or reference is None:
        return Opaque("urljoin", span, Source.CALL)
    return choice(
        formatting.resolved(first, second, span)
        for first in evaluator.texts(base, at)
        for second in evaluator.texts(reference, at)
    )


def _url_concat(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """tornado's `url_concat(url, args)` and the functions like it."""
    base, query = argument_of(call, "url", 0), argument_of(call, "args", 1)
    if base is None or query is None:
        return Opaque("url_concat", span, Source.CALL)
    mapping = evaluator.mapping(evaluator.value(query, at), span)
    return choice(text for url in evaluator.texts(base, at) for text in formatting.with_query(url, mapping, span))


def _urlencode(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    node = argument_of(call, "query", 0)
    if node is None:
        return Opaque("urlencode", span, Source.CALL)
    return choice(formatting.query_string(evaluator.mapping(evaluator.value(node, at), span), span))


def _urlunparse(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    node = _first(evaluator, call, at)
    parts = evaluator.value(node, at) if node is not None else None
    if not isinstance(parts, Sequence) or len(parts.items) not in (5, 6):
        return Opaque("urlunparse", span, Source.CALL)
    scheme, host, path, *rest = [list(as_texts(item, span)) for item in parts.items]
    query = rest[-2]
    pieces = [scheme, glue("://", span), host, path]
    if query[0].skeleton:
        pieces += [glue("?", span), query]
    return choice(join_texts(pieces, span))


def _mapping(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    return mapping_of_call(evaluator, call, at, span)


def _sequence(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    node = _first(evaluator, call, at)
    value = evaluator.value(node, at) if node is not None else Sequence((), True, span)
    if isinstance(value, Mapping):  # list(mapping.items()) keeps the pairs
        return value
    return value if isinstance(value, Sequence) else Opaque("list", span, Source.CALL)


def _getenv(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    return environment(evaluator, call, span, at, "os.getenv")


def _getattr(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """`getattr(settings, "NAME", default)`."""
    if len(call.arguments) < 2:
        return Opaque("getattr", span, Source.CALL, (span.start,))
    inner = Call(call.function, call.arguments[1:])
    return environment(evaluator, inner, span, at, "getattr")


def environment(evaluator: Evaluator, call: Call, span: Span, at: At, reader: str) -> Value:
    """A variable of the environment or of the settings: its name as a hole, and its default as it is written."""
    node = _first(evaluator, call, at)
    name = evaluator.value(node, at) if node is not None else None
    literal = name.literal if isinstance(name, Text) else None
    default = argument_of(call, "default", 1)
    values: list[Value] = []
    if literal is not None:
        values.append(Opaque(literal, span, Source.ENV, ("environment", literal)))
    else:
        values.append(Opaque(reader, span, Source.CALL, (span.start,)))
    if default is not None:
        for option in options(evaluator.value(default, at)):
            if not isinstance(option, Constant) and not (isinstance(option, Text) and not option.skeleton):
                values.append(uncertain(option))
    return choice(values)


ENVIRONMENTS = frozenset(
    {"os.environ", "environ", "os.environb", "streamlit.secrets", "st.secrets", "google.colab.userdata"}
)
ENVIRONMENT_READERS = frozenset({"getenv", "env", "config", "get_env", "getenv_or", "env_str", "require_env"})

_SAME = (
    "str bytes unicode urllib.parse.quote urllib.parse.quote_plus urllib.quote urllib.quote_plus copy.copy "
    "copy.deepcopy pydantic.SecretStr SecretStr urllib.parse.unquote six.text_type six.ensure_str "
    "django.utils.encoding.force_str requests.utils.quote six.moves.urllib.parse.quote markupsafe.escape"
)
_MAPPINGS = (
    "dict collections.OrderedDict requests.structures.CaseInsensitiveDict httpx.Headers httpx.QueryParams "
    "multidict.MultiDict multidict.CIMultiDict urllib3.HTTPHeaderDict urllib3._collections.HTTPHeaderDict "
    "types.MappingProxyType werkzeug.datastructures.MultiDict tornado.httputil.HTTPHeaders "
    "multidict.MultiDictProxy"
)

FUNCTIONS: dict[str, Known] = {
    **dict.fromkeys(_SAME.split(), _same),
    **dict.fromkeys(_MAPPINGS.split(), _mapping),
    **dict.fromkeys(("list", "tuple", "sorted"), _sequence),
    **dict.fromkeys(
        ("yarl.URL", "httpx.URL", "httpx._urls.URL", "furl.furl", "hyperlink.parse", "starlette.datastructures.URL"),
        _url,
    ),
    "yarl.URL.build": _url_build,
    **dict.fromkeys(("tornado.httputil.url_concat", "w3lib.url.add_or_replace_parameters"), _url_concat),
    **dict.fromkeys(
        ("urllib.parse.urljoin", "urlparse.urljoin", "requests.compat.urljoin", "six.moves.urllib.parse.urljoin"),
        _urljoin,
    ),
    **dict.fromkeys(
        (
            "urllib.parse.urlencode",
            "urllib.urlencode",
            "requests.compat.urlencode",
            "django.utils.http.urlencode",
            "six.moves.urllib.parse.urlencode",
        ),
        _urlencode,
    ),
    **dict.fromkeys(
        ("urllib.parse.urlunparse", "urllib.parse.urlunsplit", "urlparse.urlunparse", "urlparse.urlunsplit"),
        _urlunparse,
    ),
    "getattr": _getattr,
    **dict.fromkeys(("os.getenv", "os.environ.get", "environ.get", "os.environ.setdefault", "os.environ.pop"), _getenv),
}
