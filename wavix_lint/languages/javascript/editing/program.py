"""A JavaScript text as its fixer sees it: nodes, names, and the requests that its calls send."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from tree_sitter import Node

from wavix_lint.config import Config
from wavix_lint.facts import RequestSite
from wavix_lint.flow.changes import Changes
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At, Bind, Scope
from wavix_lint.flow.values import Handle, Ref, Value, options
from wavix_lint.languages.javascript.binder import outline
from wavix_lint.languages.javascript.clients import Client, Request
from wavix_lint.languages.javascript.editing.refusals import Refused
from wavix_lint.languages.javascript.functions import plain_name
from wavix_lint.languages.javascript.grammars import parse
from wavix_lint.languages.javascript.library import JavaScriptLibrary
from wavix_lint.languages.javascript.nodes import span_of, text_of
from wavix_lint.languages.javascript.outline import Item
from wavix_lint.languages.javascript.relevance import relevant_ranges
from wavix_lint.languages.javascript.sites import SiteReader
from wavix_lint.languages.javascript.syntax import lower, syntax_of
from wavix_lint.model import Span

_NAMES = frozenset({"identifier", "shorthand_property_identifier", "shorthand_property_identifier_pattern"})


class Sender(NamedTuple):
    """How a call sends: its shape, and the client it belongs to; `client` for objects that are requests themselves."""

    name: str
    request: Request
    handle: Handle | None
    client: Client | None


class Program:
    """Read once. A fix is judged by the program that it makes."""

    def __init__(self, data: bytes, config: Config, language: str, path: str) -> None:
        self.data = data
        self.config = config
        self.language = language
        self.path = path
        self.work = 0  # bytes that were read again to prove fixes
        tree = parse(data, language)
        if tree is None:
            raise Refused("the result would not be valid")
        self.root = tree.root_node
        words = tuple(word.encode() for word in ("wavix", "wavbix", *config.hosts, *config.key_names) if word)
        self.outline = outline(tree, language, relevant_ranges(self.root, data, words))
        self.library = JavaScriptLibrary(self.outline)
        syntax = syntax_of(self.outline.bodies)
        self.evaluator = Evaluator(syntax, self.library, self.outline.blocks, Changes(self.outline.events))
        self.call_items = {item.span: item for item in self.outline.calls}

    @cached_property
    def sites(self) -> dict[Span, list[RequestSite]]:
        """The requests of each call, by the span of the call."""
        reader = SiteReader(self.evaluator, self.library, self.outline, self.config)
        found: dict[Span, list[RequestSite]] = {}
        for item in self.outline.calls:
            for fact in reader.facts(item):
                if isinstance(fact, RequestSite):
                    found.setdefault(item.span, []).append(fact)
        return found

    def sites_anywhere(self, call: Span) -> list[RequestSite]:
        """The requests that a call may send, to whomever."""
        reader = SiteReader(self.evaluator, self.library, self.outline, self.config, all_hosts=True)
        return [fact for fact in reader.facts(self.call_items[call]) if isinstance(fact, RequestSite)]

    def sender(self, call: Span) -> Sender | None:
        """How a call sends its request; None for a function that nobody has described."""
        item = self.call_items.get(call)
        lowered = lower(item.node) if item is not None else None
        if item is None or not isinstance(lowered, Call):
            return None
        for function in options(self.evaluator.value(lowered.function, item.at)):
            known = self._sender(function, lowered, item)
            if known is not None:
                return known
        return None

    def _sender(self, function: Value, call: Call, item: Item) -> Sender | None:
        name = plain_name(function.name) if isinstance(function, Ref) else ""
        client = self.library.clients.classes.get(name)
        if client is not None and client.request is not None:
            return Sender(name, client.request, None, client)
        known = self.library.state.request_of(function)
        if known is None:
            return None
        request, handle = known
        handle = handle or self.library.state.root(self.evaluator, function, call, item.span, item.at)
        return Sender(name or (handle.kind if handle is not None else ""), request, handle, None)

    # Nodes

    def node_at(self, span: Span) -> Node | None:
        """The smallest node around a range."""
        return self.root.descendant_for_byte_range(span.start, span.end)

    def exact_node(self, span: Span) -> Node | None:
        """The outermost node that covers exactly this range."""
        node = self.node_at(span)
        while node is not None and node.parent is not None and span_of(node.parent) == span:
            node = node.parent
        return node if node is not None and span_of(node) == span else None

    def at(self, node: Node) -> At:
        """The place of a node. Blocks are those of the innermost call or string around it: what they hide is little."""
        scope = self.scope(node)
        around = [
            item
            for items in (self.outline.calls, self.outline.strings, self.outline.objects, self.outline.assignments)
            for item in items
            if item.at.scope is scope and item.start <= node.start_byte and node.end_byte <= item.end
        ]
        chain = max(around, key=lambda item: item.start).at.chain if around else ()
        return At(scope, node.start_byte, chain)

    def scope(self, node: Node) -> Scope:
        """The innermost function, class or module body around a node."""
        scope: Scope | None = self.outline.scopes[max(bisect_right(self._starts, node.start_byte) - 1, 0)]
        span = span_of(node)
        while scope is not None and (not scope.span.contains(span) or scope.span == span):
            scope = scope.parent
        return scope or self.outline.module

    @cached_property
    def _starts(self) -> list[int]:
        return [scope.span.start for scope in self.outline.scopes]

    def owner(self, name: str, scope: Scope) -> Scope | None:
        """The scope that a name belongs to, seen from another one; None for one that the file does not bind."""
        return next((each for each in scope.visible() if name in each.binds), None)

    def references(self, name: str, owner: Scope | None) -> Iterator[Node]:
        """Every place where the variable is written, its declaration included."""
        for node in self._identifiers.get(name, ()):
            if node.type in _NAMES and self.owner(name, self.scope(node)) is owner:
                yield node

    @cached_property
    def _identifiers(self) -> dict[str, list[Node]]:
        found: dict[str, list[Node]] = {}
        pending = [self.root]
        while pending:
            node = pending.pop()
            if node.type in _NAMES or node.type in ("property_identifier", "private_property_identifier"):
                found.setdefault(text_of(node), []).append(node)
            else:
                pending.extend(node.named_children)
        return {name: sorted(nodes, key=_start) for name, nodes in found.items()}

    def members(self, name: str) -> list[Node]:
        """The places where a property of that name is written."""
        kinds = ("property_identifier", "private_property_identifier", "shorthand_property_identifier")
        return [node for node in self._identifiers.get(name, ()) if node.type in kinds]

    def bindings(self, name: str, scope: Scope) -> list[Bind]:
        return scope.binds.get(name, [])


def _start(node: Node) -> int:
    return node.start_byte
