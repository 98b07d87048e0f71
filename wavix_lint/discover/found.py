"""What the listing of a folder fills in as it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from wavix_lint.model import Skip

# Told of files as soon as they are found, each once; and whether it was the user who named them.
Early = Callable[[list[str], bool], None]
_AT_ONCE = 500


@dataclass(slots=True)
class Found:
    """`recorded` are those of `files` that stand in git's index, whether or not they are on the disk."""

    early: Early | None = None
    files: list[str] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    recorded: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _told: int = 0

    def tell(self, least: int = _AT_ONCE) -> None:
        """Pass on what was found since the last time, if it is at least so many files."""
        if self.early is not None and len(self.files) - self._told >= least:
            self.early(self.files[self._told :], False)
            self._told = len(self.files)
