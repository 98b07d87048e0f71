"""detect-secrets and this linter together: our plugin in its scans, its baseline in our checks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests import keygen, pages
from tests.gitrepo import Repo, environment
from tests.inside import call
from tests.program import HOME
from wavix_lint import detect_secrets_plugin
from wavix_lint.detect_secrets_plugin import WavixKeyDetector

PLUGIN = str(HOME / "wavix_lint" / "detect_secrets_plugin.py")
TYPE = WavixKeyDetector.secret_type
KEYS = [keygen.key(seed) for seed in range(20, 26)]
PROGRAM = f"""import os, requests

requests.get("https://api.wavix.com/v1/profile?appid={KEYS[0]}")
WAVIX_API_KEY = (
    "{KEYS[1]}"
)
credential = "{KEYS[2]}"
requests.get("https://api.wavix.com/v1/cdrs", headers={{"Authorization": "Bearer " + credential}})
wavix_api_key = os.getenv("WAVIX_API_KEY", "{KEYS[3]}")
digest = "{KEYS[4]}"
"""


def detect_secrets(*args: str, cwd: Path, code: int = 0, module: str = "detect_secrets") -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *args],
        cwd=cwd,
        env=environment(PYTHONPATH=str(HOME)),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return (done.stdout + (done.stderr if code else b"")).decode("utf-8")


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """A repository with a program in it and the baseline of a real scan with our plugin."""
    repo = Repo(tmp_path_factory.mktemp("secrets"))
    repo.write("src/app.py", PROGRAM)
    repo.git("add", "--all")
    repo.write(".secrets.baseline", detect_secrets("scan", "-p", PLUGIN, cwd=repo.folder))
    return repo


def rows(repo: Repo, kind: str) -> list[int]:
    results = json.loads((repo.folder / ".secrets.baseline").read_text())["results"]["src/app.py"]
    return sorted(entry["line_number"] for entry in results if entry["type"] == kind)


# The real programs.


def test_scan_finds_keys_by_the_whole_file(repo: Repo) -> None:
    # Not row 9: detect-secrets itself passes over lines that it takes for references, such as `os.getenv(...)`.
    assert rows(repo, TYPE) == [3, 5, 7]


def test_digest_is_left_to_the_other_detectors(repo: Repo) -> None:
    assert 10 in rows(repo, "Hex High Entropy String")


def test_scan_records_where_the_plugin_is(repo: Repo) -> None:
    used = json.loads((repo.folder / ".secrets.baseline").read_text())["plugins_used"]
    assert {"name": "WavixKeyDetector", "path": f"file://{PLUGIN}"} in used


def test_rescan_with_the_baseline_changes_nothing(repo: Repo) -> None:
    before = json.loads((repo.folder / ".secrets.baseline").read_text())
    detect_secrets("scan", "--baseline", ".secrets.baseline", cwd=repo.folder)
    after = json.loads((repo.folder / ".secrets.baseline").read_text())
    assert (after["results"], after["plugins_used"]) == (before["results"], before["plugins_used"])


def test_hook_of_detect_secrets_refuses_a_new_key(repo: Repo) -> None:
    repo.write("new.py", f'WAVIX_API_KEY = "{KEYS[5]}"\n')
    command = ("--baseline", ".secrets.baseline", "new.py")
    said = detect_secrets(*command, cwd=repo.folder, code=1, module="detect_secrets.pre_commit_hook")
    assert TYPE in said
    assert KEYS[5] not in said


def test_audit_counts_what_the_plugin_found(repo: Repo) -> None:
    command = ("audit", "--stats", ".secrets.baseline")
    said = detect_secrets(*command, cwd=repo.folder, module="wavix_lint.detect_secrets_plugin")
    assert "Plugin: WavixKeyDetector\nStatistics: True Positives: 0, False Positives: 0, Unknown: 3" in said
    report = detect_secrets("audit", "--stats", "--json", ".secrets.baseline", cwd=repo.folder, module=MODULE)
    assert json.loads(report)["WavixKeyDetector"]["stats"]["raw"]["unknown"] == 3


MODULE = "wavix_lint.detect_secrets_plugin"


def test_audit_report_finds_the_keys_again(repo: Repo) -> None:
    report = json.loads(detect_secrets("audit", "--report", ".secrets.baseline", cwd=repo.folder, module=MODULE))
    ours = {entry["secrets"] for entry in report["results"] if TYPE in entry["types"]}
    assert ours == set(KEYS[:3])


def test_plain_audit_counts_the_other_plugins(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("app.py", f'digest = "{KEYS[4]}"\n')
    repo.git("add", "--all")
    repo.write(".secrets.baseline", detect_secrets("scan", "-p", PLUGIN, cwd=repo.folder))
    assert "Plugin: HexHighEntropyString" in detect_secrets("audit", "--stats", ".secrets.baseline", cwd=repo.folder)


@pytest.mark.xfail(strict=True, reason="detect-secrets 1.5.0 forgets plugins of a baseline when it audits it")
def test_plain_audit_counts_what_the_plugin_found(repo: Repo) -> None:
    assert "Plugin: WavixKeyDetector" in detect_secrets("audit", "--stats", ".secrets.baseline", cwd=repo.folder)


def test_our_door_to_audit_is_for_audit_only(repo: Repo) -> None:
    detect_secrets("scan", cwd=repo.folder, code=1, module=MODULE)


# Its baseline in our check.


def codes(folder: Path, *args: str) -> list[str]:
    done = call("check", "--output-format", "json", *args, cwd=folder)
    return [f"{finding['filename']}:{finding['location']['row']} {finding['code']}" for finding in json.loads(done.out)]


def test_baseline_of_detect_secrets_silences_the_same_keys(repo: Repo) -> None:
    assert codes(repo.folder, "src") == [
        "src/app.py:3 WVX002", "src/app.py:3 WVX001", "src/app.py:5 WVX001", "src/app.py:7 WVX001",
        "src/app.py:9 WVX001",
    ]  # fmt: skip
    known = codes(repo.folder, "--baseline", ".secrets.baseline", "src")
    assert known == ["src/app.py:3 WVX002", "src/app.py:9 WVX001"]


def test_keys_are_known_in_their_file_only_and_any_number_of_times(repo: Repo, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "src").mkdir(parents=True)
    (other / ".secrets.baseline").write_text((repo.folder / ".secrets.baseline").read_text())
    (other / "src" / "app.py").write_text(f'WAVIX_API_KEY = "{KEYS[1]}"\nOLD_WAVIX_API_KEY = "{KEYS[1]}"\n')
    (other / "copy.py").write_text(f'WAVIX_API_KEY = "{KEYS[1]}"\n')
    assert codes(other, "--baseline", ".secrets.baseline") == ["copy.py:1 WVX001"]


def test_paths_of_windows_are_understood(repo: Repo, tmp_path: Path) -> None:
    text = (repo.folder / ".secrets.baseline").read_text().replace("src/app.py", "src\\\\app.py")
    (tmp_path / ".secrets.baseline").write_text(text)
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "app.py").write_text(f'WAVIX_API_KEY = "{KEYS[1]}"\n')
    assert codes(tmp_path, "--baseline", ".secrets.baseline") == []


def test_entries_of_detect_secrets_are_never_called_unused(repo: Repo, tmp_path: Path) -> None:
    (tmp_path / ".secrets.baseline").write_text((repo.folder / ".secrets.baseline").read_text())
    (tmp_path / "clean.py").write_text("x = 1\n")
    assert codes(tmp_path, "--baseline", ".secrets.baseline") == []


@pytest.mark.parametrize("command", ["update", "prune"])
def test_baseline_of_detect_secrets_is_not_ours_to_write(repo: Repo, command: str) -> None:
    before = (repo.folder / ".secrets.baseline").read_text()
    done = call("baseline", command, "--baseline", ".secrets.baseline", cwd=repo.folder)
    assert (done.code, "detect-secrets' own" in done.err) == (2, True)
    assert (repo.folder / ".secrets.baseline").read_text() == before


def test_show_lists_the_baseline_of_detect_secrets(repo: Repo) -> None:
    done = call("baseline", "show", "--baseline", ".secrets.baseline", cwd=repo.folder)
    assert done.out.startswith("WVX001  src/app.py (all)\n")


# The plugin by itself.


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[str]]:
    monkeypatch.chdir(tmp_path)

    def ask(name: str, line: str, number: int = 0, context: object = None) -> list[str]:
        secrets = WavixKeyDetector().analyze_line(name, line, number, context, enable_eager_search=True)
        return sorted(secret.secret_value for secret in secrets)

    return ask


def test_line_of_the_file_on_the_disk(found: Callable[..., list[str]], tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(PROGRAM)
    lines = PROGRAM.splitlines()
    assert [number for number, line in enumerate(lines, 1) if found("app.py", line, number)] == [3, 5, 7, 9]


def test_line_that_is_not_on_the_disk_counts_with_those_around_it(found: Callable[..., list[str]]) -> None:
    lines = PROGRAM.splitlines()[3:6]
    context = SimpleNamespace(lines=lines, target_index=1)
    assert found("gone.py", lines[1], 5, context) == [KEYS[1]]
    assert found("gone.py", lines[0], 4, SimpleNamespace(lines=lines, target_index=0)) == []


def test_line_of_another_version_of_the_file_is_not_judged_by_the_disk(
    found: Callable[..., list[str]], tmp_path: Path
) -> None:
    (tmp_path / "app.py").write_text(f'WAVIX_API_KEY = "{KEYS[0]}"\n')
    assert found("app.py", f'WAVIX_API_KEY = "{KEYS[1]}"', 1) == [KEYS[1]]
    assert found("app.py", "x = 1", 1) == []


def test_loose_line_is_taken_for_python(found: Callable[..., list[str]]) -> None:
    assert found("adhoc-string-scan", f'WAVIX_API_KEY = "{KEYS[1]}"') == [KEYS[1]]
    assert found("adhoc-string-scan", f'digest = "{KEYS[1]}"') == []


def test_suppressed_key_is_none(found: Callable[..., list[str]]) -> None:
    assert found("a.py", f'WAVIX_API_KEY = "{KEYS[1]}"  # wavix-lint: ignore[WVX001] revoked') == []


def test_configuration_of_the_project_counts(found: Callable[..., list[str]], tmp_path: Path) -> None:
    line = f'telephony_secret = "{KEYS[1]}"'
    assert found("a.py", line) == []
    (tmp_path / ".wavix-lint.toml").write_text('key-names = ["telephony_secret"]\nselect = ["WVX002"]\n')
    assert found("a.py", line) == [KEYS[1]]


def test_configuration_that_cannot_be_read_is_no_reason_to_stop(
    found: Callable[..., list[str]], tmp_path: Path
) -> None:
    (tmp_path / ".wavix-lint.toml").write_text("nonsense = 1\n")
    assert found("a.py", f'WAVIX_API_KEY = "{KEYS[1]}"') == [KEYS[1]]


def test_file_that_cannot_be_read_is_judged_by_its_line(found: Callable[..., list[str]]) -> None:
    for name in ("", "gone.py", os.devnull):
        assert found(name, f'WAVIX_API_KEY = "{KEYS[1]}"', 1) == [KEYS[1]]


def test_plugin_is_where_the_page_says() -> None:
    assert detect_secrets_plugin.__file__ == PLUGIN


# The page.


@pytest.mark.skipif(os.name == "nt", reason="a shell")
def test_page_can_be_followed(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("app.py", f'WAVIX_API_KEY = "{KEYS[1]}"\n')
    repo.git("add", "--all")
    shell = pages.Shell(repo.folder, tmp_path / "tools")
    said = [shell.run(block.text) for block in pages.blocks("detect-secrets") if block.language == "sh"]
    assert len(said) == 3
    assert "1 suppressed" in said[0]
    assert "Plugin: WavixKeyDetector" in said[2]
