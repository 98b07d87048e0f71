"""The formats for CI systems: whole, valid by the schemas of their owners, and as their readers understand them."""

from __future__ import annotations

import json
import random
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema

from tests import keygen
from tests.program import BAD, program
from tests.reports import SCHEMAS, STRANGE_NAMES, many, schema, strange, text, thorough
from tests.test_report import everything, found
from wavix_lint import report
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import RunReport

Snapshot = Callable[[str, str], None]
CI = ["sarif", "github", "gitlab", "junit", "rdjson", "markdown"]
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
