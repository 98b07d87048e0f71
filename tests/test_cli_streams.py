"""Whatever standard input, output and error are connected to, the program behaves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import BAD, CLEAN, HOME, program
from wavix_lint.cli import streams

needs_posix = pytest.mark.skipif(os.name == "nt", reason="POSIX streams")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "bad.py").write_text(BAD)
    (tmp_path / "clean.py").write_text(CLEAN)
    return tmp_path


@needs_posix
def test_a_closed_pipe_is_quiet(project: Path) -> None:
    (project / "bad.py").write_text(BAD + 'requests.get("https://api.wavix.com/v1/profile?appid=" + key)\n' * 2000)
    read, write = os.pipe()
    os.close(read)
    result = program("check", cwd=project, capture_output=False, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert result.returncode == 1
    assert result.stderr.startswith(b"Found 2001 findings")


@needs_posix
def test_help_into_a_closed_pipe_is_quiet(project: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    result = program("--help", cwd=project, capture_output=False, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert result.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_is_2(project: Path) -> None:
    with open("/dev/full", "wb") as full:
        result = program("check", cwd=project, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert result.returncode == 2
    assert b"Error: standard output: No space left on device" in result.stderr
    assert b"Exception ignored" not in result.stderr


@needs_posix
@pytest.mark.parametrize(("closing", "code"), [(">&-", 1), ("2>&-", 1), (">&- 2>&-", 1), ("<&-", 1)])
def test_closed_streams(project: Path, closing: str, code: int) -> None:
    script = f'"$0" -m wavix_lint check bad.py {closing}'
    environment = {**os.environ, "PYTHONPATH": str(HOME)}
    result = subprocess.run(["sh", "-c", script, sys.executable], cwd=project, env=environment, check=False, timeout=60)
    assert result.returncode == code


@pytest.mark.parametrize("form", ["full", "json"])
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_output(tmp_path: Path, form: str, encoding: str) -> None:
    (tmp_path / "ü漢.py").write_text('名 = "漢字é"; ' + BAD.replace("import requests\n", ""), encoding="utf-8")
    result = program("check", "--output-format", form, cwd=tmp_path, env={"PYTHONIOENCODING": encoding})
    assert result.returncode == 1
    assert b"WVX002" in result.stdout
    result.stdout.decode(encoding)


@needs_posix
@pytest.mark.parametrize("form", ["full", "json"])
@pytest.mark.parametrize("name", [b"\xff\xfe.py", b"a\x1b[31m\nb.py", b"'\".py"], ids=["no text", "controls", "quotes"])
def test_any_file_name(tmp_path: Path, form: str, name: bytes) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(BAD)
    except OSError:
        pytest.skip("the file system does not take this name")
    result = program("check", "--output-format", form, cwd=tmp_path)
    assert (result.returncode, result.stderr.count(b"\n")) == (1, 2)
    assert b"\x1b" not in result.stdout
    result.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("choice", "env", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"CI": "true"}, True, False),
        ("auto", {"CI": "false"}, True, True),
        ("auto", {"CI": "true", "FORCE_COLOR": "1"}, False, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(choice: str, env: dict[str, str], terminal: bool, expected: bool) -> None:
    class Stream:
        def isatty(self) -> bool:
            return terminal

    assert streams.wants_colour(choice, Stream(), {"WT_SESSION": "1", **env}) is expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("args", "env", "coloured"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        (["--color", "always"], {}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
    ids=["plain when piped", "forced", "always", "never"],
)
def test_colour_of_the_program(project: Path, args: list[str], env: dict[str, str], coloured: bool) -> None:
    result = program("check", *args, cwd=project, env=env)
    assert (b"\x1b[" in result.stdout, b"\x1b[" in result.stderr) == (coloured, coloured)


def test_an_output_file_has_no_colour_unless_it_must(project: Path) -> None:
    program("check", "--output-file", "out.txt", cwd=project, env={"FORCE_COLOR": "1"})
    assert "\x1b" not in (project / "out.txt").read_text()


@needs_posix
@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"CI": "true"}, False)])
def test_a_terminal_has_colour(project: Path, env: dict[str, str], coloured: bool) -> None:
    master, slave = os.openpty()
    result = program(
        "check", cwd=project, env={"TERM": "xterm", **env}, capture_output=False, stdout=slave, stderr=slave
    )
    os.close(slave)
    shown = os.read(master, 2**16)
    os.close(master)
    assert result.returncode == 1
    assert (b"\x1b[" in shown) is coloured
