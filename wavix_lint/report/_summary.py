"""What a run came to, in one or two lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wavix_lint.model import CRASHED, RunReport, Severity
from wavix_lint.report._counts import is_fixable
from wavix_lint.report._style import Style, harmless


def summary(report: RunReport, style: Style) -> Iterator[str]:
    """The closing lines: what was found, then how much was looked at, skipped (and why), suppressed."""
    if report.findings:
        yield style.paint("bold", _found(report)) + "\n"
        extent = f"{plural(report.checked, 'file')} checked"
    elif any(skip.reason == CRASHED for skip in report.skips):
        extent = f"{style.paint('red', 'Not everything could be checked.')} {plural(report.checked, 'file')} checked"
    elif report.checked:
        extent = f"{style.paint('green', 'All checks passed!')} {plural(report.checked, 'file')} checked"
    else:
        extent = "Nothing to check"
    parts = [extent]
    if report.skips:
        parts.append(f"{len(report.skips)} skipped ({_tally(skip.reason for skip in report.skips)})")
    fixable = sum(map(is_fixable, report.findings))
    if fixable:
        parts.append(f"{fixable} fixable")
    if report.suppressed:
        parts.append(f"{len(report.suppressed)} suppressed")
    yield ", ".join(parts) + "\n"


def notes(report: RunReport, style: Style, *, verbose: bool) -> Iterator[str]:
    """Warnings, one a line; `verbose` adds each skipped file and each suppressed finding."""
    for note in report.notes:
        yield f"{style.paint('yellow', 'warning')}: {harmless(note)}\n"
    if not verbose:
        return
    for skip in report.skips:
        detail = f" ({harmless(skip.detail)})" if skip.detail else ""
        yield f"skipped {harmless(skip.path)}: {skip.reason}{detail}\n"
    for finding in report.suppressed:
        place = f"{harmless(finding.path)}:{finding.start.row}:{finding.start.column}"
        by = f" by {harmless(finding.suppressed_by)}" if finding.suppressed_by else ""
        yield f"suppressed {place}: {finding.code}{by}\n"


def plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _found(report: RunReport) -> str:
    files = len({finding.path for finding in report.findings})
    by_severity = (
        plural(number, severity.value) if severity is not Severity.INFO else f"{number} info"
        for severity in Severity
        if (number := sum(finding.severity is severity for finding in report.findings))
    )
    return f"Found {plural(len(report.findings), 'finding')} ({', '.join(by_severity)}) in {plural(files, 'file')}."


def _tally(words: Iterable[str]) -> str:
    counted: dict[str, int] = {}
    for word in words:
        counted[word] = counted.get(word, 0) + 1
    return ", ".join(
        f"{number} {word}" for word, number in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    )
