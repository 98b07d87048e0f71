"""Markdown for job summaries and comments: a table of the findings, then each with its masked source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.model import Finding, RunReport
from wavix_lint.report._frame import frame_lines
from wavix_lint.report._places import relative
from wavix_lint.report._style import Style, harmless
from wavix_lint.report._summary import plural, summary
from wavix_lint.report._tool import NAME

# GitHub drops a job summary of more than 1 MiB. The table gets what it needs of this, the source what is left.
LIMIT = 1_000_000
_TABLE_LIMIT = 600_000
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&$@]")
_TICKS = re.compile("`+")


def render(report: RunReport, style: Style) -> Iterator[str]:
    style = Style(width=style.width, unicode=style.unicode)
    head = f"## {NAME}\n\n{_escaped(' '.join(''.join(summary(report, style)).split()))}\n"
    yield head
    if not report.findings:
        return
    yield "\n| Severity | Rule | Place | Finding |\n| --- | --- | --- | --- |\n"
    used, listed = len(head), 0
    for finding in report.findings:
        row = _row(finding)
        used += len(row.encode("utf-8", "replace"))
        if used > _TABLE_LIMIT:
            break
        listed += 1
        yield row
    if listed < len(report.findings):
        yield f"\n{plural(len(report.findings) - listed, 'more finding')} left out: this page has no room for them.\n"
    for number, finding in enumerate(report.findings[:listed]):
        details = _details(finding, style)
        used += len(details.encode("utf-8", "replace"))
        if used > LIMIT:
            yield f"\nThe source of {plural(listed - number, 'finding')} is left out: this page has no room for it.\n"
            return
        yield details


def _row(finding: Finding) -> str:
    # A bar ends a cell even within code; in text it is escaped already.
    code = _code(_place(finding)).replace("|", "\\|")
    message = _message(finding.message, bar="\\|")
    return f"| {finding.severity.value} | {_rule(finding)} | {code} | {message} |\n"


def _details(finding: Finding, style: Style) -> str:
    source = "\n".join(line for line in frame_lines(finding, style))
    parts = [f"\n### {_code(_place(finding))} {_escaped(f'{finding.code} {finding.name}')}\n"]
    if source:
        fence = _fence(source, 3)
        parts.append(f"{fence}text\n{source}\n{fence}\n")
    notes = [f"- {_message(related.message)} (line {related.start.row})" for related in finding.related]
    parts += ["\n".join(notes) + "\n"] if notes else []
    parts += [_message(finding.help)] if finding.help else []
    return "\n".join(parts) + "\n"


def _place(finding: Finding) -> str:
    return f"{relative(finding.path)}:{finding.start.row}:{finding.start.column}"


def _rule(finding: Finding) -> str:
    label = _escaped(f"{finding.code} {finding.name}")
    return f"[{label}]({_link(finding.url)})" if finding.url else label


def _link(url: str) -> str:
    from urllib.parse import quote

    return quote(harmless(url), safe=":/?#@!$&'*+,;=%~")


def _message(text: str, bar: str = "|") -> str:
    """Text of ours, in which code stands between backticks; everything else in it is shown as it is."""
    text = harmless(text)
    parts: list[str] = []
    end = 0
    for match in _CODE.finditer(text):
        parts += [_escaped(text[end : match.start()]), _code(match[2]).replace("|", bar)]
        end = match.end()
    return "".join([*parts, _escaped(text[end:])])


def _code(text: str) -> str:
    text = harmless(text)
    ticks = _fence(text, 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def _fence(text: str, least: int) -> str:
    return "`" * max([least, *(len(run) + 1 for run in _TICKS.findall(text))])


def _escaped(text: str) -> str:
    return _SPECIAL.sub(_spelled, harmless(text))


def _spelled(match: re.Match[str]) -> str:
    # An `@` with a backslash still calls people, and a `#` still makes a link to an issue.
    return f"&#{ord(match[0])};" if match[0] in "@#" else f"\\{match[0]}"
