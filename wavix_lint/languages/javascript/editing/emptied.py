"""What becomes of an object that the fix leaves with nothing in it."""

from __future__ import annotations

from tree_sitter import Node

from wavix_lint.languages.edits import Edits
from wavix_lint.languages.javascript.editing.headers import Headers
from wavix_lint.languages.javascript.editing.nodes import arguments_of, is_field, item_span, outer, statement_span
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.removal import Removal, declaration_of
from wavix_lint.languages.javascript.editing.texts import drop_query
from wavix_lint.languages.javascript.nodes import children_of, short_text, span_of, text_of
from wavix_lint.model import Span

_EMPTY = frozenset({"new URLSearchParams()", "new URLSearchParams({})"})


class Emptied:
    """Decides for one fix. Options that go are left to `headers`, which may put the header in their place."""

    def __init__(self, program: Program, edits: Edits, headers: Headers) -> None:
        self._program = program
        self._edits = edits
        self._headers = headers

    def settle(self, removal: Removal) -> None:
        """An emptied literal goes with the option, the declaration or the call that it is all of."""
        literal = removal.emptied
        if literal is None:
            self._statement_query(removal)
            return
        whole = outer(literal)
        holder = whole.parent
        if holder is not None and holder.type == "pair" and is_field(whole, "value"):
            self._headers.doomed[holder.id] = holder
        elif holder is not None and holder.type == "arguments" and holder.parent is not None:
            self._argument(whole, holder.parent)
        elif holder is not None and holder.type == "assignment_expression" and holder.parent is not None:
            left = holder.child_by_field_name("left")
            if holder.parent.type == "expression_statement" and left is not None:
                removal.statement, removal.root = holder.parent, left
            else:
                self._leave(literal)
        elif not self._declaration(literal):
            self._leave(literal)

    def _argument(self, whole: Node, call: Node) -> None:
        """`.query({ appid })` goes as a link of its chain; `new URLSearchParams({ appid })` keeps its brackets."""
        function = call.child_by_field_name("function")
        name = text_of(function.child_by_field_name("property")) if function is not None else ""
        if name == "query" and function is not None and len(arguments_of(call)) == 1:
            start = function.child_by_field_name("object")
            while start is not None and start.type == "call_expression":
                if self._program.sender(span_of(start)) is not None:
                    self._headers.links[span_of(start)] = call
                    return
                inner = start.child_by_field_name("function")
                start = inner.child_by_field_name("object") if inner is not None else None
        if not self._query(call):
            self._edits.delete(item_span(self._program.data, whole))

    def _query(self, call: Node) -> bool:
        """`new URLSearchParams({ appid })`, written as `?${…}` in the URL: both go."""
        if short_text(call.child_by_field_name("constructor")) != "URLSearchParams":
            return False
        whole = outer(call)
        if self._drop_query(whole):
            return True
        return self._query_variable(whole)

    def _statement_query(self, removal: Removal) -> bool:
        """`params.append("appid", key)`, when nothing else is ever put into the parameters."""
        target = removal.root
        if target.type != "identifier" or removal.statement is None:
            return False
        owner = self._program.owner(text_of(target), self._program.scope(target))
        binds = owner.binds.get(text_of(target), []) if owner is not None else []
        made = binds[0].node if len(binds) == 1 else None
        if not isinstance(made, Node) or short_text(made, 40) not in _EMPTY:
            return False
        return self._query_variable(outer(made), target)

    def _query_variable(self, made: Node, setter: Node | None = None) -> bool:
        declarator = made.parent
        name = declarator.child_by_field_name("name") if declarator is not None else None
        statement = declaration_of(made)
        if statement is None or name is None or name.type != "identifier":
            return False
        owner = self._program.owner(text_of(name), self._program.scope(name))
        uses = [node for node in self._program.references(text_of(name), owner) if node not in (name, setter)]
        attempt = self._edits.copy()
        if not uses or not all(self._drop_query(node, attempt) for node in uses):
            return False
        for edit in attempt.raw:
            self._edits.replace(edit.span, edit.text)
        self._edits.delete(statement_span(self._program.data, statement))
        return True

    def _drop_query(self, node: Node, edits: Edits | None = None) -> bool:
        """The value itself, or what its `toString()` gives."""
        target = edits if edits is not None else self._edits
        member = node.parent
        call = member.parent if member is not None and member.type == "member_expression" else None
        name = text_of(member.child_by_field_name("property")) if member is not None and call is not None else ""
        if call is not None and call.type == "call_expression" and name == "toString":
            node = call
        return drop_query(target, self._program.data, node)

    def _leave(self, literal: Node) -> None:
        self._edits.delete(Span(literal.start_byte + 1, literal.end_byte - 1))

    def _declaration(self, literal: Node) -> bool:
        """`const params = { appid };` goes with its uses, when they are nothing but options of calls."""
        statement = declaration_of(literal)
        declarator = outer(literal).parent
        name = declarator.child_by_field_name("name") if declarator is not None else None
        if statement is None or name is None or name.type != "identifier":
            return False
        owner = self._program.owner(text_of(name), self._program.scope(name))
        pairs: list[Node] = []
        for node in self._program.references(text_of(name), owner):
            parent = node.parent
            if node == name:
                continue
            if parent is not None and node.type == "shorthand_property_identifier" and parent.type == "object":
                pairs.append(node)
            elif parent is not None and parent.type == "pair" and is_field(node, "value"):
                pairs.append(parent)
            else:
                return False
        if not all(self._is_option(pair) for pair in pairs):
            return False
        self._headers.doomed.update({pair.id: pair for pair in pairs})
        self._edits.delete(statement_span(self._program.data, statement))
        return True

    def _is_option(self, pair: Node) -> bool:
        """Whether a pair stands in the options of a call that sends."""
        holder = pair.parent
        arguments = outer(holder).parent if holder is not None else None
        call = arguments.parent if arguments is not None and arguments.type == "arguments" else None
        return call is not None and self._program.sender(span_of(call)) is not None

    def finish(self) -> None:
        """Take out the options that nothing took the place of, and what they leave empty."""
        by_holder: dict[int, list[Node]] = {}
        holders: dict[int, Node] = {}
        for pair in self._headers.doomed.values():
            if pair.parent is not None:
                by_holder.setdefault(pair.parent.id, []).append(pair)
                holders[pair.parent.id] = pair.parent
        for identity, pairs in by_holder.items():
            holder = holders[identity]
            whole = outer(holder)
            if len(children_of(holder)) == len(pairs) and whole.parent is not None and whole.parent.type == "arguments":
                call = whole.parent.parent
                if call is not None and whole == arguments_of(call)[-1]:
                    self._edits.delete(item_span(self._program.data, whole))
                    continue
            for pair in pairs:
                self._edits.delete(item_span(self._program.data, pair))
        for link in self._headers.links.values():
            function = link.child_by_field_name("function")
            target = function.child_by_field_name("object") if function is not None else None
            if target is not None:
                self._edits.delete(Span(target.end_byte, link.end_byte))
