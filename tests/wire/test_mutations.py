"""The proof notices a fixer that is broken. `python -m tests.wire.mutations` shows what it says."""

from __future__ import annotations

import pytest

from tests.wire.mutations import MUTATIONS, Mutation, verdict
from tests.wire.runner import Runner


def test_there_are_ten() -> None:
    assert len({mutation.title for mutation in MUTATIONS}) >= 10


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.title)
def test_broken_fixer_is_noticed(mutation: Mutation, runner: Runner) -> None:
    assert verdict(mutation, runner)
