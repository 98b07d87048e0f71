"""GitLab's Code Quality report: findings in merge requests."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from wavix_lint.model import Finding, RunReport
from wavix_lint.report._places import as_text, relative
from wavix_lint.report._style import Style, harmless

_SEVERITY = {"error": "critical", "warning": "major", "info": "info"}


def render(report: RunReport, style: Style) -> Iterator[str]:
    seen: dict[str, int] = {}
    lead = "[\n"
    for finding in report.findings:
        number = seen.get(finding.fingerprint, 0)
        seen[finding.fingerprint] = number + 1
        yield lead + json.dumps(_issue(finding, number))
        lead = ",\n"
    yield "[]\n" if lead == "[\n" else "\n]\n"


def _issue(finding: Finding, number: int) -> dict[str, Any]:
    return {
        "type": "issue",
        "check_name": finding.code,
        "description": harmless(f"{finding.code} {finding.name}: {finding.message}"),
        "content": {"body": harmless(" ".join(part for part in (finding.help, finding.url) if part))},
        "categories": ["Security"],
        "severity": _SEVERITY[finding.severity.value],
        "fingerprint": _unique(finding.fingerprint, number),
        "location": {
            "path": as_text(relative(finding.path)),
            "lines": {"begin": finding.start.row, "end": finding.end.row},
        },
    }


def _unique(fingerprint: str, number: int) -> str:
    """GitLab drops an issue whose fingerprint it has already: of two equal lines the second needs its own."""
    if not number:
        return fingerprint
    return hashlib.sha256(f"{fingerprint}\0{number}".encode()).hexdigest()[: len(fingerprint)]
