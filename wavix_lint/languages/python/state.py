"""What a client object sends with each of its requests, after its constructor and everything done to it since."""

from __future__ import annotations

import re
from dataclasses import replace

from wavix_lint.facts import Chunk, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call, Node, argument_of
from wavix_lint.flow.scopes import At, EventKind
from wavix_lint.flow.values import (
    Constant,
    Entry,
    Handle,
    Mapping,
    Method,
    Opaque,
    Ref,
    Value,
    as_texts,
    choice,
    join_texts,
    options,
)
from wavix_lint.languages.python.clients import Client, Clients, Param, Request
from wavix_lint.model import Span

_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*://")


class State:
    """Reads handles. A handle is only a constructor call and the names the object is kept under."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    def client(self, handle: Handle) -> Client | None:
        return self._clients.classes.get(handle.kind)

    def initial(self, evaluator: Evaluator, handle: Handle, what: Param | None) -> Value | None:
        """A constructor's argument."""
        node = find(handle.call, what) if handle.call is not None else None
        return evaluator.value(node, handle.at) if node is not None else None

    def role(self, evaluator: Evaluator, handle: Handle, role: str, at: At) -> Value | None:
        """The base URL, query, headers or auth that the object has at a place; None when it was given none."""
        client = self.client(handle)
        if client is None:
            return None
        given = {"base_url": client.base_url, "query": client.query, "headers": client.headers, "auth": client.auth}
        source = client.request
        if source is not None:
            given = {"query": source.query, "headers": source.headers, "auth": source.auth}
        value = self.initial(evaluator, handle, given.get(role))
        for attribute, kind in client.slots.items():
            if kind == role:
                value = evaluator.changes.slot(evaluator, handle.places, attribute, value, at, handle.at)
        if role == "headers" and client.header_calls:
            value = self._with_header_calls(evaluator, handle, client, value, at)
        return value

    def _with_header_calls(
        self, evaluator: Evaluator, handle: Handle, client: Client, value: Value | None, at: At
    ) -> Value | None:
        for change in evaluator.changes.before(evaluator, handle.places, handle.at, at):
            event = change.event
            if event.kind is not EventKind.CALL or event.method not in client.header_calls:
                continue
            call = evaluator.lowered(event.node)
            if not isinstance(call, Call) or len(call.arguments) < 2:
                continue
            names = evaluator.texts(call.arguments[0].node, event.at)
            node = call.arguments[1].node
            given, where = evaluator.value(node, event.at), evaluator.syntax.span(node)
            new = tuple(Entry(name, given, event.span, where, change.certain) for name in names)
            old = evaluator.mapping(value, event.span) if value is not None else Mapping((), True, event.span)
            value = Mapping((*old.entries, *new), old.complete, old.span, old.places)
        return value

    def is_clouded(self, evaluator: Evaluator, handle: Handle, at: At) -> bool:
        """Whether something may add headers that the file does not show: adapters, hooks, transports."""
        client = self.client(handle)
        if client is None or not handle.certain:
            return True
        arguments = handle.call.arguments if handle.call is not None else ()
        if any(argument.keyword in client.clouded_by or argument.stars for argument in arguments):
            return True
        if not handle.places:
            return False
        for change in evaluator.changes.before(evaluator, handle.places, None, at):
            if change.event.kind is EventKind.CALL and change.event.method in client.clouded_by:
                return True
        return any(
            evaluator.changes.before(
                evaluator, tuple((number, (*path, name)) for number, path in handle.places), None, at
            )
            for name in client.clouded_by
        )

    def slot_value(self, evaluator: Evaluator, handle: Handle, name: str, at: At) -> Value | None:
        """`session.headers` and the like; methods for everything else."""
        client = self.client(handle)
        if client is not None and client.slots.get(name) in ("headers", "query", "base_url"):
            value = self.role(evaluator, handle, client.slots[name], at)
            return value if value is not None else Mapping((), True, handle.span)
        if client is not None and client.request is not None and name in ("url", "full_url"):
            node = find(handle.call, client.request.url) if handle.call is not None else None
            return evaluator.value(node, handle.at) if node is not None else None
        return None

    # Responses

    def response_attribute(self, evaluator: Evaluator, handle: Handle, name: str, span: Span) -> Value | None:
        """`response.url` is the URL that was requested, query included."""
        if name in ("request", "request_info"):
            return replace(handle, extra=("request",))
        if name not in ("url", "real_url", "path_url", "headers") or (name == "headers" and not handle.extra):
            return Opaque(f"response.{name}", span, Source.CALL, (handle.span.start, name))
        call = handle.call
        for function in options(evaluator.value(call.function, handle.at)) if call is not None else ():
            request = self.request_of(function)
            node = find(call, request.url) if request is not None else None
            if request is None or node is None:
                continue
            client = function.receiver if isinstance(function, Method) else None
            sender = client if isinstance(client, Handle) else None
            if name == "headers":
                return self._all(evaluator, handle, sender, "headers", request.headers)
            texts = self.urls(evaluator, sender, evaluator.value(node, handle.at), span, handle.at)
            query = self._all(evaluator, handle, sender, "query", request.query)
            found = [text for base in texts for text in formatting.with_query(base, query, span)]
            return choice(Text(text.parts, span, text.certain) for text in found)
        return None

    def _all(
        self, evaluator: Evaluator, handle: Handle, sender: Handle | None, role: str, what: Param | None
    ) -> Mapping:
        """What the sending client and the call itself give, together."""
        given = self.role(evaluator, sender, role, handle.at) if sender is not None else None
        node = find(handle.call, what)
        values = [given, evaluator.value(node, handle.at) if node is not None else None]
        mappings = [evaluator.mapping(value, handle.span) for value in values if value is not None]
        entries = tuple(entry for mapping in mappings for entry in mapping.entries)
        return Mapping(entries, all(mapping.complete for mapping in mappings), handle.span)

    def urls(self, evaluator: Evaluator, handle: Handle | None, url: Value, span: Span, at: At) -> list[Text]:
        """The URLs of a call, with the host or the base URL of its client before them."""
        texts = list(as_texts(url, span))
        client = self.client(handle) if handle is not None else None
        if handle is None or client is None:
            return texts
        if client.host is not None:
            host = self.initial(evaluator, handle, client.host)
            if host is None:
                return texts
            scheme = [Text((Chunk(f"{client.scheme}://", None),), span)]
            return join_texts([scheme, list(as_texts(host, span)), texts], span)
        base = self.role(evaluator, handle, "base_url", at)
        if base is None or isinstance(base, Constant):
            return texts
        return [_on_base(root, text, span) for root in as_texts(base, span) for text in texts]

    def request_of(self, function: Value) -> Request | None:
        """How a function or method is called that sends a request, None for any other."""
        if isinstance(function, Ref):
            return self._clients.functions.get(function.name)
        if isinstance(function, Method) and isinstance(function.receiver, Handle):
            client = self.client(function.receiver)
            return client.requests.get(function.name) if client is not None else None
        return None


def _on_base(base: Text, text: Text, span: Span) -> Text:
    if _ABSOLUTE.match(text.skeleton):
        return text
    kept = base.slice(0, len(base.skeleton.rstrip("/")))
    slash = () if text.skeleton.startswith("/") else (Chunk("/", None),)
    return Text((*kept.parts, *slash, *text.parts), span, base.certain and text.certain)


def find(call: Call | None, what: Param | None) -> Node | None:
    """The node passed for a parameter, under any of its names."""
    if call is None or what is None:
        return None
    for index, name in enumerate(what.names):
        node = argument_of(call, name, what.position if index == 0 else None)
        if node is not None:
            return node
    return None
