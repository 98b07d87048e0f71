"""Thirty popular packages, downloaded when asked for: `pytest -m pypi`. Nothing in them is about Wavix."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from wavix_lint.config import Config
from wavix_lint.runner import run

pytestmark = pytest.mark.pypi

_SCRIPT = Path(__file__).resolve().parent.parent / "benchmarks" / "pypi_corpus.py"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pypi_corpus", _SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["pypi_corpus"] = module
    spec.loader.exec_module(module)
    return module


pypi_corpus = _load()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages: in the folder that `WAVIX_LINT_CORPUS` names, so that they are kept, else in a temporary one."""
    kept = os.environ.get("WAVIX_LINT_CORPUS")
    folder = Path(kept) if kept else tmp_path_factory.mktemp("pypi")
    pypi_corpus.download(folder)
    return folder


def test_there_are_at_least_thirty_packages_with_code(corpus: Path) -> None:
    with_code = [name for name in pypi_corpus.PACKAGES if any((corpus / name).rglob("*.py"))]
    assert with_code == list(pypi_corpus.PACKAGES)
    assert len(with_code) >= 30


def test_nothing_is_found_and_every_skip_has_a_reason(corpus: Path) -> None:
    report = run([str(corpus)], Config())
    assert report.findings == []
    assert report.notes == []
    assert {skip.reason for skip in report.skips} <= {"binary", "too-large", "symlink"}
    assert report.checked + len(report.skips) >= len(list(pypi_corpus.python_files(corpus)))


def test_nothing_is_found_when_every_file_is_looked_at(corpus: Path) -> None:
    reports = list(pypi_corpus.examine_bypassed(corpus))
    found = [f"{one.path}:{one.start.row} {one.code}" for report in reports for one in report.findings]
    notes = [f"{report.path}: {note}" for report in reports for note in report.notes]
    assert (found, notes) == ([], [])
    assert len(reports) > 5000


def test_frontend_survives_files_that_seem_to_call_wavix(corpus: Path) -> None:
    reports = list(pypi_corpus.examine_rewritten(corpus))
    assert [f"{report.path}: {note}" for report in reports for note in report.notes] == []
    assert len(reports) > 200
