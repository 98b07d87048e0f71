"""The generated programs, run before and after their fix: a sample always, all of them with `pytest -m wire`."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from tests.generated import programs as generated
from tests.generated.clients import CLIENTS
from tests.wire import compare
from tests.wire.programs import from_environment
from tests.wire.prove import UNREPAIRED, diff, repaired
from tests.wire.runner import Ran, Runner
from wavix_lint.model import Applicability

_SEED, _COUNT, _PARTS = 2026, 3000, 30
_SAMPLE, _SAMPLE_PARTS = 60, 4
_FILE = "generated.py"
_SHOWN = 5  # failures told in full
_KEY_ARGUMENT = re.compile(r"^(?:api_key|appid|key)\w* = sys\.argv", re.MULTILINE)
_OTHERS = ("OPENWEATHER", "WECHAT", "WOLFRAM", "WAVECELL", "EVIL", "OTHER", "PROXY")


Record = Callable[[str, object], None]


@dataclass
class Tally:
    """What became of many programs."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return ", ".join(f"{count} {name}" for name, count in sorted(self.counts.items()))


def sample() -> list[generated.Program]:
    """Programs with something to fix, of every client in turn."""
    wanted = [program for program in generated.programs(_SEED, _COUNT // 3) if program.expected and _can_run(program)]
    by_client = {name: [program for program in wanted if program.plan.client == name] for name in CLIENTS}
    rounds = [[many[number] for many in by_client.values() if number < len(many)] for number in range(_SAMPLE)]
    return [program for one in rounds for program in one][:_SAMPLE]


@pytest.mark.parametrize("part", range(_SAMPLE_PARTS))
def test_sample(part: int, runner: Runner, record_property: Record) -> None:
    _prove_all(sample()[part::_SAMPLE_PARTS], runner, record_property)


@pytest.mark.wire
@pytest.mark.parametrize("part", range(_PARTS))
def test_all(part: int, runner: Runner, record_property: Record) -> None:
    _prove_all(generated.programs(_SEED, _COUNT)[part::_PARTS], runner, record_property)


def _prove_all(many: list[generated.Program], runner: Runner, record_property: Record) -> None:
    tally = Tally()
    for program in many:
        tally.counts["programs"] += 1
        try:
            _prove(program, runner, tally)
        except AssertionError as error:
            tally.wrong.append(f"{program.name}\n{error}")
    tally.counts["wrong"] += len(tally.wrong)
    record_property("on the wire", dict(tally.counts))
    record_property("left alone on the wire", dict(tally.reasons))
    assert not tally.wrong, f"{tally}\n\n" + "\n\n".join(tally.wrong[:_SHOWN])


def _can_run(program: generated.Program) -> bool:
    return all(importlib.util.find_spec(module) is not None for module in program.uses)


def _prove(program: generated.Program, runner: Runner, tally: Tally) -> None:
    data = program.source.encode()
    keys = [program.source[found.start : found.end] for found in program.expected if found.code == "WVX001"]
    key = keys[0] if keys else from_environment(program.name)
    fixed = repaired(_FILE, data, Applicability.UNSAFE, key=key)
    left = [finding for finding in fixed.report.findings if finding.code not in UNREPAIRED]
    tally.reasons.update(finding.no_fix or "(no reason)" for finding in left)
    if not fixed.applied:
        tally.counts["refused" if left else "without findings"] += 1
        return
    if not _can_run(program):
        tally.counts[f"fixed, not run: no {program.uses[0]}"] += 1
        return
    if _KEY_ARGUMENT.search(program.source) and program.source.count("sys.argv") > 1:
        tally.counts["fixed, not run: one argument for the key and for the rest"] += 1
        return
    before = _run(runner, program, data, key, strict=False)
    if before.code:
        tally.counts["fixed, fail as they are"] += 1
        return
    carried = all(compare.carries(sent, key) for sent in before.sent if sent.takes_key)
    strict = not left and (carried or any(finding.code == "WVX003" for finding in fixed.applied))
    after = _run(runner, program, fixed.data, key, strict=strict)
    change = diff(_FILE, data, fixed.data)
    assert after.code == 0, f"fails when it is fixed:\n{after.errors}\n{change}"
    wrong = compare.differences(before.sent, after.sent, key, partly=bool(left))
    assert not wrong, "\n".join([*wrong, change])
    tally.counts["partly fixed" if left else "fixed"] += 1
    tally.counts["requests"] += len(after.sent)


def _run(runner: Runner, program: generated.Program, text: bytes, key: str, *, strict: bool) -> Ran:
    env = {f"{name}_API_KEY": f"key-of-{name.lower()}" for name in _OTHERS} | {"PRODUCTION": "1"}
    env |= dict.fromkeys(("WAVIX_API_KEY", "WAVIX_APPID"), key)
    argument = key if _KEY_ARGUMENT.search(program.source) else "42"
    return runner.run(text, _FILE, key, strict=strict, env=env, arguments=(argument,))
