"""What is left with nothing goes too: arguments, mappings, statements, names, and the punctuation of a URL."""

from __future__ import annotations

from tree_sitter import Node

from wavix_lint.facts import HOLE
from wavix_lint.flow.values import Handle, options
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.nodes import (
    bare,
    is_field,
    item_span,
    items,
    literal_of,
    part,
    remove_item,
    span_of,
    statement_of,
    statement_span,
    text_of,
    wrapped,
)
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.editing.texts import Composed, composed
from wavix_lint.languages.python.editing.wholes import is_separator, whole_text
from wavix_lint.model import Span

URL_METHODS = frozenset(
    "with_query update_query extend_query copy_merge_params copy_set_param copy_add_param add set".split()
)
_ARGUMENTS = frozenset({"params", "query", "fields"})  # in a dict of arguments


class Emptier:
    """Takes out what other removals leave empty. `vacant` holds arguments that are left with nothing, by their call;
    `dropped` the statements that go.
    """

    def __init__(self, program: Program, edits: Edits) -> None:
        self._program = program
        self._data = program.data
        self.edits = edits
        self.vacant: dict[Span, Node] = {}
        self.dropped: list[Node] = []
        self._emptied: set[int] = set()

    def drop_statement(self, node: Node) -> None:
        statement = statement_of(node)
        if statement_span(self._data, statement) is None:
            raise Refused("it shares its line with other code")
        if statement not in self.dropped:
            self.dropped.append(statement)

    def finish(self, instead: dict[int, str]) -> None:
        """Take out the statements that are left with nothing, or put others (by the node's id) in their place."""
        gone = {statement.id for statement in self.dropped if statement.id not in instead}
        for statement in self.dropped:
            new = instead.get(statement.id)
            span = statement_span(self._data, statement)
            block = statement.parent
            if new is not None:
                self.edits.replace(span_of(statement), new)
            elif block is not None and block.type == "block" and all(each.id in gone for each in items(block)):
                self.edits.replace(span_of(statement), "pass")
            elif span is not None:
                self.edits.delete(span)

    def drop(self, entry: Node) -> None:
        """Take an item out of its container, and the container too when nothing is left in it."""
        container = entry.parent
        if container is None:
            raise Refused("it is written in a way that cannot be edited")
        if len(items(container)) > 1:
            remove_item(self.edits, self._data, entry)
        else:
            self._empty(container, entry)

    def _empty(self, container: Node, entry: Node) -> None:
        """A container is left with nothing: it goes, with what it alone was for."""
        if container.type == "argument_list":
            call = container.parent
            if call is None:
                raise Refused("it is written in a way that cannot be edited")
            function = part(call, "function")
            if function is not None and function.type == "attribute":
                self.empty_method(call, function)
            else:
                self.vanish(call, Span(container.start_byte + 1, container.end_byte - 1), "")
            return
        self.vanish(container, span_of(entry), "")

    def empty_method(self, call: Node, function: Node) -> None:
        target, name = part(function, "object"), part(function, "attribute")
        if target is None or name is None:
            raise Refused("it is written in a way that cannot be edited")
        if call.parent is not None and call.parent.type == "expression_statement":
            self.drop_statement(call)
            self.maybe_empty(target)
        elif text_of(name) in URL_METHODS:
            self.edits.delete(Span(target.end_byte, call.end_byte))
        else:
            raise Refused("it is written in a way that cannot be edited")

    def vanish(self, node: Node, inner: Span, left: str) -> None:
        """The expression is empty now. Take out what holds it where that is possible, else leave it empty."""
        if node.id in self._emptied:
            return
        self._emptied.add(node.id)
        outer = wrapped(node)
        parent = outer.parent
        if parent is not None and self._vanished_from(outer, parent):
            return
        self.edits.replace(inner, left)

    def _vanished_from(self, node: Node, parent: Node) -> bool:
        if parent.type == "keyword_argument":
            return self._vacate(parent)
        if parent.type == "argument_list":
            return self._empty_argument(node, parent)
        if parent.type == "pair" and is_field(node, "value"):
            if literal_of(part(parent, "key")) not in _ARGUMENTS:
                return False
            self.drop(parent)
            return True
        if parent.type == "dictionary_splat":
            container = parent.parent
            if container is None or container.type not in ("dictionary", "argument_list"):
                return False
            self.drop(parent)
            return True
        if parent.type == "binary_operator":
            operator, left, right = part(parent, "operator"), part(parent, "left"), part(parent, "right")
            if operator is None or left is None or right is None or text_of(operator) not in ("|", "%"):
                return False
            if text_of(operator) == "%" and node != right:
                return False
            if node == right:
                self.edits.delete(Span(left.end_byte, parent.end_byte))
            else:
                self.edits.delete(Span(parent.start_byte, right.start_byte))
            return True
        if parent.type == "augmented_assignment":
            target = part(parent, "left")
            self.drop_statement(parent)
            if target is not None:
                self.maybe_empty(target)
            return True
        if parent.type == "assignment" and is_field(node, "right"):
            target = part(parent, "left")
            if target is not None and self._is_slot(target):
                self.drop_statement(parent)
                return True
            return target is not None and self._empty_name(target, parent)
        return False

    def _is_slot(self, target: Node) -> bool:
        """`session.params`: a client that is given no parameters has none."""
        owner, name = part(target, "object"), part(target, "attribute")
        if owner is None or name is None or text_of(name) != "params":
            return False
        values = options(self._program.evaluator.value(owner, self._program.at(owner)))
        return bool(values) and all(isinstance(value, Handle) for value in values)

    def _vacate(self, argument: Node) -> bool:
        call = argument.parent.parent if argument.parent is not None else None
        if call is None or call.type != "call":
            return False
        if self._program.senders(span_of(call)):
            self.vacant[span_of(call)] = argument
            return True
        siblings = items(argument.parent) if argument.parent is not None else []
        self.edits.delete(item_span(self._data, argument, siblings))
        return True

    def _empty_argument(self, node: Node, arguments: Node) -> bool:
        call = arguments.parent
        function = part(call, "function")
        if call is None or function is None:
            return False
        if self._program.senders(span_of(call)):
            siblings = items(arguments)
            following = siblings[siblings.index(node) + 1 :]
            if any(each.type != "keyword_argument" for each in following):
                return False
            self.vacant[span_of(call)] = node
            return True
        name = text_of(function).rpartition(".")[2]
        if len(items(arguments)) != 1 and name != "urlencode":
            return False
        is_statement = call.parent is not None and call.parent.type == "expression_statement"
        if function.type == "attribute" and (is_statement or name in URL_METHODS):
            self.empty_method(call, function)
            return True
        outer = wrapped(call)
        if name in ("dict", "list", "tuple", "OrderedDict"):
            return outer.parent is not None and self._vanished_from(outer, outer.parent)
        if name == "urlencode":
            return self._cut_hole(call)
        return False

    def _cut_hole(self, node: Node) -> bool:
        """`…?{urlencode({})}`: the query goes with its question mark."""
        parent = wrapped(node).parent
        if parent is not None and parent.type == "assignment" and is_field(wrapped(node), "right"):
            target = part(parent, "left")
            return target is not None and self._empty_name(target, parent)
        text = composed(whole_text(node), self._data)
        index = text.index_of(node) if text is not None else None
        if text is None or index is None or not self.cut(text, index, index + 1):
            raise Refused("it is written in a way that cannot be edited")
        return True

    def maybe_empty(self, target: Node) -> None:
        """A mapping that is filled item by item, and now gets none: it goes too."""
        if target.type != "identifier":
            return
        owner = self._program.owner(text_of(target), self._program.scope(target))
        if owner is None:
            return
        binds = owner.binds.get(text_of(target), [])
        value = bare(binds[0].node) if len(binds) == 1 and binds[0].node is not None else None
        if value is None or value.parent is None:
            return
        is_empty = (value.type in ("dictionary", "list") and not items(value)) or (
            value.type == "call" and text_of(value).replace(" ", "") in ("dict()", "list()", "OrderedDict()")
        )
        assignment = wrapped(value).parent
        if is_empty and assignment is not None and assignment.type == "assignment":
            left = part(assignment, "left")
            if left is not None and left.type == "identifier":
                self._empty_name(left, assignment)

    def _empty_name(self, target: Node, assignment: Node) -> bool:
        """Drop a name whose value is empty now, when every use of it can go."""
        found = self._other_uses(target)
        if found is None:
            return False
        uses = found
        uses = [use for use in uses if not self._is_removed(use)]
        if statement_span(self._data, statement_of(assignment)) is None or not all(map(self._can_lose, uses)):
            return False
        if assignment.parent is None or assignment.parent.type != "expression_statement":
            return False
        self.drop_statement(assignment)
        for use in uses:
            parent = wrapped(use).parent
            if parent is None or not self._lose(wrapped(use), parent):
                raise Refused("it is written in a way that cannot be edited")
        return True

    def _other_uses(self, target: Node) -> list[Node] | None:
        """Every other use of a name or member that is bound once; None for anything else."""
        if target.type == "identifier":
            name = text_of(target)
            owner = self._program.owner(name, self._program.scope(target))
            if owner is None or len(owner.binds.get(name, ())) != 1:
                return None
            return [use for use in self._program.uses(name, owner) if use != target]
        member, cls = part(target, "attribute"), self._program.scope(target).enclosing_class
        if target.type != "attribute" or member is None or cls is None or text_of(target) != f"self.{text_of(member)}":
            return None
        if len(cls.members.get(text_of(member), ())) != 1 or text_of(member) in cls.binds:
            return None
        return [use for use in self._program.members(text_of(member)) if use != target]

    def _is_removed(self, node: Node) -> bool:
        if any(span_of(statement).contains(span_of(node)) for statement in self.dropped):
            return True
        return any(not edit.text and edit.span.contains(span_of(node)) for edit in self.edits.raw)

    def _can_lose(self, use: Node) -> bool:
        node = wrapped(use)
        parent = node.parent
        if parent is None:
            return False
        if parent.type == "keyword_argument":
            call = parent.parent.parent if parent.parent is not None else None
            return call is not None and bool(self._program.senders(span_of(call)))
        if parent.type == "dictionary_splat":
            return parent.parent is not None and parent.parent.type in ("dictionary", "argument_list")
        if parent.type == "argument_list" and parent.parent is not None:
            if self._program.senders(span_of(parent.parent)):
                siblings = items(parent)
                return all(each.type == "keyword_argument" for each in siblings[siblings.index(node) + 1 :])
            function = part(parent.parent, "function")
            return function is not None and text_of(function).rpartition(".")[2] in ("urlencode", "dict")
        if parent.type == "interpolation" or parent.type == "binary_operator":
            return self._in_text(node)
        return False

    def _in_text(self, node: Node) -> bool:
        text = composed(whole_text(node), self._data)
        index = text.index_of(node) if text is not None else None
        return text is not None and index is not None and index > 0 and text.tokens[index - 1].text in ("?", "&")

    def _lose(self, node: Node, parent: Node) -> bool:
        if parent.type in ("interpolation", "binary_operator") and self._in_text(node):
            return self._cut_hole(node)
        return self._vanished_from(node, parent)

    def cut(self, text: Composed, start: int, end: int) -> bool:
        skeleton = text.skeleton
        before = skeleton[start - 1] if start else ""
        following = skeleton[end] if end < len(skeleton) else ""
        if before == "?" and following == "&" and not text.is_joined(start - 1, end):
            # What is left stands in two literals: the second one begins with the question mark now.
            ampersand = text.tokens[end].span
            if ampersand is None:
                return False
            self.edits.replace(ampersand, "?")
            return text.cut(self.edits, start - 1, end)
        if before == HOLE and is_separator(text.tokens[start - 1].node):
            start -= 1
        elif following == "&" and before in ("?", ""):
            end += 1
        elif before in ("?", "&"):
            start -= 1
        elif before:
            return False
        if start == 0 and end == len(text.tokens):
            self.vanish(text.node, span_of(text.node), '""')
            return True
        if start == 1 and end == len(text.tokens) and self._is_what_it_was(text):
            self.drop_statement(text.node)
            return True
        for literal in text.emptied(start, end):
            self.drop_statement(literal)
        return text.cut(self.edits, start, end)

    def _is_what_it_was(self, text: Composed) -> bool:
        """`url = url + "?appid=" + key` has nothing left to do."""
        first = text.tokens[0].node
        assignment = wrapped(text.node).parent
        if first is None or assignment is None or assignment.type != "assignment":
            return False
        left = part(assignment, "left")
        return left is not None and first.type == "identifier" and text_of(left) == text_of(first)
