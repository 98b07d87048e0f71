"""The edits of several fixes as one change of a file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from wavix_lint.model import Edit, Finding, Fix, Span

_SHIFT = 1  # edits that only touch are kept apart too: in what order they belong, nobody can say


class Applied(NamedTuple):
    """The new bytes, and the findings whose fixes are in them. The others were in the way of these: next time."""

    data: bytes
    done: tuple[Finding, ...]


def apply(data: bytes, findings: Iterable[Finding], encoding: str = "utf-8") -> Applied:
    """Apply the fixes of these findings, in the order of the file; each as a whole or not at all.

    A fix is left out when one of its edits overlaps one of a fix before it. Edits that two fixes share (an import
    that both need) are made once. `encoding` is that of the file.
    """
    taken = _Taken()
    done: list[Finding] = []
    seen: set[Fix] = set()
    for finding in sorted(findings, key=_first):
        fix = finding.fix
        if fix is None or not fix.edits:
            continue
        if fix in seen or taken.add(fix.edits):
            seen.add(fix)
            done.append(finding)
    pieces: list[bytes] = []
    position = 0
    for edit in taken.edits:
        pieces += [data[position : edit.span.start], edit.text.encode(encoding, "surrogateescape")]
        position = edit.span.end
    return Applied(b"".join([*pieces, data[position:]]), tuple(done))


class _Taken:
    """The edits that will be made, in the order of the file and apart."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self._spans: list[Span] = []

    def add(self, edits: Iterable[Edit]) -> bool:
        """Take all of these edits, or none when one of them is in the way of another."""
        new: list[Edit] = []
        for edit in sorted(set(edits), key=_span):
            last = new[-1] if new else None
            if last is not None and edit.span.start < last.span.end + (_SHIFT if _inserts(last, edit) else 0):
                return False
            if self._has(edit):
                continue
            if not self._is_free(edit):
                return False
            new.append(edit)
        for edit in new:
            index = bisect_left(self._spans, edit.span)
            self._spans.insert(index, edit.span)
            self.edits.insert(index, edit)
        return True

    def _has(self, edit: Edit) -> bool:
        index = bisect_left(self._spans, edit.span)
        return any(other.span == edit.span and other.text == edit.text for other in self.edits[index : index + 1])

    def _is_free(self, edit: Edit) -> bool:
        index = bisect_left(self._spans, edit.span)
        return all(
            other.span.end < edit.span.start or edit.span.end < other.span.start
            for other in self.edits[max(index - 1, 0) : index + 1]
        )


def _inserts(first: Edit, second: Edit) -> bool:
    """Two insertions at one place: of one fix, their order is that of the fix only by chance."""
    return first.span == second.span


def _first(finding: Finding) -> tuple[int, int, str]:
    start = min((edit.span.start for edit in finding.fix.edits), default=0) if finding.fix is not None else 0
    return start, finding.span.start, finding.code


def _span(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end
