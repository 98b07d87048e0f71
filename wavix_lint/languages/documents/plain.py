"""What a text says that has no grammar: prose, tables and lists, records of traffic, encoded texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wavix_lint.config import Config
from wavix_lint.facts import Fact
from wavix_lint.fragments import Fragment
from wavix_lint.languages import encoded, prose
from wavix_lint.languages.documents import entries, traffic
from wavix_lint.languages.mentions import words_of
from wavix_lint.model import Span

_LARGE = 300_000  # bytes; of a larger text only what lies around the words is read
_NOT_LINE_END = re.compile(rb"[^\r\n]")
_AROUND = 40_000  # bytes before and after a word


class Plain(NamedTuple):
    facts: tuple[Fact, ...]
    fragments: tuple[Fragment, ...]


def read(data: bytes, config: Config) -> Plain:
    """The facts and the hidden texts of a text that is no program."""
    facts: list[Fact] = []
    fragments: list[Fragment] = []
    for where in _stretches(data, config):
        requests = traffic.read(data, where, config)
        text = without(data, requests.settled, where).decode("utf-8", "surrogateescape")
        facts += prose.facts_in(text, where.start, config)
        facts += entries.facts_in(data, where, config)
        facts += requests.facts
        fragments += encoded.fragments_in(data, where, config)
    return Plain(tuple(facts), tuple(fragments))


def without(data: bytes, stretches: Iterable[Span], where: Span) -> bytes:
    """A part of a text with stretches of it blanked, which are in order: as long as it was, with the same lines."""
    parts: list[bytes] = []
    done = where.start
    for span in stretches:
        parts += [data[done : span.start], _NOT_LINE_END.sub(b" ", data[span.start : span.end])]
        done = span.end
    return b"".join([*parts, data[done : where.end]])


def _stretches(data: bytes, config: Config) -> Iterator[Span]:
    """All of the text; of a large one whole lines around the words, which a log of a month holds here and there."""
    if len(data) <= _LARGE:
        yield Span(0, len(data))
        return
    start = end = 0
    for match in words_of(config).finditer(data):
        if match.end() + _AROUND <= end:
            continue
        low, high = _line_before(data, match.start() - _AROUND), _line_after(data, match.end() + _AROUND)
        if low > end:
            if end:
                yield Span(start, end)
            start = low
        end = high
    if end:
        yield Span(start, end)


def _line_before(data: bytes, offset: int) -> int:
    """Where the line at an offset begins; the offset itself in a line that is longer than anything a person reads."""
    if offset <= 0:
        return 0
    return data.rfind(b"\n", max(offset - _AROUND, 0), offset) + 1 or offset


def _line_after(data: bytes, offset: int) -> int:
    if offset >= len(data):
        return len(data)
    return data.find(b"\n", offset, offset + _AROUND) + 1 or offset
