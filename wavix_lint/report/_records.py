"""A finding as plain data, in ruff's layout."""

from __future__ import annotations

from typing import Any

from wavix_lint.model import Finding, Position
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
        "fix": None,
        "url": finding.url,
        "severity": finding.severity.value,
        "confidence": finding.confidence.label,
        "fingerprint": finding.fingerprint,
    }


def count_record(row: Count) -> dict[str, Any]:
    return {"code": row.code, "name": row.name, "count": row.found, "fixable": row.fixable}


def _place(position: Position) -> dict[str, int]:
    return {"row": position.row, "column": position.column}
