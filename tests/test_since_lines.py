"""Which lines of a text are new, and where lines are missing."""

from __future__ import annotations

import random

import pytest

from wavix_lint.since.lines import compare


def test_lines_of_random_edits_add_up() -> None:
    """What is not new stands in the old text in the same order, and no line that could stay at an end is new."""
    rng = random.Random(5)
    for _ in range(200):
        old = [rng.choice("abcdefgh") for _ in range(rng.randrange(12))]
        new = [line for line in old if rng.random() < 0.8]
        for _ in range(rng.randrange(4)):
            new.insert(rng.randrange(len(new) + 1), rng.choice("abcxyz"))
        changes = compare(old, new)
        rest = iter(old)
        assert all(line in rest for row, line in enumerate(new, 1) if row not in changes.new)
        same = next((row for row, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(new))
        assert not changes.new & set(range(1, min(same, len(old)) + 1))


def test_long_files_are_compared_by_their_unique_lines() -> None:
    old = [line for number in range(5000) for line in (f"unique {number}", "same", "same")]
    new = ["# head", *old[:6000], "added", *old[6000:9000], *old[9003:], "# tail"]
    changes = compare(old, new)
    assert changes.new == {1, 6002, len(new)}
    assert len(changes.cut) == 1


@pytest.mark.parametrize(
    ("old", "new", "rows", "cut"),
    [
        ([], [], set(), set()),
        ([], ["a"], {1}, set()),
        (["a"], [], set(), set()),
        (["a", "b"], ["a", "b"], set(), set()),
        (["a", "b", "c"], ["a", "c"], set(), {1}),
        (["a", "b"], ["b"], set(), set()),
        (["a", "b"], ["b", "a"], {2}, set()),
    ],
    ids=["nothing", "from nothing", "to nothing", "the same", "one less between", "one less before", "swapped"],
)
def test_small_changes(old: list[str], new: list[str], rows: set[int], cut: set[int]) -> None:
    changes = compare(old, new)
    assert (len(changes.new), changes.cut) == (len(rows), cut)
