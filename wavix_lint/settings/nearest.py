"""The nearest valid name to one that is not valid."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The most similar of some names, or None when nothing is similar."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, sorted(names), n=1, cutoff=0.5)), None)


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """The end of an error message: a suggestion, or nothing."""
    best = nearest(name, names)
    return f"; did you mean `{best}`?" if best is not None else ""
