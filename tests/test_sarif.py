"""SARIF as GitHub's code scanning and viewers read it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.program import program
from tests.reports import many, sarif, thorough
from tests.test_report import everything, found
from wavix_lint.model import Applicability, Edit, Fix, RunReport, Severity, Skip, Span
from wavix_lint.registry import load


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
        security = known.code not in ("WVX201", "WVX900")
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
