"""What is said to an object: in the expression that makes it, and afterwards to the name that keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wavix_lint.facts import Text
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Argument, Attribute, Call, Name, Same
from wavix_lint.flow.scopes import At, Bind, BindKind, Event, EventKind, Scope, is_certain
from wavix_lint.flow.values import Handle, Opaque, Place, Ref, Value, options
from wavix_lint.languages.sources import vocabulary as words
from wavix_lint.languages.sources.binder import Item, Outline, plain
from wavix_lint.languages.sources.nodes import Anything, identity_of
from wavix_lint.model import Span

SELVES = ("self", "this", "$this", "Self")
_PARTS = words.QUERY_CONTAINERS | words.HEADER_CONTAINERS | words.URLS | frozenset({"request", "req"})
MOST_STEPS = 100  # of one object
MOST_WORK = 10_000  # steps of one file that are looked at, again and again included


class Step(NamedTuple):
    """One thing said to an object. `path` leads from the object to the part it is said to (`req.Header`)."""

    path: tuple[str, ...]
    name: str
    arguments: tuple[Argument, ...]
    span: Span
    at: At
    certain: bool = True
    is_assignment: bool = False
    key: Anything | Text | None = None
    is_change: bool = False  # done to the object later, not a part of the expression


class Steps:
    """Reads what is said to the objects of one file."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._index: dict[Place, list[tuple[Event, tuple[str, ...]]]] | None = None
        self._block_calls: dict[int, list[Item]] | None = None
        self._scope_events: dict[int, list[Event]] | None = None
        self.work = 0

    def of(self, evaluator: Evaluator, handle: Handle, at: At) -> Iterator[Step]:
        links: list[Handle] = []
        current: Handle | None = handle
        receivers: list[Value] = []
        while current is not None and len(links) < MOST_STEPS:
            links.append(current)
            receiver = self.receiver(evaluator, current)
            current = None
            for option in options(receiver) if receiver is not None else ():
                if isinstance(option, Handle) and current is None:
                    current = option
                else:
                    receivers.append(option)
        for value in receivers:
            if isinstance(value, Text):
                yield Step((), "", (), value.span, at, key=value)
            elif isinstance(value, (Ref, Opaque)):
                yield from self._class_steps(evaluator, links[-1], value)
        if self.receiver(evaluator, links[-1]) is None and (cls := links[-1].at.scope.enclosing_class) is not None:
            yield from self._in_scope(evaluator, cls)
        below: tuple[str, ...] = ()
        if receivers:
            place, below = self._kept(evaluator, links[-1])
            if place is not None:
                yield from self._done_to(evaluator, place, links[-1], at)
        for link in reversed(links):
            if link.call is not None:
                name = link.kind.rpartition(".")[2]
                yield Step(below, name, link.call.arguments, link.span, link.at, link.certain)
            below = ()
            for place in link.places:
                yield from self._done_to(evaluator, place, link, at)

    def _kept(self, evaluator: Evaluator, first: Handle) -> tuple[Place | None, tuple[str, ...]]:
        """The name that a chain of calls begins at, and the way from there: `http.headers.add(…)`."""
        function = evaluator.syntax.lower(first.call.function) if first.call is not None else None
        path = self._outline.path(function.object) if isinstance(function, Attribute) else None
        if path is None:
            return None, ()
        size = 2 if path[0] in SELVES and len(path) > 1 else 1
        if any(bind.kind in (BindKind.IMPORT, BindKind.SCOPE) for bind in self._binds(path[0], first.at)):
            return None, ()
        return evaluator.changes.place_of(evaluator, path[:size], first.at), path[size:]

    def receiver(self, evaluator: Evaluator, handle: Handle) -> Value | None:
        """What the call that made the object was made on."""
        function = evaluator.syntax.lower(handle.call.function) if handle.call is not None else None
        while isinstance(function, Same):
            function = evaluator.syntax.lower(function.node)
        return evaluator.value(function.object, handle.at) if isinstance(function, Attribute) else None

    def _class_steps(self, evaluator: Evaluator, first: Handle, receiver: Value) -> Iterator[Step]:
        """`base_uri "…"` and `headers …` in the class around a call (HTTParty)."""
        cls = first.at.scope.enclosing_class
        name = getattr(receiver, "name", "")
        if cls is not None and name.rpartition(".")[2] in ("class", "self", cls.name):
            yield from self._in_scope(evaluator, cls)

    def _binds(self, name: str, at: At) -> list[Bind]:
        for scope in at.scope.visible():
            if name in scope.binds:
                return scope.binds[name]
        return []

    def _done_to(self, evaluator: Evaluator, place: Place, handle: Handle, at: At) -> Iterator[Step]:
        """What is done to the object under a name."""
        if self._index is None:
            self._index = self._indexed(evaluator)
        for event, rest in self._index.get((place[0], _without_self(place[1])), ()):
            self.work += 1
            if self.work > MOST_WORK:
                return
            if event.span == handle.span:
                continue
            same_scope = event.at.scope is at.scope
            if same_scope and event.at.position > at.position and not _shares(evaluator, event.at, at):
                continue
            certain = is_certain(event.at.chain, at.chain) if same_scope else not event.at.chain
            step = self._step_of(evaluator, event, rest, certain)
            if step is not None:
                yield step

    def _indexed(self, evaluator: Evaluator) -> dict[Place, list[tuple[Event, tuple[str, ...]]]]:
        index: dict[Place, list[tuple[Event, tuple[str, ...]]]] = {}
        for event in self._outline.events:
            if event.kind is EventKind.CALL and event.method not in words.SAYING:
                continue
            place = evaluator.changes.place_of(evaluator, event.path, event.at)
            if place is None:
                continue
            path = _without_self(place[1])
            for size in range(1, len(path) + 1):
                index.setdefault((place[0], path[:size]), []).append((event, path[size:]))
        return index

    def _step_of(self, evaluator: Evaluator, event: Event, rest: tuple[str, ...], certain: bool) -> Step | None:
        node = event.node
        if node is None:
            return None
        if event.kind is EventKind.CALL:
            call = evaluator.syntax.lower(node)
            while isinstance(call, Same):
                call = evaluator.syntax.lower(call.node)
            function = evaluator.syntax.lower(call.function) if isinstance(call, Call) else None
            if not isinstance(call, Call) or not isinstance(function, Attribute):
                return None
            return Step(rest, function.name, call.arguments, event.span, event.at, certain, is_change=True)
        value = (Argument(node, evaluator.syntax.span(node)),)
        if event.kind is EventKind.SET_ITEM:
            return Step(rest, "[]", value, event.span, event.at, certain, True, event.key)
        if event.kind is EventKind.ASSIGN and rest:
            return Step(rest[:-1], rest[-1], value, event.span, event.at, certain, True)
        return None

    def of_block(self, evaluator: Evaluator, node: Anything) -> Iterator[Step]:
        """What a block of code behind a call says: `client.get(url) { parameter("appid", key) }`."""
        scope = self._outline.scope_of.get(identity_of(node))
        if scope is not None:
            yield from self._in_scope(evaluator, scope)

    def _in_scope(self, evaluator: Evaluator, scope: Scope) -> Iterator[Step]:
        if self._block_calls is None:
            self._block_calls = {}
            for item in self._outline.calls:
                if item.node.id not in self._outline.inner:
                    self._block_calls.setdefault(item.scope.number, []).append(item)
        names = {*scope.parameters, "it", "this", "self"}
        if self._scope_events is None:
            self._scope_events = {}
            for event in self._outline.events:
                self._scope_events.setdefault(event.at.scope.number, []).append(event)
        for item in self._block_calls.get(scope.number, ()):
            call = evaluator.syntax.lower(item.node)
            while isinstance(call, Same):
                call = evaluator.syntax.lower(call.node)
            function = evaluator.syntax.lower(call.function) if isinstance(call, Call) else None
            if isinstance(call, Call) and isinstance(function, Name):
                yield Step((), function.id, call.arguments, item.span, item.at, is_change=True)
        for event in self._scope_events.get(scope.number, ()):
            root = event.path[0]
            if root in names:
                step = self._step_of(evaluator, event, event.path[1:], True)
            elif root not in scope.binds and (event.kind is not EventKind.CALL or plain(root) in _PARTS):
                step = self._step_of(evaluator, event, event.path, True)
            else:
                step = None
            if step is not None:
                yield step


def _without_self(path: tuple[str, ...]) -> tuple[str, ...]:
    return path[1:] if len(path) > 1 and path[0] in SELVES else path


def _shares(evaluator: Evaluator, one: At, other: At) -> bool:
    return evaluator.blocks.share_loop(one.chain, other.chain)
