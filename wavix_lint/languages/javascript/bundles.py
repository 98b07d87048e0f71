"""Minified and generated bundles: one bounded search instead of a parse.

What a build step wrote is not where anybody fixes anything, so each kind of finding is told once: the first URL of
Wavix that carries `appid`, the first without TLS, and keys that a bundler put in under a name that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.api.urls import WavixUrl, wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, Context, Fact, Hole, Literal, Part, Text
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import names_key

_SMALLEST = 20_000  # bytes: a shorter file is read whole, however its lines are
_WIDEST = 400  # bytes in the mean line of code that people wrote
_BEFORE, _AFTER = 300, 2000  # bytes around a host that belong to its string
_MOST_PLACES = 2000
_HOST = re.compile(rb"wavix\.(?:com|net|dev|zone|link)")
_QUOTES = b"\"'`"
_NAMED = re.compile(
    rb"(?P<name>[\w$.\-]{0,60}wav(?:ix|bix)[\w$.\-]{0,60})[\"'\]]{0,2}\s{0,4}[:=]\s{0,4}[\"'`](?P<value>[\w\-.]{16,256})[\"'`]",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\$\{(?P<name>[^{}`]{0,200})\}")


def is_bundle(data: bytes) -> bool:
    """Whether the file was written by a bundler: by the length of its lines."""
    return len(data) >= _SMALLEST and len(data) > _WIDEST * (data.count(b"\n") + 1)


def facts_in_bundle(data: bytes, config: Config) -> Iterator[Fact]:
    seen: set[str] = set()
    hosts = "|".join([_HOST.pattern.decode(), *(re.escape(host) for host in config.hosts if host)])
    for count, match in enumerate(re.finditer(hosts.encode(), data, re.IGNORECASE)):
        if count >= _MOST_PLACES:
            break
        text = _string_around(data, match.start(), match.end())
        url = wavix_url(text, config) if text is not None else None
        if text is not None and url is not None and url.takes_key:
            new = _kinds(url) - seen
            seen |= new
            if new:
                yield Literal(text, text.span, Context.MESSAGE if "appid" in new else Context.CODE)
    for count, match in enumerate(_NAMED.finditer(data)):
        if count >= _MOST_PLACES:
            break
        name, value = match["name"].decode("ascii", "replace"), match["value"].decode("ascii")
        if names_key((name,), config.key_names) and is_key(value) and value not in seen:
            seen.add(value)
            span = Span(*match.span("value"))
            yield Binding((name,), Text((Chunk(value, span),), span), span)


def _kinds(url: WavixUrl) -> set[str]:
    """What there is to tell about a URL."""
    found = {"cleartext"} if url.is_cleartext else set()
    for pair in url.pairs:
        if pair.name.skeleton == "appid":
            found.add("appid")
            literal = pair.value.literal
            if literal is not None and is_key(literal):
                found.add(literal)
    return found


def _string_around(data: bytes, start: int, end: int) -> Text | None:
    """The string literal that a host stands in, with its interpolations as holes."""
    head = data[max(0, start - _BEFORE) : start]
    begin = max(head.rfind(bytes((quote,))) for quote in _QUOTES)
    if begin < 0:
        return None
    quote = head[begin : begin + 1]
    offset = start - len(head) + begin + 1
    stop = data.find(quote, end, end + _AFTER)
    if stop < 0:
        return None
    raw = data[offset:stop]
    if not raw.isascii() or b"\n" in raw:
        return None
    text = raw.decode("ascii")
    parts: list[Part] = []
    done = 0
    for gap in _OPEN.finditer(text) if quote == b"`" else ():
        if gap.start() > done:
            parts.append(Chunk(text[done : gap.start()], Span(offset + done, offset + gap.start())))
        parts.append(Hole(gap["name"], Span(offset + gap.start(), offset + gap.end())))
        done = gap.end()
    if done < len(text):
        parts.append(Chunk(text[done:], Span(offset + done, offset + len(text))))
    return Text(tuple(parts), Span(offset, stop))
