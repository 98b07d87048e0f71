"""Calls that send requests, as facts."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from wavix_lint.api.credentials import is_appid
from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Auth, AuthKind, Chunk, ClientSite, Fields, Pair, Place, RequestSite, Text, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At, EventKind, Scope, ScopeKind
from wavix_lint.flow.values import Handle, Local, Mapping, Method, Opaque, Ref, Value, as_texts, options
from wavix_lint.languages.javascript import sdk
from wavix_lint.languages.javascript.chains import Link, links_after, links_of_holder
from wavix_lint.languages.javascript.clients import Client, Options, Request, keys
from wavix_lint.languages.javascript.escapes import Escapes
from wavix_lint.languages.javascript.expectations import is_expecting
from wavix_lint.languages.javascript.functions import plain_name
from wavix_lint.languages.javascript.library import RESPONSE, JavaScriptLibrary
from wavix_lint.languages.javascript.node_urls import urls_of
from wavix_lint.languages.javascript.objects import Arguments, Given, is_open
from wavix_lint.languages.javascript.outline import Item, Outline
from wavix_lint.languages.javascript.state import on_base, pairs_of_call
from wavix_lint.languages.javascript.syntax import lower
from wavix_lint.languages.javascript.transport import TlsReader, auth_of
from wavix_lint.languages.python.fields import fields_of

MOST_CALL_SITES = 6
_MOST_SCOPES = 3  # functions around a call whose callers are looked at
_TELLING = ("headers", "params", "query", "searchParams", "qs", "auth")
_UNKNOWN = Options(
    url=keys("url", "uri", "baseURL"), query=keys("params", "query", "searchParams", "qs"), auth=keys("auth")
)
_VERB = re.compile(r"(?i)(?:get|post|put|patch|delete|del|head|options|request|fetch)\w{0,12}\Z")
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*://")
_REPLACED = (("window", "fetch"), ("globalThis", "fetch"), ("global", "fetch"), ("self", "fetch"))
_JQUERY = ("$.", "jQuery.", "jquery.")


class _Sent(NamedTuple):
    """One known call: its shape, the client it belongs to, and its options object."""

    name: str
    request: Request
    handle: Handle | None
    arguments: Arguments
    mapping: Mapping | None
    item: Item


class SiteReader:
    """Reads one call at a time. With `all_hosts`, requests to anybody."""

    def __init__(
        self,
        evaluator: Evaluator,
        library: JavaScriptLibrary,
        outline: Outline,
        config: Config,
        all_hosts: bool = False,
    ) -> None:
        self._all_hosts = all_hosts
        self._evaluator = evaluator
        self._library = library
        self._state = library.state
        self._config = config
        self._tls = TlsReader(evaluator, library.state)
        self._escapes = Escapes(evaluator, outline, library)

    def facts(self, item: Item) -> Iterator[RequestSite | ClientSite]:
        """The requests and SDK clients that a call stands for, one fact for each URL it may have.

        Inside a function, also what the calls of that function in this file make of it.
        """
        call = lower(item.node)
        if not isinstance(call, Call):
            return
        yield from self._facts(call, item)
        scope: Scope | None = item.at.scope
        for _ in range(_MOST_SCOPES):
            if scope is None or scope.kind is ScopeKind.MODULE:
                return
            if scope.kind is ScopeKind.FUNCTION and scope.parameters and not scope.is_constructor:
                yield from self._from_outside(call, item, scope)
            scope = scope.parent

    def _from_outside(self, call: Call, item: Item, scope: Scope) -> Iterator[RequestSite | ClientSite]:
        if not self._library.call_sites(scope) or not self._may_send(call, item):
            return
        sites = self._library.certain_sites(self._evaluator, scope)
        for outer, at in sites if len(sites) <= MOST_CALL_SITES else ():
            with self._evaluator.inside(scope, self._evaluator.environment(scope, outer, at)):
                inner = list(self._facts(call, item))
            for fact in inner:  # whatever is missing may be given by another call
                if isinstance(fact, ClientSite):
                    yield fact
                else:
                    yield replace(fact, headers=replace(fact.headers, complete=False))

    def _may_send(self, call: Call, item: Item) -> bool:
        """Whether the call is one of a client, or looks like one."""
        for function in options(self._evaluator.value(call.function, item.at)):
            if self._state.request_of(function) is not None:
                return True
            if isinstance(function, Ref) and plain_name(function.name) in self._library.clients.classes:
                return True
            if _VERB.match(_name(function).rpartition(".")[2]) and not isinstance(function, Local):
                return True
        return False

    def _facts(self, call: Call, item: Item) -> Iterator[RequestSite | ClientSite]:
        for function in options(self._evaluator.value(call.function, item.at)):
            arguments = Arguments(self._evaluator, call, item.at)
            name = plain_name(function.name) if isinstance(function, Ref) else ""
            if name in sdk.NAMES:
                yield from sdk.client_sites(self._evaluator, name, arguments, item)
            elif (package := sdk.package_of(function)) is not None:
                yield from self._through_sdk(package, arguments, item)
            elif name in self._library.clients.classes:
                yield from self._made(name, arguments, item)
            elif (known := self._state.request_of(function)) is not None:
                handle = known[1] or self._state.root(self._evaluator, function, call, item.span, item.at)
                yield from self._sent(_name(function), known[0], handle, arguments, item)
            elif not is_expecting(function) and not isinstance(function, Local):
                yield from self._unknown(function, arguments, item)

    # The kinds of calls

    def _made(self, name: str, arguments: Arguments, item: Item) -> Iterator[RequestSite]:
        """A socket, a request object, or a client for a Wavix base URL: what is in it, whoever sends it."""
        client = self._library.clients.classes[name]
        if client.request is not None:
            for site in self._sent(name, client.request, None, arguments, item):
                yield site if client.request.sends else _unsure(site)
            return
        if not client.described.base_url:
            return
        call = lower(item.node)
        handle = Handle(name, call if isinstance(call, Call) else None, item.at, item.span)
        base = self._state.role(self._evaluator, handle, "base_url", item.at)
        if base is None:
            return
        shape = Request(options=None, names=client.described)
        sent = _Sent(name, shape, handle, arguments, None, item)
        for site in self._sites(sent, list(as_texts(base, item.span)), Given(base, item.span, item.span)):
            yield _unsure(replace(site, method=None))

    def _through_sdk(self, package: str, arguments: Arguments, item: Item) -> Iterator[RequestSite]:
        """`client.cdrs.list({}, { queryParams: { appid } })`: what a call adds to the SDK's own request."""
        for position in range(min(arguments.count, 4)):
            mapping = arguments.options(position)
            given = arguments.option(mapping, keys("queryParams"))
            if given is not None:
                query = fields_of(self._evaluator, given.value, Place.QUERY, given.span)
                url = Text((Chunk("https://api.wavix.com/", None),), item.span)
                yield RequestSite(package, None, url, query, Fields((), False), Auth(), Tls(), item.span)

    def _sent(
        self, name: str, request: Request, handle: Handle | None, arguments: Arguments, item: Item
    ) -> Iterator[RequestSite]:
        target = arguments.at(request.url)
        if target is None:
            return
        for option in options(target.value):
            if isinstance(option, Handle) and option.kind != RESPONSE:
                client = self._state.client(option)
                if client is not None and client.request is not None and option.call is not None:
                    yield from self._sending(name, option, client, arguments, request, item)
                    return
        mapping = self._options(request, arguments)
        whole = [option for option in options(target.value) if isinstance(option, Mapping) and not option.is_query]
        if whole:  # the options are all there is
            mapping = self._evaluator.mapping(target.value, target.span)
            sent = _Sent(name, request, handle, arguments, mapping, item)
            given = arguments.option(mapping, request.names.url)
            if request.is_node:
                texts = urls_of(self._evaluator, mapping, request.scheme, target.span, item.at)
                yield from self._sites(sent, texts, target)
            elif given is not None:
                yield from self._sites(sent, list(as_texts(given.value, given.span)), given)
            elif handle is not None:
                yield from self._sites(sent, [Text((), target.span)], target)
            return
        if mapping is not None and not mapping.complete and request.is_node and not mapping.entries:
            after = arguments.at(request.options)
            if after is not None and isinstance(after.value, Local):  # `https.get(url, callback)`
                mapping = None
        sent = _Sent(name, request, handle, arguments, mapping, item)
        yield from self._sites(sent, list(as_texts(target.value, target.span)), target)

    def _options(self, request: Request, arguments: Arguments) -> Mapping | None:
        early = arguments.at(request.early_options)
        if early is not None and any(isinstance(option, Mapping) for option in options(early.value)):
            return self._evaluator.mapping(early.value, early.span)
        return arguments.options(request.options)

    def _sending(
        self, name: str, made: Handle, client: Client, outer: Arguments, send: Request, item: Item
    ) -> Iterator[RequestSite]:
        """`fetch(new Request(url, {…}))`: the object says what is sent, this call sends it."""
        request, call = client.request, made.call
        if request is None or call is None:
            return
        inner = Arguments(self._evaluator, call, made.at)
        target = inner.at(request.url)
        if target is None:
            return
        mapping = inner.options(request.options)
        sent = _Sent(name, request, None, inner, mapping, item)
        set_later = self._evaluator.changes.slot
        more = None
        if made.places:
            empty = Mapping((), True, made.span)
            more = set_later(self._evaluator, made.places, "headers", empty, item.at, made.at)
        for site in self._sites(sent, list(as_texts(target.value, target.span)), target):
            own = fields_of(self._evaluator, more, Place.HEADER, item.span)
            second = outer.option(outer.options(send.options), send.names.headers)
            around = fields_of(self._evaluator, second.value, Place.HEADER, item.span) if second else Fields()
            pairs = _overridden(_overridden(site.headers.pairs, own.pairs), around.pairs)
            is_whole = made.certain and not self._escapes.before(made.places, item) and not outer.has_spread
            complete = site.headers.complete and own.complete and around.complete and is_whole
            yield replace(site, headers=Fields(pairs, complete))

    def _unknown(self, function: Value, arguments: Arguments, item: Item) -> Iterator[RequestSite]:
        """A function nobody knows that is handed a Wavix URL together with parameters or headers."""
        name = _name(function).rpartition(".")[2]
        mapping: Mapping | None = None
        for position in range(min(arguments.count, 4)):
            given = arguments.at(position)
            if given is not None and any(isinstance(option, Mapping) for option in options(given.value)):
                found = self._evaluator.mapping(given.value, given.span)
                if any(entry.name.literal in _TELLING for entry in found.entries):
                    mapping = found
                    break
        if mapping is None and not _VERB.match(name):
            return
        request = Request(options=None, names=_UNKNOWN)
        for position in (0, 1):
            target = arguments.at(position)
            if target is None:
                return
            given = target
            if isinstance(target.value, Mapping) and not target.value.is_query:
                inside = arguments.option(target.value, _UNKNOWN.url)
                if inside is None:
                    return
                given = inside
            sent = _Sent("", request, None, arguments, mapping, item)
            sites = list(self._sites(sent, list(as_texts(given.value, given.span)), given))
            for site in sites:
                yield _unsure(replace(site, query=replace(site.query, complete=False), method=None))
            if sites:
                return

    # The parts of a request

    def _sites(self, sent: _Sent, texts: list[Text], target: Given) -> Iterator[RequestSite]:
        item, handle = sent.item, sent.handle
        texts = self._on_base(sent, texts, target)
        urls = self._ours(texts)
        if not urls:
            return
        method = self._method(sent)
        links = self._links(sent)
        query = self._query(sent, method, links)
        headers = self._headers(sent, links)
        auth = self._auth(sent, links)
        tls = self._tls.of_options(sent.mapping, sent.request.names, item.at)
        if tls.disabled_by is None and handle is not None:
            tls = self._tls.of_client(handle, item.at)
        unchecked = self._unchecked(handle, links)
        if tls.disabled_by is None:
            tls = unchecked if unchecked.disabled_by is not None else self._tls.process_wide()
        if self._evaluator.is_exhausted:
            headers = replace(headers, complete=False)
        with_key = [text for text in urls if _carries_appid(text, self._config)]
        if with_key and len(with_key) < len(urls):  # `if (key) url += "&appid=" + key`
            headers = replace(headers, complete=False)
        for url in urls:
            yield RequestSite(sent.name, method, url, query, headers, auth, tls, item.span)

    def _unchecked(self, handle: Handle | None, links: list[Link]) -> Tls:
        client = self._state.client(handle) if handle is not None else None
        for link in links if client is not None else ():
            if client is not None and link.method in client.unchecked_by and link.certain:
                return Tls(link.span)
        return Tls()

    def _on_base(self, sent: _Sent, texts: list[Text], target: Given) -> list[Text]:
        own = sent.arguments.option(sent.mapping, sent.request.names.base_url)
        if own is not None:
            return on_base(list(as_texts(own.value, own.span)), texts, target.span)
        return self._state.urls(self._evaluator, sent.handle, texts, target.span, sent.item.at)

    def _links(self, sent: _Sent) -> list[Link]:
        """The calls that go on building the request."""
        end = At(sent.item.at.scope, sys.maxsize, sent.item.at.chain)
        client = self._state.client(sent.handle) if sent.handle is not None else None
        if client is not None and client.header_calls and sent.handle is not None and sent.handle.call is None:
            return [*links_after(sent.item), *links_of_holder(self._evaluator, sent.item, end)]
        if sent.request.is_node:
            return [
                link
                for link in (*links_after(sent.item), *links_of_holder(self._evaluator, sent.item, end))
                if link.method in ("setHeader", "appendHeader")
            ]
        return []

    def _ours(self, texts: list[Text]) -> list[Text]:
        """The URLs of Wavix hosts. They are certain when no other URL that can be read leads elsewhere."""
        if self._all_hosts:
            return texts
        ours = [text for text in texts if wavix_url(text, self._config) is not None]
        readable = [text for text in texts if _ABSOLUTE.match(text.skeleton)]
        return [replace(text, certain=len(ours) >= len(readable)) for text in ours]

    def _method(self, sent: _Sent) -> str | None:
        if isinstance(sent.request.method, str):
            return sent.request.method
        if isinstance(sent.request.method, int):
            given = sent.arguments.at(sent.request.method)
        else:
            given = sent.arguments.option(sent.mapping, sent.request.names.method)
            if given is None:
                return None if is_open(sent.mapping) or sent.arguments.has_spread else sent.request.default_method
        value = given.value if given is not None else None
        return value.literal.upper() if isinstance(value, Text) and value.literal else None

    def _query(self, sent: _Sent, method: str | None, links: list[Link]) -> Fields:
        fields = self._role(sent.handle, "query", sent.item.at, Place.DEFAULT, sent.item)
        complete = fields.complete and not sent.arguments.has_spread and not is_open(sent.mapping)
        pairs = list(fields.pairs)
        is_body = sent.request.names.query == keys("data") and method not in ("GET", "HEAD")
        given = sent.arguments.option(sent.mapping, sent.request.names.query) if not is_body else None
        position = sent.arguments.at(sent.request.query)
        if method == "POST" and sent.request.query is not None:
            given, position, is_body = position, None, True
        body = sent.arguments.option(sent.mapping, sent.request.names.query) if is_body else None
        for hidden in (body, given if is_body else None):  # a form with the key in it is another matter
            if hidden is not None and any(pair.name.skeleton == "appid" for pair in _pairs(self._evaluator, hidden)):
                complete = False
        for each in (None if is_body else given, position):
            if each is not None:
                own = fields_of(self._evaluator, each.value, Place.QUERY, each.span)
                pairs.extend(own.pairs if each.certain else (replace(pair, certain=False) for pair in own.pairs))
                complete = complete and own.complete and not self._escapes.value_escaped(each.value, sent.item)
        client = self._state.client(sent.handle) if sent.handle is not None else None
        for link in links:
            if client is not None and link.method in client.query_calls:
                mapping = pairs_of_call(self._evaluator, link.call, link.span, link.at)
                own = fields_of(self._evaluator, mapping, Place.QUERY, link.span)
                pairs.extend(own.pairs if link.certain else (replace(pair, certain=False) for pair in own.pairs))
                complete = complete and own.complete
        return Fields(tuple(pairs), complete)

    def _headers(self, sent: _Sent, links: list[Link]) -> Fields:
        item, handle = sent.item, sent.handle
        at = item.at
        client = self._state.client(handle) if handle is not None else None
        if client is not None and client.header_calls and handle is not None and handle.call is not None:
            at = At(at.scope, sys.maxsize, at.chain)  # headers are set after this call
        fields = self._role(handle, "headers", at, Place.DEFAULT, item)
        complete = fields.complete and not sent.arguments.has_spread and not is_open(sent.mapping)
        if handle is not None and complete:
            clouded = self._state.is_clouded(self._evaluator, handle, item.at)
            complete = not clouded and not self._escapes.before(handle.places, item)
        if sent.arguments.option(sent.mapping, sent.request.names.clouded_by) is not None:
            complete = False
        pairs = fields.pairs
        for given in (
            sent.arguments.option(sent.mapping, sent.request.names.headers),
            sent.arguments.at(sent.request.headers),
        ):
            if given is not None:
                own = fields_of(self._evaluator, given.value, Place.HEADER, given.span)
                more = own.pairs if given.certain else tuple(replace(pair, certain=False) for pair in own.pairs)
                complete = complete and own.complete and not self._escapes.value_escaped(given.value, item)
                pairs = _overridden(pairs, more)
        for link in links:
            names = client.header_calls if client is not None else frozenset({"setHeader", "appendHeader"})
            if link.method in names:
                mapping = pairs_of_call(self._evaluator, link.call, link.span, link.at)
                own = fields_of(self._evaluator, mapping, Place.HEADER, link.span)
                more = own.pairs if link.certain else tuple(replace(pair, certain=False) for pair in own.pairs)
                pairs, complete = _overridden(pairs, more), complete and own.complete
            elif client is not None and link.method in client.clouded_by:
                complete = False
        return Fields(pairs, complete and not self._is_global_changed(sent.name))

    def _is_global_changed(self, name: str) -> bool:
        """Whether the file replaces `fetch`, or gives jQuery headers for all requests."""
        changes = self._evaluator.changes
        if name == "fetch":
            return any(changes.everywhere(EventKind.ASSIGN, path) for path in _REPLACED)
        if name.startswith(_JQUERY):
            done = changes.everywhere(EventKind.CALL, (name.partition(".")[0],))
            return any(event.method.startswith(("ajaxSetup", "ajaxPrefilter")) for event in done)
        return False

    def _auth(self, sent: _Sent, links: list[Link]) -> Auth:
        at = sent.item.at
        client = self._state.client(sent.handle) if sent.handle is not None else None
        for link in links:
            if client is not None and link.method in client.auth_calls:
                return self._chained_auth(link)
        given = sent.arguments.option(sent.mapping, sent.request.names.auth)
        if given is not None:
            return auth_of(self._evaluator, given.value, given.span, at)
        role = self._state.role(self._evaluator, sent.handle, "auth", at) if sent.handle is not None else None
        return auth_of(self._evaluator, role, sent.item.span, at)

    def _chained_auth(self, link: Link) -> Auth:
        """superagent's `.auth(user, password)`, and `.auth(token, { type: "bearer" })`."""
        arguments = Arguments(self._evaluator, link.call, link.at)
        kind = arguments.option(arguments.options(arguments.count - 1), keys("type")) if arguments.count > 1 else None
        first = arguments.at(0)
        if first is None or arguments.has_spread:
            return Auth(AuthKind.UNKNOWN, link.span)
        user = next(as_texts(first.value, first.span))
        said = kind.value.literal if kind is not None and isinstance(kind.value, Text) else "basic"
        kinds = {"basic": AuthKind.BASIC, "bearer": AuthKind.BEARER, "auto": AuthKind.BASIC}
        return Auth(kinds.get(said or "", AuthKind.UNKNOWN), link.span, user)

    def _role(self, handle: Handle | None, role: str, at: At, place: Place, item: Item) -> Fields:
        """What a client or request object itself has for headers or query."""
        value = self._state.role(self._evaluator, handle, role, at) if handle is not None else None
        return fields_of(self._evaluator, value, place, item.span)


def _carries_appid(text: Text, config: Config) -> bool:
    url = wavix_url(text, config)
    return url is not None and any(is_appid(pair) for pair in url.pairs)


def _pairs(evaluator: Evaluator, given: Given) -> tuple[Pair, ...]:
    return fields_of(evaluator, given.value, Place.BODY, given.span).pairs


def _unsure(site: RequestSite) -> RequestSite:
    return replace(site, headers=replace(site.headers, complete=False))


def _overridden(defaults: tuple[Pair, ...], own: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """A request's own header takes the place of the client's."""
    names = {pair.name.skeleton.lower() for pair in own if pair.certain}
    return (*(pair for pair in defaults if pair.name.skeleton.lower() not in names), *own)


def _name(function: Value) -> str:
    if isinstance(function, Ref):
        return plain_name(function.name)
    if isinstance(function, Method) and isinstance(function.receiver, Handle):
        return f"{function.receiver.kind}.{function.name}"
    if isinstance(function, (Opaque, Method)):
        return function.name
    if isinstance(function, Handle):
        return function.kind
    return function.scope.name if isinstance(function, Local) else ""
