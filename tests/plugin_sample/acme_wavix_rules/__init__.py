"""ACME001: this company reaches Wavix through its own gateway."""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.api import Config, Draft, RequestSite, Rule, Severity, wavix_url

RULE = Rule(
    code="ACME001",
    name="outside-the-gateway",
    summary="a request goes to Wavix and not through our gateway",
    help="Use https://telephony.acme.example instead.",
    severity=Severity.WARNING,
)


@RULE.on(RequestSite)
def check_request(site: RequestSite, config: Config) -> Iterator[Draft]:
    url = wavix_url(site.url, config)
    if url is not None and url.takes_key and url.span is not None:
        yield Draft(url.span, "Requests to Wavix go through the gateway")
