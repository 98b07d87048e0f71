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
    Span,
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
        yield Draft(literal.span, "The Wavix key is in this URL, and the URL is shown", related=_way_from(literal))
    elif any(carries_key(part, config) for part in literal.value.parts):
        seen = any(part.key for part in literal.value.parts)
        confidence = Confidence.HIGH if seen else Confidence.MEDIUM
        yield Draft(literal.span, "A Wavix key is shown here", confidence, related=_way_from(literal))


def _way_from(literal: Literal) -> tuple[tuple[str, Span], ...]:
    """Where the text, or the first piece of it, is written: a value may come a long way before it is shown."""
    spans = (part.span for part in literal.value.parts if part.span is not None)
    first = next((span for span in spans if not literal.span.contains(span)), None)
    return () if first is None else (("it is written here", first),)


def _url_with_key(text: Text, config: Config) -> bool:
    url = wavix_url(text, config)
    if url is None or not url.takes_key:
        return False
    return any(is_appid(pair) and (pair.value.literal is None or is_key(pair.value.literal)) for pair in url.pairs)
