"""What the listing of a folder fills in as it goes."""

from __future__ import annotations

from dataclasses import dataclass, field

from wavix_lint.model import Skip


@dataclass(slots=True)
class Found:
    """`recorded` are those of `files` that stand in git's index, whether or not they are on the disk."""

    files: list[str] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    recorded: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
