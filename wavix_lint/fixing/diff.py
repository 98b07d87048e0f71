"""A unified diff whose lines show no key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from wavix_lint import source
from wavix_lint.config import Config
from wavix_lint.engine import shown

_CONTEXT = 3  # lines around a change
_MOST_LINES = 4000  # of a stretch that is compared line by line: beyond, it is shown as replaced
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")

Change = tuple[int, int, int, int]  # lines of the old text, from and to, and lines of the new one


def unified(path: str, before: bytes, after: bytes, config: Config) -> Iterator[str]:
    """The lines of the diff, each with its end. Keys are masked, so a diff that touches one is for people only."""
    old, new = (_lines(data) for data in (before, after))
    changes = list(_changes(old, new))
    if not changes:
        return
    old_shown, new_shown = (_lines_shown(path, data, config) for data in (before, after))
    name = path.lstrip("/")
    yield f"--- a/{name}\n"
    yield f"+++ b/{name}\n"
    for group in _grouped(changes):
        first, last = max(group[0][0] - _CONTEXT, 0), min(group[-1][1] + _CONTEXT, len(old))
        start = group[0][2] - (group[0][0] - first)
        grown = sum((change[3] - change[2]) - (change[1] - change[0]) for change in group)
        yield f"@@ -{_range(first, last - first)} +{_range(start, last - first + grown)} @@\n"
        position = first
        for low, high, new_low, new_high in group:
            yield from _marked(" ", old_shown[position:low])
            yield from _marked("-", old_shown[low:high])
            yield from _marked("+", new_shown[new_low:new_high])
            position = high
        yield from _marked(" ", old_shown[position:last])


def _lines(data: bytes) -> list[str]:
    return _LINE.findall(source.read(data).text.decode("utf-8", "surrogateescape"))


def _lines_shown(path: str, data: bytes, config: Config) -> list[str]:
    return _LINE.findall(shown(path, data, config))


def _changes(old: list[str], new: list[str]) -> Iterator[Change]:
    """What differs: common beginnings and ends are cut off first, so that a large file costs what its change costs."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    low, high = old[head : len(old) - tail], new[head : len(new) - tail]
    if not low and not high:
        return
    if len(low) + len(high) > _MOST_LINES:
        yield head, head + len(low), head, head + len(high)
        return
    for kind, a, b, c, d in SequenceMatcher(None, low, high, autojunk=False).get_opcodes():
        if kind != "equal":
            yield head + a, head + b, head + c, head + d


def _grouped(changes: list[Change]) -> Iterator[list[Change]]:
    group = [changes[0]]
    for change in changes[1:]:
        if change[0] - group[-1][1] > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    yield group


def _range(start: int, count: int) -> str:
    if count == 1:
        return str(start + 1)
    return f"{start + 1 if count else start},{count}"


def _marked(mark: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        if line.endswith("\n"):
            yield mark + line
        else:
            yield f"{mark}{line}\n"
            yield "\\ No newline at end of file\n"
