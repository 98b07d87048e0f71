"""The README does what it says: its commands are run, its examples checked, the output it shows compared."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import checkout, keygen
from tests.checkout import HOME
from wavix_lint import registry
from wavix_lint.cli import main
from wavix_lint.cli.rulebook import known_codes
from wavix_lint.config import Config
from wavix_lint.engine import check
from wavix_lint.report import formats
from wavix_lint.settings import load

README = HOME / "README.md"
PAGES = [README, HOME / "CONTRIBUTING.md", HOME / "CHANGELOG.md", *sorted(HOME.glob("docs/*.md"))]
TEXT = README.read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(r"^```console\n\$ (.*)\n((?:.*\n)*?)```$", re.MULTILINE)
CUT_KEY = re.compile(r"[0-9a-f]{4}…[0-9a-f]{4}")


def blocks(language: str, text: str = TEXT) -> list[str]:
    return [block for name, block in BLOCK.findall(text) if name == language]


def section(heading: str) -> str:
    return TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def output(command: str) -> str:
    """What a terminal shows of a command: both streams."""
    program, *args = shlex.split(command)
    assert program == "wavix-lint"
    done = subprocess.run(
        [sys.executable, "-m", "wavix_lint", *args],
        cwd=HOME,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
        check=False,
    )
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def test_output_shown_is_the_output_of_the_tool(request: pytest.FixtureRequest) -> None:
    def shown(match: re.Match[str]) -> str:
        return f"```console\n$ {match[1]}\n{output(match[1])}```"

    text, count = SHOWN.subn(shown, TEXT)
    assert count == TEXT.count("```console\n") > 0
    if request.config.getoption("--accept"):
        README.write_text(text, encoding="utf-8")
    assert text == README.read_text(encoding="utf-8"), "pytest --accept writes the output into the README"


def examples() -> Iterator[Any]:
    for code, block in re.findall(
        r"\((WVX\d+)\)(?:(?!```).)*?```python\n(.*?)```", section("What it catches"), re.DOTALL
    ):
        before, after = block.removeprefix("# before\n").split("# after\n")
        yield pytest.param(code, before, after, id=code)


def findings(example: str) -> set[str]:
    program = "import logging, os\nimport httpx, requests\n" + CUT_KEY.sub(lambda _: keygen.key(), example)
    return {finding.code for finding in check("example.py", program.encode("utf-8"), Config())}


@pytest.mark.parametrize(("code", "before", "after"), list(examples()))
def test_example_is_found_before_and_clean_after(code: str, before: str, after: str) -> None:
    assert findings(before) == {code}
    assert findings(after) == set()


def test_every_rule_that_judges_code_has_an_example() -> None:
    shown = {example.id for example in examples()}
    by_package = {"WVX202"}  # judges manifests
    assert shown | by_package == {code for code in known_codes() if code < "WVX900"}


def test_severities_are_as_said() -> None:
    said = re.search(r"^(WVX\d+(?:, WVX\d+)* and WVX\d+) are warnings, the others are errors", TEXT, re.MULTILINE)
    assert said is not None
    severities = {rule.code: rule.severity.value for rule in registry.load().rules}
    warnings = {code for code, severity in severities.items() if severity == "warning"}
    assert warnings == set(re.findall(r"WVX\d+", said[1]))
    assert set(severities.values()) == {"warning", "error"}


def test_sample_project_has_a_finding_of_each_rule_that_the_first_command_promises() -> None:
    found = json.loads(output("wavix-lint check examples/sample-service --output-format json --quiet"))
    assert sorted(finding["code"] for finding in found) == sorted(code for code in known_codes() if code < "WVX200")
    assert {"seven": 7}[re.findall(r"sample\s+project with (\w+) findings", TEXT)[0]] == len(found)


def test_set_up_is_two_commands_of_one_line_each() -> None:
    first, second = blocks("sh", section("Try it"))
    assert first.count("\n") == second.count("\n") == 1
    assert first.endswith("wavix-lint check examples/sample-service\n")
    assert second.endswith("pytest -n 2\n")


def test_commands_of_the_readme_are_understood(tmp_path: Path) -> None:
    checkout.copy(tmp_path)
    (tmp_path / "src").mkdir()
    commands = [line for line in blocks("sh", section("Using it"))[0].splitlines() if line.startswith("wavix-lint ")]
    assert len(commands) >= 4
    for command in commands:
        _, *args = shlex.split(command, comments=True)
        done = checkout.run([sys.executable, "-m", "wavix_lint", *args], tmp_path, PYTHONPATH=str(HOME))
        assert done.code in (0, 1), f"{command}: {done.err}"


def test_options_named_in_the_readme_exist() -> None:
    ctx = main.make_context("wavix-lint", ["rule", "--all"])
    known = {
        option
        for name in main.list_commands(ctx)
        for param in (main.get_command(ctx, name) or main).params
        for option in (*param.opts, *param.secondary_opts)
    }
    named = set(re.findall(r"`(--[\w-]+)[` ]", TEXT))
    assert named
    assert named - known == set()


def test_output_formats_are_the_ones_there_are() -> None:
    sentence = TEXT.partition("`--output-format` takes ")[2].partition("No format")[0]
    assert sorted(set(re.findall(r"`(\w+)`", sentence))) == sorted(formats())


@pytest.mark.parametrize("block", blocks("toml"), ids=lambda block: block.split("\n", 1)[0])
def test_configuration_shown_is_valid(block: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(block, encoding="utf-8")
    settings = load([str(tmp_path)], {}, formats=formats(), known_codes=known_codes)
    assert settings.source == str(tmp_path / "pyproject.toml")


def test_comment_that_suppresses_does_so() -> None:
    (line,) = blocks("python", section("Using it"))
    assert findings(line) == set()
    assert findings(line.partition("#")[0]) == {"WVX002"}


def test_hook_is_the_one_that_the_repository_offers() -> None:
    (shown,) = blocks("yaml")
    hooks = (HOME / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert re.findall(r"- id: (\S+)", shown) == re.findall(r"^- id: (\S+)", hooks, re.MULTILINE)[:1] == ["wavix-lint"]
    entry = re.findall(r"^  entry: wavix-lint (.*)$", hooks, re.MULTILINE)
    done = checkout.run([sys.executable, "-m", "wavix_lint", *shlex.split(entry[0]), "README.md"], HOME)
    assert done.code == 0, done.err


def test_dependencies_are_the_ones_of_the_project() -> None:
    project = (HOME / "pyproject.toml").read_text(encoding="utf-8")
    listed = project.partition("\ndependencies = [")[2].partition("]")[0]
    rows = re.findall(r"^\| ([a-z-]+) \| (.+) \|$", section("Dependencies"), re.MULTILINE)
    assert sorted(name for name, _ in rows) == sorted(re.findall(r'"([a-z-]+)', listed))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"^ *(`{3,})\w*\n.*?^ *\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    targets = re.findall(r"\]\((?!https?://|#)([^)#\s]+)", prose)
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_headings_that_others_link_to_exist() -> None:
    headings = {heading.lower().replace(" ", "-") for heading in re.findall(r"^#+ (.*)$", TEXT, re.MULTILINE)}
    linked: set[str] = set()
    for page in (*HOME.glob("rules/*/README.md"), *PAGES):
        linked |= set(re.findall(r"wavix/wavix-lint#([\w-]+)", page.read_text(encoding="utf-8")))
    assert linked
    assert linked <= headings
