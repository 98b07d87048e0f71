"""WVX006: certificate checks are off for a request that carries the key: anybody can pose as Wavix.

Source: docs.python.org/3/library/ssl.html, "Security considerations".
"""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.api import ClientSite, Config, Draft, RequestSite, Rule, Severity, VerifyCertificates, wavix_url

RULE = Rule(
    code="WVX006",
    name="tls-verification-disabled",
    summary="certificate checks are off for a request to Wavix",
    help="Remove the option. For a private proxy, pass its CA certificate instead of turning the check off.",
    severity=Severity.ERROR,
)
_MESSAGE = "Certificate checks are off: anybody on the way can pose as Wavix and read the key"


@RULE.on(RequestSite)
def check_request(site: RequestSite, config: Config) -> Iterator[Draft]:
    url = wavix_url(site.url, config)
    if url is not None and url.takes_key and site.tls.disabled_by is not None:
        yield Draft(site.tls.disabled_by, _MESSAGE, repair=VerifyCertificates(site, site.tls.disabled_by))


@RULE.on(ClientSite)
def check_client(site: ClientSite, config: Config) -> Iterator[Draft]:
    if site.tls.disabled_by is not None:
        yield Draft(site.tls.disabled_by, _MESSAGE, repair=VerifyCertificates(site, site.tls.disabled_by))
