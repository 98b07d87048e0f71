"""curl, wget and httpie send the same requests after a script's fix, with the key in the header."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.wire.programs import Program, load
from tests.wire.prove import prove, refuse
from tests.wire.runner import Runner

_FIXED, _REFUSED = load("shell", "fixed"), load("shell", "refused")
_TOOL = re.compile(rb"\b(curl|wget|https?(?= -)|python3)")


def test_there_are_enough() -> None:
    assert sum(program.name.startswith("shell curl") for program in _FIXED) >= 40


@pytest.mark.parametrize("program", _FIXED, ids=lambda program: program.name)
def test_sends_the_same(program: Program, runner: Runner) -> None:
    tool = _TOOL.search(program.text)
    assert tool is not None
    if shutil.which(tool[1].decode(), path=runner.path) is None:
        pytest.skip(f"{tool[1].decode()} is not installed")
    prove(runner, program)


@pytest.mark.parametrize("program", _REFUSED, ids=lambda program: program.name)
def test_is_left_alone(program: Program) -> None:
    refuse(program)
