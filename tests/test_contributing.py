"""CONTRIBUTING.md, followed step by step in a copy of the repository."""

from __future__ import annotations

import re
import sys
import textwrap
from pathlib import Path

import pytest

from tests import checkout
from tests.checkout import HOME

GUIDE = (HOME / "CONTRIBUTING.md").read_text(encoding="utf-8")
# A path, alone on its line before a block, says which file the block is.
FILE = re.compile(r"^   `([\w./]+)`:\n\n   (`{3,})\w+\n(.*?)^   \2$", re.MULTILINE | re.DOTALL)
PROGRAM = """import treq

async def calls(key):
    await treq.get("https://api.wavix.com/v1/calls?appid=" + key)
    await treq.get("https://api.wavix.com/v1/calls", {"Accept": "application/json"})
    await treq.get("https://api.wavix.com/v1/calls", {"Authorization": "Bearer " + key})
"""


def section(heading: str) -> str:
    return GUIDE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def files(heading: str) -> dict[str, str]:
    return {path: textwrap.dedent(text) for path, _, text in FILE.findall(section(heading))}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return checkout.copy(tmp_path / "tree")


def follow(heading: str, tree: Path) -> None:
    written = files(heading)
    assert written
    for name, text in written.items():
        path = tree / name
        assert not path.exists(), f"{name} exists: the guide must show a new file"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def python(tree: Path, *args: str) -> checkout.Outcome:
    return checkout.run([sys.executable, "-m", *args], tree)


def test_a_rule(tree: Path) -> None:
    follow("Add a rule", tree)
    (row,) = re.findall(r"```markdown\n\s*(\|.*\|)\n", section("Add a rule"))
    readme = (tree / "README.md").read_text(encoding="utf-8")
    (tree / "README.md").write_text(readme.replace("| [WVX900]", f"{row}\n| [WVX900]"), encoding="utf-8")

    page = python(tree, "wavix_lint", "rule", "WVX301")
    assert page.out.startswith("# WVX301 key-to-public-host\n"), page.err
    (wanted,) = re.findall(r'pytest tests/test_cases\.py tests/test_docs\.py -k "(.*)"', section("Add a rule"))
    tests = ["tests/test_cases.py", "tests/test_docs.py"]
    done = python(tree, "pytest", "-q", "-p", "no:cacheprovider", *tests, "-k", wanted)
    assert done.code == 0, done.out
    passed = re.search(r"(\d+) passed", done.out)
    cases, checks_of_a_case, least_checks_of_a_page = 2, 2, 6
    assert passed is not None
    assert int(passed[1]) >= cases * checks_of_a_case + least_checks_of_a_page


def test_a_rule_does_what_its_cases_say_and_not_something_weaker(tree: Path) -> None:
    follow("Add a rule", tree)
    (case,) = tree.glob("rules/wvx301_key_to_public_host/cases/*.bad.py")
    case.write_text(case.read_text(encoding="utf-8").replace("https://docs.", "https://api."), encoding="utf-8")
    done = python(tree, "pytest", "-q", "-p", "no:cacheprovider", "tests/test_cases.py", "-k", "WVX301")
    assert done.code == 1, done.out
    assert "test_case_gives_exactly_the_findings_drawn" in done.out


def test_a_client(tree: Path) -> None:
    (tree / "program.py").write_text(PROGRAM, encoding="utf-8")
    told = ["wavix_lint", "check", "--isolated", "--output-format", "concise", "program.py"]
    before = python(tree, *told)
    follow("Add a Python client", tree)
    after = python(tree, *told)
    assert [line.split(": ")[1][:6] for line in before.out.splitlines()] == ["WVX002"]
    assert [line.split(": ")[1][:6] for line in after.out.splitlines()] == ["WVX002", "WVX003"]


def test_an_output_format(tree: Path) -> None:
    (tree / "program.py").write_text(PROGRAM, encoding="utf-8")
    follow("Add an output format", tree)
    shown = python(tree, "wavix_lint", "check", "--isolated", "--output-format", "paths", "program.py")
    assert (shown.code, shown.out) == (1, "program.py\n"), shown.err


def test_paths_named_in_the_guide_exist() -> None:
    shown = {name for heading in re.findall(r"^## (.*)$", GUIDE, re.MULTILINE) for name in files(heading)}
    named = set(re.findall(r"`((?:[\w.]+/)+[\w.]*|\w+\.(?:md|toml))`", GUIDE)) - shown
    roots = (HOME, HOME / "wavix_lint", HOME / "wavix_lint/languages/python")
    real = {name for name in named if not re.search("NAME|NNN|^.venv", name)}
    assert len(real) > 10
    assert {name for name in real if not any((root / name).exists() for root in roots)} == set()


def test_programs_shown_are_formatted_as_the_project_is(tree: Path) -> None:
    for heading in ("Add a rule", "Add a Python client", "Add an output format"):
        follow(heading, tree)
        for name in files(heading):
            if name.endswith(".py") and "/cases/" not in name:
                pytest.importorskip("ruff", reason="ruff is not installed")
                for command in (["check"], ["format", "--check"]):
                    done = python(tree, "ruff", *command, "--no-cache", name)
                    assert done.code == 0, done.out + done.err
