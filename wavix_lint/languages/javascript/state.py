"""What a client object sends with each of its requests: its options, those it was made from, what was set since."""

from __future__ import annotations

import re
from dataclasses import replace

from wavix_lint.facts import Chunk, Text
from wavix_lint.flow.changes import path_of
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Attribute, Call
from wavix_lint.flow.scopes import At, EventKind
from wavix_lint.flow.values import Entry, Handle, Mapping, Place, Ref, Value, as_texts, join_texts, options
from wavix_lint.languages.javascript.clients import VERBS, Client, Clients, Paths, Request
from wavix_lint.languages.javascript.functions import plain_name, query_mapping
from wavix_lint.languages.javascript.objects import Arguments
from wavix_lint.model import Span

_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*://")
_DEEPEST = 4  # clients made out of clients
_NO_HEADERS = frozenset({"common", *VERBS})  # axios keeps headers for each verb beside the headers themselves


class State:
    """Reads handles. A handle is only the call that made the object, and the names it is kept under."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    def client(self, handle: Handle) -> Client | None:
        return self._clients.classes.get(handle.kind) or self._clients.globals.get(handle.kind)

    def root(self, evaluator: Evaluator, function: Value, call: Call, span: Span, at: At) -> Handle | None:
        """The client that a plain function belongs to: `axios` for `axios.get`, with what was set on its defaults."""
        if not isinstance(function, Ref):
            return None
        name = plain_name(function.name)
        for known in (name, name.rpartition(".")[0]):
            if known in self._clients.globals:
                return Handle(known, None, at, span, self._places_of(evaluator, call, at, known == name))
        return None

    def _places_of(self, evaluator: Evaluator, call: Call, at: At, whole: bool) -> tuple[Place, ...]:
        function = evaluator.syntax.lower(call.function)
        node = call.function if whole else function.object if isinstance(function, Attribute) else None
        path = path_of(evaluator, node) if node is not None else None
        place = evaluator.changes.place_of(evaluator, path, at) if path is not None else None
        return (place,) if place is not None else ()

    def parent(self, evaluator: Evaluator, handle: Handle) -> Handle | None:
        """The client that this one was made out of: `base.extend({…})`; for `axios.create` the global one."""
        if handle.call is None:
            return None
        function = evaluator.syntax.lower(handle.call.function)
        if not isinstance(function, Attribute):
            return None
        for option in options(evaluator.value(function.object, handle.at)):
            if isinstance(option, Handle) and self.client(option) is not None:
                return option
            if isinstance(option, Ref) and plain_name(option.name) in self._clients.globals:
                span = evaluator.syntax.span(function.object)
                path = path_of(evaluator, function.object)
                place = evaluator.changes.place_of(evaluator, path, handle.at) if path is not None else None
                return Handle(plain_name(option.name), None, handle.at, span, (place,) if place is not None else ())
        return None

    def role(self, evaluator: Evaluator, handle: Handle, role: str, at: At, depth: int = 0) -> Value | None:
        """The base URL, query, headers, auth or agent that the object has at a place; None when it was given none."""
        client = self.client(handle)
        if client is None:
            return None
        value = self._initial(evaluator, handle, client, role)
        above = self.parent(evaluator, handle) if depth < _DEEPEST else None
        if above is not None:
            given = self.role(evaluator, above, role, handle.at, depth + 1)
            value = _both(evaluator, given, value, handle.span) if role in ("headers", "query") else value or given
        for path, kind in client.slots.items():
            if kind == role and handle.places:
                value = self._slot(evaluator, handle, path, value, at)
        if role == "headers":
            value = self._with_calls(evaluator, handle, client.header_calls, value, at)
            if isinstance(value, Mapping):
                kept = tuple(entry for entry in value.entries if entry.name.literal not in _NO_HEADERS)
                value = replace(value, entries=kept)
        if role == "query":
            value = self._with_calls(evaluator, handle, client.query_calls, value, at)
        return value

    def _initial(self, evaluator: Evaluator, handle: Handle, client: Client, role: str) -> Value | None:
        if handle.call is None:
            return None
        if client.request is not None:
            return None
        names: dict[str, Paths] = {
            "base_url": client.described.base_url,
            "query": client.described.query,
            "headers": client.described.headers,
            "auth": client.described.auth,
            "agent": client.described.agent,
        }
        arguments = Arguments(evaluator, handle.call, handle.at)
        mapping = arguments.options(client.options)
        given = arguments.option(mapping, names[role])
        if given is not None:
            return given.value
        if role == "headers" and mapping is not None and not mapping.complete:
            return Mapping((), False, mapping.span)
        return None

    def _slot(
        self, evaluator: Evaluator, handle: Handle, path: tuple[str, ...], value: Value | None, at: At
    ) -> Value | None:
        around = tuple((number, (*known, *path[:-1])) for number, known in handle.places)
        return evaluator.changes.slot(evaluator, around, path[-1], value, at, handle.at if handle.call else None)

    def _with_calls(
        self, evaluator: Evaluator, handle: Handle, methods: frozenset[str], value: Value | None, at: At
    ) -> Value | None:
        """`xhr.setRequestHeader(name, value)` and the like, wherever they stand after the object was made."""
        if not methods:
            return value
        for change in evaluator.changes.before(evaluator, handle.places, handle.at if handle.call else None, at):
            event = change.event
            call = evaluator.syntax.lower(event.node) if event.kind is EventKind.CALL else None
            if isinstance(call, Call) and event.method in methods:
                new = pairs_of_call(evaluator, call, event.span, event.at)
                if not change.certain:
                    new = replace(new, entries=tuple(replace(entry, certain=False) for entry in new.entries))
                value = _both(evaluator, value, new, event.span)
        return value

    def is_clouded(self, evaluator: Evaluator, handle: Handle, at: At, depth: int = 0) -> bool:
        """Whether something may add headers that the file does not show: interceptors, hooks, adapters."""
        client = self.client(handle)
        if client is None or not handle.certain or client.is_open:
            return True
        if handle.call is not None and client.options is not None:
            arguments = Arguments(evaluator, handle.call, handle.at)
            mapping = arguments.options(client.options)
            if arguments.option(mapping, client.described.clouded_by) is not None:
                return True
        changes = evaluator.changes
        done = changes.before(evaluator, handle.places, None, at)
        if any(change.event.method in client.clouded_by for change in done):
            return True
        for name in client.clouded_by:
            for inner in ((name,), (name, "request")):
                places = tuple((number, (*path, *inner)) for number, path in handle.places)
                if changes.before(evaluator, places, None, at):
                    return True
        above = self.parent(evaluator, handle) if depth < _DEEPEST else None
        return above is not None and self.is_clouded(evaluator, above, at, depth + 1)

    def urls(self, evaluator: Evaluator, handle: Handle | None, texts: list[Text], span: Span, at: At) -> list[Text]:
        """The URLs of a call, on the base URL of its client."""
        base = self.role(evaluator, handle, "base_url", at) if handle is not None else None
        if base is None:
            return texts
        roots = list(as_texts(base, span))
        return on_base(roots, texts, span)

    def request_of(self, function: Value) -> tuple[Request, Handle | None] | None:
        """How a function or method is called that sends a request, and the client it belongs to."""
        if isinstance(function, Ref):
            shape = self._clients.functions.get(plain_name(function.name))
            return (shape, None) if shape is not None else None
        receiver = getattr(function, "receiver", None)
        name = getattr(function, "name", "") if receiver is not None else ""
        handle = receiver if isinstance(receiver, Handle) else function if isinstance(function, Handle) else None
        client = self.client(handle) if handle is not None else None
        shape = client.calls.get(name) if client is not None else None
        return (shape, handle) if shape is not None else None


def on_base(roots: list[Text], texts: list[Text], span: Span) -> list[Text]:
    """Each text on each base URL, those that are URLs themselves as they are."""
    found: list[Text] = []
    for text in texts:
        if _ABSOLUTE.match(text.skeleton):
            found.append(text)
            continue
        for root in roots:
            kept = root.slice(0, len(root.skeleton.rstrip("/")))
            slash = (
                [] if text.skeleton.startswith(("/", "?")) or not text.skeleton else [Text((Chunk("/", None),), span)]
            )
            found.extend(join_texts([[kept], *([slash] if slash else []), [text]], span))
    return found


def pairs_of_call(evaluator: Evaluator, call: Call, span: Span, at: At) -> Mapping:
    """`set(name, value)`, `set({ name: value })`, `query("a=1")` as a mapping."""
    arguments = Arguments(evaluator, call, at)
    first, second = arguments.at(0), arguments.at(1)
    if first is None:
        return Mapping((), not arguments.has_spread, span)
    if second is None:
        return query_mapping(evaluator, first.value, span)
    names = list(as_texts(first.value, first.span))
    entries = tuple(Entry(name, second.value, span, second.span, len(names) == 1) for name in names)
    return Mapping(entries, True, span)


def _both(evaluator: Evaluator, first: Value | None, second: Value | None, span: Span) -> Value | None:
    """What two mappings give together; the second one's entries come last, and so win."""
    if first is None or second is None:
        return first if second is None else second
    one, other = evaluator.mapping(first, span), evaluator.mapping(second, span)
    taken = {entry.name.literal for entry in other.entries if entry.certain}
    kept = tuple(entry for entry in one.entries if entry.name.literal not in taken)
    return Mapping((*kept, *other.entries), one.complete and other.complete, other.span, other.places)
