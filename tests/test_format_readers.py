"""The formats for CI systems as their readers understand them: runners, review tools, XML and Markdown parsers."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from typing import Any

import pytest
from markdown_it import MarkdownIt

from tests.reports import github_commands, many, strange, text, thorough
from tests.test_report import everything, found
from wavix_lint.model import Applicability, Edit, Fix, Position, RunReport, Severity, Skip, Span


def test_github_commands_say_the_same_as_the_findings() -> None:
    run = RunReport(findings=[*thorough().findings, *everything().findings, *strange().findings[:2]])
    commands = list(github_commands(text("github", run)))
    assert len(commands) == len(run.findings)
    for command, finding in zip(commands, run.findings, strict=True):
        assert command.name == {"error": "error", "warning": "warning", "info": "notice"}[finding.severity.value]
        assert command.properties["file"] == finding.path
        assert int(command.properties["line"]) == finding.start.row
        assert command.properties["title"] == f"{finding.code} {finding.name}"
        assert ("col" in command.properties) is (finding.start.row == finding.end.row)
        assert command.message == "\n".join(filter(None, (finding.message, finding.help, finding.url)))


def test_github_text_cannot_start_a_command_of_its_own() -> None:
    evil = "a\n::add-mask::b\r\n::stop-commands::x"
    item = found("x", "x", path=f"p,line=1::{evil}", message=evil, help=evil, url=evil)
    assert [command.name for command in github_commands(text("github", RunReport(findings=[item])))] == ["error"]


@pytest.mark.parametrize(("errors", "hidden"), [(10, 0), (11, 1), (25, 15)])
def test_github_says_how_much_it_will_not_show(errors: int, hidden: int) -> None:
    run = RunReport(findings=[found("x", "x") for _ in range(errors)] + [found("x", "x", severity=Severity.INFO)])
    last = text("github", run).splitlines()[-1]
    assert (f" {hidden} more of these findings " in last) is (hidden > 0)
    assert last.startswith("::") is (hidden == 0)


def test_gitlab_fingerprints_are_unique_and_stay() -> None:
    issues = json.loads(text("gitlab", many(300)))
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == 300
    assert prints[0] == many(1).findings[0].fingerprint
    assert prints == [issue["fingerprint"] for issue in json.loads(text("gitlab", many(300)))]


def test_junit_counts_and_names() -> None:
    root = ElementTree.fromstring(text("junit", everything()))
    assert root.attrib == {"name": "wavix-lint", "tests": "5", "failures": "5", "errors": "0"}
    suites = {suite.get("name"): len(suite.findall("testcase")) for suite in root}
    assert suites == {"src/app.py": 3, "a.py": 1, "b.py": 1, "wavix-lint": 0}
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None and failure.get("message") == "`appid` sends the key in the URL"
    assert "^^^^^" in str(failure.text)


def test_junit_of_a_clean_run_has_one_test_that_passes() -> None:
    root = ElementTree.fromstring(text("junit", RunReport(checked=3)))
    assert [case.attrib for case in root.iter("testcase")] == [{"classname": "wavix-lint", "name": "no findings"}]
    assert not list(root.iter("failure"))


def test_junit_holds_no_character_that_xml_forbids() -> None:
    every = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x10FFFF]))
    item = found(f"{every} appid", "appid", path=f"p{every}", message=f"m{every}", help=f"h{every}", url=f"u{every}")
    run = RunReport(findings=[item], notes=[every], skips=[Skip(every, "binary", every)])
    root = ElementTree.fromstring(text("junit", run).encode("utf-8"))
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None and "\\x07" in str(failure.get("message"))


@pytest.mark.parametrize(
    ("edits", "how", "suggested"),
    [
        pytest.param(1, Applicability.SAFE, True, id="safe"),
        pytest.param(1, Applicability.UNSAFE, True, id="unsafe"),
        pytest.param(1, Applicability.DISPLAY, False, id="for display only"),
        pytest.param(2, Applicability.SAFE, False, id="two edits that belong together"),
    ],
)
def test_rdjson_suggests_what_can_be_accepted_by_itself(edits: int, how: Applicability, suggested: bool) -> None:
    edit = Edit(Span(0, 1), "new", Position(1, 1), Position(1, 2))
    item = found("x", "x", fix=Fix("t", (edit,) * edits, how))
    (diagnostic,) = json.loads(text("rdjson", RunReport(findings=[item])))["diagnostics"]
    place = {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}}
    assert diagnostic.get("suggestions") == ([{"range": place, "text": "new"}] if suggested else None)


def markdown_tokens(run: RunReport) -> list[Any]:
    return MarkdownIt("commonmark", {"html": True}).enable("table").parse(text("markdown", run))


@pytest.mark.parametrize("run", [thorough(), strange(), everything()], ids=["thorough", "strange names", "all kinds"])
def test_markdown_shows_text_as_text(run: RunReport) -> None:
    """Read by a real parser with HTML allowed: no cell is lost, and nothing of ours or theirs becomes markup."""
    tokens = markdown_tokens(run)
    assert sum(token.type == "td_open" for token in tokens) == 4 * len(run.findings)
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= {"text", "softbreak", "code_inline", "link_open", "link_close"}
    links = [child.attrs["href"] for child in inline if child.type == "link_open"]
    assert links == [finding.url for finding in run.findings if finding.url]
    assert not [token for token in tokens if token.type == "html_block"]
    fences = [token.content for token in tokens if token.type == "fence"]
    assert len(fences) == sum(bool(finding.frame) for finding in run.findings)


def test_markdown_paths_are_whole_in_the_table() -> None:
    run = RunReport(
        findings=[found("x", "x", path=name) for name in ("a|b.py", "`a`.py", "a``b.py", "<b>.py", "a\\|b")]
    )
    codes = [
        child.content for token in markdown_tokens(run) for child in token.children or [] if child.type == "code_inline"
    ]
    for finding in run.findings:
        assert f"{finding.path}:1:1" in codes


def test_markdown_calls_nobody_and_links_no_issue() -> None:
    output = text("markdown", thorough())
    prose = [line for line in output.split("\n") if line.startswith("| ")]
    assert prose and not [line for line in prose if "@" in line or " #1" in line]
