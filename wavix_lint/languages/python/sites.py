"""Calls that send requests, as facts."""

from __future__ import annotations

import builtins
import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import AuthKind, Chunk, ClientSite, Fields, Pair, Place, RequestSite, Text, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Argument, Attribute, Call, Const, Entries, Items, Lambda, Name, Str
from wavix_lint.flow.names import MOST_CALL_SITES
from wavix_lint.flow.scopes import At, EventKind, ScopeKind
from wavix_lint.flow.values import (
    Handle,
    Local,
    Method,
    Opaque,
    Ref,
    Value,
    as_texts,
    options,
)
from wavix_lint.languages.python import sdk
from wavix_lint.languages.python.arguments import Arguments
from wavix_lint.languages.python.binder import Item, Outline
from wavix_lint.languages.python.clients import ITSELF, Param, Request, param
from wavix_lint.languages.python.escapes import Escapes
from wavix_lint.languages.python.expectations import is_expecting
from wavix_lint.languages.python.fields import fields_of
from wavix_lint.languages.python.library import PARTIAL, RESPONSE, PythonLibrary
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
_TELLING = frozenset({"params", "headers", "query", "query_params", "fields", "auth"})
_VERB = re.compile(r"(?i)(?:get|post|put|patch|delete|head|options)\Z")
_BY_METHOD = frozenset({"request", "stream", "fetch", "build_request"})
_BUILTINS = frozenset(dir(builtins))
_PROCESS_WIDE_TLS = frozenset({"urllib.request", "urllib2", "urllib", "http.client", "httplib"})
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*://")


class SiteReader:
    """Reads one call at a time."""

    def __init__(self, evaluator: Evaluator, library: PythonLibrary, outline: Outline, config: Config) -> None:
        self._evaluator = evaluator
        self._library = library
        self._state = library.state
        self._config = config
        self._tls = TlsReader(evaluator, library.state)
        self._escapes = Escapes(evaluator, outline, library)
        # `self.send = requests.post`: a name of the file's own may stand for anything.
        given = (event.path[-1] for event in outline.events if event.kind is EventKind.ASSIGN)
        self._telling_names = library.clients.last_names | sdk.LAST_NAMES | _BY_METHOD
        self._given_names = {*given, *(name for scope in outline.scopes for name in scope.binds)}

    def facts(self, item: Item) -> Iterator[RequestSite | ClientSite]:
        """The requests and SDK clients that a call stands for, one fact for each URL it may have.

        Inside a function, also what the calls of that function in this file make of it.
        """
        call = self._evaluator.lowered(item.node)
        if not isinstance(call, Call) or not self._may_matter(call):
            return
        found = list(self._facts(call, item))
        yield from found
        scope = item.at.scope
        if scope.kind is not ScopeKind.FUNCTION or not scope.binds or not self._may_send(call, item):
            return
        sites = self._library.call_sites(scope)
        for outer, at in sites if len(sites) <= MOST_CALL_SITES else ():
            with self._evaluator.inside(scope, self._evaluator.environment(scope, outer, at)):
                inner = list(self._facts(call, item))
            for fact in inner:  # whatever is missing may be given by another call
                if isinstance(fact, ClientSite):
                    yield fact
                else:
                    yield replace(fact, headers=replace(fact.headers, complete=False))

    def _may_matter(self, call: Call) -> bool:
        """By its name alone: most calls of a program are `len(…)` or `items.append(…)`, and need no second look."""
        function = self._evaluator.lowered(call.function)
        if isinstance(function, Name):
            matters = function.id not in _BUILTINS or function.id in self._given_names
        elif isinstance(function, Attribute):
            name = function.name
            matters = name in self._telling_names or name in self._given_names or _VERB.match(name) is not None
        else:
            matters = True
        if matters:
            return True
        return any(argument.keyword in _TELLING for argument in call.arguments)

    def _may_send(self, call: Call, item: Item) -> bool:
        """Whether the call is one of a client, or looks like one."""
        for function in options(self._evaluator.value(call.function, item.at)):
            if self._known(function) is not None:
                return True
            if isinstance(function, Ref) and function.name in self._library.clients.classes:
                return True
        return bool({argument.keyword for argument in call.arguments} & _TELLING)

    def _facts(self, call: Call, item: Item) -> Iterator[RequestSite | ClientSite]:
        for called in options(self._evaluator.value(call.function, item.at)):
            function, call = self._unwrapped(called, call)
            if isinstance(function, Ref) and function.name in sdk.NAMES:
                arguments = Arguments(self._evaluator, call, item.at)
                yield from sdk.client_sites(self._evaluator, self._tls, arguments, item)
            elif isinstance(function, Ref) and function.name in self._library.clients.classes:
                yield from self._made(function.name, Arguments(self._evaluator, call, item.at), item)
            elif (known := self._known(function)) is not None:
                yield from self._sent(known[0], known[1], function, Arguments(self._evaluator, call, item.at), item)
            elif not is_expecting(function):
                yield from self._unknown(function, call, item)

    def _unwrapped(self, function: Value, call: Call) -> tuple[Value, Call]:
        """What `functools.partial(function, …)` calls in the end, with all its arguments."""
        if not isinstance(function, Handle) or function.kind != PARTIAL or function.call is None:
            return function, call
        first, *rest = function.call.arguments or (None,)
        if first is None:
            return function, call
        inner = self._evaluator.value(first.node, function.at)
        return next(iter(options(inner))), Call(first.node, (*rest, *call.arguments))

    def _known(self, function: Value) -> tuple[Request, Handle | None] | None:
        """How the function is called, and the client it belongs to."""
        receiver = function.receiver if isinstance(function, Method) else None
        handle = receiver if isinstance(receiver, Handle) else None
        request = self._state.request_of(function)
        if request is not None:
            return request, handle
        client = self._state.client(handle) if handle is not None else None
        if client is not None and isinstance(function, Method) and function.name in client.takes_request:
            tls = next((shape.tls for shape in client.requests.values()), ())
            return Request(None, client.takes_request[function.name], tls=tls), handle
        return None

    # The kinds of calls

    def _made(self, name: str, arguments: Arguments, item: Item) -> Iterator[RequestSite]:
        """A request object, or a client for a Wavix base URL: what is in it, whoever sends it."""
        client = self._library.clients.classes[name]
        shape = client.request
        if shape is None and client.base_url is not None:
            shape = Request(None, client.base_url, client.query, client.headers, client.auth, client.tls)
        target = arguments.get(shape.url) if shape is not None else None
        if shape is None or target is None:
            return
        for site in self._sites(name, list(as_texts(target.value, target.span)), shape, None, arguments, item):
            yield replace(site, headers=replace(site.headers, complete=False))

    def _sent(
        self, request: Request, handle: Handle | None, function: Value, arguments: Arguments, item: Item
    ) -> Iterator[RequestSite]:
        name = f"{handle.kind}.{_name(function)}" if handle is not None else _name(function)
        if request.url is ITSELF and handle is not None:
            yield from self._sending(name, handle, None, arguments, request, item)
            return
        target = arguments.get(request.url)
        if target is None:
            return
        for option in options(target.value):
            if isinstance(option, Handle) and option.kind != RESPONSE:
                yield from self._sending(name, option, handle, arguments, request, item)
                return
        texts = self._state.urls(self._evaluator, handle, target.value, target.span, item.at)
        for site in self._sites(name, texts, request, handle, arguments, item):
            yield site if request.sends else replace(site, headers=replace(site.headers, complete=False))

    def _sending(
        self, name: str, made: Handle, sender: Handle | None, outer: Arguments, send: Request, item: Item
    ) -> Iterator[RequestSite]:
        """`urlopen(Request(...))`, `session.send(prepared)`: the object says what is sent, this call sends it."""
        client = self._state.client(made)
        if client is None or client.request is None or made.call is None:
            return
        inner = Arguments(self._evaluator, made.call, made.at)
        target = inner.get(client.request.url)
        texts = self._state.urls(self._evaluator, sender, target.value, target.span, item.at) if target else []
        urls = self._ours(texts)
        if not urls:
            return
        headers = self._role(made, "headers", Place.HEADER, item.at, made.span)
        around = self._headers(replace(send, headers=None), sender, outer, item)
        is_whole = not inner.is_open and made.certain and not self._escapes.before(made.places, item)
        query = self._role(made, "query", Place.QUERY, item.at, made.span)
        common = self._role(sender, "query", Place.DEFAULT, item.at, item.span)
        query = Fields((*common.pairs, *query.pairs), common.complete and query.complete)
        auth = auth_of(self._evaluator, self._state.role(self._evaluator, made, "auth", item.at), made.span)
        tls = self._tls.of_call(outer, send.tls)
        if sender is not None:
            tls = tls if tls.disabled_by is not None else self._tls.of_client(sender, item.at)
            if auth.kind is AuthKind.NONE:
                auth = auth_of(self._evaluator, self._state.role(self._evaluator, sender, "auth", item.at), item.span)
        tls = self._with_process_wide(name, tls)
        for url in urls:
            yield RequestSite(
                client=name,
                method=self._method(client.request, inner),
                url=url,
                query=replace(query, complete=query.complete and is_whole),
                headers=Fields(
                    _overridden(around.pairs, headers.pairs), headers.complete and around.complete and is_whole
                ),
                auth=auth,
                tls=tls,
                span=item.span,
            )

    def _unknown(self, function: Value, call: Call, item: Item) -> Iterator[RequestSite]:
        """A function nobody knows that is handed a Wavix URL together with parameters or headers."""
        name = _name(function).rpartition(".")[2]
        keywords = {argument.keyword for argument in call.arguments}
        if not (keywords & _TELLING or _VERB.match(name) or (name in _BY_METHOD and len(call.arguments) > 1)):
            return
        if not keywords & _TELLING and not any(self._may_be_url(argument) for argument in call.arguments[:2]):
            return
        arguments = Arguments(self._evaluator, call, item.at)
        for request in (_UNKNOWN, _UNKNOWN_BY_METHOD):
            target = arguments.get(request.url)
            texts = list(as_texts(target.value, target.span)) if target is not None else []
            found = False
            for site in self._sites("", texts, request, None, arguments, item):
                found = True
                yield replace(
                    site, query=replace(site.query, complete=False), headers=replace(site.headers, complete=False)
                )
            if found:
                return

    def _may_be_url(self, argument: Argument) -> bool:
        """Whether an argument is more than a plain word: `.get("name")` is what most calls of that kind are."""
        expression = self._evaluator.lowered(argument.node)
        if isinstance(expression, Str) and all(isinstance(part, Chunk) for part in expression.parts):
            return any("." in part.text for part in expression.parts if isinstance(part, Chunk))
        return not isinstance(expression, (Const, Entries, Items, Lambda))

    # The parts of a request

    def _sites(
        self, name: str, texts: list[Text], request: Request, handle: Handle | None, arguments: Arguments, item: Item
    ) -> Iterator[RequestSite]:
        urls = self._ours(texts)
        if not urls:
            return
        method = self._method(request, arguments)
        query = self._query(request, handle, arguments, item, method)
        headers = self._headers(request, handle, arguments, item)
        given = arguments.get(request.auth)
        if given is not None:
            auth = auth_of(self._evaluator, given.value, given.span)
        else:
            role = self._state.role(self._evaluator, handle, "auth", item.at) if handle is not None else None
            auth = auth_of(self._evaluator, role, item.span)
        tls = self._tls.of_call(arguments, request.tls)
        if tls.disabled_by is None and handle is not None:
            tls = self._tls.of_client(handle, item.at)
        tls = self._with_process_wide(name, tls)
        if self._evaluator.is_exhausted:
            headers = replace(headers, complete=False)
        for url in urls:
            yield RequestSite(name, method, url, query, headers, auth, tls, item.span)

    def _ours(self, texts: list[Text]) -> list[Text]:
        """The URLs of Wavix hosts. They are certain when no other URL that can be read leads elsewhere."""
        ours = [text for text in texts if wavix_url(text, self._config) is not None]
        readable = [text for text in texts if _ABSOLUTE.match(text.skeleton)]
        return [replace(text, certain=len(ours) >= len(readable)) for text in ours]

    def _method(self, request: Request, arguments: Arguments) -> str | None:
        if isinstance(request.method, Param):
            given = arguments.get(request.method)
            value = given.value if given is not None else None
            return value.literal.upper() if isinstance(value, Text) and value.literal else None
        return request.method

    def _query(
        self, request: Request, handle: Handle | None, arguments: Arguments, item: Item, method: str | None
    ) -> Fields:
        fields = self._role(handle, "query", Place.DEFAULT, item.at, item.span)
        given = arguments.get(request.query)
        if given is None:
            return replace(fields, complete=fields.complete and not arguments.is_open)
        if request.query_with is not None and method is not None and method not in request.query_with:
            return fields
        own = fields_of(self._evaluator, given.value, Place.QUERY, given.span)
        complete = fields.complete and own.complete and not self._escapes.value_escaped(given.value, item)
        return Fields((*fields.pairs, *own.pairs), complete)

    def _headers(self, request: Request, handle: Handle | None, arguments: Arguments, item: Item) -> Fields:
        at = At(item.at.scope, sys.maxsize, item.at.chain) if request.headers_follow else item.at
        fields = self._role(handle, "headers", Place.DEFAULT, at, item.span)
        complete = fields.complete and not (request.uses_global_opener and self._library.has_global_opener)
        if handle is not None and complete:
            clouded = self._state.is_clouded(self._evaluator, handle, item.at)
            complete = not clouded and not self._escapes.before(handle.places, item)
        given = arguments.get(request.headers)
        if given is None:
            return Fields(fields.pairs, complete and not arguments.is_open)
        own = fields_of(self._evaluator, given.value, Place.HEADER, given.span)
        complete = complete and own.complete and not self._escapes.value_escaped(given.value, item)
        return Fields(_overridden(fields.pairs, own.pairs), complete)

    def _role(self, handle: Handle | None, role: str, place: Place, at: At, span: Span) -> Fields:
        """What a client or request object itself has for headers or query."""
        value = self._state.role(self._evaluator, handle, role, at) if handle is not None else None
        return fields_of(self._evaluator, value, place, span)

    def _with_process_wide(self, name: str, tls: Tls) -> Tls:
        if tls.disabled_by is None and name.startswith(tuple(_PROCESS_WIDE_TLS)):
            return self._tls.process_wide()
        return tls


def _overridden(defaults: tuple[Pair, ...], own: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """A request's own header takes the place of the session's."""
    names = {pair.name.skeleton.lower() for pair in own if pair.certain}
    return (*(pair for pair in defaults if pair.name.skeleton.lower() not in names), *own)


def _name(function: Value) -> str:
    if isinstance(function, (Ref, Opaque, Method)):
        return function.name
    return function.scope.name if isinstance(function, Local) else ""
