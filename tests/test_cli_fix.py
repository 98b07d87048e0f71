"""`check --fix`, `--unsafe-fixes`, `--diff`, `--show-fixes`: what is written, what is said, how it ends."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests import keygen
from tests.inside import Done, call

KEY = keygen.key(5)
OLD = """import os

import requests

KEY = os.environ["WAVIX_API_KEY"]  # ours
requests.get(f"https://api.wavix.com/v1/calls?appid={KEY}&page=2")
"""
NEW = OLD.replace(
    'requests.get(f"https://api.wavix.com/v1/calls?appid={KEY}&page=2")',
    'requests.get("https://api.wavix.com/v1/calls?page=2", headers={"Authorization": f"Bearer {KEY}"})',
)
WRITTEN = f'WAVIX_API_KEY = "{KEY}"\n'
FROM_ENVIRONMENT = 'import os\n\nWAVIX_API_KEY = os.environ["WAVIX_API_KEY"]\n'


def run(folder: Path, *args: str, stdin: bytes = b"") -> Done:
    done = call("check", "--isolated", *args, cwd=folder, stdin=stdin)
    assert KEY not in done.out + done.err
    return done


def app(folder: Path, text: str = OLD) -> Path:
    path = folder / "app.py"
    path.write_text(text)
    return path


def test_fix_writes_what_is_safe_and_nothing_is_left(tmp_path: Path) -> None:
    path = app(tmp_path)
    done = run(tmp_path, "--fix")
    assert path.read_text() == NEW
    assert (done.code, done.out) == (0, "")
    assert "Fixed 1 finding in 1 file.\n" in done.err
    assert run(tmp_path).code == 0
    assert os.listdir(tmp_path) == ["app.py"]


def test_without_the_option_nothing_is_written_and_the_fix_is_offered(tmp_path: Path) -> None:
    path = app(tmp_path)
    done = run(tmp_path)
    assert path.read_text() == OLD
    assert done.code == 1
    assert "(apply it with --fix)" in done.out
    assert "1 fixable with --fix" in done.err


def test_what_asks_something_of_the_user_waits_for_its_own_option(tmp_path: Path) -> None:
    path = app(tmp_path, WRITTEN)
    assert run(tmp_path, "--fix").code == 1
    assert path.read_text() == WRITTEN
    done = run(tmp_path, "--unsafe-fixes")
    assert (path.read_text(), done.code) == (FROM_ENVIRONMENT, 0)


def test_what_is_left_is_reported_where_it_is_now(tmp_path: Path) -> None:
    app(tmp_path, WRITTEN + OLD.replace("\nKEY", '\nkey = "x"\n' * 3 + "KEY"))
    done = run(tmp_path, "--fix", "--output-format", "json")
    left = json.loads(done.out)
    assert [(each["code"], each["location"]["row"]) for each in left] == [("WVX001", 1)]
    assert done.code == 1


def test_diff_writes_nothing_and_says_what_would_change(tmp_path: Path) -> None:
    path = app(tmp_path)
    done = run(tmp_path, "--diff")
    assert path.read_text() == OLD
    assert done.code == 1
    assert done.out.startswith("--- a/app.py\n+++ b/app.py\n@@ -3,4 +3,4 @@\n")
    assert [line for line in done.out.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")] == [
        "-" + OLD.splitlines()[-1],
        "+" + NEW.splitlines()[-1],
    ]


def test_diff_can_be_applied_with_patch(tmp_path: Path) -> None:
    path = app(tmp_path, OLD.rstrip("\n"))
    done = run(tmp_path, "--diff")
    subprocess.run(["patch", "-p1", "--quiet"], cwd=tmp_path, input=done.out.encode(), check=True)
    assert path.read_text() == NEW.rstrip("\n")


def test_diff_without_a_change_is_0(tmp_path: Path) -> None:
    app(tmp_path, WRITTEN)
    done = run(tmp_path, "--diff")
    assert (done.code, done.out) == (0, "")


def test_diff_of_what_hides_a_key_shows_none(tmp_path: Path) -> None:
    app(tmp_path, WRITTEN)
    done = run(tmp_path, "--diff", "--unsafe-fixes")
    assert done.code == 1
    assert KEY[:4] + "*" * (len(KEY) - 4) in done.out


def test_diff_into_a_file(tmp_path: Path) -> None:
    app(tmp_path)
    assert run(tmp_path, "--diff", "--output-file", "fixes.patch").out == ""
    assert (tmp_path / "fixes.patch").read_text().startswith("--- a/app.py\n")


def test_show_fixes_lists_them(tmp_path: Path) -> None:
    app(tmp_path, WRITTEN + OLD)
    assert "can fix app.py:7:47: WVX002 " in run(tmp_path, "--show-fixes").err
    said = run(tmp_path, "--fix", "--unsafe-fixes", "--show-fixes").err
    assert "fixed app.py:7:47: WVX002 " in said
    assert "fixed app.py:1:18: WVX001 " in said
    assert "(unsafe)" in said


def test_standard_input_is_written_to_standard_output(tmp_path: Path) -> None:
    done = run(tmp_path, "--fix", "-", "--stdin-filename", "app.py", stdin=OLD.encode())
    assert (done.code, done.out) == (0, NEW)
    assert "Fixed 1 finding" in done.err


def test_standard_input_without_anything_to_fix_comes_out_as_it_was(tmp_path: Path) -> None:
    done = run(tmp_path, "--fix", "-", "--stdin-filename", "app.py", stdin=b"x = 1\r\n")
    assert (done.code, done.out) == (0, "x = 1\r\n")


def test_diff_of_standard_input(tmp_path: Path) -> None:
    done = run(tmp_path, "--diff", "-", "--stdin-filename", "app.py", stdin=OLD.encode())
    assert done.code == 1
    assert done.out.startswith("--- a/app.py\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(OLD.replace("\n", "\r\n").encode(), NEW.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(b"\xef\xbb\xbf" + OLD.encode(), b"\xef\xbb\xbf" + NEW.encode(), id="BOM"),
        pytest.param(OLD.rstrip().encode(), NEW.rstrip().encode(), id="no final newline"),
        pytest.param(OLD.encode("utf-16"), NEW.encode("utf-16"), id="UTF-16"),
        pytest.param(
            b"# -*- coding: latin-1 -*-\n# caf\xe9\n" + OLD.encode(),
            b"# -*- coding: latin-1 -*-\n# caf\xe9\n" + NEW.encode(),
            id="latin-1",
        ),
        pytest.param(OLD.replace("    ", "\t").encode(), NEW.encode(), id="tabs"),
    ],
)
def test_every_other_byte_stays(tmp_path: Path, before: bytes, after: bytes) -> None:
    path = tmp_path / "app.py"
    path.write_bytes(before)
    assert run(tmp_path, "--fix").code == 0
    assert path.read_bytes() == after


def test_new_lines_end_as_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_bytes(WRITTEN.replace("\n", "\r\n").encode())
    run(tmp_path, "--unsafe-fixes")
    assert path.read_bytes() == FROM_ENVIRONMENT.replace("\n", "\r\n").encode()


@pytest.mark.skipif(os.name == "nt", reason="rights of files")
def test_read_only_file_is_named_and_left(tmp_path: Path) -> None:
    path = app(tmp_path)
    path.chmod(0o444)
    done = run(tmp_path, "--fix")
    assert (done.code, path.read_text()) == (2, OLD)
    assert "cannot write app.py: it is read-only" in done.err
    assert stat.S_IMODE(path.stat().st_mode) == 0o444


def test_only_selected_rules_are_fixed(tmp_path: Path) -> None:
    path = app(tmp_path)
    run(tmp_path, "--fix", "--select", "WVX001")
    assert path.read_text() == OLD


def test_what_a_baseline_knows_is_left(tmp_path: Path) -> None:
    path = app(tmp_path)
    assert call("baseline", "create", "--baseline", "known", cwd=tmp_path).code == 0
    done = call("check", "--isolated", "--baseline", "known", "--fix", cwd=tmp_path)
    assert (done.code, path.read_text()) == (0, OLD)


def test_what_a_comment_hides_is_left(tmp_path: Path) -> None:
    path = app(tmp_path, OLD.rstrip("\n") + "  # wavix-lint: ignore[WVX002] the partner moves in June\n")
    before = path.read_text()
    assert run(tmp_path, "--fix").code == 0
    assert path.read_text() == before


@pytest.mark.parametrize(
    ("name", "head", "why"),
    [
        ("vendor/wavix/app.py", "", "third-party code"),
        ("app.py", "# Generated by the API compiler. DO NOT EDIT.\n", "generated"),
        ("node_modules/x/app.py", "", "third-party code"),
    ],
)
def test_code_of_others_is_left_and_the_finding_says_why(tmp_path: Path, name: str, head: str, why: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + OLD)
    done = run(tmp_path, "--fix", "--exclude", "nothing", name)
    assert (done.code, path.read_text()) == (1, head + OLD)
    assert "no automatic fix" in done.out
    assert why in done.out


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_many_files_whatever_the_number_of_processes(tmp_path: Path, jobs: str) -> None:
    for number in range(20):
        (tmp_path / f"m{number}.py").write_text(f"# {number}\n{OLD}")
    done = run(tmp_path, "--fix", "-j", jobs)
    assert "Fixed 20 findings in 20 files." in done.err
    assert {path.read_text() for path in tmp_path.iterdir()} == {f"# {number}\n{NEW}" for number in range(20)}


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--fix", "--staged"), "--fix writes files"),
        (("--diff", "--staged"), "--diff compares files"),
        (("--diff", "--add-ignores", "--reason", "x"), "--diff writes nothing"),
    ],
)
def test_what_does_not_go_together(tmp_path: Path, args: tuple[str, ...], message: str) -> None:
    done = run(tmp_path, *args)
    assert done.code == 2
    assert message in done.err


def test_configuration_can_ask_for_it(tmp_path: Path) -> None:
    path = app(tmp_path)
    (tmp_path / ".wavix-lint.toml").write_text("fix = true\n")
    assert call("check", "app.py", cwd=tmp_path).code == 0
    assert path.read_text() == NEW


def test_large_file_is_fixed_when_asked_and_says_so_when_not(tmp_path: Path) -> None:
    path = app(tmp_path, OLD + "# filler\n" * 20_000)
    assert "no automatic fix: the file is large" in run(tmp_path).out
    assert run(tmp_path, "--fix").code == 0
    assert path.read_text().startswith(NEW)
