"""How far a long run is, on a terminal: nothing in its first second, and nothing at all elsewhere."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0  # seconds before anything is shown
_PAUSE = 0.1  # seconds between two pictures


class Bar:
    """Called with steps done and their total (0 while it is unknown), as the runner does.

    rich is loaded when the first second is over. It draws only when it is called: a thread of its own would not
    get along with the processes that a run forks.
    """

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._next = time.monotonic() + _PATIENCE
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def __call__(self, done: int, total: int) -> None:
        if not self._shown or time.monotonic() < self._next:
            return
        if self._progress is None:
            self._start()
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, completed=done, total=total or None)
            self._progress.refresh()
        self._next = time.monotonic() + _PAUSE

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=Console(file=sys.stderr), auto_refresh=False, transient=True)
        self._task = self._progress.add_task("", total=None)
        self._progress.start()


def is_wanted(quiet: bool) -> bool:
    """A bar goes to a person who waits: on a terminal that can move its cursor, and not when asked to be quiet."""
    stream = sys.stderr
    return not quiet and stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb" and not _in_ci()


def _in_ci() -> bool:
    return os.environ.get("CI", "").lower() not in ("", "0", "false")
