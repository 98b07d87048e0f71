"""Calls that send requests, as facts."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Chunk, ClientSite, Fields, Pair, Place, RequestSite, Text, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import (
    Choice,
    Closure,
    Constant,
    Handle,
    Local,
    Mapping,
    Method,
    Opaque,
    Ref,
    Sequence,
    Value,
    as_texts,
    join_texts,
    options,
)
from wavix_lint.languages.python.arguments import Arguments, Given
from wavix_lint.languages.python.binder import Item, Outline
from wavix_lint.languages.python.clients import Param, Request, param
from wavix_lint.languages.python.escapes import Escapes
from wavix_lint.languages.python.expectations import is_expecting
from wavix_lint.languages.python.library import RESPONSE, PythonLibrary
from wavix_lint.languages.python.syntax import lower
from wavix_lint.languages.python.transport import TlsReader, auth_of
from wavix_lint.model import Span

# A call of something this file does not show, that looks like it sends a request.
_UNKNOWN = Request(
    None,
    param("url", "uri", "endpoint", at=0),
    param("params", "query", "query_params", "fields"),
    param("headers"),
    param("auth"),
)
_UNKNOWN_BY_METHOD = replace(_UNKNOWN, method=param("method", at=0), url=param("url", "uri", at=1))
_METHOD_WORD = re.compile(r"(?i)(?:get|post|put|patch|delete|head|options)\Z")
_SDK = {"wavix": ("Wavix", "AsyncWavix", "WavixApi", "AsyncWavixApi")}
_SDK_NAMES = frozenset(
    f"{module}.{name}" for module in ("wavix", "wavix.client", "wavix.base_client") for name in _SDK["wavix"]
)
_PROCESS_WIDE = frozenset({"urllib.request", "urllib2", "urllib", "http.client", "httplib"})


class SiteReader:
    """Reads one call at a time."""

    def __init__(self, evaluator: Evaluator, library: PythonLibrary, outline: Outline, config: Config) -> None:
        self._evaluator = evaluator
        self._library = library
        self._state = library.state
        self._config = config
        self._tls = TlsReader(evaluator, library.state)
        self._escapes = Escapes(evaluator, outline, library)

    def facts(self, item: Item) -> Iterator[RequestSite | ClientSite]:
        """The requests and SDK clients that a call stands for, one fact for each URL it may have."""
        call = lower(item.node)
        if not isinstance(call, Call):
            return
        for function in options(self._evaluator.value(call.function, item.at)):
            if isinstance(function, Ref) and function.name in _SDK_NAMES:
                yield self._sdk(function.name, call, item)
                return
            if isinstance(function, Ref):
                yield from self._client(function.name, call, item)
            found = self._known(function)
            if found is not None:
                yield from self._sites(found[0], found[1], function, call, item)
            elif not is_expecting(function):
                yield from self._unknown(function, call, item)

    def _known(self, function: Value) -> tuple[Request, Handle | None] | None:
        request = self._state.request_of(function)
        if request is not None:
            receiver = function.receiver if isinstance(function, Method) else None
            return request, receiver if isinstance(receiver, Handle) else None
        if isinstance(function, Method) and isinstance(function.receiver, Handle):
            client = self._state.client(function.receiver)
            if client is not None and function.name in client.takes_request:
                return Request(None, client.takes_request[function.name]), function.receiver
        if isinstance(function, Ref):
            client = self._library.clients.classes.get(function.name)
            if client is not None and client.request is not None:
                return client.request, None
        return None

    def _client(self, name: str, call: Call, item: Item) -> Iterator[RequestSite]:
        """A client that is made for a Wavix base URL: what it adds to each of its requests."""
        client = self._library.clients.classes.get(name)
        if client is None or client.base_url is None:
            return
        arguments = Arguments(self._evaluator, call, item.at)
        base = arguments.get(client.base_url)
        if base is None:
            return
        made = Request(None, client.base_url, client.query, client.headers, client.auth, client.tls)
        for url, query, headers, auth, tls, _ in self._described(
            list(as_texts(base.value, base.span)), made, None, arguments, item
        ):
            yield RequestSite(name, None, url, query, replace(headers, complete=False), auth, tls, item.span)

    # One call

    def _sites(
        self, request: Request, handle: Handle | None, function: Value, call: Call, item: Item
    ) -> Iterator[RequestSite]:
        arguments = Arguments(self._evaluator, call, item.at)
        target = arguments.get(request.url)
        if target is None:
            return
        described = next(
            (option for option in options(target.value) if isinstance(option, Handle) and option.kind != RESPONSE), None
        )
        if described is not None:
            yield from self._sending(described, handle, function, arguments, request, item)
            return
        urls = self._urls(target, handle, request, arguments, item.at)
        sites = self._described(urls, request, handle, arguments, item)
        name = _name_of(function, handle)
        for url, query, headers, auth, tls, method in sites:
            if not request.sends:  # whoever sends it may add what is missing
                headers = replace(headers, complete=False)
            yield RequestSite(
                name, method, url, query, headers, auth, self._process_wide(name, tls, item.at), item.span
            )

    def _described(self, urls: list[Text], request: Request, handle: Handle | None, arguments: Arguments, item: Item):  # type: ignore[no-untyped-def]
        urls = self._ours(urls)
        if not urls:
            return
        method = self._method(request, arguments)
        query = self._query(request, handle, arguments, item, method)
        headers = self._headers(request, handle, arguments, item)
        given = arguments.get(request.auth)
        role = self._state.role(self._evaluator, handle, "auth", item.at) if handle is not None else None
        auth = auth_of(
            self._evaluator, given.value if given is not None else role, given.span if given is not None else item.span
        )
        tls = self._tls.of_call(arguments, request.tls)
        if tls.disabled_by is None and handle is not None:
            tls = self._tls.of_client(handle, item.at)
        for url in urls:
            yield url, query, headers, auth, tls, method

    def _sending(
        self, described: Handle, sender: Handle | None, function: Value, outer: Arguments, send: Request, item: Item
    ) -> Iterator[RequestSite]:
        """`urlopen(Request(...))`, `session.send(prepared)`: the request object says what, this call sends it."""
        client = self._state.client(described)
        if client is None or client.request is None or described.call is None:
            return
        inner = Arguments(self._evaluator, described.call, described.at)
        target = inner.get(client.request.url)
        if target is None:
            return
        urls = self._ours(list(as_texts(target.value, target.span)))
        if not urls:
            return
        headers = self._fields(
            self._state.role(self._evaluator, described, "headers", item.at), Place.HEADER, described.span
        )
        is_whole = not inner.is_open and not outer.is_open and described.certain
        complete = headers.complete and is_whole and not self._escapes.before(described.places, item)
        if sender is not None:
            more = self._headers(Request(None, send.url), sender, outer, item)
            headers = Fields((*more.pairs, *headers.pairs), headers.complete and more.complete)
            complete = complete and more.complete
        query = self._fields(
            self._state.role(self._evaluator, described, "query", item.at), Place.QUERY, described.span
        )
        auth = auth_of(self._evaluator, self._state.role(self._evaluator, described, "auth", item.at), described.span)
        tls = self._tls.of_call(outer, send.tls)
        name = _name_of(function, sender)
        for url in urls:
            yield RequestSite(
                name,
                self._method(client.request, inner),
                url,
                replace(query, complete=query.complete and is_whole),
                replace(headers, complete=complete),
                auth,
                self._process_wide(name, tls, item.at),
                item.span,
            )

    def _unknown(self, function: Value, call: Call, item: Item) -> Iterator[RequestSite]:
        """A function nobody knows that is handed a Wavix URL together with parameters or headers."""
        if isinstance(function, (Local, Closure)) and not call.arguments:
            return
        keywords = {argument.keyword for argument in call.arguments}
        name = _last_name(function)
        by_method = name in ("request", "stream", "fetch", "build_request") and len(call.arguments) > 1
        telling = keywords & {"params", "headers", "query", "query_params", "fields", "auth"}
        if not telling and not _METHOD_WORD.match(name) and not by_method:
            return
        arguments = Arguments(self._evaluator, call, item.at)
        for request in (_UNKNOWN, _UNKNOWN_BY_METHOD):
            target = arguments.get(request.url)
            if target is None:
                continue
            urls = self._ours(list(as_texts(target.value, target.span)))
            for url, query, headers, auth, tls, method in self._described(urls, request, None, arguments, item):
                yield RequestSite(
                    "",
                    method,
                    url,
                    replace(query, complete=False),
                    replace(headers, complete=False),
                    auth,
                    tls,
                    item.span,
                )
            if urls:
                return

    # The parts of a request

    def _urls(self, target: Given, handle: Handle | None, request: Request, arguments: Arguments, at: At) -> list[Text]:
        texts = list(as_texts(target.value, target.span))
        client = self._state.client(handle) if handle is not None else None
        if handle is None or client is None:
            return texts
        if client.host is not None:
            host = self._state.initial(self._evaluator, handle, client.host)
            if host is None:
                return texts
            scheme = [Text((Chunk(f"{client.scheme}://", None),), target.span)]
            return join_texts([scheme, list(as_texts(host, target.span)), texts], target.span)
        base = self._state.role(self._evaluator, handle, "base_url", at)
        if base is None or isinstance(base, Constant):
            return texts
        return [self._on_base(root, text, target.span) for root in as_texts(base, target.span) for text in texts]

    def _on_base(self, base: Text, text: Text, span: Span) -> Text:
        if re.match(r"[a-zA-Z][a-zA-Z0-9+.\-]*://", text.skeleton):
            return text
        kept = base.slice(0, len(base.skeleton.rstrip("/")))
        parts = (*kept.parts, *(() if text.skeleton.startswith("/") else (Chunk("/", None),)), *text.parts)
        return Text(parts, span, base.certain and text.certain)

    def _ours(self, texts: list[Text]) -> list[Text]:
        """The URLs of Wavix hosts. One is certain when no other URL that is known leads elsewhere."""
        known = [text for text in texts if "\x00" not in text.skeleton[:8] and "/" in text.skeleton]
        ours = [text for text in texts if wavix_url(text, self._config) is not None]
        certain = len(ours) >= len(known)
        return [replace(text, certain=certain) for text in ours]

    def _method(self, request: Request, arguments: Arguments) -> str | None:
        if isinstance(request.method, Param):
            given = arguments.get(request.method)
            text = given.value if given is not None else None
            return text.literal.upper() if isinstance(text, Text) and text.literal else None
        return request.method

    def _query(
        self, request: Request, handle: Handle | None, arguments: Arguments, item: Item, method: str | None
    ) -> Fields:
        fields = Fields()
        if handle is not None:
            fields = self._fields(self._state.role(self._evaluator, handle, "query", item.at), Place.DEFAULT, item.span)
        given = arguments.get(request.query)
        if given is not None and (request.query_with is None or method is None or method in request.query_with):
            own = self._fields(given.value, Place.QUERY, given.span)
            fields = Fields((*fields.pairs, *own.pairs), fields.complete and own.complete)
            if self._escapes.value_escaped(given.value, item):
                fields = replace(fields, complete=False)
        if arguments.is_open and given is None:
            fields = replace(fields, complete=False)
        return fields

    def _headers(self, request: Request, handle: Handle | None, arguments: Arguments, item: Item) -> Fields:
        fields = Fields()
        if handle is not None:
            at = At(item.at.scope, sys.maxsize, item.at.chain) if request.headers_follow else item.at
            role = self._state.role(self._evaluator, handle, "headers", at)
            fields = self._fields(role, Place.DEFAULT, item.span)
            if self._state.is_clouded(self._evaluator, handle, item.at) or self._escapes.before(handle.places, item):
                fields = replace(fields, complete=False)
        if self._library.has_global_opener and request.uses_global_opener:
            fields = replace(fields, complete=False)
        given = arguments.get(request.headers)
        if given is not None:
            own = self._fields(given.value, Place.HEADER, given.span)
            fields = Fields(_overridden(fields.pairs, own.pairs), fields.complete and own.complete)
            if fields.complete and self._escapes.value_escaped(given.value, item):
                fields = replace(fields, complete=False)
        if arguments.is_open and given is None:
            fields = replace(fields, complete=False)
        return fields

    def _fields(self, value: Value | None, place: Place, span: Span) -> Fields:
        """A mapping, a list of pairs, a list of `Name: value` lines, or a query string, as pairs."""
        if value is None:
            return Fields()
        pairs: list[Pair] = []
        complete = True
        several = isinstance(value, Choice)
        for option in options(value):
            if isinstance(option, Text):
                pairs.extend(self._written_fields(option, place))
                continue
            if isinstance(option, Sequence) and option.items and all(isinstance(each, Text) for each in option.items):
                lines = [each for each in option.items if isinstance(each, Text)]
                pairs.extend(pair for line in lines for pair in _header_line(line, place))
                complete = complete and option.complete
                continue
            mapping = self._evaluator.mapping(option, span)
            complete = complete and mapping.complete
            pairs.extend(_pairs_of(mapping, place, certain=not several))
        return Fields(tuple(pairs), complete)

    def _written_fields(self, text: Text, place: Place) -> Iterator[Pair]:
        if place is Place.HEADER:
            yield from _header_line(text, place)
            return
        span = text.span
        [whole] = join_texts([[Text((Chunk("https://api.wavix.com/?", None),), span)], [text]], span)
        url = wavix_url(whole, self._config)
        for pair in url.pairs if url is not None else ():
            yield replace(pair, place=place)

    def _process_wide(self, name: str, tls: Tls, at: At) -> Tls:
        if tls.disabled_by is None and name.rpartition(".")[0] in _PROCESS_WIDE:
            return self._tls.process_wide(at)
        return tls

    # The SDK

    def _sdk(self, name: str, call: Call, item: Item) -> ClientSite:
        arguments = Arguments(self._evaluator, call, item.at)
        given = arguments.get(param("token", "async_token", "api_key", at=0))
        credential: Text | None = None
        if given is not None:
            value = self._called(given.value, item)
            texts = list(as_texts(value, given.span))
            credential = next((text for text in texts if text.literal is not None), texts[0])
        tls = Tls()
        transport = arguments.get(param("httpx_client"))
        if transport is not None:
            for option in options(transport.value):
                if isinstance(option, Handle):
                    tls = self._tls.of_client(option, item.at)
        return ClientSite("wavix", credential, tls, item.span)

    def _called(self, value: Value, item: Item) -> Value:
        """A token may be a function that returns it."""
        if isinstance(value, Closure):
            return self._evaluator.value(value.body, value.at)
        if isinstance(value, Local) and not value.instance:
            return self._evaluator.inlined(value.scope, None, item.at, value.span)
        return value


def _pairs_of(mapping: Mapping, place: Place, certain: bool) -> Iterator[Pair]:
    for entry in mapping.entries:
        if isinstance(entry.value, Constant) and entry.value.kind == "none":
            continue  # clients leave out what is None
        for value in _values(entry.value, entry.span):
            shown = value if any(isinstance(part, Chunk) for part in value.parts) else replace(value, span=entry.where)
            yield Pair(entry.name, shown, entry.span, place, certain and entry.certain and value.certain)


def _values(value: Value, span: Span) -> Iterator[Text]:
    several = isinstance(value, Choice)
    for option in options(value):
        only = option.items[0] if isinstance(option, Sequence) and len(option.items) == 1 else option
        for text in as_texts(only, span):
            yield replace(text, certain=False) if several else text


def _header_line(text: Text, place: Place) -> Iterator[Pair]:
    """`Authorization: Bearer …` written as one string."""
    colon = text.skeleton.find(":")
    if colon > 0:
        start = colon + 1 + (len(text.skeleton[colon + 1 :]) - len(text.skeleton[colon + 1 :].lstrip()))
        yield Pair(text.slice(0, colon), text.slice(start, len(text.skeleton)), text.span, place, text.certain)


def _overridden(defaults: tuple[Pair, ...], own: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """A request's own header takes the place of the session's."""
    names = {pair.name.skeleton.lower() for pair in own if pair.certain}
    return (*(pair for pair in defaults if pair.name.skeleton.lower() not in names), *own)


def _name_of(function: Value, handle: Handle | None) -> str:
    if handle is not None and isinstance(function, Method):
        return f"{handle.kind}.{function.name}"
    return function.name if isinstance(function, Ref) else ""


def _last_name(function: Value) -> str:
    if isinstance(function, (Ref, Opaque, Method)):
        return function.name.rpartition(".")[2]
    return function.scope.name if isinstance(function, Local) else ""
