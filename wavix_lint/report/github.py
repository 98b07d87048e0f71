"""Workflow commands of GitHub Actions: each finding becomes an annotation beside the code of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.model import Finding, RunReport
from wavix_lint.report._places import relative
from wavix_lint.report._style import Style, harmless

# What GitHub shows for one step, of each kind; the lines beyond it are in the log only.
SHOWN = 10
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_ESCAPES_IN_PROPERTIES = {**_ESCAPES, ":": "%3A", ",": "%2C"}


def render(report: RunReport, style: Style) -> Iterator[str]:
    counts = dict.fromkeys(_COMMANDS.values(), 0)
    for finding in report.findings:
        counts[_COMMANDS[finding.severity.value]] += 1
        yield _command(finding)
    hidden = sum(max(0, count - SHOWN) for count in counts.values())
    if hidden:
        yield (
            f"wavix-lint: GitHub shows {SHOWN} annotations of a kind for a step;"
            f" {hidden} more of these findings {'is' if hidden == 1 else 'are'} in this log only.\n"
        )


def _command(finding: Finding) -> str:
    properties = {
        "file": relative(finding.path),
        "line": str(finding.start.row),
        "endLine": str(finding.end.row),
        "title": f"{finding.code} {finding.name}",
    }
    if finding.start.row == finding.end.row:  # GitHub takes no columns for a place of several lines
        properties["col"] = str(finding.start.column)
        properties["endColumn"] = str(finding.end.column)
    order = ("file", "line", "endLine", "col", "endColumn", "title")
    given = ",".join(f"{key}={_escaped(properties[key], _ESCAPES_IN_PROPERTIES)}" for key in order if key in properties)
    message = "\n".join(part for part in (finding.message, finding.help, finding.url) if part)
    return f"::{_COMMANDS[finding.severity.value]} {given}::{_escaped(message, _ESCAPES)}\n"


def _escaped(text: str, table: dict[str, str]) -> str:
    return harmless("".join(table.get(char, char) for char in text))
