"""Results of earlier runs: reused when nothing changed, gone when anything did, of no use to who has only the cache."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests import keygen
from tests.inside import call
from wavix_lint import cache as caching
from wavix_lint.cache import Cache
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import FileReport

KEY = keygen.key(77)
BAD = f'import requests\nWAVIX_API_KEY = "{KEY}"\nrequests.get(f"https://api.wavix.com/v1/calls?appid={{WAVIX_API_KEY}}")\n'
GOOD = 'URL = "https://api.wavix.com/v1/calls"\n'


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "tree"
    folder.mkdir()
    for number in range(12):
        (folder / f"m{number:02}.py").write_text(BAD if number % 3 == 0 else f"# {number}\n{GOOD}")
    return folder


def check(tree: Path, *more: str) -> tuple[int, str]:
    done = call(
        "check", "--isolated", "--cache-dir", str(tree.parent / "cache"), "--output-format", "json", *more, cwd=tree
    )
    return done.code, done.out


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the engine is asked about from now on, in this process."""
    seen: list[str] = []

    def counting(path: str, data: bytes, config: Config) -> FileReport:
        seen.append(path)
        return examine(path, data, config)

    monkeypatch.setattr("wavix_lint.runner._engine", lambda: counting)
    return seen


def test_second_run_reads_nothing_again_and_says_the_same(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = counted(monkeypatch)
    first = check(tree, "-j", "1")
    assert len(seen) == 12
    assert check(tree, "-j", "1") == first
    assert len(seen) == 12
    (tree / "m01.py").write_text(BAD)
    assert check(tree, "-j", "1") != first
    assert seen[12:] == ["m01.py"]


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_results_do_not_depend_on_the_cache(tree: Path, jobs: str) -> None:
    without = check(tree, "--no-cache", "-j", jobs)
    assert [check(tree, "-j", jobs) for _ in range(2)] == [without, without]


@pytest.mark.parametrize("option", [("--select", "WVX001"), ("--min-confidence", "high")])
def test_other_settings_are_other_results(tree: Path, option: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen = counted(monkeypatch)
    check(tree, "-j", "1")
    check(tree, "-j", "1", *option)
    assert len(seen) == 24


def test_few_files_leave_no_cache(tree: Path) -> None:
    for path in sorted(tree.iterdir())[5:]:
        path.unlink()
    check(tree)
    assert not (tree.parent / "cache").exists()


def test_the_store_holds_no_text(tree: Path) -> None:
    check(tree)
    stored = (tree.parent / "cache" / caching.NAME).read_bytes()
    for secret in (KEY, KEY[:12], "WVX001", "Hard-coded", "m00.py", "requests.get"):
        assert secret.encode() not in stored


def test_a_record_opens_with_its_own_file_only(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path), Config())
    one, other = cache.key("a.py", b"one"), cache.key("a.py", b"other")
    report = FileReport("a.py", notes=("kept",))
    cache.put([(one, report)])
    assert cache.get(one) == report
    assert cache.get(other) is None
    assert cache.get(other._replace(id=one.id)) is None
    assert cache.key("b.py", b"one").id != one.id
    assert Cache(str(tmp_path), replace(Config(), env_var="X")).key("a.py", b"one").id != one.id


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut"),
        pytest.param(lambda data: b"not a database" * 100, id="something else"),
        pytest.param(lambda data: data[:4096] + bytes(byte ^ 255 for byte in data[4096:]), id="flipped"),
        pytest.param(lambda data: os.urandom(len(data)), id="noise"),
    ],
)
def test_broken_store_is_a_cold_one(tree: Path, damage: object) -> None:
    whole = check(tree)
    store = tree.parent / "cache" / caching.NAME
    store.write_bytes(damage(store.read_bytes()))  # type: ignore[operator]
    assert [check(tree) for _ in range(2)] == [whole, whole]


def test_store_of_another_version_is_replaced(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = check(tree)
    monkeypatch.setattr(caching, "_SCHEMA", 99)
    assert check(tree) == whole


def test_folder_that_cannot_be_made_costs_nothing_but_the_cache(tree: Path) -> None:
    (tree.parent / "cache").write_text("a file")
    assert check(tree)[0] == 1


def test_oldest_results_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "MOST_ROWS", 3)
    cache = Cache(str(tmp_path), Config())
    keys = [cache.key("a.py", bytes([number])) for number in range(5)]
    for key in keys:
        cache.put([(key, FileReport("a.py"))])
    assert [cache.get(key) is not None for key in keys] == [False, False, True, True, True]


def test_result_of_enormous_size_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "MOST_BYTES", 1000)
    cache = Cache(str(tmp_path), Config())
    key = cache.key("a.py", b"x")
    cache.put([(key, FileReport("a.py", notes=("x" * 2000,)))])
    assert cache.get(key) is None


def start(tree: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "wavix_lint", "check", "--isolated", "--cache-dir", str(tree.parent / "cache")]
    return subprocess.Popen([*command, "-q"], cwd=tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def test_runs_at_the_same_time_do_not_disturb_each_other(tree: Path) -> None:
    runs = [start(tree) for _ in range(6)]
    outputs = {run.communicate(timeout=120)[0] for run in runs}
    assert len(outputs) == 1
    assert {run.returncode for run in runs} == {1}


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
@pytest.mark.parametrize("delay", [0.05, 0.15, 0.25, 0.35])
def test_killed_run_leaves_a_store_that_works(tree: Path, delay: float) -> None:
    run = start(tree)
    time.sleep(delay)
    run.send_signal(signal.SIGKILL)
    run.communicate()
    assert check(tree) == check(tree, "--no-cache")


def test_clean_and_dir(tree: Path) -> None:
    folder = tree.parent / "cache"
    check(tree)
    assert call("cache", "dir", "--cache-dir", str(folder), cwd=tree).out == f"{folder}\n"
    assert call("cache", "clean", "--cache-dir", str(folder), cwd=tree).err.startswith("Removed ")
    assert not (folder / caching.NAME).exists()
    assert call("cache", "clean", "--cache-dir", str(folder), cwd=tree).err.startswith("Nothing to remove")


def test_folder_can_be_named_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAVIX_LINT_CACHE_DIR", str(tmp_path / "there"))
    assert caching.folder() == str(tmp_path / "there")
    monkeypatch.delenv("WAVIX_LINT_CACHE_DIR")
    assert caching.folder().endswith("wavix-lint")
