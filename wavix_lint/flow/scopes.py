"""Where names are bound and what is done to them, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from wavix_lint.flow.expressions import Node
from wavix_lint.model import Span

Chain = tuple[int, ...]  # the conditional blocks around a place inside its function, outermost first


class At(NamedTuple):
    """A place from which names are looked up."""

    scope: Scope
    position: int
    chain: Chain


class BindKind(Enum):
    VALUE = "value"
    APPEND = "append"  # `name += node`
    ELEMENT = "element"  # one of the items of node
    PARAMETER = "parameter"  # node is the default, if any
    REST_LIST = "rest list"  # *args
    REST_MAPPING = "rest mapping"  # **kwargs
    IMPORT = "import"  # `target` is the dotted name
    SCOPE = "scope"  # a function or class: `inner`
    OPAQUE = "opaque"  # bound, value unknown


class Bind(NamedTuple):
    """`target`: the dotted name of an import; for a parameter, a word to put before its name (`mock`)."""

    kind: BindKind
    at: At
    span: Span
    node: Node | None = None
    target: str = ""
    inner: Scope | None = None


class EventKind(Enum):
    """What can be done to the object under an access path."""

    ASSIGN = "assign"  # path = node, where path ends in an attribute
    SET_ITEM = "set item"  # path[key] = node
    MERGE = "merge"  # path |= node, path += node
    REMOVE = "remove"  # del path[key]
    CALL = "call"  # path.method(...): node is the call


class Event(NamedTuple):
    """One thing done to the object that `path`, seen from `at`, leads to."""

    kind: EventKind
    path: tuple[str, ...]
    at: At
    span: Span
    node: Node | None = None  # the value, or the call
    key: Node | None = None
    method: str = ""


class ScopeKind(Enum):
    MODULE = "module"
    FUNCTION = "function"
    CLASS = "class"


@dataclass(eq=False, slots=True)
class Scope:
    """A module, function or class body. `members` of a class are what its methods keep on the instance."""

    kind: ScopeKind
    number: int
    name: str
    parent: Scope | None
    span: Span
    first_parameter: str = ""
    parameters: list[str] = field(default_factory=list)
    binds: dict[str, list[Bind]] = field(default_factory=dict)
    members: dict[str, list[Bind]] = field(default_factory=dict)
    returns: list[tuple[Node, At]] = field(default_factory=list)
    outer_names: set[str] = field(default_factory=set)  # declared global or nonlocal here
    shared: set[str] = field(default_factory=set)  # names of this scope that inner scopes bind too
    bases: list[Node] = field(default_factory=list)
    is_generator: bool = False
    decorators: list[str] = field(default_factory=list)
    is_open: bool = False  # a class whose names its methods see without `this.`

    def bind(self, name: str, bind: Bind) -> None:
        self.binds.setdefault(name, []).append(bind)
        if bind.at.scope is not self:
            self.shared.add(name)

    def owner_of(self, name: str) -> Scope:
        """The scope that a binding of the name made here belongs to: the module for names declared global."""
        return self.module if name in self.outer_names else self

    @property
    def is_constructor(self) -> bool:
        """Whether this is what runs when an object of its class is made: nothing comes before it."""
        return self.name in ("__init__", "constructor")

    @property
    def enclosing_class(self) -> Scope | None:
        """The class whose method this is, or in whose method this function stands."""
        scope: Scope | None = self
        while scope is not None and scope.kind is not ScopeKind.MODULE:
            if scope.kind is ScopeKind.CLASS:
                return scope
            scope = scope.parent
        return None

    @property
    def module(self) -> Scope:
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    def visible(self) -> Iterator[Scope]:
        """This scope and those whose names it sees, innermost first: class bodies are seen from themselves only."""
        yield self
        scope = self.parent
        while scope is not None:
            if scope.kind is not ScopeKind.CLASS or scope.is_open:
                yield scope
            scope = scope.parent


@dataclass(eq=False, slots=True)
class Blocks:
    """The loops of a file: number of a conditional block -> its span, for those that repeat."""

    loops: dict[int, Span] = field(default_factory=dict)

    def share_loop(self, one: Chain, other: Chain) -> bool:
        """Whether both places lie in one loop, so that the later in the file may come first in time."""
        for a, b in zip(one, other, strict=False):
            if a != b:
                return False
            if a in self.loops:
                return True
        return False


def is_certain(change: Chain, use: Chain) -> bool:
    """Whether what happens at `change` has happened at `use`, given that it stands before it."""
    return use[: len(change)] == change
