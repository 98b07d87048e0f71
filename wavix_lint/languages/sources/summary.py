"""What is known of one request, put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from wavix_lint.facts import Auth, AuthKind, Chunk, Pair, Text
from wavix_lint.flow.values import join_texts
from wavix_lint.languages.sources.functions import glue
from wavix_lint.model import Span


@dataclass(slots=True)
class Summary:
    """All that is known of one request."""

    urls: list[Text] = field(default_factory=list)
    paths: list[Text] = field(default_factory=list)
    hosts: list[Text] = field(default_factory=list)
    schemes: list[Text] = field(default_factory=list)
    query: list[Pair] = field(default_factory=list)
    headers: list[Pair] = field(default_factory=list)
    auth: Auth = field(default_factory=Auth)
    tls: Span | None = None
    names: list[str] = field(default_factory=list)

    def merge(self, other: Summary) -> None:
        for name in ("urls", "paths", "hosts", "schemes", "query", "headers", "names"):
            mine, theirs = getattr(self, name), getattr(other, name)
            mine.extend(each for each in theirs if each not in mine)
        self.auth = self.auth if self.auth.kind is not AuthKind.NONE else other.auth
        self.tls = self.tls or other.tls

    def addresses(self, span: Span) -> list[Text]:
        """The URLs the request may go to: whole ones, with the paths below them."""
        bases = list(self.urls)
        if not bases and self.hosts:
            scheme = self.schemes or glue("https", span)
            ends = [text.slice(0, len(text.skeleton.rstrip(":/"))) for text in scheme]
            bases = join_texts([ends, glue("://", span), self.hosts], span)
        if not self.paths or not bases:
            return bases
        return [_below(base, path, span) for base in bases for path in self.paths[:4]]


def _below(base: Text, path: Text, span: Span) -> Text:
    if path.skeleton.startswith("?"):
        return Text((*base.parts, *path.parts), span, base.certain and path.certain)
    kept = base.slice(0, len(base.skeleton.rstrip("/")))
    slash = () if path.skeleton.startswith("/") else (Chunk("/", None),)
    return Text((*kept.parts, *slash, *path.parts), span, base.certain and path.certain)
