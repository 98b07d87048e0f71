"""What an expression may be at a place: names, members, mutations, calls into this file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, Protocol

from wavix_lint.facts import Chunk, Origin, Source, Text
from wavix_lint.flow import formatting, mappings
from wavix_lint.flow.changes import Changes
from wavix_lint.flow.expressions import (
    Attribute,
    Call,
    Concat,
    Const,
    Either,
    Entries,
    Expression,
    Format,
    Function,
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
    argument_of,
)
from wavix_lint.flow.mappings import mapping_of_call
from wavix_lint.flow.names import Names
from wavix_lint.flow.scopes import At, BindKind, Blocks, Scope, ScopeKind
from wavix_lint.flow.values import (
    MOST_ENTRIES,
    Closure,
    Constant,
    Entry,
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
from wavix_lint.model import Span

MOST_DEPTH = 48  # nested evaluations; each costs a handful of Python frames
MOST_STEPS = 100_000  # evaluations of one file: a hundred times real code, it bounds what hostile code can cost
MOST_RETURNS = 6  # results of one function that are looked at
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
        self.names = Names(self)
        self._memo: dict[int, Value] = {}
        self._lowered: dict[int, Expression] = {}
        self.running: set[tuple[int, int]] = set()
        self.frames: list[_Frame] = []
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
        memo = self.frames[-1].memo if self.frames else self._memo
        known = memo.get(identity)
        if known is not None:
            return known
        self._steps += 1
        running = (len(self.frames), identity)
        if self._depth >= MOST_DEPTH or self._steps > MOST_STEPS or running in self.running:
            return self._opaque(node)
        self._depth += 1
        self.running.add(running)
        try:
            result = self._evaluate(self.lowered(node), node, at)
        finally:
            self._depth -= 1
            self.running.discard(running)
        # Results that depth or a circle of names cut short are kept too: to find them again costs too much.
        memo[identity] = result
        return result

    def lowered(self, node: Node) -> Expression:
        """The node's neutral form, made once: calls are looked at from several sides."""
        identity = self.syntax.identity(node)
        known = self._lowered.get(identity)
        if known is None:
            known = self._lowered[identity] = self.syntax.lower(node)
        return known

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
        return self.names.lookup(expression.id, at, span)

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
            return self.names.member(value.scope, name, at, span)
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

    def _function(self, expression: Function, node: Node, span: Span, at: At) -> Value:
        return Local(expression.scope, span)

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
        if scope.is_generator or len(self.frames) >= MOST_FRAMES or any(scope is frame.scope for frame in self.frames):
            return Opaque(scope.name, span, Source.CALL, (span.start,))
        environment = self.environment(scope, call, at) if call is not None else {}
        returns = scope.returns[: MOST_RETURNS + 1]
        if not returns or len(returns) > MOST_RETURNS:
            return Opaque(scope.name, span, Source.CALL, (span.start,))
        with self.inside(scope, environment):
            values = [self.value(node, place) for node, place in returns]
        return choice(values if len(values) == 1 else [uncertain(value) for value in values])

    @contextmanager
    def inside(self, scope: Scope, environment: dict[str, Value]) -> Iterator[None]:
        """While it lasts, the function's parameters have these values."""
        self.frames.append(_Frame(scope, environment, {}))
        try:
            yield
        finally:
            self.frames.pop()

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

    def mapping(self, value: Value, span: Span) -> Mapping:
        """The value as one mapping: what any of its options holds, certain only when all of them hold it."""
        return mappings.one_mapping(value, span)


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
    Function: Evaluator._function,
}
