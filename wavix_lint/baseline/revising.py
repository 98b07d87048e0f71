"""Brings a baseline up to date with what a run found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from wavix_lint.baseline.applying import known_entries
from wavix_lint.baseline.entry import Entry
from wavix_lint.baseline.store import Baseline
from wavix_lint.model import Finding, RunReport


class Note(NamedTuple):
    """What is said of new entries, and of those that had expired."""

    reason: str = ""
    owner: str = ""
    expires: date | None = None


class Revision(NamedTuple):
    """`added` and `gone` count findings, not lines."""

    baseline: Baseline
    added: int
    gone: int


def revise(
    baseline: Baseline,
    report: RunReport,
    *,
    today: date,
    judges: Callable[[Entry], bool],
    add: bool,
    note: Note = Note(),  # noqa: B008 - a tuple, which nobody can change
) -> Revision:
    """The baseline with what is there now: renamed, moved and edited findings keep what was said of them.

    Entries that `judges` does not vouch for stay as they are. `add` takes new findings in.
    """
    known = known_entries(baseline, report.findings)
    found: dict[tuple[str, str, str], Entry] = {}
    added = 0
    pairs = sorted(zip(report.findings, known, strict=True), key=_known_first)
    for finding, number in pairs:
        if number is not None:
            old = _renewed(baseline.entries[number], note, today) if add else baseline.entries[number]
        elif add:
            old = Entry("", "", "", 0, *note)
            added += 1
        else:
            continue
        path = baseline.inside(finding.path)
        key = (path, finding.code, finding.identity)
        entry = found.get(key) or replace(old, identity=finding.identity, rule=finding.code, path=path, count=0)
        found[key] = replace(entry, count=entry.count + 1)
    kept = list(found.values())
    gone = 0
    for number, entry in enumerate(baseline.entries):
        missing = entry.count - known.count(number)
        if not missing:
            continue
        if judges(entry):
            gone += missing
        elif missing == entry.count:
            kept.append(entry)
        else:  # some were seen in another file: the rest may still be where they were
            kept.append(replace(entry, count=missing))
    return Revision(replace(baseline, entries=tuple(kept)), added, gone)


def _known_first(pair: tuple[Finding, int | None]) -> bool:
    return pair[1] is None


def _renewed(entry: Entry, note: Note, today: date) -> Entry:
    if note.expires is None or not entry.is_expired(today):
        return entry
    return replace(entry, expires=note.expires, reason=note.reason or entry.reason, owner=note.owner or entry.owner)
