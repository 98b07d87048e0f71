"""WVX005: `http://` or `ws://` to a host that takes the key: everyone on the way can read it.

Source: docs.wavix.com/api-reference/authentication (the API's server is `https://api.wavix.com`).
"""

from __future__ import annotations

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
    UseTls,
    wavix_url,
)

RULE = Rule(
    code="WVX005",
    name="cleartext-transport",
    summary="a Wavix host is reached without TLS",
    help="Use `https://` (or `wss://`): without TLS the key can be read on the way.",
    severity=Severity.ERROR,
)
_IN_CONTEXT = {Context.CODE: Confidence.HIGH, Context.PROSE: Confidence.LOW}


@RULE.on(RequestSite)
def check_request(site: RequestSite, config: Config) -> Iterator[Draft]:
    yield from _judged(site, Confidence.HIGH, config)


@RULE.on(Literal)
def check_url(literal: Literal, config: Config) -> Iterator[Draft]:
    confidence = _IN_CONTEXT.get(literal.context)
    if confidence is not None:
        yield from _judged(literal, confidence, config)


def _judged(fact: RequestSite | Literal, confidence: Confidence, config: Config) -> Iterator[Draft]:
    url = wavix_url(fact.url if isinstance(fact, RequestSite) else fact.value, config)
    if url is not None and url.takes_key and url.is_cleartext and url.span is not None:
        message = f"`{url.scheme}://` sends the key to Wavix in clear text"
        yield Draft(url.span, message, confidence, repair=UseTls(fact, url.span))
