"""Calls that send requests or make Wavix clients, as facts."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import ClientSite, Fields, RequestSite, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call, Same
from wavix_lint.flow.names import MOST_CALL_SITES
from wavix_lint.flow.scopes import At, ScopeKind
from wavix_lint.flow.values import Handle, options
from wavix_lint.languages.sources.binder import Item, Outline, plain
from wavix_lint.languages.sources.expectations import Expectations
from wavix_lint.languages.sources.functions import given
from wavix_lint.languages.sources.grammar import Grammar
from wavix_lint.languages.sources.library import SourceLibrary
from wavix_lint.languages.sources.naming import Naming
from wavix_lint.languages.sources.summary import Summary
from wavix_lint.languages.sources.vocabulary import SENDING

_MOST_WRAPPERS = 6  # `await`, parentheses
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*://(?!\x00+(?:[/?#:]|\Z))")  # a host that is not just a hole


class SiteReader:
    """Reads one call at a time."""

    def __init__(
        self,
        grammar: Grammar,
        evaluator: Evaluator,
        library: SourceLibrary,
        outline: Outline,
        naming: Naming,
        expectations: Expectations,
        config: Config,
    ) -> None:
        self._grammar = grammar
        self._evaluator = evaluator
        self._library = library
        self._outline = outline
        self._naming = naming
        self._expectations = expectations
        self._config = config

    def facts(self, item: Item) -> Iterator[RequestSite | ClientSite]:
        """The requests that a call stands for, also as the calls of the function around it make them."""
        if item.node.id in self._outline.inner and not self._sends_all(item):
            return
        if self._expectations.is_expected(item):
            return
        yield from self._facts(item)
        scope = item.scope
        if scope.kind is not ScopeKind.FUNCTION or not scope.parameters or scope.is_constructor:
            return
        sites = self._library.call_sites(scope)
        for call, at in sites if len(sites) <= MOST_CALL_SITES else ():
            with self._evaluator.inside(scope, self._evaluator.environment(scope, call, at)):
                found = list(self._facts(item))
            for fact in found:
                yield replace(fact, headers=replace(fact.headers, complete=False))

    def _facts(self, item: Item) -> Iterator[RequestSite]:
        for option in options(self._evaluator.value(item.node, item.at)):
            if isinstance(option, Handle):
                kept, at = self._kept(item, option)
                yield from self._sites(item, self._library.objects.summary(self._evaluator, kept, at))

    def _kept(self, item: Item, handle: Handle) -> tuple[Handle, At]:
        """The object as it is at the end of its function, when it is kept under a name."""
        at = At(item.scope, sys.maxsize, item.chain)
        name = self._name(item)
        if name is None and plain(handle.kind.rpartition(".")[2]) not in SENDING and not self._evaluator.frames:
            return handle, at
        if name is None or self._evaluator.frames:
            return handle, item.after
        for option in options(self._evaluator.names.lookup(name, at, item.span)):
            if isinstance(option, Handle) and option.span == handle.span:
                return option, at
        return handle, item.after

    def _name(self, item: Item) -> str | None:
        """The variable that a call's result goes into, whatever is wrapped around the call."""
        current: Item | None = item
        for _ in range(_MOST_WRAPPERS):
            if current is None:
                return None
            name = self._outline.kept.get(current.node.id)
            if name is not None:
                return name
            if current is not item and not isinstance(self._evaluator.syntax.lower(current.node), Same):
                return None
            current = current.parent
        return None

    def _sites(self, item: Item, summary: Summary) -> Iterator[RequestSite]:
        texts = summary.addresses(item.span)
        ours = [text for text in texts if wavix_url(text, self._config) is not None]
        readable = [text for text in texts if _ELSEWHERE.match(text.skeleton)]
        sends_all = self._sends_all(item)
        for text in ours:
            yield RequestSite(
                client=self._client(item),
                method=None,
                url=replace(text, certain=len(ours) >= len(readable)),
                query=Fields(tuple(summary.query), complete=sends_all),
                headers=Fields(tuple(summary.headers), complete=sends_all),
                auth=summary.auth,
                tls=Tls(summary.tls),
                span=item.span,
            )

    def _client(self, item: Item) -> str:
        call = self._evaluator.syntax.lower(item.node)
        return self._naming.dotted(call.function) if isinstance(call, Call) else ""

    def _sends_all(self, item: Item) -> bool:
        """Whether the call certainly sends what is written in it and nothing else."""
        call = self._evaluator.syntax.lower(item.node)
        while isinstance(call, Same):
            call = self._evaluator.syntax.lower(call.node)
        if not isinstance(call, Call) or len(given(call)) != 1 or len(call.arguments) != 1:
            return False
        return self._naming.dotted(call.function) in self._grammar.senders
