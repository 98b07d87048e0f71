"""One line a finding, as editors and `grep` like it: `path:row:column: CODE message`."""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.model import RunReport
from wavix_lint.report._style import Style, harmless


def render(report: RunReport, style: Style) -> Iterator[str]:
    for finding in report.findings:
        place = f"{style.paint('bold', harmless(finding.path))}:{finding.start.row}:{finding.start.column}:"
        yield f"{place} {style.severity(finding.severity, finding.code)} {harmless(finding.message)}\n"
