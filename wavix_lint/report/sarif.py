"""SARIF 2.1.0, the format of GitHub's code scanning and of many viewers.

What GitHub makes of it: "SARIF support for code scanning" in its documentation. Its limits on a file are kept, and
what is left out for them is said in the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from wavix_lint import __version__
from wavix_lint.model import CRASHED, Columns, Confidence, Finding, Fix, Position, Related, RunReport, Severity
from wavix_lint.report._places import uri, utf16
from wavix_lint.report._sarif_rules import LEVELS, descriptors, known_rules
from wavix_lint.report._style import Style, harmless
from wavix_lint.report._tool import NAME, PAGE

NEEDS_RULES = True
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS = 25_000
MOST_RELATED = 100
MOST_NOTIFICATIONS = 1_000
LONGEST_MESSAGE = 1_000
_ROOT = "%SRCROOT%"
_RANKS = {Confidence.HIGH: 90.0, Confidence.MEDIUM: 50.0, Confidence.LOW: 20.0}
_SEVERITIES = list(Severity)
# How the notes of a run begin that tell of something that was not judged.
_FAILURES = (" crashed in ",)
_NOTIFICATIONS = {
    "not-checked": "Something was not checked, because the tool failed on it.",
    "note": "Something was checked with less than full success.",
    "skipped-file": "A file was not checked.",
    "left-out": "Something was left out, because code scanning takes no more.",
}


def render(report: RunReport, style: Style) -> Iterator[str]:
    rules = known_rules(report)
    indexes = {rule.code: index for index, rule in enumerate(rules)}
    findings, left_out = _within_limits(sorted([*report.findings, *report.suppressed], key=lambda item: item.order))
    head = {
        "tool": {
            "driver": {
                "name": NAME,
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": PAGE,
                "rules": list(descriptors(rules)),
                "notifications": [
                    {"id": name, "shortDescription": {"text": text}} for name, text in _NOTIFICATIONS.items()
                ],
            }
        },
        "invocations": [_invocation(report, left_out)],
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which wavix-lint ran."}}},
    }
    yield f'{{\n"$schema": {json.dumps(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
    for key, value in head.items():
        yield f"{json.dumps(key)}: {json.dumps(value, indent=1)},\n"
    yield '"results": ['
    lead = "\n"
    for finding in findings:
        yield lead + json.dumps(_result(finding, indexes[finding.code]))
        lead = ",\n"
    yield "]\n}]}\n" if lead == "\n" else "\n]\n}]}\n"


def _within_limits(findings: Sequence[Finding]) -> tuple[Sequence[Finding], list[str]]:
    """What fits into a file, and in words what does not: of too many findings the most severe and certain stay."""
    left_out = []
    if len(findings) > MOST_RESULTS:
        left_out.append(f"{len(findings) - MOST_RESULTS} findings left out: the limit is {MOST_RESULTS}.")
        ranked = sorted(findings, key=lambda item: (_SEVERITIES.index(item.severity), -item.confidence))
        findings = sorted(ranked[:MOST_RESULTS], key=lambda item: item.order)
    for finding in findings:
        if len(finding.related) > MOST_RELATED:
            place = f"{harmless(finding.path)}:{finding.start.row}"
            left_out.append(f"{place}: {len(finding.related) - MOST_RELATED} related places left out.")
    return findings, left_out


def _result(finding: Finding, index: int) -> dict[str, Any]:
    location = _location(finding.path, finding.start, finding.end, finding.columns)
    fingerprints = {"wavixLint/v1": finding.fingerprint}
    if finding.line_hash:
        fingerprints["primaryLocationLineHash"] = finding.line_hash
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity.value],
        "rank": _RANKS[finding.confidence],
        "message": {"text": _message(finding)},
        "locations": [location],
        "partialFingerprints": fingerprints,
        "properties": {"confidence": finding.confidence.label},
    }
    if finding.related:
        result |= _flow(finding)
    if finding.fix is not None and all(edit.start and edit.end for edit in finding.fix.edits):
        result["fixes"] = [_fix(finding.path, finding.fix)]
    if finding.suppressed_by is not None:
        comment = finding.suppressed_by.endswith("comment")
        result["suppressions"] = [
            {"kind": "inSource" if comment else "external", "justification": harmless(finding.suppressed_by)}
        ]
    return result


def _message(finding: Finding) -> str:
    text = f"{finding.message.rstrip('.')}. {finding.help}".strip()
    # Brackets before a parenthesis would be a link.
    text = harmless(text if len(text) <= LONGEST_MESSAGE else text[: LONGEST_MESSAGE - 1] + "…")
    return text.replace("](", "\\](") if "](" in text else text


def _flow(finding: Finding) -> dict[str, Any]:
    """The other places, and all of them as a path in the order of the file: what is used was written before."""
    own = (finding.span, _step(finding, finding.path))
    others = [(related.span, _step(related, finding.path)) for related in finding.related[:MOST_RELATED]]
    steps = sorted([own, *others], key=lambda step: step[0])
    return {
        "relatedLocations": [{"id": number, **location} for number, (_, location) in enumerate(others, 1)],
        "codeFlows": [{"threadFlows": [{"locations": [{"location": location} for _, location in steps]}]}],
    }


def _step(item: Finding | Related, path: str) -> dict[str, Any]:
    return {"message": {"text": harmless(item.message)}, **_location(path, item.start, item.end, item.columns)}


def _fix(path: str, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.start, edit.end, edit.columns), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
        if edit.start and edit.end
    ]
    return {
        "description": {"text": harmless(fix.title)},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": replacements}],
        "properties": {"applicability": fix.applicability.label},
    }


def _location(path: str, start: Position, end: Position, columns: Columns | None) -> dict[str, Any]:
    region = _region(start, end, columns)
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _region(start: Position, end: Position, columns: Columns | None) -> dict[str, int]:
    place = utf16(start, end, columns)
    return {
        "startLine": place.row,
        "startColumn": place.column,
        "endLine": place.end_row,
        "endColumn": place.end_column,
    }


def _artifact(path: str) -> dict[str, str]:
    address = uri(path)
    return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": _ROOT}


def _invocation(report: RunReport, left_out: Sequence[str]) -> dict[str, Any]:
    notifications = [_notification("left-out", "warning", text) for text in left_out]
    failed = report.interrupted
    for note in report.notes:
        failure = any(sign in note for sign in _FAILURES)
        failed |= failure
        kind, level = ("not-checked", "error") if failure else ("note", "warning")
        notifications.append(_notification(kind, level, note))
    for skip in report.skips:
        crashed = skip.reason == CRASHED
        failed |= crashed
        text = f"Skipped: {skip.reason}" + (f" ({skip.detail})" if skip.detail else "")
        location = {"physicalLocation": {"artifactLocation": _artifact(skip.path)}}
        notifications.append(
            {
                **_notification("not-checked" if crashed else "skipped-file", "error" if crashed else "note", text),
                "locations": [location],
            }
        )
    more = len(notifications) - MOST_NOTIFICATIONS
    if more > 0:
        notifications[MOST_NOTIFICATIONS:] = [_notification("left-out", "warning", f"{more} notifications left out.")]
    return {"executionSuccessful": not failed, "toolExecutionNotifications": notifications}


def _notification(kind: str, level: str, text: str) -> dict[str, Any]:
    return {"descriptor": {"id": kind}, "level": level, "message": {"text": harmless(text)}}
