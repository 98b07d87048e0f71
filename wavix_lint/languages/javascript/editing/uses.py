"""Where a value goes: every request that gets it, and every place where the file loses sight of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tree_sitter import Node

from wavix_lint.flow.scopes import ScopeKind
from wavix_lint.languages.javascript.editing.nodes import is_field, outer
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.nodes import FUNCTIONS, operator_of, short_text, span_of, text_of
from wavix_lint.model import Span

_MOST_NODES = 400
_APPENDED = "something is appended to this URL later"
_TESTED = "the code looks into this URL before it is sent"
_UNSEEN = "it is handed to code that this file does not show"
_OTHER = "it is used in a way that cannot be followed"
_EXPORTED = "other files use it as well"
_SHOWN = re.compile(r"(?i)(?:[\w$]+\.)*(?:console|\w*log\w*)\.\w+|alert")
_SAME = re.compile(
    r"(?:[\w$]+\.)*(?:URL|URLSearchParams|Headers|Map|String|encodeURI|Object\.(?:assign|freeze|entries|fromEntries)"
    r"|stringify|Request|resolve|urljoin|urlJoin|Promise\.resolve)"
)
_KEPT = frozenset({"toString", "concat", "join", "trim", "href", "set", "append", "entries", "map", "replace"})
_CHANGING = frozenset({"set", "append", "delete", "sort"})
_TESTS = frozenset({"includes", "indexOf", "startsWith", "endsWith", "match", "search", "split", "test", "has", "get"})
_TRANSPARENT = frozenset(
    {"parenthesized_expression", "await_expression", "as_expression", "satisfies_expression", "non_null_expression"}
)


class Uses:
    """Follows values through one program. `calls`: requests that get one; `lost`: why some uses cannot be followed."""

    def __init__(self, program: Program, own: Iterable[Node] = ()) -> None:
        """`own`: statements that go away with the fix, whose uses of the value do not count."""
        self._program = program
        self._own = [span_of(statement) for statement in own]
        self._seen: set[int] = set()
        self.calls: set[Span] = set()
        self.lost: list[str] = []

    def _lose(self, why: str) -> None:
        if why not in self.lost:
            self.lost.append(why)

    def follow(self, node: Node) -> None:
        """Everything that becomes of the value of an expression."""
        if node.id in self._seen:
            return
        self._seen.add(node.id)
        if len(self._seen) > _MOST_NODES:
            self._lose("its uses are too many to follow")
            return
        parent = node.parent
        if parent is None:
            return
        kind = parent.type
        if kind in _TRANSPARENT:
            self.follow(parent)
        elif kind == "arguments":
            self._argument(node, parent)
        elif kind == "variable_declarator":
            self._declared(parent)
        elif kind in ("assignment_expression", "augmented_assignment_expression"):
            self._assigned(node, parent)
        elif kind in ("return_statement", "arrow_function"):
            self._returned(parent)
        elif kind == "binary_expression":
            self._operand(node, parent)
        elif kind == "ternary_expression":
            if not is_field(node, "condition"):
                self.follow(parent)
        elif kind == "template_substitution":
            self._in_template(parent)
        elif kind == "pair":
            self._in_pair(node, parent)
        elif kind in ("array", "object", "spread_element"):
            self.follow(parent)
        elif kind == "member_expression":
            self._member(node, parent)
        elif kind in ("call_expression", "new_expression"):
            self._called(parent)
        elif kind in ("field_definition", "public_field_definition"):
            self._field(parent)
        elif kind in ("unary_expression", "if_statement", "typeof_expression", "expression_statement"):
            return
        elif kind == "export_statement":
            self._lose(_EXPORTED)
        else:
            self._lose(_OTHER)

    # Where it stands

    def _called(self, call: Node) -> None:
        """A client that is a function itself: `api("/v1/calls")`."""
        if self._program.sender(span_of(call)) is not None:
            self.calls.add(span_of(call))
        else:
            self._lose(_OTHER)

    def _argument(self, node: Node, holder: Node) -> None:
        call = holder.parent
        if call is None:
            return
        if self._program.sender(span_of(call)) is not None:
            self.calls.add(span_of(call))
            if call.type == "new_expression":
                self.follow(outer(call))
            return
        function = call.child_by_field_name("function") or call.child_by_field_name("constructor")
        name = short_text(function)
        method = name.rpartition(".")[2]
        if _SHOWN.fullmatch(name):
            return
        if _SAME.fullmatch(name) or method in ("stringify", "extend", "create", "defaults"):
            self.follow(outer(call))
            if method in ("extend", "create", "defaults"):
                self.calls.add(span_of(call))
        elif method in _KEPT and function is not None and function.type == "member_expression":
            self._receiver(call, function)
        elif self._program.sites.get(span_of(call)):
            self.calls.add(span_of(call))
        elif method in ("query", "set", "send", "open") and function is not None:
            self._chained(function)
        else:
            self._lose(_UNSEEN)

    def _receiver(self, call: Node, function: Node) -> None:
        """`base.concat(…)`, `params.append(…)`: the value becomes a part of what the method is called on."""
        target = function.child_by_field_name("object")
        if target is not None and call.parent is not None and call.parent.type == "expression_statement":
            self.follow_target(target)
        else:
            self.follow(outer(call))

    def _chained(self, function: Node) -> None:
        """`superagent.get(url).query({…})`: the call at the beginning of the chain sends it."""
        target = function.child_by_field_name("object")
        while target is not None and target.type == "call_expression":
            if self._program.sender(span_of(target)) is not None:
                self.calls.add(span_of(target))
                return
            inner = target.child_by_field_name("function")
            target = inner.child_by_field_name("object") if inner is not None else None
        if target is not None:
            self.follow_target(target)

    def _declared(self, declarator: Node) -> None:
        name = declarator.child_by_field_name("name")
        statement = declarator.parent
        if statement is not None and statement.parent is not None and statement.parent.type == "export_statement":
            self._lose(_EXPORTED)
        if name is None or name.type != "identifier":
            self._lose(_OTHER)
            return
        self.follow_target(name)

    def _assigned(self, node: Node, assignment: Node) -> None:
        left = assignment.child_by_field_name("left")
        if left is None or left == node:
            return
        path = short_text(left)
        if left.type == "member_expression" and path.endswith((".search", ".url", ".headers")):
            target = left.child_by_field_name("object")
            if target is not None:
                self.follow_target(target)
        elif path.startswith(("module.exports", "exports.")):
            self._lose(_EXPORTED)
        else:
            self.follow_target(left)

    def _operand(self, node: Node, parent: Node) -> None:
        operator = operator_of(parent)
        if operator in ("+", "||", "??", "&&"):
            self.follow(parent)
        elif operator in ("===", "==", "!==", "!="):
            self._lose(_TESTED)
        else:
            self._lose(_OTHER)

    def _in_template(self, substitution: Node) -> None:
        template = substitution.parent
        if template is not None:
            self.follow(template)

    def _in_pair(self, node: Node, pair: Node) -> None:
        if is_field(node, "value") and pair.parent is not None:
            self.follow(pair.parent)

    def _member(self, node: Node, member: Node) -> None:
        """`value.name` and `value.method(…)`."""
        if not is_field(node, "object"):
            return
        name = text_of(member.child_by_field_name("property"))
        call = member.parent
        if call is None or call.type != "call_expression" or not is_field(member, "function"):
            if name in ("href", "searchParams", "query", "headers", "params"):
                self.follow(member)
            elif name in _TESTS or name == "length":
                self._lose(_TESTED)
            return
        if name in _TESTS and name not in ("get", "has"):
            self._lose(_TESTED)
        elif name in _CHANGING and call.parent is not None and call.parent.type == "expression_statement":
            return
        elif name in _KEPT or name in _CHANGING:
            self.follow(call)
        elif self._program.sender(span_of(call)) is not None:
            self.calls.add(span_of(call))

    def _returned(self, parent: Node) -> None:
        """A function's result: followed to its calls when the file shows all of them."""
        function: Node | None = parent
        while function is not None and function.type not in FUNCTIONS:
            function = function.parent
        if function is None:
            self._lose(_OTHER)
            return
        self._function(function)

    def _function(self, function: Node) -> None:
        holder = function.parent
        if function.type in ("function_declaration", "generator_function_declaration"):
            if holder is not None and holder.type == "export_statement":
                self._lose(_EXPORTED)
            name = function.child_by_field_name("name")
            if name is not None:
                self._calls_of(text_of(name), name)
        elif holder is not None and holder.type == "variable_declarator":
            statement = holder.parent
            if statement is not None and statement.parent is not None and statement.parent.type == "export_statement":
                self._lose(_EXPORTED)
            name = holder.child_by_field_name("name")
            if name is not None and name.type == "identifier":
                self._calls_of(text_of(name), name)
        elif function.type == "method_definition":
            self._method(function)
        elif holder is not None and holder.type in ("field_definition", "public_field_definition"):
            self._method(holder)
        else:
            self._lose(_OTHER)

    def _calls_of(self, name: str, declared: Node) -> None:
        owner = self._program.owner(name, self._program.scope(declared))
        if owner is None:
            owner = self._program.outline.module
        for node in self._program.references(name, owner):
            if node == declared:
                continue
            parent = node.parent
            if parent is not None and parent.type == "call_expression" and is_field(node, "function"):
                self.follow(outer(parent))
            elif parent is not None and parent.type in ("export_specifier", "export_statement"):
                self._lose(_EXPORTED)
            else:
                self._lose(_OTHER)

    def _method(self, method: Node) -> None:
        """A method's result: `this.url(path)`, wherever a member of that name is called."""
        name = method.child_by_field_name("name") or method.child_by_field_name("property")
        if name is None:
            return
        if not self._is_hidden(method, name):
            self._lose(_EXPORTED)
        is_getter = any(child.type == "get" for child in method.children)
        for node in self._program.members(text_of(name)):
            member = node.parent
            if node == name or member is None or member.type != "member_expression":
                continue
            call = member.parent
            if is_getter:
                self.follow(outer(member))
            elif call is not None and call.type == "call_expression" and is_field(member, "function"):
                self.follow(outer(call))

    def _is_hidden(self, method: Node, name: Node) -> bool:
        """Whether nobody outside this file can call the method."""
        if name.type == "private_property_identifier":
            return True
        if any(child.type == "accessibility_modifier" and text_of(child) != "public" for child in method.children):
            return True
        scope = self._program.scope(method)
        if scope.kind is not ScopeKind.CLASS:
            return text_of(name).startswith("_")
        return text_of(name).startswith("_") or not self._is_exported(scope.name)

    def _is_exported(self, name: str) -> bool:
        """Whether a class of that name leaves the file: by an export statement, or through `module.exports`."""
        if not name:
            return True
        for node in self._program.references(name, self._program.outline.module):
            current: Node | None = node
            while current is not None and current.type not in ("program", "statement_block", "class_body"):
                if current.type.startswith("export"):
                    return True
                left = current.child_by_field_name("left") if current.type == "assignment_expression" else None
                if "exports" in short_text(left):
                    return True
                current = current.parent
        return bool(self._declared_class(name))

    def _declared_class(self, name: str) -> bool:
        """`export class Name`: a class's own name is of another kind in TypeScript."""
        for statement in self._program.root.named_children:
            inside = statement.child_by_field_name("declaration") if statement.type == "export_statement" else None
            if inside is not None and text_of(inside.child_by_field_name("name")) == name:
                return True
        return False

    def _field(self, field: Node) -> None:
        """A class field: every member of that name."""
        name = field.child_by_field_name("property") or field.child_by_field_name("name")
        if name is None:
            return
        for node in self._program.members(text_of(name)):
            member = node.parent
            if member is not None and member.type == "member_expression":
                self._use(member)

    # Names

    def follow_target(self, target: Node) -> None:
        """Everything that becomes of what a variable or member holds."""
        if target.type == "identifier":
            owner = self._program.owner(text_of(target), self._program.scope(target))
            if owner is None:
                self._lose(_OTHER)
                return
            for node in self._program.references(text_of(target), owner):
                self._use(node)
        elif target.type == "member_expression":
            name = target.child_by_field_name("property")
            root = target.child_by_field_name("object")
            if name is not None and root is not None and root.type == "this":
                for node in self._program.members(text_of(name)):
                    if node.parent is not None and node.parent.type == "member_expression":
                        self._use(node.parent)
            elif root is not None:
                self.follow_target(root)
        elif target.type in ("call_expression", "new_expression"):
            self.follow(target)
        else:
            self._lose(_OTHER)

    def _use(self, node: Node) -> None:
        """One mention of a name."""
        parent = node.parent
        if parent is None or node.id in self._seen or any(span.contains(span_of(node)) for span in self._own):
            return
        if parent.type == "variable_declarator" and is_field(node, "name"):
            statement = parent.parent
            if statement is not None and statement.parent is not None and statement.parent.type == "export_statement":
                self._lose(_EXPORTED)
            return
        if parent.type == "augmented_assignment_expression" and is_field(node, "left"):
            self._lose(_APPENDED)
            return
        if parent.type == "assignment_expression" and is_field(node, "left"):
            return
        if parent.type in ("required_parameter", "optional_parameter", "formal_parameters"):
            self._lose("it comes from a caller")
            return
        if parent.type == "export_specifier":
            self._lose(_EXPORTED)
            return
        if node.type == "shorthand_property_identifier":
            self._seen.add(node.id)
            if parent.type == "object":
                self.follow(parent)
            return
        self.follow(node)
