"""WVX001: a Wavix key written down where it can be read.

Source: docs.wavix.com/api-reference/authentication.
"""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.api import (
    Binding,
    ClientSite,
    Confidence,
    Config,
    Context,
    Draft,
    Literal,
    ReadFromEnvironment,
    RequestSite,
    Rule,
    Severity,
    Text,
    appid_pairs,
    authorization,
    header_form,
    is_appid,
    is_distinct_key,
    key_kind,
    literal_keys,
    masked,
    misnamed,
    names_key,
    says_wavix,
    wavix_url,
    way_to,
    whole_keys,
)

RULE = Rule(
    code="WVX001",
    name="hardcoded-key",
    summary="a Wavix key is written in the file",
    help="This key is burnt: rotate it in the Wavix portal, then read the new one from the environment.",
    severity=Severity.ERROR,
)


@RULE.on(RequestSite)
def check_request(site: RequestSite, config: Config) -> Iterator[Draft]:
    url = wavix_url(site.url, config)
    if url is None or not url.takes_key:
        return
    values = [pair.value for pair in (*appid_pairs(site, config), *misnamed(site))]
    values += [header_form(pair.value, config).credential for pair in authorization(site)]
    values += [site.auth.value] if site.auth.value is not None else []
    for value in values:
        yield from _found(site, value, config)


@RULE.on(ClientSite)
def check_client(site: ClientSite, config: Config) -> Iterator[Draft]:
    if site.credential is not None:
        yield from _found(site, site.credential, config)


@RULE.on(Literal)
def check_url(literal: Literal, config: Config) -> Iterator[Draft]:
    url = wavix_url(literal.value, config) if literal.context is not Context.EXPOSED else None
    if url is None or not url.takes_key:
        return
    for value in [*(pair.value for pair in url.pairs if is_appid(pair)), *([url.user] if url.user else [])]:
        yield from _found(literal, value, config)


@RULE.on(Binding)
def check_binding(binding: Binding, config: Config) -> Iterator[Draft]:
    path = tuple(name for name in binding.path if not name.endswith("()") or says_wavix(name))
    if names_key(path, config.key_names):
        yield from _found(binding, binding.value, config, whole=True)
    elif binding.path[-1].endswith("()") and says_wavix(binding.path[-1]):
        found = _found(binding, binding.value, config, Confidence.MEDIUM, whole=True)
        yield from (draft for draft in found if is_distinct_key(draft.secret or ""))


def _found(
    fact: RequestSite | ClientSite | Binding | Literal,
    value: Text,
    config: Config,
    confidence: Confidence = Confidence.HIGH,
    whole: bool = False,
) -> Iterator[Draft]:
    for key, span in whole_keys(value) if whole else literal_keys(value, config):
        message = f"Hard-coded Wavix {key_kind(key)} {masked(key)}"
        repair = ReadFromEnvironment(fact, span)
        yield Draft(span, message, confidence, secret=key, repair=repair, related=way_to(span, fact))
