"""Every generated program gives exactly the findings it was built to give."""

from __future__ import annotations

import pytest

from tests.generated.carriers import CARRIERS
from tests.generated.clients import CLIENTS
from tests.generated.exposures import EXPOSURES
from tests.generated.keys import SOURCES
from tests.generated.mappings import MAPPINGS
from tests.generated.marks import Place, place
from tests.generated.programs import Program, programs
from tests.generated.urls import BASES, URL_WAYS
from wavix_lint.config import Config
from wavix_lint.engine import check

_SEED = 2026
_COUNT = 3000
_SHOWN = 5  # mismatches told in full


@pytest.fixture(scope="module")
def generated() -> list[Program]:
    return programs(_SEED, _COUNT)


def found_in(program: Program) -> list[Place]:
    findings = check("generated.py", program.source.encode(), Config())
    return sorted(
        Place(found.code, found.start.row, found.start.column, found.end.row, found.end.column) for found in findings
    )


def _difference(program: Program) -> str:
    wanted, got = set(expected_in(program)), set(found_in(program))
    missing = [f"  missing {where}" for where in sorted(wanted - got)]
    extra = [f"  extra   {where}" for where in sorted(got - wanted)]
    return "\n".join([program.name, *missing, *extra, program.source]) if missing or extra else ""


def expected_in(program: Program) -> list[Place]:
    return sorted(place(program.source, expected) for expected in program.expected)


def test_generated_programs_are_python_and_differ(generated: list[Program]) -> None:
    for program in generated:
        compile(program.source, program.name, "exec")
    assert len({program.source for program in generated}) == _COUNT


def test_same_seed_gives_same_programs(generated: list[Program]) -> None:
    assert programs(_SEED, 50) == generated[:50]
    assert programs(_SEED + 1, 50) != generated[:50]


def test_every_part_of_the_product_is_used(generated: list[Program]) -> None:
    plans = [program.plan for program in generated]
    assert {plan.client for plan in plans} == set(CLIENTS)
    assert {plan.carrier for plan in plans} == set(CARRIERS)
    assert {plan.mapping for plan in plans} == set(MAPPINGS)
    assert {plan.url for plan in plans} == set(URL_WAYS)
    assert {plan.base for plan in plans} == set(BASES)
    assert {plan.exposure for plan in plans} == {"", *EXPOSURES}
    assert {plan.source for plan in plans} == set(SOURCES)


def test_every_rule_is_expected_often(generated: list[Program]) -> None:
    codes = [expected.code for program in generated for expected in program.expected]
    for code in ("WVX001", "WVX002", "WVX003", "WVX004", "WVX005", "WVX006", "WVX007"):
        assert codes.count(code) > 50, code
    assert sum(not program.expected for program in generated) > 300


@pytest.mark.parametrize("client", sorted(CLIENTS))
def test_findings_are_exactly_the_expected_ones(client: str, generated: list[Program]) -> None:
    mine = [program for program in generated if program.plan.client == client]
    wrong = [difference for difference in map(_difference, mine) if difference]
    assert not wrong, f"{len(wrong)} of {len(mine)} programs\n\n" + "\n\n".join(wrong[:_SHOWN])


def test_count_is_printed(generated: list[Program], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        findings = sum(len(program.expected) for program in generated)
        print(f"\ngenerated suite: {len(generated)} programs, {findings} findings expected")
    assert len(generated) >= 2000
