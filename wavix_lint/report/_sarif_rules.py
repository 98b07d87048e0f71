"""What SARIF tells about the rules: most of it is read from their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urljoin

from wavix_lint.model import Finding, RuleInfo, RunReport, Severity

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
# GitHub's words for a CVSS number: critical from 9.0, high from 7.0, medium from 4.0, low above 0.
_SCORES = {Severity.ERROR: "8.0", Severity.WARNING: "5.0", Severity.INFO: "2.0"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
LONGEST_DESCRIPTION = 1_024
LONGEST_NAME = 255
MOST_TAGS = 10
_TITLE = re.compile(r"\A# .*\n+")
_FIRST_SECTION = re.compile(r"^## .*\n+((?:(?!#).*\n?)+)", re.MULTILINE)
_LINK = re.compile(r"\]\((?![a-z]+:|#)([^)\s]+)\)")
_WEAKNESS = re.compile(r"\bCWE-(\d+)\b")


def known_rules(report: RunReport) -> Sequence[RuleInfo]:
    """The rules of the run; those of its findings where the report has no others."""
    known = {rule.code: rule for rule in report.rules}
    for finding in (*report.findings, *report.suppressed):
        if finding.code not in known:
            known[finding.code] = _from_finding(finding)
    return sorted(known.values())


def descriptors(rules: Sequence[RuleInfo]) -> Iterator[dict[str, Any]]:
    for rule in rules:
        descriptor: dict[str, Any] = {
            "id": rule.code,
            "name": rule.name[:LONGEST_NAME],
            "shortDescription": {"text": _sentence(rule.summary)},
            "fullDescription": {"text": _cut(_description(rule.page)) or _sentence(rule.summary)},
            "help": {"text": " ".join(part for part in (rule.help, rule.url) if part) or _sentence(rule.summary)},
            "defaultConfiguration": {"level": LEVELS[rule.severity.value]},
            "properties": _properties(rule),
        }
        if rule.page:
            descriptor["help"]["markdown"] = _absolute(_TITLE.sub("", rule.page), rule.url)
        if rule.url:
            descriptor["helpUri"] = rule.url
        yield descriptor


def _from_finding(finding: Finding) -> RuleInfo:
    summary = finding.name.replace("-", " ")
    return RuleInfo(finding.code, finding.name, summary, finding.help, finding.severity, finding.url, "")


def _properties(rule: RuleInfo) -> dict[str, Any]:
    """A rule whose page names a weakness is about security, any other about the code."""
    weaknesses = list(dict.fromkeys(_WEAKNESS.findall(rule.page)))
    properties: dict[str, Any] = {"precision": "high", "problem.severity": _PROBLEMS[rule.severity]}
    if not weaknesses and rule.severity is not Severity.ERROR:
        return {**properties, "tags": ["maintainability", "wavix"]}
    tags = ["security", "wavix", *(f"external/cwe/cwe-{number.zfill(3)}" for number in weaknesses)]
    return {**properties, "security-severity": _SCORES[rule.severity], "tags": tags[:MOST_TAGS]}


def _description(page: str) -> str:
    """The first paragraph of a page, in one line."""
    section = _FIRST_SECTION.search(_TITLE.sub("", page))
    text = " ".join(section[1].strip().split("\n\n")[0].split()) if section else ""
    return text[:-1] + "." if text.endswith(":") else text


def _absolute(page: str, url: str) -> str:
    return _LINK.sub(lambda match: f"]({urljoin(url, match[1])})", page) if url else page


def _sentence(text: str) -> str:
    text = _cut(text)
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "…")) else ".")


def _cut(text: str) -> str:
    return text if len(text) < LONGEST_DESCRIPTION else text[: LONGEST_DESCRIPTION - 1] + "…"
