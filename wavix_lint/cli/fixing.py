"""`check --fix` and `check --diff`: the fixes of what was found, put into the files or shown as a diff."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wavix_lint.errors import UsageError
from wavix_lint.model import LARGE

if TYPE_CHECKING:
    from wavix_lint.config import Config
    from wavix_lint.model import Applicability, Finding, RunReport

_FEW = 8  # files to fix: below it, a worker costs more than it saves


class Change(NamedTuple):
    """What became of one file: `left` are the findings that stay, `diff` the lines of its diff.

    `problem` says why nothing was done; `is_error` that it is not the fix that failed, but the writing.
    """

    applied: tuple[Finding, ...] = ()
    left: tuple[Finding, ...] | None = None
    diff: tuple[str, ...] = ()
    problem: str = ""
    is_error: bool = False


class Outcome(NamedTuple):
    """`diff`: what `--diff` prints. `failed`: a file could not be read or written. `data`: standard input, fixed."""

    diff: list[str]
    failed: bool = False
    data: bytes = b""


def fix_files(report: RunReport, config: Config, level: Applicability, *, write: bool, jobs: int = 0) -> Outcome:
    """Apply the fixes of the report's findings, and move what is gone to `report.fixed`.

    Only what the report holds is fixed: not what a baseline knows, or what `--since` left out. Without `write`
    nothing is written, and the outcome holds the diff.
    """
    found = {path: tuple(group) for path, group in groupby(report.findings, _path)}
    paths = [path for path, group in found.items() if any(_has_fix(finding, level) for finding in group)]
    wanted = {path: frozenset(finding.fingerprint for finding in found[path]) for path in paths}
    changes = dict(_each(partial(_fix_file, wanted=wanted, config=config, level=level, write=write), paths, jobs))
    diff: list[str] = []
    for path in paths:
        change = changes[path]
        if change.problem:
            report.notes.append(f"{path}: {change.problem}")
        elif write and change.left is not None:
            found[path] = change.left
            report.fixed += change.applied
        diff += change.diff
    report.findings = [finding for group in found.values() for finding in group]
    return Outcome(diff, any(change.is_error for change in changes.values()))


def fix_stdin(
    data: bytes, name: str, report: RunReport, config: Config, level: Applicability, *, write: bool
) -> Outcome:
    """The same for a text that is no file: with `write`, the outcome holds what it should be."""
    from wavix_lint.fixing import fixed, unified

    if not any(_has_fix(finding, level) for finding in report.findings):
        return Outcome([], data=data)
    leave = _known(name, data, frozenset(finding.fingerprint for finding in report.findings), config)
    done = fixed(name, data, config, level, leave=leave)
    if done.failure:
        report.notes.append(f"{name}: left as it is: {done.failure}")
    if not write:
        return Outcome(list(unified(name, data, done.data, config)))
    report.fixed += done.applied
    report.findings = [finding for finding in done.report.findings if finding.fingerprint not in leave]
    return Outcome([], data=done.data)


def _each(work: partial[Change], paths: Sequence[str], jobs: int) -> Iterator[tuple[str, Change]]:
    if jobs == 1 or len(paths) < _FEW:
        yield from ((path, work(path)) for path in paths)
        return
    from wavix_lint import parallel

    for path, change in parallel.each(work, paths, jobs):
        yield path, change if change is not None else Change(problem="the process that fixed it died", is_error=True)


def _fix_file(
    path: str, wanted: dict[str, frozenset[str]], config: Config, level: Applicability, write: bool
) -> Change:
    from wavix_lint.fixing import fixed, unified
    from wavix_lint.model import Skip
    from wavix_lint.reading import read_file
    from wavix_lint.writing import write as put

    data = read_file(path, config.max_bytes, follow=True)
    if isinstance(data, Skip):
        return Change(problem=f"cannot be fixed: {data.detail or data.reason}", is_error=True)
    leave = _known(path, data, wanted[path], config)
    done = fixed(path, data, config, level, leave=leave)
    if done.failure:
        return Change(problem=f"left as it is: {done.failure}")
    if done.data == data:
        return Change()
    left = tuple(finding for finding in done.report.findings if finding.fingerprint not in leave)
    if not write:
        return Change(done.applied, left, tuple(unified(path.replace(os.sep, "/"), data, done.data, config)))
    try:
        put(path, done.data, expected=data)
    except UsageError as error:
        return Change(problem=str(error), is_error=True)
    return Change(done.applied, left)


def _known(path: str, data: bytes, wanted: frozenset[str], config: Config) -> frozenset[str]:
    """The fingerprints of findings that nobody asked to fix."""
    from wavix_lint.engine import check

    return frozenset(finding.fingerprint for finding in check(path, data, config)) - wanted


def _has_fix(finding: Finding, level: Applicability) -> bool:
    """Whether there is one, or nobody has looked yet because the file is large."""
    return finding.fix.applicability >= level if finding.fix is not None else finding.no_fix == LARGE


def _path(finding: Finding) -> str:
    return finding.path
