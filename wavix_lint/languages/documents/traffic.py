"""Requests that a log writes in two places: the host here, the path with its query there.

> GET /v1/calls?appid=... HTTP/1.1      https://api.wavix.com:443 "GET /v1/calls?appid=... HTTP/1.1" 200
> Host: api.wavix.com                   (host='api.wavix.com', port=443): Max retries with url: /v1/calls?appid=...
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, Context, Fact, Literal, Text
from wavix_lint.languages import encoded
from wavix_lint.languages.data.written import characters
from wavix_lint.model import Span
from wavix_lint.wavix.hosts import host_kind
from wavix_lint.wavix.keys import is_distinct_key

_NEAR = 3000  # bytes between a request line and its `Host:`
_MOST = 2000  # requests in one text
# A path with `appid`, with nothing before it that would make it a part of a URL.
_PATH = re.compile(
    rb"(?<![\w.:/%}\-])(?P<path>/[^\s\"'<>?\\]{0,400})\?(?P<query>[^\s\"'<>\\]{0,4000}?\bappid=[^\s\"'<>\\)]{0,4000})"
)
_BASIC = re.compile(rb"(?i)\bauthorization[\"']?\s*[:=,]\s*[\"']?basic\s+(?P<run>[A-Za-z0-9+/]{20,6000}={0,2})")
_HOST = re.compile(
    rb"(?i)(?:(?<![\w\-])(?:host(?:name)?|authority|server(?:_name)?|upstream)[\"']?\s*[:=]\s*[\"']?(?:https?://)?|https?://)"
    rb"(?P<host>[\w.\-]{4,253})|(?<![\w.@/\-])(?P<bare>(?:[\w\-]{1,63}\.){1,5}(?:com|net|dev|zone|link|io|org))(?![\w\-])"
)
_HEADER = re.compile(
    rb"(?im)^.{0,200}?(?:(?<![\w\-])host|:authority)[\"']?\s*(?::|=>|=)\s*[\"']?(?P<host>[\w.\-]{4,253})"
)


class Traffic(NamedTuple):
    """`settled` are places whose host is known, Wavix's or another's: nothing is left to guess there."""

    facts: list[Fact]
    settled: list[Span]


def read(data: bytes, where: Span, config: Config) -> Traffic:
    """In a stretch of a text: URLs put together again, and keys inside Basic credentials, for hosts of Wavix."""
    found = Traffic([], [])
    for match in islice(_PATH.finditer(data, where.start, where.end), _MOST):
        host = _host_of(data, *match.span())
        if host is not None:
            found.settled.append(Span(*match.span()))
            if _takes_key(host, config):
                found.facts.append(_url(match, host))
    for match in islice(_BASIC.finditer(data, where.start, where.end), _MOST):
        host = _host_of(data, *match.span())
        if host is not None and _takes_key(host, config):
            found.facts.extend(_basic(match))
    return found


def _takes_key(host: bytes, config: Config) -> bool:
    kind = host_kind(host.decode("ascii", "replace"), config.hosts)
    return kind is not None and kind.takes_key


def _host_of(data: bytes, start: int, end: int) -> bytes | None:
    """The host that a place in a log speaks of: on its line, else in the headers around it."""
    first = data.rfind(b"\n", max(start - _NEAR, 0), start) + 1
    last = data.find(b"\n", end, end + _NEAR)
    last = last if last >= 0 else min(end + _NEAR, len(data))
    named = [*_HOST.finditer(data, max(first, start - _NEAR), start)][::-1] or [*_HOST.finditer(data, end, last)]
    if not named:
        named = _headers(data, start, last)
    if not named:
        return None
    host: bytes = named[0]["host" if named[0].groupdict().get("host") else "bare"]
    return host


def _headers(data: bytes, start: int, end: int) -> list[re.Match[bytes]]:
    """`Host:` in the lines below, and then above, up to the first empty line."""
    below = data[end : end + _NEAR]
    gap = re.search(rb"\n[ \t>*|]*\r?\n", below)
    found = _HEADER.search(data, end, end + (gap.start() if gap else len(below)))
    if found is not None:
        return [found]
    floor = max(start - _NEAR, 0)
    gaps = list(re.finditer(rb"\n[ \t>*|]*\r?\n", data[floor:start]))
    return [*_HEADER.finditer(data, floor + gaps[-1].end() if gaps else floor, start)][::-1]


def _url(match: re.Match[bytes], host: bytes) -> Literal:
    span = Span(*match.span())
    parts = (Chunk(f"https://{characters(host)}", None), Chunk(characters(match[0]), span))
    return Literal(Text(parts, span), span, Context.PROSE)


def _basic(match: re.Match[bytes]) -> Iterator[Binding]:
    """Of `user:password` the part that looks like a key: its place is all of the encoded run."""
    plain = encoded.from_base64(match["run"])
    span = Span(*match.span("run"))
    for part in plain.decode("utf-8").split(":") if plain is not None else ():
        if is_distinct_key(part):
            yield Binding(("wavix", "authorization"), Text((Chunk(part, span, True),), span), span)
            return
