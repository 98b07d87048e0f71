"""WVX003: a request to the Wavix API that certainly carries no credential and will be answered with 401.

Source: docs.wavix.com/api-reference/authentication.
"""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.api import (
    AddBearer,
    AuthKind,
    Config,
    Draft,
    RequestSite,
    Rule,
    Severity,
    WavixUrl,
    appid_pairs,
    authorization,
    misnamed,
    wavix_url,
)

RULE = Rule(
    code="WVX003",
    name="missing-bearer",
    summary="a request to Wavix carries no credential",
    help="Add the header `Authorization: Bearer <key>`, with the key from the environment.",
    severity=Severity.ERROR,
    nested=True,
)


@RULE.on(RequestSite)
def check(site: RequestSite, config: Config) -> Iterator[Draft]:
    url = wavix_url(site.url, config)
    if url is None or url.needs_no_key or not site.url.certain or not url.is_certain:
        return
    if not _says_everything(site, url) or any(appid_pairs(site, config)):
        return
    if authorization(site) or misnamed(site):
        return
    message = "Request to the Wavix API without an `Authorization: Bearer` header"
    yield Draft(site.span, message, repair=AddBearer(site))


def _says_everything(site: RequestSite, url: WavixUrl) -> bool:
    """Whether every place that could carry a credential is visible."""
    named = all(pair.name.literal is not None for pair in (*site.headers.pairs, *site.query.pairs))
    whole = site.headers.complete and site.query.complete and site.auth.kind is AuthKind.NONE
    return whole and named and not url.may_hide_query and url.user is None
