"""What a run came to, in one or two lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wavix_lint.model import CRASHED, Applicability, RunReport, Severity
from wavix_lint.report._counts import is_fixable
from wavix_lint.report._style import Style, harmless


def summary(report: RunReport, style: Style) -> Iterator[str]:
    """The closing lines: what was found, then how much was looked at, skipped (and why), suppressed."""
    if report.fixed:
        files = len({finding.path for finding in report.fixed})
        fixed = f"Fixed {plural(len(report.fixed), 'finding')} in {plural(files, 'file')}."
        yield style.paint("green", fixed) + "\n"
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
    parts += _fixable(report)
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


def fixes(report: RunReport, style: Style) -> Iterator[str]:
    """What was fixed, one line a finding; where nothing was, what could be."""
    done, verb = (report.fixed, "fixed") if report.fixed else (list(filter(is_fixable, report.findings)), "can fix")
    for finding in done:
        place = f"{harmless(finding.path)}:{finding.start.row}:{finding.start.column}"
        if finding.fix is not None:
            kind = "" if finding.fix.applicability is Applicability.SAFE else f" ({finding.fix.applicability.label})"
            yield f"{verb} {place}: {finding.code} {harmless(finding.fix.title)}{kind}\n"


def coloured_diff(lines: Iterable[str], style: Style) -> Iterator[str]:
    colours = {"+++": "bold", "---": "bold", "@@ ": "cyan"}
    for line in lines:
        text = line.rstrip("\r\n")
        colour = colours.get(text[:3]) or {"+": "green", "-": "red"}.get(text[:1])
        shown = "\t".join(map(harmless, text.split("\t")))
        yield (style.paint(colour, shown) if colour else shown) + line[len(text) :]


def _fixable(report: RunReport) -> Iterator[str]:
    kinds = [finding.fix.applicability for finding in report.findings if finding.fix is not None]
    safe, unsafe = kinds.count(Applicability.SAFE), kinds.count(Applicability.UNSAFE)
    if safe:
        yield f"{safe} fixable with --fix"
    if unsafe:
        yield f"{unsafe} {'more ' if safe else 'fixable '}with --unsafe-fixes"


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
