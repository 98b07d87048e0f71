"""Servers that pass requests on: where to, and with which headers. nginx, Apache and HAProxy say it in other words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wavix_lint.api.urls import query_pairs
from wavix_lint.facts import Auth, Chunk, Fields, Pair, Part, Place, RequestSite, Text, Tls
from wavix_lint.model import Span

_HOST = re.compile(r"\A([a-z][a-z+.\-]*://)([^/?#:\x00]+)", re.IGNORECASE)


@dataclass(slots=True)
class Route:
    """One place that requests are passed on to. What the caller sends goes with them, so nothing is ever missing."""

    client: str
    url: Text
    span: Span
    headers: list[Pair] = field(default_factory=list)
    query: list[Pair] = field(default_factory=list)
    insecure: Span | None = None

    def site(self) -> RequestSite:
        return RequestSite(
            self.client,
            None,
            self.url,
            Fields(tuple(self.query), complete=False),
            Fields(tuple(self.headers), complete=False),
            Auth(),
            Tls(self.insecure),
            self.span,
        )


def header(name: Text, value: Text) -> Pair:
    return Pair(name, value, Span(name.span.start, value.span.end), Place.HEADER)


def parameters(text: Text, start: int = 0) -> list[Pair]:
    """The parameters in a query that is put together on its own."""
    return list(query_pairs(text, start))


def at_server(url: Text, servers: dict[str, Text]) -> Text:
    """The URL with the name of a group of servers replaced by the first of them."""
    match = _HOST.match(url.skeleton)
    server = servers.get(match[2]) if match is not None else None
    if match is None or server is None:
        return url
    place = url.span_of(*match.span(2))
    parts: list[Part] = [*url.slice(0, match.end(1)).parts]
    parts += [Chunk(part.text, part.span, part.escaped, place) for part in server.parts if isinstance(part, Chunk)]
    return Text((*parts, *url.slice(match.end(), len(url.skeleton)).parts), url.span)
