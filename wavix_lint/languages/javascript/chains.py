"""Requests that are built by a chain of calls: `superagent.get(url).query({…}).set("Authorization", …)`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At, EventKind
from wavix_lint.languages.javascript.nodes import access_path, text_of
from wavix_lint.languages.javascript.outline import Item
from wavix_lint.languages.javascript.syntax import lower
from wavix_lint.model import Span

_LONGEST = 60  # calls


class Link(NamedTuple):
    """One call of a chain. `span` begins at its method's name; `certain`: it happens whenever the first call does."""

    method: str
    call: Call
    at: At
    span: Span
    certain: bool


def links_after(item: Item) -> Iterator[Link]:
    """The calls that follow a call in its own chain."""
    current = item
    for _ in range(_LONGEST):
        outer = current.parent
        if outer is None or outer.kind != "call_expression":
            return
        function = outer.node.child_by_field_name("function")
        if function is None or function.type != "member_expression":
            return
        target, name = function.child_by_field_name("object"), function.child_by_field_name("property")
        call = lower(outer.node)
        if target is None or name is None or target.end_byte != current.end or not isinstance(call, Call):
            return
        yield Link(text_of(name), call, outer.at, Span(name.start_byte, outer.end), True)
        current = outer


def holder_path(item: Item) -> tuple[str, ...] | None:
    """The name that a call's result is kept under: `const req = https.request(…)`."""
    parent = item.parent
    for _ in range(_LONGEST):
        if parent is None or parent.kind != "call_expression":
            break
        parent = parent.parent
    if parent is not None and parent.kind == "variable_declarator":
        return access_path(parent.node.child_by_field_name("name"))
    if parent is not None and parent.kind == "assignment_expression":
        return access_path(parent.node.child_by_field_name("left"))
    return None


def links_of_holder(evaluator: Evaluator, item: Item, end: At) -> Iterator[Link]:
    """The calls on the name that keeps the result: `req.setHeader(…)`."""
    path = holder_path(item)
    place = evaluator.changes.place_of(evaluator, path, item.at) if path is not None else None
    if place is None:
        return
    since = At(item.at.scope, item.start, item.at.chain)
    for change in evaluator.changes.before(evaluator, (place,), since, end):
        call = evaluator.syntax.lower(change.event.node) if change.event.kind is EventKind.CALL else None
        if isinstance(call, Call):
            yield Link(change.event.method, call, change.event.at, change.event.span, change.certain)
