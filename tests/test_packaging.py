"""Wheel, sdist, editable install and bare checkout: each finds its rules, and no one else's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import checkout
from tests.checkout import Environment
from wavix_lint import __version__, registry

CODES = [rule.code for rule in registry.load().rules]
BAD = 'import requests\nrequests.get("https://api.wavix.com/v1/profile?appid=" + key)\n'
# What a stranger's package of the name `rules` would do if somebody imported it.
STRANGER = "import pathlib\npathlib.Path({marker!r}).touch()\n"
OTHERS = [version for version in checkout.VERSIONS if version != "{}.{}".format(*sys.version_info)]


class Dist(NamedTuple):
    """What a release consists of, and the checkout it was built from."""

    tree: Path
    wheel: Path
    sdist: Path

    def wheel_names(self) -> set[str]:
        with zipfile.ZipFile(self.wheel) as archive:
            return set(archive.namelist())

    def sdist_names(self) -> set[str]:
        with tarfile.open(self.sdist) as archive:
            return {name.partition("/")[2] for name in archive.getnames()}


class Program(NamedTuple):
    """One way to start the tool: the command, and the variables it wants."""

    command: list[str | Path]
    variables: dict[str, str]

    def run(self, folder: Path, *args: str) -> checkout.Outcome:
        return checkout.run([*self.command, *args], folder, **self.variables)


Form = Callable[[Environment, Dist], Program]


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Dist:
    folder = tmp_path_factory.mktemp("dist")
    tree = checkout.copy(folder / "tree")
    build: list[str | Path] = [sys.executable, "-m", "hatchling", "build", "-d", folder, "-t", "sdist", "-t", "wheel"]
    built = checkout.run(build, tree)
    assert built.code == 0, built.err
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return Dist(tree, wheel, sdist)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A folder with one finding and with a package called `rules` that must stay alone."""
    folder, marker = tmp_path / "project", tmp_path / "loaded"
    for package in ("rules", "rules/wvx999_stranger"):
        (folder / package).mkdir(parents=True)
        (folder / package / "__init__.py").write_text(STRANGER.format(marker=str(marker)))
    (folder / "bad.py").write_text(BAD)
    yield folder
    assert not marker.exists(), "the `rules` package of the scanned folder was imported"


def wheel(env: Environment, dist: Dist) -> Program:
    env.install("--no-deps", "--no-index", dist.wheel)
    return Program([env.tool], {})


def sdist(env: Environment, dist: Dist) -> Program:
    env.install("--no-deps", "--no-index", "--no-build-isolation", dist.sdist)
    return Program([env.tool], {})


def editable(env: Environment, dist: Dist) -> Program:
    env.install("--no-deps", "--no-index", "--no-build-isolation", "-e", dist.tree)
    return Program([env.tool], {})


def bare_checkout(env: Environment, dist: Dist) -> Program:
    return Program([env.python, "-m", "wavix_lint"], {"PYTHONPATH": str(dist.tree)})


FORMS: list[Form] = [wheel, sdist, editable, bare_checkout]


def assert_works(program: Program, project: Path) -> None:
    """The rules are all there with their pages, and a finding is found."""
    listed = program.run(project, "rule", "--all", "--output-format", "json")
    assert listed.code == 0, listed.err
    rules = json.loads(listed.out)
    assert [rule["code"] for rule in rules] == CODES
    assert [rule["code"] for rule in rules if not rule["page"].startswith(f"# {rule['code']} ")] == []
    checked = program.run(project, "check", "--output-format", "concise", "bad.py")
    assert checked.out == "bad.py:2:48: WVX002 Wavix key in the deprecated `appid` query parameter\n"
    assert checked.code == 1, checked.err


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__.replace("_", " "))
def test_form_finds_its_rules_and_no_stranger(form: Form, dist: Dist, project: Path, tmp_path: Path) -> None:
    env = checkout.borrowing(tmp_path / "env")
    program = form(env, dist)
    assert_works(program, project)
    assert program.run(project, "--version").out == f"wavix-lint {__version__}\n"

    (env.site_packages() / "rules").symlink_to(project / "rules", target_is_directory=True)
    path = os.pathsep.join([str(project), program.variables.get("PYTHONPATH", "")])
    assert_works(program._replace(variables={"PYTHONPATH": path}), project)


@pytest.mark.parametrize("version", OTHERS)
def test_other_versions_of_python(version: str, dist: Dist, project: Path, tmp_path: Path) -> None:
    """The wheel with the dependencies it names, from the registry; then the other forms beside them."""
    python = checkout.interpreter(version)
    if python is None:
        pytest.skip(f"no Python {version} here")
    env = checkout.environment(tmp_path / "env", python)
    env.install(dist.wheel, "hatchling")
    assert_works(Program([env.tool], {}), project)
    for form in (sdist, editable, bare_checkout):
        other = checkout.environment(tmp_path / form.__name__, python)
        other.borrow(env.site_packages())
        assert_works(form(other, dist), project)


def test_wheel_needs_nothing_but_the_dependencies_it_names(dist: Dist, project: Path, tmp_path: Path) -> None:
    env = checkout.environment(tmp_path / "env")
    env.install(dist.wheel)
    assert_works(Program([env.tool], {}), project)


def test_wheel_has_every_rule_with_its_page_and_no_cases(dist: Dist) -> None:
    names = dist.wheel_names()
    folders = sorted(path.name for path in (dist.tree / "rules").glob("wvx*"))
    assert folders
    for folder in folders:
        assert {f"wavix_lint/rules/{folder}/__init__.py", f"wavix_lint/rules/{folder}/README.md"} <= names
    assert [name for name in names if "/cases/" in name] == []


def test_wheel_has_one_top_level_package(dist: Dist) -> None:
    info = f"wavix_lint-{__version__}.dist-info"
    assert {name.partition("/")[0] for name in dist.wheel_names()} == {"wavix_lint", info}


def test_wheel_carries_licence_and_type_marker(dist: Dist) -> None:
    names = dist.wheel_names()
    assert "wavix_lint/py.typed" in names
    assert f"wavix_lint-{__version__}.dist-info/licenses/LICENSE" in names


def test_wheel_has_every_module_and_nothing_else(dist: Dist) -> None:
    written = {
        path.relative_to(dist.tree).as_posix()
        for path in (dist.tree / "wavix_lint").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name for name in dist.wheel_names() if name.startswith("wavix_lint/")}
    assert {name for name in packed if not name.startswith("wavix_lint/rules/wvx")} == written


def test_sdist_can_be_tested(dist: Dist) -> None:
    names = dist.sdist_names()
    assert {"LICENSE", "README.md", "CHANGELOG.md", "tests/conftest.py", "wavix_lint/py.typed"} <= names
    assert any("/cases/" in name for name in names)


def test_metadata_names_the_page_and_the_licence(dist: Dist) -> None:
    with zipfile.ZipFile(dist.wheel) as archive:
        metadata = archive.read(f"wavix_lint-{__version__}.dist-info/METADATA").decode("utf-8")
    head, _, page = metadata.partition("\n\n")
    assert "License-Expression: MIT" in head.splitlines()
    assert "Requires-Python: >=3.10" in head.splitlines()
    assert page == (dist.tree / "README.md").read_text(encoding="utf-8")


def test_building_leaves_the_checkout_as_it_was(dist: Dist, tmp_path: Path) -> None:
    fresh = checkout.copy(tmp_path / "fresh")
    build = [sys.executable, "-m", "hatchling", "build", "-d", str(tmp_path / "out"), "-t", "wheel"]
    before = {path.relative_to(fresh) for path in fresh.rglob("*")}
    subprocess.run(build, cwd=fresh, capture_output=True, check=True)
    assert {path.relative_to(fresh) for path in fresh.rglob("*")} == before
