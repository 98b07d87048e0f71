"""Which findings a baseline knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from wavix_lint.baseline.entry import Entry
from wavix_lint.baseline.identity import halves

Key = tuple[str, str, str]


class Sighting(NamedTuple):
    """A finding as a baseline sees it: its rule, its path as entries spell it, its identity."""

    rule: str
    path: str
    identity: str


def match(sightings: Sequence[Sighting], entries: Sequence[Entry], exists: Callable[[Entry], bool]) -> list[int | None]:
    """For each sighting the number of the entry that knows it; each entry knows as many as it counts.

    First the same identity in the same file, then half of it in the same file (its statement or its line was edited),
    then either in another file when the entry's own file is gone: it was renamed.
    """
    left = [entry.count for entry in entries]
    known: list[int | None] = [None] * len(sightings)
    here = list(range(len(entries)))
    for whole in (True, False):
        _pass(sightings, entries, here, left, known, whole=whole, anywhere=False)
    if any(number is None for number in known):
        gone = [number for number in here if left[number] and not exists(entries[number])]
        for whole in (True, False):
            _pass(sightings, entries, gone, left, known, whole=whole, anywhere=True)
    return known


def _pass(
    sightings: Sequence[Sighting],
    entries: Sequence[Entry],
    numbers: Sequence[int],
    left: list[int],
    known: list[int | None],
    *,
    whole: bool,
    anywhere: bool,
) -> None:
    waiting: dict[Key, list[int]] = defaultdict(list)
    for number in numbers:
        entry = entries[number]
        for part in _parts(entry.identity, whole):
            waiting[entry.rule, "" if anywhere else entry.path, part].append(number)
    if not waiting:
        return
    for index, sighting in enumerate(sightings):
        if known[index] is None:
            place = "" if anywhere else sighting.path
            parts = (waiting.get((sighting.rule, place, part), ()) for part in _parts(sighting.identity, whole))
            free = next((number for found in parts for number in found if left[number]), None)
            if free is not None:
                left[free] -= 1
                known[index] = free


def _parts(identity: str, whole: bool) -> Iterator[str]:
    if whole:
        yield identity
    else:
        first, second = halves(identity)
        yield first + "-"  # a half of one kind is never taken for one of the other
        yield "-" + second
