"""One line of a baseline."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

UNLIMITED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding that is known, `count` times in one file. `path` has `/` between its parts.

    `expires` is the last day on which it counts. `row` is its line in the file of the baseline, from 1.
    """

    identity: str
    rule: str
    path: str
    count: int = 1
    reason: str = ""
    owner: str = ""
    expires: date | None = None
    row: int = field(default=0, compare=False)

    def is_expired(self, today: date) -> bool:
        return self.expires is not None and self.expires < today
