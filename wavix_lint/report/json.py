"""A list of findings, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from wavix_lint.model import RunReport
from wavix_lint.report._counts import Count
from wavix_lint.report._records import count_record, record
from wavix_lint.report._style import Style


def render(report: RunReport, style: Style) -> Iterator[str]:
    return _list(record(finding) for finding in report.findings)


def statistics(rows: Sequence[Count], style: Style) -> Iterator[str]:
    return _list(count_record(row) for row in rows)


def _list(records: Iterator[dict[str, Any]]) -> Iterator[str]:
    lead = "[\n"
    for item in records:
        yield lead + "\n".join(f"  {line}" for line in json.dumps(item, indent=2).split("\n"))
        lead = ",\n"
    yield "[]\n" if lead == "[\n" else "\n]\n"
