"""Reviewdog's diagnostic format: comments in the review of any code host, with the fix as a suggestion."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from wavix_lint.model import Applicability, Columns, Finding, Position, RunReport
from wavix_lint.report._places import as_text, relative, utf8
from wavix_lint.report._style import Style, harmless
from wavix_lint.report._tool import NAME, PAGE

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: RunReport, style: Style) -> Iterator[str]:
    yield f'{{"source": {json.dumps({"name": NAME, "url": PAGE})}, "diagnostics": ['
    lead = "\n"
    for finding in report.findings:
        yield lead + json.dumps(_diagnostic(finding))
        lead = ",\n"
    yield "]}\n" if lead == "\n" else "\n]}\n"


def _diagnostic(finding: Finding) -> dict[str, Any]:
    path = as_text(relative(finding.path))
    code = {"value": finding.code, **({"url": finding.url} if finding.url else {})}
    diagnostic: dict[str, Any] = {
        "message": harmless(f"{finding.message}. {finding.help}" if finding.help else finding.message),
        "location": {"path": path, "range": _range(finding.start, finding.end, finding.columns)},
        "severity": _SEVERITY[finding.severity.value],
        "code": code,
    }
    suggestions = _suggestions(finding)
    if suggestions:
        diagnostic["suggestions"] = suggestions
    if finding.related:
        diagnostic["relatedLocations"] = [
            {
                "message": harmless(related.message),
                "location": {"path": path, "range": _range(related.start, related.end, related.columns)},
            }
            for related in finding.related
        ]
    return diagnostic


def _suggestions(finding: Finding) -> list[dict[str, Any]]:
    """A fix of one edit. A suggestion is accepted by itself, and edits of a fix belong together."""
    fix = finding.fix
    if fix is None or len(fix.edits) != 1 or fix.applicability is Applicability.DISPLAY:
        return []
    (edit,) = fix.edits
    if edit.start is None or edit.end is None:
        return []
    return [{"range": _range(edit.start, edit.end, edit.columns), "text": edit.text}]


def _range(start: Position, end: Position, columns: Columns | None) -> dict[str, Any]:
    place = utf8(start, end, columns)
    return {
        "start": {"line": place.row, "column": place.column},
        "end": {"line": place.end_row, "column": place.end_column},
    }
