"""What Python's own and common third-party functions return, as far as it matters for URLs, headers and keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from wavix_lint.facts import Chunk, Hole, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.changes import mapping_of_call
from wavix_lint.flow.evaluator import Evaluator, argument_of
from wavix_lint.flow.expressions import Call, Node
from wavix_lint.flow.scopes import At, Scope, ScopeKind
from wavix_lint.flow.values import (
    Constant,
    Entry,
    Handle,
    Local,
    Mapping,
    Method,
    Opaque,
    Ref,
    Sequence,
    Value,
    as_texts,
    choice,
    join_texts,
    options,
    uncertain,
)
from wavix_lint.languages.python import clients
from wavix_lint.languages.python.binder import Outline
from wavix_lint.languages.python.state import State
from wavix_lint.model import Span

Known = Callable[["PythonLibrary", Evaluator, Call, Span, At], Value]

RESPONSE = "response"  # the kind of the handle that a request call returns


class PythonLibrary:
    """Flow's questions about functions it has no source for."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self.clients = clients.load()
        self._sites: dict[str, list[tuple[Call, At]]] | None = None
        self.state = State(self.clients)

    @cached_property
    def has_global_opener(self) -> bool:
        """Whether the file calls `urllib.request.install_opener`."""
        return any(b"install_opener" in (item.node.text or b"")[:80] for item in self._outline.calls)

    # Calls

    def call(self, evaluator: Evaluator, function: Value, call: Call, span: Span, at: At) -> Value | None:
        if isinstance(function, Ref):
            return self._named(evaluator, function.name, call, span, at)
        if isinstance(function, Method):
            receiver = function.receiver
            if isinstance(receiver, Text):
                return _text_method(evaluator, receiver, function.name, call, span, at)
            if isinstance(receiver, (Mapping, Sequence)):
                return _mapping_method(evaluator, receiver, function.name, call, span, at)
            if isinstance(receiver, Handle):
                return self._handle_method(receiver, function.name, call, span, at)
            if isinstance(receiver, Constant):
                return Opaque(function.name, span)
        if isinstance(function, Opaque) and function.name.rpartition(".")[2] in _ENVIRONMENT_READERS:
            return _environment(self, evaluator, call, span, at, function.name)
        return None

    def _named(self, evaluator: Evaluator, name: str, call: Call, span: Span, at: At) -> Value | None:
        known = _FUNCTIONS.get(name)
        if known is not None:
            return known(self, evaluator, call, span, at)
        if name in self.clients.classes:
            return Handle(name, call, at, span)
        if name in self.clients.functions:
            return Handle(RESPONSE, call, at, span)
        last = name.rpartition(".")[2]
        if last in _ENVIRONMENT_READERS and call.arguments:
            return _environment(self, evaluator, call, span, at, name)
        return None

    def _handle_method(self, handle: Handle, name: str, call: Call, span: Span, at: At) -> Value | None:
        client = self.clients.classes.get(handle.kind)
        if client is None:
            return None
        if name in ("__enter__", "__aenter__", "prepare", "copy"):
            return handle
        if name in client.takes_request or name in client.requests:
            return Handle(RESPONSE, call, at, span)
        return Opaque(name, span, Source.CALL, (span.start,))

    # Members and items

    def attribute(self, evaluator: Evaluator, value: Value, name: str, span: Span, at: At) -> Value | None:
        if isinstance(value, Handle):
            if value.kind == RESPONSE:
                return self.state.response_attribute(evaluator, value, name, span)
            return self.state.slot_value(evaluator, value, name, at)
        if isinstance(value, Text) and name in ("url", "human_repr"):
            return value
        if isinstance(value, Local) and value.instance:
            return self._property(evaluator, value, name, span, at)
        if isinstance(value, Ref) and value.name == "os" and name == "environ":
            return Ref("os.environ", span)
        return None

    def _property(self, evaluator: Evaluator, value: Local, name: str, span: Span, at: At) -> Value | None:
        for bind in value.scope.binds.get(name, ()):
            inner = bind.inner
            if inner is not None and any(
                mark in ("property", "cached_property", "functools.cached_property") for mark in inner.decorators
            ):
                return evaluator.inlined(inner, None, at, span)
        return None

    def subscript(self, evaluator: Evaluator, value: Value, key: Value, span: Span) -> Value | None:
        literal = key.literal if isinstance(key, Text) else None
        if isinstance(value, Ref) and literal is not None:
            if value.name in _ENVIRONMENTS:
                return Opaque(literal, span, Source.ENV, ("environment", literal))
            return Opaque(literal, span, Source.IMPORT, (value.name, literal))
        return None

    def call_sites(self, scope: Scope) -> list[tuple[Call, At]]:
        """The calls in this file of a function, or of its class for a constructor, found by name."""
        if self._sites is None:
            self._sites = self._index_calls()
        name = scope.name
        owner = scope.parent
        if owner is not None and owner.kind is ScopeKind.CLASS and name == "__init__":
            name = owner.name
        return self._sites.get(name, []) if name else []

    def _index_calls(self) -> dict[str, list[tuple[Call, At]]]:
        names = {scope.name for scope in self._outline.scopes if scope.name}
        index: dict[str, list[tuple[Call, At]]] = {}
        from wavix_lint.languages.python.syntax import lower, text_of

        for item in self._outline.calls:
            function = item.node.child_by_field_name("function")
            if function is not None and function.type == "attribute":
                function = function.child_by_field_name("attribute")
            if function is None or function.type != "identifier":
                continue
            name = text_of(function)
            if name in names:
                call = lower(item.node)
                if isinstance(call, Call):
                    index.setdefault(name, []).append((call, item.at))
        return index


# Functions


def _argument(evaluator: Evaluator, call: Call, name: str, position: int | None, at: At) -> Value | None:
    node = argument_of(call, name, position)
    return evaluator.value(node, at) if node is not None else None


def _first(evaluator: Evaluator, call: Call, at: At) -> Node | None:
    for argument in call.arguments:
        if argument.keyword is None and not argument.stars:
            return argument.node
    return None


def _same(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """Functions that give back the value they get: `str`, `quote`, `copy`, `SecretStr`."""
    node = _first(evaluator, call, at)
    if node is None:
        return Opaque("", span, Source.CALL)
    return evaluator.value(node, at)


def _url(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
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


def _url_build(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """yarl's `URL.build(scheme=, host=, path=, query=)`."""
    pieces: list[list[Text]] = []
    for name, before, after in (("scheme", "", "://"), ("host", "", ""), ("path", "", "")):
        node = argument_of(call, name, None)
        if node is not None:
            pieces.extend([_glue(before, span), evaluator.texts(node, at), _glue(after, span)])
    texts = join_texts(pieces, span)
    query = argument_of(call, "query", None)
    if query is None:
        return choice(texts)
    mapping = evaluator.mapping(evaluator.value(query, at), span)
    return choice(text for base in texts for text in formatting.with_query(base, mapping, span))


def _glue(text: str, span: Span) -> list[Text]:
    return [Text((Chunk(text, None),), span)]


def _urljoin(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    base, reference = argument_of(call, "base", 0), argument_of(call, "url", 1)
    if base is None or reference is None:
        return Opaque("urljoin", span, Source.CALL)
    return choice(
        formatting.resolved(first, second, span)
        for first in evaluator.texts(base, at)
        for second in evaluator.texts(reference, at)
    )


def _url_concat(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    """tornado's `url_concat(url, args)` and the functions like it."""
    base, query = argument_of(call, "url", 0), argument_of(call, "args", 1)
    if base is None or query is None:
        return Opaque("url_concat", span, Source.CALL)
    mapping = evaluator.mapping(evaluator.value(query, at), span)
    return choice(text for url in evaluator.texts(base, at) for text in formatting.with_query(url, mapping, span))


def _urlencode(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    node = argument_of(call, "query", 0)
    if node is None:
        return Opaque("urlencode", span, Source.CALL)
    return choice(formatting.query_string(evaluator.mapping(evaluator.value(node, at), span), span))


def _urlunparse(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    node = _first(evaluator, call, at)
    parts = evaluator.value(node, at) if node is not None else None
    if not isinstance(parts, Sequence) or len(parts.items) not in (5, 6):
        return Opaque("urlunparse", span, Source.CALL)
    scheme, host, path, *rest = [list(as_texts(item, span)) for item in parts.items]
    query = rest[-2]
    pieces = [scheme, _glue("://", span), host, path]
    if query[0].skeleton:
        pieces += [_glue("?", span), query]
    return choice(join_texts(pieces, span))


def _mapping(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    return mapping_of_call(evaluator, call, at, span)


def _sequence(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    node = _first(evaluator, call, at)
    value = evaluator.value(node, at) if node is not None else Sequence((), True, span)
    if isinstance(value, Mapping):  # list(mapping.items()) keeps the pairs
        return value
    return value if isinstance(value, Sequence) else Opaque("list", span, Source.CALL)


def _getenv(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    return _environment(library, evaluator, call, span, at, "os.getenv")


def _environment(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At, reader: str) -> Value:
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


def _partial(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    return Opaque("partial", span, Source.CALL, (span.start,))


def _b64(library: PythonLibrary, evaluator: Evaluator, call: Call, span: Span, at: At) -> Value:
    return Opaque("b64encode", span, Source.CALL, (span.start,))


_ENVIRONMENTS = frozenset(
    {"os.environ", "environ", "os.environb", "streamlit.secrets", "st.secrets", "google.colab.userdata"}
)
_ENVIRONMENT_READERS = frozenset({"getenv", "env", "config", "get_env", "getenv_or", "env_str", "require_env"})

_SAME = (
    "str bytes unicode urllib.parse.quote urllib.parse.quote_plus urllib.quote urllib.quote_plus copy.copy copy.deepcopy "
    "pydantic.SecretStr SecretStr urllib.parse.unquote six.text_type six.ensure_str django.utils.encoding.force_str "
    "requests.utils.quote six.moves.urllib.parse.quote markupsafe.escape"
)
_MAPPINGS = (
    "dict collections.OrderedDict requests.structures.CaseInsensitiveDict httpx.Headers httpx.QueryParams multidict.MultiDict "
    "multidict.CIMultiDict urllib3.HTTPHeaderDict urllib3._collections.HTTPHeaderDict types.MappingProxyType "
    "werkzeug.datastructures.MultiDict tornado.httputil.HTTPHeaders multidict.MultiDictProxy"
)

_FUNCTIONS: dict[str, Known] = {
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
    **dict.fromkeys(("os.getenv", "os.environ.get", "environ.get", "os.environ.setdefault", "os.environ.pop"), _getenv),
    **dict.fromkeys(("base64.b64encode", "base64.urlsafe_b64encode"), _b64),
    "functools.partial": _partial,
}


# Methods of strings, URLs and mappings

_KEEPING = frozenset(
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


def _text_method(evaluator: Evaluator, text: Text, name: str, call: Call, span: Span, at: At) -> Value:
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
    if name == "join" and call.arguments:
        value = evaluator.value(call.arguments[0].node, at)
        if "://" in text.skeleton:  # a URL object's join, not a separator's
            return choice(formatting.resolved(text, part, span) for part in as_texts(value, span))
        if isinstance(value, Sequence):
            return choice(formatting.joined(text, value, span))
        return Opaque("join", span, Source.CALL, (span.start,))
    if name in _KEEPING:
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
            pieces.extend([_glue("/", span), [_without_slash(each) for each in part]])
        return choice(join_texts(pieces, span))
    if name == "replace" and len(call.arguments) == 2:
        return _replaced(evaluator, text, call, span, at)
    return Text((Hole(name, span, Source.CALL, (span.start,)),), span)


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
            return choice(join_texts([[_base_of(text, name)], _glue("?", span), [value]], span))
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


def _mapping_method(
    evaluator: Evaluator, value: Mapping | Sequence, name: str, call: Call, span: Span, at: At
) -> Value:
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
