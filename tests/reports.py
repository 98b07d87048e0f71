"""Runs to show in every output format, and the formats' own readers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.test_report import found
from wavix_lint import report
from wavix_lint.model import (
    Applicability,
    Columns,
    Confidence,
    Edit,
    Finding,
    Fix,
    Position,
    Related,
    RuleInfo,
    RunReport,
    Severity,
    Skip,
    Span,
)

SCHEMAS = Path(__file__).parent / "schemas"
STYLE = report.Style()
PAGE = """# WVX002 appid-in-query

## What it does

Finds `appid` in the query
of a request:

- to Wavix.

## References

- [Another rule](../wvx001_hardcoded_key/README.md), [docs](https://example.org/a), [here](#references)
- [CWE-598: Use of GET Request Method With Sensitive Query Strings](https://example.org/598)
"""


def text(name: str, run: RunReport) -> str:
    return "".join(report.render(name, run, STYLE))


def sarif(run: RunReport) -> dict[str, Any]:
    """The one run of a SARIF log."""
    log = json.loads(text("sarif", run))
    assert len(log["runs"]) == 1
    done: dict[str, Any] = log["runs"][0]
    return done


def schema(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((SCHEMAS / name).read_text("utf-8"))
    return read


def thorough() -> RunReport:
    """A finding with all a finding can have, in a file whose name and text need care, and everything a run can tell."""
    row = 'get("😀é|<b>?appid=abcd************", verify=False)  # `x` ]( @you'
    one = found(
        row,
        "appid",
        path="src/a b|c`d/é#%,:.py",
        help="Send the key as `Authorization: Bearer <key>`.",
        url="https://github.com/wavix/wavix-lint/blob/main/rules/wvx002_appid_in_query/README.md",
        confidence=Confidence.MEDIUM,
        columns=Columns((16, 21), (12, 17)),
        line_hash="2d38:1",
        related=(
            Related("the key comes from here", Span(0, 1), Position(1, 1), Position(1, 4)),
            Related("and is sent here", Span(9, 10), Position(1, 12), Position(2, 1), Columns((14, 1), (13, 1))),
        ),
        fix=Fix(
            "Send the key as a Bearer token",
            (Edit(Span(5, 6), "", Position(1, 8), Position(1, 33), Columns((13, 38), (9, 34))),),
            Applicability.SAFE,
        ),
    )
    two = found(
        row, "verify", severity=Severity.INFO, path="b.py", message="Line\nbreak, `a|b` & <i>*x*_y_ [z](w) @you #1"
    )
    same = found(row, "verify", severity=Severity.INFO, path="b.py", message=two.message)
    hidden = found(row, "get", severity=Severity.WARNING, path="c.py", suppressed_by="ignore comment")
    known = found(row, "get", severity=Severity.WARNING, path="d.py", suppressed_by="baseline")
    return RunReport(
        findings=[two, same, one],
        suppressed=[hidden, known],
        skips=[Skip("big file.bin", "too-large", "11 MB"), Skip("pipe", "special")],
        notes=["a.py: WVX005 crashed in wvx005/__init__.py: KeyError", "b.py: read as far as it parses"],
        checked=12,
        rules=(
            RuleInfo("WVX002", "appid-in-query", "the key is in the URL", one.help, Severity.ERROR, one.url, PAGE),
            RuleInfo("WVX900", "unused-suppression", "it hides nothing", "Remove it.", Severity.WARNING, "", ""),
        ),
    )


STRANGE_NAMES = [
    "a b.py",
    "é漢😀.py",
    "a\nb\t.py",
    "\x1b[31m.py",
    "back`tick|<b>.py",
    "50%,x:y.py",
    "\udcff.py",
    "a&\"'.py",
]


def strange() -> RunReport:
    """Findings in files whose names are as bad as a system allows."""
    return RunReport(findings=[found("x appid", "appid", path=name) for name in STRANGE_NAMES], checked=8)


def many(count: int, **changes: Any) -> RunReport:
    """So many findings in so many files, three in each, and every second one on a line like another."""
    findings: list[Finding] = []
    for number in range(count):
        path = f"src/file{number // 3:05}.py"
        findings.append(found(f"x{number // 2} appid", "appid", path=path, fingerprint=f"{number // 2:032}", **changes))
    return RunReport(findings=findings, checked=count)


class Command(NamedTuple):
    """A workflow command of GitHub Actions as a runner reads it."""

    name: str
    properties: dict[str, str]
    message: str


def github_commands(output: str) -> Iterator[Command]:
    """What a runner makes of the lines of a log: `::name key=value,key=value::message`, with its escapes."""
    for line in re.split("\r\n|\r|\n", output):
        match = re.fullmatch(r"::([a-z-]+)(?: (.*?))?::(.*)", line)
        if match:
            pairs = (pair.split("=", 1) for pair in (match[2] or "").split(",") if pair)
            properties = {key: _unescaped(value, ":,") for key, value in pairs}
            yield Command(match[1], properties, _unescaped(match[3], ""))


def _unescaped(value: str, more: str) -> str:
    for char in ("\r", "\n", *more):
        value = value.replace(f"%{ord(char):02X}", char)
    return value.replace("%25", "%")
