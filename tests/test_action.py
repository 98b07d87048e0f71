"""The GitHub Action: its steps are run as a runner runs them."""

from __future__ import annotations

import json
import os
import re
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import checkout, keygen
from tests.program import BAD, CLEAN
from tests.reports import github_commands
from tests.runner import Result, Runner

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the runner of the tests is a POSIX one")

SHIM = """#!/bin/sh
"{python}" "$@" || exit $?
for last; do :; done
echo "{packages}" > "$("$last/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/borrowed.pth"
"""


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A `python3` whose environments see the packages of the tests, so that nothing has to be downloaded."""
    folder = tmp_path_factory.mktemp("machine")
    shim = folder / "python3"
    shim.write_text(SHIM.format(python=sys.executable, packages=sysconfig.get_path("purelib")))
    shim.chmod(0o755)
    path = os.environ["PATH"]
    return {"PATH": f"{folder}:{path}", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1"}


@pytest.fixture(scope="module")
def action(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The action as a runner downloads it: a clone of this repository, not the working tree."""
    return checkout.copy(tmp_path_factory.mktemp("actions") / "wavix-lint")


@pytest.fixture(scope="module")
def temp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("runner")


@pytest.fixture(scope="module")
def installed(action: Path, temp: Path, machine: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Result:
    """A first run, in a folder whose modules must not be loaded while the tool is installed."""
    folder = hostile(tmp_path_factory.mktemp("first"))
    result = Runner(action, folder, temp, **machine).run(paths=".")
    assert not result.failed, result.errors
    return result


def hostile(folder: Path) -> Path:
    for name in ("json", "venv", "pip", "wavix_lint"):
        (folder / f"{name}.py").write_text('raise SystemExit("code of the checkout was run")\n')
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A repository with one finding, one that is suppressed, a clean folder, and modules that must not be loaded."""
    folder = tmp_path / "work space"
    (folder / "src").mkdir(parents=True)
    (folder / "clean dir").mkdir()
    (folder / "src" / "app.py").write_text(BAD + BAD.replace("\n", "  # noqa\n"))
    (folder / "clean dir" / "a.py").write_text(CLEAN)
    return hostile(folder)


class Prepared(NamedTuple):
    """A runner on which the tool is installed already."""

    runner: Runner
    installed: Result

    def run(self, **inputs: str) -> Result:
        return self.runner.run(self.installed, **inputs)


@pytest.fixture
def runner(action: Path, workspace: Path, temp: Path, machine: dict[str, str], installed: Result) -> Prepared:
    return Prepared(Runner(action, workspace, temp, **machine), installed)


def commands(result: Result) -> list[tuple[str, str]]:
    return [(command.name, command.properties["file"]) for command in github_commands(result.log)]


def test_a_finding_fails_the_step_and_is_shown_in_three_places(runner: Prepared) -> None:
    result = runner.run(upload_sarif="true")
    assert result.failed and result.outputs["exit-code"] == "1"
    assert commands(result) == [("warning", "src/app.py")]
    assert "| warning | [WVX002 appid-in-query](" in result.summary and "`src/app.py:2:" in result.summary
    (upload,) = result.used
    assert upload["with"] == {"sarif_file": result.outputs["sarif"], "category": "wavix-lint"}
    (run,) = json.loads(Path(upload["with"]["sarif_file"]).read_text())["runs"]
    assert [item["ruleId"] for item in run["results"]] == ["WVX002"], "what is suppressed is not sent"
    assert run["tool"]["driver"]["rules"]
    assert "code of the checkout was run" not in result.log + result.errors


def test_a_clean_tree_passes(runner: Prepared) -> None:
    result = runner.run(paths="clean dir", upload_sarif="true")
    assert not result.failed and result.outputs["exit-code"] == "0", result.errors
    assert commands(result) == []
    assert "All checks passed!" in result.summary
    (upload,) = result.used  # so that alerts of yesterday are closed
    assert json.loads(Path(upload["with"]["sarif_file"]).read_text())["runs"][0]["results"] == []


def test_nothing_is_uploaded_unasked(runner: Prepared) -> None:
    result = runner.run()
    assert result.failed and result.used == [] and result.outputs["sarif"] == ""


@pytest.mark.parametrize(
    ("inputs", "code", "found"),
    [
        pytest.param({"paths": "clean dir\nsrc\n"}, "1", 1, id="paths, one a line"),
        pytest.param({"args": "--ignore WVX002,WVX900"}, "0", 0, id="arguments"),
        pytest.param({"args": "  --exit-zero\n--min-confidence   low "}, "0", 1, id="arguments on two lines"),
        pytest.param({"config": "my config.toml"}, "0", 0, id="configuration"),
        pytest.param({"format": "concise"}, "1", 0, id="another format"),
        pytest.param({"paths": "$(touch owned)\n`touch owned`\n;touch owned"}, "2", 0, id="paths are no commands"),
        pytest.param({"args": "; touch owned; $(touch owned)"}, "2", 0, id="arguments are no commands"),
        pytest.param({"paths": "--version"}, "2", 0, id="paths are no options"),
        pytest.param({"config": "missing.toml", "upload_sarif": "true"}, "2", 0, id="no such configuration"),
    ],
)
def test_inputs(runner: Prepared, workspace: Path, inputs: dict[str, str], code: str, found: int) -> None:
    (workspace / "my config.toml").write_text('ignore = ["WVX002", "WVX900"]\n')
    result = runner.run(**inputs)
    assert (result.outputs["exit-code"], len(commands(result))) == (code, found), result.errors
    assert result.failed is (code != "0")
    assert not list(workspace.rglob("owned"))
    assert result.used == []


def test_no_key_in_the_log_the_summary_or_the_upload(runner: Prepared, workspace: Path) -> None:
    key = keygen.key()
    (workspace / "src" / "app.py").write_text(f'WAVIX_API_KEY = "{key}"\n')
    result = runner.run(upload_sarif="true")
    shown = result.log + result.errors + result.summary + Path(result.outputs["sarif"]).read_text()
    assert "WVX001" in shown and key[4:] not in shown


def test_other_actions_are_pinned(runner: Prepared) -> None:
    used = [step["uses"] for step in runner.runner.action["runs"]["steps"] if "uses" in step]
    assert used and all(re.fullmatch(r"github/[\w/-]+@[0-9a-f]{40}", name) for name in used)


def test_inputs_and_outputs_are_explained(runner: Prepared) -> None:
    page = (checkout.HOME / "docs" / "github-actions.md").read_text("utf-8")
    for name in (*runner.runner.action["inputs"], *runner.runner.action["outputs"]):
        assert f"| `{name}` |" in page
