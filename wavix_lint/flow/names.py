"""Names and members: which of their bindings may hold at a place, and what has been done to them since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wavix_lint.facts import Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.expressions import argument_of
from wavix_lint.flow.scopes import At, Bind, BindKind, Scope, is_certain
from wavix_lint.flow.values import (
    Constant,
    Handle,
    Local,
    Mapping,
    Opaque,
    Place,
    Ref,
    Sequence,
    Value,
    as_texts,
    choice,
    join_texts,
    options,
    uncertain,
)
from wavix_lint.model import Span

if TYPE_CHECKING:
    from wavix_lint.flow.evaluator import Evaluator

MOST_BINDS = 6  # values a name may have before it counts as unknown
MOST_APPENDS = 64
MOST_CALL_SITES = 6


class Names:
    """Looks names up for an evaluator."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator

    def lookup(self, name: str, at: At, span: Span) -> Value:
        """The values a name may have here: the last certain binding before it, and what may have come since."""
        for scope in at.scope.visible():
            if name in scope.outer_names:
                continue
            binds = scope.binds.get(name)
            if binds:
                value = self._reaching(binds, name, at, span, scope)
                return self._settled(value, binds, (scope.number, (name,)), at, span)
            if scope.first_parameter == name and scope.enclosing_class is not None:
                return Local(scope.enclosing_class, span, instance=True)
        return Ref(name, span, imported=False)

    def member(self, cls: Scope, name: str, at: At, span: Span, depth: int = 0) -> Value:
        """The values of `self.name`: what any method assigns, else the class body, else a base class of this file."""
        binds = [*cls.members.get(name, ()), *cls.binds.get(name, ())]
        if not binds:
            for base in cls.bases if depth < 8 else ():
                for option in options(self._evaluator.value(base, At(cls.parent or cls, cls.span.start, ()))):
                    if isinstance(option, Local) and option.scope is not cls:
                        return self.member(option.scope, name, at, span, depth + 1)
            return Opaque(f"self.{name}", span, Source.UNKNOWN, (cls.span.start, name))
        value = self._any_of(binds, name, span, at)
        return self._settled(value, binds, (cls.number, ("self", name)), at, span)

    def _settled(self, value: Value, binds: list[Bind], place: Place, at: At, span: Span) -> Value:
        """The value under a place, after everything that was done to it there."""
        since = binds[0].at if len(binds) == 1 else None
        return choice(self._settle(option, place, since, at, span) for option in options(value))

    def _settle(self, value: Value, place: Place, since: At | None, at: At, span: Span) -> Value:
        if isinstance(value, Handle):
            return replace(value, places=(*value.places, place))
        if isinstance(value, (Mapping, Sequence)):
            value = replace(value, places=(*value.places, place))
            return self._evaluator.changes.applied(self._evaluator, value, since, at)
        if isinstance(value, Text) and self._evaluator.library.query_member in self._evaluator.changes.touched:
            query = self._evaluator.changes.slot(
                self._evaluator, (place,), self._evaluator.library.query_member, None, at
            )
            return (
                choice(formatting.with_query(value, self._evaluator.mapping(query, span), span))
                if query is not None
                else value
            )
        return value

    def _reaching(self, binds: list[Bind], name: str, at: At, span: Span, scope: Scope) -> Value:
        if scope is not at.scope or name in scope.shared:
            return self._any_of(binds, name, span, at)
        reaching: list[Bind] = []
        for bind in reversed(binds):
            if bind.at.position <= at.position:
                reaching.append(bind)
                if bind.kind is not BindKind.APPEND and is_certain(bind.at.chain, at.chain):
                    break
                if len(reaching) > (MOST_APPENDS if bind.kind is BindKind.APPEND else MOST_BINDS):
                    return Opaque(name, span, Source.NAME)
            elif self._evaluator.blocks.loops and self._evaluator.blocks.share_loop(bind.at.chain, at.chain):
                reaching.append(bind)
        if not reaching:
            return self._any_of(binds, name, span, at)
        reaching.sort(key=_position)
        return self._sequence(reaching, name, at, span)

    def _any_of(self, binds: list[Bind], name: str, span: Span, at: At) -> Value:
        """For a place where the order of events is not known: any binding may be the one."""
        plain = [bind for bind in binds if bind.kind is not BindKind.APPEND]
        if len(plain) == 1 and len(binds) <= MOST_APPENDS:
            return self._sequence(sorted(binds, key=_position), name, None, span)
        if len(plain) > MOST_BINDS:
            return Opaque(name, span, Source.NAME)
        values = [uncertain(self._bound(bind, name, span)) for bind in plain]
        real = [value for value in values if not (isinstance(value, Constant) and value.kind == "none")]
        return choice(real or values)

    def _sequence(self, binds: list[Bind], name: str, at: At | None, span: Span) -> Value:
        """One binding after the other, later ones replacing, extending or perhaps replacing what was there."""
        value: Value | None = None
        for bind in binds[:MOST_APPENDS]:
            here = self._bound(bind, name, span)
            certain = at is None or is_certain(bind.at.chain, at.chain)
            if bind.kind is BindKind.APPEND:
                longer = self._appended(value, here, span)
                value = longer if certain or value is None else choice([value, longer])
            elif certain or value is None:
                value = here if len(binds) == 1 or certain else uncertain(here)
            else:
                value = choice([uncertain(value), uncertain(here)])
        if value is None or len(binds) > MOST_APPENDS:
            return Opaque(name, span, Source.NAME)
        return value

    def _appended(self, value: Value | None, tail: Value, span: Span) -> Value:
        if isinstance(value, Sequence):
            more = tail.items if isinstance(tail, Sequence) else ()
            return Sequence(
                (*value.items, *more), value.complete and isinstance(tail, Sequence), value.span, value.places
            )
        if value is None:
            value = Opaque("", span)
        return choice(join_texts([list(as_texts(value, span)), list(as_texts(tail, span))], span))

    def _bound(self, bind: Bind, name: str, span: Span) -> Value:
        if bind.kind in (BindKind.VALUE, BindKind.APPEND):
            # What is bound is read before it is bound: `url = url + "…"`.
            value = self._evaluator.value(bind.node, bind.at._replace(position=bind.span.start))
            if isinstance(value, Opaque) and (not value.name or value.source is Source.UNKNOWN):
                return Opaque(name, span, value.source, value.origin or (bind.span.start,))
            return value
        if bind.kind is BindKind.IMPORT:
            return Ref(bind.target, bind.span)
        if bind.kind is BindKind.SCOPE and bind.inner is not None:
            return Local(bind.inner, bind.span)
        if bind.kind is BindKind.PARAMETER:
            return self._parameter(bind, name, span)
        if bind.kind is BindKind.REST_MAPPING:
            return self._given(bind, name) or Mapping((), False, bind.span)
        if bind.kind is BindKind.ELEMENT:
            value = self._evaluator.value(bind.node, bind.at)
            if isinstance(value, Sequence) and value.items:
                extra = () if value.complete else (Opaque(name, span, Source.NAME, (bind.span.start,)),)
                return choice(uncertain(item) for item in (*value.items, *extra))
        return Opaque(name, span, Source.NAME, (bind.span.start,))

    def _parameter(self, bind: Bind, name: str, span: Span) -> Value:
        """A parameter is unknown, but its default and what this file passes are among what it may be."""
        given = self._given(bind, name)
        if given is not None:
            return given
        shown = f"{bind.target}.{name}" if bind.target else name
        unknown = Opaque(shown, span, Source.PARAMETER, (bind.span.start,))
        values: list[Value] = []
        if bind.node is not None:
            outside = bind.at.scope.parent or bind.at.scope
            values.append(uncertain(self._evaluator.value(bind.node, At(outside, bind.at.position, ()))))
        is_constructor = bind.at.scope.is_constructor
        running = (-1, bind.span.start)
        if is_constructor and not self._evaluator.frames and running not in self._evaluator.running:
            self._evaluator.running.add(running)
            try:
                values.extend(uncertain(value) for value in self._passed(bind, name))
            finally:
                self._evaluator.running.discard(running)
        return choice([unknown, *values])

    def _given(self, bind: Bind, name: str) -> Value | None:
        """What the call that is being looked into passes."""
        for frame in reversed(self._evaluator.frames):
            if frame.scope is bind.at.scope:
                return frame.environment.get(name)
        return None

    def _passed(self, bind: Bind, name: str) -> list[Value]:
        scope = bind.at.scope
        sites = self._evaluator.library.call_sites(scope)
        if not sites or len(sites) > MOST_CALL_SITES:
            return []
        values = []
        for call, at in sites:
            node = argument_of(call, name, scope.parameters.index(name) if name in scope.parameters else None)
            if node is not None:
                values.append(self._evaluator.value(node, at))
        return values


def _position(bind: Bind) -> int:
    return bind.at.position
