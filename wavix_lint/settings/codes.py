"""Is a code that somebody wrote the code, or the beginning of the code, of a rule?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wavix_lint.errors import UsageError
from wavix_lint.settings.nearest import did_you_mean


def check_codes(values: Mapping[str, Any], known: Sequence[str], origin: str) -> None:
    """Raises UsageError for the first code that fits no rule. `origin` stands before the key in the message."""
    for key in ("select", "ignore", "extend-select"):
        _check(values.get(key) or (), known, f"{origin}{key}")
    for glob, codes in values.get("per-file-ignores") or ():
        _check(codes, known, f"{origin}per-file-ignores.{glob!r}")


def _check(codes: Iterable[str], known: Sequence[str], place: str) -> None:
    for code in codes:
        if not any(name.startswith(code) for name in known):
            raise UsageError(f"{place}: there is no rule {code!r}{did_you_mean(code, known)}")
