"""A file is written as a whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from wavix_lint.errors import UsageError
from wavix_lint.writing import write


def test_mode_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "tool.py"
    path.write_bytes(b"old")
    path.chmod(0o751)
    write(str(path), b"new", expected=b"old")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o751 or os.name == "nt"
    assert os.listdir(tmp_path) == ["tool.py"]


def test_file_that_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_bytes(b"someone else's")
    with pytest.raises(UsageError, match="it was changed in the meantime"):
        write(str(path), b"new", expected=b"old")
    assert path.read_bytes() == b"someone else's"
    assert os.listdir(tmp_path) == ["app.py"]


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.py").write_bytes(b"old")
    (tmp_path / "link.py").symlink_to("real.py")
    write(str(tmp_path / "link.py"), b"new", expected=b"old")
    assert (tmp_path / "link.py").is_symlink()
    assert (tmp_path / "real.py").read_bytes() == b"new"


def test_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "app.py"
    path.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="No space left"):
        write(str(path), b"new", expected=b"old")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["app.py"]
