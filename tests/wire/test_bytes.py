"""The same programs as other editors save them: the fix is the same, and each keeps its own line ends and marks."""

from __future__ import annotations

import codecs

import pytest

from tests.wire.programs import Program, load
from tests.wire.prove import diff, repaired

_PROGRAMS = [program for language in ("python", "shell", "node") for program in load(language, "fixed")]


def _saved_by_another_editor(program: Program, data: bytes) -> bytes:
    """Without a line end behind the last line; with a byte order mark and CRLF, too, where the language takes them."""
    data = data.removesuffix(b"\n")
    if program.file_name.endswith(".sh"):
        return data
    return codecs.BOM_UTF8 + data.replace(b"\n", b"\r\n")


@pytest.mark.parametrize("program", _PROGRAMS, ids=lambda program: program.name)
def test_fix_is_the_same_however_it_is_saved(program: Program) -> None:
    fixed = repaired(program.file_name, program.text, program.level)
    other = repaired(program.file_name, _saved_by_another_editor(program, program.text), program.level)
    wanted = _saved_by_another_editor(program, fixed.data)
    assert other.data == wanted, diff(program.file_name, wanted, other.data)
