"""The formats for CI systems: whole, valid by the schemas of their owners, and as their readers understand them."""

from __future__ import annotations

import json
import random
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
import xmlschema
from markdown_it import MarkdownIt

from tests import keygen
from tests.program import BAD, program
from tests.reports import SCHEMAS, github_commands, many, sarif, schema, text, thorough
from tests.test_report import everything, found
from wavix_lint import report
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import Applicability, Edit, Fix, Position, RunReport, Severity, Skip, Span
from wavix_lint.registry import load

Snapshot = Callable[[str, str], None]
CI = ["sarif", "github", "gitlab", "junit", "rdjson", "markdown"]
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


RUNS = {
    "nothing checked": RunReport(),
    "nothing found": RunReport(checked=3),
    "all kinds": everything(),
    "everything a finding can have": thorough(),
    "strange names": strange(),
    "interrupted": RunReport(findings=[found("x", "x")], interrupted=True),
    "5,000 findings": many(5000),
}
every_run = pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)


@pytest.mark.parametrize("name", CI)
def test_whole_output(name: str, snapshot: Snapshot) -> None:
    snapshot(f"formats.{name}.txt", text(name, thorough()))


@pytest.mark.parametrize("name", CI)
def test_whole_output_when_nothing_is_found(name: str, snapshot: Snapshot) -> None:
    snapshot(f"formats.{name}.empty.txt", text(name, RunReport(checked=3)))


# --- valid by their schemas -------------------------------------------------------------------------------------------


@every_run
def test_sarif_is_valid(run: RunReport) -> None:
    jsonschema.Draft4Validator(schema("sarif-2.1.0.json")).validate(json.loads(text("sarif", run)))


@every_run
def test_gitlab_is_valid(run: RunReport) -> None:
    jsonschema.validate(json.loads(text("gitlab", run)), schema("gitlab-code-quality.json"))


@every_run
def test_rdjson_is_valid(run: RunReport) -> None:
    jsonschema.Draft4Validator(schema("reviewdog-diagnostic-result.json")).validate(json.loads(text("rdjson", run)))


@every_run
def test_junit_is_valid(run: RunReport) -> None:
    xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(text("junit", run))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("sarif-2.1.0.json", {"version": "2.0"}),
        ("gitlab-code-quality.json", [{"description": "no more"}]),
        ("reviewdog-diagnostic-result.json", {"diagnostics": [{"severity": "BAD"}]}),
    ],
)
def test_schemas_can_refuse(name: str, change: Any) -> None:
    """A schema that takes anything would prove nothing."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(change, schema(name))


# --- every format over the same findings ------------------------------------------------------------------------------


def program_with(key: str) -> bytes:
    """A program that has a key in every place where formats could repeat it."""
    half = len(key) // 2
    return f'''"""Call https://api.wavix.com/v1/cdrs?appid={key}"""
import requests
WAVIX_API_KEY = "{key}"  # {key}
x = "😀"; requests.get("http://api.wavix.com/v1/profile?appid={key}", verify=False); print(WAVIX_API_KEY)
requests.get("https://api.wavix.com/v1/profile", headers={{"Authorization": "{key}"}})
WAVIX_TOKEN = ("{key[:half]}"
    "{key[half:]}")
requests.get("https://api.wavix.com/v1/profile?appid={key}")  # noqa: WVX001, WVX002
'''.encode()


def run_of(key: str) -> RunReport:
    run = RunReport(rules=rule_infos(), checked=len(STRANGE_NAMES))
    for name in STRANGE_NAMES:
        done = examine(name, program_with(key), Config())
        run.findings += done.findings
        run.suppressed += done.suppressed
        run.notes += done.notes
    return run


def rule_infos() -> tuple[Any, ...]:
    from wavix_lint.cli.rulebook import infos

    return infos()


@pytest.mark.parametrize("shape", ["64 hex", "32 hex", "50 base36", "wvx prefix", "JWT"])
@pytest.mark.parametrize("name", report.formats())
def test_no_format_shows_a_key(name: str, shape: str) -> None:
    key = keygen.key(7, shape)
    run = run_of(key)
    assert {"WVX001", "WVX002"} <= {finding.code for finding in run.findings} and run.suppressed
    for style in (report.Style(), report.Style(colour=True, width=40, unicode=False)):
        output = "".join(report.render(name, run, style))
        shown = [key[at : at + 8] for at in range(4, len(key) - 8) if key[at : at + 8] in output]
        assert len(output) > 500 and not shown


@pytest.mark.parametrize("name", report.formats())
def test_no_format_says_anything_about_a_key_but_its_mask(name: str) -> None:
    """Two keys with the same mask give the same bytes: no hash, fingerprint or column tells one from the other."""
    rng = random.Random(3)
    one, two = (f"0a1f{keygen.of(rng, keygen.HEX, 60)}" for _ in range(2))
    assert one != two
    assert text(name, run_of(one)) == text(name, run_of(two))


@pytest.mark.parametrize("name", report.formats())
def test_every_finding_of_5000_is_there(name: str) -> None:
    run = many(5000)
    output = text(name, run)
    least = 2000 if name == "markdown" else 5000
    assert output.count("WVX002") >= least
    if name == "markdown":
        assert "left out: this page has no room for" in output and len(output.encode()) <= 1024 * 1024
    else:
        assert run.findings[-1].path in output


@pytest.mark.parametrize("name", CI)
def test_a_file_holds_what_standard_output_shows(name: str, tmp_path: Path) -> None:
    (tmp_path / "bad é.py").write_text(BAD)
    (tmp_path / "data.bin").write_bytes(b"wavix\0\0")
    command = ("check", "--isolated", "--output-format", name, ".")
    shown = program(*command, cwd=tmp_path, env={"PYTHONIOENCODING": "utf-8"})
    written = program(*command, "--output-file", "out", cwd=tmp_path)
    assert (shown.returncode, written.returncode, written.stdout) == (1, 1, b"")
    assert (tmp_path / "out").read_bytes() == shown.stdout
    assert b"WVX002" in shown.stdout


@pytest.mark.parametrize("name", CI)
def test_output_in_a_narrow_encoding_is_still_readable(name: str, tmp_path: Path) -> None:
    (tmp_path / "é.py").write_text('x = "é😀"; ' + BAD.replace("\n", ";", 1), encoding="utf-8")
    done = program(
        "check",
        "--isolated",
        "--output-format",
        name,
        ".",
        cwd=tmp_path,
        env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert done.returncode == 1
    output = done.stdout.decode("ascii")
    if name == "junit":
        assert {suite.get("name") for suite in ElementTree.fromstring(output)} == {"é.py", "wavix-lint"}
    elif name in ("sarif", "gitlab", "rdjson"):
        json.loads(output)


# --- SARIF ------------------------------------------------------------------------------------------------------------


def test_sarif_tells_of_every_rule_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "clean.py").write_text("x = 1\n")
    done = program("check", "--isolated", "--output-format", "sarif", ".", cwd=tmp_path)
    (run,) = json.loads(done.stdout)["runs"]
    rules = run["tool"]["driver"]["rules"]
    book = load()
    assert [rule["id"] for rule in rules] == [rule.code for rule in book.rules]
    for rule, known in zip(rules, book.rules, strict=True):
        assert rule["helpUri"] == book.url(known)
        assert rule["help"]["markdown"] in book.page(known.code)
        assert "## How to fix" in rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] == known.severity.value
        assert 40 < len(rule["fullDescription"]["text"]) <= 1024 and rule["fullDescription"]["text"].endswith(".")
        security = known.code != "WVX900"
        assert ("security" in rule["properties"]["tags"]) is security
        assert ("security-severity" in rule["properties"]) is security
        assert rule["properties"]["precision"] in ("very-high", "high", "medium", "low")
    assert "external/cwe/cwe-798" in rules[0]["properties"]["tags"]
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_sarif_places_are_right_in_the_file(tmp_path: Path) -> None:
    """Read as a viewer does: decode the URI, open the file, count in units of UTF-16."""
    row = '漢 = "é😀😀"; requests.get("https://api.wavix.com/v1/profile?appid=" + key)'
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "é#%:.py").write_text(f"import requests\n{row}\n", encoding="utf-8")
    done = program("check", "--isolated", "--output-format", "sarif", str(tmp_path), cwd=tmp_path)
    (run,) = json.loads(done.stdout)["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    lines = (tmp_path / unquote(place["artifactLocation"]["uri"])).read_text("utf-8").split("\n")
    region = place["region"]
    units = lines[region["startLine"] - 1].encode("utf-16-le")
    assert region["startLine"] == region["endLine"] == 2
    assert units[2 * region["startColumn"] - 2 : 2 * region["endColumn"] - 2].decode("utf-16-le") == "appid"


def test_rdjson_columns_count_bytes(tmp_path: Path) -> None:
    row = '漢 = "é😀😀"; requests.get("https://api.wavix.com/v1/profile?appid=" + key)'
    (tmp_path / "a.py").write_text(f"import requests\n{row}\n", encoding="utf-8")
    done = program("check", "--isolated", "--output-format", "rdjson", ".", cwd=tmp_path)
    (diagnostic,) = json.loads(done.stdout)["diagnostics"]
    place = diagnostic["location"]["range"]
    assert row.encode()[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"appid"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("src/app.py", "src/app.py"),
        ("./src//a b.py", "src/a%20b.py"),
        ("a:b.py", "a%3Ab.py"),
        ("é.py", "%C3%A9.py"),
        ("\udcff.py", "%FF.py"),
        ("../x.py", "../x.py"),
        ("/outside of/x.py", "file:///outside%20of/x.py"),
        (str(Path.cwd() / "in side.py"), "in%20side.py"),
    ],
)
def test_sarif_uris(path: str, uri: str) -> None:
    (result,) = sarif(RunReport(findings=[found("x", "x", path=path)]))["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == ({"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "%SRCROOT%"})


def test_sarif_flow_goes_from_key_to_request() -> None:
    result = next(item for item in sarif(thorough())["results"] if "codeFlows" in item)
    (flow,) = result["codeFlows"]
    (thread,) = flow["threadFlows"]
    steps = [step["location"]["message"]["text"] for step in thread["locations"]]
    assert steps == ["the key comes from here", "`appid` sends the key in the URL", "and is sent here"]
    assert [place["id"] for place in result["relatedLocations"]] == [1, 2]


def test_sarif_keeps_what_is_suppressed_apart() -> None:
    results = sarif(thorough())["results"]
    assert [item["suppressions"][0]["kind"] for item in results if "suppressions" in item] == ["inSource", "external"]
    assert sum("suppressions" not in item for item in results) == 3


def test_sarif_says_what_went_wrong() -> None:
    (invocation,) = sarif(thorough())["invocations"]
    told = [(item["level"], item["descriptor"]["id"]) for item in invocation["toolExecutionNotifications"]]
    assert told == [("error", "not-checked"), ("warning", "note"), ("note", "skipped-file"), ("note", "skipped-file")]
    assert invocation["executionSuccessful"] is False
    assert sarif(RunReport(interrupted=True))["invocations"][0]["executionSuccessful"] is False
    assert sarif(RunReport(notes=["b.py: read as far as it parses"]))["invocations"][0]["executionSuccessful"] is True


def test_sarif_of_too_many_results_keeps_the_most_severe_and_says_so() -> None:
    run = many(25_003, severity=Severity.WARNING)
    run.findings[-1] = replace(run.findings[-1], severity=Severity.ERROR)
    run.findings[0] = replace(run.findings[0], severity=Severity.INFO)
    done = sarif(run)
    assert len(done["results"]) == 25_000
    assert Counter(item["level"] for item in done["results"]) == {"warning": 24_999, "error": 1}
    (told,) = done["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "3 findings left out: the limit is 25000."


def test_sarif_limits_within_a_result() -> None:
    (related, *_) = found("x", "x", related=everything().findings[1].related).related
    long = found("x", "x", message="m" * 5000, related=(related,) * 101)
    done = sarif(RunReport(findings=[long], skips=[Skip(f"f{number}", "binary") for number in range(1500)]))
    (result,) = done["results"]
    assert len(result["message"]["text"]) == 1000
    assert len(result["relatedLocations"]) == 100
    told = done["invocations"][0]["toolExecutionNotifications"]
    assert told[0]["message"]["text"] == "src/app.py:1: 1 related places left out."
    assert len(told) == 1001 and told[-1]["message"]["text"] == "501 notifications left out."


def test_sarif_limits_of_a_rule() -> None:
    (rule, _) = thorough().rules
    page = (
        "# T\n\n## What it does\n\n" + "word " * 500 + "\n\n" + " ".join(f"CWE-{number}" for number in range(100, 140))
    )
    done = sarif(RunReport(rules=(rule._replace(page=page, name="n" * 300, summary="s" * 2000),)))
    (shown,) = done["tool"]["driver"]["rules"]
    assert len(shown["properties"]["tags"]) == 10
    assert len(shown["name"]) == 255
    assert len(shown["shortDescription"]["text"]) <= 1024 and len(shown["fullDescription"]["text"]) <= 1024


def test_sarif_offers_no_fix_without_places() -> None:
    fix = Fix("t", (Edit(Span(0, 1), ""),), Applicability.SAFE)
    (result,) = sarif(RunReport(findings=[found("x", "x", fix=fix)]))["results"]
    assert "fixes" not in result


# --- the others -------------------------------------------------------------------------------------------------------


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
    run = RunReport(findings=[item], notes=[every], skips=[Skip(every, every, every)])
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
    assert {child.type for child in inline} <= {"text", "code_inline", "link_open", "link_close"}
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
