"""How the parameter is taken out of the place where it is written."""

from __future__ import annotations

from dataclasses import dataclass

from tree_sitter import Node

from wavix_lint.api.credentials import APPID
from wavix_lint.languages.edits import Edits
from wavix_lint.languages.javascript.editing.nodes import (
    arguments_of,
    is_field,
    outer,
    remove_item,
    statement_of,
    statement_span,
)
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.refusals import UNEDITABLE, Refused
from wavix_lint.languages.javascript.editing.texts import cut, drop_operand, is_item
from wavix_lint.languages.javascript.nodes import STRINGS, children_of, text_of
from wavix_lint.languages.javascript.strings import written
from wavix_lint.model import Span

_SETTERS = frozenset({"append", "set"})


@dataclass(slots=True)
class Removal:
    """What one place gives up. `value` is the expression of the key, None when it is written out in a text.

    `root` is the expression whose value changes. `statement` is the statement that goes as a whole. `emptied`: an
    object literal that has nothing left in it. `link`: the call of a chain that goes (`.query({ appid })`).
    """

    root: Node
    value: Node | None
    statement: Node | None = None
    emptied: Node | None = None
    link: Node | None = None


class Remover:
    """Takes places out. Statements are left to the end: what replaces them stands where they stood."""

    def __init__(self, program: Program, edits: Edits) -> None:
        self._program = program
        self._data = program.data
        self._edits = edits

    def remove(self, offset: int) -> Removal:
        """Take out the parameter whose name begins at a byte. Raises Refused."""
        node = self._program.node_at(Span(offset, offset + len(APPID)))
        if node is None:
            raise Refused(UNEDITABLE)
        if node.type in ("property_identifier", "shorthand_property_identifier"):
            return self._property(node)
        literal: Node | None = node
        while literal is not None and literal.type not in STRINGS:
            literal = literal.parent
        if literal is None or literal.type not in STRINGS:
            raise Refused(UNEDITABLE)
        return self._named(literal) if written(literal) == APPID else self._text(literal, offset)

    # Names

    def _property(self, node: Node) -> Removal:
        parent = node.parent
        if node.type == "shorthand_property_identifier" and parent is not None and parent.type == "object":
            return self._entry(node, parent, node)
        if parent is not None and parent.type == "pair" and is_field(node, "key"):
            return self._pair(parent)
        if parent is not None and parent.type == "member_expression":
            return self._assignment(parent)
        raise Refused(UNEDITABLE)

    def _named(self, literal: Node) -> Removal:
        """A string that is the name and nothing else."""
        parent = literal.parent
        if parent is None:
            raise Refused(UNEDITABLE)
        if parent.type == "pair" and is_field(literal, "key"):
            return self._pair(parent)
        if parent.type == "subscript_expression":
            return self._assignment(parent)
        if parent.type == "arguments" and parent.parent is not None and children_of(parent)[:1] == [literal]:
            return self._setter(parent.parent)
        if parent.type == "array" and len(children_of(parent)) == 2 and parent.parent is not None:
            return self._entry(parent, parent.parent, children_of(parent)[1])
        raise Refused(UNEDITABLE)

    def _pair(self, pair: Node) -> Removal:
        value, holder = pair.child_by_field_name("value"), pair.parent
        if value is None or holder is None:
            raise Refused(UNEDITABLE)
        return self._entry(pair, holder, value)

    def _entry(self, item: Node, holder: Node, value: Node) -> Removal:
        if holder.type not in ("object", "array"):
            raise Refused(UNEDITABLE)
        is_last = len(children_of(holder)) == 1
        if is_last and any(child.type == "comment" for child in holder.named_children):
            raise Refused("a comment stands where nothing else would be left")
        if not is_last:
            remove_item(self._edits, self._data, item)
        return Removal(holder, value, emptied=holder if is_last else None)

    def _assignment(self, target: Node) -> Removal:
        """`params.appid = key`."""
        assignment, owner = target.parent, target.child_by_field_name("object")
        if assignment is None or owner is None or assignment.type != "assignment_expression":
            raise Refused(UNEDITABLE)
        value = assignment.child_by_field_name("right")
        return Removal(owner, value, statement=self._statement(assignment))

    def _setter(self, call: Node) -> Removal:
        """`url.searchParams.append("appid", key)`; `new HttpParams().set("appid", key)`."""
        function, given = call.child_by_field_name("function"), arguments_of(call)
        target = function.child_by_field_name("object") if function is not None else None
        name = text_of(function.child_by_field_name("property")) if function is not None else ""
        if target is None or name not in _SETTERS or len(given) != 2:
            raise Refused(UNEDITABLE)
        if call.parent is not None and call.parent.type == "expression_statement":
            return Removal(target, given[1], statement=self._statement(call))
        self._edits.delete(Span(target.end_byte, call.end_byte))
        return Removal(call, given[1])

    def _statement(self, expression: Node) -> Node:
        parent = expression.parent
        if parent is None or parent.type != "expression_statement":
            raise Refused(UNEDITABLE)
        holder = parent.parent
        if holder is None or holder.type not in ("statement_block", "program", "switch_case", "switch_default"):
            raise Refused("the parameter is only sent in some cases")
        return parent

    # Texts

    def _text(self, literal: Node, offset: int) -> Removal:
        taken = cut(self._edits, self._data, literal, offset)
        root = taken.root
        if root.type == "arguments" and root.parent is not None:  # of `base.concat(…)`
            call = root.parent
            function = call.child_by_field_name("function")
            target = function.child_by_field_name("object") if function is not None else None
            if taken.is_empty and target is not None:
                self._edits.delete(Span(target.end_byte, call.end_byte))
            return Removal(call, taken.value)
        removal = Removal(root, taken.value)
        if taken.is_empty:
            self._emptied_text(removal)
        return removal

    def _emptied_text(self, removal: Removal) -> None:
        root = removal.root
        parent = root.parent
        if parent is not None and parent.type == "augmented_assignment_expression":
            left = parent.child_by_field_name("left")
            if left is None:
                raise Refused(UNEDITABLE)
            removal.statement = self._statement(parent)
            removal.root = left
        elif is_item(root):
            remove_item(self._edits, self._data, root)
            removal.root = (
                parent.parent if parent is not None and parent.type == "arguments" and parent.parent else root
            )
        elif not drop_operand(self._edits, root):
            self._edits.replace(Span(root.start_byte, root.end_byte), '""')

    def finish(self, removals: list[Removal], instead: dict[int, str]) -> None:
        """Take the statements out; some leave another one in their place."""
        for removal in removals:
            statement = removal.statement
            if statement is None:
                continue
            new = instead.get(statement.id)
            if new is not None:
                self._edits.replace(Span(statement.start_byte, statement.end_byte), new)
            else:
                self._edits.delete(statement_span(self._data, statement))


def declaration_of(literal: Node) -> Node | None:
    """`const params = {…};` as a whole statement, when it declares nothing else."""
    whole = outer(literal)
    declarator = whole.parent
    if declarator is None or declarator.type != "variable_declarator":
        return None
    statement = statement_of(declarator)
    if statement is None or statement.type not in ("lexical_declaration", "variable_declaration"):
        return None
    return statement if len(children_of(statement)) == 1 else None
