"""What an expression may be at a place: names, members, mutations, calls into this file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import NamedTuple, Protocol

from wavix_lint.facts import Chunk, Origin, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.changes import Changes, mapping_of_call
from wavix_lint.flow.expressions import (
    Attribute,
    Call,
    Concat,
    Const,
    Either,
    Entries,
    Expression,
    Format,
    Interpolation,
    Items,
    Lambda,
    Merge,
    Name,
    Node,
    Same,
    Slash,
    Str,
    Subscript,
    Syntax,
)
from wavix_lint.flow.scopes import At, Bind, BindKind, Blocks, Scope, ScopeKind, is_certain
from wavix_lint.flow.values import (
    MOST_ENTRIES,
    Closure,
    Constant,
    Entry,
    Handle,
    Local,
    Mapping,
    Method,
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

MOST_DEPTH = 48  # nested evaluations; each costs a handful of Python frames
MOST_STEPS = 100_000  # evaluations of one file: a hundred times real code, it bounds what hostile code can cost
MOST_BINDS = 6  # values a name may have before it counts as unknown
MOST_APPENDS = 64
MOST_CALL_SITES = 6
MOST_FRAMES = 3  # calls into this file that are followed one inside the other


class Library(Protocol):
    """What a frontend knows of the functions and classes its language's programs use."""

    def call(self, evaluator: Evaluator, function: Value, call: Call, span: Span, at: At) -> Value | None:
        """The result of a call, None when the library does not know the function."""

    def attribute(self, evaluator: Evaluator, value: Value, name: str, span: Span, at: At) -> Value | None:
        """A member of a value, None when the library does not know it."""

    def subscript(self, evaluator: Evaluator, value: Value, key: Value, span: Span) -> Value | None:
        """An item of a value, None when the library does not know it."""

    query_member: str
    """The member under which URL objects keep their query (furl's `args`): what is put there is a part of the text."""

    def call_sites(self, scope: Scope) -> list[tuple[Call, At]]:
        """The calls of a function of this file."""


class _Frame(NamedTuple):
    """A call that is being looked into: its function, what it passes, and what expressions mean meanwhile."""

    scope: Scope
    environment: dict[str, Value]
    memo: dict[int, Value]


class Evaluator:
    """Evaluates expressions of one file. Results are remembered by node, except inside inlined calls."""

    def __init__(self, syntax: Syntax, library: Library, blocks: Blocks, changes: Changes) -> None:
        self.syntax = syntax
        self.library = library
        self.blocks = blocks
        self.changes = changes
        self._memo: dict[int, Value] = {}
        self._running: set[tuple[int, int]] = set()
        self._frames: list[_Frame] = []
        self._depth = 0
        self._steps = 0

    @property
    def is_exhausted(self) -> bool:
        """Whether work was cut short: what was not found may then be there all the same."""
        return self._steps > MOST_STEPS or self.changes.is_exhausted

    # Expressions

    def value(self, node: Node, at: At) -> Value:
        """Everything the expression may be. Never raises, always ends."""
        identity = self.syntax.identity(node)
        memo = self._frames[-1].memo if self._frames else self._memo
        known = memo.get(identity)
        if known is not None:
            return known
        self._steps += 1
        running = (len(self._frames), identity)
        if self._depth >= MOST_DEPTH or self._steps > MOST_STEPS or running in self._running:
            return self._opaque(node)
        self._depth += 1
        self._running.add(running)
        try:
            result = self._evaluate(self.syntax.lower(node), node, at)
        finally:
            self._depth -= 1
            self._running.discard(running)
        # Results that depth or a circle of names cut short are kept too: to find them again costs too much.
        memo[identity] = result
        return result

    def texts(self, node: Node, at: At) -> list[Text]:
        """The strings the expression may be, at least one."""
        return list(as_texts(self.value(node, at), self.syntax.span(node)))

    def _opaque(self, node: Node, source: Source = Source.UNKNOWN) -> Opaque:
        return Opaque(self._short(node), self.syntax.span(node), source)

    def _short(self, node: Node) -> str:
        text = self.syntax.text(node)
        return text if len(text) <= 60 and "\n" not in text else ""

    def _evaluate(self, expression: Expression, node: Node, at: At) -> Value:
        span = self.syntax.span(node)
        handler = _HANDLERS.get(type(expression))
        return handler(self, expression, node, span, at) if handler else self._opaque(node)

    def _str(self, expression: Str, node: Node, span: Span, at: At) -> Value:
        parts = expression.parts
        if not any(isinstance(part, Interpolation) for part in parts):
            return Text(tuple(part for part in parts if isinstance(part, Chunk)), span)
        pieces: list[list[Text]] = []
        for part in parts:
            if isinstance(part, Chunk):
                pieces.append([Text((part,), span)])
            elif part.plain:
                pieces.append(
                    [formatting.placed(text, self.syntax.span(part.node)) for text in self.texts(part.node, at)]
                )
            else:
                pieces.append([Text((self._opaque(part.node).hole(),), span)])
        return choice(join_texts(pieces, span))

    def _const(self, expression: Const, node: Node, span: Span, at: At) -> Value:
        if expression.kind == "number":
            return Text((Chunk(expression.text, span),), span)
        return Constant(expression.kind, span)

    def _name(self, expression: Name, node: Node, span: Span, at: At) -> Value:
        return self.lookup(expression.id, at, span)

    def _attribute(self, expression: Attribute, node: Node, span: Span, at: At) -> Value:
        return choice(
            self.attribute(option, expression.name, span, at, node)
            for option in options(self.value(expression.object, at))
        )

    def attribute(self, value: Value, name: str, span: Span, at: At, node: Node | None = None) -> Value:
        known = self.library.attribute(self, value, name, span, at)
        if known is not None:
            return known
        if isinstance(value, Ref):
            return Ref(f"{value.name}.{name}", span, value.imported)
        if isinstance(value, Local) and value.scope.kind is ScopeKind.CLASS:
            return self.member(value.scope, name, at, span)
        if isinstance(value, Opaque):
            source = value.source if value.source is Source.IMPORT else Source.UNKNOWN
            return Opaque(f"{value.name}.{name}" if value.name else name, span, source, _inside(value, name))
        return Method(value, name, span)

    def _subscript(self, expression: Subscript, node: Node, span: Span, at: At) -> Value:
        key = self.value(expression.key, at)
        return choice(self._item(option, key, node, span) for option in options(self.value(expression.object, at)))

    def _item(self, value: Value, key: Value, node: Node, span: Span) -> Value:
        known = self.library.subscript(self, value, key, span)
        if known is not None:
            return known
        literal = key.literal if isinstance(key, Text) else None
        if isinstance(value, Mapping) and literal is not None:
            found = [entry for entry in value.entries if entry.name.literal == literal]
            if found and found[-1].certain:
                return found[-1].value
            if found:
                return choice([*(entry.value for entry in found), self._opaque(node)])
        if isinstance(value, Sequence) and value.complete and literal is not None and literal.isdecimal():
            index = int(literal[:9])
            if index < len(value.items):
                return value.items[index]
        if literal is None and isinstance(value, Mapping) and value.entries:
            return choice([self._opaque(node), *(uncertain(entry.value) for entry in value.entries)])
        if literal is None:
            return self._opaque(node)
        return Opaque(literal, span, Source.UNKNOWN, _inside(value, literal) if isinstance(value, Opaque) else None)

    def _concat(self, expression: Concat, node: Node, span: Span, at: At) -> Value:
        values = [self.value(item, at) for item in expression.items]
        if all(isinstance(value, Sequence) for value in values):
            parts = [value for value in values if isinstance(value, Sequence)]
            items = tuple(item for part in parts for item in part.items)
            return Sequence(items, all(part.complete for part in parts), span)
        pieces = [
            list(as_texts(value, self.syntax.span(item))) for value, item in zip(values, expression.items, strict=True)
        ]
        return choice(join_texts(pieces, span))

    def _format(self, expression: Format, node: Node, span: Span, at: At) -> Value:
        values = self.value(expression.values, at)
        return choice(
            formatted
            for template in self.texts(expression.template, at)
            for formatted in formatting.percent(template, values, span)
        )

    def _slash(self, expression: Slash, node: Node, span: Span, at: At) -> Value:
        left, right = self.texts(expression.left, at), self.texts(expression.right, at)
        left = [base.slice(0, len(base.skeleton.rstrip("/"))) for base in left]
        return choice(join_texts([left, [Text((Chunk("/", None),), span)], right], span))

    def _merge(self, expression: Merge, node: Node, span: Span, at: At) -> Value:
        left, right = (
            self.mapping(self.value(expression.left, at), span),
            self.mapping(self.value(expression.right, at), span),
        )
        return Mapping((*left.entries, *right.entries), left.complete and right.complete, span)

    def _entries(self, expression: Entries, node: Node, span: Span, at: At) -> Value:
        entries: list[Entry] = []
        complete = expression.complete
        for key, item in expression.items[:MOST_ENTRIES]:
            if key is None:
                inner = self.mapping(self.value(item, at), span)
                entries.extend(inner.entries)
                complete = complete and inner.complete
                continue
            where = self.syntax.span(item)
            item_span = Span(self.syntax.span(key).start, where.end)
            names = self.texts(key, at)
            value = self.value(item, at)
            complete = complete and all(name.literal is not None for name in names)
            entries.extend(Entry(name, value, item_span, where, len(names) == 1) for name in names)
        return Mapping(tuple(entries), complete and len(expression.items) <= MOST_ENTRIES, span)

    def _items(self, expression: Items, node: Node, span: Span, at: At) -> Value:
        taken = expression.items[:MOST_ENTRIES]
        written = [item for item in taken if item is not None]
        items = tuple(self.value(item, at) for item in written)
        wheres = tuple(self.syntax.span(item) for item in written)
        return Sequence(items, len(items) == len(expression.items), span, wheres=wheres)

    def _either(self, expression: Either, node: Node, span: Span, at: At) -> Value:
        values = [option for item in expression.options for option in options(self.value(item, at))]
        if len(values) > 1:
            values = [uncertain(value) for value in values]
        return choice(values)

    def _same(self, expression: Same, node: Node, span: Span, at: At) -> Value:
        return self.value(expression.node, at)

    def _lambda(self, expression: Lambda, node: Node, span: Span, at: At) -> Value:
        return Closure(expression.body, at)

    # Names and members

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
                for option in options(self.value(base, At(cls.parent or cls, cls.span.start, ()))):
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
            return self.changes.applied(self, value, since, at)
        if isinstance(value, Text) and self.library.query_member in self.changes.touched:
            query = self.changes.slot(self, (place,), self.library.query_member, None, at)
            return choice(formatting.with_query(value, self.mapping(query, span), span)) if query is not None else value
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
            elif self.blocks.loops and self.blocks.share_loop(bind.at.chain, at.chain):
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
            value = self.value(bind.node, bind.at._replace(position=bind.span.start))
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
            value = self.value(bind.node, bind.at)
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
            values.append(uncertain(self.value(bind.node, At(outside, bind.at.position, ()))))
        is_constructor = bind.at.scope.name == "__init__"
        running = (-1, bind.span.start)
        if is_constructor and not self._frames and running not in self._running:
            self._running.add(running)
            try:
                values.extend(uncertain(value) for value in self._passed(bind, name))
            finally:
                self._running.discard(running)
        return choice([unknown, *values])

    def _given(self, bind: Bind, name: str) -> Value | None:
        """What the call that is being looked into passes."""
        for frame in reversed(self._frames):
            if frame.scope is bind.at.scope:
                return frame.environment.get(name)
        return None

    def _passed(self, bind: Bind, name: str) -> list[Value]:
        scope = bind.at.scope
        sites = self.library.call_sites(scope)
        if not sites or len(sites) > MOST_CALL_SITES:
            return []
        values = []
        for call, at in sites:
            node = argument_of(call, name, scope.parameters.index(name) if name in scope.parameters else None)
            if node is not None:
                values.append(self.value(node, at))
        return values

    # Calls

    def _call(self, call: Call, node: Node, span: Span, at: At) -> Value:
        return choice(
            self._called(function, call, node, span, at) for function in options(self.value(call.function, at))
        )

    def _called(self, function: Value, call: Call, node: Node, span: Span, at: At) -> Value:
        known = self.library.call(self, function, call, span, at)
        if known is not None:
            return known
        if isinstance(function, Local):
            if function.scope.kind is ScopeKind.CLASS:
                return Local(function.scope, span, instance=True)
            return self.inlined(function.scope, call, at, span)
        if isinstance(function, Closure):
            return self.value(function.body, function.at)
        name = function.name if isinstance(function, (Ref, Opaque)) else self._short(call.function)
        return Opaque(name, span, Source.CALL, (span.start,))

    def inlined(self, scope: Scope, call: Call | None, at: At, span: Span) -> Value:
        """What a function of this file returns for these arguments."""
        if (
            scope.is_generator
            or len(self._frames) >= MOST_FRAMES
            or any(scope is frame.scope for frame in self._frames)
        ):
            return Opaque(scope.name, span, Source.CALL, (span.start,))
        environment = self.environment(scope, call, at) if call is not None else {}
        returns = scope.returns[: MOST_BINDS + 1]
        if not returns or len(returns) > MOST_BINDS:
            return Opaque(scope.name, span, Source.CALL, (span.start,))
        with self.inside(scope, environment):
            values = [self.value(node, place) for node, place in returns]
        return choice(values if len(values) == 1 else [uncertain(value) for value in values])

    @contextmanager
    def inside(self, scope: Scope, environment: dict[str, Value]) -> Iterator[None]:
        """While it lasts, the function's parameters have these values."""
        self._frames.append(_Frame(scope, environment, {}))
        try:
            yield
        finally:
            self._frames.pop()

    def environment(self, scope: Scope, call: Call, at: At) -> dict[str, Value]:
        """The values that a call gives to a function's parameters; those it leaves out are not in it."""
        environment: dict[str, Value] = {}
        for index, name in enumerate(scope.parameters):
            node = argument_of(call, name, index)
            if node is not None:
                environment[name] = self.value(node, at)
        rest = next((name for name, binds in scope.binds.items() if binds[0].kind is BindKind.REST_MAPPING), None)
        if rest is not None:
            named = tuple(
                each for each in call.arguments if each.stars == 2 or each.keyword not in (None, *environment)
            )
            environment[rest] = mapping_of_call(self, Call(call.function, named), at, self.syntax.span(call.function))
        return environment

    # Mappings

    def mapping(self, value: Value, span: Span) -> Mapping:
        """The value as one mapping: what any of its options holds, certain only when all of them hold it."""
        found = [self._one_mapping(option, span) for option in options(value)]
        if len(found) == 1:
            return found[0]
        entries: list[Entry] = []
        for each in found:
            entries.extend(replace(entry, certain=False) for entry in each.entries)
        return Mapping(tuple(entries), all(each.complete for each in found), span)

    def _one_mapping(self, value: Value, span: Span) -> Mapping:
        if isinstance(value, Mapping):
            return value
        if isinstance(value, Constant) and value.kind == "none":
            return Mapping((), True, span)
        if isinstance(value, Sequence):
            return self._pairs_of(value)
        return Mapping((), False, span)

    def _pairs_of(self, value: Sequence) -> Mapping:
        """A list of (name, value) pairs."""
        entries: list[Entry] = []
        complete = value.complete
        for item in value.items:
            if isinstance(item, Sequence) and len(item.items) == 2:
                names = list(as_texts(item.items[0], item.span))
                complete = complete and all(name.literal is not None for name in names)
                where = item.wheres[1] if item.wheres else item.span
                entries.extend(Entry(name, item.items[1], item.span, where, len(names) == 1) for name in names)
            else:
                complete = False
        return Mapping(tuple(entries), complete, value.span, value.places)


def argument_of(call: Call, name: str, position: int | None) -> Node | None:
    """The node passed for a parameter: by keyword, else by position among the arguments before any spread."""
    index = 0
    for argument in call.arguments:
        if argument.keyword == name:
            return argument.node
        if argument.stars:
            index = 1 << 30
        elif argument.keyword is None:
            if index == position:
                return argument.node
            index += 1
    return None


def _position(bind: Bind) -> int:
    return bind.at.position


def _inside(value: Opaque, name: str) -> Origin | None:
    """Two reads of `settings.KEY` are one value when `settings` is."""
    return None if value.origin is None else (*value.origin, name)


_HANDLERS: dict[type, Callable[..., Value]] = {
    Str: Evaluator._str,
    Const: Evaluator._const,
    Name: Evaluator._name,
    Attribute: Evaluator._attribute,
    Subscript: Evaluator._subscript,
    Call: Evaluator._call,
    Concat: Evaluator._concat,
    Format: Evaluator._format,
    Slash: Evaluator._slash,
    Merge: Evaluator._merge,
    Entries: Evaluator._entries,
    Items: Evaluator._items,
    Either: Evaluator._either,
    Same: Evaluator._same,
    Lambda: Evaluator._lambda,
}
