"""How findings are shown. A module in this folder is an output format; one whose name starts with `_` is a helper.

A format is a function `render(report: RunReport, style: Style) -> Iterator[str]` that yields pieces of text, each with
its own line ends. It may have `statistics(counts: Sequence[Count], style: Style) -> Iterator[str]` for `--statistics`;
without one the counts are a table of text. A format reads no file and prints nothing: all it shows is in the report.
One that tells about rules says `NEEDS_RULES = True`, and the report it gets has them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from wavix_lint.report._style import Style, harmless

if TYPE_CHECKING:
    from wavix_lint.model import RunReport

__all__ = [
    "Style",
    "coloured_diff",
    "fixes",
    "formats",
    "harmless",
    "needs_rules",
    "notes",
    "render",
    "statistics",
    "summary",
]


def formats() -> list[str]:
    """The names that `--output-format` takes."""
    names = (entry.partition(".")[0] for entry in os.listdir(os.path.dirname(__file__)) if entry.endswith(".py"))
    return sorted(name for name in names if not name.startswith("_"))


def needs_rules(name: str) -> bool:
    """Whether a format wants `report.rules` to be there."""
    return bool(getattr(import_module(f"{__name__}.{name}"), "NEEDS_RULES", False))


def render(name: str, report: RunReport, style: Style) -> Iterator[str]:
    """The findings of a run in one format."""
    pieces: Iterator[str] = import_module(f"{__name__}.{name}").render(report, style)
    return pieces


def statistics(name: str, report: RunReport, style: Style) -> Iterator[str]:
    """How often each code was found, in one format."""
    from wavix_lint.report._counts import counts, table

    show = getattr(import_module(f"{__name__}.{name}"), "statistics", table)
    pieces: Iterator[str] = show(counts(report.findings), style)
    return pieces


def summary(report: RunReport, style: Style) -> Iterator[str]:
    """The closing lines, for standard error."""
    from wavix_lint.report import _summary

    return _summary.summary(report, style)


def fixes(report: RunReport, style: Style) -> Iterator[str]:
    """What was fixed, or could be, for standard error."""
    from wavix_lint.report import _summary

    return _summary.fixes(report, style)


def coloured_diff(lines: Iterable[str], style: Style) -> Iterator[str]:
    """The lines of a unified diff, as programs show them to people."""
    from wavix_lint.report import _summary

    return _summary.coloured_diff(lines, style)


def notes(report: RunReport, style: Style, *, verbose: bool) -> Iterator[str]:
    """What went less than well, for standard error; `verbose` adds each skipped file and each suppressed finding."""
    from wavix_lint.report import _summary

    return _summary.notes(report, style, verbose=verbose)
