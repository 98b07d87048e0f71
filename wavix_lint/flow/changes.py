"""What is done to objects after they are made: `params["a"] = b`, `s.headers.update(...)`, `req.add_header(...)`."""

from __future__ import annotations

from bisect import insort
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wavix_lint.flow.expressions import Attribute, Call, Name
from wavix_lint.flow.mappings import mapping_of_call, merged, without
from wavix_lint.flow.scopes import At, BindKind, Event, EventKind, Scope, ScopeKind, is_certain
from wavix_lint.flow.values import (
    MOST_ENTRIES,
    Entry,
    Mapping,
    Place,
    Sequence,
    Value,
    choice,
    uncertain,
)

if TYPE_CHECKING:
    from wavix_lint.flow.evaluator import Evaluator

MOST_EVENTS = 1000  # changes of one object that are followed
MOST_WORK = 1_000_000  # entries and events of one file that are looked at, again and again included


class Change(NamedTuple):
    """An event that may have happened before a place; `certain` when it has."""

    event: Event
    certain: bool


class Changes:
    """The events of a file by the object they happen to. Aliases of an object (`h = self.headers`) count as itself."""

    def __init__(self, events: list[Event]) -> None:
        self._events = events
        self._index: dict[Place, list[Event]] | None = None
        self._work = 0
        self.touched = frozenset(event.path[-1] for event in events)

    @property
    def is_exhausted(self) -> bool:
        return self._work > MOST_WORK

    def before(self, evaluator: Evaluator, places: tuple[Place, ...], since: At | None, at: At) -> list[Change]:
        """What may have happened to the object under any of these places when control reaches `at`."""
        if not self._events or not places or self.is_exhausted:
            return []
        if self._index is None:
            self._index = self._indexed(evaluator)
        found: list[tuple[int, Change]] = []
        for place in dict.fromkeys(places):
            for event in self._index.get(place, ()):
                self._work += 1
                certain = self._happened(evaluator, event, since, at)
                if certain is not None:
                    insort(found, (event.at.position, Change(event, certain)), key=_order)
                    if len(found) >= MOST_EVENTS:
                        break
        return [change for _, change in found]

    def everywhere(self, kind: EventKind, path: tuple[str, ...]) -> list[Event]:
        """The events of one kind on one path, wherever they stand."""
        return [event for event in self._events if event.kind is kind and event.path == path]

    def _happened(self, evaluator: Evaluator, event: Event, since: At | None, at: At) -> bool | None:
        """True: yes, False: perhaps, None: no."""
        here = event.at
        if here.scope is at.scope:
            if here.position > at.position:
                return False if evaluator.blocks.share_loop(here.chain, at.chain) else None
            if since is not None and since.scope is here.scope and here.position < since.position:
                return None
            return is_certain(here.chain, at.chain)
        if since is not None and since.scope is here.scope:  # made there and handed on from there
            return is_certain(here.chain, since.chain) if here.position > since.position else None
        if here.scope.kind is ScopeKind.FUNCTION and not here.scope.is_constructor:
            return False
        return not here.chain

    def _indexed(self, evaluator: Evaluator) -> dict[Place, list[Event]]:
        index: dict[Place, list[Event]] = {}
        for event in self._events:
            place = self.place_of(evaluator, event.path, event.at)
            if place is not None:
                index.setdefault(place, []).append(event)
        return index

    def place_of(self, evaluator: Evaluator, path: tuple[str, ...], at: At, hops: int = 0) -> Place | None:
        """Where an access path leads: the scope that owns its root, and the path from there."""
        root, rest = path[0], path[1:]
        for scope in at.scope.visible():
            if root in scope.outer_names:
                continue
            binds = scope.binds.get(root)
            if binds:
                alias = binds[0].node if len(binds) == 1 and binds[0].kind is BindKind.VALUE else None
                target = path_of(evaluator, alias) if alias is not None and hops < 5 else None
                if target is not None and target != (root,):
                    return self.place_of(evaluator, (*target, *rest), binds[0].at, hops + 1)
                return (scope.number, path)
            if rest and scope.first_parameter == root and scope.enclosing_class is not None:
                return self._member_place(evaluator, scope.enclosing_class, rest, hops)
        return None

    def _member_place(self, evaluator: Evaluator, cls: Scope, rest: tuple[str, ...], hops: int) -> Place:
        binds = [*cls.members.get(rest[0], ()), *cls.binds.get(rest[0], ())]
        if len(binds) == 1 and binds[0].kind is BindKind.VALUE and hops < 5:
            target = path_of(evaluator, binds[0].node)
            if target is not None and len(target) > 1:
                place = self.place_of(evaluator, (*target, *rest[1:]), binds[0].at, hops + 1)
                if place is not None:
                    return place
        return (cls.number, ("self", *rest))

    # Applying

    def applied(self, evaluator: Evaluator, value: Mapping | Sequence, since: At | None, at: At) -> Value:
        """A mapping or list after what was done to it."""
        result: Value = value
        for change in self.before(evaluator, value.places, since, at):
            result = self.apply(evaluator, result, change)
        return result

    def slot(
        self,
        evaluator: Evaluator,
        places: tuple[Place, ...],
        name: str,
        initial: Value | None,
        at: At,
        since: At | None = None,
    ) -> Value | None:
        """What an object keeps under an attribute: given at first, then assigned and changed through `object.name`."""
        value = initial
        inner = tuple((number, (*path, name)) for number, path in places)
        for change in self.before(evaluator, inner, since, at):
            if change.event.kind is EventKind.ASSIGN:
                new = evaluator.value(change.event.node, change.event.at)
                value = new if change.certain else choice([*([value] if value is not None else []), uncertain(new)])
            else:
                value = self.apply(
                    evaluator, value if value is not None else Mapping((), True, change.event.span), change
                )
        return value

    def apply(self, evaluator: Evaluator, value: Value, change: Change) -> Value:
        """A mapping or list after one change; any other value as it was."""
        event = change.event
        if self.is_exhausted:
            return value
        self._work += len(value.entries) if isinstance(value, Mapping) else 1
        if isinstance(value, Sequence):
            return self._extended(evaluator, value, change)
        mapping = evaluator.mapping(value, event.span)
        if event.kind is EventKind.SET_ITEM and event.key is not None:
            return self._with_item(evaluator, mapping, change)
        if event.kind is EventKind.REMOVE:
            names = evaluator.texts(event.key, event.at) if event.key is not None else []
            return without(mapping, {name.literal for name in names}, change.certain)
        if event.kind is EventKind.MERGE and event.node is not None:
            return merged(mapping, evaluator.mapping(evaluator.value(event.node, event.at), event.span), change.certain)
        if event.kind is EventKind.CALL and event.node is not None:
            return self._called(evaluator, mapping, change)
        return mapping

    def _with_item(self, evaluator: Evaluator, mapping: Mapping, change: Change) -> Mapping:
        event = change.event
        names = evaluator.texts(event.key, event.at)
        value = evaluator.value(event.node, event.at)
        certain = change.certain and len(names) == 1
        where = evaluator.syntax.span(event.node)
        new = tuple(Entry(name, value, event.span, where, certain) for name in names)
        complete = mapping.complete and all(name.literal is not None for name in names)
        return merged(mapping, Mapping(new, complete, mapping.span), change.certain)

    def _called(self, evaluator: Evaluator, mapping: Mapping, change: Change) -> Mapping:
        """`update(...)`, `setdefault(...)`, `pop(...)`; any other method leaves the mapping as it was."""
        event = change.event
        call: Call = evaluator.lowered(event.node)  # type: ignore[assignment]
        if event.method in ("update", "extend", "merge", "add", "set"):
            if event.method in ("add", "set") and len(call.arguments) == 2:
                return self._two_arguments(evaluator, mapping, call, change)
            return merged(mapping, mapping_of_call(evaluator, call, event.at, event.span), change.certain)
        if event.method in ("setdefault", "append") and len(call.arguments) == 2:
            return self._two_arguments(evaluator, mapping, call, change)
        if event.method in ("pop", "__delitem__", "discard", "delete") and call.arguments:
            names = evaluator.texts(call.arguments[0].node, event.at)
            return without(mapping, {name.literal for name in names}, change.certain)
        if event.method == "clear":
            return replace(mapping, entries=()) if change.certain else mapping
        return mapping

    def _two_arguments(self, evaluator: Evaluator, mapping: Mapping, call: Call, change: Change) -> Mapping:
        names = evaluator.texts(call.arguments[0].node, change.event.at)
        value = evaluator.value(call.arguments[1].node, change.event.at)
        where = evaluator.syntax.span(call.arguments[1].node)
        new = tuple(Entry(name, value, change.event.span, where, change.certain) for name in names)
        return merged(mapping, Mapping(new, True, mapping.span), change.certain)

    def _extended(self, evaluator: Evaluator, value: Sequence, change: Change) -> Sequence:
        event = change.event
        more: list[Value] = []
        complete = value.complete
        if event.kind is EventKind.MERGE and event.node is not None:
            tail = evaluator.value(event.node, event.at)
            more = list(tail.items) if isinstance(tail, Sequence) else []
            complete = complete and isinstance(tail, Sequence) and tail.complete
        elif event.kind is EventKind.CALL and event.method in ("append", "insert", "extend"):
            call: Call = evaluator.lowered(event.node)  # type: ignore[assignment]
            last = evaluator.value(call.arguments[-1].node, event.at) if call.arguments else None
            if event.method == "extend":
                more = list(last.items) if isinstance(last, Sequence) else []
                complete = complete and isinstance(last, Sequence) and last.complete
            elif last is not None:
                more = [last]
        if not change.certain:
            complete = complete and not more
        items = (*value.items, *more)[:MOST_ENTRIES]
        return Sequence(items, complete, value.span, value.places)


def path_of(evaluator: Evaluator, node: object) -> tuple[str, ...] | None:
    """`a.b.c` as its names, None for any other expression."""
    names: list[str] = []
    for _ in range(8):
        expression = evaluator.lowered(node)
        if isinstance(expression, Name):
            return (expression.id, *reversed(names))
        if not isinstance(expression, Attribute):
            return None
        names.append(expression.name)
        node = expression.object
    return None


def _order(item: tuple[int, Change]) -> int:
    return item[0]
