"""TLS: `https` where `http` is written, and no option that turns certificate checks off."""

from __future__ import annotations

from tree_sitter import Node

from wavix_lint.api.wire import Intent
from wavix_lint.facts import ClientSite, Literal, RequestSite
from wavix_lint.languages.edits import Edits
from wavix_lint.languages.javascript.editing.nodes import arguments_of, is_field, item_span, outer, statement_span
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.proof import proven
from wavix_lint.languages.javascript.editing.refusals import UNEDITABLE, Refused
from wavix_lint.languages.javascript.nodes import children_of
from wavix_lint.model import Applicability, Fix, Span

_TLS = "Use TLS"
_CHECK = "Leave certificate checks on"


class Transport:
    """Makes the requests of one program safe on the way."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def secured(self, fact: RequestSite | Literal, span: Span) -> Fix:
        """`https` for `http`. Node's module `http` cannot send it."""
        data = self._program.data
        head = data[span.start : span.start + 6].lower()
        width = 4 if head.startswith(b"http:") else 2 if head.startswith(b"ws:") else 0
        if not width:
            raise Refused(UNEDITABLE)
        for site in self._sites_at(span):
            if site.client.startswith(("http.", "follow-redirects.http.")):
                raise Refused("the module `http` sends it, which knows no TLS")
        edits = Edits()
        new = "https" if width == 4 else "wss"
        edits.replace(Span(span.start, span.start + width), new)
        final = proven(self._program, edits, (), Intent(secured=frozenset({span.start})))
        return Fix(_TLS, final, Applicability.SAFE)

    def _sites_at(self, span: Span) -> list[RequestSite]:
        return [
            site
            for sites in self._program.sites.values()
            for site in sites
            if any(part.span is not None and part.span.start == span.start for part in site.url.parts)
        ]

    def verified(self, fact: RequestSite | ClientSite, span: Span) -> Fix:
        """The option goes, with what it leaves empty."""
        node = self._program.exact_node(span)
        edits = Edits()
        if node is None:
            raise Refused(UNEDITABLE)
        if node.type == "pair":
            self._drop_pair(edits, node)
        elif node.type == "assignment_expression" and node.parent is not None:
            if node.parent.type != "expression_statement":
                raise Refused(UNEDITABLE)
            edits.delete(statement_span(self._program.data, node.parent))
        elif node.type == "expression_statement":
            edits.delete(statement_span(self._program.data, node))
        else:
            raise Refused(UNEDITABLE)
        final = proven(self._program, edits, (), Intent(verified=frozenset({span.start})))
        return Fix(_CHECK, final, Applicability.UNSAFE)

    def _drop_pair(self, edits: Edits, pair: Node) -> None:
        holder = pair.parent
        if holder is None:
            raise Refused(UNEDITABLE)
        whole = outer(holder)
        around = whole.parent
        if len(children_of(holder)) > 1 or around is None:
            edits.delete(item_span(self._program.data, pair))
        elif around.type == "pair" and is_field(whole, "value"):  # `https: { rejectUnauthorized: false }`
            self._drop_pair(edits, around)
        elif around.type == "arguments" and around.parent is not None and whole == arguments_of(around.parent)[-1]:
            edits.delete(item_span(self._program.data, whole))
        else:
            edits.delete(item_span(self._program.data, pair))
