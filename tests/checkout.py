"""Copies of this repository and virtual environments to install them into."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).resolve().parent.parent
VERSIONS = ("3.10", "3.11", "3.12", "3.13")
_GENERATED = shutil.ignore_patterns("__pycache__", "*.pyc", ".git", ".venv", ".*_cache", ".hypothesis", "dist", "build")
_SETTINGS = frozenset({"CI", "NO_COLOR", "FORCE_COLOR", "VIRTUAL_ENV", "COLUMNS", "LINES"})
_PREFIXES = ("PYTHON", "PYTEST_", "COV_", "COVERAGE_")


class Outcome(NamedTuple):
    """What a program said. `code` is its exit code."""

    code: int
    out: str
    err: str


def copy(target: Path) -> Path:
    """This repository as a fresh clone has it, new files included; without git, everything but what tools leave."""
    listed = run(["git", "ls-files", "-coz", "--exclude-standard"], HOME) if (HOME / ".git").exists() else None
    if listed is None or listed.code != 0:
        return Path(shutil.copytree(HOME, target, ignore=_GENERATED))
    for name in filter(None, listed.out.split("\0")):
        if (HOME / name).is_file():  # a file may be deleted and not yet committed
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(HOME / name, target / name)
    return target


def run(command: Sequence[str | Path], cwd: Path, **environment: str) -> Outcome:
    """Run a program without the settings of the one that tests it; `environment` adds some."""
    kept = {
        name: value for name, value in os.environ.items() if name not in _SETTINGS and not name.startswith(_PREFIXES)
    }
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def interpreter(version: str) -> Path | None:
    """A Python of this version, from pyenv or the path, None when there is none that runs."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    candidates = [*sorted(root.glob(f"versions/{version}.*/bin/python"), reverse=True)]
    on_path = shutil.which(f"python{version}")
    if on_path is not None:
        candidates.append(Path(on_path))
    probe = "import sys, venv; print('%d.%d' % sys.version_info[:2])"
    for path in candidates:
        if run([path, "-c", probe], HOME).out.strip() == version:
            return path
    return None


class Environment(NamedTuple):
    """A virtual environment. Packages are put into it by the pip of the running interpreter."""

    folder: Path

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        return self.scripts / "python"

    @property
    def tool(self) -> Path:
        return self.scripts / "wavix-lint"

    def site_packages(self) -> Path:
        shown = run([self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], self.folder)
        return Path(shown.out.strip())

    def install(self, *what: str | Path) -> None:
        pip = [sys.executable, "-m", "pip", "--python", self.python, "install", "--quiet", *what]
        done = run([str(word) for word in pip], self.folder)
        assert done.code == 0, done.err

    def borrow(self, folder: Path) -> None:
        """Make the packages of another environment importable. Its `.pth` files, and so its editables, do not count."""
        (self.site_packages() / "borrowed.pth").write_text(f"{folder}\n", encoding="utf-8")


def environment(folder: Path, python: Path | None = None) -> Environment:
    """A new, empty virtual environment of a Python, the running one when none is given."""
    made = run([python or sys.executable, "-m", "venv", "--without-pip", folder], folder.parent)
    assert made.code == 0, made.err
    return Environment(folder)


def borrowing(folder: Path) -> Environment:
    """A new environment of the running Python in which the packages of the tests, but not this one, can be imported."""
    made = environment(folder)
    made.borrow(Path(sysconfig.get_path("purelib")))
    return made
