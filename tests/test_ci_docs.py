"""The commands of the pages about CI systems, and the GitLab template, are run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checkout import HOME
from tests.program import BAD, CLEAN
from wavix_lint import report

PAGES = ("ci.md", "github-actions.md")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"wavix-lint check\b[^'\n|]*")
TEMPLATE = HOME / "ci-templates" / "gitlab.yml"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the commands are for a POSIX shell")


def blocks(page: str) -> list[tuple[str, str]]:
    return BLOCK.findall((HOME / "docs" / page).read_text("utf-8"))


COMMANDS = sorted({match.strip() for page in PAGES for _, code in blocks(page) for match in COMMAND.findall(code)})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "app.py").write_text(BAD)
    return folder


def shell(script: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run lines in a shell that stops at the first failure, with `wavix-lint` on the path."""
    scripts = cwd.parent / "scripts"
    scripts.mkdir(exist_ok=True)
    tool = scripts / "wavix-lint"
    tool.write_text(f'#!/bin/sh\nPYTHONPATH="{HOME}" exec "{sys.executable}" -m wavix_lint "$@"\n')
    tool.chmod(0o755)
    environment = {**os.environ, **variables, "PATH": f"{scripts}:{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def check_report(name: str, text: str) -> None:
    """A report of the one finding of the project, read by its format."""
    if name in ("sarif", "gitlab", "rdjson"):
        assert "WVX002" in json.dumps(json.loads(text))
    elif name == "junit":
        assert ElementTree.fromstring(text).get("failures") == "1"
    else:
        assert "WVX002" in text


def test_there_are_commands() -> None:
    assert len(COMMANDS) >= 6
    shown = {match for command in COMMANDS for match in re.findall(r"--output-format (\w+)", command)}
    assert shown == {"sarif", "github", "gitlab", "junit", "rdjson", "markdown"}


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_of_the_pages(command: str, project: Path) -> None:
    done = shell(command, project, GITHUB_STEP_SUMMARY="summary.md")
    assert done.returncode == (0 if "--exit-zero" in command else 1), done.stderr
    (name,) = re.findall(r"--output-format (\w+)", command)
    file = re.search(r"--output-file (\S+)", command)
    summary = project / "summary.md"
    check_report(
        name,
        (project / file[1]).read_text() if file else done.stdout + (summary.read_text() if summary.exists() else ""),
    )


@pytest.mark.parametrize("page", PAGES)
def test_snippets_are_yaml(page: str) -> None:
    for language, code in blocks(page):
        if language == "yaml":
            assert isinstance(yaml.safe_load(code), dict)


def test_the_table_names_every_format_for_programs() -> None:
    page = (HOME / "docs" / "ci.md").read_text("utf-8")
    named = {name for row in re.findall(r"^\| (`.*?`) \|", page, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert named == set(report.formats()) - {"full", "concise"}


def template() -> dict[str, Any]:
    job: dict[str, Any] = yaml.safe_load(TEMPLATE.read_text("utf-8"))["wavix-lint"]
    return job


def run_template(project: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    job = template()
    return shell("\n".join(job["script"]), project, **{**job["variables"], **variables})


def test_gitlab_template_fails_on_a_finding_and_leaves_its_reports(project: Path) -> None:
    done = run_template(project)
    assert done.returncode == 1 and "WVX002" in done.stdout
    reports = template()["artifacts"]["reports"]
    check_report("gitlab", (project / reports["codequality"]).read_text())
    check_report("junit", (project / reports["junit"]).read_text())


def test_gitlab_template_passes_on_a_clean_tree(project: Path) -> None:
    (project / "app.py").write_text(CLEAN)
    assert run_template(project).returncode == 0
    assert (project / template()["artifacts"]["reports"]["codequality"]).read_text() == "[]\n"


def test_gitlab_template_takes_paths_and_arguments(project: Path) -> None:
    (project / "clean.py").write_text(CLEAN)
    assert run_template(project, WAVIX_LINT_PATHS="clean.py").returncode == 0
    assert run_template(project, WAVIX_LINT_ARGS="--ignore WVX002").returncode == 0
    assert run_template(project, WAVIX_LINT_PATHS="clean.py app.py").returncode == 1
    assert run_template(project, WAVIX_LINT_ARGS="--no-such-option").returncode == 2


@pytest.mark.parametrize(
    ("schema", "path"), [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "ci-templates/gitlab.yml")]
)
def test_files_for_ci_systems_are_valid(schema: str, path: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(HOME / path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_snippets_for_gitlab_and_azure_are_valid(tmp_path: Path) -> None:
    names = {"GitLab": "vendor.gitlab-ci", "Azure Pipelines": "vendor.azure-pipelines"}
    for section in (HOME / "docs" / "ci.md").read_text("utf-8").split("\n## ")[1:]:
        title = section.partition("\n")[0]
        for number, (language, code) in enumerate(BLOCK.findall(section)):
            if language == "yaml" and title in names:
                file = tmp_path / f"{number}.yml"
                file.write_text(code)
                command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", names[title], str(file)]
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                assert done.returncode == 0, done.stdout


def test_workflows_of_the_page_are_valid(tmp_path: Path) -> None:
    for number, (language, code) in enumerate(blocks("github-actions.md")):
        if language != "yaml":
            continue
        workflow = {"on": "push", **yaml.safe_load(code.replace("\non:", '\n"on":'))}
        file = tmp_path / f"{number}.yml"
        file.write_text(json.dumps(workflow))
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
