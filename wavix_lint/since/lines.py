"""Which lines of a text are new, and where lines are missing."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SMALL = 250_000  # pairs of lines up to which all of them may be compared


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows count from 1. `new` rows are not in the old text; after each of the `cut` rows, old ones are missing."""

    new: frozenset[int]
    cut: frozenset[int]

    def touch(self, first: int, last: int) -> bool:
        """Whether anything happened on the rows from `first` to `last`, or between two of them."""
        return any(row in self.new for row in range(first, last + 1)) or any(
            row in self.cut for row in range(first, last)
        )


def compare(old: Sequence[str], new: Sequence[str]) -> Changes:
    """The changes that lead from the old lines to the new ones."""
    origin = dict(_pairs(old, new))
    return Changes(
        frozenset(row + 1 for row in range(len(new)) if row not in origin),
        frozenset(row + 1 for row in origin if row + 1 in origin and origin[row + 1] != origin[row] + 1),
    )


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Lines that stayed, from 0: (row in the new text, row in the old one).

    Lines that occur once on either side hold the rest in place (a "patience diff"): what lies between two of them is
    compared in full when it is little, and is new otherwise. So the time stays in proportion to the length.
    """
    work = [(0, len(old), 0, len(new))]
    while work:
        a, a_end, b, b_end = work.pop()
        while a < a_end and b < b_end and old[a] == new[b]:
            yield b, a
            a, b = a + 1, b + 1
        while a < a_end and b < b_end and old[a_end - 1] == new[b_end - 1]:
            a_end, b_end = a_end - 1, b_end - 1
            yield b_end, a_end
        if (a_end - a) * (b_end - b) <= _SMALL:
            yield from _compared(old, a, a_end, new, b, b_end)
            continue
        anchors = _anchors(old, a, a_end, new, b, b_end)
        yield from ((there, here) for here, there in anchors)
        ends = [*anchors, (a_end, b_end)] if anchors else []
        for here, there in ends:
            work.append((a, here, b, there))
            a, b = here + 1, there + 1


def _compared(
    old: Sequence[str], a: int, a_end: int, new: Sequence[str], b: int, b_end: int
) -> Iterator[tuple[int, int]]:
    if a == a_end or b == b_end:
        return
    from difflib import SequenceMatcher

    for match in SequenceMatcher(None, old[a:a_end], new[b:b_end], autojunk=False).get_matching_blocks():
        for i in range(match.size):
            yield b + match.b + i, a + match.a + i


def _anchors(old: Sequence[str], a: int, a_end: int, new: Sequence[str], b: int, b_end: int) -> list[tuple[int, int]]:
    """Lines that occur once on either side, as (old row, new row): the longest series that rises on both."""
    there = Counter(new[b:b_end])
    here = Counter(old[a:a_end])
    place = {new[row]: row for row in range(b, b_end)}
    pairs = [(row, place[old[row]]) for row in range(a, a_end) if here[old[row]] == 1 and there.get(old[row]) == 1]
    tails: list[int] = []  # the smallest end of a rising series of each length
    ends: list[int] = []  # which pair that end is
    before: list[int] = []
    for number, (_, row) in enumerate(pairs):
        length = bisect_left(tails, row)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [row]
        ends[length : length + 1] = [number]
    result: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        result.append(pairs[number])
        number = before[number]
    return result[::-1]
