"""What holds for every fix of Python code, whatever its shape."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest

from tests.fixing.python_programs import HEADER, PRELUDE, WRITTEN, fix
from tests.generated.programs import programs
from tests.wire.prove import repaired
from wavix_lint.api.wire import Intent, Reading, differences
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.fixing import fixed
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.model import Applicability

URL = "https://api.wavix.com/v1/cdrs"
_SEED, _COUNT = 41, 150
_GOOD_REASONS = re.compile(
    "redirect to another host|append|not certain|another request would get the key|takes no headers"
)


def test_generated_programs_are_fixed() -> None:
    """Nearly all findings have a fix that holds all promises; those that have none say why."""
    expected: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for program in programs(_SEED, _COUNT):
        done = repaired("generated.py", program.source.encode(), Applicability.UNSAFE)
        compile(done.data, program.name, "exec")
        expected.update(found.code for found in program.expected)
        for found in done.report.findings:
            left[found.code] += 1
            assert found.code == "WVX007" or found.no_fix, program.source
    for code in ("WVX001", "WVX002", "WVX003", "WVX004", "WVX005", "WVX006"):
        assert left[code] <= expected[code] * 0.05, (code, left[code], expected[code])


def test_safe_fixes_write_no_key_and_ask_for_no_variable() -> None:
    for program in programs(_SEED + 1, 60):
        for found in examine("generated.py", program.source.encode(), Config()).findings:
            if found.fix is not None and found.fix.applicability is Applicability.SAFE and found.code == "WVX002":
                added = "".join(edit.text for edit in found.fix.edits)
                assert "os.environ[" not in added or "os.environ[" in program.source


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="BOM"),
        pytest.param(lambda text: text.encode("utf-16"), id="UTF-16"),
        pytest.param(lambda text: text.rstrip("\n").encode(), id="no line end at the end"),
        pytest.param(lambda text: ("# Ünïcödé — ☎\n" + text).encode(), id="not ASCII"),
    ],
)
def test_bytes_around_stay(encode: object) -> None:
    text = f'{PRELUDE}requests.get(\n    "{URL}?appid=" + KEY,\n    timeout=3,\n)\n'
    after = f'{PRELUDE}requests.get(\n    "{URL}",\n    timeout=3,\n    {HEADER},\n)\n'
    data = encode(text)  # type: ignore[operator]
    assert repaired("a.py", data).data == encode(after)  # type: ignore[operator]


def test_tabs_and_depth() -> None:
    text = f"{PRELUDE}def f():\n\tif KEY:\n\t\treturn requests.get(\n\t\t\tf'{URL}?appid={{KEY}}',\n\t\t)\n"
    done = fix(text).data.decode()
    assert f"\n\t\t\t{HEADER},\n\t\t)\n" in done


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_broken_programs_are_left_alone(cut: int) -> None:
    """Half of a program is either a program or left alone; nothing raises."""
    text = (
        f'{PRELUDE}class A:\n    def f(self, page):\n        params = {{"appid": KEY, "page": page}}\n'
        f'        return requests.get(f"{URL}?appid={{KEY}}", params=params, headers={{"Accept": "x"}})\n'
        f'K = "{WRITTEN}"\nrequests.get("{URL}", params=dict(appid=K))\n'
    ).encode()
    done = fixed("a.py", text[:cut] + text[cut + 5 :], Config(), Applicability.UNSAFE)
    assert not done.failure


def test_many_findings_take_little_time() -> None:
    one = '\n\ndef f{0}(page):\n    return requests.get("{1}/{0}", params={{"appid": KEY, "page": page}})\n'
    text = PRELUDE + "".join(one.format(number, URL) for number in range(150))
    start = time.monotonic()
    done = fixed("a.py", text.encode(), Config())
    assert len(done.applied) == 150
    assert time.monotonic() - start < 20  # a second or two on an idle machine


def _reading(text: str) -> Reading:
    sites = Program(text.encode(), Config()).sites
    return Reading({index: sites[span] for index, span in enumerate(sorted(sites))}, lambda offset: 0)


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        pytest.param(f'requests.get("{URL}?a=1&b=2", {HEADER})', "", id="right"),
        pytest.param(f'requests.get("{URL}?b=2&a=1", {HEADER})', "another request", id="another order"),
        pytest.param(f'requests.get("{URL}?a=1", {HEADER})', "another request", id="a parameter lost"),
        pytest.param(f'requests.get("{URL}?a=1&&b=2", {HEADER})', "another request", id="punctuation left"),
        pytest.param(f'requests.post("{URL}?a=1&b=2", {HEADER})', "another request", id="another method"),
        pytest.param(f'requests.get("{URL}?a=1&b=2")', "same key", id="no header"),
        pytest.param(f'requests.get("{URL}?a=1&b=2", headers={{"Authorization": KEY}})', "another request", id="raw"),
        pytest.param(
            f'requests.get("{URL}?a=1&b=2", headers={{"Authorization": f"Bearer {{OTHER}}"}})',
            "same key",
            id="wrong key",
        ),
        pytest.param(
            f'requests.get("{URL}?a=1&b=2", headers={{"A": "b", **{{"Authorization": f"Bearer {{KEY}}"}}}})',
            "another request",
            id="another header",
        ),
        pytest.param(f'requests.get("{URL}?a=1&b=2", {HEADER}, verify=False)', "another request", id="checks off"),
    ],
)
def test_proof_sees_what_is_wrong(after: str, reason: str) -> None:
    head = PRELUDE + 'OTHER = os.environ["OTHER"]\n'
    before = f'{head}requests.get(f"{URL}?a=1&appid={{KEY}}&b=2")\n'
    intent = Intent(moved={before.index("appid"): None})
    found = list(differences(_reading(before), _reading(f"{head}{after}\n"), intent, Config()))
    assert [reason in each.reason for each in found] == ([True] if reason else [])


def test_proof_sees_a_key_for_another_host() -> None:
    other = 'requests.get("https://crm.example.com/", headers={})\n'
    before = f'{PRELUDE}requests.get(f"{URL}?appid={{KEY}}")\n{other}'
    after = f'{PRELUDE}requests.get("{URL}", {HEADER})\n{other.replace("headers={}", HEADER)}'
    found = list(differences(_reading(before), _reading(after), Intent(moved={before.index("appid"): None}), Config()))
    assert [each.reason for each in found] == ["another request would get the key"]
