"""One pass over the interesting nodes of a Python tree: scopes, bindings, changes, and the parents of each node.

tree-sitter's query finds the nodes natively; the order of the file and a stack give each its parent, because
asking a node for its parent walks down from the root every time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from tree_sitter import Language, Node, Parser, Query, QueryCursor, Tree

from wavix_lint.flow.scopes import At, Bind, BindKind, Blocks, Event, EventKind, Scope, ScopeKind
from wavix_lint.languages import parsing
from wavix_lint.languages.python.syntax import span_of, text_of
from wavix_lint.model import Span

_KINDS = (
    "function_definition class_definition lambda block call assignment augmented_assignment named_expression "
    "for_statement with_item import_statement import_from_statement return_statement yield raise_statement "
    "global_statement delete_statement for_in_clause except_clause string concatenated_string comment "
    "binary_operator keyword_argument pair default_parameter typed_default_parameter comparison_operator "
    "assert_statement conditional_expression boolean_operator parenthesized_expression print_statement subscript "
    "list tuple dictionary expression_list interpolation set case_pattern decorated_definition"
).split()

# Captures come in no order. Of two nodes with the same range these are the outer ones.
_RANK = {"block": 0, "case_pattern": 1, "with_item": 1, "decorated_definition": 1, "expression_list": 1}


_COMMENT_RUN = re.compile(rb"(?m)(?:^[ \t]*#[^\n]*\n)+")
_LONG_RUN = 100  # comment lines
_WIDEST_ERROR = 5000  # children
_MOST_TARGETS = 20  # of one assignment
_MOCK = re.compile(r"(?i)mock|responses|respx|httpretty")  # a parameter that such a decorator or annotation fills


@dataclass(eq=False, slots=True)
class Item:
    """A node that matters, with what stands around it."""

    node: Node
    kind: str
    start: int
    end: int
    parent: Item | None
    at: At
    top: Item | None = None  # of an operator in a chain of them: the outermost one

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(eq=False, slots=True)
class Outline:
    """What the pass found, in the order of the file."""

    module: Scope
    blocks: Blocks
    scopes: list[Scope] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    calls: list[Item] = field(default_factory=list)
    strings: list[Item] = field(default_factory=list)
    comments: list[Item] = field(default_factory=list)
    raises: list[Item] = field(default_factory=list)
    prints: list[Item] = field(default_factory=list)
    asserts: list[Item] = field(default_factory=list)


@cache
def _language() -> Language:
    import tree_sitter_python

    return Language(tree_sitter_python.language())


@cache
def _query() -> Query:
    kinds = " ".join(f"({kind})" for kind in _KINDS)
    query: Query = Query(
        _language(),
        f"[{kinds}] @item\n"
        "(if_statement consequence: (block) @conditional)\n(elif_clause (block) @conditional)\n"
        "(else_clause (block) @conditional)\n(except_clause (block) @conditional)\n"
        "(case_clause (block) @conditional)\n"
        "(for_statement body: (block) @loop)\n(while_statement body: (block) @loop)\n",
    )
    return query


def parse(data: bytes) -> Tree | None:
    """The syntax tree of UTF-8 Python; broken code gives a tree with error nodes, hopeless code none."""
    return parsing.parse(Parser(_language()), data)


def without_long_comments(data: bytes) -> tuple[bytes, list[Span]]:
    """The source with very long runs of comment lines blanked, and where those were.

    tree-sitter's Python scanner looks past all comment lines that follow for each of them: 1,500 in a row take
    two seconds, and four times that when they are twice as many.
    """
    runs = [Span(*match.span()) for match in _COMMENT_RUN.finditer(data) if match[0].count(b"\n") >= _LONG_RUN]
    if not runs:
        return data, runs
    pieces: list[bytes] = []
    done = 0
    for run in runs:
        pieces += [data[done : run.start], re.sub(rb"[^\r\n]", b" ", data[run.start : run.end])]
        done = run.end
    return b"".join([*pieces, data[done:]]), runs


def is_hopeless(tree: Tree) -> bool:
    """Whether the tree has an error node so wide that queries over it would take minutes: they are quadratic in it."""
    root = tree.root_node
    if not root.has_error:
        return False
    wide = (node for node in (root, *root.children) if node.type == "ERROR")
    return any(node.child_count > _WIDEST_ERROR for node in wide)


def outline(tree: Tree) -> Outline:
    captures = QueryCursor(_query()).captures(tree.root_node)
    conditional = {node.start_byte for node in captures.get("conditional", ())}
    loops = {node.start_byte: node.end_byte for node in captures.get("loop", ())}
    return _Pass(tree.root_node, conditional, loops).run(captures.get("item", []))


class _Pass:
    def __init__(self, root: Node, conditional: set[int], loops: dict[int, int]) -> None:
        self.module = Scope(ScopeKind.MODULE, 0, "", None, span_of(root))
        self.conditional = conditional | loops.keys()
        blocks = Blocks({start: Span(start, end) for start, end in loops.items()})
        self.result = Outline(self.module, blocks, [self.module])
        self.stack: list[tuple[int, Item | None, At]] = [(root.end_byte, None, At(self.module, 0, ()))]

    def run(self, nodes: list[Node]) -> Outline:
        rank = _RANK
        keyed = [(node.start_byte, -node.end_byte, rank.get(kind := node.type, 2), kind, node) for node in nodes]
        keyed.sort(key=_document_order)
        stack = self.stack
        table = _TABLE
        for start, negative_end, _, kind, node in keyed:
            while stack[-1][0] <= start and len(stack) > 1:
                stack.pop()
            _, parent, around = stack[-1]
            at = At(around.scope, start, around.chain)
            item = Item(node, kind, start, -negative_end, parent, at)
            if kind == "binary_operator":
                item.top = parent.top if parent is not None and parent.kind == kind else item
            handler = table.get(kind)
            inside = handler(self, item) if handler else None
            stack.append((-negative_end, item, inside or at))
        return self.result

    # What opens a scope or a block

    def block(self, item: Item) -> At | None:
        if item.start in self.conditional:
            return At(item.at.scope, item.start, (*item.at.chain, item.start))
        return None

    def function(self, item: Item) -> At:
        scope = self._scope(ScopeKind.FUNCTION, item)
        parameters = item.node.child_by_field_name("parameters")
        if parameters is not None:
            self._parameters(parameters, scope)
        owner = item.at.scope
        if owner.kind is ScopeKind.CLASS and "staticmethod" not in scope.decorators and scope.parameters:
            scope.first_parameter = scope.parameters.pop(0)
            scope.binds.pop(scope.first_parameter, None)
        owner.bind(scope.name, Bind(BindKind.SCOPE, item.at, item.span, inner=scope))
        return At(scope, item.start, ())

    def lambda_(self, item: Item) -> At:
        scope = self._scope(ScopeKind.FUNCTION, item)
        parameters = item.node.child_by_field_name("parameters")
        if parameters is not None:
            self._parameters(parameters, scope)
        return At(scope, item.start, ())

    def class_(self, item: Item) -> At:
        scope = self._scope(ScopeKind.CLASS, item)
        bases = item.node.child_by_field_name("superclasses")
        if bases is not None:
            scope.bases = [base for base in bases.named_children if base.type not in ("keyword_argument", "comment")]
        item.at.scope.bind(scope.name, Bind(BindKind.SCOPE, item.at, item.span, inner=scope))
        return At(scope, item.start, ())

    def _scope(self, kind: ScopeKind, item: Item) -> Scope:
        name = item.node.child_by_field_name("name")
        scope = Scope(
            kind, len(self.result.scopes), text_of(name) if name is not None else "", item.at.scope, item.span
        )
        if item.parent is not None and item.parent.kind == "decorated_definition":
            scope.decorators = _decorators(item.parent.node)
        self.result.scopes.append(scope)
        return scope

    def _parameters(self, node: Node, scope: Scope) -> None:
        at = At(scope, node.start_byte, ())
        for child in node.named_children:
            kind, value = BindKind.PARAMETER, child.child_by_field_name("value")
            name: Node | None = child.child_by_field_name("name") or child
            while name is not None and name.type != "identifier":
                if name.type == "list_splat_pattern":
                    kind = BindKind.REST_LIST
                elif name.type == "dictionary_splat_pattern":
                    kind = BindKind.REST_MAPPING
                name = name.named_children[0] if name.named_child_count else None
            if name is None:
                continue
            text = text_of(name)
            annotation = child.child_by_field_name("type")
            described = [*scope.decorators, text_of(annotation)[:80] if annotation is not None else ""]
            target = "mock" if any(_MOCK.search(each) for each in described) else ""
            if kind is BindKind.PARAMETER:
                scope.parameters.append(text)
            scope.bind(text, Bind(kind, at, span_of(name), value, target))

    # What binds names

    def assignment(self, item: Item) -> None:
        left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
        if left is None:
            return
        if right is None:
            return
        for _ in range(_MOST_TARGETS):  # a = b = value
            if right is None or right.type != "assignment":
                break
            right = right.child_by_field_name("right")
        if right is None:
            return
        self._bind(left, right, At(item.at.scope, item.end, item.at.chain), BindKind.VALUE, item.span)

    def augmented(self, item: Item) -> None:
        left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
        operator = item.node.child_by_field_name("operator")
        if left is None or right is None or operator is None:
            return
        at = At(item.at.scope, item.end, item.at.chain)
        path = access_path(left)
        if path is not None:
            self.result.events.append(Event(EventKind.MERGE, path, at, item.span, right))
        kind = BindKind.APPEND if operator.type == "+=" else BindKind.OPAQUE
        if operator.type != "|=":
            self._bind(left, right, at, kind, item.span)

    def walrus(self, item: Item) -> None:
        name, value = item.node.child_by_field_name("name"), item.node.child_by_field_name("value")
        if name is not None and value is not None:
            self._bind(name, value, At(item.at.scope, item.start, item.at.chain), BindKind.VALUE, item.span)

    def for_(self, item: Item) -> None:
        left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
        if left is not None and right is not None:
            self._bind(left, right, item.at, BindKind.ELEMENT, item.span)

    def with_item(self, item: Item) -> None:
        value = item.node.child_by_field_name("value")
        if value is None or value.type != "as_pattern":
            return
        alias = value.child_by_field_name("alias")
        if alias is not None and alias.named_child_count and value.named_child_count:
            at = At(item.at.scope, item.end, item.at.chain)
            self._bind(alias.named_children[0], value.named_children[0], at, BindKind.VALUE, item.span)

    def except_(self, item: Item) -> None:
        for child in item.node.named_children:
            if child.type == "as_pattern":
                alias = child.child_by_field_name("alias")
                if alias is not None and alias.named_child_count:
                    self._bind(alias.named_children[0], child, item.at, BindKind.OPAQUE, item.span)

    def _bind(self, left: Node, right: Node, at: At, kind: BindKind, span: Span) -> None:
        if left.type == "identifier":
            at.scope.owner_of(text_of(left)).bind(text_of(left), Bind(kind, at, span_of(left), right))
        elif left.type == "attribute":
            self._bind_attribute(left, right, at, kind, span)
        elif left.type == "subscript":
            self._bind_item(left, right, at, kind, span)
        elif left.type in ("pattern_list", "tuple_pattern", "list_pattern", "tuple", "list"):
            targets = left.named_children
            values = right.named_children if right.type in ("expression_list", "tuple", "list") else []
            pairwise = len(targets) == len(values) and kind is BindKind.VALUE
            for index, target in enumerate(targets):
                if pairwise:
                    self._bind(target, values[index], at, kind, span)
                else:
                    self._bind(target, right, at, BindKind.OPAQUE, span)

    def _bind_attribute(self, left: Node, right: Node, at: At, kind: BindKind, span: Span) -> None:
        path = access_path(left)
        if path is None:
            return
        if len(path) == 2 and at.scope.first_parameter == path[0]:
            cls = at.scope.enclosing_class
            if cls is not None:
                cls.members.setdefault(path[1], []).append(Bind(kind, at, span_of(left), right))
        if kind is BindKind.VALUE:
            self.result.events.append(Event(EventKind.ASSIGN, path, at, span, right))

    def _bind_item(self, left: Node, right: Node, at: At, kind: BindKind, span: Span) -> None:
        target, key = left.child_by_field_name("value"), left.child_by_field_name("subscript")
        path = access_path(target) if target is not None else None
        if path is not None and key is not None and kind is BindKind.VALUE:
            self.result.events.append(Event(EventKind.SET_ITEM, path, at, span, right, key))

    def import_(self, item: Item) -> None:
        for child in item.node.children_by_field_name("name"):
            if child.type == "aliased_import":
                name, alias = child.child_by_field_name("name"), child.child_by_field_name("alias")
                if name is not None and alias is not None:
                    self._imported(text_of(alias), text_of(name), item, span_of(alias))
            else:
                root = text_of(child).partition(".")[0]
                self._imported(root, root, item, span_of(child))

    def import_from(self, item: Item) -> None:
        module = item.node.child_by_field_name("module_name")
        prefix = text_of(module) if module is not None else ""
        for child in item.node.children_by_field_name("name"):
            name, alias = child.child_by_field_name("name"), child.child_by_field_name("alias")
            source = text_of(name) if name is not None else text_of(child)
            self._imported(text_of(alias) if alias is not None else source, f"{prefix}.{source}", item, span_of(child))

    def _imported(self, name: str, target: str, item: Item, span: Span) -> None:
        item.at.scope.bind(name, Bind(BindKind.IMPORT, item.at, span, target=target))

    def global_(self, item: Item) -> None:
        item.at.scope.outer_names |= {text_of(child) for child in item.node.named_children}

    # What changes, returns, is called

    def delete(self, item: Item) -> None:
        for child in _flattened(item.node):
            if child.type == "subscript":
                target, key = child.child_by_field_name("value"), child.child_by_field_name("subscript")
                path = access_path(target) if target is not None else None
                if path is not None:
                    self.result.events.append(Event(EventKind.REMOVE, path, item.at, item.span, None, key))

    def call(self, item: Item) -> None:
        self.result.calls.append(item)
        function = item.node.child_by_field_name("function")
        if function is None or function.type != "attribute":
            return
        target, name = function.child_by_field_name("object"), function.child_by_field_name("attribute")
        path = access_path(target) if target is not None else None
        if path is not None and name is not None:
            at = At(item.at.scope, item.end, item.at.chain)
            self.result.events.append(Event(EventKind.CALL, path, at, item.span, item.node, method=text_of(name)))

    def return_(self, item: Item) -> None:
        if item.node.named_child_count:
            item.at.scope.returns.append((item.node.named_children[0], item.at))

    def yield_(self, item: Item) -> None:
        item.at.scope.is_generator = True

    def string(self, item: Item) -> None:
        self.result.strings.append(item)

    def comment(self, item: Item) -> None:
        self.result.comments.append(item)

    def raise_(self, item: Item) -> None:
        self.result.raises.append(item)

    def assert_(self, item: Item) -> None:
        self.result.asserts.append(item)

    def print_(self, item: Item) -> None:
        self.result.prints.append(item)


_TABLE: dict[str, Callable[[_Pass, Item], At | None]] = {
    "block": _Pass.block,
    "function_definition": _Pass.function,
    "lambda": _Pass.lambda_,
    "class_definition": _Pass.class_,
    "assignment": _Pass.assignment,
    "augmented_assignment": _Pass.augmented,
    "named_expression": _Pass.walrus,
    "for_statement": _Pass.for_,
    "for_in_clause": _Pass.for_,
    "with_item": _Pass.with_item,
    "except_clause": _Pass.except_,
    "import_statement": _Pass.import_,
    "import_from_statement": _Pass.import_from,
    "global_statement": _Pass.global_,
    "delete_statement": _Pass.delete,
    "call": _Pass.call,
    "return_statement": _Pass.return_,
    "yield": _Pass.yield_,
    "string": _Pass.string,
    "comment": _Pass.comment,
    "raise_statement": _Pass.raise_,
    "assert_statement": _Pass.assert_,
    "print_statement": _Pass.print_,
}


def access_path(node: Node | None) -> tuple[str, ...] | None:
    """`a.b.c` as its names, None for anything that is not made of plain names, or is too long to matter."""
    names: list[str] = []
    for _ in range(8):
        if node is None:
            return None
        if node.type == "identifier":
            return (text_of(node), *reversed(names))
        if node.type != "attribute":
            return None
        name = node.child_by_field_name("attribute")
        if name is None:
            return None
        names.append(text_of(name))
        node = node.child_by_field_name("object")
    return None


def _decorators(node: Node) -> list[str]:
    marks = [child for child in node.named_children if child.type == "decorator"]
    return [text_of(mark).lstrip("@").partition("(")[0].strip() for mark in marks]


def _flattened(node: Node) -> list[Node]:
    children = node.named_children
    return children[0].named_children if len(children) == 1 and children[0].type == "expression_list" else children


def _document_order(entry: tuple[int, int, int, str, Node]) -> tuple[int, int, int]:
    return entry[:3]
