"""What becomes of a file whose fixed form is not better than it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fixing.test_applying import found
from wavix_lint.config import Config
from wavix_lint.fixing import fixed, rounds
from wavix_lint.model import Applicability, FileReport, Finding

DATA = b"0123456789"


def told(monkeypatch: pytest.MonkeyPatch, reports: dict[bytes, FileReport]) -> None:
    """Let the engine say this of these bytes."""
    monkeypatch.setattr(rounds, "examine", lambda path, data, config, every_fix: reports[data])


def of(*findings: Finding, is_broken: bool = False) -> FileReport:
    return FileReport("a.py", findings, is_broken=is_broken)


def test_rounds_go_on_until_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = found((0, 1, "a"), title="1"), found((1, 2, "b"), title="2")
    told(monkeypatch, {DATA: of(first, second), b"a123456789": of(second), b"ab23456789": of()})
    done = fixed("a.py", DATA, Config())
    assert (done.data, done.applied, done.failure) == (b"ab23456789", (first, second), "")


@pytest.mark.parametrize(
    ("after", "failure"),
    [
        (of(is_broken=True), "the result would not be valid"),
        (of(replace(found((3, 4, "")), code="WVX003", fix=None)), "the result would have new findings (WVX003)"),
        (of(replace(found((0, 1, "")), fix=None)), "the result would have new findings (WVX999)"),
    ],
)
def test_result_that_is_worse_is_not_taken(monkeypatch: pytest.MonkeyPatch, after: FileReport, failure: str) -> None:
    before = of(found((0, 1, "a")))
    told(monkeypatch, {DATA: before, b"a123456789": after})
    done = fixed("a.py", DATA, Config())
    assert (done.data, done.applied, done.report, done.failure) == (DATA, (), before, failure)


def test_file_that_was_broken_may_stay_so(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, {DATA: of(found((0, 1, "a")), is_broken=True), b"a123456789": of(is_broken=True)})
    assert fixed("a.py", DATA, Config()).data == b"a123456789"


def test_fix_that_changes_nothing_and_never_ends_is_left_after_ten_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytes] = []

    def grown(path: str, data: bytes, config: Config, every_fix: bool) -> FileReport:
        seen.append(data)
        return of(found((0, 0, "x")))

    monkeypatch.setattr(rounds, "examine", grown)
    done = fixed("a.py", b"", Config())
    assert done.failure == "the result would have new findings (WVX999)"
    assert len(seen) == 2


@pytest.mark.parametrize(
    ("level", "count"), [(Applicability.SAFE, 1), (Applicability.UNSAFE, 2), (Applicability.DISPLAY, 3)]
)
def test_level_decides_what_is_applied(monkeypatch: pytest.MonkeyPatch, level: Applicability, count: int) -> None:
    kinds = (Applicability.SAFE, Applicability.UNSAFE, Applicability.DISPLAY)
    findings = [found((3 * number, 3 * number + 1, "x"), title=str(number)) for number in range(3)]
    findings = [
        replace(each, fix=replace(each.fix, applicability=kind)) for each, kind in zip(findings, kinds, strict=True)
    ]  # type: ignore[type-var]
    reports: dict[bytes, FileReport] = {}
    monkeypatch.setattr(
        rounds,
        "examine",
        lambda path, data, config, every_fix: reports.setdefault(data, of(*findings) if not reports else of()),
    )
    assert len(fixed("a.py", DATA, Config(), level).applied) == count
