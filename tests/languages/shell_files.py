"""What the tests of scripts share: findings as short lines, and texts that are broken in every way."""

from __future__ import annotations

import time
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.keygen import key
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.languages import extract
from wavix_lint.model import FileReport

KEY = key(11)
API = "https://api.wavix.com"


def report(path: str, text: str) -> FileReport:
    return examine(path, text.replace("@API@", API).replace("@KEY@", KEY).encode(), Config())


def found(path: str, text: str) -> list[str]:
    """Each finding with what it underlines: `WVX002 appid`."""
    data = text.replace("@API@", API).replace("@KEY@", KEY).encode()
    return [
        f"{finding.code} {data[finding.span.start : finding.span.end].decode().replace(KEY, '@KEY@')}"
        for finding in examine(path, data, Config()).findings
    ]


def survives(path: str, text: str) -> None:
    """Facts and fixes of the text: nothing raises, nothing hangs, every span lies in the file."""
    data = text.encode("utf-8", "surrogateescape")
    started = time.perf_counter()
    for finding in examine(path, data, Config()).findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(data)
        for edit in finding.fix.edits if finding.fix is not None else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(data)
    assert time.perf_counter() - started < 10


def mutations(path: str, sample: str, strange: str) -> Callable[[], None]:
    """A test that cuts, doubles and strews characters into the sample."""

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(
        st.integers(0, len(sample)),
        st.integers(0, len(sample)),
        st.text(alphabet=strange, max_size=6),
    )
    def test(start: int, end: int, put: str) -> None:
        low, high = sorted((start, end))
        survives(path, sample[:low] + put + sample[high:])
        survives(path, sample[:low] + put + sample[low:])
        survives(path, sample[:high])

    return test


def costs_little(path: str, text: str, seconds: float) -> None:
    started = time.perf_counter()
    extract(path, text.encode(), Config())
    assert time.perf_counter() - started < seconds
