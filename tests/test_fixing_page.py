"""`docs/fixing.md`: its commands do to its example what it says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests import pages

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell")


def test_page_can_be_followed(tmp_path: Path) -> None:
    before, after = (pages.file("fixing", name).partition("\n")[2] for name in ("app.py", "fixed/app.py"))
    path = tmp_path / "repo" / "app.py"
    path.parent.mkdir()
    path.write_text(before)
    shell = pages.Shell(path.parent, tmp_path / "tools")
    look, apply = pages.commands("fixing")
    assert "+    return requests.get(" in shell.run(look, code=1)
    assert path.read_text() == before
    assert "Fixed 1 finding in 1 file." in shell.run(apply)
    assert path.read_text() == after
    shell.run(look)
