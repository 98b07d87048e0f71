"""Names that mean something at a place, and what they stand for."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from tree_sitter import Node

from wavix_lint.facts import Text
from wavix_lint.flow.scopes import At, is_certain
from wavix_lint.flow.values import Value, as_texts
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.syntax import span_of
from wavix_lint.model import Span


def visible(program: Program, user: Node) -> Iterator[tuple[str, Value]]:
    """Names that are bound once, and certainly, where `user` stands; members of `self` after them."""
    at = program.at(user)
    span = Span(at.position, at.position)
    for scope in at.scope.visible():
        for name, binds in scope.binds.items():
            if len(binds) != 1 or binds[0].kind.value not in ("value", "parameter"):
                continue
            if program.owner(name, at.scope) is not scope or not _is_bound(at, binds[0].at, binds[0].span):
                continue
            yield name, program.evaluator.names.lookup(name, at, span)
    cls = at.scope.enclosing_class
    if cls is not None and at.scope.first_parameter:
        for name in (*cls.members, *cls.binds):
            yield f"{at.scope.first_parameter}.{name}", program.evaluator.names.member(cls, name, at, span)


def _is_bound(at: At, bound: At, span: Span) -> bool:
    if bound.scope is not at.scope:
        return not bound.chain
    return span.start < at.position and is_certain(bound.chain, at.chain)


def identity(value: Text) -> Hashable:
    """The same for two texts that are the same value."""
    hole = value.only_hole
    if hole is None:
        return value.label
    return hole.origin if hole.origin is not None else (hole.name, hole.source)


def name_of_value(program: Program, user: Node, wanted: Sequence[Text]) -> str | None:
    """A name that stands for one of these values, and for nothing else, where `user` stands."""
    identities = {identity(text) for text in wanted}
    for source, value in visible(program, user):
        texts = list(as_texts(value, span_of(user)))
        if texts and identities.issuperset(identity(text) for text in texts):
            return source
    return None
