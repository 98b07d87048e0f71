"""What one pass over a JavaScript tree finds, in the order of the file."""

from __future__ import annotations

from dataclasses import dataclass, field

from tree_sitter import Node

from wavix_lint.flow.scopes import At, Blocks, Event, Scope
from wavix_lint.model import Span


@dataclass(eq=False, slots=True)
class Item:
    """A node that matters, with what stands around it."""

    node: Node
    kind: str
    start: int
    end: int
    parent: Item | None
    at: At
    top: Item | None = None  # of a `+` in a chain of them: the outermost one

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(eq=False, slots=True)
class Outline:
    """`bodies` are the scopes of functions and classes by the identity of their nodes."""

    module: Scope
    blocks: Blocks
    scopes: list[Scope] = field(default_factory=list)
    bodies: dict[int, Scope] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    calls: list[Item] = field(default_factory=list)
    strings: list[Item] = field(default_factory=list)
    comments: list[Item] = field(default_factory=list)
    throws: list[Item] = field(default_factory=list)
    assignments: list[Item] = field(default_factory=list)
    objects: list[Item] = field(default_factory=list)
    has_markup: bool = False  # JSX
    modules: set[str] = field(default_factory=set)  # what the file imports, as it is written
