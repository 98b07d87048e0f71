"""What becomes of a file when its writer is killed, interrupted, out of room, or not alone.

Every call that `write` makes into the operating system is a place where it can be killed, and so is every call into C
at all: a child of this process counts them and ends itself at the n-th, for every n.
"""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from wavix_lint import writing
from wavix_lint.cli import main
from wavix_lint.errors import UsageError
from wavix_lint.writing import write

resource = pytest.importorskip("resource", reason="needs a system with fork and signals")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and signals")

_OLD = b"old\n" * 3000
_NEW = b"new\n" * 5000
_MOST_STEPS = 2000


def _in_child(work: Callable[[], None]) -> int:
    """The wait status of a child that does the work: 0, or the signal that killed it."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


def _at_step(number: int, act: Callable[[], Any]) -> None:
    """Act at the n-th time that this thread goes into C or comes back."""
    left = number

    def step(frame: FrameType, event: str, function: object) -> None:
        nonlocal left
        if event in ("c_call", "c_return") and function is not sys.setprofile:
            left -= 1
            if left == 0:
                sys.setprofile(None)
                act()

    sys.setprofile(step)


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _interrupt() -> None:
    raise KeyboardInterrupt


def _names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


@pytest.fixture(params=["unnamed until it is whole", "named at once"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on a system that knows files without a name, and on one that does not."""
    if request.param == "named at once":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    elif not hasattr(os, "O_TMPFILE"):
        pytest.skip("this system has no files without a name")
    return tmp_path


def test_killed_at_any_step_the_file_is_whole(folder: Path) -> None:
    path = folder / "tool.py"
    kept: dict[bytes, int] = {_OLD: 0, _NEW: 0}
    left_behind = 0
    for number in range(1, _MOST_STEPS):
        path.write_bytes(_OLD)
        path.chmod(0o751)

        def work(number: int = number) -> None:
            _at_step(number, _kill)
            write(str(path), _NEW, expected=_OLD)
            sys.setprofile(None)

        status = _in_child(work)
        assert path.read_bytes() in kept, f"killed at step {number}, the file is neither old nor new"
        assert stat.S_IMODE(path.stat().st_mode) == 0o751, number
        kept[path.read_bytes()] += 1
        left_behind += _names(folder) != ["tool.py"]
        if status == 0:
            break
        assert os.WTERMSIG(status) == signal.SIGKILL
    else:
        pytest.fail("the child is never done")
    assert kept[_OLD] > 20
    assert kept[_NEW] > 1
    if hasattr(os, "O_TMPFILE"):
        # From the end of link(2) to the end of rename(2): the two names that no system can join in one step.
        assert left_behind <= 8
    write(str(path), _OLD)
    assert _names(folder) == ["tool.py"], "the next write clears away what the killed ones have left"


def test_interrupted_at_any_step_nothing_is_left(folder: Path) -> None:
    path = folder / "tool.py"
    for number in range(1, _MOST_STEPS):
        path.write_bytes(_OLD)

        def work(number: int = number) -> None:
            try:
                _at_step(number, _interrupt)
                write(str(path), _NEW, expected=_OLD)
            except KeyboardInterrupt:
                os._exit(3)
            finally:
                sys.setprofile(None)

        status = os.waitstatus_to_exitcode(_in_child(work))
        assert path.read_bytes() in (_OLD, _NEW), number
        assert _names(folder) == ["tool.py"], f"interrupted at step {number}"
        if status == 0:
            return
        assert status == 3
    pytest.fail("the child is never done")


@pytest.mark.parametrize("after", [0, 1, 2])
@pytest.mark.parametrize("when", ["before", "behind"])
def test_run_that_is_killed_leaves_whole_files(after: int, when: str, tmp_path: Path) -> None:
    """`check --fix` over many files, killed while it puts one of them in its place."""
    old = b'import requests\n\nrequests.get("https://api.wavix.com/v1/cdrs?appid=" + key + "&page=1")\n'
    names = [f"job{number}.py" for number in range(4)]
    for name in names:
        (tmp_path / name).write_bytes(old)
    replace, left = os.replace, after

    def deadly(source: str, target: str) -> None:
        nonlocal left
        if left == 0 and when == "before":
            _kill()
        replace(source, target)
        if left == 0:
            _kill()
        left -= 1

    def work() -> None:
        writing.os.replace = deadly
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        main(["check", "--isolated", "--jobs", "1", "--no-cache", "--fix", "--unsafe-fixes", str(tmp_path)])

    assert os.WTERMSIG(_in_child(work)) == signal.SIGKILL
    fixed = [name for name in names if (tmp_path / name).read_bytes() != old]
    assert len(fixed) == after + (when == "behind")
    for name in fixed:
        compile((tmp_path / name).read_bytes(), name, "exec")
        assert b"appid" not in (tmp_path / name).read_bytes()


def test_read_only_file_is_named_and_left_alone(folder: Path) -> None:
    path = folder / "tool.py"
    path.write_bytes(_OLD)
    path.chmod(0o444)
    with pytest.raises(UsageError, match="it is read-only"):
        write(str(path), _NEW, expected=_OLD)
    assert path.read_bytes() == _OLD
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert _names(folder) == ["tool.py"]


@pytest.mark.skipif(os.getuid() == 0, reason="root may write into read-only folders")
def test_read_only_folder_is_left_alone(folder: Path) -> None:
    path = folder / "tool.py"
    path.write_bytes(_OLD)
    folder.chmod(0o555)
    try:
        with pytest.raises(UsageError, match="cannot write"):
            write(str(path), _NEW, expected=_OLD)
        assert path.read_bytes() == _OLD
    finally:
        folder.chmod(0o755)
    assert _names(folder) == ["tool.py"]


def test_limit_on_the_size_of_files(folder: Path) -> None:
    """The shell's `ulimit -f`: the write stops in the middle of the file."""
    path = folder / "tool.py"
    path.write_bytes(_OLD)

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(_OLD), len(_OLD)))
        try:
            write(str(path), _NEW, expected=_OLD)
        except UsageError as error:
            os._exit(7 if "File too large" in str(error) else 8)

    assert os.waitstatus_to_exitcode(_in_child(work)) == 7
    assert path.read_bytes() == _OLD
    assert _names(folder) == ["tool.py"]


_ON_A_FULL_DISK = """
import os, sys
from wavix_lint.errors import UsageError
from wavix_lint.writing import write
folder, named = sys.argv[1:]
if named == "named":
    del os.O_TMPFILE
old, new = b"old\\n" * 3000, b"new\\n" * 20000
path = os.path.join(folder, "tool.py")
open(path, "wb").write(old)
try:
    write(path, new, expected=old)
except UsageError as error:
    print(error)
print(open(path, "rb").read() == old, os.listdir(folder))
"""


@pytest.mark.parametrize("named", ["unnamed", "named"])
def test_full_disk(named: str, tmp_path: Path) -> None:
    """On a file system of 64 kB, mounted in a name space of its own so that nothing has to be tidied up."""
    if shutil.which("unshare") is None:
        pytest.skip("no unshare(1) to mount a small file system with")
    mount = 'mount -t tmpfs -o size=64k none "$1" || exit 77; exec "$2" -c "$3" "$1" "$4"'
    arguments = ["sh", "-c", mount, "sh", str(tmp_path), sys.executable, _ON_A_FULL_DISK, named]
    ran = subprocess.run(
        ["unshare", "--mount", "--map-root-user", *arguments], capture_output=True, text=True, check=False
    )
    if ran.returncode == 77 or "unshare" in ran.stderr:
        pytest.skip(f"a small file system cannot be mounted here: {ran.stderr.strip()}")
    assert ran.returncode == 0, ran.stderr
    message, state = ran.stdout.splitlines()
    assert message.endswith("No space left on device")
    assert state == "True ['tool.py']"


def test_file_edited_between_reading_and_writing(folder: Path) -> None:
    path = folder / "tool.py"
    path.write_bytes(_OLD + b"# an editor was faster\n")
    with pytest.raises(UsageError, match="it was changed in the meantime"):
        write(str(path), _NEW, expected=_OLD)
    assert path.read_bytes() == _OLD + b"# an editor was faster\n"
    assert _names(folder) == ["tool.py"]


def test_file_edited_while_the_new_one_is_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "tool.py"
    path.write_bytes(_OLD)
    sync = os.fsync

    def slow(descriptor: int) -> None:
        path.write_bytes(b"saved by an editor\n")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    with pytest.raises(UsageError, match="it was changed in the meantime"):
        write(str(path), _NEW, expected=_OLD)
    assert path.read_bytes() == b"saved by an editor\n"
    assert _names(folder) == ["tool.py"]


def test_file_deleted_between_reading_and_writing(folder: Path) -> None:
    with pytest.raises(UsageError, match="cannot write"):
        write(str(folder / "tool.py"), _NEW, expected=_OLD)
    assert _names(folder) == []


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o4755, 0o664])
def test_mode_is_kept(mode: int, folder: Path) -> None:
    path = folder / "tool.py"
    path.write_bytes(_OLD)
    path.chmod(mode)
    write(str(path), _NEW, expected=_OLD)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert path.read_bytes() == _NEW


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives files away")
def test_owner_is_kept(folder: Path) -> None:
    path = folder / "tool.py"
    path.write_bytes(_OLD)
    os.chown(path, 12345, 54321)
    path.chmod(0o2750)
    write(str(path), _NEW, expected=_OLD)
    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12345, 54321, 0o2750)


def test_extended_attributes_are_kept(folder: Path) -> None:
    path = folder / "tool.py"
    path.write_bytes(_OLD)
    try:
        os.setxattr(path, "user.origin", b"team wiki")
        os.setxattr(path, "user.empty", b"")
    except (AttributeError, OSError):
        pytest.skip("this file system has no extended attributes")
    write(str(path), _NEW, expected=_OLD)
    assert os.getxattr(path, "user.origin") == b"team wiki"
    assert os.getxattr(path, "user.empty") == b""


def test_links_stay_links(folder: Path) -> None:
    (folder / "shared").mkdir()
    (folder / "shared" / "tool.py").write_bytes(_OLD)
    (folder / "one.py").symlink_to("two.py")
    (folder / "two.py").symlink_to("shared/tool.py")
    write(str(folder / "one.py"), _NEW, expected=_OLD)
    assert os.readlink(folder / "one.py") == "two.py"
    assert os.readlink(folder / "two.py") == "shared/tool.py"
    assert (folder / "shared" / "tool.py").read_bytes() == _NEW
    assert _names(folder / "shared") == ["tool.py"]
