"""Python programs send the same requests after their fix, with the key in the header."""

from __future__ import annotations

import pytest

from tests.wire.programs import Program, load
from tests.wire.prove import prove, refuse
from tests.wire.runner import Runner

_FIXED, _REFUSED = load("python", "fixed"), load("python", "refused")


def test_there_are_enough() -> None:
    assert len(_FIXED) >= 150


@pytest.mark.parametrize("program", _FIXED, ids=lambda program: program.name)
def test_sends_the_same(program: Program, runner: Runner) -> None:
    prove(runner, program)


@pytest.mark.parametrize("program", _REFUSED, ids=lambda program: program.name)
def test_is_left_alone(program: Program) -> None:
    refuse(program)
