"""For people: where, what, the source with the place underlined, what to do, and where to read more."""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.model import Applicability, Confidence, Finding, RunReport
from wavix_lint.report._style import Style, harmless


def render(report: RunReport, style: Style) -> Iterator[str]:
    for finding in report.findings:
        yield "\n".join(_block(finding, style)) + "\n\n"


_HOW = {
    Applicability.SAFE: " (apply it with --fix)",
    Applicability.UNSAFE: " (apply it with --fix --unsafe-fixes)",
    Applicability.DISPLAY: " (by hand)",
}


def _block(finding: Finding, style: Style) -> Iterator[str]:
    from wavix_lint.report._frame import frame_lines, gutter_width

    place = style.paint("bold", f"{harmless(finding.path)}:{finding.start.row}:{finding.start.column}")
    yield f"{place} {style.severity(finding.severity, finding.code)} {style.paint('bold', finding.name)}"
    kind = finding.severity.value
    if finding.confidence < Confidence.HIGH:
        kind += f" ({finding.confidence.label} confidence)"
    yield f"{style.severity(finding.severity, kind)}: {harmless(finding.message)}"
    yield from frame_lines(finding, style)
    margin = " " * (gutter_width(finding) + 1) + style.paint("blue", "=")
    for related in finding.related:
        yield f"{margin} {style.paint('bold', 'note')}: {harmless(related.message)} (line {related.start.row})"
    if finding.help:
        yield f"{margin} {style.paint('bold', 'help')}: {harmless(finding.help)}"
    yield from _fix(finding, style, margin)
    if finding.url:
        yield f"{margin} {style.paint('bold', 'more')}: {harmless(finding.url)}"


def _fix(finding: Finding, style: Style, margin: str) -> Iterator[str]:
    if finding.fix is not None:
        yield f"{margin} {style.paint('bold', 'fix')}: {harmless(finding.fix.title)}{_HOW[finding.fix.applicability]}"
    elif finding.no_fix:
        yield f"{margin} {style.paint('bold', 'note')}: no automatic fix: {harmless(finding.no_fix)}"
