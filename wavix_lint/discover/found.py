"""What the listing of folders fills in as it goes."""

from __future__ import annotations

from collections.abc import Callable

from wavix_lint.model import Skip

# Told of files as soon as they are found, each once; and whether it was the user who named them.
Early = Callable[[list[str], bool], None]
_AT_ONCE = 500


class Found:
    """`recorded` are those of `files` that stand in git's index, whether or not they are on the disk."""

    __slots__ = ("_early", "_told", "files", "notes", "recorded", "skips")

    def __init__(self, early: Early | None = None) -> None:
        self.files: list[str] = []
        self.skips: list[Skip] = []
        self.recorded: list[str] = []
        self.notes: list[str] = []
        self._early = early
        self._told = 0

    def tell(self, least: int = _AT_ONCE) -> None:
        """Pass on what was found since the last time, if it is at least so many files."""
        if self._early is not None and len(self.files) - self._told >= least:
            self._early(self.files[self._told :], False)
            self._told = len(self.files)
