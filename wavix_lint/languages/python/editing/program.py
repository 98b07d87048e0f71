"""One version of a program as the editor sees it: its tree, what flow knows of it, and all of its requests."""

from __future__ import annotations

import ast
import re
import warnings
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from tree_sitter import Node

from wavix_lint.api.credentials import APPID
from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import RequestSite, Text
from wavix_lint.flow.changes import Changes
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.names import MOST_CALL_SITES
from wavix_lint.flow.scopes import At, BindKind, Scope, ScopeKind
from wavix_lint.flow.values import Handle, Local, Method, Ref, Value, options
from wavix_lint.languages.python.binder import Item, outline, parse, without_long_comments
from wavix_lint.languages.python.clients import Client, Request
from wavix_lint.languages.python.expectations import is_expected
from wavix_lint.languages.python.functions import FUNCTIONS
from wavix_lint.languages.python.library import PARTIAL, PythonLibrary
from wavix_lint.languages.python.sites import SiteReader
from wavix_lint.languages.python.syntax import SYNTAX, lower, span_of, text_of
from wavix_lint.model import Span

_LONE_CR = re.compile(rb"\r(?!\n)")  # ends a line for Python, not for tree-sitter
_SCOPES = frozenset({"function_definition", "class_definition", "lambda", "module"})


class Sender(NamedTuple):
    """How a call sends: as which function, on which client. `made` is the class of an object that it makes."""

    call: Call
    request: Request | None
    handle: Handle | None
    made: Client | None
    name: str


class _AnySite(SiteReader):
    """Reads the requests to all hosts: the key must not reach others, and what they get must not change."""

    def _ours(self, texts: list[Text]) -> list[Text]:
        ours = super()._ours(texts)
        certain = bool(ours) and all(text.certain for text in ours)
        return [replace(text, certain=certain and wavix_url(text, self._config) is not None) for text in texts]

    def senders(self, item: Item) -> Iterator[Sender]:
        """How a call sends; inside a function, as its callers in this file make it."""
        call = lower(item.node)
        if not isinstance(call, Call):
            return
        found = list(self._senders(call, item))
        scope = item.at.scope
        if not found and scope.kind is ScopeKind.FUNCTION:
            for outer, at in self._library.call_sites(scope)[:MOST_CALL_SITES]:
                with self._evaluator.inside(scope, self._evaluator.environment(scope, outer, at)):
                    inner = list(self._senders(call, item))
                if not inner:
                    return
                found += inner
        yield from found

    def _senders(self, call: Call, item: Item) -> Iterator[Sender]:
        for called in options(self._evaluator.value(call.function, item.at)):
            function, inner = self._unwrapped(called, call)
            known = self._known(function)
            if known is not None:
                yield Sender(inner, known[0], known[1], None, _full_name(function))
            elif isinstance(function, Ref) and function.name in self._library.clients.classes:
                made = self._library.clients.classes[function.name]
                yield Sender(inner, made.request, None, made, function.name)


def _full_name(function: Value) -> str:
    if isinstance(function, Method) and isinstance(function.receiver, Handle):
        return f"{function.receiver.kind}.{function.name}"
    return function.name if isinstance(function, (Ref, Method)) else ""


class _Library(PythonLibrary):
    """`self.session.get(...)` inside of `get` is no call of it, whatever it is called."""

    def call_sites(self, scope: Scope) -> list[tuple[Call, At]]:
        is_method = scope.parent is not None and scope.parent.kind is ScopeKind.CLASS
        is_method = is_method and scope.name != "__init__"
        return [
            (call, at)
            for call, at in super().call_sites(scope)
            if at.scope is not scope and (is_method or call.function.type == "identifier")
        ]


class Program:
    """Parsed once, asked many times. Raises nothing."""

    def __init__(self, data: bytes, config: Config) -> None:
        self.data = data
        self.config = config
        self.work = 0  # bytes that were read to prove fixes
        source, self.long_comments = without_long_comments(data)
        tree = parse(source) if not _LONE_CR.search(source) else None
        self.is_broken = tree is None or tree.root_node.has_error
        if tree is None:
            tree = parse(b"")
            assert tree is not None
        self.root = tree.root_node
        self.outline = outline(tree)
        self.library = _Library(self.outline)
        self.evaluator = Evaluator(SYNTAX, self.library, self.outline.blocks, Changes(self.outline.events))
        self._reader = _AnySite(self.evaluator, self.library, self.outline, config)

    @cached_property
    def is_native(self) -> bool:
        """Whether the Python that runs this parses the program."""
        return is_native(self.data)

    @cached_property
    def is_valid(self) -> bool:
        """Whether it is Python 3 of any version."""
        return not self.is_broken and not _is_deep(self.root) and (self.is_native or is_valid(self.data))

    # Requests

    @cached_property
    def sites(self) -> dict[Span, list[RequestSite]]:
        """The requests of each call, by the call's span."""
        found: dict[Span, list[RequestSite]] = {}
        for item in self.outline.calls:
            sites = [fact for fact in self._reader.facts(item) if isinstance(fact, RequestSite)]
            if sites and not (sites[0].client == "" and self._is_no_request(item)):
                found[item.span] = sites
        return found

    def _is_no_request(self, item: Item) -> bool:
        """`httpx.URL(text, params=...)` and `get(url)` of this file look like requests: what they call may be one."""
        call = lower(item.node)
        values = options(self.evaluator.value(call.function, item.at)) if isinstance(call, Call) else ()
        return any(
            isinstance(value, Local) or (isinstance(value, Ref) and (value.name in FUNCTIONS or value.name == PARTIAL))
            for value in values
        )

    @cached_property
    def call_items(self) -> dict[Span, Item]:
        return {item.span: item for item in self.outline.calls}

    def senders(self, span: Span) -> list[Sender]:
        """How the call at a span sends; empty for a function that nobody knows."""
        item = self.call_items.get(span)
        return list(self._reader.senders(item)) if item is not None else []

    @cached_property
    def expects_parameter(self) -> bool:
        """Whether a test, a mock or a comparison of this file waits for `appid`."""
        return any(
            APPID.encode() in (item.node.text or b"") and is_expected(item, self.evaluator)
            for item in self.outline.strings
        )

    # Nodes and places

    def node_at(self, span: Span) -> Node | None:
        """The smallest node over a span."""
        return self.root.named_descendant_for_byte_range(span.start, span.end)

    def text(self, node: Node) -> str:
        return text_of(node)

    def at(self, node: Node) -> At:
        """The place of a node, for looking up names."""
        item = self._around(node)
        if item is not None and not _has_scope_between(node, item.node):
            return At(item.at.scope, node.start_byte, item.at.chain)
        return At(self.scope(node), node.start_byte, self._chain(node))

    def _around(self, node: Node) -> Item | None:
        current: Node | None = node
        for _ in range(40):
            if current is None or current.type in _SCOPES or current.type == "block":
                return None
            if current.type == "call":
                return self.call_items.get(span_of(current))
            current = current.parent
        return None

    def _chain(self, node: Node) -> tuple[int, ...]:
        """The conditional blocks around a node inside its function, outermost first."""
        chain: list[int] = []
        current: Node | None = node
        while current is not None and current.type not in ("function_definition", "class_definition", "module"):
            parent = current.parent
            if current.type == "block" and parent is not None and _is_conditional(current, parent):
                chain.append(current.start_byte)
            current = parent
        return tuple(reversed(chain))

    def chain(self, node: Node) -> tuple[int, ...]:
        return self._chain(node)

    def scope(self, node: Node) -> Scope:
        """The innermost function, class or module around a node."""
        start, end = node.start_byte, node.end_byte
        best = self.outline.module
        for scope in self.outline.scopes[: bisect_right(self._scope_starts, start)]:
            if scope.span.start <= start and end <= scope.span.end and scope.span.start >= best.span.start:
                best = scope
        return best

    @cached_property
    def _scope_starts(self) -> list[int]:
        return [scope.span.start for scope in self.outline.scopes]

    # Names

    @cached_property
    def _identifiers(self) -> dict[str, list[Node]]:
        found: dict[str, list[Node]] = {}
        pending = [self.root]
        while pending:
            node = pending.pop()
            if node.type == "identifier":
                found.setdefault(text_of(node), []).append(node)
            else:
                pending.extend(reversed(node.named_children))
        return found

    def named(self, name: str) -> list[Node]:
        """Every identifier of that spelling, in the order of the file."""
        return self._identifiers.get(name, [])

    def owner(self, name: str, scope: Scope) -> Scope | None:
        """The scope whose name this is, when it is used in `scope`; None for one that the file does not bind."""
        for visible in scope.visible():
            if name in visible.outer_names:
                continue
            if name in visible.binds:
                return visible
        return None

    def uses(self, name: str, owner: Scope) -> list[Node]:
        """Every place where the name of that scope is read or written."""
        found = []
        for node in self.named(name):
            parent = node.parent
            if parent is not None and parent.type in ("dotted_name", "aliased_import"):
                continue
            if parent is not None and parent.type == "attribute" and parent.child_by_field_name("attribute") == node:
                continue
            if parent is not None and parent.type == "keyword_argument" and parent.child_by_field_name("name") == node:
                continue
            if self.owner(name, self.scope(node)) is owner:
                found.append(node)
        return found

    @cached_property
    def offered(self) -> frozenset[str]:
        """The names in `__all__`."""
        binds = self.outline.module.binds.get("__all__", ())
        nodes = [bind.node for bind in binds if bind.node is not None]
        return frozenset(text_of(child).strip("\"'") for node in nodes for child in node.named_children)

    def is_definition(self, use: Node) -> bool:
        """Whether a name stands where a parameter is declared."""
        parent = use.parent
        if parent is None:
            return False
        if parent.type == "as_pattern_target":
            return True
        if parent.type in ("parameters", "lambda_parameters", "typed_parameter"):
            return True
        if parent.type in ("list_splat_pattern", "dictionary_splat_pattern"):
            return True
        is_default = parent.type in ("default_parameter", "typed_default_parameter")
        return is_default and parent.child_by_field_name("name") == use

    def members(self, name: str) -> list[Node]:
        """Every `something.name`."""
        found = []
        for node in self.named(name):
            parent = node.parent
            if parent is not None and parent.type == "attribute" and parent.child_by_field_name("attribute") == node:
                found.append(parent)
        return found

    def is_parameter(self, name: str, scope: Scope) -> bool:
        return any(
            bind.kind in (BindKind.PARAMETER, BindKind.REST_MAPPING, BindKind.REST_LIST)
            for bind in scope.binds.get(name, ())
        )


_DEEPEST = 400  # nodes inside nodes


def is_native(data: bytes) -> bool:
    """Whether Python's own parser reads it: fast, and only for the syntax of its own version."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(data)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


def _is_deep(root: Node) -> bool:
    """Whether nesting goes so deep that libcst's parser, which calls itself for each level, would end the process.

    It also calls itself for each `elif`, and for each of several strings side by side.
    """
    cursor = root.walk()
    depth = 0
    while True:
        node = cursor.node
        if node is not None and node.child_count > _DEEPEST and node.type in ("if_statement", "concatenated_string"):
            return True
        if cursor.goto_first_child():
            depth += 1
            if depth > _DEEPEST:
                return True
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return False
            depth -= 1


def is_valid(data: bytes) -> bool:
    """Whether libcst, which knows the syntax of all versions of Python 3, reads it: ten times slower."""
    import libcst

    try:
        libcst.parse_module(data.decode("utf-8"))
    except (libcst.ParserSyntaxError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _is_conditional(block: Node, parent: Node) -> bool:
    if parent.type in ("elif_clause", "else_clause", "except_clause", "case_clause", "while_statement"):
        return True
    return parent.type in ("if_statement", "for_statement")


def _has_scope_between(node: Node, outer: Node) -> bool:
    current: Node | None = node
    while current is not None and current != outer:
        if current.type in _SCOPES:
            return True
        current = current.parent
    return False


def function_of(node: Node) -> Node | None:
    """The function whose body a node stands in."""
    current = node.parent
    while current is not None and current.type not in ("function_definition", "lambda"):
        current = current.parent
    return current


def is_function(scope: Scope) -> bool:
    return scope.kind is ScopeKind.FUNCTION
