"""How often each code was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wavix_lint.model import Applicability, Finding
from wavix_lint.report._style import Style


class Count(NamedTuple):
    """One rule's share of a run."""

    code: str
    name: str
    found: int
    fixable: int


def is_fixable(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.applicability > Applicability.DISPLAY


def counts(findings: Sequence[Finding]) -> list[Count]:
    """The most frequent first, then by code."""
    rows: dict[str, Count] = {}
    for finding in findings:
        row = rows.get(finding.code, Count(finding.code, finding.name, 0, 0))
        rows[finding.code] = row._replace(found=row.found + 1, fixable=row.fixable + is_fixable(finding))
    return sorted(rows.values(), key=lambda row: (-row.found, row.code))


def table(rows: Sequence[Count], style: Style) -> Iterator[str]:
    """One line a code: how often, the code, the name."""
    width = max((len(str(row.found)) for row in rows), default=0)
    for row in rows:
        yield f"{row.found:>{width}}  {style.paint('bold', row.code)}  {row.name}\n"
