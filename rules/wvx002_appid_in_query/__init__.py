"""WVX002: the key travels in the URL as `appid`, which Wavix has deprecated.

Source: docs.wavix.com/api-reference/authentication, "Deprecated method".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.api import (
    Confidence,
    Config,
    Context,
    Draft,
    Literal,
    MoveToHeader,
    Pair,
    RequestSite,
    Rule,
    Severity,
    appid_pairs,
    drafts_at,
    is_appid,
    wavix_url,
    way_to,
)

RULE = Rule(
    code="WVX002",
    name="appid-in-query",
    summary="the key is sent in the deprecated `appid` query parameter",
    help="Send the key as `Authorization: Bearer <key>` and drop `appid`: URLs end up in logs, proxies and histories.",
    severity=Severity.WARNING,
)
_IN_CONTEXT = {Context.CODE: Confidence.HIGH, Context.MESSAGE: Confidence.MEDIUM, Context.PROSE: Confidence.LOW}


@RULE.on(RequestSite)
def check_request(site: RequestSite, config: Config) -> Iterator[Draft]:
    url = wavix_url(site.url, config)
    if url is None or not url.takes_key:
        return
    for pair in appid_pairs(site, config):
        if site.url.certain or pair.certain:
            yield from _draft(site, pair, Confidence.HIGH)


@RULE.on(Literal)
def check_url(literal: Literal, config: Config) -> Iterator[Draft]:
    confidence = _IN_CONTEXT.get(literal.context)
    url = wavix_url(literal.value, config) if confidence is not None else None
    if url is None or confidence is None or not url.takes_key:
        return
    for pair in url.pairs:
        if is_appid(pair):
            yield from _draft(literal, pair, confidence)


def _draft(fact: RequestSite | Literal, pair: Pair, confidence: Confidence) -> Iterator[Draft]:
    message = "Wavix key in the deprecated `appid` query parameter"
    for draft in drafts_at(pair.name, message, confidence, MoveToHeader(fact, pair)):
        yield replace(draft, related=way_to(draft.span, fact))
