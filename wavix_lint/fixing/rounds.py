"""A file fixed until nothing is left to fix: apply, check the result, again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from wavix_lint import source
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.fixing.applying import apply
from wavix_lint.model import Applicability, FileReport, Finding

MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of a file.

    `data` is the file as it should be, the same bytes when nothing was done; `applied` the findings that are gone, as
    they were found; `report` what is left. `failure` says why a file that had fixes was left as it was.
    """

    data: bytes
    report: FileReport
    applied: tuple[Finding, ...] = ()
    failure: str = ""


def fixed(
    path: str,
    data: bytes,
    config: Config,
    level: Applicability = Applicability.SAFE,
    *,
    leave: Collection[str] = (),
) -> Fixed:
    """Apply every fix of at least this level. Findings whose fingerprints are in `leave` stay as they are.

    The result of each round is checked: when it no longer parses, or has a finding that was not there before, the
    whole file is left as it was.
    """
    before = report = examine(path, data, config, every_fix=True)
    encoding = source.read(data).encoding
    current = data
    applied: tuple[Finding, ...] = ()
    for _ in range(MOST_ROUNDS):
        wanted = [finding for finding in report.findings if _is_wanted(finding, level, leave)]
        result, done = apply(current, wanted, encoding)
        if result == current:
            break
        after = examine(path, result, config, every_fix=True)
        problem = _problem(report, after, done)
        if problem:
            return Fixed(data, before, failure=problem)
        current, report, applied = result, after, (*applied, *done)
    return Fixed(current, report, applied)


def _is_wanted(finding: Finding, level: Applicability, leave: Collection[str]) -> bool:
    return finding.fix is not None and finding.fix.applicability >= level and finding.fingerprint not in leave


def _problem(before: FileReport, after: FileReport, done: Collection[Finding]) -> str:
    if after.is_broken and not before.is_broken:
        return "the result would not be valid"
    expected = Counter(finding.code for finding in before.findings)
    expected.subtract(finding.code for finding in done)
    found = Counter(finding.code for finding in after.findings)
    worse = sorted(code for code in found if found[code] > expected[code])
    return f"the result would have new findings ({', '.join(worse)})" if worse else ""
