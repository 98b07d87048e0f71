"""What statements do to names, for the languages' tables."""

from __future__ import annotations

from tree_sitter import Node

from wavix_lint.flow.scopes import Scope
from wavix_lint.languages.sources.binder import Binder, Item
from wavix_lint.languages.sources.grammar import Action
from wavix_lint.languages.sources.lowering import operator_of
from wavix_lint.languages.sources.nodes import child_of, children_of


def calls(binder: Binder, item: Item) -> None:
    binder.call(item)


def assignment(left: str, right: str, operator: str = "operator", grows: tuple[str, ...] = ("+=", ".=")) -> Action:
    """`left = right`, `left += right`."""

    def act(binder: Binder, item: Item) -> None:
        target, value = item.node.child_by_field_name(left), item.node.child_by_field_name(right)
        if target is not None and value is not None:
            binder.assign(item, target, value, operator_of(item.node, operator) in grows)

    return act


def declaration(name: str, value: str) -> Action:
    def act(binder: Binder, item: Item) -> None:
        target = item.node.child_by_field_name(name)
        if target is not None:
            binder.declare(item, target, item.node.child_by_field_name(value))

    return act


def closure(parameters: str = "", kind: str = "", name: str = "name") -> Action:
    """A lambda or a block of code: `kind` is that of its parameters, empty when they are names themselves."""

    def act(binder: Binder, item: Item) -> Scope:
        scope = binder.function(item)
        holder = item.node.child_by_field_name(parameters) if parameters else None
        for child in children_of(holder) if holder is not None else []:
            label = child.child_by_field_name(name) if kind and child.type == kind else child
            if label is not None and label.child_count == 0:
                binder.parameter(scope, label)
        return scope

    return act


def throws(binder: Binder, item: Item) -> None:
    binder.outline.throws.append(item)


def returned(binder: Binder, item: Item) -> None:
    found = children_of(item.node)
    if found:
        binder.returns(found[-1], item)


def of_kind(node: Node | None, *kinds: str) -> Node | None:
    return child_of(node, *kinds) if node is not None else None


def annotated(binder: Binder, item: Item) -> None:
    """An annotation or attribute, which says something of what it stands on."""
    binder.outline.annotated.append(item)
