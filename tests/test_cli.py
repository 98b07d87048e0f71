"""`wavix-lint check` as its users meet it: exit codes, what goes where, options."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.program import BAD, CLEAN, HOME, program, words
from wavix_lint import runner
from wavix_lint.cli import main
from wavix_lint.config import Config
from wavix_lint.model import Confidence, Finding, FrameLine, Position, RunReport, Severity, Skip, Span

needs_posix = pytest.mark.skipif(os.name == "nt", reason="POSIX streams")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "bad.py").write_text(BAD)
    (tmp_path / "clean.py").write_text(CLEAN)
    return tmp_path


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch, project: Path) -> Iterator[dict[str, Any]]:
    """Replaces the run: put the report (or an exception) under "report"; what was asked for is under "config"."""
    told: dict[str, Any] = {"report": RunReport(checked=1)}

    def run(paths: Any, config: Config, **options: Any) -> RunReport:
        told.update(paths=paths, config=config, **options)
        if isinstance(told["report"], BaseException):
            raise told["report"]
        return told["report"]

    monkeypatch.setattr(runner, "run", run)
    monkeypatch.chdir(project)
    yield told


def invoke(*args: str, **options: Any) -> Result:
    return CliRunner().invoke(main, args, **options)


def finding(path: str = "a.py", **changes: Any) -> Finding:
    values: dict[str, Any] = {
        "code": "WVX002",
        "name": "appid-in-query",
        "message": "message",
        "path": path,
        "span": Span(0, 1),
        "start": Position(1, 1),
        "end": Position(1, 2),
        "severity": Severity.WARNING,
        "confidence": Confidence.HIGH,
        "url": "",
        "fingerprint": "",
        "frame": (FrameLine(1, "x = 1"),),
    }
    return Finding(**{**values, **changes})


def test_a_clean_run(project: Path) -> None:
    result = program("check", "clean.py", cwd=project)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"All checks passed! 1 file checked\n")


def test_findings_go_to_stdout_and_the_summary_to_stderr(project: Path) -> None:
    result = program("check", "--output-format", "concise", cwd=project)
    assert result.returncode == 1
    assert re.fullmatch(rb"bad\.py:2:48: WVX002 [^\n]+\n", result.stdout)
    summary = rb"Found 1 finding \(1 \w+\) in 1 file\.\n2 files checked, 1 fixable with --fix\n"
    assert re.fullmatch(summary, result.stderr)


def test_the_default_is_the_full_format(project: Path) -> None:
    result = program("check", cwd=project)
    assert result.stdout == program("check", ".", "--output-format", "full", cwd=project).stdout
    assert b"^^^^^" in result.stdout


def test_json_is_all_there_is_on_stdout(project: Path) -> None:
    result = program("check", "--output-format", "json", cwd=project)
    assert [item["code"] for item in json.loads(result.stdout)] == ["WVX002"]


@pytest.mark.parametrize("form", ["full", "concise", "json", "jsonl"])
def test_a_key_is_in_no_output(tmp_path: Path, form: str) -> None:
    key = "".join(random.Random(7).choices(string.ascii_lowercase + string.digits, k=50))
    (tmp_path / "a.py").write_text(f'import requests\nrequests.get("https://api.wavix.com/v1/cdrs?appid={key}")\n')
    result = program("check", "--output-format", form, "--verbose", cwd=tmp_path)
    assert result.returncode == 1
    assert key[:4] in result.stdout.decode()
    assert key[:9].encode() not in result.stdout + result.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["check", "nowhere"], b"no such file or folder: nowhere"),
        (["check", "--selct", "WVX001"], b"No such option"),
        (["check", "--select", "WVX02"], b"--select: there is no rule 'WVX02'; did you mean `WVX002`?"),
        (["check", "--ignore", "E501"], b"--ignore: there is no rule 'E501'"),
        (["check", "--output-format", "xml"], b"'xml' is not one of"),
        (["check", "--min-confidence", "sure"], b"'sure' is not one of"),
        (["check", "--jobs", "0"], b"0 is not in the range"),
        (["check", "-", "clean.py"], b"cannot be mixed with paths"),
        (["check", "--stdin-filename", "a.py"], b"--stdin-filename goes with `-`"),
        (["check", "--config", "a.toml", "--isolated"], b"exclude each other"),
        (["check", "--config", "none.toml"], b"none.toml: there is no such file"),
        (["check", "--output-file", "no/where.txt"], b"--output-file: there is no folder"),
        (["check", "--output-file", "."], b"--output-file: . is a folder"),
        (["bad.py"], b"Did you mean `wavix-lint check bad.py`?"),
        (["bad.py", "clean.py"], b"Did you mean `wavix-lint check bad.py clean.py`?"),
        (["src/a b.py"], b"Did you mean `wavix-lint check 'src/a b.py'`?"),
        (["-"], b"Did you mean `wavix-lint check -`?"),
        (["chekc"], b"Did you mean `wavix-lint check`?"),
        (["frobnicate"], b"Commands: baseline, cache, check, rule"),
        (["--select", "WVX001"], b"wavix-lint check --select ..."),
        (["--frobnicate"], b"No such option"),
        (["rule"], b"name one rule"),
        (["rule", "WVX001", "--all"], b"name one rule"),
        (["rule", "WVX020"], b"there is no rule 'WVX020'; did you mean `WVX002`?"),
        (["rule", "appid-in-qery"], b"did you mean `appid-in-query`?"),
    ],
    ids=words,
)
def test_wrong_usage_is_2_and_says_what_to_do(project: Path, args: list[str], message: bytes) -> None:
    result = program(*args, cwd=project)
    assert (result.returncode, result.stdout) == (2, b"")
    assert message in result.stderr
    assert b"Traceback" not in result.stderr


def test_a_wrong_configuration_is_2(project: Path) -> None:
    (project / ".wavix-lint.toml").write_text("selct = []")
    result = program("check", cwd=project)
    assert (result.returncode, result.stdout) == (2, b"")
    assert b".wavix-lint.toml: unknown key `selct`; did you mean `select`?" in result.stderr
    assert program("check", "clean.py", "--isolated", cwd=project).returncode == 0


def test_nothing_to_check_is_0_and_said(tmp_path: Path) -> None:
    result = program("check", cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"Nothing to check\n")


def test_a_hook_whose_files_are_all_excluded_passes(project: Path) -> None:
    result = program("check", "bad.py", "--force-exclude", "--extend-exclude", "bad.py", cwd=project)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"Nothing to check\n")


def test_exit_zero(project: Path) -> None:
    result = program("check", "--exit-zero", cwd=project)
    assert result.returncode == 0
    assert b"WVX002" in result.stdout


def test_strict_fails_for_a_skipped_file(project: Path) -> None:
    (project / "clean.py").write_bytes(b"wavix\0" * 20)
    assert program("check", "clean.py", cwd=project).returncode == 0
    result = program("check", "clean.py", "--strict", cwd=project)
    assert result.returncode == 2
    assert b"1 skipped (1 binary)" in result.stderr


def test_quiet_leaves_findings_only(project: Path) -> None:
    result = program("check", "--quiet", cwd=project)
    assert (result.returncode, result.stderr) == (1, b"")
    assert b"WVX002" in result.stdout
    assert program("check", "clean.py", "-q", cwd=project).stderr == b""


def test_verbose_names_configuration_and_suppressed(project: Path) -> None:
    (project / ".wavix-lint.toml").write_text("")
    (project / "bad.py").write_text(BAD.replace("key)", "key)  # noqa: WVX002"))
    result = program("check", "--verbose", cwd=project)
    assert (result.returncode, result.stdout) == (0, b"")
    assert b"Configuration: " + str(project / ".wavix-lint.toml").encode() in result.stderr
    assert b"suppressed bad.py:2:48: WVX002 by noqa comment" in result.stderr
    assert b"All checks passed! 3 files checked, 1 suppressed" in result.stderr


def test_statistics_replace_the_findings(project: Path) -> None:
    assert program("check", "--statistics", cwd=project).stdout == b"1  WVX002  appid-in-query\n"


def test_stdin(project: Path) -> None:
    result = program(
        "check", "-", "--stdin-filename", "x/y.py", "--output-format", "concise", cwd=project, input=BAD.encode()
    )
    assert result.returncode == 1
    assert result.stdout.startswith(b"x/y.py:2:48: WVX002")


def test_stdin_reads_the_configuration_of_its_name(project: Path) -> None:
    (project / "x").mkdir()
    (project / "x" / ".wavix-lint.toml").write_text('ignore = ["WVX0"]')
    args = ("check", "-", "--stdin-filename")
    assert program(*args, "x/y.py", cwd=project, input=BAD.encode()).returncode == 0
    assert program(*args, "y.py", cwd=project, input=BAD.encode()).returncode == 1


def test_output_file(project: Path) -> None:
    result = program("check", "--output-format", "json", "--output-file", "out.json", cwd=project)
    assert (result.returncode, result.stdout) == (1, b"")
    assert json.loads((project / "out.json").read_text())[0]["filename"] == "bad.py"
    assert b"Found 1 finding" in result.stderr


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--select", "WVX001"], 0),
        (["--select", "wvx0"], 1),
        (["--select", "WVX001,WVX002"], 1),
        (["--select", "WVX001", "--select", "WVX002"], 1),
        (["--select", "WVX001", "--extend-select", "WVX002"], 1),
        (["--ignore", "WVX002"], 0),
        (["--extend-exclude", "bad.*"], 0),
        (["--exclude", "nothing,bad.py"], 0),
    ],
    ids=words,
)
def test_what_is_checked(project: Path, args: list[str], code: int) -> None:
    assert program("check", *args, cwd=project).returncode == code


def test_options_reach_the_run(fake: dict[str, Any]) -> None:
    args = "--min-confidence high --exclude a,b --force-exclude --no-respect-gitignore --jobs 3 bad.py clean.py".split()
    assert invoke("check", *args).exit_code == 0
    config = fake["config"]
    assert (config.min_confidence, config.exclude) == (Confidence.HIGH, ("a", "b"))
    assert (config.force_exclude, config.respect_gitignore) == (True, False)
    assert (fake["jobs"], fake["paths"]) == (3, ("bad.py", "clean.py"))


def test_a_flag_of_the_file_can_be_taken_back(fake: dict[str, Any], project: Path) -> None:
    (project / ".wavix-lint.toml").write_text("strict = true\nforce-exclude = true")
    fake["report"] = RunReport(checked=1, skips=[Skip("a", "binary")])
    assert invoke("check").exit_code == 2
    assert invoke("check", "--no-strict", "--no-force-exclude").exit_code == 0
    assert fake["config"].force_exclude is False


def test_an_internal_error_is_2_and_shows_no_value(fake: dict[str, Any]) -> None:
    fake["report"] = KeyError("what the file holds")
    result = invoke("check")
    assert result.exit_code == 2
    assert "internal error (KeyError)" in result.stderr
    assert "what the file holds" not in result.output
    assert "Traceback" not in result.output


def test_an_interrupt_is_130(fake: dict[str, Any]) -> None:
    fake["report"] = KeyboardInterrupt()
    result = invoke("check")
    assert (result.exit_code, result.stdout) == (130, "")
    assert "Interrupted" in result.stderr


def test_an_interrupted_run_shows_what_it_found(fake: dict[str, Any]) -> None:
    fake["report"] = RunReport(findings=[finding()], checked=1, interrupted=True)
    result = invoke("check", "--output-format", "concise")
    assert (result.exit_code, result.stdout) == (130, "a.py:1:1: WVX002 message\n")


@needs_posix
def test_a_real_interrupt_is_130(project: Path) -> None:
    command = [sys.executable, "-m", "wavix_lint", "check", "-"]
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    with subprocess.Popen(
        command, cwd=project, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        # More than a pipe holds: when this returns, the program is up and reading.
        process.stdin.write(b"x" * 2**20)
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate(timeout=60)
    assert (process.returncode, stdout) == (130, b"")
    assert b"Traceback" not in stderr
