"""What a frontend gives back for one file or fragment."""

from __future__ import annotations

from dataclasses import dataclass

from wavix_lint.facts import Fact
from wavix_lint.model import Span


@dataclass(frozen=True, slots=True)
class Extraction:
    """`comments` are the places where suppressions count, None when the language has no comments we know."""

    facts: tuple[Fact, ...]
    comments: tuple[Span, ...] | None = None
    notes: tuple[str, ...] = ()
