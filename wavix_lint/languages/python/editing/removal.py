"""How the parameter is taken out of the place where it is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from tree_sitter import Node

from wavix_lint.api.credentials import APPID
from wavix_lint.facts import HOLE
from wavix_lint.languages.python.editing.emptying import URL_METHODS, Emptier
from wavix_lint.languages.python.editing.nodes import (
    bare,
    is_field,
    items,
    literal_of,
    part,
    prefix_of,
    text_of,
    wrapped,
)
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.editing.texts import Composed, composed
from wavix_lint.languages.python.editing.wholes import filler_of, is_encoding, summand_names, whole_text
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key


@dataclass(slots=True)
class Removal:
    """What one place gives up. `value` is the expression of the key, None when it is written out at the place.

    `root` is the expression whose value changes. `slots`: statements and constructors that set a client's default.
    """

    root: Node
    value: Node | None
    is_literal: bool = False
    is_key: bool = False  # what is written out is a key, and no placeholder
    slots: list[Node] = field(default_factory=list)


class Remover(Emptier):
    """Removes the parameter from one or more places."""

    def remove(self, offset: int) -> Removal:
        """Take out the parameter whose name begins at a byte. Raises Refused."""
        node = self._program.node_at(Span(offset, offset + len(APPID)))
        if node is None:
            raise Refused("it is written in a way that cannot be edited")
        if node.type == "identifier" and is_field(node, "name") and node.parent is not None:
            return self._keyword(node.parent)
        string: Node | None = node
        while string is not None and string.type != "string":
            string = string.parent
        if string is None:
            raise Refused("it is written in a way that cannot be edited")
        if literal_of(string) == APPID:
            return self._item(string)
        return self._text(string, offset)

    def _keyword(self, argument: Node) -> Removal:
        call = argument.parent.parent if argument.parent is not None else None
        value = part(argument, "value")
        if call is None or value is None or call.type != "call":
            raise Refused("it is written in a way that cannot be edited")
        self.drop(argument)
        return Removal(self._receiver_or(call), value, slots=[call])

    def _receiver_or(self, call: Node) -> Node:
        """The object that a method changes, or the call itself when it makes one."""
        function = part(call, "function")
        if function is not None and function.type == "attribute" and call.parent is not None:
            name = part(function, "attribute")
            target = part(function, "object")
            if (
                name is not None
                and target is not None
                and text_of(name) in ("update", "setdefault", "append", "extend")
            ):
                return target
        return call

    def _item(self, string: Node) -> Removal:
        parent = string.parent
        if parent is not None and parent.type == "pair" and is_field(string, "key"):
            value, container = part(parent, "value"), parent.parent
            if value is None or container is None:
                raise Refused("it is written in a way that cannot be edited")
            self.drop(parent)
            return Removal(container, value, slots=[container])
        if parent is not None and parent.type in ("tuple", "list") and len(items(parent)) == 2:
            value = items(parent)[1]
            container = parent.parent
            if items(parent)[0] != string or container is None:
                raise Refused("it is written in a way that cannot be edited")
            if container.type == "argument_list" and container.parent is not None:  # .append(("appid", key))
                return self._method(container.parent, value)
            if container.type not in ("list", "tuple", "set"):
                raise Refused("it is written in a way that cannot be edited")
            self.drop(parent)
            return Removal(container, value, slots=[container])
        if parent is not None and parent.type == "subscript":
            return self._subscript(parent)
        if parent is not None and parent.type == "argument_list" and parent.parent is not None:
            given = items(parent)
            if len(given) == 2 and given[0] == string:
                return self._method(parent.parent, given[1])
        raise Refused("it is written in a way that cannot be edited")

    def _subscript(self, subscript: Node) -> Removal:
        assignment = subscript.parent
        target = part(subscript, "value")
        if assignment is None or assignment.type != "assignment" or not is_field(subscript, "left") or target is None:
            raise Refused("it is written in a way that cannot be edited")
        value = part(assignment, "right")
        if value is None or value.type == "assignment":
            raise Refused("it is written in a way that cannot be edited")
        self.drop_statement(assignment)
        self.maybe_empty(target)
        return Removal(target, value, slots=[assignment])

    def _method(self, call: Node, value: Node) -> Removal:
        """`params.setdefault("appid", key)`, `params.append(("appid", key))`, `url.copy_set_param("appid", key)`."""
        function = part(call, "function")
        target, name = part(function, "object"), part(function, "attribute")
        if target is None or name is None:
            raise Refused("it is written in a way that cannot be edited")
        if call.parent is not None and call.parent.type == "expression_statement":
            self.drop_statement(call)
            self.maybe_empty(target)
            return Removal(target, value, slots=[call])
        if text_of(name) in URL_METHODS:
            self.edits.delete(Span(target.end_byte, call.end_byte))
            return Removal(call, value)
        raise Refused("it is written in a way that cannot be edited")

    def _text(self, string: Node, offset: int) -> Removal:
        root = whole_text(string)
        text = composed(root, self._data, self._fillers(root))
        index = text.index_at(offset) if text is not None else None
        if text is None or index is None:
            raise Refused("it is written in a way that cannot be edited")
        start = index + len(APPID) + 1
        if start >= len(text.skeleton):
            text = self._with_pieces(root) or text
            index = text.index_at(offset) or 0
            start = index + len(APPID) + 1
        skeleton = text.skeleton
        if not skeleton.startswith(APPID + "=", index):
            raise Refused("it is written in a way that cannot be edited")
        end = start
        while end < len(skeleton) and skeleton[end] not in "&#":
            end += 1
        tokens = text.tokens[start:end]
        holes = [token for token in tokens if token.text == HOLE]
        if len(holes) > 1 or (holes and len(tokens) > 1):
            raise Refused("its value is put together from several pieces")
        if holes and "b" in prefix_of(string) and not is_encoding(holes[0].node):
            raise Refused("the URL is put together from bytes")
        if holes and (holes[0].node is None or not holes[0].plain):
            raise Refused("its value is formatted in a way that a header would not repeat")
        if not tokens:
            raise Refused("its value is not written beside it")
        if not holes and set("{}%$<>").intersection(skeleton[start:end]):
            raise Refused("its value is filled in at another place")
        if not self.cut(text, index, end):
            raise Refused("it is written in a way that cannot be edited")
        is_key_written = not holes and is_key(skeleton[start:end])
        return Removal(text.node, holes[0].node if holes else None, not holes, is_key_written)

    def _with_pieces(self, root: Node) -> Composed | None:
        """The text that a named piece is put into, when that is its one use: with the pieces beside it."""
        found = self._one_use(root)
        if found is None:
            return None
        outer = whole_text(found)
        pieces = {}
        for each in summand_names(outer):
            literal = self._piece(each)
            if literal is not None:
                pieces[each.id] = literal
        return composed(outer, self._data, (), pieces) if found.id in pieces else None

    def _one_use(self, literal: Node) -> Node | None:
        assignment = wrapped(literal).parent
        left = part(assignment, "left") if assignment is not None and assignment.type == "assignment" else None
        if left is None or left.type != "identifier":
            return None
        owner = self._program.owner(text_of(left), self._program.scope(left))
        if owner is None or len(owner.binds.get(text_of(left), ())) != 1:
            return None
        uses = [use for use in self._program.uses(text_of(left), owner) if use != left]
        return uses[0] if len(uses) == 1 else None

    def _piece(self, name: Node) -> Node | None:
        """The literal that a name stands for, when it is there for this one use."""
        owner = self._program.owner(text_of(name), self._program.scope(name))
        binds = owner.binds.get(text_of(name), []) if owner is not None else []
        if len(binds) != 1 or binds[0].node is None or binds[0].kind.value != "value":
            return None
        node = bare(binds[0].node)
        return node if node.type == "string" and self._one_use(node) == name else None

    def _fillers(self, root: Node) -> list[Node]:
        """Where a template that is kept under a name is filled; empty when it is none."""
        outer = wrapped(root)
        parent = outer.parent
        if parent is None or parent.type != "assignment" or not is_field(outer, "right"):
            return []
        target = part(parent, "left")
        if target is None:
            return []
        if target.type == "identifier":
            owner = self._program.owner(text_of(target), self._program.scope(target))
            uses = self._program.uses(text_of(target), owner) if owner is not None else []
        elif target.type == "attribute":
            name = part(target, "attribute")
            uses = self._program.members(text_of(name)) if name is not None else []
        else:
            return []
        found = [filler for use in uses if use != target and (filler := filler_of(use)) is not None]
        if found and len(found) != sum(use != target for use in uses):
            raise Refused("it is a part of a template that is used in different ways")
        return found
