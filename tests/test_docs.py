"""The pages of the rules say what the rules are: compared with the registry, both ways, and their examples are run."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest

from tests import keygen
from tests.casefiles import RULES, load
from wavix_lint import registry
from wavix_lint.api import Rule
from wavix_lint.config import Config
from wavix_lint.engine import check

RULEBOOK = registry.load(())
PAGES = {path.parent.name: path for path in sorted(RULES.glob("*/README.md"))}
ALWAYS = ["What it does", "Why it matters", "Example", "How to fix", "When to ignore", "References"]
SOMETIMES = "Configuration"
CODE = re.compile(r"```(python|go)\n(.*?)```", re.DOTALL)
FILES = {"python": "example.py", "go": "example.go"}
CUT_KEY = re.compile(r"[0-9a-f]{4}…[0-9a-f]{4}")
LEAST_CASES = 25


def section(page: str, heading: str) -> str:
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def examples(page: str, heading: str) -> Iterator[tuple[str, bytes]]:
    for language, block in CODE.findall(section(page, heading)):
        # A page shows keys cut short; the rule has to see whole ones.
        yield FILES[language], CUT_KEY.sub(lambda _: keygen.key(), block).encode("utf-8")


def codes(path: str, program: bytes) -> set[str]:
    return {finding.code for finding in check(path, program, Config())}


def folder_of(rule: Rule) -> str:
    return f"{rule.code.lower()}_{rule.name.replace('-', '_')}"


@pytest.fixture(params=RULEBOOK.rules, ids=lambda rule: rule.code)
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert sorted(PAGES) == sorted(map(folder_of, RULEBOOK.rules))


def test_registry_gives_the_page_of_the_folder(rule: Rule) -> None:
    assert RULEBOOK.page(rule.code) == PAGES[folder_of(rule)].read_text(encoding="utf-8")


def test_page_has_the_headings_all_pages_have(rule: Rule) -> None:
    page = RULEBOOK.page(rule.code)
    headings = re.findall(r"^(#+ .*)$", CODE.sub("", page), re.MULTILINE)
    assert headings[0] == f"# {rule.code} {rule.name}"
    assert [heading for heading in headings[1:] if heading != f"## {SOMETIMES}"] == [f"## {name}" for name in ALWAYS]


def test_page_names_only_rules_that_exist(rule: Rule) -> None:
    known = {other.code for other in RULEBOOK.rules}
    assert set(re.findall(r"WVX\d+", RULEBOOK.page(rule.code))) <= known


def test_page_names_only_settings_that_exist(rule: Rule) -> None:
    known = {field.name.replace("_", "-") for field in dataclasses.fields(Config)}
    assert set(re.findall(r"^- `([\w-]+)`", section(RULEBOOK.page(rule.code), SOMETIMES), re.MULTILINE)) <= known


def test_page_shows_how_to_ignore_the_rule(rule: Rule) -> None:
    text = section(RULEBOOK.page(rule.code), "When to ignore")
    comment = re.search(r"# wavix-lint: ignore\[([^\]]*)\] \w+", text)
    assert comment and rule.code in comment[1].split(", ")
    assert re.search(rf'\[tool\.wavix-lint[^\]]*\]\n.*"{rule.code}"', text)


def test_example_of_the_page_is_found_and_its_remedy_is_clean(rule: Rule) -> None:
    bad, good = examples(RULEBOOK.page(rule.code), "Example")
    assert codes(*bad) == {rule.code}
    assert codes(*good) == set()


def test_page_is_wrapped_for_the_terminal(rule: Rule) -> None:
    assert [line for line in RULEBOOK.page(rule.code).splitlines() if len(line) > 130] == []


@pytest.mark.parametrize("kind", ["bad", "ok"])
def test_rule_has_enough_cases_of_each_kind(rule: Rule, kind: str) -> None:
    cases = [case for case in load() if case.code == rule.code and case.kind == kind]
    assert len(cases) >= LEAST_CASES


def test_readme_has_a_table_of_exactly_these_rules() -> None:
    """Rows are `| [WVX002](rules/wvx002_appid_in_query/README.md) | appid-in-query | summary |`."""
    readme = (RULES.parent / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[(WVX\d+)\]\(rules/(\w+)/README\.md\) \| `?([\w-]+)`? \| (.+?) \|$", readme, re.MULTILINE)
    assert rows == [(rule.code, folder_of(rule), rule.name, rule.summary) for rule in RULEBOOK.rules]
