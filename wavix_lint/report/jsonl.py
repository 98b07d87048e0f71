"""One finding a line as JSON, for programs that read a stream."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from wavix_lint.model import RunReport
from wavix_lint.report._counts import Count
from wavix_lint.report._records import count_record, record
from wavix_lint.report._style import Style


def render(report: RunReport, style: Style) -> Iterator[str]:
    for finding in report.findings:
        yield json.dumps(record(finding)) + "\n"


def statistics(rows: Sequence[Count], style: Style) -> Iterator[str]:
    for row in rows:
        yield json.dumps(count_record(row)) + "\n"
