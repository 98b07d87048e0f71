"""One pass over the interesting nodes of a tree: scopes, bindings, changes, and the parents of each node.

tree-sitter's query finds the nodes natively; the order of the file and a stack give each its parent, because
asking a node for its parent walks down from the root every time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

from tree_sitter import Node, Tree

from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import Argument, Call, Name, Str
from wavix_lint.flow.scopes import At, Bind, BindKind, Blocks, Event, EventKind, Scope, ScopeKind
from wavix_lint.languages.javascript.grammars import captures
from wavix_lint.languages.javascript.nodes import (
    Anything,
    Made,
    access_path,
    children_of,
    operator_of,
    span_of,
    text_of,
    unwrapped,
)
from wavix_lint.languages.javascript.outline import Item, Outline
from wavix_lint.languages.javascript.patterns import parts_of
from wavix_lint.languages.javascript.strings import written
from wavix_lint.model import Span

QUERY_MEMBER = "searchParams"
_WIDEST_ERROR = 5000  # children
_OUTER = 0  # the rank of what goes around another node with the same range
_EACH = frozenset({"map", "forEach", "filter", "flatMap", "find", "some", "every"})


def is_hopeless(tree: Tree) -> bool:
    """Whether the tree has an error node so wide that queries over it would take minutes: they are quadratic in it."""
    root = tree.root_node
    if not root.has_error:
        return False
    wide = (node for node in (root, *root.children) if node.type == "ERROR")
    return any(node.child_count > _WIDEST_ERROR for node in wide)


def outline(tree: Tree, language: str, ranges: Sequence[Span] | None = None) -> Outline:
    """What there is in the tree; of a large file, in these ranges of it."""
    found = captures(tree, language, ranges)
    return _Pass(tree.root_node).run(found)


class _Pass:
    def __init__(self, root: Node) -> None:
        self.module = Scope(ScopeKind.MODULE, 0, "", None, span_of(root))
        self.result = Outline(self.module, Blocks(), [self.module])
        self.stack: list[tuple[int, Item | None, At]] = [(root.end_byte, None, At(self.module, 0, ()))]
        self.declared: dict[Scope, set[str]] = {self.module: set()}
        self.assigned: list[tuple[str, Bind]] = []

    def run(self, found: dict[str, list[Node]]) -> Outline:
        blocks = {(node.start_byte, node.end_byte) for node in found.get("conditional", ())}
        loops = {(node.start_byte, node.end_byte) for node in found.get("loop", ())}
        self.result.blocks.loops = {start: Span(start, end) for start, end in loops}
        blocks |= loops
        nodes = {node.id: node for node in chain(found.get("item", ()), *(found.get(k, ()) for k in _BLOCKS))}
        keyed = [
            (node.start_byte, -node.end_byte, _RANK.get(kind := node.type, 2), kind, node) for node in nodes.values()
        ]
        keyed.sort(key=_document_order)
        stack = self.stack
        table = _TABLE
        for start, negative_end, _, kind, node in keyed:
            while stack[-1][0] <= start and len(stack) > 1:
                stack.pop()
            _, parent, around = stack[-1]
            at = At(around.scope, start, around.chain)
            if (start, -negative_end) in blocks and (not around.chain or around.chain[-1] != start):
                at = At(around.scope, start, (*around.chain, start))
            item = Item(node, kind, start, -negative_end, parent, at)
            handler = table.get(kind)
            inside = handler(self, item) if handler else None
            stack.append((-negative_end, item, inside or at))
        self._settle()
        return self.result

    def _settle(self) -> None:
        """Assignments without a declaration belong to the scope that declares the name, wherever it does."""
        changed = {event.path[0] for event in self.result.events}
        for name in changed & _LOADED_BY_A_PAGE - self.declared[self.module]:
            self.module.bind(name, Bind(BindKind.IMPORT, At(self.module, 0, ()), Span(0, 0), target=name))
        for name, bind in self.assigned:
            owner = next((scope for scope in bind.at.scope.visible() if name in self.declared[scope]), self.module)
            owner.bind(name, bind)
        for scope in self.result.scopes:
            for name, binds in scope.binds.items():
                binds.sort(key=_position)
                scope.binds[name] = binds
            for name in self.declared[scope]:
                if name not in scope.binds:  # `let url;` and nothing else: it hides an outer one
                    scope.bind(name, Bind(BindKind.OPAQUE, At(scope, scope.span.start, ()), scope.span))

    # What opens a scope

    def function(self, item: Item) -> At:
        parent = item.parent
        scope = self._scope(ScopeKind.FUNCTION, item)
        name = item.node.child_by_field_name("name")
        owner = item.at.scope
        if item.kind == "method_definition":
            scope.decorators = [child.type for child in item.node.children if child.type in ("get", "set", "static")]
            if owner.kind is ScopeKind.CLASS:
                scope.first_parameter = "this"
                owner.bind(scope.name, Bind(BindKind.SCOPE, item.at, item.span, inner=scope))
        elif item.kind in ("function_declaration", "generator_function_declaration") and name is not None:
            self._declare(owner, scope.name, Bind(BindKind.SCOPE, item.at, item.span, inner=scope))
        elif item.kind == "arrow_function" and owner.kind is ScopeKind.CLASS:
            scope.first_parameter = "this"
        holder = parent.parent if parent is not None and parent.kind == "pair" else parent
        if item.kind != "arrow_function" and holder is not None and holder.kind == "object":
            self_ = Bind(BindKind.VALUE, At(scope, item.start, ()), holder.span, holder.node)
            scope.bind("this", self_)
        scope.is_generator = item.kind.startswith("generator_function") or any(
            child.type == "*" for child in item.node.children
        )
        self._parameters(item, scope)
        body = item.node.child_by_field_name("body")
        if body is not None and body.type != "statement_block":
            scope.returns.append((body, At(scope, item.end, ())))
        return At(scope, item.start, ())

    def class_(self, item: Item) -> At:
        scope = self._scope(ScopeKind.CLASS, item)
        scope.first_parameter = "this"
        for child in item.node.children:
            if child.type == "class_heritage":
                bases = children_of(child)
                if bases and bases[0].type == "extends_clause":
                    bases = children_of(bases[0])
                scope.bases = bases[:1]
        if item.kind != "class":
            self._declare(item.at.scope, scope.name, Bind(BindKind.SCOPE, item.at, item.span, inner=scope))
        return At(scope, item.start, ())

    def _scope(self, kind: ScopeKind, item: Item) -> Scope:
        scope = Scope(kind, len(self.result.scopes), _name_of(item), item.at.scope, item.span)
        self.result.scopes.append(scope)
        self.result.bodies[item.node.id] = scope
        self.declared[scope] = set()
        return scope

    def _parameters(self, item: Item, scope: Scope) -> None:
        alone = item.node.child_by_field_name("parameter")
        holder = item.node.child_by_field_name("parameters")
        at = At(scope, item.start, ())
        for index, child in enumerate([alone] if alone is not None else children_of(holder) if holder else []):
            if child.type in ("required_parameter", "optional_parameter"):
                pattern, default = child.child_by_field_name("pattern"), child.child_by_field_name("value")
            elif child.type == "assignment_pattern":
                pattern, default = child.child_by_field_name("left"), child.child_by_field_name("right")
            else:
                pattern, default = child, None
            if pattern is None or text_of(pattern) == "this":
                continue
            if pattern.type == "rest_pattern":
                for part in parts_of(pattern, pattern):
                    self._declare(scope, part.name, Bind(BindKind.REST_LIST, at, part.span))
                continue
            name = text_of(pattern) if pattern.type == "identifier" else f"#{index}"
            scope.parameters.append(name)
            self._declare(
                scope, name, self._parameter(item, index, Bind(BindKind.PARAMETER, at, span_of(pattern), default))
            )
            if pattern.type != "identifier":
                whole = Made(Name(name), span_of(pattern), name)
                self._bind_pattern(pattern, whole, At(scope, pattern.end_byte, ()), BindKind.VALUE)
            if child is not pattern and any(part.type in _KEEPING for part in child.children):
                cls = scope.enclosing_class
                if cls is not None:  # TypeScript: `constructor(private apiKey: string)`
                    kept = Bind(BindKind.VALUE, At(scope, child.end_byte, ()), span_of(pattern), pattern)
                    cls.members.setdefault(name, []).append(kept)

    def _parameter(self, item: Item, index: int, bind: Bind) -> Bind:
        """The first parameter of a callback that gets each element of a list is one of those."""
        call = item.parent
        if index or call is None or call.kind != "call_expression" or bind.node is not None:
            return bind
        function = call.node.child_by_field_name("function")
        if function is None or function.type != "member_expression":
            return bind
        receiver = function.child_by_field_name("object")
        if receiver is None or text_of(function.child_by_field_name("property")) not in _EACH:
            return bind
        return Bind(BindKind.ELEMENT, bind.at, bind.span, receiver)

    # What binds names

    def _declare(self, scope: Scope, name: str, bind: Bind) -> None:
        self.declared[scope].add(name)
        scope.bind(name, bind)

    def declarator(self, item: Item) -> None:
        pattern, value = item.node.child_by_field_name("name"), item.node.child_by_field_name("value")
        if pattern is None:
            return
        if value is None:
            if pattern.type == "identifier" and (item.parent is None or item.parent.kind != "for_in_statement"):
                self.declared[item.at.scope].add(text_of(pattern))
            return
        at = At(item.at.scope, item.end, item.at.chain)
        self._bind_pattern(pattern, value, at, BindKind.VALUE)

    def _bind_pattern(self, pattern: Node, value: Anything, at: At, kind: BindKind) -> None:
        for part in parts_of(pattern, value):
            how = kind if part.value is not None else BindKind.OPAQUE
            self._declare(at.scope, part.name, Bind(how, at, part.span, part.value))

    def for_in(self, item: Item) -> None:
        left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
        if left is None or right is None:
            return
        if left.type == "identifier" and operator_of(item.node) == "of":
            self._declare(item.at.scope, text_of(left), Bind(BindKind.ELEMENT, item.at, span_of(left), right))
        else:
            for part in parts_of(left, right):
                self._declare(item.at.scope, part.name, Bind(BindKind.OPAQUE, item.at, part.span))

    def catch(self, item: Item) -> None:
        parameter = item.node.child_by_field_name("parameter")
        if parameter is not None and parameter.type == "identifier":
            self._declare(item.at.scope, text_of(parameter), Bind(BindKind.OPAQUE, item.at, span_of(parameter)))

    def enum(self, item: Item) -> None:
        name, body = item.node.child_by_field_name("name"), item.node.child_by_field_name("body")
        if name is not None and body is not None:
            self._declare(item.at.scope, text_of(name), Bind(BindKind.VALUE, item.at, span_of(name), body))

    def field(self, item: Item) -> None:
        name = item.node.child_by_field_name("property") or item.node.child_by_field_name("name")
        value = item.node.child_by_field_name("value")
        if name is not None and value is not None:
            at = At(item.at.scope, item.end, item.at.chain)
            item.at.scope.bind(text_of(name), Bind(BindKind.VALUE, at, span_of(name), value))

    def assignment(self, item: Item) -> None:
        left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
        if left is None or right is None:
            return
        self.result.assignments.append(item)
        at = At(item.at.scope, item.end, item.at.chain)
        self._assign(unwrapped(left), right, at, BindKind.VALUE, item.span)

    def augmented(self, item: Item) -> None:
        left, right = item.node.child_by_field_name("left"), item.node.child_by_field_name("right")
        operator = operator_of(item.node)
        if left is None or right is None:
            return
        left = unwrapped(left)
        at = At(item.at.scope, item.end, item.at.chain)
        if operator == "+=":
            path = access_path(left)
            if path is not None and path[-1] == "search":
                self._merge_query(path, right, at, item.span)
            self._assign(left, right, at, BindKind.APPEND, item.span)
        elif operator in ("||=", "??=", "&&="):
            self._assign(left, right, At(at.scope, at.position, (*at.chain, item.start)), BindKind.VALUE, item.span)
        else:
            self._assign(left, right, at, BindKind.OPAQUE, item.span)

    def _assign(self, left: Node, right: Node, at: At, kind: BindKind, span: Span) -> None:
        if left.type == "identifier":
            self.assigned.append((text_of(left), Bind(kind, at, span_of(left), right)))
        elif left.type in ("object_pattern", "array_pattern"):
            for part in parts_of(left, right):
                how = kind if part.value is not None else BindKind.OPAQUE
                self.assigned.append((part.name, Bind(how, at, part.span, part.value)))
        elif left.type in ("member_expression", "subscript_expression"):
            self._assign_member(left, right, at, kind, span)

    def _assign_member(self, left: Node, right: Node, at: At, kind: BindKind, span: Span) -> None:
        path = access_path(left)
        if path is None:
            target = access_path(left.child_by_field_name("object"))
            index = left.child_by_field_name("index")
            if target is not None and index is not None and kind is BindKind.VALUE:
                self.result.events.append(Event(EventKind.SET_ITEM, target, at, span, right, index))
            return
        if len(path) == 2 and path[0] == "this":
            cls = at.scope.enclosing_class
            if cls is not None:
                cls.members.setdefault(path[1], []).append(Bind(kind, at, span_of(left), right))
        if len(path) < 2 or kind is not BindKind.VALUE:
            return
        key = left.child_by_field_name("property") or left.child_by_field_name("index")
        name = Made(Str((Chunk(path[-1], _inside(key) if key is not None else None),)), span_of(key or left), path[-1])
        self.result.events.append(Event(EventKind.ASSIGN, path, at, span, right))
        self.result.events.append(Event(EventKind.SET_ITEM, path[:-1], at, span, right, name))
        if path[-1] == "search":
            self._merge_query(path, right, at, span)

    def _merge_query(self, path: tuple[str, ...], right: Node, at: At, span: Span) -> None:
        """`url.search = …` gives a URL object its query."""
        maker = Made(Name("URLSearchParams"), span)
        query = Made(Call(maker, (Argument(right, span_of(right)),)), span_of(right))
        self.result.events.append(Event(EventKind.MERGE, (*path[:-1], QUERY_MEMBER), at, span, query))

    def import_(self, item: Item) -> None:
        source = written(item.node.child_by_field_name("source"))
        clause = next((child for child in item.node.named_children if child.type == "import_clause"), None)
        if source is not None:
            self.result.modules.add(source)
        if source is None:  # TypeScript: `import https = require("https")`
            self._import_equals(item)
            return
        for child in children_of(clause) if clause is not None else ():
            if child.type == "identifier":
                self._imported(child, module_name(source), item)
            elif child.type == "namespace_import":
                self._imported(children_of(child)[-1], module_name(source), item)
            elif child.type == "named_imports":
                for each in children_of(child):
                    name, alias = each.child_by_field_name("name"), each.child_by_field_name("alias")
                    if name is not None:
                        member = "" if text_of(name) == "default" else f".{text_of(name)}"
                        self._imported(alias or name, module_name(source) + member, item)

    def _import_equals(self, item: Item) -> None:
        for child in item.node.named_children:
            source = child.child_by_field_name("source") if child.type == "import_require_clause" else None
            name = children_of(child)[:1] if source is not None else []
            if name and source is not None:
                self.result.modules.add(written(source) or "")
                self._imported(name[0], module_name(written(source) or ""), item)

    def _imported(self, name: Node, target: str, item: Item) -> None:
        self._declare(self.module, text_of(name), Bind(BindKind.IMPORT, item.at, span_of(name), target=target))

    # What changes, returns, is called

    def unary(self, item: Item) -> None:
        target = item.node.child_by_field_name("argument")
        if target is None or operator_of(item.node) != "delete":
            return
        path = access_path(target)
        if path is not None and len(path) > 1:
            name = Made(Str((Chunk(path[-1], None),)), span_of(target), path[-1])
            self.result.events.append(Event(EventKind.REMOVE, path[:-1], item.at, item.span, None, name))

    def call(self, item: Item) -> None:
        self.result.calls.append(item)
        function = item.node.child_by_field_name("function")
        if function is None or function.type != "member_expression":
            if function is not None and text_of(function) == "require" and function.type == "identifier":
                self._required(item)
            return
        target, name = function.child_by_field_name("object"), function.child_by_field_name("property")
        path = access_path(target) if target is not None else None
        if path is None or name is None:
            return
        at = At(item.at.scope, item.end, item.at.chain)
        method = text_of(name)
        arguments = item.node.child_by_field_name("arguments")
        given = children_of(arguments) if arguments is not None else []
        if path == ("Object",) and method == "assign" and given:
            changed = access_path(given[0])
            for each in given[1:] if changed is not None else ():
                source = children_of(each)[0] if each.type == "spread_element" else each
                self.result.events.append(Event(EventKind.MERGE, changed or (), at, item.span, source))
        self.result.events.append(Event(EventKind.CALL, path, at, item.span, item.node, method=method))

    def _required(self, item: Item) -> None:
        arguments = item.node.child_by_field_name("arguments")
        source = written(next(iter(children_of(arguments)), None)) if arguments is not None else None
        if source is not None:
            self.result.modules.add(source)

    def return_(self, item: Item) -> None:
        values = children_of(item.node)
        if values:
            item.at.scope.returns.append((values[0], item.at))

    def binary(self, item: Item) -> None:
        if operator_of(item.node) != "+":
            return
        parent = item.parent
        is_link = parent is not None and parent.kind == "binary_expression" and parent.top is not None
        item.top = parent.top if is_link and parent is not None else item

    def string(self, item: Item) -> None:
        self.result.strings.append(item)

    def comment(self, item: Item) -> None:
        self.result.comments.append(item)

    def throw(self, item: Item) -> None:
        self.result.throws.append(item)

    def object_(self, item: Item) -> None:
        self.result.objects.append(item)

    def markup(self, item: Item) -> None:
        self.result.has_markup = True


def _inside(key: Node) -> Span:
    """Where the name of a member is written, without quotes."""
    quoted = key.type == "string"
    return Span(key.start_byte + quoted, key.end_byte - quoted)


def module_name(source: str) -> str:
    """How a module is called in full names: `node:https` is `https`."""
    return source.removeprefix("node:")


def _name_of(item: Item) -> str:
    """What a function or class is called: by itself, else by what it is assigned to."""
    name = item.node.child_by_field_name("name")
    if name is not None:
        return text_of(name).strip("\"'")
    parent = item.parent
    if parent is None:
        return ""
    field = {
        "variable_declarator": "name",
        "pair": "key",
        "field_definition": "property",
        "public_field_definition": "name",
        "assignment_expression": "left",
    }.get(parent.kind)
    holder = parent.node.child_by_field_name(field) if field is not None else None
    if holder is None or holder.end_byte > item.start:
        return ""
    path = access_path(holder)
    return (
        path[-1] if path is not None else text_of(holder).strip("\"'") if parent.kind != "variable_declarator" else ""
    )


_LOADED_BY_A_PAGE = {"axios", "superagent"}  # clients that a script tag may have put into the global scope
_KEEPING = frozenset({"accessibility_modifier", "readonly", "override_modifier"})
_BLOCKS = ("conditional", "loop")
_RANK = {
    "else_clause": _OUTER,
    "switch_case": _OUTER,
    "if_statement": _OUTER,
    "expression_statement": 1,
    "export_statement": _OUTER,
    "sequence_expression": 1,
}
_TABLE: dict[str, Callable[[_Pass, Item], At | None]] = {
    "function_declaration": _Pass.function,
    "generator_function_declaration": _Pass.function,
    "function_expression": _Pass.function,
    "generator_function": _Pass.function,
    "arrow_function": _Pass.function,
    "method_definition": _Pass.function,
    "class_declaration": _Pass.class_,
    "abstract_class_declaration": _Pass.class_,
    "class": _Pass.class_,
    "variable_declarator": _Pass.declarator,
    "assignment_expression": _Pass.assignment,
    "augmented_assignment_expression": _Pass.augmented,
    "for_in_statement": _Pass.for_in,
    "catch_clause": _Pass.catch,
    "enum_declaration": _Pass.enum,
    "field_definition": _Pass.field,
    "public_field_definition": _Pass.field,
    "import_statement": _Pass.import_,
    "return_statement": _Pass.return_,
    "throw_statement": _Pass.throw,
    "unary_expression": _Pass.unary,
    "call_expression": _Pass.call,
    "new_expression": _Pass.call,
    "binary_expression": _Pass.binary,
    "string": _Pass.string,
    "template_string": _Pass.string,
    "comment": _Pass.comment,
    "html_comment": _Pass.comment,
    "object": _Pass.object_,
    "jsx_opening_element": _Pass.markup,
    "jsx_self_closing_element": _Pass.markup,
}


def _position(bind: Bind) -> int:
    return bind.at.position


def _document_order(entry: tuple[int, int, int, str, Node]) -> tuple[int, int, int]:
    return entry[:3]
