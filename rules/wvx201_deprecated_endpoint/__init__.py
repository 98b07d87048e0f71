"""WVX201: a path that the current Wavix API has renamed or dropped.

Source: github.com/Wavix/wavix-openapi, docs/wavix-api.json and its history.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.api import (
    Confidence,
    Config,
    Context,
    Draft,
    Literal,
    RequestSite,
    Rule,
    Severity,
    Span,
    WavixUrl,
    former,
    wavix_url,
    way_to,
)

RULE = Rule(
    code="WVX201",
    name="deprecated-endpoint",
    summary="a path that the current Wavix API has renamed or dropped",
    help="Call the path that the message names; its answer may have other fields, so read the reference of both.",
    severity=Severity.WARNING,
)
_IN_CONTEXT = {Context.CODE: Confidence.HIGH, Context.MESSAGE: Confidence.MEDIUM, Context.PROSE: Confidence.LOW}
_PATH = re.compile(r"/[^?#]*")
_QUERY_NAME = re.compile(r"(?i)quer|param|search|filter|(?:^|[._])(?:qs|args|suffix)\Z")


@RULE.on(RequestSite)
def check_request(site: RequestSite, config: Config) -> Iterator[Draft]:
    url = wavix_url(site.url, config)
    if url is not None and site.url.certain:
        yield from _judged(site, url, (site.method or "").upper() or None, Confidence.HIGH)


@RULE.on(Literal)
def check_url(literal: Literal, config: Config) -> Iterator[Draft]:
    confidence = _IN_CONTEXT.get(literal.context)
    url = wavix_url(literal.value, config) if confidence is not None else None
    if url is not None and confidence is not None:
        yield from _judged(literal, url, None, confidence)


def _judged(fact: RequestSite | Literal, url: WavixUrl, method: str | None, confidence: Confidence) -> Iterator[Draft]:
    path = _PATH.match(url.rest)
    if path is None or not url.takes_key or not url.is_certain:
        return
    end = path.end() - _hole_of_query(url, path.end())
    past = former(method, url.rest[:end])
    span = _place(url, end)
    if past is None or span is None:
        return
    said = f"{method} {past.path}" if method is not None else past.path
    instead = "nothing replaces it"
    if past.successor and len(past.methods) == 1:
        instead = f"use `{past.methods[0]} {past.successor}`"
    elif past.successor:
        instead = f"use `{past.successor}` ({' or '.join(past.methods)})"
    yield Draft(span, f"`{said}` is not in the current Wavix API: {instead}", confidence, related=way_to(span, fact))


def _hole_of_query(url: WavixUrl, end: int) -> int:
    """1 when the path ends in a value that is its query: `/v1/cdr{query}`."""
    part = next(url.text.pieces(url.rest_start + end - 1, url.rest_start + end), None)
    name = getattr(part[0], "name", "") if part is not None else ""
    return 1 if url.rest[end - 2 : end - 1] != "/" and _QUERY_NAME.search(name) else 0


def _place(url: WavixUrl, end: int) -> Span | None:
    """Where the path is written; from the part behind the version on, when the version is written elsewhere."""
    start, text = url.rest_start, url.text
    second = start + url.rest.find("/", url.rest.find("/") + 1)
    part = text.span_of(second + 1, second + 2)
    whole = text.extent_of(start, start + end)
    if whole is None or part is None or whole.contains(part):
        return whole
    return text.extent_of(second, start + end)
