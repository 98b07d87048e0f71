"""`check --diff` and `check --fix` over all programs at once: what the command does is what was proven."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import HOME
from tests.wire import compare
from tests.wire.programs import Program, load
from wavix_lint import fixing
from wavix_lint.config import Config
from wavix_lint.model import Applicability

_PROGRAMS = [
    program
    for language in ("python", "shell", "node")
    for kind in ("fixed", "refused")
    for program in load(language, kind)
]


@pytest.fixture
def files(tmp_path: Path) -> dict[Path, Program]:
    placed = {tmp_path / f"{number:03}" / program.file_name: program for number, program in enumerate(_PROGRAMS)}
    for path, program in placed.items():
        path.parent.mkdir()
        path.write_bytes(program.text)
    return placed


def _run(folder: Path, *options: str) -> tuple[int, str]:
    command = [sys.executable, "-m", "wavix_lint", "check", "--isolated", "--no-cache", *options, "."]
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=300, check=False)
    return ran.returncode, (ran.stdout + ran.stderr).decode()


def _assert_no_key(output: str) -> None:
    assert output
    shown = [program.name for program in _PROGRAMS if compare.holds(output, program.key)]
    assert not shown, f"the keys of these are shown: {shown}"


def test_diff_writes_nothing_and_shows_no_key(files: dict[Path, Program], tmp_path: Path) -> None:
    code, output = _run(tmp_path, "--diff", "--unsafe-fixes")
    assert code == 1
    assert all(path.read_bytes() == program.text for path, program in files.items())
    assert "+++ b/" in output
    _assert_no_key(output)


def test_fix_writes_what_was_proven(files: dict[Path, Program], tmp_path: Path) -> None:
    _code, output = _run(tmp_path, "--unsafe-fixes", "--show-fixes")
    _assert_no_key(output)
    for path, program in files.items():
        name = str(path.relative_to(tmp_path))
        assert path.read_bytes() == fixing.fixed(name, program.text, Config(), Applicability.UNSAFE).data, name
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == sorted(p.file_name for p in _PROGRAMS)
    code, output = _run(tmp_path, "--unsafe-fixes", "--diff")
    assert (code, output.count("+++ b/")) == (0, 0), "the result has fixes left"


def test_safe_fixes_leave_what_nobody_may_touch(files: dict[Path, Program], tmp_path: Path) -> None:
    _code, output = _run(tmp_path, "--fix")
    _assert_no_key(output)
    changed = {program.name for path, program in files.items() if path.read_bytes() != program.text}
    assert not changed & {program.name for program in _PROGRAMS if program.is_refused}
    safe = {p.name for p in _PROGRAMS if p.level is Applicability.SAFE and not p.is_refused}
    assert safe <= changed


@pytest.mark.parametrize("form", ["json", "full"])
def test_no_format_shows_a_key(form: str, files: dict[Path, Program], tmp_path: Path) -> None:
    _code, output = _run(tmp_path, "--output-format", form)
    _assert_no_key(output)
