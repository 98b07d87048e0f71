"""TLS: `https` for `http`, and certificate checks switched on again."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.api.urls import wavix_url
from wavix_lint.api.wire import Intent
from wavix_lint.facts import ClientSite, Context, Literal, RequestSite
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.imports import Imports
from wavix_lint.languages.python.editing.nodes import items, remove_item, span_of, statement_of, text_of
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.proof import proven
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.editing.removal import Remover
from wavix_lint.model import Applicability, Fix, Span

_SCHEME = re.compile(rb"(?i)(?:http|ws)(?=://)")
_TITLES = {"http": "Use `https://`", "ws": "Use `wss://`"}
_VERIFY = "Let the client check certificates"


class TransportWriter:
    """Changes how requests of one program travel."""

    def __init__(self, program: Program, imports: Imports) -> None:
        self._program = program
        self._imports = imports

    def secure(self, fact: RequestSite | Literal, span: Span) -> Fix:
        """`https` or `wss` in the URL at a span. Raises Refused."""
        match = _SCHEME.match(self._program.data, span.start)
        if match is None:
            raise Refused("the scheme is not written beside the host")
        text = fact.url if isinstance(fact, RequestSite) else fact.value
        url = wavix_url(text, self._program.config)
        if url is None:
            raise Refused("it is not certain that this is a URL of Wavix")
        if re.match(r"[^/?#]*:\d", text.skeleton.partition("://")[2]):
            raise Refused("the URL names a port, and which one speaks TLS is not known")
        scheme = match[0].decode().lower()
        edits = Edits()
        edits.insert(match.end(), "s")
        if isinstance(fact, Literal) and fact.context is Context.PROSE:
            return Fix(_TITLES[scheme], edits.final(), Applicability.DISPLAY)
        final = proven(self._program, self._imports, edits, (), Intent(secured=frozenset({span.start})))
        return Fix(_TITLES[scheme], final, Applicability.SAFE if url.is_certain else Applicability.UNSAFE)

    def verify(self, fact: RequestSite | ClientSite, span: Span) -> Fix:
        """Without the option at a span that turns certificate checks off. Raises Refused."""
        node = self._program.node_at(span)
        while node is not None and span_of(node) == span and node.parent is not None and span_of(node.parent) == span:
            node = node.parent
        if node is None or span_of(node) != span:
            raise Refused("it is written in a way that cannot be edited")
        edits = Edits()
        level = self._level(span)
        remover = Remover(self._program, edits)
        if node.type in ("keyword_argument", "pair"):
            self._drop(edits, node)
        elif node.type in ("assignment", "expression_statement"):
            remover.dropped.append(statement_of(node))
            remover.finish({})
            if "_create_default_https_context" in text_of(node):
                level = Applicability.UNSAFE
        else:
            raise Refused("it is written in a way that cannot be edited")
        intent = Intent(verified=frozenset({span.start}))
        if isinstance(fact, ClientSite):
            final = proven(self._program, self._imports, edits, (), intent)
            return Fix(_VERIFY, final, Applicability.UNSAFE)
        return Fix(_VERIFY, proven(self._program, self._imports, edits, (), intent), level)

    def _drop(self, edits: Edits, node: Node) -> None:
        parent = node.parent
        if parent is None:
            raise Refused("it is written in a way that cannot be edited")
        if node.type == "pair" and len(items(parent)) == 1:
            raise Refused("the dictionary that holds it would be empty")
        remove_item(edits, self._program.data, node)

    def _level(self, span: Span) -> Applicability:
        """Safe when nothing but Wavix is reached with the option."""
        for sites in self._program.sites.values():
            for site in sites:
                if site.tls.disabled_by is None or site.tls.disabled_by.start != span.start:
                    continue
                url = wavix_url(site.url, self._program.config)
                if url is None or not url.is_certain or not url.takes_key:
                    return Applicability.UNSAFE
        return Applicability.SAFE
