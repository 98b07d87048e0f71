"""A finding as plain data, in ruff's layout."""

from __future__ import annotations

from typing import Any

from wavix_lint.model import Finding, Fix, Position
from wavix_lint.report._counts import Count


def record(finding: Finding) -> dict[str, Any]:
    """Rows and columns from 1, columns in characters, the end exclusive."""
    return {
        "code": finding.code,
        "name": finding.name,
        "message": finding.message,
        "filename": finding.path,
        "location": _place(finding.start),
        "end_location": _place(finding.end),
        "fix": _fix(finding.fix),
        "url": finding.url,
        "severity": finding.severity.value,
        "confidence": finding.confidence.label,
        "fingerprint": finding.fingerprint,
    }


def count_record(row: Count) -> dict[str, Any]:
    return {"code": row.code, "name": row.name, "count": row.found, "fixable": row.fixable}


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    """Removed text is not shown: it may be a key."""
    if fix is None:
        return None
    edits = [
        {"content": edit.text, "location": _place(edit.start), "end_location": _place(edit.end)}
        for edit in fix.edits
        if edit.start is not None and edit.end is not None
    ]
    return {"applicability": fix.applicability.label, "message": fix.title, "edits": edits}


def _place(position: Position) -> dict[str, int]:
    return {"row": position.row, "column": position.column}
