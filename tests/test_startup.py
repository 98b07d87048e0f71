"""What a run without a hit must not import: start-up is most of what a hook costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Each costs more than the whole of our own code, or is only of use when there is something to report.
HEAVY = {
    *("tree_sitter", "tree_sitter_python", "libcst", "detect_secrets", "pathspec", "stringzilla", "rich", "tomlkit"),
    *("importlib.metadata", "multiprocessing", "concurrent.futures", "asyncio", "subprocess", "logging", "email"),
    *("json", "pickle", "hashlib", "tempfile", "pathlib", "urllib.parse", "http.client", "socket", "ssl", "select"),
    *("wavix_lint.engine", "wavix_lint.registry", "wavix_lint.languages", "wavix_lint.facts", "wavix_lint.api"),
    *("wavix_lint.suppress", "wavix_lint.parallel", "wavix_lint.workers"),
}
# A folder has to be listed, and git is asked through `subprocess`; a walk without `.gitignore` needs nothing more.
FOR_FOLDERS = {"wavix_lint.discover.folders", "subprocess", "select"}


def imported(code: str, folder: Path, *arguments: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after `code`, less those of an interpreter that does nothing."""
    tail = "\nprint('MODULES', *sorted(sys.modules))"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    environment["PYTHONPATH"] = str(ROOT)

    def modules(text: str) -> set[str]:
        command = [sys.executable, "-c", f"import sys\n{text}{tail}", *arguments]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
        return set(done.stdout.rpartition("MODULES ")[2].split())

    return modules(code) - modules("")


LIBRARY = """
from wavix_lint.config import Config
from wavix_lint.runner import run
report = run(sys.argv[1:], Config())
assert report.checked and not report.notes and not report.skips, report
"""
PROGRAM = """
from wavix_lint.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clean.py").write_text('"""Adds."""\n\n\ndef add(a, b):\n    return a + b\n')
    return tmp_path


def test_checking_a_clean_file_imports_nothing_heavy(folder: Path) -> None:
    assert imported(LIBRARY, folder, "clean.py") & HEAVY == set()


def test_the_runner_alone_needs_a_dozen_small_modules(folder: Path) -> None:
    own = {name for name in imported(LIBRARY, folder, "clean.py") if name.startswith("wavix_lint")}
    assert own == {
        "wavix_lint",
        "wavix_lint.config",
        "wavix_lint.discover",
        "wavix_lint.discover.found",
        "wavix_lint.errors",
        "wavix_lint.model",
        "wavix_lint.prefilter",
        "wavix_lint.reading",
        "wavix_lint.runner",
        "wavix_lint.wavix",
        "wavix_lint.wavix.words",
    }


def test_many_clean_files_cost_the_search_library_and_nothing_else(folder: Path) -> None:
    for number in range(80):
        (folder / f"f{number}.py").write_text("x = 1\n")
    names = sorted(path.name for path in folder.iterdir())
    assert imported(LIBRARY, folder, *names) & HEAVY <= {"stringzilla"}


def test_a_folder_costs_what_asks_git_and_nothing_else(folder: Path) -> None:
    assert imported(LIBRARY, folder, ".") & HEAVY <= FOR_FOLDERS


def test_pathspec_is_imported_for_an_ignore_file_only(folder: Path) -> None:
    assert "pathspec" not in imported(LIBRARY, folder, ".")
    (folder / ".gitignore").write_text("*.log\n")
    assert "pathspec" in imported(LIBRARY, folder, ".")


@pytest.mark.parametrize(
    "arguments",
    [("check", "clean.py"), ("--version",), ("--help",), ("check", "--help"), ()],
    ids=lambda arguments: " ".join(arguments) or "no argument",
)
def test_the_program_imports_nothing_heavy(folder: Path, arguments: tuple[str, ...]) -> None:
    assert imported(PROGRAM, folder, *arguments) & HEAVY == set()


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_do_not_even_import_the_runner(folder: Path, argument: str) -> None:
    own = {name for name in imported(PROGRAM, folder, argument) if name.startswith("wavix_lint")}
    assert own & {"wavix_lint.runner", "wavix_lint.settings", "wavix_lint.model", "wavix_lint.config"} == set()


def test_a_hit_imports_the_engine(folder: Path) -> None:
    """The counterpart: if this failed, the tests above would prove nothing."""
    (folder / "clean.py").write_text("# wavix\n")
    assert {"wavix_lint.engine", "wavix_lint.registry"} <= imported(LIBRARY, folder, "clean.py")
