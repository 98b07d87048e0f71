"""WVX007: a key, or a URL that carries one, is shown: printed, logged, put in an exception.

Source: docs.wavix.com/api-reference/authentication (URLs with `appid` contain the key).
"""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.api import (
    Confidence,
    Config,
    Context,
    Draft,
    Literal,
    Rule,
    Severity,
    Text,
    carries_key,
    is_appid,
    is_key,
    wavix_url,
)

RULE = Rule(
    code="WVX007",
    name="key-exposed",
    summary="a Wavix key is logged, printed or raised",
    help="Do not show it. If it must be recognised, show its first four characters.",
    severity=Severity.ERROR,
)


@RULE.on(Literal)
def check(literal: Literal, config: Config) -> Iterator[Draft]:
    if literal.context is not Context.EXPOSED:
        return
    if _url_with_key(literal.value, config):
        yield Draft(literal.span, "The Wavix key is in this URL, and the URL is shown")
    elif any(carries_key(part, config) for part in literal.value.parts):
        seen = any(part.key for part in literal.value.parts)
        yield Draft(literal.span, "A Wavix key is shown here", Confidence.HIGH if seen else Confidence.MEDIUM)


def _url_with_key(text: Text, config: Config) -> bool:
    url = wavix_url(text, config)
    if url is None or not url.takes_key:
        return False
    return any(is_appid(pair) and (pair.value.literal is None or is_key(pair.value.literal)) for pair in url.pairs)
