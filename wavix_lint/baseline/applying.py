"""Takes what a baseline knows out of a report, and says which of its entries hide nothing."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wavix_lint.baseline.entry import Entry
from wavix_lint.baseline.matching import Sighting, match
from wavix_lint.baseline.store import Baseline
from wavix_lint.model import Confidence, Finding, FrameLine, Position, RunReport, Severity, Span, masked_in_place
from wavix_lint.wavix.keys import is_distinct_key

_RUN = re.compile(r"[A-Za-z0-9_]{20,}")
_UNUSED_HELP = "Run `wavix-lint baseline prune`, or remove the line."
_EXPIRED_HELP = "Fix what it hides, or give the line a later `expires`."


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run looked at, so that nobody calls an entry unused whose file was not checked.

    `paths`: files and folders that were checked with all their findings. `has(code, path)`: whether a rule ran on a
    file. Paths are shown paths.
    """

    paths: tuple[str, ...]
    has: Callable[[str, str], bool]

    def judge(self, baseline: Baseline, report: RunReport) -> Callable[[Entry], bool]:
        """A function that says whether the run would have seen what an entry stands for."""
        checked = {os.path.realpath(path) for path in self.paths}
        skipped = {os.path.realpath(skip.path) for skip in report.skips}
        crashes = [note for note in report.notes if " crashed " in note]
        whole = _is_below(baseline.folder, checked)

        def judges(entry: Entry) -> bool:
            place = baseline.outside(entry)
            if not os.path.lexists(place):  # it may have been renamed to any place
                return whole
            shown, real = os.path.relpath(place).replace(os.sep, "/"), os.path.realpath(place)
            return (
                _is_below(real, checked)
                and real not in skipped
                and not any(note.startswith(f"{shown}: {entry.rule} ") for note in crashes)
                and self.has(entry.rule, shown)
            )

        return judges


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a finding about an entry is made of besides the entry: the rule's code, name, severity and page."""

    code: str
    name: str
    severity: Severity
    url: str


def known_entries(baseline: Baseline, findings: Iterable[Finding]) -> list[int | None]:
    """For each finding the number of the entry that knows it, expired or not."""
    sightings = [Sighting(finding.code, baseline.inside(finding.path), finding.identity) for finding in findings]
    return match(sightings, baseline.entries, lambda entry: os.path.lexists(baseline.outside(entry)))


def apply(
    report: RunReport, baseline: Baseline, today: date, scope: Scope | None, complain: Callable[[], Complaint | None]
) -> None:
    """Move the known findings of a report to its suppressed ones, and add one for each entry that is out of use.

    Without a scope no entry is judged. `complain` is asked only when there is something to complain of.
    """
    known = known_entries(baseline, report.findings)
    shown = os.path.relpath(baseline.path).replace(os.sep, "/")
    kept: list[Finding] = []
    for finding, number in zip(report.findings, known, strict=True):
        if number is None or baseline.entries[number].is_expired(today):
            kept.append(finding)
        else:
            report.suppressed.append(replace(finding, suppressed_by=f"baseline {shown}"))
    if scope is not None and not baseline.foreign and not report.interrupted:
        found = Counter(number for number in known if number is not None)
        judges = scope.judge(baseline, report)
        stale = [
            (entry, message, help_)
            for number, entry in enumerate(baseline.entries)
            if (message := _trouble(entry, found[number], today)) and judges(entry)
            for help_ in (_EXPIRED_HELP if "expired" in message else _UNUSED_HELP,)
        ]
        complaint = complain() if stale else None
        if complaint is not None:
            kept += _complaints(baseline, shown, stale, complaint)
    report.findings = sorted(kept, key=_order)
    report.suppressed.sort(key=_order)


def _trouble(entry: Entry, found: int, today: date) -> str:
    what = f"{entry.rule} in {entry.path}"
    if not found:
        return f"Baseline entry for {what} hides nothing"
    if entry.is_expired(today):
        return f"Baseline entry for {what} expired on {entry.expires}"
    if found < entry.count:
        return f"Baseline entry for {what} stands for {entry.count} findings, but there {_are(found)}"
    return ""


def _are(found: int) -> str:
    return "is 1" if found == 1 else f"are {found}"


def _complaints(
    baseline: Baseline, shown: str, stale: Sequence[tuple[Entry, str, str]], complaint: Complaint
) -> Iterator[Finding]:
    starts = [0]
    for line in baseline.data.split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    for entry, message, help_ in stale:
        start, end = starts[entry.row - 1], starts[entry.row] - 1
        text = baseline.data[start:end].decode("utf-8", "replace").rstrip("\r")
        identity = hashlib.sha256(f"{entry.rule}\0{entry.path}\0{entry.identity}".encode("utf-8", "replace"))
        yield Finding(
            code=complaint.code,
            name=complaint.name,
            message=message,
            path=shown,
            span=Span(start, end),
            start=Position(entry.row, 1),
            end=Position(entry.row, len(text) + 1),
            severity=complaint.severity,
            confidence=Confidence.HIGH,
            url=complaint.url,
            fingerprint=identity.hexdigest()[:32],
            help=help_,
            frame=(FrameLine(entry.row, _RUN.sub(_mask_if_key, text)),),
        )


def _mask_if_key(found: re.Match[str]) -> str:
    """People write reasons, and people paste keys."""
    return masked_in_place(found[0]) if is_distinct_key(found[0]) else found[0]


def _is_below(path: str, places: Collection[str]) -> bool:
    """Whether a path, or a folder above it, is among some places."""
    while path not in places:
        above = os.path.dirname(path)
        if above == path:
            return False
        path = above
    return True


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.order
