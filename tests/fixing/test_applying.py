"""Edits of several fixes become one change, or wait for the next round."""

from __future__ import annotations

import pytest

from wavix_lint.fixing.applying import apply
from wavix_lint.model import Applicability, Confidence, Edit, Finding, Fix, Position, Severity, Span

TEXT = b"0123456789"


def found(*edits: tuple[int, int, str], title: str = "t") -> Finding:
    """A finding whose fix makes these edits: start, end, new text."""
    fix = Fix(title, tuple(Edit(Span(start, end), text) for start, end, text in edits), Applicability.SAFE)
    first = min(start for start, _, _ in edits)
    return Finding(
        "WVX999",
        "x",
        "m",
        "a.py",
        Span(first, first + 1),
        Position(1, first + 1),
        Position(1, first + 2),
        Severity.ERROR,
        Confidence.HIGH,
        "",
        "",
        fix,
    )


@pytest.mark.parametrize(
    ("fixes", "result", "done"),
    [
        pytest.param([[(2, 4, "ab")]], b"01ab456789", 1, id="one"),
        pytest.param([[(8, 9, "")], [(0, 1, "xyz")]], b"xyz12345679", 2, id="in any order"),
        pytest.param([[(2, 5, "a")], [(4, 6, "b")]], b"01a56789", 1, id="overlap: the first in the file wins"),
        pytest.param([[(2, 4, "a")], [(4, 6, "b")]], b"01a456789", 1, id="side by side: which is first is unknown"),
        pytest.param([[(0, 0, "i\n"), (3, 4, "a")], [(0, 0, "i\n"), (7, 8, "b")]], b"i\n012a456b89", 2, id="shared"),
        pytest.param(
            [[(0, 0, "i\n"), (3, 4, "a")], [(0, 0, "j\n"), (7, 8, "b")]], b"i\n012a456789", 1, id="not shared"
        ),
        pytest.param([[(3, 4, "a"), (9, 10, "z")], [(5, 6, "b"), (9, 10, "y")]], b"012a45678z", 1, id="all or nothing"),
        pytest.param([[(10, 10, "!")]], b"0123456789!", 1, id="at the end"),
        pytest.param([[(3, 4, "a"), (4, 6, "")]], b"012a6789", 1, id="edits of one fix may touch"),
        pytest.param([[(4, 6, ""), (4, 4, "ab")]], b"0123ab6789", 1, id="an insertion before what goes"),
        pytest.param([[(3, 6, "a"), (4, 5, "b")]], TEXT, 0, id="edits of one fix may not overlap"),
    ],
)
def test_edits_become_one_change(fixes: list[list[tuple[int, int, str]]], result: bytes, done: int) -> None:
    findings = [found(*edits, title=str(number)) for number, edits in enumerate(fixes)]
    applied = apply(TEXT, findings)
    assert applied.data == result
    assert len(applied.done) == done


def test_one_fix_for_two_findings_is_applied_once_and_settles_both() -> None:
    one = found((2, 4, "ab"))
    applied = apply(TEXT, [one, one])
    assert (applied.data, len(applied.done)) == (b"01ab456789", 2)


def test_new_text_is_written_in_the_encoding_of_the_file() -> None:
    data = "aé".encode("utf-16-le")
    assert apply(data, [found((4, 4, "ü"))], "utf-16-le").data == "aéü".encode("utf-16-le")


@pytest.mark.parametrize("count", [2000])
def test_many_fixes_of_one_file_are_applied_in_one_pass(count: int) -> None:
    data = b"x" * (4 * count)
    applied = apply(data, [found((4 * index, 4 * index + 1, "y")) for index in range(count)])
    assert applied.data == b"yxxx" * count
