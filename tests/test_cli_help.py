"""Help, version, rule pages, shell completion, and what the program must not load to give them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.program import BAD, CLEAN, HOME, program, words
from wavix_lint import __version__
from wavix_lint.cli import main

needs_posix = pytest.mark.skipif(os.name == "nt", reason="POSIX streams")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "bad.py").write_text(BAD)
    (tmp_path / "clean.py").write_text(CLEAN)
    return tmp_path


@pytest.mark.parametrize("args", [[], ["--help"], ["-h"]], ids=["bare", "--help", "-h"])
def test_help_of_the_program(tmp_path: Path, args: list[str]) -> None:
    result = program(*args, cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"Examples:" in result.stdout
    assert b"Exit codes" in result.stdout
    assert b"check" in result.stdout


@pytest.mark.parametrize("command", ["baseline", "cache", "check", "rule"])
def test_help_of_a_command(tmp_path: Path, command: str) -> None:
    result = program(command, "-h", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"Examples:" in result.stdout
    assert f"wavix-lint {command}".encode() in result.stdout


def test_every_option_has_help() -> None:
    context = main.make_context("wavix-lint", ["check"])
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert command is not None
        assert command.short_help
        options = [param for param in command.params if isinstance(param, click.Option)]
        assert [option.name for option in options if not option.help] == []


def test_version(tmp_path: Path) -> None:
    assert program("--version", cwd=tmp_path).stdout.decode() == f"wavix-lint {__version__}{os.linesep}"


def test_the_page_of_a_rule(tmp_path: Path) -> None:
    page = (HOME / "rules" / "wvx002_appid_in_query" / "README.md").read_text("utf-8")
    for name in ("WVX002", "wvx002", "appid-in-query"):
        result = program("rule", name, cwd=tmp_path, env={"PYTHONIOENCODING": "utf-8"})
        assert result.returncode == 0
        assert result.stdout.decode().splitlines() == page.rstrip().splitlines()


def test_all_rules(tmp_path: Path) -> None:
    folders = sorted(path.name[:6].upper() for path in (HOME / "rules").glob("wvx*"))
    lines = program("rule", "--all", cwd=tmp_path).stdout.decode().splitlines()
    assert [line.split()[0] for line in lines] == folders
    records = json.loads(program("rule", "--all", "--output-format", "json", cwd=tmp_path).stdout)
    assert [record["code"] for record in records] == folders
    assert json.loads(program("rule", "WVX002", "--output-format", "json", cwd=tmp_path).stdout) in records
    assert set(records[0]) == {"code", "name", "severity", "summary", "help", "page"}


def test_python_m_runs_nothing_of_the_working_folder(project: Path) -> None:
    for name in ("click", "json", "tomllib", "wavix", "stringzilla", "tree_sitter", "__future__"):
        (project / f"{name}.py").write_text(f'open("ran-{name}", "w").close()\n')
    result = program("check", cwd=project)
    assert result.returncode == 1
    assert [path.name for path in project.glob("ran-*")] == []


@pytest.mark.parametrize("args", [["--version"], ["--help"], ["check", "clean.py"]], ids=words)
def test_what_the_cheap_ways_do_not_import(project: Path, args: list[str]) -> None:
    script = "import sys; from wavix_lint.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    command = [sys.executable, "-c", script, *args]
    result = subprocess.run(command, cwd=project, env=environment, capture_output=True, check=False, timeout=60)
    assert result.returncode == 0
    imported = set(result.stderr.decode().splitlines()[-1].split())
    assert "wavix_lint.cli" in imported
    heavy = {"json", "tomllib", "tomli", "difflib", "rich", "pathlib", "importlib.metadata", "traceback", "pathspec"}
    own = {"registry", "engine", "rules", "api", "facts", "suppress", "settings.schema", "report._frame"}
    assert imported & heavy == set()
    assert imported & {f"wavix_lint.{name}" for name in own} == set()


# Shell completion, as docs/shell-completion.md describes it.


@pytest.mark.parametrize(
    ("shell", "word"), [("bash", b"complete -o nosort"), ("zsh", b"#compdef"), ("fish", b"complete ")]
)
def test_completion_script(tmp_path: Path, shell: str, word: bytes) -> None:
    result = program(cwd=tmp_path, env={"_WAVIX_LINT_COMPLETE": f"{shell}_source"})
    assert result.returncode == 0
    assert word in result.stdout
    assert f"_WAVIX_LINT_COMPLETE={shell}_source" in (HOME / "docs" / "shell-completion.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("wavix-lint ", ["baseline", "cache", "check", "rule"]),
        ("wavix-lint rule WVX90", ["WVX900"]),
        ("wavix-lint check --select wvx90", ["WVX900"]),
        ("wavix-lint check --select WVX001,WVX90", ["WVX001,WVX900"]),
        ("wavix-lint check --output-format js", ["json", "jsonl"]),
        ("wavix-lint check --output-fo", ["--output-format"]),
    ],
)
def test_completion(tmp_path: Path, words: str, offered: list[str]) -> None:
    env = {"_WAVIX_LINT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    lines = program(cwd=tmp_path, env=env).stdout.decode().splitlines()
    assert [line.partition(",")[2] for line in lines] == offered
