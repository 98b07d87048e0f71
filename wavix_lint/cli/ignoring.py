"""`check --add-ignores`: a comment for each finding, in the files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from wavix_lint.errors import UsageError

if TYPE_CHECKING:
    from wavix_lint.config import Config
    from wavix_lint.model import Finding, RunReport


def add_comments(report: RunReport, config: Config, reason: str) -> str:
    """Write them, and move what they hide to the report's suppressed findings. Returns what to tell the user.

    Raises UsageError for a reason that cannot stand in a comment.
    """
    from dataclasses import replace

    from wavix_lint.ignores import is_fit

    if not is_fit(reason):
        raise UsageError("--reason must be one line of text, without `wavix-lint:` in it")
    kept: list[Finding] = []
    said: list[str] = []
    done = files = 0
    for path, group in groupby(report.findings, _path):
        findings = list(group)
        try:
            hidden = _add(path, findings, config, reason)
        except UsageError as error:
            hidden = []
            said.append(f"warning: {error}")
        if hidden:
            done += len(hidden)
            files += 1
            report.suppressed += [replace(finding, suppressed_by="ignore comment") for finding in hidden]
        left = [finding for finding in findings if finding not in hidden]
        kept += left
        said += _why_left(path, left)
    report.findings = kept
    report.suppressed.sort(key=_order)
    said.append(f"{done} suppressed by new comments in {files} {'file' if files == 1 else 'files'}")
    return "".join(f"{line}\n" for line in said)


def _add(path: str, findings: Sequence[Finding], config: Config, reason: str) -> list[Finding]:
    """Those that are hidden now. The file is written only when each new comment hides what it was written for."""
    from wavix_lint.engine import check
    from wavix_lint.model import Skip
    from wavix_lint.reading import read_file
    from wavix_lint.suppress import UNUSED_RULE
    from wavix_lint.writing import write

    wanted = [finding for finding in findings if finding.code != UNUSED_RULE]
    data = read_file(path, config.max_bytes, follow=True)
    if isinstance(data, Skip) or not wanted:
        return []
    if not set(map(_place, wanted)) <= set(map(_place, check(path, data, config))):
        raise UsageError(f"{path}: it was changed in the meantime")
    changed, hidden = _best(path, data, wanted, config, reason)
    if hidden:
        write(path, changed, expected=data)
    return hidden


def _best(path: str, data: bytes, wanted: list[Finding], config: Config, reason: str) -> tuple[bytes, list[Finding]]:
    """All at once; where one of them spoils it, row by row from below, so that the places above stay what they are."""
    changed = _tried(path, data, wanted, config, reason)
    if changed is not None:
        return changed, wanted
    hidden: list[Finding] = []
    for _, group in groupby(sorted(wanted, key=_row, reverse=True), _row):
        findings = list(group)
        changed = _tried(path, data, findings, config, reason)
        if changed is not None:
            data, hidden = changed, [*hidden, *findings]
    return data, hidden


def _tried(path: str, data: bytes, wanted: list[Finding], config: Config, reason: str) -> bytes | None:
    """The file with comments if they hide these findings, and nothing else has come or gone."""
    from wavix_lint.engine import check
    from wavix_lint.ignores import with_ignores

    changed = with_ignores(path, data, wanted, reason)
    if changed is None:
        return None
    expected = sorted(map(_kind, _without(check(path, data, config), wanted)))
    return changed if sorted(map(_kind, check(path, changed, config))) == expected else None


def _without(findings: Sequence[Finding], wanted: Sequence[Finding]) -> Iterator[Finding]:
    places = set(map(_place, wanted))
    return (finding for finding in findings if _place(finding) not in places)


def _why_left(path: str, left: Sequence[Finding]) -> Iterator[str]:
    from wavix_lint.suppress import UNUSED_RULE

    if any(finding.code == UNUSED_RULE for finding in left):
        yield f"warning: {path}: a suppression that hides nothing is to be removed, not to be suppressed"
    for finding in left:
        if finding.code != UNUSED_RULE:
            yield f"warning: {path}:{finding.start.row}: no comment can be written that would hide {finding.code}"


def _path(finding: Finding) -> str:
    return finding.path


def _place(finding: Finding) -> tuple[str, int, int]:
    return finding.code, finding.span.start, finding.span.end


def _row(finding: Finding) -> int:
    return finding.start.row


def _kind(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.order
