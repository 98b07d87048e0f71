"""JUnit's XML, which every CI system shows: each file is a suite, each finding a failed test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from wavix_lint.model import Finding, RunReport
from wavix_lint.report._frame import frame_lines
from wavix_lint.report._places import relative
from wavix_lint.report._style import Style, harmless
from wavix_lint.report._summary import notes, summary
from wavix_lint.report._tool import NAME

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
# Beside control characters and surrogates, which `harmless` writes out, these are no characters of XML.
_NOT_XML = re.compile("[\ufffe\uffff]")


def render(report: RunReport, style: Style) -> Iterator[str]:
    pieces = _document(report, Style(width=style.width, unicode=style.unicode))
    # What a stream cannot say in its encoding is still XML as a number.
    return pieces if style.unicode else (piece.encode("ascii", "xmlcharrefreplace").decode() for piece in pieces)


def _document(report: RunReport, style: Style) -> Iterator[str]:
    count = len(report.findings)
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<testsuites name="{NAME}" tests="{count or 1}" failures="{count}" errors="0">\n'
    for path, found in groupby(report.findings, lambda finding: relative(finding.path)):
        findings = list(found)
        yield f'  <testsuite name="{_attribute(path)}" {_counts(len(findings), len(findings))}>\n'
        for finding in findings:
            yield _failure(path, finding, style)
        yield "  </testsuite>\n"
    # Jenkins takes a report without a test for a mistake.
    yield f'  <testsuite name="{NAME}" {_counts(0 if count else 1, 0)}>\n'
    if not count:
        yield f'    <testcase classname="{NAME}" name="no findings"/>\n'
    yield f"    <system-out>{_content(''.join(summary(report, style)))}</system-out>\n"
    if report.notes or report.skips:
        yield f"    <system-err>{_content(''.join(notes(report, style, verbose=True)))}</system-err>\n"
    yield "  </testsuite>\n</testsuites>\n"


def _counts(tests: int, failures: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="0" skipped="0"'


def _failure(path: str, finding: Finding, style: Style) -> str:
    place = f"{finding.start.row}:{finding.start.column}"
    lines = [f"{path}:{place} {finding.code} {finding.name}", finding.message, *frame_lines(finding, style)]
    lines += [f"note: {related.message} (line {related.start.row})" for related in finding.related]
    lines += [part for part in (finding.help, finding.url) if part]
    body = "\n".join(harmless(line) for line in lines)
    return (
        f'    <testcase classname="{_attribute(path)}" name="{_attribute(f"{finding.code} {finding.name} {place}")}">\n'
        f'      <failure type="{_attribute(finding.severity.value)}" message="{_attribute(finding.message)}">'
        f"{_content(body)}</failure>\n"
        "    </testcase>\n"
    )


def _attribute(text: str) -> str:
    return _content(harmless(text))


def _content(text: str) -> str:
    return "".join(_ENTITIES.get(char, char) for char in _NOT_XML.sub("\ufffd", text))
