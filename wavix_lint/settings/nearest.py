"""The nearest valid name to one that is not valid."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The most similar of some names, or None when nothing is similar."""
    from difflib import SequenceMatcher, get_close_matches

    def likeness(other: str) -> float:
        # People get the beginning right more often than the end, and swap letters: `WVX020` is meant for WVX002.
        beginning = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(name, other, strict=False)))
        swapped = sorted(name) == sorted(other)
        return SequenceMatcher(None, other, name).ratio() + 0.05 * beginning + 0.05 * swapped

    return max(get_close_matches(name, sorted(names), n=9, cutoff=0.5), key=likeness, default=None)


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """The end of an error message: a suggestion, or nothing."""
    best = nearest(name, names)
    return f"; did you mean `{best}`?" if best is not None else ""
