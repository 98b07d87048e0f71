"""One walk over a tree: scopes, bindings, changes, calls, strings, and what stands around each of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tree_sitter import Node

from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import Attribute, Call, Entries, Expression, Items, Name, Other, Same, Str, Subscript
from wavix_lint.flow.scopes import At, Bind, BindKind, Blocks, Chain, Event, EventKind, Scope, ScopeKind
from wavix_lint.languages.sources.grammar import Grammar
from wavix_lint.languages.sources.lowering import BLOCK
from wavix_lint.languages.sources.nodes import (
    COMMENTS,
    Anything,
    Made,
    children_of,
    identity_of,
    short_text,
    span_of,
    text_of,
)
from wavix_lint.languages.sources.vocabulary import SAYING
from wavix_lint.model import Span

LARGE = 256 * 1024  # bytes: of a larger file only what can matter is walked
MOST_LINKS = 40  # calls in one chain
_NEAR = 20_000  # bytes
MOST_BINDS = 500  # of one name that are kept
_MOST_NAMES = 8  # in `a.b.c`
_SETTING = frozenset(
    {"put", "set", "add", "insert", "append", "tryadd", "setvalue", "putifabsent", "addvalue", "store"}
)
_MERGING = frozenset({"putall", "update", "merge", "addall", "merge!", "extend", "setall"})
_TEXT_GROWS = frozenset({"append", "pushstr", "writestring", "concat", "push", "appendline", "<<"})


_OPERATORS = ("binary", "infix", "equality", "comparison")
_COMPARING = frozenset({"==", "!=", "===", "!==", "=~", "<=>", "<>"})


_CHAINING = frozenset({"binary_expression", "binary", "additive_expression"})


def _sign(node: Node) -> str:
    operator = node.child(1)
    return operator.type if operator is not None else ""


def plain(name: str) -> str:
    """A name in lower case without underscores, so that all styles of it are one."""
    return name.replace("_", "").lower()


@dataclass(eq=False, slots=True)
class Item:
    """A node, with what stands around it."""

    node: Node
    kind: str
    start: int
    end: int
    parent: Item | None
    scope: Scope
    chain: Chain
    top: Item | None = None  # of an operator in a chain of the same: the outermost one

    @property
    def outermost(self) -> Item:
        return self.top or self

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def at(self) -> At:
        return At(self.scope, self.start, self.chain)

    @property
    def after(self) -> At:
        return At(self.scope, self.end, self.chain)


def is_comparison(item: Item, grammar: Grammar) -> bool:
    """Whether a node asks if two values are alike, or is a case that a value is compared with."""
    if item.kind in grammar.comparisons:
        return True
    if not item.kind.startswith(_OPERATORS) or item.node.child_count != 3:
        return False
    operator = item.node.children[1]
    return operator.type in _COMPARING or (operator.is_named and plain(text_of(operator)).startswith("should"))


@dataclass(eq=False, slots=True)
class Outline:
    """What the walk found, in the order of the file.

    By the identity of a node, `names` says what a value is called and `kept` the variable that holds it,
    `grown` the one that it is added to; `inner` are the calls that others are made on. `path` reads `a.b.c`.
    """

    module: Scope
    blocks: Blocks = field(default_factory=Blocks)
    scopes: list[Scope] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    calls: list[Item] = field(default_factory=list)
    strings: list[Item] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    throws: list[Item] = field(default_factory=list)
    texts: list[Span] = field(default_factory=list)
    names: dict[int, tuple[str, ...]] = field(default_factory=dict)
    scope_of: dict[int, Scope] = field(default_factory=dict)
    inner: set[int] = field(default_factory=set)
    annotated: list[Item] = field(default_factory=list)
    kept: dict[int, str] = field(default_factory=dict)
    grown: dict[int, tuple[str, At]] = field(default_factory=dict)
    path: Callable[[Anything], tuple[str, ...] | None] = lambda node: None


class _Pending(NamedTuple):
    name: str
    bind: Bind
    declared: bool


class Binder:
    """Walks a tree. The actions of a grammar are told of each node of their kind, and call back."""

    def __init__(self, grammar: Grammar, root: Node, seeds: Sequence[int]) -> None:
        self.grammar = grammar
        self.module = Scope(ScopeKind.MODULE, 0, "", None, span_of(root))
        self.outline = Outline(self.module, scopes=[self.module])
        self.outline.path = self.path
        self._root = root
        self._seeds = seeds
        self._is_large = root.end_byte > LARGE
        self._pending: list[_Pending] = []
        self._declared: dict[int, set[str]] = {}
        self._classes: dict[str, Scope] = {}
        self._grows_not: set[tuple[int, str]] = set()

    def lower(self, node: Anything) -> Expression:
        if isinstance(node, Made):
            return node.expression
        handler = self.grammar.lower.get(node.type)
        expression = handler(node) if handler else None
        while isinstance(expression, Same) and not isinstance(expression.node, Made):
            handler = self.grammar.lower.get(expression.node.type)
            expression = handler(expression.node) if handler else None
        return expression if expression is not None else Other()

    # The walk

    def run(self) -> Outline:
        grammar, outline = self.grammar, self.outline
        stack: list[tuple[Node, Item | None, Scope, Chain]] = [(self._root, None, self.module, ())]
        while stack:
            node, parent, scope, chain = stack.pop()
            kind = node.type
            start, end = node.start_byte, node.end_byte
            if kind in COMMENTS:
                outline.comments.append(Span(start, end))
                continue
            if kind in grammar.branches:
                chain = (*chain, start)
            item = Item(node, kind, start, end, parent, scope, chain)
            if kind in _CHAINING:
                same = parent is not None and parent.kind == kind and _sign(parent.node) == _sign(node)
                item.top = parent.top if same and parent is not None else item
            action = grammar.actions.get(kind)
            if action is not None:
                opened = action(self, item)
                if opened is not None:
                    scope, chain = opened, chain if opened.kind is ScopeKind.CLASS else ()
                    item = Item(node, kind, start, end, parent, scope, chain)
            if kind in grammar.strings and self.is_live(item):
                outline.strings.append(item)
            if self._is_large and kind in grammar.bodies and not self._has_seed(start, end):
                continue
            found = node.named_children
            if kind in grammar.branching or kind in grammar.loops:
                self._branches(node, kind, found, item, scope, chain, stack)
            else:
                stack.extend((child, item, scope, chain) for child in reversed(found))
        self._settle()
        return outline

    def _branches(
        self,
        node: Node,
        kind: str,
        children: list[Node],
        item: Item,
        scope: Scope,
        chain: Chain,
        stack: list[tuple[Node, Item | None, Scope, Chain]],
    ) -> None:
        """Whatever is not the condition may be left out, or come again and again."""
        head = node.child_by_field_name("condition") or node.child_by_field_name("value")
        for child in reversed(children):
            inside = chain
            if head is None or child.id != head.id:
                inside = (*chain, child.start_byte)
                if kind in self.grammar.loops:
                    self.outline.blocks.loops[child.start_byte] = span_of(child)
            stack.append((child, item, scope, inside))

    def is_live(self, item: Item) -> bool:
        """Whether a word that can matter lies near: in the same function, or not far away at the top of the file."""
        if not self._is_large:
            return True
        if item.scope.kind is ScopeKind.FUNCTION:
            return self._has_seed(item.scope.span.start, item.scope.span.end)
        return self._has_seed(item.start - _NEAR, item.end + _NEAR)

    def _has_seed(self, start: int, end: int) -> bool:
        index = bisect_left(self._seeds, start)
        return index < len(self._seeds) and self._seeds[index] < end

    # Scopes

    def function(self, item: Item, name: str = "", receiver: str = "", owner: Scope | None = None) -> Scope:
        """Opens a function; the receiver is what its class's object is called inside."""
        parent = owner or item.scope
        scope = Scope(ScopeKind.FUNCTION, len(self.outline.scopes), name, parent, item.span)
        self.outline.scopes.append(scope)
        self.outline.scope_of[item.node.id] = scope
        if parent.kind is ScopeKind.CLASS:
            scope.first_parameter = receiver
        if name and name != "constructor":
            parent.bind(name, Bind(BindKind.SCOPE, At(parent, item.start, ()), item.span, inner=scope))
        return scope

    def class_(self, item: Item, name: str, is_open: bool = False) -> Scope:
        """Opens a class, or opens it again: Rust's `impl`, Swift's `extension`, Go's methods."""
        known = self._classes.get(name) if name else None
        if known is not None:
            self.outline.scope_of[item.node.id] = known
            return known
        outer = item.scope
        scope = Scope(ScopeKind.CLASS, len(self.outline.scopes), name, outer, item.span, is_open=is_open)
        self.outline.scopes.append(scope)
        self.outline.scope_of[item.node.id] = scope
        if name:
            self._classes[name] = scope
            outer.bind(name, Bind(BindKind.SCOPE, At(outer, item.start, ()), item.span, inner=scope))
            if outer is not self.module:
                self.module.bind(name, Bind(BindKind.SCOPE, At(self.module, item.start, ()), item.span, inner=scope))
        return scope

    def class_named(self, name: str, item: Item) -> Scope:
        """The class of that name, which may be described further down."""
        known = self._classes.get(name)
        return known if known is not None else self.class_(item, name)

    def parameter(self, scope: Scope, name: Node, default: Node | None = None, label: str = "") -> None:
        text = text_of(name)
        scope.parameters.append(label or text)
        place = At(scope, name.start_byte, ())
        scope.bind(text, Bind(BindKind.PARAMETER, place, span_of(name), default))
        self._declared.setdefault(scope.number, set()).add(text)
        if default is not None:
            self.outline.names[identity_of(default)] = (*self.classes_around(scope), scope.name, text)

    def returns(self, node: Node, item: Item, scope: Scope | None = None) -> None:
        where = scope or item.scope
        where.returns.append((node, At(where, node.end_byte, item.chain if scope is None else ())))
        if where.name:
            self.outline.names.setdefault(identity_of(node), (where.name,))

    def tail(self, body: Node | None, item: Item, scope: Scope, statements: frozenset[str]) -> None:
        """The value of a body whose last expression is its result."""
        found = children_of(body) if body is not None else []
        if found and found[-1].type not in statements:
            self.returns(found[-1], item, scope)

    def import_(self, item: Item, name: str, target: str, node: Node) -> None:
        item.scope.bind(name, Bind(BindKind.IMPORT, item.at, span_of(node), target=target))

    # Names

    def declare(self, item: Item, name: Node | str, value: Node | None, scope: Scope | None = None) -> None:
        """A new name: `const X = …`, a local variable, a field."""
        owner = scope or item.scope
        text = name if isinstance(name, str) else text_of(name)
        self._declared.setdefault(owner.number, set()).add(text)
        if value is None:
            return
        where = item.span if isinstance(name, str) else span_of(name)
        bind = Bind(BindKind.VALUE, At(owner, item.end, item.chain), where, value)
        self.outline.kept[identity_of(value)] = text
        self._pending.append(_Pending(text, bind, True))
        self.outline.names[identity_of(value)] = (*self.classes_around(owner), text)
        if isinstance(self.lower(value), (Items, Entries)):
            self._grows_not.add((owner.number, text))

    def field(self, item: Item, owner: Scope, name: str, value: Node) -> None:
        """What a literal of a class of this file puts into a field."""
        where = span_of(value)
        owner.bind(name, Bind(BindKind.VALUE, At(item.scope, where.start, item.chain), where, value))

    def keep(self, item: Item, owner: Scope, name: str, left: Node, right: Node, grows: bool = False) -> None:
        """A name that belongs to a class or the file, wherever it is assigned (`@key`)."""
        kind = BindKind.APPEND if grows else BindKind.VALUE
        owner.bind(name, Bind(kind, item.after, span_of(left), right))
        self.outline.names.setdefault(identity_of(right), (*self.classes_around(owner), name))

    def alias(self, owner: Scope, name: str, node: Node, scope: Scope) -> None:
        """A field that a constructor's parameter is kept in."""
        owner.bind(name, Bind(BindKind.VALUE, At(scope, node.end_byte, ()), span_of(node), node))

    def classes_around(self, scope: Scope) -> tuple[str, ...]:
        found: list[str] = []
        current: Scope | None = scope
        while current is not None and len(found) < _MOST_NAMES:
            if current.kind is ScopeKind.CLASS:
                found.append(current.name)
            current = current.parent
        return tuple(reversed(found))

    def assign(self, item: Item, left: Anything, right: Anything, appends: bool = False) -> None:
        """`left = right` or `left += right`, whatever stands on the left."""
        target = self.lower(left)
        if isinstance(target, Items):
            self._pairwise(item, target, right)
            return
        names = self.target_names(left)
        self.outline.names.setdefault(identity_of(right), (*self.classes_around(item.scope), *names))
        kind = BindKind.APPEND if appends else BindKind.VALUE
        if isinstance(target, Name):
            if appends:
                self.outline.grown[identity_of(right)] = (target.id, item.after)
            else:
                self.outline.kept.setdefault(identity_of(right), target.id)
            self._pending.append(_Pending(target.id, Bind(kind, item.after, span_of(left), right), False))
        elif isinstance(target, Attribute):
            self._assign_member(item, left, right, kind)
        elif isinstance(target, Subscript):
            path = self.path(target.object)
            if path is not None:
                event = Event(EventKind.SET_ITEM, path, item.after, item.span, right, target.key)
                self.outline.events.append(event)

    def _pairwise(self, item: Item, target: Items, right: Anything) -> None:
        values = self.lower(right)
        given: Sequence[Anything | None] = values.items if isinstance(values, Items) else ()
        for index, each in enumerate(target.items):
            if each is None:
                continue
            if len(given) == len(target.items):
                value = given[index]
                if value is not None:
                    self.assign(item, each, value)
            elif index == 0:  # `value, err := call()`
                self.assign(item, each, right)

    def _assign_member(self, item: Item, left: Anything, right: Anything, kind: BindKind) -> None:
        path = self.path(left)
        if path is None:
            return
        receiver = self._receiver(item.scope)
        if len(path) == 2 and path[0] in (receiver, "this", "self", "Self"):
            cls = item.scope.enclosing_class
            if cls is not None:
                cls.bind(path[1], Bind(kind, item.after, span_of(left), right))
        self.outline.events.append(Event(EventKind.ASSIGN, path, item.after, item.span, right))

    def _receiver(self, scope: Scope | None) -> str:
        while scope is not None:
            if scope.first_parameter:
                return scope.first_parameter
            scope = scope.parent
        return ""

    def element(self, item: Item, name: Node, source: Node) -> None:
        """`for name in source`."""
        owner = item.scope
        self._declared.setdefault(owner.number, set()).add(text_of(name))
        bind = Bind(BindKind.ELEMENT, item.at, span_of(name), source)
        self._pending.append(_Pending(text_of(name), bind, True))

    def _settle(self) -> None:
        """Each binding goes where its name is declared: assignments may stand before the declaration of a field."""
        for name, bind, declared in sorted(self._pending, key=lambda pending: pending.bind.at.position):
            owner = bind.at.scope if declared else self._owner(name, bind.at.scope)
            if len(owner.binds.get(name, ())) < MOST_BINDS:
                owner.bind(name, bind)

    def _owner(self, name: str, scope: Scope) -> Scope:
        for outer in scope.visible():
            if name in self._declared.get(outer.number, ()):
                return outer
        self._declared.setdefault(scope.number, set()).add(name)
        return scope

    # Paths

    def path(self, node: Anything) -> tuple[str, ...] | None:
        """`a.b.c` as its names, calls without arguments included; None for what is not made of names."""
        names: list[str] = []
        current = node
        for _ in range(_MOST_NAMES):
            expression = self.lower(current)
            if isinstance(expression, Call) and not expression.arguments:
                expression = self.lower(expression.function)
            if isinstance(expression, Name):
                return (expression.id, *reversed(names))
            if not isinstance(expression, Attribute):
                return None
            names.append(expression.name)
            current = expression.object
        return None

    def target_names(self, node: Anything) -> tuple[str, ...]:
        """The names and keys of `a.b["c"]`."""
        names: list[str] = []
        current: Anything = node
        for _ in range(_MOST_NAMES):
            expression = self.lower(current)
            if isinstance(expression, Attribute):
                names.append(expression.name)
                current = expression.object
            elif isinstance(expression, Subscript):
                names.append(self.key_text(expression.key))
                current = expression.object
            else:
                names.append(expression.id if isinstance(expression, Name) else short_text(current))
                break
        return tuple(reversed(names))

    def key_text(self, node: Anything) -> str:
        """A key as it reads: a string's characters, else its code."""
        expression = self.lower(node)
        if isinstance(expression, Str):
            return "".join(part.text for part in expression.parts if isinstance(part, Chunk))[:200]
        return short_text(node)

    # Calls

    def call(self, item: Item) -> None:
        """A call: the changes it makes to what it is called on, for each call of a chain."""
        expression = self.lower(item.node)
        if not isinstance(expression, Call):
            return
        if self.is_live(item):
            self.outline.calls.append(item)
        if item.node.id in self.outline.inner:
            return
        links: list[tuple[Anything, Call, str, Anything]] = []
        current: Anything = item.node
        while isinstance(expression, Call) and len(links) < MOST_LINKS:
            function = self.lower(expression.function)
            if not isinstance(function, Attribute):
                break
            links.append((current, expression, function.name, function.object))
            current = function.object
            while not isinstance(current, Made) and isinstance(wrapped := self._wrapped(current), Same):
                current = wrapped.node
            self.outline.inner.add(identity_of(current))
            expression = self.lower(current)
        for node, call, name, receiver in reversed(links):
            path = self._root_path(receiver)
            if path is not None:
                self._changed(item, node, call, name, path)
            if plain(name) not in SAYING and plain(name) not in _TEXT_GROWS:
                break  # what follows is said to what this call returned

    def _wrapped(self, node: Node) -> Expression | None:
        handler = self.grammar.lower.get(node.type)
        return handler(node) if handler else None

    def _root_path(self, node: Anything) -> tuple[str, ...] | None:
        """The path under a chain of calls, calls with arguments left out: `b.add(x).add(y)` happens to `b`."""
        for _ in range(MOST_LINKS):
            path = self.path(node)
            if path is not None:
                return path
            expression = self.lower(node)
            function = self.lower(expression.function) if isinstance(expression, Call) else None
            if not isinstance(function, Attribute):
                return None
            node = function.object
        return None

    def _changed(self, item: Item, node: Anything, call: Call, name: str, path: tuple[str, ...]) -> None:
        method = plain(name)
        positional = [each for each in call.arguments if each.keyword != BLOCK]
        if len(positional) == 2 and method in _SETTING:
            method = "set"
        elif method in _MERGING:
            method = "update"
        event = Event(EventKind.CALL, path, item.after, span_of(node), node, method=method)
        self.outline.events.append(event)
        if method in _TEXT_GROWS and len(path) == 1 and len(positional) == 1:
            self.grow(item, path[0], positional[0].node)

    def grow(self, item: Item, name: str, node: Anything) -> None:
        """`builder.append(text)`, unless the name is that of a list."""
        if (item.scope.number, name) not in self._grows_not:
            bind = Bind(BindKind.APPEND, item.after, span_of(node), node)
            self.outline.grown[identity_of(node)] = (name, item.after)
            self._pending.append(_Pending(name, bind, False))
