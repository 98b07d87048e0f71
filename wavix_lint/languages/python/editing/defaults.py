"""A client that sends the parameter with each of its requests gets the header instead."""

from __future__ import annotations

from tree_sitter import Node

from wavix_lint.flow.scopes import EventKind
from wavix_lint.flow.values import Handle
from wavix_lint.languages.python.editing.credentials import Credentials
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.nodes import indent_of, part, span_of, statement_of, text_of
from wavix_lint.languages.python.editing.placing import Placer, find
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.editing.removal import Removal, Remover
from wavix_lint.model import Span


class Defaults:
    """Puts headers onto clients of one program. `instead`: statements that take the place of others, by their ids."""

    def __init__(
        self, program: Program, credentials: Credentials, edits: Edits, remover: Remover, placer: Placer
    ) -> None:
        self._program = program
        self._credentials = credentials
        self._edits = edits
        self._remover = remover
        self._placer = placer
        self._done: set[int] = set()
        self.instead: dict[int, str] = {}

    def add(self, call: Span, removal: Removal, allowed: frozenset[Span], may_share: bool) -> None:
        """Give the header to the client of a call. Raises Refused."""
        for sender in self._program.senders(call):
            handle = sender.handle
            if sender.made is not None and sender.made.query is not None:
                self._placer.add(call, removal.value, allowed | {call}, may_share)
                return
            client = self._program.library.state.client(handle) if handle is not None else None
            if handle is None or client is None:
                continue
            if handle.call is not None and find(handle.call, client.query) is not None:
                self._placer.add(handle.span, removal.value, allowed | {handle.span}, may_share)
                return
            statement = self._setting(handle, call, removal)
            if statement is not None:
                self._set_header(statement, removal.value)
                return
        raise Refused("where the client gets the parameter is not clear")

    def _setting(self, handle: Handle, call: Span, removal: Removal) -> Node | None:
        """The statement that gives the client its parameters."""
        client = self._program.library.state.client(handle)
        at = self._program.call_items[call].at
        found = []
        for name, role in client.slots.items() if client is not None else ():
            if role == "query":
                places = tuple((number, (*path, name)) for number, path in handle.places)
                changes = self._program.evaluator.changes.before(self._program.evaluator, places, handle.at, at)
                found += [change.event for change in changes]
        exact = [event for event in found if event.span.contains(span_of(removal.slots[0]))] if removal.slots else []
        events = exact or [event for event in found if event.kind is EventKind.ASSIGN] or found
        node = self._program.node_at(events[0].span) if events else None
        return statement_of(node) if node is not None else None

    def _set_header(self, statement: Node, value: Node | None) -> None:
        if statement.id in self._done:
            return
        self._done.add(statement.id)
        owner = _owner_of_slot(statement)
        if owner is None:
            raise Refused("where the client gets the parameter is not clear")
        quote = self._credentials.quote
        credential = self._credentials.of(self._edits, value, statement)
        line = f"{owner}.headers[{quote}Authorization{quote}] = {self._placer.bearer(credential, quote)}"
        if statement in self._remover.dropped:
            self.instead[statement.id] = line
        else:
            self._edits.insert(statement.end_byte, f"\n{indent_of(self._program.data, statement.start_byte)}{line}")


def _owner_of_slot(statement: Node) -> str | None:
    """`session` in `session.params = …`, `session.params["a"] = …`, `session.params.update(…)`."""
    pending = [statement]
    while pending:
        node = pending.pop(0)
        if node.type == "attribute":
            name, target = part(node, "attribute"), part(node, "object")
            if name is not None and target is not None and text_of(name) == "params":
                return text_of(target)
        pending.extend(node.named_children)
    return None
