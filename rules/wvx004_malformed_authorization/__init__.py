"""WVX004: the credential is sent in a form that Wavix does not read.

Only `Authorization: Bearer <key>` is described. Source: docs.wavix.com/api-reference/authentication.
"""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.api import (
    AuthKind,
    Confidence,
    Config,
    Draft,
    Form,
    Pair,
    RequestSite,
    Rule,
    Severity,
    WriteBearer,
    authorization,
    drafts_at,
    header_form,
    misnamed,
    wavix_url,
)

RULE = Rule(
    code="WVX004",
    name="malformed-authorization",
    summary="the credential is not sent as `Authorization: Bearer <key>`",
    help="Write the header as `Authorization: Bearer <key>`: the word Bearer, one space, the key.",
    severity=Severity.ERROR,
)
_MESSAGES = {
    Form.RAW: "The key stands in `Authorization` without `Bearer `",
    Form.OTHER_SCHEME: "Wavix reads the scheme `Bearer`, not `{scheme}`",
    Form.NO_SPACE: "There is no space between `Bearer` and the key",
    Form.PUNCTUATION: "Between `Bearer` and the key there must be one space and nothing else",
    Form.EMPTY: "`Bearer` is followed by no key",
    Form.QUOTED: "The quotes are sent as a part of the header",
}


@RULE.on(RequestSite)
def check(site: RequestSite, config: Config) -> Iterator[Draft]:
    url = wavix_url(site.url, config)
    if url is None or not url.takes_key:
        return
    present = [pair for pair in authorization(site) if site.url.certain or pair.certain]
    all_raw = all(header_form(pair.value, config).form is Form.RAW for pair in authorization(site))
    for pair in present:
        yield from _judged(site, pair, config, pair.certain or all_raw)
    if not authorization(site):
        for pair in misnamed(site):
            name = pair.name.skeleton.strip()
            if site.url.certain or pair.certain:
                message = f"Wavix reads the key from `Authorization`, not from `{name}`"
                yield from drafts_at(pair.name, message, repair=WriteBearer(site, pair))
    if site.auth.kind is AuthKind.BASIC and site.auth.span is not None and not present:
        message = "Wavix reads a Bearer token, not Basic authentication"
        yield Draft(site.auth.span, message, repair=WriteBearer(site, None))


def _judged(site: RequestSite, pair: Pair, config: Config, sure: bool) -> Iterator[Draft]:
    header = header_form(pair.value, config)
    message = _MESSAGES.get(header.form)
    by_name = header.form is Form.RAW and pair.value.literal is None
    if message is not None and (sure or not by_name):
        confidence = Confidence.MEDIUM if by_name else Confidence.HIGH
        text = message.format(scheme=header.scheme)
        yield Draft(pair.value.span, text, confidence, repair=WriteBearer(site, pair))
