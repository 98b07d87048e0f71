"""Rules of other packages run when the configuration names them; code of the scanned tree never does."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests import checkout
from tests.checkout import HOME, Outcome

SAMPLE = Path(__file__).parent / "plugin_sample"
BEARER = (
    "import os, requests\n"
    "headers = {'Authorization': f\"Bearer {os.environ['WAVIX_API_KEY']}\"}\n"
    "requests.get('https://api.wavix.com/v1/calls', headers=headers)\n"
)
FOUND = "app.py:3:15: ACME001 Requests to Wavix go through the gateway\n"
RULE = """
from wavix_lint.api import Rule, Severity
RULE = Rule(code={code!r}, name="a-name", summary="a summary", help="do this", severity=Severity.ERROR)
"""
# What every file of a hostile tree does when it is imported or run.
TRAP = "import pathlib\npathlib.Path({marker!r}).touch()\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "app.py").write_text(BEARER)
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of installed packages."""
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def configure(project: Path, *plugins: str) -> None:
    (project / ".wavix-lint.toml").write_text(f"plugins = {list(plugins)!r}\n")


def offer(site: Path, name: str, code: str, module: str | None = None) -> None:
    """Lay a package down as an installer does: a module, and what says which entry point it has."""
    module = module or f"{name}_rules"
    (site / f"{module}.py").write_text(code)
    info = site / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[wavix_lint.rules]\n{name} = {module}\n")


def tool(project: Path, site: Path, *args: str) -> Outcome:
    path = os.pathsep.join([str(HOME), str(site)])
    return checkout.run([sys.executable, "-m", "wavix_lint", *args], project, PYTHONPATH=path)


def check(project: Path, site: Path, *args: str) -> Outcome:
    return tool(project, site, "check", "--output-format", "concise", *args)


def assert_refused(outcome: Outcome, *words: str) -> None:
    """The run ends with one line that says why."""
    assert outcome.code == 2, outcome.out + outcome.err
    assert outcome.out == ""
    assert outcome.err.startswith("Error: ")
    assert outcome.err.count("\n") == 1, outcome.err
    assert [word for word in words if word not in outcome.err] == []


@pytest.fixture
def acme(site: Path) -> Path:
    offer(site, "acme", (SAMPLE / "acme_wavix_rules/__init__.py").read_text(encoding="utf-8"))
    return site


def test_package_installed_as_its_users_install_it(project: Path, tmp_path: Path) -> None:
    env = checkout.borrowing(tmp_path / "env")
    sources = checkout.copy(tmp_path / "sources")
    for package in (sources, sources / "tests/plugin_sample"):
        env.install("--no-deps", "--no-index", "--no-build-isolation", package)
    command: list[str | Path] = [env.tool, "check", "--output-format", "concise"]
    assert checkout.run(command, project) == (0, "", "All checks passed! 1 file checked\n")
    configure(project, "acme")
    outcome = checkout.run(command, project)
    assert (outcome.code, outcome.out) == (1, FOUND), outcome.err
    page = checkout.run([env.tool, "rule", "ACME001"], project)
    assert page.out == (SAMPLE / "acme_wavix_rules/README.md").read_text(encoding="utf-8")


def test_plugin_is_not_even_imported_unless_it_is_named(project: Path, site: Path, tmp_path: Path) -> None:
    marker = tmp_path / "imported"
    offer(site, "acme", TRAP.format(marker=str(marker)) + RULE.format(code="ACME001"))
    assert check(project, site).code == 0
    assert tool(project, site, "rule", "--all").code == 0
    assert not marker.exists()
    configure(project, "acme")
    assert check(project, site).code == 0
    assert marker.exists()


def test_isolated_run_loads_no_plugin(project: Path, acme: Path) -> None:
    configure(project, "acme")
    assert check(project, acme).out == FOUND
    assert check(project, acme, "--isolated") == (0, "", "All checks passed! 2 files checked\n")


def test_rule_of_a_plugin_is_listed_selected_and_silenced_like_any_other(project: Path, acme: Path) -> None:
    configure(project, "acme")
    assert "ACME001  outside-the-gateway" in tool(project, acme, "rule", "--all").out
    assert check(project, acme, "--select", "ACME001").out == FOUND
    assert check(project, acme, "--select", "ACM").out == FOUND
    assert check(project, acme, "--ignore", "ACME001").out == ""
    (project / "app.py").write_text(BEARER.rstrip("\n") + "  # wavix-lint: ignore[ACME001] before the gateway\n")
    assert check(project, acme).out == ""


def test_several_processes_all_have_the_rules_of_the_plugin(project: Path, acme: Path) -> None:
    configure(project, "acme")
    for number in range(20):
        (project / f"app{number}.py").write_text(BEARER)
    one, two = (check(project, acme, "--jobs", jobs) for jobs in ("1", "2"))
    assert one.out.count("ACME001") == 21
    assert one == two


def test_two_plugins_and_one_with_several_rules(project: Path, acme: Path) -> None:
    rules = "\n".join(f"from single{number} import RULE as RULE{number}" for number in (1, 2))
    for number in (1, 2):
        (acme / f"single{number}.py").write_text(RULE.format(code=f"XYZ00{number}"))
    offer(acme, "xyz", f"{rules}\nRULES = [RULE1, RULE2]\n")
    configure(project, "acme", "xyz")
    listed = tool(project, acme, "rule", "--all").out
    assert [line.split()[0] for line in listed.splitlines() if not line.startswith("WVX")] == [
        "ACME001",
        "XYZ001",
        "XYZ002",
    ]


@pytest.mark.parametrize("content", [BEARER, "print('nothing of ours')\n"], ids=["file for us", "file without us"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_plugin_that_is_not_installed(content: str, jobs: str, project: Path, acme: Path) -> None:
    (project / "app.py").write_text(content)
    configure(project, "acne")
    assert_refused(check(project, acme, "--jobs", jobs), "plugin 'acne' is not installed", "acme")


BROKEN = [
    pytest.param("import no_such_module\n", "ModuleNotFoundError", id="import that fails"),
    pytest.param("def check(:\n", "SyntaxError", id="syntax error"),
    pytest.param("raise ValueError('not today')\n", "not today", id="error while loading"),
    pytest.param("import sys\nsys.exit(0)\n", "SystemExit", id="exit while loading"),
]


@pytest.mark.parametrize(("code", "reason"), BROKEN)
def test_plugin_that_cannot_be_loaded(code: str, reason: str, project: Path, site: Path) -> None:
    offer(site, "acme", code)
    configure(project, "acme")
    assert_refused(check(project, site), "plugin 'acme' (acme_rules) cannot be loaded", reason)


EMPTY = [
    pytest.param("", id="empty module"),
    pytest.param("RULE = 'WVX999'\n", id="something else as RULE"),
    pytest.param("RULES = ['WVX999']\n", id="something else among RULES"),
]


@pytest.mark.parametrize("code", EMPTY)
def test_plugin_that_offers_no_rule(code: str, project: Path, site: Path) -> None:
    offer(site, "acme", code)
    configure(project, "acme")
    assert_refused(check(project, site), "acme_rules", "no RULE of type wavix_lint.api.Rule")


@pytest.mark.parametrize("code", ["acme1", "ACME-001", "A1", "ACME0001", ""])
def test_plugin_with_a_code_that_is_none(code: str, project: Path, site: Path) -> None:
    offer(site, "acme", RULE.format(code=code))
    configure(project, "acme")
    assert_refused(check(project, site), "acme_rules", f"{code!r} is not a rule code")


def test_plugin_that_takes_a_code_of_ours(project: Path, site: Path) -> None:
    offer(site, "acme", RULE.format(code="WVX002"))
    configure(project, "acme")
    assert_refused(check(project, site), "two rules have the code WVX002", "wvx002_appid_in_query", str(site))


def test_two_plugins_with_the_same_code(project: Path, site: Path) -> None:
    for name in ("one", "two"):
        offer(site, name, RULE.format(code="ACME001"))
    configure(project, "one", "two")
    assert_refused(check(project, site), "two rules have the code ACME001")


def test_rule_that_crashes_is_named_and_the_others_go_on(project: Path, site: Path) -> None:
    crash = "from wavix_lint.api import RequestSite\n@RULE.on(RequestSite)\ndef check(site, config):\n    1 / 0\n"
    offer(site, "acme", RULE.format(code="ACME001") + crash)
    configure(project, "acme")
    (project / "app.py").write_text(BEARER.replace("https:", "http:"))
    outcome = check(project, site)
    assert "WVX005" in outcome.out
    assert "ACME001 crashed" in outcome.err
    assert "ZeroDivisionError" in outcome.err
    assert "Traceback" not in outcome.err


def lay_traps(folder: Path, marker: Path) -> None:
    """Files that would run if anything imported from this folder, executed what lies in it or trusted its metadata."""
    trap = TRAP.format(marker=str(marker))
    modules = ["conftest", "setup", "sitecustomize", "usercustomize", "click", "tree_sitter", "pathspec", "json"]
    for module in (*modules, "tomllib", "tomli", "stringzilla", "detect_secrets", "acme_rules"):
        (folder / f"{module}.py").write_text(trap)
    for package in ("rules", "rules/wvx999_stranger", "tree_sitter_python"):
        (folder / package).mkdir()
        (folder / package / "__init__.py").write_text(trap + RULE.format(code="WVX999"))
    info = folder / "acme_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme_rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[wavix_lint.rules]\nacme = acme_rules\n")


def test_traps_work_when_something_is_imported(project: Path, tmp_path: Path) -> None:
    lay_traps(project, tmp_path / "ran")
    checkout.run([sys.executable, "-c", "import json, click"], project, PYTHONPATH=str(project))
    assert (tmp_path / "ran").exists()


@pytest.mark.parametrize("start", ["working folder", "named folder"])
def test_code_of_the_scanned_tree_never_runs(start: str, project: Path, site: Path, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    lay_traps(project, marker)
    folder, paths = (project, []) if start == "working folder" else (tmp_path, ["project"])
    outcome = check(folder, site, *paths)
    assert outcome.code == 0, outcome.out + outcome.err
    assert tool(folder, site, "rule", "--all").out.count("\n") == len(list((HOME / "rules").glob("wvx*")))
    assert not marker.exists()


@pytest.mark.parametrize("start", ["working folder", "named folder"])
def test_scanned_tree_cannot_bring_its_own_plugin(start: str, project: Path, site: Path, tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    lay_traps(project, marker)
    configure(project, "acme")
    folder, paths = (project, []) if start == "working folder" else (tmp_path, ["project"])
    assert_refused(check(folder, site, *paths), "plugin 'acme' is not installed")
    assert not marker.exists()


def test_command_ignores_a_tree_that_calls_itself_wavix_lint(project: Path, tmp_path: Path) -> None:
    """Here the installed command, since `python -m` itself looks into the working folder first."""
    env = checkout.borrowing(tmp_path / "env")
    env.install("--no-deps", "--no-index", "--no-build-isolation", checkout.copy(tmp_path / "sources"))
    marker = tmp_path / "ran"
    lay_traps(project, marker)
    (project / "wavix_lint.py").write_text(TRAP.format(marker=str(marker)))
    (project / "runpy.py").write_text(TRAP.format(marker=str(marker)))
    outcome = checkout.run([env.tool, "check"], project)
    assert outcome.code == 0, outcome.out + outcome.err
    assert not marker.exists()
